"""Each dialog, driven by mouse and keys as a person would, gives the choices made in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QWidget,
)

from core.labels import UNLABELLED
from core.masks import apply_mapping, read_mask
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.dialogs.about import AboutDialog
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.error import ErrorDialog
from gui.dialogs.export import (
    Existing,
    ExportChoices,
    ExportDialog,
    ExportReportDialog,
    OverwriteDialog,
    Scope,
    summary,
)
from gui.dialogs.frame import IconLabel
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.lower_edge import cut_off
from gui.dialogs.mask_preview import MaskPreview
from gui.dialogs.mask_values import MAX_ROWS, MaskValuesDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.settings import Settings
from gui.shortcuts import Shortcuts, defaults
from gui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # offscreen only

LONG = "Patient_000481_2024-11-07_Giemsa_100x_field_0017_reacquired_after_refocus_v2"


@dataclass(frozen=True)
class Class:
    id: int
    name: str
    colour: tuple[int, int, int]


CELL = Class(1, "Cell", (230, 159, 0))
NUCLEUS = Class(2, "Nucleus", (0, 114, 178))


@pytest.fixture(autouse=True)
def themed(qapp):
    apply_theme(qapp, "light")


@pytest.fixture
def shown(qtbot):
    def show(dialog: QDialog) -> QDialog:
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def child(dialog: QWidget, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def mask_file(folder: Path, values: np.ndarray, name: str = "cell_mask.png"):
    path = folder / name
    Image.fromarray(values.astype(np.uint8)).save(path)
    return read_mask(path)


def three_values(folder: Path):
    values = np.zeros((60, 80), np.uint8)
    values[10:40, 10:60] = 128
    values[20:30, 20:30] = 255
    return mask_file(folder, values)


def grey(height: int = 60, width: int = 80) -> np.ndarray:
    return np.full((height, width, 3), 200, np.uint8)


def combos(dialog: MaskValuesDialog) -> list[QComboBox]:
    return dialog.findChildren(QComboBox)


# Mask values


def test_three_values_are_asked_for_never_guessed(shown, tmp_path: Path) -> None:
    dialog = shown(MaskValuesDialog(three_values(tmp_path), grey(), [CELL]))
    assert dialog.result() is None
    assert not dialog.accept_button.isEnabled()
    assert "3 values" in dialog.message.text()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"128", "255", "1\u2009400", "29.2 %"} <= set(texts)


def test_values_become_what_was_chosen(shown, qtbot, tmp_path: Path) -> None:
    mask = three_values(tmp_path)
    dialog = shown(MaskValuesDialog(mask, grey(), [CELL, NUCLEUS], n_masks=7))
    for combo, text in zip(
        combos(dialog), ("Unlabelled", "Foreground: Cell", "Foreground: Nucleus"), strict=True
    ):
        combo.setCurrentText(text)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dict(dialog.result().labels) == {0: UNLABELLED, 128: 1, 255: 2}
    assert apply_mapping(mask, dialog.result())[25, 25] == 2
    assert dialog.for_all()


def test_stray_values_are_set_to_their_levels_only_if_asked_for(
    shown, qtbot, tmp_path: Path
) -> None:
    values = np.zeros((60, 80), np.uint8)
    values[10:50, 10:45], values[20:35, 50:70] = 128, 255
    values[0, :5], values[1, :3], values[30, 20] = 1, 254, 130
    mask = mask_file(tmp_path, values)
    dialog = shown(MaskValuesDialog(mask, grey(), [CELL, NUCLEUS]))
    offer = child(dialog, QCheckBox, "snapToLevels")
    assert offer.isVisible() and not offer.isChecked()
    assert offer.text().startswith("Set 9 pixels (0.2 %) with 3 other values")
    rows = dict(zip(sorted(mask.counts), combos(dialog), strict=True))
    for value, text in ((0, "Background"), (128, "Foreground: Cell"), (255, "Foreground: Nucleus")):
        rows[value].setCurrentText(text)
    assert dialog.result() is None, "nothing is done silently"
    offer.click()
    assert not rows[254].isEnabled() and rows[255].isEnabled()
    assert dialog.result().labels == {0: 0, 1: 0, 128: 1, 130: 1, 254: 2, 255: 2}
    assert dialog.accept_button.isEnabled()
    offer.click()
    assert rows[254].isEnabled() and dialog.result() is None


def test_without_stray_values_nothing_is_offered(shown, tmp_path: Path) -> None:
    dialog = shown(MaskValuesDialog(three_values(tmp_path), grey(), [CELL]))
    assert not child(dialog, QCheckBox, "snapToLevels").isVisible()


def test_of_two_values_the_ground_is_asked_and_one_mask_has_no_others(
    shown, qtbot, tmp_path: Path
) -> None:
    values = np.zeros((20, 20), np.uint8)
    values[5:9, 5:9] = 255
    dialog = shown(MaskValuesDialog(mask_file(tmp_path, values), None, [CELL]))
    assert dialog.result() is None, "a wrong guess would silently ruin training"
    assert "“0” is background or not labelled" in dialog.message.text()
    assert combos(dialog)[1].currentText() == "Foreground: Cell"
    for key, label in (("groundUnlabelled", UNLABELLED), ("groundBackground", 0)):
        child(dialog, QRadioButton, key).click()
        assert dict(dialog.result().labels) == {0: label, 255: 1}
    assert not child(dialog, QCheckBox, "sameForAll").isVisible()


def test_nothing_moves_under_the_pointer_when_the_ground_is_answered(
    shown, qapp, tmp_path: Path
) -> None:
    values = np.zeros((20, 20), np.uint8)
    values[5:9, 5:9] = 255
    dialog = shown(MaskValuesDialog(mask_file(tmp_path, values), None, [CELL, NUCLEUS], 3))
    answers = [child(dialog, QRadioButton, k) for k in ("groundUnlabelled", "groundBackground")]
    places = lambda: {  # noqa: E731
        widget: (widget.mapTo(dialog, widget.rect().topLeft()), widget.size())
        for widget in (*answers, *dialog.findChildren(QPushButton), *combos(dialog))
    }
    before = places()
    assert dialog.message.isVisible()
    answers[0].click()
    qapp.processEvents()
    assert not dialog.message.isVisible() and places() == before
    combos(dialog)[1].setCurrentText("Unlabelled")
    qapp.processEvents()
    assert dialog.message.isVisible() and places() == before, "nor when something is said again"


def test_the_preview_shows_each_choice_over_the_image(shown, tmp_path: Path) -> None:
    dialog = shown(MaskValuesDialog(three_values(tmp_path), grey(), [CELL]))
    preview = child(dialog, MaskPreview, "maskPreview")
    assert preview.picture().pixelColor(25, 25).getRgb()[:3] == (200, 200, 200)
    combos(dialog)[2].setCurrentText("Foreground: Cell")
    inside = preview.picture().pixelColor(25, 25)
    assert inside.red() > inside.blue() + 80
    combos(dialog)[0].setCurrentText("Background")
    ground = preview.picture().pixelColor(2, 2)
    assert ground.blue() > ground.red() + 60, "as on the canvas"
    swatch = combos(dialog)[0].itemIcon(combos(dialog)[0].findText("Background")).pixmap(14, 14)
    assert swatch.toImage().pixelColor(7, 7).getRgb()[:3] == BACKGROUND_COLOUR
    combos(dialog)[0].setCurrentText("Unlabelled")
    assert preview.picture().pixelColor(2, 2).getRgb()[:3] == (200, 200, 200)


def test_the_rest_is_set_at_once_and_no_foreground_is_said(shown, qtbot, tmp_path: Path) -> None:
    dialog = shown(MaskValuesDialog(three_values(tmp_path), None, [CELL]))
    rest = child(dialog, QPushButton, "restBackground")
    assert rest.isEnabled()
    qtbot.mouseClick(rest, Qt.MouseButton.LeftButton)
    assert not rest.isEnabled(), "none is left"
    assert set(dialog.result().labels.values()) == {0}
    assert "no cell" in dialog.message.text()
    combos(dialog)[2].setCurrentText("Foreground: Cell")
    assert dialog.message.text() == ""


def test_very_many_values_share_a_row(shown, tmp_path: Path) -> None:
    values = np.tile(np.arange(200, dtype=np.uint8), 4).reshape(20, 40)
    values[0, :30] = 7
    dialog = shown(MaskValuesDialog(mask_file(tmp_path, values), None, [CELL]))
    assert len(combos(dialog)) == MAX_ROWS + 1
    dialog.set_rest(0)
    assert len(dialog.result().labels) == len(np.unique(values))


def test_the_wheel_changes_no_answer(shown, qtbot, tmp_path: Path) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    dialog = shown(MaskValuesDialog(three_values(tmp_path), None, [CELL]))
    combo = combos(dialog)[1]
    combo.setCurrentIndex(1)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(combo.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(combo, event)
    assert combo.currentIndex() == 1


def test_a_mask_is_mapped_by_keys_alone(shown, qtbot, tmp_path: Path) -> None:
    dialog = shown(MaskValuesDialog(three_values(tmp_path), grey(), [CELL]))
    for key in ("B", "F", "U"):
        qtbot.keyClick(QGuiApplication.focusObject(), key)
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dict(dialog.result().labels) == {0: 0, 128: 1, 255: UNLABELLED}


# Import


@pytest.fixture
def folders(tmp_path: Path) -> tuple[list[Path], Path]:
    """Three images; masks for two of them, and one that is nobody's."""
    images = [tmp_path / "images" / f"smear_{i}.jpg" for i in (1, 2, 10)]
    masks = tmp_path / "masks"
    masks.mkdir()
    for stem in ("smear_1_roi", "smear_10_roi", "other_roi"):
        Image.new("L", (8, 8)).save(masks / f"{stem}.png")
    return images, masks


