"""Sizes of pixels that image files say: offered once all are heard, and to their own project."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import tifffile

from core.calibration import Calibration
from core.images import content_hash, read_header
from gui.dialogs.pixel_size import PixelSizeDialog
from tests.gui.technician import Technician


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    return technician


def write_tiff(path: Path, um_per_pixel: float, shade: int) -> None:
    """An image that says how large its pixels are."""
    per_cm, pixels = 10_000 / um_per_pixel, np.full((50, 60, 3), 100, np.uint8)
    pixels[0, 0] = shade
    tifffile.imwrite(
        path, pixels, photometric="rgb", resolution=(per_cm, per_cm), resolutionunit="CENTIMETER"
    )


def add_tiff(person: Technician, path: Path, um_per_pixel: float) -> None:
    """Such an image comes into the project by itself."""
    write_tiff(path, um_per_pixel, len(person.workspace.records))
    person.workspace.require_project().add_images([(path, read_header(path), content_hash(path))])
    person.workspace.reload_records()


def test_sizes_of_images_that_come_one_by_one_are_held_together(
    person: Technician, tmp_path: Path
) -> None:
    add_tiff(person, tmp_path / "one.tif", 0.25)
    person.until(lambda: "The image says (TIFF) that a pixel covers 0.25 µm" in person.told)
    add_tiff(person, tmp_path / "two.tif", 0.25)
    person.until(lambda: "2 images say (TIFF) that a pixel covers 0.25 µm" in person.told)
    add_tiff(person, tmp_path / "three.tif", 0.5)
    person.until(lambda: "cover from 0.25 to 0.5 µm" in person.told)
    person.workspace.calibration.set(Calibration(0.25))
    add_tiff(person, tmp_path / "four.tif", 0.5)
    person.until(lambda: "a pixel covers 0.5 µm, but this project's is 0.25 µm" in person.told)


def test_an_offered_size_stands_until_it_is_taken_and_the_newest_alone(
    person: Technician, tmp_path: Path
) -> None:
    bar = person.window.notice_bar
    for number, name in enumerate(("one.tif", "two.tif"), 1):
        add_tiff(person, tmp_path / name, 0.25)
        person.until(lambda n=number: (f"{n} images" if n > 1 else "The image") in person.told)
    person.workspace.notice.emit("1 image added.")
    assert bar._waiting == [] or len(bar._waiting) == 1
    assert person.told == "1 image added." and len(bar._waiting) == 1, "the older offer is gone"
    bar.dismiss()
    assert "2 images say" in person.told and person.find("noticeButton").isVisible()
    add_tiff(person, tmp_path / "three.tif", 0.5)
    person.until(lambda: "from 0.25 to 0.5 µm" in person.told)
    add_tiff(person, tmp_path / "four.tif", 0.1)
    person.until(lambda: "from 0.1 to 0.5 µm" in person.told)
    assert bar._waiting == [], "what was said before is no longer so"


@pytest.mark.parametrize("second", [0.25, 0.5])
def test_where_the_first_images_went_is_read_before_what_they_say_of_their_pixels(
    technician: Technician, tmp_path: Path, second: float
) -> None:
    """The size's message took its place at once, and nobody heard of the new project's name."""
    for number, size in enumerate((0.25, second)):
        write_tiff(tmp_path / f"{number}.tif", size, number)
    technician.open(tmp_path)
    bar, said = technician.window.notice_bar, []
    technician.until(lambda: len(bar._waiting) == 1)
    while bar.isVisible():
        said.append(technician.told)
        technician.find("noticeClose").click()
    added, size = said
    assert added.startswith("2 images added to the project “")
    assert ("2 images say" if second == 0.25 else "a project has one pixel size") in size


def test_an_offer_of_a_size_ends_where_one_is_set_otherwise(
    person: Technician, tmp_path: Path
) -> None:
    add_tiff(person, tmp_path / "one.tif", 0.25)
    person.until(lambda: "a pixel covers 0.25 µm" in person.told)
    person.workspace.calibration.set(Calibration(0.5))
    assert not person.find("noticeBar").isVisible()


def test_what_was_wrong_with_a_size_is_said_as_long_as_it_is(
    person: Technician, tmp_path: Path
) -> None:
    def remove(*names: str) -> None:
        person.workspace.remove_images([person.ids[name] for name in names])

    for name, size in (("one.tif", 0.1), ("two.tif", 0.25), ("three.tif", 0.5)):
        add_tiff(person, tmp_path / name, size)
        person.until(lambda size=size: f"{size:g} µm" in person.told)
    remove("one.tif")
    assert "from 0.25 to 0.5 µm" in person.told, "it is no longer of the one that is gone"
    remove("three.tif")
    assert not person.told
    person.workspace.calibration.set(Calibration(0.25))
    add_tiff(person, tmp_path / "four.tif", 0.5)
    person.until(lambda: "this project's is 0.25 µm" in person.told)
    person.workspace.calibration.set(Calibration(0.5))
    assert not person.told, "that was heeded"
    add_tiff(person, tmp_path / "five.tif", 0.25)
    person.until(lambda: "this project's is 0.5 µm" in person.told)
    remove("five.tif")
    assert not person.told


def test_sizes_read_for_one_project_are_not_offered_in_the_next(
    person: Technician, tmp_path: Path
) -> None:
    gate = threading.Event()
    person.workspace.workers.files.submit("Gate", lambda _context: gate.wait(30))
    for name in ("one.tif", "two.tif"):
        add_tiff(person, tmp_path / name, 0.25)
    person.workspace.new_project(tmp_path / "next.smearseg")
    gate.set()
    person.settle()
    assert "pixel covers" not in person.told


def test_an_offer_made_for_one_project_cannot_be_pressed_in_the_next(
    person: Technician, tmp_path: Path
) -> None:
    add_tiff(person, tmp_path / "one.tif", 0.25)
    person.until(lambda: "a pixel covers 0.25 µm" in person.told)
    button = person.find("noticeButton")
    assert button.isVisible() and button.text() == "Measure in µm"
    person.workspace.new_project(tmp_path / "next.smearseg")
    person.settle()
    assert not button.isVisible()
    person.window.notice_bar._act()
    assert person.workspace.calibration.present is None


def test_a_size_typed_for_one_project_is_not_given_to_the_next(
    person: Technician, tmp_path: Path
) -> None:
    person.action("pixelSizeAction").trigger()
    dialog = person.dialog(PixelSizeDialog)
    person.workspace.new_project(tmp_path / "next.smearseg")
    person.type_into("pixelSizeField", "0.25", dialog)
    dialog.accept()
    person.settle()
    assert person.workspace.calibration.present is None
    project = person.workspace.require_project()
    assert project.read_steps().rows == []
