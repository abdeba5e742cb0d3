"""Who judges a network while it trains: held-out labels where they can, else the training's own."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled
from core.metrics import iou_at
from core.model import TrainedModel
from core.parts import histograms_at, judge
from core.prediction import Predictor
from core.training_data import Reading

_MAX_HEATS: Final = 64 * 2**20
"""Bytes of heat that are kept for the length of a judgement; more is computed twice."""


class Jury:
    """Proposes thresholds, one a class, and scores on held-out labels.

    Held-out labels can judge a class only where they show it and something beside it; strokes on
    cells alone are met by any mask that is large enough. Of a class that no training label shows
    they propose no threshold: the best there is of what was never learnt is a mask of nearly
    everything.
    """

    def __init__(self, reading: Reading, device: str, thresholds: tuple[float, ...]) -> None:
        self._reading = reading
        self._device = device
        self._present = thresholds
        self._able = reading.held_out.able(reading.class_ids)
        self._learnt = tuple(bool(reading.pixels.get(one)) for one in reading.class_ids)
        self._heard = False
        self.thresholds = thresholds
        """The latest proposals; at first what was given."""
        self.cost = 0.0
        """Seconds of the latest judgement."""

    @property
    def scores(self) -> bool:
        """Whether held-out labels can judge any class."""
        return any(self._able)

    @property
    def judged(self) -> tuple[int, ...]:
        """Ids of the classes that held-out labels can judge, in the order of the network."""
        ids = zip(self._reading.class_ids, self._able, strict=True)
        return tuple(class_id for class_id, able in ids if able)

    def score(self, model: TrainedModel, cancelled: Callable[[], bool]) -> float:
        """Mean IoU over the classes that held-out labels can judge. Raises Cancelled.

        At the thresholds that would be kept with the model: a young network is often right in its
        order of pixels and wrong at 0.5, and one that happens to be right there is no better.
        """
        began = time.perf_counter()
        judges = self._reading.held_out.parts
        predictor = self._predictor(model)
        parts = [*judges, *self._reading.others]
        size = len(self._able) * sum(part.inner.area for part in parts)
        kept: list[NDArray[np.uint8]] | None = [] if size <= _MAX_HEATS else None
        judgements = judge(parts, predictor, self._present, cancelled, kept)
        votes = zip(judgements, self._heeded, self._present, self.thresholds, strict=True)
        thresholds = tuple(
            judgement.threshold(default=present) if heeded else latest
            for judgement, heeded, present, latest in votes
        )
        # The classes compete anew at the thresholds that are kept: the mask that is seen of this
        # network is that of these, save where somebody sets others.
        anew = (predictor.predict_tile(one.image, one.inner, cancelled) for one in judges)
        heats = anew if kept is None else kept
        ids = self._reading.class_ids
        histograms = histograms_at(judges, heats, ids, thresholds, cancelled)
        ious = [
            iou_at(histogram, threshold) or 0.0
            for histogram, able, threshold in zip(histograms, self._able, thresholds, strict=True)
            if able
        ]
        self.thresholds, self._heard = thresholds, True
        self.cost = time.perf_counter() - began
        return sum(ious) / len(ious)

    @property
    def _heeded(self) -> tuple[bool, ...]:
        """Of which classes held-out labels propose the threshold."""
        return tuple(map(all, zip(self._able, self._learnt, strict=True)))

    def propose(
        self, model: TrainedModel, cancelled: Callable[[], bool] = lambda: False
    ) -> TrainedModel:
        """The model with thresholds: held-out labels' where they could judge, else by the training
        images' own labels and edges. Asked to stop, it keeps the latest.
        """
        if not (self._heard and all(self._able)):
            began = time.perf_counter()
            parts = [*self._reading.parts, *self._reading.others]
            try:
                judgements = judge(parts, self._predictor(model), self._present, cancelled)
            except Cancelled:
                return model.with_thresholds(self.thresholds)
            settled = (
                not learnt or (able and self._heard)
                for able, learnt in zip(self._able, self._learnt, strict=True)
            )
            votes = zip(judgements, settled, self._present, self.thresholds, strict=True)
            self.thresholds = tuple(
                latest if is_settled else judgement.threshold(default=present)
                for judgement, is_settled, present, latest in votes
            )
            self.cost = time.perf_counter() - began
        return model.with_thresholds(self.thresholds)

    def _predictor(self, model: TrainedModel) -> Predictor:
        return Predictor(model, device=self._device, precision="float32")
