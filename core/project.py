"""The project: one SQLite file that holds everything except the images themselves.

There is no "save": each call that changes something is one transaction and has been taken by
the operating system when it returns. A call that raises has changed nothing, so that it can be
tried again (``write_labels`` stores a whole map after a fault). What survives what is told in
core/project_store.py, how labels are stored in core/label_tiles.py.

A project is used from the thread that opened it. Labels go to workers as PackedLabels.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from core.errors import ImageError, ProjectError
from core.label_tiles import PackedLabels, damage_sentence
from core.labels import MAX_CLASS, Box, LabelCounts, LabelMap
from core.project_images import (
    CLASS_COLUMNS,
    IMAGE_COLUMNS,
    RUN_COLUMNS,
    check_class,
    class_from_row,
    damaged,
    existing_path,
    image_from_row,
    last_part,
    possible_paths,
    run_from_row,
    stored_paths,
)
from core.project_labels import count_anew, counts_json, find_change, store_change, with_gain
from core.project_lock import ProjectLock, lock_path
from core.project_records import CLASS_COLOURS, ClassRecord, ImageRecord, Role, RunRecord
from core.project_schema import check_header
from core.project_store import (
    ProjectDatabase,
    as_project_errors,
    make_database,
    put_in_place,
    remove_database,
    remove_leftovers,
    temporary_beside,
)

__all__ = [
    "CLASS_COLOURS",
    "ClassRecord",
    "ImageRecord",
    "PackedLabels",
    "Project",
    "Role",
    "RunRecord",
]


class HasSize(Protocol):
    """What a project wants to know of an image's header."""

    @property
    def height(self) -> int: ...
    @property
    def width(self) -> int: ...


