"""What an edit says of itself: what it won, in one sum over its tiles."""

from __future__ import annotations

import numpy as np

from core.label_edits import LabelEdit, TileEdit


class Counted(dict):
    """Tiles of an edit; knows how often they were all gone through."""

    rounds = 0

    def values(self):
        self.rounds += 1
        return super().values()


def test_the_classes_that_won_are_found_in_one_round_of_the_tiles() -> None:
    gained = np.zeros(256, np.int64)
    gained[1:4] = 3, -4, 1
    tiles = Counted({(0, n): TileEdit(None, None, gained) for n in range(5)})
    edit = LabelEdit(1, tiles, frozenset(range(1, 100)))
    assert edit.won == {1, 3}
    assert tiles.rounds == 1, "not one for each class: there may be thousands of tiles"
