"""The documents show what is there: pictures made by a script, keys as the table has them."""

from __future__ import annotations

import importlib
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer

from gui.dialogs.action_tree import Section, action_sections, canvas_sections, with_keys
from gui.late_plot import LatePlot
from gui.shortcuts import defaults
from gui.training_plot import TrainingPlot
from tools.studio import Studio

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "make_screenshots.py"
TAKEN = re.compile(r'studio\.(?:photograph|keep)\("([\w-]+)"|studio\.out / "([\w-]+)\.png"')
"""Where a picture's name stands in the script."""


SOME = ("window", "tools", "export")
"""Steps whose pictures are of all kinds: the window in both themes, a crop of it, its canvas under
the hand, a dialog. The training, which each run of the script begins with, adds a dock's."""


def make_pictures(out: Path, *only: str) -> set[str]:
    """The names of those made in a process of its own, which may change the theme freely."""
    done = subprocess.run(
        [sys.executable, SCRIPT, "--out", out, "--seconds", "2", "--only", *only],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,  # the test's own limit comes first
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.name for path in out.glob("*.png")}


def in_the_documents() -> set[str]:
    """The names of the pictures that the script is to make."""
    drawn = {"iou-examples.png"}  # by tools/make_figures.py
    return {path.name for path in (ROOT / "docs" / "pictures").glob("*.png")} - drawn


def taken_by(step: Callable[[Studio], None]) -> set[str]:
    """The names of the pictures that a step takes, as its module's functions say."""
    module = inspect.getmodule(step)
    called = {step.__name__} | set(re.findall(r"\b(\w+)\(studio", inspect.getsource(step)))
    names = [
        name
        for function in called
        if inspect.isfunction(found := getattr(module, function, None))
        for name in TAKEN.findall(inspect.getsource(found))
    ]
    return {f"{photographed or written}.png" for photographed, written in names}


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> tuple[Callable[[Studio], None], ...]:
    """What the script does, one after the other."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    return importlib.import_module("make_screenshots").STEPS


def test_the_script_takes_each_picture_that_the_documents_show(steps) -> None:
    assert set().union(*map(taken_by, steps)) == in_the_documents()


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_the_script_makes_each_picture_that_the_documents_show(tmp_path: Path) -> None:
    assert make_pictures(tmp_path) == in_the_documents()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of some of them, and of nothing else."""
    out = tmp_path_factory.mktemp("pictures")
    make_pictures(out, *SOME)
    return out


def test_the_script_makes_the_pictures_of_the_steps_asked_for(pictures: Path, steps) -> None:
    asked = [taken_by(step) for step in steps if step.__name__ in ("training", *SOME)]
    assert len(asked) == 1 + len(SOME)
    assert {path.name for path in pictures.glob("*.png")} == set().union(*asked)


def test_no_picture_is_taken_while_a_plot_in_sight_has_yet_to_come(qtbot, monkeypatch) -> None:
    late = 500
    monkeypatch.setattr(
        LatePlot, "come", lambda plot: QTimer.singleShot(late, plot, lambda: plot.plot)
    )
    seen, behind = TrainingPlot(), TrainingPlot()
    for plot in (seen, behind):
        qtbot.addWidget(plot)
        plot.resize(200, 100)
    seen.show()
    assert seen.is_missing and not behind.is_missing
    studio = Studio.__new__(Studio)  # of a window nothing is needed here
    studio.settle()
    assert seen.is_made and not behind.is_made, "what nobody sees is not waited for"


def test_the_window_is_on_the_picture_in_both_themes(pictures: Path) -> None:
    middles = []
    for name in ("window-light.png", "window-dark.png"):
        with Image.open(pictures / name) as picture:
            assert picture.size == (1280, 800)
            grey = picture.convert("L")
        middles.append(grey.crop((0, 0, 1280, 70)).resize((1, 1)).getpixel((0, 0)))
        low, high = grey.crop((280, 180, 950, 670)).getextrema()
        assert high - low > 60, "the smear is not on the canvas"
    light, dark = middles
    assert light > 180
    assert dark < 80


def key_table() -> str:
    """All keys as the README shows them: a row for each group."""
    sections: list[Section] = [*with_keys(action_sections(defaults())), *canvas_sections()]
    rows = [
        f"| **{one.title}** | {' · '.join(f'{line.text} `{line.keys}`' for line in one.lines)} |"
        for one in sections
    ]
    return "\n".join(["| | |", "|---|---|", *rows])


def test_the_keys_in_the_readme_are_those_of_the_actions() -> None:
    assert key_table() in (ROOT / "README.md").read_text("utf-8"), "run make guide"


@pytest.mark.parametrize("document", ["README.md", "docs/guide.md"])
def test_every_link_in_the_documents_leads_somewhere(document: str) -> None:
    path = ROOT / document
    text = path.read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif not target.startswith("http"):
            assert (path.parent / target.partition("#")[0]).exists(), target
