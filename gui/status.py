"""The status bar: what is under the pointer, the zoom, whether all is saved, the job under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from gui.dialogs.elided import ElidedLabel
from gui.errand import Errand, State
from gui.fields_label import FieldsLabel
from gui.icons import icon
from gui.jobs.telling import in_short, spoken
from gui.text_size import follow_text, scaled
from gui.theme import set_role
from gui.words import tr

if TYPE_CHECKING:
    from core.calibration import Calibration
    from gui.heatmap import HeatmapSession

_LABEL_WIDTH = 300


class JobDisplay(QWidget):
    """The foremost job: its name, how far it is, the time left, and a button that cancels it.

    The button at its end, which stays when nothing runs while a project is open, opens the list of
    all jobs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.label = ElidedLabel()
        self.label.setObjectName("jobLabel")
        self.label.setMaximumWidth(_LABEL_WIDTH)
        self.bar = QProgressBar()
        self.bar.setObjectName("jobProgress")
        self.bar.setAccessibleName(tr("Progress of the job under way"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.button = QToolButton()
        self.button.setObjectName("jobCancel")
        self.button.setIcon(icon("stop"))
        self.button.setAccessibleName(tr("Cancel the job"))
        self.button.setToolTip(tr("Cancel"))
        self.button.clicked.connect(self._cancel)
        self.list_button = QToolButton()
        self.list_button.setObjectName("jobsButton")
        self.list_button.setIcon(icon("jobs"))
        self.list_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list_button.setAccessibleName(tr("List of jobs"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.label, self.bar, self.button, self.list_button):
            row.addWidget(widget)
        self._errand: Errand | None = None
        self._list_offered = False
        self.show_errand(None, 0)

    def show_errand(self, errand: Errand | None, under_way: int) -> None:
        """Show the foremost of so many errands under way; None where there is none."""
        self._errand = errand
        for widget in (self.label, self.bar):
            widget.setVisible(errand is not None)
        self._show_list_button()
        self.button.setVisible(errand is not None and errand.can_stop)
        self.list_button.setText(str(under_way) if under_way > 1 else "")
        if errand is None:
            return
        self.label.set_full_text(in_short(errand))
        self.label.setToolTip(spoken(errand))
        self.button.setEnabled(errand.state is not State.STOPPING)
        # With equal ends Qt shows that something goes on without saying how far.
        self.bar.setRange(0, 0 if errand.share is None else 1000)
        if errand.share is not None:
            self.bar.setValue(round(1000 * errand.share))

    def offer_list(self, on: bool) -> None:
        """Whether the button that opens the list stays when nothing runs."""
        self._list_offered = on
        self._show_list_button()

    def _show_list_button(self) -> None:
        self.list_button.setVisible(self._list_offered or self._errand is not None)

    def _cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()


class Readout(QLabel):
    """Words in the status bar that take no room while they say nothing."""

    def setText(self, text: str) -> None:
        """Say this; where it is nothing, the others have the room."""
        super().setText(text)
        self.setVisible(bool(text))


class StatusBar(QStatusBar):
    """Pointer at the left; job, saving, device and zoom at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        # As with a job's cancel button, so that nothing jumps.
        follow_text(self, lambda: self.setMinimumHeight(scaled(34)))
        # Of large text there is not room for all: what is said of saving and zoom comes first.
        self.pointer = FieldsLabel()
        self.pointer.setObjectName("pointerReadout")
        self.pointer.setAccessibleDescription(tr("Under the pointer"))
        self.pointer.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.job = JobDisplay()
        self.saved = self._label("savedReadout", tr("Whether everything is saved"))
        self.device = self._label("deviceReadout", tr("What the network runs on"))
        self.calibration = self._label("calibrationReadout", tr("Size of a pixel"))
        self.zoom = self._label("zoomReadout", tr("Zoom"))
        self.zoom.setMinimumWidth(self.zoom.fontMetrics().horizontalAdvance("6400 %"))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(self.pointer, 1)
        for widget in (self.job, self.saved, self.device, self.calibration, self.zoom):
            self.addPermanentWidget(widget)

    def _label(self, object_name: str, accessible_name: str) -> Readout:
        label = Readout()
        label.hide()
        label.setObjectName(object_name)
        label.setAccessibleName(accessible_name)
        return label

    def show_network(self, heatmap: HeatmapSession) -> None:
        """Say what the heatmap was computed on; and whose it is while nobody has trained."""
        computing = heatmap.computing if heatmap.shown_model is not None else None
        if computing is None:
            self.device.setText("")
            self.device.setToolTip("")
            return
        whose = f"{tr('Starter network')} · " if heatmap.is_starter else ""
        self.device.setText(whose + computing.text)
        self.device.setToolTip(computing.detail)

    def show_calibration(self, calibration: Calibration | None) -> None:
        """Say how large a pixel is, where that is known."""
        known = calibration is not None
        self.calibration.setText(f"1 px = {calibration.um_per_pixel:.4g} µm" if known else "")
        self.calibration.setToolTip(
            tr("Size of a pixel: {source} (Tools, Pixel size)", source=tr(calibration.source))
            if known
            else ""
        )

    def show_saved(self, all_saved: bool, project_open: bool, read_only: bool = False) -> None:
        """Say whether every finished stroke is in the project file, or that none is painted."""
        set_role(self.saved, "muted" if all_saved else "error")
        self.saved.setText(
            ""
            if not project_open
            else tr("NOT SAVED")
            if not all_saved
            else tr("Read-only")
            if read_only
            else tr("All changes saved")
        )
