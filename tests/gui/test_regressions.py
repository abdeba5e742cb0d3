"""What once lost work or told a wrong number, and must not again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from core.errors import ModelError, ProjectError
from core.metrics import Histogram, competing_plane
from core.project import Project
from gui.kept_networks import KeptNetwork
from gui.scores import Scope
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

FIRST, SECOND = "smear-1.png", "smear-2.png"


class Fault:
    """While on, neither labels nor networks can be written into any project."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.on = False
        for name in ("write_changes", "add_model"):
            monkeypatch.setattr(Project, name, self._guarded(getattr(Project, name)))

    def _guarded(self, write: Callable[..., object]) -> Callable[..., object]:
        def guarded(*arguments: object) -> object:
            if self.on:
                raise ProjectError("The disk is full; make room.")
            return write(*arguments)

        return guarded


@pytest.fixture
def fault(monkeypatch: pytest.MonkeyPatch) -> Fault:
    return Fault(monkeypatch)


def a_mask(path: Path) -> Path:
    pixels = np.zeros(SIZE, np.uint8)
    pixels[30:60, 30:60] = 255
    Image.fromarray(pixels).save(path)
    return path


def import_mask(person: Technician, name: str, mask: Path) -> None:
    record = person.workspace.records[person.ids[name]]
    person.window.mask_import.start([(record.path, mask)], 1)
    person.settle()


