"""Tiles of the heatmap come in the order in which they are looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.labels import Box
from core.smear import Smear
from gui.visible_tiles import TilesLeft, View
from tests.gui.technician import Technician

HEIGHT, WIDTH = 4000, 6000
SIDE = 500


def boxes() -> list[Box]:
    return [
        Box(top, left, top + SIDE, left + SIDE)
        for top in range(0, HEIGHT, SIDE)
        for left in range(0, WIDTH, SIDE)
    ]


def test_every_tile_comes_once_and_those_in_view_first() -> None:
    view = View()
    view.box = Box(900, 900, 1600, 1100)
    left = TilesLeft(boxes(), HEIGHT, WIDTH, view)
    in_view = [left.take() for _ in range(6)]
    assert {(box.top, box.left) for box in in_view} == {
        (top, at) for top in (500, 1000, 1500) for at in (500, 1000)
    }
    assert in_view[0].top == 1000, "from the middle of the view outwards"
    assert not left.any_in_view
    rest = [left.take() for _ in range(len(left))]
    assert sorted(in_view + rest) == sorted(boxes())
    assert left.fraction_done == 1


def test_a_view_that_only_touches_a_tile_does_not_hold_it() -> None:
    view = View()
    view.box = Box(500, 500, 1000, 1000)
    left = TilesLeft(boxes(), HEIGHT, WIDTH, view)
    assert left.take() == Box(500, 500, 1000, 1000)
    assert not left.any_in_view


def test_without_a_view_the_middle_of_the_image_comes_first() -> None:
    first = TilesLeft(boxes(), HEIGHT, WIDTH, View()).take()
    assert first.top in (1500, 2000)
    assert first.left in (2500, 3000)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    """The tiles of all passes in the order in which they were begun."""
    order: list[Box] = []
    take = TilesLeft.take

    def watched(left: TilesLeft) -> Box:
        order.append(take(left))
        return order[-1]

    monkeypatch.setattr(TilesLeft, "take", watched)
    return order


def open_large(person: Technician, trained: Path, smear: Smear) -> None:
    """Show an image of 24 megapixels, of which little has been predicted yet."""
    height, width = smear.image.shape[:2]
    times = (-(-HEIGHT // height), -(-WIDTH // width), 1)
    path = trained.with_name("large.png")
    image = np.tile(smear.image, times)[:HEIGHT, :WIDTH]
    Image.fromarray(image).save(path, compress_level=1)
    person.open(trained)
    person.window.files.open_paths([path])
    person.until(lambda: path.name in person.ids)
    if person.current_name != path.name:
        person.choose(path.name, wait=False)
    person.shows(path.name)


def test_a_corner_that_is_jumped_to_comes_next(
    technician: Technician, trained: Path, smears: dict[str, Smear], taken: list[Box]
) -> None:
    person = technician
    open_large(person, trained, smears["smear-1.png"])
    before = len(taken)
    person.until(lambda: len(taken) > before)
    person.canvas.set_zoom(2.0)
    person.canvas.centre_on(WIDTH - 10, HEIGHT - 10)
    jumped = len(taken)
    corner = (HEIGHT, WIDTH)
    assert corner not in [(box.bottom, box.right) for box in taken], "else nothing is shown here"
    person.until(lambda: len(taken) >= jumped + 2)
    assert corner in [(box.bottom, box.right) for box in taken[jumped : jumped + 2]]
    person.until(lambda: person.workspace.heatmap.known[-1, -1] > 0)
    assert not person.workspace.heatmap.known.all(), "the rest comes later"


def test_tiles_of_an_older_network_that_nobody_looks_at_are_dropped(
    technician: Technician, trained: Path, smears: dict[str, Smear], taken: list[Box]
) -> None:
    person = technician
    open_large(person, trained, smears["smear-1.png"])
    person.canvas.set_zoom(2.0)
    person.canvas.centre_on(WIDTH / 2, HEIGHT / 2)
    view = person.canvas.visible_box()
    heatmap = person.workspace.heatmap
    person.until(lambda: bool(heatmap.known[view.slices].all()))
    assert heatmap.model is not None
    count = len(taken)
    heatmap.set_model(replace(heatmap.model), snapshot=True)
    person.until(lambda: len(taken) >= count + 3)
    again = [box in taken[:count] for box in taken[count : count + 3]]
    assert again[-1], "the newer network begins anew, and does not wait for the rest"


def test_tiles_of_an_image_that_was_left_are_dropped(
    technician: Technician, trained: Path, smears: dict[str, Smear], taken: list[Box]
) -> None:
    person = technician
    open_large(person, trained, smears["smear-1.png"])
    person.until(lambda: len(taken) > 3)
    person.choose("smear-2.png")
    person.settle()
    whole = [box for box in taken if box.right > 160 or box.bottom > 120]
    assert len(whole) < 60, "a pass over the large image has more tiles"
    assert person.workspace.heatmap.complete
