"""Keys that a person chose: refused where taken, mirrored, kept; broken ones stop no start."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QKeySequenceEdit, QLineEdit
from pytestqt.qtbot import QtBot

from gui.actions import Key, table
from gui.canvas_keys import CANVAS_KEYS
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.preferences import PreferencesDialog
from gui.language import use_language
from gui.settings import Settings
from gui.shortcuts import (
    Shortcuts,
    arranged,
    canonical,
    defaults,
    mirrored,
    refusal,
)
from gui.theme import apply_theme
from tests.gui.technician import Technician

RESERVED = {text for line in CANVAS_KEYS for text in line.reserved}


def all_keys(bindings) -> list[str]:
    return [text for keys in bindings.values() for text in keys]


# Arithmetic --------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "foo", "Ctrl+foo", "Ctrl", "Ctrl+K, Ctrl+C", "\0", "F99"])
def test_what_is_no_single_key_is_none(text: str) -> None:
    assert canonical(text) == ""


def test_a_key_is_written_in_one_way() -> None:
    assert canonical("b") == canonical("B") == "B"
    assert canonical("shift+ctrl+z") == "Ctrl+Shift+Z"


def test_mirroring_twice_changes_nothing() -> None:
    for text in all_keys(defaults()):
        assert mirrored(mirrored(text)) == text
    assert mirrored("B") == "N" and mirrored("Shift+A") == "Shift+;"
    assert mirrored("Ctrl+Z") == "Ctrl+Z" and mirrored("F1") == "F1"


def test_the_left_handed_keys_are_free_and_letters_lie_right() -> None:
    keys = all_keys(defaults("left"))
    assert len(set(keys)) == len(keys)
    assert not set(keys) & RESERVED
    right = [text for text in all_keys(defaults()) if len(text) == 1 and text in "QWERTASDFGZXCVB"]
    assert right, "most letters lie under the left hand usually"
    assert not set(right) - {mirrored(text) for text in keys if len(text) == 1}


def test_a_refusal_names_the_other_action_in_one_sentence() -> None:
    for key, text, other in (
        (Key.TRAIN, "B", "Brush"),
        (Key.TRAIN, "Ctrl+Shift+Z", "Redo"),
        (Key.TRAIN, "Space", "Move the image"),
        (Key.TRAIN, "3", "Paint class 1 to 9"),
    ):
        sentence = refusal(defaults(), key, text)
        assert f"“{other}”" in sentence
        assert sentence.endswith(".") and ". " not in sentence
    assert refusal(defaults(), Key.BRUSH, "B") == "", "its own key is no conflict"
    assert refusal(defaults(), Key.BRUSH, "F9") == ""
    assert refusal(defaults(), Key.BRUSH, "Ctrl+K, Ctrl+C") != ""


keys = st.sampled_from(["B", "E", "F9", "Ctrl+J", "Space", "1", "", "nonsense", "Ctrl+Z", "ö"])


@given(
    st.sampled_from(["right", "left"]),
    st.dictionaries(st.sampled_from(list(Key)), st.lists(keys, max_size=3).map(tuple), max_size=8),
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_whatever_was_chosen_no_key_is_given_twice(hand, own) -> None:
    made = arranged(hand, own)
    assert list(made) == list(defaults(hand)), "every action is there"
    given_keys = all_keys(made)
    assert len(set(given_keys)) == len(given_keys)
    assert not set(given_keys) & RESERVED
    assert all(canonical(text) == text for text in given_keys)


# Stored ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "stored",
    [
        "", "{", "[]", "null", "7", '{"trainAction": 3}', '{"trainAction": [3, null]}',
        '{"nobodysAction": ["B"]}', '{"trainAction": ["no key"]}', '{"trainAction": ["Space"]}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_broken_stored_keys_never_stop_the_start(
    sit_down: Callable[[], Technician], stored: str
) -> None:
    settings = Settings()
    settings.put("shortcuts/own", stored)
    settings.put("shortcuts/hand", "neither")
    made = Shortcuts(settings)
    assert made.hand == "right"
    usual = defaults()
    assert {key: keys for key, keys in made.bindings.items() if key is not Key.TRAIN} == {
        key: keys for key, keys in usual.items() if key is not Key.TRAIN
    }


def test_the_window_starts_with_broken_keys(sit_down: Callable[[], Technician]) -> None:
    Settings().put("shortcuts/own", '{"trainAction": ["B", "nonsense", 5]}')
    person = sit_down()
    assert person.action("trainAction").shortcut().toString() == "B", (
        "a person's own key goes first"
    )
    assert person.action("brushAction").shortcut().isEmpty(), "and is not given twice"


def test_keys_are_kept_between_starts(sit_down: Callable[[], Technician]) -> None:
    person = sit_down()
    shortcuts = person.window.shortcuts
    shortcuts.use("left", {**defaults("left"), Key.TRAIN: ("F9",)})
    person.leave()
    again = sit_down()
    assert again.window.shortcuts.hand == "left"
    assert again.action("trainAction").shortcut().toString() == "F9"
    assert again.action("brushAction").shortcut().toString() == "N"
    stored = json.loads(Settings().text("shortcuts/own", ""))
    assert stored == {"trainAction": ["F9"]}, "only what differs is stored"


def test_two_stored_actions_with_one_key_leave_it_to_the_first(qapp) -> None:
    settings = Settings()
    settings.put("shortcuts/own", '{"trainAction": ["F9"], "fitAction": ["F9"]}')
    made = Shortcuts(settings)
    assert made.of(Key.TRAIN) == ("F9",)
    assert made.of(Key.FIT) == ()


# In the preferences ------------------------------------------------------------------------------


def open_keys(person: Technician) -> PreferencesDialog:
    person.action("preferencesAction").trigger()
    dialog = person.dialog(PreferencesDialog)
    dialog.show_keys()
    return dialog


def type_key(person: Technician, dialog: PreferencesDialog, key: Key, *pressed) -> None:
    dialog.editor.tree.choose(key)
    field = person.find("shortcutField", dialog)
    assert isinstance(field, QKeySequenceEdit)
    field.setFocus()
    person.bot.keyClick(field, *pressed)


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    use_language(request.param)
    yield
    use_language("en")


@pytest.mark.parametrize("size", [100, 150])
def test_the_field_for_a_key_says_what_to_do_and_the_actions_name_is_whole(
    qtbot: QtBot, qapp: QApplication, spoken: None, size: int
) -> None:
    apply_theme(qapp, "light", size)
    dialog = PreferencesDialog(Settings().get, "right", defaults())
    qtbot.addWidget(dialog)
    dialog.show_keys()
    dialog.editor.tree.choose(Key.HOLD_OUT_FIFTH)
    dialog.show()
    qtbot.waitExposed(dialog)
    line, name = dialog.editor.field.findChild(QLineEdit), dialog.findChild(ElidedLabel)
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < line.width() - 8
    assert name.text() == name.full_text()
    apply_theme(qapp, "light")


def test_a_key_is_chosen_by_pressing_it(technician: Technician, images: list[Path]) -> None:
    technician.open(*images)
    dialog = open_keys(technician)
    type_key(technician, dialog, Key.SHOW_LABELS, Qt.Key.Key_F9)
    assert not dialog.message.text()
    assert technician.action("showLabelsAction").shortcut().toString() == "M", "not before OK"
    technician.click("acceptButton", dialog)
    assert technician.action("showLabelsAction").shortcut().toString() == "F9"
    native = QKeySequence("F9").toString(QKeySequence.SequenceFormat.NativeText)
    assert technician.action("showLabelsAction").toolTip().endswith(f"({native})")
    shown = technician.canvas.layer_visible("labels")
    technician.key(Qt.Key.Key_F9)
    assert technician.canvas.layer_visible("labels") != shown
    technician.key("m")
    assert technician.canvas.layer_visible("labels") != shown, "the former key is free"


def test_a_key_that_is_taken_is_refused(technician: Technician) -> None:
    dialog = open_keys(technician)
    type_key(technician, dialog, Key.TRAIN, Qt.Key.Key_B)
    assert "“Brush”" in dialog.message.text()
    assert dialog.editor.bindings == defaults()
    type_key(technician, dialog, Key.TRAIN, Qt.Key.Key_Space)
    assert "“Move the image”" in dialog.message.text()
    technician.click("acceptButton", dialog)
    assert technician.action("trainAction").shortcut().toString() == "T"


def test_a_key_freed_elsewhere_can_be_taken(technician: Technician) -> None:
    dialog = open_keys(technician)
    dialog.editor.tree.choose(Key.BRUSH)
    technician.click("shortcutNone", dialog)
    type_key(technician, dialog, Key.TRAIN, Qt.Key.Key_B)
    assert dialog.editor.bindings[Key.TRAIN] == ("B",)
    assert dialog.editor.bindings[Key.BRUSH] == ()
    dialog.editor.tree.choose(Key.BRUSH)
    technician.click("shortcutUsual", dialog)
    assert "“Train”" in dialog.message.text(), "its usual key is another's now"
    technician.click("shortcutReset", dialog)
    assert dialog.editor.bindings == defaults()
    dialog.reject()


def test_what_has_its_usual_keys_cannot_be_reset(technician: Technician) -> None:
    dialog = open_keys(technician)
    one, every = (technician.find(name, dialog) for name in ("shortcutUsual", "shortcutReset"))
    dialog.editor.tree.choose(Key.BRUSH)
    assert not one.isEnabled() and not every.isEnabled()
    technician.click("shortcutNone", dialog)
    assert one.isEnabled() and every.isEnabled()
    dialog.editor.tree.choose(Key.TRAIN)
    assert not one.isEnabled() and every.isEnabled()
    technician.click("shortcutReset", dialog)
    assert not every.isEnabled()
    dialog.reject()


def test_the_left_handed_keys_are_a_choice(technician: Technician) -> None:
    dialog = open_keys(technician)
    type_key(technician, dialog, Key.TRAIN, Qt.Key.Key_F9)
    technician.pick(technician.find("shortcutHand", dialog), "Mouse in the left hand")
    technician.click("acceptButton", dialog)
    assert technician.action("trainAction").shortcut().toString() == "F9", "what was chosen stays"
    technician.action("panAction").trigger()
    technician.key("n")
    assert technician.canvas.tool_name == "brush"


def test_cancel_leaves_all_keys(technician: Technician) -> None:
    dialog = open_keys(technician)
    type_key(technician, dialog, Key.TRAIN, Qt.Key.Key_F9)
    technician.click("rejectButton", dialog)
    assert technician.action("trainAction").shortcut().toString() == "T"


def test_the_editor_searches_and_is_used_by_keyboard_alone(technician: Technician) -> None:
    dialog = open_keys(technician)
    technician.type_into("shortcutEditorSearch", "threshold lower", dialog)
    tree = dialog.editor.tree
    [row] = [item for item in tree.rows() if not item.isHidden()]
    assert row.text(0) == "Threshold lower"
    tree.setFocus()
    technician.bot.keyClick(tree, Qt.Key.Key_Down)
    technician.bot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.chosen is Key.THRESHOLD_DOWN
    technician.bot.keyClick(tree, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.editor.field
    technician.bot.keyClick(dialog.editor.field, Qt.Key.Key_F10)
    assert dialog.editor.bindings[Key.THRESHOLD_DOWN] == ("F10",)
    assert row_of(dialog, Key.THRESHOLD_DOWN) == "F10"
    dialog.reject()


def row_of(dialog: PreferencesDialog, key: Key) -> str:
    dialog.editor.tree.choose(key)
    return str(dialog.editor.tree.currentItem().text(1))


def test_every_default_is_given_as_the_table_says() -> None:
    assert defaults() == {key: info.shortcuts for key, info in table().items()}


# The wheel ---------------------------------------------------------------------------------------


def test_the_wheel_moves_the_image_once_that_is_preferred(
    sit_down: Callable[[], Technician],
) -> None:
    person = sit_down()
    assert not person.canvas.wheel_moves
    person.action("preferencesAction").trigger()
    dialog = person.dialog(PreferencesDialog)
    combo: QComboBox = person.find("preferenceCanvasWheel", dialog)
    person.pick(combo, "Move the image")
    person.click("acceptButton", dialog)
    assert person.canvas.wheel_moves
    person.leave()
    assert sit_down().canvas.wheel_moves, "it is kept"


# In number fields --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "goes_to_menu"), [("Ctrl+Left", True), ("Ctrl+A", False), ("Left", False)]
)
def test_keys_of_the_menus_work_while_a_number_is_typed(
    technician: Technician, trained: Path, keys: str, goes_to_menu: bool
) -> None:
    """On Linux Ctrl+E, of Export, is the end of a field's text; fields claim these everywhere."""
    technician.open(trained)
    technician.settle()
    action, pressed = technician.window.action(Key.EXPORT), []
    action.triggered.disconnect()
    action.triggered.connect(lambda: pressed.append(keys))
    action.setShortcut(QKeySequence(keys))
    for name in ("thresholdSpin", "trainingSeconds", "brushSpin"):
        field = technician.find(name)
        field.setFocus()
        technician.bot.waitUntil(field.hasFocus)
        pressed.clear()
        combination = QKeySequence(keys)[0]
        technician.bot.keyClick(field, combination.key(), combination.keyboardModifiers())
        assert bool(pressed) == goes_to_menu, name
