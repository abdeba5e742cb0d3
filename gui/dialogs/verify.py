"""What comparing the heatmap with single patches found, in words that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, IconLabel, Level, form, wrapped
from gui.icons import icon
from gui.theme import SPACE, set_role
from gui.words import count, short_time

if TYPE_CHECKING:
    from core.verify import Verification

ALLOWED = {"float32": 1e-4, "bfloat16": 2 / 255, "mixed": 2 / 255}
"""The largest difference of a probability that rounding explains, by precision."""
_DEVICES = {"cpu": "the processor", "cuda": "the graphics card", "mps": "the graphics card"}


def verdict(found: Verification) -> tuple[str, Level]:
    """The outcome in a sentence, and how good it is."""
    if not found.pixels:
        return "This image is too small to be compared.", "warning"
    if found.largest_difference <= ALLOWED.get(found.precision, ALLOWED["float32"]):
        return "The heatmap is right.", "success"
    return "The heatmap differs more than rounding explains.", "error"


def details(found: Verification) -> list[tuple[str, str]]:
    """Every figure with its name, what it was computed on, and whether it was measured."""
    side = f"{found.patch_side} × {found.patch_side}"
    everything = f"all {count(found.image_pixels)} pixels"
    precision = "bfloat16 and float32" if found.precision == "mixed" else found.precision
    took = (
        f"{short_time(found.dense_seconds)} for {everything}, in {precision} on "
        f"{_DEVICES.get(found.device, found.device)}"
    )
    if not found.pixels:
        small = f"Nothing: no square of {side} pixels fits into this image"
        return [("Compared", small), ("Heatmap", took)]
    rows = [
        (
            "Compared",
            f"{count(found.pixels)} pixels drawn at random, each judged once more by itself from "
            f"the {side} pixels around it",
        ),
        ("Largest difference", _difference(found)),
        ("Heatmap", took),
        (
            "Pixel by pixel",
            f"about {short_time(found.full_scan_seconds)} for {everything}, estimated from these "
            f"{count(found.pixels)} ({short_time(found.patch_seconds_per_pixel)} each)",
        ),
        ("The heatmap is", f"{_times(found.ratio)} quicker, for the same answer"),
    ]
    if found.border_pixels:
        rows.append(
            (
                "Not compared",
                f"{count(found.border_pixels)} pixels along the border, where no whole square of "
                f"{side} pixels fits",
            )
        )
    return rows


def _difference(found: Verification) -> str:
    difference = found.largest_difference
    number = "under 0.000001" if difference < 1e-6 else f"{difference:.6f}"
    steps = "less than one step" if difference < 1 / 255 else "more than one step"
    at = found.largest_at
    place = f", at x {at[1]}, y {at[0]}" if at is not None else ""
    return f"{number} of a probability from 0 to 1{place}; {steps} of the heatmap on screen"


def _times(ratio: float) -> str:
    return f"{count(int(round(ratio, -2 if ratio >= 1000 else 0)))} times"


class VerifyDialog(FramedDialog):
    """First how far the comparison is, then what it found. Closing it cancels."""

    def __init__(self, image_name: str, parent: QWidget | None = None) -> None:
        super().__init__("Verify heatmap", parent, accept_text="Close", reject_text="")
        self.setObjectName("verifyDialog")
        self._image_name = image_name
        self._text = ""
        self.name = ElidedLabel(image_name)
        self.name.setObjectName("verifyImage")
        set_role(self.name, "muted")
        self.body.addWidget(self.name)
        self.waiting = self._make_waiting()
        self.body.addWidget(self.waiting, 1)
        self.accept_button.setText("Cancel")
        self.copy_button = self.add_button(
            "&Copy", QDialogButtonBox.ButtonRole.ResetRole, "copyVerification"
        )
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.clicked.connect(self.copy)
        self.copy_button.hide()
        self.resize(520, 1)

    def _make_waiting(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(
            wrapped(
                "Computing the heatmap, and judging pixels drawn at random once more, each by "
                "itself…"
            )
        )
        self.bar = QProgressBar()
        self.bar.setObjectName("verifyProgress")
        self.bar.setAccessibleName("Progress of the verification")
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        column.addWidget(self.bar)
        column.addStretch(1)
        return page

    def show_fraction(self, fraction: float) -> None:
        """Say how far it is, 0 to 1."""
        self.bar.setValue(round(1000 * fraction))

    def show_result(self, found: Verification) -> None:
        """Say what was found."""
        sentence, level = verdict(found)
        rows = details(found)
        lines = [f"Heatmap of {self._image_name}", sentence]
        self._text = "\n".join([*lines, *(f"{name}: {text}" for name, text in rows)]) + "\n"
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(IconLabel(level, 20))
        said = QLabel(sentence)
        said.setObjectName("verdict")
        set_role(said, "title")
        head.addWidget(said, 1)
        column.addLayout(head)
        table = form()
        for name, text in rows:
            label = QLabel(name)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            set_role(label, "muted")
            table.addRow(label, wrapped(text))
        column.addLayout(table)
        column.addStretch(1)
        self.waiting.hide()
        self.body.addWidget(page, 1)
        page.show()  # now, not with the next event: the height that it needs is asked below
        self.accept_button.setText("Close")
        self.copy_button.show()
        self.accept_button.setFocus()
        self.fit_height()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no result."""
        self.waiting.hide()
        self.say(sentence, "error")
        self.accept_button.setText("Close")

    def text(self) -> str:
        """What 'Copy' copies."""
        return self._text

    def copy(self) -> None:
        """Put the findings on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self.say("Copied.", "success")
