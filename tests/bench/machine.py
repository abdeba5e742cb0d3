"""What the figures were measured on, and the screen that the windows are shown on."""

from __future__ import annotations

import atexit
import contextlib
import os
import platform
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED_DATA = ROOT.parent / "shared" / "data"
_DISPLAYS = range(70, 80)
_PACKAGES = {
    "torch": "torch",
    "Qt (PySide6)": "PySide6-Essentials",
    "pyqtgraph": "pyqtgraph",
    "NumPy": "numpy",
    "OpenCV": "opencv-python-headless",
}


def processor() -> str:
    """The processor's name, as far as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def versions() -> dict[str, str]:
    """Versions of what the figures depend on."""
    found = {"Python": platform.python_version()}
    for name, package in _PACKAGES.items():
        with contextlib.suppress(PackageNotFoundError):  # a machine that only computes has no Qt
            found[name] = version(package)
    return found


def load() -> str:
    """How busy the machine is with other work; it shows in the slowest figures."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def conditions() -> dict[str, str]:
    """Date, machine and versions, to stand beside the figures."""
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "system": f"{platform.system()} {platform.release()}",
        "processor": processor(),
        "cores": str(cores()),
        "load before": load() + _ahead(),
        "screen": os.environ.get("SMEARSEG_BENCH_SCREEN", "none"),
        **versions(),
    }


def _ahead() -> str:
    """Says that this session was put before those of others that worked at the time (Linux)."""
    place = Path("/proc/self/autogroup")
    nice = place.read_text().split()[-1] if place.exists() else "0"
    return f" (of sessions that this one was put before: autogroup {nice})" if nice != "0" else ""


def find_screen() -> str:
    """Have Qt windows shown on the best screen there is; its name in words.

    A real one or an X server without a monitor (Xvfb) where it is installed; else Qt's offscreen
    platform, which paints the same pixels but hands them to nobody. Sets environment variables
    that later processes inherit.
    """
    screen = os.environ.get("SMEARSEG_BENCH_SCREEN") or _choose_screen()
    os.environ["SMEARSEG_BENCH_SCREEN"] = screen
    return screen


def _choose_screen() -> str:
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return chosen
    if not sys.platform.startswith("linux"):
        return "native"
    if os.environ.get("WAYLAND_DISPLAY"):
        return "Wayland"
    if os.environ.get("DISPLAY") and _opens_window():
        return "X11"
    if shutil.which("Xvfb") and _start_xvfb() and _opens_window():
        return "Xvfb, 1920 × 1080"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return "offscreen"


def _start_xvfb() -> bool:
    for number in _DISPLAYS:
        if Path(f"/tmp/.X{number}-lock").exists():
            continue
        server = subprocess.Popen(
            ["Xvfb", f":{number}", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        atexit.register(_stop, server)
        socket = Path(f"/tmp/.X11-unix/X{number}")
        until = time.monotonic() + 10
        while time.monotonic() < until and server.poll() is None:
            if socket.exists():
                os.environ["DISPLAY"] = f":{number}"
                return True
            time.sleep(0.05)
    return False


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait(10)


def _opens_window() -> bool:
    """Whether Qt finds all it needs for an X11 screen; where not it aborts the process."""
    code = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, timeout=60, check=False
    )
    return done.returncode == 0
