"""``kill -9`` at random moments: every finished change is there, nothing stands half-written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.kills import JOBS, kill_at_random
from tests.faults.tally import counted, seed

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
SHORT, LONG = 3, 30


@pytest.mark.parametrize("job", JOBS)
def test_kills_leave_everything_whole(tmp_path: Path, job: str) -> None:
    kill_at_random(job, tmp_path, SHORT, seed=5)


@pytest.mark.soak
@pytest.mark.parametrize("job", JOBS)
def test_many_kills_leave_everything_whole(tmp_path: Path, job: str) -> None:
    used = seed()
    with counted(f"Killed (kill -9) while {job}", "kills", used) as count:
        count.add(LONG)
        done = kill_at_random(job, tmp_path, LONG, used)
        assert done >= LONG  # each child had begun
        count.hold(LONG)
