"""What a person may set for the program as a whole: pages built from ``gui/preferences.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.frame import FramedDialog, form
from gui.dialogs.preference_row import PreferenceRow
from gui.dialogs.shortcut_editor import ShortcutEditor
from gui.empty_page import EmptyPage
from gui.language import languages
from gui.preferences import DEVICE, LANGUAGE, TABLE, Page, Preference
from gui.shortcuts import Bindings, Hand
from gui.theme import SPACE
from gui.words import tr

Values = Mapping[Preference[Any], Any]


class PreferencesDialog(FramedDialog):
    """Shows every declared preference and gives back what they became."""

    def __init__(
        self,
        read: Callable[[Preference[Any]], Any],
        hand: Hand,
        bindings: Bindings,
        parent: QWidget | None = None,
    ) -> None:
        """``read`` gives the present value of a preference."""
        super().__init__(tr("Preferences"), parent)
        self._rows: dict[Preference[Any], PreferenceRow] = {}
        self._forms: dict[int, list[PreferenceRow]] = {}
        self.search = QLineEdit()
        self.search.setObjectName("preferenceSearch")
        self.search.setAccessibleName(tr("Search preferences"))
        self.search.setPlaceholderText(tr("Search preferences"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.pages = QListWidget()
        self.pages.setObjectName("preferencePages")
        self.pages.setAccessibleName(tr("Pages of the preferences"))
        self.pages.setProperty("framed", True)
        self.stack = QStackedWidget()
        self.nothing = EmptyPage("preferences")
        self.nothing.hide()
        for button in self.nothing.findChildren(QPushButton):
            button.setAutoDefault(False)  # it would take the place of OK
        for page in Page:
            self._add_page(page, read)
        self._align_fields()
        names = languages()
        self._rows[LANGUAGE].offer([(code, names[code]) for code in names])
        self.editor = ShortcutEditor(hand, bindings)
        self.editor.said.connect(self.say)
        self._add(tr("Keys"), self.editor)
        self.pages.currentRowChanged.connect(self._turn)
        self._arrange()
        self.reset_button = self.add_button(
            tr("Reset all but the keys"), QDialogButtonBox.ButtonRole.ResetRole, "resetPreferences"
        )
        self.reset_button.setToolTip(tr("Give all preferences but the keys their usual values"))
        self.reset_button.clicked.connect(self.reset)
        self.pages.setCurrentRow(0)
        self.resize(760, 560)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addWidget(self.search)
        left.addWidget(self.pages, 1)
        self.pages.setFixedWidth(max(150, self.pages.sizeHintForColumn(0) + 4 * SPACE))
        self.search.setFixedWidth(self.pages.width())
        both = QHBoxLayout()
        both.setSpacing(2 * SPACE)
        both.addLayout(left)
        both.addWidget(self.stack, 1)
        both.addWidget(self.nothing, 1)
        self.body.addLayout(both, 1)

    def _add_page(self, page: Page, read: Callable[[Preference[Any]], Any]) -> None:
        listed = [preference for preference in TABLE if preference.page is page]
        if not listed:
            return
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE)
        rows: QFormLayout = form()
        rows.setVerticalSpacing(SPACE * 3 // 2)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column.addLayout(rows)
        column.addStretch(1)
        for preference in listed:
            self._rows[preference] = PreferenceRow(preference, read(preference), rows)
        area = QScrollArea()
        area.setObjectName(f"{page.name.lower()}Page")
        area.setAccessibleName(tr(page.value))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._forms[self.stack.count()] = [self._rows[preference] for preference in listed]
        self._add(tr(page.value), area)

    def _align_fields(self) -> None:
        """Fields begin at the same place on all pages."""
        labels = [row.label for row in self._rows.values()]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def _add(self, title: str, page: QWidget) -> None:
        self.pages.addItem(title)
        self.stack.addWidget(page)

    def show_keys(self) -> None:
        """Turn to the keys of actions."""
        self.pages.setCurrentRow(self.stack.indexOf(self.editor))

    def offer_devices(self, devices: Sequence[tuple[str, str]]) -> None:
        """These accelerators can be chosen, too: name for torch, name for people."""
        self._rows[DEVICE].offer(devices)

    def reset(self) -> None:
        """Show the default of every preference; keys have a reset of their own."""
        for row in self._rows.values():
            row.reset()
        self.say(tr("All preferences but the keys are shown with their usual values."), "info")

    def values(self) -> dict[Preference[Any], Any]:
        """The preferences as they stand in the dialog."""
        return {preference: row.value for preference, row in self._rows.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search goes to what was found; elsewhere it is OK."""
        if self.search.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pages.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _turn(self, number: int) -> None:
        self.say("")
        self.stack.setCurrentIndex(number)

    def _find(self, text: str) -> None:
        """Show what has all the words; a page without any is not listed."""
        words = text.casefold().split()
        hits, named = [], []
        for number in range(self.stack.count()):
            title = self.pages.item(number).text().casefold()
            by_title = bool(words) and all(word in title for word in words)
            found = [row.show_if(by_title or row.has(words)) for row in self._forms.get(number, [])]
            # The keys have a search of their own.
            hit = not words or by_title or any(found)
            self.pages.item(number).setHidden(not hit)
            hits += [number] if hit else []
            if by_title or any(row.is_called(words) for row in self._forms.get(number, [])):
                named.append(number)
        best = (named if words else []) or hits  # a name says more than a word in an explanation
        if best and self.pages.currentRow() not in best:
            self.pages.setCurrentRow(best[0])
        self.say("")
        self.pages.setEnabled(bool(hits))  # nothing to choose from
        self.stack.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        if not hits:
            none = tr("No preference has “{words}” in its name or text.", words=text)
            self.nothing.say(tr("Nothing found"), none)
