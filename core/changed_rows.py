"""Which rows of a project change while a copy of it is made, so that the copy gets them too.

Triggers of the connection's own (SQLite's TEMP, in memory) note the row of each table that is
written, whoever writes it and however; so they work on a full or write-protected disk as well, and
nothing of them is ever in a file. Rows are told by their rowid, which a copy made by SQLite's
backup has from the source.
"""

from __future__ import annotations

import sqlite3

_NOTES = "rows_changed_since"


class ChangedRows:
    """Notes the rows that change on a connection, from being made until :meth:`end`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tables = [
            str(row[0])
            for row in connection.execute(
                "SELECT name FROM main.sqlite_master WHERE type = 'table' "
                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            )
        ]
        # Without a key: what a trigger does on a conflict is what the statement that fires it says,
        # and none of the project's may fail because of a note.
        connection.execute(f"CREATE TEMP TABLE {_NOTES} (place TEXT, number INTEGER)")
        for table in self._tables:
            for event, rows in (("INSERT", ("new",)), ("DELETE", ("old",)), ("UPDATE", _BOTH)):
                notes = "".join(
                    f"INSERT INTO {_NOTES} VALUES ({_text(table)}, {row}.rowid); " for row in rows
                )
                connection.execute(
                    f"CREATE TEMP TRIGGER {_name(f'{_NOTES} {event} {table}')} AFTER {event} "
                    f"ON main.{_name(table)} BEGIN {notes} END"
                )

    def noted_by(self, connection: sqlite3.Connection) -> bool:
        """Whether this is the connection whose changes are noted."""
        return connection is self._connection

    def bring_into(self, copy: sqlite3.Connection) -> dict[str, list[int]]:
        """Give ``copy``, in its transaction under way, the noted rows as they are now.

        Returns the rowids by table.
        """
        copy.execute("PRAGMA defer_foreign_keys = ON")  # until all of them are in
        changed: dict[str, list[int]] = {}
        for table in self._tables:
            rows = self._connection.execute(
                f"SELECT DISTINCT number FROM {_NOTES} WHERE place = ?", (table,)
            ).fetchall()
            changed[table] = [number for (number,) in rows]
            copy.executemany(f"DELETE FROM {_name(table)} WHERE rowid = ?", rows)
        for table, numbers in changed.items():
            self._put(copy, table, numbers)
        return changed

    def _put(self, copy: sqlite3.Connection, table: str, numbers: list[int]) -> None:
        info = self._connection.execute(f"PRAGMA main.table_info({_name(table)})").fetchall()
        columns = ", ".join(["rowid", *(_name(str(column[1])) for column in info)])
        places = ", ".join("?" * (1 + len(info)))
        for number in numbers:
            row = self._connection.execute(
                f"SELECT {columns} FROM main.{_name(table)} WHERE rowid = ?", (number,)
            ).fetchone()
            if row is not None:
                copy.execute(f"INSERT INTO {_name(table)} ({columns}) VALUES ({places})", row)

    def end(self) -> None:
        """Note no more."""
        triggers = self._connection.execute(
            "SELECT name FROM sqlite_temp_master WHERE type = 'trigger'"
        ).fetchall()
        for (name,) in triggers:
            if str(name).startswith(_NOTES):
                self._connection.execute(f"DROP TRIGGER temp.{_name(str(name))}")
        self._connection.execute(f"DROP TABLE temp.{_NOTES}")


_BOTH = ("old", "new")


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
