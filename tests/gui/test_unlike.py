"""Images unlike the training images at the real window: marked in the list, and said once."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from core.project import Role
from core.smear import Smear
from gui import image_rows
from gui.image_rows import ImageDelegate
from tests.gui.conftest import NAMES
from tests.gui.technician import Technician

ODD = "other-day.png"
TOOL_TIP, HEARD = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def with_odd(images: list[Path], smears: dict[str, Smear]) -> list[Path]:
    """The three fields, and one that was stained and lit otherwise."""
    density = -np.log10((smears[NAMES[1]].image + 1.0) / 256)
    odd = np.clip(256 * 10 ** (-density * 3.5) - 1, 0, 255).astype(np.uint8)
    path = images[0].with_name(ODD)
    Image.fromarray(cv2.GaussianBlur(odd, (0, 0), 4)).save(path)
    return [*images, path]


def look(person: Technician) -> None:
    """Wait until all images were looked at."""
    person.settle()
    person.until(lambda: not person.workspace.unlike.working)


def row(person: Technician, name: str):
    model = person.find("imageList").model()
    return model.index(model.row_of(person.ids[name]))


def test_an_image_of_another_stain_is_marked_and_said_once(
    technician: Technician, with_odd: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*with_odd)
    look(person)
    assert not person.workspace.unlike.sentence(person.ids[ODD]), "nothing trains yet"
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    unlike = person.workspace.unlike
    assert unlike.sentence(person.ids[ODD])
    assert [n for n in NAMES if unlike.sentence(person.ids[n])] == []
    sentence = unlike.sentence(person.ids[ODD])
    assert sentence in row(person, ODD).data(TOOL_TIP)
    assert row(person, ODD).data(HEARD).endswith(sentence)
    assert "training images" not in row(person, NAMES[1]).data(TOOL_TIP)
    before = len(person.notices)
    person.choose(ODD)
    assert sentence in person.told
    person.choose(NAMES[0])
    person.choose(ODD)
    assert sum(sentence in notice for notice in person.notices[before:]) == 1
    assert "label a little of it too" in person.told


def test_where_all_is_labelled_nobody_is_told_to_label(
    technician: Technician, with_odd: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*with_odd)
    person.choose(ODD)
    labels = np.zeros_like(person.labels)
    person.workspace.painting.replace_labels(labels, "All of it")
    person.workspace.set_role([person.ids[ODD]], Role.HELD_OUT)
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    assert person.workspace.unlike.sentence(person.ids[ODD])
    person.choose(ODD)
    assert person.told.endswith("Its mask may be worse.")


def test_of_a_held_out_image_it_is_said_that_another_one_must_teach(
    technician: Technician, with_odd: list[Path], smears: dict[str, Smear]
) -> None:
    """It was said to label the image itself, which then never trained."""
    person = technician
    person.open(*with_odd)
    person.workspace.set_role([person.ids[ODD]], Role.HELD_OUT)
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    person.choose(ODD)
    assert person.told.endswith("Its mask may be worse; label another like it, too.")


def test_the_badge_is_drawn_as_a_sign_and_a_word(
    technician: Technician,
    with_odd: list[Path],
    smears: dict[str, Smear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = technician
    person.open(*with_odd)
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    words: list[str] = []
    real = image_rows.tr
    monkeypatch.setattr(
        image_rows, "tr", lambda text, **values: words.append(text) or real(text, **values)
    )
    pictures: list[str] = []
    icon = image_rows.icon_pixmap
    monkeypatch.setattr(
        image_rows,
        "icon_pixmap",
        lambda name, *rest: pictures.append(name) or icon(name, *rest),
    )
    person.find("imageList").grab()
    assert words.count("Unlike") == 1 and pictures.count("unlike") == 1


@pytest.mark.parametrize(("share", "word"), [("4 % labelled", True), ("W" * 40, False)])
def test_where_there_is_no_room_beside_other_words_the_sign_stands_alone(
    qtbot, share: str, word: bool
) -> None:
    picture = QPixmap(180, 54)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    ImageDelegate()._paint_unlike(painter, picture.rect(), share)
    width = painter.fontMetrics().horizontalAdvance("Unlike")
    painter.end()
    pixels = picture.toImage()
    inked = [x for x in range(180) for y in range(54) if pixels.pixelColor(x, y).lightness() < 200]
    begins = min(inked)
    assert (180 - begins > width) is word


def test_labelling_it_makes_it_a_training_image_and_takes_the_mark_away(
    technician: Technician, with_odd: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*with_odd)
    for name in (NAMES[0], ODD):
        person.choose(name)
        person.mark(smears[NAMES[1]].all_cells)
    look(person)
    unlike, ids = person.workspace.unlike, person.ids
    assert not unlike.sentence(ids[ODD])
    person.workspace.set_role([ids[ODD]], Role.HELD_OUT)
    look(person)
    assert unlike.sentence(ids[ODD]), "held out it does not train"
    person.control(Qt.Key.Key_Z)
    look(person)
    assert not unlike.sentence(ids[ODD])


def test_it_keeps_its_mark_until_the_network_in_use_was_trained_on_it(
    technician: Technician, trained: Path, with_odd: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(trained)
    person.open(with_odd[-1])
    look(person)
    workspace, odd = person.workspace, person.ids[ODD]
    heatmap, first = workspace.heatmap, person.ids[NAMES[0]]
    assert heatmap.model is not None
    heatmap.trained_on = frozenset({first, person.ids[NAMES[1]]})
    person.choose(ODD)
    person.mark(smears[NAMES[1]].all_cells)
    look(person)
    assert workspace.unlike.sentence(odd), "labelled, but the network has not seen it"
    person.choose(NAMES[0])
    workspace.unlike._told.clear()
    person.choose(ODD)
    assert person.notices[-1].endswith("Its mask may be worse until you train again.")
    heatmap.trained_on |= {odd}
    heatmap.set_model(heatmap.model, snapshot=False)
    look(person)
    assert not workspace.unlike.sentence(odd), "now it has"
    heatmap.trained_on -= {odd}
    heatmap.set_model(heatmap.model, snapshot=False)
    look(person)
    assert workspace.unlike.sentence(odd), "back at an earlier network"


def test_what_was_measured_is_known_at_the_next_start(
    sit_down, with_odd: list[Path], smears: dict[str, Smear], monkeypatch: pytest.MonkeyPatch
) -> None:
    person = sit_down()
    person.open(*with_odd)
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    sentence = person.workspace.unlike.sentence(person.ids[ODD])
    project = person.workspace.project.path
    person.leave()

    def never(*_: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr("core.traits_cache.Traits.of", never)
    again = sit_down()
    again.open(project)
    look(again)
    assert again.workspace.unlike.sentence(again.ids[ODD]) == sentence != ""


def test_an_image_that_cannot_be_read_is_passed_over(
    technician: Technician,
    with_odd: list[Path],
    smears: dict[str, Smear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = technician
    person.open(*with_odd)
    with_odd[1].unlink()
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    look(person)
    assert person.workspace.unlike.sentence(person.ids[ODD])
    assert not person.workspace.unlike.sentence(person.ids[NAMES[1]])
