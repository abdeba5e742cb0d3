"""Choosing the keys of actions: conflicts are refused, the usual keys are a press away."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Key
from gui.dialogs.action_tree import ActionTree, action_sections
from gui.dialogs.elided import ElidedLabel
from gui.shortcuts import (
    Bindings,
    Hand,
    arranged,
    canonical,
    defaults,
    owner,
    plain_name,
    refusal,
    shown,
)
from gui.text_size import follow_text, scaled
from gui.theme import SPACE
from gui.words import tr

_FIELD = 130
"""Least width for keys, such as Ctrl+Shift+PgDown."""


class ShortcutEditor(QWidget):
    """All actions, and the keys they are to have; nothing is in force before the dialog's OK."""

    said = Signal(str, str)
    """A sentence for the person (empty: nothing), and its level: info or error."""

    def __init__(self, hand: Hand, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hand: Hand = hand
        usual = defaults(hand)
        self._own = {k: tuple(keys) for k, keys in bindings.items() if tuple(keys) != usual[k]}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._make_top())
        self.tree = ActionTree("shortcutTree", tr("Actions and their keys"))
        self.tree.currentItemChanged.connect(lambda *_: self._chosen())
        self.tree.itemActivated.connect(lambda *_: self.field.setFocus())
        self._search.textChanged.connect(self.tree.search)
        column.addWidget(self.tree, 1)
        column.addLayout(self._make_bottom())
        self._show()
        self._chosen()

    def _make_top(self) -> QHBoxLayout:
        self._search = QLineEdit()
        self._search.setObjectName("shortcutEditorSearch")
        self._search.setAccessibleName(tr("Search actions and keys"))
        self._search.setPlaceholderText(tr("Search actions and keys"))
        self._search.setClearButtonEnabled(True)
        self._hands = QComboBox()
        self._hands.setObjectName("shortcutHand")
        self._hands.setAccessibleName(tr("The hand that holds the mouse"))
        self._hands.addItem(tr("Mouse in the right hand"), "right")
        self._hands.addItem(tr("Mouse in the left hand"), "left")
        self._hands.setToolTip(
            tr("With the mouse in the left hand, letters lie under the right one")
        )
        self._hands.setCurrentIndex(self._hands.findData(self.hand))
        self._hands.currentIndexChanged.connect(self._take_hand)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._search, 1)
        row.addWidget(self._hands)
        return row

    def _make_bottom(self) -> QVBoxLayout:
        self._name = ElidedLabel()
        self._name.setObjectName("shortcutName")
        self.field = QKeySequenceEdit()
        self.field.setObjectName("shortcutField")
        self.field.setAccessibleName(tr("New key of the chosen action"))
        self.field.setMaximumSequenceLength(1)
        self.field.editingFinished.connect(self._typed)
        follow_text(self.field, lambda: self.field.setMinimumWidth(scaled(_FIELD)))
        self._none = self._button(
            tr("No key"), "shortcutNone", tr("Take all keys from this action")
        )
        self._none.clicked.connect(lambda: self._give(()))
        self._usual = self._button(
            tr("Reset"), "shortcutUsual", tr("Give this action its usual keys")
        )
        self._usual.clicked.connect(self._give_usual)
        self._all = self._button(
            tr("Reset all keys"), "shortcutReset", tr("Give all actions their usual keys")
        )
        self._all.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.field, 1)
        for widget in (self._none, self._usual, self._all):
            row.addWidget(widget)
        lines = QVBoxLayout()
        lines.setSpacing(SPACE // 2)
        lines.addWidget(self._name)
        lines.addLayout(row)
        return lines

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    @property
    def bindings(self) -> dict[Key, tuple[str, ...]]:
        """The keys as they stand in the editor."""
        return arranged(self.hand, self._own)

    def _show(self) -> None:
        self.tree.show_sections(action_sections(self.bindings, usual=defaults(self.hand)))
        self._switch_resets()

    def _switch_resets(self) -> None:
        """On where there is a key that is not the usual one."""
        key = self.tree.chosen
        self._usual.setEnabled(key is not None and self.bindings[key] != defaults(self.hand)[key])
        self._all.setEnabled(bool(self._own))

    def _chosen(self) -> None:
        key = self.tree.chosen
        for widget in (self.field, self._none):
            widget.setEnabled(key is not None)
        self._switch_resets()
        self._name.set_full_text(
            tr("Choose an action") if key is None else tr("Key of “{key}”:", key=plain_name(key))
        )
        self._clear_field()
        self.said.emit("", "info")

    def _clear_field(self) -> None:
        """Wait for keys; Qt's own sentence, which it puts back each time, is too long for it."""
        self.field.clear()
        line = self.field.findChild(QLineEdit)
        assert line is not None
        line.setPlaceholderText(tr("Press the keys"))

    def _typed(self) -> None:
        text = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        key = self.tree.chosen
        if key is None or self.field.keySequence().isEmpty():
            return
        self._clear_field()
        why_not = refusal(self.bindings, key, text)
        if why_not:
            self.said.emit(why_not, "error")
        else:
            self._give((canonical(text),))

    def _give(self, keys: tuple[str, ...]) -> None:
        key = self.tree.chosen
        if key is not None:
            self._own[key] = keys
            if keys == defaults(self.hand)[key]:
                del self._own[key]
            self._show()
            self.said.emit("", "info")

    def _give_usual(self) -> None:
        key = self.tree.chosen
        if key is None:
            return
        present, usual = self.bindings, defaults(self.hand)[key]
        for text in usual:
            if owner(present, text, but=key):
                self.said.emit(refusal(present, key, text), "error")
                return
        self._give(usual)

    def _reset(self) -> None:
        self._own = {}
        self._show()
        said = tr("All actions have their usual keys.")
        if self.hand == "left":
            said = tr("All actions have the usual keys of the mouse in the left hand.")
        self.said.emit(said, "info")

    def _take_hand(self) -> None:
        self.hand = cast(Hand, self._hands.currentData())
        usual = defaults(self.hand)
        self._own = {key: keys for key, keys in self._own.items() if keys != usual[key]}
        self._show()
        present = self.bindings
        left_out = [k for k in usual if usual[k] and not present[k] and k not in self._own]
        names = ", ".join(f"“{plain_name(key)}” ({shown(usual[key])})" for key in left_out)
        self.said.emit(
            tr("Keys you chose leave none to {names}.", names=names) if names else "", "info"
        )
