"""Names in a narrow column: each still tells itself from the others."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.telling_names import length_alike, shortened

NAMES = [f"ward-3-second-staining-2026-11-26-field-{number:02d}.png" for number in range(1, 13)]


def test_names_that_differ_at_their_ends_stay_different_in_little_room(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    alike = length_alike(NAMES)
    assert NAMES[0][alike:] == "01.png" or NAMES[0][alike:] == "1.png"
    room = metrics.horizontalAdvance("w…12.png")
    shown = [shortened(name, alike, metrics, room) for name in NAMES]
    assert len(set(shown)) == len(NAMES)
    assert all(metrics.horizontalAdvance(text) <= room for text in shown)
    whole = metrics.horizontalAdvance(max(NAMES, key=metrics.horizontalAdvance))
    assert [shortened(name, alike, metrics, whole) for name in NAMES] == NAMES


def test_what_is_alike_is_counted_from_the_beginning() -> None:
    assert length_alike([]) == 0 == length_alike(["a.png"])
    assert length_alike(["a1.png", "a2.png"]) == 1
    assert length_alike(["x.png", "a.png"]) == 0
