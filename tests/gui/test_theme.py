"""The theme's colours can be read, the style sheet is accepted, the icons are there and follow."""

from __future__ import annotations

import re
import sys
from itertools import product
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.image_rows import later_ink
from gui.theme import DARK, LIGHT, Tokens, apply_theme, contrast, current_tokens
from tests.gui.technician import Technician

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # offscreen only

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "panel", "raised", "plot_background")
TEXTS = ("text", "text_muted", "success", "warning", "error", "accent", "plot_axis")


@pytest.fixture(autouse=True)
def light_afterwards(qapp):
    yield
    apply_theme(qapp, "light")


def painted(image: QImage) -> set[str]:
    """The colours of the opaque pixels."""
    cells = product(range(image.width()), range(image.height()))
    found = (image.pixelColor(x, y) for x, y in cells)
    return {colour.name() for colour in found if colour.alpha() == 255}


def test_contrast_is_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
def test_every_text_reaches_4_5_to_1(tokens: Tokens) -> None:
    pairs = list(product(TEXTS, GROUNDS))
    pairs += [("text", ground) for ground in ("hover", "pressed", "selected", "accent_soft")]
    pairs += [("text_muted", "hover"), ("text_muted", "selected"), ("accent", "selected")]
    pairs += list(product(("warning", "error", "success"), ("selected", "hover")))
    pairs += [("accent_text", "accent"), ("accent_text", "accent_hover")]
    pairs += [("canvas_text", "canvas"), ("tooltip_text", "tooltip")]
    short = {
        (text, ground): round(contrast(getattr(tokens, text), getattr(tokens, ground)), 2)
        for text, ground in pairs
    }
    assert {pair: ratio for pair, ratio in short.items() if ratio < 4.5} == {}


@THEMES
def test_edges_focus_curves_and_disabled_text_reach_3_to_1(tokens: Tokens) -> None:
    pairs = list(product(("outline", "focus", "text_disabled"), ("window", "panel", "raised")))
    ratios = {pair: contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) for pair in pairs}
    for line in tokens.plot_lines:
        ratios["plot_background", line] = contrast(line, tokens.plot_background)
    ratios["canvas_accent", "canvas"] = contrast(tokens.canvas_accent, tokens.canvas)
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


@THEMES
def test_what_a_row_of_images_says_can_be_read_on_every_ground(
    tokens: Tokens, qapp: QApplication
) -> None:
    apply_theme(qapp, tokens.name)
    for state, ground in (("", "panel"), ("hover", "hover"), ("selected", "selected")):
        ink = later_ink(bool(state)).name()
        assert contrast(ink, getattr(tokens, ground)) >= 4.5, ground


@THEMES
def test_the_canvas_is_neutral_and_darker_than_any_smear(tokens: Tokens) -> None:
    canvas = QColor(tokens.canvas)
    assert canvas.lightness() < 80
    assert canvas.hslSaturation() < 25


@THEMES
def test_marks_of_the_style_sheet_exist_in_the_themes_colours(tokens: Tokens) -> None:
    sheet = theme.style_sheet(tokens)
    assert "$" not in sheet
    used = set(re.findall(r'theme:([\w-]+\.svg)"', sheet))
    assert used
    colours = {
        value.lower() for value in (tokens.text_muted, tokens.text_disabled, tokens.accent_text)
    }
    rings = {tokens.focus.lower(), tokens.accent.lower()}
    for name in used:
        source = (theme.RESOURCES / "theme" / name).read_text(encoding="utf-8").lower()
        ring = name.startswith("ring")
        assert set(re.findall(r"#[0-9a-f]{6}", source)) <= (rings if ring else colours), name


def test_the_scheme_is_switched_and_told(qapp: QApplication, qtbot) -> None:
    apply_theme(qapp, "light")
    with qtbot.waitSignal(theme.theme_changed) as told:
        apply_theme(qapp, "dark")
    assert told.args == [DARK]
    assert theme.current_tokens() is DARK
    assert theme.current_scheme() == "dark"
    assert qapp.palette().window().color() == QColor(DARK.window)
    with qtbot.assertNotEmitted(theme.theme_changed):
        apply_theme(qapp, "dark")


