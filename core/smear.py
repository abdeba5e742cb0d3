"""Synthetic blood smears with exact masks: samples, tests and starter weights are made of them.

The pictures imitate Giemsa- or Wright-stained smears under an oil-immersion objective (1000x).
Cells add optical density to a field (core.smear_cells), which a lamp, a lens and a camera turn
into a picture (core.smear_optics). The masks come from the same outlines, before any blur.
Everything follows from the seed; nothing is copied from a real image.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core import smear_cells
from core.smear_cells import (
    BACKGROUND,
    CYTOPLASM,
    NUCLEUS,
    PLATELET,
    RED_CELL,
    CellPatch,
    Floats,
    RedCellHabit,
    Stain,
    WhiteCellPlan,
)
from core.smear_optics import Optics, expose

__all__ = [
    "BACKGROUND",
    "CYTOPLASM",
    "NUCLEUS",
    "PLATELET",
    "RED_CELL",
    "Smear",
    "SmearSettings",
    "make_smear",
]


@dataclass(frozen=True)
class SmearSettings:
    """What a field shows. Sizes in pixels; the strengths are 1 for an ordinary smear, 0 for none.

    Raises ValueError for a size below 16, a red cell below 6, or a negative number.
    """

    height: int = 480
    width: int = 640
    red_cell_diameter: float = 56.0
    """The scale: pixels to a red cell's diameter (7.5 µm)."""
    red_cover: float = 0.45
    """Share of the field that the red cells would cover if none overlapped."""
    clumping: float = 0.3
    """Share of the red cells that lie against or over a neighbour."""
    white_cells: int = 3
    """White cells asked for; fewer where the field has no room."""
    platelets: int = 8
    stain_strength: float = 1.0
    stain_variation: float = 1.0
    uneven_light: float = 1.0
    blur: float = 1.0
    noise: float = 1.0
    debris: float = 1.0
    jpeg_quality: int | None = 92
    """None: the camera's pixels as they are."""

    def __post_init__(self) -> None:
        if min(self.height, self.width) < 16 or self.red_cell_diameter < 6:
            raise ValueError("a smear needs at least 16 x 16 pixels and red cells of 6 pixels")
        for name in (
            *("red_cover", "clumping", "white_cells", "platelets", "stain_strength"),
            *("stain_variation", "uneven_light", "blur", "noise", "debris"),
        ):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative")


@dataclass(frozen=True)
class Smear:
    """A field and the truth about it.

    image: uint8 (H, W, 3) RGB.
    classes: uint8 (H, W): 0 background, 1 red cell, 2 white-cell cytoplasm, 3 white-cell nucleus,
        4 platelet. Where cells overlap: white cell over platelet over red cell.
    instances: int32 (H, W): 0 background, else the number of the uppermost cell: 1, 2, … without a
        gap.
    """

    image: NDArray[np.uint8]
    classes: NDArray[np.uint8]
    instances: NDArray[np.int32]

    @property
    def all_cells(self) -> NDArray[np.bool_]:
        """(H, W): every red cell, white cell and platelet."""
        return np.asarray(self.classes != BACKGROUND)

    @property
    def red_cells(self) -> NDArray[np.bool_]:
        """(H, W): red cells where no white cell or platelet hides them."""
        return np.asarray(self.classes == RED_CELL)

    @property
    def white_cells(self) -> NDArray[np.bool_]:
        """(H, W): whole white cells, cytoplasm and nucleus."""
        return np.asarray((self.classes == CYTOPLASM) | (self.classes == NUCLEUS))

    @property
    def nuclei(self) -> NDArray[np.bool_]:
        """(H, W): white-cell nuclei."""
        return np.asarray(self.classes == NUCLEUS)

    @property
    def platelets(self) -> NDArray[np.bool_]:
        """(H, W): platelets."""
        return np.asarray(self.classes == PLATELET)


def make_smear(seed: int, settings: SmearSettings | None = None) -> Smear:
    """Make one field; the same seed and settings always give the same pixels."""
    settings = settings or SmearSettings()
    rng = np.random.default_rng(seed)
    stain = _draw_stain(rng, settings)
    habit = _draw_habit(rng)
    optics = _draw_optics(rng, settings)
    field = _Field(settings.height, settings.width)
    unit = settings.red_cell_diameter
    whites = _place_white_cells(rng, settings)
    for x, y, plan in whites:
        field.add(smear_cells.draw_white_cell(rng, x, y, plan, unit, stain))
    clearance = _distance_to(field.classes != BACKGROUND)
    for x, y in _place_red_cells(rng, settings, whites):
        flattened = clearance if whites and rng.random() < 0.85 else None
        field.add(smear_cells.draw_red_cell(rng, x, y, unit, stain, habit, flattened))
    for x, y in _place_platelets(rng, settings, clearance, field.classes):
        field.add(smear_cells.draw_platelet(rng, x, y, unit, stain))
    for x, y in _place_specks(rng, settings):
        field.add(smear_cells.draw_speck(rng, x, y, unit))
    field.density += _plasma(rng, settings)
    return Smear(expose(field.density, optics, rng), field.classes, field.numbered())


