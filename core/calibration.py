"""How large a pixel is: from a file's own words, or from a person's.

TIFF files say it as pixels per centimetre or inch (TIFF 6.0, section 8: XResolution,
ResolutionUnit), ImageJ's in their own unit beside these tags, OME-TIFF files in an XML text
(PhysicalSizeX and its unit, OME schema 2016-06). The text is bounded and refused where it declares
a document type or an entity: the standard library would expand these, a few lines into gigabytes.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from core.errors import ImageError
from core.words import mark, tr

MAX_XML_BYTES: Final = 4 * 2**20
MIN_UM, MAX_UM = 1e-4, 1e4
"""µm per pixel that a microscope's image may have; files without a scale often say 1 inch."""
TYPED, SCALE_BAR = mark("typed"), mark("scale bar")
"""Who says how large a pixel is, where no file does; stored in English, shown translated."""
_TIFF_SUFFIXES: Final = frozenset({".tif", ".tiff"})
_UM_PER: Final = {
    "pm": 1e-6, "Å": 1e-4, "nm": 1e-3, "µm": 1.0, "μm": 1.0, "um": 1.0, "micron": 1.0,
    "microns": 1.0, "mm": 1e3, "cm": 1e4, "m": 1e6, "in": 25_400.0, "inch": 25_400.0,
}  # fmt: skip
_TIFF_UNITS: Final = {2: 25_400.0, 3: 10_000.0}
_DAMAGE: Final = (
    *(ValueError, TypeError, IndexError, KeyError, AttributeError),
    *(ArithmeticError, MemoryError, RuntimeError, AssertionError),
)
"""What tifffile's reading of damaged tags ends in, besides its own error."""
_SCREEN_DPI: Final = (72.0, 96.0, 100.0, 150.0, 180.0, 200.0, 240.0, 300.0, 350.0, 400.0, 600.0)
"""Resolutions that programs write without meaning the object."""


@dataclass(frozen=True)
class Calibration:
    """µm that the side of a pixel covers, and who says so ("OME", "TIFF", "ImageJ", "typed", …).

    Raises ValueError outside of 0.0001 to 10,000 µm.
    """

    um_per_pixel: float
    source: str = TYPED

    def __post_init__(self) -> None:
        size = self.um_per_pixel
        if isinstance(size, bool) or not isinstance(size, (int, float)):
            raise ValueError("the size of a pixel is a number")
        if not (math.isfinite(size) and MIN_UM <= size <= MAX_UM):
            raise ValueError(f"a pixel covers between {MIN_UM:g} and {MAX_UM:g} µm")
        if not isinstance(self.source, str):
            raise ValueError("the source is a text")

    @classmethod
    def from_scale_bar(cls, pixels: float, um: float) -> Calibration:
        """From a line drawn along a scale bar. Raises ValueError."""
        if not pixels > 0:
            raise ValueError("the line has no length")
        return cls(um / pixels, SCALE_BAR)

    def to_json(self) -> str:
        """As one JSON object."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """What ``to_json`` wrote. Raises ValueError."""
        found: Any = json.loads(text)
        if not isinstance(found, dict) or "um_per_pixel" not in found:
            raise ValueError("no size of a pixel")
        return cls(found["um_per_pixel"], found.get("source", TYPED))


def read_calibration(path: Path) -> Calibration | None:
    """What a TIFF or OME-TIFF file says of its first page; None where it says nothing usable.

    Reads tags only, never pixels. Pixels that are not square within one in a hundred, resolutions
    that mean a screen or a printer (72, 96, 300 dpi and so on) and sizes that no microscope gives
    are taken as nothing said. Raises ImageError for files that cannot be read or that hide
    entities in their text.
    """
    if path.suffix.lower() not in _TIFF_SUFFIXES:
        return None
    import tifffile  # loading it takes a moment

    try:
        with tifffile.TiffFile(path) as file:
            page = file.pages.first
            tags = {code: _value(page, code) for code in (282, 283, 296)}
            text = _value(page, 270)
    except OSError as error:
        raise ImageError(tr("{name} cannot be read; choose it again.", name=path.name)) from error
    except (tifffile.TiffFileError, struct.error, *_DAMAGE) as error:
        raise ImageError(
            tr("{name} is damaged or no TIFF file; export it again.", name=path.name)
        ) from error
    description = text if isinstance(text, str) else ""
    if "<OME" in description[:4096] or description.lstrip().startswith("<?xml"):
        found = calibration_from_ome(description, path)
        return found or _from_tags(tags, "")
    return _from_tags(tags, description)


def calibration_from_ome(text: str, path: Path) -> Calibration | None:
    """The size of a pixel of the first image in OME-XML; None where it is not told.

    Raises ImageError for text that is too long, damaged, or declares entities.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > MAX_XML_BYTES:
        raise ImageError(
            tr("{name} has far too long an OME text; type the pixel’s size.", name=path.name)
        )
    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper():
        raise ImageError(
            tr(
                "{name} declares entities in its OME text, which can hide anything; type "
                "the pixel’s size.",
                name=path.name,
            )
        )
    import xml.etree.ElementTree as ET  # for few images: the start does without

    try:
        root = ET.fromstring(data)  # nothing is declared, so nothing is expanded
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise ImageError(
            tr("{name} has a damaged OME text; type the pixel’s size.", name=path.name)
        ) from error
    pixels = next((one for one in root.iter() if one.tag.rpartition("}")[2] == "Pixels"), None)
    if pixels is None:
        return None
    across = _in_um(pixels.get("PhysicalSizeX"), pixels.get("PhysicalSizeXUnit", "µm"))
    down = _in_um(pixels.get("PhysicalSizeY"), pixels.get("PhysicalSizeYUnit", "µm"))
    return _square(across, down, "OME")


def _value(page: Any, code: int) -> Any:
    tag = page.tags.get(code)
    return None if tag is None else tag.value


def _from_tags(tags: dict[int, Any], description: str) -> Calibration | None:
    across, down = _per_unit(tags[282]), _per_unit(tags[283])
    if across is None or down is None:
        return None
    if description.startswith("ImageJ="):
        lines = (line.partition("=") for line in description[:65_536].splitlines())
        named = next((value.strip() for key, _, value in lines if key == "unit"), "")
        um = _UM_PER.get(named.replace("\\u00B5", "µ"))
        return None if um is None else _square(um / across, um / down, "ImageJ")
    unit = 2 if tags[296] is None else tags[296]
    um = _TIFF_UNITS.get(unit) if isinstance(unit, int) else None  # a damaged tag has several
    if um is None:
        return None
    dots = across * 25_400 / um
    if any(abs(dots - usual) < 0.5 for usual in _SCREEN_DPI):
        return None
    return _square(um / across, um / down, "TIFF")


def _per_unit(value: Any) -> float | None:
    """Pixels for each unit, from a rational tag; None for nonsense."""
    try:
        above, below = value
        found = float(above) / float(below)
    except (TypeError, ValueError, ArithmeticError):
        return None
    return found if math.isfinite(found) and found > 0 else None


def _in_um(size: str | None, unit: str) -> float | None:
    try:
        return float(size or "") * _UM_PER[unit.strip()]
    except (ValueError, KeyError):
        return None


def _square(across: float | None, down: float | None, source: str) -> Calibration | None:
    if across is None or not math.isfinite(across) or not MIN_UM <= across <= MAX_UM:
        return None
    if down is not None and not abs(down - across) <= 0.01 * across:
        return None
    return Calibration(across, source)
