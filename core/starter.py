"""The starter network: where trainings begin, and what stands before anyone has trained.

It was trained on this project's synthetic smears alone (tools/make_starter.py), in episodes: a
few strokes on a made-up slide must give, through a head fitted in closed form, the mask of the
whole slide (Bertinetto et al. 2019, "Meta-learning with differentiable closed-form solvers"). So
its features carry what strokes do not say: where cells end. Fitting the same kind of head to a
technician's strokes takes one pass over the image, and training goes on from there.
"""

from __future__ import annotations

import functools
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.dataset import colour_statistics
from core.errors import Cancelled, ModelError
from core.labels import UNLABELLED
from core.model import ModelConfig, StrideOneCNN, TrainedModel, fold_batch_norm
from core.parts import Part

_LOG = logging.getLogger(__name__)
STARTER_FILE: Final = Path(__file__).parent.parent / "resources" / "starter.safetensors"
HEAD_SCALE: Final = "head_scale"
HEAD_RIDGE: Final = "head_ridge"
"""Keys of the starter's summary: what its training found best for heads fitted to strokes."""
_BIAS_RIDGE: Final = 1e-3
_PIXELS_PER_VALUE: Final = 4000
"""Labelled pixels of one value that a part gives to the fit; more say the same again."""
_MEANINGS: Final = (
    (
        "Red cells",
        r"\bred\b|\brote[rns]?\b|\brbcs?\b|erythro|normo[cz]yt|(reti[ck]ulo|sph(e|ä|ae)ro|schisto"
        r"|poikilo|drepano|elipto|ellipto|a[ck]antho|echino|stomato|da[ck]ryo|[ck]odo|ma[ck]ro|mi[ck]ro"
        r")[cz]yt|normoblast|non-?nucle|anucle|kernlos",
    ),
    ("Platelets", r"platelet|plättchen|thrombo|\bplts?\b"),
    ("Nuclei", r"\bnucle(us|i|ar)\b|\b(zell)?kerne?\b"),
    (
        "White cells",
        r"\bwhite\b|\bweiss|\bwbcs?\b|leu[kc]o|(lympho|mono|granulo|mega[kc]aryo|plasmo)[cz]yt"
        r"|phil(s|e[rn]?)?\b|(lympho|mono|myelo)blast|nuclear",
    ),
    ("Cells", r"\bcells?\b|zellen?\b"),
)
"""The starter's classes, and the words in a class's name that mean them, English or German; the
first that fits."""


@functools.cache
def load_starter() -> TrainedModel:
    """The network in resources/. Raises ModelError where the file is damaged."""
    return TrainedModel.load(STARTER_FILE)


def begins_from_starter(config: ModelConfig) -> bool:
    """Whether a network of this form can take over the starter's layers."""
    try:
        return replace(config, classes=1) == replace(load_starter().config, classes=1)
    except ModelError as error:
        # A damaged installation must not keep anyone from training.
        _LOG.warning("Training begins at random: %s", error)
        return False