class _Field:
    """The slide while cells are being laid on it."""

    def __init__(self, height: int, width: int) -> None:
        self.density: Floats = np.zeros((height, width, 3), np.float32)
        self.classes: NDArray[np.uint8] = np.zeros((height, width), np.uint8)
        self.instances: NDArray[np.int32] = np.zeros((height, width), np.int32)
        self._count = 0

    def add(self, patch: CellPatch) -> None:
        """Lay a cell over what is there; white cells are laid first and keep their pixels."""
        height, width = patch.classes.shape
        top, left = max(patch.top, 0), max(patch.left, 0)
        bottom = min(patch.top + height, self.classes.shape[0])
        right = min(patch.left + width, self.classes.shape[1])
        if bottom <= top or right <= left:
            return
        here = (slice(top, bottom), slice(left, right))
        there = (
            slice(top - patch.top, bottom - patch.top),
            slice(left - patch.left, right - patch.left),
        )
        self.density[here] += patch.density[there]
        classes = patch.classes[there]
        known = self.classes[here]
        own = (classes != BACKGROUND) & (known != CYTOPLASM) & (known != NUCLEUS)
        if not own.any():
            return
        self._count += 1
        self.classes[here][own] = classes[own]
        self.instances[here][own] = self._count

    def numbered(self) -> NDArray[np.int32]:
        """The instances without the numbers of cells that others hide altogether."""
        seen = np.bincount(self.instances.ravel(), minlength=1) > 0
        seen[0] = False
        numbers = np.where(seen, np.cumsum(seen), 0).astype(np.int32)
        return np.ascontiguousarray(numbers[self.instances])


def _draw_stain(rng: np.random.Generator, settings: SmearSettings) -> Stain:
    """Densities of one slide. The means imitate the mean colours of public smear images."""
    vary = settings.stain_variation

    def colour(red: float, green: float, blue: float, spread: float) -> Floats:
        jitter = np.exp(rng.normal(0, spread * vary, 3))
        return np.asarray(np.array([red, green, blue]) * jitter * strength, np.float32)

    strength = settings.stain_strength * float(np.exp(rng.normal(0, 0.10 * vary)))
    # Red cells come out greyish salmon, pink or mauve, by buffer and by the dye's age.
    buffers = np.array([[0.058, 0.115, 0.102], [0.040, 0.115, 0.085], [0.080, 0.120, 0.065]])
    weights = rng.dirichlet([2.0 / max(vary, 0.05), 0.8, 0.6])
    red, green, blue = weights @ buffers
    return Stain(
        haemoglobin=colour(red, green, blue, 0.05),
        chromatin=colour(0.172, 0.302, 0.030, 0.10),
        pink_cytoplasm=colour(0.062, 0.125, 0.028, 0.10),
        blue_cytoplasm=colour(0.115, 0.105, 0.022, 0.10),
        eosin=colour(0.028, 0.120, 0.100, 0.10),
        platelet=colour(0.165, 0.25, 0.040, 0.10),
    )


def _draw_habit(rng: np.random.Generator) -> RedCellHabit:
    return RedCellHabit(
        pallor=rng.uniform(0.45, 0.85),
        pallor_radius=rng.uniform(0.40, 0.62),
        elongation=rng.uniform(0.08, 0.2),
        unevenness=rng.uniform(0.010, 0.022),
    )


def _draw_optics(rng: np.random.Generator, settings: SmearSettings) -> Optics:
    uneven, vary = settings.uneven_light, settings.stain_variation
    level = np.clip(209 + rng.normal(0, 7 * vary), 190, 232)
    white = level * (1 + rng.normal(0, 0.012 * vary, 3)) * np.array([1.0, 1.0, 0.975])
    focus = settings.blur * settings.red_cell_diameter / 56 * rng.uniform(0.85, 1.5)
    shift = settings.blur * settings.red_cell_diameter / 56 * rng.normal(0, 0.45, 2)
    return Optics(
        background=(float(white[0]), float(white[1]), float(white[2])),
        gradient=(uneven * rng.normal(0, 0.015), uneven * rng.normal(0, 0.015)),
        vignetting=uneven * rng.uniform(0.02, 0.09),
        tint=uneven * rng.normal(0, 0.012),
        blur=float(focus),
        colour_shift=(float(shift[0]), float(shift[1])),
        saturation=float(1.12 + rng.uniform(-0.1, 0.12) * vary),
        noise=settings.noise,
        jpeg_quality=settings.jpeg_quality,
    )


