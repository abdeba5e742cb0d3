"""From the start of the process to the window, the sample and torch, and at rest afterwards.

Beside an empty Qt window and napari's viewer, in the same run.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from tests.bench.machine import ROOT
from tests.bench.napari_home import NoNapariError, napari_python
from tests.bench.result import Figure, Result, spread
from tests.bench.run_alone import run_alone
from tests.bench.start_probe import IDLE_S, REST_AFTER_S

TITLE = "Start"
TARGET_S = 0.6
TARGET_IDLE = 1.0
"""Percent of one core."""
REPEATS = 7
RESTS = 3
SLOWEST = 12
METHOD = (
    f"`python main.py` on the sample project, in a process of its own, {REPEATS} times in turn "
    "with an empty Qt window of the same size and napari's viewer without an image (in an "
    "environment of its own, with the same Qt); one start of each before that, so that files and "
    "bytecode are warm. A moment counts when the paint has reached the screen. The window is "
    "visible when its outline is: grounds, menus' words, icons, places and names of the panels. It "
    "is complete when all its parts are painted and take input, as napari's is when it is first "
    "seen. At rest: the "
    f"sample open, its heatmap there, left alone for {REST_AFTER_S:.0f} s; processor time of "
    f"the whole process over {IDLE_S:.0f} s, of one core, beside a window that only wakes (what "
    "that costs is the machine's) and napari's viewer, all three at the same time. Wakes are how "
    "often a thread of the process went to sleep, per second, whatever the machine."
)


def environment(folder: Path) -> dict[str, str]:
    """The environment of a person's start: bytecode is kept, settings are the benchmark's own."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    out = str(folder / "moments.json")
    # Bytecode goes to a folder of the benchmark's own: none is left lying in the checkout.
    cache = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    return {**inherited, **cache, "PYTHONPATH": str(ROOT), "SMEARSEG_BENCH_OUT": out}


