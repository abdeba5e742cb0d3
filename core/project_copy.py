"""A copy of an open project into another file, made while the project goes on being changed.

The rule for what is done meanwhile: **until the copy takes its name everything is in both files**;
it is written into the old one at once, as ever, and into the copy at the end. So it does not matter
when the process is killed: the old file has all, and the copy is not there yet or has all.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.changed_rows import ChangedRows
from core.errors import ProjectError
from core.project_errors import as_project_errors
from core.project_lock import ProjectLock
from core.project_paths import move_paths
from core.project_schema import check_target
from core.project_signature import new_signature, sign
from core.project_store import (
    ProjectDatabase,
    confirm,
    connect_passing,
    passing_name,
    put_in_place,
    remove_leftovers,
    remove_passing,
)
from core.words import tr


class ProjectCopy:
    """A copy on its way: :meth:`make` it in any thread, :meth:`finish` it in the project's own.

    While it is there nobody else writes its target. It is ended by :meth:`finish` or, at any
    moment but while it is being made, by :meth:`give_up`; the target is what it was, then.
    """

    def __init__(self, database: ProjectDatabase, target: Path, *, overwrite: bool) -> None:
        """In the project's own thread; ``target`` is a real path.

        ProjectError when that is the project itself, is open in another program, is there and
        ``overwrite`` is False, or is none that a project may replace.
        """
        self.target = target
        self._database = database
        self._overwrite = overwrite
        self._temporary = passing_name(target)
        self._changed: ChangedRows | None = None
        with as_project_errors(target):
            if is_same_file(target, database.home):
                raise ProjectError(
                    tr("{name} is the open project; choose another name.", name=target.name)
                )
            self._lock = lock_for_writing(target, overwrite=overwrite)
            try:
                remove_leftovers(target)
                with database.reading() as connection:
                    self._changed = ChangedRows(connection)
            except BaseException:
                self._lock.release()
                raise

    def make(
        self,
        check: Callable[[], None] = lambda: None,
        report: Callable[[float], None] = lambda _: None,
    ) -> None:
        """Copy everything, look whether it is whole, and have the disk confirm it; in any thread.

        ``check`` is called often and may raise, ``report`` hears how far it is (0 to 1).
        ProjectError when it cannot be; nothing is left of it, then.
        """

        def adapt(copy: sqlite3.Connection) -> None:
            move_paths(copy, self._database.home, self.target)

        try:
            with as_project_errors(self.target):
                self._database.back_up(self._temporary, adapt, check, report)
                check()
                confirm(self._temporary)
        except BaseException:
            self._let_go()
            raise

    def finish(self) -> None:
        """Bring in what changed meanwhile and give the copy its name.

        ProjectError when it cannot be; nothing is left of it, then.
        """
        try:
            with as_project_errors(self.target):
                self._bring_in_changes()
                put_in_place(self._temporary, self.target, overwrite=self._overwrite)
        finally:
            self.give_up()

    def give_up(self) -> None:
        """Leave nothing of it; calling again, or after :meth:`finish`, does nothing."""
        changed, self._changed = self._changed, None
        if changed is not None:
            # A project that is closed, or whose drive was gone meanwhile, notes nothing any more.
            with contextlib.suppress(sqlite3.Error):
                changed.end()
        self._let_go()

    def _let_go(self) -> None:
        remove_passing(self._temporary)
        with contextlib.suppress(OSError):
            self._lock.release()

    def _bring_in_changes(self) -> None:
        changed, source = self._changed, self._database.home
        with self._database.reading() as connection:
            if changed is None or not changed.noted_by(connection):
                raise ProjectError(
                    tr(
                        "The drive of {name} was gone while it was copied; save it again.",
                        name=source.name,
                    )
                )
            with contextlib.closing(connect_passing(self._temporary)) as copy:
                copy.execute("BEGIN IMMEDIATE")
                rows = changed.bring_into(copy)
                move_paths(copy, source, self.target, rows.get("image", []))
                sign(copy, new_signature())
                copy.execute("COMMIT")


def lock_for_writing(target: Path, *, overwrite: bool) -> ProjectLock:
    """The hold on a file that a project is to be written to. ProjectError where it may not be."""
    lock = ProjectLock(target)
    try:
        check_target(target, overwrite=overwrite)
    except BaseException:
        lock.release()
        raise
    return lock


def is_same_file(a: Path, b: Path) -> bool:
    """Whether two paths lead to one file."""
    return a == b or (a.exists() and b.exists() and a.samefile(b))
