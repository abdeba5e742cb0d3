"""After a training the IoU that comes first is that of images which the network never saw."""

from __future__ import annotations

from pathlib import Path

from gui.scores import Scope
from tests.gui.technician import Technician

BUTTON = f"{Scope.IMAGE.value}ScopeButton"


def test_after_a_training_the_held_out_images_are_shown(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    panel = person.window.threshold_panel
    assert panel.scope is Scope.IMAGE
    person.train()
    person.settle()
    assert panel.scope is Scope.HELD_OUT
    assert person.text("iouOfWhat") == "of held‑out images"
    score = person.workspace.scores.score(Scope.HELD_OUT, 1)
    assert score is not None and person.text("iouReadout").startswith("IoU 0.")
    person.click(BUTTON)
    person.train()
    person.settle()
    assert panel.scope is Scope.IMAGE, "it was chosen"


def test_where_nothing_is_held_out_this_image_stays(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.settle()
    held_out = [r.id for r in person.workspace.records.values() if r.role.value != "training"]
    person.workspace.remove_images(held_out)
    person.settle()
    person.train()
    person.settle()
    assert person.window.threshold_panel.scope is Scope.IMAGE
