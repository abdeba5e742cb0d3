"""Panels show the workspace's state and ask for changes of it, by their own widgets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED, Box
from core.metrics import iou_at
from core.project import Project, Role
from core.project_records import CLASS_COLOURS
from core.smear import Smear
from gui.actions import Key
from gui.dialogs.class_choice import Colour
from gui.dialogs.class_colour import ClassColourDialog
from gui.dialogs.class_name import ClassNameDialog
from gui.image_rows import ID_ROLE, part_text, score_text
from gui.kept_in_sight import KeptInSight
from gui.panels.training import thresholds_text
from gui.scores import Scope
from gui.theme import apply_theme, current_tokens
from gui.wrapped_label import WrappedLabel
from tests.gui.canvas_hands import seen
from tests.gui.technician import LEFT, Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
HEARD = Qt.ItemDataRole.AccessibleTextRole


def row(person: Technician, name: str):
    """The index of an image in the list."""
    model = person.find("imageList").model()
    found = [model.index(i) for i in range(model.rowCount())]
    return next(index for index in found if index.data(ID_ROLE) == person.ids[name])


def look_at_this_image(person: Technician) -> None:
    """Have the figures of the image on screen, in place of those of the held-out images."""
    person.settle()
    person.click(f"{Scope.IMAGE.value}ScopeButton")


def type_a_name(person: Technician, name: str) -> None:
    """Answer the question for a name that the next action asks."""

    def answer(dialog: ClassNameDialog) -> None:
        [field] = dialog.findChildren(QLineEdit)
        field.selectAll()
        person.bot.keyClicks(field, name)
        person.bot.keyClick(field, Qt.Key.Key_Return)

    person.soon(ClassNameDialog, answer)


# Images ------------------------------------------------------------------------------------------


def test_a_row_says_name_share_role_and_iou(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.settle()
    heard = row(person, THIRD).data(HEARD)
    assert heard.startswith(f"{THIRD}, Fully labelled, Held out, IoU 0.") and "part" not in heard
    assert row(person, FIRST).data(HEARD).startswith(f"{FIRST}, Fully labelled, Training, IoU 0.")


def test_the_iou_of_an_image_that_is_labelled_in_part_says_so(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.choose(FIRST)
    person.workspace.painting.set_value(UNLABELLED)
    person.stroke((30, 30), (90, 60))
    person.settle()
    assert "IoU is of that part" in row(person, FIRST).data(HEARD)
    assert "IoU is of that part" in row(person, FIRST).data(Qt.ItemDataRole.ToolTipRole)
    record, metrics = person.workspace.records[person.ids[FIRST]], person.window.fontMetrics()
    assert score_text(record, 0.5, metrics, 1000) == "IoU 0.500 in part"
    assert part_text(record, 0.5, metrics, 1000) == ""
    for text in ("IoU 0.500", "0.500"):
        room = metrics.horizontalAdvance(text)
        assert score_text(record, 0.5, metrics, room) == text
        assert part_text(record, 0.5, metrics, room) == "in part"
    whole = person.workspace.records[person.ids[THIRD]]
    assert score_text(whole, 0.5, metrics, 1000) == "IoU 0.500"
    assert score_text(whole, 0.5, metrics, 1) == "0.500" and not part_text(whole, 0.5, metrics, 1)


@pytest.mark.parametrize("width", [210, 400])
def test_in_part_stands_over_an_iou_beside_which_it_has_no_room(
    technician: Technician, trained: Path, width: int
) -> None:
    person = technician
    person.open(trained)
    person.choose(FIRST)
    person.settle()
    rows, model = person.window.images_panel.list, person.window.images_panel.list.model()

    def ink() -> int:
        """Pixels at the right of the second line that are not the row's ground."""
        index = model.index(model.row_of(person.ids[FIRST]))
        canvas = QPixmap(width, rows.visualRect(index).height())
        canvas.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.initFrom(rows)
        option.rect, option.state = canvas.rect(), QStyle.StateFlag.State_Enabled
        painter = QPainter(canvas)
        painter.setFont(option.font)
        rows.itemDelegate().paint(painter, option, index)
        painter.end()
        third = (canvas.height() - 16) // 3
        lines = range(8 + third, 8 + 2 * third)
        image = canvas.toImage()
        dots = (image.pixelColor(x, y) for x in range(width - 48, width - 8) for y in lines)
        return sum(dot != QColor(Qt.GlobalColor.white) for dot in dots)

    assert ink() == 0
    person.workspace.painting.set_value(UNLABELLED)
    person.stroke((30, 30), (90, 60))
    person.settle()
    person.until(lambda: model.iou(model.index(model.row_of(person.ids[FIRST]))) is not None)
    assert (ink() > 0) == (width == 210)


