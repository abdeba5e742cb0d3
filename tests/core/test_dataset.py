"""Batches show labelled pixels of every class, and hold no more in memory than they may."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch

from core.dataset import (
    CropDataset,
    LabelIndex,
    LabelledImage,
    WindowStore,
    batches,
    cut_crop,
    recolouring,
    split_held_out,
)
from core.errors import MaskError
from core.label_tiles import PackedLabels, pack_tile
from core.labels import UNLABELLED
from core.recipe import Recipe

PLAIN = Recipe(side=32, batch=6, warped=0, stain=0, contrast=0, brightness=0)
COLOURS = {0: (10, 200, 30), 1: (200, 20, 90), 2: (40, 60, 250)}


def field(height=80, width=90, values=(0, 1), seed=0):
    """An image whose colour tells the label exactly: every crop can be checked pixel by pixel."""
    rng = np.random.default_rng(seed)
    labels = rng.choice(values, (height // 10 + 1, width // 10 + 1)).astype(np.uint8)
    labels = labels.repeat(10, 0).repeat(10, 1)[:height, :width].copy()
    image = np.zeros((height, width, 3), np.uint8)
    for value, colour in COLOURS.items():
        image[labels == value] = colour
    return image, labels


def strokes(height=80, width=90):
    """An image with one stroke of each kind."""
    image, _ = field(height, width)
    labels = np.full((height, width), UNLABELLED, np.uint8)
    labels[20:23, 20:50] = 1
    labels[60:62, 10:80] = 0
    return image, labels


def store_of(images, margin=32, max_bytes=1 << 28, seed=0):
    rng = np.random.default_rng(seed)
    index = LabelIndex(margin, rng)
    for source, image in enumerate(images):
        index.add(source, image)
    store = WindowStore(images, index, rng, max_bytes)
    list(store.fill())
    return store


def first_batches(images, recipe, count=3, seed=0):
    dataset = CropDataset(store_of(images), recipe, (0, 0, 0), (1, 1, 1), rng=rng_of(seed))
    loader = iter(batches(dataset))
    return [next(loader) for _ in range(count)]


def rng_of(seed):
    return np.random.default_rng(seed)


def in_memory(*pairs):
    return [
        LabelledImage(f"{n}.png", labels, image=image) for n, (image, labels) in enumerate(pairs)
    ]


def test_batches_have_the_promised_form():
    for batch in first_batches(in_memory(field()), PLAIN):
        assert batch.images.shape == (6, 3, 32, 32)
        assert batch.images.dtype == torch.float32
        assert batch.images.is_contiguous(memory_format=torch.channels_last)
        assert batch.labels.shape == (6, 32, 32)
        assert batch.labels.dtype == torch.uint8


def test_labels_stay_on_their_pixels_however_a_crop_is_turned():
    for batch in first_batches(in_memory(field(values=(0, 1, 2))), PLAIN, count=8):
        for value, colour in COLOURS.items():
            pixels = batch.images.permute(0, 2, 3, 1)[batch.labels == value]
            assert (pixels == torch.tensor(colour, dtype=torch.float32)).all()


def test_warped_labels_stay_on_their_pixels():
    recipe = Recipe(side=48, batch=8, warped=1, stain=0, contrast=0, brightness=0)
    agree = total = 0
    for batch in first_batches(in_memory(field(values=(0, 1))), recipe, count=4):
        images = batch.images.permute(0, 2, 3, 1)
        nearest = (images[..., 0] > 105).to(torch.uint8)  # red tells 0 from 1
        known = batch.labels != UNLABELLED
        agree += int((nearest == batch.labels)[known].sum())
        total += int(known.sum())
    assert agree / total > 0.97  # all but the edges, which are interpolated


def test_every_class_and_background_is_shown_equally_often():
    labels = np.zeros((200, 200), np.uint8)
    labels[5:8, 5:8] = 1  # rare: 9 of 40,000 pixels
    labels[190:195, 100:104] = 2
    image = np.zeros((200, 200, 3), np.uint8)
    seen = {1: 0, 2: 0}
    for batch in first_batches(in_memory((image, labels)), PLAIN, count=20):
        for value in seen:
            seen[value] += sum(bool((crop == value).any()) for crop in batch.labels)
    for count in seen.values():
        assert count >= 20 * 6 / 3


def test_every_crop_of_strokes_holds_labelled_pixels():
    recipe = Recipe(side=32, batch=8, warped=0.5)
    for batch in first_batches(in_memory(strokes()), recipe, count=10):
        assert all((crop != UNLABELLED).any() for crop in batch.labels)


def test_images_smaller_than_a_crop_are_padded_with_unlabelled():
    image, labels = field(9, 21)
    for batch in first_batches(in_memory((image, labels)), PLAIN):
        assert ((batch.labels != UNLABELLED).sum(dim=(1, 2)) == 9 * 21).all()


def test_the_same_seed_gives_the_same_batches():
    recipe = Recipe(side=32, batch=4)
    runs = [first_batches(in_memory(field(), strokes()), recipe, seed=s) for s in (1, 1, 2)]
    for first, second, third in zip(*runs, strict=True):
        assert torch.equal(first.images, second.images)
        assert torch.equal(first.labels, second.labels)
        assert not torch.equal(first.images, third.images)


def test_crops_lie_in_the_image_where_it_is_large_enough():
    image, labels = field()
    store = store_of(in_memory((image, labels)))
    rng = np.random.default_rng(0)
    for corner in ((0, 0), (0, 89), (79, 0), (79, 89)):
        _, crop = cut_crop(store.held[0], np.array(corner, np.int32), PLAIN, rng)
        assert (crop != UNLABELLED).all()


def test_recolouring_without_change_is_normalisation():
    mean, std = np.array([100, 110, 120], np.float32), np.array([30, 20, 10], np.float32)
    table = recolouring(PLAIN, mean, std, np.random.default_rng(0))
    levels = np.arange(256, dtype=np.float32)[:, None]
    assert np.allclose(table[0], (levels - mean) / std, atol=1e-4)


def test_recolouring_keeps_the_order_of_brightness():
    recipe = Recipe(stain=0.3, contrast=0.3, brightness=0.2)
    for seed in range(20):
        table = recolouring(recipe, np.full(3, 128), np.ones(3), np.random.default_rng(seed))
        assert (np.diff(table[0], axis=0) > 0).all()


# Memory --------------------------------------------------------------------------------------


def test_only_surroundings_of_labels_are_held():
    image, labels = np.zeros((3000, 3000, 3), np.uint8), np.full((3000, 3000), 255, np.uint8)
    labels[700:710, 1500:1520] = 1
    labels[2500, 2500] = 0
    store = store_of(in_memory((image, labels)), margin=32)
    assert store.complete
    assert sum(held.image.nbytes for held in store.held) < 3 * (100 * 100 + 70 * 70)


def test_more_than_fits_is_held_in_turn():
    images = in_memory(*[field(100, 100, seed=n) for n in range(12)])
    limit = 4 * 100 * 100 * 4  # four images with their labels
    store = store_of(images, max_bytes=limit)
    assert not store.complete
    seen = set()
    for _ in range(20):
        assert sum(held.image.nbytes + held.labels.nbytes for held in store.held) <= limit
        seen |= {held.window.source for held in store.held}
        store.swap()
    assert seen == set(range(12))


def test_a_single_window_larger_than_the_limit_still_trains():
    store = store_of(in_memory(field(100, 100), field(100, 100)), max_bytes=10)
    assert len(store.held) == 1
    store.swap()
    assert len(store.held) == 1


def test_the_pixels_that_are_counted_are_the_labelled_ones():
    index = LabelIndex(32, np.random.default_rng(0))
    index.add(0, in_memory(strokes())[0])
    assert index.pixels == {1: 90, 0: 140}


def test_every_labelled_pixel_lies_in_a_window_once():
    image, labels = field(2100, 1300)
    store = store_of(in_memory((image, labels)), margin=0)
    total = sum(int((held.labels != UNLABELLED).sum()) for held in store.held)
    assert total == 2100 * 1300


def test_colour_statistics_are_those_of_the_pixels():
    image, labels = field()
    mean, std = store_of(in_memory((image, labels))).colour_statistics()
    assert np.allclose(mean, image.mean(axis=(0, 1)), atol=1e-3)
    assert np.allclose(std, image.std(axis=(0, 1)), atol=1e-2)


# Where images and labels come from -----------------------------------------------------------


def test_images_are_read_from_files_and_labels_from_functions_or_packed(tmp_path):
    image, labels = field()
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), image[:, :, ::-1])
    packed = PackedLabels("a", 80, 90, {(0, 0): pack_tile(labels.tobytes())})
    for source in (labels, packed, packed.unpack):
        store = store_of([LabelledImage("a", source, path=path)])
        assert np.array_equal(store.held[0].image, image)
        assert np.array_equal(store.held[0].labels, labels)


def test_images_that_cannot_be_used_are_named_and_the_others_train(tmp_path):
    image, labels = field()
    (tmp_path / "text.png").write_text("hello")

    def damaged():
        raise MaskError("mask.png is damaged.")

    store = store_of(
        [
            LabelledImage("text.png", labels, path=tmp_path / "text.png"),
            LabelledImage("gone.png", labels, path=tmp_path / "gone.png"),
            LabelledImage("small.png", labels, image=image[:50].copy()),
            LabelledImage("mask.png", damaged, image=image),
            LabelledImage("good.png", labels, image=image),
        ]
    )
    assert sorted(name for name, _ in store.failures) == [
        "gone.png",
        "mask.png",
        "small.png",
        "text.png",
    ]
    assert {held.window.source for held in store.held} == {4}


# The split -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "fraction", "expected"),
    [(50, 0.2, 10), (5, 0.2, 1), (2, 0.2, 1), (1, 0.2, 0), (0, 0.2, 0), (9, 0, 0), (4, 0.99, 3)],
)
def test_the_share_held_out(count, fraction, expected):
    split = split_held_out(count, fraction)
    assert len(split) == count
    assert sum(split) == expected


def test_every_fifth_is_held_out_and_always_the_same():
    assert split_held_out(10) == [False, False, True, False, False] * 2
    assert split_held_out(10) == split_held_out(10)
