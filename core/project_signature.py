"""Whose work a project file holds, told by the signature of who wrote into it last.

Each opening of a project has a random signature, which it leaves in the file with the first change
of its own. So a program that lost sight of its file knows it again: the file carries its signature,
or is still what it was when it was opened. A number that a project keeps for life would not do: a
copy made with the file manager has the same, whatever was painted in it since. Copies, backups and
restored states that this program makes are signed anew: none passes for the project it is of.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SIGNATURE = "signature"
"""Setting that holds it; projects of before have none until they are changed."""


@dataclass(frozen=True)
class FileState:
    """What tells the state of a project file from others; as it is stored, and for comparing only.

    ``images`` are the ids, content hashes, heights and widths, where there is no signature.
    """

    signature: object
    revision: object
    images: tuple[tuple[Any, ...], ...] = ()


def identity_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from others, whatever it is called; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def new_signature() -> str:
    """A signature that nobody has."""
    return os.urandom(8).hex()


def sign(connection: sqlite3.Connection, signature: str) -> None:
    """Put a signature into a file, in the transaction under way."""
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value",
        (SIGNATURE, json.dumps(signature)),
    )


def read_state(read: Callable[[str], list[tuple[Any, ...]]]) -> FileState:
    """The state of a file; ``read`` runs a query."""
    signed = read(f"SELECT value FROM setting WHERE key = '{SIGNATURE}'")
    images = [] if signed else read("SELECT id, content_hash, height, width FROM image ORDER BY id")
    revision = read("SELECT revision FROM state")
    return FileState(signed[0][0] if signed else None, revision, tuple(images))


def is_signed(state: FileState, signature: str) -> bool:
    """Whether a state carries this signature."""
    return state.signature == json.dumps(signature)
