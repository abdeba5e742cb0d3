"""The command ``report``: a project's report as one HTML page, without the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import UsageError
from core.export.whole_files import write_whole
from core.project import Project
from core.report.chapters import report_of
from core.report.gather import Gathered, Predict, gather
from core.report.html import html_content
from core.report.project_order import order_of, with_likes, with_network, with_unlike
from core.stretch import Step


def write_report(
    path: Path, out: Path, title: str, progress: Callable[[float], None]
) -> dict[str, Any]:
    """Write the report of a project file; what to say of it. Raises SmearSegError."""
    _check(path, out)
    with Project.open(path) as project:
        order = order_of(project, title)
        data = project.model_in_use()
        out_is_image = any(image.path and _same(image.path, out) for image in order.images)
    if out_is_image:
        raise UsageError(f"{out.name} is one of the project's images; choose another --out.")
    predict: Predict | None = None
    if data is not None:
        from core.model import TrainedModel
        from core.prediction import Predictor

        model = TrainedModel.from_bytes(data, f"The network of {path.name}")
        order, predictor = with_network(with_unlike(with_likes(order)), model), Predictor(model)

        def predict(image: NDArray[np.uint8], step: Step) -> NDArray[np.uint8]:
            return predictor.predict(image, step=step)

    found = gather(order, predict, progress)
    content = html_content(report_of(found))
    write_whole(out, content.data, content.reads_back)
    return _result(out, found)


def _check(path: Path, out: Path) -> None:
    if out.suffix.lower() not in (".html", ".htm"):
        raise UsageError(
            f"{out.name} does not end in .html; the command writes HTML, the window PDF too."
        )
    if out.is_dir():
        raise UsageError(f"{out} is a folder; give the report a file name.")
    if not out.parent.is_dir():
        raise UsageError(f"There is no folder {out.parent} to write the report into; make it.")
    if _same(path, out):
        raise UsageError(f"{out.name} is the project itself; choose another --out.")


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _result(out: Path, found: Gathered) -> dict[str, Any]:
    measured = [result.measured for result in found.results if result.measured is not None]
    return {
        "report": str(out),
        "images": len(found.results),
        "network": found.order.network is not None,
        "held_out_images": sum(result.image.judges for result in found.results),
        "objects": sum(len(one) for one in measured),
        "failed": [{"name": r.image.name, "error": r.failure} for r in found.failed],
    }
