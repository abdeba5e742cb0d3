"""The child that opens hostile files: says before each what it opens, and after it what came of it.

Run by tests/faults/hostile.py. Its memory is bounded by the system (RLIMIT_AS), and the most that
each file took is told.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.calibration import read_calibration
from core.decoding import check_whole
from core.errors import SmearSegError
from core.images import content_hash, read_header, read_image, read_thumbnail
from core.masks import default_mapping, find_sources, read_source, unlabelled_hint
from core.masks.unpacking import unpack_masks
from core.masks.voc_boxes import read_voc_boxes
from core.project import Project
from core.project_backups import back_up, list_backups
from core.project_glance import glance_at
from core.project_history import ProjectHistory
from tests.faults.corpus import SHAPE

ADDRESS_SPACE = 6 << 30
"""Bytes the child may have in all, torch's and OpenCV's libraries included."""


def read_as_image(path: Path) -> None:
    header = read_header(path)
    check_whole(path)
    content_hash(path)
    read_thumbnail(path, (144, 108))
    image = read_image(path)
    assert image.shape == (header.height, header.width, 3) and image.dtype == np.uint8
    read_calibration(path)


def read_as_mask(path: Path) -> None:
    for source in find_sources([path]):
        mask = read_source(source, *SHAPE)
        assert mask.values.shape == SHAPE
        default_mapping(mask, 1)
        unlabelled_hint(mask)


def read_as_project(path: Path) -> None:
    with contextlib.suppress(SmearSegError):
        glance_at(path)  # as the start page does, whatever opening says
    with Project.open(path) as project:
        project.classes()
        for record in project.images(include_removed=True):
            assert record.name == Path(record.name).name
            project.read_labels(record.id)
        project.runs()
        ProjectHistory(project)
        project.get_setting("anything")
        project.latest_model()
        back_up(project)
    list_backups(path)


def read_as_model(path: Path) -> None:
    from core.model import TrainedModel

    TrainedModel.load(path).network()


def read_as_boxes(path: Path) -> None:
    read_voc_boxes(path)


def read_as_zip(path: Path) -> None:
    target = path.parent / "unpacked"
    target.mkdir()
    inside = unpack_masks(path, target)
    assert inside.resolve().is_relative_to(target.resolve())


def read_as_settings(path: Path) -> None:
    """As the window does at its start."""
    from gui.settings import Settings
    from gui.shortcuts import Shortcuts

    home = path.parent / "home"
    (home / "config").mkdir(parents=True)
    shutil.copy(path, home / "config" / "settings.ini")
    os.environ["SMEARSEG_HOME"] = str(home)
    settings = Settings()
    settings.recent_projects()
    settings.text("theme", "system", ("system", "light", "dark"))
    assert 1 <= settings.number("brush/diameter", 20, 1, 300) <= 300
    settings.flag("painting/protectOthers", False)
    settings.state("window/geometry")
    Shortcuts(settings)


READERS: dict[str, Callable[[Path], None]] = {
    "image": read_as_image,
    "mask": read_as_mask,
    "project": read_as_project,
    "model": read_as_model,
    "boxes": read_as_boxes,
    "zip": read_as_zip,
    "settings": read_as_settings,
}


def outcome(reader: str, path: Path) -> str:
    """``read``, ``refused``, or what went wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            READERS[reader](path)
    except SmearSegError as error:
        sentence = str(error)
        if "\n" in sentence or not 10 < len(sentence) < 600 or "Traceback" in sentence:
            return f"no clear sentence: {sentence[:300]!r}"
        return "refused"
    except BaseException as error:  # noqa: BLE001 - whatever else comes is a fault to be told
        return f"{type(error).__name__}: {error}"[:300]
    return "read"


def peak_kilobytes() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1])
    return 0


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def main(folder: Path) -> None:
    """Open the files that standard input names, one a line: reader, tab, path."""
    measures = sys.platform.startswith("linux")
    if measures:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    print("ready", flush=True)
    for line in sys.stdin:
        reader, _, name = line.rstrip("\n").partition("\t")
        place = folder / "case"
        place.mkdir()
        path = place / Path(name).name.partition("-")[2]
        shutil.copy(name, path)
        if measures:
            forget_peak()
        before, began = peak_kilobytes() if measures else 0, time.process_time()
        came = outcome(reader, path)
        seconds = time.process_time() - began
        grown = (peak_kilobytes() - before) / 1024 if measures else 0.0
        strays = [p.name for p in folder.iterdir() if p.name != "case"]
        if strays:
            came = f"wrote outside its folder: {strays}"
        shutil.rmtree(place)
        print(json.dumps([came, round(seconds, 3), round(grown, 1)]), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
