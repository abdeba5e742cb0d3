"""Rung 6: a random forest on Gaussian features, the recipe of other interactive tools.

The features are those that ilastik (Berg et al. 2019), Labkit (Arzt et al. 2022) and Trainable
Weka Segmentation (Arganda-Carreras et al. 2017) begin with: of each colour, smoothed by a
Gaussian of each of six widths, the value, the gradient's magnitude, the Laplacian and the two
eigenvalues of the Hessian. The forest is scikit-learn's (Breiman 2001), of 100 trees.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier

from core.errors import Cancelled
from core.labels import UNLABELLED, Box
from core.methods.ladder import ComparisonRequest, MethodProgress, Stopwatch
from core.methods.lessons import Lessons, Taught, labels_once, read_lessons
from core.methods.scoring import scored, whole_box
from core.methods.tiles import as_heat, tiles_of
from core.words import tr_n

SIGMAS: Final = (0.7, 1.0, 1.6, 3.5, 5.0, 10.0)
FEATURES: Final = 5 * 3 * len(SIGMAS)
HALO: Final = 42
"""Pixels that a feature depends on: four times the widest sigma, and 2 for the derivatives."""
TREES: Final = 100
_MAX_PIXELS: Final = 10_000
"""Labelled pixels of the class, and of all else, that a forest learns from at most, drawn at
random: strokes are used whole, and of whole masks more teach it little and take long."""
_PIXELS_A_STEP: Final = 8192


def gaussian_features(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Float32 (H, W, 90) of an image (H, W, 3): for each sigma five features of each colour."""
    height, width = image.shape[:2]
    features = np.empty((height, width, len(SIGMAS), 5, 3), np.float32)
    colours = image.astype(np.float32)
    for n, sigma in enumerate(SIGMAS):
        side = 2 * round(4 * sigma) + 1
        size = (side, side)
        smooth = np.asarray(
            cv2.GaussianBlur(colours, size, sigma, borderType=cv2.BORDER_REFLECT_101), np.float32
        )
        gx, gy = (_derivative(smooth, axis) for axis in (1, 0))
        xx, yy, xy = _derivative(gx, 1), _derivative(gy, 0), _derivative(gx, 0)
        middle, half = (xx + yy) / 2, np.sqrt(((xx - yy) / 2) ** 2 + xy**2)
        features[:, :, n, 0] = smooth
        features[:, :, n, 1] = np.hypot(gx, gy)
        features[:, :, n, 2] = xx + yy
        features[:, :, n, 3] = middle + half
        features[:, :, n, 4] = middle - half
    return features.reshape(height, width, FEATURES)


