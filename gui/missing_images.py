"""Images whose files were moved, renamed, changed or deleted: noticed, looked for, asked about.

Where each file is, is asked now and then (gui/rounds.py). A file that comes back is shown again by
itself; one that is found elsewhere by its content is taken from there; one that stands in its
place with other content keeps its labels, and that is said.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.errors import ImageError, ProjectError, SmearSegError
from core.images import content_hash
from core.project import ONE_BY_ONE, ImageRecord
from gui.actions import Key
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.holding import Holding
from gui.shortcuts import tooltip
from gui.words import images_text, mark, tr, tr_n
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.image_search import Found, Wanted
    from core.project_paths import StoredPlace
    from gui.rounds import Presence
    from gui.window import MainWindow

_NAMED = 3


@dataclass(frozen=True)
class Search:
    """What is looked for, and in which folders."""

    wanted: list[Wanted]
    folders: list[Path]
    deep: bool
    beside_project: Path | None = None
    """A folder that is searched first, with the folders in it, if it is to be."""


def search_images(context: JobContext, search: Search) -> Found:
    """Look for images by their content."""
    from core.image_search import Found, find_by_content

    def report(seen: int, found: int) -> None:
        context.report((seen, found))

    found = Found()
    wanted = search.wanted
    if search.beside_project is not None:
        found = find_by_content(
            wanted, [search.beside_project], deep=True, check=context.check, report=report
        )
        wanted = [image for image in wanted if image.id not in found.paths]
    if wanted and search.folders:
        more = find_by_content(
            wanted, search.folders, deep=search.deep, check=context.check, report=report
        )
        found = Found({**found.paths, **more.paths}, {**found.changed, **more.changed})
    return found


def hash_of(context: JobContext, path: Path) -> str:
    """The hash of a file's content. Raises ImageError."""
    return content_hash(path, context.step)


