"""The list of classes: name, key, and two switches a row, an eye and a padlock."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QHelpEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from core.labels import BACKGROUND, UNLABELLED
from core.project import ClassRecord
from gui.canvas.hatching import pattern_bit
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.dialogs.class_choice import swatch, swatch_side
from gui.icons import icon_pixmap
from gui.text_size import follow_text, icon_size, scaled
from gui.theme import current_tokens
from gui.words import mark, tr

VALUE_ROLE = Qt.ItemDataRole.UserRole
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
VISIBLE_ROLE = Qt.ItemDataRole.UserRole + 2
LOCKED_ROLE = Qt.ItemDataRole.UserRole + 3
"""Both None in rows that are no class."""
ROW_HEIGHT = 26
_GAP = 8
"""Pixels between swatch and name; it grows with the text."""
_FRAME = 2
"""Pixels around the list that show, in the focus's colour, that the keyboard is there."""
_SIDE, _CELL, _EDGE = 16, 24, 4
"""Pixels of an eye or a padlock, and of where a click finds it; both grow with the text."""
_Index = QModelIndex | QPersistentModelIndex


def eye_rect(row: QRect) -> QRect:
    """Where a row shows its eye."""
    cell = icon_size(_CELL)
    return QRect(row.right() - _EDGE - 2 * cell + 1, row.top(), cell, row.height())


def lock_rect(row: QRect) -> QRect:
    """Where a row shows its padlock."""
    cell = icon_size(_CELL)
    return QRect(row.right() - _EDGE - cell + 1, row.top(), cell, row.height())


