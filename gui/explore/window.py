"""The window that shows the data before training: images, labels, colours, what stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.explore import Facts
from core.labels import BACKGROUND
from core.project import Role
from gui.calm_wheel import CalmWheel
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import InlineMessage, WindowHead
from gui.drawn_colours import label_colours, seen_on
from gui.empty_page import EmptyPage
from gui.enter_key import press_by_enter
from gui.explore.findings import ground_sentence
from gui.explore.lists import FindingsView
from gui.explore.plots import SYMBOLS, BalancePlot, DataPlot, Dots, light_and_stain
from gui.explore.session import ExploreSession
from gui.icons import icon
from gui.screen_room import begin_within
from gui.table_splitter import TableSplitter
from gui.term_card import TermButton, add_help_keys
from gui.theme import SPACE, current_tokens, set_role, theme_changed
from gui.words import count, mark, tr
from gui.workspace import Workspace

_Plot = TypeVar("_Plot", bound=DataPlot)
_GEOMETRY = "explore/geometry"
_LISTS = 560
"""Pixels of findings and table at least; more where the table asks for it and plots have room."""
_PLOTS = 0.55
"""The share of the plots that the table leaves them."""
_DOTS = 700
"""Colours shown of a class; more would be one blot."""
_USUAL, _SMALLER, _SPARSE = 9, 7, 15
"""Size of an image's sign in its plot; the smaller with more images than this: each is seen."""
_LEAST_LIGHT_AND_STAIN = (20.0, 0.1)
"""Per cent of light and optical density in sight: twice what makes an image stand out."""
_INTRODUCTION = mark("What your images and labels are like, before you train.")
_HOW = mark("Every point is an image, or a pixel of one: click it to open the image.")


