"""What the colours of the error layer mean, over a corner of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from gui.canvas.canvas import Canvas
from gui.canvas.error_layer import EXTRA_COLOUR, HIT_COLOUR, MISSED_COLOUR
from gui.canvas.layers import Colour
from gui.still_label import keep_size
from gui.theme import current_tokens, set_role
from gui.words import mark, tr

MARGIN = 12
"""Widget pixels to the canvas's corner."""
_KINDS: dict[str, tuple[str, Colour, int]] = {
    "missed": (mark("Missed"), MISSED_COLOUR, -1),
    "extra": (mark("Extra"), EXTRA_COLOUR, +1),
    "hit": (mark("Hit"), HIT_COLOUR, 0),
}
"""Text, colour, and the way of the stripes: -1 rising, +1 falling, 0 none."""


class Swatch(QWidget):
    """A square as the layer colours such pixels."""

    def __init__(self, colour: Colour, stripes: int) -> None:
        super().__init__()
        self._colour, self._stripes = QColor(*colour), stripes
        self.striped = False
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        plain = not (self.striped and self._stripes)
        painter.setBrush(QBrush(self._colour) if plain else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current_tokens().outline), 1))
        painter.drawRect(area)
        if not plain:
            painter.setClipRect(area)
            painter.setPen(QPen(self._colour, 3))
            for start in range(-14, 29, 6):
                x = float(start)
                y0, y1 = (14.0, 0.0) if self._stripes < 0 else (0.0, 14.0)
                painter.drawLine(QPointF(x, y0), QPointF(x + 14, y1))


class ErrorLegend(QFrame):
    """Colours with their pixels, the step to the next error, and the switch for a pattern.

    It takes the mouse, so that nobody paints through it.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("errorLegend")
        self.setAccessibleName(tr("Errors of the mask"))
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        set_role(self, "card")
        self._swatches: dict[str, Swatch] = {}
        self._numbers: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for row, (kind, (text, colour, stripes)) in enumerate(_KINDS.items()):
            self._add_kind(grid, row, kind, tr(text), colour, stripes)
        self._add_steps(grid, len(_KINDS))
        # Sent after each resize too, once the viewport has its size.
        canvas.view_changed.connect(self.follow)
        self.hide()

    def _add_kind(
        self, grid: QGridLayout, row: int, kind: str, text: str, colour: Colour, stripes: int
    ) -> None:
        swatch, number = Swatch(colour, stripes), QLabel("–")
        number.setObjectName(f"{kind}Pixels")
        number.setAccessibleName(tr("{kind}, pixels", kind=text))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        keep_size(number, "10 000 000 px")
        for column, widget in enumerate((swatch, QLabel(text), number)):
            grid.addWidget(widget, row, column)
        self._swatches[kind], self._numbers[kind] = swatch, number

    def _add_steps(self, grid: QGridLayout, row: int) -> None:
        self.basis = QLabel()
        self.basis.setObjectName("errorBasis")
        set_role(self.basis, "small")
        keep_size(
            self.basis,
            tr("of {pixels} labelled, at {threshold:.3f}", pixels="10 000 px", threshold=0) + " ",
        )
        self.pattern = QCheckBox(tr("Pattern"))
        self.pattern.setObjectName("errorPatternBox")
        self.pattern.setToolTip(tr("Stripes, so that no colour is needed to tell errors apart"))
        self.next = QPushButton(tr("Next largest error"))
        self.next.setObjectName("nextErrorButton")
        self.place = QLabel()
        self.place.setObjectName("errorPlace")
        self.place.setAccessibleName(tr("The error looked at"))
        set_role(self.place, "small")
        for control in (self.pattern, self.next):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas
        grid.addWidget(self.basis, row, 0, 1, 3)
        grid.addWidget(self.pattern, row + 1, 0, 1, 3)
        grid.addWidget(self.next, row + 2, 0, 1, 3)
        grid.addWidget(self.place, row + 3, 0, 1, 3)

    # State ---------------------------------------------------------------------------------------

    def show_pixels(self, texts: dict[str, str], basis: str) -> None:
        """Say how many pixels each kind has (by its name), and of how many."""
        for kind, number in self._numbers.items():
            number.setText(texts.get(kind, "–"))
        self.basis.setText(basis)
        self.follow()

    def show_pattern(self, on: bool) -> None:
        """Say whether the layer is striped, without asking for it."""
        self.pattern.blockSignals(True)
        self.pattern.setChecked(on)
        self.pattern.blockSignals(False)
        for swatch in self._swatches.values():
            swatch.striped = on
            swatch.update()

    def show_place(self, text: str) -> None:
        """Say which error is looked at."""
        self.place.setText(text)
        self.follow()

    def set_wanted(self, wanted: bool) -> None:
        """Show or hide it."""
        self.setVisible(wanted)
        self.follow()

    def follow(self) -> None:
        """Keep to the lower left corner of the canvas."""
        if self.isHidden():
            return
        if self.size() != self.sizeHint():
            self.resize(self.sizeHint())
        port = self._canvas.viewport().geometry()
        self.move(port.left() + MARGIN, port.bottom() + 1 - self.height() - MARGIN)
        self.raise_()

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
