"""Pictures of what the program tells of its runs and of the data."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from studio import Studio

from core.prediction import Predictor
from core.region_rules import RegionRules
from core.report import gather, report_of
from core.report.project_order import with_network
from gui.actions import Key
from gui.dialogs.report import ReportDialog
from gui.report.page import Pages
from gui.report.paper import set_report
from gui.snapshot import wait_until

EXPLORE_SIZE = QSize(1240, 740)
RUNS_SIZE = QSize(980, 600)
SMALLEST = 500
"""Pixels of a cell: no speck of the mask counts as one."""


def runs(studio: Studio) -> None:
    """A second, shorter run beside the first, in the window of training runs."""
    panel, workspace = studio.window.training_panel, studio.window.workspace
    panel.seconds.setValue(max(2, studio.seconds // 3))
    panel.train_button.click()
    wait_until(lambda: not workspace.training.running)
    studio.rest()
    studio.do(Key.RUNS)
    window = studio.window.tools.runs_window
    assert window is not None
    window.resize(RUNS_SIZE)
    window.table.clearSelection()
    window.table.selectRow(1)
    window.judge_button.click()
    wait_until(lambda: not window.judging.running)
    studio.photograph("runs", window)
    window.close()


def explore(studio: Studio) -> None:
    """The data of the sample, looked through."""
    studio.do(Key.EXPLORE)
    window = studio.window.tools.explore_window
    assert window is not None
    window.resize(EXPLORE_SIZE)
    wait_until(lambda: not window.session.running and not studio.window.workspace.leaks.working)
    studio.rest()
    studio.photograph("explore", window)
    window.close()


def report(studio: Studio) -> None:
    """The dialog, and the first page of what it writes."""
    rules = studio.window.workspace.cell_rules
    rules.choose(RegionRules(smallest_area=SMALLEST))
    studio.rest()
    studio.window.action(Key.REPORT).trigger()
    dialog = studio.dialog(ReportDialog)
    dialog.folder.setText(str(studio.home))
    studio.photograph("report-dialog", dialog)
    dialog.reject()
    workspace = studio.window.workspace
    model = workspace.heatmap.model
    assert model is not None
    order = with_network(studio.window.report.order("Sample", ""), model)
    predictor = Predictor(model)
    found = report_of(gather(order, lambda image, step: predictor.predict(image, step=step)))
    sheet = FirstPage()
    try:
        set_report(sheet, found, lambda: None)
    except FirstPageSet:
        path = studio.out / "report.png"
        sheet.page.save(str(path))
        studio.written.append(path)
    rules.choose(RegionRules())
    studio.rest()


class FirstPageSet(Exception):  # noqa: N818 - says what happened
    """The first page is full."""


class FirstPage(Pages):
    """The first page of a report as a picture, A4 at 120 dots an inch."""

    DOTS = 120

    def __init__(self) -> None:
        unit = self.DOTS / 72
        self.page = QImage(round(595 * unit), round(842 * unit), QImage.Format.Format_RGB32)
        self.page.fill(QColor("white"))
        for set_dots in (self.page.setDotsPerMeterX, self.page.setDotsPerMeterY):
            set_dots(round(self.DOTS / 0.0254))
        self._writer = self.page
        self._unit = unit
        self.width, self.height = 495.0, 732.0
        self._footer, self._total = "Sample", 4
        self.painter = QPainter(self.page)
        self.painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.painter.translate(50 * unit, 50 * unit)
        self.y, self.number = 0.0, 1
        self._set_footer()

    def give_up(self) -> None:
        """End painting."""
        self.painter.end()

    def new_page(self) -> None:
        """There is only one."""
        raise FirstPageSet
