"""Masks from other programs' files: their raw values, and what each value means as a label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.decoding import Samples, opened, read_samples
from core.errors import ImageError, MaskError
from core.images import IMAGE_SUFFIXES, MASK_STEM_ENDINGS, is_hidden, natural_key, stem_key
from core.labels import BACKGROUND, UNLABELLED

MASK_SUFFIXES = frozenset({".png", ".bmp", ".tif", ".tiff"})
MAX_VALUES = 1024

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class MaskFile:
    """A mask as its file holds it.

    ``values`` is int64 ``(H, W)``: grey levels or palette indices as they are, 0 and 1 for 1-bit
    files, packed channels for colours. ``counts`` gives the pixels of each value, rising;
    ``swatches`` the RGB colour in which the file shows it, ``names`` a word for it.
    ``ordered`` says whether a higher value means more (not so for colours, or for a palette that
    runs from white to black). ``note`` is a sentence on something odd, or empty.
    """

    path: Path
    values: NDArray[np.int64]
    counts: dict[int, int]
    swatches: dict[int, Colour]
    names: dict[int, str]
    ordered: bool = True
    note: str = ""


@dataclass(frozen=True)
class Mapping:
    """What each value of a mask becomes in the label map; values not named become ``others``.

    Labels are 0 background, 1…254 classes, 255 unlabelled. ``others`` None refuses such values.
    """

    labels: MappingOf[int, int] = field(default_factory=dict)
    others: int | None = None


@dataclass(frozen=True)
class Pairing:
    """Masks matched to images by name; each list in natural order.

    ``ambiguous`` holds (images, masks) of one name that cannot be told apart; they are in no pair.
    """

    pairs: list[tuple[Path, Path]]
    images_without_mask: list[Path]
    masks_without_image: list[Path]
    ambiguous: list[tuple[list[Path], list[Path]]]


def read_mask(path: Path) -> MaskFile:
    """Read a PNG, BMP or TIFF mask.

    Grey and palette files keep their values (2- and 4-bit grey comes as 0…255), 1-bit files give
    0 and 1. Equal colour channels count as grey and opaque alpha is ignored; otherwise each
    distinct colour is a value of its own, fully transparent pixels being value 0. The EXIF
    orientation of a PNG is not applied, as masks are mostly made from stored pixels, but noted;
    TIFF's own orientation is applied.

    Raises MaskError where the file is unreadable, lossy, or has over MAX_VALUES values.
    """
    try:
        with opened(path) as image:
            if image.format not in ("PNG", "BMP", "TIFF"):
                raise MaskError(
                    f"{path.name} is a JPEG, which changes a mask's values; "
                    "export the mask as PNG, BMP or TIFF."
                )
            pages = getattr(image, "n_frames", 1)
            samples = read_samples(image, path)
    except ImageError as error:
        raise MaskError(str(error)) from error
    return _mask_of(path, samples, _note(path, samples, pages))


def two_value_mapping(values: Collection[int], class_id: int) -> Mapping | None:
    """Of exactly two values the higher is foreground, the lower background; else None."""
    if len(values) != 2:
        return None
    low, high = sorted(values)
    return Mapping({low: BACKGROUND, high: class_id})


def default_mapping(mask: MaskFile, class_id: int) -> Mapping | None:
    """What a mask's values plainly mean, or None where the person has to be asked.

    Two values: the higher is foreground. One value, more than two, or two whose order says
    nothing (white and red, a palette running from white to black): None.
    """
    return two_value_mapping(mask.counts, class_id) if mask.ordered else None


def foreground_mapping(
    foreground: Collection[int], class_id: int, unlabelled: Collection[int] = ()
) -> Mapping:
    """The values named are foreground or unlabelled, all others background."""
    labels = dict.fromkeys(foreground, class_id) | dict.fromkeys(unlabelled, UNLABELLED)
    return Mapping(labels, others=BACKGROUND)


def apply_mapping(mask: MaskFile, mapping: Mapping) -> NDArray[np.uint8]:
    """The label map ``uint8 (H, W)`` of a mask.

    Raises MaskError where the mask has a value that the mapping does not name.
    """
    present = np.fromiter(mask.counts, np.int64, len(mask.counts))
    labels = [mapping.labels.get(value, mapping.others) for value in mask.counts]
    unknown = [mask.names[v] for v, label in zip(mask.counts, labels, strict=True) if label is None]
    if unknown:
        raise MaskError(
            f"{mask.path.name} also holds {_listed(unknown)}, whose meaning was not given; "
            "import it on its own and say what each value means."
        )
    table = np.array(labels, dtype=np.uint8)
    if present[0] >= 0 and present[-1] < 65536:  # a table look-up is ten times a search's speed
        wide = np.zeros(int(present[-1]) + 1, np.uint8)
        wide[present] = table
        return wide[mask.values]
    return table[np.searchsorted(present, mask.values)]


def check_size(mask: MaskFile, height: int, width: int, image_name: str = "its image") -> None:
    """Raise MaskError unless the mask has the image's size."""
    own_height, own_width = mask.values.shape
    if (own_height, own_width) == (height, width):
        return
    if (own_height, own_width) == (width, height):
        advice = "it seems to be turned; turn it back by a quarter."
    else:
        advice = "choose the mask that was made from this image."
    raise MaskError(
        f"The mask {mask.path.name} is {own_width} × {own_height} pixels but {image_name} is "
        f"{width} × {height}; {advice}"
    )