class ExploreWindow(QWidget):
    """A window beside the main one."""

    def __init__(self, workspace: Workspace, session: ExploreSession, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._wheel = CalmWheel(self)
        self.setObjectName("exploreWindow")
        self.setWindowTitle(tr("Explore the data"))
        self._workspace = workspace
        self.session = session
        self._drawn: Facts | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        self.head = WindowHead(tr("Explore the data"), tr(_INTRODUCTION), tr(_HOW))
        column.addWidget(self.head)
        column.addLayout(self._make_controls())
        self.message = InlineMessage()
        column.addWidget(self.message)
        add_help_keys(self, self.message.say)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_parts())
        self.empty = EmptyPage("explore")
        self.pages.addWidget(self.empty)
        column.addWidget(self.pages, 1)
        session.changed.connect(self.refresh)
        session.progressed.connect(self._show_progress)
        workspace.classes_changed.connect(self._redraw)
        theme_changed.connect(self._redraw)
        kept = workspace.settings.state(_GEOMETRY)
        begin_within(self, QSize(900, 560), QSize(1240, 780), kept)

    # Layout --------------------------------------------------------------------------------------

    def _make_controls(self) -> QHBoxLayout:
        self.look_button = QPushButton(tr("&Look again"))
        self.look_button.setObjectName("exploreLook")
        set_role(self.look_button, "primary")
        self.look_button.clicked.connect(self.session.start)
        self.stop_button = QPushButton(tr("&Stop"))
        self.stop_button.setObjectName("exploreStop")
        self.stop_button.setIcon(icon("stop"))
        self.stop_button.setToolTip(tr("Stop now; what was found before stays"))
        self.stop_button.clicked.connect(self.session.cancel)
        self.bar = QProgressBar()
        self.bar.setObjectName("exploreProgress")
        self.bar.setAccessibleName(tr("Images looked through"))
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(160, 8)
        self._said: str | None = None
        """What the session said when it was looked at last; None while it runs."""
        self.state = ElidedLabel()
        self.state.setObjectName("exploreState")
        set_role(self.state, "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (self.look_button, self.stop_button, self.bar):
            row.addWidget(widget)
        row.addWidget(self.state, 1)
        row.addWidget(TermButton("colour_plane", "stain_strength", "unlike"))
        return row

    def _make_parts(self) -> TableSplitter:
        self.findings = FindingsView(self._workspace, self.session)
        self.findings.chosen.connect(self.open_image)
        plots = QWidget()
        self._plots = self._make_plots(plots)
        return TableSplitter(self.findings, plots, self.findings, plot=_PLOTS, least=_LISTS)

    def _make_plots(self, place: QWidget) -> Iterator[DataPlot]:
        """The plots, one at a time: all four at once would hold the main window up."""
        grid = QGridLayout(place)
        grid.setContentsMargins(SPACE, 0, 0, 0)
        grid.setSpacing(2 * SPACE)
        for line in range(2):
            grid.setColumnStretch(line, 1)
            grid.setRowStretch(line, 1)

        def placed(plot: _Plot, number: int) -> _Plot:
            grid.addWidget(plot, *divmod(number, 2))
            plot.chosen.connect(self.open_image)
            return plot

        self.labelled = placed(
            DataPlot(
                "labelled",
                tr("Labelled part of each image"),
                tr("Place in the list"),
                tr("Labelled, %"),
                from_zero=True,
                counts=True,
            ),
            0,
        )
        yield self.labelled
        self.balance = placed(BalancePlot(), 1)
        self.balance.stand_beside(self.labelled)
        yield self.balance
        self.colours = placed(
            DataPlot(
                "colours",
                tr("Colours of the classes"),
                tr("Green to red (a*)"),
                tr("Blue to yellow (b*)"),
            ),
            2,
        )
        yield self.colours
        self.light = placed(
            DataPlot(
                "light",
                tr("Light and stain of the images"),
                tr("Brightness of the background, %"),
                tr("Strength of the stain (optical density)"),
                least=_LEAST_LIGHT_AND_STAIN,
            ),
            3,
        )
        self.light.stand_beside(self.colours)
        yield self.light

    def _make_next_plot(self) -> None:
        if next(self._plots, None) is not None:
            QTimer.singleShot(0, self, self._make_next_plot)

    # What is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Follow the session, unless nobody looks."""
        if not self.isVisible():
            return
        session = self.session
        self._show_buttons()
        self.bar.setVisible(session.running)
        said = None if session.running else session.said
        gone = session.facts is None and not session.running  # with the points to be clicked
        if said != self._said or gone:  # else the answer to a click would go with any news
            self._said = said
            self.state.set_full_text(said or "")
        facts = session.facts
        self.pages.setCurrentIndex(0 if facts is not None else 1)
        self.head.say_how(facts is not None)
        if facts is None:
            self._say_empty()
            self.message.say("")
            return
        self.message.say(session.stale, "info")
        self.findings.refresh()
        if facts is not self._drawn:
            self._drawn = facts
            self._draw(facts)

    def _show_buttons(self) -> None:
        session, focused = self.session, self.focusWidget()
        self.look_button.setEnabled(not session.running and not session.why_not)
        self.look_button.setToolTip(session.why_not or tr("Look all images through once more"))
        self.stop_button.setEnabled(session.running)
        # A button that goes off hands the keyboard to its counterpart, not to the next in line.
        if focused is self.look_button and session.running:
            self.stop_button.setFocus()
        elif focused is self.stop_button and self.look_button.isEnabled():
            self.look_button.setFocus()

    def _say_empty(self) -> None:
        """Why there are no facts yet."""
        if self.session.why_not:
            self.empty.say(tr("No images yet"), self.session.why_not, wants_images=True)
        elif self.session.running:
            self.empty.say(
                tr("Looking the images through…"),
                tr("What they and their labels are like shows here in a moment."),
            )
        else:
            self.empty.say(
                tr("Nothing was looked through yet"), tr("Press Look again to see your data.")
            )

    def _redraw(self, _tokens: object = None) -> None:
        """Classes have other names or colours, or the theme is another."""
        if self.isVisible() and self.session.facts is not None:
            self.findings.refresh()
            self._draw(self.session.facts)

    def _show_progress(self, share: float | None) -> None:
        if share is not None:
            self.bar.setValue(round(1000 * share))
            number, total = self.session.place(share)
            self.state.set_full_text(tr("Image {n} of {total}", n=number, total=total))

    def _draw(self, facts: Facts) -> None:
        for _ in self._plots:  # that are still to be made
            pass
        names = {image.id: image.name for image in facts.images}
        self.labelled.show_dots(self._labelled_dots(facts), names)
        ground = current_tokens().plot_background
        own = label_colours(self._workspace.classes)
        grey = (128, 128, 128)
        # Classes are what one looks for; a blue ground would be taken for a blue class.
        colours = {**own, BACKGROUND: grey}
        edges = {value: seen_on(ground, colour) for value, colour in colours.items()}
        name = self.session.name_of
        bars = [
            (name(value), 100 * share, colours.get(value, grey))
            for value, share in sorted(facts.balance.items(), key=lambda pair: -pair[1])
        ]
        note = ground_sentence(facts)
        self.balance.show_bars(bars, note)
        dots = [
            Dots(
                name(one.value),
                one.shown[:: -(-len(one.shown) // _DOTS), 1].tolist(),
                one.shown[:: -(-len(one.shown) // _DOTS), 2].tolist(),
                one.owners[:: -(-len(one.shown) // _DOTS)].tolist(),
                colours.get(one.value, grey),
                SYMBOLS[place % len(SYMBOLS)],
                size=6,
                edge=edges.get(one.value),
            )
            for place, one in enumerate(facts.classes)
        ]
        dots.sort(key=lambda one: one.name != self.session.name_of(BACKGROUND))
        drawn = sum(len(one.x) for one in dots)
        if drawn < facts.learned_pixels:
            note = tr("{of} {drawn} of them are drawn.", of=note, drawn=count(drawn))
        self.colours.show_dots(dots, names, note)
        self.light.show_dots(self._light_dots(facts), names)

    def _labelled_dots(self, facts: Facts) -> list[Dots]:
        records = self._workspace.records
        dots = []
        colours = self._line_colours()
        kinds = {
            Role.TRAINING: tr("Training"),
            Role.HELD_OUT: tr("Held out"),
            None: tr("Not labelled"),  # it has no part in either yet
        }
        for place, (role, words) in enumerate(kinds.items()):
            chosen = [
                (number, image)
                for number, image in enumerate(facts.images, start=1)
                if image.id in records
                and role is (records[image.id].role if image.labelled_share else None)
            ]
            if chosen:
                dots.append(
                    Dots(
                        words,
                        [number for number, _ in chosen],
                        [100 * image.labelled_share for _, image in chosen],
                        [image.id for _, image in chosen],
                        colours[place],
                        SYMBOLS[place],
                        size=_USUAL if len(facts.images) <= _SPARSE else _SMALLER,
                    )
                )
        return dots

    def _light_dots(self, facts: Facts) -> list[Dots]:
        light, stain = light_and_stain(facts)
        ids = [image.id for image in facts.images]
        dots = (
            [Dots(tr("An image"), light, stain, ids, self._line_colours()[0], "o")] if ids else []
        )
        standing = {one.id for one in facts.outliers}
        rings = [place for place, key in enumerate(ids) if key in standing]
        if rings:
            dots.append(
                Dots(
                    tr("Stands out"),
                    [light[i] for i in rings],
                    [stain[i] for i in rings],
                    [ids[i] for i in rings],
                    (0, 0, 0),
                    "o",
                    ring=True,
                )
            )
        return dots

    def _line_colours(self) -> list[tuple[int, int, int]]:
        lines = current_tokens().plot_lines
        order = (lines[1], lines[0], lines[2])
        return [tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in order]  # type: ignore[misc]

    # Intent --------------------------------------------------------------------------------------

    def open_image(self, image_id: int) -> None:
        """Show an image on the canvas; this window stays in front."""
        record = self._workspace.records.get(image_id)
        if record is None:
            self.state.set_full_text(tr("That image is no longer in the project."))
            return
        self._workspace.select(image_id)
        self.state.set_full_text(tr("Opened {name}", name=record.name))

    # Window --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, look; later catch up."""
        super().showEvent(event)
        self._wheel.calm(self)
        QTimer.singleShot(0, self, self._make_next_plot)
        if self.session.facts is None:
            self.session.start()
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs: nobody would see what comes of it."""
        self.session.cancel()
        self._workspace.settings.put_state(_GEOMETRY, self.saveGeometry())
        event.accept()
