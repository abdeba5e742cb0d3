"""A real disk of a few megabytes, which can be filled to the last byte and freed again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


class SmallDisk:
    """A tmpfs mounted at ``folder``."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.folder = folder
        self._ballast = folder / "ballast.bin"
        folder.mkdir()
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "smearseg-test", str(folder)],
            check=True,
            capture_output=True,
        )

    def fill(self, leave: int = 0) -> None:
        """Take all room but ``leave`` bytes."""
        with self._ballast.open("ab", buffering=0) as file:
            while self.room > leave:
                try:
                    file.write(bytes(min(65536, self.room - leave)))
                except OSError:
                    break

    def free(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)

    @property
    def room(self) -> int:
        """Free bytes."""
        state = os.statvfs(self.folder)
        return state.f_bavail * state.f_frsize

    def set_read_only(self, on: bool) -> None:
        """Have the disk refuse all writing; only while no file on it is open to be written."""
        how = "remount,ro" if on else "remount,rw"
        subprocess.run(["mount", "-o", how, str(self.folder)], check=True, capture_output=True)

    def unmount(self) -> None:
        subprocess.run(["umount", "-l", str(self.folder)], check=True, capture_output=True)


def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """A small disk for a test; skips where this user may not mount one."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    try:
        disk = SmallDisk(folder / "disk", megabytes)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine does not let a test mount a small disk")
    try:
        yield disk
    finally:
        disk.unmount()
