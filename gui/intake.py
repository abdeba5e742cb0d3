"""How image files come into the project: added, or found again after they were moved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import ImageError, ProjectError, SmearSegError
from core.images import IMAGE_SUFFIXES, read_header
from gui.errand import Errand
from gui.image_files import FoundImages, MovedImages, find_moved, inspect_images
from gui.words import tr, tr_n
from gui.worker import Job

if TYPE_CHECKING:
    from gui.workspace import Workspace


class ImageIntake(QObject):
    """Looks at image files in a worker and writes what it finds into the project."""

    progressed = Signal(object)
    """How far adding is, 0 to 1; None when it ended."""
    moved = Signal(int)
    """The file of an image was found elsewhere."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.adding: Job | None = None
        self._finding: Job | None = None
        self._before: set[int] = set()
        self._only_one = ""
        """Name of the file that is added, where it is one."""
        self._at_start: tuple[int | None, int] = (None, 0)

    def abandon(self) -> None:
        """The project closes: nothing more of this belongs to it."""
        if self._finding is not None:
            self._finding.abandon()
            self._finding = None
        if self.adding is not None:
            self.adding.abandon()
            self.adding = None
            self.progressed.emit(None)

    def add(self, paths: Sequence[Path]) -> None:
        """Look at files and folders in a worker and add the images among them."""
        self._workspace.require_project()
        if self.adding is not None:
            self._workspace.problem.emit(
                tr("Images are still being added; please wait for them, or cancel.")
            )
            return
        what = paths[0].name if len(paths) == 1 else tr("{n} files", n=len(paths))
        errand = Errand(tr("Adding images"), what, stop=self.cancel, failed_of=list)
        job = self._workspace.workers.files.submit(errand, inspect_images, list(paths))
        self.adding = job
        self._before = set(self._workspace.records)
        self._only_one = (
            paths[0].name if len(paths) == 1 and paths[0].suffix.lower() in IMAGE_SUFFIXES else ""
        )
        self._at_start = self._place()
        job.progressed.connect(self._add_found)
        job.returned.connect(self._added)
        job.failed.connect(self._adding_failed)
        job.finished.connect(lambda ended: self._adding_ended(ended))
        self.progressed.emit(0.0)

    def _add_found(self, found: FoundImages) -> None:
        if self._workspace.project is None or not found.images:
            self.progressed.emit(found.fraction)
            return
        try:
            came = self._workspace.project.add_images(found.images)
            self._workspace.painting.steps.images_came(came)
        except ProjectError as error:
            if self.adding is not None:
                self.adding.abandon()
            self._workspace.problem.emit(str(error))
            return
        self._workspace.records = {record.id: record for record in self._workspace.project.images()}
        self._workspace.images_changed.emit()
        self.progressed.emit(found.fraction)
        if self._workspace.current is None and self._workspace.opening_id is None:
            self._workspace.select(next(iter(self._workspace.records)))

    def _place(self) -> tuple[int | None, int]:
        """Where the person is: the image chosen, the labels' revision."""
        return self._workspace.chosen_id, self._workspace.require_project().revision

    def _added(self, failures: list[str]) -> None:
        new = [key for key in self._workspace.records if key not in self._before]
        if new:
            self._workspace.notice.emit(self._said_of(len(new)))
            # Whoever has gone on working meanwhile is not taken away from it.
            if not self._before or self._place() == self._at_start:
                self._workspace.select(new[0])
        elif not failures:
            said = tr("These images are in the project already.")
            if self._only_one:
                said = tr(
                    "{name} is in the project already, perhaps under another name.",
                    name=self._only_one,
                )
            self._workspace.notice.emit(said)
        if failures:
            more = len(failures) - 8
            tail = [tr("… and {more} more.", more=more)] if more > 0 else []
            self._workspace.problem.emit("\n".join([*failures[:8], *tail]))

    def _said_of(self, number: int) -> str:
        """How many were added; of the first ones, where to: the project may be new, too."""
        if self._before:
            return tr_n("{n} image added.", "{n} images added.", number)
        return tr_n(
            "{n} image added to the project “{name}”.",
            "{n} images added to the project “{name}”.",
            number,
            name=self._workspace.require_project().path.stem,
        )

    def cancel(self) -> None:
        """Stop adding images; those added already stay."""
        if self.adding is not None:
            self.adding.cancel()

    def _adding_failed(self, error: BaseException) -> None:
        self._workspace.fail(error)

    def _adding_ended(self, job: Job) -> None:
        if job is self.adding:  # an abandoned one of another project ends late
            self.adding = None
            self.progressed.emit(None)

    def relocate(self, image_id: int, path: Path) -> None:
        """Say where a moved image now stands and show it; others that moved there too follow.

        Raises:
            ImageError: it is no image, or not of the size that was labelled.
        """
        record, header = self._workspace.records[image_id], read_header(path)
        if (header.height, header.width) != (record.height, record.width):
            raise ImageError(
                tr(
                    "{file} is {size} pixels, but {name} was labelled at {labelled}; choose that "
                    "image.",
                    file=path.name,
                    size=f"{header.width} × {header.height}",
                    name=record.name,
                    labelled=f"{record.width} × {record.height}",
                )
            )
        self._workspace.require_project().relocate(image_id, path)
        unreadable = self._workspace.unreadable
        unreadable.set_missing(unreadable.missing - {image_id})
        self._workspace.reload_records()
        self._workspace.select(image_id)
        others = [
            (r.id, r.name, r.content_hash)
            for r in self._workspace.records.values()
            if not r.path.is_file()
        ]
        asked = (image_id, path.name, record.content_hash)
        job = self._workspace.workers.files.submit(
            Errand(tr("Looking for other moved images"), path.parent.name),
            find_moved,
            path.parent,
            asked,
            others,
        )
        self._finding = job
        job.returned.connect(self._found_moved)
        job.failed.connect(self._workspace.fail)

    def _found_moved(self, found: MovedImages) -> None:
        try:
            for image_id, path in found.paths:
                if image_id in self._workspace.records:
                    self._workspace.require_project().relocate(image_id, path)
                    self.moved.emit(image_id)
            self._workspace.reload_records()
        except SmearSegError as error:
            self._workspace.problem.emit(str(error))
            return
        if found.changed:
            self._workspace.problem.emit(
                tr(
                    "{name} is not the file that was labelled; check that the labels fit.",
                    name=found.changed,
                )
            )
        elif found.paths:
            number = len(found.paths)
            self._workspace.notice.emit(
                tr_n(
                    "{n} more missing image found there.",
                    "{n} more missing images found there.",
                    number,
                )
            )
