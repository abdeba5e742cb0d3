"""One row of the question what a mask's values mean: the answer, and numbers in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from core.labels import BACKGROUND, UNLABELLED
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.dialogs.class_choice import NamedClass, fit_swatches, swatch
from gui.text_size import follow_text, scaled
from gui.words import tr

_WIDEST = 220


class MeaningCombo(QComboBox):
    """A class, background or unlabelled; nothing is chosen at first.

    Turning the wheel over it scrolls the list around it, and never changes an answer.
    """

    def __init__(self, accessible_name: str, classes: Sequence[NamedClass]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(tr("Choose…"))
        fit_swatches(self)
        for item in classes:
            self.addItem(swatch(item.colour), tr("Foreground: {name}", name=item.name), item.id)
        self.addItem(swatch(BACKGROUND_COLOUR), tr("Background"), BACKGROUND)
        self.addItem(swatch(None), tr("Unlabelled"), UNLABELLED)
        self.setCurrentIndex(-1)
        follow_text(self, lambda: self.setMaximumWidth(scaled(_WIDEST)))
        self.setMinimumContentsLength(14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list."""
        event.ignore()


def grouped(number: int) -> str:
    """A number with thin spaces between thousands."""
    return f"{number:,}".replace(",", "\u2009")


def pixels_of(masks: int) -> str:
    """Over counts that are of several masks, where the name of one of them stands beside."""
    if masks == 1:
        return tr("Pixels")
    return tr("Pixels of both") if masks == 2 else tr("Pixels of all {n}", n=masks)


def share_of(part: int, whole: int) -> str:
    """A share in percent."""
    percent = 100 * part / whole
    return "< 0.1 %" if percent < 0.1 else f"{percent:.1f} %"
