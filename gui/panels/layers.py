"""The layers of the canvas: each can be hidden and its opacity set."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QWidget

from gui.term_card import TermButton
from gui.text_size import follow_text, scaled
from gui.theme import set_role
from gui.words import mark, tr

LAYERS: dict[str, tuple[str, str, float, bool]] = {
    "errors": (mark("Errors"), mark("Where the mask and your labels differ"), 0.85, False),
    "mask": (
        mark("Mask"),
        mark("Outline and tint of the pixels at or above the threshold"),
        0.9,
        True,
    ),
    "labels": (mark("Labels"), mark("What you painted or imported"), 0.4, True),
    "heatmap": (
        mark("Heatmap"),
        mark("The network’s probability of the active class"),
        0.55,
        False,
    ),
    "image": (mark("Image"), mark("The smear itself"), 1.0, True),
}
"""Name -> text, tip, opacity and visibility at the first start; from top to bottom."""
UNCERTAINTY = (mark("Uncertainty"), mark("Where the network is least sure of the active class"))
"""Text and tip of the heatmap's row while that is what it shows."""
COVERED = mark("Not drawn while errors are shown: these colour the same pixels")


class LayersPanel(QWidget):
    """Emits what was asked for; the window applies it and says back what is so."""

    visible_asked = Signal(str, bool)
    opacity_asked = Signal(str, float)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self.sliders: dict[str, QSlider] = {}
        self._values: dict[str, QLabel] = {}
        self._covered, self._uncertain = False, False
        self._why_not = ""
        """Why there is nothing to show or hide; empty where there is."""
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addLayout(self._make_head(), 0, 1, 1, 2)
        for row, (name, (text, tip, _opacity, _visible)) in enumerate(LAYERS.items(), start=1):
            self._add_row(grid, row, name, tr(text), tr(tip))

    def _make_head(self) -> QHBoxLayout:
        """What the sliders set, and the panel's words."""
        opacity = QLabel(tr("Opacity"))
        set_role(opacity, "small")
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 0, 0)  # where the grooves begin
        row.setSpacing(4)
        row.addWidget(opacity, 1)
        row.addWidget(TermButton("mask", "heatmap", "label", "error"))
        return row

    def _add_row(self, grid: QGridLayout, row: int, name: str, text: str, tip: str) -> None:
        box = QCheckBox(text)
        box.setObjectName(f"{name}LayerBox")
        box.setToolTip(tip)
        box.toggled.connect(lambda on: self.visible_asked.emit(name, on))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"{name}OpacitySlider")
        _name_slider(slider, text)
        slider.setRange(0, 100)
        slider.valueChanged.connect(lambda value: self._moved(name, value))
        value = QLabel()
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        follow_text(value, lambda: value.setMinimumWidth(_width_of(value, "100 %")))
        follow_text(slider, lambda: slider.setMinimumWidth(scaled(56)))
        set_role(value, "muted")
        for column, widget in enumerate((box, slider, value)):
            grid.addWidget(widget, row, column)
        self.boxes[name], self.sliders[name], self._values[name] = box, slider, value

    def _moved(self, name: str, percent: int) -> None:
        self._values[name].setText(f"{percent} %")
        self.opacity_asked.emit(name, percent / 100)

    def allow(self, why_not: str) -> None:
        """Have layers be shown and hidden, or all be off, and say why."""
        if why_not != self._why_not:
            self._why_not = why_not
            for name in LAYERS:
                self._tell(name)

    def show_uncertainty(self, on: bool) -> None:
        """Call the heatmap's row by what it shows."""
        if on != self._uncertain:
            self._uncertain = on
            self._tell("heatmap")

    def show_covered(self, on: bool) -> None:
        """Say whether the labels are not drawn, in spite of tick and slider."""
        if on != self._covered:
            self._covered = on
            self._tell("labels")

    def _tell(self, name: str) -> None:
        """What the row is called, whether it is off, and why."""
        box, slider, value = (part[name] for part in (self.boxes, self.sliders, self._values))
        text, tip = UNCERTAINTY if name == "heatmap" and self._uncertain else LAYERS[name][:2]
        covered = tr(COVERED) if name == "labels" and self._covered else ""
        why = self._why_not or covered
        box.setText(tr(text))
        box.setToolTip(why or tr(tip))
        box.setAccessibleDescription(why)
        box.setEnabled(not self._why_not)
        box.setProperty("quiet", bool(covered))
        box.style().unpolish(box)
        box.style().polish(box)
        _name_slider(slider, tr(text))
        slider.setEnabled(not why)
        if why:
            slider.setToolTip(why)
        value.setEnabled(not self._why_not)
        value.setText("–" if covered else f"{slider.value()} %")
        value.setToolTip(covered)

    def show_state(self, name: str, visible: bool, opacity: float) -> None:
        """Say what is so, without asking for it again."""
        box, slider = self.boxes[name], self.sliders[name]
        for widget in (box, slider):
            widget.blockSignals(True)
        box.setChecked(visible)
        slider.setValue(round(100 * opacity))
        covered = self._covered and name == "labels"
        self._values[name].setText("–" if covered else f"{slider.value()} %")
        for widget in (box, slider):
            widget.blockSignals(False)


def _name_slider(slider: QSlider, layer: str) -> None:
    slider.setAccessibleName(tr("Opacity of the layer {name} in percent", name=layer))
    slider.setToolTip(tr("Opacity of the layer “{name}”", name=layer))


def _width_of(label: QLabel, text: str) -> int:
    return label.fontMetrics().horizontalAdvance(text)
