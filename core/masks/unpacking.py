"""Masks that come as one zip: unpacked into a folder of our own, within bounds."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from core.errors import MaskError
from core.images import IMAGE_SUFFIXES
from core.masks.pairing import MASK_SUFFIXES
from core.masks.zip_damage import ZIP_DAMAGE
from core.words import tr

MAX_FILES = 20_000
MAX_BYTES = 2 * 2**30
"""Of all files of a zip, unpacked."""
_SUFFIXES = MASK_SUFFIXES | IMAGE_SUFFIXES | {".npy", ".json", ".geojson", ".roi", ".zip"}
_PIECE = 2**20


def unpack_masks(path: Path, folder: Path, check: Callable[[], None] = lambda: None) -> Path:
    """Unpack the masks of a zip into a new folder in ``folder``, named as the zip; that folder.

    Other files, hidden ones and ``__MACOSX`` are passed over. ``check`` is called before each
    file, and may raise to end it. Raises MaskError for damaged and locked zips, for names that lead
    out of the folder, and for more than MAX_FILES files or MAX_BYTES, by the list of names as well
    as while unpacking.
    """
    target = folder / path.stem
    try:
        target.mkdir()
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if _is_wanted(info, path)]
            _check_room(infos, path, folder)
            left = MAX_BYTES
            for info in infos:
                check()
                left -= _unpack_one(archive, info, target, left, path)
    except ZIP_DAMAGE as error:
        raise MaskError(
            tr("{name} is a damaged or locked zip; make it again.", name=path.name)
        ) from error
    except OSError as error:
        raise MaskError(
            tr(
                "{name} could not be unpacked; unpack it yourself and choose the folder.",
                name=path.name,
            )
        ) from error
    return target


def _is_wanted(info: zipfile.ZipInfo, path: Path) -> bool:
    parts = _parts(info)
    if ".." in parts or info.filename.startswith("/") or re.match(r"[A-Za-z]:", info.filename):
        raise MaskError(
            tr("{name} holds names that lead out of it; it was not unpacked.", name=path.name)
        )
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not (info.is_dir() or hidden or not parts) and (
        PurePosixPath(parts[-1]).suffix.lower() in _SUFFIXES
    )


def _parts(info: zipfile.ZipInfo) -> tuple[str, ...]:
    return PurePosixPath(info.filename.replace("\\", "/")).parts


def _check_room(infos: list[zipfile.ZipInfo], path: Path, folder: Path) -> None:
    needed = sum(info.file_size for info in infos)
    if len(infos) > MAX_FILES or needed > MAX_BYTES:
        raise MaskError(
            tr(
                "{name} unpacks to more than {files} files or {most} GB; unpack "
                "it yourself and choose the folder.",
                name=path.name,
                files=MAX_FILES,
                most=MAX_BYTES // 2**30,
            )
        )
    if not infos:
        raise MaskError(
            tr("{name} holds no masks that can be read; choose another file.", name=path.name)
        )
    if needed > shutil.disk_usage(folder).free:
        raise MaskError(
            tr("There is no room to unpack {name}; free some, then try again.", name=path.name)
        )


def _unpack_one(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, left: int, path: Path
) -> int:
    """Unpack a file in pieces; its size. Never more than ``left`` bytes, whatever the zip says."""
    names = [re.sub(r'[<>:"|?*\x00-\x1f]', "_", part) for part in _parts(info)]
    place = target.joinpath(*names)
    place.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with archive.open(info) as packed, place.open("wb") as file:
        while piece := packed.read(_PIECE):
            size += len(piece)
            if size > left:
                raise MaskError(
                    tr("{name} unpacks to far more than it says; it was not read.", name=path.name)
                )
            file.write(piece)
    return size
