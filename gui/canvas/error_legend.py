"""What the colours of the error layer mean: a card over the canvas, which can be folded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.canvas.canvas import Canvas
from gui.canvas.error_layer import EXTRA_COLOUR, HIT_COLOUR, MISSED_COLOUR
from gui.canvas.hatching import EXTRA_PATTERN, MISSED_PATTERN, ground_for
from gui.canvas.layers import Colour
from gui.canvas.legend_card import LegendCard
from gui.icons import icon
from gui.still_label import keep_size
from gui.text_size import follow_text, scaled
from gui.theme import current_tokens, set_role
from gui.words import mark, tr
from gui.wrapped_label import rise

_REST_COLOUR: Colour = (190, 189, 190)
"""What is right and not the class is shown as the smear, dimmed."""
TALL, FLAT, LOW, FOLDED = "tall", "flat", "low", "folded"
"""In one column, in two lines, in three, and the colours alone."""
_KINDS: dict[str, tuple[str, str, Colour, int]] = {
    "missed": (
        mark("Missed"),
        mark("Labelled as the class, and not in the mask"),
        MISSED_COLOUR,
        MISSED_PATTERN,
    ),
    "extra": (
        mark("Extra"),
        mark("In the mask, and labelled as something else"),
        EXTRA_COLOUR,
        EXTRA_PATTERN,
    ),
    "hit": (mark("Hit"), mark("In the mask, and labelled as the class"), HIT_COLOUR, 0),
    "rest": (
        mark("Rightly left out"),
        mark("Labelled as something else, and rightly not in the mask: a little darker"),
        _REST_COLOUR,
        0,
    ),
}
"""Text, tip, colour, and the bit of the pattern; 0 is none."""
_SIDE, _ARROW = 14, 14
LONGEST_NAME = 7
"""Wide characters that a class's name has room for."""
_PARTS = 3
"""Widgets of a kind's line."""
_APART, _WITHIN = 24, 8
"""Pixels between two kinds beside each other, and between what belongs together."""
_PLACES = {
    TALL: {kind: (row, 0, 1, 1) for row, kind in enumerate(_KINDS)},
    FLAT: {kind: (number // 2, number % 2, 1, 1) for number, kind in enumerate(_KINDS)},
    LOW: {kind: (number // 2, number % 2, 1, 1 + number % 2) for number, kind in enumerate(_KINDS)},
    FOLDED: {kind: (0, number, 1, 1) for number, kind in enumerate(_KINDS)},
}
"""Where each kind stands: row and column, and so many of each."""
_LINES = {
    FLAT: ((0, 2, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1), (0, 4, 1, 1), (1, 2, 1, 3)),
    LOW: ((2, 0, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1), (0, 3, 1, 1), (2, 2, 1, 2)),
}
"""Where the words, the error looked at, the pattern, the arrow and the button stand in lines."""


class Swatch(QWidget):
    """A square as the layer colours such pixels."""

    def __init__(self, colour: Colour, pattern: int) -> None:
        super().__init__()
        self._rgb, self._pattern = colour, pattern
        self.patterned = False
        follow_text(self, lambda: self.setFixedSize(QSize(scaled(_SIDE), scaled(_SIDE))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, colour = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), QColor(*self._rgb)
        patterned = self.patterned and self._pattern
        painter.setBrush(QBrush(QColor(*ground_for(self._rgb)) if patterned else colour))
        painter.setPen(QPen(QColor(current_tokens().outline), 1))
        painter.drawRect(area)
        if patterned:
            # One sign, larger than on the canvas: of several, parts would be cut off.
            long, thick = 0.72 * area.width(), 0.26 * area.height()
            bar = QRectF(0.0, 0.0, long, thick)
            bar.moveCenter(area.center())
            painter.fillRect(bar, colour)
            if self._pattern == EXTRA_PATTERN:
                painter.fillRect(_upright(bar), colour)


def _upright(bar: QRectF) -> QRectF:
    turned = QRectF(0.0, 0.0, bar.height(), bar.width())
    turned.moveCenter(bar.center())
    return turned


class _Kind(QWidget):
    """One kind of pixels: its colour, its name, and how many they are."""

    def __init__(self, kind: str, text: str, tip: str, swatch: Swatch) -> None:
        super().__init__()
        self.swatch, self.number = swatch, QLabel("–")
        self.setToolTip(tip)
        self.number.setObjectName(f"{kind}Pixels")
        self.number.setAccessibleName(tr("{kind}, pixels", kind=text))
        keep_size(self.number, "999.99 Mpx")
        self._line = QHBoxLayout(self)
        self._line.setSpacing(_WITHIN)
        self._name = QLabel(text)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        for part in (swatch, self._name, self.number):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        follow_text(self, self._keep_clear_above)

    def _keep_clear_above(self) -> None:
        """Room for the dots of an Ü; the number stays on the name's line.

        Not as margins: a label that is dressed anew while it cannot be seen may lose them.
        """
        for label in (self._name, self.number):
            label.setFixedHeight(label.fontMetrics().height() + rise(self._name))

    def arrange_as(self, form: str) -> None:
        """The number below those of other kinds, or beside its name, or none."""
        below = form == TALL
        self.number.setVisible(form != FOLDED)
        self.number.setAlignment(
            (Qt.AlignmentFlag.AlignRight if below else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignBottom
        )
        self._line.setContentsMargins(0, 0, 0 if below else _APART - _WITHIN, 0)
        self._line.setStretch(1, int(below))  # the name
        while self._line.count() > _PARTS:
            self._line.takeAt(_PARTS)
        if not below:
            self._line.addStretch()


class ErrorLegend(LegendCard):
    """Colours with their pixels, the step to the next error, and the switch for a pattern."""

    fold_asked = Signal(bool)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, "errorLegend", tr("Errors of the mask"))
        self.folded = False
        self._kinds: dict[str, _Kind] = {}
        self._grid = QGridLayout(self)
        for kind, (text, tip, colour, pattern) in _KINDS.items():
            self._kinds[kind] = _Kind(kind, tr(text), tr(tip), Swatch(colour, pattern))
        self._make_words()
        self._make_controls()
        self._say_fold()
        self.take_form(TALL)

    def _make_words(self) -> None:
        # All are its children from the beginning: what is shown without a parent is a window.
        self.basis = QLabel(self)
        self.basis.setObjectName("errorBasis")
        self.place = QLabel(self)
        self.place.setObjectName("errorPlace")
        self.place.setAccessibleName(tr("The error looked at"))
        for label in (self.basis, self.place):
            set_role(label, "small")
        texts = [tr(text) for text in WHY_NONE]
        told = [basis_text(0, "M" * LONGEST_NAME, ruled=ruled) for ruled in (False, True)]
        self.basis.setTextFormat(Qt.TextFormat.PlainText)  # a class may be called anything
        wide = self.basis.fontMetrics().horizontalAdvance
        keep_size(self.basis, max([*told, basis_text(0, ruled=True), *texts], key=wide) + " ")
        # One comes in the other's place: nothing beside it is to move for that.
        follow_text(self.place, lambda: self.place.setMinimumWidth(self.basis.minimumWidth()))

    def _make_controls(self) -> None:
        self.pattern = QCheckBox(tr("Patterns"), self)
        self.pattern.setObjectName("errorPatternBox")
        self.pattern.setToolTip(
            tr("Minus signs on missed pixels, plus signs on extra ones: no colour is needed then")
        )
        self.next = QPushButton(tr("Next largest error"), self)
        self.next.setObjectName("nextErrorButton")
        self.fold = QToolButton(self)
        self.fold.setObjectName("errorFoldButton")
        self.fold.setIconSize(QSize(_ARROW, _ARROW))
        self.fold.clicked.connect(lambda: self.fold_asked.emit(not self.folded))
        side = _ARROW + 4  # with padding and ring, no higher than a line of the legend
        follow_text(self.fold, lambda: self.fold.setFixedSize(scaled(side), scaled(side)))
        for control in (self.pattern, self.next, self.fold):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas

    # Forms ---------------------------------------------------------------------------------------

    def forms(self) -> Sequence[str]:
        """Folded to its colours, if that was asked."""
        return (FOLDED,) if self.folded else (TALL, FLAT, LOW)

    @property
    def stays(self) -> bool:
        """While errors are walked through.

        Else the button for the next one would run from the pointer when the view goes closer.
        """
        return bool(self.place.text())

    def arrange_as(self, form: str) -> None:
        """One below the other, or in two or three lines, or the colours' names alone in one."""
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        lines, tall = form in (FLAT, LOW), form == TALL
        grid.setContentsMargins(*((10, 8, 6, 8) if tall else (8, 4, 4, 4)))
        grid.setHorizontalSpacing(_WITHIN)
        grid.setVerticalSpacing(4 if form == FLAT else 3)
        self._be_low(lines)
        for kind, place in _PLACES[form].items():
            self._kinds[kind].arrange_as(form)
            grid.addWidget(self._kinds[kind], *place)
        self._arrange_rest(form)

    def _be_low(self, low: bool) -> None:
        """A lower button: two lines have little room between image and edge."""
        self.next.setProperty("low", low)
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)

    def _arrange_rest(self, form: str) -> None:
        grid, row = self._grid, len(_KINDS)
        open_ = form != FOLDED
        for part in (self.pattern, self.next):
            part.setVisible(open_)
        self._show_words()
        if form == FOLDED:
            grid.addWidget(self.fold, 0, len(_KINDS))
        elif form in _LINES:
            parts = (self.basis, self.place, self.pattern, self.fold, self.next)
            for part, at in zip(parts, _LINES[form], strict=True):
                grid.addWidget(part, *at)
        else:
            grid.addWidget(self.fold, 0, 1)
            for step, part in enumerate((self.basis, self.place, self.pattern, self.next)):
                grid.addWidget(part, row + step, 0, 1, 2)

    def _show_words(self) -> None:
        """In two or three lines the error looked at stands where the threshold did."""
        walking = bool(self.place.text())
        self.place.setVisible(self._form != FOLDED and walking)
        self.basis.setVisible(self._form == TALL or (self._form in _LINES and not walking))

    # State ---------------------------------------------------------------------------------------

    def show_pixels(self, texts: dict[str, str], basis: str, tip: str = "") -> None:
        """Say how many pixels each kind has (by its name), and at which threshold."""
        for kind, line in self._kinds.items():
            line.number.setText(texts.get(kind, "–"))
        self.basis.setText(basis)
        self.basis.setToolTip(tip)

    def show_pattern(self, on: bool) -> None:
        """Say whether the layer has patterns, without asking for it."""
        self.pattern.blockSignals(True)
        self.pattern.setChecked(on)
        self.pattern.blockSignals(False)
        for line in self._kinds.values():
            line.swatch.patterned = on
            line.swatch.update()

    def show_place(self, text: str) -> None:
        """Say which error is looked at."""
        if text != self.place.text():
            self.place.setText(text)
            self._show_words()
            self.reshaped.emit()

    def show_folded(self, folded: bool) -> None:
        """Be folded to the colours and their names, or show all."""
        if folded != self.folded:
            self.folded = folded
            self._say_fold()
            self.reshaped.emit()

    def _say_fold(self) -> None:
        words = tr("Show the pixels of each colour") if self.folded else tr("Fold the legend")
        self.fold.setIcon(icon("chevron-right" if self.folded else "chevron-down", "text_muted"))
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)


WHY_NONE = (
    mark("no network yet"),
    mark("class not trained yet"),
    mark("no labels to compare with"),
    mark("network is being read"),
)
"""Why there may be nothing to count."""


def basis_text(threshold: float, name: str = "", *, ruled: bool = False) -> str:
    """What the pixels are counted at, and of which class where that has to be said.

    ``ruled``: the class has rules for cells, which the mask's outline follows and errors do not.
    """
    if name and ruled:
        said = mark("“{name}” at {threshold:.3f}, before cell rules")
    elif name:
        said = mark("“{name}” at threshold {threshold:.3f}")
    else:
        said = (
            mark("at threshold {threshold:.3f}, before cell rules")
            if ruled
            else mark("at threshold {threshold:.3f}")
        )
    return tr(said, name=name, threshold=threshold)
