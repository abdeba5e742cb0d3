"""One visual language, light and dark: colour tokens, palette, style sheet, plots.

Every colour in the window comes from :class:`Tokens`. The image must be the brightest thing on
screen, so grounds are quiet greys, the canvas is dark in both themes, and one accent (a teal that
no blood stain has) marks what is chosen, focused or running.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

if TYPE_CHECKING:
    import pyqtgraph as pg

Scheme = Literal["system", "light", "dark"]

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SPACE = 8
"""The spacing grid in device-independent pixels; half of it is the small step."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as ``#rrggbb``. Text tokens reach 4.5:1 on every ground."""

    name: Literal["light", "dark"]
    window: str  # behind everything: tool bar, status bar, dialog
    panel: str  # docks and lists
    raised: str  # fields, buttons, menus
    hover: str  # under the pointer
    pressed: str
    selected: str  # ground of the chosen row or tool
    border: str  # hairlines between areas; decoration only
    menu_line: str  # between parts of a menu, on raised
    outline: str  # edges of controls; 3:1 on their grounds
    text: str
    text_muted: str
    text_disabled: str  # off, and still 4.5:1: it says what could be done
    accent: str
    accent_hover: str
    accent_text: str  # on accent
    accent_soft: str  # behind text, where accent would drown it
    success: str
    warning: str
    error: str
    focus: str
    canvas: str  # around the image
    canvas_text: str
    canvas_accent: str  # a frame over the canvas: 3:1 on it, which is dark in both
    plot_background: str
    plot_axis: str
    plot_grid: str
    plot_lines: tuple[str, ...]  # loss, held-out IoU, threshold, and two more
    tooltip: str
    tooltip_text: str


LIGHT = Tokens(
    name="light",
    window="#e5e6e8",
    panel="#eeeff0",
    raised="#f8f8f9",
    hover="#dcdee1",
    pressed="#d3d6da",
    selected="#cbdfe6",
    border="#cccfd3",
    menu_line="#cccfd3",
    outline="#7b8087",
    text="#1d2024",
    text_muted="#4f555c",
    text_disabled="#60656c",
    accent="#0b6680",
    accent_hover="#095469",
    accent_text="#ffffff",
    accent_soft="#74b4c7",
    success="#1b6238",
    warning="#7a4700",
    error="#a61d1d",
    focus="#0b6680",
    canvas="#3c3e41",
    canvas_text="#e6e7e9",
    canvas_accent="#66bfd9",
    plot_background="#f4f4f5",
    plot_axis="#4f555c",
    plot_grid="#cccfd3",
    plot_lines=("#a8480f", "#0b6680", "#6a3d9a", "#4f555c", "#a62a72"),
    tooltip="#26292d",
    tooltip_text="#f1f2f3",
)

DARK = Tokens(
    name="dark",
    window="#202225",
    panel="#27292d",
    raised="#303338",
    hover="#393d43",
    pressed="#40454b",
    selected="#23464f",
    border="#3b3f45",
    menu_line="#5a6068",
    outline="#868d96",
    text="#e3e5e8",
    text_muted="#b0b6bd",
    text_disabled="#979da5",
    accent="#66bfd9",
    accent_hover="#7ccae0",
    accent_text="#08222b",
    accent_soft="#2b6377",
    success="#74cc93",
    warning="#e9b357",
    error="#ff9d95",
    focus="#66bfd9",
    canvas="#141517",
    canvas_text="#d3d6da",
    canvas_accent="#66bfd9",
    plot_background="#232528",
    plot_axis="#adb3ba",
    plot_grid="#3f444b",
    plot_lines=("#f0a35e", "#66bfd9", "#c3a1ea", "#adb3ba", "#f08fc4"),
    tooltip="#e3e5e8",
    tooltip_text="#1d2024",
)


