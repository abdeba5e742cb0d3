"""The guide: built from its Markdown, whole, and opened at the right page from everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDockWidget, QWidget

from gui.actions import Key, table
from gui.dialogs.export_report import ExportReportDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.guide import HTML, PAGES, page_file, page_of, word_page
from gui.menus import MENUS
from gui.other_programs import open_file
from gui.shortcuts import plain_name
from gui.term_card import TermButton, TermCard
from gui.terms import PLACES, TERMS
from tests.gui.technician import Technician

ROOT = Path(__file__).resolve().parents[2]
_MENU_ENTRY = (
    r'(?:"|\*\*)(File|Edit|Tools|View|Network|Help), ([^"*]+?)(?:"|\*\*)'
    r"(?: \((\*{0,2}(?:Ctrl|Shift|[A-Z]\b)[^)]*)\))?"
)
SHIFT = Qt.KeyboardModifier.ShiftModifier
PICTURES = ROOT / "docs" / "pictures"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that were opened in the browser."""
    names: list[str] = []

    def open_url(url: QUrl) -> bool:
        assert Path(url.toLocalFile()).is_file()
        names.append(Path(url.toLocalFile()).name)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return names


# The pages ---------------------------------------------------------------------------------------


def test_the_html_is_what_the_markdown_says_and_every_link_leads_somewhere() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "make_guide.py", "--check"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