def test_the_iou_of_a_row_is_that_of_the_readout(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    look_at_this_image(person)
    for name in (SECOND, THIRD):
        person.choose(name)
        person.settle()
        value = float(person.text("iouReadout").removeprefix("IoU "))
        heard = float(row(person, name).data(HEARD).rpartition("IoU ")[2])
        assert heard == pytest.approx(value, abs=0.0055), "the same to two digits"


def test_a_single_stroke_does_not_read_as_nothing(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    assert "Not labelled" in row(technician, FIRST).data(HEARD)
    technician.type_into("brushSpin", "3")
    technician.stroke((40, 40))
    assert "Under 1 % labelled" in row(technician, FIRST).data(HEARD)


def test_the_list_shows_what_is_on_the_canvas(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    for key, name in (("d", SECOND), ("d", THIRD), ("a", SECOND)):
        person.key(key)
        person.shows(name)
        assert person.find("imageList").currentIndex().data() == name
        assert person.window.images_panel.selected_ids() == [person.ids[name]]


def test_of_several_chosen_rows_only_that_of_the_image_shown_has_the_bar(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    rows = technician.find("imageList")
    rows.selectAll()
    technician.settle()
    picture = rows.viewport().grab().toImage()
    accent, barred = QColor(current_tokens().accent), []
    for number in range(len(images)):
        place = rows.visualRect(rows.model().index(number, 0))
        barred.append(picture.pixelColor(place.left() + 1, place.center().y()) == accent)
    assert barred == [number == rows.currentIndex().row() for number in range(len(images))]
    assert row(technician, FIRST).data(HEARD) == f"{FIRST}, Not labelled, Trains once labelled"


def test_the_next_message_can_be_seen_before_this_one_is_closed(technician: Technician) -> None:
    workspace = technician.workspace
    for text in ("First.", "Second.", "Third."):
        workspace.problem.emit(text)
    seen = []
    for _ in range(4):
        seen.append(technician.told)
        technician.click("noticeMore")
    assert seen == ["Third.", "Second.", "First.", "Third."]


def test_without_an_image_the_status_bar_has_no_hole_for_the_zoom(technician: Technician) -> None:
    assert technician.find("zoomReadout").isHidden()


def test_thumbnails_are_made_of_the_images(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    thumbnails = person.window.images_panel.thumbnails
    person.settle()
    records = person.workspace.records
    person.until(lambda: all(thumbnails.get(r.id, r.path) is not None for r in records.values()))
    pixmap = thumbnails.get(person.ids[FIRST], images[0])
    picture = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB888)
    assert (picture.width(), picture.height()) == (144, 108)
    mean = QColor(picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixel(0, 0))
    image = person.workspace.current.image
    expected = image.reshape(-1, 3).mean(axis=0)
    assert np.abs(np.array(mean.getRgb()[:3]) - expected).max() < 12


def test_the_number_of_images_and_of_those_held_out_is_said(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    count = technician.window.images_panel.count
    assert count.text().split() == ["3", "images", "1", "held", "out"]
    technician.workspace.set_role(list(technician.ids.values()), Role.TRAINING)
    assert count.text() == "3 images"


# Classes -----------------------------------------------------------------------------------------


def test_a_class_is_added_painted_and_kept(
    sit_down: Callable[[], Technician], images: list[Path]
) -> None:
    person = sit_down()
    person.open(*images)
    type_a_name(person, "Nucleus")
    person.click("addClassButton")
    person.settle()
    assert [record.name for record in person.workspace.classes][-1] == "Nucleus"
    new = person.workspace.classes[-1]
    assert person.workspace.painting.value == new.id
    person.stroke((40, 40), (60, 60))
    assert (person.labels == new.id).any()
    person.key("1")
    person.stroke((100, 40), (110, 60))
    person.key("2")
    assert person.workspace.painting.value == new.id
    labels, path = person.labels, person.workspace.project.path  # type: ignore[union-attr]
    assert set(np.unique(labels)) == {1, new.id, UNLABELLED}
    person.leave()
    again = sit_down()
    again.open(path)
    assert replace(again.workspace.classes[-1], threshold=new.threshold) == new
    assert (again.labels == labels).all()


def test_a_class_is_renamed_in_place(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    type_a_name(technician, "Erythrocyte")
    technician.click("renameClassButton")
    technician.settle()
    assert technician.workspace.classes[0].name == "Erythrocyte"
    assert technician.find("classList").item(0).text().startswith("Erythrocyte")
    assert technician.workspace.project.classes()[0].name == "Erythrocyte"  # type: ignore[union-attr]


def test_two_classes_of_one_name_are_refused_in_one_sentence(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    name = technician.workspace.classes[0].name
    technician.click("addClassButton")
    dialog = technician.dialog(ClassNameDialog)
    [field] = dialog.findChildren(QLineEdit)
    technician.bot.keyClicks(field, name.upper())
    technician.bot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.message.text().endswith(".")
    dialog.reject()
    technician.settle()
    assert len(technician.workspace.classes) == 1


def test_a_class_may_be_renamed_to_its_own_name_in_other_letters(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    name = technician.workspace.classes[0].name
    type_a_name(technician, name.upper())
    technician.click("renameClassButton")
    technician.settle()
    assert technician.workspace.classes[0].name == name.upper()


def test_a_new_colour_shows_on_the_canvas(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(images[0])
    person.type_into("brushSpin", "60")
    person.stroke((80, 60))
    before = seen(person.canvas)

    def answer(dialog: ClassColourDialog) -> None:
        dialog.choose((0, 255, 0))
        dialog.accept()

    person.soon(ClassColourDialog, answer)
    person.click("classColourButton")
    person.settle()
    assert person.workspace.classes[0].colour == (0, 255, 0)
    after = seen(person.canvas)
    at = person.canvas.widget_point(80, 60).toPoint()
    assert after[at.y(), at.x(), 1] > before[at.y(), at.x(), 1]


def test_thresholds_of_several_classes_are_told_with_their_names(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    first = workspace.classes[0]
    second = workspace.add_class("Nucleus", (1, 2, 3))
    model = SimpleNamespace(class_ids=(first.id, second.id))
    found: dict[str, Any] = {"held_out_thresholds": (0.709, 0.56), "model": model}
    both: Any = SimpleNamespace(held_out_classes=(first.id, second.id), **found)
    assert thresholds_text(workspace, both) == f"0.709 ({first.name}), 0.560 (Nucleus)"
    judged: Any = SimpleNamespace(held_out_classes=(first.id,), **found)
    assert thresholds_text(workspace, judged) == f"0.709 ({first.name})", "no other was judged"
    model = SimpleNamespace(class_ids=(first.id,))
    one: Any = SimpleNamespace(held_out_thresholds=(0.5,), held_out_classes=(1,), model=model)
    assert thresholds_text(workspace, one) == "0.500"


def test_a_comma_in_the_name_of_the_only_class_judged_makes_it_no_mean_of_classes(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace, panel = technician.workspace, technician.window.training_panel
    first, second = workspace.classes[0], workspace.add_class("Leukocytes, mature", (1, 2, 3))
    told: Any = SimpleNamespace(
        model=SimpleNamespace(class_ids=(first.id, second.id)),
        held_out_thresholds=(0.709, 0.56),
        held_out_classes=(second.id,),
        held_out_iou=0.8,
        held_out_images=7,
        held_out_pixels=1_490_000,
        held_out_in_parts=False,
        done=False,
    )
    workspace.training.progress, state = told, technician.find("trainingState")
    panel._tell(panel._figures())
    said = "0.800 at threshold 0.560 (Leukocytes, mature) on 7 held-out images."
    assert state.text().endswith(said) and not state.toolTip()


def test_of_a_mean_of_classes_the_words_are_few_and_each_threshold_is_told_when_pointed_at(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    first, second = workspace.classes[0], workspace.add_class("Nucleus", (1, 2, 3))
    told: Any = SimpleNamespace(
        model=SimpleNamespace(class_ids=(first.id, second.id)),
        held_out_thresholds=(0.709, 0.56),
        held_out_classes=(first.id, second.id),
        held_out_iou=0.8,
        held_out_images=7,
        held_out_pixels=1_490_000,
        held_out_in_parts=True,
        done=False,
    )
    workspace.training.progress, state = told, technician.find("trainingState")
    technician.window.training_panel._tell(technician.window.training_panel._figures())
    assert state.text().endswith("0.800, mean of classes, on parts of 7 held-out images.")
    assert f"0.709 ({first.name}), 0.560 (Nucleus)" in state.toolTip()
    assert "(1.49\u00a0Mpx)" in state.accessibleDescription()
    workspace.training.progress = None
    technician.window.training_panel._tell("Getting ready…")
    assert not state.toolTip()


def test_where_the_curves_went_on_after_the_network_kept_its_time_is_told(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    training, panel = technician.workspace.training, technician.window.training_panel
    told: Any = SimpleNamespace(
        model=SimpleNamespace(class_ids=(1,), summary={"loss": 0.157}),
        held_out_thresholds=(0.7,),
        held_out_classes=(1,),
        held_out_iou=0.8,
        held_out_images=7,
        held_out_in_parts=False,
        step=80,
        done=True,
    )
    training.progress, training.losses = told, [(1.0, 0.4), (9.9, 0.09)]
    training.ious = [(4.62, 0.8), (9.9, 0.7)]
    panel.plot.hide()
    assert "Kept" not in panel._figures(), "no curve that says otherwise"
    panel.plot.show()
    said = panel._figures()
    assert "</b>\u00a00.157 on" in said and said.endswith("Kept: the network of 4.6 s (large dot).")
    training.ious = [(4.62, 0.8), (9.9, 0.8)]
    assert "Kept" not in panel._figures(), "of equals it is the last one"
    training.ious = [(4.62, 0.8)]
    assert "the network of 4.6 s" in panel._figures(), "a stopped run, whose loss goes on"
    training.losses = [(1.0, 0.4), (4.7, 0.2)]
    assert "Kept" not in panel._figures(), "it was judged at the end"


def test_the_palette_stays_in_its_place_when_a_remark_on_a_colour_goes(qtbot) -> None:
    first, second, free = CLASS_COLOURS[:3]
    dialog = ClassColourDialog("Nucleus", second, {first: "Cell"})
    qtbot.addWidget(dialog)
    dialog.show()
    button = dialog.findChild(QToolButton, "classColour1")
    before = button.mapTo(dialog, QPoint(0, 0))
    dialog.choose(first)
    qtbot.waitUntil(dialog.message.isVisible)
    dialog.choose(free)
    qtbot.waitUntil(lambda: not dialog.message.isVisible())
    dialog.layout().activate()
    assert button.mapTo(dialog, QPoint(0, 0)) == before


def test_a_tick_says_which_colour_is_chosen_and_a_ring_where_the_keyboard_is(
    qtbot, qapp: QApplication
) -> None:
    apply_theme(qapp, "light")
    first, second = CLASS_COLOURS[:2]
    dialog = ClassColourDialog("Nucleus", first, {})
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = [dialog.findChild(QToolButton, f"classColour{n}") for n in (1, 2)]
    buttons[1].setFocus()
    qtbot.waitUntil(buttons[1].hasFocus)

    def has(colour: Colour) -> tuple[bool, bool]:
        """Whether its swatch has a tick, and whether something stands around it."""
        picture = buttons[CLASS_COLOURS.index(colour)].grab().toImage()
        width, height = picture.width(), picture.height()
        ticked = any(
            picture.pixelColor(x, y) != QColor(*colour)
            for x in range(width // 3, width - width // 3)
            for y in range(height // 3, height - height // 3)
        )
        return ticked, picture.pixelColor(width // 2, 1) == QColor(current_tokens().focus)

    assert has(first) == (True, False) and has(second) == (False, True)
    dialog.choose(second)
    assert has(first) == (False, False) and has(second) == (True, True)


def test_the_palette_offers_colours_and_names_the_class_that_has_one(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    first = person.workspace.classes[0]
    taken = next(colour for colour in CLASS_COLOURS if colour != first.colour)
    person.workspace.add_class("Nucleus", taken)
    person.take_class(first.id)
    person.click("classColourButton")
    dialog = person.dialog(ClassColourDialog)
    buttons = [dialog.findChild(QToolButton, f"classColour{n + 1}") for n in range(8)]
    assert [button.isChecked() for button in buttons] == [c == first.colour for c in CLASS_COLOURS]
    assert "Nucleus" in buttons[CLASS_COLOURS.index(taken)].accessibleName()
    free = CLASS_COLOURS[-1]
    person.bot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    person.bot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    person.settle()
    assert person.workspace.classes[0].colour == free


def test_background_and_unlabelled_cannot_be_renamed(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(images[0])
    for value in (BACKGROUND, UNLABELLED):
        technician.take_class(value)
        assert not technician.find("renameClassButton").isEnabled()
    technician.take_class(1)
    assert technician.find("renameClassButton").isEnabled()


def test_slider_and_spin_box_of_the_brush_agree(technician: Technician, images: list[Path]) -> None:
    technician.open(images[0])
    spin, slider = technician.find("brushSpin"), technician.find("brushSlider")
    technician.type_into("brushSpin", "300")
    assert slider.value() == slider.maximum()
    technician.type_into("brushSpin", "1")
    assert slider.value() < 10
    slider.setFocus()
    sizes = []
    for _ in range(30):
        technician.bot.keyClick(slider, Qt.Key.Key_Right)
        sizes.append(spin.value())
    assert sizes == sorted(sizes) and sizes[-1] > sizes[0], "a step right never shrinks the brush"
    assert technician.canvas.brush_diameter() == spin.value()


def test_the_brush_size_is_off_and_says_why_while_a_tool_has_no_width(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    size = [person.find("brushSlider"), person.find("brushSpin")]
    own = size[0].toolTip()
    size[0].setFocus()
    for tool in ("polygonAction", "wandAction", "acceptAction", "zoomToolAction", "panAction"):
        person.action(tool).trigger()
        assert not any(part.isEnabled() for part in size), tool
        assert all("has no width" in part.toolTip() for part in size), tool
    assert person.canvas.hasFocus(), "not whatever stands beside it"
    for tool in ("eraserAction", "brushAction"):
        person.action("wandAction").trigger()
        person.action(tool).trigger()
        assert all(part.isEnabled() and part.toolTip() == own for part in size), tool


# Threshold ---------------------------------------------------------------------------------------


def test_the_spin_box_sets_the_threshold_to_the_digit(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.type_into("thresholdSpin", "0.3")
    assert person.workspace.threshold == pytest.approx(0.3)
    assert person.find("thresholdSlider").value() == 77, "the first level at or above 0.3"
    person.leave()
    again = sit_down()
    again.open(trained)
    assert again.find("thresholdSpin").value() == pytest.approx(0.3)


def test_the_mask_on_screen_follows_the_threshold(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.settle()
    person.key("m")  # labels away, so that only the mask lies over the image
    pictures = []
    for level in (1, 128, 255):
        person.slide("thresholdSlider", level)
        pictures.append(seen(person.canvas))
    assert not (pictures[0] == pictures[1]).all() or not (pictures[1] == pictures[2]).all()
    person.key("s")
    without = seen(person.canvas)
    person.slide("thresholdSlider", 1)
    assert (seen(person.canvas) == without).all(), "a hidden mask stays hidden"


def test_both_ends_of_the_threshold_are_safe(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    for level in (0, 255):
        person.slide("thresholdSlider", level)
        assert person.text("iouReadout").startswith("IoU ")
        person.key("," if level == 0 else ".")
        assert person.find("thresholdSlider").value() == level


def test_without_labels_there_is_no_iou_and_it_says_why(
    technician: Technician, images: list[Path], trained: Path
) -> None:
    person = technician
    person.open(images[0])
    readout = person.find("iouReadout")
    assert readout.text() == "IoU –"
    assert readout.accessibleDescription() == "no labels"
    assert not person.find("bestThresholdButton").isEnabled()
    person.open(trained)
    look_at_this_image(person)
    person.type_into("brushSpin", "300")
    person.key("e")
    person.stroke((0, 0), (160, 120))
    assert readout.text() == "IoU –"
    assert readout.accessibleDescription() == "no labels"
    person.control(Qt.Key.Key_Z)
    assert readout.text() != "IoU –"


def test_an_image_without_labels_cannot_be_chosen_for_its_curve(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    look_at_this_image(person)
    here, others = person.find("imageScopeButton"), person.find("held_outScopeButton")
    assert here.isEnabled()
    person.type_into("brushSpin", "300")
    person.key("e")
    person.stroke((0, 0), (160, 120))
    person.settle()
    assert here.isChecked() and here.isEnabled(), "what was chosen stays, and says what to do"
    person.click("held_outScopeButton")
    assert others.isEnabled() and not here.isEnabled()
    person.control(Qt.Key.Key_Z)
    assert here.isEnabled()


# Training ----------------------------------------------------------------------------------------


def test_the_length_of_training_is_remembered(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.type_into("trainingSeconds", "47")
    person.leave()
    again = sit_down()
    assert again.find("trainingSeconds").value() == 47


def test_the_time_left_is_said_as_the_list_of_jobs_says_it(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.type_into("trainingSeconds", "30")
    person.click("trainButton")
    left = re.compile(r"^(A few seconds|About \d+ s) left\.")
    person.until(lambda: left.match(person.text("trainingState")) is not None)
    errand = person.workspace.training.errand
    assert errand is not None and errand in person.window.jobs.list.under_way
    person.click("stopButton")
    person.settle()


def test_train_and_stop_are_never_both_on(
    technician: Technician, trained: Path, smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    train, stop = person.find("trainButton"), person.find("stopButton")
    states = set()

    def look() -> None:
        states.add((train.isEnabled(), stop.isEnabled(), person.action("trainAction").isEnabled()))

    look()
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    look()
    person.until(lambda: bool(person.workspace.training.losses))
    person.click("stopButton")
    look()
    person.settle()
    look()
    assert states == {(True, False, True), (False, True, False), (False, False, False)}


def test_the_keyboard_goes_from_train_to_stop_and_back_as_one_of_them_goes_off(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    train, stop = person.find("trainButton"), person.find("stopButton")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        person.type_into("trainingSeconds", "60")
        train.setFocus()
        person.bot.keyClick(train, key)
        assert stop.hasFocus()
        person.until(lambda: bool(person.workspace.training.losses))
        person.bot.keyClick(stop, key)
        assert person.workspace.training.stopping and not train.isEnabled()
        assert person.window.focusWidget() is person.window.training_panel, "nothing is pressed now"
        person.settle()
        assert train.hasFocus()
    person.type_into("trainingSeconds", "2")
    person.find("trainingSeconds").setFocus()
    person.action("trainAction").trigger()
    assert stop.hasFocus(), "from the field, which is off while a run goes on"
    person.settle()
    assert train.hasFocus(), "the run ended by itself"


def test_who_stops_a_run_with_the_canvas_in_front_keeps_the_canvas(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.type_into("trainingSeconds", "60")
    person.canvas.setFocus()
    for by_mouse in (True, False):
        person.click("trainButton")
        assert person.canvas.hasFocus()
        person.until(lambda: bool(person.workspace.training.losses))
        person.click("stopButton") if by_mouse else person.action("stopAction").trigger()
        assert person.canvas.hasFocus()
        person.settle()
        assert person.canvas.hasFocus()


def test_the_keyboard_that_went_elsewhere_while_a_run_stops_stays_there(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.type_into("trainingSeconds", "60")
    train, slider = person.find("trainButton"), person.find("thresholdSlider")
    train.setFocus()
    train.click()
    person.until(lambda: bool(person.workspace.training.losses))
    person.find("stopButton").click()
    slider.setFocus()
    person.settle()
    assert slider.hasFocus()


# Layers, status, notices -------------------------------------------------------------------------


def test_layers_are_hidden_and_shown_by_their_boxes(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.settle()
    for layer in ("image", "labels", "heatmap", "mask"):
        before = person.canvas.layer_visible(layer)
        person.click(f"{layer}LayerBox")
        assert person.canvas.layer_visible(layer) is not before
    shown = {n: person.canvas.layer_visible(n) for n in ("image", "labels", "heatmap", "mask")}
    person.slide("labelsOpacitySlider", 20)
    assert person.canvas.layer_opacity("labels") == pytest.approx(0.2)
    person.leave()
    again = sit_down()
    assert {name: again.canvas.layer_visible(name) for name in shown} == shown
    assert again.canvas.layer_opacity("labels") == pytest.approx(0.2)


def test_the_status_bar_reads_what_lies_under_the_pointer(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    x, y = 40, 30
    person.move((x + 0.5, y + 0.5), Qt.MouseButton.NoButton)
    said = person.text("pointerReadout")
    red, green, blue = person.workspace.current.image[y, x]
    assert f"x {x}  y {y}" in said and f"RGB {red} {green} {blue}" in said
    assert "label: " in said
    heat = person.workspace.heatmap.heat[0, y, x] / 255
    assert said.endswith(f"{heat:.2f}")
    person.move((-5, -5), Qt.MouseButton.NoButton)
    assert person.text("pointerReadout") == ""


def test_the_status_bar_follows_the_view_under_a_still_pointer(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    canvas = person.canvas
    person.move((40.5, 30.5), Qt.MouseButton.NoButton)
    at = QPointF(canvas.pointer)

    def agrees() -> bool:
        x, y = (int(v // 1) for v in canvas.image_point(at))
        rgb = " ".join(str(v) for v in person.workspace.current.image[y, x])
        return person.text("pointerReadout").startswith(f"x {x}  y {y} px   RGB {rgb}")

    assert agrees()
    person.window.action(Key.ACTUAL_SIZE).trigger()
    person.window.action(Key.ZOOM_IN).trigger()
    canvas.show_box(Box(40, 40, 80, 80))
    assert agrees()
    person.window.action(Key.NEXT).trigger()
    person.until(lambda: person.workspace.opening_id is None)
    assert agrees()
    person.settle()
    person.workspace.update_class(replace(person.workspace.active_class, name="Blast"))
    assert "prob. Blast" in person.text("pointerReadout")
    canvas.set_zoom(canvas.zoom() / 100)
    assert person.text("pointerReadout") == "", "the image is no longer under the pointer"


def test_the_status_bar_says_the_zoom(technician: Technician, images: list[Path]) -> None:
    technician.open(images[0])
    technician.action("actualSizeAction").trigger()
    assert technician.text("zoomReadout") == "100 %"
    technician.key("+")
    assert technician.text("zoomReadout") == "125 %"


def test_a_problem_stays_until_closed_and_a_notice_does_not_cover_it(
    technician: Technician, images: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.notice._READ_S", 60.0)  # on a busy machine opening takes a while
    bar = technician.window.notice_bar
    technician.workspace.problem.emit("Something is wrong.")
    technician.open(images[0])
    assert technician.told == "Something is wrong."
    technician.bot.mouseClick(technician.find("noticeClose"), LEFT)
    assert technician.told in technician.notices, "what was said of the new project meanwhile"
    technician.bot.mouseClick(technician.find("noticeClose"), LEFT)
    assert not bar.isVisible()
    technician.workspace.notice.emit("Something went well.")
    assert technician.told == "Something went well."


def test_what_answers_a_deed_stands_for_a_while_over_a_problem_that_has_been_read(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar, workspace = technician.window.notice_bar, technician.workspace
    monkeypatch.setattr("gui.notice._READ_S", 0.0)
    workspace.problem.emit("Something is wrong.")
    workspace.notice.emit("The class is locked.")
    assert technician.told == "The class is locked."
    bar.dismiss()  # as it does by itself
    assert technician.told == "Something is wrong." and bar.isVisible()


def test_no_message_is_lost_under_another(technician: Technician) -> None:
    bar, close = technician.window.notice_bar, technician.find("noticeClose")
    workspace, answers = technician.workspace, []
    bar.ask("Which?", ("This", lambda: answers.append("this")), ("That", lambda: None))
    workspace.problem.emit("Something is wrong.")
    workspace.notice.emit("Something went well.")
    workspace.notice.emit("Something went well.")
    bar.notice("Removed.", "Undo", lambda: None)
    workspace.problem.emit("And something else.")
    workspace.problem.emit("And something else.")
    seen = []
    for left in ("4 more messages", "3 more messages", "2 more messages", "1 more message"):
        seen.append(technician.told)
        assert bar.more.text() == left and bar.more.isVisible()
        if technician.told == "Which?":
            technician.click("noticeButton")
        else:
            technician.bot.mouseClick(close, LEFT)
    assert seen == ["And something else.", "Something is wrong.", "Which?", "Something went well."]
    assert answers == ["this"]
    assert technician.told == "Removed." and not bar.more.isVisible()
    technician.bot.mouseClick(close, LEFT)
    assert not bar.isVisible()


def test_what_was_said_of_a_project_ends_with_it_also_where_it_waits(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    bar, workspace = technician.window.notice_bar, technician.workspace
    workspace.problem.emit("Said before any project.")
    technician.open(images[0])
    bar.problem_of_program("The preferences cannot be written.")
    workspace.problem.emit("An image cannot be read.")
    bar.notice("Removed.", "Undo", lambda: None)
    workspace.notice.emit("The project is in its place again; everything is saved.")
    workspace.new_project(tmp_path / "new.smearseg")
    said = []
    while bar.isVisible():
        said.append(technician.told)
        bar.dismiss()
    assert said == ["The preferences cannot be written.", "Said before any project."]
    workspace.notice.emit("Exported.")
    workspace.close_project()
    assert technician.told == ""


def test_what_was_offered_before_any_project_was_open_is_gone_with_the_first(
    technician: Technician, tmp_path: Path
) -> None:
    technician.window.notice_bar.problem("In use.", "Open read-only", lambda: None)
    technician.workspace.new_project(tmp_path / "new.smearseg")
    assert technician.told == ""


def test_no_line_of_the_training_text_is_cut_off(qtbot) -> None:
    """However narrow its panel is and however little height the column leaves it."""
    label = WrappedLabel(lines=2)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(label)
    greedy = QWidget()
    greedy.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    column.addWidget(greedy, 1)
    qtbot.addWidget(holder)
    label.setText("The starter network does not know it: paint a few and some background. " * 2)
    holder.show()
    for width in (400, 250, 180):
        holder.resize(width, 10)
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    label.setText("One line")
    qtbot.waitUntil(
        lambda: label.minimumSizeHint().height() == 2 * label.fontMetrics().lineSpacing()
    )


@pytest.mark.parametrize("button", ["addClassButton", "renameClassButton", "classColourButton"])
def test_an_answer_given_after_another_project_was_opened_changes_nothing_there(
    technician: Technician, trained: Path, tmp_path: Path, button: str
) -> None:
    technician.open(trained)
    technician.click(button)
    dialog = technician.dialog(QDialog)
    technician.workspace.new_project(tmp_path / "next.smearseg")
    before = technician.workspace.require_project().classes()
    if isinstance(dialog, ClassColourDialog):
        dialog.choose((0, 255, 0))
    else:
        dialog.findChild(QLineEdit, "newClassName").setText("Another")
    dialog.accept()
    technician.settle()
    assert technician.workspace.require_project().classes() == before


def test_the_zoom_is_whole_and_what_is_under_the_pointer_gives_way_where_there_is_little_room(
    technician: Technician,
) -> None:
    window, zoom = technician.window, technician.find("zoomReadout")
    window.resize(1280, 720)
    window.status.pointer.set_full_text("x 253  y 379  RGB 210 215 209  White cell 0.01 " * 5)
    technician.until(lambda: "…" in technician.find("pointerReadout").text())
    assert window.width() == 1280
    assert zoom.width() >= zoom.sizeHint().width()
    assert zoom.mapTo(window, zoom.rect().topRight()).x() < window.width()


def test_the_list_of_images_shows_three_rows_beside_a_panel_under_it(
    technician: Technician, trained: Path, qapp: QApplication
) -> None:
    apply_theme(qapp, "light")
    person = technician
    person.open(trained)
    person.window.resize(1160, 800)  # so narrow that the panel goes on under the list
    rows = person.window.images_panel.list
    layers = next(d for d in person.window.docks if d.objectName() == "layersDock").panel.widget()
    person.until(lambda: layers.visibleRegion().boundingRect().height() == layers.height())
    person.action("evaluationAction").trigger()
    needed = 3 * rows.sizeHintForRow(0)
    person.until(lambda: rows.viewport().height() >= needed)
    # They scroll.
    person.until(lambda: layers.visibleRegion().boundingRect().height() < layers.height())
    assert rows.viewport().height() >= needed
    next(d for d in person.window.docks if d.objectName() == "evaluationDock").close()
    person.until(lambda: layers.visibleRegion().boundingRect().height() == layers.height())


def test_a_list_that_becomes_lower_keeps_the_chosen_image_in_sight(qtbot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([f"field {n}" for n in range(30)], view))
    KeptInSight(view)
    view.resize(160, 900)
    view.show()
    chosen = view.model().index(25, 0)
    view.setCurrentIndex(chosen)
    view.resize(160, 120)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(chosen)))
    view.scrollToTop()
    view.resize(160, 100)
    qtbot.wait(20)
    assert view.indexAt(QPoint(5, 5)).row() == 0, "where it was out of sight, nothing moves"


def test_after_a_choice_the_ring_of_the_keyboard_is_on_no_other_colour(qtbot) -> None:
    first, second = CLASS_COLOURS[:2]
    dialog = ClassColourDialog("Nucleus", first, {})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.choose(second)
    qtbot.waitUntil(dialog.findChild(QToolButton, "classColour2").hasFocus)
    dialog.choose((1, 2, 3))
    qtbot.waitUntil(dialog.findChild(QPushButton, "otherColourButton").hasFocus)


def test_a_threshold_as_good_as_the_best_is_called_so_and_classes_are_named_where_there_are_several(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    look_at_this_image(person)
    best, of_what = person.find("bestThresholdButton"), person.find("iouOfWhat")
    score = person.workspace.scores.score(Scope.IMAGE, person.workspace.active_class_id)
    assert score is not None
    curve = score.histogram
    person.slide("thresholdSlider", 20)
    assert best.isEnabled() and best.text().startswith("Best at 0.")
    person.click("bestThresholdButton")
    assert best.text() == "As good as best" and not best.isEnabled()
    workspace = person.workspace
    as_good = next(
        level / 255
        for level in range(256)
        if abs(level / 255 - workspace.threshold) > 0.001
        and f"{iou_at(curve, level / 255):.3f}" == f"{iou_at(curve, workspace.threshold):.3f}"
    )
    workspace.choose_threshold(as_good)
    assert not best.isEnabled()
    person.window.action(Key.BEST_THRESHOLD).trigger()
    assert workspace.threshold == pytest.approx(as_good), "it was as good"
    person.slide("thresholdSlider", 240)
    assert best.isEnabled() and best.text().startswith("Best at 0.")
    assert of_what.text() == "of this image"
    person.workspace.add_class("Platelet", (10, 120, 200))
    person.settle()
    active = person.workspace.active_class
    assert active is not None and of_what.text() == f"of “{active.name}”, this image"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.5, "of 50 % of this image"),
        (0.998, "of 99 % of this image"),
        (0.005, "of under 1 % of this image"),
    ],
)
def test_an_iou_of_a_few_strokes_says_how_much_of_the_image_it_is_of(
    technician: Technician, trained: Path, share: float, said: str
) -> None:
    with Project.open(trained) as project:
        first = project.images()[0]
        labels = project.read_labels(first.id)
        labels.ravel()[int(share * labels.size) :] = UNLABELLED
        project.write_labels(first.id, labels)
    person = technician
    person.open(trained)
    look_at_this_image(person)
    assert person.text("iouOfWhat") == said
    person.click(f"{Scope.HELD_OUT.value}ScopeButton")
    assert person.text("iouOfWhat") == "of held‑out images"


def test_an_iou_of_labels_that_are_not_saved_tells_no_share_of_before(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(trained) as project:
        first = project.images()[0]
        labels = project.read_labels(first.id)
        labels[labels.shape[0] // 2 :] = UNLABELLED
        project.write_labels(first.id, labels)
    person = technician
    person.open(trained)
    look_at_this_image(person)
    assert person.text("iouOfWhat") == "of 50 % of this image"

    def full(*_: object) -> None:
        raise ProjectError("The disk is full; make room.")

    with monkeypatch.context() as patched:
        patched.setattr(person.workspace.project, "write_changes", full)
        person.workspace.painting.replace_labels(np.ones(labels.shape, np.uint8), "Fill")
        person.settle()
        assert person.text("iouOfWhat") == "of this image"
    person.workspace.save_again()
    person.settle()
    assert person.text("iouOfWhat") == "of this image"
    person.control(Qt.Key.Key_Z)
    person.settle()
    assert person.text("iouOfWhat") == "of 50 % of this image"


def test_after_a_typed_threshold_the_keys_step_it_on(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.settle()
    person.type_into("thresholdSpin", "0.300")
    field = person.find("thresholdSpin")
    assert person.workspace.threshold == pytest.approx(0.3, abs=0.003)
    before = person.workspace.threshold
    person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Period)
    assert person.workspace.threshold > before
    assert field.value() == pytest.approx(person.workspace.threshold, abs=0.001)
