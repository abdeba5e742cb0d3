"""A click takes the predicted object under it: whole, alone, and divided where labels divide it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from skimage.measure import label

from core.labels import BACKGROUND, UNLABELLED, Box, new_label_map
from core.predicted_objects import Prediction

HEIGHT, WIDTH = 400, 500


def field(*discs: tuple[int, int, int], size: tuple[int, int] = (HEIGHT, WIDTH)) -> Prediction:
    """A prediction of discs (row, column, radius) with heat 200, elsewhere 40."""
    plane = np.full(size, 40, np.uint8)
    for row, column, radius in discs:
        cv2.circle(plane, (column, row), radius, 200, -1)
    known = np.full(size, 255, np.uint8)
    return Prediction(plane, known, new_label_map(*size), class_id=1, level=128)


def spread(found, shape: tuple[int, int]) -> np.ndarray:
    out = np.zeros(shape, bool)
    out[found.box.slices] = found.mask
    return out


def test_an_object_is_the_component_of_the_mask():
    rng = np.random.default_rng(3)
    plane = cv2.GaussianBlur(rng.integers(0, 256, (300, 300), dtype=np.uint8), (0, 0), 4)
    plane = cv2.normalize(plane, None, 0, 255, cv2.NORM_MINMAX)
    known = np.full(plane.shape, 255, np.uint8)
    prediction = Prediction(plane, known, new_label_map(300, 300), 1, level=150)
    parts = label(plane >= 150, connectivity=1)
    assert parts.max() > 10
    for row, column in rng.integers(0, 300, (40, 2)).tolist():
        found = prediction.object_at(row, column)
        if parts[row, column] == 0:
            assert found is None
        else:
            assert found is not None and found.whole
            assert np.array_equal(spread(found, (300, 300)), parts == parts[row, column])


def test_there_is_no_object_where_nothing_is_known_or_outside_the_image():
    prediction = field((100, 100, 20))
    prediction.known[:] = 0
    assert prediction.object_at(100, 100) is None
    assert prediction.object_at(-1, 5) is None and prediction.object_at(5, WIDTH) is None


def test_a_line_of_background_divides_two_cells_that_touch():
    prediction = field((100, 100, 20), (100, 138, 20))
    both = prediction.object_at(100, 90)
    assert both is not None and both.holds(100, 150)
    cv2.line(prediction.labels, (119, 60), (119, 140), BACKGROUND, 2)
    one = prediction.object_at(100, 90)
    assert one is not None and one.holds(100, 90) and not one.holds(100, 150)


def test_labels_of_the_class_do_not_divide():
    prediction = field((100, 100, 20))
    cv2.line(prediction.labels, (100, 60), (100, 140), 1, 3)
    found = prediction.object_at(100, 90)
    assert found is not None and found.holds(100, 110)


def test_a_click_on_what_was_rejected_finds_that_part_again():
    prediction = field((100, 100, 20))
    prediction.labels[prediction.plane >= 128] = BACKGROUND
    prediction.labels[90:110, 95:105] = UNLABELLED
    found = prediction.object_at(100, 85)
    assert found is not None and found.holds(100, 85) and not found.holds(100, 100)


@pytest.mark.parametrize("box", [Box(90, 80, 110, 240), Box(118, 100, 122, 205)])
def test_a_box_takes_the_objects_it_touches_whole(box):
    prediction = field((100, 100, 25), (100, 200, 25), (300, 200, 25))
    found = prediction.objects_in(box)
    mask = spread(found, (HEIGHT, WIDTH))
    assert found.number == 2 and found.too_large == 0
    assert np.array_equal(mask[:200], prediction.plane[:200] >= 128) and not mask[200:].any()


def test_a_box_leaves_rejected_objects_alone():
    prediction = field((100, 100, 25), (100, 200, 25))
    prediction.labels[70:130, 70:130] = BACKGROUND
    found = prediction.objects_in(Box(90, 80, 110, 240))
    assert found.number == 1 and not spread(found, (HEIGHT, WIDTH))[:, :150].any()


def test_an_object_far_larger_than_the_box_is_found_whole():
    prediction = field((500, 500, 450), size=(1000, 1000))
    found = prediction.objects_in(Box(480, 480, 500, 500))
    assert found.number == 1
    assert np.array_equal(spread(found, (1000, 1000)), prediction.plane >= 128)


def test_an_object_without_end_is_no_object():
    prediction = field(size=(2000, 2000))
    prediction.plane[:] = 255
    found = prediction.object_at(1000, 1000)
    assert found is not None and not found.whole
    boxed = prediction.objects_in(Box(990, 990, 1010, 1010))
    assert boxed.number == 0 and boxed.too_large == 1 and not boxed.mask.any()


def test_a_box_outside_the_image_touches_nothing():
    found = field((100, 100, 20)).objects_in(Box(-50, -50, -10, -10))
    assert found.number == 0 and not found.mask.any()