def find_masks(paths: Iterable[Path]) -> list[Path]:
    """Mask files among paths: files as given, folders replaced by the PNG, BMP, TIFF in them.

    Raises MaskError for a missing path and for a folder without such files.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if not path.exists():
            raise MaskError(f"{path.name} is not in {path.parent}; choose the masks again.")
        files = _masks_in(path) if path.is_dir() else [path]
        if not files:
            raise MaskError(f"The folder {path.name} holds no PNG, BMP or TIFF masks.")
        found.update(dict.fromkeys(files))
    return list(found)


def pair_masks(images: Iterable[Path], mask_paths: Iterable[Path], suffix: str = "") -> Pairing:
    """Match masks to images by stem, whatever the extension and the case.

    With ``suffix`` only masks whose stem ends in it are matched. Without, a mask has the stem of
    its image, or that and a common ending ("_mask", "-gt", "_seg", "_labels"…). Images found
    among the masks are passed over, so that one folder may hold both; so are hidden files and
    files that are no image.
    """
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for image in dict.fromkeys(map(Path, images)):
        by_stem[stem_key(image.stem)].append(image)
    own = {image.resolve() for found in by_stem.values() for image in found}
    matched: dict[str, list[Path]] = defaultdict(list)
    orphans = []
    for mask in dict.fromkeys(map(Path, mask_paths)):
        if is_hidden(mask) or mask.suffix.lower() not in IMAGE_SUFFIXES or mask.resolve() in own:
            continue
        stem = _image_stem(stem_key(mask.stem), stem_key(suffix), by_stem)
        if stem is None:
            orphans.append(mask)
        else:
            matched[stem].append(mask)
    return _pairing(by_stem, matched, orphans)


def _pairing(
    by_stem: dict[str, list[Path]], matched: dict[str, list[Path]], orphans: list[Path]
) -> Pairing:
    pairs, without, ambiguous = [], [], []
    for stem in sorted(by_stem, key=natural_key):
        images, masks = by_stem[stem], matched.get(stem, [])
        if not masks:
            without.extend(images)
        elif len(images) == len(masks) == 1:
            pairs.append((images[0], masks[0]))
        else:
            ambiguous.append((images, masks))
    return Pairing(pairs, without, sorted(orphans, key=lambda p: natural_key(p.name)), ambiguous)


def _image_stem(stem: str, suffix: str, known: Collection[str]) -> str | None:
    """The stem of the image to which a mask's stem belongs."""
    if suffix:
        bare = stem.removesuffix(suffix)
        return bare if stem.endswith(suffix) and bare in known else None
    endings = [end for end in ("", *MASK_STEM_ENDINGS) if stem.endswith(end)]
    return next((s for end in endings if (s := stem.removesuffix(end)) in known), None)


def _masks_in(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in MASK_SUFFIXES]
    except OSError as error:
        raise MaskError(f"The folder {folder.name} may not be read; copy it elsewhere.") from error
    return sorted((p for p in files if not is_hidden(p)), key=lambda p: natural_key(p.name))


