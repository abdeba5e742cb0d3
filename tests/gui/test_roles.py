"""Roles: what is proposed, what alike images do, and painting on an image that judges."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from core.labels import Box
from core.project import Project, Role
from core.roles import propose_roles
from core.sides import SideChange, SidePlan
from core.smear import SmearSettings, make_smear
from gui.icons import icon
from gui.role_keeping import PAINTING
from gui.role_strip import RoleStrip
from gui.thresholds import judges_of
from tests.gui.conftest import SIZE, write_smears
from tests.gui.technician import Technician

FIELD = SmearSettings(300, 400, red_cell_diameter=34, white_cells=1)
"""Large enough for its corners to be recognised in a crop."""


@pytest.fixture(scope="module")
def fields() -> list[np.ndarray]:
    return [make_smear(seed, FIELD).image for seed in range(40, 44)]


@pytest.fixture
def files(tmp_path: Path, fields: list[np.ndarray]) -> list[Path]:
    """Four fields, and in ``late`` a crop of the second and a re-save of the third."""
    folder = tmp_path / "slides"
    (folder / "late").mkdir(parents=True)
    paths = [folder / f"slide-{number}.png" for number in range(1, 5)]
    for path, field in zip(paths, fields, strict=True):
        Image.fromarray(field).save(path)
    Image.fromarray(fields[1][40:260, 60:360]).save(folder / "late" / "detail.png")
    Image.fromarray(fields[2]).save(folder / "late" / "mail.jpg", quality=60)
    return paths


def looked(person: Technician) -> None:
    """Wait until all images have been compared."""
    person.settle()
    person.until(lambda: not person.workspace.leaks.working)
    person.settle()
    person.window.images_panel.findChild(type(person.find("roleStrip"))).refresh()


def role(person: Technician, name: str) -> Role:
    return person.workspace.records[person.ids[name]].role


def label_all(person: Technician) -> None:
    """Labels on every image, all over."""
    for image_id, record in person.workspace.records.items():
        whole = np.zeros((record.height, record.width), np.uint8)
        whole[:20] = 1
        person.workspace.painting.begin_batch("Import mask").put(image_id, whole)


def held_out(person: Technician) -> list[str]:
    return [r.name for r in person.workspace.records.values() if r.role is Role.HELD_OUT]


# The proposal ------------------------------------------------------------------------------------


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A project of eleven small fields, ten of them labelled, none held out."""
    from core.images import content_hash, read_header

    settings = SmearSettings(*SIZE, red_cell_diameter=26, white_cells=1)
    smears = {f"field-{n:02d}.png": make_smear(n, settings) for n in range(1, 12)}
    paths = write_smears(tmp_path / "fields", smears)
    with Project.create(tmp_path / "labelled.smearseg") as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        for image_id, path in zip(ids[:10], paths, strict=False):
            project.write_labels(image_id, smears[path.name].all_cells.astype(np.uint8))
    return tmp_path / "labelled.smearseg"


def test_it_is_offered_quietly_and_taken_in_one_step(
    technician: Technician, labelled: Path
) -> None:
    person = technician
    person.open(labelled)
    looked(person)
    assert person.find("roleStrip").isVisible()
    assert "nothing says how good the masks are" in person.text("roleStripText")
    assert person.find("roleStripAccept").text() == "Hold out 2 images"
    assert not person.find("noticeBar").isVisible(), "it does not shout"
    person.click("roleStripAccept")
    assert held_out(person) == ["field-05.png", "field-10.png"]
    person.until(lambda: not person.find("roleStrip").isVisible())
    person.control(Qt.Key.Key_Z)
    assert held_out(person) == []
    person.control(Qt.Key.Key_Y)
    assert held_out(person) == ["field-05.png", "field-10.png"]
    person.leave()
    with Project.open(labelled) as project:
        roles = [record.role for record in project.images()]
    assert roles.count(Role.HELD_OUT) == 2


