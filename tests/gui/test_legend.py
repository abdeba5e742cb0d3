"""The legend of an import's preview: every name is read whole, however large the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.elided import ElidedLabel
from gui.dialogs.legend import Legend
from gui.theme import apply_theme

NAMES = ("White cell", "Red cell", "Platelet", "Background", "Unlabelled")


@pytest.fixture(params=[100, 150, 200])
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    apply_theme(qapp, "light", request.param)
    yield request.param
    apply_theme(qapp, "light")


def shown(qtbot: QtBot, width: int, *names: str) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    legend = Legend()
    place.setLayout(legend)
    legend.show_rows([[((9, 9, 9), name) for name in names]])
    place.resize(width, place.heightForWidth(width))
    place.show()
    qtbot.waitExposed(place)
    return place


@pytest.mark.parametrize("width", [220, 400])
def test_names_go_on_in_the_next_line_where_a_line_is_full(
    qtbot: QtBot, dressed: int, width: int
) -> None:
    place = shown(qtbot, width, *NAMES)
    labels = place.findChildren(ElidedLabel)
    assert [label.text() for label in labels] == list(NAMES)
    places = [label.parentWidget().geometry() for label in labels]
    assert all(place.right() < width for place in places)
    pairs = [(a, b) for n, a in enumerate(places) for b in places[:n]]
    assert not any(a.intersects(b) for a, b in pairs)
    assert len({place.top() for place in places}) > 1 or width == 400


def test_only_a_name_that_is_wider_than_a_line_gives_up_its_middle(qtbot: QtBot) -> None:
    long = "White cells that the second reader was not sure of, stained twice"
    place = shown(qtbot, 200, long, "Red cell")
    first, second = place.findChildren(ElidedLabel)
    assert "…" in first.text()
    assert first.text().endswith("twice")
    assert second.text() == "Red cell"
    assert first.toolTip() == long
