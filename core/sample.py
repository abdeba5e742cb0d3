"""The sample project: three made-up smears on which a beginner can try everything.

The first field carries a few strokes, the second nothing, the third is labelled everywhere and
held out. The files come from tools/make_samples.py.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count
from pathlib import Path

from core.errors import ProjectError
from core.images import content_hash, read_header
from core.labels import BACKGROUND, UNLABELLED
from core.masks import Mapping, apply_mapping, check_size, read_mask
from core.project import Project, Role
from core.project_errors import as_project_errors
from core.project_lock import ProjectLock
from core.project_store import remove_database
from core.words import mark, tr

FIELDS = ("smear-field-1.png", "smear-field-2.png", "smear-field-3.png")
HELD_OUT_FIELD = FIELDS[2]
CLASS_NAME = mark("White cell")
"""In English; the project has it in the language in which it was made."""
SAMPLE_SETTING = "sample"
_FOREGROUND = 1  # the value of white cells in the label files, whatever id the class gets


def create_sample_project(project_path: Path, samples: Path) -> Project:
    """Make the sample project at ``project_path`` and open it; open it if it is there already.

    ``samples`` is the folder of the shipped fields (with ``labels`` in it). They are copied to a
    folder beside the project, "<name> images" in the language of the moment, so the person may
    change or delete them freely.
    The project takes its name only when it is whole: an interrupted call leaves none, and the
    next one begins anew. Raises ProjectError, and ImageError or MaskError for damaged samples.
    """
    with as_project_errors(project_path):
        target = project_path.absolute()
        # Always the same name, so that what an interrupted call left is built over; and whoever
        # holds it works alone.
        building = target.with_name(f".{target.stem}.building{target.suffix}")
        if target.exists():
            _clear(building)
            return Project.open(target)
        _check_samples(samples)
        target.parent.mkdir(parents=True, exist_ok=True)
        project = Project.create(building, overwrite=True)
        try:
            _fill(project, _copy_fields(samples, target), samples)
            project.save_copy(target, overwrite=False)
        finally:
            project.close()
            building.unlink(missing_ok=True)
        return Project.open(target)


def _clear(building: Path) -> None:
    """Remove what a call left that was killed between its last two steps."""
    if not building.exists():
        return
    try:
        lock = ProjectLock(building)
    except ProjectError:
        return  # somebody is at that step just now
    try:
        remove_database(building)
    finally:
        lock.release()


def _check_samples(samples: Path) -> None:
    missing = [name for name in FIELDS if not (samples / name).is_file()]
    if missing:
        raise ProjectError(
            tr(
                "The sample {missing} is not in {samples}; install SmearSeg again.",
                missing=missing[0],
                samples=samples,
            )
        )


def _copy_fields(samples: Path, project_path: Path) -> list[Path]:
    """Copy the fields beside the project; never over a file that the person has changed."""
    wanted = {name: (samples / name).read_bytes() for name in FIELDS}
    for number in count(1):
        suffix = "" if number == 1 else f" {number}"
        folder = project_path.with_name(tr("{name} images", name=project_path.stem) + suffix)
        if _is_free_for(folder, wanted):
            break
    folder.mkdir(exist_ok=True)
    for name, data in wanted.items():
        if not (folder / name).exists():
            _write_whole(folder / name, data)
    return [folder / name for name in FIELDS]


def _is_free_for(folder: Path, wanted: dict[str, bytes]) -> bool:
    if folder.exists() and not folder.is_dir():
        return False
    there = [(folder / name, data) for name, data in wanted.items() if (folder / name).exists()]
    return all(path.is_file() and path.read_bytes() == data for path, data in there)


def _write_whole(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.new")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _fill(project: Project, images: list[Path], samples: Path) -> None:
    project.set_setting(SAMPLE_SETTING, True)
    white_cell = replace(project.classes()[0], name=tr(CLASS_NAME))
    project.update_class(white_cell)
    meaning = {
        BACKGROUND: BACKGROUND,
        _FOREGROUND: white_cell.id,
        UNLABELLED: UNLABELLED,
    }
    project.add_images([(path, read_header(path), content_hash(path)) for path in images])
    for record in project.images():
        labels = samples / "labels" / record.name
        if labels.is_file():
            mask = read_mask(labels)
            check_size(mask, record.height, record.width)
            project.write_labels(record.id, apply_mapping(mask, Mapping(meaning)))
        if record.name == HELD_OUT_FIELD:
            project.set_roles([record.id], Role.HELD_OUT)