def test_following_the_system_is_live(qapp: QApplication) -> None:
    apply_theme(qapp, "system")
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    if qapp.styleHints().colorScheme() is not Qt.ColorScheme.Dark:
        # The offscreen platform has no scheme of its own: say what a platform would.
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        expected = DARK if theme._theme.system_was_dark else LIGHT
        assert theme.current_tokens() is expected
    else:
        assert theme.current_tokens() is DARK
    qapp.styleHints().unsetColorScheme()


class GnomeHints:
    """As Qt has them on GNOME: light at the start, the desktop's answer once a scheme was set."""

    def __init__(self, answer: Qt.ColorScheme) -> None:
        self._answer, self._scheme = answer, Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        theme._theme.follow()

    def unsetColorScheme(self) -> None:
        self.setColorScheme(self._answer)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt knows from the start")
@pytest.mark.parametrize("scheme", ["system", "light"])
@pytest.mark.parametrize("answer", [Qt.ColorScheme.Dark, Qt.ColorScheme.Light])
def test_a_desktop_that_is_dark_already_is_followed_from_the_start(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, answer: Qt.ColorScheme, scheme: str
) -> None:
    apply_theme(qapp, "light")
    hints = GnomeHints(answer)
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    monkeypatch.setattr(theme._theme, "scheme", scheme)
    told: list[Tokens] = []
    theme.theme_changed.connect(told.append)
    theme.ask_system_again(qapp)
    theme.theme_changed.disconnect(told.append)
    dark = scheme == "system" and answer is Qt.ColorScheme.Dark
    assert told == ([DARK] if dark else [])
    assert current_tokens() is (DARK if dark else LIGHT)


@pytest.mark.parametrize("name", [name for name in icons.icon_names() if name != "app"])
def test_every_icon_stands_on_one_grid_with_one_stroke(name: str) -> None:
    source = (icons.ICON_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    head = source[: source.index(">") + 1]
    for said in (
        'width="24" height="24" viewBox="0 0 24 24"',
        'stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"',
    ):
        assert said in head
    assert "stroke-width" not in source[len(head) :], "a part has a stroke of its own"
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', source)) <= {"none", "currentColor"}
    renderer = QSvgRenderer(source.encode())
    image = QImage(96, 96, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    # A margin of one and a half pixels of the grid on every side.
    ink = [(x, y) for x in range(96) for y in range(96) if image.pixelColor(x, y).alpha() > 40]
    assert ink
    assert min(min(x, y) for x, y in ink) >= 4 and max(max(x, y) for x, y in ink) <= 91


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", icons.icon_names())
def test_every_icon_is_drawn_in_both_themes(qapp: QApplication, scheme, name: str) -> None:
    apply_theme(qapp, scheme)
    image = icons.icon(name).pixmap(QSize(24, 24), 2.0).toImage()
    assert image.size() == QSize(48, 48)
    assert image.devicePixelRatio() == 2.0
    colours = painted(image)
    assert colours
    if name != "app":
        assert theme.current_tokens().text in colours


def test_icons_know_off_checked_and_a_new_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    brush = icons.icon("brush")
    size = QSize(48, 48)

    def colours(mode=QIcon.Mode.Normal, state=QIcon.State.Off) -> set[str]:
        return painted(brush.pixmap(size, 1.0, mode, state).toImage())

    assert LIGHT.text in colours()
    assert LIGHT.text_disabled in colours(QIcon.Mode.Disabled)
    assert LIGHT.accent in colours(state=QIcon.State.On)
    apply_theme(qapp, "dark")
    assert DARK.text in colours()
    assert DARK.error in painted(icons.icon("trash", "error").pixmap(size).toImage())


def test_a_shown_button_is_repainted_in_the_new_theme(qapp: QApplication, qtbot) -> None:
    apply_theme(qapp, "light")
    button = QToolButton()
    button.setIcon(icons.icon("stop"))
    button.setIconSize(QSize(24, 24))
    qtbot.addWidget(button)
    button.show()
    assert LIGHT.text in painted(button.grab().toImage())
    apply_theme(qapp, "dark")
    assert DARK.text in painted(button.grab().toImage())


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 2.5, 3.0])
def test_icons_are_crisp_at_every_scale(qapp: QApplication, scale: float) -> None:
    pixmap = icons.icon("stop").pixmap(QSize(20, 20), scale)
    assert pixmap.width() == round(20 * scale)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)


def test_an_unknown_icon_or_colour_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
    with pytest.raises(KeyError):
        icons.icon("brush", "no-such-token")


