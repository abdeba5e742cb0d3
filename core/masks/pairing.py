"""Mask files found in folders and matched to images by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.errors import MaskError
from core.images import IMAGE_SUFFIXES, MASK_STEM_ENDINGS, is_hidden, natural_key, stem_key
from core.words import tr

MASK_SUFFIXES = frozenset({".png", ".bmp", ".tif", ".tiff"})
_ENDINGS = (*MASK_STEM_ENDINGS, "_rois", "-rois", "_roiset", "-roiset", "_annotations")


@dataclass(frozen=True)
class Pairing:
    """Masks matched to images by name; each list in natural order.

    ``ambiguous`` holds (images, masks) of one name that cannot be told apart; they are in no pair.
    """

    pairs: list[tuple[Path, Path]]
    images_without_mask: list[Path]
    masks_without_image: list[Path]
    ambiguous: list[tuple[list[Path], list[Path]]]


def find_masks(paths: Iterable[Path]) -> list[Path]:
    """Mask files among paths: files as given, folders replaced by the PNG, BMP, TIFF in them.

    Raises MaskError for a missing path and for a folder without such files.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if not path.exists():
            raise MaskError(
                tr(
                    "{name} is not in {parent}; choose the masks again.",
                    name=path.name,
                    parent=path.parent,
                )
            )
        files = _masks_in(path) if path.is_dir() else [path]
        if not files:
            raise MaskError(
                tr("The folder {name} holds no PNG, BMP or TIFF masks.", name=path.name)
            )
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
        stem = image_stem(stem_key(mask.stem), stem_key(suffix), by_stem)
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


def image_stem(stem: str, suffix: str, known: Collection[str]) -> str | None:
    """The known image stem to which a mask's stem (both as ``stem_key``) belongs, or None."""
    if suffix:
        bare = stem.removesuffix(suffix)
        return bare if stem.endswith(suffix) and bare in known else None
    endings = [end for end in ("", *_ENDINGS) if stem.endswith(end)]
    return next((s for end in endings if (s := stem.removesuffix(end)) in known), None)


def _masks_in(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in MASK_SUFFIXES]
    except OSError as error:
        raise MaskError(
            tr("The folder {folder} may not be read; copy it elsewhere.", folder=folder.name)
        ) from error
    return sorted((p for p in files if not is_hidden(p)), key=lambda p: natural_key(p.name))
