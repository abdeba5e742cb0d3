"""Every text can be translated, and the translations that come with the program are whole."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from core import words
from gui.actions import table
from gui.language import CONTEXT, FOLDER, use_language
from gui.menus import MENUS
from gui.words import tr
from tools.translations import Message, forms_of, messages, places, read

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(FOLDER.glob("smearseg_*.ts"))


@pytest.fixture(scope="module")
def texts() -> dict[str, Message]:
    return messages()


@pytest.fixture
def english_again(qapp) -> Iterator[None]:
    yield
    use_language("en")


# The files of translations -----------------------------------------------------------------------


def test_german_is_there() -> None:
    assert [path.name for path in FILES] == ["smearseg_de.ts"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_the_texts_of_the_sources_and_no_others(path: Path, texts) -> None:
    found = {
        text: message.get("numerus") == "yes"
        for text, message in read(path).items()
        if message.find("translation").get("type") != "vanished"
    }
    wanted = {text: bool(message.one) for text, message in texts.items()}
    assert found == wanted, "run `make translations`"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_is_translated_with_the_places_it_has(path: Path, texts) -> None:
    found = read(path)
    for text, message in texts.items():
        forms = forms_of(found[text]) if text in found else [""]
        assert all(forms), f"not translated: {text}"
        known = places(text) | places(message.one)
        for form in forms:
            assert places(form) <= known, f"{text} has no such place: {form}"
            assert form[:1].isspace() == text[:1].isspace(), f"a space is lost: {form!r}"
        assert places(forms[-1]) >= places(text), f"a place is lost: {forms[-1]}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_window_reads_is_made_of_the_file_beside_it(path: Path, texts, qapp) -> None:
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    for text, message in read(path).items():
        if text not in texts:
            continue
        forms = forms_of(message)
        numbers = (1, 2) if texts[text].one else (-1,)
        shown = [translator.translate(CONTEXT, text, None, number) for number in numbers]
        assert shown == forms, "run `make translations`"


def test_no_two_entries_of_a_menu_have_the_same_letter_in_german(english_again) -> None:
    use_language("de")
    actions = table()
    for title, keys in MENUS.items():
        entries = [actions[key].text for key in keys if key is not None]
        letters = [found[1].lower() for text in entries if (found := re.search("&(.)", text))]
        assert sorted(letters) == sorted(set(letters)), f"{tr(title)}: {sorted(letters)}"


# The sources -------------------------------------------------------------------------------------

FIRST = """
QLabel QPushButton QCheckBox QRadioButton QAction QGroupBox ElidedLabel WrappedLabel setText
setToolTip setStatusTip setWindowTitle setAccessibleName setTitle setLabelText setPlaceholderText
setAccessibleDescription setSpecialValueText addItem addAction addMenu set_full_text heading wrapped
say show_problem show_message add_button submit show_job problem notice show_place set_state
setHeaderLabels setHorizontalHeaderLabels
"""
SINKS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(FIRST.split(), (0,)),
    **dict.fromkeys(["addTab", "labelled", "getText", "question", "setLabel"], (1,)),
    **dict.fromkeys(["getOpenFileName", "getExistingDirectory", "getSaveFileName"], (1, 3)),
}
"""What shows a text or names it to a reader, and which arguments the texts are."""
ERRORS = re.compile(r"(Mask|Image|Project|Export|Model|Training|SmearSeg)Error$")
OWN = {"worker.py"}
"""Whose ``say`` and ``submit`` show nothing."""
NAMES = re.compile(
    r"\b(Alt\+Up|Alt\+Down|IoU|SmearSeg|RGB|Python|Qt|System|px|left|bottom|right|µm|br|b|style)\b"
)
COMMANDS = {"commands.py", "command_line.py", "labelled_files.py", "command.py", "demo.py"}


def bare_texts(path: Path) -> list[str]:
    """Texts that are shown without having been translated, with their places."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        told = isinstance(called, ast.Attribute) and getattr(called.value, "attr", "") in (
            "problem",
            "notice",
        )
        wanted = (0,) if ERRORS.search(name) or (name == "emit" and told) else SINKS.get(name, ())
        if any(place < len(node.args) and is_bare(node.args[place]) for place in wanted):
            found.append(f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)[:90]}")
    return found


def is_bare(node: ast.expr) -> bool:
    """Whether an argument is a text with words of ours, given as a literal."""
    if isinstance(node, ast.IfExp):
        return is_bare(node.body) or is_bare(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return any(map(is_bare, node.elts))
    if isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
        return has_words("".join(map(str, parts)))
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and has_words(node.value)


def has_words(text: str) -> bool:
    return bool(re.search("[A-Za-z]{2}", NAMES.sub("", re.sub("<[^>]*>?", "", text))))


def test_a_bare_text_is_found(tmp_path: Path, monkeypatch) -> None:
    path = ROOT / "gui" / "not_there.py"
    monkeypatch.setattr(
        Path, "read_text", lambda *_, **__: "x.setText('Hello')\ny.setText(tr('A'))"
    )
    assert [text.split(":")[1] for text in bare_texts(path)] == ["1"]


def test_no_text_is_shown_that_was_not_given_to_tr() -> None:
    sources = [*(ROOT / "gui").rglob("*.py"), *(ROOT / "core").rglob("*.py")]
    found = [
        text for path in sources if path.name not in COMMANDS | OWN for text in bare_texts(path)
    ]
    assert not found, "\n".join(found)


def test_words_outside_the_window_stay_english() -> None:
    assert words.code() == "en"
    assert tr("Open an image first.") == "Open an image first."
