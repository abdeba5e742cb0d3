"""What lies over the image, such as legends: nothing is brought into sight below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from gui.canvas.bringing import Area
from gui.canvas.camera import Camera


class Coverings:
    """Widgets over a view, and where they are now."""

    def __init__(self) -> None:
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Have a child of the view count, wherever it goes, while it is shown."""
        self._widgets.append(widget)

    def areas(self, camera: Camera, ratio: float, above: int) -> list[Area]:
        """What of the window is covered, in screen pixels, ``ratio`` of them to a widget's.

        So are ``above`` widget pixels of its upper end.
        """
        shown = [QRectF(one.geometry()) for one in self._widgets if not one.isHidden()]
        areas = [Area(*(side * ratio for side in rect.getCoords())) for rect in shown]
        return [*areas, Area(0.0, 0.0, camera.width, above * ratio)] if above else areas
