"""What is painted: the classes, background, the eraser; and the size of the brush."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSlider,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED
from core.project import CLASS_COLOURS
from gui.canvas.canvas import MAX_BRUSH
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.dialogs.class_choice import swatch
from gui.icons import icon
from gui.theme import current_tokens
from gui.workspace import Workspace

_SWATCH = 14
VALUE_ROLE = Qt.ItemDataRole.UserRole
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
_Persistent = QPersistentModelIndex


class ClassDelegate(QStyledItemDelegate):
    """Draws a class with its key at the right, where it is no part of the name."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | _Persistent
    ) -> None:
        key = index.data(KEY_ROLE)
        shortened = QStyleOptionViewItem(option)
        super().paint(painter, shortened, index)
        if key:
            painter.save()
            painter.setPen(QColor(current_tokens().text_muted))
            place = option.rect.adjusted(0, 0, -10, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, key)
            painter.restore()


class ClassesPanel(QWidget):
    """Choose what the brush paints, and how thick."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.list = QListWidget()
        self.list.setObjectName("classList")
        self.list.setAccessibleName("What the brush paints")
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        self.list.setItemDelegate(ClassDelegate(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemDoubleClicked.connect(lambda _item: self.rename())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.list, 1)
        top.addLayout(self._make_buttons())
        layout.addLayout(top)
        layout.addLayout(self._make_size())
        workspace.classes_changed.connect(self._rebuild)
        workspace.painting.changed.connect(self._follow)
        workspace.project_changed.connect(self._enable)
        self._rebuild()
        self._follow()
        self._enable()

    def _make_buttons(self) -> QVBoxLayout:
        self.add_button = self._button("addClassButton", "plus", "Add a class", self.add)
        self.rename_button = self._button(
            "renameClassButton", "rename", "Rename the class", self.rename
        )
        self.colour_button = self._button(
            "classColourButton", "colour", "Change the colour of the class", self.recolour
        )
        column = QVBoxLayout()
        column.setSpacing(0)
        for button in (self.add_button, self.rename_button, self.colour_button):
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _button(self, name: str, picture: str, tip: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: slot())
        return button

    def _make_size(self) -> QHBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("brushSlider")
        self.slider.setAccessibleName("Brush size")
        self.slider.setRange(1, 100)
        self.slider.setPageStep(10)
        self.spin = QSpinBox()
        self.spin.setObjectName("brushSpin")
        self.spin.setAccessibleName("Brush size in image pixels")
        self.spin.setRange(1, MAX_BRUSH)
        self.spin.setSuffix(" px")
        self.spin.setFixedWidth(84)
        self.slider.setToolTip("Diameter of the brush in image pixels ([ and ])")
        self.spin.setToolTip(self.slider.toolTip())
        self.slider.valueChanged.connect(
            lambda v: self._workspace.painting.set_diameter(_from_slider(v))
        )
        self.spin.valueChanged.connect(self._workspace.painting.set_diameter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel("Brush"))
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        return row

    def _rebuild(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for number, record in enumerate(self._workspace.classes, start=1):
            self._add_row(record.name, record.colour, record.id, str(number) if number < 10 else "")
        if self._workspace.classes:
            self._add_row("Background", BACKGROUND_COLOUR, BACKGROUND, "0")
            self._add_row("Unlabelled", None, UNLABELLED, "")
        self.list.blockSignals(False)
        rows = max(3, min(self.list.count(), 6))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 24) + 6)
        self._follow()

    def _add_row(
        self, name: str, colour: tuple[int, int, int] | None, value: int, key: str
    ) -> None:
        item = QListWidgetItem(swatch(colour), name)
        item.setData(VALUE_ROLE, value)
        item.setData(KEY_ROLE, key)
        if value == BACKGROUND:
            item.setToolTip("Everything that is not a cell: the network learns from both")
        elif value == UNLABELLED:
            item.setToolTip("Nobody has said what this is; such pixels never train and never count")
        else:
            item.setToolTip(f"Paint “{name}”" + (f" (key {key})" if key else ""))
        self.list.addItem(item)

    def _follow(self) -> None:
        workspace = self._workspace
        for row in range(self.list.count()):
            if self.list.item(row).data(VALUE_ROLE) == workspace.painting.value:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)
        diameter, position = workspace.painting.diameter, self.slider.value()
        # Several positions mean one small diameter: keys would never get past the first of them.
        if _from_slider(position) != diameter:
            position = _to_slider(diameter)
        for widget, value in ((self.slider, position), (self.spin, diameter)):
            widget.blockSignals(True)
            widget.setValue(value)
            widget.blockSignals(False)
        on_class = workspace.painting.value == workspace.active_class_id
        self.rename_button.setEnabled(bool(workspace.classes) and on_class)
        self.colour_button.setEnabled(bool(workspace.classes) and on_class)

    def _enable(self) -> None:
        self.setEnabled(self._workspace.project is not None)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._workspace.painting.set_value(item.data(VALUE_ROLE))

    def add(self) -> None:
        """Ask for a name and add a class in the next colour of the palette."""
        name, ok = QInputDialog.getText(self, "Add class", "Name of the new class:")
        if ok and name.strip():
            used = {record.colour for record in self._workspace.classes}
            free = [colour for colour in CLASS_COLOURS if colour not in used]
            colour = free[0] if free else CLASS_COLOURS[len(used) % len(CLASS_COLOURS)]
            self._try(lambda: self._workspace.add_class(name.strip(), colour))

    def rename(self) -> None:
        """Ask for another name of the active class."""
        record = self._workspace.active_class
        if record is None or self._workspace.painting.value != record.id:
            return
        name, ok = QInputDialog.getText(self, "Rename class", "Name:", text=record.name)
        if ok and name.strip():
            self._try(lambda: self._workspace.update_class(replace(record, name=name.strip())))

    def recolour(self) -> None:
        """Ask for another colour of the active class."""
        record = self._workspace.active_class
        if record is None:
            return
        chosen = QColorDialog.getColor(QColor(*record.colour), self, f"Colour of {record.name}")
        if chosen.isValid():
            colour = (chosen.red(), chosen.green(), chosen.blue())
            self._try(lambda: self._workspace.update_class(replace(record, colour=colour)))

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except ProjectError as error:
            self._workspace.problem.emit(str(error))

    def refresh_icons(self) -> None:
        """Draw the rows anew, after a change of theme."""
        self._rebuild()


def _from_slider(position: int) -> int:
    """Slider 1…100 to diameter 1…300, finer where brushes are small."""
    return max(1, round(MAX_BRUSH * (position / 100) ** 2))


def _to_slider(diameter: int) -> int:
    return max(1, round(100 * (diameter / MAX_BRUSH) ** 0.5))
