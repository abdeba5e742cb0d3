"""Memory and time of prediction against the size of the image, from 1 to 100 megapixels."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from core.dataset import LabelledImage
from core.dense_network import Precision
from core.processor import predicts_faster_in_bfloat16
from core.training import train
from core.training_request import TrainingRequest
from tests.bench.fields import field
from tests.bench.line_chart import Line, line_chart
from tests.bench.machine import ROOT
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone

TITLE = "Memory and time against image size"
SIDES = (1000, 2000, 4000, 6000, 8000, 10_000)
STEPS = 60
THREADS = 2
TARGET_MB = 300.0
PICTURES = ROOT / "docs" / "pictures"
METHOD = (
    "Square images of 1 to 100 megapixels, a synthetic smear of 1 megapixel repeated; each is "
    f"predicted whole in a process of its own on {THREADS} threads, in float32 and, where the "
    "processor is fast with it, in bfloat16. Memory: the most that the process held meanwhile "
    "(resident, looked at every 4 ms) beyond what it held before, the heatmap subtracted; the "
    "image was there before. One run each."
)


def measure(folder: Path) -> Result:
    """All figures of this benchmark, and its two pictures."""
    path = folder / "model.safetensors"
    precisions = _train(path)
    found = {
        precision: [_predict(path, side, precision) for side in SIDES] for precision in precisions
    }
    figures = []
    for precision, sizes in found.items():
        for side, values in zip(SIDES, sizes, strict=True):
            megapixels = side * side / 1e6
            detail = f"image {values['image'] / 1e6:.0f} MB, heatmap {values['heatmap'] / 1e6:.0f}"
            what = f"{megapixels:.0f} Mpx, {precision}"
            above = values["above"] / 1e6
            pace = 1000 * values["seconds"] / megapixels
            figures += [
                Figure(f"{what}, above image and heatmap", above, "MB", TARGET_MB, detail=detail),
                Figure(f"{what}, time", values["seconds"], "s", detail=f"{pace:.0f} ms a Mpx"),
            ]
    notes = _draw(found)
    return Result("megapixels", TITLE, METHOD, figures, notes)


def _train(path: Path) -> list[Precision]:
    """Write a network; the precisions to measure."""
    image, labels = field(3, 480, 640)
    labelled = [LabelledImage("field", labels, image=image)]
    *_, last = train(TrainingRequest(labelled, (1,), ("Cell",), steps=STEPS, threads=THREADS))
    assert last.model is not None
    last.model.save(path)
    return ["float32", "bfloat16"] if predicts_faster_in_bfloat16() else ["float32"]


def _predict(path: Path, side: int, precision: Precision) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.megapixels_probe"]
    done = subprocess.run(
        [*command, str(path), str(side), str(THREADS), precision],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _draw(found: dict[Precision, list[dict[str, float]]]) -> list[str]:
    """Write two pictures; the lines of Markdown that show them."""
    across = [side * side / 1e6 for side in SIDES]
    memory = [
        Line(precision, across, [values["above"] / 1e6 for values in sizes])
        for precision, sizes in found.items()
    ]
    memory.append(Line("allowed", across, [TARGET_MB] * len(SIDES)))
    pace = [
        Line(
            precision,
            across,
            [1000 * v["seconds"] / a for a, v in zip(across, sizes, strict=True)],
        )
        for precision, sizes in found.items()
    ]
    PICTURES.mkdir(exist_ok=True)
    notes = []
    for name, title, unit, lines in (
        ("megapixels-memory", "Memory beyond image and heatmap", "MB", memory),
        ("megapixels-time", "Time for a megapixel", "ms", pace),
    ):
        (PICTURES / f"{name}.svg").write_text(
            line_chart(title, "Mpx", unit, lines), encoding="utf-8"
        )
        notes.append(f"![{title}](pictures/{name}.svg)")
    return notes


if __name__ == "__main__":
    run_alone(measure)
