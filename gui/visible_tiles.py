"""Which tile is predicted next: of those that are left, the one that is looked at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.labels import Box


class View:
    """The part of the image that is on screen: told by the window, asked by the job.

    The box is replaced as a whole, so that each thread sees the former or the present one.
    """

    def __init__(self) -> None:
        self.box: Box | None = None
        """None while nobody has told."""


class Wish:
    """Said by the window, heard by the job at its next tile."""

    def __init__(self) -> None:
        self.said = False


class TilesLeft:
    """Tiles of an image (``height`` x ``width``) that are still to be predicted.

    Each time the next one is asked for, the view decides anew: first the tiles in it, from its
    middle outwards, then the nearest beside it.
    """

    def __init__(self, boxes: Sequence[Box], height: int, width: int, view: View) -> None:
        self._edges = np.array([tuple(box) for box in boxes], np.float64).reshape(-1, 4)
        self._whole = Box(0, 0, height, width)
        self._view = view
        self.total = len(boxes)

    def __len__(self) -> int:
        return len(self._edges)

    @property
    def fraction_done(self) -> float:
        """Share of the tiles that were taken, 0 to 1."""
        return 1 - len(self) / self.total

    @property
    def any_in_view(self) -> bool:
        """Whether a tile is left that is on screen."""
        return bool((self._gaps() == 0).any())

    def take(self) -> Box:
        """The tile to be predicted next; it is left no longer."""
        view = self._view.box or self._whole
        top, left, bottom, right = self._edges.T
        down = top + bottom - (view.top + view.bottom)
        across = left + right - (view.left + view.right)
        index = int(np.lexsort((down**2 + across**2, self._gaps()))[0])
        box = Box(*(int(edge) for edge in self._edges[index]))
        self._edges = np.delete(self._edges, index, axis=0)
        return box

    def _gaps(self) -> np.ndarray:
        """Squared distance of every tile to the view; 0 in view, however little of it."""
        view = self._view.box or self._whole
        top, left, bottom, right = self._edges.T
        # A tile that only touches the view from outside is one pixel away from being in it.
        down = np.maximum(np.maximum(top - view.bottom, view.top - bottom) + 1, 0)
        across = np.maximum(np.maximum(left - view.right, view.left - right) + 1, 0)
        return np.asarray(down**2 + across**2)
