"""Keeps PySide from holding items of layouts that Qt has long removed. Import once, for its effect.

When a layout with something in it is added to that of a widget, PySide makes a Python object of
each of its items and holds it as long as the outer layout is there, but is not told when Qt removes
the item: a widget gone from the layout is enough. What Qt then makes in the same place in memory is
taken for that item: "QWidgetItem has no attribute 'activate'", or a crash. Seen with 6.11; of 3000
layouts whose widgets were taken out, one to three were mistaken in most runs, a third crashed. So
the objects are given up at once. Who asks for an item is given a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout


def _give_up_items(layout: QLayout) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            _give_up_items(item)
        else:
            shiboken6.invalidate(item)


def _giving_up(add: Callable[..., None]) -> Callable[..., None]:
    """``add``, which holds no items of the layout that it adds."""

    def adding(self: QLayout, *arguments: Any, **named: Any) -> None:
        add(self, *arguments, **named)
        for one in arguments:
            if isinstance(one, QLayout):
                _give_up_items(one)

    return adding


# Qt itself never calls these, so that what stands for them is heard of in Python only.
QBoxLayout.addLayout = _giving_up(QBoxLayout.addLayout)
QBoxLayout.insertLayout = _giving_up(QBoxLayout.insertLayout)
QGridLayout.addLayout = _giving_up(QGridLayout.addLayout)
