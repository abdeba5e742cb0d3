"""Opens files written by this program in the programs they are for; run by their own Python.

``python peer_checks.py NAME FOLDER`` prints one line of JSON. It imports nothing of this program.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np


def labelme(folder: Path) -> dict[str, Any]:
    """Each shape as LabelMe itself loads it; masks painted by its own rule."""
    import labelme
    from labelme import _label_file
    from labelme.utils import shape_to_mask

    found = _label_file.read_label_file(str(folder / "labelme.json"))
    painted = {}
    for number, shape in enumerate(found.shapes):
        canvas = np.zeros(tuple(np.load(folder / "labels.npy").shape), bool)
        if shape["shape_type"] == "mask":
            (left, top), (right, bottom) = np.array(shape["points"]).astype(int)
            canvas[top : bottom + 1, left : right + 1] = shape["mask"]
        else:
            canvas |= shape_to_mask(canvas.shape, shape["points"], shape["shape_type"])
        np.save(folder / f"labelme-{number}.npy", canvas)
        painted[number] = [shape["label"], shape["shape_type"]]
    return {"version": labelme.__version__, "shapes": painted}


def pycocotools(folder: Path) -> dict[str, Any]:
    """Each annotation as pycocotools decodes it."""
    import contextlib
    import io

    import pycocotools
    from pycocotools import mask as runs
    from pycocotools.coco import COCO

    with contextlib.redirect_stdout(io.StringIO()):
        found = COCO(str(folder / "coco.json"))
    rows = []
    for row in found.loadAnns(found.getAnnIds()):
        pixels = found.annToMask(row).astype(bool)
        np.save(folder / f"coco-{len(rows)}.npy", pixels)
        name = found.loadCats(row["category_id"])[0]["name"]
        rows.append([name, type(row["segmentation"]).__name__, row["area"], row["bbox"]])
    # Run lengths that pycocotools itself makes of every class, for us to read.
    labels = np.load(folder / "labels.npy")
    made = [runs.encode(np.asfortranarray(labels == v)) for v in np.unique(labels) if v]
    texts = [one["counts"].decode() for one in made]
    return {"version": getattr(pycocotools, "__version__", "?"), "rows": rows, "texts": texts}


def roifile(folder: Path) -> dict[str, Any]:
    """Names and kinds of the regions as roifile reads them."""
    import roifile

    found = roifile.roiread(folder / "rois.zip")
    rows = [[r.name, r.roitype.name, [r.left, r.top, r.right, r.bottom]] for r in found]
    return {"version": roifile.__version__, "rows": rows}


def skimage(folder: Path) -> dict[str, Any]:
    """The outlines in QuPath's file, painted by scikit-image from pixel centres."""
    import skimage
    from skimage.draw import polygon2mask

    shape = tuple(np.load(folder / "labels.npy").shape)
    canvas = np.zeros(shape, np.uint8)
    classes: list[str] = []
    for feature in json.loads((folder / "qupath.geojson").read_text("utf-8"))["features"]:
        name = feature["properties"]["classification"]["name"]
        classes.append(name)
        geometry = feature["geometry"]
        several = geometry["type"] == "MultiPolygon"
        for rings in geometry["coordinates"] if several else [geometry["coordinates"]]:
            inside = np.zeros(shape, bool)
            for ring in rings:
                inside ^= polygon2mask(shape, np.array(ring)[:, ::-1] - 0.5)
            canvas[inside] = len(classes)
    np.save(folder / "skimage.npy", canvas)
    return {"version": skimage.__version__, "classes": classes}


def cellpose(folder: Path) -> dict[str, Any]:
    """The instance mask as Cellpose's own reader of training data finds and loads it."""
    import cellpose
    from cellpose import io

    images, masks, names, *_ = io.load_train_test_data(str(folder / "cellpose"))
    np.save(folder / "cellpose.npy", np.asarray(masks[0]).squeeze())
    return {"version": str(cellpose.version), "images": len(images), "names": list(map(str, names))}


if __name__ == "__main__":
    checks = {f.__name__: f for f in (labelme, pycocotools, roifile, skimage, cellpose)}
    result = checks[sys.argv[1]](Path(sys.argv[2]))
    print("PEER " + json.dumps(result, default=int))
