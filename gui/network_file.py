"""Saving the network as a file: with the thresholds and cell rules of now, for the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gui.actions import Key
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.last_folder import NETWORKS, keep_folder, last_folder
from gui.words import tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.window import MainWindow

SUFFIX = ".safetensors"


def save_network(_context: JobContext, model: TrainedModel, path: Path) -> Path:
    """Write a model file and read it back. Raises ModelError."""
    from core.model import TrainedModel

    model.save(path)
    TrainedModel.load(path)
    return path


class NetworkFile(Feature):
    """Writes the network so that ``predict`` gives the masks that the window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def slots(self) -> Slots:
        """Saving."""
        return {Key.SAVE_NETWORK: self.ask}

    def refresh(self) -> None:
        """There must be a trained network; a snapshot of one in training is none."""
        self._window.action(Key.SAVE_NETWORK).setEnabled(self._workspace.heatmap.is_final)

    def ask(self) -> None:
        """Ask for a file name and write the network there."""
        from gui.dialogs.choosing import choose_target

        project = self._workspace.project
        if project is None or not self._workspace.heatmap.is_final:
            return
        workspace = self._workspace
        usual = last_folder(workspace, NETWORKS) or workspace.settings.projects_folder
        start = usual / f"{project.path.stem}{SUFFIX}"
        kinds = tr("Networks ({endings})", endings=f"*{SUFFIX}")
        choose_target(self._window, tr("Save network"), start, kinds, self.save)

    def model_of_now(self) -> TrainedModel | None:
        """The network with the thresholds, rules, names and pixel size that the project has now."""
        workspace, model = self._workspace, self._workspace.heatmap.model
        recipe = workspace.cell_rules.recipe
        if model is None or recipe is None:
            return None
        records = {record.id: record for record in workspace.classes}
        pairs = zip(model.class_ids, model.class_names, model.thresholds, strict=True)
        known = [(records.get(i), name, threshold) for i, name, threshold in pairs]
        return replace(
            model,
            class_names=tuple(r.name if r is not None else name for r, name, _ in known),
            thresholds=tuple(r.threshold if r is not None else 1.0 for r, _, _ in known),
            rules=recipe.rules_in_order if recipe.has_rules else (),
            pixel_size=recipe.calibration.um_per_pixel if recipe.calibration else model.pixel_size,
        )

    def save(self, path: Path) -> None:
        """Write the network to a file in a worker, and say what became of it."""
        workspace, model = self._workspace, self.model_of_now()
        if model is None:
            return
        keep_folder(workspace, NETWORKS, path.parent)
        errand = Errand(tr("Saving the network"), path.name, can_stop=False)
        job = workspace.workers.files.submit(errand, save_network, model, path)
        job.failed.connect(workspace.fail)
        job.returned.connect(
            lambda written: workspace.notice.emit(
                tr(
                    "{name} written: the network with its thresholds and cell rules, for "
                    "predict and evaluate.",
                    name=written.name,
                )
            )
        )
