"""Text of several lines: nothing of it is cut off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel

from gui.wrapped_label import WrappedLabel


def ink(label: QLabel) -> np.ndarray:
    """How dark each row of the label is drawn, at the height that it asks for."""
    label.setStyleSheet("background: white; color: black")
    label.resize(200, label.heightForWidth(200))
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return (255 - grey[:, : image.width()].astype(int)).sum(axis=1)


@pytest.mark.parametrize("points", [8.28, 9, 11.25, 13.5, 18, 22.5])
def test_the_dots_of_an_umlaut_in_the_first_line_are_not_cut_off(
    qapp: QApplication, points: float
) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    label, roomy = WrappedLabel(), QLabel()
    for one in (label, roomy):
        one.setFont(font)
        one.setText("Ü")
    roomy.setContentsMargins(0, 10, 0, 0)
    assert np.count_nonzero(ink(label)) == np.count_nonzero(ink(roomy))


def test_text_without_such_letters_stands_as_high_as_in_any_label(qapp: QApplication) -> None:
    label = WrappedLabel()
    label.setText("Ü")
    label.setText("under")
    assert label.contentsMargins().top() == 0
    assert label.heightForWidth(200) == QLabel("under").sizeHint().height()
