"""The bundle's way into a Linux desktop's menu: entry, file type, icon; and out again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

import pytest

from core.project import Project
from gui.files_menu import SUFFIX

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are Linux's")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder as `make package` lays it out, at an awkward place."""
    folder = tmp_path / 'odd $place "50 %"'
    inner = folder / "_internal" / "resources"
    shutil.copytree(RESOURCES / "desktop", inner / "desktop")
    shutil.copytree(RESOURCES / "icons", inner / "icons")
    shutil.copy(RESOURCES / "desktop" / "install.sh", folder)
    (folder / "smearseg").write_text("#!/bin/sh\n")
    return folder


def install(bundle: Path, home: Path, *options: str) -> str:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["sh", str(bundle / "install.sh"), *options],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_entry_starts_the_program_where_it_stands(bundle: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    assert "in your menu" in install(bundle, home)
    share = home / ".local" / "share"
    entry = RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment]
    entry.read_string((share / "applications" / "smearseg.desktop").read_text())
    fields = entry["Desktop Entry"]
    place = str(bundle / "smearseg").replace("$", r"\\$").replace('"', r"\\" + '"')
    assert fields["Exec"] == f'"{place.replace("%", "%%")}" %F'
    assert fields["MimeType"] == "application/x-smearseg;"
    assert (share / "icons/hicolor/scalable/apps/smearseg.svg").read_bytes() == (
        RESOURCES / "icons" / "app.svg"
    ).read_bytes()
    install(bundle, home, "--remove")
    left = [path for path in share.rglob("*smearseg*") if path.is_file()]
    assert [path.name for path in left] in ([], ["x-smearseg.xml"]), "the menu's own cache may stay"


def test_the_file_type_knows_a_project_by_its_name_and_by_its_bytes(tmp_path: Path) -> None:
    kind = ET.parse(RESOURCES / "desktop" / "smearseg.xml").getroot()
    name = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    globs = [glob.get("pattern") for glob in kind.iterfind(".//m:glob", name)]
    assert globs == [f"*{SUFFIX}"]
    with Project.create(tmp_path / "p.smearseg"):
        pass
    data = (tmp_path / "p.smearseg").read_bytes()
    outer = kind.find(".//m:magic/m:match", name)
    inner = kind.find(".//m:magic/m:match/m:match", name)
    assert outer is not None and inner is not None
    text = str(outer.get("value")).replace(r"\0", "\0").encode()
    assert data[int(str(outer.get("offset"))) :].startswith(text)
    at = int(str(inner.get("offset")))
    assert int.from_bytes(data[at : at + 4]) == int(str(inner.get("value")), 16)
