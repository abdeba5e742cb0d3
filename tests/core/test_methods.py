"""Each rung of the ladder gives the heatmap it is meant to give, and the ladder is one network."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch
from sklearn.ensemble import RandomForestClassifier

from core.dataset import LabelIndex, LabelledImage, WindowStore
from core.errors import Cancelled, TrainingError
from core.labels import UNLABELLED
from core.methods import METHODS, ComparisonRequest, run_method
from core.methods.colour import Rule, channel_planes, labelled_once, otsu_cuts
from core.methods.lessons import Taught
from core.methods.scoring import scored
from core.metrics import Histogram, best_threshold, iou_at
from core.model import ModelConfig
from core.recipe import Recipe
from core.smear import SmearSettings, make_smear
from core.training import TrainingRequest, train
from tests.core.test_model import SMALL, trained_model
from tests.core.test_prediction import noise
from tests.pace import slowness

KEYS = [method.key for method in METHODS]
STEPS = 70
RECIPE = Recipe(side=64, batch=6)
"""Smaller crops than the program's: the tests need not be as good, but soon done."""
TRAINED = [key for key in KEYS if key != "colour"]


def smear(seed, size=(160, 192)):
    """A small smear and the label map that is true of its red cells."""
    settings = SmearSettings(*size, red_cell_diameter=34, white_cells=1, platelets=2)
    field = make_smear(seed, settings)
    return field.image, field.red_cells.astype(np.uint8)


def strokes(truth, seed, cells=5, beside=6):
    """A few strokes of 21 × 5 pixels inside cells and inside the background."""
    rng = np.random.default_rng(seed)
    labels = np.full_like(truth, UNLABELLED)
    for value, count in ((1, cells), (0, beside)):
        inner = cv2.erode((truth == value).astype(np.uint8), np.ones((7, 7)), borderValue=0)
        rows, columns = np.nonzero(inner)
        for k in rng.integers(0, len(rows), count):
            line = np.zeros_like(truth)
            x, y = int(columns[k]), int(rows[k])
            cv2.line(line, (x - 10, y), (x + 10, y), 1, 5)
            labels[(line == 1) & (truth == value)] = value
    return labels


def lessons(count=4, **changes):
    fields = [smear(seed) for seed in range(count)]
    return tuple(
        LabelledImage(f"{n}.png", strokes(truth, n), image=image, **changes)
        for n, (image, truth) in enumerate(fields)
    )


def asked(**changes):
    image, truth = smear(40)
    request = ComparisonRequest("40.png", image, truth, lessons(), 1, "Cell", 0.05, threads=1)
    return replace(request, **changes)


def result_of(key, request):
    *_, last = run_method(key, request)
    assert last.done
    return last.result


@pytest.fixture(scope="module")
def climbed():
    """Each rung's result after few strokes and few steps, on a smear that it has not seen."""
    request, results = asked(steps=STEPS), {}
    training = TrainingRequest(
        request.images, (1,), ("Cell",), steps=STEPS, recipe=RECIPE, threads=1
    )
    *_, last = train(training)
    request = replace(request, model=last.model)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("core.methods.loop.Recipe", lambda: RECIPE)
        for key in KEYS:
            results[key] = result_of(key, request)
    return request, results


# The ladder ----------------------------------------------------------------------------------


def test_the_list_of_methods_comes_without_torch():
    code = "import core.methods, sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert not loaded & {"torch", "sklearn", "skimage"}
    assert "numpy" in loaded


def test_the_rungs_stand_in_the_order_of_the_story():
    assert KEYS == ["colour", "patch", "pooled", "unpadded", "stride-1", "forest", "unet"]
    with pytest.raises(KeyError):
        next(run_method("magic", asked()))


@pytest.mark.parametrize("key", KEYS)
def test_each_rung_learns_from_few_strokes(climbed, key):
    request, results = climbed
    everything = (request.labels == 1).mean()  # the IoU of calling every pixel a cell
    assert 0.2 < everything < 0.6
    assert results[key].iou > everything + 0.1


