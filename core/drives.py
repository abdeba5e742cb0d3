"""What kind of drive a file is on: on a network drive, another machine may look at it too."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = (
    "nfs", "cifs", "smb", "afs", "9p", "ceph", "glusterfs", "lustre", "ncp", "davfs", "fuse.sshfs",
    "fuse.davfs", "fuse.s3fs", "fuse.rclone", "fuse.glusterfs", "virtiofs", "vboxsf", "prl_fs",
)  # fmt: skip
_REMOTE = 4
"""DRIVE_REMOTE of Windows."""


def is_on_network(path: Path) -> bool:
    """Whether a file lies on a drive of another machine, as far as the system tells."""
    path = path.absolute()
    if sys.platform == "win32":
        import ctypes

        root = path.anchor or "\\\\"
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE
    try:
        kind = file_system_of(os.path.realpath(path), _MOUNTS.read_text(errors="replace"))
    except OSError:
        return False  # macOS: SQLite finds out for itself whether its log can be had
    return kind.startswith(_NETWORK)


def file_system_of(path: str, mounts: str) -> str:
    """The file system that a real path is on, by the text of Linux's ``mountinfo``.

    Empty if it does not say. Fields are as in proc(5): the fifth is where it is mounted, the one
    after the dash its kind.
    """
    best, kind = -1, ""
    for line in mounts.splitlines():
        left, dash, right = line.partition(" - ")
        fields = left.split(" ")
        if not dash or len(fields) < 5:
            continue
        place = _unescaped(fields[4])
        inside = path == place or path.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= best:  # of two on one place the later hides the earlier
            best, kind = len(place), right.split(" ")[0]
    return kind


def _unescaped(place: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        place = place.replace(code, character)
    return place
