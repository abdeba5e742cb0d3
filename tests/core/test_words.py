"""Texts in the language of the window: looked up, filled in, and English where that fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core import words
from core.words import KEPT_MOST, kept, kept_n, mark, told, tr, tr_n, within


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.use(None)


def german(table: dict[str, str]) -> None:
    words.use(lambda text, _number: table.get(text, text), "de")


def test_without_a_window_texts_stand_as_they_are_written() -> None:
    assert tr("Open {name}", name="a.png") == "Open a.png"
    assert [tr_n("{n} image", "{n} images", n) for n in (0, 1, 2)] == [
        "0 images",
        "1 image",
        "2 images",
    ]
    assert mark("Undo") == "Undo"
    assert words.code() == "en"


def test_a_language_translates_and_orders_the_places_as_it_likes() -> None:
    german({"{a} of {b}": "von {b} {a}"})
    assert tr("{a} of {b}", a=1, b=2) == "von 2 1"
    assert tr("Not there: {a}", a=1) == "Not there: 1"
    assert words.code() == "de"


def test_forms_for_numbers_are_asked_of_the_language() -> None:
    words.use(lambda text, number: {1: "{n} Bild", 2: "{n} Bilder"}[number], "de")
    assert tr_n("{n} image", "{n} images", 1) == "1 Bild"
    assert tr_n("{n} image", "{n} images", 2, n="zwei") == "zwei Bilder"


@pytest.mark.parametrize("broken", ["{other}", "{a", "{a:q}", "{a.b}", "{0}", "{a[1]}"])
def test_a_broken_translation_gives_way_to_the_english_text(broken: str) -> None:
    german({"So many: {a:.1f}": broken})
    assert tr("So many: {a:.1f}", a=2.0) == "So many: 2.0"


def test_braces_in_names_and_in_texts_without_places_stand_for_themselves() -> None:
    assert tr("{name} is empty", name="{a}.png") == "{a}.png is empty"
    assert tr("The name pattern needs {stem}") == "The name pattern needs {stem}"


def test_thousands_are_parted_by_thin_spaces_for_a_comma_is_a_decimal_point_to_many() -> None:
    german({"{n:,} pixels, {share:.1f} %": "{n:,} Pixel, {share:.1f} %"})
    assert tr("{n:,} pixels, {share:.1f} %", n=1376, share=2.5) == "1\u202f376 Pixel, 2.5 %"
    assert tr("{name}: {n:,}", name="a,b", n=7) == "a,b: 7"


def test_within_a_sentence_only_the_programs_own_first_letter_becomes_small() -> None:
    assert within("Add class Nucleus") == "add class Nucleus"
    assert within("Merge RBC into White Cell") == "merge RBC into White Cell"
    assert within("IoU of this image") == "IoU of this image"
    german({"Add class {name}": "Klasse {name} hinzufügen"})
    assert within(tr("Add class {name}", name="Kern")) == "Klasse Kern hinzufügen"


def test_a_text_that_is_kept_is_told_in_the_language_of_then() -> None:
    rename, erased = kept("Rename {name}", name="{Nucleus}"), kept("{shape}, erased", shape="Brush")
    by_shape = kept("{shape}, erased", shape=kept("Brush"))
    removed = [kept_n("Remove image", "Remove {n} images", number) for number in (1, 3)]
    assert all(len(one) < KEPT_MOST for one in (rename, erased, by_shape, *removed))
    assert told(rename) == "Rename {Nucleus}"
    assert [told(one) for one in removed] == ["Remove image", "Remove 3 images"]
    german(
        {
            "Rename {name}": "{name} umbenennen",
            "{shape}, erased": "{shape}, gelöscht",
            "Brush": "Pinsel",
            "Remove {n} images": "{n} Bilder entfernen",
        }
    )
    assert told(rename) == "{Nucleus} umbenennen"
    assert told(erased) == "Brush, gelöscht", "a person's own word stays as it is"
    assert told(by_shape) == "Pinsel, gelöscht"
    assert told(removed[1]) == "3 Bilder entfernen"
    assert told("Brush") == "Pinsel", "marked, as most names of steps are"


def test_a_kept_text_that_is_too_long_is_put_into_words_at_once() -> None:
    german({"Rename {name}": "{name} umbenennen"})
    name = 300 * "x"
    assert kept("Rename {name}", name=name) == f"{name} umbenennen"


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "[",
        "[]",
        "[1, 2]",
        '["a", "b", "c"]',
        '{"a": 1}',
        "9" * 5000,
        "[" * 5000,
        '["{x} and {y}", {"x": "1"}]',
        '["{0}", {"x": "1"}]',
        '["{x.foo}", {"x": "1"}]',
        '["a", "{n} {z}", 3]',
        '["{n}", "{n}", 99999999999]',
        '["{x:>300000000}", {"x": "1"}]',
        '["{x!r}", {"x": "1"}]',
        '["{}", {"": "1"}]',
        '["{0}", {"0": "1"}]',
        '["{a.b}", {"a.b": "1"}]',
        '["{x", {"x": "1"}]',
    ],
)
def test_a_kept_text_that_is_damaged_is_shown_as_it_is(rest: str) -> None:
    assert told("\x1f" + rest) == rest
