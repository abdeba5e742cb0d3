"""Hostile files opened in a child: no crash, no hang, bounded memory, one clear sentence."""

from __future__ import annotations

import json
import os
import random
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.corpus import Seed, seeds
from tests.faults.mutations import mutated

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 5.0
"""Of processor time for one file; a machine under load is not the file's fault."""
HANGS_AFTER = 60.0
"""Seconds of the clock."""
MOST_MEGABYTES = 1500.0
"""That one file may take: what an image just below the limit of 400 megapixels needs in grey."""


@dataclass
class Report:
    """What became of the files."""

    opened: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[float, str] = (0.0, "")


def hostile(number: int, seed: int) -> Iterable[Seed]:
    """``number`` mutated files, each kind in turn."""
    whole = seeds()
    everything = [one.data for one in whole]
    chance = random.Random(seed)
    for index in range(number):
        one = whole[index % len(whole)]
        yield Seed(one.name, one.reader, mutated(one.data, everything, chance))


class Child:
    """The process that opens files; started again when one kills it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def open(self, reader: str, path: Path) -> tuple[str, float, float]:
        """The outcome, seconds of processor time, megabytes."""
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(f"{reader}\t{path}\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], HANGS_AFTER)
        line = process.stdout.readline() if ready else ""
        if not line:
            came = "hangs" if not ready else f"ends the process ({process.wait(10)})"
            self.close()
            return came, HANGS_AFTER, 0.0
        came, seconds, megabytes = json.loads(line)
        return str(came), float(seconds), float(megabytes)

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._folder.mkdir(exist_ok=True)
            environment = {
                **os.environ,
                "OPENBLAS_NUM_THREADS": "1",
                "OMP_NUM_THREADS": "1",
                "QT_QPA_PLATFORM": "offscreen",
            }
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.reading", str(self._folder)],
                cwd=ROOT, env=environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # libtiff and tifffile talk a lot
            )  # fmt: skip
            assert self._process.stdout is not None
            assert self._process.stdout.readline() == "ready\n"
        return self._process

    def close(self) -> None:
        """End it, and what it left of the last file."""
        if self._process is not None:
            self._process.kill()
            with self._process:
                pass
        self._process = None
        import shutil

        shutil.rmtree(self._folder, ignore_errors=True)


def open_all(files: Iterable[Seed], folder: Path, keep: Path | None = None) -> Report:
    """Open every file in a child; a file that was at fault is kept in ``keep`` to be looked at."""
    report, child = Report(), Child(folder / "child")
    inbox = folder / "inbox"
    inbox.mkdir()
    try:
        for number, one in enumerate(files):
            path = inbox / f"{number}-{one.name}"
            path.write_bytes(one.data)
            came, seconds, megabytes = child.open(one.reader, path)
            report.opened += 1
            told = f"file {number}, {one.reader} {one.name}: {came}"
            report.slowest = max(report.slowest, (seconds, told))
            report.largest = max(report.largest, (megabytes, told))
            if came not in ("read", "refused"):
                report.faults.append(told)
            elif seconds > MOST_SECONDS:
                report.faults.append(f"{told} in {seconds:.1f} s")
            elif megabytes > MOST_MEGABYTES:
                report.faults.append(f"{told} with {megabytes:.0f} MB")
            else:
                report.outcomes[came] += 1
                path.unlink()
                continue
            if keep is not None:
                keep.mkdir(exist_ok=True)
                path.rename(keep / path.name)
    finally:
        child.close()
    return report
