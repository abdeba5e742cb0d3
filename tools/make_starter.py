"""Make resources/starter.safetensors, the network that trainings begin from.

It learns from synthetic smears alone (core.smear), in disguises: other stains, lamps, scales and
focus than any one laboratory has. First it learns the classes of the smears; then come episodes
(Bertinetto et al. 2019): strokes on a few crops of a slide, a head fitted to them in closed form,
and the loss is how well that head's heatmap gives the mask of the crops as a whole. No image of
anybody's is used. The same seed on the same machine gives the same weights.

About 15 minutes on one core: python tools/make_starter.py
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.dataset import Held, Window, colour_statistics, cut_crop, recolouring
from core.labels import UNLABELLED, Box, LabelMap
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.optimiser import AdamW, WeightAverage, learning_rate_factor
from core.prediction import torch_threads
from core.recipe import Recipe
from core.smear import CYTOPLASM, NUCLEUS, PLATELET, RED_CELL, SmearSettings, make_smear
from core.starter import HEAD_RIDGE, HEAD_SCALE, STARTER_FILE, fit_head

CLASSES = {
    "Red cells": (RED_CELL,),
    "White cells": (CYTOPLASM, NUCLEUS),
    "Nuclei": (NUCLEUS,),
    "Platelets": (PLATELET,),
    "Cells": (RED_CELL, CYTOPLASM, NUCLEUS, PLATELET),
}
TASKS = [*CLASSES.values(), (RED_CELL, CYTOPLASM, NUCLEUS), (CYTOPLASM, NUCLEUS), (NUCLEUS,)]
"""What an episode may ask for: each class, and again those that technicians ask for most."""
SHARES = (0.4, 0.1, 0.05, 0.02, 0.5)
SIDE = 320
CROP = 128
CROPS = 4
SLIDES = np.array(
    [
        *([235, 235, 235], [245, 240, 170], [165, 165, 150], [240, 225, 235]),
        *([215, 210, 205], [250, 250, 250], [225, 215, 190]),
    ],
    np.float32,
)
"""Colours of empty glass under several lamps and white balances."""


def main() -> None:
    """Make the smears, train, write the network."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=STARTER_FILE)
    parser.add_argument("--smears", type=int, default=700)
    parser.add_argument("--class-steps", type=int, default=1000)
    parser.add_argument("--episodes", type=int, default=3500)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    with torch_threads(1):
        school = School(list(make_smears(args.smears)))
        for number, loss in enumerate(school.lessons(args.class_steps, args.episodes)):
            if number % 100 == 0:
                print(f"step {number}: loss {loss:.4f}, {time.process_time():.0f} s", flush=True)
        school.model().save(args.out)
    print(f"{args.out}: {args.out.stat().st_size // 1000} kB")


