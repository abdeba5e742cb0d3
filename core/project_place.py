"""Whether the file of an open project is where it was opened, and coming back to it.

While a project is open its file can be moved, deleted or replaced, or its drive unplugged. On most
systems the program does not notice: what it writes goes into a file that nobody can find again.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from core.project_lock import ProjectLock
from core.project_rows import NONSENSE, damaged
from core.project_schema import check_header
from core.project_store import ProjectDatabase, as_project_errors, identity_of


def read_revision(database: ProjectDatabase) -> int:
    """The number of the last change of labels. ProjectError when it makes no sense."""
    row = database.row("SELECT revision FROM state")
    try:
        return int(row[0]) if row else 0
    except NONSENSE as error:
        raise damaged(database.path, "its state", error) from error


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

    @property
    def path(self) -> Path:
        """Absolute path of the project file."""
        return self._database.path

    def place(self) -> Place:
        """What stands under the project's name; in any thread."""
        found = identity_of(self.path)
        if found is None:
            return Place.GONE
        return Place.HERE if found == self._database.identity else Place.OTHER

    @property
    def lost_touch(self) -> bool:
        """Whether the drive failed, so that the connection may be of no use any more."""
        return self._database.lost_touch

    def come_back(self) -> bool:
        """Connect anew after the drive was gone; whether everything that was written is there.

        ProjectError while that cannot be. Where transactions of before are missing (a drive may
        lose what it had not confirmed) the project goes on without them.
        """
        with as_project_errors(self.path):
            check_header(self.path)
            self._lock.drop()
            self._lock = ProjectLock(self.path)
            self._database.reopen()
            found = read_revision(self._database)
        complete = found == self._revision
        self._revision = max(found, self._revision)
        return complete
