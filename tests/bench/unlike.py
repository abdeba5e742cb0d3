"""How often images of the same source are called unlike, and how often images of others are.

Four sets of real smears (../shared/data). Of each, some images stand for the training images;
others of the same set should raise no alarm, images of the other sets should. The same images with
another stain, blurred, or at another scale are a harder test: such changes can be smaller than
the differences within a set.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from core.image_traits import Traits
from core.images import find_images, read_image
from core.unlike import Familiar
from tests.bench.machine import ROOT
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone

DATA = ROOT.parent / "shared" / "data"
SETS = {
    "wbc_nucleus": ("wbc_nucleus/images",),
    "wbc_three_class": ("wbc_three_class/images",),
    "rbc_points": ("rbc_points/images",),
    "rbc": ("rbc/train/images", "rbc/test/images"),
}
MOST = 70
"""Images taken of a set, evenly spread."""
TRAINING = (1, 2, 3, 5, 8, 12, 20)
DRAWS = 60


def restained(image: np.ndarray, factor: float) -> np.ndarray:
    """The image with all optical densities times a factor."""
    density = -np.log10((image + 1.0) / 256)
    return np.clip(256 * 10 ** (-density * factor) - 1, 0, 255).astype(np.uint8)


CHANGES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "stained 1.5 times as strongly": lambda image: restained(image, 1.5),
    "blurred (σ = 2)": lambda image: cv2.GaussianBlur(image, (0, 0), 2.0),
    "at half size": lambda image: cv2.resize(
        image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA
    ),
}


def traits_of(folders: tuple[str, ...]) -> tuple[list[Traits], dict[str, list[Traits]]]:
    """Of a set's images, and of every sixth of them with each change."""
    paths = find_images([DATA / folder for folder in folders])
    paths = paths[:: -(-len(paths) // MOST)]
    plain, changed = [], {name: [] for name in CHANGES}
    for number, path in enumerate(paths):
        image = read_image(path)
        plain.append(Traits.of(image))
        if number % 6 == 0:
            for name, change in CHANGES.items():
                changed[name].append(Traits.of(change(image)))
    return plain, changed


def share(familiar: Familiar, images: list[Traits]) -> float:
    """Of the images, those called unlike."""
    return float(np.mean([bool(familiar.differences(one)) for one in images]))


def rates(
    sets: dict[str, tuple[list[Traits], dict[str, list[Traits]]]], count: int
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """With ``count`` training images: false alarms by set, caught by set, caught by change."""
    rng = np.random.default_rng(0)
    false, caught = {}, {}
    by_change: dict[str, list[float]] = {name: [] for name in CHANGES}
    for name, (plain, changed) in sets.items():
        if len(plain) < count + 5:
            continue
        others = [one for other, (found, _) in sets.items() if other != name for one in found]
        alarms, hits = [], []
        for _ in range(DRAWS):
            order = rng.permutation(len(plain))
            familiar = Familiar([plain[i] for i in order[:count]])
            alarms.append(share(familiar, [plain[i] for i in order[count : count + 25]]))
            chosen = rng.permutation(len(others))[:25]
            hits.append(share(familiar, [others[i] for i in chosen]))
            for change, images in changed.items():
                by_change[change].append(share(familiar, images))
        false[name], caught[name] = float(np.mean(alarms)), float(np.mean(hits))
    return false, caught, {name: float(np.mean(found)) for name, found in by_change.items()}


def measure(_folder: Path) -> Result:
    """Both rates for several numbers of training images."""
    title = "New images unlike the training images"
    method = (
        "Some images of a set are the training images; false alarms are counted on other images of "
        f"the set, catches on images of the other three. Means of {DRAWS} draws a set and of the "
        "four sets. The supposed distances and margins were chosen on these sets, too."
    )
    if not DATA.is_dir():
        return Result("unlike", title, method, skipped="../shared/data is absent")
    sets = {name: traits_of(folders) for name, folders in SETS.items()}
    figures = []
    for count in TRAINING:
        false, caught, changed = rates(sets, count)
        figures += [
            Figure(
                f"{count} training images: false alarms",
                100 * float(np.mean(list(false.values()))),
                "%",
                detail=_parts(false),
            ),
            Figure(
                f"{count} training images: other sets caught",
                100 * float(np.mean(list(caught.values()))),
                "%",
                detail=_parts(caught),
            ),
        ]
        if count in (5, 20):
            figures += [
                Figure(f"{count} training images: same set {name}", 100 * value, "%")
                for name, value in changed.items()
            ]
    figures.append(
        Figure(
            "First 35 of wbc_nucleus in the order of their names: false alarms on the rest",
            100 * share(Familiar(sets["wbc_nucleus"][0][:35]), sets["wbc_nucleus"][0][35:]),
            "%",
            detail="images taken later differ a little more than any drawn at random",
        )
    )
    return Result("unlike", title, method, figures)


def _parts(values: dict[str, float]) -> str:
    return ", ".join(f"{name} {100 * value:.0f}" for name, value in values.items())


if __name__ == "__main__":
    run_alone(measure)
