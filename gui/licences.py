"""The parts that this program is made of, as they are installed: versions, licences, their texts.

Read from the packages' own records, so that what is told is what runs; nothing is imported.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from core import __version__

ROOTS = (
    "PySide6-Essentials",
    "torch",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "scikit-learn",
    "scikit-image",
    "pyqtgraph",
    "safetensors",
    "tifffile",
    "roifile",
    "XlsxWriter",
)
"""What the program uses itself; what these bring along is found by their records."""
OURS = Path(__file__).resolve().parent.parent / "LICENSE"
_WHERE = {
    "LGPL-3.0": "https://www.gnu.org/licenses/lgpl-3.0.html",
    "GPL-3.0": "https://www.gnu.org/licenses/gpl-3.0.html",
    "PSF-2.0": "https://docs.python.org/3/license.html",
}
"""Where a text stands that a part does not bring."""
_LONGEST_NAME = 60
_TEXT_BYTES = 400_000


@dataclass(frozen=True)
class Part:
    """One part: its name, version and licence, and where the licence's texts are."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """The texts that came with it, or where they stand."""
        found = [_read(path) for path in self.texts]
        return ("\n\n" + "—" * 20 + "\n\n").join(filter(None, found)) or self._where()

    def _where(self) -> str:
        places = [place for name, place in _WHERE.items() if name in self.licence]
        return "\n".join([self.licence, *places])


def parts() -> list[Part]:
    """This program first, then Python and Qt, then all packages by name."""
    ours = Part("SmearSeg", __version__, "MIT", (OURS,))
    python_text = Path(sys.base_prefix) / "LICENSE.txt"
    python = Part("Python", platform.python_version(), "PSF-2.0", (python_text,))
    packages = sorted(_packages(), key=lambda part: part.name.lower())
    return [ours, python, *packages]


def _packages() -> Iterator[Part]:
    waiting, seen = [*ROOTS], set()
    while waiting:
        name = waiting.pop()
        key = _plain(name)
        if key in seen:
            continue
        seen.add(key)
        try:
            found = metadata.distribution(name)
        except (metadata.PackageNotFoundError, ValueError):
            continue
        yield _part(found)
        waiting += _brought_by(found)


def _brought_by(found: metadata.Distribution) -> list[str]:
    """Names of the packages it needs; those for extras are left out."""
    needed = (one for one in found.requires or [] if "extra ==" not in one)
    return [match.group() for one in needed if (match := re.match(r"[\w.-]+", one))]


def _part(found: metadata.Distribution) -> Part:
    name: str = found.metadata["Name"]
    folder = _record_folders(Path(str(found.locate_file("")))).get(_plain(name))
    files = sorted(folder.rglob("*")) if folder is not None else []
    texts = [path for path in files if _is_licence(path)]
    return Part(name, found.version, _licence_of(found), tuple(texts))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def _record_folders(root: Path) -> dict[str, Path]:
    """Package -> its ``dist-info``. Its list of files would take a second to read for torch."""
    return {_plain(path.name.split("-")[0]): path for path in root.glob("*.dist-info")}


def _is_licence(path: Path) -> bool:
    named = re.match(r"(licen[cs]e|copying|notice)", path.name, re.IGNORECASE)
    return path.is_file() and (bool(named) or path.parent.name == "licenses")


def _licence_of(found: metadata.Distribution) -> str:
    said = found.metadata
    expression = said.get("License-Expression")
    if expression:
        return expression
    line = (said.get("License") or "").strip()
    if line and "\n" not in line and len(line) <= _LONGEST_NAME:
        return line
    classifiers = said.get_all("Classifier") or []
    names = [one.rsplit("::", 1)[1].strip() for one in classifiers if one.startswith("License ::")]
    return ", ".join(names) or "see its text"


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_TEXT_BYTES).decode("utf-8", "replace").strip()
    except OSError:
        return ""
