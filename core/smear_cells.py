"""How one cell of a synthetic smear looks: its outline, and the light each of its pixels takes.

Every drawing function returns a :class:`CellPatch`: the optical density that the cell adds to the
field (Beer-Lambert: densities of cells that lie over one another add up, so an overlap is darker
than either cell, as under a microscope), and the exact classes of its pixels. Lengths are pixels.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Segment: TypeAlias = tuple[float, float, float, float, float]
"""A capsule: x0, y0, x1, y1, radius, relative to the cell's centre."""

BACKGROUND = 0
RED_CELL = 1
CYTOPLASM = 2
NUCLEUS = 3
PLATELET = 4

WHITE_KINDS = ("neutrophil", "band", "lymphocyte", "monocyte", "eosinophil")
_WHITE_SHARES = (0.50, 0.10, 0.24, 0.10, 0.06)  # near the adult differential count
_WHITE_DIAMETERS = {  # in red-cell diameters
    "neutrophil": (1.55, 1.85),
    "band": (1.55, 1.85),
    "lymphocyte": (1.15, 1.45),
    "monocyte": (1.8, 2.15),
    "eosinophil": (1.6, 1.9),
}
_OUTLINE_STEPS = 2048


@dataclass(frozen=True)
class Stain:
    """Optical density (base 10, RGB) of a full thickness of each material."""

    haemoglobin: Floats
    chromatin: Floats
    pink_cytoplasm: Floats
    blue_cytoplasm: Floats
    eosin: Floats
    platelet: Floats


@dataclass(frozen=True)
class RedCellHabit:
    """What the red cells of one field have in common: they come from one drop of blood."""

    pallor: float
    pallor_radius: float
    elongation: float
    unevenness: float


@dataclass(frozen=True)
class CellPatch:
    """What one cell adds to the field. ``density`` (h, w, 3), ``classes`` (h, w), 0 = not it."""

    top: int
    left: int
    density: Floats
    classes: NDArray[np.uint8]


@dataclass(frozen=True)
class _Grid:
    """Pixel centres of a square around a cell, relative to the cell's centre."""

    top: int
    left: int
    x: Floats
    y: Floats
    rho: Floats
    step: NDArray[np.intp]  # the direction, as an index into an outline


def _grid(x: float, y: float, reach: float) -> _Grid:
    top, left = int(np.floor(y - reach)), int(np.floor(x - reach))
    size = int(np.ceil(2 * reach)) + 1
    columns = (np.arange(left, left + size) + 0.5 - x).astype(np.float32)
    rows = (np.arange(top, top + size) + 0.5 - y).astype(np.float32)
    xs, ys = np.meshgrid(columns, rows)
    turn = np.arctan2(ys, xs) * (_OUTLINE_STEPS / (2 * np.pi))
    return _Grid(top, left, xs, ys, np.hypot(xs, ys), turn.astype(np.intp) % _OUTLINE_STEPS)


def _outline(
    rng: np.random.Generator, radius: float, elongation: float, roughness: float, highest: int = 7
) -> Floats:
    """Radius in each of ``_OUTLINE_STEPS`` directions: an ellipse with a few smooth waves on it."""
    theta = np.linspace(0, 2 * np.pi, _OUTLINE_STEPS, endpoint=False)
    long, short = radius * np.sqrt(elongation), radius / np.sqrt(elongation)
    radii = long * short / np.hypot(short * np.cos(theta), long * np.sin(theta))
    for wave in range(2, highest + 1):
        height = roughness * rng.normal() * 2 / wave
        radii *= 1 + height * np.cos(wave * theta + rng.uniform(0, 2 * np.pi))
    return np.asarray(np.roll(radii, int(rng.integers(_OUTLINE_STEPS))), np.float32)


def _crenated(rng: np.random.Generator, outline: Floats) -> Floats:
    """The outline of a cell that shrank in drying: blunt, uneven spikes all around."""
    theta = np.linspace(0, 2 * np.pi, _OUTLINE_STEPS, endpoint=False)
    count = int(rng.integers(10, 16))
    sway = 0.5 * np.sin(2 * theta + rng.uniform(0, 6)) + 0.4 * np.sin(3 * theta + rng.uniform(0, 6))
    height = 0.035 + 0.015 * np.sin(4 * theta + rng.uniform(0, 6))
    spiky = outline * (1 + height * np.sin(count * theta + sway))
    return np.asarray(spiky, np.float32)


