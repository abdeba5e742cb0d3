"""Masks of every kind found among files and folders, paired with images, and read alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from core.errors import MaskError
from core.images import IMAGE_SUFFIXES, MASK_STEM_ENDINGS, is_hidden, natural_key, stem_key
from core.masks.coco import is_coco, open_coco
from core.masks.geojson import is_geojson
from core.masks.json_file import read_json
from core.masks.labelme import is_labelme
from core.masks.object_folder import object_files_in
from core.masks.pairing import MASK_SUFFIXES, image_stem
from core.words import mark, tr

MAX_DEPTH: Final = 4
"""Folders within folders that are looked into."""
_SNIFFED: Final = 64 * 1024
_IMAGE_FOLDERS = frozenset({"images", "image", "imgs", "img", "photos", "raw"})
_MASK_FOLDERS = frozenset({"masks", "mask", "labels", "gt", "annotations", "segmentations"})
_HDF5_SUFFIXES = frozenset({".h5", ".hdf5", ".ilp"})


class Format(StrEnum):
    """How a source is read, in words for the person."""

    IMAGE = mark("image file")
    ARRAY = mark("NumPy array")
    OBJECT_FILES = mark("one file an object")
    LABELME = "LabelMe"
    COCO = "COCO"
    GEOJSON = mark("QuPath GeoJSON")
    IMAGEJ = mark("ImageJ regions")
    BOXES = mark("VOC boxes")
    HDF5 = "HDF5"


@dataclass(frozen=True)
class MaskSource:
    """One image's mask: a file, a folder of object files, or one image's part of a COCO file.

    ``member`` is the name by which the part is asked for, else "". ``image_stem`` is the stem of
    the image as the source tells it, with endings such as "_mask" still on it.
    """

    path: Path
    member: str = ""
    image_stem: str = ""
    format: Format = Format.IMAGE

    @property
    def name(self) -> str:
        """What to call it in a list."""
        if self.format is Format.OBJECT_FILES and self.path.name.casefold() in _MASK_FOLDERS:
            return f"{self.path.parent.name}/{self.path.name}"
        return f"{self.path.name}: {self.member}" if self.member else self.path.name


@dataclass(frozen=True)
class SourcePairing:
    """Sources matched to images by name; each list in natural order.

    ``ambiguous`` holds (images, sources) of one name that cannot be told apart, in no pair.
    """

    pairs: list[tuple[Path, MaskSource]]
    images_without_mask: list[Path]
    sources_without_image: list[MaskSource]
    ambiguous: list[tuple[list[Path], list[MaskSource]]]


def find_sources(
    paths: Iterable[Path],
    images: Iterable[Path] = (),
    check: Callable[[], object] = lambda: None,
) -> list[MaskSource]:
    """All masks among files and folders, folders within folders included.

    ``images`` are those to be paired: a folder of their name with files in it holds one file an
    object. In folders, other file types, hidden files, ``__MACOSX`` and folders of images are
    passed over, and JPEG files unless their names or their being alone say that they are masks.
    Reads the beginnings of JSON files, and COCO files whole. ``check`` is called before each file,
    and may raise to stop.

    Raises MaskError for a missing path and a folder without masks; broken files come as sources
    that ``read_source`` will refuse.
    """
    known = {stem_key(path.stem) for path in images}
    found: dict[MaskSource, None] = {}
    for path in map(Path, paths):
        if not path.exists():
            raise MaskError(
                tr(
                    "{name} is not in {parent}; choose the masks again.",
                    name=path.name,
                    parent=path.parent,
                )
            )
        inside = _in_folder(path, known, 0, check) if path.is_dir() else _of_file(path, chosen=True)
        if not inside:
            raise MaskError(
                tr(
                    "The folder {name} holds no masks: no PNG, BMP, TIFF, NumPy, LabelMe, "
                    "COCO, ImageJ or GeoJSON files.",
                    name=path.name,
                )
                if path.is_dir()
                else tr(
                    "{name} holds no masks that can be read; choose another file.", name=path.name
                )
            )
        found.update(dict.fromkeys(inside))
    return list(found)


def pair_sources(
    images: Iterable[Path], sources: Iterable[MaskSource], suffix: str = ""
) -> SourcePairing:
    """Match sources to images by stem, whatever the extension, case and way of writing accents.

    As ``core.masks.pair_masks``: with ``suffix`` only sources whose stem ends in it; without, the
    common endings are known. Images found among the sources are passed over.
    """
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for image in dict.fromkeys(map(Path, images)):
        by_stem[stem_key(image.stem)].append(image)
    own = {image.resolve() for found in by_stem.values() for image in found}
    matched: dict[str, list[MaskSource]] = defaultdict(list)
    orphans = []
    for source in dict.fromkeys(sources):
        if source.format is Format.IMAGE and source.path.resolve() in own:
            continue
        stem = image_stem(stem_key(source.image_stem), stem_key(suffix), by_stem)
        if stem is None:
            orphans.append(source)
        else:
            matched[stem].append(source)
    pairing = SourcePairing([], [], sorted(orphans, key=lambda s: natural_key(s.name)), [])
    for stem in sorted(by_stem, key=natural_key):
        some_images, some_sources = by_stem[stem], matched.get(stem, [])
        if not some_sources:
            pairing.images_without_mask.extend(some_images)
        elif len(some_images) == len(some_sources) == 1:
            pairing.pairs.append((some_images[0], some_sources[0]))
        else:
            pairing.ambiguous.append((some_images, some_sources))
    return pairing


def _in_folder(
    folder: Path, known: Collection[str], depth: int, check: Callable[[], object]
) -> list[MaskSource]:
    objects = _object_folder(folder, known)
    if objects is not None:
        return [objects]
    try:
        entries = sorted(
            (path for path in folder.iterdir() if not is_hidden(path)),
            key=lambda path: (natural_key(path.name), path.name),
        )
    except OSError as error:
        raise MaskError(
            tr("The folder {folder} may not be read; copy it elsewhere.", folder=folder.name)
        ) from error
    files = [path for path in entries if path.is_file()]
    found = []
    for path in files:
        check()
        found += _of_file(path)
    if depth < MAX_DEPTH:
        for path in entries:
            if path.is_dir() and path.name != "__MACOSX" and not path.is_symlink():
                if path.name.casefold() in _IMAGE_FOLDERS and stem_key(path.name) not in known:
                    continue
                found += _in_folder(path, known, depth + 1, check)
    if not found:
        found = [source for path in files if _is_jpeg(path) for source in _of_file(path, True)]
    return found


def _object_folder(folder: Path, known: Collection[str]) -> MaskSource | None:
    """The source if a folder holds one file an object: in itself or in its folder "masks"."""
    masks = folder / "masks"
    if folder.name == "masks" and _holds_its_image(folder.parent):
        return MaskSource(folder, "", folder.parent.name, Format.OBJECT_FILES)
    if masks.is_dir() and (stem_key(folder.name) in known or _holds_its_image(folder)):
        return MaskSource(masks, "", folder.name, Format.OBJECT_FILES)
    named = stem_key(folder.name) in known and folder.name.casefold() not in _MASK_FOLDERS
    if named and not masks.is_dir() and object_files_in(folder):
        return MaskSource(folder, "", folder.name, Format.OBJECT_FILES)
    return None


def _holds_its_image(folder: Path) -> bool:
    """Whether a folder has a folder "images" with one image, which has the folder's name."""
    try:
        images = [path for path in (folder / "images").iterdir() if not is_hidden(path)]
    except OSError:
        return False
    return len(images) == 1 and stem_key(images[0].stem) == stem_key(folder.name)


