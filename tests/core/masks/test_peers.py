"""Files written here opened by the programs they are for; skipped where those are not installed.

A peer is run in this Python if it has it, else in that of ``SMEARSEG_PEERS`` (labelme brings a Qt
of its own): ``python -m venv /tmp/peers; /tmp/peers/bin/pip install labelme pycocotools roifile
scikit-image cellpose; SMEARSEG_PEERS=/tmp/peers/bin/python pytest tests/core/masks/test_peers.py``.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.masks.coco import coco_bytes
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.labelme import labelme_bytes
from core.masks.objects import as_pixels
from core.masks.rle import counts_from_pixels, counts_of, text_of_counts
from tests.core.masks.drawn import NAMES, as_objects, cells

PEERS = os.environ.get("SMEARSEG_PEERS", "")
CHECKS = Path(__file__).with_name("peer_checks.py")


def ask(peer: str, folder: Path) -> dict[str, Any]:
    """What a peer says of the files in a folder."""
    here = importlib.util.find_spec(peer) is not None
    if not here and not PEERS:
        pytest.skip(f"{peer} is not installed, and SMEARSEG_PEERS names no Python that has it")
    python = sys.executable if here else PEERS
    done = subprocess.run(
        [python, str(CHECKS), peer, str(folder)],
        capture_output=True,
        text=True,
        timeout=170,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "", "PYTHONUTF8": "1"},
    )
    if "ModuleNotFoundError" in done.stderr:
        pytest.skip(f"{peer} is not installed where SMEARSEG_PEERS points")
    assert done.returncode == 0, done.stderr[-2000:]
    [line] = [line for line in done.stdout.splitlines() if line.startswith("PEER ")]
    return json.loads(line.removeprefix("PEER "))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    np.save(tmp_path / "labels.npy", cells())
    Image.fromarray(np.full((60, 80, 3), 200, np.uint8)).save(tmp_path / "field 1.png")
    return tmp_path


def object_masks() -> list[np.ndarray]:
    labels, masks = cells(), []
    for item in as_objects(labels).objects:
        box, pixels = as_pixels(item, *labels.shape)
        whole = np.zeros(labels.shape, bool)
        whole[box.slices] = pixels
        masks.append(whole)
    return masks


def test_labelme_loads_masks_exactly_and_polygons_with_a_rim_of_a_pixel(folder: Path) -> None:
    objects = as_objects(cells())
    (folder / "labelme.json").write_bytes(labelme_bytes(objects, 60, 80, exact=True))
    shapes = ask("labelme", folder)["shapes"]
    for number, mask in enumerate(object_masks()):
        assert shapes[str(number)] == [objects.objects[number].name, "mask"]
        assert (np.load(folder / f"labelme-{number}.npy") == mask).all()
    (folder / "labelme.json").write_bytes(labelme_bytes(objects, 60, 80))
    shapes = ask("labelme", folder)["shapes"]
    for number, mask in enumerate(object_masks()):
        theirs = np.load(folder / f"labelme-{number}.npy")
        grown = np.zeros_like(mask)  # by one pixel to the right and below: what Pillow paints
        for down in (0, 1):
            for along in (0, 1):
                grown[down:, along:] |= mask[: 60 - down, : 80 - along]
        assert (theirs >= mask).all() and (theirs <= grown).all()


def test_pycocotools_decodes_polygons_and_run_lengths_of_both_kinds_exactly(folder: Path) -> None:
    for kind in ("text", "list"):
        (folder / "coco.json").write_bytes(coco_bytes([as_objects(cells())], kind))
        rows = ask("pycocotools", folder)["rows"]
        assert {row[1] for row in rows} == {"list", "dict"}
        for number, mask in enumerate(object_masks()):
            assert (np.load(folder / f"coco-{number}.npy") == mask).all(), rows[number]
            assert rows[number][2] == mask.sum()


def test_pycocotools_and_this_program_write_the_same_compressed_text(folder: Path) -> None:
    (folder / "coco.json").write_bytes(coco_bytes([as_objects(cells())]))
    from core.labels import Box

    texts = ask("pycocotools", folder)["texts"]
    for value, text in zip(sorted(NAMES), texts, strict=True):
        counts = counts_from_pixels(Box(0, 0, 60, 80), cells() == value, 60, 80)
        assert text_of_counts(counts) == text and counts_of(text).tolist() == counts


def test_roifile_reads_every_region(folder: Path) -> None:
    objects = as_objects(cells())
    (folder / "rois.zip").write_bytes(imagej_bytes(objects, 60, 80))
    rows = ask("roifile", folder)["rows"]
    assert [row[1] for row in rows] == ["RECT" if o.holes else "TRACED" for o in objects.objects]
    for item, (name, _, (left, top, right, bottom)) in zip(objects.objects, rows, strict=True):
        assert name.startswith(item.name)
        box = item.box(60, 80)
        # roifile counts the corner of the last pixel in.
        assert (left, top) == (box.left, box.top)
        assert right - box.right in (0, 1) and bottom - box.bottom in (0, 1)


def test_scikit_image_paints_qupaths_outlines_alike(folder: Path) -> None:
    (folder / "qupath.geojson").write_bytes(geojson_bytes(as_objects(cells()), 60, 80))
    classes = ask("skimage", folder)["classes"]
    painted = np.load(folder / "skimage.npy")
    values = {name: value for value, name in NAMES.items()}
    table = np.array([0, *(values[name] for name in classes)], np.uint8)
    assert (table[painted] == cells()).all()


def test_cellpose_finds_and_loads_the_masks(folder: Path) -> None:
    from core.masks.objects import rasterise_instances

    place = folder / "cellpose"
    place.mkdir()
    instances = rasterise_instances(as_objects(cells()), 60, 80).astype(np.uint16)
    Image.fromarray(np.full((60, 80), 200, np.uint8)).save(place / "field 1.tif")
    Image.fromarray(instances).save(place / "field 1_masks.tif")
    assert ask("cellpose", folder)["images"] == 1
    assert (np.load(folder / "cellpose.npy") == instances).all()
