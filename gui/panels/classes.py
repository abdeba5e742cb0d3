"""What is painted: the classes, background, the eraser; and the size of the brush."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QMenu,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED
from core.project import ClassRecord
from core.project_records import next_colour
from gui.canvas.canvas import MAX_BRUSH
from gui.class_list import VALUE_ROLE, ClassList
from gui.class_table import LOCKED
from gui.dialogs.kept import open_kept
from gui.icons import icon
from gui.preferences import OVERLAY_PATTERNS
from gui.refusing import allow
from gui.text_size import follow_text, icon_size, is_large, scaled
from gui.theme import theme_changed
from gui.words import tr
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.dialogs.remove_class import RemoveClassDialog

__all__ = ["VALUE_ROLE", "ClassesPanel"]

_ROWS_SHOWN = 6
LEAST_ROWS = 3
"""Rows that are seen also where the panels under it need the height."""
_ICON = 16
_MANY = 12
"""So many classes, and a field to find one by its name is shown."""


class ClassesPanel(QWidget):
    """Choose what the brush paints, and how thick; add, change and delete classes."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._table = workspace.class_table
        self._shown: list[ClassRecord] | None = None
        self._rows = 3
        self._brush_in_hand = True
        self.list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self._make_find())
        layout.addWidget(self.list)
        under = QHBoxLayout()
        under.setSpacing(0)
        under.addWidget(self._make_protect())
        under.addStretch(1)
        under.addLayout(self._make_buttons())
        layout.addLayout(under)
        layout.addLayout(self._make_size())
        workspace.classes_changed.connect(self._rebuild)
        workspace.painting.changed.connect(self._follow)
        workspace.project_changed.connect(self._enable)
        workspace.images_changed.connect(self._allow_size)
        workspace.path_changed.connect(self._follow)
        theme_changed.connect(self._dress)
        workspace.settings.changed.connect(self._preferred)
        self.list.set_patterns(workspace.settings.get(OVERLAY_PATTERNS))
        self._rebuild()
        self._follow()
        self._enable()
        follow_text(self, self._dress)

    def _make_list(self) -> ClassList:
        rows = ClassList()
        rows.setObjectName("classList")
        rows.setAccessibleName(tr("What the brush paints"))
        rows.currentItemChanged.connect(self._chosen)
        rows.itemDoubleClicked.connect(lambda _item: self.rename())
        rows.customContextMenuRequested.connect(self._menu)
        rows.eye_clicked.connect(self._toggle_visible)
        rows.lock_clicked.connect(self._toggle_locked)
        rows.order_asked.connect(lambda ids: self._try(lambda: self._table.reorder(ids)))
        rows.rename_asked.connect(self.rename)
        rows.delete_asked.connect(self.delete)
        rows.shift_asked.connect(self.shift)
        return rows

    def _make_find(self) -> QLineEdit:
        self.find_field = QLineEdit()
        self.find_field.setObjectName("findClassField")
        self.find_field.setPlaceholderText(tr("Find a class"))
        self.find_field.setAccessibleName(tr("Find a class by its name"))
        self.find_field.setClearButtonEnabled(True)
        self.find_field.textChanged.connect(self.list.narrow)
        return self.find_field

    def _make_buttons(self) -> QHBoxLayout:
        self.add_button = self._button("addClassButton", "plus", tr("Add a class"), self.add)
        self.rename_button = self._button(
            "renameClassButton", "rename", tr("Rename the class (F2)"), self.rename
        )
        self.colour_button = self._button(
            "classColourButton", "colour", tr("Change the colour of the class"), self.recolour
        )
        self.delete_button = self._button(
            "deleteClassButton",
            "trash",
            tr("Delete the class, or merge it into another"),
            self.delete,
        )
        buttons = (self.add_button, self.rename_button, self.colour_button, self.delete_button)
        row = QHBoxLayout()
        row.setSpacing(0)
        for button in buttons:
            row.addWidget(button)
        follow_text(self, lambda: _size_icons(buttons))
        return row

    def _button(self, name: str, picture: str, tip: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: slot())
        return button

    def _make_protect(self) -> QCheckBox:
        self.protect_box = QCheckBox(tr("Protect other classes"))
        self.protect_box.setObjectName("protectBox")
        self.protect_box.setToolTip(
            tr(
                "Painting leaves the labels of all other classes as they are; background "
                "and unlabelled pixels are painted as always"
            )
        )
        self.protect_box.toggled.connect(self._workspace.painting.set_protect_others)
        return self.protect_box

    def _make_size(self) -> QHBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("brushSlider")
        self.slider.setAccessibleName(tr("Brush size"))
        self.slider.setRange(1, 100)
        self.slider.setPageStep(10)
        self.spin = QSpinBox()
        self.spin.setObjectName("brushSpin")
        self.spin.setAccessibleName(tr("Brush size in image pixels"))
        self.spin.setRange(1, MAX_BRUSH)
        self.spin.setSuffix(" px")
        follow_text(self.spin, lambda: self.spin.setFixedWidth(scaled(84)))
        self.slider.valueChanged.connect(
            lambda v: self._workspace.painting.set_diameter(_from_slider(v))
        )
        self.spin.valueChanged.connect(self._workspace.painting.set_diameter)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.brush_label = QLabel(tr("Brush"))
        row.addWidget(self.brush_label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        return row

    # State ---------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        classes = self._workspace.classes
        if self._shown != classes:
            self._shown = list(classes)
            self.list.show_classes(classes)
            self.list.narrow(self.find_field.text())
            rows = max(3, min(self.list.count(), _ROWS_SHOWN))
            self._rows = rows
            self._set_height()
            self.find_field.setVisible(len(classes) >= _MANY)
            if len(classes) < _MANY:
                self.find_field.clear()
        self._follow()

    def _set_height(self) -> None:
        """The rows, and half a row more where there are others to scroll to; fewer if need be.

        With large text the panel scrolls: a list that did so, too, would be seen through two slits.
        """
        rows = self._rows + (0.5 if self.list.count() > self._rows else 0)
        self.list.set_rows(rows if is_large() else LEAST_ROWS, rows)

    def _follow(self) -> None:
        workspace = self._workspace
        self.list.choose(workspace.painting.value)
        diameter, position = workspace.painting.diameter, self.slider.value()
        # Several positions mean one small diameter: keys would never get past the first of them.
        if _from_slider(position) != diameter:
            position = _to_slider(diameter)
        for widget, value in ((self.slider, position), (self.spin, diameter)):
            widget.blockSignals(True)
            widget.setValue(value)
            widget.blockSignals(False)
        self.protect_box.blockSignals(True)
        self.protect_box.setChecked(workspace.painting.protect_others)
        self.protect_box.blockSignals(False)
        on_class = bool(workspace.classes) and self._painted is not None
        allow(self.add_button, True, workspace)
        allow(self.rename_button, on_class, workspace)
        allow(self.colour_button, on_class, workspace)
        allow(self.delete_button, on_class and len(workspace.classes) > 1, workspace)
        allow(self.protect_box, len(workspace.classes) > 1, workspace)
        self._allow_size()
        self.list.set_lockable(not workspace.read_only)

    def set_brush_in_hand(self, on: bool) -> None:
        """Whether the tool in hand paints as wide as is set here; else the size is off, and why."""
        self._brush_in_hand = on
        self._allow_size()

    def _allow_size(self) -> None:
        has_images = bool(self._workspace.records)
        tip = tr("Diameter of the brush in image pixels ([ and ])")
        if not has_images:
            tip = tr("Add images first.")
        elif not self._brush_in_hand:
            tip = tr("The tool in hand has no width; take the brush or the eraser to set theirs")
        for widget in (self.brush_label, self.slider, self.spin):
            if not self._workspace.read_only:  # its tip says that then
                widget.setToolTip(tip)
            allow(widget, has_images and self._brush_in_hand, self._workspace)

    @property
    def _painted(self) -> ClassRecord | None:
        """The class that is painted; None while background or the eraser is."""
        return self._table.find(self._workspace.painting.value)

    def _enable(self) -> None:
        self.setEnabled(self._workspace.project is not None)
        self._allow_size()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._workspace.painting.set_value(item.data(VALUE_ROLE))

    # Intent --------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a name and add a class in the next colour of the palette."""
        if self._workspace.refuses_changes():
            return
        work = self._workspace.work

        def named(name: str) -> None:
            if self._workspace.work is work:
                colour = next_colour([record.colour for record in self._workspace.classes])
                self._try(lambda: self._workspace.add_class(name, colour))

        self._ask_name(None, named)

    def rename(self) -> None:
        """Ask for another name of the class that is painted."""
        record = self._painted
        if record is not None and not self._workspace.refuses_changes():
            change = self._of_class(record.id)
            self._ask_name(record, lambda name: change(lambda now: replace(now, name=name)))

    def _ask_name(self, record: ClassRecord | None, named: Callable[[str], object]) -> None:
        """Ask for the name of a class, or of a new one, that no other has."""
        from gui.dialogs.class_name import ClassNameDialog

        taken = [other.name for other in self._workspace.classes if other is not record]
        dialog = ClassNameDialog(taken, self, record.name if record is not None else "")
        dialog.accepted.connect(lambda: named(dialog.name()))
        open_kept(dialog)

    def _of_class(self, class_id: int) -> Callable[[Callable[[ClassRecord], ClassRecord]], None]:
        """Changes a class as it is when the person has answered; if it is still there then."""
        workspace, work = self._workspace, self._workspace.work

        def change(changed: Callable[[ClassRecord], ClassRecord]) -> None:
            now = self._table.find(class_id) if workspace.work is work else None
            if now is not None:
                self._try(lambda: workspace.update_class(changed(now)))

        return change

    def recolour(self) -> None:
        """Ask for another colour of the class that is painted."""
        record = self._painted
        if record is None or self._workspace.refuses_changes():
            return
        from gui.dialogs.class_colour import ClassColourDialog

        change = self._of_class(record.id)
        others = {
            other.colour: other.name for other in self._workspace.classes if other is not record
        }
        dialog = ClassColourDialog(record.name, record.colour, others, self)
        dialog.accepted.connect(lambda: change(lambda now: replace(now, colour=dialog.colour())))
        open_kept(dialog)

    def delete(self, merge: bool = False) -> None:
        """Ask what becomes of the labels of the class that is painted, and delete it."""
        from gui.dialogs.remove_class import RemoveClassDialog

        record = self._painted
        others = [other for other in self._workspace.classes if other is not record]
        if record is None or not others or self._workspace.refuses_changes():
            return
        if record.locked:
            self._workspace.notice.emit(tr(LOCKED, name=record.name))
            return
        pixels = self._table.pixels(record.id)
        dialog = RemoveClassDialog(record, others, sum(pixels), len(pixels), merge, self)
        removed = partial(self._removed, dialog, self._workspace.work, record.id)
        dialog.accepted.connect(removed)
        open_kept(dialog)

    def _removed(self, dialog: RemoveClassDialog, work: object, class_id: int) -> None:
        becomes = dialog.result_value()
        if self._workspace.work is not work or self._table.find(class_id) is None:
            return  # another project was opened meanwhile, or an undo took the class
        if becomes in (BACKGROUND, UNLABELLED):
            self._try(lambda: self._table.delete(class_id, becomes))
        else:
            self._try(lambda: self._table.merge(class_id, becomes))

    def shift(self, by: int) -> None:
        """Move the class that is painted up or down the list."""
        record = self._painted
        if record is not None:
            row = self._workspace.classes.index(record)
            self.list.ask_move(record.id, row - 1 if by < 0 else row + 2)

    def _toggle_visible(self, class_id: int) -> None:
        record = self._table.find(class_id)
        if record is not None:
            self._try(lambda: self._table.set_visible([class_id], not record.visible))

    def _toggle_locked(self, class_id: int) -> None:
        record = self._table.find(class_id)
        if record is not None:
            self._try(lambda: self._table.set_locked([class_id], not record.locked))

    def _menu(self, point: QPoint) -> None:
        """What can be done with the chosen class; also by the menu key."""
        record, table = self._painted, self._table
        menu = QMenu(self)
        menu.setObjectName("classMenu")
        if record is not None:
            number = self._workspace.classes.index(record)
            last = len(self._workspace.classes) - 1
            changing = [
                menu.addAction(icon("rename"), tr("Rename…"), self.rename),
                menu.addAction(icon("colour"), tr("Colour…"), self.recolour),
            ]
            menu.addSeparator()
            hide = tr("Hide its labels") if record.visible else tr("Show its labels")
            menu.addAction(icon("eye"), hide, lambda: self._toggle_visible(record.id))
            lock = tr("Unlock") if record.locked else tr("Lock")
            changing.append(
                menu.addAction(icon("lock"), lock, lambda: self._toggle_locked(record.id))
            )
            menu.addAction(tr("Show this class only"), lambda: self._show_only(record.id))
            menu.addSeparator()
            up = menu.addAction(f"{tr('Move up')}\tAlt+Up", lambda: self.shift(-1))
            up.setEnabled(number > 0)
            down = menu.addAction(f"{tr('Move down')}\tAlt+Down", lambda: self.shift(1))
            down.setEnabled(number < last)
            menu.addSeparator()
            for text, merge in ((tr("Merge into another…"), True), (tr("Delete…"), False)):
                action = menu.addAction(text, lambda merge=merge: self.delete(merge))
                action.setEnabled(last > 0)
                changing.append(action)
            for action in [up, down, *changing] if self._workspace.read_only else []:
                action.setEnabled(False)
            menu.addSeparator()
        hidden = [other.id for other in self._workspace.classes if not other.visible]
        locked = [other.id for other in self._workspace.classes if other.locked]
        menu.addAction(
            tr("Show all classes"), lambda: self._try(lambda: table.set_visible(hidden, True))
        ).setEnabled(bool(hidden))
        unlock = menu.addAction(
            tr("Unlock all classes"), lambda: self._try(lambda: table.set_locked(locked, False))
        )
        unlock.setEnabled(bool(locked) and not self._workspace.read_only)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _show_only(self, class_id: int) -> None:
        others = [record.id for record in self._workspace.classes if record.id != class_id]
        self._try(lambda: self._table.set_visible([class_id], True))
        self._try(lambda: self._table.set_visible(others, False))

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except ProjectError as error:
            self._workspace.problem.emit(str(error))

    def _preferred(self, preference: object) -> None:
        if preference is OVERLAY_PATTERNS:
            self.list.set_patterns(self._workspace.settings.get(OVERLAY_PATTERNS))
            self._dress()

    def _dress(self) -> None:
        """Draw the swatches anew: theirs are an edge in the theme's colour and the text's size.

        The rows stay, and with them what of the list is seen.
        """
        self._shown = None
        self._rebuild()


def _from_slider(position: int) -> int:
    """Slider 1…100 to diameter 1…300, finer where brushes are small."""
    return max(1, round(MAX_BRUSH * (position / 100) ** 2))


def _to_slider(diameter: int) -> int:
    return max(1, round(100 * (diameter / MAX_BRUSH) ** 0.5))


def _size_icons(buttons: Sequence[QToolButton]) -> None:
    side = icon_size(_ICON)
    for button in buttons:
        button.setIconSize(QSize(side, side))