def begin_from_starter(
    network: StrideOneCNN,
    parts: Sequence[Part],
    class_ids: Sequence[int],
    mean: Sequence[float],
    std: Sequence[float],
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Give ``network`` the starter's layers, and a head fitted to the labels of ``parts``.

    ``mean`` and ``std`` (3,) of RGB in 0..255 are those the network will be used with. A class
    that has no labelled pixels, or nothing beside it, begins as seldom. Raises Cancelled.
    """
    starter = load_starter()
    network.body.load_state_dict(starter.network().body.state_dict())
    features, labels = _labelled_features(network, parts, mean, std, cancelled)
    scale, ridge = (float(starter.summary[key]) for key in (HEAD_SCALE, HEAD_RIDGE))
    assert network.head.bias is not None
    with torch.no_grad():
        for index, class_id in enumerate(class_ids):
            own = labels == class_id
            if not own.any() or own.all():
                network.head.weight[index] = 0
                network.head.bias[index] = -4
                continue
            weight, bias = fit_head(features, own, ridge)
            network.head.weight[index, :, 0, 0] = scale * weight
            network.head.bias[index] = scale * bias


def fit_head(features: Tensor, own: Tensor, ridge: float) -> tuple[Tensor, Tensor]:
    """The plane through feature space that best parts a class from the rest: (c,) and ().

    Ridge regression of +1 and -1 on ``features`` (n, c); ``own`` bool (n,); both sides weigh
    alike however many pixels they have. Differentiable: the starter is trained through it.
    """
    share = own.to(features.dtype).mean()
    weights = torch.where(own, 0.5 / share, 0.5 / (1 - share)).to(features.dtype) / len(own)
    ones = torch.ones(len(own), 1, dtype=features.dtype)
    x = torch.cat([features, ones], 1)
    weighted = (x * weights[:, None]).T
    penalty = torch.full((x.shape[1],), 1.0, dtype=features.dtype) * ridge
    penalty[-1] = _BIAS_RIDGE
    target = torch.where(own, 1.0, -1.0).to(features.dtype)
    solution: Tensor = torch.linalg.solve(weighted @ x + torch.diag(penalty), weighted @ target)
    return solution[:-1], solution[-1]


def _labelled_features(
    network: StrideOneCNN,
    parts: Sequence[Part],
    mean: Sequence[float],
    std: Sequence[float],
    cancelled: Callable[[], bool],
) -> tuple[Tensor, Tensor]:
    """What the layers before the head say at labelled pixels: float64 (n, c), labels (n,)."""
    layers = list(fold_batch_norm(network).children())[:-1]
    rng = np.random.default_rng(0)
    shift = torch.tensor(mean, dtype=torch.float32)
    scale = 1 / torch.tensor(std, dtype=torch.float32)
    features, labels = [], []
    for part in parts:
        known = part.labels.ravel()
        places = [rng.permutation(np.flatnonzero(known == v)) for v in np.unique(known)]
        chosen = np.concatenate([p[:_PIXELS_PER_VALUE] for p in places])
        chosen = chosen[known[chosen] != UNLABELLED]
        pixels = (torch.from_numpy(part.image).float() - shift) * scale
        with torch.inference_mode():
            planes = pixels.permute(2, 0, 1).unsqueeze(0)
            for layer in layers:  # all of them take a slow computer a second
                if cancelled():
                    raise Cancelled
                planes = layer(planes)
            inner = part.inner.slices
            flat = planes[0, :, inner[0], inner[1]].flatten(1).T
            features.append(flat[torch.from_numpy(chosen)].double())
        labels.append(torch.from_numpy(known[chosen]))
    return torch.cat(features).clone(), torch.cat(labels)


def untrained_model(
    image: NDArray[np.uint8], class_ids: Sequence[int], class_names: Sequence[str]
) -> TrainedModel | None:
    """The starter as a model of these classes, each by what its name means; None if none does.

    It has seen synthetic images only, so it takes the mean and spread of the colours of
    ``image`` (H, W, 3), on which it is to be used. A class whose name says nothing is left out.
    """
    starter = load_starter()
    found = [
        (class_id, name, starter.class_names.index(meaning))
        for class_id, name in zip(class_ids, class_names, strict=True)
        if (meaning := meaning_of(name)) is not None
    ]
    if not found:
        return None
    rows = torch.tensor([row for *_, row in found])
    weights = dict(starter.weights)
    for key in ("head.weight", "head.bias"):
        weights[key] = weights[key][rows].contiguous()
    mean, std = colour_statistics([image])
    return replace(
        starter,
        config=replace(starter.config, classes=len(found)),
        weights=weights,
        class_ids=tuple(class_id for class_id, *_ in found),
        class_names=tuple(name for _, name, _ in found),
        thresholds=tuple(starter.thresholds[row] for *_, row in found),
        mean=mean,
        std=std,
    )


def meaning_of(name: str) -> str | None:
    """Which of the starter's classes a class's name means, as far as its words tell."""
    for meaning, words in _MEANINGS:
        if re.search(words, name.casefold().replace("_", " ")):
            return meaning
    return None
