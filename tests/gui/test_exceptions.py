"""An exception anywhere in the running program: one dialog, a log without images, work goes on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gui.test_window_kill import make_project

ROOT = Path(__file__).resolve().parents[2]
PLACES = ["timer", "job", "slot", "event", "painting"]
NO_DIALOG = "nobody catches"


@dataclass(frozen=True)
class Session:
    """What a person was told at each place of a failure, and the log when the program ended."""

    told: dict[str, dict[str, object]]
    log: str


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """One program in which all of it fails, one after the other."""
    path = make_project(tmp_path_factory.mktemp("project"))
    home = tmp_path_factory.mktemp("home")
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.failing_program", str(path), NO_DIALOG, *PLACES],
        cwd=ROOT, capture_output=True, text=True, timeout=250, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SMEARSEG_HOME": str(home)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    log = (home / "config" / "smearseg.log").read_text(encoding="utf-8")
    return Session(json.loads(done.stdout.splitlines()[-1]), log)


@pytest.mark.parametrize("where", PLACES)
def test_an_exception_shows_one_dialog_and_the_program_goes_on(
    session: Session, where: str
) -> None:
    told = session.told[where]
    assert told["dialogs"] == 1 and told["safe"]
    assert f"surprise in {where}" in str(told["copied"])
    assert told["saved"] and int(str(told["painted"])) > 0
    entries = [e for e in session.log.split("Unexpected error")[1:] if f"surprise in {where}" in e]
    # What fails when it is painted may be painted, and logged, more than once.
    assert 1 <= len(entries) <= (5 if where == "painting" else 1)
    assert all(len(entry) < 9000 for entry in entries)


def test_no_pixel_of_an_image_is_in_the_log(session: Session) -> None:
    assert "surprise in painting" in session.log
    assert not re.search(r"77[, ]+77", session.log)


def test_an_expected_error_that_nobody_caught_is_told_without_a_dialog(session: Session) -> None:
    told = session.told[NO_DIALOG]
    assert told["dialogs"] == 0
    assert told["told"] == "The drive of this project is gone; plug it in again."
    assert told["saved"] and int(str(told["painted"])) > 0


def test_the_log_is_cut_off_and_never_grows_without_bound(own_home: Path) -> None:
    from gui.app import LOG, start_log

    before = list(LOG.handlers)
    start_log()
    try:
        for number in range(4000):
            LOG.error("Unexpected error %d\n%s", number, "x" * 800)
    finally:
        for handler in [h for h in LOG.handlers if h not in before]:
            handler.close()
            LOG.removeHandler(handler)
    files = sorted((own_home / "config").glob("smearseg.log*"))
    assert [f.name for f in files] == ["smearseg.log", "smearseg.log.1", "smearseg.log.2"]
    assert sum(f.stat().st_size for f in files) < 1_600_000
