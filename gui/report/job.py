"""What writing a report does in its worker: predicts, scores, pictures, sets and writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.export.content import FileContent
from core.export.whole_files import write_whole
from core.report import gather, html_content, report_of
from core.report.blocks import Report
from core.report.order import ReportOrder
from core.report.project_order import with_network
from gui.heatmap import PredictorCell
from gui.report.paper import pdf_content
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel

_GATHERING = 0.94
"""Share of the time that images take; the rest is setting and writing."""


@dataclass(frozen=True, eq=False)
class ReportJob:
    """All that the job needs; it only reads. Existing files have been asked about."""

    order: ReportOrder
    model: TrainedModel | None
    html: Path | None
    pdf: Path | None


@dataclass(frozen=True)
class Written:
    """Files that were written, and images that had to be left out, each as a sentence."""

    files: tuple[Path, ...]
    failures: tuple[str, ...]


def write_report(context: JobContext, job: ReportJob, cell: PredictorCell) -> Written:
    """Write the files; each appears whole or not at all. Raises ExportError, Cancelled."""
    order, predict = job.order, None
    if job.model is not None:
        predictor = cell.of(job.model)
        order = with_network(order, job.model)

        def predict(image, step):  # noqa: ANN001, ANN202 - arrays in and out
            return predictor.predict(image, context.cancelled, step)

    found = gather(
        order, predict, lambda share: context.report(_GATHERING * share), context.cancelled
    )
    context.check()
    report = report_of(found)
    contents = _contents(context, job, report)
    context.check()
    for path, content in contents:
        write_whole(path, content.data, content.reads_back)
    failures = tuple(result.failure for result in found.failed)
    return Written(tuple(path for path, _ in contents), failures)


def _contents(
    context: JobContext, job: ReportJob, report: Report
) -> list[tuple[Path, FileContent]]:
    """The files' bytes: all are made before any is written."""
    contents = []
    if job.html is not None:
        contents.append((job.html, html_content(report)))
    if job.pdf is not None:
        contents.append((job.pdf, pdf_content(report, context.check)))
    return contents
