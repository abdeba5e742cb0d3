"""What all tests share: no screen, nobody's own settings, and the place of the real data."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# As main.py does, before torch loads. Beside each other, tests would take each other's processor by
# threads that spin while they wait: a third of all its time.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import pytest
from hypothesis import settings

from tests.stall_guard import guard_against_stalls

# An example that takes long on a busy machine is no fault of the program.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def pytest_configure(config: pytest.Config) -> None:
    guard_against_stalls(config)


@pytest.fixture
def shared_data() -> Path:
    """The folder of real smears; the test is skipped where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real smears (../shared/data) are not on this machine")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, log and automatic projects go to a folder of the test's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SMEARSEG_HOME", str(home))
    return home
