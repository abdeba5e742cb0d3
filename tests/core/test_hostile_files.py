"""Damaged and hostile files of every kind: no crash, no hang, bounded memory, a clear sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.corpus import refused_by_header, seeds
from tests.faults.hostile import hostile, open_all
from tests.faults.tally import counted, seed

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the child's memory is bounded by POSIX's means"
)
SHORT, LONG = 170, 3000
READ_THOUGH_ODD = 1
"""A picture whose comment is a bomb: the comment is never unpacked whole."""


def test_whole_files_are_read(tmp_path: Path) -> None:
    report = open_all(seeds(), tmp_path)
    assert not report.faults
    # A pickle that is not NumPy's, and JSON of no known kind, are refused.
    assert report.outcomes == {"read": len(seeds()) - 2, "refused": 2}


def test_bombs_are_refused_by_their_headers(tmp_path: Path) -> None:
    bombs = refused_by_header()
    report = open_all(bombs, tmp_path)
    assert not report.faults
    assert report.outcomes["refused"] == len(bombs) - READ_THOUGH_ODD
    assert report.slowest[0] < 2, report.slowest
    assert report.largest[0] < 150, report.largest


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    report = open_all(hostile(SHORT, seed=11), tmp_path)
    assert report.opened == SHORT and not report.faults, "\n".join(report.faults)
    assert report.outcomes["refused"] > SHORT / 2


@pytest.mark.soak
def test_thousands_of_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    used = seed()
    with counted("Damaged and hostile files opened", "files", used) as count:
        bombs = refused_by_header()
        (tmp_path / "bombs").mkdir()
        (tmp_path / "mutated").mkdir()
        for folder, files, number in (
            ("bombs", bombs, len(bombs)),
            ("mutated", hostile(LONG, used), LONG),
        ):
            count.add(number)
            report = open_all(files, tmp_path / folder, keep=tmp_path / "at fault")
            count.hold(sum(report.outcomes.values()))
            assert not report.faults, (used, report.faults)
        count.note = (
            f"{report.outcomes['refused']} of {LONG} mutated files refused with one sentence, the "
            f"rest read; at most {report.slowest[0]:.1f} s of processor time and "
            f"{report.largest[0]:.0f} MB for one file"
        )
