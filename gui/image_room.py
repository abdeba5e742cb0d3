"""How the list of images and the layers share their column: the list comes first where it is low.

With a panel open under them the list showed one row, while every layer stood there. Layers have
keys, and scroll; what is left of them ends under a whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from gui.text_size import is_large, scaled
from gui.theme import text_size_changed
from gui.whole_lines import cuts

if TYPE_CHECKING:
    from gui.dock_title import PanelDock
    from gui.window import MainWindow

ROWS = 3
"""Images that are seen before layers are."""
_LAYOUT_MS = 100
"""Until the docks around have their places."""
_LOOKS = 3
"""How often that is looked at: on a busy machine they may not have them at once."""


class ImageRoom(QObject):
    """Divides the height anew with the window, the text, and what opens or closes under it."""

    def __init__(self, window: MainWindow, images: PanelDock, layers: PanelDock) -> None:
        super().__init__(window)
        self._window, self._images, self._layers = window, images, layers
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LAYOUT_MS)
        self._soon.timeout.connect(self._look)
        self._looks = 0
        window.workspace.project_changed.connect(self._begin)
        text_size_changed.connect(self._begin)
        window.installEventFilter(self)

    def follow(self, dock: PanelDock) -> None:
        """Share anew also when this one opens or closes."""
        dock.visibilityChanged.connect(lambda _seen: self._begin())

    def forget(self) -> None:
        """Share anew, whatever was dragged."""
        self._begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height of the window."""
        if event.type() == QEvent.Type.Resize:
            self._begin()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._looks = _LOOKS
        self._soon.start()

    def _look(self) -> None:
        self._share()
        self._looks -= 1
        if self._looks > 0:
            self._soon.start()

    def _share(self) -> None:
        images, layers = docks = self._images, self._layers
        area = self._window.dockWidgetArea
        beside = area(images) != area(layers) or layers in self._window.tabifiedDockWidgets(images)
        if beside or any(d.isFloating() or not d.isVisible() or d.panel.isHidden() for d in docks):
            return
        lacking = self._lacking()
        if lacking > 0:
            moved = min(lacking, layers.height() - layers.minimumSizeHint().height())
        else:
            moved = -min(-lacking, layers.sizeHint().height() - layers.height())
        wanted = self._whole(layers.height() - (moved if (lacking > 0) == (moved > 0) else 0))
        if wanted != layers.height():
            heights = [images.height() + layers.height() - wanted, wanted]
            self._window.resizeDocks([images, layers], heights, Qt.Orientation.Vertical)

    def _whole(self, wanted: int) -> int:
        """The height of the layers next to ``wanted`` that shows whole ones only."""
        panel = self._window.layers_panel
        least = self._layers.minimumSizeHint().height()
        stops = cuts(self._layers, max(panel.minimumSizeHint().height(), 1))
        possible = [stop for stop in stops if stop >= least]
        under = [stop for stop in possible if stop <= wanted]
        return max(under, default=min(possible, default=wanted))

    def _lacking(self) -> int:
        """How much higher the list would have to be; negative: how much it can spare."""
        view = self._window.images_panel.list
        row, number = view.row_height, min(ROWS, view.model().rowCount())
        if is_large() and row:  # a row that the list cannot have whole is not worth a layer
            most = view.room + self._layers.height() - self._layers.minimumSizeHint().height()
            number = min(number, max(1, most // row))
        return max(number * row, scaled(70)) - view.room
