"""A bar over the canvas that says what happened, and offers what can be done about it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.holding import Holding, Watch
from gui.icons import icon, icon_pixmap
from gui.text_size import scaled
from gui.theme import set_role, theme_changed
from gui.words import tr, tr_n

_NOTICE_MS = 8000
_UNDER_HAND_MS = 1000
"""After which it is seen again whether the pointer has left a message whose time is over."""
_READ_S = 5.0
"""After which a message has been read: what answers the next deed may stand over it a while."""
_SPACE = 8
_OF_TEXT = 240
"""Pixels that a message has beside its buttons, at least; of larger text more."""
_MOST = 8
"""Messages that wait; of more, nobody would read the oldest."""


@dataclass(frozen=True)
class _Message:
    """What is said, and what its buttons do; ``kind`` is "info" or "error"."""

    subject: object
    """The work that was open when it was said; None where none was, or it is of the program."""

    kind: str
    text: str
    button: str = ""
    action: Callable[[], object] | None = None
    other: str = ""
    other_action: Callable[[], object] | None = None
    stays: bool = False
    """Until somebody closes or answers it."""
    holding: Holding | None = None
    """As long as which it is true; None: always."""
    about: object = None
    """What it is said of, where a later message of the same takes its place; else its text."""
    can_wait: bool = False
    """It answers no deed, so what has just come is read before it."""

    def without_offers(self, text: str) -> _Message:
        """This in place of it, always true and with nothing to press."""
        return _Message(self.subject, self.kind, text, stays=self.stays, about=self.about)

    @property
    def offers(self) -> bool:
        """Whether it goes by itself and takes something to press along, such as Undo."""
        return self.action is not None and not self.stays

    def waits_for(self, new: _Message) -> bool:
        """Whether it lets one be read first that has just come."""
        if self.can_wait and not new.stays:
            return True
        if new.offers:
            return not (self.stays or self.offers)
        return new.kind == "error" and self.kind != "error"

    def comes_back_after(self, later: _Message) -> bool:
        """Whether a later one only covers it. Of two offers only the newer is kept."""
        return self.stays or (self.offers and not later.offers)

    def replaces(self, other: _Message) -> bool:
        """Whether the other need not be said any more."""
        return self.text == other.text or (self.about is not None and self.about == other.about)


class NoticeBar(QFrame):
    """One message at a time. A notice goes by itself; a problem stays until it is closed.

    None is lost that matters: a notice waits while a problem is new, or a plain one while there is
    something to press, such as Undo, and what a plain notice may not replace comes back after it.
    What nobody has asked for waits while any notice is new.
    What is said of a project ends with it, and what is said with a ``Holding`` ends with that,
    also where it waits.
    """

    said = Signal()
    """Another message is shown."""

    def __init__(
        self, subject: Callable[[], object] = lambda: None, parent: QWidget | None = None
    ) -> None:
        """``subject`` tells what the messages of this moment are about: the open work, or None."""
        super().__init__(parent)
        self._subject = subject
        self.setObjectName("noticeBar")
        self._shown: _Message | None = None
        self._shown_at = -math.inf
        self._waiting: list[_Message] = []
        self._watches: dict[Holding, Watch] = {}
        self._picture = QLabel()
        self.text = QLabel()
        self.text.setObjectName("noticeText")
        self.text.setTextFormat(Qt.TextFormat.PlainText)  # names of files may look like HTML
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.setObjectName("noticeButton")
        self.button.clicked.connect(self._act)
        self.close_button = QToolButton()
        self.close_button.setObjectName("noticeClose")
        self.close_button.setIcon(icon("close"))
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setToolTip(tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self.other_button = QPushButton()
        self.other_button.setObjectName("noticeOtherButton")
        self.other_button.clicked.connect(self._act_otherwise)
        self.more = QPushButton()
        self.more.setObjectName("noticeMore")
        self.more.setToolTip(tr("See the next message; this one comes after the others"))
        set_role(self.more, "link")
        self.more.clicked.connect(self.show_next)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(_SPACE)
        for button in self._buttons:
            self._ways.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 6, 6, 6)
        self._grid.setSpacing(_SPACE)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.text, 0, 1)
        self._grid.addLayout(self._ways, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        self._below = self._each_below = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)
        theme_changed.connect(self._dress)
        self.hide()

    # Room ----------------------------------------------------------------------------------------

    @property
    def stays(self) -> bool:
        """Whether what it shows does not go by itself."""
        return self._shown is not None and self._shown.stays

    @property
    def one_stays_behind(self) -> bool:
        """Whether a message waits that does not go by itself: it is back after the one shown."""
        return any(message.stays for message in self._waiting)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.button, self.other_button, self.more

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest button: the buttons then stand below the text and each other."""
        widest = max((b.sizeHint().width() for b in self._buttons if not b.isHidden()), default=0)
        return QSize(widest + self._around, super().minimumSizeHint().height())

    @property
    def _around(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons that leave the text too little room go below it."""
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        widths = [b.sizeHint().width() + _SPACE for b in self._buttons if not b.isHidden()]
        room = self.width() - self._around
        signs = self._picture.sizeHint().width() + self.close_button.sizeHint().width()
        below = bool(widths) and room - signs - 2 * _SPACE - sum(widths) < scaled(_OF_TEXT)
        each_below = below and sum(widths) > room + _SPACE
        if (below, each_below) == (self._below, self._each_below):
            return
        self._below, self._each_below = below, each_below
        self._grid.removeItem(self._ways)
        way = QBoxLayout.Direction
        self._ways.setDirection(way.TopToBottom if each_below else way.LeftToRight)
        if below:
            self._grid.addLayout(self._ways, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addLayout(self._ways, 0, 2)

    # Saying --------------------------------------------------------------------------------------

    def notice(
        self,
        text: str,
        button: str = "",
        action: Callable[[], object] | None = None,
        holding: Holding | None = None,
    ) -> None:
        """Say that something is done; with ``button``, what can be done next (such as undo).

        A problem that has just come is not talked over: the notice comes after it. Nor does one
        with nothing to press talk over one that offers something.
        """
        self._tell(_Message(self._subject(), "info", text, button, action, holding=holding))

    def problem(
        self,
        sentence: str,
        button: str = "",
        action: Callable[[], object] | None = None,
        holding: Holding | None = None,
        about: object = None,
        can_wait: bool = False,
    ) -> None:
        """Say what went wrong and what to do; it stays until closed, or as long as it holds.

        What was said ``about`` the same before goes. What ``can_wait`` comes after a notice that
        nobody has read yet.
        """
        message = _Message(self._subject(), "error", sentence, button, action, stays=True)
        self._tell(replace(message, holding=holding, about=about, can_wait=can_wait))

    def problem_of_program(self, sentence: str) -> None:
        """Say what went wrong with something that is of no project, such as the preferences."""
        self._tell(_Message(None, "error", sentence, stays=True))

    def ask(
        self,
        text: str,
        first: tuple[str, Callable[[], object]],
        second: tuple[str, Callable[[], object] | None] = ("", None),
        holding: Holding | None = None,
        about: object = None,
        can_wait: bool = False,
    ) -> None:
        """Ask something that need not be answered at once: it stays, and the work goes on.

        What was said ``about`` the same before goes; ``can_wait`` as of a problem.
        """
        message = _Message(self._subject(), "info", text, *first, *second, stays=True)
        self._tell(replace(message, holding=holding, about=about, can_wait=can_wait))

    def dismiss(self) -> None:
        """Take the message away; the next that waits comes."""
        self._timer.stop()
        self._shown = None
        if self._waiting:
            self._show(self._waiting.pop(0))
        else:
            self.hide()
            self._list_changed()

    def _expire(self) -> None:
        """Its time is over; not under a hand, which would press what comes in its place."""
        if self.underMouse():
            self._timer.start(_UNDER_HAND_MS)
        else:
            self.dismiss()

    def show_next(self) -> None:
        """Show the next message that waits; the present one waits behind all others."""
        if self._shown is not None and self._waiting:
            self._waiting.append(self._shown)
            self._show(self._waiting.pop(0))

    def forget_former(self) -> None:
        """Another project is open, or none: take away what was said of the one before.

        So is what was offered before any was open: its button would now do something else.
        """
        self._keep(self._is_of_now)

    def _is_of_now(self, message: _Message) -> bool:
        if message.subject is self._subject():
            return True
        return message.subject is None and message.action is None

    def _keep(self, wanted: Callable[[_Message], bool]) -> None:
        """Take away all other messages, also where they wait."""
        self._waiting = [one for one in self._waiting if wanted(one)]
        if self._shown is not None and not wanted(self._shown):
            self.dismiss()
        self._list_changed()

    def _look_whether_it_holds(self, holding: Holding) -> None:
        """See whether what is said with this still holds, and in the same words."""
        said = (one for one in (self._shown, *self._waiting) if one and one.holding is holding)
        message = next(said, None)
        if message is None:  # it was taken away on the same signal
            return
        words = holding.words(message.text)
        if not words and not holding.afterwards:
            self._keep(lambda one: one is not message)
        elif not words:
            self._change(message, message.without_offers(holding.afterwards))
        elif words != message.text:
            self._change(message, replace(message, text=words))

    def _change(self, message: _Message, other: _Message) -> None:
        """Put another in the message's place, wherever that is."""
        self._waiting = [other if one is message else one for one in self._waiting]
        if self._shown is message:
            self._shown = other
            self._write(other)
        self._list_changed()

    def _tell(self, message: _Message) -> None:
        """Show it now, or after one that is new and matters more, which comes back after it."""
        message, shown = self._with_holding(message), self._shown
        self._waiting = [one for one in self._waiting if not message.replaces(one)]
        is_read = time.monotonic() - self._shown_at >= _READ_S
        if shown and message.waits_for(shown) and not is_read:
            self._waiting = [*self._waiting, message][-_MOST:]
            self._list_changed()
            return
        if shown is not None and shown.comes_back_after(message) and not message.replaces(shown):
            self._waiting = [shown, *self._waiting][:_MOST]
        self._show(message)

    def _with_holding(self, message: _Message) -> _Message:
        """The message; said again in the same words, it is true as long as it was before."""
        if message.holding is not None:
            return message
        said = (one for one in (self._shown, *self._waiting) if one and one.text == message.text)
        before = next(said, None)
        return message if before is None else replace(message, holding=before.holding)

    def _show(self, message: _Message) -> None:
        self._shown, self._shown_at = message, time.monotonic()
        self._timer.stop()
        self._write(message)
        self._list_changed()
        self._dress()
        self.show()
        self.said.emit()
        if not message.stays:
            self._timer.start(_NOTICE_MS)

    def _write(self, message: _Message) -> None:
        self.text.setText(message.text)
        self.text.setAccessibleName(message.text)
        for button, words, action in (
            (self.button, message.button, message.action),
            (self.other_button, message.other, message.other_action),
        ):
            button.setText(words)
            button.setVisible(action is not None)
        self._place_buttons()

    def _list_changed(self) -> None:
        """Say how many messages come after this one; watch those that are left, and no others."""
        number = len(self._waiting)
        self.more.setText(tr_n("{n} more message", "{n} more messages", number) if number else "")
        self.more.setVisible(number > 0)
        self._place_buttons()
        said = [one.holding for one in (self._shown, *self._waiting) if one and one.holding]
        for holding in self._watches.keys() - said:
            self._watches.pop(holding).deleteLater()
        for holding in said:
            if holding not in self._watches:
                look = partial(self._look_whether_it_holds, holding)
                self._watches[holding] = Watch(holding, look, self)

    def _dress(self) -> None:
        wrong = self._shown is not None and self._shown.kind == "error"
        set_role(self.text, "error" if wrong else "")
        colour, name = ("error", "error") if wrong else ("accent", "info")
        self._picture.setPixmap(icon_pixmap(name, 18, colour, self.devicePixelRatioF()))

    def _act(self) -> None:
        action = self._shown.action if self._shown is not None else None
        self._answer(action)

    def _act_otherwise(self) -> None:
        action = self._shown.other_action if self._shown is not None else None
        self._answer(action)

    def _answer(self, action: Callable[[], object] | None) -> None:
        self.dismiss()
        if action is not None:
            action()
