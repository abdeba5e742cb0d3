"""A4 pages on which text, rules and pictures are set: the typesetter under the printed report.

All lengths are points (1/72 inch), all places are measured from the upper left corner of the page
within its margins. Whatever does not fit begins a new page.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from gui.words import tr

INK: Final = "#1d2024"
MUTED: Final = "#4f555c"
ACCENT: Final = "#0b6680"
HAIRLINE: Final = "#d6d9dd"
RULE: Final = "#7b8087"

_DOTS: Final = 1200
_MARGIN: Final = (50.0, 50.0, 50.0, 60.0)
"""Left, top, right, bottom."""
_FAMILIES: Final = [
    *("Source Sans 3", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans"),
    *("Noto Sans", "DejaVu Sans"),
]
_LEADING: Final = 1.32
_FOOT: Final = 8.0


class Pages:
    """A PDF under way; :meth:`finish` gives its bytes."""

    def __init__(self, title: str, footer: str, total: int = 0) -> None:
        """``total`` is the number of pages, 0 while that is not known."""
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(_DOTS)
        self._writer.setTitle(title)
        self._writer.setCreator("SmearSeg")
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(*_MARGIN),
                QPageLayout.Unit.Point,
            )
        )
        area = self._writer.pageLayout().paintRect(QPageLayout.Unit.Point)
        self.width, self.height = area.width(), area.height()
        self._footer, self._total = footer, total
        self._unit = _DOTS / 72
        self.painter = QPainter(self._writer)
        self.y = 0.0
        self.number = 1
        self._set_footer()

    def finish(self) -> bytes:
        """End the file; its bytes."""
        self.give_up()
        return bytes(self._buffer.data().data())

    def give_up(self) -> None:
        """End painting, whatever came: Qt must not destroy a page that is being painted."""
        if self.painter.isActive():
            self.painter.end()
        self._buffer.close()

    # Pages ---------------------------------------------------------------------------------------

    @property
    def left(self) -> float:
        """Room that is left on this page."""
        return self.height - self.y

    def need(self, room: float) -> bool:
        """Begin a new page unless there is room; whether it did."""
        if room <= self.left or self.y == 0:
            return False
        self.new_page()
        return True

    def new_page(self) -> None:
        """Go to the top of the next page."""
        self._writer.newPage()
        self.number += 1
        self.y = 0.0
        self._set_footer()

    def skip(self, room: float) -> None:
        """Leave some room, but none at the top of a page."""
        if self.y > 0:
            self.y += room

    def _set_footer(self) -> None:
        at = self.height + 24
        font = self.font(_FOOT)
        self.rule(self.height + 16, HAIRLINE)
        page = tr("Page {number}", number=self.number)
        if self._total:
            page = tr("Page {number} of {total}", number=self.number, total=self._total)
        room = self.measure(page, font) + 12
        name = self.elided(self._footer, font, self.width - room)
        self.text(name, QRectF(0, at, self.width, 12), font, MUTED)
        self.text(page, QRectF(0, at, self.width, 12), font, MUTED, right=True)

    # Drawing -------------------------------------------------------------------------------------

    def scaled(self, rect: QRectF) -> QRectF:
        """A rectangle in the units of the painter."""
        unit = self._unit
        return QRectF(rect.x() * unit, rect.y() * unit, rect.width() * unit, rect.height() * unit)

    def font(self, size: float, bold: bool = False) -> QFont:
        """The report's type in points."""
        font = QFont()
        font.setFamilies(_FAMILIES)
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPointSizeF(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def measure(self, text: str, font: QFont) -> float:
        """How wide a line of text is."""
        return QFontMetricsF(font, self._writer).horizontalAdvance(text) / self._unit

    def elided(self, text: str, font: QFont, width: float) -> str:
        """The text without its middle where it is too wide."""
        metrics = QFontMetricsF(font, self._writer)
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width * self._unit)

    def lines_of(self, text: str, font: QFont, width: float) -> list[str]:
        """The text in lines at most so wide, broken between words or, in long ones, anywhere."""
        lines: list[str] = []
        for part in text.split("\n"):
            layout = QTextLayout(part, font, self._writer)
            layout.setTextOption(_wrapping())
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width * self._unit)
                begin = line.textStart()
                lines.append(part[begin : begin + line.textLength()].rstrip())
            layout.endLayout()
        return lines or [""]

    def line_height(self, font: QFont) -> float:
        """From one line to the next."""
        return font.pointSizeF() * _LEADING

    def text(
        self, text: str, rect: QRectF, font: QFont, colour: str = INK, right: bool = False
    ) -> None:
        """One line at the top of a rectangle.

        Set by its base line: a character from another font would move the line up or down.
        """
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        metrics = QFontMetricsF(font, self._writer)
        x = rect.x() * self._unit
        if right:
            x = rect.right() * self._unit - metrics.horizontalAdvance(text)
        self.painter.drawText(QPointF(x, rect.y() * self._unit + metrics.ascent()), text)

    def family(self) -> str:
        """The family that the report's type is really set in."""
        return QFontInfo(self.font(10)).family()

    def lines(
        self,
        lines: list[str],
        x: float,
        width: float,
        font: QFont,
        colour: str = INK,
        right: bool = False,
    ) -> None:
        """Lines below each other from here on, on as many pages as they need."""
        step = self.line_height(font)
        for line in lines:
            self.need(step)
            self.text(line, QRectF(x, self.y, width, step), font, colour, right)
            self.y += step

    def rule(self, y: float, colour: str, thick: float = 0.5, width: float | None = None) -> None:
        """A line across the page."""
        self.painter.setPen(QPen(QColor(colour), thick * self._unit))
        unit = self._unit
        across = (self.width if width is None else width) * unit
        self.painter.drawLine(QPointF(0, y * unit), QPointF(across, y * unit))

    def box(self, rect: QRectF, fill: str | None, outline: str | None, radius: float = 0) -> None:
        """A rectangle."""
        self.painter.setPen(
            QPen(QColor(outline), 0.6 * self._unit) if outline else Qt.PenStyle.NoPen
        )
        self.painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self.scaled(rect), radius * self._unit, radius * self._unit)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def image(self, image: QImage, rect: QRectF) -> None:
        """A picture, with a hairline around it."""
        self.painter.drawImage(self.scaled(rect), image)
        self.box(rect, None, HAIRLINE)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
