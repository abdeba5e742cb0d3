"""What the File menu does: choosing files, and telling projects from images."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QMenu

from core.errors import ProjectError, SmearSegError
from core.images import IMAGE_SUFFIXES
from gui.actions import Key
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.image_files import why_unusable
from gui.preferences import START_PAGE
from gui.shortcuts import tooltip
from gui.theme import RESOURCES
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.dialogs.import_masks import ImportMasksDialog
    from gui.window import MainWindow

SUFFIX = ".smearseg"
_IMAGES = " ".join(sorted("*" + suffix for suffix in IMAGE_SUFFIXES))


def _project_files() -> str:
    return tr("SmearSeg projects ({endings})", endings=f"*{SUFFIX}")


def make_sample(_context: JobContext, path: Path) -> Path:
    """Make the sample project if it is not there; the path of its file."""
    from core.sample import create_sample_project

    create_sample_project(path, RESOURCES / "samples").close()
    return path


def look_for_files(context: JobContext, paths: Sequence[Path]) -> None:
    """Report the places in ``paths`` of those that are not there."""
    for place, path in enumerate(paths):
        context.check()
        if not os.path.isfile(path):  # noqa: PTH113 - no permission is no reason to raise
            context.report(place)


def free_project_path(folder: Path, name: str) -> Path:
    """A project file in ``folder``, which is made if missing, that is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    path, number = folder / f"{name}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{SUFFIX}"
    return path