class MissingImages(Feature):
    """Keeps an eye on the images' files."""

    progressed = Signal(object)
    """How far a search is, 0 to 1; None when it ended."""
    content_seen = Signal()
    """A file that was another is the one again that was added."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._search: Job | None = None
        self._asked_person = False
        self._checked: dict[int, tuple[int, int]] = {}
        self._changed: set[int] = set()
        """Images whose file is not the one that was added, which was said."""
        workspace = self._workspace
        workspace.project_changed.connect(self._forget)
        workspace.images_changed.connect(self._list_changed)
        workspace.current_changed.connect(self._check_content)
        window.rounds.images_seen.connect(self._looked)

    def slots(self) -> Slots:
        """The search in a folder that the person names."""
        return {Key.FIND_IMAGES: self.ask_folder}

    def refresh(self) -> None:
        """There is something to find while an image is missing."""
        action, missing = self._window.action(Key.FIND_IMAGES), bool(self.missing)
        action.setEnabled(missing)
        action.setToolTip(tooltip(action, "" if missing else tr("No image is missing.")))

    def close(self) -> None:
        """The window closes."""
        self._forget()

    # Noticing --------------------------------------------------------------------------------

    def _forget(self) -> None:
        if self._search is not None:
            self._search.abandon()
        self._end_search()
        self._checked, self._changed, self._asked_person = {}, set(), False

    def _list_changed(self) -> None:
        known = self._workspace.records.keys()
        self._mark(self.missing & known)
        for image_id in self._changed - known:
            self._changed.discard(image_id)
            self._checked.pop(image_id, None)  # it is said again once it is brought back
        self._window.refresh()

    @property
    def missing(self) -> frozenset[int]:
        """Ids of the images without their file."""
        return self._workspace.unreadable.missing

    def _mark(self, missing: Collection[int]) -> None:
        self._workspace.unreadable.set_missing(missing)

    @property
    def working(self) -> bool:
        """Whether a search is under way."""
        return self._search is not None

    def _looked(self, presence: Presence) -> None:
        gone = presence.gone & self._workspace.records.keys()
        gone -= self._placed_anew(presence.places) if gone else set()
        new = gone - self.missing
        back = (self.missing | self._workspace.unreadable.gone) & presence.there
        self._mark((self.missing | gone) - back)
        for image_id in back:
            self._workspace.unreadable.readable(image_id)
        self._asked_person &= bool(self.missing)
        if self._workspace.chosen_id in self._changed:  # the right file may be there again
            self._check_content()
        self._show_anew(back | new)
        if new:
            self._look_beside()
        if back or new:
            self._window.refresh()

    def _placed_anew(self, places: Mapping[int, StoredPlace]) -> set[int]:
        """Images that were found elsewhere while the look went on: it tells nothing of them."""
        project = self._workspace.project
        try:
            now = project.image_places(places) if project is not None else {}
        except ProjectError:
            return set(places)
        return {image_id for image_id, where in places.items() if now.get(image_id) != where}

    def _show_anew(self, ids: Collection[int]) -> None:
        """Files came or went: their pictures in the list, and the image if it is the one chosen."""
        workspace = self._workspace
        for image_id in ids:
            self._window.images_panel.thumbnails.forget(image_id)
        with contextlib.suppress(ProjectError):  # the project's own drive is gone
            if len(ids) > ONE_BY_ONE:
                workspace.reload_records()
            else:
                for image_id in ids:
                    workspace.reload_record(image_id)
        chosen = workspace.chosen_id
        waits = chosen in ids and workspace.current is None and workspace.opening_id is None
        if waits and chosen is not None and chosen not in self.missing:
            workspace.select(chosen)

    # Searching -------------------------------------------------------------------------------

    def _wanted(self) -> list[Wanted]:
        from core.image_search import Wanted

        records = self._workspace.records
        return [
            Wanted(r.id, r.name, r.height, r.width, r.content_hash)
            for r in (records[i] for i in sorted(self.missing) if i in records)
        ]

    def _look_beside(self) -> None:
        """Search where images are likely: the project's folder, and those of the other images."""
        project = self._workspace.project
        if project is None or self._search is not None:
            return
        found = [r for r in self._workspace.records.values() if r.id not in self.missing]
        folders = list(dict.fromkeys(record.path.parent for record in found))
        search = Search(self._wanted(), folders, deep=False, beside_project=project.path.parent)
        self._start(search, by_person=False)

    def ask_folder(self) -> None:
        """Ask for a folder and search it, with the folders in it."""
        from gui.dialogs.choosing import choose_folder

        project = self._workspace.project
        if project is not None:
            title = tr("Where are the missing images?")
            choose_folder(self._window, title, project.path.parent, self.search)

    def search(self, folder: Path) -> None:
        """Search a folder for everything that is missing."""
        if self._workspace.project is None or not self.missing:
            return
        if self._search is not None:
            self._search.abandon()
            self._end_search()
        self._start(Search(self._wanted(), [folder], deep=True), by_person=True)

    def _start(self, search: Search, *, by_person: bool) -> None:
        number = images_text(len(search.wanted))
        errand = Errand(tr("Finding images"), number, stop=self.cancel, by_itself=not by_person)
        job = self._workspace.workers.files.submit(errand, search_images, search)
        self._search = job
        job.progressed.connect(partial(self._searching, len(search.wanted)))
        job.returned.connect(partial(self._searched, by_person))
        job.failed.connect(self._workspace.fail)
        job.finished.connect(self._search_ended)
        if by_person:
            self.progressed.emit(0.0)

    def cancel(self) -> None:
        """Stop searching."""
        if self._search is not None:
            self._search.cancel()

    def _searching(self, wanted: int, so_far: tuple[int, int]) -> None:
        _seen, found = so_far
        self.progressed.emit(found / max(1, wanted))

    def _search_ended(self, job: Job) -> None:
        if job is self._search:
            self._end_search()

    def _end_search(self) -> None:
        self._search = None
        self.progressed.emit(None)

    def _searched(self, by_person: bool, found: Found) -> None:
        workspace = self._workspace
        try:
            for image_id, path in found.paths.items():
                if image_id in self.missing:
                    workspace.require_project().relocate(image_id, path)
        except SmearSegError as error:
            workspace.problem.emit(str(error))
            return
        finally:
            came = self.missing & found.paths.keys()
            self._mark(self.missing - came)
            if came:
                workspace.reload_records()
        self._show_anew(came)
        self._window.refresh()
        self._say(len(came), by_person)

    def _say(self, came: int, by_person: bool) -> None:
        """Say what was found and what is still missing; ask for a folder, but only once."""
        left = self.missing
        if not left:
            if came:
                self._workspace.notice.emit(_found(came))
            return
        if by_person or came or not self._asked_person:
            self._asked_person = True
            words = partial(self._words, left, came, by_person)
            changes = self._workspace.images_changed, self._workspace.unreadable.changed
            self._window.notice_bar.problem(
                words(),
                tr("Search a folder…"),
                self.ask_folder,
                Holding(lambda: bool(self._left(left)), *changes, words=words),
                about=MissingImages,
            )

    def _left(self, ids: Collection[int]) -> list[ImageRecord]:
        """Those of these images that are in the project and still missing."""
        records = self._workspace.records
        return [records[i] for i in sorted(ids) if i in records and i in self.missing]

    def _words(self, ids: Collection[int], came: int, by_person: bool) -> str:
        """What was found, and which of these images are still missing."""
        left, found = self._left(ids), _found(came) if came else ""
        lost = _lost_there(left) if by_person else _lost(left)
        kept = tr("All else works, and the labels are kept.")
        return f"{found} {lost} {kept}".strip()

    # Changed content -------------------------------------------------------------------------

    def _check_content(self) -> None:
        """See in a worker that the image shown is the file that was labelled."""
        shown = self._workspace.current
        record = self._workspace.records.get(shown.id) if shown is not None else None
        if shown is None or record is None:
            return
        try:
            stamp = shown.path.stat()
        except OSError:
            return  # it went just now; the next look tells
        state = (stamp.st_mtime_ns, stamp.st_size)
        if self._checked.get(shown.id) == state:
            return
        self._checked[shown.id] = state
        errand = Errand(tr("Checking the file"), record.name, by_itself=True)
        job = self._workspace.workers.thumbnails.submit(errand, hash_of, shown.path)
        job.returned.connect(partial(self._hashed, record))
        job.failed.connect(self._not_hashed)

    def _not_hashed(self, error: BaseException) -> None:
        if not isinstance(error, ImageError):  # that it is gone is told elsewhere
            self._workspace.fail(error)

    def _hashed(self, record: ImageRecord, found: str) -> None:
        now = self._workspace.records.get(record.id)
        if now is None or now.content_hash != record.content_hash:
            return
        if found == now.content_hash:
            if record.id in self._changed:
                self._window.images_panel.thumbnails.forget(record.id)
            self._changed.discard(record.id)
            self.content_seen.emit()
            return
        self._changed.add(record.id)
        self._window.images_panel.thumbnails.forget(record.id)  # it is of what stood there before
        accept = tr("It is right"), partial(self._accept, record.id, found)
        self._window.notice_bar.problem(
            tr(_CHANGED_LABELLED if now.counts.labelled else _CHANGED, name=now.name),
            *(("", None) if self._workspace.read_only else accept),
            Holding(
                lambda: record.id in self._changed and record.id in self._workspace.records,
                self.content_seen,
                self._workspace.images_changed,
            ),
            about=(MissingImages, record.id),
        )

    def _accept(self, image_id: int, found: str) -> None:
        """The person says that the new content is the image from now on."""
        try:
            self._workspace.require_project().set_content_hash(image_id, found)
            self._workspace.reload_record(image_id)
            self._changed.discard(image_id)
        except SmearSegError as error:
            self._workspace.problem.emit(str(error))


_CHANGED = mark(
    "{name} is not the file that was added: its content changed. If it is meant to be, check it."
)
_CHANGED_LABELLED = mark(
    "{name} is not the file that was added: its content changed. If it is meant to be, its labels "
    "are kept; check that they fit."
)


def _found(number: int) -> str:
    return tr_n(
        "{n} image was found again by content.", "{n} images were found again by content.", number
    )


def _lost(records: Sequence[ImageRecord]) -> str:
    return tr_n(
        "{n} image was not found: {names}.",
        "{n} images were not found: {names}.",
        len(records),
        names=_names(records),
    )


def _lost_there(records: Sequence[ImageRecord]) -> str:
    return tr_n(
        "{n} image was not found in that folder: {names}.",
        "{n} images were not found in that folder: {names}.",
        len(records),
        names=_names(records),
    )


def _names(records: Sequence[ImageRecord]) -> str:
    names = [record.name for record in records[:_NAMED]]
    more = len(records) - len(names)
    said = ", ".join(names)
    return tr("{names} and {more} more", names=said, more=more) if more else said