def test_a_folder_of_masks_is_paired_before_anything_happens(shown, qtbot, folders) -> None:
    images, masks = folders
    dialog = shown(ImportMasksDialog(images, [CELL]))
    assert dialog.result() is None
    assert not dialog.accept_button.isEnabled()
    dialog.set_sources([masks])
    assert "name ending" in dialog.message.text()
    qtbot.keyClicks(child(dialog, QLineEdit, "maskSuffix"), "_roi")
    assert dialog.message.text() == ""
    summary_text = child(dialog, QLabel, "pairSummary").text()
    assert summary_text == "2 pairs · 1 image without a mask · 1 mask without an image"
    tree = child(dialog, QTreeWidget, "pairList")
    rows = [[tree.topLevelItem(i).text(c) for c in (0, 1)] for i in range(4)]
    assert rows == [
        ["smear_1.jpg", "smear_1_roi.png"],
        ["smear_10.jpg", "smear_10_roi.png"],
        ["no image", "other_roi.png"],
        ["smear_2.jpg", "no mask"],
    ]
    assert dialog.accept_button.text() == "Continue with 2 masks"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    choices = dialog.result()
    assert [(image, mask.path) for image, mask in choices.pairs] == [
        (images[0], masks / "smear_1_roi.png"),
        (images[2], masks / "smear_10_roi.png"),
    ]
    assert (choices.class_id, choices.suffix, choices.sources) == (1, "_roi", (masks,))


