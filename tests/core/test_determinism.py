"""The same project, seed and machine give the same mask; processors differ by next to nothing."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from core.dataset import LabelledImage
from core.images import read_image
from core.model import TrainedModel
from core.prediction import Predictor
from core.project import Project, Role
from core.sample import create_sample_project
from core.training import TrainingRequest, train

ROOT = Path(__file__).resolve().parents[2]
STEPS = 6
MOST_DIFFERENT = 0.001
"""Share of a mask's pixels."""


def train_on(path: Path, device: str = "cpu") -> TrainedModel:
    """A network trained on a project's labels, as the window does it but by steps."""
    with Project.open(path) as project:
        images = [
            LabelledImage(
                record.name,
                labels=project.packed_labels(record.id).unpack,
                path=project.find_image(record.id),
                held_out=record.role == Role.HELD_OUT,
            )
            for record in project.images()
            if record.counts.labelled
        ]
        classes = project.classes()
    request = TrainingRequest(
        images,
        class_ids=tuple(c.id for c in classes),
        class_names=tuple(c.name for c in classes),
        steps=STEPS,
        seed=5,
        threads=1,
        device=device,
    )
    *_, last = train(request)
    assert last.model is not None
    return last.model


def heat_of(path: Path, model: TrainedModel, device: str = "cpu") -> np.ndarray:
    with Project.open(path) as project:
        image = read_image(project.find_image(project.images()[0].id))
    return Predictor(model, device=device).predict(image)


def print_hash(path: str) -> None:
    """For a process of its own."""
    heat = heat_of(Path(path), train_on(Path(path)))
    print(hashlib.sha256(heat.tobytes()).hexdigest())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "sample.smearseg"
    create_sample_project(path, ROOT / "resources" / "samples").close()
    return path


def test_the_same_project_gives_the_same_mask_in_this_process_and_in_another(
    project: Path,
) -> None:
    once = heat_of(project, train_on(project))
    again = heat_of(project, train_on(project))
    assert np.array_equal(once, again)
    assert 0 < (once >= 128).mean() < 1, "nothing was learnt, so nothing was compared"
    code = f"from tests.core.test_determinism import *; print_hash({str(project)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == hashlib.sha256(once.tobytes()).hexdigest()


@pytest.mark.skipif(
    not (torch.cuda.is_available() or torch.backends.mps.is_available()),
    reason="there is no graphics processor here to compare with",
)
def test_masks_of_the_graphics_processor_are_those_of_the_processor(project: Path) -> None:
    device = "cuda" if torch.cuda.is_available() else "mps"
    model = train_on(project)
    ours, theirs = (heat_of(project, model, where) for where in ("cpu", device))
    for level in (64, 128, 192):
        assert ((ours >= level) != (theirs >= level)).mean() <= MOST_DIFFERENT