def test_roles_change_a_living_widget(qapp: QApplication, qtbot) -> None:
    apply_theme(qapp, "light")
    label = QLabel("■■■■")
    qtbot.addWidget(label)
    label.show()
    theme.set_role(label, "error")
    assert LIGHT.error in painted(label.grab().toImage())
    theme.set_role(label, "success")
    assert LIGHT.success in painted(label.grab().toImage())


def test_focus_can_be_seen(qapp: QApplication, qtbot) -> None:
    apply_theme(qapp, "light")
    button = QPushButton("Choose")
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    button.clearFocus()
    assert LIGHT.focus not in painted(button.grab().toImage())
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert LIGHT.focus in painted(button.grab().toImage())


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox])
def test_the_keyboard_is_shown_by_one_ring_and_no_box_in_it(
    qapp: QApplication, qtbot, kind: type[QPushButton | QCheckBox]
) -> None:
    apply_theme(qapp, "light")
    button = kind("        ")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    middle = image.height() // 2
    row = {image.pixel(x, middle) for x in range(image.width() - 30, image.width() - 5)}
    assert len(row) == 1, "between ring and middle there is nothing"
    assert LIGHT.focus in painted(image)


@THEMES
@pytest.mark.parametrize("size", [100, 150])
def test_the_main_button_keeps_its_fill_inside_the_ring(
    qapp: QApplication, qtbot, tokens: Tokens, size: int
) -> None:
    apply_theme(qapp, tokens.name, size)
    around, button = QWidget(), QPushButton("Import")
    qtbot.addWidget(around)
    theme.set_role(button, "primary")
    QVBoxLayout(around).addWidget(button)
    around.show()
    before = button.size()
    button.setFocus()
    around.activateWindow()
    qtbot.waitUntil(button.hasFocus)
    button.updateGeometry()
    qapp.processEvents()
    assert button.size() == before
    image = around.grab(button.geometry()).toImage()
    row = [image.pixelColor(x, image.height() // 2).name() for x in (0, 1, 2, 3, 6)]
    assert row == [tokens.focus, tokens.focus, tokens.window, tokens.window, tokens.accent]


def test_plots_take_the_themes_colours(qapp: QApplication, qtbot) -> None:
    apply_theme(qapp, "dark")
    plot = pg.PlotWidget()
    qtbot.addWidget(plot)
    theme.style_plot(plot)
    assert plot.backgroundBrush().color() == QColor(DARK.plot_background)
    assert plot.getAxis("left").textPen().color() == QColor(DARK.plot_axis)
    apply_theme(qapp, "light")
    theme.style_plot(plot)
    assert plot.backgroundBrush().color() == QColor(LIGHT.plot_background)


def test_an_altered_copy_of_an_icon_lives_on_its_own(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    copies = []
    for _ in range(20):
        copy = QIcon(icons.icon("brush"))
        copy.setIsMask(True)  # makes Qt clone the engine, which is ours
        copies.append(copy)
    assert all(LIGHT.text in painted(c.pixmap(QSize(48, 48)).toImage()) for c in copies)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_panel_out_of_the_window_has_a_frame_that_is_seen(
    qapp: QApplication, technician: Technician, scheme: str
) -> None:
    apply_theme(qapp, scheme)
    try:
        [dock] = [one for one in technician.window.docks if one.objectName() == "layersDock"]
        dock.setFloating(True)
        technician.until(lambda: dock.panel.isVisible())
        shown = dock.grab().toImage()
        right, bottom = shown.width() - 1, shown.height() - 1
        for x, y in ((0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom)):
            frame = shown.pixelColor(x, y).name()
            assert contrast(frame, current_tokens().window) >= 3, (x, y)
    finally:
        dock.setFloating(False)
        apply_theme(qapp, "light")


def test_another_theme_while_no_project_is_open_leaves_every_width_as_it_was(
    qapp, technician: Technician, trained: Path
) -> None:
    apply_theme(qapp, "light")
    technician.open(trained)
    technician.settle()
    status, window = technician.window.status, technician.window

    def widths() -> list[int]:
        parts = (status.saved, status.device, window.training_panel, window.threshold_panel)
        return [part.minimumSizeHint().width() for part in parts]

    before = widths()
    window.workspace.close_project()
    for scheme in ("dark", "light"):
        apply_theme(qapp, scheme)
        technician.settle()
    technician.open(trained)
    technician.settle()
    assert widths() == before
