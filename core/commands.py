"""The program without its window: train, predict, evaluate, report.

torch and all that needs it are imported inside the commands, so that a wrong command line and
``--help`` are answered at once.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.command_line import add_arguments, build_parser
from core.errors import SmearSegError, UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.cell_recipe import CellRecipe
    from core.evaluation import Evaluation
    from core.labelled_files import MaskedImages
    from core.model import TrainedModel
    from core.prediction import Predictor
    from core.training import TrainingProgress

DONE: Final = 0
FAILED: Final = 1
WRONG_INPUT: Final = 2

__all__ = ["add_arguments", "main", "run"]

Failures = list[tuple[str, str]]


def main(argv: Sequence[str]) -> int:
    """Run one command line, such as ``["predict", "--images", …]``; the exit code."""
    try:
        args = build_parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said why
        return stop.code if isinstance(stop.code, int) else WRONG_INPUT
    return run(args)


def run(args: argparse.Namespace) -> int:
    """Run the command in ``args.command``; the exit code. Says what went wrong in one line."""
    work = {"train": _train, "predict": _predict, "evaluate": _evaluate, "report": _report}[
        args.command
    ]
    try:
        return work(args)
    except SmearSegError as error:
        _say(str(error))
        return WRONG_INPUT
    except KeyboardInterrupt:
        _say("Stopped.")
        return FAILED


# The commands --------------------------------------------------------------------------------


def _train(args: argparse.Namespace) -> int:
    _require_writable(args.model)
    found = _masked_images(args)
    from core.dataset import LabelledImage, split_held_out
    from core.training import TrainingRequest, train

    held_out = split_held_out(len(found.images), args.holdout)
    request = TrainingRequest(
        images=[
            LabelledImage(image.path.name, image.labels, path=image.path, held_out=out)
            for image, out in zip(found.images, held_out, strict=True)
        ],
        class_ids=(1,),
        class_names=("Cell",),
        seconds=args.seconds,
        steps=args.steps,
        seed=args.seed,
        scratch=args.from_scratch,
    )
    with _interruptible() as interrupted:
        last = _follow(train(request, interrupted))
    if last.model is None:
        raise UsageError("Stopped before there was a network to keep.")
    last.model.save(args.model)
    failed = found.failed + list(last.failures)
    held = {"images": last.held_out_images, "pixels": last.held_out_pixels}
    result = {
        "model": str(args.model),
        "steps": last.step,
        "seconds": round(last.seconds, 2),
        "images": last.model.summary["training_images"],
        "held_out": {**held, "iou": last.held_out_iou} if last.held_out_images else None,
        "threshold": last.model.thresholds[0],
        "begun_from": last.model.summary["begun_from"],
        "failed": _as_json(failed),
    }
    _show(args, result, _training_sentence(result))
    return FAILED if _list_failures(failed) or last.phase == "stopped" else DONE


def _predict(args: argparse.Namespace) -> int:
    from core.images import find_images

    images = find_images(args.images)
    _require_folder(args.out)
    from core.cell_recipe import CellRecipe
    from core.model import TrainedModel
    from core.prediction import Predictor

    model = TrainedModel.load(args.model)
    thresholds = _thresholds(args, model.thresholds)
    recipe = CellRecipe(model.class_ids, tuple(thresholds), model.rules_by_class)
    writer = _MaskWriter(Predictor(model), recipe, args.out, args.heatmaps)
    report = writer.write(images)
    _show(
        args,
        {
            "model": str(args.model),
            "threshold": _one(thresholds),
            "cell_rules": _rules(model),
            "written": writer.written,
            "failed": _as_json(report),
        },
        f"{len(writer.written)} of {len(images)} masks written to {args.out}.",
    )
    if not _list_failures(report):
        return DONE
    return FAILED if writer.written else WRONG_INPUT


def _evaluate(args: argparse.Namespace) -> int:
    found = _masked_images(args)
    from core.cell_recipe import CellRecipe
    from core.cells import cell_masks
    from core.evaluation import Evaluation, ImageScore
    from core.images import read_image
    from core.metrics import mask_counts
    from core.model import TrainedModel
    from core.prediction import Predictor

    model = TrainedModel.load(args.model)
    thresholds = _thresholds(args, model.thresholds)
    recipe = CellRecipe(model.class_ids, tuple(thresholds), model.rules_by_class)
    predictor = Predictor(model)
    scores: list[ImageScore] = []
    failed = list(found.failed)
    for done, image in enumerate(found.images):
        _progress(f"{done + 1} of {len(found.images)}: {image.path.name}")
        try:
            labels = image.labels()
            heatmap = predictor.predict(read_image(image.path))
        except SmearSegError as error:
            failed.append((image.path.name, str(error)))
            continue
        predicted = cell_masks(heatmap, recipe)
        scores.append(ImageScore(image.path.name, mask_counts(predicted, labels, 1)))
    _progress_over()
    result = {
        "threshold": _one(thresholds),
        "cell_rules": _rules(model),
        **_figures(Evaluation(tuple(scores))),
        "failed": _as_json(failed),
    }
    _show(args, result, _evaluation_sentence(result))
    if not _list_failures(failed):
        return DONE
    return FAILED if scores else WRONG_INPUT


def _report(args: argparse.Namespace) -> int:
    from core.report.command import write_report

    result = write_report(
        args.project, args.out, args.title, lambda share: _progress(f"{share:.0%}")
    )
    _progress_over()
    objects = f"{result['objects']} objects on {_images(result['images'])}"
    told = objects if result["network"] else "no network yet, so nothing is scored or counted"
    _show(args, result, f"{result['report']}: {told}.")
    return FAILED if _list_failures([(f["name"], f["error"]) for f in result["failed"]]) else DONE


def _figures(evaluation: Evaluation) -> dict[str, Any]:
    """What evaluate says of a set of images."""
    from core.metrics import dice, iou

    interval = evaluation.interval
    return {
        "mean_iou": evaluation.mean_iou,
        "pooled_iou": iou(evaluation.pooled),
        "ci95": [interval.low, interval.high] if interval else None,
        "interval_note": evaluation.interval_note,
        "mean_dice": evaluation.mean_dice,
        "dice": dice(evaluation.pooled),
        "precision": evaluation.pooled_precision,
        "recall": evaluation.pooled_recall,
        "images": [
            {
                "name": score.name,
                "iou": score.iou,
                "tp": score.counts.tp,
                "fp": score.counts.fp,
                "fn": score.counts.fn,
            }
            for score in evaluation.images
        ],
    }


class _MaskWriter:
    """Predicts images and writes their masks, and heatmaps where asked, into one folder."""

    def __init__(self, predictor: Predictor, recipe: CellRecipe, out: Path, heatmaps: bool) -> None:
        self._predictor = predictor
        self._recipe = recipe
        self._out = out
        self._heatmaps = heatmaps
        self._images: set[Path] = set()
        self.written: list[dict[str, Any]] = []

    def write(self, images: Sequence[Path]) -> Failures:
        """Write all that can be; the images that failed, each with a sentence."""
        from core.export import ExportJob, export_masks, mask_names

        self._images = {image.resolve() for image in images}
        stems = [image.stem for image in images]
        names = mask_names(stems)
        heat_names = mask_names(stems, "{stem}_heatmap.png")
        jobs = [
            ExportJob(image.name, self._out / name, self._mask_of(image, self._out / heat))
            for image, name, heat in zip(images, names, heat_names, strict=True)
        ]
        report = export_masks(
            jobs,
            progress=lambda done, name: _progress(f"{done + 1} of {len(jobs)}: {name}", name),
            overwrite=[job.path for job in jobs],
            protected=images,
        )
        _progress_over()
        finished = set(report.written)
        for image, job, heat in zip(images, jobs, heat_names, strict=True):
            if job.path in finished:
                entry = {"image": str(image), "mask": str(job.path)}
                if self._heatmaps:
                    entry["heatmap"] = str(self._out / heat)
                self.written.append(entry)
        return report.failed

    def _mask_of(self, path: Path, heat_path: Path) -> Callable[[], NDArray[np.uint8]]:
        def mask() -> NDArray[np.uint8]:
            from core.cells import cell_masks
            from core.errors import ExportError
            from core.export import write_grey
            from core.images import read_image

            heatmap = self._predictor.predict(read_image(path))
            if self._heatmaps:
                if heat_path.resolve() in self._images:
                    raise ExportError(
                        f"{heat_path.name} is one of the images; choose another --out."
                    )
                write_grey(heat_path, heatmap.max(axis=0))
            return cell_masks(heatmap, self._recipe)

        return mask


# What goes in --------------------------------------------------------------------------------


def _masked_images(args: argparse.Namespace) -> MaskedImages:
    from core.labelled_files import find_masked_images, first_names

    found = find_masked_images(
        args.images, args.masks, args.suffix, args.foreground, args.unlabelled
    )
    if found.unpaired:
        _say(f"Without a mask, and left out: {first_names(found.unpaired)}")
    for note in found.notes:
        _say(note)
    if not found.images:
        _list_failures(found.failed)
        raise UsageError("None of the images can be used with its mask.")
    return found


def _thresholds(args: argparse.Namespace, own: Sequence[float]) -> list[float]:
    return list(own) if args.threshold is None else [args.threshold] * len(own)


def _require_writable(path: Path) -> None:
    """Said before a minute of training, not after."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; give the model a file name.")
    if not path.parent.is_dir():
        raise UsageError(
            f"There is no folder {path.parent} to write the model into; make it first."
        )
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UsageError(f"{path} may not be written; choose another place for the model.")