@pytest.mark.parametrize("key", KEYS)
def test_each_rung_gives_the_size_it_promises(climbed, key):
    request, results = climbed
    result, (height, width) = results[key], request.labels.shape
    radius = ModelConfig().receptive_radius
    sizes = {
        "patch": (-(-height // result.scale), -(-width // result.scale)),
        "pooled": (height // 4, width // 4),
        "unpadded": (height - 2 * radius, width - 2 * radius),
    }
    assert result.output_size == sizes.get(key, (height, width))
    plane, silent = result.full()
    assert plane.shape == silent.shape == (height, width)
    assert silent.sum() == height * width - result.box.area
    assert not plane[silent].any()


@pytest.mark.parametrize("key", KEYS)
def test_the_score_is_that_of_the_labels_within_reach_at_their_best_threshold(climbed, key):
    request, results = climbed
    result = results[key]
    if key == "patch":
        assert (result.extrapolated, result.iou_pixels) == (True, 600)
        assert result.timed_pixels == result.heatmap.size < request.labels.size
        return
    here = result.box.slices
    histogram = Histogram.of(result.full()[0][here], request.labels[here], 1)
    assert (result.threshold, result.iou) == pytest.approx(best_threshold(histogram))
    assert result.iou_at_half == iou_at(histogram, 0.5)
    assert result.iou_pixels == result.box.area
    assert not result.extrapolated


def test_patches_unpadded_and_padded_are_one_network_trained_once(climbed):
    _, results = climbed
    first = results["patch"].model
    assert results["unpadded"].model is results["stride-1"].model is first
    assert results["stride-1"].training_seconds == pytest.approx(first.summary["seconds"])
    assert first.config == replace(ModelConfig(), classes=1)
    inner = results["stride-1"].full()[0][results["unpadded"].box.slices]
    assert np.abs(results["unpadded"].heatmap.astype(int) - inner).max() <= 3


def test_padded_is_also_scored_on_the_pixels_that_unpadded_reaches(climbed):
    request, results = climbed
    padded, here = results["stride-1"], results["unpadded"].box.slices
    histogram = Histogram.of(padded.full()[0][here], request.labels[here], 1)
    assert padded.inner_iou == pytest.approx(best_threshold(histogram)[1])
    assert {results[key].inner_iou for key in KEYS if key != "stride-1"} == {None}


def test_a_network_that_did_not_begin_at_random_says_so():
    known = replace(trained_model(), summary={"begun_from": "starter"})
    for key in ("unpadded", "stride-1"):
        assert "synthetic smears" in result_of(key, asked(model=known)).note
        assert "synthetic smears" not in result_of(key, asked(model=trained_model())).note


def test_results_say_what_taught_them(climbed):
    _, results = climbed
    pixels = sum(int((image.labels != UNLABELLED).sum()) for image in lessons())
    for key in KEYS:
        assert (results[key].trained_images, results[key].trained_pixels) == (4, pixels), key
        assert "trained on" not in results[key].note


# Colours -------------------------------------------------------------------------------------


def test_cuts_lie_between_the_values():
    plane = np.repeat(np.array([10, 100, 200], np.uint8), 50).reshape(10, 15)
    assert otsu_cuts(plane[:, :10], 2) is not None
    first, second = otsu_cuts(plane, 3)
    assert 10 < first <= 100 < second <= 200
    assert otsu_cuts(np.full((5, 5), 7, np.uint8), 2) is None


@pytest.mark.parametrize("channel", [0, 1, 2])
@pytest.mark.parametrize("step", [-60, 60])
def test_labels_choose_the_colour_and_the_side(channel, step):
    _, truth = smear(1)
    image = np.random.default_rng(0).normal(120, 8, (*truth.shape, 3))
    image[..., channel] += step * truth.astype(float)
    image = image.astype(np.uint8)
    taught = (LabelledImage("a", strokes(truth, 1), image=image),)
    result = result_of("colour", asked(images=taught, image=image, labels=truth))
    assert result.iou_at_half > 0.85
    assert "chosen by your labels" in result.note


@pytest.mark.parametrize("target", ["red_cells", "nuclei"])
def test_labels_find_red_cells_and_nuclei_alike(target):
    fields = [make_smear(seed, SmearSettings(240, 320, white_cells=2)) for seed in range(3)]
    truths = [(f.red_cells if target == "red_cells" else f.classes == 3) for f in fields]
    truths = [truth.astype(np.uint8) for truth in truths]
    taught = (LabelledImage("0", strokes(truths[0], 0), image=fields[0].image),)
    request = asked(images=taught, image=fields[2].image, labels=truths[2])
    assert result_of("colour", request).iou > 0.6


def test_the_watershed_s_mask_has_no_seams(monkeypatch):
    image, truth = smear(5, (300, 400))
    request = asked(image=image, labels=truth)
    in_tiles = result_of("colour", request).heatmap
    monkeypatch.setattr("core.methods.colour.tiles_of", lambda box: [box])
    assert (in_tiles != result_of("colour", request).heatmap).mean() < 1e-4
    assert 0.1 < (in_tiles >= 128).mean() < 0.7


def test_without_labels_the_colour_is_the_darker_part_of_green():
    result = result_of("colour", asked(images=()))
    assert str(Rule()) in result.note
    assert "no labels" in result.note
    assert result.iou > 0.6
    assert result.trained_pixels == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 30), (3, 2)])
