"""Training learns what is labelled, nothing else, and can be stopped, watched and repeated."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from core.dataset import LabelledImage
from core.errors import TrainingError
from core.jury import Jury
from core.labels import UNLABELLED
from core.metrics import class_masks, mask_iou, reaches
from core.model import ModelConfig
from core.prediction import Predictor
from core.recipe import Recipe
from core.run_summary import JUDGED_CLASSES, mean_loss
from core.training import DivergedError, TrainingRequest, check_labels, masked_bce, train
from tests.pace import slowness

CONFIG = ModelConfig(channels=8, dilations=(1, 2, 4, 1))
RECIPE = Recipe(side=48, batch=6)


def discs(seed, size=96):
    """Dark discs on a bright, uneven, noisy ground, and the label map that is true of them."""
    rng = np.random.default_rng(seed)
    truth = np.zeros((size, size), np.uint8)
    for _ in range(6):
        x, y = rng.integers(0, size, 2).tolist()
        cv2.circle(truth, (x, y), int(rng.integers(7, 13)), 1, -1)
    image = np.where(truth[..., None] == 1, (120, 60, 150), (215, 190, 200)).astype(float)
    image += np.linspace(-15, 15, size)[:, None, None] + rng.normal(0, 12, image.shape)
    return cv2.GaussianBlur(np.clip(image, 0, 255).astype(np.uint8), (3, 3), 0), truth


def disc_images(count=3, held_out=0, first=0):
    pairs = [discs(first + n) for n in range(count + held_out)]
    return [
        LabelledImage(f"{n}.png", labels, image=image, held_out=n >= count)
        for n, (image, labels) in enumerate(pairs)
    ]


def request(images, **changes):
    changes = {"steps": 12, "config": CONFIG, "recipe": RECIPE, "threads": 1} | changes
    return TrainingRequest(images, class_ids=(1,), class_names=("Cell",), **changes)


def trained(images, **changes):
    """The last progress of a training."""
    *_, last = train(request(images, **changes))
    return last


def weights(progress):
    return torch.cat([value.flatten() for value in progress.model.weights.values()])


def mean_iou(model, seeds, threshold=0.5):
    predictor = Predictor(model)
    return np.mean(
        [
            mask_iou(predictor.predict(image)[0] >= 255 * threshold, truth, 1)
            for image, truth in map(discs, seeds)
        ]
    )


def test_discs_are_learned_from_whole_masks():
    last = trained(disc_images(), steps=80)
    assert last.done
    assert last.phase == "finished"
    assert mean_iou(last.model, range(50, 55)) > 0.9


def test_discs_are_learned_from_strokes():
    images = []
    for image, truth in map(discs, range(4)):
        labels = np.full_like(truth, UNLABELLED)
        inside = cv2.erode(truth, np.ones((9, 9), np.uint8))
        outside = cv2.erode(1 - truth, np.ones((9, 9), np.uint8))
        labels[::6][inside[::6] == 1] = 1
        labels[::12][outside[::12] == 1] = 0
        images.append(LabelledImage("strokes", labels, image=image))
    assert mean_iou(trained(images, steps=80).model, range(50, 55)) > 0.75


def test_the_loss_kept_with_a_run_is_the_one_that_was_told_last():
    reports = list(train(request(disc_images(), steps=60)))
    told = [one.loss for one in reports if one.loss is not None]
    assert reports[-1].model.summary["loss"] == mean_loss(told)
    assert mean_loss([9.0, *range(12)]) == 5.5


def test_of_a_network_that_was_judged_the_loss_is_that_of_its_own_step(monkeypatch):
    """Not where the curve ends: beside the best IoU of a run it would be another network's."""
    ious = iter(np.linspace(0.9, 0.1, 100))
    monkeypatch.setattr(Jury, "score", lambda self, *_: next(ious))
    images = disc_images()
    images[-1] = replace(images[-1], held_out=True)
    told, judged = [], None
    for report in train(request(images, steps=80)):
        told += [report.loss] if report.loss is not None else []
        if judged is None and report.scored is not None:
            judged = len(told)
        last = report
    kept = last.model.summary
    assert last.held_out_iou == kept["held_out_iou"] == 0.9
    assert kept["loss"] in [mean_loss(told[:number]) for number in (judged - 1, judged)]
    assert kept["loss"] != mean_loss(told)