def _noise(rng: np.random.Generator, shape: tuple[int, ...], grain: float) -> Floats:
    """Smooth noise, mean 0 and deviation near 1, whose blobs are ``grain`` pixels wide."""
    height, width = shape
    grain = max(grain, 1.0)
    coarse = rng.standard_normal((int(height / grain) + 4, int(width / grain) + 4), np.float32)
    size = (int(np.ceil(coarse.shape[1] * grain)), int(np.ceil(coarse.shape[0] * grain)))
    fine = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    off = int(grain)
    return np.asarray(fine[off : off + height, off : off + width] * 1.4, np.float32)


def _cover(depth: Floats, softness: float) -> Floats:
    """Share of material at a signed distance ``depth`` inside an edge that is ``softness`` wide."""
    return np.asarray(np.clip(depth / softness + 0.5, 0, 1), np.float32)


def _bump(values: Floats, centre: float, width: float) -> Floats:
    return np.asarray(np.exp(-np.square((values - centre) / width)), np.float32)


def _tinted(thickness: Floats, colour: Floats) -> Floats:
    return thickness[..., None] * colour.astype(np.float32)


def draw_red_cell(
    rng: np.random.Generator,
    x: float,
    y: float,
    diameter: float,
    stain: Stain,
    habit: RedCellHabit,
    clearance: Floats | None = None,
) -> CellPatch:
    """A biconcave disc. ``clearance`` (h, w of the whole field): distance to the nearest white
    cell, against which this cell is flattened; None where there is none near.
    """
    radius = diameter / 2 * float(np.clip(rng.normal(1, 0.07), 0.75, 1.25))
    elongation = 1 + abs(rng.normal(0, habit.elongation))
    grid = _grid(x, y, radius * elongation * 1.25 + 4)
    outline = _outline(rng, radius, elongation, habit.unevenness)
    if rng.random() < 0.006:
        outline = _crenated(rng, outline)
    edge = outline[grid.step]
    depth = edge - grid.rho
    if clearance is not None:
        depth = np.minimum(depth, _window(clearance, grid, 1e6) - 0.03 * diameter)
    thickness = _red_cell_thickness(rng, grid, depth, grid.rho / edge, radius, habit)
    tint = stain.haemoglobin * rng.normal(1, 0.05, 3).astype(np.float32)
    density = _tinted(thickness * float(np.clip(rng.normal(1, 0.11), 0.7, 1.35)), tint)
    # The rim takes a little of the blue dye, and bends light into a pale line just outside it.
    rim = _bump(depth, 0.07 * radius, 0.09 * radius) * _cover(depth, 1.5)
    density += _tinted(rim * rng.uniform(0.04, 0.12), stain.chromatin)
    density -= _tinted(_bump(depth, -0.09 * radius, 0.07 * radius), np.full(3, 0.012, np.float32))
    return CellPatch(grid.top, grid.left, density, _where(depth > 0, RED_CELL))


def _red_cell_thickness(
    rng: np.random.Generator,
    grid: _Grid,
    depth: Floats,
    share: Floats,
    radius: float,
    habit: RedCellHabit,
) -> Floats:
    """Relative thickness: a bulging ring round a dimple, a little tilted. ``share``: rho/edge."""
    bulge = np.sqrt(_cover(depth - 0.06 * radius, 0.2 * radius + 1)) * _cover(depth, 1.5)
    dimple = float(np.clip(rng.normal(habit.pallor, 0.22), 0.0, 0.92))
    size = habit.pallor_radius * float(np.clip(rng.normal(1, 0.18), 0.4, 1.5))
    off_x, off_y = rng.normal(0, 0.07 * radius, 2)
    squeeze, turn = rng.uniform(0.75, 1.0), rng.uniform(0, np.pi)
    if rng.random() < 0.04:  # a slit-mouthed cell
        squeeze = 0.35
    dx, dy = grid.x - off_x, grid.y - off_y
    along = dx * np.cos(turn) + dy * np.sin(turn)
    across = (dy * np.cos(turn) - dx * np.sin(turn)) / squeeze
    # Far out the dimple takes the cell's own shape, so that long cells have long dimples.
    away = 0.5 * np.hypot(along, across) / (size * radius) + 0.5 * share / size
    soft = rng.uniform(0.10, 0.24)
    hollow = 1 / (1 + np.exp(np.clip((away - 1) / soft, -30, 30)))
    lean_x, lean_y = rng.normal(0, 0.10, 2) / radius
    lean = 1 + lean_x * grid.x + lean_y * grid.y + 0.035 * _noise(rng, depth.shape, radius / 3)
    return np.asarray(bulge * (1 - dimple * hollow) * lean, np.float32)


