"""Synthetic smears: masks exact, pictures like a stained smear, everything from the seed."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from core.smear import (
    BACKGROUND,
    CYTOPLASM,
    NUCLEUS,
    PLATELET,
    RED_CELL,
    Smear,
    SmearSettings,
    make_smear,
)
from tests.pace import Stopwatch

PLAIN = SmearSettings(blur=0, noise=0, debris=0, uneven_light=0, jpeg_quality=None)


def kinds_of_instances(smear: Smear) -> dict[int, set[int]]:
    pairs = np.unique(np.stack([smear.instances.ravel(), smear.classes.ravel()]), axis=1)
    found: dict[int, set[int]] = {}
    for instance, kind in pairs.T:
        found.setdefault(int(instance), set()).add(int(kind))
    return found


@pytest.mark.parametrize(
    "size", [(64, 64), (16, 16), (64, 97), (480, 640), (16, 1000), (900, 1200)], ids=str
)
def test_any_size_gives_arrays_of_that_size(size):
    height, width = size
    smear = make_smear(3, SmearSettings(height=height, width=width))
    assert (smear.image.shape, smear.image.dtype) == ((height, width, 3), np.uint8)
    assert (smear.classes.shape, smear.classes.dtype) == ((height, width), np.uint8)
    assert (smear.instances.shape, smear.instances.dtype) == ((height, width), np.int32)
    for array in (smear.image, smear.classes, smear.instances):
        assert array.flags.c_contiguous


def test_same_seed_gives_same_pixels_and_another_seed_others():
    first, again, other = make_smear(5), make_smear(5), make_smear(6)
    assert np.array_equal(first.image, again.image)
    assert np.array_equal(first.classes, again.classes)
    assert np.array_equal(first.instances, again.instances)
    assert not np.array_equal(first.image, other.image)
    assert not np.array_equal(first.classes, other.classes)


@pytest.mark.parametrize("seed", range(6))
def test_each_instance_is_one_cell_of_one_kind(seed):
    smear = make_smear(seed, SmearSettings(red_cover=0.8, clumping=0.7, platelets=20))
    kinds = kinds_of_instances(smear)
    assert sorted(kinds) == list(range(int(smear.instances.max()) + 1))
    assert kinds.pop(0) == {BACKGROUND}
    allowed = ({RED_CELL}, {PLATELET}, {CYTOPLASM}, {NUCLEUS}, {CYTOPLASM, NUCLEUS})
    assert all(kind in allowed for kind in kinds.values())


def test_every_class_is_present_in_an_ordinary_field():
    for seed in range(8):
        assert set(np.unique(make_smear(seed).classes)) == {0, 1, 2, 3, 4}


def test_masks_are_the_named_parts_of_the_classes():
    smear = make_smear(1)
    assert np.array_equal(smear.white_cells, np.isin(smear.classes, (CYTOPLASM, NUCLEUS)))
    assert np.array_equal(smear.all_cells, smear.red_cells | smear.white_cells | smear.platelets)
    assert np.array_equal(smear.all_cells, smear.instances > 0)
    assert not (smear.nuclei & ~smear.white_cells).any()


def test_nucleus_lies_inside_its_cell():
    for seed in range(5):
        smear = make_smear(seed, replace(PLAIN, platelets=0))
        height, width = smear.classes.shape
        grown = cv2.dilate(smear.nuclei.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        assert smear.white_cells[grown].all(), f"seed {seed}, {height} x {width}"


def test_the_picture_shows_the_cells_where_the_masks_say():
    """Without blur and noise, what is darker than the plasma is the mask, to about a pixel."""
    for seed in range(4):
        smear = make_smear(seed, replace(PLAIN, white_cells=0, platelets=0, red_cover=0.2))
        plasma = np.median(smear.image[~smear.all_cells], axis=0)[1]
        dark = (smear.image[..., 1] < plasma - 12).astype(np.uint8)
        outlines, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        seen = cv2.drawContours(np.zeros_like(dark), outlines, -1, 1, cv2.FILLED) > 0
        both = np.count_nonzero(seen & smear.red_cells)
        assert both / np.count_nonzero(seen | smear.red_cells) > 0.96


def test_overlap_is_darker_than_either_cell():
    """By Beer and Lambert the densities add up: overlaps are darker than any single cell."""
    apart = make_smear(4, replace(PLAIN, white_cells=0, platelets=0, red_cover=0.25, clumping=0))
    piled = make_smear(4, replace(PLAIN, white_cells=0, platelets=0, red_cover=1.2, clumping=0.9))
    darkest = apart.image[..., 1][apart.red_cells].min()
    darker = piled.image[..., 1][piled.red_cells] < darkest
    assert darker.mean() > 0.05


@pytest.mark.parametrize("seed", range(8))
def test_background_is_bright_and_nuclei_are_violet(seed):
    smear = make_smear(seed)
    plasma = np.median(smear.image[~smear.all_cells], axis=0)
    red_cell = np.median(smear.image[smear.red_cells], axis=0)
    nucleus = np.median(smear.image[smear.nuclei], axis=0)
    assert plasma.min() > 165
    assert np.ptp(plasma) < 30
    assert (red_cell < plasma).all()
    assert red_cell[1] < red_cell[0]  # they hold back green most, so they look pink
    assert nucleus[1] < nucleus[0] < nucleus[2]  # violet
    assert nucleus[1] < red_cell[1] - 30


def test_red_cells_are_paler_in_the_middle():
    smear = make_smear(
        7, replace(PLAIN, white_cells=0, platelets=0, red_cover=0.15, clumping=0, width=900)
    )
    differences = []
    for instance in range(1, int(smear.instances.max()) + 1):
        cell = np.pad((smear.instances == instance).astype(np.uint8), 1)
        depth = cv2.distanceTransform(cell, cv2.DIST_L2, 5)[1:-1, 1:-1]
        if depth.max() < 20:  # cut by the border
            continue
        green = smear.image[..., 1].astype(float)
        differences.append(
            green[depth > 0.8 * depth.max()].mean() - green[abs(depth - 9) < 2].mean()
        )
    assert len(differences) > 10
    assert np.median(differences) > 5


def test_light_falls_off_and_stain_changes_from_field_to_field():
    empty = SmearSettings(white_cells=0, platelets=0, red_cover=0, noise=0, debris=0)
    corners, middles = [], []
    for seed in range(6):
        image = make_smear(seed, empty).image.astype(float)
        middles.append(image[200:280, 280:360].mean(axis=(0, 1)))
        corners.append(np.mean([image[:20, :20].mean(), image[-20:, -20:].mean()]))
        corners[-1] = (corners[-1] + image[:20, -20:].mean() + image[-20:, :20].mean()) / 3
    assert all(c < m.mean() for c, m in zip(corners, middles, strict=True))
    assert np.std([m.mean() for m in middles]) > 1
    reds = [np.median(make_smear(s).image[make_smear(s).red_cells], axis=0) for s in range(6)]
    assert np.std(reds, axis=0).min() > 2


def test_blur_and_noise_leave_the_masks_alone():
    sharp, real = make_smear(9, PLAIN), make_smear(9, replace(PLAIN, blur=3, noise=3))
    assert np.array_equal(sharp.classes, real.classes)
    assert np.array_equal(sharp.instances, real.instances)
    assert not np.array_equal(sharp.image, real.image)


@pytest.mark.parametrize("diameter", [6, 12, 40, 90, 300])
def test_cells_have_the_scale_asked_for(diameter):
    settings = SmearSettings(red_cell_diameter=diameter, height=320, width=320, red_cover=0.3)
    smear = make_smear(1, replace(settings, white_cells=0, platelets=0, clumping=0))
    sizes = np.bincount(smear.instances.ravel())[1:]
    expected = np.pi / 4 * diameter**2
    assert sizes.max() < 2.2 * expected
    if diameter < 60:
        assert 0.7 * expected < np.median(sizes) < 1.3 * expected


def test_numbers_of_cells_follow_the_settings():
    smear = make_smear(0, SmearSettings(white_cells=4, platelets=6, red_cell_diameter=40))
    assert np.unique(smear.instances[smear.white_cells]).size == 4
    assert 1 <= np.unique(smear.instances[smear.platelets]).size <= 6
    bare = make_smear(0, SmearSettings(white_cells=0, platelets=0, red_cover=0))
    assert not bare.all_cells.any()


@pytest.mark.parametrize(
    "wrong",
    [{"height": 8}, {"width": 0}, {"red_cell_diameter": 2}, {"noise": -1}, {"white_cells": -1}],
    ids=str,
)
def test_impossible_settings_are_refused(wrong):
    with pytest.raises(ValueError, match=r"needs|negative"):
        SmearSettings(**wrong)


def test_a_field_takes_less_than_half_a_second():
    make_smear(0)
    times = []
    for seed in range(5):
        with Stopwatch() as watch:
            make_smear(seed)
        times.append(watch.usual_seconds)
    assert min(times) < 0.5
