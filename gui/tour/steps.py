"""The five steps: what each says, what it points at, and when it was really done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Key
from gui.text_size import scaled
from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.window import MainWindow

_SIGNS = {",": mark("comma (,)"), ".": mark("full stop (.)")}
"""Keys whose sign alone reads as a mark of the sentence."""
_NAME = 140
"""Pixels that a class's name takes at most."""


@dataclass(frozen=True)
class Step:
    """One step. ``keys`` say how it is done with the keyboard alone."""

    title: str
    text: str
    target: Callable[[MainWindow], QWidget]
    keys: str
    actions: tuple[Key, ...] = ()
    """Actions whose keys in force stand for {0}, {1} … in ``keys``."""
    inside: bool = False
    """The target is so large that the callout lies in a corner of it."""

    def words_of(self, window: MainWindow) -> dict[str, str]:
        """The class in hand and the keys in force, by their places in the text."""
        native = QKeySequence.SequenceFormat.NativeText
        found = [window.action(key).shortcut().toString(native) for key in self.actions]
        found = [tr(_SIGNS[text]) if text in _SIGNS else text for text in found]
        active = window.workspace.active_class
        name, metrics = active.name if active is not None else "", window.fontMetrics()
        name = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, scaled(_NAME))
        return {"name": name} | {f"key_{number}": key for number, key in enumerate(found, 1)}


STEPS = (
    Step(
        mark("Look closer"),
        mark("Turn the wheel over the image to zoom. Drag with Space held down to move it."),
        lambda window: window.canvas,
        mark("With the keyboard: +, − and the arrow keys"),
        inside=True,
    ),
    Step(
        mark("Paint"),
        mark(
            "Strokes show the network what is “{name}” and what is background. Drag over a cell "
            "to mark it; {key_1} changes between the two."
        ),
        lambda window: window.canvas,
        mark("With the keyboard: {key_2}, arrow keys, Enter to begin and to end a stroke"),
        (Key.SWAP, Key.KEYBOARD_POINTER),
        inside=True,
    ),
    Step(
        mark("Train"),
        mark(
            "Press Train: a small network learns from all strokes on training images, and the mask "
            "follows. You can go on painting meanwhile."
        ),
        lambda window: window.training_panel.train_button,
        mark("With the keyboard: {key_1}"),
        (Key.TRAIN,),
    ),
    Step(
        mark("Set the threshold"),
        mark(
            "Pixels whose probability reaches the threshold become the mask. Move the slider, and "
            "see what it takes in and how the IoU follows."
        ),
        lambda window: window.threshold_panel.slider,
        mark("With the keyboard: {key_1} and {key_2}"),
        (Key.THRESHOLD_DOWN, Key.THRESHOLD_UP),
    ),
    Step(
        mark("Export"),
        mark(
            "Export writes the masks as files for ImageJ, QuPath, Cellpose and others. Press it "
            "after a training; your images are never changed."
        ),
        lambda window: window.export_button,
        mark("With the keyboard: {key_1}"),
        (Key.EXPORT,),
    ),
)
LOOK, PAINT, TRAIN, THRESHOLD, EXPORT = range(len(STEPS))
_LATE_PRESS_MS = 200
"""From the second press of a double click to its release, by which the dab is taken back."""


class Deeds(QObject):
    """Watches what the person does from now on, and says which step that was."""

    done = Signal(int)

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        workspace = window.workspace
        self._threshold = self._chosen_threshold
        window.canvas.view_changed.connect(self._looked)
        # A dab may be half of a double click, which fits the image and takes the dab back.
        self._dab = QTimer(self)
        self._dab.setSingleShot(True)
        self._dab.timeout.connect(lambda: self.done.emit(PAINT))
        workspace.painting.painted.connect(self._painted)
        window.canvas.stroke_retracted.connect(self._dab.stop)
        workspace.training.state_changed.connect(self._trained)
        workspace.threshold_changed.connect(self._moved)
        window.mask_export.written.connect(self._exported)

    @property
    def _chosen_threshold(self) -> tuple[int, float] | None:
        """Class and threshold, where it was chosen by hand."""
        workspace = self._window.workspace
        class_id = workspace.active_class_id
        chosen = class_id in workspace.thresholds.chosen
        return (class_id, workspace.threshold) if chosen else None

    def _looked(self) -> None:
        canvas = self._window.canvas
        if canvas.has_image and not canvas.fits:
            self.done.emit(LOOK)

    def _painted(self, _image_id: int) -> None:
        if self._window.canvas.clicked:
            self._dab.start(QApplication.doubleClickInterval() + _LATE_PRESS_MS)
        else:
            self.done.emit(PAINT)

    def _trained(self) -> None:
        if self._window.workspace.training.running:
            self.done.emit(TRAIN)

    def _moved(self) -> None:
        chosen = self._chosen_threshold
        if chosen is not None and chosen != self._threshold:
            self.done.emit(THRESHOLD)

    def _exported(self) -> None:
        self.done.emit(EXPORT)
