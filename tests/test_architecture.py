"""Who may import whom: main -> gui -> core, core without Qt, files and labels without torch."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "gui").rglob("*.py")])
WITH_TORCH = {
    "model",
    "dataset",
    "dense_network",
    "devices",
    "training",
    "training_data",
    "training_request",
    "jury",
    "parts",
    "starter",
    "prediction",
    "processor",
    "commands",
    "held_out",
    "optimiser",
    "verify",
}
"""The modules of core that load torch; every other one must come without it."""
QT = {"PySide6", "shiboken6", "pyqtgraph"}


def imported(path: Path) -> set[str]:
    """Names of all modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            assert node.module is not None
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def roots(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that are loaded once ``statement`` ran in a fresh interpreter."""
    code = f"{statement}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_imports_what_stands_above_it(path: Path) -> None:
    above = {"main", "tests", "tools"}
    if path.is_relative_to(ROOT / "core"):
        above |= {"gui"} | QT
    assert not roots(path) & above


def test_core_loads_no_qt_even_at_second_hand() -> None:
    modules = [f"core.{path.stem}" for path in (ROOT / "core").glob("*.py") if path.stem[0] != "_"]
    assert len(modules) > 20
    assert not loaded_by("import " + ", ".join(modules)) & QT


def test_files_and_labels_load_no_torch() -> None:
    modules = [
        f"core.{path.stem}"
        for path in (ROOT / "core").glob("*.py")
        if path.stem[0] != "_" and path.stem not in WITH_TORCH
    ]
    for package in ("masks", "export"):  # every file of them
        files = (ROOT / "core" / package).glob("*.py")
        modules += [f"core.{package}"] + [
            f"core.{package}.{p.stem}" for p in files if p.stem[0] != "_"
        ]
    for name in ("errors", "images", "labels", "brush", "history", "masks", "project", "metrics"):
        assert f"core.{name}" in modules
    for name in ("export", "smear", "sample"):
        assert f"core.{name}" in modules
    loaded = loaded_by("import " + ", ".join(modules))
    assert "torch" not in loaded
    assert "numpy" in loaded


def test_only_the_modules_named_here_import_torch() -> None:
    found = {p.stem for p in (ROOT / "core").glob("*.py") if "torch" in roots(p)}
    assert found <= WITH_TORCH
    assert not {p for p in (ROOT / "gui").rglob("*.py") if "torch" in roots(p)}


def test_the_window_starts_without_torch() -> None:
    loaded = loaded_by("import gui.app, gui.furnishing")
    assert "torch" not in loaded
    assert {"PySide6", "core", "gui"} <= loaded


@pytest.mark.parametrize("arguments", [[], ["a.png"]], ids=["bare", "path"])
def test_the_door_to_the_window_loads_no_torch(arguments: list[str]) -> None:
    code = (
        "import sys, gui.app, main\n"
        "gui.app.main = lambda arguments: print(arguments) or 0\n"
        f"sys.argv = ['main.py', *{arguments!r}]\n"
        "main.main()"
    )
    assert "torch" not in loaded_by(code)


def test_panels_never_know_each_other_nor_the_window() -> None:
    for path in (ROOT / "gui" / "panels").glob("*.py"):
        others = {name for name in imported(path) if name.startswith("gui.panels")}
        assert not others, f"{path.name} imports {others}"
        assert not {"gui.window", "gui.furnishing"} & set(imported(path))


def test_only_one_file_touches_threads() -> None:
    threads = {"threading", "concurrent", "multiprocessing", "_thread"}
    found = {p.name for p in (ROOT / "gui").rglob("*.py") if roots(p) & threads}
    assert found == {"worker.py"}
    for path in (ROOT / "gui").rglob("*.py"):
        assert "QThread" not in path.read_text(encoding="utf-8"), path
