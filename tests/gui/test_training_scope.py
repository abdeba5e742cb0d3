"""Of a trained network the IoU that comes first is that of images which the network never saw."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

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
