"""The rows of the list of images: what stands in them, and how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.metrics import iou_at
from core.project import ImageRecord, Role
from gui.icons import icon_pixmap
from gui.text_size import icon_size, scaled
from gui.theme import current_tokens
from gui.thumbnails import Thumbnails, thumbnail_size
from gui.words import count, mark, tr
from gui.workspace import Workspace

ID_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 70
_SCORES_LAG_MS = 80
_ENDLESS = 1 << 20
_NO_PART = mark("It takes no part in training and scores until it can be read.")
_IN_PART = mark(
    "Only a part of it is labelled: the IoU is of that part and says little of where cells end."
)
_Index = QModelIndex | QPersistentModelIndex


def share_text(record: ImageRecord) -> str:
    """How much of an image is labelled, in words that do not round a stroke to nothing."""
    share = record.counts.labelled_share
    if share == 0:
        return tr("Not labelled")
    if share == 1:
        return tr("Fully labelled")
    percent = percent_of_part(record)
    return tr("{percent} % labelled", percent=percent) if percent else tr("Under 1 % labelled")


def percent_of_part(record: ImageRecord) -> int:
    """How much of an image labelled in part is; 0: under 1 %. All but a stroke is not 100 %."""
    percent = 100 * record.counts.labelled_share
    return min(round(percent), 99) if percent >= 1 else 0


def is_in_part(record: ImageRecord) -> bool:
    """Whether an image has labels, but not all over: its IoU is of what is labelled."""
    return 0 < record.counts.labelled_share < 1


def score_text(record: ImageRecord, score: float, metrics: QFontMetrics, room: int) -> str:
    """The IoU as a row shows it in so many pixels; what is of a few strokes only says so.

    Where there is no room for that, it stands over it: ``part_text``.
    """
    texts = [f"IoU {score:.3f}", f"{score:.3f}"]
    if is_in_part(record):
        texts.insert(0, tr("IoU {score:.3f} in part", score=score))
    fitting = (text for text in texts if metrics.horizontalAdvance(text) <= room)
    return next(fitting, texts[-1])


def part_text(record: ImageRecord, score: float, metrics: QFontMetrics, room: int) -> str:
    """What stands over an IoU that has so many pixels of room, where these are too few for it."""
    if not is_in_part(record):
        return ""
    whole = score_text(record, score, metrics, _ENDLESS)
    return "" if score_text(record, score, metrics, room) == whole else tr("in part")


def role_text(role: Role) -> str:
    """The role as the window calls it."""
    return tr("Held out") if role == Role.HELD_OUT else tr("Training")


def role_later(role: Role) -> str:
    """The role of an image without labels, which neither trains nor judges."""
    return tr("Judges once labelled") if role == Role.HELD_OUT else tr("Trains once labelled")


def later_ink(lit: bool) -> QColor:
    """The colour of a role that is for later: quieter, but not on the ground of a row that is
    chosen or under the pointer (``lit``), where it could not be read."""
    tokens = current_tokens()
    return QColor(tokens.text_muted if lit else tokens.text_disabled)


class ImageListModel(QAbstractListModel):
    """The workspace's images, in its order."""

    def __init__(self, workspace: Workspace, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._workspace = workspace
        self.thumbnails = thumbnails
        self._ids: list[int] = []
        workspace.images_changed.connect(self.refresh)
        workspace.image_changed.connect(self._touch)
        # Painting all rows takes as long as the mask: the IoU in them may lag a little behind.
        self._scores_changed = QTimer(self)
        self._scores_changed.setSingleShot(True)
        self._scores_changed.setInterval(_SCORES_LAG_MS)
        self._scores_changed.timeout.connect(self._touch_all)
        workspace.scores.changed.connect(self._touch_all_soon)
        workspace.threshold_changed.connect(self._touch_all_soon)
        workspace.saved_changed.connect(self._touch_all)
        thumbnails.ready.connect(self._touch)
        workspace.unlike.changed.connect(self._touch_all)
        workspace.unreadable.changed.connect(self._touch_all)

    def refresh(self) -> None:
        """Take over another set of images; rows that stay keep their selection."""
        new = list(self._workspace.records)
        old = self._ids
        if new == old:
            self._touch_all()
        elif new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._ids = new
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = new
            self.endResetModel()

    def _touch(self, image_id: int) -> None:
        if image_id in self._ids:
            index = self.index(self._ids.index(image_id))
            self.dataChanged.emit(index, index)

    def _touch_all_soon(self) -> None:
        if not self._scores_changed.isActive():
            self._scores_changed.start()

    def _touch_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def row_of(self, image_id: int | None) -> int:
        """Row of an image, -1 if it is not listed."""
        return self._ids.index(image_id) if image_id in self._ids else -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def record(self, index: _Index) -> ImageRecord | None:
        """The image in a row."""
        return self._workspace.records.get(self._ids[index.row()])

    def iou(self, index: _Index) -> float | None:
        """IoU of the image in a row, where it has labels and a heatmap."""
        return self._workspace.scores.image_iou(self._ids[index.row()])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.record(index)
        if record is None:
            return None
        if role == ID_ROLE:
            return record.id
        if role == Qt.ItemDataRole.DisplayRole:
            return record.name
        if role == Qt.ItemDataRole.ToolTipRole:
            size = tr("{width} × {height} pixels", width=record.width, height=record.height)
            lines = [str(record.path), size, self._basis(record), self.unlike(record)]
            if lines[2] and is_in_part(record):
                lines.insert(3, tr(_IN_PART))
            if self.unreadable(record):
                lines += [self._workspace.unreadable.why(record.id), tr(_NO_PART)]
            return "\n".join(filter(None, lines))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            score = self.iou(index)
            if out := self.unreadable(record):
                return f"{record.name}, {out}. {tr(_NO_PART)}"
            role = role_text(record.role) if self.has_labels(record) else role_later(record.role)
            heard = "" if score is None else f", IoU {score:.3f}"
            if heard and is_in_part(record):
                heard += f". {tr(_IN_PART)}"
            heard += f". {unlike}" if (unlike := self.unlike(record)) else ""
            return f"{record.name}, {self.share(record)}, {role}{heard}"
        return None

    def has_labels(self, record: ImageRecord) -> bool:
        """Whether an image has labels, also such as are in memory only."""
        if self.is_waiting(record):
            return self._workspace.painting.is_labelled(record.id)
        return bool(record.counts.labelled)

    def is_waiting(self, record: ImageRecord) -> bool:
        """Whether labels of an image are in memory only, as they cannot be written now."""
        return self._workspace.painting.is_waiting(record.id)

    def share(self, record: ImageRecord) -> str:
        """How much of it is labelled; the file's count is not of labels that wait to be written."""
        if not self.is_waiting(record):
            return share_text(record)
        return tr("Labelled, not saved") if self.has_labels(record) else tr("Not labelled")

    def unlike(self, record: ImageRecord) -> str:
        """In what an image is unlike the training images; empty if it is not."""
        return self._workspace.unlike.sentence(record.id)

    def unreadable(self, record: ImageRecord) -> str:
        """Why an image takes no part, in few words; empty if it does."""
        return self._workspace.unreadable.state(record.id)

    def _basis(self, record: ImageRecord) -> str:
        score = self._workspace.scores.image_score(record.id)
        active = self._workspace.active_class
        if score is None or active is None:
            return ""
        value = iou_at(score.histogram, active.threshold)
        shown = "–" if value is None else f"{value:.3f}"
        return tr(
            "IoU {iou} of “{name}” at threshold {threshold:.3f}, on {pixels} labelled pixels "
            "({kind})",
            iou=shown,
            name=active.name,
            threshold=active.threshold,
            pixels=count(score.pixels),
            kind=tr("held out image" if record.role == Role.HELD_OUT else "training image"),
        )


class ImageDelegate(QStyledItemDelegate):
    """Draws a row: thumbnail, name, state, and the IoU at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, ImageListModel):
            return
        record = model.record(index)
        if record is None:
            return
        painter.save()
        self._paint_ground(painter, option, index)
        area = option.rect.adjusted(8, 8, -10, -8)
        frame = QRect(area.topLeft(), thumbnail_size())
        pixmap = model.thumbnails.get(record.id, record.path)
        out = model.unreadable(record)
        self._paint_thumbnail(painter, frame, None if out else pixmap, bool(out))
        text = area.adjusted(frame.width() + 10, 0, 0, 0)
        lit_states = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        lit = bool(option.state & lit_states)
        self._paint_text(painter, text, option.font, model, record, model.iou(index), out, lit)
        # Of a narrow list "not saved" takes all of that line; the tool tip tells it all the same.
        if model.unlike(record) and not out and not model.is_waiting(record):
            self._paint_unlike(painter, text, model.share(record))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Of many rows that are chosen, only that of the image shown has the bar."""
        tokens = current_tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
            if option.widget is not None and option.widget.currentIndex() == index:
                bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
                painter.fillRect(bar, QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))

    def _paint_thumbnail(
        self, painter: QPainter, frame: QRect, pixmap: QPixmap | None, missing: bool
    ) -> None:
        painter.fillRect(frame, QColor(current_tokens().canvas))
        if pixmap is None:
            side = icon_size(20)
            picture = icon_pixmap("warning" if missing else "image", side, "canvas_text", 2.0)
            size = QSize(side, side)
        else:
            picture, size = pixmap, pixmap.deviceIndependentSize().toSize()
            if frame.size().expandedTo(size) != frame.size():  # made when text was larger
                size.scale(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(frame.center())
        painter.drawPixmap(place, picture)

    def _paint_unlike(self, painter: QPainter, area: QRect, share: str) -> None:
        """A sign and a word at the right of the second line: unlike the training images.

        Where there is no room for the word beside ``share``, the sign alone.
        """
        step, side, word = area.height() // 3, icon_size(14), tr("Unlike")
        width = painter.fontMetrics().horizontalAdvance
        if width(share) + width(word) + side + 12 > area.width():
            word = ""
        line = QRect(area.left(), area.top() + step, area.width(), step)
        painter.setPen(QColor(current_tokens().warning))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
        left = line.right() - painter.fontMetrics().horizontalAdvance(word) - side - 4
        mark = QRect(left, line.center().y() - side // 2 + 1, side, side)
        painter.drawPixmap(mark, icon_pixmap("unlike", side, "warning", 2.0))

    def _paint_text(
        self,
        painter: QPainter,
        area: QRect,
        font: QFont,
        model: ImageListModel,
        record: ImageRecord,
        score: float | None,
        out: str,
        lit: bool,
    ) -> None:
        tokens = current_tokens()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        step = area.height() // 3
        first = QRect(area.left(), area.top(), area.width(), step)
        second, third = first.translated(0, step), first.translated(0, 2 * step)
        painter.setPen(QColor(tokens.text))
        name = metrics.elidedText(record.name, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(first, left | middle, name)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(small)
        painter.setPen(QColor(tokens.error if out else tokens.text_muted))
        painter.drawText(second, left | middle, out or model.share(record))
        painter.setPen(QColor(tokens.text_muted))
        if out:
            painter.drawText(third, left | middle, tr("Takes no part"))
            return
        if record.role == Role.HELD_OUT:
            side = icon_size(14)
            mark = QRect(third.left(), third.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(mark, icon_pixmap("held-out", side, "text_muted", 2.0))
            third = third.adjusted(side + 4, 0, 0, 0)
        labelled = model.has_labels(record)
        if not labelled:  # its role is for later
            painter.setPen(later_ink(lit))
        role = role_text(record.role) if labelled else role_later(record.role)
        role = painter.fontMetrics().elidedText(role, Qt.TextElideMode.ElideRight, third.width())
        painter.drawText(third, left | middle, role)
        if score is not None:
            painter.setPen(QColor(tokens.text_muted if is_in_part(record) else tokens.text))
            metrics = painter.fontMetrics()
            room = third.width() - metrics.horizontalAdvance(role) - 8
            painter.drawText(third, right | middle, score_text(record, score, metrics, room))
            over = part_text(record, score, metrics, room)
            free = second.width() - metrics.horizontalAdvance(model.share(record)) - 8
            if not model.unlike(record) and metrics.horizontalAdvance(over) <= free:
                painter.drawText(second, right | middle, over)
