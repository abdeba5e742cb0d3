"""The window as a photographer has it: driven by real events, grabbed, and made small on disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from core.labels import Box
from gui.actions import Key
from gui.late_plot import LatePlot
from gui.snapshot import PATIENCE_S, open_on_sample, wait_until
from gui.theme import Scheme, apply_theme

if TYPE_CHECKING:
    from gui.canvas import Canvas
    from gui.window import MainWindow

SIZE = QSize(1280, 800)
MAX_BYTES = 360_000
EXACT_COLOURS = 200
FAINT = 15
"""Percent."""
DRIVE = Path("/media/laboratory")
_Dialog = TypeVar("_Dialog", bound=QDialog)
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Studio:
    """One window on the sample, and the folder its pictures go to."""

    def __init__(self, out: Path, home: Path, seconds: int) -> None:
        self.out = out
        self.home = home
        self.seconds = seconds
        self.written: list[Path] = []
        self.open_window(open_on_sample())

    def open_window(self, window: MainWindow) -> None:
        """Work at this window from now on."""
        self.window = window
        self.window.resize(SIZE)
        self.hand = Hand(self.window.canvas)

    def rest(self) -> None:
        """Wait until nothing is under way that would change the picture."""
        workspace = self.window.workspace
        wait_until(lambda: workspace.opening_id is None and workspace.intake.adding is None)
        heatmap = workspace.heatmap
        wait_until(lambda: not heatmap.starter.working)
        stands = heatmap.shown_model is not None
        if workspace.current is not None and stands and not workspace.training.running:
            wait_until(lambda: heatmap.known is not None and bool(heatmap.known.all()))
            wait_until(lambda: not heatmap.working and not workspace.scores.waiting)
        wait_until(lambda: not self.window.workers.thumbnails.busy)
        self.settle()

    def rest_of_jobs(self) -> None:
        """Wait until no job is left, scores of all images among them."""
        self.rest()
        wait_until(lambda: not self.window.jobs.list.active, 10 * PATIENCE_S)
        self.rest()

    def settle(self) -> None:
        """Let the events in the queue be dealt with, and the plots that are in sight come."""
        deal_with_events()
        if any_plot_missing():
            wait_until(lambda: not any_plot_missing())
            deal_with_events()

    def photograph(
        self,
        name: str,
        widget: QWidget | None = None,
        scale: int = 1,
        crop: QSize | None = None,
        corner: bool = False,
    ) -> None:
        """Write the window, or a widget in it, or a dialog, as ``name``.png.

        ``crop`` keeps only so much of it, around its middle or at its lower right ``corner``.
        """
        self.settle()
        widget = widget or self.window
        whole = widget.window()
        ratio = scale * whole.devicePixelRatioF()
        pixmap = QPixmap(whole.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        whole.render(pixmap)
        place = QRect(widget.mapTo(whole, QPoint(0, 0)), widget.size())
        if crop is not None:
            kept = QRect(QPoint(0, 0), crop.boundedTo(place.size()))
            if corner:
                kept.moveBottomRight(place.bottomRight())
            else:
                kept.moveCenter(place.center())
            place = kept
        picture = pixmap.copy(QRect(place.topLeft() * ratio, place.size() * ratio)).toImage()
        self.keep(name, picture, scale)

    def keep(self, name: str, picture: QImage, scale: int) -> None:
        """Write a picture as ``name``.png; its dots tell pages its size on screen."""
        path = self.out / f"{name}.png"
        for set_dots in (picture.setDotsPerMeterX, picture.setDotsPerMeterY):
            set_dots(round(scale * 72 / 0.0254))
        picture.save(str(path))
        self.written.append(path)

    def dock_of(self, panel: QWidget) -> QDockWidget:
        """The dock that holds a panel."""
        return next(dock for dock in self.window.docks if dock.isAncestorOf(panel))

    def dress(self, scheme: Scheme) -> None:
        """Change the theme."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, scheme)
        self.rest()

    def do(self, key: Key) -> None:
        """Trigger an action, as its key or menu entry would."""
        self.window.action(key).trigger()
        self.rest()

    def select(self, number: int) -> None:
        """Show an image by its place in the list."""
        self.window.workspace.select(list(self.window.workspace.records)[number])
        self.rest()

    @contextmanager
    def faint_labels(self) -> Iterator[None]:
        """Have the labels of a field that is labelled everywhere leave its cells to be seen."""
        slider = self.window.layers_panel.sliders["labels"]
        before = slider.value()
        slider.setValue(FAINT)
        self.settle()
        yield
        slider.setValue(before)
        self.settle()

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog of a kind that the window has opened."""
        found: list[_Dialog] = []

        def shown() -> bool:
            found[:] = [d for d in self.window.findChildren(kind) if d.isVisible()]
            return bool(found)

        wait_until(shown)
        return found[0]


def deal_with_events() -> None:
    """Go through the queue some times: what is dealt with puts more into it."""
    rounds = iter(range(8))
    wait_until(lambda: next(rounds, None) is None)


def any_plot_missing() -> bool:
    """Whether a plot is in sight that has yet to come."""
    return any(one.is_missing for one in QApplication.allWidgets() if isinstance(one, LatePlot))


@contextmanager
def temporary_home(drive: Path | None = None) -> Iterator[Path]:
    """A folder for settings and projects that goes away.

    Its path is seen in pictures: it is called as a laboratory's drive (``drive``, ``DRIVE``),
    unless nobody may make such a folder, or another run is at work in it.
    """
    drive = drive or DRIVE
    try:
        drive.mkdir()
    except OSError:
        home = Path(tempfile.mkdtemp(prefix="smearseg-"))
    else:
        home = drive
    os.environ["SMEARSEG_HOME"] = str(home)
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


class Hand:
    """A mouse and a keyboard over the canvas, led by image coordinates."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.held = Qt.KeyboardModifier.NoModifier
        """Keys that are held down meanwhile, such as Shift."""
        self._place: tuple[float, float] | None = None
        self._down = False
        self._pressed: tuple[float, float] | None = None
        """Where the button went down, as long as it is and a tool counts the screen's pixels."""
        self._pulled = 0.0
        """So many of them to the right."""
        self._view: tuple[Box, float] | None = None

    def look_at(self, box: Box, share: float) -> None:
        """Have a box of the image fill a share of the view."""
        self._view = (box, share)
        self._canvas.show_box(box, share)

    def again(self) -> None:
        """Look at the same part and go to the same place: the window around it has another size.

        What counts in the pixels of the screen is begun anew.
        """
        if self._canvas.fits:
            self._view = None
        elif self._view is not None:
            self._canvas.show_box(*self._view)
        if self._pressed is not None and self._place is not None:
            begun = self._pressed
            self.key(Qt.Key.Key_Escape)
            self.release(*self._place)
            self.press(*begun)
            self.pull(self._pulled)
        elif self._place is not None:
            (self.drag if self._down else self.hover)(*self._place)

    def _send(self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
        self._place = (x, y)
        at = self._pixel_at(x, y)
        port = self._canvas.viewport()
        held = _NONE if kind is QEvent.Type.MouseButtonRelease else button
        event = QMouseEvent(kind, at, port.mapToGlobal(at), button, held, self.held)
        QApplication.sendEvent(port, event)

    def _pixel_at(self, x: float, y: float) -> QPointF:
        """The screen's pixel at a place of the image: a mouse knows whole ones."""
        return QPointF(self._canvas.widget_point(x, y).toPoint())

    def hover(self, x: float, y: float) -> None:
        """Go to a place with no button down."""
        self._send(QEvent.Type.MouseMove, x, y, _NONE)

    def leave(self) -> None:
        """Go elsewhere."""
        self._place = None
        for widget in (self._canvas.viewport(), self._canvas):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))

    def press(self, x: float, y: float) -> None:
        """Put the left button down."""
        self.hover(x, y)
        self._down = True
        self._send(QEvent.Type.MouseButtonPress, x, y, _LEFT)

    def drag(self, x: float, y: float) -> None:
        """Go to a place with the left button down."""
        self._place = (x, y)
        at = self._pixel_at(x, y)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, self._canvas.viewport().mapToGlobal(at), _NONE, _LEFT,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self._canvas.viewport(), event)

    def pull(self, pixels: float) -> None:
        """Go so many of the screen's pixels to the right of where the button went down."""
        assert self._place is not None
        (x, y), self._pulled = self._place, pixels
        one = self._canvas.widget_point(x + 1, y).x() - self._canvas.widget_point(x, y).x()
        self.drag(x + pixels / one, y)
        self._pressed = (x, y)

    def release(self, x: float, y: float) -> None:
        """Let the left button go."""
        self._down, self._pressed = False, None
        self._send(QEvent.Type.MouseButtonRelease, x, y, _LEFT)

    def click(self, x: float, y: float) -> None:
        """Press and let go."""
        self.press(x, y)
        self.release(x, y)

    def key(self, key: Qt.Key) -> None:
        """Press a key of the keyboard."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._canvas, event)


def shrink(path: Path) -> None:
    """Write a PNG anew, the noise of the smear as coarse as its size demands.

    Colours that are used much are the window's own, and stay as they are.
    """
    with Image.open(path) as picture:
        pixels = np.asarray(picture.convert("RGB"))
        dots = picture.info.get("dpi", (72, 72))
    colours = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    _, place, counts = np.unique(colours.ravel(), return_inverse=True, return_counts=True)
    much = np.isin(place, np.argsort(-counts)[:EXACT_COLOURS]).reshape(*pixels.shape[:2], 1)
    for bits in range(6):
        coarse = (pixels >> bits << bits) + (1 << bits >> 1)
        few = np.where(much, pixels, coarse).astype(np.uint8)
        Image.fromarray(few).save(path, dpi=dots)
        if path.stat().st_size <= MAX_BYTES:
            return
