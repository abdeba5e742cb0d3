"""The receipt beside exported files: from what they were made, and what their values mean."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from core import __version__
from core.decoding import file_errors, opened, orientation_of
from core.errors import ExportError
from core.export.content import FileContent
from core.export.whole_files import write_whole
from core.region_rules import RegionRules
from core.words import tr

_READ = 1 << 20


@dataclass(frozen=True)
class ExportedFile:
    """One file written: its image or images by name and check sum, and what is known of it."""

    path: Path
    images: Mapping[str, str]
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Receipt:
    """What an export was. ``thresholds`` by class name; ``model`` its SHA-256, "" without one.

    ``rules`` are those by which masks became cells, by class name; ``um_per_pixel`` the size of a
    pixel, None where it is not known.
    """

    what: str
    program: str
    kind: str
    note: str
    model: str
    thresholds: Mapping[str, float]
    files: Sequence[ExportedFile]
    failed: Sequence[tuple[str, str]] = ()
    date: datetime = field(default_factory=lambda: datetime.now().astimezone())
    rules: Mapping[str, RegionRules] = field(default_factory=dict)
    um_per_pixel: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain data, as the file holds it."""
        return {
            "smearseg_receipt": 1,
            "written_by": f"SmearSeg {__version__}",
            "date": self.date.isoformat(timespec="seconds"),
            "for": self.program,
            "what": self.what,
            "kind": self.kind,
            "note": self.note,
            "model_sha256": self.model or None,
            "thresholds": dict(self.thresholds),
            "cell_rules": {name: asdict(rules) for name, rules in self.rules.items()},
            "um_per_pixel": self.um_per_pixel,
            "files": [
                {"file": one.path.name, "images": dict(one.images), **one.facts}
                for one in self.files
            ],
            "failed": [{"image": name, "why": why} for name, why in self.failed],
        }


def write_receipt(folder: Path, receipt: Receipt) -> Path:
    """Write the receipt under a name of its own, read back; never over another file.

    Raises ExportError.
    """
    content = receipt.to_json()
    data = (json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
    made = FileContent(data, lambda path: json.loads(path.read_bytes()) == content)
    stamp = receipt.date.strftime("%Y-%m-%d_%H-%M-%S")
    for number in range(1, 100):
        again = f"-{number}" if number > 1 else ""
        path = folder / f"smearseg-export_{stamp}{again}.json"
        if not path.exists():
            write_whole(path, made.data, made.reads_back)
            return path
    raise ExportError(
        tr("{folder} holds too many receipts of this second; export again.", folder=folder)
    )


def image_facts(path: Path) -> dict[str, Any]:
    """A word on an image that is stored otherwise than shown; programs that ignore EXIF disagree.

    Raises ImageError.
    """
    with opened(path) as image:
        turned = image.format != "TIFF" and orientation_of(image, path) != 1
    if not turned:
        return {}
    return {"note": "The image is stored turned (EXIF); this file lies as the image is shown."}


def turned_facts(names: Sequence[str]) -> dict[str, Any]:
    """The like for a file of many images, given the names of those of which it is true."""
    if not names:
        return {}
    note = "Images that are stored turned (EXIF) are described here as they are shown."
    return {"note": note, "stored_turned": list(names)}


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes as hexadecimal digits. Raises ImageError."""
    with file_errors(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
