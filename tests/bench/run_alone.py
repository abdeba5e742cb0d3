"""How each benchmark file runs as a program of its own."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench.machine import conditions, find_screen
from tests.bench.result import Result, table


def run_alone(measure: Callable[[Path], Result]) -> None:
    """Run ``measure`` in a temporary folder, print what it found, write it where ``--json`` says.

    Settings, log and projects of the window go to that folder too.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the result there")
    target = parser.parse_args().json
    find_screen()
    under = conditions()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="smearseg-bench-") as folder:
        os.environ["SMEARSEG_HOME"] = str(Path(folder) / "home")
        result = measure(Path(folder))
    under["took"] = f"{time.monotonic() - began:.0f} s"
    result = replace(result, conditions=under)
    print("\n".join(text_of(result)), flush=True)
    if target is not None:
        result.save(target)


def text_of(result: Result) -> list[str]:
    """The result for a terminal."""
    if result.skipped:
        return [f"{result.title}: skipped, {result.skipped}"]
    return [result.title, *table(result), *result.notes]
