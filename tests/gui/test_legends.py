"""Legends over the canvas: where they stand, and what the key of the heatmap says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.metrics import threshold_level
from core.uncertainty import uncertainty_table
from gui.canvas import Canvas
from gui.canvas.heat_colours import heat_colours
from gui.canvas.heat_key import FLAT, UPRIGHT, HeatKey
from gui.canvas.legends import best_place
from tests.gui.technician import Technician

PORT = QRect(0, 0, 600, 600)
sides = st.integers(1, 700)


@given(st.lists(st.tuples(sides, sides), min_size=1, max_size=3), sides, sides, sides, sides)
def test_a_legend_lies_over_the_image_only_where_no_form_of_it_has_room(
    forms: list[tuple[int, int]], left: int, top: int, width: int, height: int
) -> None:
    sizes = {str(number): QSize(*size) for number, size in enumerate(forms)}
    image = QRect(left, top, width, height)
    form, place = best_place(sizes, PORT, image, [])
    assert place.size() == sizes[form]
    free = [
        name
        for name, size in sizes.items()
        for x in (0, 600 - size.width())
        for y in (0, 600 - size.height())
        if (x, y) != (600 - size.width(), 600 - size.height())
        and PORT.contains(one := QRect(QPoint(x, y), size))
        and not one.intersects(image)
    ]
    if free:
        assert form == free[0] and not place.intersects(image)
    elif form != "0":
        over = place.intersected(image)
        hardly = 0.15 * place.width() * place.height()
        assert over.width() * over.height() <= hardly or not PORT.contains(
            QRect(QPoint(0, 0), sizes["0"])
        )


def test_a_flat_legend_that_hardly_lies_over_the_image_is_better_than_one_over_its_cells() -> None:
    forms = {"tall": QSize(280, 160), "flat": QSize(500, 66)}
    form, place = best_place(forms, PORT, QRect(0, 60, 600, 480), [])
    assert form == "flat" and place.bottom() == PORT.bottom()
    form, _ = best_place(forms, PORT, QRect(0, 40, 600, 520), [])
    assert form == "tall", "much of the flat one would lie over it"


def test_a_second_legend_keeps_off_the_first() -> None:
    taken = QRect(0, 400, 200, 200)
    everywhere = QRect(-50, -50, 700, 700)
    _, place = best_place({"flat": QSize(100, 50)}, PORT, everywhere, [taken])
    assert not place.intersects(taken) and PORT.contains(place)


def test_a_legend_that_stays_leaves_its_corner_only_for_what_is_taken() -> None:
    forms = {"tall": QSize(280, 160), "flat": QSize(500, 66)}
    everywhere, upper_left = QRect(-50, -50, 700, 700), 1
    minimap = QRect(424, 458, 176, 142)
    form, place = best_place(forms, PORT, everywhere, [minimap], ("flat", upper_left))
    assert form == "flat" and place.topLeft() == PORT.topLeft()
    form, place = best_place(forms, PORT, everywhere, [minimap], ("flat", 0))
    assert not place.intersects(minimap) and PORT.contains(place)


# The key of the heatmap --------------------------------------------------------------------------


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    technician.key(Qt.Key.Key_P)
    technician.settle()
    return technician


def key_of(person: Technician) -> HeatKey:
    key = person.find("heatKey")
    assert isinstance(key, HeatKey)
    return key


def is_centred(canvas: Canvas) -> bool:
    middle = canvas.image_rect().center() - QRectF(canvas.viewport().rect()).center()
    return max(abs(middle.x()), abs(middle.y())) <= 1


def test_the_key_is_there_while_the_heatmap_is(person: Technician) -> None:
    key = key_of(person)
    assert key.isVisible() and key.accessibleName() == "Colours of the heatmap"
    person.key(Qt.Key.Key_P)
    assert not key.isVisible()
    person.key(Qt.Key.Key_P)
    person.window.workspace.show_image(None)
    assert not key.isVisible()


def test_of_several_classes_the_key_names_its_own(person: Technician) -> None:
    key, long = key_of(person), "A class whose name is as long as names may get at the very most"
    alone = key.width()

    def title() -> str:
        metrics = QFontMetrics(key._small())
        said = key._title(metrics, key.size_as(FLAT).width() - 14)
        assert metrics.horizontalAdvance(said) <= key.size_as(FLAT).width() - 14
        return said

    assert title() == "Probability"
    person.workspace.class_table.add("Polymorphonuclear cell", (1, 99, 99))
    person.workspace.painting.set_value(1)
    person.until(lambda: title() == "Probability, “Cell”")
    assert key.width() == alone, "a short name has its room"
    key.show_heat(True, 0.5, "Polymorphonuclear cell", named=True)
    key.forget_sizes()  # as Legends does when it hears of another shape
    assert title() == "Uncertainty, “Polymorphonuclear cell”"
    key.show_heat(True, 0.5, long, named=True)
    key.forget_sizes()
    assert title().startswith("Uncertainty, “A class") and "…" in title()


def test_the_key_does_not_stand_under_a_message(person: Technician) -> None:
    key, bar, canvas = key_of(person), person.window.notice_bar, person.canvas
    person.workspace.problem.emit("\n".join(["A sentence of several lines."] * 4))
    person.until(lambda: bar.isVisible() and canvas.covered == bar.height())
    # At some of these heights neither strip beside the image is as high as the key.
    for height in range(300, 900, 12):
        person.window.resize(person.window.width(), height)
        QApplication.processEvents()
        assert key.isVisible() and bar.isVisible()
        assert not key.geometry().intersects(bar.geometry()), height


@pytest.mark.parametrize("shape", [(450, 600), (600, 600), (600, 400), (400, 600)])
@pytest.mark.parametrize("lines", [0, 1, 4])
def test_a_fitted_image_leaves_room_to_the_key(
    person: Technician, tmp_path: Path, shape: tuple[int, int], lines: int
) -> None:
    key, canvas = key_of(person), person.canvas
    path = tmp_path / "another.png"
    Image.fromarray(np.full((*shape, 3), 180, np.uint8)).save(path)
    person.open(path)
    person.choose(path.name)
    person.until(key.isVisible)
    person.window.notice_bar.dismiss()  # what goes by itself may lie over the image
    if lines:
        person.workspace.problem.emit("\n".join(["A sentence of several lines."] * lines))
        person.until(lambda: canvas.covered > 0)
    for width, height in ((1280, 720), (1100, 720), (1280, 900), (1600, 760), (1920, 1080)):
        person.window.resize(width, height)
        QApplication.processEvents()
        image = canvas.image_rect().toAlignedRect()
        assert canvas.fits and not key.geometry().intersects(image), (width, height)
        assert image.top() >= canvas.covered and canvas.viewport().rect().contains(image)
        person.key(Qt.Key.Key_P)
        assert not key.isVisible() and canvas.image_rect().toAlignedRect() == image
        person.key(Qt.Key.Key_P)


def test_an_image_is_in_the_middle_until_the_heatmap_is_switched_on_and_holds_still_from_then(
    technician: Technician, trained: Path
) -> None:
    canvas, key = technician.canvas, key_of(technician)
    technician.window.resize(1600, 760)  # of the canvas the image has nearly all
    technician.open(trained)
    technician.window.notice_bar.dismiss()
    technician.stand_still()
    assert not key.isVisible() and is_centred(canvas)
    technician.key(Qt.Key.Key_P)
    beside = canvas.image_rect()
    assert key.isVisible() and canvas.fits and not is_centred(canvas)
    technician.key(Qt.Key.Key_P)
    assert not key.isVisible() and canvas.image_rect() == beside
    technician.action("fitAction").trigger()
    assert is_centred(canvas)
    technician.key(Qt.Key.Key_P)
    assert canvas.image_rect() == beside
    technician.choose("smear-2.png")
    assert canvas.image_rect() == beside, "also before its heatmap is there"
    technician.key(Qt.Key.Key_P)
    technician.choose("smear-1.png")
    assert is_centred(canvas)


def test_the_heatmap_moves_no_image_that_was_zoomed_or_is_painted_on(
    technician: Technician, trained: Path
) -> None:
    canvas = technician.canvas
    technician.window.resize(1600, 760)
    technician.open(trained)
    technician.window.notice_bar.dismiss()
    technician.stand_still()
    fitted = canvas.image_rect()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=fitted.center().toPoint())
    technician.window.stage.set_visible("heatmap", True)
    assert canvas.image_rect() == fitted
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=fitted.center().toPoint())
    technician.window.stage.set_visible("heatmap", False)
    technician.action("zoomInAction").trigger()
    before = canvas.image_rect()
    technician.key(Qt.Key.Key_P)
    assert key_of(technician).isVisible() and canvas.image_rect() == before


def test_with_uncertainty_the_key_the_layer_and_the_status_bar_say_so(person: Technician) -> None:
    key, box = key_of(person), person.find("heatmapLayerBox")
    person.move((40.5, 30.5), Qt.MouseButton.NoButton)
    assert box.text() == "Heatmap" and "uncertainty" not in person.text("pointerReadout")
    person.key(Qt.Key.Key_U)
    assert box.text() == "Uncertainty" and "least sure" in box.toolTip()
    assert key.accessibleName() == "Colours of the uncertainty"
    heat = int(person.workspace.heatmap.heat[0, 30, 40])
    unsure = uncertainty_table(threshold_level(person.workspace.threshold) / 255)[heat]
    assert person.text("pointerReadout").endswith(f"uncertainty {unsure:.2f}")
    person.key(Qt.Key.Key_U)
    assert box.text() == "Heatmap" and "uncertainty" not in person.text("pointerReadout")
    assert box.isChecked(), "it was seen before"
    box.click()
    person.key(Qt.Key.Key_U)
    assert box.isChecked()
    person.key(Qt.Key.Key_U)
    assert not box.isChecked(), "it was hidden before"


def test_the_key_says_the_threshold_and_follows_it(person: Technician) -> None:
    key = key_of(person)
    for threshold in (0.3, 0.8):
        person.workspace.choose_threshold(threshold)
        assert f"threshold, {threshold:.3f}" in key.accessibleDescription()


@pytest.mark.parametrize("form", [FLAT, UPRIGHT])
@pytest.mark.parametrize("uncertain", [False, True])
def test_the_strip_has_the_colours_of_the_layer_with_a_mark_at_the_threshold(
    person: Technician, form: str, uncertain: bool
) -> None:
    key = key_of(person)
    key.show_heat(uncertain, 0.25, "Cell")
    key.take_form(form)
    key.resize(key.sizeHint())
    picture = key.grab().toImage()
    line = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width())]
    if form == UPRIGHT:
        middle = picture.width() // 2
        line = [picture.pixelColor(middle, y) for y in reversed(range(picture.height()))]
    first, length = 7, len(line) - 14
    colours, alphas = heat_colours(np.arange(256, dtype=np.uint8), uncertain)
    for value in (100, 160, 200, 240):
        wanted = alphas[value] * colours[value] + (1 - alphas[value]) * np.array((240, 238, 240))
        found = line[first + round(value / 255 * length)]
        assert np.abs(np.array(found.getRgb()[:3]) - wanted).max() <= 12, value
    dark = [QColor(30, 30, 30)]
    marked = [place for place, colour in enumerate(line) if colour in dark]
    if uncertain:
        assert marked == []
    else:
        assert marked and abs(np.mean(marked) - first - 0.25 * length) <= 2
