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
from gui.words import count, mark, short_time, tr, unbroken

if TYPE_CHECKING:
    from core.verify import Verification

ALLOWED = {"float32": 1e-4, "bfloat16": 2 / 255, "mixed": 2 / 255}
"""The largest difference of a probability that rounding explains, by precision."""
_DEVICES = {
    "cpu": mark("the processor"),
    "cuda": mark("the graphics card"),
    "mps": mark("the graphics card"),
}


def verdict(found: Verification) -> tuple[str, Level]:
    """The outcome in a sentence, and how good it is."""
    if not found.pixels:
        return tr("This image is too small to be compared."), "warning"
    if found.largest_difference <= ALLOWED.get(found.precision, ALLOWED["float32"]):
        return tr("The heatmap is correct at every pixel checked."), "success"
    return tr("The heatmap differs more than rounding explains."), "error"


def meaning(found: Verification) -> str:
    """What a good outcome does not say; empty where there is none."""
    if verdict(found)[1] != "success":
        return ""
    return tr(
        "The pixels compared have the probability that the network gives them. This does not say "
        "how good the mask is: the Evaluation panel does."
    )


def details(found: Verification) -> list[tuple[str, str]]:
    """Every figure with its name, what it was computed on, and whether it was measured."""
    side = unbroken(f"{found.patch_side} × {found.patch_side}")
    everything = tr("all {n} pixels", n=count(found.image_pixels))
    precision = tr("bfloat16 and float32") if found.precision == "mixed" else found.precision
    took = tr(
        "{time} for {everything}, in {precision} on {device}",
        time=short_time(found.dense_seconds),
        everything=everything,
        precision=precision,
        device=tr(_DEVICES.get(found.device, found.device)),
    )
    if not found.pixels:
        small = tr("Nothing: no square of {side}\u00a0pixels fits into this image", side=side)
        return [(tr("Compared"), small), (tr("Heatmap"), took)]
    rows = [
        (
            tr("Compared"),
            tr(
                "{pixels} pixels drawn at random, each judged once more by itself from "
                "the {side}\u00a0pixels around it",
                pixels=count(found.pixels),
                side=side,
            ),
        ),
        (tr("Largest difference"), _difference(found)),
        (tr("Heatmap"), took),
        (
            tr("Pixel by pixel"),
            tr(
                "about {time} for {everything}, estimated from these {pixels} ({each} each)",
                time=short_time(found.full_scan_seconds),
                everything=everything,
                pixels=count(found.pixels),
                each=_of_one(found.patch_seconds_per_pixel),
            ),
        ),
        (
            tr("The heatmap is"),
            tr(
                "about {n} times quicker than pixel by pixel",
                n=count(_times(found.full_scan_seconds, found.dense_seconds)),
            ),
        ),
    ]
    if found.border_pixels:
        rows.append(
            (
                tr("Cannot be compared"),
                tr(
                    "{pixels} pixels along the border ({percent:.0f} % of the image), where no "
                    "whole square of {side}\u00a0pixels fits",
                    pixels=count(found.border_pixels),
                    percent=100 * found.border_pixels / found.image_pixels,
                    side=side,
                ),
            )
        )
    return rows


def _difference(found: Verification) -> str:
    difference = found.largest_difference
    number = tr("under 0.000001") if difference < 1e-6 else f"{difference:.6f}"
    steps = tr("less than one step") if difference < 1 / 255 else tr("more than one step")
    at = found.largest_at
    if at is None:
        text = mark("{number} of a probability from 0 to 1; {steps} of the heatmap on screen")
        return tr(text, number=number, steps=steps)
    text = mark(
        "{number} of a probability from 0 to 1, at x\u00a0{x}, y\u00a0{y}; {steps} of the heatmap "
        "on screen"
    )
    return tr(text, number=number, x=at[1], y=at[0], steps=steps)


def _times(longer: float, shorter: float) -> int:
    """How many times longer, to two digits, of the times as they are shown: so that it follows."""
    return max(1, int(float(f"{_as_shown(longer) / _as_shown(shorter):.2g}")))


def _of_one(seconds: float) -> str:
    """Three digits, so that this times the pixels gives the whole time told beside it."""
    return f"{1000 * seconds:.3g} ms" if seconds < 0.9995 else short_time(seconds)


def _as_shown(seconds: float) -> float:
    """Seconds rounded as ``short_time`` has them."""
    return max(float(f"{seconds:.2g}") if seconds < 9.95 else float(round(seconds)), 0.0001)


class VerifyDialog(FramedDialog):
    """First how far the comparison is, then what it found. Closing it cancels."""

    def __init__(self, image_name: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Verify heatmap"), parent, accept_text=tr("Close"), reject_text="")
        self.setObjectName("verifyDialog")
        self._image_name = image_name
        self._text = ""
        self.name = ElidedLabel(image_name)
        self.name.setObjectName("verifyImage")
        set_role(self.name, "muted")
        self.body.addWidget(self.name)
        self.waiting = self._make_waiting()
        self.body.addWidget(self.waiting, 1)
        self.accept_button.setText(tr("Cancel"))
        self.copy_button = self.add_button(
            tr("&Copy"), QDialogButtonBox.ButtonRole.ResetRole, "copyVerification"
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
                tr(
                    "Computing the heatmap, and judging pixels drawn at random once more, "
                    "each by itself…"
                )
            )
        )
        self.bar = QProgressBar()
        self.bar.setObjectName("verifyProgress")
        self.bar.setAccessibleName(tr("Progress of the verification"))
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
        told = meaning(found)
        lines = [tr("Heatmap of {name}", name=self._image_name), f"{sentence} {told}".strip()]
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
        if told:
            column.addWidget(wrapped(told))
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
        self.accept_button.setText(tr("Close"))
        self.copy_button.show()
        self.accept_button.setFocus()
        self.fit_height()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no result."""
        self.waiting.hide()
        self.say(sentence, "error")
        self.accept_button.setText(tr("Close"))

    def text(self) -> str:
        """What 'Copy' copies."""
        return self._text

    def copy(self) -> None:
        """Put the findings on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self.say(tr("Copied."), "success")
