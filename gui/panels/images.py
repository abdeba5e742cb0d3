"""The list of images: thumbnail, name, labelled share, role, IoU."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError, SmearSegError
from core.images import IMAGE_SUFFIXES
from core.metrics import iou_at
from core.project import ImageRecord, Role
from gui.empty_hint import EmptyHint
from gui.icons import icon, icon_pixmap
from gui.kept_in_sight import KeptInSight
from gui.role_strip import RoleStrip
from gui.term_card import TermButton
from gui.text_size import follow_text, icon_size, scaled
from gui.theme import current_tokens, set_role, theme_changed
from gui.thumbnails import SIZE, Thumbnails
from gui.words import count, tr, tr_n
from gui.workspace import Workspace

ID_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 70
_SCORES_LAG_MS = 80
_Index = QModelIndex | QPersistentModelIndex


def share_text(record: ImageRecord) -> str:
    """How much of an image is labelled, in words that do not round a stroke to nothing."""
    share = record.counts.labelled_share
    if share == 0:
        return tr("Not labelled")
    if share == 1:
        return tr("Fully labelled")
    percent = 100 * share
    return (
        tr("{percent:.0f} % labelled", percent=percent)
        if percent >= 1
        else tr("Under 1 % labelled")
    )


def role_text(role: Role) -> str:
    """The role as the window calls it."""
    return tr("Held out") if role == Role.HELD_OUT else tr("Training")


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
        thumbnails.ready.connect(self._touch)
        workspace.unlike.changed.connect(self._touch_all)

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
        failure = self.thumbnails.failures.get(record.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            size = tr("{width} × {height} pixels", width=record.width, height=record.height)
            lines = [str(record.path), size, self._basis(record), self.unlike(record), failure]
            return "\n".join(filter(None, lines))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            score = self.iou(index)
            heard = "" if score is None else f", IoU {score:.3f}"
            heard += f". {unlike}" if (unlike := self.unlike(record)) else ""
            return f"{record.name}, {share_text(record)}, {role_text(record.role)}{heard}"
        return None

    def unlike(self, record: ImageRecord) -> str:
        """In what an image is unlike the training images; empty if it is not."""
        return self._workspace.unlike.sentence(record.id)

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
        self._paint_ground(painter, option)
        area = option.rect.adjusted(8, 8, -10, -8)
        frame = QRect(area.topLeft(), QSize(*SIZE))
        pixmap = model.thumbnails.get(record.id, record.path)
        self._paint_thumbnail(painter, frame, pixmap, record.id in model.thumbnails.failures)
        text = area.adjusted(SIZE[0] + 10, 0, 0, 0)
        missing = record.id in model.thumbnails.failures
        self._paint_text(painter, text, option.font, record, model.iou(index), missing)
        if model.unlike(record) and not missing:
            self._paint_unlike(painter, text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = current_tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))

    def _paint_thumbnail(
        self, painter: QPainter, frame: QRect, pixmap: QPixmap | None, missing: bool
    ) -> None:
        painter.fillRect(frame, QColor(current_tokens().canvas))
        if pixmap is None:
            picture = icon_pixmap("warning" if missing else "image", 20, "canvas_text", 2.0)
            size = QSize(20, 20)
        else:
            picture, size = pixmap, pixmap.deviceIndependentSize().toSize()
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(frame.center())
        painter.drawPixmap(place, picture)

    def _paint_unlike(self, painter: QPainter, area: QRect) -> None:
        """A sign and a word at the right of the second line: unlike the training images."""
        step, side, word = area.height() // 3, icon_size(14), tr("Unlike")
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
        record: ImageRecord,
        score: float | None,
        missing: bool,
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
        painter.setPen(QColor(tokens.error if missing else tokens.text_muted))
        state = share_text(record)
        if missing:
            state = tr("Cannot be read") if record.path.exists() else tr("File missing")
        painter.drawText(second, left | middle, state)
        painter.setPen(QColor(tokens.text_muted))
        if record.role == Role.HELD_OUT:
            side = icon_size(14)
            mark = QRect(third.left(), third.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(mark, icon_pixmap("held-out", side, "text_muted", 2.0))
            third = third.adjusted(side + 4, 0, 0, 0)
        painter.drawText(third, left | middle, role_text(record.role))
        if score is not None:
            painter.setPen(QColor(tokens.text))
            painter.drawText(third, right | middle, f"IoU {score:.3f}")


def _row_width(view: QListView) -> int:
    """Width in which a row's last line, role and IoU, stands beside its picture."""
    words = f"{role_text(Role.HELD_OUT)}  IoU 0.000"
    beside = 8 + SIZE[0] + 10 + 18 + 10 + view.verticalScrollBar().sizeHint().width()
    return beside + view.fontMetrics().horizontalAdvance(words)


