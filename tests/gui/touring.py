"""At the tour: its callout, the way to a step, and how far its pointer is from a widget."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QApplication, QWidget

from gui.tour.callout import Callout
from gui.tour.steps import STEPS
from tests.gui.technician import Technician


def callout_of(person: Technician) -> Callout:
    QApplication.processEvents()
    callout = person.window.tour.callout
    assert callout is not None and callout.isVisible()
    return callout


def go_to(person: Technician, number: int) -> Callout:
    for _ in range(len(STEPS)):
        if person.window.tour._at == number:
            break
        person.click("tourNext")
    return callout_of(person)


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def away(callout: Callout, target: QWidget) -> float:
    """Pixels of the window between the pointer's end and a widget."""
    assert callout._side != "none" and callout.tip is not None
    place, tip = QRectF(place_of(target)), callout.tip
    across = max(place.left() - tip.x(), tip.x() - place.right(), 0.0)
    down = max(place.top() - tip.y(), tip.y() - place.bottom(), 0.0)
    return math.hypot(across, down)


def begin_tour(person: Technician, project: Path) -> None:
    """Open a trained project in a window of 1280 × 720 and call the tour from the menu."""
    person.window.resize(1280, 720)
    person.open(project)
    person.action("tourAction").trigger()
    QApplication.processEvents()
    assert person.window.tour.running
