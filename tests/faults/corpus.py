"""Files of every kind that the program reads, whole: what the hostile ones are made from."""

from __future__ import annotations

import contextlib
import io
import json
import pickle
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from core.masks.coco import coco_bytes
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.labelme import labelme_bytes
from core.masks.voc_boxes import voc_bytes
from core.masks.writing import bmp_bytes, palette_png_bytes, png_bytes, tiff_bytes
from core.project_store import open_to_read
from tests.core.masks.drawn import as_objects, cells
from tests.core.odd_files import deep_png, png_chunk, png_header_only

RELEASED = Path(__file__).parents[1] / "core" / "released"
SHAPE = (60, 80)
HUGE = 100_000


@dataclass(frozen=True)
class Seed:
    """A whole file: how it is called, what reads it, its bytes."""

    name: str
    reader: str
    data: bytes


def seeds() -> list[Seed]:
    """One whole file of each kind."""
    return [*_images(), *_masks(), *_objects(), *_archives(), *_own()]


def refused_by_header() -> list[Seed]:
    """Files that claim to be huge and are next to nothing: bombs."""
    side = struct.pack("<II", HUGE, HUGE)
    bmp = b"BM" + struct.pack("<IHHI", 200, 0, 0, 54) + struct.pack("<I", 40) + side
    bmp += struct.pack("<HHIIIIII", 1, 24, 0, 0, 2835, 2835, 0, 0) + bytes(100)
    jpeg = bytearray(_saved("JPEG"))
    place = jpeg.index(b"\xff\xc0") + 5
    jpeg[place : place + 4] = struct.pack(">HH", 65_500, 65_500)
    tiff = _tiff_claiming(HUGE, HUGE)
    full = zlib.compress(bytes(50_000_000), 9)
    header = struct.pack(">IIBBBBB", 19_000, 19_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", full)
    shape = f"{{'descr': '<i8', 'fortran_order': False, 'shape': ({HUGE}, {HUGE}), }}".encode()
    shape = shape.ljust(117) + b"\n"
    npy = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(shape)) + shape
    text = png_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(80_000_000), 9))
    whole = png_bytes(cells())
    return [
        *(
            Seed(f"huge{suffix}", reader, data)
            for reader in ("image", "mask")
            for suffix, data in (
                (".png", png_header_only(HUGE, HUGE)),
                (".bmp", bmp),
                (".jpg", bytes(jpeg)),
                (".tif", tiff),
                (".tif", bytes(tiff).replace(b"II*\0", b"MM\0*")),
                (".png", bomb + png_chunk(b"IEND", b"")),
                (".png", whole[:33] + text + whole[33:]),
            )
        ),
        Seed("huge.npy", "mask", npy),
        Seed("bomb.zip", "zip", _zip({"a.png": bytes(60_000_000)})),
        Seed("many.zip", "zip", _zip({f"{n}.png": b"" for n in range(21_000)})),
        Seed("out.zip", "zip", _zip({"../../evil.png": b"x"})),
        Seed("deep.json", "mask", b'{"shapes":' + b"[" * 200_000),
        Seed("deep.smearseg", "project", b"SQLite format 3\0" + bytes(100)),
        Seed("long.json", "mask", b'{"type":"FeatureCollection","features":[' + b"1," * 400_000),
    ]


