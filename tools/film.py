"""A film of the real window: frames grabbed from it, a drawn pointer, keys as they are pressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from studio import Studio

FRAME_MS = 100
MAX_MS = 8000
MAX_BYTES = 1_000_000
_KEY_FRAMES = 8
_TITLE = 26
"""Height of the bar with its title that a window manager would give a dialog."""
_ARROW = QPolygonF(
    [QPointF(x, y) for x, y in ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))]
)


class Film:
    """Frames of a part of the window. Points are the window's own pixels."""

    def __init__(self, studio: Studio, name: str, place: QRect | None = None) -> None:
        self._studio = studio
        self._window = studio.window
        self.name = name
        self.place = place or QRect(QPoint(0, 0), studio.window.size())
        self.pointer = QPointF(self.place.center())
        self.pressed = False
        self._key, self._key_left = "", 0
        self._frames: list[Image.Image] = []
        self._lasting: list[int] = []

    @property
    def milliseconds(self) -> int:
        """How long it lasts so far."""
        return sum(self._lasting)

    # Acting --------------------------------------------------------------------------------------

    def on_image(self, x: float, y: float) -> QPointF:
        """Where a point of the image is in the window."""
        canvas = self._window.canvas
        at = canvas.widget_point(x, y)
        return QPointF(canvas.viewport().mapTo(self._window, at.toPoint()))

    def on_widget(self, widget: QWidget, at: QPoint | None = None) -> QPointF:
        """The middle of a widget, or a point in it."""
        at = widget.rect().center() if at is None else at
        if widget.window() is self._window:
            return QPointF(widget.mapTo(self._window, at))
        return QPointF(widget.mapTo(widget.window(), at) + self._dialog_place(widget.window()))

    def go(
        self, to: QPointF, ms: int = 500, along: Callable[[float], object] | None = None
    ) -> None:
        """Move the pointer; ``along`` is called with each share of the way."""
        start, frames = QPointF(self.pointer), max(1, ms // FRAME_MS)
        for frame in range(1, frames + 1):
            share = frame / frames
            eased = share * share * (3 - 2 * share)
            self.pointer = start + (to - start) * eased
            if along is not None:
                along(eased)
            self.shoot()

    def hover_to(self, x: float, y: float, ms: int = 500) -> None:
        """Move over the image, which answers."""
        hand, start = self._studio.hand, self._image_point()
        self.go(
            self.on_image(x, y),
            ms,
            lambda share: hand.hover(
                start.x() + (x - start.x()) * share, start.y() + (y - start.y()) * share
            ),
        )

    def _image_point(self) -> QPointF:
        canvas = self._window.canvas
        at = canvas.viewport().mapFrom(self._window, self.pointer.toPoint())
        x, y = canvas.image_point(QPointF(at))
        return QPointF(x, y)

    def stroke(self, points: list[tuple[float, float]], each: int = 1) -> None:
        """Paint through image points with the left button, so many points a frame."""
        hand = self._studio.hand
        hand.press(*points[0])
        self.pressed = True
        for number, (x, y) in enumerate(points):
            hand.drag(x, y)
            self.pointer = self.on_image(x, y)
            if number % each == 0:
                self.shoot()
        hand.release(*points[-1])
        self.pressed = False
        self.shoot()

    def click(self, widget: QWidget, at: QPoint | None = None, ms: int = 600) -> None:
        """Go to a widget and click it."""
        self._studio.hand.leave()
        self.go(self.on_widget(widget, at), ms)
        self.pressed = True
        self.shoot()
        place = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.pressed = False
        self.shoot()

    def show_key(self, text: str) -> None:
        """Say for a moment which key was pressed."""
        self._key, self._key_left = text, _KEY_FRAMES

    def hold(self, ms: int) -> None:
        """Let the picture stand."""
        self.shoot(ms)

    # Frames --------------------------------------------------------------------------------------

    def shoot(self, ms: int = FRAME_MS) -> None:
        """Add a frame that lasts so long."""
        self._studio.settle()
        picture = QImage(self._window.size(), QImage.Format.Format_RGB32)
        self._window.render(picture)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                self._paint_dialog(painter, dialog)
        self._paint_pointer(painter)
        self._paint_key(painter)
        painter.end()
        self._frames.append(_as_image(picture.copy(self.place)))
        self._lasting.append(ms)
        self._key_left = max(0, self._key_left - max(1, ms // FRAME_MS))

    def _dialog_place(self, dialog: QWidget) -> QPoint:
        free = self._window.size() - dialog.size()
        return QPoint(free.width() // 2, max(_TITLE + 4, free.height() // 2))

    def _paint_dialog(self, painter: QPainter, dialog: QDialog) -> None:
        """A dialog over the middle, in the frame that a window manager would give it."""
        place = self._dialog_place(dialog)
        picture = QImage(dialog.size(), QImage.Format.Format_RGB32)
        dialog.render(picture)
        frame = QRect(place - QPoint(1, _TITLE), dialog.size() + QSize(2, _TITLE + 1))
        painter.fillRect(frame.adjusted(-3, -2, 3, 5), QColor(0, 0, 0, 60))
        painter.fillRect(frame, QColor("#5a6068"))
        painter.setPen(QColor("white"))
        title = QRect(frame.topLeft(), QSize(frame.width(), _TITLE))
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
        painter.drawImage(place, picture)

    def _paint_pointer(self, painter: QPainter) -> None:
        if self.pressed:
            painter.setPen(QPen(QColor(255, 255, 255, 220), 4))
            painter.drawEllipse(self.pointer, 13, 13)
            painter.setPen(QPen(QColor("#0b6680"), 2.2))
            painter.drawEllipse(self.pointer, 13, 13)
        painter.setPen(QPen(QColor("black"), 1.2))
        painter.setBrush(QColor("white"))
        painter.drawPolygon(_ARROW.translated(self.pointer))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_key(self, painter: QPainter) -> None:
        if not self._key_left:
            return
        font = QFont(painter.font())
        font.setPixelSize(20)
        font.setBold(True)
        painter.setFont(font)
        width = max(40, painter.fontMetrics().horizontalAdvance(self._key) + 24)
        box = QRectF(self.place.left() + 16, self.place.bottom() - 60, width, 40)
        painter.setPen(QPen(QColor("#1d2024"), 1.5))
        painter.setBrush(QColor(255, 255, 255, 235))
        painter.drawRoundedRect(box, 7, 7)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def write(self, folder: Path) -> list[Path]:
        """Write the film, and its last frame as the picture that stands for it."""
        film, still = folder / f"{self.name}.webp", folder / f"{self.name}-still.webp"
        for quality in (70, 50, 35, 20):
            self._frames[0].save(
                film,
                save_all=True,
                append_images=self._frames[1:],
                duration=self._lasting,
                loop=0,
                quality=quality,
                method=4,
            )
            if film.stat().st_size <= MAX_BYTES:
                break
        self._frames[-1].save(still, quality=82, method=6)
        return [film, still]


def _as_image(picture: QImage) -> Image.Image:
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
    return Image.fromarray(flat[:, : 3 * picture.width()].reshape(picture.height(), -1, 3).copy())