def _mask_of(path: Path, samples: Samples, note: str) -> MaskFile:
    raw = samples.values
    opaque = (1 << raw.dtype.itemsize * 8) - 1
    if raw.ndim == 3 and raw.shape[2] == 4 and (raw[..., 3] == opaque).all():
        raw = raw[..., :3]
    if raw.ndim == 3 and raw.shape[2] == 3 and (raw == raw[..., :1]).all():
        raw = raw[..., 0]
    if raw.ndim == 3:
        return _colour_mask(path, raw, note)
    values = _whole(path, raw)
    counts = _counts(path, values)
    if samples.palette is not None:
        swatches = {v: _rgb(samples.palette[v]) for v in counts}
        names = {v: f"{v} ({_colour_name(swatches[v])})" for v in counts}
        return MaskFile(path, values, counts, swatches, names, _rises(swatches), note)
    white = {"b": 1, "u": 255}.get(raw.dtype.kind, 255)
    white = white if max(counts) <= white else max(counts)
    swatches = {v: _grey(v * 255 // white) for v in counts}
    return MaskFile(path, values, counts, swatches, {v: str(v) for v in counts}, True, note)


def _colour_mask(path: Path, raw: NDArray[np.generic], note: str) -> MaskFile:
    """Each distinct colour as a value: channels packed, red highest but for alpha above it."""
    bits = raw.dtype.itemsize * 8
    channels = raw.astype(np.int64)
    values = channels[..., 0] << 2 * bits | channels[..., 1] << bits | channels[..., 2]
    if raw.shape[2] == 4:
        alpha = channels[..., 3]
        # Only 15 bits of a 16-bit alpha fit below the sign; masks do not differ in the last.
        values = np.where(alpha == 0, 0, values | (alpha >> (bits == 16)) << 3 * bits)
    counts = _counts(path, values)
    top, low = (1 << bits) - 1, bits - 8
    swatches = {v: _rgb(np.array([v >> s * bits & top for s in (2, 1, 0)]) >> low) for v in counts}
    names = {v: _colour_name(colour) for v, colour in swatches.items()}
    if raw.shape[2] == 4 and 0 in names:
        names[0] = "transparent"
    return MaskFile(path, values, counts, swatches, names, 0 in counts, note)


def _whole(path: Path, raw: NDArray[np.generic]) -> NDArray[np.int64]:
    if raw.dtype.kind == "f":
        with np.errstate(invalid="ignore"):  # signalling NaN
            numbers = raw.astype(np.float64)
        if not np.all((np.abs(numbers) < 2**31) & (numbers == np.rint(numbers))):
            raise MaskError(f"{path.name} holds fractions, not labels; export it as an 8-bit PNG.")
    return raw.astype(np.int64)


def _counts(path: Path, values: NDArray[np.int64]) -> dict[int, int]:
    if values.min() >= 0 and values.max() < 65536:
        histogram = np.bincount(values.ravel())
        found = np.flatnonzero(histogram)
        numbers = histogram[found]
    else:
        found, numbers = np.unique(values, return_counts=True)
    if len(found) > MAX_VALUES:
        raise MaskError(
            f"{path.name} holds {len(found)} different values, far more than a mask; "
            "choose the mask, not the photograph, and one never saved as JPEG."
        )
    return dict(zip(found.tolist(), numbers.tolist(), strict=True))


def _note(path: Path, samples: Samples, pages: int) -> str:
    notes = []
    if pages > 1:
        notes.append(f"{path.name} has {pages} pages; only the first was read.")
    if samples.orientation != 1:
        notes.append(f"{path.name} asks to be shown turned; its pixels were read as they lie.")
    return " ".join(notes)


def _rises(swatches: dict[int, Colour]) -> bool:
    """False where higher indices of a grey palette are darker: index and look then disagree."""
    colours = list(swatches.values())
    if any(len(set(colour)) > 1 for colour in colours):
        return True
    levels = [colour[0] for colour in colours]
    return levels == sorted(levels)


def _rgb(channels: NDArray[np.integer]) -> Colour:
    return int(channels[0]), int(channels[1]), int(channels[2])


def _grey(level: int) -> Colour:
    level = min(max(level, 0), 255)
    return level, level, level


def _colour_name(colour: Colour) -> str:
    known = {
        (0, 0, 0): "black", (255, 255, 255): "white", (255, 0, 0): "red", (0, 255, 0): "green",
        (0, 0, 255): "blue", (255, 255, 0): "yellow", (255, 0, 255): "magenta",
        (0, 255, 255): "cyan", (128, 128, 128): "grey",
    }  # fmt: skip
    return known.get(colour) or "#{:02x}{:02x}{:02x}".format(*colour)


def _listed(words: list[str]) -> str:
    shown = ", ".join(words[:5])
    return f"{shown} and {len(words) - 5} more" if len(words) > 5 else shown
