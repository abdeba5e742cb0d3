"""The window without a pointer, without eyes, and with eyes that tell no colours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QTableView,
    QTableWidget,
    QToolBar,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Key
from gui.evaluation_table import IOU
from gui.theme import DARK, LIGHT, RESOURCES, Tokens, apply_theme, contrast
from tests.gui.technician import Technician
from tests.gui.widget_tree import menu_actions, nameless, place, roleless, stops

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
OPENING = (
    Key.PREFERENCES,
    Key.SHORTCUTS,
    Key.ABOUT,
    Key.IMPORT_MASKS,
    Key.EXPORT,
    Key.REPORT,
    Key.RESTORE,
    Key.PIXEL_SIZE,
    Key.EXPLORE,
    Key.RUNS,
    Key.COMPARE,
    Key.VERIFY,
)
"""Actions that open a window of their own."""


@pytest.fixture
def at_work(technician: Technician, trained: Path) -> Technician:
    """Somebody at a trained project, with every panel open."""
    technician.open(trained)
    for dock in technician.window.docks:
        dock.show()
    technician.bot.waitUntil(lambda: technician.workspace.heatmap.shown_model is not None)
    return technician


@pytest.fixture
def light_afterwards(qapp: QApplication):
    yield
    apply_theme(qapp, "light")


# Names and roles ---------------------------------------------------------------------------------


def test_every_widget_of_the_window_says_what_it_is(at_work: Technician) -> None:
    assert nameless(at_work.window) == []
    assert roleless(at_work.window) == []


def test_every_widget_of_every_dialog_says_what_it_is(at_work: Technician) -> None:
    before = set(QApplication.topLevelWidgets())
    faults: dict[str, list[str]] = {}
    for key in OPENING:
        at_work.window.action(key).trigger()
        at_work.until(lambda: bool(opened_since(before)))
        opened = opened_since(before)
        for window in opened:
            found = nameless(window) + roleless(window)
            if found:
                faults[key.name] = found
            window.close()
    assert faults == {}


def test_the_start_page_the_tour_and_the_jobs_say_what_they_are(at_work: Technician) -> None:
    window = at_work.window
    window.action(Key.JOBS).trigger()
    window.action(Key.TOUR).trigger()
    at_work.until(lambda: window.tour.callout is not None)
    assert nameless(window) + roleless(window) == []
    window.tour.end()
    window.action(Key.CLOSE_PROJECT).trigger()
    at_work.until(lambda: window.start_page.shown)
    assert nameless(window) + roleless(window) == []


def opened_since(before: set[QWidget]) -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]


# By keyboard -------------------------------------------------------------------------------------


def test_every_action_is_in_a_menu(at_work: Technician) -> None:
    listed = {action.objectName() for action in menu_actions(at_work.window.menuBar())}
    actions = at_work.window.actions_by_key
    # What has a key only, must have one.
    lost = [
        key.name for key, a in actions.items() if a.objectName() not in listed and not a.shortcuts()
    ]
    assert lost == []


def test_whatever_stands_in_the_toolbar_is_in_a_menu_too(at_work: Technician) -> None:
    listed = {action.text() for action in menu_actions(at_work.window.menuBar())}
    [bar] = at_work.window.findChildren(QToolBar, "toolBar")
    shown = {action.text() for action in bar.actions() if action.text()}
    shown |= {b.text() for b in bar.findChildren(QPushButton)}
    plain = {text.replace("&", "") for text in listed}
    assert {text for text in shown if text.replace("&", "") not in plain} == set()


def test_every_menu_and_entry_has_a_letter_of_its_own(at_work: Technician) -> None:
    letters = re.compile(r"&(\w)")
    titles = [action.text() for action in at_work.window.menuBar().actions() if action.isVisible()]
    found = [letters.findall(title)[:1] for title in titles]
    assert all(found), titles
    assert len({letter[0].lower() for letter in found}) == len(found)


def test_tab_leaves_the_canvas_and_comes_through_all_panels_back_to_it(
    at_work: Technician,
) -> None:
    window = at_work.window
    wanted = [w for w in stops(window) if w.isVisible() and w.isEnabled()]
    panels = [dock for dock in window.docks if any(map(dock.isAncestorOf, wanted))]
    # One each of Threshold and Cells, of Evaluation and Measurements, is behind the other.
    assert len(panels) == len(window.docks) - 2
    at_work.canvas.setFocus()
    visited: list[QWidget] = []
    for _ in range(len(wanted) + 5):
        before = QApplication.focusWidget()
        assert before is not None
        at_work.bot.keyClick(before, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not before, f"the keyboard is caught in {place(before)}"
        assert after is not None
        visited.append(after)
        if after is at_work.canvas:
            break
    assert visited[-1] is at_work.canvas
    # Of a group of radio buttons Tab visits one.
    missed = [w for w in wanted if w not in visited and not isinstance(w, QRadioButton)]
    assert [place(widget) for widget in missed] == []


def test_a_panel_is_folded_and_unfolded_by_keyboard(at_work: Technician) -> None:
    dock = at_work.window.docks[2]
    fold = dock.title.fold_button
    fold.setFocus()
    spoken = fold.accessibleName()
    at_work.bot.keyClick(fold, Qt.Key.Key_Space)
    assert not dock.panel.isVisible()
    at_work.until(lambda: dock.height() <= dock.title.sizeHint().height() + 1)
    assert fold.accessibleName() != spoken
    at_work.bot.keyClick(fold, Qt.Key.Key_Space)
    at_work.until(lambda: dock.panel.isVisible() and dock.panel.height() > 60)


def test_folded_panels_are_folded_at_the_next_start(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.window.docks[3].title.toggle()
    person.leave()
    again = sit_down()
    again.open(trained)
    assert not again.window.docks[3].panel.isVisible()
    assert again.window.docks[2].panel.isVisible()


# What can be seen --------------------------------------------------------------------------------


def controls() -> list[QWidget]:
    """One of each kind that takes the keyboard."""
    combo, bar = QComboBox(), QTabBar()
    combo.addItem("One")
    bar.addTab("One")
    bar.addTab("Two")
    rows, tree, table = QListWidget(), QTreeWidget(), QTableWidget(2, 2)
    rows.addItems(["One", "Two"])
    area = QScrollArea()
    area.setProperty("framed", True)
    primary, link = QPushButton("Go"), QPushButton("More…")
    primary.setProperty("role", "primary")
    link.setProperty("role", "link")
    tool = QToolButton()
    tool.setText("Tool")
    return [
        QPushButton("Go"), primary, link, tool, QCheckBox("On"), QRadioButton("This"),
        QSlider(Qt.Orientation.Horizontal), QLineEdit("Text"), QSpinBox(), QDoubleSpinBox(),
        combo, rows, tree, table, bar, QPlainTextEdit("Text"), area,
    ]  # fmt: skip


def plainly_changed(before: QImage, after: QImage) -> int:
    """Pixels that differ by a contrast of 3:1 or more."""
    size = before.size()
    pairs = {}
    for x in range(size.width()):
        for y in range(size.height()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] != pair[1]:
                pairs[pair] = pairs.get(pair, 0) + 1
    return sum(
        n for (a, b), n in pairs.items() if contrast(QColor(a).name(), QColor(b).name()) >= 3
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_can_be_seen_on_every_kind_of_control(
    qapp: QApplication, qtbot, scheme: str, light_afterwards: None
) -> None:
    apply_theme(qapp, scheme)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other = QPushButton("Elsewhere")
    made = controls()
    for widget in [other, *made]:
        widget.setMaximumHeight(60)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    unseen = []
    for widget in made:
        other.setFocus(Qt.FocusReason.TabFocusReason)
        calm = window.grab(widget.geometry()).toImage()  # a ring may show what is behind
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if plainly_changed(calm, window.grab(widget.geometry()).toImage()) < 40:
            unseen.append(f"{type(widget).__name__} {widget.property('role') or ''}".strip())
    assert unseen == []


# Contrast ----------------------------------------------------------------------------------------

GROUNDS = ("window", "panel", "raised")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ENTRY = re.compile(r"(?<![\w-])([\w-]+)\s*:\s*([^;]+);")


def text_pairs() -> set[tuple[str, str]]:
    """Text and ground of every rule of the style sheet, as names of tokens.

    A rule that names no ground of its own stands on any of the three large ones.
    """
    sheet = re.sub(r"/\*.*?\*/", "", (RESOURCES / "theme.qss").read_text(encoding="utf-8"))
    pairs: set[tuple[str, str]] = set()
    for _selector, body in _RULE.findall(sheet):
        said = {name: value.strip() for name, value in _ENTRY.findall(body)}
        for text, ground in (
            ("color", "background"),
            ("selection-color", "selection-background-color"),
            ("placeholder-text-color", "background"),
        ):
            if not said.get(text, "").startswith("$"):
                continue
            named = said.get(ground, "")
            grounds = (named[1:],) if named.startswith("$") else GROUNDS
            pairs |= {(said[text][1:], one) for one in grounds}
    return pairs


def test_the_sheet_is_read() -> None:
    pairs = text_pairs()
    assert ("accent_text", "accent") in pairs and ("tooltip_text", "tooltip") in pairs
    assert ("text_disabled", "panel") in pairs and len(pairs) > 15


@THEMES
def test_every_text_of_the_style_sheet_reaches_4_5_to_1(tokens: Tokens) -> None:
    """Disabled ones too: a button that cannot be pressed says what could be done."""
    ratios = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in text_pairs()
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@THEMES
def test_icons_in_every_colour_they_are_drawn_in_reach_3_to_1(tokens: Tokens) -> None:
    drawn = ("text", "text_muted", "text_disabled", "accent", "success", "warning", "error")
    ratios = {
        (icon, ground): contrast(getattr(tokens, icon), getattr(tokens, ground))
        for icon in drawn
        for ground in (*GROUNDS, "hover", "pressed", "selected")
    }
    assert {pair: round(r, 2) for pair, r in ratios.items() if r < 3} == {}


@THEMES
def test_marks_of_what_is_chosen_reach_3_to_1(tokens: Tokens) -> None:
    """The bar of a chosen row, a ticked box, a slider's way, a pressed tool's edge."""
    pairs = [("accent", ground) for ground in (*GROUNDS, "selected", "border")]
    pairs += [("accent_text", "accent"), ("focus", "window"), ("focus", "selected")]
    pairs += [("outline", ground) for ground in GROUNDS]
    low = {p: round(contrast(getattr(tokens, p[0]), getattr(tokens, p[1])), 2) for p in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


# Text size ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [80, 150, 200])
def test_no_text_of_the_window_is_cut_at_any_size(
    at_work: Technician, qapp: QApplication, size: int, light_afterwards: None
) -> None:
    apply_theme(qapp, "light", size)
    at_work.window.resize(1280, 720)
    QApplication.processEvents()
    cut = []
    for kind in (QPushButton, QCheckBox, QRadioButton, QToolButton, QComboBox, QSpinBox):
        for widget in at_work.window.findChildren(kind):
            bare = isinstance(widget, QToolButton) and not widget.icon().isNull()
            if bare or not widget.isVisible() or widget.visibleRegion().isEmpty():
                continue
            needed: QSize = widget.minimumSizeHint()
            line = widget.fontMetrics().height()
            if widget.height() < line or (
                isinstance(widget, QPushButton | QCheckBox | QRadioButton)
                and widget.width() < needed.width() - 4
            ):
                cut.append(f"{place(widget)}: {widget.size()} of {needed}")
    assert cut == []


def test_with_large_text_classes_need_no_scrolling_where_there_is_room(
    at_work: Technician, qapp: QApplication, light_afterwards: None
) -> None:
    area = at_work.window.docks[2].panel
    assert isinstance(area, QScrollArea)
    apply_theme(qapp, "light", 200)
    at_work.window.resize(1600, 1400)
    at_work.until(lambda: area.verticalScrollBar().maximum() == 0)


def test_with_large_text_the_scores_of_images_are_whole_beside_their_curves(
    at_work: Technician, qapp: QApplication, light_afterwards: None
) -> None:
    at_work.window.resize(1280, 800)
    apply_theme(qapp, "light", 150)
    at_work.action("evaluationAction").trigger()
    table = at_work.find("evaluationTable")
    assert isinstance(table, QTableView)

    def fits() -> bool:
        columns = [i for i in range(table.model().columnCount()) if not table.isColumnHidden(i)]
        width = sum(table.columnWidth(i) for i in columns)
        return IOU in columns and len(columns) > 3 and width <= table.viewport().width()

    at_work.until(fits)
    assert at_work.find("evaluationCurves").height() >= 60


def test_columns_that_large_text_has_widened_are_narrow_again(
    at_work: Technician, qapp: QApplication, light_afterwards: None
) -> None:
    window = at_work.window
    window.resize(1280, 800)
    side = window.docks[2]
    at_work.until(lambda: side.width() > 0)
    before = side.width()
    apply_theme(qapp, "light", 200)
    at_work.until(lambda: side.width() > 1.2 * before)
    apply_theme(qapp, "light", 100)
    at_work.until(lambda: side.width() <= 1.1 * before)


def test_a_change_of_the_systems_font_is_followed(
    qapp: QApplication, light_afterwards: None
) -> None:
    apply_theme(qapp, "light", 150)
    given = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(20)
    qapp.setFont(larger)  # as the system would
    assert qapp.font().pointSizeF() == pytest.approx(30)
    given.setPointSizeF(given.pointSizeF() / 1.5)
    qapp.setFont(given)
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * given.pointSizeF())
    apply_theme(qapp, "light", 100)
    assert qapp.font().pointSizeF() == pytest.approx(given.pointSizeF())


def test_questions_name_their_buttons(qapp: QApplication, qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText("Replace it?")
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    assert nameless(box) == []
