"""Images unlike the training images are named with what is different; the others are left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.image_traits import Traits
from core.images import find_images, read_image
from core.smear import SmearSettings, make_smear
from core.unlike import Aspect, Familiar

SLIDE = SmearSettings(
    height=300, width=400, red_cell_diameter=34, stain_variation=0.2, white_cells=1
)


def field(seed):
    return make_smear(seed, SLIDE).image


def restained(image, factor, colour=(1.0, 1.0, 1.0)):
    density = -np.log10((image + 1.0) / 256)
    return np.clip(256 * 10 ** (-density * factor * np.array(colour)) - 1, 0, 255).astype(np.uint8)


def blurred(image, sigma):
    return cv2.GaussianBlur(image, (0, 0), sigma)


def scaled(image, factor):
    return cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)


@pytest.fixture(scope="module")
def trained():
    return [Traits.of(field(seed)) for seed in range(12)]


@pytest.fixture(scope="module")
def familiar(trained):
    return Familiar(trained)


@pytest.fixture(scope="module")
def others():
    return [field(seed) for seed in range(100, 112)]


def share_with(familiar, images, aspect):
    return np.mean(
        [
            any(found.aspect is aspect for found in familiar.differences(Traits.of(image)))
            for image in images
        ]
    )


def test_other_fields_of_the_slide_are_like_the_training_images(familiar, others):
    alarms = [familiar.differences(Traits.of(image)) for image in others]
    assert sum(bool(alarm) for alarm in alarms) <= 1


@pytest.mark.parametrize(
    ("change", "aspect"),
    [
        (lambda image: restained(image, 1.5), Aspect.LIGHT),
        (lambda image: restained(image, 2.0), Aspect.STAIN),
        (lambda image: restained(image, 1.3, (2.2, 1.0, 0.6)), Aspect.STAIN),
        (lambda image: blurred(image, 3), Aspect.SHARPNESS),
        (lambda image: scaled(image, 0.4), Aspect.SCALE),
        (lambda image: scaled(image, 2.5), Aspect.SCALE),
    ],
    ids=["lamp", "stain", "colour", "blur", "smaller", "larger"],
)
def test_what_was_changed_is_what_is_named(familiar, others, change, aspect):
    assert share_with(familiar, [change(image) for image in others[:6]], aspect) >= 0.8


def test_a_sentence_says_which_way_and_the_gravest_comes_first(familiar, others):
    def said(image):
        return {found.aspect: found for found in familiar.differences(Traits.of(image))}

    blur = said(blurred(others[0], 4))[Aspect.SHARPNESS]
    assert blur.sentence == "This image is less sharp than the training images."
    assert "darker" in said(restained(others[0], 2))[Aspect.LIGHT].sentence
    assert "stronger" in said(restained(others[0], 2))[Aspect.STAIN].sentence
    assert "brighter" in said(restained(others[0], 0.4))[Aspect.LIGHT].sentence
    larger = said(scaled(others[0], 3))[Aspect.SCALE].sentence
    assert larger.startswith("What it shows is ")
    assert larger.endswith(" times larger than in the training images.")
    both = familiar.differences(Traits.of(blurred(restained(others[0], 2), 4)))
    assert [found.amount for found in both] == sorted((f.amount for f in both), reverse=True)
    assert all(found.amount > 1 for found in both)


def test_a_training_image_is_never_unlike_itself(trained):
    familiar = Familiar(trained[:3])
    assert [familiar.differences(one) for one in trained[:3]] == [[], [], []]


def test_few_training_images_allow_more(trained):
    one, all_of_them = Familiar(trained[:1]), Familiar(trained)
    assert all(one.allowed[aspect] > 0 for aspect in Aspect)
    assert one.allowed[Aspect.STAIN] > all_of_them.allowed[Aspect.STAIN]
    assert Familiar([]).differences(trained[0]) == []


@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (50, 3), (40, 40)])
@pytest.mark.parametrize("value", [0, 128, 255])
def test_tiny_and_even_images_have_finite_traits(shape, value):
    traits = Traits.of(np.full((*shape, 3), value, np.uint8))
    assert np.isfinite([*traits.light, *traits.stain, traits.edge, traits.size]).all()


def test_smears_of_another_source_are_noticed_and_those_of_the_same_are_not(shared_data):
    """Trained on red cells of one laboratory, shown fields of two others."""

    def traits(folder, images):
        paths = find_images([shared_data / folder])
        return [Traits.of(read_image(path)) for path in paths[images]]

    familiar = Familiar(traits("wbc_nucleus/images", slice(0, 24, 2)))
    own = traits("wbc_nucleus/images", slice(1, 30, 3))
    assert np.mean([bool(familiar.differences(one)) for one in own]) <= 0.2
    for folder in ("rbc/test/images", "rbc_points/images"):
        other = traits(folder, slice(0, 4))
        assert all(familiar.differences(one) for one in other), folder
