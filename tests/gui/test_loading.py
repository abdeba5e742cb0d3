"""What a start loads, and what it does without until somebody asks for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.unpack_shiboken import unpacked

ROOT = Path(__file__).resolve().parents[2]


def told_by(code: str) -> object:
    """What ``code`` prints as JSON at its end, in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_the_start_loads_no_window_that_is_opened_later() -> None:
    loaded = told_by(
        "import main, sys, json; main.load_window().load_furniture();"
        "print(json.dumps([*sys.modules]))"
    )
    assert isinstance(loaded, list) and "gui.furnishing" in loaded
    later = {
        "core.report", "gui.report.page", "gui.dialogs.report", "gui.dialogs.about",
        "gui.dialogs.preferences", "gui.compare.window", "gui.explore.window", "gui.runs.window",
        "gui.start_page.page", "gui.tour.callout", "importlib.metadata", "torch", "pyqtgraph",
        "PIL", "core.masks", "core.export", "gui.export_course", "gui.import_course",
        "core.explore", "gui.compare.session", "gui.dialogs.restore",
        "secrets", "xml.etree.ElementTree",
    }  # fmt: skip
    assert not later & set(loaded)


def test_the_outline_of_the_window_needs_nothing_that_takes_long() -> None:
    loaded = told_by(
        "import main, sys, json; main.load_window(); print(json.dumps([*sys.modules]))"
    )
    assert isinstance(loaded, list) and "gui.outline" in loaded
    later = {"numpy", "cv2", "sqlite3", "socket", "gui.furnishing", "gui.workspace", "core.images"}
    assert not later & set(loaded)
    assert len([name for name in loaded if name.startswith(("gui.", "core."))]) < 30


def test_python_does_not_look_for_garbage_while_it_loads_nor_later_among_what_was_loaded() -> None:
    code = (
        "import gc, json, main\n"
        "passes = []\n"
        "gc.callbacks.append(lambda phase, info: passes.append(phase))\n"
        "main.load_window().load_furniture()\n"
        "print(json.dumps([len(passes), gc.isenabled(), gc.get_freeze_count()]))"
    )
    passes, enabled, frozen = told_by(code)  # type: ignore[misc]
    assert passes == 0 and not enabled and frozen > 50_000


def test_pyqtgraph_uses_qt_itself_and_makes_no_classes_of_its_own_accord() -> None:
    code = (
        "import json, PySide6.QtWidgets as qt\n"
        "import gui.pyqtgraph_loading, pyqtgraph, pyqtgraph.Qt\n"
        "made = sum(isinstance(vars(qt).get(name), type) for name in dir(qt))\n"
        "print(json.dumps([pyqtgraph.Qt.QtWidgets is qt, len(dir(qt)), made]))"
    )
    same, names, made = told_by(code)  # type: ignore[misc]
    assert same
    assert names > 150, "the names are all there again"
    assert made < names / 2, "classes are made when asked for"


def test_no_module_is_read_a_second_time_to_see_whether_it_wants_features_of_pyside() -> None:
    code = (
        "import json, linecache, sys\n"
        "import main\n"
        "main.load_window().load_furniture()\n"
        "read = [name for name in linecache.cache if name.endswith('.py')]\n"
        "print(json.dumps([len(read), 'gui.furnishing' in sys.modules]))"
    )
    read, whole = told_by(code)  # type: ignore[misc]
    assert whole and read < 10, "but for those before Qt"


def test_pysides_own_modules_are_not_compiled_at_each_start() -> None:
    if not unpacked().is_dir():
        pytest.skip("this environment was not made by `make setup`")
    code = (
        "import json, sys, PySide6.QtCore\n"
        "mine = [m for n, m in sys.modules.items() if n.startswith('shibokensupport.signature.')]\n"
        "print(json.dumps([m.__spec__.cached or '' for m in mine]))"
    )
    kept = told_by(code)
    assert isinstance(kept, list) and len(kept) > 5
    assert all(Path(path).is_file() for path in kept)


def test_no_threads_that_find_nothing_to_do_are_started() -> None:
    if not Path("/proc/self/task").is_dir():
        pytest.skip("threads are counted on Linux only")
    code = (
        "import json, main, os\n"
        "main.calm_threads()\n"
        "main.load_window().load_furniture()\n"
        "print(json.dumps(len(os.listdir('/proc/self/task'))))"
    )
    assert told_by(code) == 1


def test_the_window_loads_where_pyside_keeps_its_features_elsewhere() -> None:
    code = (
        "import json, sys\n"
        "import PySide6.QtCore\n"
        "sys.modules['shibokensupport.feature'] = None\n"
        "import main\n"
        "main.load_window().load_furniture()\n"
        "print(json.dumps('gui.furnishing' in sys.modules))"
    )
    assert told_by(code)
