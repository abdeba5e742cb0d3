"""Actions and their keys in groups, with a search: the sheet and the preferences both show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.actions import Key, table
from gui.canvas_keys import CANVAS_KEYS
from gui.menus import MENUS
from gui.shortcuts import Bindings, plain_name, shown
from gui.theme import current_tokens, theme_changed
from gui.words import tr

KEY_ROLE = Qt.ItemDataRole.UserRole
"""The action's ``Key`` in a row; None where the canvas answers the key by itself."""


@dataclass(frozen=True)
class Line:
    """One row: what is done, with which keys, what it says; its action, and if it was edited."""

    text: str
    keys: str
    tip: str = ""
    key: Key | None = None
    edited: bool = False


@dataclass(frozen=True)
class Section:
    """Rows under one heading."""

    title: str
    lines: tuple[Line, ...]


def action_sections(bindings: Bindings, usual: Bindings | None = None) -> list[Section]:
    """All actions by menu; ``usual`` are the keys against which a row counts as edited."""

    def line(key: Key) -> Line:
        edited = usual is not None and tuple(bindings[key]) != tuple(usual[key])
        return Line(plain_name(key), shown(bindings[key]), table()[key].tip, key, edited)

    return [
        Section(tr(title).replace("&", ""), tuple(line(key) for key in keys if key is not None))
        for title, keys in MENUS.items()
    ]


def canvas_sections() -> list[Section]:
    """The keys and gestures that no action has."""
    groups = dict.fromkeys(line.group for line in CANVAS_KEYS)
    return [
        Section(
            tr(group),
            tuple(
                Line(tr(line.text), tr(line.shown)) for line in CANVAS_KEYS if line.group == group
            ),
        )
        for group in groups
    ]


def with_keys(sections: Sequence[Section]) -> list[Section]:
    """Only what can be reached by a key."""
    kept = [Section(s.title, tuple(line for line in s.lines if line.keys)) for s in sections]
    return [section for section in kept if section.lines]


class ActionTree(QTreeWidget):
    """Two columns, always unfolded; a search leaves only the rows that have all its words."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("framed", True)
        self.setHeaderLabels([tr("Action"), tr("Keys")])
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._words: list[str] = []
        theme_changed.connect(self._dress)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other rows; the chosen action stays chosen, the search goes on."""
        chosen, place = self.chosen, self.verticalScrollBar().value()
        self.clear()
        for section in sections:
            heading = QTreeWidgetItem(self, [section.title])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            bold = QFont(self.font())
            bold.setBold(True)
            heading.setFont(0, bold)
            for line in section.lines:
                self._add(heading, line)
        self.expandAll()
        self.search(" ".join(self._words))
        if chosen is not None:
            self.choose(chosen)
        self.verticalScrollBar().setValue(place)

    def _add(self, heading: QTreeWidgetItem, line: Line) -> None:
        item = QTreeWidgetItem(heading, [line.text, line.keys or "–"])
        item.setData(0, KEY_ROLE, line.key)
        for column in (0, 1):
            item.setToolTip(column, line.tip)
        if not line.keys:
            item.setForeground(1, _muted())
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, tr("no key"))
        if line.edited:
            font = QFont(self.font())
            font.setItalic(True)
            item.setFont(1, font)

    def _dress(self) -> None:
        """Rows keep a colour that they were given, also when the theme changes."""
        for item in self.rows():
            if item.foreground(1).style() != Qt.BrushStyle.NoBrush:
                item.setForeground(1, _muted())

    @property
    def chosen(self) -> Key | None:
        """The action of the row chosen."""
        item = self.currentItem()
        name = item.data(0, KEY_ROLE) if item is not None else None
        return None if name is None else Key(name)  # Qt keeps a plain text of it

    def choose(self, key: Key) -> None:
        """Choose the row of an action."""
        for item in self.rows():
            if item.data(0, KEY_ROLE) == key:
                self.setCurrentItem(item)

    def search(self, text: str) -> None:
        """Hide the rows that lack a word of ``text``, in name, keys and tip together."""
        self._words = text.lower().split()
        for index in range(self.topLevelItemCount()):
            heading = self.topLevelItem(index)
            for row in range(heading.childCount()):
                item = heading.child(row)
                whole = f"{item.text(0)} {item.text(1)} {item.toolTip(0)}".lower()
                item.setHidden(not all(word in whole for word in self._words))
            rows = range(heading.childCount())
            heading.setHidden(all(heading.child(row).isHidden() for row in rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the row; it does not reach the dialog's button as well."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight when a message takes room."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def rows(self) -> list[QTreeWidgetItem]:
        """All rows but headings, hidden ones too."""
        headings = [self.topLevelItem(index) for index in range(self.topLevelItemCount())]
        return [heading.child(row) for heading in headings for row in range(heading.childCount())]


def _muted() -> QColor:
    return QColor(current_tokens().text_muted)
