"""Masks of every kind found among files and folders, paired with images, and read alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from pathlib import Path, PurePosixPath
from typing import Final

from core.errors import MaskError
from core.images import IMAGE_SUFFIXES, MASK_STEM_ENDINGS, is_hidden, natural_key, stem_key
from core.masks.coco import CocoImage, is_coco, open_coco
from core.masks.geojson import is_geojson
from core.masks.json_file import read_json
from core.masks.labelme import is_labelme
from core.masks.object_folder import object_files_in
from core.masks.pairing import MASK_SUFFIXES, image_stem
from core.masks.raster import looks_like_mask
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


class Doubt(Enum):
    """Why a file is listed, but not used."""

    UNREADABLE = auto()
    """It is called as an image and cannot be read as a mask, as no copy of the image can."""
    OTHER_MASK = auto()
    """It is called as an image, and another file is the mask of that image."""
    NO_MASK = auto()
    """Files of its kind are never masks here: boxes and HDF5."""


@dataclass(frozen=True)
class MaskSource:
    """One image's mask: a file, a folder of object files, or one image's part of a COCO file.

    ``member`` is the name by which the part is asked for, else "". ``image_stem`` is the stem of
    the image as the source tells it, with endings such as "_mask" still on it. What has a
    ``doubt`` is never paired. ``size`` is (height, width) where that is known before the mask is
    read, ``on_its_side`` whether it asks to be shown so.
    """

    path: Path
    member: str = ""
    image_stem: str = ""
    format: Format = Format.IMAGE
    doubt: Doubt | None = None
    size: tuple[int, int] | None = field(default=None, compare=False)
    on_its_side: bool = field(default=False, compare=False)

    @property
    def name(self) -> str:
        """What to call it in a list."""
        if self.format is Format.OBJECT_FILES and self.path.name.casefold() in _MASK_FOLDERS:
            return f"{self.path.parent.name}/{self.path.name}"
        return f"{self.path.name}: {self.member}" if self.member else self.path.name


@dataclass(frozen=True)
class SourcePairing:
    """Sources matched to images by name; each list in natural order.

    ``ambiguous`` holds (images, sources) of one name that cannot be told apart, in no pair;
    ``unused`` the sources with a doubt, ``misfits`` pairs by name that differ in size.
    """

    pairs: list[tuple[Path, MaskSource]]
    images_without_mask: list[Path]
    sources_without_image: list[MaskSource]
    ambiguous: list[tuple[list[Path], list[MaskSource]]]
    unused: list[MaskSource] = field(default_factory=list)
    misfits: list[tuple[Path, MaskSource]] = field(default_factory=list)


@dataclass(frozen=True)
class _Search:
    """What is looked for; ``passed`` gathers the JPEG files of folders that were passed over,
    ``boxes`` their files of boxes."""

    known: frozenset[str]
    """Stems of the images, as keys."""
    check: Callable[[], object]
    passed: list[Path] = field(default_factory=list)
    boxes: list[Path] = field(default_factory=list)


def find_sources(
    paths: Iterable[Path],
    images: Iterable[Path] = (),
    check: Callable[[], object] = lambda: None,
) -> list[MaskSource]:
    """All masks among files and folders, folders within folders included.

    ``images`` are those to be paired: a folder of their name with files in it holds one file an
    object. In folders, other file types, hidden files, ``__MACOSX`` and folders of images are
    passed over, and JPEG files unless their names or their being alone say that they are masks.
    A JPEG file that is called as one of the images, but is not the image itself, is looked into: it
    comes as a mask where it is one and the only one, else with a doubt. So do files of boxes and
    HDF5; boxes in folders only where nothing else is. Reads the beginnings of JSON files, and COCO
    files whole. ``check`` is called before each file, and may raise to stop.

    Raises MaskError for a missing path and a folder without masks; broken files come as sources
    that ``read_source`` will refuse.
    """
    images = list(map(Path, images))
    search = _Search(frozenset(stem_key(path.stem) for path in images), check)
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
        search.boxes.clear()
        inside = _in_folder(path, search, 0) if path.is_dir() else _of_file(path, chosen=True)
        inside = inside or [_no_mask(boxes, Format.BOXES) for boxes in search.boxes]
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
    return [*found, *_called_as_images(search, found, {path.resolve() for path in images})]


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
    orphans, unused = [], []
    for source in dict.fromkeys(sources):
        if source.format is Format.IMAGE and source.path.resolve() in own:
            continue
        if source.doubt is not None:
            unused.append(source)
            continue
        stem = image_stem(stem_key(source.image_stem), stem_key(suffix), by_stem)
        if stem is None:
            orphans.append(source)
        else:
            matched[stem].append(source)
    orphans.sort(key=lambda source: natural_key(source.name))
    unused.sort(key=lambda source: natural_key(source.name))
    pairing = SourcePairing([], [], orphans, [], unused)
    for stem in sorted(by_stem, key=natural_key):
        some_images, some_sources = by_stem[stem], matched.get(stem, [])
        if not some_sources:
            pairing.images_without_mask.extend(some_images)
        elif len(some_images) == len(some_sources) == 1:
            pairing.pairs.append((some_images[0], some_sources[0]))
        else:
            pairing.ambiguous.append((some_images, some_sources))
    return pairing


def _in_folder(folder: Path, search: _Search, depth: int) -> list[MaskSource]:
    objects = _object_folder(folder, search.known)
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
    search.boxes.extend(path for path in files if path.suffix.lower() == ".xml")
    found = []
    for path in files:
        search.check()
        found += _of_file(path)
    if depth < MAX_DEPTH:
        for path in entries:
            if path.is_dir() and path.name != "__MACOSX" and not path.is_symlink():
                named = stem_key(path.name) in search.known
                if named or path.name.casefold() not in _IMAGE_FOLDERS:
                    found += _in_folder(path, search, depth + 1)
    if not found:
        return [source for path in files if _is_jpeg(path) for source in _of_file(path, True)]
    search.passed.extend(filter(_is_jpeg, files))
    return found


def _called_as_images(
    search: _Search, found: Collection[MaskSource], images: Collection[Path]
) -> list[MaskSource]:
    """Sources of the JPEG files that were passed over though they are called as an image.

    ``images`` are resolved. Only where no other mask is found is such a file decoded.
    """
    files = {source.path for source in found}
    passed = [
        path
        for path in dict.fromkeys(search.passed)
        if stem_key(path.stem) in search.known
        and path not in files
        and path.resolve() not in images
    ]
    if not passed:
        return []
    usable = (source for source in found if source.doubt is None)
    masks = (source for source in usable if source.path.resolve() not in images)
    have = {image_stem(stem_key(source.image_stem), "", search.known) for source in masks}
    sources = []
    for path in passed:
        search.check()
        stem = stem_key(path.stem)
        doubt = Doubt.OTHER_MASK if stem in have else None
        if doubt is None and not looks_like_mask(path):
            doubt = Doubt.UNREADABLE
        sources.append(MaskSource(path, "", path.stem, Format.IMAGE, doubt))
    return sources


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
        return [_no_mask(path, Format.HDF5)]
    if suffix == ".xml" and chosen:
        return [_no_mask(path, Format.BOXES)]
    return [MaskSource(path, "", stem, Format.IMAGE)] if chosen else []


def _no_mask(path: Path, kind: Format) -> MaskSource:
    return MaskSource(path, "", path.stem, kind, Doubt.NO_MASK)


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
    return [_of_coco(path, image) for image in images]


def _of_coco(path: Path, image: CocoImage) -> MaskSource:
    name = image.file_name or image.member
    stem = PurePosixPath(name.replace("\\", "/")).stem
    doubt = Doubt.NO_MASK if image.only_boxes else None
    size = None
    if image.height is not None and image.width is not None:
        size = (image.height, image.width)
    return MaskSource(path, image.member, stem, Format.COCO, doubt, size)


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
