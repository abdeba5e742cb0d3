"""An environment of its own for napari, made when first needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.machine import ROOT

HOME = ROOT / ".venv-peers"
PINS = ROOT / "requirements-bench-napari.txt"
_PATIENCE = 900


class NoNapariError(Exception):
    """Why napari cannot run here, in words."""


def napari_python() -> Path:
    """The Python that has napari. Raises NoNapariError."""
    python = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = HOME / ".installed"
    wanted = PINS.read_text(encoding="utf-8")
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        print("Installing napari into .venv-peers (the first time takes a minute)…", flush=True)
        _run([sys.executable, "-m", "venv", "--clear", str(HOME)])
        _run([str(python), "-m", "pip", "install", "--quiet", "-r", str(PINS)])
        stamp.write_text(wanted, encoding="utf-8")
    return python


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoNapariError(f"napari could not be installed ({error})") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise NoNapariError(f"napari could not be installed ({last})")
