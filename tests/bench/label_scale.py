"""A brush step against the size of the image, beside napari's Labels layer in the same run."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from core.images import content_hash, read_header
from core.project import Project
from tests.bench.fields import write_jpeg
from tests.bench.megapixels_probe import large_image
from tests.bench.napari_home import NoNapariError, napari_python
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.scale_side import Side, SideError

TITLE = "Brush step against the size of the image, beside napari"
SIDES = (1024, 4096, 8192)
DIAMETERS = (20, 100)
TARGET_MS = 16.0
TURNS = 2
STEPS, PACE, HALF = 100, 8.0, 380.0
"""Mouse events to a stroke, screen pixels between them, and from the middle at most."""
VALUES, THEIR_VALUES = (1, 0), (1, 2)
"""What is painted in turn; napari's 0 is what nothing is labelled with."""
LONG = {"steps": 150, "pace": 20.0, "diameter": 300}
METHOD = (
    "Real window with one synthetic image of so many pixels, brush of 20 and of 100 image pixels, "
    "the whole image in view and at 100 %. napari's window (Labels layer of 8 bits over the same "
    "RGB image, a canvas of the same size, Qt of the same version, in an environment of its own) "
    f"paints the same strokes in turn, {TURNS} of {STEPS} mouse events each way, {PACE:g} screen "
    "pixels apart, at most 100 a second. Counted from the QMouseEvent given to the canvas to the "
    "end of the frame that shows it, all other panels painted. No side has a graphics card: "
    "napari draws by OpenGL, here computed by Mesa (llvmpipe), and would be quicker with one; ours "
    "needs none. At rest: ours has its heatmap ready before. The worst stroke is 300 image pixels "
    f"wide and {LONG['steps']} events long over the whole image of {SIDES[-1]}²."
)


@dataclass
class Found:
    """What one program took on one image."""

    opened: dict[str, Any]
    moves: dict[tuple[str, int], list[float]] = field(default_factory=dict)
    releases: list[float] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)
    worst: dict[str, Any] = field(default_factory=dict)


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    notes: list[str] = []
    try:
        napari = str(napari_python())
    except NoNapariError as error:
        napari = ""
        notes.append(f"Without napari: {error}.")
    figures: list[Figure] = []
    for side in SIDES:
        try:
            found = _on_size(folder, side, napari)
        except SideError as error:
            if not napari:
                raise
            notes.append(f"Without napari at {side}²: {error}.")
            found = _on_size(folder, side, "")
        figures += _figures(side, found)
    return Result("label_scale", TITLE, METHOD, figures, notes)


def _on_size(folder: Path, side: int, napari: str) -> dict[str, Found]:
    image, project = _project(folder, side)
    sides = [Side("SmearSeg", sys.executable, "tests.bench.scale_ours", project)]
    try:
        found = {"SmearSeg": Found(sides[0].ask(do="open"))}
        if napari:
            theirs = Side("napari", napari, "tests.bench.scale_napari", image)
            sides.append(theirs)
            found["napari"] = Found(
                theirs.ask(do="open", canvas=found["SmearSeg"].opened["canvas"])
            )
        views = (("fit", found["SmearSeg"].opened["fit"]), ("100 %", 1.0))
        kinds = [(view, diameter) for view in views for diameter in DIAMETERS]
        for number, (view, diameter) in enumerate(TURNS * kinds):
            _turn(sides, found, number, view, diameter)
        for one in sides:
            if side == SIDES[-1]:
                scale = found["SmearSeg"].opened["fit"]
                found[one.name].worst = one.ask(
                    do="paint", zoom=scale, value=1, seed=99, half=HALF, **LONG
                )
            found[one.name].memory = one.ask(do="memory")
    finally:
        for one in sides:
            one.end()
    return found


