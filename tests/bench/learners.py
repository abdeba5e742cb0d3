"""Those who learn from strokes, each behind the same door: labelled images in, heatmaps out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier
from torch import nn

from core.dataset import LabelledImage
from core.edges import ColourSteps, EdgeProfile, propose_threshold
from core.labels import UNLABELLED
from core.methods.forest import gaussian_features
from core.methods.ladder import ComparisonRequest
from core.methods.loop import school
from core.methods.unet import LEARNING_RATE, UNet
from core.metrics import Histogram, iou_at
from core.model import TrainedModel
from core.prediction import Predictor
from core.starter import untrained_model
from core.training import TrainingRequest, train
from tests.bench.labkit import FEATURES_A_SPLIT, labkit_features
from tests.bench.strokes import CELL, Pair

Plane = NDArray[np.uint8]
THREADS = 2
TREES = 100


@dataclass(frozen=True)
class Learnt:
    """``heat`` gives the plane (H, W) of an image; ``step`` 2 asks for every other row and column,
    which is all that a slow method is scored on.
    """

    heat: Callable[[NDArray[np.uint8], int], Plane]
    threshold: float
    alone: float = 0.5
    """The threshold proposed from the labelled images alone."""
    step: int = 1


@dataclass(frozen=True)
class Score:
    """Mean IoU over images at a threshold for all of them: 0.5, the one proposed, the one proposed
    from the labelled images alone, the best there is.
    """

    half: float
    proposed: float
    alone: float
    best: float


def score(learnt: Learnt, pairs: Sequence[Pair]) -> Score:
    """On images that were not learnt from."""
    histograms = []
    for image, truth in pairs:
        plane = learnt.heat(image, learnt.step)
        part = np.ascontiguousarray(truth[:: learnt.step, :: learnt.step])
        histograms.append(Histogram.of(plane, part, CELL))

    def mean(threshold: float) -> float:
        return float(np.mean([iou_at(h, threshold) or 0.0 for h in histograms]))

    best = max(mean(level / 255) for level in range(1, 256))
    return Score(mean(0.5), mean(learnt.threshold), mean(learnt.alone), best)


def ours(
    images: Sequence[LabelledImage],
    others: Sequence[Pair],
    seconds: float,
    seed: int,
    scratch: bool = False,
) -> Iterator[tuple[float, Learnt]]:
    """The program's own training: seconds spent, and what it has learnt by then; the last last."""
    for progress in train(_request(images, others, seed, seconds=seconds, scratch=scratch)):
        if progress.model is not None:
            yield progress.seconds, _learnt(progress.model, images)


def ours_by_steps(
    images: Sequence[LabelledImage], others: Sequence[Pair], steps: int, seed: int
) -> Learnt:
    """The same for so many steps, however busy the machine is; the last network alone."""
    *_, last = train(_request(images, others, seed, steps=steps))
    assert last.model is not None
    return _learnt(last.model, images)


def _request(
    images: Sequence[LabelledImage], others: Sequence[Pair], seed: int, **changes: Any
) -> TrainingRequest:
    return TrainingRequest(
        images,
        (CELL,),
        ("Cell",),
        others=[
            LabelledImage(str(n), np.full(truth.shape, UNLABELLED, np.uint8), image=image)
            for n, (image, truth) in enumerate(others)
        ],
        seed=seed,
        threads=THREADS,
        device="cpu",
        **changes,
    )


def _learnt(model: TrainedModel, images: Sequence[LabelledImage]) -> Learnt:
    predictor = Predictor(model, threads=THREADS, device="cpu")
    learnt = Learnt(lambda image, _: predictor.predict(image)[0], model.thresholds[0])
    return replace(learnt, alone=_proposal(learnt, images, []))


def starter(class_name: str) -> Learnt:
    """The starter network, by the class's name, without any label."""

    def heat(image: NDArray[np.uint8], _: int) -> Plane:
        model = untrained_model(image, (CELL,), (class_name,))
        if model is None:
            raise RuntimeError(f"the starter does not know {class_name}")
        return Predictor(model, threads=THREADS, device="cpu", precision="float32").predict(image)[
            0
        ]

    return Learnt(heat, 0.5)


