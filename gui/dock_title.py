"""The line over a panel: its name, and buttons that fold it to that line, float it, close it.

Qt's own titles can be used by pointer only and have no names for a screen reader.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.dock_heights import give_heights
from gui.enter_key import press_by_enter
from gui.icons import icon
from gui.text_size import follow_text, icon_size
from gui.theme import SPACE, current_tokens, set_role
from gui.words import tr

if TYPE_CHECKING:
    from gui.settings import Settings

_ICON = 14
_ASIDE = 24
"""Pixels by which a panel that is taken out stands off the place it had."""
_ANY_SIZE = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class PanelDock(QDockWidget):
    """A panel under its title, in a box: a dock whose only widget is hidden forgets its width."""

    toggled = Signal()
    """A person has folded or unfolded it."""

    def __init__(
        self, title: str, name: str, panel: QWidget, window: QMainWindow, settings: Settings
    ) -> None:
        super().__init__(title, window)
        self.setObjectName(name)
        self.panel = panel
        self.joined: Sequence[QDockWidget] = ()
        """Behind one of these it is put as soon as it has been opened, if one of them is open."""
        self.box = QWidget()
        self.box.setSizePolicy(panel.sizePolicy())
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(panel)
        self.setWidget(self.box)
        self.home = Qt.DockWidgetArea.RightDockWidgetArea
        """Where it stands at the first start."""
        self.given_size = QSize()
        """What it was given as it was taken out."""
        self.keeps_size = False
        """Whether a person gave it another one outside."""
        self.behind = False
        """Whether the tab of another panel is in front of it."""
        self.title = DockTitle(self, settings)
        self.setTitleBarWidget(self.title)
        self.visibilityChanged.connect(lambda _seen: self._look())
        # Qt shows one that was closed behind the tab that took its place meanwhile.
        self.toggleViewAction().triggered.connect(lambda on: on and self.raise_())

    def setVisible(self, visible: bool) -> None:
        """Open one that joins an open one as if it needed no width.

        Qt makes room beside the other before it says that this one is seen: on a small screen
        the window grew by the width of a panel, for good.
        """
        joins = any(other.isVisible() and not other.isFloating() for other in self.joined)
        narrow = visible and joins and self.isHidden() and not self.isFloating()
        if narrow:
            self.setMaximumWidth(1)
        super().setVisible(visible)
        if narrow:
            self.setMaximumWidth(_ANY_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button, also while the panel is out of the window."""
        if not press_by_enter(event, self.window().focusWidget()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame one that floats: in the dark nothing else parts it from what lies behind."""
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(QColor(current_tokens().outline))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @property
    def folded(self) -> bool:
        """Whether only its title is to be seen."""
        return self.title.folded and not self.isFloating()

    def show_all(self) -> None:
        """Be large enough for all of the panel, where the screen is: in the window it scrolled.

        Not where a person has given it another size outside.
        """
        self.layout().activate()  # folded, it could be no higher than its title
        if not self.keeps_size:
            room = self.screen().availableSize()
            self.resize(self.size().expandedTo(self.sizeHint()).boundedTo(room))
            self.given_size = self.size()
        self.come_onto_screen()

    def come_onto_screen(self) -> None:
        """Stand within the screen with all of it."""
        room, place = self.screen().availableGeometry(), self.frameGeometry()
        x = max(room.left(), min(place.x(), room.right() + 1 - place.width()))
        y = max(room.top(), min(place.y(), room.bottom() + 1 - place.height()))
        self.move(x, y)

    def ask_anew(self) -> None:
        """Forget what the panel asked for: out of sight, it keeps that of another text size."""
        for widget in (self.panel, *self.panel.findChildren(QWidget)):
            widget.ensurePolished()
        for layout in self.findChildren(QLayout):
            layout.invalidate()
        self.panel.updateGeometry()

    def _look(self) -> None:
        """Take what is behind another tab from the keyboard.

        Qt keeps it visible and moves it out of the window: Tab and Alt keys went there, and
        changed the project unseen.
        """
        place = self.geometry()
        away = place.right() < 0 or place.bottom() < 0
        behind = away and self.isVisible() and not self.isFloating()
        if behind != self.behind:
            self.behind = behind
            self.title.apply()


class DockTitle(QWidget):
    """The title of one dock; whether it is folded is kept in the settings."""

    def __init__(self, dock: PanelDock, settings: Settings) -> None:
        super().__init__(dock)
        self._dock, self._settings = dock, settings
        self._key = f"panels/{dock.objectName()}/folded"
        self._height_key = f"panels/{dock.objectName()}/height"
        self.setObjectName("dockTitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _keep_room(self, True)
        self.folded = False
        self.fold_button = self._button("foldButton", "chevron-down", self.toggle)
        self._name = QLabel(dock.windowTitle())
        set_role(self._name, "section")
        self._float = self._button("floatButton", "float", self._toggle_floating)
        self._close = self._button("closeButton", "close", dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE // 2, 1, SPACE // 2, 0)
        row.setSpacing(2)
        row.addWidget(self.fold_button)
        row.addWidget(self._name, 1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        follow_text(self, self._fit_icons)
        dock.topLevelChanged.connect(self._floating_changed)
        self._say()

    def _button(self, name: str, picture: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture, "text_muted"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: slot())
        return button

    def _fit_icons(self) -> None:
        side = icon_size(_ICON)
        for button in (self.fold_button, self._float, self._close):
            button.setIconSize(QSize(side, side))

    def restore(self) -> None:
        """As it was left by the last start."""
        if self._settings.flag(self._key, False):
            self._fold_all(True)

    def toggle(self) -> None:
        """Fold the panel, or unfold it to its former height; those in the same place go with it."""
        if not self.folded:
            self._keep_heights()
        self._fold_all(not self.folded)
        if not self.folded:
            self._rise()
        self._dock.toggled.emit()

    def _keep_heights(self) -> None:
        """Remember how the column is divided; of one with a folded panel, as it was before."""
        column = self._column()
        if any(dock.folded for dock in column):
            return
        for front in column:
            for dock in (front, *self._window.tabifiedDockWidgets(front)):
                if isinstance(dock, PanelDock):
                    dock.title.former = front.height()

    def _rise(self) -> None:
        """Divide the column as before: Qt leaves to the others what they got, as far as it can."""
        known = {dock: dock.title.former for dock in self._column() if not dock.folded}
        docks = [dock for dock, height in known.items() if height]
        if self._dock in docks:
            give_heights(self._window, docks, [known[dock] for dock in docks])

    @property
    def former(self) -> int:
        """The height it had last while all of its column stood in it, open; 0: not known."""
        return round(self._settings.number(self._height_key, 0, 0, _ANY_SIZE))

    @former.setter
    def former(self, height: int) -> None:
        if height != self.former:
            self._settings.put(self._height_key, height)

    def _column(self) -> list[PanelDock]:
        """The panels that are seen above and below this one, and itself."""
        here, area = self._dock, self._window.dockWidgetArea
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        docks = self._window.findChildren(PanelDock, options=direct)
        seen = [d for d in docks if d.isVisible() and not d.isFloating() and not d.behind]
        return [d for d in seen if area(d) == area(here) and d.x() == here.x()]

    @property
    def _window(self) -> QMainWindow:
        return cast(QMainWindow, self._dock.parentWidget())

    def _fold_all(self, on: bool) -> None:
        for dock in (self._dock, *self._window.tabifiedDockWidgets(self._dock)):
            if isinstance(dock, PanelDock):
                dock.title.fold(on)

    def fold(self, on: bool) -> None:
        """Show the title only, or the panel under it."""
        self.folded = on
        self._settings.put(self._key, on)
        self.apply()

    def apply(self) -> None:
        """Show what is to be seen of the panel: all, its title, or nothing behind another."""
        folded, behind = self._dock.folded, self._dock.behind
        # What stands above, below or beside it keeps the width, behind a tab all the size.
        _keep_room(self._dock.panel, behind or folded)
        self._dock.panel.setVisible(not folded and not behind)
        self._dock.box.setMaximumHeight(0 if folded else _ANY_SIZE)
        self.setVisible(not behind)
        self.fold_button.setVisible(not self._dock.isFloating())
        self._say()

    def _toggle_floating(self) -> None:
        dock = self._dock
        if dock.isFloating():
            dock.keeps_size = dock.given_size.isValid() and dock.size() != dock.given_size
            dock.setFloating(False)
            self._rise()  # Qt does so itself, but not after a start
            return
        self._keep_heights()
        former = self.former
        dock.setFloating(True)
        self.former = former
        # Over its place it would look as if nothing had happened.
        centre = self._window.frameGeometry().center()
        right = dock.frameGeometry().center().x() < centre.x()
        dock.move(dock.pos() + QPoint(_ASIDE if right else -_ASIDE, -_ASIDE))
        dock.come_onto_screen()

    def _floating_changed(self, floating: bool) -> None:
        self.apply()
        if not self._dock.isVisible():  # a start puts it where it was left
            return
        if floating:
            self.former = 0  # dragged out, it may go to another place
            self._dock.show_all()
        else:
            self._dock.raise_()  # Qt puts it behind that tab, too

    def _say(self) -> None:
        panel = self._dock.windowTitle()
        picture = "chevron-right" if self.folded else "chevron-down"
        self.fold_button.setIcon(icon(picture, "text_muted"))
        words = (
            tr("Unfold the panel “{panel}”", panel=panel)
            if self.folded
            else tr("Fold the panel “{panel}” to its title", panel=panel)
        )
        floats = (
            tr("Put the panel “{panel}” back into the window", panel=panel)
            if self._dock.isFloating()
            else tr("Take the panel “{panel}” out of the window", panel=panel)
        )
        closes = tr("Close the panel “{panel}”; “View, Panels” shows it again", panel=panel)
        for button, sentence in (
            (self.fold_button, words),
            (self._float, floats),
            (self._close, closes),
        ):
            button.setToolTip(sentence)
            button.setAccessibleName(sentence)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Left to the dock, which is dragged by its title."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text makes a higher title."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.folded:
            self.apply()


def _keep_room(widget: QWidget, on: bool) -> None:
    """Have its layout treat a widget the same when it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(on)
    widget.setSizePolicy(policy)