def make_smears(count: int) -> Iterator[tuple[NDArray[np.uint8], LabelMap]]:
    """Images and classes (320, 320) of the first ``count`` seeds."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        yield from pool.map(disguised_smear, range(count), chunksize=8)


def disguised_smear(seed: int) -> tuple[NDArray[np.uint8], LabelMap]:
    """One smear at a random scale, stain, focus and lamp."""
    cv2.setNumThreads(1)
    rng = np.random.default_rng(10_000 + seed)
    diameter = float(np.exp(rng.uniform(np.log(24), np.log(105))))
    smear = make_smear(
        seed,
        SmearSettings(
            height=SIDE,
            width=SIDE,
            red_cell_diameter=diameter,
            red_cover=float(rng.choice([0.1, 0.3, 0.45, 0.6])),
            clumping=rng.uniform(0, 0.6),
            white_cells=int(rng.integers(0, 4 if diameter > 40 else 6)),
            platelets=int(rng.integers(0, 8 * 56 / diameter + 2)),
            stain_strength=float(np.exp(rng.normal(0.1, 0.25))),
            stain_variation=rng.uniform(0.8, 2.2),
            uneven_light=rng.uniform(0, 2),
            blur=rng.uniform(0.3, 1.6),
            noise=rng.uniform(0.2, 1.8),
            debris=rng.uniform(0, 2),
            jpeg_quality=None if rng.random() < 0.3 else int(rng.integers(60, 96)),
        ),
    )
    return disguise(smear.image, smear.classes, rng), smear.classes


def disguise(
    image: NDArray[np.uint8], classes: LabelMap, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """The same field in another stain: densities scaled by material, mixed, on other glass."""
    density = -np.log10((image.astype(np.float32) + 1) / 256)
    density -= np.percentile(density.reshape(-1, 3), 5, axis=0)
    strength = np.ones(classes.shape, np.float32)
    for material, spread in ((RED_CELL, 0.75), (CYTOPLASM, 0.4)):
        where = cv2.GaussianBlur((classes == material).astype(np.float32), (0, 0), 1.5)
        strength += np.float32(np.exp(rng.normal(0.1, spread)) - 1) * where
    mixing = np.diag(np.exp(rng.normal(0, 0.25, 3)))
    share = rng.beta(1, 3)
    mixing = ((1 - share) * np.eye(3) + share * rng.dirichlet([1, 1, 1], 3)) @ mixing
    density = np.maximum(density * strength[..., None], -0.2) @ mixing.astype(np.float32)
    density *= np.float32(np.exp(rng.normal(0.05, 0.3)))
    glass = SLIDES[rng.integers(len(SLIDES))] * rng.uniform(0.8, 1.06) + rng.normal(0, 6, 3)
    return np.clip(glass * 10**-density, 0, 255).astype(np.uint8)


@dataclass(frozen=True, eq=False)
class Crops:
    """images float32 (N, 3, S, S) normalised; labels uint8 (N, S, S), 255 beyond the smear."""

    images: Tensor
    labels: NDArray[np.uint8]


class School:
    """The network and the smears it learns from."""

    def __init__(self, smears: list[tuple[NDArray[np.uint8], LabelMap]], seed: int = 0) -> None:
        self._rng = np.random.default_rng(seed)
        self._held = [
            Held(_window(n, classes, self._rng), image, classes)
            for n, (image, classes) in enumerate(smears)
        ]
        self._network = StrideOneCNN(ModelConfig(classes=len(CLASSES)))
        self._network.initialise(seed, SHARES)
        self._network.train().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        # The head that strokes are fitted with is scaled and held back as the episodes find best.
        self._scale = nn.Parameter(torch.tensor(1.0))
        self._ridge = nn.Parameter(torch.tensor(-5.3))
        self._average = WeightAverage(self._network)

    def lessons(self, class_steps: int, episodes: int) -> Iterator[float]:
        """Take all steps, first those of classes, then those of episodes; yields each loss."""
        weights = list(self._network.parameters())
        for steps, rate, parameters, loss_of in (
            (class_steps, 0.02, weights, self._class_loss),
            (episodes, 0.01, [*weights, self._scale, self._ridge], self._episode_loss),
        ):
            optimiser = AdamW(parameters)
            for step in range(steps):
                loss = loss_of(step)
                loss.backward()  # type: ignore[no-untyped-call]
                optimiser.step(rate * learning_rate_factor(step / steps, warm_up=0.03))
                self._average.update()
                yield float(loss.detach())

    def model(self) -> TrainedModel:
        """What was learnt."""
        mean, std = colour_statistics([held.image for held in self._held])
        return TrainedModel(
            config=self._network.config,
            weights=TrainedModel.weights_of(self._average.network),
            class_ids=tuple(range(1, len(CLASSES) + 1)),
            class_names=tuple(CLASSES),
            mean=mean,
            std=std,
            thresholds=(0.5,) * len(CLASSES),
            summary={
                HEAD_SCALE: float(self._scale.detach().exp()),
                HEAD_RIDGE: float(self._ridge.detach().exp()),
                "made_by": "tools/make_starter.py",
                "synthetic_smears": len(self._held),
            },
        )

    def _class_loss(self, step: int) -> Tensor:
        wanted = (*CLASSES.values(), (0,))[step % (len(CLASSES) + 1)]
        slides = [self._slide_with(wanted) for _ in range(CROPS)]
        crops = [self._crops([slide], wanted, 0.12, 1) for slide in slides]
        images = torch.cat([crop.images for crop in crops])
        return self._loss_of_classes(
            self._network(images), np.concatenate([c.labels for c in crops])
        )

    def _episode_loss(self, step: int) -> Tensor:
        """A head fitted to strokes, judged on all pixels; and still the classes."""
        rng = self._rng
        wanted = TASKS[step % len(TASKS)]
        slides = [self._slide_with(wanted) for _ in range(2 if rng.random() < 0.4 else 1)]
        while True:
            crops = self._crops(slides, wanted, rng.uniform(0, 0.25), CROPS)
            own = np.isin(crops.labels, wanted)
            strokes = self._strokes(own, crops.labels != UNLABELLED)
            if (own & strokes).sum() >= 5 and (~own & strokes).sum() >= 5:
                break
        features = self._network.body(crops.images)
        planes = features.permute(0, 2, 3, 1)
        chosen, truth = torch.from_numpy(strokes), torch.from_numpy(own)
        weight, bias = fit_head(planes[chosen], truth[chosen], self._ridge.exp())
        logits = (planes @ weight + bias) * self._scale.exp()
        known = torch.from_numpy(crops.labels != UNLABELLED).float()
        # Both sides count, by the root of their shares: a rare nucleus is not drowned, and the
        # threshold of 0.5 stays near the one of the best IoU.
        share = ((truth * known).sum().clamp(min=50) / known.sum()).clamp(max=0.98)
        counts = known * torch.where(truth, 0.5 / share, 0.5 / (1 - share)).sqrt()
        loss = nn.functional.binary_cross_entropy_with_logits(
            logits, truth.float(), weight=counts, reduction="sum"
        )
        classes = self._loss_of_classes(self._network.head(features), crops.labels)
        return loss / counts.sum() + 0.3 * classes

    def _loss_of_classes(self, logits: Tensor, labels: NDArray[np.uint8]) -> Tensor:
        truth = np.stack([np.isin(labels, members) for members in CLASSES.values()], 1)
        known = torch.from_numpy(labels != UNLABELLED).float().unsqueeze(1)
        total = nn.functional.binary_cross_entropy_with_logits(
            logits, torch.from_numpy(truth).float(), weight=known, reduction="sum"
        )
        return total / (known.sum() * len(CLASSES))

    def _slide_with(self, wanted: tuple[int, ...]) -> Held:
        """Any smear that shows one of the wanted classes."""
        while True:
            held = self._held[int(self._rng.integers(len(self._held)))]
            if any(value in held.window.centres for value in wanted):
                return held

    def _crops(
        self, slides: list[Held], wanted: tuple[int, ...], change: float, count: int
    ) -> Crops:
        """Crops of the slides in turn, every other one around what is wanted."""
        rng = self._rng
        mean, std = (
            np.asarray(s, np.float32) for s in colour_statistics([s.image for s in slides])
        )
        recipe = replace(
            Recipe(side=CROP, stretch=0.25), stain=change, contrast=change, brightness=0.4 * change
        )
        images = np.empty((count, CROP, CROP, 3), np.float32)
        labels = np.empty((count, CROP, CROP), np.uint8)
        for i in range(count):
            held = slides[i % len(slides)]
            values = [v for v in held.window.centres if i % 2 or v in wanted]
            centres = held.window.centres[int(rng.choice(values or list(held.window.centres)))]
            centre = centres[int(rng.integers(len(centres)))]
            crop, labels[i] = cut_crop(held, centre, recipe, rng)
            cv2.LUT(crop, recolouring(recipe, mean, std, rng), dst=images[i])
        return Crops(torch.from_numpy(images).permute(0, 3, 1, 2), labels)

    def _strokes(self, own: NDArray[np.bool_], known: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Where a hasty technician would have painted: (N, S, S), off the edges, on some crops."""
        rng = self._rng
        strokes = np.zeros(own.shape, np.bool_)
        length, width = int(rng.integers(8, 40)), int(rng.integers(2, 6))
        painted = len(own) if rng.random() < 0.5 else len(own) // 2
        for i in range(painted):
            strokes[i] = _draw(own[i], int(rng.integers(1, 3)), length, width, rng)
            strokes[i] |= _draw(~own[i] & known[i], int(rng.integers(2, 5)), length, width, rng)
        return strokes


