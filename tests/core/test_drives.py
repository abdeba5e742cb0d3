"""Network drives are told from others by what the system says of its mounts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core import project_store
from core.drives import file_system_of, is_on_network
from core.project import Project

MOUNTS = """\
22 1 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:25 / /mnt/lab rw,relatime shared:5 - nfs4 server:/lab rw,vers=4.2
31 22 0:26 / /mnt/lab\\040share rw - cifs //server/share rw
32 30 0:27 / /mnt/lab/local rw - xfs /dev/sdb1 rw
33 22 0:28 / /media/x rw - ext4 /dev/sdc1 rw
34 33 0:29 / /media/x rw - fuse.sshfs me@host: rw
a line of nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana/a.smearseg", "ext4"),
        ("/mnt/lab/a.smearseg", "nfs4"),
        ("/mnt/laboratory/a.smearseg", "ext4"),
        ("/mnt/lab share/a.smearseg", "cifs"),
        ("/mnt/lab/local/a.smearseg", "xfs"),
        ("/media/x/a.smearseg", "fuse.sshfs"),
    ],
)
def test_a_file_is_on_the_innermost_and_latest_mount(path: str, kind: str) -> None:
    assert file_system_of(path, MOUNTS) == kind


def test_without_mounts_nothing_is_said() -> None:
    assert file_system_of("/a", "") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's list of mounts")
def test_this_machine_s_own_folders_are_no_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path / "a.smearseg")


def test_on_a_network_drive_each_transaction_is_confirmed_and_there_is_no_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_store, "is_on_network", lambda _path: True)
    with Project.create(tmp_path / "a.smearseg") as project:
        assert project.journal_mode == "truncate"
        [[level]] = project.read_in_any_thread("PRAGMA synchronous")
        assert level == 2
        project.set_setting("x", 1)
        assert not (tmp_path / "a.smearseg-wal").exists()
