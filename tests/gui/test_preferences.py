"""One table of preferences; nonsense in the file never stops the start; the dialog sets all."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
)

from gui.dialogs.preferences import PreferencesDialog
from gui.preferences import (
    DEVICE,
    EXPORTS_FOLDER,
    FREE_CORES,
    LIVE_SECONDS,
    MINIMAP,
    OVERLAY_PATTERNS,
    PROJECTS_FOLDER,
    TABLE,
    TEXT_SIZE,
    THEME,
    TRAINING_SECONDS,
    Choice,
    Folder,
    Number,
    Page,
    Preference,
)
from gui.settings import Settings, config_folder, projects_folder
from gui.settings_file import is_inert
from gui.shortcuts import defaults
from gui.theme import apply_theme, contrast, current_scheme, current_tokens
from tests.gui.technician import Technician

ROOT = Path(__file__).resolve().parents[2]
KEYS = pytest.mark.parametrize("preference", TABLE, ids=[preference.key for preference in TABLE])
NONSENSE = [
    "",
    "nonsense",
    "nan",
    "-inf",
    "1e999",
    "-40",
    "10000000000",
    "true",
    "\x00",
    "../..",
    "[1, 2]",
    ["a", "b"],
    {"a": 1},
    b"\xff\xfe",
    3.7,
    -1,
    2**70,
    math.inf,
    None,
]


def sound(preference: Preference[Any], value: Any) -> bool:
    """Whether a value is one that the program can have."""
    if type(value) is not type(preference.default):
        return False
    if isinstance(preference, Number):
        return preference.low <= value <= preference.high
    if isinstance(preference, Choice):
        return preference.read(value) == value
    if isinstance(preference, Folder):
        return value == "" or Path(value).is_absolute()
    return True


# The table ---------------------------------------------------------------------------------------


def test_every_key_stands_once() -> None:
    keys = [preference.key for preference in TABLE]
    assert len(keys) == len(set(keys))


@KEYS
def test_a_default_is_a_value_and_what_the_dialog_shows_has_words(preference) -> None:
    assert sound(preference, preference.default)
    assert preference.read(preference.default) == preference.default
    if preference.page is not None:
        assert preference.name and preference.said.endswith(".")


@KEYS
def test_nonsense_becomes_a_value_that_the_program_can_have(preference) -> None:
    unsound = [stored for stored in NONSENSE if not sound(preference, preference.read(stored))]
    assert not unsound


@KEYS
def test_nothing_stored_is_the_default(preference) -> None:
    assert Settings().get(preference) == preference.default


# The file ----------------------------------------------------------------------------------------


def write_settings(data: bytes) -> None:
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / "settings.ini").write_bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no settings at all \xff\xfe\x00",
        os.urandom(4000),
        b"[General\ntheme=dark",
        b"[General]\ntheme=@Variant(\x00\x00\x00)\n",
        b"[General]\ntheme=@Invalid()\n[training]\nseconds=many\n[shortcuts]\nown={\n",
        b"[look]\ntext_size=@ByteArray(\\xff)\n[window]\ngeometry=12\nstate=@Rect(1 2)\n",
    ],
    ids=["empty", "text", "random", "cut", "variant", "wrong", "types"],
)
def test_a_broken_file_leaves_every_preference_a_value_it_can_have(data: bytes) -> None:
    write_settings(data)
    settings = Settings()
    assert all(sound(preference, settings.get(preference)) for preference in TABLE)


class Command:
    """Unpickling it runs a command."""

    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (self.command,)


@pytest.mark.parametrize("written", ["as Qt does", "escaped", "in a list", "quoted"])
def test_a_hostile_file_runs_nothing(tmp_path: Path, written: str) -> None:
    """Read in a process of its own: Qt gives back what this one has stored without reading it."""
    mark = tmp_path / "it ran"
    source = tmp_path / "made.ini"
    store = QSettings(str(source), QSettings.Format.IniFormat)
    store.setValue("theme", Command(f"touch '{mark}'"))
    store.sync()
    data = source.read_bytes()
    assert b"@Variant" in data
    start = data.index(b"@Variant")
    value = data[start:].strip()
    data = (
        data[:start]
        + {
            "as Qt does": value,
            "escaped": b"\\x40" + value[1:],
            "in a list": b"one, " + value,
            "quoted": b'"' + value.replace(b"@Va", b"@\\x56\\x61").replace(b'"', b'\\"') + b'"',
        }[written]
        + b"\n"
    )
    write_settings(data)
    code = (
        "from gui.settings import Settings; from gui.preferences import TABLE\n"
        "settings = Settings(); [settings.get(one) for one in TABLE]; settings.recent_projects()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert not mark.exists()
    assert (config_folder() / "settings.ini.refused").read_bytes() == data


def test_our_own_file_is_read(tmp_path: Path) -> None:
    settings = Settings()
    settings.set(MINIMAP, False)
    settings.set(EXPORTS_FOLDER, str(tmp_path / 'Größe @Variant? "quoted"'[:20]))
    settings.put_state("window/state", QByteArray(bytes(range(256)) * 4))
    settings.add_recent(tmp_path / "a.smearseg")
    settings.sync()
    assert is_inert(settings.path.read_bytes())
    assert Settings().path == settings.path and not Settings().get(MINIMAP)


def test_the_window_opens_on_nonsense_under_every_key(
    sit_down: Callable[[], Technician],
) -> None:
    config_folder().mkdir(parents=True)
    store = QSettings(str(config_folder() / "settings.ini"), QSettings.Format.IniFormat)
    for preference in TABLE:
        store.setValue(preference.key, ["no", "such", "value"])
    store.setValue("recent", 5)
    store.setValue("window/state", "none")
    store.sync()
    del store
    person = sit_down()
    assert person.window.isVisible()
    assert person.window.shortcuts.bindings == defaults()


def test_a_folder_that_cannot_be_written_is_said_once_and_holds_the_preferences_meanwhile(
    technician: Technician,
) -> None:
    home = config_folder()
    assert not home.exists() or not any(home.iterdir())
    if home.exists():
        home.rmdir()
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("a file where the folder should be")
    settings = technician.window.settings
    technician.action("preferencesAction").trigger()
    dialog = technician.dialog(PreferencesDialog)
    technician.find("preferenceTrainingSeconds", dialog).setValue(45)
    technician.click("acceptButton", dialog)
    assert settings.get(TRAINING_SECONDS) == 45
    assert technician.window.training_panel.seconds.value() == 45
    assert str(settings.path) in technician.told


def test_who_follows_is_told_of_another_value_only() -> None:
    settings, told = Settings(), []
    settings.changed.connect(told.append)
    settings.set(MINIMAP, True)
    settings.set(MINIMAP, False)
    settings.set(MINIMAP, False)
    assert told == [MINIMAP]


def test_folders_that_are_gone_give_way_to_the_usual_ones(tmp_path: Path) -> None:
    settings = Settings()
    assert settings.projects_folder == projects_folder()
    assert settings.exports_folder("") is None
    settings.set(PROJECTS_FOLDER, str(tmp_path))
    settings.set(EXPORTS_FOLDER, str(tmp_path))
    assert settings.projects_folder == tmp_path
    assert settings.exports_folder(str(tmp_path.parent)) == tmp_path
    settings.set(PROJECTS_FOLDER, str(tmp_path / "gone"))
    settings.set(EXPORTS_FOLDER, str(tmp_path / "gone"))
    assert settings.projects_folder == projects_folder()
    assert settings.exports_folder(str(tmp_path.parent)) == tmp_path.parent


# The dialog --------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot) -> PreferencesDialog:
    made = PreferencesDialog(Settings().get, "right", defaults())
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog: PreferencesDialog, kind: type, name: str) -> Any:
    [found] = dialog.findChildren(kind, name)
    return found


def test_the_dialog_has_a_field_for_every_preference_with_a_page(
    dialog: PreferencesDialog,
) -> None:
    assert set(dialog.values()) == {p for p in TABLE if p.page is not None}
    assert all(value == preference.default for preference, value in dialog.values().items())


def test_fields_begin_at_one_place_on_all_pages_and_stand_beside_their_labels(
    dialog: PreferencesDialog, qtbot
) -> None:
    lefts = set()
    for page, rows in dialog._forms.items():
        dialog.pages.setCurrentRow(page)
        qtbot.waitUntil(rows[0].field.isVisible)
        for row in rows:
            at, label = row.field.mapTo(dialog, QPoint()), row.label.mapTo(dialog, QPoint())
            lefts.add(at.x())
            if row.label.text():  # a box has its own
                beside = label.y() + row.label.height() / 2 - at.y() - row.field.height() / 2
                assert abs(beside) <= 1, row.field
    assert len(lefts) == 1


def test_what_is_set_comes_back(dialog: PreferencesDialog, qtbot, tmp_path: Path) -> None:
    field(dialog, QComboBox, "preferenceTheme").setCurrentText("Dark")
    field(dialog, QSpinBox, "preferenceLookTextSize").setValue(150)
    field(dialog, QCheckBox, "preferenceCanvasMinimap").setChecked(False)
    field(dialog, QSpinBox, "preferenceTrainingCoresForWindow").setValue(999)
    field(dialog, QLineEdit, "preferenceFoldersExports").setText(str(tmp_path))
    seconds = field(dialog, QSpinBox, "preferenceTrainingLiveSeconds")
    qtbot.keyClick(seconds, Qt.Key.Key_Up)
    values = dialog.values()
    assert values[THEME] == "dark" and values[TEXT_SIZE] == 150 and values[MINIMAP] is False
    assert values[FREE_CORES] == FREE_CORES.high
    assert values[EXPORTS_FOLDER] == str(tmp_path)
    assert values[LIVE_SECONDS] == LIVE_SECONDS.default + 1
    dialog.reset()
    assert all(value == preference.default for preference, value in dialog.values().items())


def test_only_what_differs_from_its_default_can_be_reset(dialog: PreferencesDialog) -> None:
    box = field(dialog, QCheckBox, "preferenceCanvasErrorPattern")
    reset = next(
        button
        for button in dialog.findChildren(QPushButton)
        if OVERLAY_PATTERNS.name in button.accessibleName()
    )
    assert reset.isHidden()
    box.setChecked(True)
    assert not reset.isHidden()
    reset.click()
    assert not box.isChecked() and reset.isHidden()
    for words in ("dark", "patterns", ""):  # a search hides the row, finds it, shows all again
        dialog.search.setText(words)
        assert not reset.isVisible()


def test_a_search_shows_the_pages_and_rows_that_say_it(dialog: PreferencesDialog) -> None:
    def pages() -> list[str]:
        items = (dialog.pages.item(row) for row in range(dialog.pages.count()))
        return [item.text() for item in items if not item.isHidden()]

    everything = pages()
    assert everything == [*(page.value for page in Page), "Keys"]
    dialog.search.setText("DARK")
    assert pages() == ["Look"]
    assert field(dialog, QComboBox, "preferenceTheme").isVisible()
    assert not field(dialog, QComboBox, "preferenceLanguage").isVisible()
    dialog.search.setText("processor")
    assert dialog.pages.currentItem().text() == "Computing"
    dialog.search.setText("time")
    assert "Look" in pages(), "in what is said of the language"
    assert field(dialog, QSpinBox, "preferenceTrainingSeconds").isVisible(), "by its name"
    dialog.search.setText("nothing like it")
    assert "nothing like it" in dialog.nothing.text.text() and dialog.nothing.isVisible()
    assert not dialog.stack.isVisible(), "in the page's place, where one looks"
    assert not dialog.pages.isEnabled(), "no ring around a list with nothing in it"
    dialog.search.clear()
    assert dialog.pages.isEnabled()
    assert pages() == everything and dialog.stack.isVisible() and not dialog.nothing.isVisible()


def test_enter_in_the_search_goes_to_what_was_found_and_elsewhere_it_is_ok(
    dialog: PreferencesDialog, qtbot
) -> None:
    assert dialog.accept_button.isDefault()
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "dark")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.pages.hasFocus()
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Return)
    assert not dialog.isVisible() and dialog.result()


def test_no_page_needs_scrolling_and_a_reset_stands_beside_what_it_resets(
    dialog: PreferencesDialog, qapp: QApplication
) -> None:
    apply_theme(qapp, "light")
    for number in range(dialog.stack.count() - 1):
        dialog.pages.setCurrentRow(number)
        area = dialog.stack.widget(number)
        assert isinstance(area, QScrollArea)
        QApplication.processEvents()
        assert area.verticalScrollBar().maximum() == 0, area.objectName()
    box = field(dialog, QCheckBox, "preferenceCanvasErrorPattern")
    dialog.search.setText(OVERLAY_PATTERNS.name)
    box.setChecked(not OVERLAY_PATTERNS.default)
    QApplication.processEvents()
    [reset] = [
        button
        for button in dialog.findChildren(QPushButton)
        if OVERLAY_PATTERNS.name in button.accessibleName()
    ]
    assert 0 < reset.x() - box.geometry().right() <= 16


def test_actions_without_a_key_can_be_read_after_a_change_of_theme(
    dialog: PreferencesDialog, qapp: QApplication
) -> None:
    try:
        for scheme in ("light", "dark"):
            apply_theme(qapp, scheme)
            dashes = [item for item in dialog.editor.tree.rows() if item.text(1) == "–"]
            assert dashes
            for item in dashes:
                colour = item.foreground(1).color().name()
                assert contrast(colour, current_tokens().panel) >= 4.5, scheme
    finally:
        apply_theme(qapp, "light")


def test_accelerators_that_torch_finds_can_be_chosen(dialog: PreferencesDialog) -> None:
    combo = field(dialog, QComboBox, "preferenceTrainingDevice")
    dialog.offer_devices([("cuda:0", "NVIDIA H200"), ("cuda:1", "NVIDIA H200")])
    assert [combo.itemData(row) for row in range(combo.count())] == [
        "auto",
        "cpu",
        "cuda:0",
        "cuda:1",
    ]
    combo.setCurrentIndex(3)
    assert dialog.values()[DEVICE] == "cuda:1"


def test_a_device_that_is_away_stays_chosen(qtbot) -> None:
    settings = Settings()
    settings.set(DEVICE, "cuda:7")
    dialog = PreferencesDialog(settings.get, "right", defaults())
    qtbot.addWidget(dialog)
    assert dialog.values()[DEVICE] == "cuda:7"
    dialog.offer_devices([("cuda:7", "A card")])
    assert field(dialog, QComboBox, "preferenceTrainingDevice").currentText() == "A card"


def test_the_window_follows_at_once(technician: Technician, trained: Path, qapp) -> None:
    before = qapp.font().pointSizeF()
    technician.open(trained)
    technician.action("preferencesAction").trigger()
    dialog = technician.dialog(PreferencesDialog)
    technician.find("preferenceTheme", dialog).setCurrentIndex(2)
    technician.find("preferenceLookTextSize", dialog).setValue(150)
    technician.find("preferenceCanvasMinimap", dialog).setChecked(False)
    technician.find("preferenceTrainingDevice", dialog).setCurrentIndex(1)
    technician.find("preferencePaintingProtectOthers", dialog).setChecked(True)
    try:
        technician.click("acceptButton", dialog)
        assert current_scheme() == "dark"
        assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)
        assert not technician.action("showMinimapAction").isChecked()
        assert technician.workspace.heatmap.cell.device == "cpu"
        assert technician.workspace.painting.protect_others
        assert technician.window.classes_panel.protect_box.isChecked()
    finally:
        apply_theme(qapp, "light")
    assert qapp.font().pointSizeF() == before


def test_looking_for_accelerators_keeps_the_window_alive(technician: Technician) -> None:
    technician.action("preferencesAction").trigger()
    dialog = technician.dialog(PreferencesDialog)
    assert technician.find("preferenceTrainingDevice", dialog).currentData() == "auto"
    technician.until(lambda: technician.window.pages.devices is not None)
    dialog.reject()
