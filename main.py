"""The door: the window, or without one the commands train, predict, evaluate and report."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import ModuleType

COMMANDS = ("train", "predict", "evaluate", "report", "-h", "--help")


def has_display() -> bool:
    """Whether a window can be shown; only systems with X11 or Wayland run without one."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_library(error: ImportError) -> str | None:
    """What to do where Qt lacks a library of the system; None if that is not what ``error`` is.

    Bare Linux machines lack some that every desktop has. The linker names one at a time.
    """
    name, found, _ = str(error).partition(": cannot open shared object file")
    if not found:
        return None
    return (
        f"The window needs the system library {name}, which this computer lacks. On Debian and "
        "Ubuntu, install libegl1, libgl1, libfontconfig1, libxkbcommon-x11-0 and libxcb-cursor0; "
        "elsewhere, the packages that hold the same libraries. The commands train, predict, "
        "evaluate and report work without."
    )


def load_window() -> ModuleType:
    """Load the program with a window, ``gui.app``; ImportError where a library is missing.

    Loading makes a hundred thousand things that stay. Python would look through them for garbage
    again and again, which takes a tenth of the start; so it does not from now on: the window
    collects by a timer of its own (gui/collector.py), and only what was made since all was loaded.
    """
    gc.disable()
    try:
        import gui.qt_loading  # noqa: I001 - before all that it makes quicker
        import gui.app
    except ImportError:
        gc.enable()
        raise
    return gui.app


def calm_threads() -> None:
    """Have the libraries' threads take no core from who uses it; they read this as they load.

    Torch's threads sleep while they wait for each other: spinning, they take the core that the
    other one needs as soon as anything else runs on the machine. OpenBLAS, of which NumPy and
    OpenCV bring one each, would start threads as it loads, for a tenth of our start, and find
    nothing to do for them: only small matrices are multiplied here.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main() -> int:
    """Run what the command line asks for; the exit code."""
    calm_threads()
    if len(sys.argv) > 1 and sys.argv[1] in COMMANDS:
        from core.commands import main as command

        return command(sys.argv[1:])
    if sys.argv[1:2] in (["-h"], ["--help"]):
        from core.commands import main as command

        return command(["--help"])
    for name in sys.argv[1:]:
        if not Path(name).exists():
            what = "file, folder or command" if len(sys.argv) == 2 else "file or folder"
            print(f"There is no {what} “{name}” here; check the name.", file=sys.stderr)
            return 2
    if not has_display():
        if len(sys.argv) > 1:
            print("There is no display here to show a window on.", file=sys.stderr)
            return 2
        from gui.demo import run

        return run(Path("out"))
    try:
        window = load_window()
    except ImportError as error:
        sentence = missing_library(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 1
    return window.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