def test_files_that_are_not_used_are_listed_with_the_reason(shown, folders) -> None:
    images, masks = folders
    photo = np.random.default_rng(1).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    Image.fromarray(photo).save(masks / "smear_2.jpg")
    Image.new("L", (8, 8)).save(masks / "smear_1.png")
    dialog = shown(ImportMasksDialog(images, [CELL]))
    dialog.set_sources([masks])
    assert child(dialog, QLabel, "pairSummary").text().startswith("1 pair · 1 file not used · ")
    tree = child(dialog, QTreeWidget, "pairList")
    rows = [[tree.topLevelItem(i).text(c) for c in (0, 1)] for i in range(2)]
    assert rows == [
        ["smear_1.jpg", "smear_1.png"],
        ["not used: cannot be read as a mask", "smear_2.jpg"],
    ]
    assert "smear_2.jpg is called like an image, but is a photograph" in dialog.message.text()
    Image.fromarray(photo).save(masks / "smear_1.jpg")
    dialog.set_sources([masks])
    assert "smear_1.jpg is not used, since another file is the mask" in dialog.message.text()
    assert [mask.path.name for _, mask in dialog.result().pairs] == ["smear_1.png"]


def test_one_mask_of_another_name_goes_to_the_image_on_screen(shown, folders) -> None:
    images, masks = folders
    dialog = shown(ImportMasksDialog(images, [CELL, NUCLEUS], current=images[1]))
    dialog.set_sources([masks / "other_roi.png"])
    [(image, mask)] = dialog.result().pairs
    assert (image, mask.path) == (images[1], masks / "other_roi.png")
    assert "goes to the image on screen" in dialog.message.text()
    assert dialog.result().class_id == 1
    child(dialog, QComboBox, "importClass").setCurrentText("Nucleus")
    assert dialog.result().class_id == 2