def test_the_loss_is_cross_entropy_over_labelled_pixels():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 3, (2, 2, 5, 6)).astype(np.float32)
    labels = rng.choice([0, 4, 9, UNLABELLED], (2, 5, 6)).astype(np.uint8)
    expected = []
    for k, class_id in enumerate((4, 9)):
        p = 1 / (1 + np.exp(-logits[:, k].astype(np.float64)))
        expected.append(np.where(labels == class_id, -np.log(p), -np.log(1 - p))[labels != 255])
    loss = masked_bce(torch.from_numpy(logits), torch.from_numpy(labels), torch.tensor([4, 9]))
    assert float(loss) == pytest.approx(np.mean(expected), rel=1e-5)


def test_unlabelled_pixels_have_no_loss_and_no_gradient():
    logits = torch.randn(1, 1, 8, 8, requires_grad=True)
    labels = torch.full((1, 8, 8), UNLABELLED, dtype=torch.uint8)
    labels[0, 0, :4] = torch.tensor([0, 1, 0, 1])
    loss = masked_bce(logits, labels, torch.tensor([1]))
    loss.backward()
    assert (logits.grad[0, 0] != 0).sum() == 4
    changed = logits.detach().clone()
    changed[0, 0, 1:] = 1000
    assert torch.equal(masked_bce(changed, labels, torch.tensor([1])), loss.detach())


def test_a_batch_without_labels_has_loss_zero():
    labels = torch.full((1, 4, 4), UNLABELLED, dtype=torch.uint8)
    assert float(masked_bce(torch.randn(1, 1, 4, 4), labels, torch.tensor([1]))) == 0


def test_the_same_seed_gives_the_same_weights_and_another_seed_others():
    images = disc_images(held_out=1)
    first, second, other = (trained(images, seed=seed) for seed in (3, 3, 4))
    assert torch.equal(weights(first), weights(second))
    assert not torch.equal(weights(first), weights(other))


def test_held_out_images_never_train():
    images = disc_images(held_out=2)
    poisoned = [
        replace(i, labels=1 - i.labels, image=255 - i.image) if i.held_out else i for i in images
    ]
    # Every scoring lets the later network win, so that what is kept is the last of both.
    runs = [list(train(request(i, steps=9)))[-1] for i in (images, poisoned)]
    assert runs[0].held_out_iou != runs[1].held_out_iou
    assert torch.equal(weights(runs[0]), weights(runs[1]))
    assert runs[0].model.mean == runs[1].model.mean


def test_held_out_iou_says_what_it_is_of_and_the_best_network_is_kept():
    images = disc_images(held_out=2)
    reports = list(train(request(images, steps=60)))
    last = reports[-1]
    assert (last.held_out_images, last.held_out_pixels) == (2, 2 * 96 * 96)
    seen = [r.held_out_iou for r in reports if r.held_out_iou is not None]
    assert last.held_out_iou == max(seen)
    heats = [Predictor(last.model).predict(i.image)[0] for i in images[3:]]
    assert last.held_out_thresholds == last.model.thresholds
    mask = reaches(np.concatenate(heats), last.model.thresholds[0])
    truth = np.concatenate([i.labels for i in images[3:]])
    assert mask_iou(mask, truth, 1) == pytest.approx(last.held_out_iou, abs=1e-3)
    assert last.model.summary["held_out_iou"] == last.held_out_iou


