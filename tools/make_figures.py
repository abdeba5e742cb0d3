"""Draw the guide's own figures: the method as SVG, masks of given IoU over a cell of the sample.

They say what the code says: dilations come from ``ModelConfig``, colours from the program.
"""

from __future__ import annotations

import argparse
import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from drawing import Sheet
from make_samples import SEEDS, SETTINGS
from numpy.typing import NDArray
from PIL import Image

from core.labels import Box
from core.model import ModelConfig
from core.smear import Smear, make_smear
from gui.canvas.error_layer import EXTRA_COLOUR, MISSED_COLOUR

ROOT = Path(__file__).resolve().parent.parent
IOUS = (0.50, 0.70, 0.90, 0.95)
_SIDE, _ZOOM = 132, 3
"""Image pixels of a tile of the examples, and how often each is enlarged."""
_FIELD_SIDE = 96
_DIAMETER = 66
"""Of the cell of the examples, about: the sample's smaller white cells."""
_GAP = 12
Mask = NDArray[np.bool_]


# IoU by example ----------------------------------------------------------------------------------


def iou_of(one: Mask, other: Mask) -> float:
    """Intersection over union."""
    return float((one & other).sum() / (one | other).sum())


def widened(cell: Mask, wanted: float) -> Mask:
    """The cell made wider all round until its IoU with the cell is ``wanted``, to a pixel."""
    outside = cv2.distanceTransform((~cell).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    size = round(cell.sum() / wanted)
    order = np.argsort(np.where(cell, 0, outside), axis=None, kind="stable")
    wide = np.zeros(cell.size, np.bool_)
    wide[order[:size]] = True
    return wide.reshape(cell.shape)


def shifted(cell: Mask, wanted: float) -> Mask:
    """The cell moved to the lower right until its IoU with itself is nearest to ``wanted``."""
    moves = [np.roll(cell, (down, right), (0, 1)) for down in range(40) for right in range(40)
             if 0 <= right - down <= 9]  # fmt: skip
    return min(moves, key=lambda moved: abs(iou_of(moved, cell) - wanted))


def iou_examples() -> Image.Image:
    """A white cell of the sample with masks of known IoU: above too wide, below shifted."""
    smear = make_smear(SEEDS[1], SETTINGS)
    cell, box = _white_cell(smear, _SIDE, _DIAMETER)
    rows = [
        [_example(smear.image[box.slices], cell, make(cell, wanted)) for wanted in IOUS]
        for make in (widened, shifted)
    ]
    side = _SIDE * _ZOOM
    width = len(IOUS) * (side + _GAP) - _GAP
    sheet = np.full((2 * side + _GAP, width, 3), 255, np.uint8)
    alpha = np.zeros(sheet.shape[:2], np.uint8)
    for i, row in enumerate(rows):
        for j, tile in enumerate(row):
            place = np.s_[
                i * (side + _GAP) : i * (side + _GAP) + side,
                j * (side + _GAP) : j * (side + _GAP) + side,
            ]
            sheet[place], alpha[place] = tile, 255
    return Image.fromarray(np.dstack([sheet, alpha]))


def _white_cell(smear: Smear, side: int, diameter: float) -> tuple[Mask, Box]:
    """The white cell nearest to a size whose tile lies inside the image, and that tile."""
    numbers = np.where(smear.white_cells, smear.instances, 0)
    height, width = numbers.shape
    found: list[tuple[float, Mask, Box]] = []
    for number in np.unique(numbers)[1:]:
        rows, columns = np.nonzero(numbers == number)
        top, left = int(rows.mean()) - side // 2, int(columns.mean()) - side // 2
        if 0 <= top <= height - side and 0 <= left <= width - side:
            box = Box(top, left, top + side, left + side)
            off = abs(2 * np.sqrt(rows.size / np.pi) - diameter)
            found.append((float(off), (numbers == number)[box.slices], box))
    _, cell, box = min(found, key=lambda one: one[0])
    return cell, box


def _example(image: NDArray[np.uint8], cell: Mask, mask: Mask) -> NDArray[np.uint8]:
    """A tile: what is missed and what is extra in the program's colours, the mask's outline."""
    large = cv2.resize(image, None, fx=_ZOOM, fy=_ZOOM, interpolation=cv2.INTER_CUBIC)
    wide, true = (np.kron(one, np.ones((_ZOOM, _ZOOM))).astype(bool) for one in (mask, cell))
    for where, colour in ((true & ~wide, MISSED_COLOUR), (wide & ~true, EXTRA_COLOUR)):
        large[where] = (0.35 * large[where] + 0.65 * np.array(colour)).astype(np.uint8)
    outlines, _ = cv2.findContours(wide.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(large, outlines, -1, (20, 20, 20), 2)
    text = f"IoU {iou_of(mask, cell):.2f}"
    cv2.rectangle(large, (0, 0), (108, 30), (255, 255, 255), cv2.FILLED)
    cv2.putText(large, text, (8, 22), cv2.FONT_HERSHEY_DUPLEX, 0.66, (30, 30, 30), 1, cv2.LINE_AA)
    return large


# The method --------------------------------------------------------------------------------------


def patches_figure() -> str:
    """Left a window that slides over every pixel, right one pass over all."""
    sheet = Sheet(760, 254)
    sheet.text(0, 16, "A square for every pixel", weight=600)
    _grid(sheet, 0, 30, 12, 9)
    for step in range(3):
        sheet.box(18 + 16 * step, 62, 80, 80, stroke="accent", line=2.5 - 0.6 * step, round_=3)
        sheet.box(50 + 16 * step, 94, 16, 16, fill="accent", opacity=1 - 0.35 * step)
    sheet.arrow(220, 100, 262, 100)
    sheet.box(266, 76, 56, 48, fill="soft", stroke="accent", round_=6)
    sheet.text(294, 104, "network", anchor="middle", size=12)
    sheet.arrow(324, 100, 346, 100)
    sheet.box(350, 92, 16, 16, fill="hot")
    sheet.text(0, 200, "one square after the other,", muted=True)
    sheet.text(0, 220, "one pixel of the heatmap each:", muted=True)
    sheet.text(0, 240, "a million times for a megapixel", muted=True)
    sheet.line(390, 10, 390, 250, stroke="line")
    left = 416
    sheet.text(left, 16, "All pixels at once", weight=600)
    _grid(sheet, left, 30, 7, 9)
    sheet.arrow(left + 118, 100, left + 142, 100)
    for layer in range(4):
        sheet.box(left + 146 + 13 * layer, 62 - 3 * layer, 8, 80 + 6 * layer, fill="soft",
                  stroke="accent", round_=2)  # fmt: skip
    sheet.arrow(left + 200, 100, left + 224, 100)
    _heat_grid(sheet, left + 230, 30, 7, 9)
    sheet.text(left, 200, "stride 1, padded: each layer once over", muted=True)
    sheet.text(left, 220, "the whole image; the heatmap is as", muted=True)
    sheet.text(left, 240, "large as the image: one pass", muted=True)
    return sheet.svg("Patch by patch, and all pixels at once")


def _grid(sheet: Sheet, left: int, top: int, columns: int, rows: int) -> None:
    for row in range(rows):
        for column in range(columns):
            sheet.box(left + 16 * column, top + 16 * row, 16, 16, stroke="line", line=1)
    sheet.disc(left + 16 * columns * 0.42, top + 16 * rows * 0.47, 34, fill="cell", opacity=0.55)
    sheet.disc(left + 16 * columns * 0.42 + 4, top + 16 * rows * 0.47, 17, fill="nucleus",
               opacity=0.75)  # fmt: skip


def _heat_grid(sheet: Sheet, left: int, top: int, columns: int, rows: int) -> None:
    middle = (columns * 0.42, rows * 0.47)
    for row in range(rows):
        for column in range(columns):
            distance = np.hypot(column + 0.5 - middle[0], row + 0.5 - middle[1])
            heat = float(1 / (1 + np.exp(3 * (distance - 2.2))))
            sheet.box(left + 16 * column, top + 16 * row, 16, 16, fill="hot", opacity=heat)
            sheet.box(left + 16 * column, top + 16 * row, 16, 16, stroke="line", line=1)


@dataclass(frozen=True)
class Layer:
    """A layer's dilation, and the field of all layers up to it, in pixels."""

    dilation: int
    field: int


def layers(dilations: Sequence[int]) -> list[Layer]:
    """How the receptive field grows."""
    found, field = [], 1
    for dilation in dilations:
        field += 2 * dilation
        found.append(Layer(dilation, field))
    return found


def field_figure() -> str:
    """The field after each layer, drawn to scale over a white cell of the sample."""
    smear = make_smear(SEEDS[1], SETTINGS)
    _, box = _white_cell(smear, _FIELD_SIDE, 2 * _DIAMETER)
    found = layers(ModelConfig().dilations)
    zoom = 3.4
    size = _FIELD_SIDE * zoom
    sheet = Sheet(760, round(size) + 4)
    sheet.picture(0, 2, size, size, _data_url(smear.image[box.slices]))
    centre = size / 2
    shown = {layer.field: layer for layer in found}
    for field in sorted(shown, reverse=True):
        side = field * zoom
        sheet.box(centre - side / 2, 2 + centre - side / 2, side, side, stroke="white", line=3.5)
        sheet.box(centre - side / 2, 2 + centre - side / 2, side, side, stroke="drawn", line=1.6)
    left, top = size + 36, 22
    sheet.text(left, top, "layer", muted=True)
    sheet.text(left + 120, top, "reaches", anchor="end", muted=True)
    sheet.text(left + 330, top, "sees in all", anchor="end", muted=True)
    for number, layer in enumerate(found):
        y = top + 34 + 36 * number
        sheet.text(left, y, f"{number + 1}", weight=600)
        sheet.text(left + 120, y, f"{layer.dilation} px", anchor="end")
        sheet.box(left + 140, y - 12, layer.field * 1.5, 14, fill="accent", opacity=0.8, round_=2)
        sheet.text(left + 330, y, f"{layer.field} × {layer.field}", anchor="end")
    return sheet.svg("The receptive field after each layer")


def _data_url(image: NDArray[np.uint8]) -> str:
    done, data = cv2.imencode(".png", cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
    assert done
    return "data:image/png;base64," + base64.b64encode(data.tobytes()).decode()


def tiles_figure() -> str:
    """An image in tiles, one of them with the halo that is read around it."""
    radius = layers(ModelConfig().dilations)[-1].field // 2
    sheet = Sheet(760, 262)
    for row in range(2):
        for column in range(4):
            sheet.box(2 + 110 * column, 20 + 110 * row, 110, 110, stroke="line", line=1.5)
    sheet.box(222 - 22, 20 - 18, 154, 110 + 40, fill="accent", opacity=0.14)
    sheet.box(222 - 22, 2, 154, 150, stroke="accent", line=1.8, dash="6 4")
    sheet.box(222, 20, 110, 110, fill="accent", opacity=0.3)
    sheet.box(222, 20, 110, 110, stroke="accent", line=2.2)
    sheet.text(277, 80, "tile", anchor="middle", weight=600)
    sheet.text(466, 40, "What is computed: the tile.", weight=600)
    sheet.text(466, 72, f"What is read: {radius} pixels more all round,")
    sheet.text(466, 92, "the reach of the network (dashed).")
    sheet.text(466, 124, "So each number is the one that the", muted=True)
    sheet.text(466, 144, "whole image would give: no seams.", muted=True)
    return sheet.svg("A tile with its halo")


def draw(out: Path) -> list[Path]:
    """Write all figures; their files."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, svg in (
        ("method-patches", patches_figure()),
        ("method-field", field_figure()),
        ("method-tiles", tiles_figure()),
    ):
        path = out / f"{name}.svg"
        path.write_text(svg, encoding="utf-8")
        written.append(path)
    path = out / "iou-examples.png"
    iou_examples().quantize(200).save(path, dpi=(144, 144), optimize=True)
    return [*written, path]


def main() -> None:
    """Draw, and say what was drawn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    for path in draw(parser.parse_args().out):
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
