"""Durability against power cuts, without making anybody wait for the disk.

A commit of the project is safe against a crash or a kill of the program as soon as it returns: the
operating system has it. Only a power cut can still lose what the disk has not confirmed. Asking
for that on every stroke would stall the window for as long as the disk takes, so a worker asks for
it a little later, through a handle of its own on the write-ahead log (which carries no locks, so
that closing the handle releases none of SQLite's).
"""

from __future__ import annotations

import os
from pathlib import Path

from core.errors import ProjectError
from core.words import tr


def sync_log(project_path: Path) -> None:
    """Have the disk confirm all commits so far of the open project at ``project_path``.

    May take as long as the disk takes: to be called outside the GUI thread. Where there is no
    write-ahead log every commit is confirmed already.

    Raises:
        ProjectError: the disk refused.
    """
    log = project_path.with_name(project_path.name + "-wal")
    try:
        with log.open("r+b") as stream:
            os.fsync(stream.fileno())
    except FileNotFoundError:
        return
    except OSError as error:
        reason = error.strerror or error
        raise ProjectError(
            tr(
                "The disk did not confirm the last changes of “{name}” "
                "({reason}); use “Save as” to keep a copy elsewhere.",
                name=project_path.name,
                reason=reason,
            )
        ) from error
