"""Try the bundle on a machine without Python: ``make try-package`` (as root, on Debian or Ubuntu).

The machine is a bare Debian in a folder (debootstrap), in which only an X server, a keyboard robot
and the system libraries that every desktop has are installed: no Python, none of our files but the
bundle. In it the program is entered into the menu, opened on the sample, trained and its masks
exported, all by keys in the real window; what came out is looked at from outside.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cv2

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "smearseg"
PICTURE = ROOT / "out" / "package-trial.png"
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
# An X server, a window manager, a robot for the keys; and what a desktop has and this one lacks.
PACKAGES = (
    "xvfb",
    "matchbox-window-manager",
    "xdotool",
    "x11-apps",
    "libegl1",
    "fonts-dejavu-core",
)
MENU_PACKAGES = ("desktop-file-utils", "shared-mime-info")
DISPLAY = ":94"
_PATIENCE_S = 120


class Machine:
    """A bare Debian in ``root`` and commands in it, as a user who has only the bundle."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home" / "lab"
        self._environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": "/home/lab",
        }

    def make(self) -> None:
        """Fetch and install it; the bundle under ``/opt``."""
        self.root.chmod(0o755)
        base = ["debootstrap", "--variant=minbase", SUITE, str(self.root), MIRROR]
        subprocess.run(base, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["mount", "-t", "proc", "proc", str(self.root / "proc")], check=True)
        self.run("apt-get", "update", "-qq")
        install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
        self.run(*install, *PACKAGES, *MENU_PACKAGES)
        found = [name for name in ("python3", "python") if (self.root / "usr/bin" / name).exists()]
        if found:
            raise SystemExit(f"the bare machine has {found}: the trial would prove nothing")
        shutil.copytree(BUNDLE, self.root / "opt" / "smearseg", symlinks=True)
        self.home.mkdir(parents=True)

    def run(self, *command: str) -> str:
        """Run ``command`` in it to its end; what it printed."""
        environment = self._environment | {"DEBIAN_FRONTEND": "noninteractive", "DISPLAY": DISPLAY}
        called = ["chroot", str(self.root), *command]
        done = subprocess.run(called, env=environment, check=True, stdout=subprocess.PIPE)
        return done.stdout.decode(errors="replace")

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start ``command`` in it."""
        environment = self._environment | {"DISPLAY": DISPLAY}
        return subprocess.Popen(["chroot", str(self.root), *command], env=environment)

    def key(self, name: str) -> None:
        """Press a key in the window that is on top."""
        self.run("xdotool", "mousemove", "640", "400", "key", name)

    def photograph(self) -> None:
        """Keep what is on its screen in ``out/``."""
        PICTURE.parent.mkdir(exist_ok=True)
        self.run("xwd", "-silent", "-root", "-out", "/tmp/screen.xwd")
        taken = str(self.root / "tmp/screen.xwd")
        if shutil.which("convert"):
            subprocess.run(["convert", f"xwd:{taken}", str(PICTURE)], check=True)

    def remove(self) -> None:
        """Unmount and delete it."""
        subprocess.run(["umount", str(self.root / "proc")], check=False)
        shutil.rmtree(self.root, ignore_errors=True)


def wait(what: str, ready: object, seconds: float = _PATIENCE_S) -> None:
    """Wait until ``ready()`` is true; the trial has failed if it never is."""
    end = time.monotonic() + seconds
    while not ready():  # type: ignore[operator]
        if time.monotonic() > end:
            raise SystemExit(f"not within {seconds:.0f} s: {what}")
        time.sleep(0.5)


def networks(project: Path) -> int:
    """How many trained networks the project holds; read from a copy, for the program has it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / project.name
        for end in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(f"{project}{end}", f"{copy}{end}")
        with contextlib.closing(sqlite3.connect(copy)) as base:
            return int(base.execute("SELECT COUNT(*) FROM model").fetchone()[0])


def use_window(machine: Machine) -> Path:
    """Train the sample and export its mask by keys; the mask."""
    project = machine.home / "Documents/SmearSeg/Sample/Sample.smearseg"
    began = time.monotonic()
    wait("the sample's project", project.exists)
    titled = ("xdotool", "search", "--onlyvisible", "--name", "SmearSeg")
    wait(
        "the window",
        lambda: (
            subprocess.run(
                ["chroot", str(machine.root), *titled],
                env={"PATH": "/usr/sbin:/usr/bin", "DISPLAY": DISPLAY},
                stdout=subprocess.DEVNULL,
                check=False,
            ).returncode
            == 0
        ),
    )
    print(f"Window and project after {time.monotonic() - began:.0f} s.")
    time.sleep(5)
    machine.key("Escape")  # the tour of a first start
    machine.key("t")
    wait("a trained network in the project", lambda: networks(project) > 0)
    time.sleep(5)
    machine.photograph()
    machine.key("ctrl+e")
    time.sleep(5)
    machine.run("xdotool", "key", "Return")
    folder = project.parent
    wait("the exported mask", lambda: list(folder.rglob("*_mask.png")))
    time.sleep(1)
    return next(iter(folder.rglob("*_mask.png")))


def check_menu(machine: Machine) -> None:
    """Enter the program into the menu; files of its kind must open with it."""
    print(machine.run("/opt/smearseg/install.sh").strip())
    machine.run("desktop-file-validate", "/home/lab/.local/share/applications/smearseg.desktop")
    share = machine.home / ".local/share"
    kinds = (share / "mime/globs2").read_text(encoding="utf-8")
    openers = (share / "applications/mimeinfo.cache").read_text(encoding="utf-8")
    if "application/x-smearseg:*.smearseg" not in kinds:
        raise SystemExit("the machine does not know what a .smearseg file is")
    if "application/x-smearseg=smearseg.desktop" not in openers:
        raise SystemExit("the files do not open with the program")


def trial(machine: Machine) -> None:
    """Menu, window, training, export."""
    machine.make()
    check_menu(machine)
    server = machine.start("Xvfb", DISPLAY, "-screen", "0", "1280x800x24")
    wait("the X server", (machine.root / f"tmp/.X11-unix/X{DISPLAY[1:]}").exists)
    manager = machine.start("matchbox-window-manager", "-use_titlebar", "yes")
    window = machine.start("/opt/smearseg/smearseg")
    try:
        path = use_window(machine)
        mask = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        if mask is None or mask.ndim != 2 or not 0 < (mask > 0).mean() < 1:
            raise SystemExit(f"{path.name} is no mask")
        share = (mask > 0).mean()
        print(f"Trained and exported {path.name}: {100 * share:.1f} % foreground. {PICTURE}")
        if window.poll() is not None:
            raise SystemExit(f"the window ended with {window.returncode}")
    finally:
        for process in (window, manager, server):
            process.terminate()
            process.wait(timeout=30)


def main() -> None:
    """Make the machine, try the bundle in it, remove it."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("debootstrap"):
        raise SystemExit("This needs Linux, root and debootstrap (apt-get install debootstrap).")
    if not BUNDLE.exists():
        raise SystemExit("There is no bundle yet: make package.")
    machine = Machine(Path(tempfile.mkdtemp(prefix="smearseg-bare-")))
    try:
        trial(machine)
    finally:
        machine.remove()


if __name__ == "__main__":
    main()