def moments(
    kind: str, surroundings: dict[str, str], python: str = sys.executable
) -> dict[str, float]:
    """Start once; the moments in milliseconds after the start, memory in MB."""
    out = Path(surroundings["SMEARSEG_BENCH_OUT"])
    out.unlink(missing_ok=True)
    began = time.monotonic()
    done = subprocess.run(
        [python, "-m", "tests.bench.start_probe", kind],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if not out.exists():
        raise RuntimeError(f"the {kind} window did not start:\n{done.stderr}")
    found = json.loads(out.read_text(encoding="utf-8"))
    as_they_are = {"rss", "rss shown", "block", "block computing", "idle", "wakes"}
    return {
        name: value if name in as_they_are else 1000 * (value - began)
        for name, value in found.items()
    }


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    surroundings = environment(folder)
    for kind in ("empty", "program", "program"):  # the first start makes the sample project
        moments(kind, surroundings)
    napari = _napari(surroundings)
    empty, program, theirs = [], [], []
    for _ in range(REPEATS):
        empty.append(moments("empty", surroundings))
        program.append(moments("program", surroundings))
        if napari:
            theirs.append(moments("napari", surroundings, napari))
    rests: dict[str, list[dict[str, float]]] = {"rest": [], "empty rest": [], "napari rest": []}
    if not napari:
        del rests["napari rest"]
    for _ in range(RESTS):
        rest_at = str(time.monotonic() + REST_AFTER_S)
        with ThreadPoolExecutor() as beside:
            resting = {
                kind: beside.submit(
                    moments,
                    kind,
                    {
                        **surroundings,
                        "SMEARSEG_BENCH_OUT": str(folder / f"{kind}.json"),
                        "SMEARSEG_BENCH_REST": rest_at,
                    },
                    napari if kind == "napari rest" else sys.executable,
                )
                for kind in rests
            }
        for kind, found in resting.items():
            rests[kind].append(found.result())

    def values(name: str) -> list[float]:
        return [start[name] for start in program]

    def figure(what: str, name: str, unit: str = "ms") -> Figure:
        return Figure(what, _median(program, name), unit, detail=spread(values(name)))

    window, whole = values("window"), values("complete")
    bare = [start["window"] for start in empty]
    ratios = [a / b for a, b in zip(window, bare, strict=True)]
    figures = [
        Figure(
            "Window visible, median",
            float(np.median(window)) / 1000,
            "s",
            TARGET_S,
            detail=spread([value / 1000 for value in window]),
        ),
        Figure("Empty Qt window visible, median", float(np.median(bare)), detail=spread(bare)),
        Figure(
            "Window visible : empty Qt window, median",
            float(np.median(ratios)),
            "×",
            detail=spread(ratios),
        ),
        Figure(
            "Window complete, median",
            float(np.median(whole)) / 1000,
            "s",
            TARGET_S,
            detail=spread([value / 1000 for value in whole]),
        ),
        *_theirs(theirs, whole),
        figure("Window visible: imports done", "imports"),
        figure("Window complete: imports done", "loaded"),
        figure("Window complete: parts made", "built"),
        figure("Sample image visible", "image"),
        figure("Torch loaded", "torch"),
        figure("Longest block of the window while torch loads", "block"),
        figure("Of this, computing", "block computing"),
        figure("Memory when the window is complete, RSS", "rss shown", "MB"),
        figure("Memory with torch loaded, RSS", "rss", "MB"),
        Figure(
            "Memory of the empty window, RSS", float(np.median([s["rss"] for s in empty])), "MB"
        ),
        *_at_rest(rests),
    ]
    return Result("start", TITLE, METHOD, figures, [slowest_imports(surroundings)])


def _at_rest(rests: dict[str, list[dict[str, float]]]) -> list[Figure]:
    """What each process takes of a core at rest, and how often it wakes."""
    empty, napari = "an empty Qt window that wakes once a second", "napari without an image"
    names = {"rest": "", "empty rest": empty, "napari rest": napari}
    figures = []
    for what, key, unit in (("share of a core", "idle", "%"), ("wakes", "wakes", "/s")):
        for kind, name in names.items():
            found = [rest[key] for rest in rests.get(kind, []) if key in rest]
            if not found:
                continue
            own = kind == "rest"
            figures.append(
                Figure(
                    f"At rest, {what}" if own else f"The same, {name}",
                    max(found),
                    unit,
                    TARGET_IDLE if own and unit == "%" else None,
                    detail=f"the highest of {', '.join(f'{value:.2f}' for value in found)}",
                )
            )
    return figures


def _napari(surroundings: dict[str, str]) -> str:
    """The Python that has napari, which was started once; empty where it cannot be had."""
    try:
        python = str(napari_python())
        moments("napari", surroundings, python)
    except (NoNapariError, RuntimeError) as error:
        print(f"Without napari: {error}", file=sys.stderr)
        return ""
    return python


def _theirs(starts: list[dict[str, float]], ours: list[float]) -> list[Figure]:
    """Napari's start beside ours, where it was measured."""
    if not starts:
        return []
    window = [start["window"] for start in starts]
    ratios = [b / a for a, b in zip(ours, window, strict=True)]
    return [
        Figure(
            "napari's window visible, median",
            float(np.median(window)) / 1000,
            "s",
            detail=spread([value / 1000 for value in window]),
        ),
        Figure(
            "napari : SmearSeg complete, median",
            float(np.median(ratios)),
            "×",
            detail=spread(ratios),
        ),
        Figure("Memory of napari, RSS", _median(starts, "rss"), "MB"),
    ]


def _median(starts: list[dict[str, float]], name: str) -> float:
    return float(np.median([start[name] for start in starts]))


def slowest_imports(surroundings: dict[str, str]) -> str:
    """The imports that take longest by themselves, in one sentence."""
    code = "import main; main.load_window().load_furniture()"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    rows = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \|\s+(\S+)", done.stderr)
    own: dict[str, float] = {}
    for alone, _together, name in rows:
        package = ".".join(name.split(".")[: 2 if name.startswith("PySide6") else 1])
        own[package] = own.get(package, 0.0) + int(alone) / 1000
    slowest = sorted(own.items(), key=lambda entry: -entry[1])[:SLOWEST]
    total = sum(own.values())
    listed = ", ".join(f"{name} {value:.0f}" for name, value in slowest)
    return f"Imports by package, milliseconds of their own ({total:.0f} in all): {listed}."


if __name__ == "__main__":
    run_alone(measure)
