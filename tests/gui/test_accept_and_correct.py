"""Twenty red cells of a real smear: accepting what is predicted against the brush alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gui.technician import Technician
from tests.gui.timed_hand import CELLS, GOAL, MODEL, Labeller, Task, TimedHand

RBC = Path(__file__).resolve().parents[3] / "shared" / "data" / "rbc" / "test"


@pytest.fixture
def labeller(technician: Technician) -> Labeller:
    """At the first image of the set that has twenty single cells; its heatmap is there."""
    if not RBC.is_dir():
        pytest.skip("the real smears (../shared/data/rbc) are not here")
    for image in sorted((RBC / "images").iterdir()):
        task = Task.of(RBC / "masks" / f"{image.stem}.png")
        if task is not None:
            technician.open(image)
            assert technician.workspace.heatmap.is_starter, "nothing was trained or labelled"
            return Labeller(technician.window, task)
    raise AssertionError("no image of the set has twenty single cells")


def test_accepting_takes_fewer_clicks_and_less_time_than_painting(
    labeller: Labeller, capsys: pytest.CaptureFixture[str]
) -> None:
    costs: dict[str, TimedHand] = {}
    for way in (labeller.accept_and_correct, labeller.brush_round, labeller.brush_dabs):
        labeller.start()
        way()
        assert labeller.iou >= GOAL, way.__name__
        costs[way.__name__] = labeller.hand
        print(f"{way.__name__}: IoU {labeller.iou:.3f}, {labeller.hand.clicks} clicks, "
              f"{labeller.hand.seconds:.1f} s, {labeller.hand.path:.0f} px")  # fmt: skip
    accepting = costs.pop("accept_and_correct")
    assert accepting.clicks <= CELLS
    for painting in costs.values():
        assert accepting.clicks <= painting.clicks
        assert accepting.seconds < 0.7 * painting.seconds, MODEL
        assert accepting.path < painting.path
