"""How quickly IoU comes: against seconds of training, and against the number of strokes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from core.dataset import LabelledImage
from tests.bench import learners
from tests.bench.learners import Learnt, score
from tests.bench.line_chart import Line, line_chart
from tests.bench.machine import ROOT, SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.strokes import IMAGES, SETS, Pair, draw, tested

TITLE = "Time to IoU, and IoU per stroke"
METHOD = (
    "The sets, strokes and threshold rule of “Few strokes”, one draw of each set; scored on every "
    "fourth of the test images. Seconds: each point of the networks from scratch is a training of "
    "its own, whose learning rate falls to its end; SmearSeg's point at 0 is the head fitted to "
    "the strokes before the first step. Strokes: on each of five images, half as many on cells as "
    "beside them; 5 s of training; the forest takes the time it takes."
)
DRAWS = 1
OTHERS = 8
SECONDS = (2.0, 5.0, 15.0)
STROKES = ((1, 1), (1, 2), (2, 4), (4, 8))
SECONDS_A_STROKES = 5.0
PICTURES = ROOT / "docs" / "pictures"
SMEARSEG, SCRATCH, UNET, FOREST = "SmearSeg", "from scratch", "U-Net", "forest"

Points = dict[str, dict[float, list[float]]]
"""By method, by what is on the axis, an IoU for each set and draw."""


def measure(_folder: Path) -> Result:
    """Figures and two pictures."""
    if not SHARED_DATA.is_dir():
        return Result(
            "learning", TITLE, METHOD, skipped="the real smears (../shared/data) are not here"
        )
    torch.set_num_threads(learners.THREADS)
    by_time: Points = {m: defaultdict(list) for m in (SMEARSEG, SCRATCH, UNET)}
    by_strokes: Points = {m: defaultdict(list) for m in (SMEARSEG, SCRATCH, UNET, FOREST)}
    for task in SETS:
        every = tested(task)
        pairs = every[::4] if len(every) > 10 else every[::2]
        others = every[1 :: len(every) // OTHERS][:OTHERS]
        for number in range(DRAWS):
            _add_times(by_time, draw(task, number), others, pairs, number)
            for on_cells, beside in STROKES:
                images = draw(task, number, on_cells, beside)
                for method, learnt in _after_strokes(images, others, number):
                    strokes = IMAGES * (on_cells + beside)
                    by_strokes[method][strokes].append(score(learnt, pairs).proposed)
            print(f"{task.name} {number}: done", flush=True)
    figures = [
        Figure(f"{method}, {seconds:g} s of training: mean IoU", float(np.mean(found)), "")
        for method, points in by_time.items()
        for seconds, found in points.items()
    ]
    figures += [
        Figure(f"{method}, {strokes:g} strokes in all: mean IoU", float(np.mean(found)), "")
        for method, points in by_strokes.items()
        for strokes, found in points.items()
    ]
    return Result("learning", TITLE, METHOD, figures, _draw(by_time, by_strokes))


def _add_times(
    points: Points,
    images: Sequence[LabelledImage],
    others: Sequence[Pair],
    pairs: Sequence[Pair],
    seed: int,
) -> None:
    for seconds in SECONDS:
        every = [learnt for _, learnt in learners.ours(images, others, seconds, seed)]
        if seconds == SECONDS[0]:
            points[SMEARSEG][0.0].append(score(every[0], pairs).proposed)
        points[SMEARSEG][seconds].append(score(every[-1], pairs).proposed)
        *_, (_, scratch) = learners.ours(images, others, seconds, seed, scratch=True)
        points[SCRATCH][seconds].append(score(scratch, pairs).proposed)
        points[UNET][seconds].append(
            score(learners.unet(images, others, seconds, seed), pairs).proposed
        )


def _after_strokes(
    images: Sequence[LabelledImage], others: Sequence[Pair], seed: int
) -> Iterator[tuple[str, Learnt]]:
    *_, (_, learnt) = learners.ours(images, others, SECONDS_A_STROKES, seed)
    yield SMEARSEG, learnt
    *_, (_, scratch) = learners.ours(images, others, SECONDS_A_STROKES, seed, scratch=True)
    yield SCRATCH, scratch
    yield UNET, learners.unet(images, others, SECONDS_A_STROKES, seed)
    yield FOREST, learners.forest(images, others, seed)


def _draw(by_time: Points, by_strokes: Points) -> list[str]:
    notes = []
    for name, title, unit, points in (
        ("iou-against-time", "IoU against training", "seconds", by_time),
        ("iou-against-strokes", "IoU against strokes", "strokes on five images", by_strokes),
    ):
        lines = [
            Line(method, list(found), [float(np.mean(v)) for v in found.values()])
            for method, found in points.items()
        ]
        path = PICTURES / f"{name}.svg"
        path.write_text(line_chart(title, unit, "mean IoU", lines), encoding="utf-8")
        notes.append(f"![{title}](pictures/{path.name})")
    return notes


if __name__ == "__main__":
    run_alone(measure)