def _where(inside: NDArray[np.bool_], value: int) -> NDArray[np.uint8]:
    return inside.astype(np.uint8) * np.uint8(value)


def _window(field: Floats, grid: _Grid, outside: float) -> Floats:
    """The part of a field-sized array under a grid, ``outside`` where the grid leaves the field."""
    height, width = grid.rho.shape
    part = np.full((height, width), outside, np.float32)
    top, left = max(grid.top, 0), max(grid.left, 0)
    bottom = min(grid.top + height, field.shape[0])
    right = min(grid.left + width, field.shape[1])
    if bottom > top and right > left:
        rows = slice(top - grid.top, bottom - grid.top)
        part[rows, left - grid.left : right - grid.left] = field[top:bottom, left:right]
    return part


@dataclass(frozen=True)
class WhiteCellPlan:
    """A white cell before it is drawn: what kind it is and how large."""

    kind: str
    radius: float


def plan_white_cell(rng: np.random.Generator, diameter: float) -> WhiteCellPlan:
    """Draw kind and radius; ``diameter`` is that of a red cell in pixels."""
    kind = str(rng.choice(WHITE_KINDS, p=_WHITE_SHARES))
    return WhiteCellPlan(kind, diameter / 2 * rng.uniform(*_WHITE_DIAMETERS[kind]))


def draw_white_cell(
    rng: np.random.Generator, x: float, y: float, plan: WhiteCellPlan, unit: float, stain: Stain
) -> CellPatch:
    """A white cell of the planned kind; ``unit`` is a red cell's diameter in pixels."""
    grid = _grid(x, y, plan.radius * 1.35 + 4)
    elongation = 1 + abs(rng.normal(0, 0.10))
    outline = _outline(rng, plan.radius, elongation, 0.016 if plan.kind == "lymphocyte" else 0.026)
    depth = outline[grid.step] - grid.rho + 0.012 * unit * _noise(rng, grid.rho.shape, unit / 6)
    nucleus = _nucleus_depth(rng, grid, plan, depth, unit)
    density = _cytoplasm_density(rng, plan.kind, depth, unit, stain)
    # The nucleus takes the room of most of the cytoplasm above and below it.
    density *= (1 - 0.75 * _cover(nucleus, 0.04 * unit + 1))[..., None]
    density += _chromatin_density(rng, plan.kind, nucleus, unit, stain)
    classes = _where(depth > 0, CYTOPLASM)
    classes[(nucleus > 0) & (depth > 0)] = NUCLEUS
    return CellPatch(grid.top, grid.left, density, classes)


def _cytoplasm_density(
    rng: np.random.Generator, kind: str, depth: Floats, unit: float, stain: Stain
) -> Floats:
    body = _cover(depth - 0.02 * unit, 0.07 * unit + 1)
    cloud = _noise(rng, depth.shape, unit / 5)
    specks = np.clip(_noise(rng, depth.shape, unit / 26) - 0.5, 0, 2)
    if kind == "lymphocyte":
        edge = 1 + 0.5 * _bump(depth, 0.04 * unit, 0.08 * unit)
        return _tinted(body * edge * (0.8 + 0.1 * cloud), stain.blue_cytoplasm)
    if kind == "monocyte":
        holes = np.clip(_noise(rng, depth.shape, unit / 9) - 1.7, 0, 1) * 0.6
        mixed = 0.55 * stain.blue_cytoplasm + 0.45 * stain.pink_cytoplasm
        return _tinted(body * (0.85 + 0.10 * cloud + 0.10 * specks - holes), mixed)
    pale = _tinted(body * (0.70 + 0.16 * cloud + 0.45 * specks), stain.pink_cytoplasm)
    if kind == "eosinophil":
        grains = _cover(_noise(rng, depth.shape, unit / 17) + 0.3, 1.2)
        pale += _tinted(body * grains, stain.eosin)
    return pale