def test_marks_become_the_class_in_hand_unless_another_is_chosen(shown, folders) -> None:
    images, masks = folders
    dialog = shown(ImportMasksDialog(images, [CELL, NUCLEUS], images[1], in_hand=2))
    dialog.set_sources([masks / "other_roi.png"])
    assert dialog.result().class_id == 2


def test_a_folder_without_masks_is_said(shown, tmp_path: Path) -> None:
    dialog = shown(ImportMasksDialog([tmp_path / "a.png"], [CELL]))
    (tmp_path / "empty").mkdir()
    dialog.set_sources([tmp_path / "empty"])
    assert "empty" in dialog.message.text()
    assert dialog.result() is None


# Export


def test_export_choices_are_what_was_chosen(shown, qtbot, tmp_path: Path) -> None:
    dialog = shown(ExportDialog(12, [CELL, NUCLEUS], tmp_path, current=f"{LONG}.tif"))
    assert dialog.result() == ExportChoices(Scope.CURRENT, tmp_path, "{stem}_mask.png", 1)
    qtbot.mouseClick(child(dialog, QRadioButton, "scopeAll"), Qt.MouseButton.LeftButton)
    child(dialog, QComboBox, "exportClass").setCurrentText("Nucleus")
    pattern = child(dialog, QLineEdit, "exportPattern")
    pattern.clear()
    qtbot.keyClicks(pattern, "{stem}-cells.png")
    example = child(dialog, ElidedLabel, "exportExample")
    assert example.full_text() == f"{{stem}} is the image’s name, for example {LONG}-cells.png"
    assert "…" in example.text()
    assert example.toolTip() == example.full_text()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == ExportChoices(Scope.ALL, tmp_path, "{stem}-cells.png", 2)


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("exportFolder", "", "Choose the folder"),
        ("exportFolder", "/no/such/folder", "no folder"),
        ("exportPattern", "mask.png", "{stem}"),
        ("exportPattern", "{stem}.jpg", ".png"),
        ("exportPattern", "../{stem}.png", "folder"),
    ],
)
def test_what_cannot_work_is_said_beside_it(shown, tmp_path: Path, name, text, part) -> None:
    dialog = shown(ExportDialog(3, [CELL], tmp_path, current="a.png"))
    height, usual = dialog.height(), dialog.message.text()
    field = child(dialog, QLineEdit, name)
    good = field.text()
    field.setText(text)
    assert part in dialog.message.text()
    assert dialog.result() is None
    assert not dialog.accept_button.isEnabled()
    assert dialog.height() == height, "there is room for it"
    field.setText(good)
    assert dialog.message.text() == usual
    assert dialog.accept_button.isEnabled()