class ClassDelegate(QStyledItemDelegate):
    """Draws a row: swatch, name, key, eye, padlock."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, shown = current_tokens(), QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        name, picture = shown.text, QIcon(shown.icon)
        shown.text, shown.icon = "", QIcon()
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, option.widget)
        painter.save()
        row, middle = option.rect, Qt.AlignmentFlag.AlignVCenter
        side = swatch_side()
        picture.paint(painter, QRect(row.left() + 8, row.center().y() - side // 2, side, side))
        is_class = index.data(VISIBLE_ROLE) is not None
        hidden = is_class and not index.data(VISIBLE_ROLE)
        key_width = painter.fontMetrics().horizontalAdvance("0") + 10
        key_right = eye_rect(row).left() - 2
        left = row.left() + 8 + side + icon_size(_GAP)
        text = QRect(left, row.top(), key_right - key_width - 6 - left, row.height())
        painter.setPen(QColor(tokens.text_muted if hidden else tokens.text))
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | middle, elided)
        painter.setPen(QColor(tokens.text_muted))
        if index.data(KEY_ROLE):
            _draw_key(
                painter,
                QRect(key_right - key_width, row.top(), key_width, row.height()),
                index.data(KEY_ROLE),
            )
        if is_class:
            self._paint_switches(painter, option, index)
        painter.restore()

    def _paint_switches(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        near = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        visible, locked = index.data(VISIBLE_ROLE), index.data(LOCKED_ROLE)
        _draw(painter, eye_rect(option.rect), "eye" if visible else "eye-off", visible)
        rows = option.widget
        offered = not isinstance(rows, ClassList) or rows.lockable
        if locked or (near and offered):
            quiet = not locked or not offered
            _draw(painter, lock_rect(option.rect), "lock" if locked else "unlock", quiet)


def _draw_key(painter: QPainter, place: QRect, key: str) -> None:
    """A digit in the outline of a key, so that nobody takes it for a count."""
    height = min(painter.fontMetrics().height() + 3, place.height() - 4)
    cap = QRectF(place.left(), place.center().y() - height // 2, place.width() - 1, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current_tokens().outline), 1))
    painter.drawRoundedRect(cap.translated(0.5, 0.5), 3, 3)
    painter.setPen(QColor(current_tokens().text_muted))
    painter.drawText(cap.translated(0.5, 0.5), Qt.AlignmentFlag.AlignCenter, key)


def _draw(painter: QPainter, cell: QRect, name: str, quiet: bool) -> None:
    side = icon_size(_SIDE)
    place = QRect(0, 0, side, side)
    place.moveCenter(cell.center())
    scale = painter.device().devicePixelRatioF()
    colour = "text_muted" if quiet else "text"
    painter.drawPixmap(place, icon_pixmap(name, side, colour, scale))


class ClassList(QListWidget):
    """Rows of classes, then background and unlabelled; emits what is asked for, changes nothing."""

    eye_clicked = Signal(int)
    lock_clicked = Signal(int)
    order_asked = Signal(list)
    """Ids of the classes as they are to stand."""
    rename_asked = Signal()
    delete_asked = Signal()
    shift_asked = Signal(int)
    """Move the chosen class by so many places."""

    def __init__(self) -> None:
        super().__init__()
        self._patterns = False
        self._lockable = True
        self._rows = 1.0
        follow_text(self, lambda: self.setIconSize(QSize(swatch_side(), swatch_side())))
        self.setItemDelegate(ClassDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_classes(self, classes: Sequence[ClassRecord]) -> None:
        """Show these rows instead of those there were."""
        blocked, scrolled = self.blockSignals(True), self.verticalScrollBar().value()
        values = [self.item(row).data(VALUE_ROLE) for row in range(self.count())]
        same = values[: len(classes)] == [record.id for record in classes]
        if not same or self.count() != len(classes) + 2:
            self._make_rows(classes)
        for number, record in enumerate(classes, start=1):
            key = str(number) if number < 10 else ""
            item = self.item(number - 1)
            item.setText(record.name)
            item.setIcon(self._swatch_of(record.colour, record.id))
            item.setData(VISIBLE_ROLE, record.visible)
            item.setData(LOCKED_ROLE, record.locked)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(record, key))
            item.setToolTip(
                tr("Paint “{name}” (key {key})", name=record.name, key=key)
                if key
                else tr("Paint “{name}”", name=record.name)
            )
        for row in range(len(classes), self.count()):  # the edge of a swatch follows the theme
            value = self.item(row).data(VALUE_ROLE)
            colour = BACKGROUND_COLOUR if value == BACKGROUND else None
            self.item(row).setIcon(self._swatch_of(colour, value))
        self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(blocked)

    @property
    def row_height(self) -> int:
        """Pixels of a row with the text of the moment."""
        return scaled(ROW_HEIGHT)

    def set_rows(self, least: float, wanted: float) -> None:
        """How many rows are seen: ``wanted`` where there is room, never fewer than ``least``."""
        self._rows = wanted
        self.setMinimumHeight(round(min(least, wanted) * self.row_height) + 2 * _FRAME)
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the rows that are wanted."""
        return QSize(super().sizeHint().width(), round(self._rows * self.row_height) + 2 * _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is painted stays in sight."""
        super().resizeEvent(event)
        self._show_current()

    def _show_current(self) -> None:
        """In the list, and where a panel around it scrolls, there."""
        if self.currentItem() is None:
            return
        self.scrollToItem(self.currentItem())
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            row = self.visualItemRect(self.currentItem())
            place = self.viewport().mapTo(around.widget(), row.bottomLeft())
            around.ensureVisible(0, place.y() - row.height() // 2, 0, row.height())

    def set_patterns(self, on: bool) -> None:
        """Show classes in the patterns that they have over the image; for rows made from now on."""
        self._patterns = on

    @property
    def lockable(self) -> bool:
        """Whether a padlock can be switched."""
        return self._lockable

    def set_lockable(self, on: bool) -> None:
        """Whether padlocks do anything; where nothing is painted, none is offered."""
        if on != self._lockable:
            self._lockable = on
            self.viewport().update()

    def _swatch_of(self, colour: tuple[int, int, int] | None, value: int) -> QIcon:
        is_class = value not in (BACKGROUND, UNLABELLED)
        pattern = pattern_bit(value) if self._patterns and is_class else 0
        return _swatch(colour, current_tokens().outline, pattern, swatch_side())

    def _make_rows(self, classes: Sequence[ClassRecord]) -> None:
        self.clear()
        for number, record in enumerate(classes, start=1):
            self._add(record.name, record.colour, record.id, str(number) if number < 10 else "")
        if classes:
            item = self._add(tr("Background"), BACKGROUND_COLOUR, BACKGROUND, "0")
            item.setToolTip(tr("Everything that is not a cell: the network learns from both"))
            item = self._add(tr("Unlabelled"), None, UNLABELLED, "")
            item.setToolTip(
                tr("Nobody has said what this is; such pixels never train and never count")
            )

    def _add(
        self, name: str, colour: tuple[int, int, int] | None, value: int, key: str
    ) -> QListWidgetItem:
        item = QListWidgetItem(self._swatch_of(colour, value), name)
        item.setData(VALUE_ROLE, value)
        item.setData(KEY_ROLE, key)
        if value in (BACKGROUND, UNLABELLED):
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        self.addItem(item)
        return item

    def choose(self, value: int) -> None:
        """Mark the row of a value, unasked."""
        for row in range(self.count()):
            if self.item(row).data(VALUE_ROLE) == value and row != self.currentRow():
                blocked = self.blockSignals(True)
                self.setCurrentRow(row)
                self.blockSignals(blocked)
                self._show_current()

    def narrow(self, words: str) -> None:
        """Show only classes whose name holds ``words``; background and unlabelled stay."""
        wanted = words.strip().casefold()
        for row in range(self.count()):
            item = self.item(row)
            is_class = item.data(VISIBLE_ROLE) is not None
            item.setHidden(is_class and wanted not in item.text().casefold())

    def _switch_at(self, place: QPoint) -> tuple[Signal, QListWidgetItem] | None:
        item = self.itemAt(place)
        if item is None or item.data(VISIBLE_ROLE) is None:
            return None
        row = self.visualItemRect(item)
        if eye_rect(row).contains(place):
            return self.eye_clicked, item
        on_lock = self._lockable and lock_rect(row).contains(place)
        return (self.lock_clicked, item) if on_lock else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a switch switches; it does not choose the row."""
        found = self._switch_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            found[0].emit(found[1].data(VALUE_ROLE))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on a switch are two clicks on it."""
        if self._switch_at(event.position().toPoint()) is not None:
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a switch does where the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._switch_at(event.pos())
            if found is not None:
                signal, item = found
                name = item.text()
                if signal is self.eye_clicked:
                    hide = item.data(VISIBLE_ROLE)
                    text = mark(
                        "Hide the labels of “{name}”" if hide else "Show the labels of “{name}”"
                    )
                    tip = tr(text, name=name)
                elif item.data(LOCKED_ROLE):
                    tip = tr("Unlock “{name}”", name=name)
                else:
                    tip = tr(
                        "Lock “{name}”: nothing paints over it, and it is not painted", name=name
                    )
                QToolTip.showText(event.globalPos(), tip, self)
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete deletes, Alt with an arrow moves the class."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the order that the drop comes to; the rows follow when it is so."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        item = self.currentItem()
        if event.source() is not self or item is None or item.data(VISIBLE_ROLE) is None:
            return
        below = self.indexAt(event.position().toPoint())
        at = below.row() if below.isValid() else self.count()
        if below.isValid() and self.dropIndicatorPosition() == self.DropIndicatorPosition.BelowItem:
            at += 1
        self.ask_move(item.data(VALUE_ROLE), at)

    def ask_move(self, value: int, row: int) -> None:
        """Ask that a class stands before the row that is the ``row``-th now."""
        values = [self.item(r).data(VALUE_ROLE) for r in range(self.count())]
        ids = [v for v in values if v not in (BACKGROUND, UNLABELLED)]
        before = [v for v in ids[:row] if v != value]
        after = [v for v in ids[row:] if v != value]
        if (order := [*before, value, *after]) != ids:
            self.order_asked.emit(order)


@lru_cache(maxsize=1024)  # of 254 classes at each change of one
def _swatch(colour: tuple[int, int, int] | None, _outline: str, pattern: int, side: int) -> QIcon:
    return swatch(colour, side, pattern)


def _spoken(record: ClassRecord, key: str) -> str:
    parts = [record.name, tr("key {key}", key=key) if key else ""]
    parts += ["" if record.visible else tr("hidden"), tr("locked") if record.locked else ""]
    return ", ".join(filter(None, parts))
