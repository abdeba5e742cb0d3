"""The outline that is seen until the window is furnished: what it shows, and that nothing jumps."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.outline import Kind, Mark, Outline, kept_outline, usual_marks
from gui.settings import Settings
from gui.theme import LIGHT
from tests.gui.technician import Technician

ROOT = Path(__file__).resolve().parents[2]
SIZE = QSize(1280, 800)
STARTED = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from gui import app as program

how, arrange = sys.argv[1:]

def places(window):
    # Heights within a column follow what the panels say at the moment.
    docks = [d for d in window.docks if d.isVisible() and not d.behind]
    return {
        "window": window.size().toTuple(),
        "canvas": window.centralWidget().geometry().getRect(),
        "docks": sorted((d.objectName(), d.x(), d.width()) for d in docks),
        "folded": [d.objectName() for d in window.docks if d.folded],
    }

def end(window):
    print(json.dumps(places(window)))
    window.close()

def begin(window):
    if arrange == "arrange":
        by_name = {d.objectName(): d for d in window.docks}
        by_name["cellsDock"].close()
        by_name["layersDock"].title.toggle()
        window.resizeDocks([by_name["imagesDock"]], [300], program.Qt.Orientation.Horizontal)
    QTimer.singleShot(1500, lambda: end(window))

class Window(program.MainWindow):
    def __init__(self, settings, furnished=True):
        super().__init__(settings, furnished or how == "at once")
        if self.is_furnished:
            begin(self)

    def furnish(self):
        if self.is_furnished:
            return
        super().furnish()
        if self.isVisible():
            begin(self)

if arrange == "large":
    settings = program.Settings()
    settings.set(program.TEXT_SIZE, 200)
    settings.sync()
program.MainWindow = Window
sys.exit(program.main([]))
"""


FAILING = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app as program

class Window(program.MainWindow):
    def furnish(self):
        raise ValueError("surprise in furnishing")

def look():
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    if any(isinstance(w, Window) for w in shown) or not shown:
        return
    print(json.dumps([type(w).__name__ for w in shown]))
    shown[0].close()

program.MainWindow = Window
app = program.make_application([])
timer = QTimer()
timer.timeout.connect(look)
timer.start(100)
sys.exit(program.main([]))
"""


def places(
    how: str, arrange: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, object]:
    """Where all stands some time after a start of the real program."""
    monkeypatch.setenv("SMEARSEG_HOME", str(home))
    done = subprocess.run(
        [sys.executable, "-c", STARTED, how, arrange],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_furnished_in_sight_all_stands_where_it_stands_when_furnished_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = {how: places(how, "", tmp_path / how, monkeypatch) for how in ("at once", "in sight")}
    assert first["at once"] == first["in sight"]
    home = tmp_path / "in sight"
    arranged = places("in sight", "arrange", home, monkeypatch)
    assert arranged != first["in sight"]
    assert places("at once", "", home, monkeypatch) == arranged
    assert places("in sight", "", home, monkeypatch) == arranged


def test_a_window_furnished_in_sight_stays_within_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = places("in sight", "", tmp_path / "usual", monkeypatch)["window"]
    large = places("in sight", "large", tmp_path / "large", monkeypatch)
    assert large["window"] == room, "the offscreen platform's screen is smaller than the panels ask"


def test_a_window_that_cannot_be_furnished_says_so_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMEARSEG_HOME", str(tmp_path))
    command = [sys.executable, "-c", FAILING]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert json.loads(done.stdout) == ["ErrorDialog"]
    assert done.returncode == 1
    log = tmp_path / "config" / "smearseg.log"
    assert "surprise in furnishing" in log.read_text(encoding="utf-8")


def test_a_window_closed_before_it_is_furnished_just_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMEARSEG_HOME", str(tmp_path))
    code = (
        "import sys\n"
        "from gui import app as program\n"
        "shown = program.MainWindow.show\n"
        "program.MainWindow.show = lambda self: (shown(self), self.close())\n"
        "rc = program.main([])\n"
        "sys.exit(rc or 7 * ('gui.furnishing' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == 0


def test_the_outline_shows_what_stood_there(technician: Technician) -> None:
    window = technician.window
    window.show()
    technician.settle()
    size, docks = window.size(), [d for d in window.docks if d.isVisible() and not d.behind]
    window.close()
    marks = kept_outline(window.settings, size)
    panels = {one.says: one.place for one in marks if one.kind is Kind.PANEL}
    assert panels == {dock.windowTitle(): dock.geometry() for dock in docks}
    assert {"Images", "Classes", "Threshold"} <= set(panels)
    assert [one.says for one in marks if one.kind is Kind.MENU][:2] == ["File", "Edit"]
    assert {"brush", "eraser", "polygon"} <= {o.says for o in marks if o.kind is Kind.ICON}
    assert kept_outline(window.settings, size + QSize(1, 0)) == []


def test_it_is_painted_in_the_colours_of_the_theme(
    technician: Technician, qapp: QApplication
) -> None:
    window = technician.window
    outline = Outline(window, Settings())
    outline.setGeometry(window.rect())
    picture = outline.grab().toImage()
    for one in usual_marks(window.size()):
        colour = {Kind.CANVAS: LIGHT.canvas, Kind.PANEL: LIGHT.panel}.get(one.kind, LIGHT.window)
        assert picture.pixelColor(one.place.center()) == QColor(colour), one
    outline.deleteLater()


@pytest.mark.parametrize("size", [SIZE, QSize(1920, 1040), QSize(1024, 700)])
def test_usual_places_fill_the_window_and_do_not_overlap(size: QSize) -> None:
    marks = usual_marks(size)
    whole = QRect(0, 0, size.width(), size.height())
    for number, one in enumerate(marks):
        assert whole.contains(one.place) and one.place.isValid()
        assert not any(one.place.intersects(other.place) for other in marks[number + 1 :])


def test_what_a_damaged_settings_file_says_of_it_is_passed_over(tmp_path: Path) -> None:
    settings = Settings()
    good = "panel,0,71,264,497,Images, and more"
    lost = "icon,1,2,3,4,../no-icon-of-ours"
    bad = [
        "", ",", "panel", "panel,1,2,3", "shape,0,0,1,1,x", "panel,-1,0,5,5,x", "panel,a,b,c,d,e",
        "panel,999999999999,0,1,1,x", "panel,²,0,1,1,x", "icon,1,2,99999,9,brush",
    ]  # fmt: skip
    settings.put("window/outline", "\n".join(["1280,800", *bad, good, lost]))
    marks = kept_outline(settings, SIZE)
    assert Mark(Kind.PANEL, QRect(0, 71, 264, 497), "Images, and more") in marks
    assert len(marks) == 2
    window = QMainWindow()
    window.resize(SIZE)
    outline = Outline(window, settings)
    outline.resize(SIZE)
    assert not outline.grab().isNull()
    settings.put("window/outline", "\n".join(["1280,800", *[good] * 10_000]))
    assert len(kept_outline(settings, SIZE)) < 100
    for nonsense in ("", "x", "1280,800", "1280x800\n" + good):
        settings.put("window/outline", nonsense)
        assert kept_outline(settings, SIZE) == []
