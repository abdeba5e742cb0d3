"""What an export does in its worker: predicts where needed, writes every file, reads each back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.calibration import Calibration
from core.cell_recipe import CellRecipe
from core.errors import ExportError, SmearSegError
from core.export import ExportJob, ExportReport, export_masks
from core.export.content import FileContent
from core.export.kinds import Kind, What
from core.export.outlines import coco_json, view_objects
from core.export.receipt import (
    ExportedFile,
    Receipt,
    file_sha256,
    image_facts,
    turned_facts,
    write_receipt,
)
from core.export.view import ExportClass, ExportView
from core.images import read_image
from core.label_tiles import PackedLabels
from core.masks.objects import ImageObjects
from core.metrics import class_masks
from core.region_rules import RegionRules
from gui.heatmap import PredictorCell
from gui.words import tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.cell_files import MeasuredImage
    from core.model import TrainedModel
    from core.regions import Regions


@dataclass(frozen=True, eq=False)
class ExportTask:
    """One image to be exported; ``heat`` (K, H, W) if it is computed already.

    ``labels`` are what was painted on it, None unless labels are exported. Of the kind with one
    file for all images every task has the same target.
    """

    name: str
    image: Path
    target: Path
    heat: NDArray[np.uint8] | None = None
    labels: PackedLabels | None = None


@dataclass(frozen=True, eq=False)
class ExportOrder:
    """All that an export job needs; it only reads. ``receipt`` is the folder for it, or None."""

    tasks: list[ExportTask]
    what: What
    kind: Kind
    program: str
    classes: tuple[ExportClass, ...]
    class_id: int | None
    model: TrainedModel | None
    recipe: CellRecipe | None
    overwrite: Collection[Path]
    protected: Collection[Path]
    receipt: Path | None
    calibration: Calibration | None = None


def run_export(context: JobContext, order: ExportOrder, cell: PredictorCell) -> ExportReport:
    """Write every file and the receipt; what failed is listed with its sentence."""
    views = _Views(order, cell, context)
    if order.kind.encode is None:
        report = _one_file(context, order, views)
    else:
        report = _a_file_each(context, order, order.kind.encode, views)
    if order.receipt is not None and report.written:
        try:
            report.receipt = write_receipt(order.receipt, _receipt(order, report))
        except SmearSegError as error:
            report.failed.append((tr("The receipt"), str(error)))
    return report


def _a_file_each(
    context: JobContext,
    order: ExportOrder,
    encode: Callable[[ExportView], FileContent],
    views: _Views,
) -> ExportReport:
    def content_of(task: ExportTask) -> Callable[[], FileContent]:
        def compute() -> FileContent:
            view = views.of(task)
            height, width = view.size
            facts = {"images": {task.name: file_sha256(task.image)}, **image_facts(task.image)}
            return encode(view).with_facts(width=width, height=height, **facts)

        return compute

    jobs = [ExportJob(task.name, task.target, content_of(task)) for task in order.tasks]
    return export_masks(
        jobs,
        progress=lambda done, _name: context.report(done / len(jobs)),
        cancelled=context.cancelled,
        overwrite=order.overwrite,
        protected=order.protected,
    )


def _one_file(context: JobContext, order: ExportOrder, views: _Views) -> ExportReport:
    """All images in one file; those that fail are left out of it and listed."""
    failed: list[tuple[str, str]] = []

    def compute() -> FileContent:
        images: dict[str, str] = {}
        turned: list[str] = []
        found: list[ImageObjects] = []
        measured: list[MeasuredImage] = []
        tabulate = order.kind.tabulate
        for number, task in enumerate(order.tasks):
            context.check()
            context.report(number / len(order.tasks))
            try:
                if tabulate is not None:
                    measured.append(views.measured(task))
                else:
                    found.append(view_objects(views.of(task)))
                images[task.name] = file_sha256(task.image)
                turned += [task.name] if image_facts(task.image) else []
            except SmearSegError as error:
                failed.append((task.name, str(error)))
        if not found and not measured:
            raise ExportError(tr("None of the images could be exported, so no file was written."))
        shown = [one for one in order.classes if order.class_id in (None, one.id)]
        names = {one.id: one.name for one in shown}
        facts = {"images": images, **turned_facts(turned)}
        made = coco_json(found, names) if tabulate is None else tabulate(measured, names)
        context.check()  # a cancel that came with the last image, or while the table was made
        return made.with_facts(**facts)

    target = order.tasks[0].target
    report = export_masks(
        [ExportJob(target.name, target, compute)],
        cancelled=context.cancelled,
        overwrite=order.overwrite,
        protected=order.protected,
    )
    report.failed[:0] = failed
    return report


_PREDICTED = 0.8
"""Share of an image's time by which its heat is known."""