def _of_file(path: Path, chosen: bool = False) -> list[MaskSource]:
    """The sources in one file; ``chosen`` by itself, so that doubt is for ``read_source``."""
    suffix, stem = path.suffix.lower(), path.stem
    if suffix in MASK_SUFFIXES or (_is_jpeg(path) and (chosen or _named_as_mask(stem))):
        return [MaskSource(path, "", stem, Format.IMAGE)]
    if suffix == ".npy":
        return [MaskSource(path, "", stem, Format.ARRAY)]
    if suffix in (".json", ".geojson"):
        return _of_json(path, chosen)
    if suffix == ".roi" or (suffix == ".zip" and (chosen or _holds_regions(path))):
        return [MaskSource(path, "", stem, Format.IMAGEJ)]
    if suffix in _HDF5_SUFFIXES:
        return [MaskSource(path, "", stem, Format.HDF5)]
    if suffix == ".xml" and chosen:
        return [MaskSource(path, "", stem, Format.BOXES)]
    return [MaskSource(path, "", stem, Format.IMAGE)] if chosen else []


def _of_json(path: Path, chosen: bool) -> list[MaskSource]:
    kind = _json_format(path)
    if kind is None:
        return [MaskSource(path, "", path.stem, Format.LABELME)] if chosen else []
    if kind is not Format.COCO:
        return [MaskSource(path, "", path.stem, kind)]
    try:
        images = open_coco(path).images
    except MaskError:
        return [MaskSource(path, "", path.stem, Format.COCO)]
    named = [(image.member, image.file_name or image.member) for image in images]
    return [
        MaskSource(path, member, PurePosixPath(name.replace("\\", "/")).stem, Format.COCO)
        for member, name in named
    ]


def _json_format(path: Path) -> Format | None:
    """Which program's JSON it is, by its first keys where they say so, else by all of it."""
    try:
        with path.open("rb") as file:
            start = file.read(_SNIFFED)
    except OSError:
        return Format.LABELME  # reading it will say what is wrong
    if b'"smearseg_receipt"' in start:
        return None
    found = {
        Format.LABELME: b'"shapes"' in start,
        Format.GEOJSON: b'"Feature' in start,
        Format.COCO: b'"annotations"' in start or b'"images"' in start,
    }
    if sum(found.values()) == 1:
        return next(kind for kind, present in found.items() if present)
    try:
        content = read_json(path)
    except MaskError:
        return Format.LABELME
    tests = ((Format.LABELME, is_labelme), (Format.COCO, is_coco), (Format.GEOJSON, is_geojson))
    return next((kind for kind, test in tests if test(content)), None)


def _holds_regions(path: Path) -> bool:
    from core.masks.imagej import is_roi_zip  # loading its library takes a moment

    return is_roi_zip(path)


def _is_jpeg(path: Path) -> bool:
    return path.suffix.lower() in IMAGE_SUFFIXES - MASK_SUFFIXES


def _named_as_mask(stem: str) -> bool:
    return stem_key(stem).endswith(MASK_STEM_ENDINGS)
