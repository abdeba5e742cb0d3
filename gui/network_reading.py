"""Reading a network of the project, in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import DamagedModelError, ModelError
from gui.torch_loading import open_torch_library
from gui.words import tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel


def read_model(context: JobContext, data: bytes) -> TrainedModel:
    """The network in a model file's bytes; the first call also loads torch. Raises ModelError."""
    open_torch_library(context)
    from core.model import TrainedModel

    try:
        return TrainedModel.from_bytes(data, tr("The project’s network"))
    except DamagedModelError as error:
        raise ModelError(
            tr(
                "The network is damaged and cannot be read. Train again, or go back to another "
                "run (Network, Training runs), if there is one."
            )
        ) from error