class FilesMenu(Feature):
    """Opens, makes and copies projects, adds images, begins an import of masks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self.recent_menu: QMenu | None = None
        self._looking: Job | None = None

    def slots(self) -> Slots:
        """Projects, images, masks, and leaving."""
        return {
            Key.NEW: self.new,
            Key.OPEN: self.open,
            Key.SAVE_AS: self.save_as,
            Key.SAMPLE: self.open_sample,
            Key.ADD_IMAGES: self.add_images,
            Key.ADD_FOLDER: self.add_folder,
            Key.IMPORT_MASKS: self.import_masks,
            Key.EXPORT: self._window.mask_export.start,
            Key.QUIT: self._window.close,
        }

    def refresh(self) -> None:
        """What can be saved, imported and exported now."""
        window, is_open = self._window, self._workspace.project is not None
        not_copying = self._workspace.saving_as.target is None
        window.action(Key.SAVE_AS).setEnabled(is_open and not_copying)
        masks, no_images = window.action(Key.IMPORT_MASKS), not self._workspace.records
        masks.setEnabled(is_open and not no_images)
        masks.setToolTip(tooltip(masks, tr("Add images first.") if no_images else ""))
        why_not = window.mask_export.why_not
        export = window.action(Key.EXPORT)
        export.setEnabled(not why_not)
        export.setToolTip(tooltip(export, why_not))
        window.export_button.setEnabled(not why_not)
        window.export_button.setToolTip(why_not or tooltip(export))

    # Projects -------------------------------------------------------------------------------------

    def new(self) -> None:
        """Ask for a file name and make an empty project."""
        start = self._projects / f"{tr('Untitled')}{SUFFIX}"
        self._choose_target(tr("New project"), start, self._new_at)

    def _new_at(self, path: Path) -> None:
        if self._window.leaving.may_leave(partial(self._new_at, path)):
            self._try(lambda: self._workspace.new_project(path, overwrite=True))

    def open(self) -> None:
        """Ask for a project and open it."""
        from gui.dialogs.choosing import choose_file

        choose_file(
            self._window,
            tr("Open project"),
            self._folder("project"),
            _project_files(),
            lambda path: self.open_paths([path]),
        )

    def save_as(self) -> None:
        """Ask for a file name, copy the project there and go on in the copy."""
        self.save_elsewhere(lambda: None)

    def save_elsewhere(self, then: Callable[[], object]) -> None:
        """The same; ``then`` is called once all of it is there, and never where it is not."""
        project = self._workspace.project
        if project is None:
            return
        # Where the drive is gone, its folder is not to be made anew; who only looks may not write.
        there = project.path.parent.is_dir() and not project.read_only
        start = project.path if there else self._projects / project.path.name
        title = tr("Save a copy and go on in it")
        self._choose_target(title, start, partial(self._save_at, self._workspace.work, then))

    def _save_at(self, work: object, then: Callable[[], object], path: Path) -> None:
        if self._workspace.work is work:  # else another was opened while the name was chosen
            self._try(lambda: self._workspace.saving_as.begin(path, then))

    def open_sample(self) -> None:
        """Open the sample project, made when it is not there."""
        if self._shows_sample:
            self._workspace.notice.emit(tr("This is the sample project."))
            return
        before = self._workspace.work
        former, present = self._sample_places()
        path = former if former.exists() else present
        errand = Errand(tr("Making the sample"), can_stop=False)
        job = self._workspace.workers.files.submit(errand, make_sample, path)
        job.returned.connect(lambda made: self._sample_made(made, before))
        job.failed.connect(self._workspace.fail)
        job.failed.connect(lambda _error: self._window.start_page.look())

    def _sample_places(self) -> tuple[Path, Path]:
        """Where the sample is, in whatever language it was made."""
        folder = self._projects / "Sample"
        return folder / f"Sample{SUFFIX}", folder / f"{tr('Sample')}{SUFFIX}"

    @property
    def _shows_sample(self) -> bool:
        """Whether the sample itself is open: a copy of it is a project like others."""
        project = self._workspace.project
        if project is None or not self._workspace.is_sample:
            return False
        return project.path.absolute() in [place.absolute() for place in self._sample_places()]

    def _sample_made(self, path: Path, before: object) -> None:
        if self._workspace.work is before:  # else the person has opened something meanwhile
            self.open_paths([path])

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was named or dropped: a project, or images and folders."""
        paths = [Path(path) for path in paths]
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        images = [path for path in paths if path not in projects]
        if projects:
            if not self._window.leaving.may_leave(partial(self.open_paths, paths)):
                return
            if not self._opened(projects[0]):
                return
            if len(projects) > 1:
                self._workspace.notice.emit(
                    tr("One project is open at a time; the first was opened.")
                )
        if images:
            self._add(images)

    def start(self, paths: Sequence[Path]) -> None:
        """The first thing after the window shows: what was named, the last project, the sample.

        Where that cannot be opened, or is not wanted, the start page.
        """
        if paths:
            self.open_paths(paths)
            return
        settings, start_page = self._window.settings, self._window.start_page
        recent = settings.recent_projects()
        if not recent:
            self._window.tour.begin_once()
            self.open_sample()
        elif settings.get(START_PAGE) or not self._opened(recent[0]):
            start_page.look()

    def _opened(self, path: Path) -> bool:
        """Open a project; where that cannot be, offer what can be done instead."""
        try:
            self._workspace.open_project(path)
        except ProjectError as error:
            if not self._window.read_only.offer(path, error):
                self._workspace.problem.emit(str(error))
                self._window.backups.offer(path, error)
            return False
        return True

    def refresh_recent(self) -> None:
        """List the recent projects in their menu."""
        menu = self.recent_menu
        if menu is None:
            return
        menu.clear()
        recent = self._window.settings.recent_projects()
        actions = []
        for path in recent:
            name = f"{path.stem}   –   {path.parent}".replace("&", "&&")  # else a marked letter
            action = menu.addAction(name)
            action.triggered.connect(partial(self.open_paths, [path]))
            actions.append(action)
        menu.addSeparator()
        clear = menu.addAction(tr("Clear this list"), self._clear_recent)
        clear.setEnabled(bool(recent))
        if self._looking is not None:
            self._looking.abandon()
        # A drive that does not answer holds up this job, and neither the menu nor the start.
        lane = self._window.workspace.workers.recent
        self._looking = lane.submit(tr("Recent project"), look_for_files, recent)
        self._looking.progressed.connect(lambda gone: actions[gone].setEnabled(False))

    def _clear_recent(self) -> None:
        self._window.settings.clear_recent()
        self.refresh_recent()

    # Images and masks -----------------------------------------------------------------------------

    def add_images(self) -> None:
        """Ask for image files and add them."""
        from gui.dialogs.choosing import choose_files

        choose_files(
            self._window,
            tr("Add images"),
            self._folder("images"),
            tr("Images ({endings})", endings=_IMAGES),
            self._images_chosen,
        )

    def _images_chosen(self, paths: list[Path]) -> None:
        self._window.settings.put("folders/images", str(paths[0].parent))
        self._add(paths)

    def add_folder(self) -> None:
        """Ask for a folder and add its images."""
        from gui.dialogs.choosing import choose_folder

        folder = self._folder("images")
        choose_folder(self._window, tr("Add a folder of images"), folder, self._folder_chosen)

    def _folder_chosen(self, folder: Path) -> None:
        self._window.settings.put("folders/images", str(folder))
        self._add([folder])

    def _add(self, paths: list[Path]) -> None:
        workspace = self._workspace
        # Own images do not belong among the made-up ones of the sample.
        if workspace.project is not None and not self._shows_sample:
            if not workspace.refuses_changes():
                workspace.intake.add(paths)
            return
        job = workspace.workers.files.submit(
            Errand(tr("Looking at the files")), why_unusable, paths
        )
        job.returned.connect(lambda faults: self._looked(paths, faults))
        job.failed.connect(workspace.fail)

    def _looked(self, paths: list[Path], faults: list[str]) -> None:
        """Make a project for images of the person's own, unless there is not one among them."""
        workspace = self._workspace
        if faults:
            workspace.problem.emit("\n".join(faults[:8]))
            self._window.start_page.look()
            return
        if workspace.project is None or self._shows_sample:
            first = paths[0].resolve()
            name = first.name if first.is_dir() else first.parent.name or tr("Untitled")
            if not (
                self._window.leaving.may_leave(partial(self._looked, paths, faults))
                and self._try(lambda: workspace.new_project(self._free_path(name)))
            ):
                return
        workspace.intake.add(paths)

    def import_masks(self) -> None:
        """Ask for masks and begin their import."""
        from gui.dialogs.import_masks import ImportMasksDialog

        workspace = self._workspace
        if not workspace.records or workspace.refuses_changes():
            return
        current = workspace.current
        stored = self._window.settings.text("folders/masks", "")
        beside = current.path.parent if current is not None else self._folder("images")
        folder = Path(stored) if stored and Path(stored).is_dir() else beside
        dialog = ImportMasksDialog(
            [record.path for record in workspace.records.values()],
            workspace.classes,
            sizes={r.path: (r.height, r.width) for r in workspace.records.values()},
            current=current.path if current is not None else None,
            folder=folder,
            in_hand=workspace.active_class_id,
            parent=self._window,
            lane=workspace.workers.files,
        )
        dialog.finished.connect(lambda code: self._masks_chosen(dialog, code))
        dialog.open()
        self._window.mask_import.asked.emit(dialog)

    def _masks_chosen(self, dialog: ImportMasksDialog, code: int) -> None:
        choices = dialog.result() if code == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if choices is not None:
            self._window.settings.put("folders/masks", str(choices.sources[0].parent))
            self._window.mask_import.start(
                choices.pairs, choices.class_id, choices.merge, True, choices.unpacked
            )

    def _free_path(self, name: str) -> Path:
        return free_project_path(self._projects, name)

    @property
    def _projects(self) -> Path:
        return self._window.settings.projects_folder

    # Shared ---------------------------------------------------------------------------------------

    def _folder(self, kind: str) -> Path:
        stored = self._window.settings.text(f"folders/{kind}", "")
        if stored and Path(stored).is_dir():
            return Path(stored)
        project = self._workspace.project
        if project is not None and not (self._shows_sample or self._workspace.displaced):
            return project.path.parent
        return self._projects if self._projects.is_dir() else Path.home()

    def _choose_target(self, title: str, start: Path, chosen: Callable[[Path], object]) -> None:
        from gui.dialogs.choosing import choose_target

        with contextlib.suppress(OSError):  # the dialog then begins elsewhere
            start.parent.mkdir(parents=True, exist_ok=True)
        choose_target(self._window, title, start, _project_files(), chosen)

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except SmearSegError as error:
            self._workspace.problem.emit(str(error))
            return False
        except OSError as error:
            reason = error.strerror or str(error)
            self._workspace.problem.emit(
                str(ProjectError(tr("That did not work: {reason}.", reason=reason)))
            )
            return False
        return True