def _chromatin_density(
    rng: np.random.Generator, kind: str, depth: Floats, unit: float, stain: Stain
) -> Floats:
    """Clumps of dense chromatin with paler gaps, a touch denser along the membrane."""
    clumps = np.tanh(1.5 * _noise(rng, depth.shape, unit / 7))
    threads = _noise(rng, depth.shape, unit / 14)
    contrast = {"lymphocyte": 0.18, "monocyte": 0.24}.get(kind, 0.23)
    level = {"lymphocyte": 1.02, "monocyte": 0.80}.get(kind, 0.96)
    level *= float(np.clip(rng.normal(1, 0.06), 0.85, 1.15))
    membrane = 0.10 * _bump(depth, 0.03 * unit, 0.06 * unit)
    thickness = level * (1 + contrast * clumps + 0.5 * contrast * threads + membrane)
    return _tinted(_cover(depth - 0.01 * unit, 0.035 * unit + 1) * thickness, stain.chromatin)


def _nucleus_depth(
    rng: np.random.Generator, grid: _Grid, plan: WhiteCellPlan, cell_depth: Floats, unit: float
) -> Floats:
    """Signed depth inside the nucleus; it stays inside the cell."""
    shapes = {
        "neutrophil": _segmented_nucleus,
        "band": _band_nucleus,
        "lymphocyte": _round_nucleus,
        "monocyte": _kidney_nucleus,
        "eosinophil": _segmented_nucleus,
    }
    lobes = [2, 2, 3] if plan.kind == "eosinophil" else [2, 3, 3, 4, 4, 5]
    segments = shapes[plan.kind](rng, plan.radius, int(rng.choice(lobes)))
    depth = _capsules_depth(grid, segments, 0.05 * unit)
    depth = depth + 0.026 * unit * _noise(rng, grid.rho.shape, unit / 4.5)
    margin = 0.03 if plan.kind == "lymphocyte" else 0.06
    return np.asarray(np.minimum(depth, cell_depth - margin * unit), np.float32)


def _capsules_depth(grid: _Grid, segments: list[Segment], blend: float) -> Floats:
    """Depth inside a union of capsules whose joints are rounded over ``blend`` pixels.

    The smooth maximum is I. Quilez' polynomial one (iquilezles.org/articles/smin).
    """
    union = np.full(grid.rho.shape, -1e6, np.float32)
    for x0, y0, x1, y1, radius in segments:
        dx, dy = x1 - x0, y1 - y0
        length2 = max(dx * dx + dy * dy, 1e-9)
        along = np.clip(((grid.x - x0) * dx + (grid.y - y0) * dy) / length2, 0, 1)
        depth = radius - np.hypot(grid.x - x0 - along * dx, grid.y - y0 - along * dy)
        near = np.clip(1 - np.abs(union - depth) / blend, 0, 1)
        union = np.asarray(np.maximum(union, depth) + near * near * blend / 4, np.float32)
    return union


def _arc(
    radius: float, start: float, turn: float, points: int, centre: tuple[float, float]
) -> list[tuple[float, float]]:
    angles = start + np.linspace(0, turn, points)
    return [
        (centre[0] + radius * float(np.cos(a)), centre[1] + radius * float(np.sin(a)))
        for a in angles
    ]


def _segmented_nucleus(rng: np.random.Generator, radius: float, lobes: int) -> list[Segment]:
    start, direction = rng.uniform(0, 2 * np.pi), rng.choice([-1.0, 1.0])
    bend = {2: rng.uniform(1.9, 3.0), 3: rng.uniform(2.4, 4.2)}.get(lobes, rng.uniform(3.4, 5.0))
    off = rng.normal(0, 0.09 * radius, 2)
    ring = radius * rng.uniform(0.38, 0.52)
    middles = _arc(ring, start, direction * bend, lobes, (float(off[0]), float(off[1])))
    jitter = rng.normal(0, (0.09 if lobes > 2 else 0.04) * radius, (lobes, 2))
    middles = [
        (x + float(j[0]), y + float(j[1])) for (x, y), j in zip(middles, jitter, strict=True)
    ]
    size = radius * {2: 0.36, 3: 0.31, 4: 0.265}.get(lobes, 0.235)
    segments: list[Segment] = []
    for x, y in middles:
        tilt, half = rng.uniform(0, np.pi), size * rng.uniform(0.05, 0.75)
        dx, dy = half * float(np.cos(tilt)), half * float(np.sin(tilt))
        segments.append((x - dx, y - dy, x + dx, y + dy, size * rng.uniform(0.72, 1.12)))
    for (x0, y0), (x1, y1) in itertools.pairwise(middles):
        segments.append((x0, y0, x1, y1, radius * rng.uniform(0.03, 0.10)))
    return segments


