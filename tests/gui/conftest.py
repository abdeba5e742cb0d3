"""What the window's tests share: small smears, a trained project, and who sits at the window."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.images import content_hash, read_header
from core.project import Project, Role, RunRecord
from core.smear import Smear, SmearSettings, make_smear
from gui.theme import apply_theme
from tests.gui.technician import Technician

SIZE = (120, 160)
"""Height and width of every smear here."""
NAMES = ("smear-1.png", "smear-2.png", "smear-3.png")


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits for longer than pytest-qt by itself, whose five seconds a busy machine may need."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=30_000)
    return qtbot


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Each test begins in the light theme and with text of the usual size, whatever came before.

    Without the theme's sheet widgets have other sizes, which tests of layouts would go by.
    """
    apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def scored_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's slider need rest here: each test that settles would sleep through that wait."""
    monkeypatch.setattr("gui.scores._RESCORE_DELAY_MS", 100)


@pytest.fixture(autouse=True)
def garbage_between_tests() -> Iterator[None]:
    """Cycles are collected between tests, as the program collects them between events.

    Python would do so wherever it allocates: a plot that a test has let go of would be destroyed
    while it paints itself.
    """
    gc.disable()
    yield
    gc.disable()  # a window that closed has switched it on again
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [g for g in range(3) if counts[g] > thresholds[g]]
    if due:
        gc.collect(due[-1])


@pytest.fixture(scope="session")
def smears() -> dict[str, Smear]:
    """Three small fields by file name."""
    settings = SmearSettings(*SIZE, red_cell_diameter=26, white_cells=1, platelets=2, noise=0.5)
    return {name: make_smear(seed, settings) for seed, name in enumerate(NAMES, start=1)}


def write_smears(folder: Path, smears: dict[str, Smear]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, smear in smears.items():
        Image.fromarray(smear.image).save(folder / name)
    return [folder / name for name in smears]


@pytest.fixture
def images(tmp_path: Path, smears: dict[str, Smear]) -> list[Path]:
    """The three fields as files."""
    return write_smears(tmp_path / "images", smears)


@pytest.fixture(scope="session")
def trained_folder(tmp_path_factory: pytest.TempPathFactory, smears: dict[str, Smear]) -> Path:
    """A project of the three fields, two labelled and one held out, with a network."""
    from core.dataset import LabelledImage
    from core.recipe import Recipe
    from core.training import TrainingRequest, train

    folder = tmp_path_factory.mktemp("trained") / "made"
    paths = write_smears(folder / "images", smears)
    labels = {name: smear.all_cells.astype(np.uint8) for name, smear in smears.items()}
    request = TrainingRequest(
        [LabelledImage(name=p.name, labels=labels[p.name], path=p, held_out=False) for p in paths],
        class_ids=(1,),
        class_names=("Cell",),
        recipe=Recipe(side=64, batch=4),
        steps=12,
        threads=2,
    )
    *_, last = train(request)
    assert last.model is not None
    with Project.create(folder / "trained.smearseg") as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        for image_id, path in zip(ids, paths, strict=True):
            project.write_labels(image_id, labels[path.name])
        project.set_roles(ids[2:], Role.HELD_OUT)
        run = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, last.step, 3, None, {})
        project.add_model(last.model.to_bytes(), run)
    # Moved, so that copies find their images beside them and nowhere else.
    return folder.rename(folder.with_name("kept"))


@pytest.fixture
def trained(trained_folder: Path, tmp_path: Path) -> Path:
    """A copy of the trained project, to be changed at will: the path of its file."""
    shutil.copytree(trained_folder, tmp_path / "trained")
    return tmp_path / "trained" / "trained.smearseg"


@pytest.fixture
def sit_down(qtbot, qapp: QApplication) -> Iterator[Callable[[], Technician]]:
    """Open a window and sit at it; all windows are closed at the end, and no thread is left."""
    present: list[Technician] = []

    def sit() -> Technician:
        person = Technician(qtbot)
        present.append(person)
        return person

    yield sit
    for person in present:
        person.workspace.painting.forget_unsaved()  # what a test left unsaved is not asked about
        person.workspace.training.networks.forget_unsaved()
        person.workspace.saving_as.abandon()  # nor is a copy that a failed test left half made
        person.window.close()
        assert person.window.workers.close(), "a worker's thread outlived the window"
        # Its signals hold what listens to them, and that the window: none of a thousand would end.
        settings = person.workspace.settings
        for owner in (person.window, person.workspace, person.window.shortcuts, settings):
            owner.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def technician(sit_down: Callable[[], Technician]) -> Technician:
    """Somebody at an empty window."""
    return sit_down()


@pytest.fixture(scope="session")
def kept_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where projects lie that were made once, by a folder's name for each."""
    return tmp_path_factory.mktemp("made")


Work = Callable[[Technician], object]


@pytest.fixture
def after_work(
    kept_folder: Path,
    trained_folder: Path,
    tmp_path: Path,
    sit_down: Callable[[], Technician],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str, Work], Path]:
    """Gives a copy of the trained project after somebody's work at a window.

    The work is done once in a session, by the first who asks for the project of that name.
    """

    def make(kept: Path, work: Work) -> None:
        place = tmp_path / "at work"  # moved when all is done: work that failed leaves nothing
        shutil.copytree(trained_folder, place)
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv("SMEARSEG_HOME", str(tmp_path / "maker"))
            person = sit_down()
            person.open(place / "trained.smearseg")
            work(person)
            person.leave()
        place.rename(kept)

    def copied(name: str, work: Work) -> Path:
        kept = kept_folder / name
        if not kept.exists():
            make(kept, work)
        shutil.copytree(kept, tmp_path / name)
        return tmp_path / name / "trained.smearseg"

    return copied
