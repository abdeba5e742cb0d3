"""The language of the window: which there are, which one is chosen, what it puts in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from core import words
from core.project import Project
from core.run_comparison import run_date
from core.sample import create_sample_project
from core.starter import meaning_of
from gui.decimal_field import DecimalField
from gui.language import FOLDER, SYSTEM, chosen, languages, use_language
from gui.theme import RESOURCES
from gui.words import tr

SAMPLES = RESOURCES / "samples"


@pytest.fixture(autouse=True)
def english_again(qapp) -> Iterator[None]:
    before = QLocale()
    yield
    use_language("en")
    QLocale.setDefault(before)


def test_every_file_of_translations_is_a_language(tmp_path: Path) -> None:
    (tmp_path / "smearseg_fr.qm").write_bytes(b"")
    assert languages(tmp_path) == {"en": "English", "fr": "Français"}
    assert languages(FOLDER) == {"en": "English", "de": "Deutsch"}


@pytest.mark.parametrize(
    ("setting", "preferred", "code"),
    [
        ("de", ["fr"], "de"),
        ("en", ["de"], "en"),
        ("xx", ["de"], "en"),
        (SYSTEM, ["de-AT", "en"], "de"),
        (SYSTEM, ["de"], "de"),
        (SYSTEM, ["fr-FR", "fr", "de"], "de"),
        (SYSTEM, ["en-GB", "de"], "en"),
        (SYSTEM, ["fr"], "en"),
        (SYSTEM, [], "en"),
    ],
)
def test_the_language_is_the_one_set_or_the_systems_or_english(
    setting: str, preferred: list[str], code: str
) -> None:
    assert chosen(setting, {"en": "English", "de": "Deutsch"}, preferred) == code


def test_german_is_put_in_place_and_taken_away(qapp) -> None:
    use_language("de")
    assert tr("&Language") == "&Sprache"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert words.code() == "de"
    use_language("en")
    assert tr("&Language") == "&Language"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_damaged_file_of_translations_leaves_the_texts_english(qapp, tmp_path: Path) -> None:
    (tmp_path / "smearseg_de.qm").write_bytes(b"no translations")
    use_language("de", tmp_path)
    assert tr("&Language") == "&Language"


def test_fields_write_numbers_as_the_texts_beside_them_do(qtbot) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    use_language("de")
    spin = DecimalField()
    qtbot.addWidget(spin)
    spin.setRange(0, 5000)
    spin.setValue(1234.5)
    assert spin.text() == "1234.50"


@pytest.mark.parametrize("typed", ["0,065", "0.065"])
def test_a_comma_that_is_typed_is_a_decimal_point(qtbot, typed: str) -> None:
    use_language("de")
    spin = DecimalField()
    qtbot.addWidget(spin)
    spin.setDecimals(3)
    spin.setSuffix(" µm")
    spin.show()
    spin.selectAll()
    qtbot.keyClicks(spin, typed)
    spin.interpretText()
    assert spin.value() == 0.065
    assert spin.text() == "0.065 µm"


def test_the_first_class_of_a_project_is_named_in_the_windows_language_and_keeps_it(
    qapp, tmp_path: Path
) -> None:
    use_language("de")
    with Project.create(tmp_path / "new.smearseg") as project:
        assert [record.name for record in project.classes()] == ["Zelle"]
    use_language("en")
    with Project.open(tmp_path / "new.smearseg") as project:
        assert [record.name for record in project.classes()] == ["Zelle"]
    with Project.create(tmp_path / "english.smearseg") as project:
        assert [record.name for record in project.classes()] == ["Cell"]


def test_the_starter_network_knows_the_samples_class_in_every_language(
    qapp, tmp_path: Path
) -> None:
    for code in languages(FOLDER):
        use_language(code)
        with create_sample_project(tmp_path / code / "s.smearseg", SAMPLES) as project:
            (record,) = project.classes()
        assert meaning_of(record.name) == "White cells", code
        assert code == "en" or record.name != "White cell"


def test_the_date_of_a_run_is_written_as_the_language_writes_dates(qapp) -> None:
    assert re.fullmatch(r"2026-05-1\d \d\d:00:00", run_date("2026-05-12T12:00:00+00:00"))
    use_language("de")
    assert re.fullmatch(r"1\d\.05\.2026 \d\d:00:00", run_date("2026-05-12T12:00:00+00:00"))
