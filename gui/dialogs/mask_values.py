"""Asking what each value of a mask means, with the answer shown over the image at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.labels import BACKGROUND, UNLABELLED
from core.masks import Mapping, MaskFile, default_mapping
from gui.dialogs.class_choice import NamedClass, swatch
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, wrapped
from gui.dialogs.mask_preview import MaskPreview, SmallMask
from gui.theme import SPACE, set_role

MAX_ROWS = 48
"""Values with a row of their own, the most frequent; all others share one row."""

_DIMMED = (24, 24, 28)


class MaskValuesDialog(FramedDialog):
    """Lists the values of a mask and asks what each is; ``result()`` gives the mapping."""

    def __init__(
        self,
        mask: MaskFile,
        image: NDArray[np.uint8] | None,
        classes: Sequence[NamedClass],
        n_masks: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """``image`` is RGB of the mask's size; ``n_masks`` counts the masks still to be read."""
        super().__init__("What the mask's values mean", parent, accept_text="Import")
        self._mask = mask
        self._classes = list(classes)
        self._small = SmallMask(mask, image)
        self._combos: list[tuple[list[int], QComboBox]] = []
        file_name = ElidedLabel(mask.path.name)
        set_role(file_name, "section")
        self.body.addWidget(file_name)
        self.body.addWidget(wrapped(self._intro(), "muted"))
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACE)
        columns.addLayout(self._values_column(), 0)
        columns.addLayout(self._preview_column(), 1)
        self.body.addSpacing(SPACE)
        self.body.addLayout(columns, 1)
        self._for_all = QCheckBox(
            "&Use the same for both masks"
            if n_masks == 2
            else f"&Use the same for all {n_masks} masks"
        )
        self._for_all.setObjectName("sameForAll")
        self._for_all.setVisible(n_masks > 1)
        self._for_all.setChecked(n_masks > 1)
        self.body.addWidget(self._for_all)
        self._take(default_mapping(mask, self._classes[0].id))
        self.resize(920, 560)
        self._combos[0][1].setFocus()

    def result(self) -> Mapping | None:  # type: ignore[override]
        """What each value becomes, or None while one is not chosen."""
        labels = self._labels()
        return Mapping(labels) if len(labels) == len(self._mask.counts) else None

    def for_all(self) -> bool:
        """Whether the other masks are to be read the same way."""
        return self._for_all.isChecked()

    def set_rest(self, label: int) -> None:
        """Give ``label`` to every value that has none."""
        for _, combo in self._combos:
            if combo.currentIndex() < 0:
                combo.setCurrentIndex(combo.findData(label))

    def _intro(self) -> str:
        count = len(self._mask.counts)
        values = "one value" if count == 1 else f"{count} values"
        note = f" {self._mask.note}" if self._mask.note else ""
        return f"This mask holds {values}. Say what each of them marks.{note}"

    def _values_column(self) -> QVBoxLayout:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        grid.setHorizontalSpacing(SPACE + SPACE // 2)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(5, 1)
        for column, text in ((0, "Value"), (2, "Where"), (3, "Pixels"), (4, "Share"), (5, "Is")):
            label = QLabel(text)
            set_role(label, "small")
            side = Qt.AlignmentFlag.AlignRight if column in (3, 4) else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(label, 0, column, 1, 2 if column == 0 else 1, side)
        for row, values in enumerate(self._groups(), start=1):
            self._add_row(grid, row, values)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setProperty("framed", True)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setFixedWidth(max(430, inside.sizeHint().width() + bar + 4))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column_layout = QVBoxLayout()
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(area, 1)
        if len(self._combos) > 2:
            column_layout.addLayout(self._rest_row())
        return column_layout

    def _groups(self) -> list[list[int]]:
        """The values a row each, rising; beyond MAX_ROWS the rarest share the last row."""
        counts = self._mask.counts
        values = sorted(counts)
        if len(values) <= MAX_ROWS:
            return [[value] for value in values]
        frequent = set(sorted(values, key=lambda value: -counts[value])[:MAX_ROWS])
        rest = [value for value in values if value not in frequent]
        return [[value] for value in values if value in frequent] + [rest]

    def _add_row(self, grid: QGridLayout, row: int, values: list[int]) -> None:
        pixels = sum(self._mask.counts[value] for value in values)
        several = len(values) > 1
        name = f"{len(values)} other values" if several else self._mask.names[values[0]]
        if not several:
            colour = QLabel()
            colour.setPixmap(swatch(self._mask.swatches[values[0]]).pixmap(QSize(14, 14)))
            grid.addWidget(colour, row, 0)
            place = QLabel()
            place.setPixmap(self._small.where(values[0]))
            place.setAccessibleName(f"Where {name} lies")
            grid.addWidget(place, row, 2)
        grid.addWidget(ElidedLabel(name), row, 1)
        for column, text in ((3, _grouped(pixels)), (4, _share(pixels, self._mask.values.size))):
            grid.addWidget(QLabel(text), row, column, Qt.AlignmentFlag.AlignRight)
        combo = self._meaning_combo(name)
        grid.addWidget(combo, row, 5)
        self._combos.append((values, combo))

    def _meaning_combo(self, name: str) -> QComboBox:
        combo = _CalmCombo()
        combo.setAccessibleName(f"What {name} is")
        combo.setPlaceholderText("Choose…")
        for item in self._classes:
            combo.addItem(swatch(item.colour), f"Foreground: {item.name}", item.id)
        combo.addItem(swatch(_DIMMED), "Background", BACKGROUND)
        combo.addItem(swatch(None), "Unlabelled", UNLABELLED)
        combo.setCurrentIndex(-1)
        combo.setMaximumWidth(220)
        combo.currentIndexChanged.connect(self._refresh)
        return combo

    def _rest_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(QLabel("All not chosen yet are"))
        for text, label, name in (
            ("&Background", BACKGROUND, "restBackground"),
            ("U&nlabelled", UNLABELLED, "restUnlabelled"),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, value=label: self.set_rest(value))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _preview_column(self) -> QVBoxLayout:
        self._preview = MaskPreview()
        legend = QHBoxLayout()
        legend.setSpacing(SPACE // 2)
        entries = [(item.colour, ElidedLabel(item.name)) for item in self._classes[:4]]
        entries += [(_DIMMED, QLabel("Background")), (None, QLabel("Unlabelled"))]
        for colour, label in entries:
            mark = QLabel()
            mark.setPixmap(swatch(colour).pixmap(QSize(14, 14)))
            set_role(label, "small")
            legend.addWidget(mark)
            legend.addWidget(label)
            legend.addSpacing(SPACE)
        legend.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self._preview, 1)
        column.addLayout(legend)
        return column

    def _take(self, mapping: Mapping | None) -> None:
        if mapping is not None:
            for values, combo in self._combos:
                combo.setCurrentIndex(combo.findData(mapping.labels[values[0]]))
        self._refresh()

    def _labels(self) -> dict[int, int]:
        """The label of every value that has one."""
        chosen = ((values, combo.currentData()) for values, combo in self._combos)
        return {v: label for values, label in chosen if label is not None for v in values}

    def _refresh(self) -> None:
        labels = self._labels()
        colours = {item.id: item.colour for item in self._classes}
        self._preview.show_pixels(self._small.coloured(labels, colours))
        missing = len(self._mask.counts) - len(labels)
        self.accept_button.setEnabled(missing == 0)
        if missing:
            rest = "one value" if missing == 1 else f"{missing} values"
            self.say(f"Choose what {rest} stand{'s' if missing == 1 else ''} for.", "info")
        elif not any(label in colours for label in labels.values()):
            self.say("No value is foreground, so this mask marks no cell.", "warning")
        else:
            self.say("")


class _CalmCombo(QComboBox):
    """Turning the wheel over it scrolls the list around it, and never changes an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u2009")


def _share(part: int, whole: int) -> str:
    percent = 100 * part / whole
    return "< 0.1 %" if percent < 0.1 else f"{percent:.1f} %"