@pytest.mark.parametrize("most", [1, 2**26])
def test_the_iou_of_a_class_that_others_compete_with_is_that_of_the_mask_kept(monkeypatch, most):
    """At the thresholds of the network kept, also those that held-out labels did not choose."""
    monkeypatch.setattr("core.jury._MAX_HEATS", most)
    score = Jury.score

    def after_a_proposal(jury, *args):
        jury.thresholds = (jury.thresholds[0], 0.1)
        return score(jury, *args)

    monkeypatch.setattr(Jury, "score", after_a_proposal)
    images = disc_images(held_out=1)
    for place in (1, 2):  # the same kind of thing under another name
        labels = images[place].labels.copy()
        labels[labels == 1] = 2
        images[place] = replace(images[place], labels=labels)
    kinds = {"class_ids": (1, 2), "class_names": ("Disc", "Blob"), "thresholds": (0.5, 0.9)}
    *_, last = train(TrainingRequest(images, steps=40, config=CONFIG, recipe=RECIPE, **kinds))
    assert last.held_out_classes == (1,)
    judge = next(image for image in images if image.held_out)
    model = last.model
    mask = class_masks(Predictor(model).predict(judge.image), model.class_ids, model.thresholds)
    assert mask_iou(mask == 1, judge.labels, 1) == pytest.approx(last.held_out_iou, abs=2e-3)


def test_a_score_that_falls_is_told_as_it_is_though_the_better_network_is_kept(monkeypatch):
    falling = iter([0.9, 0.8, 0.7, *[0.6] * 20])
    monkeypatch.setattr(Jury, "score", lambda *_: next(falling))
    reports = list(train(request(disc_images(held_out=1), steps=30)))
    told = {report.scored for report in reports if report.scored is not None}
    curve = [iou for _, iou in sorted(told)]
    assert curve[:2] == [0.9, 0.8] and curve[-1] < 0.9
    assert reports[-1].held_out_iou == reports[-1].model.summary["held_out_iou"] == 0.9


def test_only_classes_that_held_out_labels_show_count_as_judged():
    images, kinds = disc_images(held_out=1), {"class_ids": (1, 2), "class_names": ("Disc", "Ring")}
    *_, last = train(TrainingRequest(images, steps=12, config=CONFIG, recipe=RECIPE, **kinds))
    assert last.held_out_classes == (1,)
    assert last.model.summary[JUDGED_CLASSES] == ["Disc"]
    *_, alone = train(TrainingRequest(images[:3], steps=4, config=CONFIG, recipe=RECIPE, **kinds))
    assert alone.held_out_classes == ()
    assert alone.model.summary[JUDGED_CLASSES] == []


def test_of_a_class_that_no_training_label_shows_no_threshold_is_proposed():
    """The best of what was never learnt would be a mask of nearly everything."""
    *training, judge = disc_images(held_out=1)
    labels = judge.labels.copy()
    labels[:, :48][labels[:, :48] == 1] = 2
    images = [*training, replace(judge, labels=labels)]
    kinds = {"class_ids": (1, 2), "class_names": ("Disc", "Ring"), "thresholds": (0.4, 0.6)}
    run = train(TrainingRequest(images, steps=12, config=CONFIG, recipe=RECIPE, **kinds))
    models = [report.model for report in run if report.model is not None]
    assert models and all(model.thresholds[1] == 0.6 for model in models)
    assert models[-1].thresholds[0] != 0.4, "the other is"


def test_held_out_images_choose_the_threshold():
    images = disc_images(held_out=2)
    model = trained(images, steps=40).model
    assert 0.1 <= model.thresholds[0] <= 0.9
    assert mean_iou(model, (3, 4), model.thresholds[0]) >= mean_iou(model, (3, 4)) - 0.005


def test_classes_are_told_apart():
    images = []
    for image, truth in map(discs, range(3)):
        labels = truth.copy()
        labels[:, :48][truth[:, :48] == 1] = 7
        image = image.copy()
        image[labels == 7] = (60, 150, 60)
        images.append(LabelledImage("two", labels, image=image))
    changes = {"steps": 60, "config": CONFIG, "recipe": RECIPE, "threads": 1}
    *_, last = train(TrainingRequest(images, (7, 1), ("Green", "Dark"), **changes))
    heat = Predictor(last.model).predict(images[0].image)
    for plane, class_id in zip(heat, (7, 1), strict=True):
        assert mask_iou(plane >= 128, images[0].labels, class_id) > 0.8


