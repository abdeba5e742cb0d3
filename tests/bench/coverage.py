"""How often the 95 % interval of a mean IoU holds the truth, by simulation."""

from __future__ import annotations

from pathlib import Path

from tests.bench.line_chart import Line, line_chart
from tests.bench.machine import ROOT
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.core.test_intervals import DRAWS, IMAGES, coverage

TITLE = "Coverage of the 95 % interval of the held-out IoU"
KINDS = {
    "fields": "fields",
    "single cells": "single cells",
    "good": "mean 0.91",
    "middling": "mean 0.71",
    "some fail": "one in five fails",
}
"""Of the distributions in tests/core/test_intervals.py, what each is."""
FAILING = "some fail"
LOW, HIGH = 92.0, 97.0
PICTURE = ROOT / "docs" / "pictures" / "interval-coverage.svg"
METHOD = (
    f"Scores of 5 to 40 images are drawn {DRAWS} times from a distribution whose mean is known, "
    "and the interval of each draw is looked at: nominally 95 of 100 hold that mean, and between "
    f"{LOW:.0f} and {HIGH:.0f} are asked for. Fields and single cells are real networks' IoU by "
    "image (`tests/core/test_intervals.py`), the others beta distributions. Where one image in "
    "five fails altogether, five images often do not show it: no interval knows what is unseen."
)


def measure(folder: Path) -> Result:
    """A figure for each kind and number of images, and the picture of all."""
    figures, lines = [], []
    for kind, text in KINDS.items():
        held = [100 * coverage(kind, images) for images in IMAGES]
        lines.append(Line(text, IMAGES, [100 - share for share in held]))
        for images, share in zip(IMAGES, held, strict=True):
            target = LOW if kind != FAILING else None
            figures.append(Figure(f"{text}, {images} images", share, "%", target, at_least=True))
    title = "95 % intervals that miss the mean"
    PICTURE.write_text(line_chart(title, "held-out images", "%", lines), encoding="utf-8")
    notes = [f"![Coverage against the number of images](pictures/{PICTURE.name})"]
    return Result("coverage", TITLE, METHOD, figures, notes)


if __name__ == "__main__":
    run_alone(measure)