def _saved(kind: str, mode: str = "RGB", **options: object) -> bytes:
    rng = np.random.default_rng(3)
    pixels = rng.integers(0, 255, (*SHAPE, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, kind, **options)
    return file.getvalue()


def _images() -> list[Seed]:
    rng = np.random.default_rng(4)
    deep = rng.integers(0, 4096, (*SHAPE, 3), np.uint16)
    exif = Image.Exif()
    exif[0x0112] = 6
    made = {
        "rgb.png": _saved("PNG"),
        "palette.png": _saved("PNG", "P"),
        "bit.png": _saved("PNG", "1"),
        "alpha.png": _saved("PNG", "RGBA"),
        "deep.png": deep_png(deep, 2),
        "photo.jpg": _saved("JPEG", quality=85),
        "turned.jpg": _saved("JPEG", exif=exif),
        "progressive.jpg": _saved("JPEG", progressive=True),
        "grey.bmp": _saved("BMP", "L"),
        "lzw.tif": _saved("TIFF", compression="tiff_lzw"),
        "deflate.tif": _saved("TIFF", compression="tiff_adobe_deflate"),
        "jpeg.tif": _saved("TIFF", compression="jpeg"),
        "ccitt.tif": _saved("TIFF", "1", compression="group4"),
        "deep.tif": tiff_bytes(deep[..., 0]),
    }
    return [Seed(name, "image", data) for name, data in made.items()]


def _masks() -> list[Seed]:
    labels = cells()
    npy, cellpose = io.BytesIO(), io.BytesIO()
    np.save(npy, labels.astype(np.int32))
    made = {"masks": labels.astype(np.uint16), "chan_choose": [0, 0], "filename": "a.png"}
    np.save(cellpose, np.array(made, dtype=object), allow_pickle=True)
    files = {
        "grey.png": png_bytes(labels),
        "voc.png": palette_png_bytes(labels),
        "grey.bmp": bmp_bytes(labels),
        "deep.tif": tiff_bytes(labels.astype(np.uint16) * 300),
        "float.tif": tiff_bytes(labels.astype(np.float32)),
        "array.npy": npy.getvalue(),
        "a_seg.npy": cellpose.getvalue(),
        "pickle_seg.npy": pickle.dumps({"masks": labels}),
    }
    return [Seed(name, "mask", data) for name, data in files.items()]


def _objects() -> list[Seed]:
    objects = as_objects(cells())
    height, width = SHAPE
    labelme = labelme_bytes(objects, height, width)
    exact = labelme_bytes(objects, height, width, exact=True)
    return [
        Seed("labelme.json", "mask", labelme),
        Seed("exact.json", "mask", exact),
        Seed("coco.json", "mask", coco_bytes([objects])),
        Seed("qupath.geojson", "mask", geojson_bytes(objects, height, width)),
        Seed("regions.zip", "mask", imagej_bytes(objects, height, width)),
        Seed("boxes.xml", "boxes", voc_bytes(objects, height, width)),
        Seed("settings.json", "mask", json.dumps({"a": [1, {"b": None}]}).encode()),
    ]


def _archives() -> list[Seed]:
    files = {"in/a.png": png_bytes(cells()), "b.json": b"{}", "__MACOSX/c.png": b"x"}
    return [Seed("masks.zip", "zip", _zip(files))]


def _own() -> list[Seed]:
    project = (RELEASED / "layout-3.smearseg").read_bytes()
    old = (RELEASED / "layout-1.smearseg").read_bytes()
    with contextlib.closing(open_to_read(RELEASED / "layout-3.smearseg")) as opened:
        [[model]] = opened.execute("SELECT data FROM model")
    ini = (
        "[General]\nrecent=/a.smearseg, /b.smearseg\ntheme=dark\n[brush]\ndiameter=20\n"
        "[window]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3)\n[shortcuts]\nkeys=@Variant(\\0)\n"
    )
    return [
        Seed("work.smearseg", "project", project),
        Seed("old.smearseg", "project", old),
        Seed("network.safetensors", "model", model),
        Seed("settings.ini", "settings", ini.encode()),
    ]


def _zip(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def _tiff_claiming(width: int, height: int) -> bytes:
    whole = bytearray(_saved("TIFF"))
    [first] = struct.unpack_from("<I", whole, 4)
    [entries] = struct.unpack_from("<H", whole, first)
    for number in range(entries):
        place = first + 2 + 12 * number
        [tag] = struct.unpack_from("<H", whole, place)
        if tag in (256, 257):
            struct.pack_into("<HII", whole, place + 2, 4, 1, width if tag == 256 else height)
    return bytes(whole)