def _turn(
    sides: list[Side], found: dict[str, Found], number: int, view: tuple[str, float], diameter: int
) -> None:
    name, scale = view
    order = sides if number % 2 == 0 else sides[::-1]
    for one in order:
        done = one.ask(
            do="paint",
            zoom=scale,
            diameter=diameter,
            value=(VALUES if one.name == "SmearSeg" else THEIR_VALUES)[number % 2],
            seed=number,
            steps=STEPS,
            pace=PACE,
            half=HALF,
        )
        if not done["painted"]:
            raise SideError(f"{one.name} painted nothing")
        found[one.name].moves.setdefault((name, diameter), []).extend(done["moves"])
        found[one.name].releases.append(done["release"])


def _project(folder: Path, side: int) -> tuple[Path, Path]:
    image, path = folder / f"smear-{side}.jpg", folder / f"Scale-{side}.smearseg"
    if not path.exists():
        write_jpeg(image, large_image(side))
        project = Project.create(path)
        project.add_images([(image, read_header(image), content_hash(image))])
        project.close()
    return image, path


def _figures(side: int, found: dict[str, Found]) -> list[Figure]:
    ours, theirs = found["SmearSeg"], found.get("napari")
    figures = []
    for (zoom, diameter), moves in ours.moves.items():
        what = f"{side}², {zoom}, {diameter} px"
        high = float(np.percentile(moves, 95))
        figures.append(Figure(f"{what}: step, 95 %", high, target=TARGET_MS, detail=_spread(moves)))
        if theirs is not None:
            other = theirs.moves[zoom, diameter]
            for name, share in (("median", 50), ("95 %", 95)):
                ratio = float(np.percentile(other, share) / np.percentile(moves, share))
                detail = f"napari: {_spread(other)}" if share == 95 else ""
                figures.append(
                    Figure(f"... napari's {name} over it", ratio, "×", 1.0, True, detail)
                )
    return figures + _other_figures(side, found)


def _other_figures(side: int, found: dict[str, Found]) -> list[Figure]:
    ours, theirs = found["SmearSeg"], found.get("napari")
    figures = [
        Figure(
            f"{side}²: end of a stroke, longest",
            max(ours.releases),
            detail="scores, undo and project file included" + _theirs(theirs, "releases"),
        )
    ]
    if ours.worst:
        high = float(np.percentile(ours.worst["moves"], 95))
        figures += [
            Figure(
                f"{side}²: worst stroke, step, 95 %",
                high,
                target=TARGET_MS,
                detail=_spread(ours.worst["moves"])
                + ("" if theirs is None else f"; napari: {_spread(theirs.worst['moves'])}"),
            ),
            Figure(f"{side}²: worst stroke, its end", ours.worst["release"]),
        ]
    figures.append(
        Figure(
            f"{side}²: memory, image open and painted on, RSS above the empty window",
            ours.memory["megabytes"] - ours.opened["empty"],
            "MB",
            detail=_memory_detail(side, theirs),
        )
    )
    figures.append(Figure(f"{side}²: of this, undo", ours.memory["undo"], "MB"))
    figures.append(
        Figure(
            f"{side}²: opening, from file to screen",
            ours.opened["seconds"],
            "s",
            detail=f"longest block of the window {ours.opened['block']:.0f} ms",
        )
    )
    return figures


def _theirs(theirs: Found | None, what: str) -> str:
    return "" if theirs is None else f"; napari {max(getattr(theirs, what)):.1f} ms"


def _memory_detail(side: int, theirs: Found | None) -> str:
    pixels = side * side / 1e6
    text = f"image {3 * pixels:.0f}, its halves {pixels:.0f}, labels {pixels:.0f}, heatmap and "
    text += f"what is known of it {2 * pixels:.0f}"
    if theirs is not None:
        text += f"; napari {theirs.memory['megabytes'] - theirs.opened['empty']:.0f}, no heatmap"
    return text


def _spread(values: list[float]) -> str:
    median, high, most = (float(v) for v in np.percentile(values, (50, 95, 100)))
    return f"median {median:.1f}, 95 % {high:.1f}, longest {most:.1f}, n {len(values)}"


if __name__ == "__main__":
    run_alone(measure)