class _Theme(QObject):
    """Holds which theme is shown, and follows the system while asked to."""

    changed = Signal(object)  # Tokens
    text_size_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.scheme = "system"
        self.system_was_dark = False
        self.text_size = 100
        self._app: QApplication | None = None
        self._given = QFont()
        """The font that the system asks for, before our own text size."""
        self._scaled = QFont()
        self._text_changed = self._busy = self._sheet_waits = self._asking = False

    def adopt(self, app: QApplication) -> None:
        """Remember ``app`` and listen to the system's choice, once."""
        if self._app is app:
            return
        self._app = app
        # Where the platform does not tell (Unknown), the palette it starts with does.
        self.system_was_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
        app.styleHints().colorSchemeChanged.connect(self.follow)
        app.fontChanged.connect(self._follow_font)
        self._given = self._scaled = app.font()
        QDir.addSearchPath("theme", str(RESOURCES / "theme"))
        if app.style().name().lower() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))

    def follow(self) -> None:
        """The system changed between light and dark."""
        if self._app is not None and self.scheme == "system" and not self._asking:
            self.show(self._app)

    def ask_system_again(self, app: QApplication) -> None:
        """Dark after all, if the system has said so since the start.

        Qt asks the desktop portal as it starts, but its theme for GNOME does not look at the answer
        until it is told of one scheme or another (seen with Qt 6.11).
        """
        hints = app.styleHints()
        if sys.platform != "linux" or self.scheme != "system":
            return
        if hints.colorScheme() is not Qt.ColorScheme.Light:
            return
        self._asking = True
        hints.setColorScheme(Qt.ColorScheme.Dark)
        hints.unsetColorScheme()
        self._asking = False
        if self._wants_dark(app):
            self.show(app)

    def _scale_text(self, app: QApplication) -> None:
        """Text size as the system asks, times our own; the system may have changed its mind."""
        if app.font() != self._scaled:
            self._given = app.font()
        size = self._given.pointSizeF()
        self._scaled = QFont(self._given)
        if size > 0:
            self._scaled.setPointSizeF(size * self.text_size / 100)
        self._text_changed = app.font() != self._scaled
        if self._text_changed:
            self._busy = True
            app.setFont(self._scaled)
            self._busy = False

    def _keep_text_size(self, app: QApplication) -> None:
        """Menus, buttons and boxes in our size, too.

        With its first style sheet Qt takes the system's own fonts for kinds of widgets (GNOME has
        some) once more. To set the font forgets those, and costs nothing where there are none.
        """
        if self._scaled != self._given:
            app.setFont(self._scaled)

    def _follow_font(self) -> None:
        """The system asks for another font; or we did, just now."""
        if self._app is not None and not self._busy and self._app.font() != self._scaled:
            self.show(self._app)

    def show(self, app: QApplication) -> None:
        self._scale_text(app)
        tokens = DARK if self._wants_dark(app) else LIGHT
        changed = tokens is not self.tokens
        self.tokens = tokens
        app.setPalette(palette(tokens))
        line = QFontMetricsF(app.font()).height()
        sheet = style_sheet(tokens, app.font().pointSizeF(), line)
        if app.styleSheet() != sheet and not self._sheet_waits:
            app.setStyleSheet(sheet)
            self._keep_text_size(app)
        if changed:
            self.changed.emit(tokens)
        if self._text_changed:
            self.text_size_changed.emit()

    def wait_with_sheet(self) -> None:
        self._sheet_waits = True

    @contextmanager
    def late_sheet(self, app: QApplication) -> Iterator[None]:
        self.wait_with_sheet()
        try:
            yield
        finally:
            self._sheet_waits = False
            self.show(app)
            # Else layouts go by what they found out of their bare contents.
            for widget in app.allWidgets():
                if (layout := widget.layout()) is not None:
                    layout.invalidate()
                    layout.activate()

    def _wants_dark(self, app: QApplication) -> bool:
        if self.scheme != "system":
            return self.scheme == "dark"
        system = app.styleHints().colorScheme()
        if system is Qt.ColorScheme.Unknown:
            return self.system_was_dark
        return system is Qt.ColorScheme.Dark


_theme = _Theme()
theme_changed = _theme.changed
"""Emitted with the new :class:`Tokens` after palette and style sheet have changed."""


text_size_changed = _theme.text_size_changed
"""Emitted after the size of all text has changed; see ``gui/text_size.py``."""


def current_tokens() -> Tokens:
    """The colours on screen now."""
    return _theme.tokens


def current_scheme() -> str:
    """What was asked for: following the system, or one theme."""
    return _theme.scheme


def apply_theme(
    app: QApplication, scheme: str = "system", text_size: int = 100, sheet: bool = True
) -> None:
    """Dress the whole application; ``system`` follows later changes of the system by itself.

    ``text_size`` is in per cent of what the system asks for. Without the ``sheet`` there are
    colours only until the end of :func:`late_style_sheet`.
    """
    _theme.adopt(app)
    if not sheet:
        _theme.wait_with_sheet()
    _theme.scheme = scheme
    _theme.text_size = text_size
    hints = app.styleHints()
    # Tells the platform too, so that title bars and file dialogs match.
    if scheme == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    _theme.show(app)