class _Views:
    """Each image as it is exported, made when its turn comes."""

    def __init__(self, order: ExportOrder, cell: PredictorCell, context: JobContext) -> None:
        self._order = order
        self._cell = cell
        self._context = context
        self._places = {id(task): place for place, task in enumerate(order.tasks)}

    def of(self, task: ExportTask) -> ExportView:
        """Raises SmearSegError, or Cancelled."""
        order = self._order
        picture = read_image(task.image) if order.kind.needs_picture else None
        plane: NDArray[np.uint8] | None = None
        regions: Regions | None = None
        if task.labels is not None:
            labels = task.labels.unpack()
        else:
            heat = self._heat(task, picture)
            assert order.recipe is not None
            if order.recipe.has_rules:
                from core.cells import cell_regions  # loading it takes a moment

                regions = cell_regions(heat, order.recipe, self._go_on)
                labels = regions.class_map()
            else:
                labels = class_masks(heat, order.recipe.class_ids, order.recipe.thresholds)
            if order.what is What.HEAT and order.class_id is not None:
                plane = heat[order.recipe.class_ids.index(order.class_id)]
        if picture is not None and picture.shape[:2] != labels.shape:
            raise ExportError(tr("{name} has changed its size since it was added.", name=task.name))
        return ExportView(
            task.name,
            labels,
            order.classes,
            order.class_id,
            plane,
            picture,
            task.image,
            regions,
            self._context.check,
        )

    def measured(self, task: ExportTask) -> MeasuredImage:
        """An image's cells, measured; of one class where one is exported. As ``of``."""
        from core.cell_files import MeasuredImage  # loading these takes a moment
        from core.cells import cell_regions
        from core.measurements import measure

        recipe = self._order.recipe
        assert recipe is not None
        picture = read_image(task.image)
        heat = self._heat(task, picture)
        if picture.shape[:2] != heat.shape[1:]:
            raise ExportError(tr("{name} has changed its size since it was added.", name=task.name))
        regions = cell_regions(heat, recipe, self._go_on)
        if self._order.class_id is not None:
            regions = regions.of_class(self._order.class_id)
        found = measure(regions, picture, heat, recipe.class_ids, recipe.calibration)
        return MeasuredImage(task.name, found)

    def _go_on(self, _share: float) -> None:
        self._context.check()

    def _heat(self, task: ExportTask, picture: NDArray[np.uint8] | None) -> NDArray[np.uint8]:
        if task.heat is not None:
            return task.heat
        assert self._order.model is not None
        image = read_image(task.image) if picture is None else picture
        predictor = self._cell.of(self._order.model)
        begun = self._places[id(task)] / len(self._places)
        step = self._context.stretch(begun, begun + _PREDICTED / len(self._places))
        heat: NDArray[np.uint8] = predictor.predict(image, self._context.cancelled, step)
        return heat


def _receipt(order: ExportOrder, report: ExportReport) -> Receipt:
    thresholds: Mapping[str, float] = {}
    rules: Mapping[str, RegionRules] = {}
    model = ""
    recipe = order.recipe
    if order.model is not None and recipe is not None and order.what is not What.LABELS:
        names = {one.id: one.name for one in order.classes}
        thresholds = {
            names.get(class_id, str(class_id)): round(threshold, 4)
            for class_id, threshold in zip(recipe.class_ids, recipe.thresholds, strict=True)
        }
        if order.what is not What.HEAT:
            rules = {names[i]: r for i, r in recipe.rules.items() if i in names}
        model = hashlib.sha256(order.model.to_bytes()).hexdigest()
    files = [
        ExportedFile(
            path,
            facts.get("images", {}),
            {key: value for key, value in facts.items() if key != "images"},
        )
        for path, facts in report.contents.items()
    ]
    return Receipt(
        order.what.value,
        order.program,
        order.kind.title,
        order.kind.note,
        model,
        thresholds,
        files,
        report.failed,
        rules=rules,
        um_per_pixel=order.calibration.um_per_pixel if order.calibration is not None else None,
    )
