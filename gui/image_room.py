"""How the list of images and the layers share their column: the list comes first where it is low.

With a panel open under them the list showed one row, while every layer stood there. Layers have
keys, and scroll; what is left of them ends under a whole one. Where a person dragged what parts the
two, the layers have that height, wherever there is as much room as there was then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.dock_heights import give_heights
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
_DRAGGED, _DRAGGED_IN = "window/layersHeight", "window/layersDraggedIn"
_MOST = 100_000


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
        number = window.settings.number
        self._dragged, self._dragged_in = (
            round(number(key, 0, 0, _MOST)) for key in (_DRAGGED, _DRAGGED_IN)
        )
        """Pixels that a person gave the layers, and of how many; 0: nobody did."""
        self._before: tuple[int, int] | None = None
        """Heights when the mouse went down on the line between the two; None: elsewhere."""
        window.workspace.project_changed.connect(self._begin)
        text_size_changed.connect(self.forget)
        for dock in (images, layers):
            dock.topLevelChanged.connect(lambda _floats: self._begin())
            self.follow(dock)
        window.installEventFilter(self)

    def follow(self, dock: PanelDock) -> None:
        """Share anew also when this one opens or closes, folds or unfolds."""
        dock.toggled.connect(self._begin)
        dock.visibilityChanged.connect(lambda _seen: self._begin())

    def forget(self) -> None:
        """Share anew, whatever was dragged."""
        self._keep(0, 0)
        self._begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height of the window, and of what is dragged."""
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._begin()
        elif kind == QEvent.Type.MouseButtonPress:
            assert isinstance(event, QMouseEvent)
            at = event.position().toPoint()
            self._before = self._heights() if self._is_between(at) else None
        elif kind == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._dropped)
        return super().eventFilter(watched, event)

    def _heights(self) -> tuple[int, int]:
        return self._images.height(), self._layers.height()

    def _is_between(self, at: QPoint) -> bool:
        """Whether a place in the window is on the line that parts the two."""
        upper, lower = sorted((self._images.geometry(), self._layers.geometry()), key=QRect.top)
        inside = upper.left() <= at.x() <= upper.right()
        return self._stand_together() and inside and upper.bottom() < at.y() < lower.top()

    def _dropped(self) -> None:
        """Of more than two panels in the column a third may have given what the layers got."""
        before, self._before = self._before, None
        now = self._heights()
        if before is not None and self._stand_together() and now[1] != before[1]:
            self._keep(now[1], sum(now))

    def _keep(self, dragged: int, of: int) -> None:
        self._dragged, self._dragged_in = dragged, of
        self._window.settings.put(_DRAGGED, dragged)
        self._window.settings.put(_DRAGGED_IN, of)

    def _begin(self) -> None:
        self._looks = _LOOKS
        self._soon.start()

    def _look(self) -> None:
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:  # never under a drag
            self._share()
            self._looks -= 1
        if self._looks > 0:
            self._soon.start()

    def _stand_together(self) -> bool:
        """Whether one stands over the other, and both show what they have."""
        images, layers = docks = self._images, self._layers
        area = self._window.dockWidgetArea
        beside = area(images) != area(layers) or layers in self._window.tabifiedDockWidgets(images)
        apart = any(d.isFloating() or not d.isVisible() or d.panel.isHidden() for d in docks)
        return not beside and not apart and images.x() == layers.x()

    def _share(self) -> None:
        if not self._stand_together():
            return
        now, layers = self._heights(), self._layers
        wanted = self._dragged or layers.sizeHint().height()
        if not self._dragged or sum(now) < self._dragged_in:
            most = max(layers.minimumSizeHint().height(), now[1] - self._lacking())
            if not self._dragged or most < wanted:
                wanted = self._whole(min(wanted, most))
        if wanted != now[1]:
            give_heights(self._window, [self._images, layers], [sum(now) - wanted, wanted])

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
