"""Pictures that only the guide shows: the list of images with its layers, a word explained."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from studio import Studio

from gui.actions import Key
from gui.snapshot import wait_until
from gui.term_card import TermButton, TermCard

_ROOM = 12


def panels(studio: Studio) -> None:
    """The docks on the left."""
    studio.select(0)
    studio.photograph("images", studio.dock_of(studio.window.images_panel), scale=2)
    studio.photograph("layers", studio.dock_of(studio.window.layers_panel), scale=2)


def tour(studio: Studio) -> None:
    """The tour at its second step, and the start page."""
    studio.select(0)
    workspace = studio.window.workspace
    assert workspace.project is not None
    path = workspace.project.path
    studio.do(Key.TOUR)
    callout = studio.window.tour.callout
    assert callout is not None
    callout.next_asked.emit()
    studio.settle()
    studio.photograph("tour")
    studio.window.tour.end()
    studio.do(Key.CLOSE_PROJECT)
    studio.settle()
    studio.photograph("start-page")
    workspace.open_project(path)
    wait_until(lambda: workspace.current is not None)
    studio.rest()


def term_card(studio: Studio) -> None:
    """The Threshold panel with the card that the sign beside IoU opens."""
    panel = studio.window.threshold_panel
    sign = next(one for one in panel.findChildren(TermButton) if one.objectName() == "what_iou")
    sign.click()
    studio.settle()
    card = next(one for one in studio.window.findChildren(TermCard) if one.isVisible())
    dock = studio.dock_of(panel)
    below = sign.mapTo(dock, QPoint(0, sign.height() + 2))
    place = QPoint(dock.width() - card.width() - _ROOM, below.y())
    whole = QRect(QPoint(0, 0), dock.size()) | QRect(place, card.size())
    ratio = 2
    picture = QPixmap(whole.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(dock.palette().window().color())
    painter = QPainter(picture)
    painter.translate(-whole.topLeft())
    painter.drawPixmap(QPoint(0, 0), _grabbed(dock, ratio))
    painter.drawPixmap(place, _grabbed(card, ratio))
    painter.end()
    card.close()
    studio.keep("term-card", picture.toImage(), ratio)


def _grabbed(widget: QWidget, ratio: int) -> QPixmap:
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    widget.render(picture)
    return picture