# The loop as a window sees it ----------------------------------------------------------------


def test_progress_rises_to_the_end_and_carries_the_model_last():
    reports = list(train(request(disc_images(), steps=25)))
    fractions = [report.fraction for report in reports]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert [report.done for report in reports].count(True) == 1
    assert reports[-1].step == 25
    assert reports[-1].model is not None


def test_while_it_reads_the_seconds_asked_for_are_all_to_come():
    reports = list(train(request(disc_images(held_out=1), steps=None, seconds=1.0)))
    reading = [report for report in reports if report.phase == "reading"]
    assert reading and all(r.seconds_left == 1.0 and not r.counts_down for r in reading)
    assert all(report.counts_down for report in reports if report.phase != "reading")


def test_seconds_are_kept_to():
    for _ in range(3):  # a busy machine may end one of them late, not all
        began = time.perf_counter()
        last = trained(disc_images(held_out=1), steps=None, seconds=1.5)
        took = time.perf_counter() - began
        assert took > 1.2
        if took < 3:
            break
    assert took < 3
    assert last.phase == "finished"


def test_a_figure_of_parts_of_the_held_out_images_is_known_to_be_one(monkeypatch):
    images = disc_images(held_out=1)
    whole = trained(images, steps=5)
    held = next(image for image in images if image.held_out)
    assert not whole.held_out_in_parts and not whole.model.summary["judged_in_parts"]
    assert whole.held_out_pixels == np.count_nonzero(held.labels != UNLABELLED)
    monkeypatch.setattr("core.held_out.MAX_PART_PIXELS", 1000)
    part = trained(images, steps=5)
    assert part.held_out_in_parts and part.model.summary["judged_in_parts"]
    assert 0 < part.held_out_pixels < whole.held_out_pixels


def test_snapshots_come_while_training_goes_on(monkeypatch):
    monkeypatch.setattr("core.training.SNAPSHOT_SECONDS", 0.0)
    monkeypatch.setattr("core.training.REPORT_SECONDS", 0.0)
    monkeypatch.setattr("core.training._SCORING_SHARE", 1e9)
    reports = list(train(request(disc_images())))
    snapshots = [r.model for r in reports if r.model is not None and not r.done]
    assert len(snapshots) >= 5
    first, second = snapshots[:2]
    assert not torch.equal(first.weights["head.weight"], second.weights["head.weight"])


def test_what_is_shown_while_training_is_what_was_judged_last(monkeypatch):
    monkeypatch.setattr("core.training._SCORING_SECONDS", 0.05)
    monkeypatch.setattr("core.training._SCORING_SHARE", 1e9)
    reports = list(train(request(disc_images(held_out=1), steps=None, seconds=1.5)))
    told, shown = (), []
    for report in reports[:-1]:
        judged_anew = report.held_out_thresholds != told
        told = report.held_out_thresholds
        if told and report.model is not None:
            shown.append(report.model.thresholds)
            assert shown[-1] == told
        assert report.model is not None or not judged_anew, "judged, and not shown"
    assert len(set(shown)) > 1


def test_stop_keeps_the_best_so_far_at_once():
    asked_at, at = None, 0.0

    def cancelled():
        nonlocal asked_at, at
        if asked_at is None and progress is not None and progress.step >= 5:
            asked_at, at = time.process_time(), time.perf_counter()
        return asked_at is not None

    progress = None
    training = train(request(disc_images(held_out=2), steps=100_000), cancelled)
    while progress is None or not progress.done:
        progress = next(training)
    assert (time.process_time() - asked_at) / slowness() < 0.3
    assert time.perf_counter() - at < 10, "it waits for something"
    assert progress.phase == "stopped"
    assert progress.done
    assert progress.model is not None
    assert progress.model.summary["stopped"]


def test_stopped_before_the_first_step_there_is_no_model():
    last = list(train(request(disc_images()), lambda: True))[-1]
    assert last.done
    assert last.phase == "stopped"
    assert last.model is None


