"""Make the sample smears in resources/samples; running it again gives the same files.

Field 1 carries a technician's strokes, field 2 nothing, field 3 is labelled everywhere. Labels lie
in a folder of their own, so that opening the samples as a folder shows three images.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.brush import Stroke
from core.labels import BACKGROUND, LabelMap, new_label_map
from core.smear import Smear, SmearSettings, make_smear

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
WHITE_CELL = 1
# Chosen by eye: four or five white cells of the common kinds in each, on a similar stain.
SEEDS = (49, 44, 41)
SETTINGS = SmearSettings(
    red_cell_diameter=52, white_cells=5, platelets=9, stain_variation=0.6, jpeg_quality=None
)
HAND_SEED = 9

Path2D = list[tuple[float, float]]


def main() -> None:
    """Write images and labels, and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=SAMPLES)
    folder = parser.parse_args().out
    (folder / "labels").mkdir(parents=True, exist_ok=True)
    smears = [make_smear(seed, SETTINGS) for seed in SEEDS]
    labels = [strokes_on(smears[0]), None, smears[2].white_cells.astype(np.uint8) * WHITE_CELL]
    for number, (smear, label_map) in enumerate(zip(smears, labels, strict=True), start=1):
        name = f"smear-field-{number}.png"
        _write_png(folder / name, smear.image[..., ::-1])
        if label_map is not None:
            _write_png(folder / "labels" / name, label_map)
    size = sum(file.stat().st_size for file in folder.rglob("*.png"))
    print(f"{folder}: {len(SEEDS)} fields, {size / 1e6:.2f} MB with labels")


def strokes_on(smear: Smear) -> LabelMap:
    """What a technician paints in a minute: inside some white cells, and across all the rest."""
    rng = np.random.default_rng(HAND_SEED)
    label_map = new_label_map(*smear.classes.shape)
    white = smear.white_cells
    # A hand keeps away from edges, which it could not follow anyway.
    elsewhere = ~cv2.dilate(white.astype(np.uint8), _disc(17)).astype(bool)
    for path in _background_paths(rng, smear, elsewhere):
        _paint(label_map, BACKGROUND, 9, path)
    for cell in _some_white_cells(smear):
        inside = cv2.erode(cell.astype(np.uint8), _disc(13)).astype(bool)
        start = _somewhere(rng, inside & ~smear.nuclei)
        _paint(label_map, WHITE_CELL, 9, _wander(rng, inside, start, 24))
    return label_map


def _background_paths(
    rng: np.random.Generator, smear: Smear, allowed: NDArray[np.bool_]
) -> Iterator[Path2D]:
    """Over red cells, over plasma, and one stroke over a platelet."""
    for kind, steps in ((smear.red_cells, 40), (smear.red_cells, 40), (~smear.all_cells, 40)):
        yield _wander(rng, allowed, _somewhere(rng, kind & allowed), steps)
    yield _wander(rng, allowed, _somewhere(rng, smear.platelets & allowed), 6)
    near = cv2.dilate(smear.white_cells.astype(np.uint8), _disc(41)).astype(bool)
    for _ in range(2):  # along the outside of a white cell, where it matters most
        yield _wander(rng, near & allowed, _somewhere(rng, near & allowed), 24)


def _some_white_cells(smear: Smear) -> list[NDArray[np.bool_]]:
    """The three largest and the smallest (a lymphocyte): every kind, but not every cell."""
    numbers, sizes = np.unique(smear.instances[smear.white_cells], return_counts=True)
    order = np.argsort(-sizes)
    return [smear.instances == numbers[i] for i in (*order[:3], order[-1])]


def _somewhere(rng: np.random.Generator, mask: NDArray[np.bool_]) -> tuple[float, float]:
    row, column = np.argwhere(mask)[rng.integers(np.count_nonzero(mask))]
    return float(column) + 0.5, float(row) + 0.5


def _wander(
    rng: np.random.Generator, allowed: NDArray[np.bool_], start: tuple[float, float], steps: int
) -> Path2D:
    """A curved hand movement of steps of 5 pixels, turning away where it is not allowed."""
    path, heading, curl = [start], rng.uniform(0, 2 * np.pi), 0.0
    height, width = allowed.shape
    for _ in range(steps):
        curl = 0.8 * curl + rng.normal(0, 0.12)
        heading += curl
        for turn in (0.0, 0.4, -0.4, 0.8, -0.8, 1.3, -1.3, 2.0, -2.0):
            x = path[-1][0] + 5 * np.cos(heading + turn)
            y = path[-1][1] + 5 * np.sin(heading + turn)
            if 0 <= x < width and 0 <= y < height and allowed[int(y), int(x)]:
                heading += turn
                path.append((float(x), float(y)))
                break
        else:
            return path
    return path


def _paint(label_map: LabelMap, value: int, diameter: float, path: Path2D) -> None:
    stroke = Stroke(label_map, value, diameter)
    for x, y in path:
        stroke.move_to(x, y)
    stroke.finish()


def _disc(size: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)), np.uint8)


def _write_png(path: Path, pixels: NDArray[np.uint8]) -> None:
    if not cv2.imwrite(str(path), pixels, [cv2.IMWRITE_PNG_COMPRESSION, 9]):
        raise OSError(f"could not write {path}")


if __name__ == "__main__":
    main()
