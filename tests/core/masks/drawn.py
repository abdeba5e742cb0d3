"""Label maps and outlines for the tests of object formats, drawn by the tests themselves."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from core.masks.objects import ImageObjects, MaskObject, objects_of, rasterise

NAMES = {1: "red cell", 2: "Thrombozyt für Zählung", 3: "白细胞"}


def label_maps(largest: int = 12, values: int = 3) -> st.SearchStrategy[np.ndarray]:
    """Label maps of any kind: noise, single pixels, whole frames."""
    sides = st.tuples(st.integers(1, largest), st.integers(1, largest))
    return sides.flatmap(lambda shape: hn.arrays(np.uint8, shape, elements=st.integers(0, values)))


def cells() -> np.ndarray:
    """A field with round cells, a ring with an island in its hole, and one cut by the border."""
    rows, columns = np.mgrid[:60, :80]
    labels = np.zeros((60, 80), np.uint8)
    for row, column, radius, value in ((15, 15, 9, 1), (20, 50, 14, 2), (50, 78, 8, 1)):
        labels[(rows - row) ** 2 + (columns - column) ** 2 < radius**2] = value
    labels[(rows - 20) ** 2 + (columns - 50) ** 2 < 64] = 0
    labels[(rows - 20) ** 2 + (columns - 50) ** 2 < 9] = 3
    return labels


def as_objects(labels: np.ndarray, split: bool = True, name: str = "field 1.png") -> ImageObjects:
    """Everything but 0 as objects of an image."""
    height, width = labels.shape
    return ImageObjects(name, height, width, tuple(objects_of(labels, NAMES, split)))


def painted(objects: ImageObjects, shape: tuple[int, int]) -> np.ndarray:
    """The objects as a label map again."""
    return rasterise(objects, *shape, {name: value for value, name in NAMES.items()})


def pixels_as_objects(labels: np.ndarray) -> ImageObjects:
    """As ``as_objects``, every object kept as pixels."""
    from core.labels import Box

    height, width = labels.shape
    whole = Box(0, 0, height, width)
    found = tuple(MaskObject(n, mask=(whole, labels == v)) for v, n in NAMES.items())
    return ImageObjects("field 1.png", height, width, found)
