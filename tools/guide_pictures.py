"""Pictures that only the guide shows: panels, tour, words explained, methods at close range."""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np
from make_samples import SEEDS, SETTINGS
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from smear_objects import box_of
from studio import Studio

from core.smear import make_smear
from gui.actions import Key
from gui.compare.figures import title
from gui.compare.window import CompareWindow
from gui.preferences import START_PAGE
from gui.snapshot import wait_until
from gui.term_card import TermButton, TermCard

_GAP = 6
_WHOLE = 40
"""Rows of a white cell that the border does not cut to a sliver."""


def panels(studio: Studio) -> None:
    """The docks on the left."""
    studio.select(0)
    studio.photograph("images", studio.dock_of(studio.window.images_panel), scale=2)
    studio.photograph("layers", studio.dock_of(studio.window.layers_panel), scale=2)


def tour(studio: Studio) -> None:
    """The tour at its second step, before any training, as who begins sees it."""
    studio.select(0)
    studio.do(Key.TOUR)
    callout = studio.window.tour.callout
    assert callout is not None
    callout.next_asked.emit()
    studio.settle()
    studio.photograph("tour")
    studio.window.tour.end()
    studio.rest()


def start_page(studio: Studio) -> None:
    """The start page."""
    workspace = studio.window.workspace
    assert workspace.project is not None
    path = workspace.project.path
    studio.window.settings.set(START_PAGE, True)
    studio.do(Key.CLOSE_PROJECT)
    studio.settle()
    studio.photograph("start-page")
    studio.window.settings.set(START_PAGE, False)
    workspace.open_project(path)
    wait_until(lambda: workspace.current is not None)
    studio.rest()


def close_up(studio: Studio, window: CompareWindow) -> None:
    """Four methods of the comparison at one place, a white cell beside the image's border."""
    white = make_smear(SEEDS[2], SETTINGS).white_cells
    number, pieces = cv2.connectedComponents(white.astype(np.uint8))
    boxes = [box_of(pieces == piece) for piece in range(1, number)]
    near = min(boxes, key=lambda box: box.left if box.height > _WHOLE else white.shape[1])
    keys = ("patch", "pooled", "unpadded", "stride-1")
    views = [window.cards[key].view for key in keys]
    views[0].show_box(near, 0.55)
    views[0].moved.emit()
    studio.settle()
    seen = views[0].rect()
    seen.setLeft(max(0, ceil(views[0].widget_point(0, 0).x())))  # no canvas beside the image
    head = 2 * window.fontMetrics().height()
    step = seen.width() + _GAP
    sheet = QPixmap(QSize(len(views) * step - _GAP, head + seen.height()) * 2)
    sheet.setDevicePixelRatio(2)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setFont(window.cards[keys[0]].title.font())
    for place, (key, view) in enumerate(zip(keys, views, strict=True)):
        name = QRect(place * step, 0, seen.width(), head)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, title(key))
        part = QRect(seen.topLeft() * 2, seen.size() * 2)
        painter.drawPixmap(QPoint(place * step, head), _grabbed(view, 2).copy(part))
    painter.end()
    studio.keep("compare-close", sheet.toImage(), 2)


def term_card(studio: Studio) -> None:
    """The Threshold panel with the card that the sign beside IoU opens."""
    panel = studio.window.threshold_panel
    sign = next(one for one in panel.findChildren(TermButton) if one.objectName() == "what_iou")
    sign.click()
    studio.settle()
    card = next(one for one in studio.window.findChildren(TermCard) if one.isVisible())
    dock = studio.dock_of(panel)
    # Where a screen has room for the whole window: the one of the offscreen platform is smaller.
    place = QPoint(-card.width() - _GAP, sign.mapTo(dock, QPoint(0, 0)).y())
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
    QWidget.render(widget, picture)  # of a view, too, which has a render of its own
    return picture