class Project:
    """An open project. Make one by :meth:`create` or :meth:`open`, end it by :meth:`close`.

    ``damage`` collects a sentence for each image in which damaged labels were met; these
    pixels read as unlabelled, and everything else goes on.
    """

    def __init__(self, database: ProjectDatabase, lock: ProjectLock) -> None:
        self._database = database
        self._lock = lock
        self._closed = False
        self.damage: list[str] = []
        row = database.row("SELECT revision FROM state")
        self._revision = int(row[0]) if row else 0

    @classmethod
    def create(cls, path: str | Path, *, overwrite: bool = False) -> Project:
        """Make a new project with one class and open it.

        It stands under its name only when it is whole; a file of that name is replaced only
        with ``overwrite``, and then in one step. ProjectError when the name is taken, in use,
        or the folder does not take it.
        """
        target = _absolute(path)
        with as_project_errors(target):
            if not overwrite:
                _refuse_taken(target)
            lock = ProjectLock(target)
            try:
                remove_leftovers(target)
                temporary = temporary_beside(target)
                try:
                    make_database(temporary)
                    put_in_place(temporary, target, overwrite=overwrite)
                finally:
                    remove_database(temporary)
                return cls(ProjectDatabase(target), lock)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def open(cls, path: str | Path) -> Project:
        """Open a project. ProjectError with one sentence when that cannot be."""
        target = _absolute(path)
        with as_project_errors(target):
            # Not while we have it open ourselves: reading the file and closing it again would
            # end the locks that SQLite holds on it (a rule of POSIX).
            if not lock_path(target).exists():
                check_header(target)
            lock = ProjectLock(target)
            try:
                check_header(target)
                remove_leftovers(target)
                return cls(ProjectDatabase(target), lock)
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
    def path(self) -> Path:
        """Absolute path of the project file."""
        return self._database.path

    @property
    def revision(self) -> int:
        """Grows with each change of labels."""
        return self._revision

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
            self.packed_labels(record.id).unpack()
            with self._database.transaction() as connection:
                counted = count_anew(connection, record.id, record.height, record.width)
            if counted != record.class_pixels:
                raise ProjectError(f"{self.path.name} counts the labels of {record.name} wrongly.")

    def save_copy(self, path: str | Path, *, overwrite: bool = True) -> None:
        """Write a complete copy to ``path``, in one step; this project stays the open one.

        ProjectError when that is this project, when another program has it open, when it is
        there and ``overwrite`` is False, or when it cannot be written.
        """
        target = _absolute(path)
        with as_project_errors(target):
            if _same_file(target, self.path):
                raise ProjectError(f"{target.name} is the open project; choose another name.")
            if not overwrite:
                _refuse_taken(target)
            lock = ProjectLock(target)
            try:
                remove_leftovers(target)
                temporary = temporary_beside(target)
                try:
                    self._write_copy(temporary, target)
                    put_in_place(temporary, target, overwrite=overwrite)
                finally:
                    remove_database(temporary)
            finally:
                lock.release()

    def _write_copy(self, temporary: Path, target: Path) -> None:
        copy = self._database.copy_to(temporary)
        try:
            copy.execute("BEGIN IMMEDIATE")
            for image_id, relative, absolute in self._database.rows(
                "SELECT id, relative_path, absolute_path FROM image"
            ):
                found = existing_path(relative, absolute, self.path)
                # A missing image may come back where it was, seen from the old project.
                known = found or possible_paths(relative, absolute, self.path)[0]
                copy.execute(
                    "UPDATE image SET relative_path = ?, absolute_path = ? WHERE id = ?",
                    (*stored_paths(known, target), image_id),
                )
            copy.execute("COMMIT")
        finally:
            copy.close()

    # -- images ---------------------------------------------------------------------------

    def images(self, *, include_removed: bool = False) -> list[ImageRecord]:
        """The images in the order in which they were added."""
        where = "" if include_removed else "WHERE removed = 0"
        rows = self._database.rows(f"SELECT {IMAGE_COLUMNS} FROM image {where} ORDER BY id")
        return [image_from_row(row, self.path) for row in rows]

    def image(self, image_id: int) -> ImageRecord:
        """One image, removed or not. ProjectError when there is none of that id."""
        row = self._database.row(f"SELECT {IMAGE_COLUMNS} FROM image WHERE id = ?", (image_id,))
        if row is None:
            raise ProjectError(f"{self.path.name} has no image number {image_id}.")
        return image_from_row(row, self.path)

    def add_images(self, images: Iterable[tuple[Path, HasSize, str]]) -> list[int]:
        """Add images, given as path, header (height, width) and content hash.

        An image that is there already (same content, or same path) is not added twice; when it
        was removed it comes back with its labels. When its file is no longer found where it
        was, the new path is taken. Returns the ids that are new or came back.
        """
        ids = []
        with self._database.transaction() as connection:
            for path, header, content_hash in images:
                image_id = self._add_image(connection, path, header, content_hash)
                if image_id is not None:
                    ids.append(image_id)
        return ids

    def _add_image(
        self, connection: sqlite3.Connection, path: Path, header: HasSize, content_hash: str
    ) -> int | None:
        relative, absolute = stored_paths(path, self.path)
        size = (header.height, header.width)
        known = connection.execute(
            "SELECT id, removed, relative_path, absolute_path, content_hash FROM image "
            "WHERE (content_hash = ? OR absolute_path = ?) AND height = ? AND width = ? "
            "ORDER BY content_hash = ? DESC, removed, id",
            (content_hash, absolute, *size, content_hash),
        ).fetchone()
        if known is None:
            cursor = connection.execute(
                "INSERT INTO image (name, relative_path, absolute_path, content_hash, "
                "height, width, role) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (last_part(absolute), relative, absolute, content_hash, *size, Role.TRAINING),
            )
            return cursor.lastrowid
        image_id, removed, old_relative, old_absolute, _ = known
        if existing_path(old_relative, old_absolute, self.path) is None:
            self._set_path(connection, image_id, path)
        if not removed:
            return None
        connection.execute(
            "UPDATE image SET removed = 0, content_hash = ? WHERE id = ?", (content_hash, image_id)
        )
        return int(image_id)

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
            raise ProjectError(f"{self.path.name} has no image number {image_id}.")
        try:
            path = existing_path(row[0], row[1], self.path)
        except TypeError as error:
            raise damaged(self.path, "its list of images", error) from error
        if path is None:
            raise ImageError(f"{row[2]} is no longer at {row[1]}; show where it is now.")
        return path

    def relocate(self, image_id: int, new_path: Path) -> None:
        """Take down where the file of an image is now. ImageError when there is none."""
        if not new_path.is_file():
            raise ImageError(f"There is no file {new_path}; choose the image where it is now.")
        with self._database.transaction() as connection:
            self._set_path(connection, image_id, new_path)

    def _set_path(self, connection: sqlite3.Connection, image_id: int, path: Path) -> None:
        relative, absolute = stored_paths(path, self.path)
        connection.execute(
            "UPDATE image SET name = ?, relative_path = ?, absolute_path = ? WHERE id = ?",
            (last_part(absolute), relative, absolute, image_id),
        )

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
        record = self.image(image_id)
        rows = self._database.rows(
            "SELECT tile_row, tile_column, data FROM tile WHERE image_id = ?", (image_id,)
        )
        tiles = {(row, column): data for row, column, data in rows}
        return PackedLabels(record.name, record.height, record.width, tiles)

    def write_edit(self, image_id: int, box: Box, label_map: LabelMap) -> LabelCounts:
        """Store the part of ``label_map`` (``uint8 (H, W)``) that ``box`` touches, in one
        transaction; the new counts of the image.

        Whole 256 x 256 tiles are compared, those that changed are written. ``revision`` grows
        when one did. ValueError when the map has not the image's size.
        """
        return self._write([(image_id, box, label_map)])

    def write_labels(self, image_id: int, label_map: LabelMap) -> LabelCounts:
        """Store a whole label map in one transaction; the new counts of the image."""
        return self._write([(image_id, Box(0, 0, *label_map.shape), label_map)])

    def write_label_maps(self, maps: Iterable[tuple[int, LabelMap]]) -> None:
        """Store the label maps of many images in one transaction: all of them or none."""
        self._write((image_id, Box(0, 0, *labels.shape), labels) for image_id, labels in maps)

    def _write(self, edits: Iterable[tuple[int, Box, LabelMap]]) -> LabelCounts:
        counts, revision = LabelCounts(0, 0, 0), self._revision + 1
        found: list[str] = []
        changed = False
        with self._database.transaction() as connection:
            for image_id, box, label_map in edits:
                record = self.image(image_id)
                if label_map.shape != (record.height, record.width) or label_map.dtype != "uint8":
                    raise ValueError(f"labels of {record.name} as {label_map.shape}")
                change = find_change(connection, image_id, box, label_map)
                counts = record.counts
                if not change.tiles:
                    continue
                changed = True
                store_change(connection, image_id, change)
                pixels = with_gain(record.class_pixels, change.gained)
                if change.counts_unsure:
                    found.append(damage_sentence(record.name, 1))
                    pixels = count_anew(connection, image_id, record.height, record.width)
                labelled = sum(pixels.values())
                counts = LabelCounts(counts.pixels, labelled, labelled - pixels.get(0, 0))
                connection.execute(
                    "UPDATE image SET label_pixels = ?, labels_revision = ? WHERE id = ?",
                    (counts_json(pixels), revision, image_id),
                )
            if changed:
                connection.execute("UPDATE state SET revision = ?", (revision,))
        if changed:
            self._revision = revision
        for sentence in found:
            self._report(sentence)
        return counts

    def _report(self, sentence: str) -> None:
        if sentence not in self.damage:
            self.damage.append(sentence)

    # -- classes --------------------------------------------------------------------------

    def classes(self) -> list[ClassRecord]:
        """The classes in the order of their ids."""
        rows = self._database.rows(f"SELECT {CLASS_COLUMNS} FROM class ORDER BY id")
        return [class_from_row(row, self.path) for row in rows]

    def add_class(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class with threshold 0.5. ProjectError when there are 254, or no good name."""
        taken = {record.id for record in self.classes()}
        free = [i for i in range(1, MAX_CLASS + 1) if i not in taken]
        if not free:
            raise ProjectError(f"A project has at most {MAX_CLASS} classes.")
        record = ClassRecord(free[0], name.strip(), colour, 0.5)
        self._check_class(record)
        with self._database.transaction() as connection:
            connection.execute(
                f"INSERT INTO class ({CLASS_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                (record.id, record.name, *record.colour, record.threshold),
            )
        return record

    def update_class(self, record: ClassRecord) -> None:
        """Change name, colour or threshold of a class. ProjectError for a name that is empty
        or taken, or an id that is not there."""
        self._check_class(record)
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "UPDATE class SET name = ?, red = ?, green = ?, blue = ?, threshold = ? "
                "WHERE id = ?",
                (record.name.strip(), *record.colour, record.threshold, record.id),
            )
            if cursor.rowcount != 1:
                raise ProjectError(f"{self.path.name} has no class number {record.id}.")

    def _check_class(self, record: ClassRecord) -> None:
        if not record.name.strip():
            raise ProjectError("A class needs a name.")
        check_class(record)
        others = {r.name.casefold() for r in self.classes() if r.id != record.id}
        if record.name.strip().casefold() in others:
            raise ProjectError(f"There is already a class named {record.name.strip()}.")

    # -- models, runs, settings -----------------------------------------------------------

    def add_model(self, data: bytes, run: RunRecord) -> int:
        """Store a model (the bytes of a safetensors file) and the run that made it.

        Returns the number of both; ``run.id`` is ignored.
        """
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO run (started, seconds, steps, labels_revision, held_out_iou, summary) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (
                    run.started,
                    run.seconds,
                    run.steps,
                    run.labels_revision,
                    run.held_out_iou,
                    json.dumps(run.summary),
                ),
            )
            number = int(cursor.lastrowid or 0)
            connection.execute("INSERT INTO model (run_id, data) VALUES (?, ?)", (number, data))
        return number

    def latest_model(self) -> bytes | None:
        """The model added last, or None."""
        row = self._database.row("SELECT data FROM model ORDER BY run_id DESC LIMIT 1")
        return self._blob(row[0]) if row else None

    def model(self, number: int) -> bytes:
        """The model of that number. ProjectError when there is none."""
        row = self._database.row("SELECT data FROM model WHERE run_id = ?", (number,))
        if row is None:
            raise ProjectError(f"{self.path.name} has no model number {number}.")
        return self._blob(row[0])

    def _blob(self, data: object) -> bytes:
        if not isinstance(data, bytes):
            raise damaged(self.path, "a model", TypeError("text where bytes should be"))
        return data

    def runs(self) -> list[RunRecord]:
        """The training runs, oldest first."""
        rows = self._database.rows(f"SELECT {RUN_COLUMNS} FROM run ORDER BY id")
        return [run_from_row(row, self.path) for row in rows]

    def get_setting(self, key: str, default: Any = None) -> Any:
        """A setting (any JSON), or ``default`` when it is not set or not readable."""
        row = self._database.row("SELECT value FROM setting WHERE key = ?", (key,))
        try:
            return default if row is None else json.loads(row[0])
        except (ValueError, TypeError):
            return default  # a setting never keeps anyone from working

    def set_setting(self, key: str, value: Any) -> None:
        """Store a setting; ``value`` is anything that JSON holds."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) "
                "ON CONFLICT DO UPDATE SET value = excluded.value",
                (key, json.dumps(value)),
            )


def _absolute(path: str | Path) -> Path:
    return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100 - keeps links


def _refuse_taken(target: Path) -> None:
    if target.exists():
        raise ProjectError(f"There is already a file {target.name}; choose another name.")


def _same_file(a: Path, b: Path) -> bool:
    return a == b or (a.exists() and b.exists() and a.samefile(b))
