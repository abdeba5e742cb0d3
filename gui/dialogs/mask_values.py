"""Asking what each value of masks means, with the answer shown over the image at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.images import natural_key
from core.masks import Form, MaskFile
from core.masks import Mapping as ValueMapping
from core.masks.kinds import MaskKind, as_marks, kinds_of
from core.project_records import next_colour
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.dialogs.class_choice import Colour, NamedClass, swatch, swatch_picture
from gui.dialogs.class_name import ClassNameDialog
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, breakable, wrapped
from gui.dialogs.ground_question import GroundQuestion
from gui.dialogs.kept import open_kept
from gui.dialogs.legend import Legend
from gui.dialogs.level_offer import LevelOffer
from gui.dialogs.mask_preview import MaskPreview, SmallMask
from gui.dialogs.meaning_combo import MeaningCombo, grouped, pixels_of, share_of
from gui.dialogs.remaining_values import RemainingValues
from gui.icons import icon
from gui.theme import SPACE, set_role
from gui.words import tr, tr_n

_LEGEND = 3  # classes with a place under the preview
MAX_ROWS = 48
"""Values with a row of their own, the most frequent; all others share one row."""


@dataclass(frozen=True)
class _NewClass:
    """A class to be made; below 0 so that no class has its id."""

    id: int
    name: str
    colour: Colour


class MaskValuesDialog(FramedDialog):
    """Lists the values of masks of one kind and asks what each is; ``labels()`` gives it."""

    another_asked = Signal(int)
    """Another mask of the kind is to be shown: its place among them."""
    each_value_asked = Signal()
    """The values are no objects of one class: each is to be asked for."""

    def __init__(
        self,
        mask: MaskFile,
        image: NDArray[np.uint8] | None,
        classes: Sequence[NamedClass],
        n_masks: int = 1,
        parent: QWidget | None = None,
        *,
        kind: MaskKind | None = None,
        suggestion: Mapping[int, int] | None = None,
        name: str = "",
        question: tuple[int, int] = (1, 1),
    ) -> None:
        """``image`` is RGB of the mask's size; ``n_masks`` counts the masks still to be read.

        ``kind`` is what they have in common, the mask alone without it; ``suggestion`` has the
        labels that are plain, ``name`` is what to call the mask instead of its file, ``question``
        which window of how many this is.
        """
        self._question = question
        super().__init__(_title(*question), parent, accept_text="")  # which ``_refresh`` says
        self.message.keep_room()
        self._kind = kind or kinds_of([(0, mask)])[0]
        self._classes: list[NamedClass] = list(classes)
        self._new: list[_NewClass] = []
        self._n_masks = n_masks
        self._place = self._asked_place = self._first_place()
        self._combos: list[tuple[list[int], QComboBox]] = []
        self._places: list[tuple[int, QLabel]] = []
        self._ground: GroundQuestion | None = None
        self._remaining = RemainingValues()
        self._offer = LevelOffer(self._kind, self._combos, self._refresh)
        self.body.addLayout(self._title_row())
        self._intro = wrapped("", "muted")
        self.body.addWidget(self._intro)
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACE)
        columns.addLayout(self._values_column(), 0)
        columns.addLayout(self._preview_column(), 1)
        self.body.addSpacing(SPACE)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self._offer)
        self._add_ground()
        self._add_for_all()
        self.show_mask(mask, image, self._place, name)
        if suggestion is None:
            names = {item.id: item.name for item in self._classes}
            suggestion = self._kind.suggestion(names, self._classes[0].id)
        self._take(suggestion)
        self.resize(960, 620)
        self._combos[0][1].setFocus()

    # What was chosen -------------------------------------------------------------------------

    def labels(self) -> dict[int, int] | None:
        """What each value of the kind becomes, None while one is not chosen.

        A number below 0 stands for one of ``new_classes()``.
        """
        labels = self._labels()
        return labels if len(labels) == len(self._kind.counts) else None

    def result(self) -> ValueMapping | None:  # type: ignore[override]
        """The labels as a mapping of every mask of the kind."""
        labels = self.labels()
        return None if labels is None else self._kind.mapping(labels)

    def new_classes(self) -> dict[int, tuple[str, Colour]]:
        """Name and colour of the classes to be made, those that are used, by their numbers."""
        used = set(self._labels().values())
        return {one.id: (one.name, one.colour) for one in self._new if one.id in used}

    def for_all(self) -> bool:
        """Whether the other masks are to be read the same way."""
        return self._for_all.isChecked()

    def place(self) -> int:
        """Which mask of the kind is shown."""
        return self._place

    def set_rest(self, label: int) -> None:
        """Give ``label`` to every value that has none."""
        for _, combo in self._combos:
            if combo.currentIndex() < 0:
                combo.setCurrentIndex(combo.findData(label))

    # The mask shown --------------------------------------------------------------------------

    def show_mask(
        self, mask: MaskFile, image: NDArray[np.uint8] | None, place: int = 0, name: str = ""
    ) -> None:
        """Show a mask of the kind with its image (RGB of the mask's size, or None)."""
        self._place = self._asked_place = place
        if self._kind.instances:
            mask = as_marks(mask)
        self._small = SmallMask(mask, image, self._kind.swatches)
        self._file_name.set_full_text(name or mask.path.name)
        self._intro.setText(breakable(self._sentence(mask)))
        for value, label in self._places:
            label.setPixmap(self._small.where(value))
        self._say_place()
        self._refresh()

    def could_not_show(self, sentence: str, place: int) -> None:
        """A mask that was asked for cannot be read: say why, and let the next be asked for."""
        self._asked_place = place
        self._say_place()
        self.say(sentence, "warning")

    def _first_place(self) -> int:
        members = self._kind.members
        return members.index(self._kind.example) if self._kind.example in members else 0

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self._file_name = ElidedLabel()
        set_role(self._file_name, "section")
        row.addWidget(self._file_name, 1)
        self._count = QLabel()
        set_role(self._count, "muted")
        row.addWidget(self._count)
        self._steps = []
        for step, name, key in (
            (-1, tr("Previous mask"), "previousMask"),
            (1, tr("Next mask"), "nextMask"),
        ):
            button = QToolButton()
            button.setObjectName(key)
            button.setIcon(icon("previous" if step < 0 else "next"))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, step=step: self._ask_another(step))
            button.setVisible(self._n_masks > 1)
            self._steps.append((step, button))
            row.addWidget(button)
        self._count.setVisible(self._n_masks > 1)
        return row

    def _ask_another(self, step: int) -> None:
        self._asked_place += step
        for _, button in self._steps:
            button.setEnabled(False)
        self.another_asked.emit(self._asked_place)

    def _say_place(self) -> None:
        place = self._asked_place + 1
        self._count.setText(tr("{place} of {total}", place=place, total=self._n_masks))
        for step, button in self._steps:
            button.setEnabled(0 <= self._asked_place + step < self._n_masks)

    def _sentence(self, mask: MaskFile) -> str:
        count = len(self._kind.counts)
        values = tr_n("one value", "{n} values", count)
        if self._kind.instances:
            values = tr("a number for each object")
        said = tr_n(
            "This mask holds {values}. Say what each of them marks.",
            "These {n} masks hold {values}. Say what each of them marks.",
            self._n_masks,
            values=values,
        )
        lie = self._kind.how_they_lie() if self._n_masks > 1 else mask.turn_note
        return " ".join(filter(None, (said, mask.note, lie)))

    # Widgets ---------------------------------------------------------------------------------

    def _values_column(self) -> QVBoxLayout:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        grid.setHorizontalSpacing(SPACE + SPACE // 2)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(5, 1)
        n, pixels = self._n_masks, pixels_of(self._n_masks)
        heads = {0: tr("Value"), 2: tr("Where"), 3: pixels, 4: tr("Share"), 5: tr("Is")}
        for column, text in heads.items():
            label = QLabel(text)
            set_role(label, "small")
            if column in (3, 4) and n > 1:
                label.setToolTip(tr("Of all {n} masks together", n=n))
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
        area.setFixedWidth(min(max(450, inside.sizeHint().width() + bar + 4), 600))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column_layout = QVBoxLayout()
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(area, 1)
        column_layout.addLayout(self._class_row())
        self._remaining.setVisible(len(self._combos) > 2)
        self._remaining.chosen.connect(self.set_rest)
        column_layout.addWidget(self._remaining)
        return column_layout

    def _groups(self) -> list[list[int]]:
        """The values a row each, rising; beyond MAX_ROWS the rarest share the last row."""
        counts = self._kind.counts
        values = sorted(counts)
        if self._kind.form is Form.OBJECTS:  # their numbers say nothing: the ground, then by name
            values.sort(key=lambda value: (value != 0, natural_key(self._kind.names[value])))
        if len(values) <= MAX_ROWS:
            return [[value] for value in values]
        frequent = set(sorted(values, key=lambda value: -counts[value])[:MAX_ROWS])
        rest = [value for value in values if value not in frequent]
        return [[value] for value in values if value in frequent] + [rest]

    def _add_row(self, grid: QGridLayout, row: int, values: list[int]) -> None:
        counts = self._kind.counts
        pixels = sum(counts[value] for value in values)
        several = len(values) > 1
        name = tr("{n} other values", n=len(values)) if several else self._kind.names[values[0]]
        if not several:
            colour = QLabel()
            colour.setPixmap(swatch_picture(self._kind.swatches[values[0]]))
            grid.addWidget(colour, row, 0)
            place = QLabel()
            place.setAccessibleName(tr("Where {name} lies", name=name))
            self._places.append((values[0], place))
            grid.addWidget(place, row, 2)
        grid.addWidget(ElidedLabel(name), row, 1)
        for column, text in ((3, grouped(pixels)), (4, share_of(pixels, sum(counts.values())))):
            grid.addWidget(QLabel(text), row, column, Qt.AlignmentFlag.AlignRight)
        combo = MeaningCombo(tr("What {name} is", name=name), self._classes)
        combo.currentIndexChanged.connect(self._refresh)
        grid.addWidget(combo, row, 5)
        self._combos.append((values, combo))

    def _class_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        one = QPushButton(icon("plus"), tr("&New class…"))
        one.setObjectName("newClass")
        one.setToolTip(tr("Add a class that the values can become"))
        one.clicked.connect(self.ask_new_class)
        self._each = QPushButton(tr("A &class for each name"))
        self._each.setObjectName("classForEach")
        self._each.setToolTip(tr("Make a class of every name in the file that is no class yet"))
        self._each.clicked.connect(self.add_named_classes)
        self._each.setVisible(bool(self._unmatched()))
        unfold = QPushButton(tr("Ask for &each value"))
        unfold.setObjectName("eachValue")
        unfold.setToolTip(tr("The numbers are classes, not objects of one class"))
        unfold.clicked.connect(self.each_value_asked)
        unfold.setVisible(self._kind.instances)
        for button in (one, self._each, unfold):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _preview_column(self) -> QVBoxLayout:
        self._preview = MaskPreview()
        self._legend = Legend()
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self._preview, 1)
        column.addLayout(self._legend)
        return column

    def _show_legend(self, labels: Mapping[int, int]) -> None:
        """The classes in the preview, and what the two grounds look like."""
        used = set(labels.values())
        shown = [c for c in (*self._classes, *self._new) if c.id in used] or self._classes
        classes = [(c.colour, c.name) for c in shown[:_LEGEND]]
        grounds = [(BACKGROUND_COLOUR, tr("Background")), (None, tr("Unlabelled"))]
        self._legend.show_rows([classes, grounds])

    def _add_ground(self) -> None:
        ground = self._kind.ground
        if ground is None:
            return
        several = self._n_masks > 1
        self._ground = GroundQuestion(self._kind.names[ground], self._kind.hint, several)
        self._ground.chosen.connect(self._ground_chosen)
        self.body.addSpacing(SPACE // 2)
        self.body.addWidget(self._ground)

    def _add_for_all(self) -> None:
        n = self._n_masks
        both, every = tr("Use the &same for both masks"), tr("Use the &same for all {n} masks", n=n)
        self._for_all = QCheckBox(both if n == 2 else every)
        self._for_all.setObjectName("sameForAll")
        self._for_all.setVisible(self._n_masks > 1)
        self._for_all.setChecked(self._n_masks > 1)
        self._for_all.toggled.connect(lambda _: self._refresh())
        self.body.addWidget(self._for_all)

    # New classes -----------------------------------------------------------------------------

    def ask_new_class(self) -> None:
        """Ask for the name of a class that the values can become."""
        dialog = ClassNameDialog([item.name for item in (*self._classes, *self._new)], self)
        dialog.accepted.connect(lambda: self._add_class(dialog.name()))
        open_kept(dialog)

    def add_named_classes(self) -> None:
        """Make a class of each name in the file that is no class yet, and choose it."""
        names = self._unmatched()
        for values, combo in self._combos:
            name = names.get(values[0], "") if len(values) == 1 else ""
            if name:
                made = next((one for one in self._new if one.name == name), None)
                combo.setCurrentIndex(combo.findData((made or self._add_class(name)).id))

    def _unmatched(self) -> dict[int, str]:
        known = {item.name.casefold() for item in self._classes}
        names = self._kind.class_names()
        return {v: name for v, name in names.items() if name.casefold() not in known}

    def _add_class(self, name: str) -> _NewClass:
        used = [item.colour for item in (*self._classes, *self._new)]
        made = _NewClass(-1 - len(self._new), name, next_colour(used))
        self._new.append(made)
        place = len(self._classes) + len(self._new) - 1
        for _, combo in self._combos:
            combo.insertItem(place, swatch(made.colour), tr("New: {name}", name=name), made.id)
        return made

    # What follows ----------------------------------------------------------------------------

    def _take(self, labels: Mapping[int, int]) -> None:
        for values, combo in self._combos:
            label = labels.get(values[0])
            if label is not None and all(labels.get(value) == label for value in values):
                combo.setCurrentIndex(combo.findData(label))
        self._refresh()

    def _ground_chosen(self, label: int) -> None:
        for values, combo in self._combos:
            if values == [self._kind.ground]:
                combo.setCurrentIndex(combo.findData(label))

    def _labels(self) -> dict[int, int]:
        """The label of every value that has one."""
        chosen = ((values, combo.currentData()) for values, combo in self._combos)
        said = {v: label for values, label in chosen if label is not None for v in values}
        return self._offer.completed(said)

    def _refresh(self) -> None:
        labels = self._labels()
        colours = {item.id: item.colour for item in (*self._classes, *self._new)}
        self._preview.show_pixels(self._small.coloured(labels, colours))
        self._show_legend(labels)
        ground = self._kind.ground
        if self._ground is not None and ground is not None:
            self._ground.show_label(labels.get(ground))
        missing = len(self._kind.counts) - len(labels)
        self.accept_button.setEnabled(missing == 0)
        self._remaining.setEnabled(any(combo.currentIndex() < 0 for _, combo in self._combos))
        self._say_what_follows()
        if missing:
            self.say(self._missing_sentence(missing, labels), "info")
        elif not any(label in colours for label in labels.values()):
            self.say(tr("No value is foreground, so this mask marks no cell."), "warning")
        else:
            self.say("")

    def _say_what_follows(self) -> None:
        """Name the button for the import, or for the window that comes before it."""
        number, total = self._question
        if number < total or (self._n_masks > 1 and not self._for_all.isChecked()):
            text = tr("Next")
        else:  # the masks of several windows come in together
            text = tr_n("Import", "Import {n} masks", self._n_masks if total == 1 else 1)
        self.accept_button.setText(text)

    def _missing_sentence(self, missing: int, labels: Mapping[int, int]) -> str:
        ground = self._kind.ground
        if missing == 1 and ground is not None and ground not in labels:
            name = self._kind.names[ground]
            return tr("Say whether “{name}” is background or not labelled.", name=name)
        return tr_n(
            "Choose what one value stands for.", "Choose what {n} values stand for.", missing
        )


def _title(number: int, total: int) -> str:
    if total == 1:
        return tr("What the masks’ values mean")
    return tr("What the masks’ values mean ({place} of {total})", place=number, total=total)
