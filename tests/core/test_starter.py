"""The starter network: few strokes, no waiting."""

from __future__ import annotations

import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from core.dataset import LabelledImage
from core.labels import UNLABELLED
from core.metrics import mask_iou, reaches
from core.prediction import Predictor
from core.smear import SmearSettings, make_smear
from core.starter import STARTER_FILE, fit_head, load_starter, meaning_of, untrained_model
from core.training import DivergedError, TrainingRequest, train
from tests.pace import slowness

SETTINGS = SmearSettings(height=240, width=320, red_cell_diameter=52, white_cells=2)
SMEAR_SHAPE = (SETTINGS.height, SETTINGS.width)
SEEDS = (900_001, 900_002, 900_003)  # far from those the starter was made of


def strokes(truth, seed=0, count=3):
    """A label map with a few short strokes inside cells and beside them."""
    rng = np.random.default_rng(seed)
    labels = np.full(truth.shape, UNLABELLED, np.uint8)
    for value in (0, 1):
        inside = cv2.erode((truth == value).astype(np.uint8), np.ones((7, 7), np.uint8))
        places = np.argwhere(inside)
        for row, column in places[rng.integers(0, len(places), count)]:
            painted = np.zeros(truth.shape, np.uint8)
            cv2.line(painted, (int(column) - 6, int(row)), (int(column) + 6, int(row)), 1, 3)
            labels[(painted & inside) > 0] = value
    return labels


def marked(seeds=SEEDS[:2], kind="nuclei"):
    smears = [make_smear(seed, SETTINGS) for seed in seeds]
    truths = [getattr(smear, kind).astype(np.uint8) for smear in smears]
    return [
        LabelledImage(f"{n}.png", strokes(truth, n), image=smear.image)
        for n, (smear, truth) in enumerate(zip(smears, truths, strict=True))
    ]


def reports_of(images, **changes):
    changes = {"steps": 4, "threads": 1} | changes
    return list(train(TrainingRequest(images, (1,), ("Nucleus",), **changes)))


def iou_of(model, kind="nuclei", seed=SEEDS[2]):
    smear = make_smear(seed, SETTINGS)
    heat = Predictor(model).predict(smear.image)[0]
    truth = getattr(smear, kind).astype(np.uint8)
    return mask_iou(reaches(heat, model.thresholds[0]), truth, 1)


@pytest.mark.parametrize("kind", ["nuclei", "red_cells", "white_cells"])
def test_a_good_mask_stands_before_the_first_step(kind):
    reports = reports_of(marked(kind=kind))
    first = next(report for report in reports if report.model is not None)
    assert first.step == 0
    assert iou_of(first.model, kind) > 0.75


def test_from_scratch_knows_nothing_yet():
    reports = reports_of(marked(), scratch=True)
    assert all(report.model is None for report in reports if report.step < 3)
    assert iou_of(reports[-1].model) < 0.5
    assert reports[-1].model.summary["begun_from"] == "random"


def test_training_goes_on_from_an_earlier_network():
    images = marked()
    first = reports_of(images, steps=15)[-1].model
    *_, last = reports = reports_of(images, steps=15, warm_start=first)
    before = next(report.model for report in reports if report.model is not None)
    assert last.model.summary["begun_from"] == "warm"
    assert before.mean == first.mean
    for name, weights in before.weights.items():
        assert torch.equal(weights, first.weights[name]), name
    assert iou_of(last.model) >= iou_of(first) - 0.05


def test_three_more_strokes_mend_a_mistake_within_seconds():
    """Nuclei were asked for; then the cytoplasm is painted as nucleus, too."""
    first = reports_of(marked(), steps=15)[-1].model
    assert iou_of(first, "white_cells") < 0.75
    more = []
    for n, seed in enumerate(SEEDS[:2]):
        smear = make_smear(seed, SETTINGS)
        labels = strokes(smear.white_cells.astype(np.uint8), n, 5)
        cytoplasm = cv2.erode((smear.classes == 2).astype(np.uint8), np.ones((3, 3), np.uint8))
        labels[cytoplasm > 0] = 1
        more.append(LabelledImage(f"{n}.png", labels, image=smear.image))
    last = reports_of(more, steps=60, warm_start=first)[-1].model
    assert iou_of(last, "white_cells") > iou_of(first, "white_cells") + 0.1


def test_the_same_seed_gives_the_same_weights():
    one, other = (reports_of(marked())[-1].model for _ in range(2))
    for name, weights in one.weights.items():
        assert torch.equal(weights, other.weights[name]), name


