"""Whether the file of an open project is where it was opened, and coming back to it.

While a project is open its file can be moved, deleted or replaced, or its drive unplugged. On most
systems the program does not notice: what it writes goes into a file that nobody can find again.
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from core.errors import ProjectError
from core.project_errors import as_project_errors
from core.project_lock import ProjectLock
from core.project_rows import NONSENSE, damaged
from core.project_schema import check_header, check_tables
from core.project_signature import FileState, identity_of, is_signed, read_state
from core.project_store import ProjectDatabase
from core.words import tr


def read_revision(database: ProjectDatabase) -> int:
    """The number of the last change of labels. ProjectError when it makes no sense."""
    row = database.row("SELECT revision FROM state")
    try:
        return int(row[0]) if row else 0
    except NONSENSE as error:
        raise damaged(database.path, tr("its state"), error) from error


class OtherProjectError(ProjectError):
    """What stands under the name of an open project is not what it was opened from."""


class Place(StrEnum):
    """What stands under the name of an open project."""

    HERE = "here"
    GONE = "gone"
    OTHER = "other"


class ProjectPlace:
    """The part of a project that knows its file from others."""

    _database: ProjectDatabase
    _lock: ProjectLock
    _revision: int
    _opened: FileState
    _met_another = False
    """Whether another project was found when this one was to be come back to."""

    @property
    def path(self) -> Path:
        """Absolute path of the project file."""
        return self._database.home

    def place(self) -> Place:
        """What stands under the project's name; in any thread."""
        found = identity_of(self.path)
        if found is None:
            return Place.GONE
        if self._met_another:  # numbers of files may be the same on two drives
            return Place.OTHER
        return Place.HERE if found == self._database.identity else Place.OTHER

    @property
    def lost_touch(self) -> bool:
        """Whether the drive failed, so that the connection may be of no use any more."""
        return self._database.lost_touch

    def come_back(self) -> bool:
        """Connect anew after the drive was gone; whether everything that was written is there.

        ProjectError while that cannot be, and OtherProjectError where another project stands
        there, or this one with changes of somebody else: nothing is written into it. Where
        transactions of before are missing (a drive may lose what it had not confirmed) the
        project goes on without them.
        """
        with as_project_errors(self.path):
            check_header(self.path)
            self._lock.drop()
            self._lock = ProjectLock(self.path)
            try:
                self._database.reopen(self._check_own)
            except OtherProjectError:
                self._met_another = True
                self._lock.release()
                raise
            self._met_another = False
            found = read_revision(self._database)
        complete = found == self._revision
        self._revision = max(found, self._revision)
        return complete

    def _check_own(self, connection: sqlite3.Connection) -> None:
        """OtherProjectError where a file is neither as it was opened nor changed by us alone."""
        check_tables(connection, self.path.name)
        found = read_state(lambda query: connection.execute(query).fetchall())
        if found != self._opened and not is_signed(found, self._database.signature):
            raise OtherProjectError(
                tr(
                    "{name} in {parent} is another project now, or was changed elsewhere, so "
                    "nothing was written into it. Put yours back, or use “Save as” to keep "
                    "all your work in another file.",
                    name=self.path.name,
                    parent=self.path.parent,
                )
            )
