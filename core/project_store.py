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
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from core.drives import is_on_network
from core.errors import Cancelled, ProjectError
from core.project_schema import check_tables, create_tables
from core.project_sentences import DAMAGED, code_of, database_sentence, file_sentence
from core.project_signature import identity_of, new_signature, sign
from core.words import tr

_JOURNALS = ("-wal", "-shm", "-journal")
# Folding the log into the file takes an fsync; at 16 MB it seldom falls into a stroke.
_LOG_PAGES = 4096
# While a backup copies so many pages (a millisecond), the project's own thread waits.
_BACKUP_PAGES = 64
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
        with _as_database_errors(self.path):
            yield self._own

    @contextlib.contextmanager
    def transaction(self, *, signs: bool = True) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is executed inside is kept when the block ends well, and is as
        if it never was when anything is raised. It ``signs`` the file, but for changes that are
        no work: whoever only looked at a project leaves it what it was."""
        with _as_database_errors(self.path):  # an OSError inside is the caller's own
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

    def flush(self) -> None:
        """Fold the log into the file and have the disk confirm it."""
        with as_project_errors(self.path):
            self._own.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> None:
        """ProjectError when SQLite finds the file damaged."""
        with as_project_errors(self.path):
            check_integrity(self._own, self.path.name)

    def copy_to(self, target: Path, adapt: Callable[[sqlite3.Connection], None]) -> None:
        """Copy everything into a new file by SQLite's own backup, check it there, and let
        ``adapt`` change it in one transaction."""
        _copy(self._own, self.path.name, target, adapt)

    def back_up(
        self,
        target: Path,
        adapt: Callable[[sqlite3.Connection], None],
        check: Callable[[], None],
    ) -> None:
        """As ``copy_to``, in any thread while the database's own goes on writing.

        What is written meanwhile is in the copy, whole. ``check`` is called every few pages and
        may raise. Cancelled when the database is being closed. The copy is not yet safe on the
        disk (see write_database).
        """

        def between(*_: int) -> None:
            if self._closing:
                raise Cancelled
            check()

        with contextlib.closing(_connect(target)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # the last step would hold up the writer
            with self._backing_up:
                between()
                self._live.backup(copy, pages=_BACKUP_PAGES, progress=between, sleep=0.01)
            _finish_copy(copy, self.path.name, adapt)

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
    """As :meth:`ProjectDatabase.copy_to`, from a file that is not open; its lock is held."""
    with contextlib.closing(open_to_read(source)) as connection:
        _copy(connection, source.name, target, adapt)


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


def _copy(
    connection: sqlite3.Connection,
    name: str,
    target: Path,
    adapt: Callable[[sqlite3.Connection], None],
) -> None:
    with contextlib.closing(_connect(target)) as copy:
        connection.backup(copy)
        _finish_copy(copy, name, adapt)


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
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        write(temporary)
        _put_in_place(temporary, target, overwrite=overwrite)
    finally:
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
        raise ProjectError(
            tr("{name} is damaged; open a backup of it. ({told})", name=name, told=told)
        )


@contextlib.contextmanager
def as_project_errors(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into ProjectError with a plain sentence."""
    try:
        with _as_database_errors(path):
            yield
    except OSError as error:
        raise ProjectError(file_sentence(path, error)) from error


@contextlib.contextmanager
def _as_database_errors(path: Path) -> Iterator[None]:
    # Wrong use of the sqlite3 module is our own mistake and passes unchanged.
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise ProjectError(database_sentence(path, error)) from error
    except UnicodeDecodeError as error:  # SQLite's message quoted the damaged bytes
        raise ProjectError(tr(DAMAGED, name=path.name)) from error


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


def _put_in_place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    _sync(temporary)
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
        _sync(target.parent)


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


def _sync(path: Path) -> None:
    flags = os.O_RDONLY if os.name != "nt" else os.O_RDWR
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
