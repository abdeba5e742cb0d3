"""The line icons of ``resources/icons``, drawn in the theme's colours at any size and scale.

Each is an SVG on a 24 x 24 grid with 1.75 px round strokes in ``currentColor``. The colour is
put in when an icon is painted, so icons follow a change of theme by themselves.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import RESOURCES, Tokens, current_tokens

ICON_FOLDER = RESOURCES / "icons"
_MAX_PIXMAPS = 1024  # icons x sizes x states stay far below; a bound all the same
_pixmaps: dict[tuple[str, str, int, int, float], QPixmap] = {}
# Qt owns a clone, but PySide would free it on return; Qt clones only icons that are altered.
_clones: list[QIconEngine] = []


def icon_names() -> list[str]:
    """The names that :func:`icon` knows, sorted."""
    return sorted(path.stem for path in ICON_FOLDER.glob("*.svg"))


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon called ``name``, in the colour of the token ``colour`` (``text``, ``error``…).

    Off it is drawn in ``text_disabled``; checked, in ``accent``. It keeps to the theme of the
    moment, with nothing to be called when the theme changes. Raises KeyError for an unknown name.
    """
    _source(name)
    if colour not in Tokens.__dataclass_fields__:
        raise KeyError(colour)
    return QIcon(_LineIcon(name, colour))


def app_icon() -> QIcon:
    """The program's own icon, a stained white cell inside the outline of its mask."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(icon_pixmap("app", size))
    return made


def icon_pixmap(name: str, size: int, colour: str = "text", scale: float = 1.0) -> QPixmap:
    """``name`` as a pixmap of ``size`` device-independent pixels, for labels and item views."""
    pixels = QSize(round(size * scale), round(size * scale))
    return _pixmap(name, getattr(current_tokens(), colour), pixels, scale)


class _LineIcon(QIconEngine):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._role = colour

    def clone(self) -> QIconEngine:
        made = _LineIcon(self._name, self._role)
        _clones.append(made)
        return made

    def key(self) -> str:
        return "smearseg-line-icon"

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def isNull(self) -> bool:
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        size = QSize(round(rect.width() * scale), round(rect.height() * scale))
        painter.drawPixmap(rect, _pixmap(self._name, self._colour(mode, state), size, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._colour(mode, state), size, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt 6.12 gives the size in device-independent pixels here.
        pixels = QSize(round(size.width() * scale), round(size.height() * scale))
        return _pixmap(self._name, self._colour(mode, state), pixels, scale)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        tokens = current_tokens()
        if mode is QIcon.Mode.Disabled:
            return tokens.text_disabled
        if state is QIcon.State.On and self._role == "text":
            return tokens.accent
        colour: str = getattr(tokens, self._role)
        return colour


def _pixmap(name: str, colour: str, size: QSize, scale: float) -> QPixmap:
    """``size`` counts device pixels; the drawing keeps its shape, centred."""
    key = (name, colour, size.width(), size.height(), scale)
    found = _pixmaps.get(key)
    if found is not None:
        return found
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    side = min(size.width(), size.height())
    if side > 0:
        corner = QPoint((size.width() - side) // 2, (size.height() - side) // 2)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _renderer(name, colour).render(painter, QRectF(corner, QSize(side, side)))
        painter.end()
    made.setDevicePixelRatio(scale)
    if len(_pixmaps) >= _MAX_PIXMAPS:
        _pixmaps.clear()
    _pixmaps[key] = made
    return made


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _source(name: str) -> str:
    path = ICON_FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(name)
    return path.read_text(encoding="utf-8")