def test_a_class_without_labels_begins_as_seldom_and_harms_nobody():
    *_, last = train(TrainingRequest(marked(), (1, 2), ("Nucleus", "Red cell"), steps=3, threads=1))
    smear = make_smear(SEEDS[2], SETTINGS)
    heat = Predictor(last.model).predict(smear.image)
    assert heat[1].max() < 60
    assert iou_of(last.model) > 0.5


def test_whole_masks_are_learnt_faster_and_unturned():
    smear = make_smear(SEEDS[0], SETTINGS)
    whole = [LabelledImage("0.png", smear.nuclei.astype(np.uint8), image=smear.image)]
    summaries = [
        reports_of(images, steps=1, **changes)[-1].model.summary
        for images, changes in ((marked(), {}), (whole, {}), (whole, {"learning_rate": 0.5}))
    ]
    rates, turned = ([s[key] for s in summaries] for key in ("learning_rate", "warped"))
    assert rates == [0.001, 0.006, 0.5]
    assert turned == [0.25, 0, 0]


def test_strokes_leave_the_norms_as_they_were_and_whole_masks_do_not():
    smear = make_smear(SEEDS[0], SETTINGS)
    whole = [LabelledImage("0.png", smear.nuclei.astype(np.uint8), image=smear.image)]
    for images, kept in ((marked(), True), (whole, False)):
        weights = reports_of(images)[-1].model.weights
        for name, value in load_starter().weights.items():
            if "running" in name:
                assert torch.allclose(weights[name], value) == kept, name


def without_labels(image, name="other.png", **changes):
    labels = np.full(SMEAR_SHAPE, UNLABELLED, np.uint8)
    return LabelledImage(name, labels, image=image, **changes)


def test_images_without_labels_have_a_say_in_the_threshold_and_in_nothing_else():
    """The technician's images are blurred: their outlines say little. The others are sharp."""
    images = [replace(i, image=cv2.GaussianBlur(i.image, (0, 0), 6)) for i in marked()]
    others = [without_labels(make_smear(900_010 + n, SETTINGS).image) for n in range(3)]
    alone, helped = (reports_of(images, others=o)[-1].model for o in ((), others))
    for name, weights in alone.weights.items():
        assert torch.equal(weights, helped.weights[name]), name
    assert alone.thresholds != helped.thresholds
    assert helped.summary["training_images"] == 2


def test_an_image_without_labels_that_cannot_be_read_is_passed_over(tmp_path):
    gone = without_labels(None, path=tmp_path / "gone.png")
    last = reports_of(marked(), others=[gone])[-1]
    assert last.phase == "finished"
    assert last.failures == ()


def test_a_class_that_few_images_show_is_in_the_sample(monkeypatch):
    """Seventy images of nuclei, one of red cells: its head is fitted as well."""
    smears = [make_smear(seed, SETTINGS) for seed in SEEDS[:2]]
    many = [
        LabelledImage(f"{n}.png", strokes(smears[0].nuclei.astype(np.uint8), n), image=s.image)
        for n, s in enumerate([smears[0]] * 70)
    ]
    red = np.where(strokes(smears[1].red_cells.astype(np.uint8)) == 1, 2, UNLABELLED)
    few = LabelledImage("red.png", red.astype(np.uint8), image=smears[1].image)
    request = TrainingRequest([*many, few], (1, 2), ("Nucleus", "Red"), steps=1, seed=2, threads=1)
    first = next(report for report in train(request) if report.model is not None).model
    heat = Predictor(first).predict(smears[1].image)[1]
    assert heat[smears[1].red_cells].mean() > 150


def test_a_damaged_starter_keeps_nobody_from_training(monkeypatch, tmp_path):
    damaged = tmp_path / "starter.safetensors"
    damaged.write_bytes(STARTER_FILE.read_bytes()[:5000])
    monkeypatch.setattr("core.starter.STARTER_FILE", damaged)
    load_starter.cache_clear()
    try:
        last = reports_of(marked())[-1]
    finally:
        load_starter.cache_clear()
    assert last.phase == "finished"
    assert last.model.summary["begun_from"] == "random"


# The judges ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [0, 1])
def test_held_out_labels_of_one_kind_judge_nothing(kind):
    """Strokes on cells alone are met by any mask that is large enough."""
    *images, aside = marked(SEEDS)
    alone = np.where(aside.read_labels() == kind, kind, UNLABELLED).astype(np.uint8)
    useless = replace(aside, labels=alone, held_out=True)
    without, last = (reports_of(i)[-1] for i in (images, [*images, useless]))
    assert last.held_out_iou is None
    assert last.model.thresholds == without.model.thresholds != (0.5,)


def test_snapshots_before_the_first_score_have_thresholds_too():
    *images, aside = marked(SEEDS)
    reports = reports_of([*images, replace(aside, held_out=True)])
    first = next(report for report in reports if report.model is not None)
    assert first.held_out_iou is None
    assert first.model.thresholds != (0.5,)


