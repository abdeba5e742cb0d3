"""The table of actions: each says what it does, stands in a menu, and has keys of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from gui.actions import Key, table
from gui.canvas_keys import CANVAS_KEYS
from gui.dialogs.action_tree import KEY_ROLE
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.feature import Feature, Slots, merged_slots
from gui.language import languages, use_language
from gui.menus import MENUS, PANELS, TOOLBAR
from gui.shortcuts import canonical
from tests.gui.technician import Technician

PORTABLE = QKeySequence.SequenceFormat.PortableText


def keys_of(action: QAction) -> list[str]:
    return [keys.toString(PORTABLE) for keys in action.shortcuts()]


@pytest.mark.parametrize("key", Key)
def test_every_action_says_what_it_does(key: Key) -> None:
    info = table()[key]
    assert info.text.replace("&", "").strip()
    assert info.tip and info.tip[0].isupper() and not info.tip.endswith(".")
    for text in info.shortcuts:
        assert canonical(text) == text, f"{text} is not how Qt writes that key"


def test_no_two_actions_have_the_same_keys_nor_those_of_the_canvas() -> None:
    given = Counter(text for info in table().values() for text in info.shortcuts)
    given += Counter(text for line in CANVAS_KEYS for text in line.reserved)
    assert [text for text, times in given.items() if times > 1] == []


def test_every_action_stands_in_one_menu() -> None:
    listed = Counter(key for keys in (*MENUS.values(), PANELS) for key in keys if key is not None)
    assert listed == Counter(Key)


@pytest.mark.parametrize("language", languages())
def test_no_two_entries_of_a_menu_have_the_same_letter(
    sit_down: Callable[[], Technician], language: str
) -> None:
    use_language(language)
    try:
        window = sit_down().window
    finally:
        use_language("en")
    for menu in window.menuBar().findChildren(QMenu):
        entries = [action.text() for action in menu.actions() if not action.isSeparator()]
        letters = [QKeySequence.mnemonic(text).toString() for text in entries]
        given = Counter(letter for letter in letters if letter)
        assert {letter for letter, times in given.items() if times > 1} == set(), menu.title()


def test_what_is_in_the_toolbar_has_an_icon() -> None:
    for entry in TOOLBAR:
        for key in entry if isinstance(entry, tuple) else (entry,):
            assert key is None or table()[key].icon, f"{key} has no icon"


def test_the_window_has_the_table(technician: Technician) -> None:
    window = technician.window
    in_menus = {a for menu in window.menuBar().findChildren(QMenu) for a in menu.actions()}
    [bar] = window.findChildren(QToolBar, "toolBar")
    for key, info in table().items():
        action = technician.action(key.value)
        assert action in in_menus, f"{key} is in no menu"
        assert keys_of(action) == list(info.shortcuts)
        assert action.toolTip() and action.statusTip() == info.tip
        assert not action.icon().isNull() or not info.icon
        if key in TOOLBAR:
            assert bar.widgetForAction(action).accessibleName()


def test_what_is_on_has_a_tick_in_menus_where_a_picture_would_hide_it(
    technician: Technician,
) -> None:
    for key, info in table().items():
        action = technician.action(key.value)
        assert action.isIconVisibleInMenu() is not info.switch, key


def test_a_tooltip_names_the_first_key(technician: Technician) -> None:
    native = QKeySequence("Ctrl+Y").toString(QKeySequence.SequenceFormat.NativeText)
    assert technician.action("redoAction").toolTip() == f"Do again what was undone ({native})"


def test_an_action_that_two_features_bring_is_a_fault() -> None:
    class Twice(Feature):
        def slots(self) -> Slots:
            return {Key.FIT: print}

    with pytest.raises(ValueError, match="fitAction"):
        merged_slots([Twice(), Twice()])


# The sheet ---------------------------------------------------------------------------------------


@pytest.fixture
def sheet(technician: Technician) -> ShortcutSheet:
    technician.control(Qt.Key.Key_F1)
    [dialog] = technician.window.findChildren(ShortcutSheet)
    assert dialog.isVisible() and not dialog.isModal(), "it stays open beside the work"
    return dialog


def lines(dialog: ShortcutSheet) -> dict[str, str]:
    rows = [item for item in dialog.sheet.rows() if not item.isHidden()]
    return {item.text(0): item.text(1) for item in rows}


def test_the_sheet_shows_every_key(sheet: ShortcutSheet) -> None:
    shown = lines(sheet)
    for info in table().values():
        name = info.text.replace("&", "").rstrip("…")
        assert (name in shown) == bool(info.shortcuts)
    for line in CANVAS_KEYS:
        assert shown[line.text] == line.shown
    assert shown["Redo"].count(", ") == 1


def test_the_sheet_is_searched_by_name_key_and_tip(
    technician: Technician, sheet: ShortcutSheet
) -> None:
    assert sheet.search.hasFocus()
    for typed, found in (("zoom in", "Zoom in"), ("ctrl+e", "Export masks"), ("fewer", "higher")):
        technician.type_into("shortcutSearch", typed, sheet)
        assert any(found in name for name in lines(sheet)), typed
        assert len(lines(sheet)) < 5
    technician.type_into("shortcutSearch", "no such thing", sheet)
    assert not lines(sheet)
    headings = [sheet.sheet.topLevelItem(i) for i in range(sheet.sheet.topLevelItemCount())]
    assert all(heading.isHidden() for heading in headings)
    sheet.search.clear()
    assert len(lines(sheet)) > 20


def test_the_sheet_keeps_up_with_edits(technician: Technician, sheet: ShortcutSheet) -> None:
    shortcuts = technician.window.shortcuts
    shortcuts.use("right", {**shortcuts.bindings, Key.TRAIN: ("F9",)})
    assert lines(sheet)["Train"] == "F9"
    technician.click("editShortcutsButton", sheet)
    dialog = technician.dialog(PreferencesDialog)
    assert dialog.editor.isVisible(), "the page of keys is turned up"
    dialog.reject()


def test_the_sheet_fits_on_paper(technician: Technician, sheet: ShortcutSheet, tmp_path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    assert sheet.width() <= 640
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    sheet.document().print_(printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    assert "Export masks" in sheet.document().toPlainText()


def test_the_sheet_says_which_action_a_row_is(sheet: ShortcutSheet) -> None:
    keys = {item.data(0, KEY_ROLE) for item in sheet.sheet.rows()}
    assert Key.UNDO in keys and None in keys
