"""The course of the tour: when it begins, how it follows the window, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDockWidget, QScrollArea, QWidget

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.layout import between_bars
from gui.words import tr

if TYPE_CHECKING:
    from gui.tour.callout import Callout, Ring
    from gui.tour.in_the_way import InTheWay
    from gui.tour.steps import Deeds, Step
    from gui.window import MainWindow

SEEN = "tour/seen"
"""Setting: whether the tour was shown once."""
_MOVES = (
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class Tour(Feature):
    """Points at one widget after another. Nothing is held up: the person does the thing itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.callout: Callout | None = None
        """What stands in the window while the tour goes on."""
        self._ring: Ring | None = None
        self._deeds: Deeds | None = None
        self._done: set[int] = set()
        self._at = 0
        self._waits = False
        self._in_the_way: InTheWay | None = None
        self._watched: list[QWidget] = []
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.end)
        # Panels that move do so in several steps.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._place)
        window.workspace.project_changed.connect(self._project_changed)

    def slots(self) -> Slots:
        """The tour can be called again."""
        return {Key.TOUR: self.begin}

    def close(self) -> None:
        """The window closes."""
        self._waits = False
        self.end()

    @property
    def running(self) -> bool:
        """Whether a step is shown."""
        return self.callout is not None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in their order."""
        from gui.tour.steps import STEPS

        return STEPS

    def begin_once(self) -> None:
        """Begin with the project that is on its way, unless the tour was seen already."""
        if not self._window.settings.flag(SEEN, False):
            self._waits = True

    def begin(self) -> None:
        """Begin with the first step; where no project is open, on the sample."""
        self.end()
        if self._window.workspace.project is None:
            self._waits = True
            self._window.files.open_sample()
            return
        from gui.tour.callout import Callout, Ring
        from gui.tour.steps import Deeds

        self._window.settings.put(SEEN, True)
        self._waits, self._at, self._done = False, 0, set()
        self._ring, self.callout = Ring(self._window), Callout(self._window)
        self.callout.next_asked.connect(lambda: self._go(self._at + 1))
        self.callout.back_asked.connect(lambda: self._go(self._at - 1))
        self.callout.skipped.connect(self.end)
        self._deeds = Deeds(self._window, self)
        self._deeds.done.connect(self._was_done)
        self._escape.setEnabled(True)
        self._go(0)

    def end(self) -> None:
        """Take the callout away."""
        if self.callout is None or self._ring is None or self._deeds is None:
            return
        self._escape.setEnabled(False)
        self._soon.stop()
        self._watch([])
        had_focus = self.callout.isAncestorOf(QApplication.focusWidget() or self._window)
        for part in (self.callout, self._ring):
            part.hide()
            part.deleteLater()
        self._deeds.deleteLater()
        self.callout = self._ring = self._deeds = self._in_the_way = None
        if had_focus:
            self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _project_changed(self) -> None:
        if self._window.workspace.project is None:
            self._soon.start()  # between two projects there is none for a moment
        elif self._waits:
            self.begin()

    # Steps ----------------------------------------------------------------------------------------

    def _go(self, number: int) -> None:
        if self.callout is None:
            return
        if number >= len(self.steps):
            self.end()
            return
        from gui.tour.in_the_way import InTheWay

        self._at = number
        step = self.steps[number]
        self._in_the_way = InTheWay(self._window, step.target(self._window))
        words = step.words_of(self._window)
        # All steps are as wide: the last one, under Export, lies over panels.
        last = _place_in(self._window, self._window.export_button)
        self.callout.match(self._in_the_way.column_at(last))
        self.callout.say(
            tr(step.title),
            tr(step.text, **words),
            tr(step.keys, **words),
            number + 1,
            len(self.steps),
        )
        self.callout.show_done(number in self._done)
        self._bring_forward(step.target(self._window))
        self._watch(self._chain(step.target(self._window)))
        self._place()

    def _was_done(self, number: int) -> None:
        self._done.add(number)
        if self.callout is not None and number == self._at:
            self.callout.show_done(True)

    # What it points at ----------------------------------------------------------------------------

    def _bring_forward(self, target: QWidget) -> None:
        """Open or unfold the panel that the step needs, and scroll to the place."""
        for dock in self._window.docks:
            if dock.isAncestorOf(target):
                if dock.title.folded:
                    dock.title.toggle()
                dock.show()
                dock.raise_()
        QTimer.singleShot(0, self, lambda: _scroll_to(target))

    def _chain(self, target: QWidget) -> list[QWidget]:
        """The target and all that can move it, and the bar that it keeps clear of."""
        found: list[QWidget] = [self._window.notice_bar]
        at: QWidget | None = target
        while at is not None:
            found.append(at)
            at = at.parentWidget()
        return found

    def _watch(self, parts: list[QWidget]) -> None:
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched = parts
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target wherever it goes."""
        if event.type() in _MOVES and not self._soon.isActive():
            self._soon.start()
        return False

    def _place(self) -> None:
        """Put callout and ring where the target is now."""
        if self.callout is None or self._ring is None or self._in_the_way is None:
            return
        window = self._window
        if window.workspace.project is None:
            self.end()
            return
        step = self.steps[self._at]
        target = step.target(window)
        chain = self._chain(target)
        if chain != self._watched:
            self._watch(chain)
        # A panel behind another one counts as visible; the canvas is hidden by its own viewport.
        seen = target.isVisible() and (step.inside or not target.visibleRegion().isEmpty())
        if seen:
            self._ring.surround(target, step.inside)
        else:
            self._ring.hide()
        # A panel that floats, or was closed, leaves the callout in the corner of the canvas.
        elsewhere = not seen or target.window() is not window
        from gui.tour.places import Room

        canvas = _place_in(window, window.canvas)
        way = self._in_the_way
        room = Room(between_bars(window), canvas, cost=way.cost, over_text=way.over_text)
        if step.inside or elsewhere:
            self.callout.lie_in(canvas, room)
        else:
            place = _place_in(window, target)
            room = replace(room, column=way.column_at(place), panel=way.panel)
            self.callout.point_at(place, room)
        self.callout.show()
        self.callout.raise_()


def _place_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _scroll_to(target: QWidget) -> None:
    """Have every scrolling panel around the target show it."""
    part: QWidget | None = target.parentWidget()
    while part is not None and not isinstance(part, QDockWidget):
        if isinstance(part, QScrollArea):
            part.ensureWidgetVisible(target, 0, 24)
        part = part.parentWidget()
