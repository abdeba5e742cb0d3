"""The database under a project: one connection, whole transactions, errors as sentences.

**What survives what.** The journal is a write-ahead log (WAL) with ``synchronous=NORMAL``: a
transaction is in the operating system's hands when it returns, so ``kill -9`` loses nothing.
After a power cut the last transactions since the last ``flush`` may be missing, but the file is
consistent. Where WAL cannot be had, and on network drives, where another machine may open the
file right after a crash, a truncated rollback journal with ``synchronous=FULL`` stands in.
``locking_mode=EXCLUSIVE`` keeps the WAL index in our own memory, so that no shared memory is
needed, and shuts out programs that know nothing of our lock file.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from core.drives import is_on_network
from core.errors import Cancelled, DamagedError, ProjectError, ReadOnlyError
from core.project_errors import as_database_errors, as_project_errors
from core.project_schema import check_tables, create_tables
from core.project_sentences import code_of
from core.project_signature import identity_of, new_signature, sign
from core.words import tr

_JOURNALS = ("-wal", "-shm", "-journal")
# Folding the log into the file takes an fsync; at 16 MB it seldom falls into a stroke.
_LOG_PAGES = 4096
# While a backup copies so many pages (a millisecond), the project's own thread waits.
_BACKUP_PAGES = 64
_COPIED = 0.7
"""How far a copy is when its pages are there and are still to be looked at."""
_STEPS_BETWEEN = 50_000
"""Instructions of SQLite between two looks whether a long statement is to go on: milliseconds."""
_MOST_TOLD = 120
"""Characters of what SQLite says of a damaged file."""
_DRIVE_FAILED = ("SQLITE_IOERR", "SQLITE_READONLY_DBMOVED")


class ProjectDatabase:
    """An open project file. Every statement's failure comes out as a ProjectError.

    It belongs to the thread that made it, but for what says otherwise.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = threading.get_ident()
        self._backing_up = threading.Lock()
        self._closing = False
        self.signature = new_signature()
        """What this opening signs its changes with (core/project_signature.py)."""
        self._signed = False
        self.lost_touch = False
        """Whether the drive failed since it was last connected to."""
        self.home = path
        """Where the project is to the person; ``path`` is the file that is connected to."""
        self.read_only = False
        """Whether only what is no work may be written."""
        with as_project_errors(path):
            self._connect()

    def _connect(self, check: Callable[[sqlite3.Connection], None] = lambda _: None) -> None:
        connection = _connect(self.path, any_thread=True)
        try:
            _look(connection, check)
            self.journal_mode = _prepare(connection, is_on_network(self.path))
            check_tables(connection, self.path.name)
        except BaseException:
            connection.close()
            raise
        self._connection: sqlite3.Connection | None = connection
        self.identity = identity_of(self.path)
        self._signed = False

    def reopen(self, check: Callable[[sqlite3.Connection], None]) -> None:
        """Connect anew to a file that was gone for a while, and whose lock is held.

        ``check`` raises where it is not the right one; nothing was written into it then.
        """
        with self._backing_up, as_project_errors(self.path):
            if identity_of(self.path) != self.identity:
                # Before the connection of old is let go: a copy may still be made from it.
                with contextlib.closing(_connect(self.path)) as found:
                    _look(found, check)
            if self._connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.close()
                self._connection = None
            self._connect(check)
            self.lost_touch = False

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with as_project_errors(self.path):
            return self._own.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found = self.rows(statement, values)
        return found[0] if found else None

    def rows_in_any_thread(self, statement: str) -> list[tuple[Any, ...]]:
        """All rows of a short query, in which what is being written may be seen.

        Cancelled when the database is being closed.
        """
        with self._backing_up, as_project_errors(self.path):
            if self._closing:
                raise Cancelled
            return self._live.execute(statement).fetchall()

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read only."""
        with as_database_errors(self.path):
            yield self._own

    @contextlib.contextmanager
    def transaction(self, *, signs: bool = True) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is executed inside is kept when the block ends well, and is as
        if it never was when anything is raised. It ``signs`` the file, but for changes that are
        no work: whoever only looked at a project leaves it what it was. ReadOnlyError for work on
        a project that is only looked at."""
        if signs and self.read_only:
            raise ReadOnlyError(self.home.name)
        with as_database_errors(self.path):  # an OSError inside is the caller's own
            connection = self._own
            try:
                connection.execute("BEGIN IMMEDIATE")
                if signs and not self._signed:
                    sign(connection, self.signature)
                yield connection
                connection.execute("COMMIT")
                self._signed |= signs
            except BaseException as error:
                self.lost_touch |= code_of(error).startswith(_DRIVE_FAILED)
                # SQLite may have rolled back by itself, and must not hide the first error.
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                if code_of(error).startswith("SQLITE_FULL"):
                    # The log holds pages many times over: folded in, it leaves room to try again.
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                raise

    def show_as(self, home: Path) -> None:
        """This is a copy of the project at ``home``, to be looked at only."""
        self.home, self.read_only = home, True

    def flush(self) -> None:
        """Fold the log into the file and have the disk confirm it."""
        with as_project_errors(self.path):
            self._own.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> None:
        """ProjectError when SQLite finds the file damaged."""
        with as_project_errors(self.path):
            check_integrity(self._own, self.path.name)

    def back_up(
        self,
        target: Path,
        adapt: Callable[[sqlite3.Connection], None],
        check: Callable[[], None],
        report: Callable[[float], None] = lambda _: None,
    ) -> None:
        """Copy everything into a new file, look there whether it is whole, and have ``adapt``
        change it in one transaction; in any thread while the database's own goes on writing.

        What is written until all pages are copied is in the copy, whole. ``check`` is called
        often and may raise, ``report`` hears how far it is (0 to 1). Cancelled when the database
        is being closed. The copy is not yet safe on the disk (see :func:`confirm`).
        """

        def went_on() -> None:
            if self._closing:
                raise Cancelled
            check()

        def between(_: int, left: int, pages: int) -> None:
            went_on()
            report(_COPIED * (1 - left / max(pages, 1)))

        with contextlib.closing(connect_passing(target)) as copy:
            with self._backing_up:
                went_on()
                self._live.backup(copy, pages=_BACKUP_PAGES, progress=between, sleep=0.01)
            with _interruptible(copy, went_on):
                _finish_copy(copy, self.path.name, adapt)
            report(1.0)

    def close(self) -> None:
        """Fold the log in, so that one file is left, and close; a backup under way ends.

        Where that fails (a full disk) the log stays beside the file and is read at the next
        opening, so nothing is lost and nothing is raised.
        """
        self._closing = True
        with self._backing_up:
            if self._connection is None:
                return
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode = DELETE")
            self._connection.close()

    @property
    def _own(self) -> sqlite3.Connection:
        """The connection, for its own thread."""
        if threading.get_ident() != self._thread:
            raise sqlite3.ProgrammingError("a project is used from the thread that opened it")
        return self._live

    @property
    def _live(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ProjectError(
                tr("The drive of {name} is gone; plug it in again.", name=self.path.name)
            )
        return self._connection


def make_database(path: Path) -> None:
    """Write an empty project to a new file, not yet safe on the disk (see write_database)."""
    with contextlib.closing(_connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        create_tables(connection)


def copy_database(source: Path, target: Path, adapt: Callable[[sqlite3.Connection], None]) -> None:
    """As :meth:`ProjectDatabase.back_up`, of a file that is not open; its lock is held."""
    with (
        contextlib.closing(open_to_read(source)) as connection,
        contextlib.closing(_connect(target)) as copy,
    ):
        connection.backup(copy)
        _finish_copy(copy, source.name, adapt)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a file that is not open, which never writes into it."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return _dressed(sqlite3.connect(address, timeout=0, isolation_level=None, uri=True))


def open_as_it_stands(path: Path) -> sqlite3.Connection:
    """A connection that takes no lock and reads the file alone, whoever has it open.

    What is in a log beside it is not seen, and a file that is written meanwhile may read as
    damaged. The locks that this process has on it stay: SQLite counts them by file.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return _dressed(sqlite3.connect(address, timeout=0, isolation_level=None, uri=True))


def connect_passing(path: Path) -> sqlite3.Connection:
    """A connection to a file with a passing name: whether the disk confirms it is asked later."""
    connection = _connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


@contextlib.contextmanager
def _interruptible(connection: sqlite3.Connection, went_on: Callable[[], None]) -> Iterator[None]:
    """Have long statements of a connection end where ``went_on`` raises."""

    def stop() -> bool:
        try:
            went_on()
        except BaseException:  # noqa: BLE001 - raised again below, where it can be heard
            return True
        return False

    connection.set_progress_handler(stop, _STEPS_BETWEEN)
    try:
        yield
    except sqlite3.OperationalError:
        went_on()
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _finish_copy(
    copy: sqlite3.Connection, name: str, adapt: Callable[[sqlite3.Connection], None]
) -> None:
    copy.execute("PRAGMA journal_mode = DELETE")
    check_integrity(copy, name)
    copy.execute("BEGIN IMMEDIATE")
    adapt(copy)
    copy.execute("COMMIT")


def write_database(target: Path, write: Callable[[Path], None], *, overwrite: bool) -> None:
    """Have ``write`` make a database under a passing name, then give it the name ``target``.

    So nothing half-made ever stands under the final name, whenever the process is killed. The
    lock of ``target`` must be held. On any error ``target`` is what it was.
    """
    remove_leftovers(target)
    temporary = passing_name(target)
    try:
        write(temporary)
        put_in_place(temporary, target, overwrite=overwrite)
    finally:
        remove_passing(temporary)


def passing_name(target: Path) -> Path:
    """A name beside ``target`` for a file that is to become it."""
    return target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")


def remove_passing(temporary: Path) -> None:
    """Remove what still has a passing name, and what SQLite keeps beside it."""
    for suffix in ("", *_JOURNALS):
        with contextlib.suppress(OSError):
            temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def remove_database(path: Path) -> None:
    """Remove a project file and what SQLite keeps beside it; the caller holds its lock."""
    for suffix in ("", *_JOURNALS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def remove_leftovers(target: Path) -> None:
    """Remove what attempts to write ``target`` left when they were killed.

    The lock of ``target`` must be held: then nobody is at it now.
    """
    for old in target.parent.glob(f".{glob.escape(target.name)}.*.new*"):
        with contextlib.suppress(OSError):
            old.unlink(missing_ok=True)


def check_integrity(connection: sqlite3.Connection, name: str) -> None:
    """ProjectError when SQLite finds the database damaged."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
    broken_links = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found != ["ok"] or broken_links is not None:
        told = " ".join("; ".join(found).split())[:_MOST_TOLD]
        raise DamagedError(
            tr("{name} is damaged; restore an earlier state of it. ({told})", name=name, told=told)
        )


def _connect(path: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    # No waiting for locks: the GUI thread asks, and a second program is told at once.
    return _dressed(
        sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=not any_thread)
    )


def _dressed(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def _look(connection: sqlite3.Connection, check: Callable[[sqlite3.Connection], None]) -> None:
    """Have ``check`` look at a file, with the index of its log in our own memory."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    check(connection)


def _prepare(connection: sqlite3.Connection, on_network: bool) -> str:
    """Set up durability; the journal mode that the file system allows."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    wanted = "TRUNCATE" if on_network else "WAL"
    try:
        mode = str(connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()[0])
    except sqlite3.OperationalError as error:
        if code_of(error).startswith(("SQLITE_READONLY", "SQLITE_BUSY")):
            raise
        mode = ""
    if mode != "wal":
        mode = str(connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()[0])
    connection.execute(f"PRAGMA synchronous = {'NORMAL' if mode == 'wal' else 'FULL'}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    return mode


def put_in_place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    """Give a file with a passing name its own, in one step; the disk confirms it first."""
    confirm(temporary)
    if overwrite and target.exists():
        with contextlib.suppress(sqlite3.Error):
            fold_journals_in(target)
    # A log that belongs to a file of this name in the past would be read into the new one.
    for suffix in _JOURNALS:
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    if overwrite:
        temporary.replace(target)
    elif os.name == "nt":
        temporary.rename(target)  # refuses to replace, on Windows
    else:
        _link_or_rename(temporary, target)
    if os.name != "nt":
        confirm(target.parent)


def fold_journals_in(path: Path) -> None:
    """Make a file that is about to be replaced whole by itself, in case it stays after all.

    sqlite3.Error when it cannot be.
    """
    with contextlib.closing(_connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _link_or_rename(temporary: Path, target: Path) -> None:
    try:
        target.hardlink_to(temporary)  # refuses to replace, and is one step
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system (FAT, some network drives)
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        temporary.rename(target)
    else:
        temporary.unlink()


def confirm(path: Path) -> None:
    """Have the disk confirm what was written of a file or folder."""
    flags = os.O_RDONLY if os.name != "nt" else os.O_RDWR
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
