"""Mean IoU on real smears through the headless commands, beside Otsu's threshold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from core.images import find_images, read_image
from core.intervals import mean_interval
from core.labels import LabelMap
from core.masks import Mapping, apply_mapping, default_mapping, pair_masks, read_mask
from core.metrics import mask_iou
from tests.bench.machine import ROOT, SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone

TITLE = "Mean IoU on real smears"
METHOD = (
    "`python main.py train` on the first images of a set in the natural order of their names, with "
    "seed 0 and no image held out, then `python main.py evaluate` on the last 100 with the "
    "threshold stored in the model. The interval is evaluate's own: bootstrap over images. Otsu: "
    "the green channel, dark is foreground, one threshold an image, the same 100 images; where the "
    "foreground is nuclei only, that takes the red cells too, so beside it Otsu twice: the darker "
    "part is split once more. One run each; training that goes by the clock varies with the "
    "machine's other load."
)


@dataclass(frozen=True)
class Task:
    """A folder of ``../shared/data``, and what is asked of it."""

    folder: str
    training: int
    seconds: int
    foreground: tuple[int, ...] = ()
    target: float | None = None


TASKS = (
    Task("wbc_three_class", 50, 60, (128, 255), 0.965),
    Task("wbc_nucleus", 20, 90),
)
EVALUATED = 100


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    if not SHARED_DATA.is_dir():
        return Result(
            "quality", TITLE, METHOD, skipped="the real smears (../shared/data) are not here"
        )
    figures: list[Figure] = []
    notes: list[str] = []
    for task in TASKS:
        pairs = pair_masks(
            find_images([SHARED_DATA / task.folder / "images"]),
            find_images([SHARED_DATA / task.folder / "masks"]),
        ).pairs
        found, note = _train_and_evaluate(task, pairs, folder / f"{task.folder}.safetensors")
        figures += found
        figures += _otsu_figures(task, pairs[-EVALUATED:])
        notes.append(note)
    return Result("quality", TITLE, METHOD, figures, notes)


def _command(*arguments: str | Path) -> dict:
    done = subprocess.run(
        [sys.executable, "main.py", *map(str, arguments), "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def _train_and_evaluate(
    task: Task, pairs: list[tuple[Path, Path]], model: Path
) -> tuple[list[Figure], str]:
    choice = ["--foreground", *map(str, task.foreground)] if task.foreground else []
    trained = _command(
        *("train", "--model", model, "--seconds", str(task.seconds)),
        *_files(pairs[: task.training]),
        *choice,
    )
    result = _command("evaluate", "--model", model, *_files(pairs[-EVALUATED:]), *choice)
    low, high = result["ci95"]
    what = f"`{task.folder}`, first {task.training}, {task.seconds} s"
    ious = [entry["iou"] for entry in result["images"]]
    detail = f"95 % interval {low:.3f}–{high:.3f}, median {np.median(ious):.3f}"
    figures = [
        Figure(f"{what}: mean IoU", result["mean_iou"], "", task.target, True, detail),
        Figure(f"{what}: pooled IoU", result["pooled_iou"], ""),
    ]
    note = f"`{task.folder}`: {trained['steps']} steps, threshold {result['threshold']}."
    return figures, note


def _files(pairs: list[tuple[Path, Path]]) -> list[str | Path]:
    images, masks = zip(*pairs, strict=True)
    return ["--images", *images, "--masks", *masks]


def _otsu_figures(task: Task, pairs: list[tuple[Path, Path]]) -> list[Figure]:
    return [
        _otsu_figure(task, pairs, "Otsu's mean IoU", _otsu),
        _otsu_figure(task, pairs, "Otsu twice, mean IoU", _otsu_twice),
    ]


def _otsu_figure(
    task: Task, pairs: list[tuple[Path, Path]], what: str, method: Callable[[Path], LabelMap]
) -> Figure:
    ious = [mask_iou(method(image), _truth(task, mask), 1) for image, mask in pairs]
    known = [iou for iou in ious if iou is not None]
    interval = mean_interval(known)
    detail = f"95 % interval {interval.low:.3f}–{interval.high:.3f}" if interval else ""
    return Figure(f"`{task.folder}`: {what}", float(np.mean(known)), "", detail=detail)


def _green(image: Path) -> LabelMap:
    return np.ascontiguousarray(read_image(image)[..., 1])


def _dark_level(values: LabelMap) -> float:
    level, _ = cv2.threshold(values.reshape(1, -1), 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return float(level)


def _otsu(image: Path) -> LabelMap:
    green = _green(image)
    return (green <= _dark_level(green)).view(np.uint8)


def _otsu_twice(image: Path) -> LabelMap:
    green = _green(image)
    dark = green[green <= _dark_level(green)]
    return (green <= _dark_level(dark)).view(np.uint8)


def _truth(task: Task, mask: Path) -> LabelMap:
    file = read_mask(mask)
    if task.foreground:
        meaning = Mapping({value: int(value in task.foreground) for value in file.counts})
        return apply_mapping(file, meaning)
    mapping = default_mapping(file, 1)
    if mapping is None:
        raise RuntimeError(f"{mask.name} does not have two values")
    return apply_mapping(file, mapping)


if __name__ == "__main__":
    run_alone(measure)
