"""A line that gives up its middle, or says it shorter, where there is no room for all of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.dialogs.elided import ElidedLabel

LONG, SHORT = "White cell: 5 (about 1 300 a square millimetre); field 0.00372 mm²", "White cell: 5."


def test_what_is_shorter_is_said_whole_before_anything_is_cut(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_full_text(LONG, shorter=[SHORT])
    metrics = label.fontMetrics()
    for room, shown in ((metrics.horizontalAdvance(LONG) + 4, LONG), (200, SHORT)):
        label.resize(room, 20)
        label.show()
        assert label.text() == shown
        assert label.full_text() == label.accessibleName() == LONG
        assert label.toolTip() == ("" if shown == LONG else LONG)
    label.resize(70, 20)
    assert "…" in label.text() and label.text().startswith("W") and label.text().endswith(".")


def test_without_a_shorter_one_its_middle_goes(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.show()
    assert label.text().startswith("White") and label.text().endswith("mm²")
