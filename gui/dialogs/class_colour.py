"""Choosing the colour of a class: those that all eyes tell apart, or any other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from core.project_records import CLASS_COLOURS
from gui.canvas.hatching import ground_for
from gui.dialogs.class_choice import Colour, swatch, swatch_picture
from gui.dialogs.frame import FramedDialog, wrapped
from gui.dialogs.kept import open_kept
from gui.text_size import scaled
from gui.theme import SPACE, set_role
from gui.words import mark, tr

_SIDE = 28
_COLUMNS = 4
_NAMES = (
    mark("Light green"), mark("Orange"), mark("Dark blue"), mark("Cyan"),
    mark("Yellow"), mark("Dark grey"), mark("Bluish green"), mark("Brown"),
)  # fmt: skip
"""Of ``CLASS_COLOURS``, in their order."""
_TICK = ((0.27, 0.52), (0.43, 0.68), (0.73, 0.34))
"""Its corners, as shares of a swatch's side."""


class ClassColourDialog(FramedDialog):
    """The program's colours for classes as buttons; ``colour()`` gives the one that is chosen."""

    def __init__(
        self,
        name: str,
        colour: Colour,
        others: Mapping[Colour, str],
        parent: QWidget | None = None,
    ) -> None:
        """``others`` tells of colours in use which other class has them."""
        super().__init__(tr("Colour of {name}", name=name), parent)
        self._colour, self._others = colour, others
        self._group = QButtonGroup(self)
        self.body.addWidget(
            wrapped(tr("Colours that are told apart on stained cells, by colour-blind eyes too:"))
        )
        self.body.addLayout(self._make_palette())
        self.body.addLayout(self._make_other())
        self.body.addStretch(1)  # where a remark was, its room stays below
        self._tell()
        if (chosen := self._group.checkedButton()) is not None:
            chosen.setFocus()
        self.resize(400, self.sizeHint().height())

    def colour(self) -> Colour:
        """Red, green and blue, 0 to 255."""
        return self._colour

    def _make_palette(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        for number, (colour, text) in enumerate(zip(CLASS_COLOURS, _NAMES, strict=True)):
            button = QToolButton()
            button.setObjectName(f"classColour{number + 1}")
            button.setCheckable(True)
            button.setIcon(_ticked_when_chosen(colour))
            set_role(button, "swatch")
            button.setIconSize(QSize(scaled(_SIDE), scaled(_SIDE)))
            spoken = self._spoken(tr(text), colour)
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)
            button.setChecked(colour == self._colour)
            button.clicked.connect(lambda _on=False, colour=colour: self.choose(colour))
            self._group.addButton(button, number)
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        return grid

    def _spoken(self, name: str, colour: Colour) -> str:
        user = self._others.get(colour)
        return name if user is None else tr("{colour}: “{name}” has it", colour=name, name=user)

    def _make_other(self) -> QHBoxLayout:
        self._present = QLabel()
        self._present.setObjectName("chosenColour")
        self._present.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._present, "muted")
        self._picture = QLabel()
        self._other = QPushButton(tr("Other colour…"))
        self._other.setObjectName("otherColourButton")
        self._other.setAutoDefault(False)
        self._other.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._picture)
        row.addWidget(self._present, 1)
        row.addWidget(self._other)
        return row

    def choose(self, colour: Colour) -> None:
        """Take a colour, of the palette or any other."""
        self._colour = colour
        # An exclusive group would not let go of its last button for a colour of none.
        self._group.setExclusive(False)
        for number, one in enumerate(CLASS_COLOURS):
            self._group.button(number).setChecked(one == colour)
        self._group.setExclusive(True)
        (self._group.checkedButton() or self._other).setFocus()  # its ring marks no other colour
        self._tell()

    def _tell(self) -> None:
        red, green, blue = self._colour
        known = self._colour in CLASS_COLOURS
        name = tr(_NAMES[CLASS_COLOURS.index(self._colour)]) if known else tr("A colour of yours")
        self._picture.setPixmap(swatch_picture(self._colour))
        self._present.setText(
            tr("{name}, RGB {red} {green} {blue}", name=name, red=red, green=green, blue=blue)
        )
        user = self._others.get(self._colour)
        self.say(tr("“{name}” has this colour, too.", name=user) if user else "", "warning")

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(*self._colour), self)
        dialog.setWindowTitle(self.windowTitle())
        dialog.colorSelected.connect(lambda c: self.choose((c.red(), c.green(), c.blue())))
        open_kept(dialog)


def _ticked_when_chosen(colour: Colour) -> QIcon:
    """The colour, with a tick where it is chosen: the ring around it says where the keyboard is."""
    side = scaled(_SIDE)
    made = swatch(colour, side)
    for scale in (1, 2, 3):
        pixmap = made.pixmap(QSize(side, side), float(scale))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(*ground_for(colour)), 3.0 * side / _SIDE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(side * x, side * y) for x, y in _TICK])
        painter.end()
        for mode in QIcon.Mode:
            made.addPixmap(pixmap, mode, QIcon.State.On)
    return made
