"""An exception anywhere in the running program: one dialog, a log without images, work goes on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.test_window_kill import make_project

ROOT = Path(__file__).resolve().parents[2]


def run(where: str, folder: Path, home: Path) -> dict[str, object]:
    path = make_project(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.failing_program", where, str(path)],
        cwd=ROOT, capture_output=True, text=True, timeout=150, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SMEARSEG_HOME": str(home)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("where", ["timer", "job", "slot", "event", "painting"])
def test_an_exception_shows_one_dialog_and_the_program_goes_on(
    tmp_path: Path, own_home: Path, where: str
) -> None:
    told = run(where, tmp_path, own_home)
    assert told["dialogs"] == 1 and told["safe"]
    assert f"surprise in {where}" in str(told["copied"])
    assert told["saved"] and int(str(told["labelled"])) > 0
    log = own_home / "config" / "smearseg.log"
    text = log.read_text(encoding="utf-8")
    # What fails when it is painted may be painted, and logged, more than once.
    assert 1 <= text.count("Unexpected error") <= (5 if where == "painting" else 1)
    assert not re.search(r"77[, ]+77", text), "pixels of an image are in the log"
    assert len(text) < 9000


def test_an_expected_error_that_nobody_caught_is_told_without_a_dialog(
    tmp_path: Path, own_home: Path
) -> None:
    told = run("nobody catches", tmp_path, own_home)
    assert told["dialogs"] == 0
    assert told["told"] == "The drive of this project is gone; plug it in again."
    assert told["saved"]


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
