"""A bar over the canvas that says what happened, and offers what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.icons import icon, icon_pixmap
from gui.theme import set_role, theme_changed
from gui.words import tr

_NOTICE_MS = 8000


class NoticeBar(QFrame):
    """One message at a time. A notice goes by itself; a problem stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._kind = "info"
        self._action: Callable[[], object] | None = None
        self._other: Callable[[], object] | None = None
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
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self.other_button = QPushButton()
        self.other_button.setObjectName("noticeOtherButton")
        self.other_button.clicked.connect(self._act_otherwise)
        row.addWidget(self.button)
        row.addWidget(self.other_button)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NOTICE_MS)
        self._timer.timeout.connect(self.dismiss)
        theme_changed.connect(self._dress)
        self.hide()

    def notice(
        self, text: str, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Say that something is done; with ``button``, what can be done next (such as undo)."""
        if self.isVisible() and self._kind == "error":
            return  # a problem nobody has closed yet is not talked over
        self._show("info", text, button, action)
        self._timer.start()

    def problem(
        self, sentence: str, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong and what to do; it stays until closed."""
        self._timer.stop()
        self._show("error", sentence, button, action)

    def ask(
        self, text: str, first: tuple[str, Callable[[], object]], second: tuple[str, Callable]
    ) -> None:
        """Ask something that need not be answered at once: it stays, and the work goes on."""
        if self.isVisible() and self._kind == "error":
            return
        self._timer.stop()
        self._show("info", text, *first)
        self._other = second[1]
        self.other_button.setText(second[0])
        self.other_button.show()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._action = self._other = None
        self.hide()

    def withdraw_offer(self) -> None:
        """Take a message away whose button would now do something else: another project is open."""
        if self._action is not None:
            self.dismiss()

    def _show(self, kind: str, text: str, button: str, action: Callable[[], object] | None) -> None:
        self._kind, self._action, self._other = kind, action, None
        self.other_button.hide()
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setText(button)
        self.button.setVisible(action is not None)
        self._dress()
        self.show()

    def _dress(self) -> None:
        set_role(self.text, "error" if self._kind == "error" else "")
        colour = "error" if self._kind == "error" else "accent"
        name = "error" if self._kind == "error" else "info"
        self._picture.setPixmap(icon_pixmap(name, 18, colour, self.devicePixelRatioF()))

    def _act(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()

    def _act_otherwise(self) -> None:
        action = self._other
        self.dismiss()
        if action is not None:
            action()