def otsu() -> Learnt:
    """The green channel, dark is foreground, one threshold an image (Otsu 1979)."""

    def heat(image: NDArray[np.uint8], _: int) -> Plane:
        green = np.ascontiguousarray(image[..., 1])
        _, mask = cv2.threshold(green, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
        return np.asarray(mask, np.uint8)

    return Learnt(heat, 0.5)


def forest(
    images: Sequence[LabelledImage], others: Sequence[Pair], seed: int, labkit: bool = False
) -> Learnt:
    """scikit-learn's random forest on Gaussian features: those of the program's ladder, or, with
    ``labkit``, features and split of Labkit's defaults.
    """
    features_of = labkit_features if labkit else gaussian_features
    features, targets = [], []
    for image in images:
        labels = image.read_labels()
        known = labels != UNLABELLED
        features.append(features_of(image.read_image())[known])
        targets.append(labels[known] == CELL)
    trees = RandomForestClassifier(
        TREES,
        max_features=FEATURES_A_SPLIT if labkit else "sqrt",
        n_jobs=THREADS,
        random_state=seed,
    )
    trees.fit(np.concatenate(features), np.concatenate(targets))

    def heat(image: NDArray[np.uint8], step: int) -> Plane:
        planes = features_of(image)[::step, ::step]
        votes = trees.predict_proba(planes.reshape(-1, planes.shape[-1]))[:, 1]
        return np.rint(255 * votes).astype(np.uint8).reshape(planes.shape[:2])

    return _with_proposals(Learnt(heat, 0.5, step=2), images, others)


def unet(
    images: Sequence[LabelledImage], others: Sequence[Pair], seconds: float, seed: int
) -> Learnt:
    """A small U-Net from scratch on the same crops."""
    first = images[0]
    request = ComparisonRequest(
        name=first.name,
        image=first.read_image(),
        labels=first.read_labels(),
        images=tuple(images),
        class_id=CELL,
        class_name="Cell",
        seconds=seconds,
        seed=seed,
        threads=THREADS,
    )

    def build(share: float) -> nn.Module:
        network = UNet()
        network.initialise(seed, share)
        return network

    lessons = school("unet", request, build, lambda: False, learning_rate=LEARNING_RATE)
    while True:
        try:
            next(lessons)
        except StopIteration as end:
            schooled = end.value
            break
    network = schooled.network.cpu().eval()
    mean, std = (torch.tensor(v, dtype=torch.float32) for v in (schooled.mean, schooled.std))

    def heat(image: NDArray[np.uint8], _: int) -> Plane:
        with torch.inference_mode():
            x = ((torch.from_numpy(image).float() - mean) / std).permute(2, 0, 1).unsqueeze(0)
            plane = network(x)[0, 0].sigmoid()
        return np.rint(255 * plane.numpy()).astype(np.uint8)

    return _with_proposals(Learnt(heat, 0.5), images, others)


def _with_proposals(
    learnt: Learnt, images: Sequence[LabelledImage], others: Sequence[Pair]
) -> Learnt:
    """The peers are given the program's way to propose a threshold, too."""
    return replace(
        learnt, threshold=_proposal(learnt, images, others), alone=_proposal(learnt, images, [])
    )


def _proposal(learnt: Learnt, images: Sequence[LabelledImage], others: Sequence[Pair]) -> float:
    histogram, edges = Histogram.empty(), EdgeProfile.empty()
    for image in images:
        pixels, labels = image.read_image(), image.read_labels()
        plane = learnt.heat(pixels, 1)
        histogram += Histogram.of(plane, labels, CELL)
        edges += EdgeProfile.of(plane, ColourSteps.of(pixels))
    for pixels, _ in others:
        edges += EdgeProfile.of(learnt.heat(pixels, 1), ColourSteps.of(pixels))
    return propose_threshold(histogram, edges)