def _strip(points: list[tuple[float, float]], thickness: Floats) -> list[Segment]:
    return [
        (*points[i], *points[i + 1], float(thickness[i] + thickness[i + 1]) / 2)
        for i in range(len(points) - 1)
    ]


def _band_nucleus(rng: np.random.Generator, radius: float, _lobes: int) -> list[Segment]:
    ring = radius * rng.uniform(0.42, 0.5)
    points = _arc(ring, rng.uniform(0, 2 * np.pi), rng.uniform(2.8, 4.4), 10, (0.0, 0.0))
    waist = 1 - 0.25 * np.sin(np.linspace(0, np.pi, 10))
    return _strip(points, np.asarray(radius * rng.uniform(0.24, 0.3) * waist, np.float32))


def _kidney_nucleus(rng: np.random.Generator, radius: float, _lobes: int) -> list[Segment]:
    ring, start = radius * rng.uniform(0.28, 0.38), rng.uniform(0, 2 * np.pi)
    points = _arc(ring, start, rng.uniform(2.4, 3.6), 8, (0.0, 0.0))
    fold = 1 - 0.12 * np.sin(np.linspace(0, np.pi, 8))
    return _strip(points, np.asarray(radius * rng.uniform(0.36, 0.43) * fold, np.float32))


def _round_nucleus(rng: np.random.Generator, radius: float, _lobes: int) -> list[Segment]:
    tilt, half = rng.uniform(0, 2 * np.pi), radius * rng.uniform(0.02, 0.14)
    off_x, off_y = (float(v) for v in rng.normal(0, 0.07 * radius, 2))
    dx, dy = half * float(np.cos(tilt)), half * float(np.sin(tilt))
    body = radius * rng.uniform(0.70, 0.82)
    return [(off_x - dx, off_y - dy, off_x + dx, off_y + dy, body)]


def draw_platelet(
    rng: np.random.Generator, x: float, y: float, unit: float, stain: Stain
) -> CellPatch:
    """A platelet: a pale body with a clump of purple granules; ``unit``: a red cell's diameter."""
    radius = unit * float(np.clip(rng.lognormal(np.log(0.115), 0.25), 0.07, 0.22))
    grid = _grid(x, y, radius * 1.8 + 4)
    outline = _outline(rng, radius, 1 + abs(rng.normal(0, 0.25)), 0.07, 5)
    depth = outline[grid.step] - grid.rho
    body = _cover(depth, 0.05 * unit + 1)
    grains = np.clip(0.55 + 0.5 * _noise(rng, depth.shape, unit / 15), 0, 1.5)
    core = _cover(depth - 0.35 * radius, 0.9 * radius)
    level = rng.uniform(0.6, 1.1)
    density = _tinted(level * body * (0.4 + 0.8 * core * grains), stain.platelet)
    return CellPatch(grid.top, grid.left, density, _where(depth > 0, PLATELET))


def draw_speck(rng: np.random.Generator, x: float, y: float, unit: float) -> CellPatch:
    """Dust or a stain crystal: a bright point in a dark ring, or a blurred grey dot; no class."""
    radius = max(unit * rng.uniform(0.02, 0.06), 1.0)
    grid = _grid(x, y, radius * 3.5 + 3)
    dot = _bump(grid.rho, 0, 1.5 * radius)
    if rng.random() < 0.6:
        ring = _bump(grid.rho, radius, 0.5 * radius) - 0.7 * _bump(grid.rho, 0, 0.7 * radius)
        thickness = np.asarray(rng.uniform(0.03, 0.09) * ring, np.float32)
    else:
        thickness = np.asarray(rng.uniform(0.02, 0.06) * dot, np.float32)
    grey = np.array([1.0, 1.05, 0.95], np.float32)
    return CellPatch(grid.top, grid.left, _tinted(thickness, grey), np.zeros(dot.shape, np.uint8))
