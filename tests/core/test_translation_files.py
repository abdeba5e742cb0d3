"""The tool that brings files of translations up to date: what it finds, keeps and refuses."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tools.translations import (
    Message,
    UnreadableTextError,
    forms_of,
    places,
    read,
    texts_of,
    update,
)

SOURCE = """
label.setText(tr("Open {name}", name=name))
tr_n("{n} image", "{n} images", number)
NAMES = {"a": mark("Mask"), "b": mark("One" if single else "Many")}
ActionInfo("&Quit", "Close the program", ("Ctrl+Q",))
tr(variable)
"""


def put(path: Path, text: str, translation: str) -> None:
    """What a translator does."""
    tree = ET.parse(path)
    for message in tree.getroot().iter("message"):
        if message.findtext("source") == text:
            element = message.find("translation")
            assert element is not None
            element.attrib.pop("type", None)
            element.text = translation
    tree.write(path, encoding="utf-8")


def test_texts_are_found_where_they_are_marked() -> None:
    assert texts_of(SOURCE, "a.py") == [
        ("Open {name}", ""),
        ("{n} images", "{n} image"),
        ("Mask", ""),
        ("One", ""),
        ("Many", ""),
        ("&Quit", ""),
        ("Close the program", ""),
    ]


@pytest.mark.parametrize(
    "source", ['tr(f"Open {name}")', "mark(variable)", 'tr_n("one", many, 2)', 'tr_n("one", 2)']
)
def test_a_text_that_could_not_be_translated_is_refused(source: str) -> None:
    with pytest.raises(UnreadableTextError, match=r"a\.py:1"):
        texts_of(source, "a.py")


def test_places_are_the_names_in_braces() -> None:
    assert places("{a} of {b:.2f}, {c!r} and {{d}}") >= {"a", "b"}
    assert places("none") == set()


def test_a_translation_outlives_its_text_and_comes_back_with_it(tmp_path: Path) -> None:
    path = tmp_path / "smearseg_de.ts"
    open_it, close_it = Message("Open", files=["a.py"]), Message("Close", files=["a.py"])
    assert update(path, {"Open": open_it, "Close": close_it}) == (2, 2)
    put(path, "Open", "Öffnen")
    assert update(path, {"Open": open_it, "Close": close_it}) == (2, 1)
    assert update(path, {"Close": close_it}) == (1, 1)
    vanished = read(path)["Open"]
    assert vanished.find("translation").get("type") == "vanished"  # type: ignore[union-attr]
    assert update(path, {"Open": open_it, "Close": close_it}) == (2, 1)
    assert forms_of(read(path)["Open"]) == ["Öffnen"]


@pytest.mark.parametrize(("code", "forms"), [("de", 2), ("pl", 3), ("ja", 1), ("pt_BR", 2)])
def test_a_language_has_as_many_forms_for_numbers_as_it_needs(
    tmp_path: Path, code: str, forms: int
) -> None:
    path = tmp_path / f"smearseg_{code}.ts"
    update(path, {"{n} images": Message("{n} images", "{n} image", ["a.py"])})
    assert len(forms_of(read(path)["{n} images"])) == forms
