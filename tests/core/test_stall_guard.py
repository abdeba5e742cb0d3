"""A run of tests that stands still ends, and says where (tests/stall_guard.py)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFTEST = """
import ctypes
from tests.stall_guard import StallGuard

def stand_still():
    ctypes.PyDLL(None).sleep(1000)  # with the interpreter held: no thread of Python's goes on

def pytest_configure(config):
    gives_tests = config.getoption("dist") != "no"
    config.pluginmanager.register(StallGuard(60 if gives_tests else 2))
"""
ONE_STANDS_STILL = """
import time
import pytest
from conftest import stand_still

@pytest.mark.parametrize("number", range(12))
def test_quick(number):
    assert number != 7  # a failure ends the count that pytest's own faulthandler began
    if number == 5:
        stand_still()

@pytest.mark.timeout(10)
def test_marked_as_long():
    time.sleep(3)
"""
AFTER_THE_TEST = """
import pytest
from conftest import stand_still

@pytest.fixture
def home():
    yield
    stand_still()

def test_quick(home):
    assert not "fails"
"""
AT_THE_END = """
import atexit
from conftest import stand_still

def test_quick():
    atexit.register(stand_still)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sleep is not there by that name")


def run(folder: Path, tests: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "test_it.py").write_text(tests, encoding="utf-8")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }
    environment |= {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        [
            sys.executable, "-m", "pytest", "-c", os.devnull, "--rootdir", str(folder),
            "-p", "xdist.plugin", "-p", "pytest_timeout", "-p", "no:cacheprovider",
            *arguments, str(folder),
        ],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_worker_that_holds_the_interpreter_fails_its_test_and_the_others_are_run(
    tmp_path: Path,
) -> None:
    """Also the one that is marked as taking longer than the limit."""
    done = run(tmp_path, ONE_STANDS_STILL, "-n", "2", "--dist", "worksteal")
    assert "Timeout (0:00:02)" in done.stderr and "in stand_still" in done.stderr
    assert "crashed while running 'test_it.py::test_quick[5]'" in done.stdout
    assert "2 failed, 11 passed" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize("tests", [AFTER_THE_TEST, AT_THE_END], ids=["fixture", "exit"])
def test_what_stands_still_after_a_test_ends_too(tmp_path: Path, tests: str) -> None:
    done = run(tmp_path, tests)
    assert "Timeout (0:00:0" in done.stderr and "in stand_still" in done.stderr
    assert done.returncode == 1