class Read(HTMLParser):
    """What a page points at, and what can be pointed at in it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.without_words: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert tag != "script"
        self.targets += [str(found[name]) for name in ("href", "src") if name in found]
        if "id" in found:
            self.anchors.add(str(found["id"]))
        if tag == "img" and not found.get("alt"):
            self.without_words.append(str(found.get("src")))


def test_the_html_needs_nothing_but_its_own_files() -> None:
    pages = {path.name: Read(path) for path in HTML.glob("*.html")}
    assert len(pages) > 50
    for name, page in pages.items():
        assert not page.without_words, f"{name} has pictures without words"
        for target in page.targets:
            file, _, anchor = target.partition("#")
            assert ":" not in file, f"{name} points out of the guide: {target}"
            assert (HTML / file).resolve().is_file() or not file, f"{name}: {target}"
            if anchor:
                assert anchor in pages[file or name].anchors, f"{name}: {target}"


def test_every_word_leads_to_its_place_in_a_page() -> None:
    for key in TERMS:
        text = page_file(word_page(key)).read_text(encoding="utf-8")
        [target] = re.findall(r'url=([^"]+)"', text)
        file, _, anchor = target.partition("#")
        page = (HTML / file).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page


def test_every_menu_entry_that_the_guide_names_is_there_with_its_key() -> None:
    menus = {
        title.replace("&", ""): {plain_name(key): table()[key].shortcuts for key in keys if key}
        for title, keys in MENUS.items()
    }
    menus["View"]["Panels"] = ()  # a menu of its own
    named = 0
    for path in (ROOT / "docs" / "guide").glob("*.md"):
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", path.read_text(encoding="utf-8"))
        for menu, entry, keys in re.findall(_MENU_ENTRY, text):
            first = entry.split(", ")[0]
            assert first in menus[menu], f"{path.name}: {menu}, {entry}"
            if keys:
                assert keys.strip("*") in menus[menu][first], f"{path.name}: {entry} ({keys})"
            named += 1
    assert named > 30


def test_a_sentence_is_one_sentence() -> None:
    for term in TERMS.values():
        assert term.sentence.endswith(".") and ". " not in term.sentence, term.name


# Films and figures -------------------------------------------------------------------------------


def made_by(script: str, out: Path, *options: str) -> None:
    """Run a script of tools/ that writes pictures."""
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / script, "--out", out, *options],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_films_are_short_and_small_and_each_has_a_still() -> None:
    films = [path for path in PICTURES.glob("film-*.webp") if not path.stem.endswith("-still")]
    assert len(films) == 5
    for path in films:
        assert path.stat().st_size <= 1_000_000
        with Image.open(path) as film:
            lasting = 0
            for frame in range(film.n_frames):
                film.seek(frame)
                film.load()
                lasting += film.info["duration"]
            assert film.n_frames > 20 and lasting <= 8000, path.name
            with Image.open(path.with_name(f"{path.stem}-still.webp")) as still:
                assert still.size == film.size
    total = sum(path.stat().st_size for path in PICTURES.iterdir())
    assert total <= 12_000_000, "too much for a repository"


def test_a_film_is_made_from_the_real_window(tmp_path: Path) -> None:
    made_by("make_films.py", tmp_path, "--only", "paint")
    with Image.open(tmp_path / "film-paint.webp") as film:
        first = np.asarray(film.convert("RGB")).astype(int)
        film.seek(film.n_frames - 1)
        last = np.asarray(film.convert("RGB")).astype(int)
    canvas = np.s_[80:600, 0:380]
    assert (abs(last - first)[canvas].max(axis=2) > 24).mean() > 0.01, "nothing was painted"


def test_figures_are_what_their_script_draws(tmp_path: Path) -> None:
    made_by("make_figures.py", tmp_path)
    drawn = {path.name for path in tmp_path.iterdir()}
    assert "iou-examples.png" in drawn
    for path in tmp_path.glob("*.svg"):
        assert path.read_text() == (PICTURES / path.name).read_text(), "run make screenshots"


# Opening it --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(set(PAGES.values())))
def test_every_part_of_the_window_has_its_page(name: str) -> None:
    assert (HTML / f"{name}.html").is_file()


def test_what_the_tables_name_is_in_the_window(technician: Technician) -> None:
    there = {widget.objectName() for widget in technician.window.findChildren(QWidget)}
    apart = ("Window", "Dialog", "Sheet")  # made when they are asked for
    for name in (*PAGES, *PLACES):
        assert name in there or name.endswith(apart), name
    for keys in PLACES.values():
        assert set(keys) <= TERMS.keys()


def test_f1_opens_the_page_of_the_panel_that_has_the_keyboard(
    technician: Technician, opened: list[str]
) -> None:
    technician.key(Qt.Key.Key_F1)
    seconds = technician.find("trainingSeconds")
    seconds.setFocus()
    technician.bot.keyClick(seconds, Qt.Key.Key_F1)
    technician.action(Key.GUIDE).trigger()
    assert opened == ["canvas.html", "training.html", "index.html"]
    assert str(HTML / "index.html") in technician.told, "it is told once, in case none opens"
    assert page_of(technician.find("imageList")) == "images"


def test_f1_in_a_dialog_opens_the_page_of_the_dialog(
    technician: Technician, opened: list[str]
) -> None:
    technician.action(Key.PREFERENCES).trigger()
    dialog = technician.dialog(PreferencesDialog)
    dialog.activateWindow()
    technician.until(dialog.isActiveWindow)
    technician.bot.keyClick(dialog.focusWidget(), Qt.Key.Key_F1)
    dialog.reject()
    assert opened == ["preferences.html"]


def test_where_no_browser_opens_the_place_is_told(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    technician.action(Key.GUIDE).trigger()
    assert str(HTML / "index.html") in technician.told


def test_other_programs_get_their_own_libraries_not_the_bundles(
    technician: Technician, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[str | None] = []

    def open_url(_url: QUrl) -> bool:
        seen.append(os.environ.get("LD_LIBRARY_PATH"))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    technician.action(Key.GUIDE).trigger()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    technician.action(Key.GUIDE).trigger()
    ExportReportDialog(1, [], tmp_path).open_folder()
    open_file(tmp_path / "report.pdf")
    assert seen == [None, "/theirs", "/theirs", "/theirs"]
    assert os.environ["LD_LIBRARY_PATH"] == "/bundle"


# Words -------------------------------------------------------------------------------------------


def card(person: Technician) -> TermCard:
    found = [one for one in person.window.findChildren(TermCard) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_shift_f1_explains_where_the_keyboard_is_and_enter_leads_into_the_guide(
    technician: Technician, opened: list[str]
) -> None:
    seconds = technician.find("trainingSeconds")
    seconds.setFocus()
    technician.bot.keyClick(seconds, Qt.Key.Key_F1, SHIFT)
    shown = card(technician)
    names = [link.objectName() for link in shown.links]
    assert names == [f"guideLink_{key}" for key in PLACES["trainingDock"]]
    technician.bot.keyClick(shown.links[0], Qt.Key.Key_Space)
    assert opened == [page_file(word_page("loss")).name]
    assert not shown.isVisible()


def test_f1_and_shift_f1_are_about_a_panel_that_floats_if_it_has_the_keyboard(
    technician: Technician, opened: list[str]
) -> None:
    technician.find("imageList").setFocus()
    technician.action("evaluationAction").trigger()
    dock = technician.window.findChild(QDockWidget, "evaluationDock")
    assert dock is not None
    dock.setFloating(True)
    technician.settle()
    dock.activateWindow()
    table = technician.find("evaluationTable")
    table.setFocus()
    technician.until(table.hasFocus)
    technician.action(Key.GUIDE_HERE).trigger()
    assert opened == ["evaluation.html"]
    technician.action(Key.WHAT_IS_THIS).trigger()
    names = [link.objectName() for link in card(technician).links]
    assert names == [f"guideLink_{key}" for key in PLACES["evaluationTable"]]


@pytest.mark.parametrize(
    ("dock", "sign"),
    [("imagesDock", "what_held_out"), ("thresholdDock", "what_iou"), ("evaluationDock", "")],
)
def test_a_card_covers_nothing_of_the_panel_that_it_explains(
    technician: Technician, dock: str, sign: str
) -> None:
    window = technician.window
    room = window.screen().availableGeometry()
    window.setGeometry(QRect(room.topLeft(), QSize(room.width(), room.height() - 20)))
    panel = technician.find(dock)
    assert isinstance(panel, QDockWidget)
    panel.show()
    panel.raise_()
    technician.settle()
    signs = [one for one in panel.findChildren(TermButton) if one.isVisible()]
    signs[0 if not sign else [one.objectName() for one in signs].index(sign)].click()
    shown = card(technician)
    area = QRect(panel.mapToGlobal(QPoint(0, 0)), panel.size())
    assert room.contains(shown.geometry()) and not shown.geometry().intersects(area)


def test_a_card_closes_by_escape(technician: Technician) -> None:
    technician.key(Qt.Key.Key_F1, SHIFT)
    shown = card(technician)
    technician.bot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_every_sign_can_be_reached_by_keyboard_and_says_its_sentence(
    technician: Technician,
) -> None:
    signs = technician.window.findChildren(TermButton)
    assert len(signs) >= 5
    for sign in signs:
        assert sign.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert sign.accessibleName().startswith("What is this")
        assert "." in sign.toolTip()