def test_a_warm_start_goes_on_from_where_it_was():
    images = disc_images()
    before = trained(images, steps=60).model
    after = trained(images, steps=6, warm_start=before).model
    cold = trained(images, steps=6).model
    assert after.mean == before.mean
    assert mean_iou(after, (50, 51)) > max(0.85, mean_iou(cold, (50, 51)))


def test_a_warm_start_of_another_network_or_other_classes_is_passed_over():
    images = disc_images()
    before = trained(images).model
    cold = trained(images)
    other = replace(before, class_ids=(2,))
    assert torch.equal(weights(trained(images, warm_start=other)), weights(cold))
    config = replace(CONFIG, channels=4)
    assert trained(images, config=config, warm_start=before).model.config == config


def test_the_number_of_threads_is_put_back():
    before = torch.get_num_threads()
    trained(disc_images(), threads=1, steps=3)
    assert torch.get_num_threads() == before


def test_training_does_not_wait_for_torch_s_compiler():
    code = (
        "import sys; from tests.core.test_training import *;"
        "trained(disc_images(), steps=3); assert 'torch._dynamo' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


# What cannot be trained on -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (UNLABELLED, "Nothing is labelled"),
        (0, "Only background is labelled: paint over some “Cell”"),
        (1, "Only “Cell” is labelled: paint some background"),
    ],
)
def test_labels_that_do_not_suffice_are_told(value, sentence):
    image, truth = discs(0)
    images = [LabelledImage("a", np.full_like(truth, value), image=image)]
    with pytest.raises(TrainingError, match=sentence):
        list(train(request(images)))


def test_labels_on_held_out_images_alone_are_told():
    images = [replace(image, held_out=True) for image in disc_images()]
    with pytest.raises(TrainingError, match="not held out"):
        list(train(request(images)))


def test_a_class_beside_another_needs_no_background():
    check_labels({1, 2}, {1: "Red cell", 2: "White cell"})
    with pytest.raises(TrainingError, match="Red cell” or “White cell"):
        check_labels({0}, {1: "Red cell", 2: "White cell"})


def test_no_usable_image_is_told_with_the_first_reason(tmp_path):
    (tmp_path / "a.png").write_text("hello")
    images = [LabelledImage("a.png", discs(0)[1], path=tmp_path / "a.png")]
    with pytest.raises(TrainingError, match=r"None of the images could be used.*a\.png"):
        list(train(request(images)))


def test_an_unusable_image_is_named_and_the_others_train(tmp_path):
    (tmp_path / "a.png").write_text("hello")
    bad = LabelledImage("a.png", discs(0)[1], path=tmp_path / "a.png")
    last = trained([bad, *disc_images(), replace(bad, held_out=True)])
    assert [name for name, _ in last.failures] == ["a.png", "a.png"]
    assert last.model is not None


def test_a_loss_that_is_no_number_ends_training_and_keeps_the_last_good_network(monkeypatch):
    steps = 0
    real = masked_bce

    def astray(*arguments):
        nonlocal steps
        steps += 1
        return real(*arguments) * (float("nan") if steps > 8 else 1)

    monkeypatch.setattr("core.training.masked_bce", astray)
    with pytest.raises(DivergedError, match="astray") as raised:
        list(train(request(disc_images(), steps=50)))
    assert raised.value.model is not None
    assert torch.isfinite(weights(raised.value)).all()


def test_whole_masks_train_on_half_the_crops_a_step():
    masks = disc_images(2)
    strokes = []
    for image in masks:
        inside = cv2.erode((image.labels == 1).astype(np.uint8), np.ones((9, 9), np.uint8))
        outside = cv2.erode((image.labels == 0).astype(np.uint8), np.ones((9, 9), np.uint8))
        labels = np.full_like(image.labels, UNLABELLED)
        labels[inside == 1], labels[outside == 1] = 1, 0
        strokes.append(replace(image, labels=labels))
    found = [
        trained(images, recipe=recipe).model.summary["batch"]
        for images, recipe in ((strokes, Recipe()), (masks, Recipe()), (masks, RECIPE))
    ]
    assert found == [4, 2, 6]