class ImagesPanel(QWidget):
    """The list, and what can be done with the chosen images."""

    removed = Signal(object)
    """Ids of images that were just taken out of the project."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.thumbnails = Thumbnails(workspace.workers.thumbnails)
        self.model = ImageListModel(workspace, self.thumbnails)
        self.list = self._make_list()
        self.count = QLabel()
        self.count.setWordWrap(True)
        set_role(self.count, "small")
        self.count.setAccessibleName(tr("Number of images"))
        self.role_button = QPushButton(tr("Hold out"))
        self.role_button.setObjectName("roleButton")
        self.role_button.setToolTip(
            tr("A held-out image never trains; the IoU on it tells how good the masks really are")
        )
        self.role_button.clicked.connect(self._toggle_role)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(RoleStrip(workspace))
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 8, 8, 8)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.role_button)
        foot.addWidget(TermButton("held_out", "training_image"))
        layout.addLayout(foot)
        workspace.project_changed.connect(self.thumbnails.clear)
        workspace.images_changed.connect(self._refresh)
        workspace.image_changed.connect(lambda _id: self._refresh())
        workspace.opening_changed.connect(self._follow)
        workspace.current_changed.connect(self._follow)
        workspace.intake.moved.connect(self.thumbnails.forget)
        theme_changed.connect(self._dress)
        self._refresh()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("imageList")
        view.setAccessibleName(tr("Images of the project"))
        view.setModel(self.model)
        view.setItemDelegate(ImageDelegate(view))
        view.setUniformItemSizes(True)
        view.setMinimumHeight(36)  # else the window would not fit a small screen
        # It takes the room there is, after what stands under it.
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        follow_text(view, lambda: view.setMinimumWidth(_row_width(view)))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        KeptInSight(view)
        EmptyHint(view, tr("No images yet"))
        return view

    def _dress(self) -> None:
        self.list.viewport().update()

    def selected_ids(self) -> list[int]:
        """Ids of the chosen rows, in the list's order."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.index(row).data(ID_ROLE) for row in rows]

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        image_id = now.data(ID_ROLE) if now.isValid() else None
        # The list also follows the workspace; what is being opened is not asked for again.
        if image_id is not None and image_id != self._workspace.opening_id:
            self._workspace.select(image_id)

    def _follow(self) -> None:
        """Mark the image that is shown or about to be."""
        row = self.model.row_of(self._workspace.chosen_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.model.index(row))
        self._refresh()

    def _refresh(self) -> None:
        records = self._workspace.records
        held_out = sum(record.role == Role.HELD_OUT for record in records.values())
        number = tr_n("{n} image", "{n} images", len(records))
        out = tr_n("{n} held out", "{n} held out", held_out)
        self.count.setText(f"{number}\n{out}" if held_out else number)
        chosen = [records[key] for key in self.selected_ids() if key in records]
        self.role_button.setEnabled(bool(chosen))
        all_out = bool(chosen) and all(record.role == Role.HELD_OUT for record in chosen)
        self.role_button.setText(tr("Use to train") if all_out else tr("Hold out"))
        self.role_button.setIcon(icon("use-to-train" if all_out else "held-out"))

    def _toggle_role(self) -> None:
        chosen = self.selected_ids()
        records = self._workspace.records
        all_out = all(records[key].role == Role.HELD_OUT for key in chosen)
        self._set_role(chosen, Role.TRAINING if all_out else Role.HELD_OUT)

    def _set_role(self, ids: list[int], role: Role) -> None:
        try:
            self._workspace.set_role(ids, role)
        except ProjectError as error:
            self._workspace.problem.emit(str(error))

    def _menu(self, point: QPoint) -> None:
        chosen = self.selected_ids()
        if not chosen:
            return
        menu = QMenu(self)
        for name, text, role in (
            ("use-to-train", tr("Use to train"), Role.TRAINING),
            ("held-out", tr("Hold out"), Role.HELD_OUT),
        ):
            menu.addAction(icon(name), text, partial(self._set_role, chosen, role))
        if len(chosen) == 1 and chosen[0] in self.thumbnails.failures:
            menu.addAction(icon("folder"), tr("Find the file…"), lambda: self._find_file(chosen[0]))
        menu.addSeparator()
        menu.addAction(icon("trash"), tr("Remove from project"), lambda: self.remove(chosen))
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _find_file(self, image_id: int) -> None:
        """Ask where a missing image stands now."""
        from gui.dialogs.choosing import choose_file

        record = self._workspace.records[image_id]
        endings = " ".join(sorted("*" + suffix for suffix in IMAGE_SUFFIXES))
        choose_file(
            self,
            tr("Where is {name} now?", name=record.name),
            record.path.parent,
            tr("Images ({endings})", endings=endings),
            partial(self._found_file, self._workspace.work, image_id),
        )

    def _found_file(self, work: object, image_id: int, path: Path) -> None:
        if self._workspace.work is work:  # else another was opened meanwhile
            self.relocate(image_id, path)

    def relocate(self, image_id: int, path: Path) -> None:
        """Take ``path`` as the file of an image; its labels stay."""
        try:
            self._workspace.intake.relocate(image_id, path)
        except SmearSegError as error:
            self._workspace.problem.emit(str(error))
            return
        self.thumbnails.forget(image_id)

    def remove(self, ids: list[int]) -> None:
        """Take images out of the project; the window offers the way back."""
        try:
            self._workspace.remove_images(ids)
        except ProjectError as error:
            self._workspace.problem.emit(str(error))
            return
        self.removed.emit(ids)