def test_undoing_an_import_gives_back_the_stroke_it_interrupted(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    technician.open(*images)
    technician.press((80, 80))
    technician.move((90, 85))
    painted = technician.labels
    import_mask(technician, FIRST, a_mask(tmp_path / "any.png"))
    technician.release((90, 85))
    technician.window.mask_import.undo()
    assert (technician.labels == painted).all()
    assert (technician.saved_labels == painted).all()


def test_undoing_an_import_gives_back_strokes_that_could_not_be_written(
    technician: Technician, images: list[Path], fault: Fault, tmp_path: Path
) -> None:
    technician.open(*images)
    fault.on = True
    technician.stroke((80, 80), (90, 85))
    painted = technician.labels
    technician.choose(SECOND)
    fault.on = False
    import_mask(technician, FIRST, a_mask(tmp_path / "any.png"))
    technician.window.mask_import.undo()
    technician.choose(FIRST)
    assert (technician.labels == painted).all()
    assert (technician.saved_labels == painted).all()


def test_an_import_is_undone_in_memory_while_the_file_cannot_be_written(
    technician: Technician, images: list[Path], fault: Fault, tmp_path: Path
) -> None:
    technician.open(*images)
    import_mask(technician, SECOND, a_mask(tmp_path / "any.png"))
    fault.on = True
    technician.window.mask_import.undo()
    assert technician.problems
    assert not technician.workspace.all_saved
    technician.choose(SECOND)
    assert (technician.labels == 255).all()
    fault.on = False
    technician.workspace.save_again()
    assert technician.workspace.all_saved
    assert (technician.saved_labels == 255).all()


def test_an_image_removed_while_its_mask_is_imported_is_named(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    technician.open(*images)
    record = technician.workspace.records[technician.ids[SECOND]]
    technician.window.mask_import.start([(record.path, a_mask(tmp_path / "any.png"))], 1)
    technician.workspace.remove_images([record.id])
    technician.settle()
    assert f"{SECOND} was removed from the project meanwhile." in technician.told


def test_a_double_click_on_another_image_undoes_nothing_there(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    technician.stroke((80, 80), (90, 85))
    technician.choose(SECOND)
    technician.stroke((20, 20), (40, 30))
    technician.choose(FIRST)
    painted = technician.labels
    technician.workspace.painting.retract_stroke()
    assert (technician.labels == painted).all()


def test_strokes_that_could_not_be_written_are_trained_on(
    technician: Technician, images: list[Path], fault: Fault
) -> None:
    technician.open(*images)
    fault.on = True
    technician.take_class(1)
    technician.stroke((40, 40), (60, 60))
    technician.take_class(0)
    technician.stroke((100, 90), (120, 100))
    [source] = technician.workspace.training._sources()
    assert (source.labels.unpack() == technician.labels).all()


def test_scores_stay_when_labels_are_saved_at_last(
    technician: Technician, trained: Path, fault: Fault
) -> None:
    technician.open(trained)
    before = technician.workspace.scores.score(Scope.TRAINING, 1)
    fault.on = True
    technician.take_class(0)
    technician.stroke((40, 40), (60, 60))
    technician.choose(SECOND)
    technician.settle()
    fault.on = False
    technician.workspace.save_again()
    technician.settle()
    after = technician.workspace.scores.score(Scope.TRAINING, 1)
    assert before is not None
    assert after is not None
    assert after.images == before.images == 2
    assert after.histogram.foreground.sum() < before.histogram.foreground.sum()


@pytest.mark.parametrize("lifted", ["released", "given up"])
@pytest.mark.parametrize("what", ["recount", "new heat"])
def test_what_is_counted_under_the_brush_counts_the_stroke_once(
    technician: Technician, trained: Path, what: str, lifted: str
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    technician.take_class(0)
    technician.press((40, 40))
    technician.move((60, 60))
    if what == "recount":
        workspace.scores._count_anew()  # as when another class is chosen or gets its threshold
    else:
        workspace.heatmap._ask(interrupt=True)
        technician.until(lambda: not workspace.heatmap.working)
    technician.move((80, 40))
    if lifted == "released":
        technician.release((80, 40))
    else:
        workspace.painting.abort_stroke()
    heat = workspace.heatmap.heat
    score = workspace.scores.score(Scope.IMAGE, 1)
    assert heat is not None
    assert score is not None
    plane = competing_plane(heat, 0, workspace.heatmap.thresholds)
    wanted = Histogram.of(plane, technician.labels, 1)
    assert (score.histogram.foreground == wanted.foreground).all()
    assert (score.histogram.background == wanted.background).all()


def running(technician: Technician) -> None:
    technician.type_into("trainingSeconds", "60")
    technician.click("trainButton")
    training = technician.workspace.training
    # One that has learnt nothing yet leaves no network when it is stopped; of one that does not
    # answer in time, on a busy machine, the last snapshot is left.
    technician.until(lambda: training._snapshot is not None and training._snapshot.has_learnt)


@pytest.mark.parametrize("way", ["open", "close"])
def test_a_network_that_cannot_be_written_is_not_left_unasked(
    technician: Technician, trained: Path, images: list[Path], fault: Fault, way: str
) -> None:
    technician.open(trained)
    running(technician)
    fault.on = True
    project = technician.workspace.project
    if way == "open":
        other = trained.with_name("other.smearseg")
        Project.create(other).close()
        technician.window.files.open_paths([other])
        assert "could not be written" in technician.told
    else:
        technician.answer_question(QMessageBox.StandardButton.Cancel)
        assert not technician.window.close()
    assert technician.workspace.project is project
    assert project is not None
    runs = len(project.runs())
    fault.on = False
    technician.workspace.save_again()
    assert technician.workspace.all_saved
    assert len(project.runs()) == runs + 1


def test_a_failed_save_as_loses_no_network(
    technician: Technician, trained: Path, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    technician.open(trained)
    project = technician.workspace.project
    assert project is not None
    data, run = project.latest_model(), project.runs()[-1]
    assert data is not None
    networks = technician.workspace.training.networks
    networks._unsaved = [KeptNetwork(data, run)] * 2
    added: list[object] = []
    add_model = Project.add_model

    def once(self: Project, *arguments: object) -> object:
        if added:
            raise ProjectError("The disk is full; make room.")
        added.append(arguments)
        return add_model(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "add_model", once)
    technician.save_as(trained.with_name("copy.smearseg"))
    assert "disk is full" in technician.told
    assert technician.workspace.project is project
    assert len(networks._unsaved) == 2


def test_a_heatmap_that_failed_is_not_scored_as_of_the_new_network(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    technician.open(trained)
    heatmap = technician.workspace.heatmap
    assert heatmap.complete
    assert heatmap.model is not None

    def fail(_model: object) -> None:
        raise ModelError("There is not enough memory for the network.")

    monkeypatch.setattr(heatmap.cell, "of", fail)
    heatmap.set_model(heatmap.model, snapshot=False)
    technician.settle()
    assert "not enough memory" in technician.told
    assert not heatmap.complete
    assert technician.workspace.scores.score(Scope.IMAGE, 1) is None


def test_an_image_that_comes_back_unseen_is_scored_again(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    shown, other = workspace.current_id, technician.ids[SECOND]
    assert shown is not None
    workspace.remove_images([other])
    workspace.restore_images([other])
    workspace.select(shown)  # back before the other one was opened
    technician.settle()
    score = workspace.scores.score(Scope.TRAINING, 1)
    assert score is not None
    assert score.images == 2


def test_a_score_of_labels_edited_meanwhile_is_dropped_also_while_the_disk_is_full(
    technician: Technician, trained: Path, fault: Fault
) -> None:
    person = technician
    person.open(trained)
    person.choose(SECOND)
    person.until(lambda: person.workspace.heatmap.complete)
    person.settle()
    workspace, image_id = person.workspace, person.ids[SECOND]
    scores, generation = workspace.scores, workspace.heatmap.generation
    asked_for = (
        workspace.records[image_id].labels_revision,
        workspace.painting.edits[image_id],
    )
    fault.on = True
    person.stroke((20, 20), (60, 60))
    assert workspace.records[image_id].labels_revision == asked_for[0], "nothing was written"
    counted = scores.image_score(image_id)
    late = {class_id: Histogram.empty() for class_id in workspace.heatmap.model.class_ids}
    scores._scored(image_id, asked_for, generation, late)
    person.choose(FIRST)
    person.settle()
    kept = scores.image_score(image_id)
    fault.on = False
    workspace.save_again()
    assert counted is not None and kept is not None
    assert (kept.histogram.foreground == counted.histogram.foreground).all()
    assert (kept.histogram.background == counted.histogram.background).all()
