"""Asking how large a pixel is: typed, from the length of a scale bar, or as the file says."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from core.calibration import MAX_UM, MIN_UM, SCALE_BAR, TYPED, Calibration
from gui.decimal_field import DecimalField
from gui.dialogs.frame import FramedDialog, form, labelled, wrapped
from gui.words import tr

FIRST_BAR = 10.0
"""µm that a scale bar is taken for until somebody says; once a size is set, what it makes of it."""


class PixelSizeDialog(FramedDialog):
    """Asks for µm per pixel; ``calibration()`` gives the answer once accepted."""

    def __init__(
        self,
        present: Calibration | None,
        line: float | None,
        parent: QWidget | None = None,
    ) -> None:
        """``line`` is the length of the ruler's line in pixels, None without one."""
        super().__init__(tr("Pixel size"), parent, accept_text=tr("Set"))
        self._line = line
        self._of_file: Calibration | None = None
        self._kept = present
        """The answer until something else is said: fields round, and Enter is to change nothing."""
        self._source = present.source if present is not None else TYPED
        self.forgotten = False
        rows = form()
        self.body.addLayout(rows)
        self.size_field = _field("pixelSizeField", tr("Width of a pixel in micrometres"), 5)
        self.size_field.setRange(0, MAX_UM)
        self.size_field.setSingleStep(0.01)
        if present is not None:
            self.size_field.setValue(present.um_per_pixel)
        labelled(rows, tr("&Width of a pixel"), self.size_field, self.size_field)
        self.bar_field = _field("scaleBarField", tr("Length of the scale bar in micrometres"), 3)
        if line is not None:
            self.bar_field.setRange(0.001, 1_000_000)
            set_now = FIRST_BAR if present is None else line * present.um_per_pixel
            self.bar_field.setValue(set_now)
            self.bar_field.setToolTip(tr("Type what is written beside the scale bar"))
            self.bar_field.valueChanged.connect(self._bar_typed)
            labelled(
                rows,
                tr("&Length of the ruler’s line ({line:.1f} px)", line=line),
                self.bar_field,
                self.bar_field,
            )
        self.file_button = QPushButton(tr("&Take what the image’s file says"))
        self.file_button.setObjectName("pixelSizeOfFile")
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self._take_file)
        self.file_button.hide()
        self.body.addWidget(self.file_button)
        if line is None:
            hint = tr(
                "Or draw the Ruler (Shift+R) along a scale bar of the image and press "
                "Enter: then its length can be typed here."
            )
            self.body.addWidget(wrapped(hint, "muted"))
        note = tr("It holds for all images of this project. Undo takes it back.")
        self.body.addWidget(wrapped(note, "muted"))
        self.forget_button = self.add_button(
            tr("Forget pixel size"), QDialogButtonBox.ButtonRole.ResetRole, "forgetPixelSize"
        )
        self.forget_button.setToolTip(tr("Measure in pixels only"))
        self.forget_button.setEnabled(present is not None)
        self.forget_button.clicked.connect(self._forget)
        self.resize(440, 1)
        if line is not None:
            if present is None:
                self._take_bar(self.bar_field.value())
            self.bar_field.setFocus()
            self.bar_field.selectAll()
        self._begun = self._fields()
        self.size_field.valueChanged.connect(self._typed)
        if present is None and line is None:  # nothing is wrong before somebody typed
            self.accept_button.setEnabled(False)
        else:
            self._check()

    def offer(self, of_file: Calibration | None) -> None:
        """Offer what the file of the image shown says, as soon as it is read."""
        self._of_file = of_file
        if of_file is not None:
            size = f"{of_file.um_per_pixel:.5g} µm ({tr(of_file.source)})"
            self.file_button.setText(tr("&Take what the image’s file says: {size}", size=size))
            self.file_button.show()
            self.fit_height()

    def calibration(self) -> Calibration | None:
        """The answer; None where it is to be forgotten."""
        if self.forgotten:
            return None
        if self._kept is not None:
            return self._kept
        if self._source == SCALE_BAR and self._line is not None:
            return Calibration.from_scale_bar(self._line, self.bar_field.value())
        if self._of_file is not None and self._source == self._of_file.source:
            return self._of_file
        return Calibration(self.size_field.value(), self._source)

    def _fields(self) -> tuple[float, float]:
        return self.size_field.value(), self.bar_field.value()

    def _is_untouched(self) -> bool:
        """Whether only Enter was pressed, by which a field tells its value once more."""
        return self._kept is not None and self._fields() == self._begun

    def _typed(self) -> None:
        if self._is_untouched():
            return
        self._kept, self._source = None, TYPED
        self._check()

    def _bar_typed(self, um: float) -> None:
        if not self._is_untouched():
            self._take_bar(um)

    def _take_bar(self, um: float) -> None:
        assert self._line is not None
        self._show(um / self._line, SCALE_BAR)

    def _take_file(self) -> None:
        assert self._of_file is not None
        self._show(self._of_file.um_per_pixel, self._of_file.source)

    def _show(self, um: float, source: str) -> None:
        self.size_field.blockSignals(True)
        self.size_field.setValue(um)
        self.size_field.blockSignals(False)
        self._kept, self._source = None, source
        self._check()

    def _forget(self) -> None:
        self.forgotten = True
        self.accept()

    def _check(self) -> None:
        try:
            self.calibration()
        except ValueError:
            self.show_problem(
                tr(
                    "A pixel is between {low:g} and {high:g} µm wide.",
                    low=MIN_UM,
                    high=MAX_UM,
                )
            )
        else:
            self.show_problem("")


def _field(name: str, spoken: str, decimals: int) -> DecimalField:
    field = DecimalField()
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setDecimals(decimals)
    field.setSuffix(" µm")
    return field
