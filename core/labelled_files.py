"""Images and masks in folders -> labelled images, and what the masks' values mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from core.errors import SmearSegError, UsageError
from core.images import find_images, read_header
from core.labels import BACKGROUND, UNLABELLED, LabelMap
from core.masks import (
    Mapping,
    MaskFile,
    MaskSource,
    apply_mapping,
    find_masks,
    foreground_mapping,
    pair_masks,
    read_source,
)

FOREGROUND_CLASS: Final = 1
_LISTED: Final = 12
"""Values named in a sentence; the rest are counted."""
_NAMED: Final = 5
"""Files named in a sentence."""


@dataclass(frozen=True)
class MaskedImage:
    """An image file, its mask file, and what the mask's values mean."""

    path: Path
    mask_path: Path
    mapping: Mapping

    def labels(self) -> LabelMap:
        """The label map (H, W), read anew each time. Raises ImageError or MaskError."""
        return apply_mapping(_mask_for(self.path, self.mask_path), self.mapping)


@dataclass
class MaskedImages:
    """What could be paired and read, and what could not, with a sentence each."""

    images: list[MaskedImage] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    unpaired: list[Path] = field(default_factory=list)
    """Images without a mask, which are left out."""
    notes: list[str] = field(default_factory=list)
    """A sentence on all masks that were turned as their images are shown, and one on all that may
    have to be."""


def first_names(paths: Sequence[Path]) -> str:
    """The names of a few files as a list; "…" stands for the rest."""
    more = ", …" if len(paths) > _NAMED else ""
    return ", ".join(path.name for path in paths[:_NAMED]) + more


def find_masked_images(
    images: Iterable[Path],
    masks: Iterable[Path],
    suffix: str = "",
    foreground: Collection[int] = (),
    unlabelled: int | None = None,
) -> MaskedImages:
    """Pair images with masks by stem and settle what each mask's values mean.

    Every mask is read once, its size compared with its image's header; no image is decoded.
    With ``foreground`` those values are foreground and all others background. Without, the
    higher of a mask's two values is foreground; a mask of one value means by it what the other
    masks mean. ``unlabelled`` is the value of pixels that nobody labelled.

    Raises UsageError where nothing pairs or the values' meaning has to be asked for; ImageError
    or MaskError for folders that are missing or empty.
    """
    pairing = pair_masks(find_images(images), find_masks(masks), suffix)
    found = MaskedImages(unpaired=list(pairing.images_without_mask))
    for some_images, some_masks in pairing.ambiguous:
        names = " and ".join(path.name for path in (*some_images, *some_masks))
        found.failed.append(
            (some_images[0].name, f"{names} share one name, so which belong together is unclear.")
        )
    if not pairing.pairs and not found.failed:
        hint = f' that ends in "{suffix}"' if suffix else "; name its ending with --suffix"
        raise UsageError(f"No image has a mask of the same name{hint}.")
    files = _read_all(pairing.pairs, found)
    hidden = set() if unlabelled is None else {unlabelled}
    if foreground:
        _require_present(foreground, files, hidden)
        mapping = foreground_mapping(foreground, FOREGROUND_CLASS, hidden)
        found.images = [MaskedImage(image, mask.path, mapping) for image, mask in files]
    else:
        found.images = _by_two_values(files, hidden)
    return found


@dataclass(frozen=True)
class _Values:
    """What is remembered of a mask file once it is read."""

    path: Path
    counts: dict[int, int]
    ordered: bool


def _read_all(
    pairs: Sequence[tuple[Path, Path]], found: MaskedImages
) -> list[tuple[Path, _Values]]:
    files = []
    turned: list[Path] = []
    unsure: list[Path] = []
    for image_path, mask_path in pairs:
        try:
            mask = _mask_for(image_path, mask_path)
        except SmearSegError as error:
            found.failed.append((image_path.name, str(error)))
            continue
        files.append((image_path, _values_of(mask)))
        turned += [mask_path] if mask.turned else []
        unsure += [mask_path] if mask.unsure else []
    found.notes = _how_masks_lie(turned, unsure)
    return files


def _how_masks_lie(turned: Sequence[Path], unsure: Sequence[Path]) -> list[str]:
    notes = []
    if turned:
        notes.append(
            f"Masks turned as their images are shown ({len(turned)}): {first_names(turned)}"
        )
    if unsure:
        notes.append(
            "Check that these masks lie as their images are shown, which are stored turned or "
            f"mirrored ({len(unsure)}): {first_names(unsure)}"
        )
    return notes


def _mask_for(image: Path, mask: Path) -> MaskFile:
    """The mask, lying as its image is shown. Raises ImageError or MaskError."""
    header = read_header(image)
    return read_source(MaskSource(mask), header.height, header.width, image)


def _values_of(mask: MaskFile) -> _Values:
    return _Values(mask.path, dict(mask.counts), mask.ordered)


def _by_two_values(
    files: Sequence[tuple[Path, _Values]], hidden: Collection[int]
) -> list[MaskedImage]:
    shown = [sorted(v for v in mask.counts if v not in hidden) for _, mask in files]
    if any(len(values) > 2 for values in shown):
        raise UsageError(
            f"The masks hold more than two values ({_listed(files)}); say which are foreground, "
            "as in --foreground 255."
        )
    for (_, mask), values in zip(files, shown, strict=True):
        if not mask.ordered and len(values) == 2:
            raise UsageError(
                f"The two values of {mask.path.name} have no order ({_listed(files)}); say which "
                "is foreground with --foreground."
            )
    lows = {values[0] for values in shown if len(values) == 2}
    highs = {values[1] for values in shown if len(values) == 2}
    images = []
    for (path, mask), values in zip(files, shown, strict=True):
        labels = dict.fromkeys(hidden, UNLABELLED)
        if len(values) == 2:
            labels |= {values[0]: BACKGROUND, values[1]: FOREGROUND_CLASS}
        elif values:
            labels[values[0]] = _meaning(values[0], lows, highs, mask, files)
        images.append(MaskedImage(path, mask.path, Mapping(labels)))
    return images


def _meaning(
    value: int,
    lows: Collection[int],
    highs: Collection[int],
    mask: _Values,
    files: Sequence[tuple[Path, _Values]],
) -> int:
    """The label of the one value that a mask holds, from what the other masks say of it."""
    if (value in lows) != (value in highs):
        return BACKGROUND if value in lows else FOREGROUND_CLASS
    raise UsageError(
        f"{mask.path.name} holds only the value {value}, which could be either kind "
        f"({_listed(files)} in all masks); say which are foreground with --foreground."
    )


def _require_present(
    foreground: Collection[int],
    files: Sequence[tuple[Path, _Values]],
    hidden: Collection[int],
) -> None:
    if both := sorted(set(foreground) & set(hidden)):
        raise UsageError(f"{both[0]} cannot be both --foreground and --unlabelled.")
    present = {value for _, mask in files for value in mask.counts}
    missing = sorted(set(foreground) - present)
    if files and missing:
        raise UsageError(f"No mask holds the value {missing[0]}; they hold {_listed(files)}.")


def _listed(files: Sequence[tuple[Path, _Values]]) -> str:
    totals: dict[int, int] = {}
    for _, mask in files:
        for value, count in mask.counts.items():
            totals[value] = totals.get(value, 0) + count
    words = [f"{value}: {totals[value]:,} pixels" for value in sorted(totals)]
    more = f" and {len(words) - _LISTED} more" if len(words) > _LISTED else ""
    return ", ".join(words[:_LISTED]) + more
