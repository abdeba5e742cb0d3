"""What became of the faults that a soak run injects, for its summary and docs/reliability.md."""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILE = "SMEARSEG_SOAK_FILE"
"""Environment variable: where the counts of a run are gathered, a line each."""
SEED = "SMEARSEG_SOAK_SEED"


def seed() -> int:
    """The seed of this run: that of the environment, else one drawn now, which the tests print."""
    given = os.environ.get(SEED)
    return int(given) if given else random.SystemRandom().randrange(2**31)


def commit() -> str:
    """The commit that is tried, with a + where files differ from it; empty where it is unknown."""
    root = Path(__file__).parent
    try:
        said = [
            subprocess.run(["git", *ask], cwd=root, capture_output=True, text=True, check=True)
            for ask in (["rev-parse", "--short", "HEAD"], ["status", "--porcelain", "-uno"])
        ]
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said[0].stdout.strip() + ("+" if said[1].stdout.strip() else "")


class Count:
    """Faults of one kind: how many were injected, and how many of them were survived."""

    def __init__(self, what: str, unit: str) -> None:
        self.what, self.unit = what, unit
        self.injected = self.survived = 0
        self.note = ""

    def add(self, number: int = 1) -> None:
        """So many faults are being injected."""
        self.injected += number

    def hold(self, number: int = 1) -> None:
        """So many of them were survived: all that must hold was looked at and held."""
        self.survived += number


@contextmanager
def counted(what: str, unit: str, used: int) -> Iterator[Count]:
    """Count the faults of a test with this seed; whatever ends the test, the count is kept."""
    count, began = Count(what, unit), time.monotonic()
    try:
        yield count
    finally:
        name = os.environ.get(FILE)
        if name:
            row = {
                "what": count.what, "unit": count.unit, "injected": count.injected,
                "survived": count.survived, "lost": count.injected - count.survived,
                "seed": used, "commit": commit(), "seconds": round(time.monotonic() - began),
                "note": count.note,
            }  # fmt: skip
            with Path(name).open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
