"""The guide: built from its Markdown, whole, and opened at the right page from everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.actions import Key
from gui.dialogs.preferences import PreferencesDialog
from gui.guide import HTML, PAGES, page_of, word_page
from gui.term_card import TermButton, TermCard
from gui.terms import PLACES, TERMS
from tests.gui.technician import Technician

ROOT = Path(__file__).resolve().parents[2]
SHIFT = Qt.KeyboardModifier.ShiftModifier
FILMS = sorted((ROOT / "docs" / "pictures").glob("film-*.webp"))


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
        text = (HTML / word_page(key)).read_text(encoding="utf-8")
        [target] = re.findall(r'url=([^"]+)"', text)
        file, _, anchor = target.partition("#")
        page = (HTML / file).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page


def test_a_sentence_is_one_sentence() -> None:
    for term in TERMS.values():
        assert term.sentence.endswith(".") and ". " not in term.sentence, term.name


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


def test_a_browser_gets_its_own_libraries_not_the_bundles(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
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
    assert seen == [None, "/theirs"]
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
    assert opened == [word_page("loss")]
    assert not shown.isVisible()


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
