"""A strip under the list of images: what is wrong with the roles, or could be better, and a button.

It says one thing at a time and stays quiet where nothing is to be done.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from core.errors import ProjectError
from core.project import Role
from core.roles import EVERY
from core.sides import SideChange
from gui.scrolling_panel import ScrollingPanel
from gui.theme import set_role
from gui.words import mark, tr, tr_n
from gui.workspace import Workspace

_LAG_MS = 200
_LEAST = 20
"""Height of the sentence where the list of images is low."""


class _Words(ScrollingPanel):
    """The sentence: all its lines where there is room, else one that scrolls."""

    def __init__(self, text: QLabel) -> None:
        super().__init__(text, _LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as the sentence is at this width."""
        text = self.widget()
        return QSize(text.sizeHint().width(), text.heightForWidth(self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower, it has more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class RoleStrip(QFrame):
    """Images that show the same and stand on both sides; else the offer to hold some out."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setObjectName("roleStrip")
        self._ids: list[int] = []
        self._changes: list[SideChange] = []
        self.text = QLabel()
        self.text.setObjectName("roleStripText")
        self.text.setWordWrap(True)
        set_role(self.text, "small")
        self.accept = QPushButton()
        self.accept.setObjectName("roleStripAccept")
        self.accept.clicked.connect(self._accept)
        self.decline = QPushButton(tr("No"))
        self.decline.setObjectName("roleStripDecline")
        self.decline.setToolTip(tr("Do not offer it again in this project"))
        set_role(self.decline, "quiet")
        self.decline.clicked.connect(workspace.roles.decline)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.decline)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(4)
        self._words = _Words(self.text)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        # Counting labels after each stroke may lag behind the stroke.
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LAG_MS)
        self._late.timeout.connect(self.refresh)
        for changed in (workspace.roles.changed, workspace.leaks.changed):
            changed.connect(self._refresh_soon)
        workspace.project_changed.connect(self.refresh)
        workspace.path_changed.connect(self.refresh)
        self.refresh()

    def _refresh_soon(self) -> None:
        if not self._late.isActive():
            self._late.start()

    def refresh(self) -> None:
        """Say what is to be said now, or hide."""
        workspace = self._workspace
        self._changes, offered = [], []
        if workspace.project is not None and not workspace.read_only:
            self._ids, plan = workspace.leaks.plan()
            self._changes = [*plan.conflicts, *plan.changes]
            offered = workspace.roles.offered
        if self._changes:
            self.text.setText(self._of_likes(self._changes[0]))
            self.accept.setText(tr("Put on one side"))
            self.accept.setToolTip(self._what(self._changes[0]))
        elif offered:
            number = len(offered)
            self.text.setText(
                tr(
                    "No image with labels is held out, so nothing says how good the masks "
                    "are on new images."
                )
            )
            self.accept.setText(tr_n("Hold out 1 image", "Hold out {n} images", number))
            names = ", ".join(workspace.records[i].name for i in offered)
            self.accept.setToolTip(
                tr("Every {every}th image with labels: {names}", every=EVERY, names=names)
            )
        self._words.updateGeometry()  # Qt does not ask anew for words set while they are hidden
        self.text.setAccessibleName(self.text.text())
        self.text.setToolTip(self.text.text())
        self.decline.setVisible(bool(offered) and not self._changes)
        self.setVisible(bool(self._changes or offered))

    def _of_likes(self, change: SideChange) -> str:
        more = len(self._changes) - 1
        text = mark("{alike}, and they stand on both sides: one trains, one judges.")
        if more:
            text = mark(
                "{alike}, and they stand on both sides: one trains, one judges. So do {more} more."
            )
        return tr(text, alike=change.alike, more=more)

    def _what(self, change: SideChange) -> str:
        names = ", ".join(self._workspace.records[self._ids[i]].name for i in change.images)
        trains = change.role == Role.TRAINING
        text = mark("{names} will be used to train" if trains else "{names} will be held out")
        return tr(text, names=names)

    def _accept(self) -> None:
        workspace = self._workspace
        if self._changes:
            workspace.leaks.apply(self._ids, self._changes)
            return
        try:
            workspace.roles.hold_out_proposed()
        except ProjectError as error:
            workspace.problem.emit(str(error))
