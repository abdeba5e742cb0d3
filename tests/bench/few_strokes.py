"""Mean IoU from few strokes: sets × draws × methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from tests.bench import learners
from tests.bench.learners import Learnt, Score, score
from tests.bench.machine import SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.strokes import SETS, Pair, StrokeSet, draw, tested

TITLE = "Few strokes"
METHOD = (
    "Five images of a set, drawn at random, each with two strokes on cells and four beside them "
    "(35 × 5 pixels; 14 × 3 or 6 × 3 where that does not fit), placed at random wholly inside what "
    "they mark; mean IoU on the last 40 images of the set (10 of `rbc`, which is halved in size); "
    "five draws, the same for all methods. Networks and forest may use 2 threads. The threshold is "
    "the one that the program proposes from the strokes and the edges of the five images and of "
    "eight of those to be segmented, whose masks nobody has seen (a technician has them in the "
    "project); the forest and the U-Net are given the same way to a threshold. The forest: "
    "scikit-learn, 100 trees, 90 Gaussian features, scored on every other row and column; beside "
    "it the same forest on the 81 features, and with the split, that Labkit begins with, by its "
    "sources."
)
DRAWS = 5
OTHERS = 8
OURS, QUICK, FITTED = "SmearSeg, 15 s", "SmearSeg, 5 s", "SmearSeg, head fitted, no training"
SCRATCH, FOREST, UNET = "the same network from scratch, 15 s", "random forest", "U-Net, 15 s"
LABKIT = "random forest of Labkit's defaults"
STARTER, OTSU = "starter network, no label seen", "Otsu on green, no label seen"
KINDS = ("proposed", "half", "alone", "best")
METHODS = (OURS, QUICK, FITTED, SCRATCH, UNET, FOREST, LABKIT, STARTER, OTSU)

Scores = dict[str, dict[str, list[Score]]]
"""By method, by set, one a draw."""


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    if not SHARED_DATA.is_dir():
        return Result(
            "few_strokes", TITLE, METHOD, skipped="the real smears (../shared/data) are not here"
        )
    torch.set_num_threads(learners.THREADS)
    scores: Scores = {method: {task.name: [] for task in SETS} for method in METHODS}
    for task in SETS:
        pairs = tested(task)
        others = pairs[:: len(pairs) // OTHERS][:OTHERS]
        for number in range(DRAWS):
            for method, learnt in learnt_from(task, others, number):
                scores[method][task.name].append(score(learnt, pairs))
                print(f"{task.name} {number} {method}: {scores[method][task.name][-1]}", flush=True)
        for method, learnt in (
            (STARTER, learners.starter(task.class_name)),
            (OTSU, learners.otsu()),
        ):
            scores[method][task.name] = [score(learnt, pairs)]
    return Result("few_strokes", TITLE, METHOD, _figures(scores), [_table(scores)])


def learnt_from(
    task: StrokeSet, others: Sequence[Pair], number: int
) -> Iterator[tuple[str, Learnt]]:
    """What each method learns from one draw."""
    images = draw(task, number)
    every = [learnt for _, learnt in learners.ours(images, others, 15, number)]
    yield OURS, every[-1]
    yield FITTED, every[0]
    *_, (_, quick) = learners.ours(images, others, 5, number)
    yield QUICK, quick
    *_, (_, scratch) = learners.ours(images, others, 15, number, scratch=True)
    yield SCRATCH, scratch
    yield UNET, learners.unet(images, others, 15, number)
    yield FOREST, learners.forest(images, others, number)
    yield LABKIT, learners.forest(images, others, number, labkit=True)


def _of_set(scores: Scores, method: str, name: str, kind: str = "proposed") -> float:
    return float(np.mean([getattr(s, kind) for s in scores[method][name]]))


def _mean(scores: Scores, method: str, kind: str = "proposed") -> float:
    return float(np.mean([_of_set(scores, method, task.name, kind) for task in SETS]))


def _spread(scores: Scores, method: str, kind: str = "proposed") -> float:
    """Standard deviation between draws, mean over sets."""
    return float(
        np.mean([np.std([getattr(s, kind) for s in scores[method][t.name]]) for t in SETS])
    )


def _figures(scores: Scores) -> list[Figure]:
    mean = _mean(scores, OURS)
    figures = [
        Figure("SmearSeg, 15 s: mean IoU, threshold proposed", mean, "", 0.88, True),
        Figure("more than the forest at 0.5", mean - _mean(scores, FOREST, "half"), "", 0.15, True),
        Figure("more than the forest at our proposed threshold", mean - _mean(scores, FOREST), ""),
        Figure(
            "more than the forest of Labkit's defaults at 0.5",
            mean - _mean(scores, LABKIT, "half"),
            "",
        ),
    ]
    for task in SETS:
        gain = _of_set(scores, OURS, task.name) - max(
            _of_set(scores, forest, task.name, kind)
            for forest in (FOREST, LABKIT)
            for kind in ("half", "proposed")
        )
        what = f"`{task.name}`: more than the better forest at the better of both thresholds"
        figures.append(Figure(what, gain, "", 0.0, True))
    spread = _spread(scores, OURS) / _spread(scores, SCRATCH)
    figures += [
        Figure("5 s as a share of 15 s", _mean(scores, QUICK) / mean, "", 0.95, True),
        Figure("spread between draws as a share of the network's from scratch", spread, "", 0.5),
    ]
    above = sum(_of_set(scores, STARTER, t.name) > _of_set(scores, OTSU, t.name) for t in SETS)
    figures.append(Figure("sets on which the starter alone is above Otsu", above, "", 2, True))
    return figures


def _listed(numbers: Sequence[float]) -> str:
    return " / ".join(f"{number:.3f}" for number in numbers)


def _table(scores: Scores) -> str:
    """All methods and sets, for the page."""
    lines = [
        "Mean IoU ± standard deviation between draws; in brackets at 0.5 / at a threshold proposed "
        "from the five labelled images alone / at the best threshold.",
        "",
        "| | " + " | ".join(f"`{task.name}`" for task in SETS) + " | mean |",
        "|---|" + "---|" * (len(SETS) + 1),
    ]
    for method in METHODS:
        cells = []
        for task in SETS:
            found = [_of_set(scores, method, task.name, kind) for kind in KINDS]
            deviation = np.std([s.proposed for s in scores[method][task.name]])
            cells.append(f"{found[0]:.3f} ± {deviation:.3f} ({_listed(found[1:])})")
        found = [_mean(scores, method, kind) for kind in KINDS]
        cells.append(f"**{found[0]:.3f}** ({_listed(found[1:])})")
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    run_alone(measure)