def test_a_folder_that_was_made_meanwhile_is_seen_by_who_returns(shown, qtbot, tmp_path) -> None:
    dialog = shown(ExportDialog(3, [CELL], tmp_path / "masks", current="a.png"))
    assert "no folder" in dialog.message.text() and not dialog.accept_button.isEnabled()
    other = QDialog()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    (tmp_path / "masks").mkdir()
    assert not dialog.accept_button.isEnabled(), "nobody looks meanwhile"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert "no folder" not in dialog.message.text()


def test_without_an_image_on_screen_all_are_exported(shown, tmp_path: Path) -> None:
    dialog = shown(ExportDialog(3, [CELL], tmp_path))
    assert not child(dialog, QRadioButton, "scopeCurrent").isEnabled()
    assert dialog.result().scope is Scope.ALL


def test_export_by_keys_alone(shown, qtbot, tmp_path: Path) -> None:
    dialog = shown(ExportDialog(3, [CELL], tmp_path, current="a.png"))
    assert QGuiApplication.focusObject() is child(dialog, QComboBox, "exportProgram")
    order = []
    for _ in range(9):
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
        order.append(QGuiApplication.focusObject().objectName())
        if order[-1] == "scopeCurrent":
            qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Right)
    assert order == [
        "exportWhat", "exportKind", "scopeCurrent", "exportFolder", "chooseFolder",
        "exportPattern", "exportReceipt", "acceptButton", "rejectButton",
    ]  # fmt: skip
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(child(dialog, QLineEdit, "exportPattern"), Qt.Key.Key_Return)
    assert dialog.result().scope is Scope.ALL


@pytest.mark.parametrize(
    ("name", "action"),
    [("replaceButton", Existing.REPLACE), ("keepButton", Existing.KEEP)],
)
def test_an_existing_file_is_replaced_or_kept(shown, qtbot, name: str, action) -> None:
    dialog = shown(OverwriteDialog(f"{LONG}_mask.png", 9))
    named = child(dialog, QLabel, "overwriteName")
    assert named.text().replace("\u200b", "") == f"{LONG}_mask.png exists already."
    assert named.height() >= named.heightForWidth(named.width()), "its end is seen, too"
    child(dialog, QCheckBox, "overwriteForAll").click()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(child(dialog, QPushButton, name), Qt.MouseButton.LeftButton)
    assert dialog.result().action is action
    assert dialog.result().for_all


def test_enter_keeps_the_file_and_escape_cancels(shown, qtbot) -> None:
    dialog = shown(OverwriteDialog("a_mask.png"))
    assert not child(dialog, QCheckBox, "overwriteForAll").isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result().action is Existing.KEEP
    dialog = shown(OverwriteDialog("a_mask.png"))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result().action is Existing.CANCEL