def test_the_action_does_the_same_and_says_which(technician: Technician, labelled: Path) -> None:
    technician.open(labelled)
    technician.action("holdOutFifthAction").trigger()
    ids = list(technician.workspace.records)[:10]
    wanted = [i for i, r in propose_roles(ids).items() if r is Role.HELD_OUT]
    assert [technician.ids[name] for name in held_out(technician)] == wanted
    assert technician.told == "field-05.png and field-10.png are held out now."
    technician.action("holdOutFifthAction").trigger()
    assert "is held out already" in technician.told


def test_what_is_said_of_images_held_out_goes_when_it_is_undone(
    technician: Technician, labelled: Path
) -> None:
    technician.open(labelled)
    technician.action("holdOutFifthAction").trigger()
    assert "are held out now" in technician.told
    technician.control(Qt.Key.Key_Z)
    assert held_out(technician) == [] and "held out now" not in technician.told


def test_an_undo_that_concerns_another_image_than_the_one_shown_says_so(
    technician: Technician, labelled: Path
) -> None:
    """Who presses Ctrl+Z once more than there were strokes would have it learn from what judges."""
    person = technician
    person.open(labelled)
    third = person.ids["field-03.png"]
    person.choose("field-01.png")
    person.settle()
    person.workspace.set_role([third], Role.HELD_OUT)
    person.stroke((20, 20), (60, 20))
    person.control(Qt.Key.Key_Z)
    assert person.told == "", "that is seen on the image"
    person.control(Qt.Key.Key_Z)
    assert role(person, "field-03.png") is Role.TRAINING
    assert person.told == "Undone: Hold out (field-03.png)."
    person.click("noticeButton")
    assert role(person, "field-03.png") is Role.HELD_OUT and person.told == ""
    person.control(Qt.Key.Key_Z)
    person.control(Qt.Key.Key_Y)
    assert person.told == "Redone: Hold out (field-03.png)."
    person.choose("field-03.png")
    person.settle()
    assert person.told == "", "it is seen on the image"
    person.control(Qt.Key.Key_Z)
    assert role(person, "field-03.png") is Role.TRAINING and person.told == ""
    person.settle()


def test_what_a_person_chose_is_never_overruled(technician: Technician, labelled: Path) -> None:
    person = technician
    person.open(labelled)
    person.choose("field-05.png")
    button = person.find("roleButton")
    shown = lambda: (button.text(), button.icon().pixmap(24).toImage())  # noqa: E731
    locked = shown()
    person.click("roleButton")
    assert shown() == ("Use to train", icon("use-to-train").pixmap(24).toImage())
    person.click("roleButton")  # held out, and back: this one is to train
    assert shown() == locked == ("Hold out", icon("held-out").pixmap(24).toImage())
    assert role(person, "field-05.png") is Role.TRAINING
    person.action("holdOutFifthAction").trigger()
    assert role(person, "field-05.png") is Role.TRAINING
    assert len(held_out(person)) == 2
    person.leave()


def test_the_choice_holds_after_a_restart(sit_down, labelled: Path) -> None:
    first = sit_down()
    first.open(labelled)
    first.workspace.set_role([first.ids["field-05.png"]], Role.TRAINING)
    first.leave()
    second = sit_down()
    second.open(labelled)
    assert second.ids["field-05.png"] in second.workspace.roles.chosen
    second.action("holdOutFifthAction").trigger()
    assert role(second, "field-05.png") is Role.TRAINING
    assert held_out(second)


def test_an_offer_that_was_declined_does_not_come_back(sit_down, labelled: Path) -> None:
    first = sit_down()
    first.open(labelled)
    looked(first)
    first.click("roleStripDecline")
    first.until(lambda: not first.find("roleStrip").isVisible())
    first.leave()
    second = sit_down()
    second.open(labelled)
    looked(second)
    assert not second.find("roleStrip").isVisible()


