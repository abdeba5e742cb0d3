"""A card over the canvas that says what colours mean; it takes the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame

from gui.theme import set_role

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas


class LegendCard(QFrame):
    """A legend that has some forms, of which ``Legends`` takes one for which there is room.

    It takes the mouse, so that nobody paints through it.
    """

    reshaped = Signal()
    """It needs other room than before, or is shown or hidden."""

    def __init__(self, canvas: Canvas, name: str, spoken: str) -> None:
        super().__init__(canvas)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        set_role(self, "card")
        self._form = ""
        self._sizes: dict[str, QSize] = {}
        canvas.coverings.add(self)
        self.hide()

    # Forms ---------------------------------------------------------------------------------------

    def forms(self) -> Sequence[str]:
        """What it can be arranged as now; the first where there is room for none beside the image.

        The list changes only with ``reshaped``.
        """
        raise NotImplementedError

    @property
    def stays(self) -> bool:
        """Whether it had better stand still, where it can, while the view changes."""
        return False

    def room(self) -> QSize | None:
        """Length and width of the strip that a fitted image leaves to it; None: it is not kept.

        It had better not depend on what the card says now: the image would move with it.
        """
        return None

    def arrange_as(self, form: str) -> None:
        """Put its parts where the form wants them."""
        raise NotImplementedError

    @property
    def form(self) -> str:
        """What it is arranged as."""
        return self._form

    def take_form(self, form: str) -> None:
        """Be arranged as this form."""
        if form != self._form:
            self._form = form
            self.arrange_as(form)

    def size_as(self, form: str) -> QSize:
        """The room that it needs in a form."""
        if form not in self._sizes:
            present = self._form or form
            self.take_form(form)
            self._sizes[form] = self.sizeHint()
            self.take_form(present)
        return self._sizes[form]

    def forget_sizes(self) -> None:
        """Have its forms measured anew."""
        self._sizes.clear()

    def set_wanted(self, wanted: bool) -> None:
        """Show or hide it."""
        if wanted == self.isHidden():
            self.setVisible(wanted)
            self.reshaped.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Text of another size needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.reshaped.emit()

    # The mouse stays here ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep it from the canvas below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep it from the canvas below."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep it from the canvas below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep it from the canvas below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep it from the canvas below."""
        event.accept()
