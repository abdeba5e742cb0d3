"""The list of images: thumbnail, name, labelled share, role, IoU."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError, SmearSegError
from core.images import IMAGE_SUFFIXES
from core.project import Role
from gui.dialogs.elided import ElidedLabel
from gui.empty_hint import EmptyHint
from gui.icons import icon
from gui.image_rows import ID_ROLE, ImageDelegate, ImageListModel, role_text
from gui.kept_in_sight import KeptInSight
from gui.refusing import allow
from gui.role_strip import RoleStrip
from gui.term_card import TermButton
from gui.text_size import follow_text, is_large, scaled
from gui.theme import set_role, theme_changed
from gui.thumbnails import Thumbnails, thumbnail_size
from gui.whole_rows import WholeRowsList
from gui.words import tr, tr_n
from gui.workspace import Workspace

_ROOMY = 420
"""Height in which there is room for a line more than the list and its buttons, as text is usual."""


def _row_width(view: QListView) -> int:
    """Width in which a row's last line, role and IoU, stands beside its picture."""
    words = f"{role_text(Role.HELD_OUT)}  IoU 0.000"
    picture, bar = thumbnail_size().width(), view.verticalScrollBar().sizeHint().width()
    return 8 + picture + 10 + 18 + 10 + bar + view.fontMetrics().horizontalAdvance(words)


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
        self.basis = ElidedLabel()
        self.basis.setObjectName("imagesBasis")
        set_role(self.basis, "small")
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
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.role_button)
        row.addWidget(TermButton("held_out", "training_image"))
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 8, 8, 8)
        foot.setSpacing(4)
        foot.addWidget(self.basis)
        foot.addLayout(row)
        layout.addLayout(foot)
        workspace.project_changed.connect(self.thumbnails.clear)
        workspace.images_changed.connect(self._refresh)
        workspace.image_changed.connect(lambda _id: self._refresh())
        workspace.opening_changed.connect(self._follow)
        workspace.current_changed.connect(self._follow)
        workspace.intake.moved.connect(self.thumbnails.forget)
        self.thumbnails.ready.connect(self._thumbnail_came)
        workspace.unreadable.changed.connect(self._unreadable_changed)
        workspace.classes_changed.connect(self._show_basis)
        workspace.heatmap.model_changed.connect(self._show_basis)
        workspace.heatmap.reset.connect(self._show_basis)
        workspace.threshold_changed.connect(self._show_basis)  # also tells of another class
        theme_changed.connect(self._dress)
        follow_text(self, self.thumbnails.make_anew)
        follow_text(self.basis, self._show_basis)
        self._refresh()

    def _make_list(self) -> WholeRowsList:
        view = WholeRowsList()
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

    def _thumbnail_came(self, image_id: int) -> None:
        if why := self.thumbnails.failures.get(image_id):
            self._workspace.unreadable.tell(image_id, why)

    def _unreadable_changed(self) -> None:
        """What can be read again gets its picture; the numbers follow."""
        for image_id in [*self.thumbnails.failures]:
            if image_id not in self._workspace.unreadable:
                self.thumbnails.forget(image_id)
        self._refresh()

    def _counted(self) -> str:
        """How many images there are, how many of them judge, and how many take no part."""
        records, unreadable = self._workspace.records, self._workspace.unreadable
        there = [record for record in records.values() if record.id not in unreadable]
        held_out = sum(record.role == Role.HELD_OUT for record in there)
        lines = [tr_n("{n} image", "{n} images", len(records))]
        if held_out:
            lines.append(tr_n("{n} held out", "{n} held out", held_out))
        if missing := len((unreadable.missing | unreadable.gone) & records.keys()):
            lines.append(tr_n("{n} file missing", "{n} files missing", missing))
        if left := len(records) - len(there) - missing:
            lines.append(tr_n("{n} cannot be read", "{n} cannot be read", left))
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the IoU is of is said where there is room for it."""
        super().resizeEvent(event)
        self._show_basis()

    def _show_basis(self) -> None:
        """Of several classes the list shows the IoU of the chosen one.

        Of large text in a low panel there is room for no more than tool tips say.
        """
        workspace, active = self._workspace, self._workspace.active_class
        several = len(workspace.classes) > 1 and bool(workspace.records)
        roomy = self.height() >= scaled(_ROOMY)
        self.basis.setVisible(several and (roomy or not is_large()))
        said = "\u00a0"  # the line keeps its room: rows stay under the pointer
        heatmap = workspace.heatmap
        known = active is not None and heatmap.index_of(active.id) is not None
        if active is not None and known and not heatmap.is_starter:  # of that rows show no IoU
            said = tr("IoU is that of “{name}”", name=active.name)
        if said != self.basis.full_text():
            self.basis.set_full_text(said)

    def _refresh(self) -> None:
        self._show_basis()
        records = self._workspace.records
        self.count.setText(self._counted())
        chosen = [records[key] for key in self.selected_ids() if key in records]
        allow(self.role_button, bool(chosen), self._workspace)
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
        roles = {self._workspace.records[image_id].role for image_id in chosen}
        for text, role in (
            (tr("Use to train"), Role.TRAINING),
            (tr("Hold out"), Role.HELD_OUT),
        ):  # with a tick at the one that all have, so without a picture: Qt draws one of both
            entry = self._entry(menu, QIcon(), text, partial(self._set_role, chosen, role))
            entry.setCheckable(True)
            entry.setChecked(roles == {role})
        if len(chosen) == 1 and chosen[0] in self._workspace.unreadable:
            find = partial(self._find_file, chosen[0])
            self._entry(menu, icon("folder"), tr("Find the file…"), find)
        menu.addSeparator()
        self._entry(menu, icon("trash"), tr("Remove from project"), partial(self.remove, chosen))
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _entry(self, menu: QMenu, picture: QIcon, text: str, do: Callable[[], object]) -> QAction:
        """An entry that changes the project."""
        entry = menu.addAction(picture, text, do)
        entry.setEnabled(not self._workspace.read_only)
        return entry

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
