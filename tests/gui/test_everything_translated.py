"""The real window in a language that puts every text in brackets: what has none was forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QSpinBox,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from core import words
from core.errors import ImageError
from core.export.kinds import What
from core.images import read_header
from core.report.blocks import Heading, Report
from core.report.html import html_of
from gui.dialogs.export import ExportDialog
from gui.language import use_language
from gui.words import tr
from tests.gui.technician import Technician
from tests.gui.test_dialogs import all_dialogs

NAMES = re.compile(
    r"[\w\- ]+\.(png|smearseg|log|tif)|/[\w/.\- ]+|\b(IoU|Dice|SmearSeg|CPU|GPU|float32|bfloat16"
    r"|RGB|Mpx|kB|MB|min|ms|mm²?|px²?|µm²?|Python|PySide6|Essentials|torch|numpy|opencv|headless|pillow"
    r"|pyqtgraph|Qt|System|Linux|English|Deutsch|Cell|Nucleus|CSV|trained|Ctrl|Shift|Alt|Esc|Del"
    r"|Return|ValueError|Traceback|Sat|Sun|Mon|Tue|Wed|Thu|Fri|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec)\b"
)
"""Names of files, programs, units, keys, days: the same in every language, or the person's."""
GIVEN = ("The disk is full.", "is not there.")
"""What the tests themselves have the dialogs say."""
OF_QT = ("qt_", "Scroll")
"""Parts that Qt makes, and translates itself."""


@pytest.fixture
def brackets() -> Iterator[None]:
    words.use(lambda text, _number: f"⟦{text}⟧", "xx")
    yield
    words.use(None)


def bare(text: object) -> bool:
    """Whether a text has words, and they were not looked up."""
    if not isinstance(text, str):
        return False
    text = text.replace("\u200b", "")  # places to break at
    while (inner := re.sub("⟦[^⟦⟧]*⟧", "", text)) != text:
        text = inner
    for given in GIVEN:
        text = text.replace(given, "")
    return bool(re.search("[A-Za-z]{2}", NAMES.sub("", re.sub("<[^>]*>", "", text))))


def texts_of(one: QObject) -> Iterator[object]:
    """What a part of a window shows or tells a reader."""
    if isinstance(one, QWidget):
        yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.statusTip())
        yield one.accessibleDescription()
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    if isinstance(one, QLineEdit):
        yield one.placeholderText()
    if isinstance(one, QMenu):
        yield one.title()
    if isinstance(one, QAction):
        yield from (one.text(), one.toolTip(), one.statusTip())
    if isinstance(one, QComboBox):
        yield from (one.itemText(row) for row in range(one.count()))
    if isinstance(one, QTabBar):
        yield from (one.tabText(tab) for tab in range(one.count()))
    if isinstance(one, QSpinBox):
        yield from (one.text(), one.specialValueText())
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from cells_of(one)


def cells_of(view: QAbstractItemView) -> Iterator[object]:
    model, root = view.model(), view.rootIndex()
    columns = 1 if isinstance(view, QListView) else model.columnCount(root)
    for column in range(columns):
        if isinstance(view, QTableView | QTreeView):
            yield model.headerData(column, Qt.Orientation.Horizontal)
        for row in range(model.rowCount(root)):
            index = model.index(row, column, root)
            yield from (index.data(), index.data(Qt.ItemDataRole.ToolTipRole))
            if isinstance(view, QTreeView):
                yield from (
                    model.index(r, column, index).data() for r in range(model.rowCount(index))
                )


def forgotten(top: QWidget) -> list[str]:
    """Texts of a window and all that is in it which nobody translated."""
    found = []
    for one in [top, *top.findChildren(QObject)]:
        name = one.objectName()
        if name.startswith(OF_QT) or (not name and isinstance(one, QAction)):
            continue  # the second: pyqtgraph's own menus, which never open
        found += [
            f"{type(one).__name__} {one.objectName()}: {text}"
            for text in texts_of(one)
            if bare(text)
        ]
    return found


def test_every_text_of_the_window_can_be_translated(qtbot, brackets, trained: Path) -> None:
    person = Technician(qtbot)
    person.open(trained)
    person.settle()
    for dock in person.window.docks:
        dock.show()
        dock.raise_()
        person.settle()
    assert not (found := forgotten(person.window)), "\n".join(found)
    person.window.close()


def test_every_text_of_the_dialogs_can_be_translated(qtbot, brackets, tmp_path: Path) -> None:
    for dialog in all_dialogs(tmp_path):
        qtbot.addWidget(dialog)
        dialog.show()
        assert not isinstance(dialog, QFileDialog)
        assert not (found := forgotten(dialog)), "\n".join(found)
        dialog.close()


@pytest.fixture
def german(qapp) -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


def test_every_dialog_fits_a_small_screen_in_german(qtbot, german, tmp_path: Path) -> None:
    for dialog in all_dialogs(tmp_path):
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.width() <= 1000, type(dialog).__name__
        assert dialog.height() <= 680, type(dialog).__name__
        dialog.close()


def test_the_window_with_all_panels_fits_a_small_screen_in_german(
    qtbot, german, trained: Path
) -> None:
    person = Technician(qtbot)
    person.window.resize(1280, 720)
    person.open(trained)
    person.settle()
    for dock in person.window.docks:
        dock.show()
    person.settle()
    assert person.action("trainAction").text() == "&Trainieren"
    assert person.window.minimumSizeHint().width() <= 1280
    person.window.close()


def test_what_is_stored_stays_english_while_german_is_shown(qtbot, german, trained: Path) -> None:
    person = Technician(qtbot)
    person.open(trained)
    person.settle()
    person.stroke((20.0, 20.0), (40.0, 30.0))
    history = person.workspace.painting.history
    assert history is not None
    done = history.history.to_undo(person.workspace.current_id)
    assert done is not None and done.name == "Brush stroke"
    assert person.action("undoAction").text() == "&Rückgängig: Pinselstrich"
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    assert dialog.findChild(QComboBox, "exportProgram").currentText() == "Beliebiges Programm"
    assert dialog.findChild(QComboBox, "exportWhat").currentText() == "Maske beim Schwellenwert"
    choices = dialog.result()
    assert choices is not None
    assert (choices.program, choices.what) == ("Any program", What.MASK)
    dialog.reject()
    person.window.close()


def test_an_error_of_core_is_told_in_german(german, tmp_path: Path) -> None:
    (tmp_path / "empty.png").write_bytes(b"")
    with pytest.raises(ImageError, match=r"empty\.png ist leer"):
        read_header(tmp_path / "empty.png")


def test_the_report_is_in_german_and_says_so(german) -> None:
    page = html_of(Report("Station 3", "", (Heading(tr("The network")),)))
    assert '<html lang="de">' in page
    assert "Segmentierungsbericht" in page and "Das Netz" in page