def _derivative(planes: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """Central differences along an axis, by reflection at the border."""
    kernel = np.array([[-0.5, 0, 0.5]], np.float32)
    kernel = kernel if axis == 1 else np.ascontiguousarray(kernel.T)
    slope = cv2.filter2D(planes, cv2.CV_32F, kernel, borderType=cv2.BORDER_REFLECT_101)
    return np.asarray(slope, np.float32)


def features_of(image: NDArray[np.uint8], box: Box) -> NDArray[np.float32]:
    """Features (h, w, 90) of a box of an image, the same as if computed of it whole."""
    read = box.expanded(HALO).clipped(*image.shape[:2])
    features = gaussian_features(image[read.slices])
    top, left = box.top - read.top, box.left - read.left
    return features[top : top + box.height, left : left + box.width]


def run_forest(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Grow the forest, for at most the seconds asked, and let it vote on every pixel."""
    forest, taught = yield from _grown(key, request, cancelled)
    watch = Stopwatch(key, "predicting")
    heatmap = yield from _voted(forest, request, watch, cancelled)
    seconds = watch.seconds
    trees = len(forest.estimators_)
    note = tr_n(
        "One tree votes on {features} blurred colours and slopes of each pixel by itself: there "
        "was time for no more.",
        "{n} trees vote on {features} blurred colours and slopes of each pixel by itself.",
        trees,
        features=FEATURES,
    )
    result = scored(key, request, heatmap, taught, seconds, note)
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)


def _grown(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Generator[MethodProgress, None, tuple[RandomForestClassifier, Taught]]:
    watch = Stopwatch(key, "training")
    rng = np.random.default_rng(request.seed)
    lessons = yield from read_lessons(request, watch, HALO, rng, cancelled)
    features, targets = yield from _labelled(lessons, request, watch, rng, cancelled)
    jobs = request.threads or os.cpu_count() or 1
    forest = RandomForestClassifier(
        n_estimators=0,
        warm_start=True,  # trees are added one a thread, so that it can be stopped
        n_jobs=jobs,
        random_state=request.seed,
    )
    read = _share_of_time(watch, request)
    while forest.n_estimators < TREES:
        if cancelled():
            raise Cancelled
        forest.n_estimators = min(TREES, forest.n_estimators + jobs)
        forest.fit(features, targets)
        if request.steps is None and watch.seconds > request.seconds:
            break
        yield watch.at(read + (1 - read) * forest.n_estimators / TREES)
    images = len({held.window.source for held in lessons.held})
    return forest, Taught(watch.seconds, len(targets), images)


def _labelled(
    lessons: Lessons,
    request: ComparisonRequest,
    watch: Stopwatch,
    rng: np.random.Generator,
    cancelled: Callable[[], bool],
) -> Generator[MethodProgress, None, tuple[NDArray[np.float32], NDArray[np.bool_]]]:
    """Features (n, 90) of labelled pixels, and whether each is of the class (n,)."""
    class_id, once = request.class_id, list(labels_once(lessons.held))
    own = sum(int((labels == class_id).sum()) for labels in once)
    others = sum(int((labels != UNLABELLED).sum()) for labels in once) - own
    shares = np.full(256, _MAX_PIXELS / max(1, others))
    shares[class_id] = _MAX_PIXELS / max(1, own)
    shares[UNLABELLED] = 0
    features, targets = [], []
    done, pixels = 0, sum(labels.size for labels in once)
    for held, labels in zip(lessons.held, once, strict=True):
        chosen = rng.random(labels.shape) < shares[labels]
        for tile in tiles_of(Box(0, 0, *labels.shape)):
            if cancelled():
                raise Cancelled
            here = chosen[tile.slices]
            if here.any():
                features.append(features_of(held.image, tile)[here])
                targets.append(labels[tile.slices][here] == class_id)
            done += tile.height * tile.width
            yield watch.at(min(done / pixels, _share_of_time(watch, request)))
    return np.concatenate(features), np.concatenate(targets)


def _share_of_time(watch: Stopwatch, request: ComparisonRequest) -> float:
    """How much of the training reading has taken: where it alone takes longer, all of it."""
    return min(1.0, watch.seconds / max(1e-6, request.seconds))


def _voted(
    forest: RandomForestClassifier,
    request: ComparisonRequest,
    watch: Stopwatch,
    cancelled: Callable[[], bool],
) -> Generator[MethodProgress, None, NDArray[np.uint8]]:
    """The heatmap (H, W): the mean of the trees' shares of training pixels in each leaf."""
    known = forest.classes_.tolist()
    heatmap = np.full(request.image.shape[:2], 255 * known[0], np.uint8)
    tiles = tiles_of(whole_box(request)) if len(known) == 2 else []
    for number, tile in enumerate(tiles):
        features = features_of(request.image, tile).reshape(-1, FEATURES)
        votes = np.empty(len(features), np.float32)
        for start in range(0, len(features), _PIXELS_A_STEP):
            if cancelled():
                raise Cancelled
            part = slice(start, start + _PIXELS_A_STEP)
            votes[part] = forest.predict_proba(features[part])[:, 1]
            yield watch.at((number + min(1.0, part.stop / len(features))) / len(tiles))
        heatmap[tile.slices] = as_heat(votes).reshape(tile.height, tile.width)
    return heatmap
