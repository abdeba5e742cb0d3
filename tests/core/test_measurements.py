"""Measurements equal scikit-image's, whatever the mask."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from skimage.measure import regionprops

from core.calibration import Calibration
from core.cell_columns import density_of
from core.measurements import measure
from core.regions import RegionRules, Regions, regions_of

LABELS = arrays(
    np.int32, st.tuples(st.integers(1, 20), st.integers(1, 20)), elements=st.integers(0, 4)
)


def regions_from(labels: np.ndarray, classes: int = 1) -> Regions:
    """Any label image as regions, numbered without gaps; the parts need not hang together."""
    present, packed = np.unique(labels, return_inverse=True)
    packed = packed.reshape(labels.shape).astype(np.int32)
    if 0 not in present:
        packed += 1
    return Regions(packed, (np.arange(packed.max()) % classes + 1).astype(np.uint8))


@given(LABELS, st.integers(0, 2**32 - 1))
@settings(max_examples=120, deadline=None)
def test_measurements_equal_scikit_image(labels: np.ndarray, seed: int) -> None:
    regions = regions_from(labels, classes=2)
    rng = np.random.default_rng(seed)
    image = rng.integers(0, 256, (*labels.shape, 3), dtype=np.uint8)
    heatmap = rng.integers(0, 256, (2, *labels.shape), dtype=np.uint8)
    found = measure(regions, image, heatmap, (1, 2))
    props = regionprops(regions.labels, np.dstack([image, *heatmap]))
    assert len(found) == len(props)
    for i, one in enumerate(props):
        assert found.area[i] == one.area
        assert tuple(found.box[i]) == one.bbox
        assert found.centre[i][::-1] - 0.5 == pytest.approx(one.centroid)
        assert found.equivalent_diameter[i] == pytest.approx(one.equivalent_diameter_area)
        assert found.perimeter[i] == pytest.approx(one.perimeter_crofton)
        assert found.eccentricity[i] == pytest.approx(one.eccentricity, abs=1e-6)
        assert found.colour[i] == pytest.approx(one.intensity_mean[:3])
        plane = int(found.class_ids[i]) - 1
        assert found.probability[i] == pytest.approx(one.intensity_mean[3 + plane] / 255)


def test_a_large_field_of_smooth_cells_equals_scikit_image() -> None:
    rng = np.random.default_rng(1)
    mask = np.zeros((900, 1100), np.uint8)
    for _ in range(150):
        x, y, a, b, angle = (
            int(v) for v in rng.integers((0, 0, 6, 6, 0), (1100, 900, 30, 30, 180))
        )
        cv2.ellipse(mask, (x, y), (a, b), angle, 0, 360, 1, -1)
    regions = regions_of(mask, RegionRules(split=0.8))
    found = measure(regions)
    props = regionprops(regions.labels)
    assert found.perimeter == pytest.approx([one.perimeter_crofton for one in props])
    assert found.eccentricity == pytest.approx([one.eccentricity for one in props], abs=1e-7)
    assert found.area.tolist() == [one.area for one in props]


def test_a_disc_is_round_and_a_line_is_not() -> None:
    rows, columns = np.mgrid[:101, :101]
    disc = measure(regions_of((rows - 50) ** 2 + (columns - 50) ** 2 <= 40**2, RegionRules()))
    assert disc.circularity[0] == pytest.approx(1, abs=0.02)
    assert disc.perimeter[0] == pytest.approx(2 * np.pi * 40, rel=0.02)
    assert disc.eccentricity[0] == pytest.approx(0, abs=1e-6)
    assert disc.centre[0].tolist() == [50.5, 50.5]
    line = measure(regions_of(np.ones((1, 50), np.bool_), RegionRules()))
    assert line.eccentricity[0] == pytest.approx(1)
    assert line.circularity[0] <= 1
    point = measure(regions_of(np.ones((1, 1), np.bool_), RegionRules()))
    assert point.perimeter[0] > 0
    assert point.circularity[0] <= 1
    assert point.eccentricity[0] == 0


def test_counts_and_areas_follow_the_calibration() -> None:
    labels = np.zeros((100, 200), np.int32)
    labels[10:20, 10:20], labels[40:45, 40:44] = 1, 2
    regions = Regions(labels, np.array([3, 1], np.uint8))
    plain = measure(regions)
    assert plain.counts() == {1: 1, 3: 1}
    assert plain.area_um2 is None
    assert plain.per_mm2() is None
    assert plain.box_of(1) == (40, 40, 45, 44)
    found = measure(regions, calibration=Calibration(0.5))
    assert found.area_um2 is not None
    assert found.area_um2.tolist() == [25.0, 5.0]
    assert found.field_mm2 == pytest.approx(0.005)
    assert found.per_mm2() == {1: pytest.approx(200), 3: pytest.approx(200)}


def test_without_objects_all_columns_are_empty() -> None:
    for shape in ((0, 0), (7, 9)):
        regions = regions_of(np.zeros(shape, np.bool_), RegionRules())
        image = np.zeros((*shape, 3), np.uint8)
        found = measure(regions, image, np.zeros((1, *shape), np.uint8), (1,))
        assert len(found) == 0
        assert found.counts() == {}
        assert found.colour.shape == (0, 3)
        assert found.centre.shape == (0, 2)


def test_without_image_or_heat_their_columns_say_nothing() -> None:
    found = measure(regions_of(np.ones((3, 3), np.bool_), RegionRules()))
    assert np.isnan(found.colour).all()
    assert np.isnan(found.probability).all()


def test_sizes_that_do_not_fit_are_refused() -> None:
    regions = regions_of(np.ones((3, 4), np.bool_), RegionRules())
    with pytest.raises(ValueError):
        measure(regions, np.zeros((4, 3, 3), np.uint8))
    with pytest.raises(ValueError):
        measure(regions, None, np.zeros((2, 3, 4), np.uint8), (1,))


@pytest.mark.parametrize(
    ("number", "mm2", "density"),
    [
        *((0, 0.1, 0), (5, 0.00372, 1300), (9, 4, 2.2), (7, 20, 0.35)),
        *((43, 0.1, 430), (213, 0.171, 1250)),
    ],
)
def test_cells_per_area_have_no_more_digits_than_so_many_cells_bear(number, mm2, density):
    assert density_of(number, mm2) == density
