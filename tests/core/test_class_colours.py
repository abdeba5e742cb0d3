"""Classes are told apart, also by colour-blind eyes and on the colours of stained smears."""

from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest

from core.project_records import CLASS_COLOURS, next_colour

# Full deficiency, in linear RGB: Machado, Oliveira and Fernandes, 2009.
EYES = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteran": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
RED_CELLS = [(214, 160, 170), (190, 120, 140)]
NUCLEI = [(150, 90, 160), (110, 60, 140), (90, 50, 120)]
STAINS = [*RED_CELLS, *NUCLEI, (230, 225, 220)]
OPACITY = 0.4
"""Of the layer of labels at the first start."""


def lab(colour: np.ndarray, eyes: str) -> np.ndarray:
    """CIELAB of an RGB colour 0..255 as such eyes see it."""
    part = np.asarray(colour, np.float64) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(EYES[eyes]) @ linear, 0, 1)
    gamma = np.where(seen <= 0.0031308, 12.92 * seen, 1.055 * seen ** (1 / 2.4) - 0.055)
    return cv2.cvtColor(gamma.astype(np.float32).reshape(1, 1, 3), cv2.COLOR_RGB2Lab)[0, 0]


@pytest.mark.parametrize("eyes", EYES)
def test_any_two_colours_are_told_apart(eyes: str) -> None:
    for a, b in itertools.combinations(CLASS_COLOURS, 2):
        assert np.linalg.norm(lab(a, eyes) - lab(b, eyes)) >= 19, (a, b)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("colour", CLASS_COLOURS)
def test_a_label_is_seen_on_every_stain(colour: tuple[int, int, int], eyes: str) -> None:
    for stain in STAINS:
        under = np.array(stain, np.float64)
        over = OPACITY * np.array(colour) + (1 - OPACITY) * under
        assert np.linalg.norm(lab(over, eyes) - lab(under, eyes)) >= 5


@pytest.mark.parametrize("colour", CLASS_COLOURS)
def test_a_label_is_taken_for_no_other_stain(colour: tuple[int, int, int]) -> None:
    for under, other in itertools.product(STAINS, STAINS):
        over = OPACITY * np.array(colour) + (1 - OPACITY) * np.array(under)
        assert np.linalg.norm(lab(over, "normal") - lab(np.array(other), "normal")) >= 12


def test_254_classes_get_254_colours() -> None:
    colours: list[tuple[int, int, int]] = []
    for _ in range(254):
        colours.append(next_colour(colours))
    assert len(set(colours)) == 254
    assert tuple(colours[: len(CLASS_COLOURS)]) == CLASS_COLOURS
