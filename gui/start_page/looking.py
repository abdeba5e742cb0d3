"""What a worker finds out about a recent project, for its card."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import ImageError, ProjectError
from core.images import read_thumbnail
from core.project_glance import Glance, glance_at
from gui.worker import JobContext

PICTURE = (88, 66)
"""Width and height in device-independent pixels; twice that is made for dense screens."""


@dataclass(frozen=True, eq=False)
class Looked:
    """What there is to say of a project; ``glance`` is None where its file is not there.

    ``problem`` is a sentence where it cannot be read. ``picture`` is RGB (h, w, 3).
    """

    glance: Glance | None = None
    picture: NDArray[np.uint8] | None = None
    problem: str = ""


def look_at_project(context: JobContext, path: Path) -> Looked:
    """Read the project's numbers and make a small picture; nothing is opened or locked."""
    try:
        glance = glance_at(path)
    except ProjectError as error:
        return Looked(problem=str(error))
    if glance is None or glance.picture is None:
        return Looked(glance)
    context.check()
    try:
        return Looked(glance, read_thumbnail(glance.picture, (2 * PICTURE[0], 2 * PICTURE[1])))
    except ImageError:
        return Looked(glance)
