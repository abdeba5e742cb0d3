"""Crumbs of a mask are told from cells, whatever there are more of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.measurements import Measurements, measure
from core.regions import Regions
from core.specks import specks_among, specks_of_class

Square = tuple[int, int, int, int]
"""Top, left, side, class."""


def field(*squares: Square) -> Measurements:
    return measure(objects(*squares))


def objects(*squares: Square) -> Regions:
    labels = np.zeros((200, 200), np.int32)
    for number, (top, left, side, _) in enumerate(squares, start=1):
        labels[top : top + side, left : left + side] = number
    return Regions(labels, np.array([one[3] for one in squares], np.uint8))


def specks(images: Sequence[Measurements], class_ids: Sequence[int]) -> int:
    return sum(int(np.count_nonzero(one)) for one in specks_among(images, class_ids))


def crumbs(count: int, class_id: int = 1) -> Sequence[Square]:
    return [(150 + 4 * (n // 40), 4 + 4 * (n % 40), 2, class_id) for n in range(count)]


def test_crumbs_are_counted_even_where_there_are_many_times_more_of_them_than_cells() -> None:
    cells = [(20, 20, 40, 1), (20, 100, 35, 1), (80, 20, 45, 1)]
    assert specks([field(*cells, *crumbs(100))], [1]) == 100
    assert specks([field(*cells)], [1]) == 0


def test_small_cells_are_no_specks_and_each_class_has_its_own_size() -> None:
    red = [(20, 20, 40, 1), (20, 100, 15, 1)]  # a seventh of the area
    platelets = crumbs(9, class_id=2)
    assert specks([field(*red, *platelets)], [1, 2]) == 0
    assert specks([field(*red, *crumbs(9))], [2]) == 0, "only the classes asked for"


def test_what_the_edge_of_the_image_cuts_may_be_a_cell() -> None:
    cells = [(20, 20, 40, 1), (20, 100, 40, 1)]
    cut = [(0, 80, 5, 1), (90, 0, 5, 1), (195, 90, 5, 1), (90, 195, 5, 1)]
    assert specks([field(*cells, *cut)], [1]) == 0


def test_the_usual_area_is_that_of_all_images_together() -> None:
    cells, only_crumbs = field((20, 20, 40, 1), (20, 100, 40, 1)), field(*crumbs(5))
    assert specks([only_crumbs], [1]) == 0, "by themselves nothing is small"
    assert specks([cells, only_crumbs], [1]) == 5
    assert specks([], [1]) == 0


def test_of_one_image_its_objects_alone_say_the_same() -> None:
    cells = [(20, 20, 40, 1), (20, 100, 35, 1), (80, 20, 20, 2)]
    cut = [(0, 80, 5, 1), (90, 0, 5, 1), (195, 90, 5, 1), (90, 195, 5, 1)]
    squares = [*cells, *cut, *crumbs(7), *[(170, 4 + 4 * n, 2, 2) for n in range(3)]]
    for class_id, expected in ((1, 7), (2, 3), (3, 0)):
        assert specks_of_class(objects(*squares), class_id) == expected
        assert specks([field(*squares)], [class_id]) == expected
