"""Names in a narrow column: each still tells itself from the others."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.telling_names import Alike, length_alike, shortened

NAMES = [f"ward-3-second-staining-2026-11-26-field-{number:02d}.png" for number in range(1, 13)]


def test_names_that_differ_at_their_ends_stay_different_in_little_room(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    alike = length_alike(NAMES)
    assert NAMES[0][alike.begin :] == "01.png" and alike.end == len(".png")
    room = metrics.horizontalAdvance("w…12.png")
    shown = [shortened(name, alike, metrics, room) for name in NAMES]
    assert len(set(shown)) == len(NAMES)
    assert all(metrics.horizontalAdvance(text) <= room for text in shown)
    whole = metrics.horizontalAdvance(max(NAMES, key=metrics.horizontalAdvance))
    assert [shortened(name, alike, metrics, whole) for name in NAMES] == NAMES


def test_names_of_two_kinds_show_both_their_ends_and_no_ending_that_all_have(
    qapp: QApplication,
) -> None:
    names = [f"{kind}-field-{n}.png" for kind in ("ward-3", "smear") for n in range(1, 4)]
    metrics, alike = QFontMetrics(qapp.font()), length_alike(names)
    room = metrics.horizontalAdvance("smea…d-3")
    shown = [shortened(name, alike, metrics, room) for name in names]
    assert len(set(shown)) == len(names)
    assert all(text[-1] == name[-5] for text, name in zip(shown, names, strict=True))


def test_what_is_alike_is_counted_from_both_ends() -> None:
    assert length_alike([]) == Alike(0, 0) == length_alike(["a.png"])
    assert length_alike(["a1.png", "a2.png"]) == Alike(1, 4)
    assert length_alike(["x.png", "a.png"]) == Alike(0, 4)
    assert length_alike(["aa", "aaa"]) == Alike(2, 0), "no character counts twice"
    assert length_alike(["a.png", "b.jpg"]) == Alike(0, 0), "an ending goes as a whole or not"