def test_the_smallest_images_and_those_of_one_colour_have_heatmaps(size):
    image = np.full((*size, 3), 120, np.uint8)
    assert len(channel_planes(image)) == 6
    model = trained_model(replace(SMALL, classes=1))
    request = asked(model=model, image=image, labels=image[..., 0])
    for key in KEYS:
        result = result_of(key, request)
        expected = {"unpadded": (0, 0), "pooled": (-(-size[0] // 4), -(-size[1] // 4))}
        assert result.output_size == expected.get(key, size), key
        assert result.full()[0].shape == size


# As a window sees it -------------------------------------------------------------------------


@pytest.mark.parametrize("phase", ["training", "predicting"])
@pytest.mark.parametrize("key", KEYS)
def test_cancel_ends_each_rung_at_once(key, phase):
    image, truth = smear(3, (300, 400))
    seconds = 60 if phase == "training" else 0.01
    request = asked(seconds=seconds, whole_scan=True, image=image, labels=truth)
    asked_at, at = [], 0.0
    with pytest.raises(Cancelled):
        for progress in run_method(key, request, lambda: bool(asked_at)):
            assert 0 <= progress.fraction <= 1
            if progress.phase == phase and not asked_at:
                asked_at.append(time.process_time())
                at = time.perf_counter()
    assert (time.process_time() - asked_at[0]) / slowness() < 0.5
    assert time.perf_counter() - at < 15, "it waits for something"


@pytest.mark.parametrize("key", ["patch", "pooled", "unet"])
def test_reading_is_part_of_the_seconds_that_a_method_may_train(key, monkeypatch):
    """Of many images it takes seconds: no method may have them on top of what the others have."""
    # Small crops: a slow machine, too, makes more than the fewest steps beside fitting the head.
    monkeypatch.setattr("core.methods.loop.Recipe", lambda: RECIPE)
    with_recipe = functools.partial(TrainingRequest, recipe=RECIPE)
    monkeypatch.setattr("core.methods.dense.TrainingRequest", with_recipe)

    def slowly(labels):
        def read():
            time.sleep(0.05)  # the labels are read twice
            return labels

        return read

    images = tuple(replace(image, labels=slowly(image.labels)) for image in lessons(8))
    seconds = 3.0 if slowness() < 2 else 6.0
    for _ in range(3):  # a busy machine may end one of them late, or make few steps; not all
        result = result_of(key, asked(images=images, seconds=seconds))
        goes_on = result.model is None or result.model.summary["steps"] > 3
        if result.training_seconds < seconds + 0.6 and goes_on:
            break
    assert seconds - 0.5 < result.training_seconds < seconds + 0.6, "0.8 s of it are reading"
    assert goes_on, "reading takes a part of the time, not all"


@pytest.mark.parametrize("key", TRAINED)
@pytest.mark.parametrize(
    ("value", "sentence"),
    [(0, "Only background is labelled"), (UNLABELLED, "Nothing is labelled")],
)
def test_labels_that_do_not_suffice_are_told(key, value, sentence):
    labels = np.full((160, 192), value, np.uint8)
    images = (LabelledImage("a", labels, image=smear(0)[0]),)
    with pytest.raises(TrainingError, match=sentence):
        list(run_method(key, asked(images=images)))


@pytest.mark.parametrize("key", TRAINED)
def test_images_held_out_teach_nothing(key):
    images = tuple(replace(image, held_out=True) for image in lessons())
    with pytest.raises(TrainingError, match="not held out"):
        list(run_method(key, asked(images=images)))


def test_a_score_on_an_image_it_was_trained_on_says_so():
    known = lessons()
    for held_out in (False, True):
        images = (*known[1:], replace(known[0], name="40.png", held_out=held_out))
        result = result_of("forest", asked(images=images))
        assert ("on an image it was trained on" in result.note) is not held_out


@pytest.mark.parametrize(("seconds", "read"), [(1e-3, 1.0), (3600.0, 0.1)])
def test_of_the_forest_reading_is_told_before_the_first_tree(seconds, read, monkeypatch):
    """Reading alone may take longer than the time asked: then it is nearly all of it."""
    wide = [smear(seed, (160, 600)) for seed in (5, 6)]
    taught = tuple(
        LabelledImage(f"{n}.png", truth, image=image) for n, (image, truth) in enumerate(wide)
    )
    told, grown = [], []

    def grow(*arguments, **options):
        grown.append(len(told))
        return fit(*arguments, **options)

    fit = RandomForestClassifier.fit
    monkeypatch.setattr(RandomForestClassifier, "fit", grow)
    for report in run_method("forest", asked(images=taught, seconds=seconds)):
        told += [report.fraction] if report.phase == "training" else []
    assert told == sorted(told)
    assert told[-1] <= 1
    rising = [share for share in told[: grown[0]] if 0 < share <= read]
    assert len(rising) == 6  # three tiles of each image
    assert seconds > 1 or rising[:2] == pytest.approx([256 / 1200, 512 / 1200])


def test_a_model_without_the_class_is_passed_over():
    known = trained_model()
    assert result_of("stride-1", asked(model=known)).model is known
    other = replace(trained_model(), class_ids=(7, 8))
    assert result_of("stride-1", asked(model=other)).model.class_ids == (1,)


def test_without_labels_on_the_open_image_there_is_a_heatmap_and_no_score():
    nothing = np.full((160, 192), UNLABELLED, np.uint8)
    request = asked(model=trained_model(), labels=nothing)
    for key in ("patch", "stride-1", "unpadded"):
        result = result_of(key, request)
        assert (result.iou, result.iou_at_half, result.iou_pixels) == (None, None, 0)
        assert result.heatmap.size


def test_the_forest_learns_from_a_labelled_pixel_once_where_windows_overlap():
    """The dialog said that it had learnt from more pixels than there were labels."""
    image, truth = smear(3, (700, 1200))
    labels = np.full_like(truth, UNLABELLED)
    for row in range(40, 700, 60):
        labels[row : row + 4, ::6] = truth[row : row + 4, ::6]
    labelled = int(np.count_nonzero(labels != UNLABELLED))
    assert labelled < 10_000, "no pixel is left out by chance"
    images = (LabelledImage("wide.png", labels, image=image),)
    assert result_of("forest", asked(images=images)).trained_pixels == labelled


@pytest.mark.parametrize("share", [1.0, 0.3])
def test_the_colour_threshold_counts_a_labelled_pixel_once_where_windows_overlap(share):
    rng = np.random.default_rng(0)
    index, images = LabelIndex(80, rng), []
    for number, (height, width) in enumerate([(1300, 900), (700, 1500)]):
        labels = np.full((height, width), UNLABELLED, np.uint8)
        labels[rng.random(labels.shape) < share] = 1
        image = np.zeros((height, width, 3), np.uint8)
        images.append(LabelledImage(f"{number}.png", labels, image=image))
        index.add(number, images[-1])
    store = WindowStore(images, index, rng)
    assert list(store.fill()) and store.complete and len(store.held) >= 4
    assert labelled_once(store.held) == sum(index.pixels.values())
    assert sum(int((held.labels != UNLABELLED).sum()) for held in store.held) > index.pixels[1]


def test_a_larger_scale_stands_for_squares_cut_at_the_image_s_border():
    request = asked(image=noise(5, 7), labels=np.zeros((5, 7), np.uint8))
    heat = np.arange(6, dtype=np.uint8).reshape(2, 3)
    result = scored("pooled", request, heat, Taught(), 1.0, "", scale=3)
    assert result.full()[0].tolist() == [
        [0, 0, 0, 1, 1, 1, 2],
        [0, 0, 0, 1, 1, 1, 2],
        [0, 0, 0, 1, 1, 1, 2],
        [3, 3, 3, 4, 4, 4, 5],
        [3, 3, 3, 4, 4, 4, 5],
    ]


def test_the_device_asked_for_is_the_one_used(monkeypatch):
    """A preference for the processor holds where there is a graphics processor, too."""
    asked = []

    def choose(wanted=None):
        asked.append(wanted)
        return torch.device("cpu")

    for module in ("loop", "tiles", "patches"):
        monkeypatch.setattr(f"core.methods.{module}.choose_device", choose)
    for module in ("core.training", "core.prediction"):
        monkeypatch.setattr(f"{module}.choose_device", choose)
    image, truth = smear(40, (60, 60))
    for key in ("patch", "pooled", "unpadded", "stride-1", "unet"):
        asked.clear()
        request = ComparisonRequest(
            "40.png", image, truth, lessons(), 1, "Cell", 1, threads=1, steps=1, device="cpu"
        )
        list(run_method(key, request))
        assert set(asked) == {"cpu"}, key
