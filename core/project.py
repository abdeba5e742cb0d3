"""The project: one SQLite file that holds everything except the images themselves.

There is no "save": each call that changes something is one transaction and has been taken by
the operating system when it returns. A call that raises has changed nothing, so that it can be
tried again (``write_labels`` stores a whole map after a fault). What survives what is told in
core/project_store.py, how labels are stored in core/label_tiles.py.

A project is used from the thread that opened it. Labels go to workers as PackedLabels.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from core.errors import ImageError, ProjectError
from core.history import Step
from core.label_tiles import PackedLabels, damage_sentence
from core.labels import MAX_CLASS, Box, LabelCounts, LabelMap
from core.project_changes import Changes, Written, write_changes
from core.project_copy import ProjectCopy, lock_for_writing
from core.project_errors import as_project_errors
from core.project_labels import LabelChange, read_packed, write_labels
from core.project_lock import ProjectLock, lock_path
from core.project_models import ProjectModels
from core.project_paths import StoredPlace, add_image, existing_path, set_path
from core.project_place import ProjectPlace, read_revision
from core.project_records import CLASS_COLOURS, ClassRecord, ImageRecord, Role, RunRecord
from core.project_rows import (
    CLASS_COLUMNS,
    IMAGE_COLUMNS,
    check_class,
    class_from_row,
    class_values,
    damaged,
    image_from_row,
)
from core.project_schema import SCHEMA_VERSION, check_header, layout_number
from core.project_signature import read_state
from core.project_steps import KeptSteps, Tiles, forget_steps_of, read_steps, read_tiles
from core.project_store import (
    ProjectDatabase,
    make_database,
    remove_leftovers,
    write_database,
)
from core.project_upgrade import upgrade
from core.record_values import put_record
from core.words import mark, tr

__all__ = [
    "CLASS_COLOURS", "ClassRecord", "ImageRecord", "PackedLabels", "Project", "Role", "RunRecord",
]  # fmt: skip
_MISCOUNTED = mark("{name} counts the labels of {image} wrongly.")
_NO_IMAGE = mark("{name} has no image number {number}.")
_NO_CLASS = mark("{name} has no class number {number}.")
_NO_FILE = mark("There is no file {path}; choose the image where it is now.")
_GONE = mark("{name} is no longer at {place}; show where it is now.")
_PLACES = "SELECT id, relative_path, absolute_path FROM image"
_PLACE = f"{_PLACES} WHERE id = ?"
ONE_BY_ONE = 8
"""Images whose entries are read by themselves; of more, the whole list is read at once."""
_SAME_NAME = mark("There is already a class named {name}.")


class HasSize(Protocol):
    """What a project wants to know of an image's header."""

    @property
    def height(self) -> int: ...
    @property
    def width(self) -> int: ...


