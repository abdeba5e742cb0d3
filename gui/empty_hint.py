"""What to do next, written where a list or table has no rows yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from gui.theme import set_role

_MARGIN = 12


class EmptyHint(QLabel):
    """Words in the middle of a view, in sight while it has no rows; the mouse goes through."""

    def __init__(self, view: QAbstractItemView, text: str) -> None:
        super().__init__(text, view.viewport())
        self._view = view
        self.setObjectName(f"{view.objectName()}Hint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "muted")
        model = view.model()
        changes = (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged)
        for changed in changes:
            changed.connect(self._look)
        view.viewport().installEventFilter(self)
        self._look()

    def _look(self) -> None:
        self.setVisible(self._view.model().rowCount() == 0)
        self._fill()

    def _fill(self) -> None:
        room = self._view.viewport().rect()
        self.setGeometry(room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the view's size."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return False
