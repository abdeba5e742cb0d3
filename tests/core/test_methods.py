"""Each rung of the ladder gives the heatmap it is meant to give, and the ladder is one network."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dataset import LabelledImage
from core.errors import Cancelled, ModelError, TrainingError
from core.labels import UNLABELLED, Box
from core.methods import METHODS, ComparisonRequest, run_method
from core.methods.colour import Rule, channel_planes, otsu_cuts
from core.methods.dense import unpadded
from core.methods.forest import FEATURES, features_of, gaussian_features
from core.methods.lessons import Taught
from core.methods.loop import at_centres
from core.methods.patches import PatchClassifier, labelled_places, lattice_places
from core.methods.scoring import scored
from core.methods.tiles import TiledNetwork, folded
from core.methods.unet import UNet
from core.metrics import Histogram, best_threshold, iou_at
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.smear import SmearSettings, make_smear
from tests.core.test_model import SMALL, lively_network, rewritten, trained_model
from tests.core.test_prediction import noise

KEYS = [method.key for method in METHODS]
TRAINED = [key for key in KEYS if key != "colour"]
POOLED = replace(SMALL, pooling=4)


def dense_probabilities(model, image):
    """The padded network in its training form, float32 (K, H, W): what all others must equal."""
    x = (torch.from_numpy(image).float() - torch.tensor(model.mean)) / torch.tensor(model.std)
    with torch.no_grad():
        return model.network()(x.permute(2, 0, 1)[None]).sigmoid()[0].numpy()


def smear(seed, size=(160, 192)):
    """A small smear and the label map that is true of its red cells."""
    settings = SmearSettings(*size, red_cell_diameter=34, white_cells=1, platelets=2)
    field = make_smear(seed, settings)
    return field.image, field.red_cells.astype(np.uint8)


def strokes(truth, seed, cells=2, beside=4):
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


def lessons(count=3, **changes):
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
    """Each rung's result after few strokes and few seconds, on a smear that it has not seen."""
    request, results = asked(seconds=3.0), {}
    for key in KEYS:
        results[key] = result_of(key, request)
        request = replace(request, model=results[key].model or request.model)
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


def test_results_say_what_taught_them(climbed):
    _, results = climbed
    pixels = sum(int((image.labels != UNLABELLED).sum()) for image in lessons())
    for key in KEYS:
        assert (results[key].trained_images, results[key].trained_pixels) == (3, pixels), key
        assert "trained on" not in results[key].note


# Exactness -----------------------------------------------------------------------------------


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 3))
def test_without_padding_the_answers_are_the_inner_ones_of_the_padded_network(height, width, seed):
    model, image = trained_model(), noise(height, width, seed)
    tiled = unpadded(model, plane=1)
    box = tiled.box(height, width)
    lost = 2 * SMALL.receptive_radius
    assert (box.height, box.width) == (
        (height - lost, width - lost) if min(height, width) > lost else (0, 0)
    )
    if not box.is_empty:
        difference = (
            tiled.probabilities(image, box) - dense_probabilities(model, image)[1][box.slices]
        )
        assert np.abs(difference).max() < 1e-4


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 3))
def test_each_patch_by_itself_gets_the_dense_answer_at_the_border_too(height, width, seed):
    model, image = trained_model(), noise(height, width, seed)
    places = np.random.default_rng(seed).integers(0, (height, width), (40, 2))
    places[:2] = (0, 0), (height - 1, width - 1)
    answers = PatchClassifier(model).probabilities(image, places)
    expected = dense_probabilities(model, image)[:, places[:, 0], places[:, 1]].T
    assert np.abs(answers - expected).max() < 1e-4


def test_patches_of_the_default_network_get_the_dense_answer():
    model, image = trained_model(ModelConfig()), noise(80, 90)
    places = np.array([[40, 45], [33, 33], [0, 89], [79, 3]])
    expected = dense_probabilities(model, image)[:, places[:, 0], places[:, 1]].T
    assert np.abs(PatchClassifier(model).probabilities(image, places) - expected).max() < 1e-4


