"""What strokes could reach at most: the same network taught whole masks of the same images."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from tests.bench import learners
from tests.bench.learners import Learnt, Score, score
from tests.bench.machine import SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.strokes import SETS, StrokeSet, draw, tested, whole_masks

TITLE = "What strokes could reach"
STEPS, STEPS_FIVE, STEPS_ALL = 200, 600, 1500
METHOD = (
    "The sets, draws and test images of “Few strokes”. The same network from the same starter "
    f"learns six strokes on each of five images ({STEPS} steps), the whole masks of these five "
    f"images ({STEPS_FIVE} steps), or the whole masks of all images that are not tested on "
    f"({STEPS_ALL} steps, one run). By steps, so that no other work on the machine changes a "
    "figure. Thresholds are proposed by the program, from strokes and edges, or from the masks. "
    "The forests have the strokes. “Labkit's defaults”: scikit-learn's forest on the 81 features "
    "and with the split that Labkit begins with, by its sources."
)
DRAWS = 3
OTHERS = 8
STROKES, FIVE, ALL = "strokes on five images", "whole masks of these five", "whole masks of all"
FOREST, LABKIT = "random forest, strokes", "random forest of Labkit's defaults, strokes"
METHODS = (STROKES, FIVE, ALL, FOREST, LABKIT)
WANTED = 0.15
"""How far above the forest few strokes are asked to be."""

Scores = dict[str, dict[str, list[Score]]]
"""By method, by set, one a draw."""


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    if not SHARED_DATA.is_dir():
        return Result(
            "ceiling", TITLE, METHOD, skipped="the real smears (../shared/data) are not here"
        )
    torch.set_num_threads(learners.THREADS)
    scores: Scores = {method: {task.name: [] for task in SETS} for method in METHODS}
    for task in SETS:
        for number in range(DRAWS):
            for method, found in scored(task, number):
                scores[method][task.name].append(found)
        scores[ALL][task.name].append(scored_on_all(task))
    return Result("ceiling", TITLE, METHOD, figures(scores), [page_table(scores)])


def scored(task: StrokeSet, number: int) -> Iterator[tuple[str, Score]]:
    """Every method that learns from a draw, on one."""
    pairs = tested(task)
    others = pairs[:: len(pairs) // OTHERS][:OTHERS]
    images, masks = draw(task, number), whole_masks(task, number)

    def told(method: str, learnt: Learnt) -> tuple[str, Score]:
        found = score(learnt, pairs)
        print(f"{task.name} {number} {method}: {found}", flush=True)
        return method, found

    yield told(STROKES, learners.ours_by_steps(images, others, STEPS, number))
    yield told(FIVE, learners.ours_by_steps(masks, [], STEPS_FIVE, number))
    yield told(FOREST, learners.forest(images, others, number))
    yield told(LABKIT, learners.forest(images, others, number, labkit=True))


def scored_on_all(task: StrokeSet) -> Score:
    """The network that had whole masks of all images that may be drawn."""
    found = score(learners.ours_by_steps(whole_masks(task), [], STEPS_ALL, 0), tested(task))
    print(f"{task.name} {ALL}: {found}", flush=True)
    return found


def _mean(scores: Scores, method: str, kind: str) -> float:
    return float(np.mean([_of_set(scores, method, task.name, kind) for task in SETS]))


def _of_set(scores: Scores, method: str, name: str, kind: str) -> float:
    return float(np.mean([getattr(s, kind) for s in scores[method][name]]))


def figures(scores: Scores) -> list[Figure]:
    """Means over the sets, and where 0.15 above each forest would lie."""
    found = [
        Figure(f"{method}: mean IoU, threshold proposed", _mean(scores, method, "proposed"), "")
        for method in METHODS
    ]
    for method in (FOREST, LABKIT):
        half = _mean(scores, method, "half")
        found += [
            Figure(f"{method}: mean IoU at 0.5", half, ""),
            Figure(f"{WANTED} above it", half + WANTED, ""),
        ]
    return found


def page_table(scores: Scores) -> str:
    """All methods and sets, for the page."""
    lines = [
        "Mean IoU at the threshold proposed ± standard deviation between draws; in brackets at 0.5 "
        "/ at the best threshold.",
        "",
        "| | " + " | ".join(f"`{task.name}`" for task in SETS) + " | mean |",
        "|---|" + "---|" * (len(SETS) + 1),
    ]
    for method in METHODS:
        cells = []
        for task in SETS:
            proposed, half, best = (
                _of_set(scores, method, task.name, kind) for kind in ("proposed", "half", "best")
            )
            deviation = np.std([s.proposed for s in scores[method][task.name]])
            cells.append(f"{proposed:.3f} ± {deviation:.3f} ({half:.3f} / {best:.3f})")
        proposed, half, best = (_mean(scores, method, k) for k in ("proposed", "half", "best"))
        cells.append(f"**{proposed:.3f}** ({half:.3f} / {best:.3f})")
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    run_alone(measure)
