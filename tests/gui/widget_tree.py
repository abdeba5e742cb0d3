"""What a screen reader would be told of the widgets of a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QScrollBar,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QWidget,
)

_PARTS = (QScrollBar, QHeaderView, QMenuBar, QMenu, QDialogButtonBox, QStackedWidget, QTabWidget)
"""Qt's own parts, which it names itself or which nobody goes to."""


def asks_for_a_name(widget: QWidget) -> bool:
    """Whether a person works with it or hears of it, so that it must say what it is."""
    if widget.objectName().startswith("qt_") or isinstance(widget, _PARTS):
        return False
    if widget.focusProxy() is not None or _is_inside(widget, QComboBox) or _is_clear(widget):
        return False
    if isinstance(widget, QAbstractButton | QAbstractSlider | QComboBox | QProgressBar | QTabBar):
        return True
    if isinstance(widget, QAbstractScrollArea):
        return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_inside(widget: QWidget, kind: type[QWidget]) -> bool:
    step = widget.parentWidget()
    while step is not None and not isinstance(step, kind):
        step = step.parentWidget()
    return step is not None


def _is_clear(widget: QWidget) -> bool:
    """Qt's cross in a field, which is for the pointer; the keyboard deletes the text."""
    return isinstance(widget.parentWidget(), QLineEdit)


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it: its own name, its text, or the label that leads to it."""
    if isinstance(widget, QLabel):
        return widget.accessibleName() or widget.text()
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name) if heard is not None else ""


def is_list_of_commands(widget: QWidget) -> bool:
    """A button in Qt's own places: the arrow of a toolbar that is too short, a tab bar's."""
    return widget.objectName() in ("qt_toolbar_ext_button", "ScrollLeftButton", "ScrollRightButton")


def nameless(root: QWidget) -> list[str]:
    """Widgets under ``root`` (and it) without a name, told so that they can be found."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if is_list_of_commands(widget) or not asks_for_a_name(widget):
            continue
        # A button that waits for its words is not shown meanwhile.
        waits = isinstance(widget, QAbstractButton) and not widget.isVisible()
        waits = waits and not widget.text() and widget.icon().isNull()
        if not spoken_name(widget).strip() and not waits:
            found.append(place(widget))
    return found


def roleless(root: QWidget) -> list[str]:
    """Widgets that take the keyboard and that a screen reader takes for a mere part."""
    mere = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border)
    found = []
    for widget in root.findChildren(QWidget):
        if not asks_for_a_name(widget) or is_list_of_commands(widget):
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is None or heard.role() in mere:
            found.append(place(widget))
    return found


def place(widget: QWidget) -> str:
    """``QToolButton close < QWidget dockTitle < …``."""
    parts = []
    step: QWidget | None = widget
    while step is not None and len(parts) < 5:
        parts.append(f"{type(step).__name__} {step.objectName()}".strip())
        step = step.parentWidget()
    return " < ".join(parts)


def menu_actions(menu_bar: QMenuBar) -> Iterator[QAction]:
    """All actions of the menus and their sub-menus."""
    menus = [action.menu() for action in menu_bar.actions() if action.menu() is not None]
    while menus:
        menu = menus.pop()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            if action.menu() is not None:
                menus.append(action.menu())
            elif not action.isSeparator():
                yield action


def stops(window: QWidget) -> list[QWidget]:
    """What Tab visits in a window, in its order."""
    found, widget = [], window.nextInFocusChain()
    while widget is not window:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tabbed and widget.isVisibleTo(window) and widget.isEnabledTo(window):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