def test_with_few_labelled_images_nothing_is_offered_and_the_action_says_why(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    looked(technician)
    assert not technician.find("roleStrip").isVisible()
    technician.action("holdOutFifthAction").trigger()
    assert "five are needed" in technician.told


# Images that show the same -----------------------------------------------------------------------


def test_a_crop_that_comes_later_follows_the_image_that_a_person_held_out(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files)
    looked(person)
    person.choose("slide-2.png")
    person.click("roleButton")
    person.open(files[0].parent / "late")
    looked(person)
    assert role(person, "detail.png") is Role.HELD_OUT
    assert role(person, "mail.jpg") is Role.TRAINING, "its like trains, as it does"
    assert person.told == (
        "detail.png is a part of slide-2.png, so detail.png went from training to held out: the "
        "network must not learn from an image that judges it."
    )
    person.click("noticeButton")
    assert role(person, "detail.png") is Role.TRAINING, "it can be taken back"
    looked(person)
    assert "detail.png is a part of slide-2.png" in person.text("roleStripText")
    person.click("roleStripAccept")
    assert role(person, "detail.png") is Role.HELD_OUT
    looked(person)
    assert not person.find("roleStrip").isVisible()


def test_sides_are_kept_after_the_large_change_under_way(
    technician: Technician, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    person, workspace = technician, technician.workspace
    person.open(*files)
    looked(person)
    person.choose("slide-2.png")
    person.click("roleButton")
    monkeypatch.setattr("gui.large_edits.TILES_AT_ONCE", 0)
    gate = threading.Event()
    workspace.workers.labels.submit("Gate", lambda _context: gate.wait(30))
    whole = Box(0, 0, *person.labels.shape)
    workspace.painting.paint_region(whole, np.ones(person.labels.shape, np.bool_), 1, "Region")
    person.window.files.open_paths([files[0].parent / "late"])
    person.until(lambda: "mail.jpg" in person.ids and not workspace.leaks.working)
    assert workspace.leaks.likes(person.ids["detail.png"]), "they were compared"
    assert workspace.painting.steps.large.busy, "the window must not work it out itself"
    assert role(person, "detail.png") is Role.TRAINING
    gate.set()
    person.settle()
    assert role(person, "detail.png") is Role.HELD_OUT
    assert "detail.png is a part of slide-2.png" in person.told


def test_a_person_who_parts_likes_by_hand_is_told_and_offered_to_mend_it(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files, files[0].parent / "late")
    looked(person)
    assert not person.find("roleStrip").isVisible()
    person.choose("mail.jpg")
    person.click("roleButton")
    assert "slide-3.png" in person.told and "mail.jpg" in person.told
    assert "stand on both sides now" in person.told
    assert person.find("noticeButton").text() == "Hold out slide-3.png too"
    assert role(person, "slide-3.png") is Role.TRAINING, "nothing is done unasked"
    person.click("noticeButton")
    assert role(person, "slide-3.png") is Role.HELD_OUT
    looked(person)
    assert not person.find("roleStrip").isVisible()


def test_a_project_that_has_likes_on_both_sides_says_so_and_changes_nothing(
    technician: Technician, files: list[Path], tmp_path: Path
) -> None:
    from core.images import content_hash, read_header

    paths = [files[2], files[0].parent / "late" / "mail.jpg", files[3]]
    with Project.create(tmp_path / "old.smearseg") as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        project.set_roles(ids[:1], Role.HELD_OUT)
    person = technician
    person.open(tmp_path / "old.smearseg")
    looked(person)
    assert held_out(person) == ["slide-3.png"]
    text = person.text("roleStripText")
    assert "slide-3.png" in text and "mail.jpg" in text and "both sides" in text
    assert not person.find("roleStripDecline").isVisible()


def test_likes_are_proposed_to_one_side_and_judge_as_one(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files, files[0].parent / "late")
    looked(person)
    workspace = person.workspace
    label_all(person)
    roles = workspace.roles.proposal()
    for one, other in (("slide-2.png", "detail.png"), ("slide-3.png", "mail.jpg")):
        assert roles[person.ids[one]] is roles[person.ids[other]]
    assert workspace.leaks.likes(person.ids["mail.jpg"]) == {person.ids["slide-3.png"]}
    workspace.heatmap.trained_on = frozenset({person.ids["slide-3.png"]})
    assert workspace.scores.why_no_judge(person.ids["mail.jpg"]) == "its like trained"
    assert workspace.scores.why_no_judge(person.ids["slide-1.png"]) == ""


def test_a_copy_that_comes_follows_the_labelled_image_that_the_program_held_out(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files)
    looked(person)
    label_all(person)
    workspace = person.workspace
    workspace.painting.steps.make(
        "Hold out", records={("role", person.ids["slide-3.png"]): Role.HELD_OUT.value}
    )
    assert not workspace.roles.chosen
    person.open(files[0].parent / "late" / "mail.jpg")
    looked(person)
    assert role(person, "slide-3.png") is role(person, "mail.jpg") is Role.HELD_OUT


def test_what_went_to_the_other_side_is_said_also_where_an_unlike_image_comes_along(
    technician: Technician, files: list[Path], fields: list[np.ndarray]
) -> None:
    person, late = technician, files[0].parent / "late"
    person.open(*files)
    looked(person)
    label_all(person)
    person.workspace.set_role([person.ids["slide-3.png"]], Role.HELD_OUT)
    bar = person.window.notice_bar
    bar.dismiss()
    (late / "detail.png").unlink()
    Image.fromarray(np.rot90(fields[2]).copy()).save(late / "mail.jpg", quality=95)
    Image.fromarray((fields[0] // 3).astype(np.uint8)).save(late / "a-dark.png")
    person.open(*sorted(late.iterdir()))
    looked(person)
    person.until(lambda: not person.workspace.unlike.working)
    assert role(person, "mail.jpg") is Role.HELD_OUT
    assert any("a-dark.png" in said for said in person.notices), "the other was said, too"
    assert "mail.jpg" in person.told and bar.button.text() == "Undo"
    person.click("noticeButton")
    person.settle()
    assert role(person, "mail.jpg") is Role.TRAINING


def test_likes_that_stand_on_both_sides_stay_there_when_another_image_comes(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files[:3], files[0].parent / "late" / "mail.jpg")
    looked(person)
    person.workspace.painting.steps.make(
        "Hold out", records={("role", person.ids["slide-3.png"]): Role.HELD_OUT.value}
    )
    person.open(files[3], files[0].parent / "late" / "detail.png")
    looked(person)
    assert person.workspace.leaks.likes(person.ids["detail.png"]), "they were compared"
    assert held_out(person) == ["slide-3.png"], "nothing is done unasked"
    assert "both sides" in person.text("roleStripText")


def test_a_held_out_image_whose_like_trains_judges_no_run(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files, files[0].parent / "late")
    looked(person)
    label_all(person)
    person.workspace.roles.choose(
        [person.ids["mail.jpg"], person.ids["slide-4.png"]], Role.HELD_OUT
    )
    person.train()
    run = person.workspace.runs.record
    assert run is not None and run.summary["held_out_images"] == 1
    assert judges_of(run) == {person.ids["slide-4.png"]}
    assert "on 1 held-out image" in person.text("trainingState")
    assert person.text("thresholdSource") == "Proposed from 1 held-out image"


def test_a_removed_image_has_no_likes_and_one_that_comes_back_has(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files, files[0].parent / "late")
    looked(person)
    mail, slide = person.ids["mail.jpg"], person.ids["slide-3.png"]
    person.workspace.remove_images([mail])
    assert person.workspace.leaks.likes(slide) == frozenset()
    person.control(Qt.Key.Key_Z)
    assert person.workspace.leaks.likes(slide) == {mail}


def test_fingerprints_are_kept_for_the_next_start(sit_down, files: list[Path], own_home) -> None:
    first = sit_down()
    first.open(*files)
    looked(first)
    kept = list((own_home / "config" / "fingerprints").glob("*.print"))
    assert len(kept) == len(files)
    project = first.workspace.require_project().path
    first.leave()
    before = {path: path.stat().st_mtime_ns for path in kept}
    second = sit_down()
    second.open(project)
    looked(second)
    assert {path: path.stat().st_mtime_ns for path in kept} == before


def test_an_image_that_cannot_be_read_keeps_nobody_from_the_rest(
    technician: Technician, files: list[Path]
) -> None:
    person = technician
    person.open(*files[:2])
    files[0].write_bytes(b"gone")
    person.open(*files[2:], files[0].parent / "late")
    looked(person)
    assert person.workspace.leaks.likes(person.ids["mail.jpg"]) == {person.ids["slide-3.png"]}


# Painting on a held-out image --------------------------------------------------------------------


def test_painting_on_a_held_out_image_asks_once_and_loses_no_stroke(
    sit_down, trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.choose("smear-1.png")
    person.stroke((10, 10), (20, 20), button=Qt.MouseButton.RightButton)
    assert not person.find("noticeOtherButton").isVisible(), "a training image"
    person.choose("smear-3.png")
    before = person.labels
    person.press((30, 30), Qt.MouseButton.RightButton)
    person.move((60, 30), Qt.MouseButton.RightButton)
    person.move((60, 60), Qt.MouseButton.RightButton)
    person.release((60, 60), Qt.MouseButton.RightButton)
    painted = person.labels
    assert not np.array_equal(painted, before)
    assert np.array_equal(person.saved_labels, painted), "the stroke is safe before any answer"
    assert "smear-3.png is held out" in person.told
    person.stroke((80, 80), (90, 90), button=Qt.MouseButton.RightButton)
    person.click("noticeButton")
    assert role(person, "smear-3.png") is Role.HELD_OUT
    person.stroke((100, 80), (110, 90), button=Qt.MouseButton.RightButton)
    assert not person.find("noticeBar").isVisible()
    person.leave()
    again = sit_down()
    again.open(trained)
    again.choose("smear-3.png")
    again.stroke((20, 80), (30, 90), button=Qt.MouseButton.RightButton)
    assert not again.find("noticeBar").isVisible(), "the answer is remembered in the project"


def test_the_image_can_train_instead(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.choose("smear-3.png")
    person.stroke((30, 30), (60, 60), button=Qt.MouseButton.RightButton)
    painted = person.labels
    person.click("noticeOtherButton")
    assert role(person, "smear-3.png") is Role.TRAINING
    assert np.array_equal(person.labels, painted)
    assert person.workspace.require_project().get_setting(PAINTING) == "training"
    person.control(Qt.Key.Key_Z)
    assert role(person, "smear-3.png") is Role.HELD_OUT


def test_the_question_goes_when_the_role_is_changed_elsewhere(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.choose("smear-3.png")
    person.stroke((30, 30), (60, 60), button=Qt.MouseButton.RightButton)
    assert "smear-3.png is held out" in person.told
    person.click("roleButton")
    assert role(person, "smear-3.png") is Role.TRAINING and "is held out" not in person.told


def test_without_an_answer_it_is_asked_again_at_the_next_start_only(
    sit_down, trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.choose("smear-3.png")
    person.stroke((30, 30), (60, 60), button=Qt.MouseButton.RightButton)
    person.click("noticeClose")
    person.stroke((80, 80), (90, 90), button=Qt.MouseButton.RightButton)
    assert not person.find("noticeBar").isVisible()
    person.leave()
    again = sit_down()
    again.open(trained)
    again.choose("smear-3.png")
    again.stroke((20, 80), (30, 90), button=Qt.MouseButton.RightButton)
    assert again.find("noticeOtherButton").isVisible()


def test_no_field_is_taken_for_another(fields: list[np.ndarray]) -> None:
    """What these tests rest on: only the crop and the re-save are alike."""
    from core.fingerprints import Fingerprint
    from core.leaks import find_likenesses

    assert find_likenesses([Fingerprint.of(field) for field in fields]) == []


def test_a_longer_sentence_is_seen_whole(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that was set while the strip was hidden: it had the height of the one before."""
    person = technician
    person.window.resize(1280, 800)
    person.open(trained)
    person.settle()
    strip, text = person.window.findChild(RoleStrip), person.find("roleStripText")
    for alike in ("a is b", "", "a.png is a part of b.png " * 9, "a is b"):
        change = SideChange((0,), Role.TRAINING, alike, alike)
        plan = SidePlan((), (change,) if alike else ())
        monkeypatch.setattr(person.workspace.leaks, "plan", lambda plan=plan: ([1], plan))
        strip.refresh()
        person.bot.wait(50)
        assert strip.isVisible() is bool(alike)
        shown = text.parentWidget()  # the part of it that is in sight
        assert not alike or shown.height() == text.heightForWidth(shown.width())