def _distance_to(mask: NDArray[np.bool_]) -> Floats:
    """Distance in pixels from each pixel to the mask, 0 inside it."""
    if not mask.any():
        return np.full(mask.shape, 1e6, np.float32)
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def _plasma(rng: np.random.Generator, settings: SmearSettings) -> Floats:
    """The faint, cloudy film of stained protein between the cells."""
    coarse = rng.standard_normal((7, 9), np.float32)
    size = (settings.width, settings.height)
    cloud = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    film = np.float32(0.004 * settings.debris) * np.asarray(cloud, np.float32)
    return film[..., None] * np.array([0.9, 1.1, 0.8], np.float32)


def _place_white_cells(
    rng: np.random.Generator, settings: SmearSettings
) -> list[tuple[float, float, WhiteCellPlan]]:
    """Centres inside the field, apart from each other; a few cells are cut by the border."""
    placed: list[tuple[float, float, WhiteCellPlan]] = []
    for _ in range(settings.white_cells):
        plan = smear_cells.plan_white_cell(rng, settings.red_cell_diameter)
        inset = plan.radius * (0.3 if rng.random() < 0.2 else 1.0)
        inset = min(inset, 0.45 * min(settings.height, settings.width))
        for _ in range(60):
            x = rng.uniform(inset, settings.width - inset)
            y = rng.uniform(inset, settings.height - inset)
            if all(np.hypot(x - u, y - v) > 1.1 * (plan.radius + p.radius) for u, v, p in placed):
                placed.append((float(x), float(y), plan))
                break
    return placed


def _place_red_cells(
    rng: np.random.Generator,
    settings: SmearSettings,
    whites: list[tuple[float, float, WhiteCellPlan]],
) -> NDArray[np.float32]:
    """(n, 2) centres x, y. Cells repel each other until most lie apart, and clumps stay clumps."""
    radius = settings.red_cell_diameter / 2
    size = np.array([settings.width, settings.height], np.float32)
    area = float(np.prod(size + 2 * radius))
    count = rng.poisson(settings.red_cover * area / (np.pi * radius**2))
    centres = (rng.random((count, 2), np.float32) * (size + 2 * radius) - radius).astype(np.float32)
    for i in range(1, count):
        if rng.random() < settings.clumping:
            angle, reach = rng.uniform(0, 2 * np.pi), radius * rng.uniform(0.9, 2.0)
            offset = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(reach)
            centres[i] = centres[int(rng.integers(i))] + offset
    space = np.where(rng.random(count) < settings.clumping, rng.uniform(0.5, 0.95, count), 1.06)
    for _ in range(14 if count < 600 else 6):
        centres += _repulsion(centres, radius * space.astype(np.float32))
        for x, y, plan in whites:
            away = centres - np.array([x, y], np.float32)
            distance = np.maximum(np.hypot(away[:, 0], away[:, 1]), 1e-3)
            lack = np.maximum(plan.radius + 0.85 * radius - distance, 0)
            centres += away * (lack / distance)[:, None].astype(np.float32)
    return np.asarray(centres[rng.permutation(count)], np.float32)


def _repulsion(centres: NDArray[np.float32], space: NDArray[np.float32]) -> NDArray[np.float32]:
    """The step (n, 2) that takes cells nearer than the lesser of their spaces apart."""
    away = centres[:, None, :] - centres[None, :, :]
    distance = np.maximum(np.hypot(away[..., 0], away[..., 1]), np.float32(1e-3))
    wanted = 2 * np.minimum(space[:, None], space[None, :])
    lack = np.maximum(wanted - distance, 0) / distance
    np.fill_diagonal(lack, 0)
    return np.asarray(0.4 * np.einsum("ij,ijk->ik", lack, away), np.float32)


def _place_platelets(
    rng: np.random.Generator,
    settings: SmearSettings,
    clearance: Floats,
    classes: NDArray[np.uint8],
) -> list[tuple[float, float]]:
    """Singly or in small clumps, outside the white cells and mostly beside the red ones."""
    placed: list[tuple[float, float]] = []
    reach = 0.25 * settings.red_cell_diameter
    for _ in range(20 * settings.platelets):
        if len(placed) == settings.platelets:
            break
        x, y = rng.uniform(0, settings.width), rng.uniform(0, settings.height)
        if placed and rng.random() < 0.35:
            x, y = np.array(placed[-1]) + rng.normal(0, 1.4 * reach, 2)
        if not (0 <= x < settings.width and 0 <= y < settings.height):
            continue
        hidden = classes[int(y), int(x)] == RED_CELL and rng.random() < 0.8
        if not hidden and clearance[int(y), int(x)] > reach:
            placed.append((float(x), float(y)))
    return placed


def _place_specks(rng: np.random.Generator, settings: SmearSettings) -> list[tuple[float, float]]:
    cells = settings.width * settings.height / settings.red_cell_diameter**2
    count = rng.poisson(0.18 * settings.debris * cells)
    return [
        (float(rng.uniform(0, settings.width)), float(rng.uniform(0, settings.height)))
        for _ in range(count)
    ]
