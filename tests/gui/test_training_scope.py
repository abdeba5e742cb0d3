"""Of a trained network the IoU that comes first is that of images which the network never saw."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.errors import ProjectError
from core.images import content_hash, read_header
from core.project import Project, Role
from core.smear import Smear
from gui.scores import Scope
from tests.gui.technician import Technician

BUTTON = f"{Scope.IMAGE.value}ScopeButton"


def test_of_a_trained_network_the_held_out_images_are_shown(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    panel = person.window.threshold_panel
    assert panel.scope is Scope.HELD_OUT
    assert person.text("iouOfWhat") == "of held‑out images"
    score = person.workspace.scores.score(Scope.HELD_OUT, 1)
    assert score is not None and person.text("iouReadout").startswith("IoU 0.")
    person.click(BUTTON)
    person.train()
    person.settle()
    assert panel.scope is Scope.IMAGE, "it was chosen"


@pytest.mark.parametrize("held_out", [True, False])
def test_after_the_first_training_they_are_shown_if_there_are_any(
    technician: Technician, images: list[Path], smears: dict[str, Smear], held_out: bool
) -> None:
    path = images[0].parent / "first.smearseg"
    with Project.create(path) as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in images])
        for image_id, image in zip(ids, images, strict=True):
            project.write_labels(image_id, smears[image.name].all_cells.astype(np.uint8))
        if held_out:
            project.set_roles(ids[2:], Role.HELD_OUT)
    person = technician
    person.open(path)
    person.settle()
    panel = person.window.threshold_panel
    assert panel.scope is Scope.IMAGE, "no network of the project's own says anything"
    person.train()
    person.settle()
    assert panel.scope is (Scope.HELD_OUT if held_out else Scope.IMAGE)


def test_who_has_chosen_a_threshold_meanwhile_keeps_the_images_it_was_chosen_by(
    technician: Technician, trained: Path
) -> None:
    """Scores of many held-out images may take half a minute to come."""
    person = technician
    person.open(trained)
    panel = person.window.threshold_panel
    panel._buttons[Scope.IMAGE].setChecked(True)  # as before they have come
    panel._may_lead = True
    person.slide("thresholdSlider", 90)
    person.settle()
    assert panel.scope is Scope.IMAGE


def test_a_project_whose_file_is_gone_leads_nowhere(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_project: Project) -> int:
        raise ProjectError("The drive is gone.")

    monkeypatch.setattr(Project, "run_in_use", property(gone))
    panel = technician.window.threshold_panel
    panel._has_chosen_scope = True
    panel._project_opened()
    assert not panel._has_chosen_scope
