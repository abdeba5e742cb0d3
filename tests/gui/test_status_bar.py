"""The status bar's readouts stand apart, whatever was changed while one of them was empty."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from gui.status import StatusBar
from gui.theme import apply_theme
from tests.gui.technician import Technician


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_readouts_keep_their_distance_where_the_theme_changed_while_they_were_empty(
    qapp, qtbot
) -> None:
    apply_theme(qapp, "light")
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = StatusBar()
    window.setStatusBar(bar)
    window.resize(900, 200)
    window.show()
    labels = [bar.saved, bar.device]

    def say(text: str) -> None:
        for label in labels:
            label.setText(text)
        qapp.processEvents()

    def room_around(label: QLabel) -> int:
        return label.width() - label.fontMetrics().horizontalAdvance(label.text())

    say("All changes saved")
    apart = [room_around(label) for label in labels]
    assert min(apart) >= 18
    for scheme in ("dark", "light"):
        say("")
        apply_theme(qapp, scheme)
        say("All changes saved")
        assert [room_around(label) for label in labels] == apart, scheme


def test_what_says_nothing_takes_no_room_at_the_end(qapp, qtbot) -> None:
    """Before there is an image, that all is saved stands at the window's edge."""
    apply_theme(qapp, "light")
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = StatusBar()
    window.setStatusBar(bar)
    window.resize(900, 200)
    window.show()
    bar.show_saved(all_saved=True, project_open=True)
    qapp.processEvents()
    alone = bar.width() - bar.saved.geometry().right()
    bar.zoom.setText("100 %")
    qapp.processEvents()
    beside = bar.width() - bar.zoom.geometry().right()
    assert alone == beside < 12, "where the zoom stands while there is one"
    bar.zoom.setText("")
    qapp.processEvents()
    assert bar.width() - bar.saved.geometry().right() == alone


def test_the_bar_is_as_high_as_its_text_wants_at_once(
    technician: Technician, qapp: QApplication
) -> None:
    """It was so at the next start only, and panels that had been left came back lower."""
    bar = technician.window.status
    usual = bar.height()
    apply_theme(qapp, "light", 150)
    technician.stand_still()
    assert bar.height() >= 1.3 * usual
    apply_theme(qapp, "light", 100)
    technician.stand_still()
    assert bar.height() == usual