def test_failures_are_listed_file_by_file_and_copied_whole(shown, qtbot, tmp_path: Path) -> None:
    failed = [("a.png", "The disk is full; make room."), (f"{LONG}.tif", f"{LONG}.tif is gone.")]
    dialog = shown(ExportReportDialog(9, failed, tmp_path, n_skipped=2))
    listed = child(dialog, QListWidget, "exportFailures")
    assert listed.item(0).text() == "a.png: The disk is full; make room."
    assert listed.item(1).text().replace("\u200b", "") == f"{LONG}.tif is gone."
    qtbot.mouseClick(child(dialog, QPushButton, "copyDetails"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Wrote 9 masks. Kept 2 existing files. 2 could not be written." in copied
    assert f"{LONG}.tif: {LONG}.tif is gone." in copied


@pytest.mark.parametrize(
    ("written", "kept", "level"), [(0, 0, "warning"), (0, 2, "success"), (1, 0, "success")]
)
def test_an_export_that_wrote_nothing_has_no_tick(shown, tmp_path: Path, written, kept, level):
    report = ExportReportDialog(written, [], tmp_path, n_skipped=kept, left_out=1)
    sign = shown(report).findChild(IconLabel)
    assert sign._level == level


class FolderCatcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def catch(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_of_the_masks_is_opened(shown, qtbot, tmp_path: Path) -> None:
    catcher = FolderCatcher()
    QDesktopServices.setUrlHandler("file", catcher, "catch")
    try:
        dialog = shown(ExportReportDialog(1, [], tmp_path))
        qtbot.mouseClick(child(dialog, QPushButton, "openFolder"), Qt.MouseButton.LeftButton)
        assert [Path(folder) for folder in catcher.opened] == [tmp_path]
    finally:
        QDesktopServices.unsetUrlHandler("file")


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((1, 0), "Wrote 1 mask."),
        ((0, 2), "Wrote no mask. 2 could not be written."),
        ((3, 0, 1), "Wrote 3 masks. Kept 1 existing file."),
        ((3, 0, 0, True, "mask", 0, 28), "Export stopped; wrote 3 of 28 masks."),
        ((0, 0, 0, True, "file", 0, 1), "Export stopped; wrote no file."),
    ],
)
def test_the_report_counts_in_words(args, text: str) -> None:
    assert summary(*args) == text


# Errors, about, preferences


def test_a_fault_is_told_with_comfort_and_details(shown, qtbot, tmp_path: Path) -> None:
    dialog = shown(ErrorDialog("Traceback\nValueError: no", tmp_path / "smearseg.log"))
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "every stroke is already in the project file" in said
    assert "to whoever looks after SmearSeg where you work" in said
    qtbot.mouseClick(child(dialog, QPushButton, "copyDetails"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "ValueError: no" in copied
    assert "smearseg.log" in copied
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Return)


def test_no_line_of_a_faults_details_is_cut(shown) -> None:
    dialog = shown(ErrorDialog(f"File {'long/' * 60}numeric.py\nValueError: no", None))
    details = child(dialog, QPlainTextEdit, "errorDetails")
    assert details.horizontalScrollBar().maximum() == 0


def test_a_check_box_of_the_preferences_has_room_for_its_last_letter(shown) -> None:
    """An underlined T stands apart from the e that a measured one would reach over."""
    dialog = shown(PreferencesDialog(Settings().get, "right", defaults()))
    for box in dialog.findChildren(QCheckBox):
        box.ensurePolished()
        measure = box.fontMetrics().horizontalAdvance
        before, _, after = box.text().partition("&")
        apart = measure(before) + measure(after[:1]) + measure(after[1:])
        beside = 14 + 2 + 8 + 4  # the box with its edge, the space after it, what is around all
        assert box.minimumSizeHint().width() >= beside + apart, box.text()


def test_work_that_is_not_saved_can_be_kept_elsewhere_from_there(shown, qtbot) -> None:
    asked: list[bool] = []
    dialog = shown(ErrorDialog("ValueError", None, None, False, lambda: asked.append(True)))
    keep = child(dialog, QPushButton, "saveElsewhere")
    assert keep.isDefault() and not dialog.accept_button.isDefault(), "Enter loses nothing"
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert asked == [True]
    safe = shown(ErrorDialog("ValueError", None, None, True, lambda: asked.append(True)))
    assert safe.findChild(QPushButton, "saveElsewhere") is None


def test_the_keyboard_stays_on_its_button_when_the_theme_changes(shown, qapp) -> None:
    dialog = shown(ErrorDialog("ValueError", None))
    try:
        for scheme in ("light", "dark"):
            apply_theme(qapp, scheme)
            qapp.processEvents()
            assert dialog.focusWidget() is dialog.accept_button, scheme
    finally:
        apply_theme(qapp, "light")


def test_about_tells_the_versions_without_loading_torch(shown, qtbot) -> None:
    import subprocess
    import sys

    dialog = shown(AboutDialog("0.1.0"))
    qtbot.mouseClick(child(dialog, QPushButton, "copyVersions"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    for part in ("SmearSeg 0.1.0", "Python 3", "Qt 6", "torch 2", "pyqtgraph 0"):
        assert part in copied
    script = (
        "import sys; from gui.dialogs.about import environment; environment('0');"
        "sys.exit('torch' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False).returncode == 0


def test_about_tells_every_part_with_its_licence_and_its_text(shown, qtbot) -> None:
    dialog = shown(AboutDialog("0.1.0", devices=[("cuda:0", "A card")]))
    assert "A card" in child(dialog, QPlainTextEdit, "versions").toPlainText()
    dialog.tabs.setCurrentIndex(1)
    rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    told = {row.text(0): row.text(2) for row in rows}
    assert {"SmearSeg", "Python", "PySide6_Essentials", "torch", "numpy", "scipy"} <= set(told)
    assert "LGPL-3.0" in told["PySide6_Essentials"] and told["SmearSeg"] == "MIT"
    assert all(told.values()) and "pytest" not in told
    text = child(dialog, QPlainTextEdit, "licenceText")
    assert "Permission is hereby granted" in text.toPlainText()
    without = [
        row.text(0) for row, part in zip(rows, dialog._parts, strict=True) if not part.text()
    ]
    assert without == []
    qtbot.mouseClick(child(dialog, QPushButton, "copyVersions"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "torch" in copied and "Permission is hereby granted" in copied


def test_lists_and_texts_of_dialogs_end_on_a_whole_line(shown, qapp) -> None:
    sheet = shown(ShortcutSheet(Shortcuts(Settings())))
    about = shown(AboutDialog("0.1.0"))
    about.tabs.setCurrentIndex(1)
    qapp.processEvents()
    for view in (sheet.sheet, about.list, about.licence):
        assert view.verticalScrollBar().maximum() > 0
        assert cut_off(view) == 0, view.objectName()


# All of them


def all_dialogs(folder: Path) -> list[QDialog]:
    return [
        MaskValuesDialog(three_values(folder), grey(), [CELL, NUCLEUS], 3),
        ImportMasksDialog([folder / "a.png"], [CELL, NUCLEUS]),
        ExportDialog(3, [CELL, NUCLEUS], folder, current=f"{LONG}.png"),
        OverwriteDialog(f"{LONG}.png", 3),
        ExportReportDialog(1, [(f"{LONG}.png", "The disk is full.")], folder / LONG),
        AboutDialog("0.1.0"),
        ErrorDialog("ValueError", folder / f"{LONG}.log"),
        PreferencesDialog(Settings().get, "right", defaults()),
        ShortcutSheet(Shortcuts(Settings())),
    ]


def spoken_name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_dialog_fits_a_small_screen_and_can_be_read_aloud(
    shown, qapp, tmp_path: Path, scheme
) -> None:
    apply_theme(qapp, scheme)
    for dialog in all_dialogs(tmp_path):
        shown(dialog)
        name = type(dialog).__name__
        assert dialog.width() <= 1000, name
        assert dialog.height() <= 680, name
        assert dialog.windowTitle(), name
        for widget in dialog.findChildren(QWidget):
            inner = widget.objectName().startswith("qt_")
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not inner:
                assert spoken_name(widget), f"{name}: {type(widget).__name__}"
        dialog.close()


def test_escape_leaves_every_dialog(shown, qtbot, tmp_path: Path) -> None:
    for dialog in all_dialogs(tmp_path):
        shown(dialog)
        with qtbot.waitSignal(dialog.rejected):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