def _require_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"The folder {path} cannot be made ({reason}); choose another.") from error


# What comes out ------------------------------------------------------------------------------


def _follow(progress: Iterator[TrainingProgress]) -> TrainingProgress:
    """Run a training to its end, telling every two seconds where it stands."""
    told = -math.inf
    last = None
    for last in progress:
        if last.loss is not None and last.seconds - told >= 2:
            told = last.seconds
            iou = last.held_out_iou
            held_out = "" if iou is None else f", held-out IoU {iou:.3f}"
            left = f", {last.seconds_left:.0f} s left" if last.seconds_left is not None else ""
            _progress(
                f"{last.fraction:.0%}, step {last.step}, loss {last.loss:.4f}{held_out}{left}"
            )
    _progress_over()
    assert last is not None  # a training always ends with a report
    return last


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C asks the training to stop and keep its best network; a second one ends the program."""
    asked = False

    def ask(_signal: int, _frame: object) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    try:
        before = signal.signal(signal.SIGINT, ask)
    except ValueError:  # not in the main thread: nobody can press Ctrl+C there
        yield lambda: False
        return
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)


def _training_sentence(result: dict[str, Any]) -> str:
    held = result["held_out"]
    score = f", held-out IoU {held['iou']:.3f} on {_images(held['images'])}" if held else ""
    return (
        f"{result['model']}: {result['steps']} steps in {result['seconds']} s on "
        f"{_images(result['images'])}{score}, threshold {result['threshold']}."
    )


def _evaluation_sentence(result: dict[str, Any]) -> str:
    if result["mean_iou"] is None:
        return "No image has foreground, in its mask or predicted; there is no IoU."
    lines = [f"{row['name']}: {_score(row['iou'])}" for row in result["images"]]
    interval = result["ci95"]
    between = result["interval_note"]
    if interval:
        between = f"95 % interval {interval[0]:.4f} to {interval[1]:.4f}"
    pixels = ", ".join(
        f"{word} {'–' if value is None else f'{value:.4f}'}"
        for word, value in (
            ("IoU", result["pooled_iou"]),
            ("Dice", result["dice"]),
            ("precision", result["precision"]),
            ("recall", result["recall"]),
        )
    )
    lines.append(f"All pixels together: {pixels}.")
    lines.append(
        f"Mean IoU {result['mean_iou']:.4f} ({between}), mean Dice {result['mean_dice']:.4f}, "
        f"threshold {result['threshold']}, {_images(len(result['images']))}."
    )
    return "\n".join(lines)


def _images(number: int) -> str:
    return "1 image" if number == 1 else f"{number} images"


def _score(iou: float | None) -> str:
    return "no foreground, so no IoU" if iou is None else f"IoU {iou:.4f}"


def _one(thresholds: Sequence[float]) -> float | list[float]:
    return thresholds[0] if len(set(thresholds)) == 1 else list(thresholds)


def _rules(model: TrainedModel) -> dict[str, Any] | None:
    """The model's rules for cells by class; None where it has none."""
    if not model.rules:
        return None
    return {name: asdict(r) for name, r in zip(model.class_names, model.rules, strict=True)}


def _as_json(failed: Failures) -> list[dict[str, str]]:
    return [{"name": name, "error": sentence} for name, sentence in failed]


def _show(args: argparse.Namespace, result: dict[str, Any], sentence: str) -> None:
    print(json.dumps(result, ensure_ascii=False) if args.json else sentence)


def _list_failures(failed: Failures) -> bool:
    for name, sentence in failed:
        _say(sentence if name in sentence else f"{name}: {sentence}")
    return bool(failed)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _progress(text: str, shown: str = "…") -> None:
    """One line that changes on a terminal; lines in a log."""
    if not shown:
        return
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
    else:
        print(text, file=sys.stderr, flush=True)


def _progress_over() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