def test_stop_is_answered_at_once_also_before_the_first_step():
    """A window full of labels: a fit and a judgement of a million pixels."""
    smear = make_smear(SEEDS[0], replace(SETTINGS, height=1000, width=1000, white_cells=8))
    image = LabelledImage("0.png", smear.nuclei.astype(np.uint8), image=smear.image)
    asked: list[float] = []

    def cancelled():
        asked.append(time.process_time())
        return False

    list(train(TrainingRequest([image], (1,), ("Nucleus",), steps=1, threads=1), cancelled))
    assert np.diff(asked).max() / slowness() < 0.3


def test_weights_gone_astray_end_the_run_with_the_last_good_network():
    with pytest.raises(DivergedError) as error:
        reports_of(marked(), steps=30, learning_rate=1e30)
    assert error.value.model is not None


# The head ------------------------------------------------------------------------------------


def test_the_fitted_head_solves_the_weighted_least_squares():
    rng = np.random.default_rng(0)
    features = torch.from_numpy(rng.normal(size=(200, 5)))
    own = features[:, 1] + 0.3 * features[:, 2] > 0.8
    weight, bias = fit_head(features, own, 0.05)
    share = own.double().mean()
    weights = torch.where(own, 0.5 / share, 0.5 / (1 - share)) / len(own)

    def cost(w, b):
        residual = features @ w + b - torch.where(own, 1.0, -1.0)
        return float((weights * residual**2).sum() + 0.05 * (w**2).sum() + 1e-3 * b**2)

    best = cost(weight, bias)
    for _ in range(50):
        nudge = torch.from_numpy(rng.normal(scale=0.01, size=6))
        assert cost(weight + nudge[:5], bias + nudge[5]) > best


def test_the_fitted_head_does_not_ask_how_many_pixels_a_side_has():
    rng = np.random.default_rng(1)
    features = torch.from_numpy(rng.normal(size=(100, 4)))
    own = features[:, 0] > 0
    more = torch.cat([features, *[features[own]] * 9])
    one = fit_head(features, own, 0.1)
    other = fit_head(more, torch.cat([own, *[own[own]] * 9]), 0.1)
    assert torch.allclose(one[0], other[0])
    assert torch.allclose(one[1], other[1])


# Before anyone has trained ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Nucleus", "Nuclei"),
        ("WBC nuclei", "Nuclei"),
        ("White cell", "White cells"),
        ("Lymphocytes", "White cells"),
        ("Erythrocytes", "Red cells"),
        ("RBC", "Red cells"),
        ("Cell", "Cells"),
        ("Platelet", "Platelets"),
        ("Thrombocytes", "Platelets"),
        ("Reticulocytes", "Red cells"),
        ("Schistocyte", "Red cells"),
        ("Non-nucleated cell", "Red cells"),
        ("red_cell", "Red cells"),
        ("white_cell_mask", "White cells"),
        ("Mononuclear cells", "White cells"),
        ("Megakaryocytes", "White cells"),
        ("Zelle", "Cells"),
        ("Zellen", "Cells"),
        ("Weiße Zelle", "White cells"),
        ("Weisse Blutkörperchen", "White cells"),
        ("Lymphozyten", "White cells"),
        ("Eosinophiler", "White cells"),
        ("Rote Zelle", "Red cells"),
        ("Rotes Blutkörperchen", "Red cells"),
        ("Retikulozyt", "Red cells"),
        ("Sphärozyten", "Red cells"),
        ("Blutplättchen", "Platelets"),
        ("Zellkern", "Nuclei"),
        ("Karotte", None),
        ("Coloured thing", None),
        ("Parasite", None),
        ("", None),
    ],
)
def test_a_classs_name_says_what_is_meant(name, meaning):
    assert meaning_of(name) == meaning


def test_the_untrained_model_gives_each_class_by_its_name():
    smear = make_smear(SEEDS[2], SETTINGS)
    model = untrained_model(smear.image, (4, 9, 2), ("Nucleus", "Parasite", "Red cell"))
    assert model.class_ids == (4, 2)
    heat = Predictor(model).predict(smear.image)
    for plane, truth in zip(heat, (smear.nuclei, smear.red_cells), strict=True):
        assert mask_iou(plane >= 128, truth.astype(np.uint8), 1) > 0.6


def test_no_class_that_is_known_gives_no_model():
    assert untrained_model(np.zeros((9, 9, 3), np.uint8), (1,), ("Parasite",)) is None


def test_the_starter_says_where_it_comes_from():
    starter = load_starter()
    assert starter.summary["made_by"] == "tools/make_starter.py"
    assert starter.class_names == ("Red cells", "White cells", "Nuclei", "Platelets", "Cells")