def test_a_whole_scan_gives_the_heatmap_of_stride_one():
    image, truth = smear(7, (40, 50))
    changes = {"image": image, "labels": truth, "class_id": 2}
    request = asked(model=trained_model(), whole_scan=True, **changes)
    scan, dense = (result_of(key, request) for key in ("patch", "stride-1"))
    assert scan.output_size == (40, 50)
    assert np.abs(scan.heatmap.astype(int) - dense.heatmap).max() <= 3
    assert np.ptp(scan.heatmap) > 50
    assert not scan.extrapolated
    assert scan.timed_pixels == 2000


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 70), st.integers(1, 70), st.sampled_from([1, 2, 4]))
def test_pooling_divides_the_size_and_rounds_up(height, width, pooling):
    config = replace(SMALL, pooling=pooling)
    with torch.no_grad():
        logits = StrideOneCNN(config).eval()(torch.zeros(1, 3, height, width))
    assert logits.shape[2:] == config.output_size(height, width)
    assert config.output_size(height, width) == (-(-height // pooling), -(-width // pooling))


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2), st.integers(0, 2))
def test_tiles_of_pooling_networks_give_what_the_whole_image_gives(height, width, row, column):
    unet = UNet((4, 6, 8))
    unet.initialise(0, 0.5)
    pooled = lively_network(replace(POOLED, classes=1))
    for network, reach, scale in ((unet, unet.reach, 1), (pooled, POOLED.receptive_radius, 4)):
        tiled = TiledNetwork(folded(network), (120,) * 3, (50,) * 3, reach, scale, grid=4)
        image = noise(height, width)
        whole = tiled.probabilities(image, Box(0, 0, height, width))
        assert whole.shape == (-(-height // scale), -(-width // scale))
        top, left = min(row * 32, (height - 1) // 4 * 4), min(column * 32, (width - 1) // 4 * 4)
        part = tiled.probabilities(
            image, Box(top, left, top + 32, left + 32).clipped(height, width)
        )
        there = whole[top // scale :, left // scale :][: part.shape[0], : part.shape[1]]
        assert np.abs(part - there).max() < 1e-5


def test_nothing_beyond_the_reach_changes_an_answer_of_a_pooling_network():
    unet = UNet((4, 6, 8))
    unet.initialise(0, 0.5)
    pooled = lively_network(POOLED)
    for network, reach, scale in ((unet, unet.reach, 1), (pooled, POOLED.receptive_radius, 4)):
        network = network.eval()
        image = torch.randn(1, 3, 160, 160, requires_grad=True)
        network(image)[0, 0, 80 // scale, 80 // scale].backward()
        rows = torch.nonzero(image.grad.abs().sum((0, 1, 3)))
        assert 80 - reach <= rows.min() <= rows.max() <= 80 + scale - 1 + reach
        assert rows.max() - rows.min() > reach  # and the reach is not much overstated


def test_folding_changes_no_answer_of_the_unet():
    network = UNet()
    network.initialise(3, 0.3)
    image = torch.randn(2, 3, 33, 41)
    network.train()(image)  # the norms take up statistics
    with torch.no_grad():
        assert torch.allclose(folded(network)(image), network.eval()(image), atol=1e-4)
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in folded(network).modules())


# One definition of the network ---------------------------------------------------------------


def test_pooled_unpadded_and_dense_have_the_same_weights():
    shapes = [
        {name: value.shape for name, value in StrideOneCNN(config).state_dict().items()}
        for config in (SMALL, POOLED, replace(SMALL, padded=False))
    ]
    assert shapes[0] == shapes[1] == shapes[2]
    assert POOLED.scales == (1, 2, 4, 4)
    assert POOLED.steps == (1, 1, 1, 1)
    assert (SMALL.scales, SMALL.steps) == ((1, 1, 1, 1), SMALL.dilations)


def test_a_model_file_from_before_pooling_loads():
    model = trained_model()
    data = rewritten(model, lambda header: header["config"].pop("pooling"))
    assert TrainedModel.from_bytes(data).config == model.config


@pytest.mark.parametrize("change", [{"pooling": 4}, {"padded": False}])
def test_a_network_whose_heatmap_is_smaller_is_no_model_of_the_program(change):
    with pytest.raises(ModelError, match="size of the image"):
        trained_model(replace(SMALL, **change))
    data = rewritten(trained_model(), lambda header: header["config"].update(pooling=4))
    with pytest.raises(ModelError, match="size of the image"):
        TrainedModel.from_bytes(data)


@pytest.mark.parametrize(
    "change", [{"pooling": 3}, {"pooling": 8}, {"pooling": 2, "padded": False}]
)
def test_poolings_that_the_layers_cannot_do_are_refused(change):
    with pytest.raises(ValueError, match="pooling"):
        replace(SMALL, **change)


def test_a_pooled_network_is_taught_the_label_at_the_middle_of_each_block():
    labels = torch.arange(7 * 10).view(1, 7, 10)
    assert at_centres(labels, 4).tolist() == [[[22, 26, 29], [62, 66, 69]]]
    assert torch.equal(at_centres(labels, 1), labels)


# Samples, features, colours ------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 80), st.integers(1, 80), st.integers(1, 300), st.integers(0, 3))
def test_a_lattice_has_one_place_in_each_square(height, width, wanted, seed):
    places, side = lattice_places(height, width, wanted, np.random.default_rng(seed))
    assert places.shape == (-(-height // side), -(-width // side), 2)
    rows, columns = places[..., 0], places[..., 1]
    assert (rows // side == np.arange(rows.shape[0])[:, None]).all()
    assert (columns // side == np.arange(rows.shape[1])).all()
    assert ((rows < height) & (columns < width)).all()
    assert side == np.ceil(np.sqrt(height * width / wanted)) or wanted > height * width


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 200), st.integers(0, 3))
def test_the_scored_sample_is_of_labelled_pixels_each_once(height, width, wanted, seed):
    rng = np.random.default_rng(seed)
    labels = rng.choice([0, 1, UNLABELLED], (height, width), p=[0.1, 0.1, 0.8]).astype(np.uint8)
    places = labelled_places(labels, wanted, rng)
    assert len(places) == min(wanted, (labels != UNLABELLED).sum())
    assert (labels[places[:, 0], places[:, 1]] != UNLABELLED).all()
    assert len({tuple(place) for place in places.tolist()}) == len(places)


def test_features_of_a_tile_are_those_of_the_whole_image():
    image = noise(150, 130)
    whole = gaussian_features(image)
    box = Box(60, 50, 90, 75)
    assert whole.shape == (150, 130, FEATURES)
    assert np.abs(features_of(image, box) - whole[box.slices]).max() < 1e-3


def test_features_are_the_smoothed_colour_its_slope_and_its_curvature():
    rows, columns = np.mgrid[:64, :64].astype(float)
    plane = np.clip(40 + 2 * rows + columns, 0, 255)
    image = np.stack([plane, np.full_like(plane, 90), 0.05 * (columns - 32) ** 2], 2).astype(
        np.uint8
    )
    middle = gaussian_features(image).reshape(64, 64, 6, 5, 3)[32, 32]
    assert middle[:5, 0, 0] == pytest.approx(136, abs=1)
    assert middle[:5, 1, 0] == pytest.approx(5**0.5, abs=0.1)
    assert np.abs(middle[:, 1:, 1]).max() < 1e-3
    assert middle[3, 3, 2] == pytest.approx(0.1, abs=0.02)
    assert middle[3, 4, 2] == pytest.approx(0, abs=0.02)
    assert middle[:, 2] == pytest.approx(middle[:, 3] + middle[:, 4], abs=1e-4)


def test_cuts_lie_between_the_values():
    plane = np.repeat(np.array([10, 100, 200], np.uint8), 50).reshape(10, 15)
    assert otsu_cuts(plane[:, :10], 2) is not None
    first, second = otsu_cuts(plane, 3)
    assert 10 < first <= 100 < second <= 200
    assert otsu_cuts(np.full((5, 5), 7, np.uint8), 2) is None


@pytest.mark.parametrize("target", ["red_cells", "nuclei"])
def test_labels_choose_the_colour(target):
    fields = [make_smear(seed, SmearSettings(240, 320, white_cells=2)) for seed in range(3)]
    truths = [(f.red_cells if target == "red_cells" else f.classes == 3) for f in fields]
    truths = [truth.astype(np.uint8) for truth in truths]
    taught = (LabelledImage("0", strokes(truths[0], 0), image=fields[0].image),)
    request = asked(images=taught, image=fields[2].image, labels=truths[2])
    result = result_of("colour", request)
    assert "chosen by your labels" in result.note
    assert result.iou > 0.6


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
    asked_at = []
    with pytest.raises(Cancelled):
        for progress in run_method(key, request, lambda: bool(asked_at)):
            assert 0 <= progress.fraction <= 1
            if progress.phase == phase and not asked_at:
                asked_at.append(time.perf_counter())
    assert time.perf_counter() - asked_at[0] < 0.5


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
