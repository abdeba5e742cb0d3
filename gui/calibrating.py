"""The size of a pixel: asked for, offered from what files say, told to ruler and status bar."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from core.calibration import Calibration, read_calibration
from core.errors import SmearSegError
from gui.actions import Key
from gui.canvas.tools.ruler import RulerTool
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.holding import Holding
from gui.words import images_text, tr, tr_n
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.dialogs.pixel_size import PixelSizeDialog
    from gui.window import MainWindow

_SAME = 0.01
"""Sizes that differ by less than this share are one."""
_TIFF = (".tif", ".tiff")
_SAID = "pixel size said by files"
"""What such messages are about: only the newest of them is true."""


def read_calibrations(context: JobContext, paths: Sequence[Path]) -> dict[Path, Calibration]:
    """What files say of their pixels; those that say nothing, or cannot be read, are left out."""
    found = {}
    for number, path in enumerate(paths):
        context.check()
        context.report(number / len(paths))
        with contextlib.suppress(SmearSegError):  # the image itself is told about when it is opened
            calibration = read_calibration(path)
            if calibration is not None:
                found[path] = calibration
    return found


class Calibrating(Feature):
    """Asks how large a pixel is, and listens to the files that come in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._seen: set[int] = set()
        self._jobs: set[Job] = set()
        self._sizes: dict[Path, Calibration] = {}
        """What the images said that came since the project was opened."""
        workspace = self._workspace
        workspace.project_changed.connect(self._project_changed)
        workspace.images_changed.connect(self._images_changed)
        workspace.calibration.changed.connect(self._tell)
        window.canvas.scale_asked.connect(self.ask)

    def slots(self) -> Slots:
        """Asking."""
        return {Key.PIXEL_SIZE: self.ask}

    def refresh(self) -> None:
        """There must be a project to keep it."""
        self._window.action(Key.PIXEL_SIZE).setEnabled(self._workspace.project is not None)

    def close(self) -> None:
        """Read no more files."""
        for job in self._jobs:
            job.abandon()
        self._jobs = set()

    def _tell(self) -> None:
        present = self._workspace.calibration.present
        self._window.canvas.set_pixel_size(present.um_per_pixel if present is not None else None)
        self._window.status.show_calibration(present)

    # Asking ------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask how large a pixel is, beginning with what ruler and file say."""
        from gui.dialogs.pixel_size import PixelSizeDialog

        if self._workspace.project is None:
            return
        ruler = self._window.canvas.tool_called(RulerTool.name)
        measure = ruler.measure if isinstance(ruler, RulerTool) else None
        line = measure.pixels if measure is not None and measure.pixels > 0 else None
        dialog = PixelSizeDialog(self._workspace.calibration.present, line, self._window)
        work = self._workspace.work
        dialog.finished.connect(lambda code: self._answered(dialog, work, code))
        dialog.open()
        current = self._workspace.current
        if current is not None:
            lane, path = self._workspace.workers.opening, current.path
            job = lane.submit(tr("Reading a pixel size"), read_calibrations, [path])
            dialog.finished.connect(job.abandon)
            job.returned.connect(lambda found: dialog.offer(found.get(path)))

    def _answered(self, dialog: PixelSizeDialog, work: object, code: int) -> None:
        # Another project may have come meanwhile: the size is of this one's images.
        if code == QDialog.DialogCode.Accepted and self._workspace.work is work:
            self._workspace.calibration.set(dialog.calibration())
        dialog.deleteLater()

    # Offering ----------------------------------------------------------------------------------

    def _project_changed(self) -> None:
        self.close()
        self._sizes = {}
        self._seen = set(self._workspace.records)

    def _images_changed(self) -> None:
        """Look at what images say that have just come."""
        records = self._workspace.records
        new = [record for i, record in records.items() if i not in self._seen]
        self._seen |= set(records)
        paths = [record.path for record in new if record.path.suffix.lower() in _TIFF]
        if paths and self._workspace.project is not None:
            errand = Errand(tr("Reading pixel sizes"), images_text(len(paths)), by_itself=True)
            job = self._workspace.workers.files.submit(errand, read_calibrations, paths)
            self._jobs.add(job)
            job.finished.connect(lambda done: self._jobs.discard(done))
            job.returned.connect(self._found)
            job.failed.connect(self._workspace.fail)

    def _found(self, found: dict[Path, Calibration]) -> None:
        """Tell of a batch; what is offered rests on all that came since the project was opened."""
        if not found:
            return
        self._sizes |= found
        present = self._workspace.calibration.present
        of = found if present is not None else dict(self._sizes)
        sizes = self._said_by(of)
        if not sizes:
            return
        if _are_mixed(sizes):
            self._tell_mixed(of)
        elif present is None:
            self._offer(sizes)
        elif _differ(sizes[0].um_per_pixel, present.um_per_pixel):
            self._tell_other(of, present)

    def _said_by(self, found: dict[Path, Calibration]) -> list[Calibration]:
        """What those files say that are in the project, the smallest first."""
        there = {record.path for record in self._workspace.records.values()}
        said = [size for path, size in found.items() if path in there]
        return sorted(said, key=lambda one: one.um_per_pixel)

    def _tell_mixed(self, found: dict[Path, Calibration]) -> None:
        """Of these images, as long as those that remain differ."""

        def words() -> str:
            sizes = self._said_by(found)
            return tr(
                "The images say that their pixels cover from {low:.4g} to {high:.4g} µm, "
                "but a project has one pixel size; keep images of one magnification "
                "together.",
                low=sizes[0].um_per_pixel,
                high=sizes[-1].um_per_pixel,
            )

        images = self._workspace.images_changed
        still = Holding(lambda: _are_mixed(self._said_by(found)), images, words=words)
        self._window.notice_bar.problem(words(), holding=still, about=_SAID, can_wait=True)

    def _offer(self, sizes: Sequence[Calibration]) -> None:
        size, calibration = sizes[0], self._workspace.calibration
        self._window.notice_bar.ask(
            tr_n(
                "The image says ({source}) that a pixel covers {size:.4g} µm.",
                "{n} images say ({source}) that a pixel covers {size:.4g} µm.",
                len(sizes),
                source=tr(size.source),
                size=size.um_per_pixel,
            ),
            (tr("Measure in µm"), lambda: calibration.set(size)),
            holding=Holding(lambda: calibration.present is None, calibration.changed),
            about=_SAID,
            can_wait=True,  # after what is said of the images that came
        )

    def _tell_other(self, found: dict[Path, Calibration], present: Calibration) -> None:
        """As long as any of these images is there, and the project's size is the same."""
        calibration, images = self._workspace.calibration, self._workspace.images_changed
        still = Holding(
            lambda: calibration.present == present and bool(self._said_by(found)),
            calibration.changed,
            images,
        )
        sentence = tr(
            "The new images say that a pixel covers {low:.4g} µm, but this project's "
            "is {present:.4g} µm; check it (Tools, Pixel size) or put them into "
            "a project of their own.",
            low=self._said_by(found)[0].um_per_pixel,
            present=present.um_per_pixel,
        )
        self._window.notice_bar.problem(sentence, holding=still, about=_SAID, can_wait=True)


def _differ(one: float, other: float) -> bool:
    """Whether two sizes of a pixel, in µm, are two."""
    return abs(one - other) > _SAME * min(one, other)


def _are_mixed(sizes: Sequence[Calibration]) -> bool:
    """Whether these, the smallest first, are more than one."""
    return bool(sizes) and _differ(sizes[0].um_per_pixel, sizes[-1].um_per_pixel)
