"""The part of a project that holds trained models, the runs that made them, and settings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.calibration import Calibration
from core.errors import ProjectError
from core.project_records import RunRecord
from core.project_rows import RUN_COLUMNS, calibration_from_text, damaged, run_from_row
from core.project_store import ProjectDatabase
from core.words import tr

_IN_USE = "run_in_use"
"""Setting: the run whose network is in use, where that is not the newest."""


class ProjectModels:
    """Models, runs and settings of a project."""

    _database: ProjectDatabase

    @property
    def path(self) -> Path:
        """Absolute path of the project file."""
        return self._database.home

    def add_model(self, data: bytes, run: RunRecord) -> int:
        """Store a model (the bytes of a safetensors file) and the run that made it; it is in use.

        Returns the number of both; ``run.id`` is ignored.
        """
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO run (started, seconds, steps, labels_revision, held_out_iou, summary) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                _values(run),
            )
            number = int(cursor.lastrowid or 0)
            connection.execute("INSERT INTO model (run_id, data) VALUES (?, ?)", (number, data))
            connection.execute("DELETE FROM setting WHERE key = ?", (_IN_USE,))
        return number

    def replace_model(self, number: int, data: bytes, run: RunRecord) -> None:
        """Put a model and its run in the place of those of that number; which is in use stays.

        ProjectError when there is none of that number.
        """
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "UPDATE model SET data = ? WHERE run_id = ?", (data, number)
            )
            if cursor.rowcount != 1:
                raise ProjectError(
                    tr("{name} has no model number {number}.", name=self.path.name, number=number)
                )
            connection.execute(
                "UPDATE run SET started = ?, seconds = ?, steps = ?, labels_revision = ?, "
                "held_out_iou = ?, summary = ? WHERE id = ?",
                (*_values(run), number),
            )

    def latest_model(self) -> bytes | None:
        """The model added last, or None."""
        row = self._database.row("SELECT data FROM model ORDER BY run_id DESC LIMIT 1")
        return self._bytes(row[0]) if row else None

    def model(self, number: int) -> bytes:
        """The model of that number. ProjectError when there is none."""
        row = self._database.row("SELECT data FROM model WHERE run_id = ?", (number,))
        if row is None:
            raise ProjectError(
                tr("{name} has no model number {number}.", name=self.path.name, number=number)
            )
        return self._bytes(row[0])

    @property
    def run_in_use(self) -> int | None:
        """Number of the run whose network is in use: the newest, or the one gone back to."""
        kept = self.model_sizes()
        chosen = self.get_setting(_IN_USE)
        return chosen if isinstance(chosen, int) and chosen in kept else max(kept, default=None)

    def model_in_use(self) -> bytes | None:
        """The model of that run, or None where there is none."""
        number = self.run_in_use
        return None if number is None else self.model(number)

    def use_run(self, number: int) -> None:
        """Have the network of that run in use. ProjectError when there is none."""
        if number not in self.model_sizes():
            raise ProjectError(
                tr("{name} has no model number {number}.", name=self.path.name, number=number)
            )
        self.set_setting(_IN_USE, number)

    def model_sizes(self) -> dict[int, int]:
        """Bytes that the model of each run takes in the file, by the run's number."""
        rows = self._database.rows("SELECT run_id, LENGTH(data) FROM model ORDER BY run_id")
        return {int(number): int(size or 0) for number, size in rows}

    def remove_runs(self, numbers: Iterable[int]) -> None:
        """Forget runs and their models for good, all of them or none.

        ProjectError where one of them is in use.
        """
        numbers = list(numbers)
        in_use = self.run_in_use
        if in_use in numbers:
            raise ProjectError(
                tr(
                    "Run {in_use} is in use, so it stays; go back to another run first.",
                    in_use=in_use,
                )
            )
        with self._database.transaction() as connection:
            if in_use is not None:  # what is newest may change
                put_setting(connection, _IN_USE, in_use)
            for table, column in (("model", "run_id"), ("run", "id")):
                connection.executemany(
                    f"DELETE FROM {table} WHERE {column} = ?", [(number,) for number in numbers]
                )

    def _bytes(self, data: object) -> bytes:
        if not isinstance(data, bytes):
            raise damaged(self.path, tr("a model"), TypeError("text where bytes should be"))
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
        except (ValueError, TypeError, RecursionError):
            return default  # a setting never keeps anyone from working

    def calibration(self) -> Calibration | None:
        """The size of a pixel, where the project knows it; undoable (core/record_values.py)."""
        row = self._database.row("SELECT value FROM setting WHERE key = 'calibration'")
        return calibration_from_text(row[0]) if row is not None else None

    def set_setting(self, key: str, value: Any) -> None:
        """Store a setting; ``value`` is anything that JSON holds."""
        with self._database.transaction(signs=False) as connection:
            put_setting(connection, key, value)


def put_setting(connection: sqlite3.Connection, key: str, value: Any) -> None:
    """Store a setting in the transaction under way."""
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value",
        (key, json.dumps(value)),
    )


def _values(run: RunRecord) -> tuple[str, float, int, int, float | None, str]:
    """A run's columns but for its number, in the order in which they are written."""
    return (
        run.started,
        run.seconds,
        run.steps,
        run.labels_revision,
        run.held_out_iou,
        json.dumps(run.summary),
    )
