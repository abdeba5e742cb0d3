"""How a row of the list of jobs looks: name, what it is of, a bar, the time left, a stop square."""

from __future__ import annotations

import time

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.errand import Errand, State
from gui.icons import icon_pixmap
from gui.jobs.list import Role
from gui.jobs.telling import where_it_stands
from gui.theme import Tokens, current_tokens
from gui.words import tr

ROW_HEIGHT = 54
_EDGE, _ICON, _STOP, _BAR = 12, 16, 28, 6
_SIGN = 21
"""Pixels before an outcome, for the sign of how it ended."""
_MOST_LINES = 3
"""Of an outcome: why something failed is of no use without its end, which says what to do."""
_SWEEP_S = 1.6
"""Seconds in which the bar of a job that does not know how far it is runs through once."""
_Index = QModelIndex | QPersistentModelIndex
_ICONS = {
    State.DONE: ("check", "success"),
    State.STOPPED: ("minus", "text_muted"),
    State.FAILED: ("error", "error"),
}
_IN_PART = ("warning", "warning")
"""Done, but for what failed of it."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def stop_rect(row: QRect) -> QRect:
    """Where a row shows the square that cancels it."""
    top = row.top() + (row.height() - _STOP) // 2
    return QRect(row.right() - _EDGE // 2 - _STOP, top, _STOP, _STOP)


class JobDelegate(QStyledItemDelegate):
    """Draws the rows. ``stop_under`` is the row whose square is under the pointer, -1: none."""

    def __init__(self, parent: QApplication | None = None) -> None:
        super().__init__(parent)
        self.stop_under = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        errand: Errand = index.data(Role.ERRAND)
        if not errand.is_over or not isinstance(option.widget, QAbstractScrollArea):
            return QSize(200, ROW_HEIGHT)
        metrics = QFontMetrics(_small(option.font))
        width = option.widget.viewport().width() - 2 * _EDGE - _SIGN
        lines = _outcome_height(metrics, errand, width) // metrics.lineSpacing()
        return QSize(200, ROW_HEIGHT + (lines - 1) * metrics.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        errand: Errand = index.data(Role.ERRAND)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, option.widget)
        tokens, row = current_tokens(), option.rect
        painter.save()
        if not errand.is_over and errand.can_stop:
            self._stop_square(painter, row, index.row() == self.stop_under, tokens)
        left = row.left() + _EDGE
        right = stop_rect(row).left() - 8 if not errand.is_over else row.right() - _EDGE
        upper = QRect(left, row.top() + 7, right - left, 20)
        lower = QRect(left, row.top() + 28, right - left, row.height() - ROW_HEIGHT + 18)
        self._name(painter, upper, errand, option.font, tokens)
        painter.setFont(_small(option.font))
        if errand.is_over:
            self._outcome(painter, lower, errand, tokens)
        else:
            self._progress(painter, lower, errand, tokens)
        painter.restore()

    def _stop_square(self, painter: QPainter, row: QRect, near: bool, tokens: Tokens) -> None:
        place = stop_rect(row)
        if near:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pressed))
            painter.drawRoundedRect(place, 5, 5)
        scale = painter.device().devicePixelRatioF()
        spot = QRect(0, 0, _ICON, _ICON)
        spot.moveCenter(place.center())
        painter.drawPixmap(
            spot, icon_pixmap("stop", _ICON, "text" if near else "text_muted", scale)
        )

    def _name(
        self, painter: QPainter, line: QRect, errand: Errand, font: QFont, tokens: Tokens
    ) -> None:
        """The name, in front of what it is of; of that the middle goes where room is short."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        if errand.when is not None:
            painter.setFont(_small(font))
            painter.setPen(QColor(tokens.text_muted))
            # Not the bare figures: beside “Done in 11 s” they would read as how long it took.
            when = tr("at {time}", time=f"{errand.when:%H:%M}")
            painter.drawText(line, _RIGHT, when)
            line = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(when) - 12, 0)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        title = painter.fontMetrics().elidedText(
            errand.title, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, _LEFT, title)
        room = line.adjusted(painter.fontMetrics().horizontalAdvance(title) + 8, 0, 0, 0)
        if errand.about and room.width() > 24:
            painter.setFont(font)
            painter.setPen(QColor(tokens.text_muted))
            about = painter.fontMetrics().elidedText(
                errand.about, Qt.TextElideMode.ElideMiddle, room.width()
            )
            painter.drawText(room, _LEFT, about)

    def _outcome(self, painter: QPainter, line: QRect, errand: Errand, tokens: Tokens) -> None:
        done = errand.state is State.DONE
        name, colour = _IN_PART if done and errand.fell_short else _ICONS[errand.state]
        scale = painter.device().devicePixelRatioF()
        spot = QRect(line.left(), line.top() + 1, 15, 15)
        painter.drawPixmap(spot, icon_pixmap(name, 15, colour, scale))
        painter.setPen(QColor(tokens.error if errand.state is State.FAILED else tokens.text_muted))
        painter.drawText(
            line.adjusted(_SIGN, 0, 0, 0), _LEFT | Qt.TextFlag.TextWordWrap, where_it_stands(errand)
        )

    def _progress(self, painter: QPainter, line: QRect, errand: Errand, tokens: Tokens) -> None:
        said = where_it_stands(errand)
        painter.setPen(QColor(tokens.text_muted))
        if errand.state is State.WAITING:
            painter.drawText(line, _LEFT, said)
            return
        room = 0
        if said:
            painter.drawText(line, _RIGHT, said)
            # One width for all that is said while it runs, so that the bar does not jump.
            usual = painter.fontMetrics().horizontalAdvance("00 of 00 · about 00 min left")
            room = max(usual, painter.fontMetrics().horizontalAdvance(said)) + 12
        groove = QRectF(
            line.left(), line.center().y() - _BAR / 2 + 1, max(40, line.width() - room), _BAR
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.pressed))
        painter.drawRoundedRect(groove, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(_filled(groove, errand), _BAR / 2, _BAR / 2)


def _filled(groove: QRectF, errand: Errand) -> QRectF:
    """What of the bar is filled: up to where the errand is, or a piece that runs through."""
    if errand.share is not None:
        width = max(_BAR, groove.width() * errand.share)
        return QRectF(groove.left(), groove.top(), width, groove.height())
    way = (time.monotonic() % _SWEEP_S) / _SWEEP_S
    left = groove.left() + way * 1.3 * groove.width() - 0.3 * groove.width()
    piece = QRectF(left, groove.top(), 0.3 * groove.width(), groove.height())
    return piece.intersected(groove)


def _outcome_height(metrics: QFontMetrics, errand: Errand, width: int) -> int:
    """Height of an outcome's lines, each as high as the others."""
    room = QRect(0, 0, width, _MOST_LINES * metrics.lineSpacing())
    high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, where_it_stands(errand)).height()
    lines = round(high / metrics.lineSpacing())
    return min(max(lines, 1), _MOST_LINES) * metrics.lineSpacing()


def _small(font: QFont) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * 0.92)
    return made