class Project(ProjectModels, ProjectPlace):
    """An open project. Make one by :meth:`create` or :meth:`open`, end it by :meth:`close`.

    ``damage`` collects a sentence for each image in which damaged labels were met; these
    pixels read as unlabelled, and everything else goes on.
    """

    def __init__(self, database: ProjectDatabase, lock: ProjectLock) -> None:
        self._database = database
        self._lock = lock
        self._closed = False
        self.damage: list[str] = []
        self.upgraded_from: Path | None = None
        """Where the file of an older layout is now, if this one was made from it on opening."""
        try:
            self._revision = read_revision(database)
            self._opened = read_state(database.rows)
        except BaseException:
            database.close()
            raise

    @classmethod
    def create(cls, path: str | Path, *, overwrite: bool = False) -> Self:
        """Make a new project with one class and open it.

        It stands under its name only when it is whole; a file of that name is replaced only
        with ``overwrite``, and then in one step. ProjectError when the name is taken, in use,
        or the folder does not take it.
        """
        target = _real_path(path)
        with as_project_errors(target):
            lock = lock_for_writing(target, overwrite=overwrite)
            try:
                write_database(target, make_database, overwrite=overwrite)
                return cls(ProjectDatabase(target), lock)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a project. ProjectError with one sentence when that cannot be."""
        target = _real_path(path)
        with as_project_errors(target):
            # Not while we have it open ourselves: reading the file and closing it again would
            # end the locks that SQLite holds on it (a rule of POSIX).
            if not lock_path(target).exists():
                check_header(target)
            lock = ProjectLock(target)
            try:
                check_header(target)
                remove_leftovers(target)
                backup = upgrade(target) if layout_number(target) < SCHEMA_VERSION else None
                project = cls(ProjectDatabase(target), lock)
                project.upgraded_from = backup
                return project
            except BaseException:
                lock.release()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def revision(self) -> int:
        """Grows with each change of labels."""
        return self._revision

    @property
    def read_only(self) -> bool:
        """Whether it is only looked at (core/project_view.py)."""
        return self._database.read_only

    @property
    def journal_mode(self) -> str:
        """``wal``, or ``truncate`` where the file system does not allow that."""
        return self._database.journal_mode

    def close(self) -> None:
        """Close; one file is left. Calling it again does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self._database.close()
        finally:
            self._lock.release()

    def flush(self) -> None:
        """Have the disk confirm everything, so that it survives a power cut as well."""
        self._database.flush()

    def check(self) -> None:
        """Read everything; ProjectError when something is damaged or counts are wrong."""
        self._database.check()
        for record in self.images(include_removed=True):
            labels = self.packed_labels(record.id)
            labels.unpack()
            if labels.class_pixels() != record.class_pixels:
                raise ProjectError(tr(_MISCOUNTED, name=self.path.name, image=record.name))

    def save_copy(self, path: str | Path, *, overwrite: bool = True) -> None:
        """Write a complete copy to ``path``, in one step; this project stays the open one.

        ProjectError when that is this project, when another program has it open, when it is
        there and ``overwrite`` is False, or when it cannot be written.
        """
        copy = self.begin_copy(path, overwrite=overwrite)
        try:
            copy.make()
            copy.finish()
        finally:
            copy.give_up()

    def begin_copy(self, path: str | Path, *, overwrite: bool = True) -> ProjectCopy:
        """Begin a copy that a worker makes while this project goes on; errors as save_copy's."""
        return ProjectCopy(self._database, _real_path(path), overwrite=overwrite)

    def write_backup(
        self,
        target: Path,
        adapt: Callable[[sqlite3.Connection], None],
        check: Callable[[], None],
        report: Callable[[float], None] = lambda _share: None,
    ) -> None:
        """Write a copy for core/project_backups.py, in any thread (ProjectDatabase.back_up)."""
        self._database.back_up(target, adapt, check, report)

    def read_in_any_thread(self, query: str) -> list[tuple[Any, ...]]:
        """All rows of a short query (ProjectDatabase.rows_in_any_thread)."""
        return self._database.rows_in_any_thread(query)

    # -- images ---------------------------------------------------------------------------

    def images(self, *, include_removed: bool = False) -> list[ImageRecord]:
        """The images in the order in which they were added."""
        where = "" if include_removed else "WHERE removed = 0"
        rows = self._database.rows(f"SELECT {IMAGE_COLUMNS} FROM image {where} ORDER BY id")
        return [image_from_row(row, self.path) for row in rows]

    def image(self, image_id: int) -> ImageRecord:
        """One image, removed or not. ProjectError when there is none of that id."""
        return self._image(image_id, look_for_file=True)

    def _image(self, image_id: int, *, look_for_file: bool) -> ImageRecord:
        row = self._database.row(f"SELECT {IMAGE_COLUMNS} FROM image WHERE id = ?", (image_id,))
        if row is None:
            raise ProjectError(tr(_NO_IMAGE, name=self.path.name, number=image_id))
        return image_from_row(row, self.path, look_for_file=look_for_file)

    def add_images(self, images: Iterable[tuple[Path, HasSize, str]]) -> list[int]:
        """Add images, given as path, header (height, width) and content hash.

        An image that is there already (same content, or same path) is not added twice; when it
        was removed it comes back with its labels. When its file is no longer found where it
        was, the new path is taken. Returns the ids that are new or came back.
        """
        ids = []
        with self._database.transaction() as connection:
            for path, header, content_hash in images:
                size = (header.height, header.width)
                image_id = add_image(connection, self.path, path, size, content_hash)
                if image_id is not None:
                    ids.append(image_id)
        return ids

    def remove_images(self, ids: Iterable[int]) -> None:
        """Take images off the list. Their labels stay, see :meth:`restore_images`."""
        self._update_images("removed = 1", [(i,) for i in ids])

    def restore_images(self, ids: Iterable[int]) -> None:
        """Put removed images back on the list, with their labels."""
        self._update_images("removed = 0", [(i,) for i in ids])

    def set_roles(self, ids: Iterable[int], role: Role) -> None:
        """Say what images are for."""
        self._update_images("role = ?", [(Role(role), i) for i in ids])

    def _update_images(self, assignment: str, values: Sequence[tuple[Any, ...]]) -> None:
        with self._database.transaction() as connection:
            connection.executemany(f"UPDATE image SET {assignment} WHERE id = ?", values)

    def find_image(self, image_id: int) -> Path:
        """The file of an image: as seen from the project first, then where it was.

        ImageError when it is at neither place.
        """
        row = self._database.row(
            "SELECT relative_path, absolute_path, name FROM image WHERE id = ?", (image_id,)
        )
        if row is None:
            raise ProjectError(tr(_NO_IMAGE, name=self.path.name, number=image_id))
        try:
            path = existing_path(row[0], row[1], self.path)
        except TypeError as error:
            raise damaged(self.path, tr("its list of images"), error) from error
        if path is None:
            raise ImageError(tr(_GONE, name=row[2], place=row[1]))
        return path

    def image_places(self, ids: Collection[int]) -> dict[int, StoredPlace]:
        """By image under which paths it is stored; those that are not known are left out."""
        if len(ids) > ONE_BY_ONE:
            wanted = frozenset(ids)
            rows = [row for row in self._database.rows(_PLACES) if row[0] in wanted]
        else:
            rows = [row for i in ids for row in self._database.rows(_PLACE, (i,))]
        return {int(number): StoredPlace(*paths) for number, *paths in rows}

    def relocate(self, image_id: int, new_path: Path) -> None:
        """Take down where the file of an image is now. ImageError when there is none."""
        if not new_path.is_file():
            raise ImageError(tr(_NO_FILE, path=new_path))
        with self._database.transaction(signs=False) as connection:
            set_path(connection, self.path, image_id, new_path)

    def set_content_hash(self, image_id: int, content_hash: str) -> None:
        """Take other content of an image's file as the image from now on; its labels stay."""
        with self._database.transaction() as connection:
            values = (content_hash, image_id)
            connection.execute("UPDATE image SET content_hash = ? WHERE id = ?", values)

    # -- labels ---------------------------------------------------------------------------

    def read_labels(self, image_id: int) -> LabelMap:
        """The label map of an image, ``uint8 (H, W)``, all 255 when it has none.

        Damaged tiles come as unlabelled, and a sentence is added to ``damage``.
        """
        packed = self.packed_labels(image_id)
        label_map, bad_tiles = packed.unpack_what_is_whole()
        if bad_tiles:
            self._report(damage_sentence(packed.name, len(bad_tiles)))
        return label_map

    def packed_labels(self, image_id: int) -> PackedLabels:
        """The labels as they are stored: quick, and to be unpacked in any thread."""
        record = self._image(image_id, look_for_file=False)
        with self._database.reading() as connection:
            return read_packed(connection, record)

    def write_edit(self, image_id: int, box: Box, label_map: LabelMap) -> LabelCounts:
        """Store the part of ``label_map`` (``uint8 (H, W)``) that ``box`` touches, in one
        transaction; the new counts of the image.

        Whole 256 x 256 tiles are compared, those that changed are written. ``revision`` grows
        when one did. This and the two below are for projects that are being made: nothing of it
        can be undone, and steps of undo on these images are forgotten. ValueError when the map
        has not the image's size.
        """
        return self._write([(image_id, box, label_map)])

    def write_labels(self, image_id: int, label_map: LabelMap) -> LabelCounts:
        """Store a whole label map in one transaction; the new counts of the image."""
        return self._write([(image_id, Box(0, 0, *label_map.shape), label_map)])

    def write_label_maps(self, maps: Iterable[tuple[int, LabelMap]]) -> None:
        """Store the label maps of many images in one transaction: all of them or none."""
        self._write((image_id, Box(0, 0, *labels.shape), labels) for image_id, labels in maps)

    def _write(self, edits: Iterable[tuple[int, Box, LabelMap]]) -> LabelCounts:
        revision = self._revision + 1
        counts = LabelCounts(0, 0, 0)
        changed: list[LabelChange] = []
        with self._database.transaction() as connection:
            for image_id, box, label_map in edits:
                record = self._image(image_id, look_for_file=False)
                change, counts = write_labels(connection, record, box, label_map, revision)
                if change.tiles:
                    changed.append(change)
                    forget_steps_of(connection, image_id)
            if changed:
                connection.execute("UPDATE state SET revision = ?", (revision,))
        if changed:
            self._revision = revision
        for change in changed:
            if change.damaged:
                self._report(damage_sentence(change.name, change.damaged))
        return counts

    def write_changes(self, changes: Changes) -> Written:
        """Write changes of labels and records together with the steps that undo them, in one
        transaction (core/project_history.py makes them). UnknownRecord when a record is not
        there."""
        revision = self._revision + bool(changes.images)
        with self._database.transaction() as connection:
            look_up = partial(self._image, look_for_file=False)
            written = write_changes(connection, look_up, changes, revision)
            if changes.images:
                connection.execute("UPDATE state SET revision = ?", (revision,))
        self._revision = revision
        for name, number in written.damaged:
            self._report(damage_sentence(name, number))
        return written

    def read_steps(self) -> KeptSteps:
        """The steps of undo that the file keeps."""
        with self._database.reading() as connection:
            return read_steps(connection)

    def read_step_tiles(self, step: Step, numbers: dict[int, int]) -> Tiles:
        """The tiles that a step puts back. DamagedStep when they are not as many as it says."""
        with self._database.reading() as connection:
            return read_tiles(connection, step, numbers)

    def _report(self, sentence: str) -> None:
        if sentence not in self.damage:
            self.damage.append(sentence)

    # -- classes --------------------------------------------------------------------------

    def classes(self) -> list[ClassRecord]:
        """The classes in their order."""
        rows = self._database.rows(f"SELECT {CLASS_COLUMNS} FROM class ORDER BY position, id")
        return [class_from_row(row, self.path) for row in rows]

    def add_class(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class with threshold 0.5. ProjectError when there are 254, or no good name."""
        taken = {record.id for record in self.classes()}
        free = [i for i in range(1, MAX_CLASS + 1) if i not in taken]
        if not free:
            raise ProjectError(tr("A project has at most {most} classes.", most=MAX_CLASS))
        record = ClassRecord(free[0], name.strip(), colour, 0.5)
        self.check_class(record)
        with self._database.transaction() as connection:
            put_record(connection, ("class", record.id), class_values(record))
        return record

    def update_class(self, record: ClassRecord) -> None:
        """Change anything of a class but its id. ProjectError for a name that is empty or
        taken, or an id that is not there."""
        self.check_class(record)
        if all(present.id != record.id for present in self.classes()):
            raise ProjectError(tr(_NO_CLASS, name=self.path.name, number=record.id))
        values = class_values(replace(record, name=record.name.strip()))
        with self._database.transaction() as connection:
            put_record(connection, ("class", record.id), values)

    def update_classes(self, records: Iterable[ClassRecord]) -> None:
        """Store what is visible and locked, all of it or nothing; that is a matter of view."""
        with self._database.transaction(signs=False) as connection:
            for record in records:
                put_record(connection, ("class", record.id), class_values(record))

    def check_class(self, record: ClassRecord) -> None:
        """ProjectError for a name that is empty or taken, ValueError for other nonsense."""
        if not record.name.strip():
            raise ProjectError(tr("A class needs a name."))
        check_class(record)
        others = {r.name.casefold() for r in self.classes() if r.id != record.id}
        if record.name.strip().casefold() in others:
            raise ProjectError(tr(_SAME_NAME, name=record.name.strip()))


def _real_path(path: str | Path) -> Path:
    # Links resolved, so that one project has one lock file and one place whatever it is called.
    return Path(path).resolve()