def _window(source: int, classes: LabelMap, rng: np.random.Generator) -> Window:
    """The whole smear, with places of each class that covers more than 30 pixels."""
    centres = {}
    for value in range(PLATELET + 1):
        places = np.argwhere(classes == value)
        if len(places) > 30:
            centres[value] = rng.permutation(places)[:400].astype(np.int32)
    return Window(source, Box(0, 0, *classes.shape), centres)


def _draw(
    region: NDArray[np.bool_], count: int, length: int, width: int, rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Straight strokes inside ``region``, a pixel off its edge where it is large enough."""
    inside = cv2.erode(region.view(np.uint8), np.ones((3, 3), np.uint8))
    if inside.sum() < 20:
        inside = region.view(np.uint8)
    rows, columns = np.nonzero(inside)
    drawn = np.zeros(region.shape, np.uint8)
    for _ in range(count if len(rows) else 0):
        i, angle = rng.integers(len(rows)), rng.uniform(0, np.pi)
        dx, dy = np.cos(angle) * length / 2, np.sin(angle) * length / 2
        ends = [(round(columns[i] + s * dx), round(rows[i] + s * dy)) for s in (-1, 1)]
        cv2.line(drawn, *ends, 1, width)
    return (drawn & inside).astype(np.bool_)


if __name__ == "__main__":
    main()
