"""The frame of every dialog: margins, an inline message, and buttons that say what they do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.calm_wheel import CalmWheel
from gui.icons import icon_pixmap
from gui.screen_room import room_of
from gui.term_card import add_help_keys
from gui.text_size import scaled
from gui.theme import SPACE, set_role
from gui.words import mark, tr
from gui.wrapped_label import WrappedLabel

_LONG_WORD = 24

Level = Literal["info", "success", "warning", "error"]
_ICONS: dict[str, tuple[str, str]] = {
    "info": ("info", "accent"),
    "success": ("check", "success"),
    "warning": ("warning", "warning"),
    "error": ("error", "error"),
}


class IconLabel(QLabel):
    """An icon in a label that keeps to the theme and to the screen's scale."""

    def __init__(self, level: Level, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self._size = size
        self.setFixedSize(QSize(size, size))
        self.refresh()

    def set_level(self, level: Level) -> None:
        """Show the icon of ``level``."""
        self._level = level
        self.refresh()

    def refresh(self) -> None:
        """Draw the icon in the colours of the moment."""
        name, colour = _ICONS[self._level]
        self.setPixmap(icon_pixmap(name, self._size, colour, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()


_SPOKEN: dict[Level, str] = {
    "info": mark("Info"),
    "success": mark("Success"),
    "warning": mark("Warning"),
    "error": mark("Error"),
}


class InlineMessage(QWidget):
    """A sentence with its icon inside a dialog; it takes no room while there is nothing to say.

    Unless :meth:`keep_room` was asked for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._icon = IconLabel("info", 16)
        self._label = QLabel()
        self._label.setObjectName("inlineMessage")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def say(self, sentence: str, level: Level = "error") -> None:
        """Show ``sentence``; an empty one hides the line."""
        self._sentence = sentence
        if sentence or not self.sizePolicy().retainSizeWhenHidden():
            self._label.setText(breakable(sentence))
        self._label.setAccessibleName(f"{tr(_SPOKEN[level])}: {sentence}" if sentence else "")
        set_role(self._label, "" if level == "info" else level)
        self._icon.set_level(level)
        self.setVisible(bool(sentence))

    def keep_room(self) -> None:
        """Keep the room of the last sentence, at first of one line, while nothing is said.

        For dialogs in which an answer takes the sentence away: nothing moves under the pointer.
        """
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        if not self._label.text():
            self._label.setText(" ")

    def text(self) -> str:
        """What is said now."""
        return self._sentence


class ButtonRow(QDialogButtonBox):
    """Buttons that keep the keyboard when the theme changes: they are then laid out anew."""

    def changeEvent(self, event: QEvent) -> None:
        """Give it back to the button that had it."""
        held = self.window().focusWidget()
        super().changeEvent(event)
        if held is not None and self.isAncestorOf(held):
            held.setFocus()


class FramedDialog(QDialog):
    """A dialog with a body to fill, an inline message under it, and two buttons.

    The accepting button is the default one (Enter); Escape rejects. Their texts are OK and Cancel
    unless others are given; an empty ``reject_text`` leaves one button, which closes.
    """

    returned = Signal()
    """The person came to it, from another window perhaps in which folders and files changed."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        accept_text: str | None = None,
        reject_text: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._grown = False
        self._wheel = CalmWheel(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self.message = InlineMessage()
        self.buttons = ButtonRow()
        accept_text = tr("OK") if accept_text is None else accept_text
        reject_text = tr("Cancel") if reject_text is None else reject_text
        self.accept_button = self.add_button(
            accept_text, QDialogButtonBox.ButtonRole.AcceptRole, "acceptButton"
        )
        self.accept_button.setDefault(True)
        self.reject_button: QPushButton | None = None
        if reject_text:
            self.reject_button = self.add_button(
                reject_text, QDialogButtonBox.ButtonRole.RejectRole, "rejectButton"
            )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self.body, 1)
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        add_help_keys(self, self.say)

    def add_button(
        self,
        text: str,
        role: QDialogButtonBox.ButtonRole,
        name: str,
    ) -> QPushButton:
        """A further button, placed as the platform places ``role``; ResetRole stands left."""
        button = self.buttons.addButton(text, role)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Fields come before buttons on the way of the Tab key, and the first of them is ready."""
        self._grow_with_text()
        self._wheel.calm(self)
        fields, buttons = self._tab_stops()
        # The row itself hands the keyboard on to its first button: behind them it held it there.
        for before, after in pairwise([*fields, self.buttons, *buttons]):
            QWidget.setTabOrder(before, after)
        if fields and self.focusWidget() is None:
            fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.fit_height()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say that it has the keyboard again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.returned.emit()

    def _grow_with_text(self) -> None:
        """Sizes are given for text of the usual size; larger text has a larger dialog, once."""
        if not self._grown and scaled(100) != 100:
            self._grown = True
            self.resize(QSize(scaled(self.width()), scaled(self.height())))
        self.resize(self.size().boundedTo(room_of(self)))

    def fit_height(self) -> None:
        """Grow where the wrapped text asks for more than there is, up to the screen's end."""
        layout = self.layout()
        layout.activate()
        needed = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
        needed = min(needed, room_of(self).height())
        if self.height() < needed:
            self.resize(self.width(), needed)

    def _tab_stops(self) -> tuple[list[QWidget], list[QWidget]]:
        """What Tab visits, in the order of creation: the fields, and the row of buttons."""
        fields, buttons = [], []
        widget = self.nextInFocusChain()
        while widget is not self:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                (buttons if self.buttons.isAncestorOf(widget) else fields).append(widget)
            widget = widget.nextInFocusChain()
        return fields, buttons

    def say(self, sentence: str, level: Level = "error") -> None:
        """Show ``sentence`` under the body, with room for it; an empty one hides the line."""
        self.message.say(sentence, level)
        if self.isVisible():
            self.fit_height()

    def show_problem(self, sentence: str) -> None:
        """Say what keeps the dialog from being accepted; an empty sentence frees it."""
        self.say(sentence, "error")
        self.accept_button.setEnabled(not sentence)


class WindowHead(QWidget):
    """What stands over a window of its own: its title, and beside it, whole, what it is for."""

    def __init__(self, title: str, introduction: str, how: str = "") -> None:
        """``how`` is what one does with what is shown, once something is."""
        super().__init__()
        self._introduction, self._how = introduction, how
        name = QLabel(title)
        set_role(name, "title")
        self.words = WrappedLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        set_role(self.words, "small")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2 * SPACE)
        self.row.addWidget(name)
        self.row.addWidget(self.words, 1)
        self.say_how(bool(how))

    def say_how(self, on: bool) -> None:
        """Whether there is anything to do something with."""
        self.words.setText(f"{self._introduction} {self._how}" if on else self._introduction)


def heading(text: str) -> QLabel:
    """The name of a part of a dialog."""
    label = QLabel(text)
    set_role(label, "section")
    return label


def wrapped(text: str, role: str = "") -> QLabel:
    """A paragraph that can be selected and copied."""
    label = QLabel(breakable(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    return label


def form() -> QFormLayout:
    """Labels left of their fields, on the grid; the fields take the room."""
    made = QFormLayout()
    made.setHorizontalSpacing(2 * SPACE)
    made.setVerticalSpacing(SPACE + SPACE // 2)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return made


def labelled(
    form_layout: QFormLayout, text: str, field: QWidget | QLayout, buddy: QWidget
) -> QLabel:
    """Add a row; ``&`` in ``text`` marks the key that leads to ``buddy``. Returns its label."""
    label = QLabel(text)
    label.setBuddy(buddy)
    # As high as its field, so that both stand on one line. Fields of the theme have a least height,
    # which layouts give them though a number field asks for a little more.
    buddy.ensurePolished()
    label.setFixedHeight(buddy.minimumHeight() or buddy.sizeHint().height())
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    form_layout.addRow(label, field)
    return label


def breakable(text: str) -> str:
    """``text`` with places to wrap inside long file names, which hold no spaces."""
    words = text.split(" ")
    return " ".join(
        # Not before an ending: a name's ".png" is no word.
        re.sub(r"([_/\\-]|\.(?!\w{1,5}\W*$))", "\\1\u200b", word)
        if len(word) > _LONG_WORD
        else word
        for word in words
    )
