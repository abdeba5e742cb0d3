"""The errors a person can cause. Each carries one sentence that says what to do about it."""

from __future__ import annotations

from core.words import tr


class SmearSegError(Exception):
    """Base of all expected errors; ``str(error)`` is a sentence fit to be shown to a technician."""


class ImageError(SmearSegError):
    """An image file that cannot be found, read or used."""


class MaskError(SmearSegError):
    """A mask file that cannot be read, or does not fit its image."""


class ProjectError(SmearSegError):
    """A project file that cannot be made, opened or written."""


class InUseError(ProjectError):
    """A project file that another program has open: it can still be looked at.

    ``process`` is the number of that program, where it is known: for the log.
    """

    def __init__(self, sentence: str, process: int | None = None) -> None:
        super().__init__(sentence)
        self.process = process


class WriteProtectedError(ProjectError):
    """A project file, or its folder, that may not be written: it can still be looked at."""


class DamagedError(ProjectError):
    """A project file that is not as it was written: a backup of it may help."""


class ReadOnlyError(ProjectError):
    """A change of a project that is open to be looked at only; made with the name of its file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "{name} is open read-only, so nothing in it is changed; save a copy of your own to "
                "work on.",
                name=name,
            )
        )


class ModelError(SmearSegError):
    """A model file that cannot be read or does not fit the data."""


class DamagedModelError(ModelError):
    """A model that is none, or no longer: nothing in it can be used."""


class TrainingError(SmearSegError):
    """Labels or settings from which no network can be trained."""


class ExportError(SmearSegError):
    """A file that could not be written where it was asked for."""


class UsageError(SmearSegError):
    """A command line that does not say what to do."""


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Raised inside a job when it finds its cancel flag set."""