def ask_system_again(app: QApplication) -> None:
    """Follow a system that is dark, and says so only after the start (GNOME does)."""
    _theme.ask_system_again(app)


def late_style_sheet(app: QApplication) -> AbstractContextManager[None]:
    """What is made meanwhile gets the style sheet at the end, all at once.

    Qt goes through every widget again whenever it is put into another: for a window with all its
    panels that is a quarter of the time that making it takes. Colours and sizes that code asks
    for are right meanwhile, if the theme is applied within.
    """
    return _theme.late_sheet(app)


def palette(tokens: Tokens) -> QPalette:
    """The palette for what the style sheet does not reach (Fusion's own parts, item views)."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.window,
        roles.WindowText: tokens.text,
        roles.Base: tokens.raised,
        roles.AlternateBase: tokens.panel,
        roles.Text: tokens.text,
        roles.PlaceholderText: tokens.text_muted,
        roles.Button: tokens.raised,
        roles.ButtonText: tokens.text,
        roles.BrightText: tokens.error,
        roles.ToolTipBase: tokens.tooltip,
        roles.ToolTipText: tokens.tooltip_text,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.accent_text,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.Light: tokens.raised,
        roles.Midlight: tokens.hover,
        roles.Mid: tokens.border,
        roles.Dark: tokens.outline,
        roles.Shadow: tokens.canvas,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        made.setColor(disabled, role, QColor(tokens.text_disabled))
    made.setColor(disabled, roles.Base, QColor(tokens.panel))
    made.setColor(disabled, roles.Button, QColor(tokens.panel))
    made.setColor(disabled, roles.Highlight, QColor(tokens.pressed))
    made.setColor(disabled, roles.HighlightedText, QColor(tokens.text))
    return made


def style_sheet(tokens: Tokens, point_size: float = 10.0, line: float = 15.0) -> str:
    """``resources/theme.qss`` with the tokens filled in; sizes follow the font of the moment.

    ``line`` is the height of a line of text in pixels.
    """
    base = point_size if point_size > 0 else 10.0
    names: dict[str, object] = dict(asdict(tokens))
    names["size_title"] = f"{base * 1.25:.2f}pt"
    names["size_headline"] = f"{base * 1.8:.2f}pt"
    names["size_small"] = f"{base * 0.92:.2f}pt"
    # Fields, rows and marks are made for lines of up to 18 pixels, and grow with higher ones.
    growth = max(1.0, line / 18)
    names |= {f"px{size}": f"{round(size * growth)}px" for size in (10, 12, 14, 15, 16, 18, 22, 24)}
    names["icon16"] = f"{round(16 * (1 + growth) / 2)}px"  # as gui/text_size.py has it
    names["radio"] = f"{round(14 * growth) // 2 + 1}px"
    template = Template((RESOURCES / "theme.qss").read_text(encoding="utf-8"))
    return template.substitute(names)


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` one of the style sheet's roles, now or later in its life.

    Labels: ``title``, ``section``, ``muted``, ``small``, ``success``, ``warning``, ``error``,
    ``readout``, ``estimate``. Buttons: ``primary``, ``danger``, ``quiet``.
    """
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def style_plot(plot: pg.PlotWidget) -> None:
    """Colours of ground, axes and grid. Call again on ``theme_changed``; curves stay the owner's.

    Take the curves' pens from ``current_tokens().plot_lines``.
    """
    tokens = _theme.tokens
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing in it for the keyboard
    plot.setBackground(QColor(tokens.plot_background))
    item = plot.getPlotItem()
    font = QGuiApplication.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * 0.92)
    for side in ("left", "bottom"):
        axis = item.getAxis(side)
        axis.setPen(QColor(tokens.outline))
        axis.setTextPen(QColor(tokens.plot_axis))
        axis.setTickFont(font)
        axis.setStyle(tickLength=-4)
    # pyqtgraph draws the grid in the axis colour; a low opacity keeps it behind the curves.
    item.showGrid(x=True, y=True, alpha=0.15)
    item.hideButtons()


def relative_luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` in 0..1 (WCAG 2.2, definition of relative luminance)."""

    def linear(part: int) -> float:
        c = part / 255
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1..21 (WCAG 2.2, definition of contrast ratio)."""
    high, low = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
