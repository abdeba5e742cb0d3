"""The rows of a project file, read with suspicion into records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.calibration import Calibration
from core.errors import DamagedError
from core.labels import BACKGROUND, LabelCounts
from core.project_paths import existing_path, last_part
from core.project_records import ClassRecord, ImageRecord, Role, RunRecord
from core.region_rules import RegionRules
from core.words import mark, tr

# Above what any image reader accepts; a project that says more is damaged or hostile.
MAX_PIXELS = 1_000_000_000

_MOST_TOLD = 120
"""Characters of what is wrong with a value: the value itself may be very long."""

# What reading a row of a damaged or hostile file can raise; the last is deeply nested JSON.
NONSENSE = (ValueError, TypeError, OverflowError, RecursionError)

IMAGE_COLUMNS = (
    "id, name, relative_path, absolute_path, content_hash, height, width, role, removed, "
    "labels_revision, label_pixels"
)
CLASS_COLUMNS = "id, name, red, green, blue, threshold, visible, locked, chosen, rules"
RUN_COLUMNS = "id, started, seconds, steps, labels_revision, held_out_iou, summary"


def image_from_row(row: Sequence[Any], project: Path, *, look_for_file: bool = True) -> ImageRecord:
    """An image from its row (IMAGE_COLUMNS). ProjectError when the row makes no sense.

    Without ``look_for_file`` the disk is not asked, and the path is the last one known.
    """
    try:
        relative, absolute = _text_or_none(row[2]), _text(row[3])
        height, width = int(row[5]), int(row[6])
        if height < 1 or width < 1 or height * width > MAX_PIXELS:
            raise ValueError(f"an image of {height} x {width} pixels")
        class_pixels = pixels_from_json(row[10])
        labelled = sum(class_pixels.values())
        if labelled > height * width:
            raise ValueError("more labels than pixels")
        found = existing_path(relative, absolute, project) if look_for_file else None
        return ImageRecord(
            id=int(row[0]),
            path=found or Path(absolute),
            name=last_part(_text(row[1])),
            height=height,
            width=width,
            content_hash=_text(row[4]),
            role=Role(row[7]),
            counts=LabelCounts(
                height * width, labelled, labelled - class_pixels.get(BACKGROUND, 0)
            ),
            removed=bool(row[8]),
            labels_revision=int(row[9]),
            class_pixels=class_pixels,
        )
    except (*NONSENSE, AttributeError) as error:
        raise damaged(project, tr("its list of images"), error) from error


def class_from_row(row: Sequence[Any], project: Path) -> ClassRecord:
    """A class from its row (CLASS_COLUMNS). ProjectError when the row makes no sense."""
    try:
        return class_from_values(row)
    except NONSENSE as error:
        raise damaged(project, tr("its list of classes"), error) from error


def class_from_values(row: Sequence[Any]) -> ClassRecord:
    """A class from its values (CLASS_COLUMNS). One of NONSENSE when they make no sense."""
    record = ClassRecord(
        int(row[0]),
        _text(row[1]),
        (int(row[2]), int(row[3]), int(row[4])),
        float(row[5]),
        visible=bool(int(row[6])),
        locked=bool(int(row[7])),
        chosen=bool(int(row[8])),
        rules=RegionRules.from_json(_text(row[9])),
    )
    check_class(record)
    return record


def class_values(record: ClassRecord) -> tuple[Any, ...]:
    """The values of a class as they are stored (CLASS_COLUMNS)."""
    return (
        record.id,
        record.name,
        *record.colour,
        record.threshold,
        int(record.visible),
        int(record.locked),
        int(record.chosen),
        record.rules.to_json(),
    )


def run_from_row(row: Sequence[Any], project: Path) -> RunRecord:
    """A run from its row (RUN_COLUMNS). ProjectError when the row makes no sense."""
    try:
        summary = json.loads(row[6])
        if not isinstance(summary, dict):
            raise TypeError("a summary that is no table")
        iou = None if row[5] is None else float(row[5])
        return RunRecord(
            int(row[0]), _text(row[1]), float(row[2]), int(row[3]), int(row[4]), iou, summary
        )
    except NONSENSE as error:
        raise damaged(project, tr("its list of training runs"), error) from error


def calibration_from_text(text: Any) -> Calibration | None:
    """A stored calibration; one that makes no sense counts as none: a person can say it again."""
    try:
        return Calibration.from_json(_text(text))
    except NONSENSE:
        return None


def check_class(record: ClassRecord) -> None:
    """ValueError when a class has an impossible id, colour, threshold or no name."""
    if not 1 <= record.id <= 254:
        raise ValueError(f"a class id is 1..254, not {record.id}")
    if not record.name.strip():
        raise ValueError("a class without a name")
    if len(record.colour) != 3 or not all(0 <= part <= 255 for part in record.colour):
        raise ValueError(f"a colour is three numbers 0..255, not {record.colour}")
    if not 0.0 <= record.threshold <= 1.0:
        raise ValueError(f"a threshold is 0..1, not {record.threshold}")


def pixels_from_json(text: str) -> dict[int, int]:
    """The count of labelled pixels by value, as stored. ValueError, TypeError for others."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError(f"{type(found).__name__} where counts should be")
    counts = {int(value): int(pixels) for value, pixels in found.items()}
    if any(not 0 <= value <= 254 or pixels < 0 for value, pixels in counts.items()):
        raise ValueError("impossible counts of labels")
    return counts


def damaged(project: Path, part: str, error: Exception) -> DamagedError:
    """The error for a part of a project that makes no sense."""
    told = " ".join(str(error).split())[:_MOST_TOLD]
    text = mark("{name} is damaged in {part} ({told}); restore an earlier state of it.")
    return DamagedError(tr(text, name=project.name, part=part, told=told))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where text should be")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)
