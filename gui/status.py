"""The status bar: what is under the pointer, the zoom, whether all is saved, the job under way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from gui.icons import icon
from gui.theme import set_role
from gui.words import duration, tr

if TYPE_CHECKING:
    from core.calibration import Calibration
    from gui.heatmap import HeatmapSession

_SHOW_TIME_AFTER = 1.0


class JobDisplay(QWidget):
    """One job: its name, how far it is, the time left, and a button that cancels it."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setObjectName("jobLabel")
        self.bar = QProgressBar()
        self.bar.setObjectName("jobProgress")
        self.bar.setAccessibleName(tr("Progress of the job under way"))
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.button = QToolButton()
        self.button.setObjectName("jobCancel")
        self.button.setIcon(icon("close"))
        self.button.setAccessibleName(tr("Cancel the job"))
        self.button.setToolTip(tr("Cancel"))
        self.button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.label, self.bar, self.button):
            row.addWidget(widget)
        self._stop: Callable[[], object] | None = None
        self._title = ""
        self._began = 0.0
        self.hide()

    def show_job(self, title: str, fraction: object, stop: Callable[[], object] | None) -> None:
        """Show how far the job called ``title`` is; ``fraction`` None ends it."""
        if not isinstance(fraction, float):
            if title == self._title:
                self._title = ""
                self.hide()
            return
        if title != self._title:
            self._title, self._began = title, time.monotonic()
        self._stop = stop
        self.button.setVisible(stop is not None)
        self.bar.setValue(round(1000 * fraction))
        left = self._time_left(fraction)
        self.label.setText(tr("{job}, {time} left", job=title, time=left) if left else title)
        self.show()

    def _time_left(self, fraction: float) -> str:
        spent = time.monotonic() - self._began
        if spent < _SHOW_TIME_AFTER or not 0 < fraction < 1:
            return ""
        return duration(spent * (1 - fraction) / fraction)

    def _cancel(self) -> None:
        if self._stop is not None:
            self._stop()


class StatusBar(QStatusBar):
    """Pointer at the left; job, saving, device and zoom at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(34)  # as with a job's cancel button, so that nothing jumps
        self.pointer = self._label("pointerReadout", tr("Under the pointer"))
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

    def _label(self, object_name: str, accessible_name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(object_name)
        label.setAccessibleName(accessible_name)
        label.setContentsMargins(6, 0, 6, 0)
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

    def show_saved(self, all_saved: bool, project_open: bool) -> None:
        """Say whether every finished stroke is in the project file."""
        set_role(self.saved, "muted" if all_saved else "error")
        self.saved.setText(
            "" if not project_open else tr("All changes saved") if all_saved else tr("NOT SAVED")
        )
