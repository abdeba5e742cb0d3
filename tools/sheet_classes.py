"""The fields marked with every class, and a network that has learnt them all."""

from __future__ import annotations

import numpy as np
from evaluation_pictures import SEEDS as WARD_3
from make_samples import SEEDS, SETTINGS
from numpy.typing import NDArray
from sheet_panels import judging_often
from studio import Studio

from core.labels import BACKGROUND, LabelMap, new_label_map
from core.smear import Smear, make_smear
from gui.snapshot import PATIENCE_S, wait_until

JUDGING = 0.2
"""Share of a run's time that judging may take."""
OPACITY = 25
"""Per cent of labels that are everywhere: what lies under them is to be seen."""


def every_class(studio: Studio) -> None:
    """What was background in strokes and masks is a red cell or a platelet where it lies on one.

    Not photographed; what comes after it is.
    """
    studio.select(0)
    workspace = studio.window.workspace
    strokes = workspace.current
    assert strokes is not None
    batch = workspace.painting.begin_batch("Import masks")
    for record in list(workspace.records.values()):
        if record.id == strokes.id:
            everything = labels_of(studio, make_smear(SEEDS[0], SETTINGS))
            named = np.where(strokes.labels == BACKGROUND, everything, strokes.labels)
            batch.put(record.id, named)
        elif (smear := _smear_of(record.name)) is not None:
            batch.put(record.id, labels_of(studio, smear))
    studio.window.layers_panel.sliders["labels"].setValue(OPACITY)
    learn(studio, studio.seconds)


def labels_of(studio: Studio, smear: Smear, but: NDArray[np.bool_] | None = None) -> LabelMap:
    """Everything on a smear, as whoever masters it marks it; all ``but`` some of it."""
    white, red, platelet = (record.id for record in studio.window.workspace.classes)
    labels = np.full(smear.classes.shape, BACKGROUND, np.uint8)
    for class_id, where in (
        (red, smear.red_cells), (white, smear.white_cells), (platelet, smear.platelets),
    ):  # fmt: skip
        labels[where] = class_id
    return labels if but is None else np.where(but, new_label_map(*but.shape), labels)


def _smear_of(name: str) -> Smear | None:
    """The made-up smear that a file shows; the sample's second field stays bare."""
    seeds = {f"ward-3-field-{n}.png": seed for n, seed in enumerate(WARD_3)}
    seeds["smear-field-3.png"] = SEEDS[2]
    return make_smear(seeds[name], SETTINGS) if name in seeds else None


def learn(studio: Studio, seconds: int) -> None:
    """Train with all there is to learn, and have everything judged that is to be."""
    window = studio.window
    window.training_panel.seconds.setValue(seconds)
    with judging_often(JUDGING):  # else the curve of a short run is a dot
        window.training_panel.train_button.click()
        wait_until(lambda: not window.workspace.training.running, 10 * PATIENCE_S)
    window.training_panel.seconds.setValue(studio.seconds)
    studio.rest_of_jobs()
