"""What this program is, of which parts and under which licences, and what it runs on."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.frame import FramedDialog, wrapped
from gui.dialogs.lower_edge import cut_off
from gui.icons import app_icon, icon
from gui.licences import Part, parts
from gui.text_size import scaled
from gui.theme import SPACE, set_role
from gui.words import mark, tr

# Read from the packages' metadata: importing torch would take two seconds.
_PARTS = ("PySide6-Essentials", "torch", "numpy", "opencv-python-headless", "pillow", "pyqtgraph")
_LICENCE = mark("MIT licence. © 2026 the SmearSeg developers. Qt is used under the LGPL 3.")


def installed(name: str) -> str:
    """The version of an installed package, or "not installed"."""
    try:
        return version(name)
    except PackageNotFoundError:
        return tr("not installed")


def environment(program_version: str, devices: Sequence[tuple[str, str]] = ()) -> str:
    """What a report of a fault needs, a line each.

    ``devices`` are the accelerators that torch found, by their names for torch and for people.
    """
    lines = [
        f"SmearSeg {program_version}",
        f"System: {platform.platform()}",
        f"Processor: {processor()}, {os.cpu_count()} cores",
        *(f"Accelerator: {name} ({key})" for key, name in devices),
        f"Python {platform.python_version()}",
        f"Qt {qVersion()} ({QGuiApplication.platformName() or 'no display'})",
        *(f"{name} {installed(name)}" for name in _PARTS),
    ]
    return "\n".join(lines)


def processor() -> str:
    """The processor's name, as the system says it."""
    if sys.platform == "linux":
        try:
            told = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            told = ""
        for line in told.splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


class AboutDialog(FramedDialog):
    """Version, licences and surroundings, to be read and copied."""

    def __init__(
        self,
        program_version: str,
        parent: QWidget | None = None,
        devices: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(tr("About SmearSeg"), parent, accept_text=tr("Close"), reject_text="")
        self._environment = environment(program_version, devices)
        self._parts: list[Part] = []
        self.body.addLayout(self._head(program_version))
        self.tabs = QTabWidget()
        self.tabs.setObjectName("aboutTabs")
        self.tabs.setAccessibleName(tr("Parts of the page"))
        self.tabs.addTab(self._make_environment(), tr("&Environment"))
        self.tabs.addTab(self._make_licences(), tr("&Licences"))
        self.tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self.tabs, 1)
        copy = self.add_button(tr("&Copy"), QDialogButtonBox.ButtonRole.ResetRole, "copyVersions")
        copy.setIcon(icon("copy"))
        copy.setToolTip(tr("Copy all of this page, the versions or the licences with their texts"))
        copy.clicked.connect(self.copy)
        self.resize(620, 500)
        self.accept_button.setFocus()

    def _head(self, program_version: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(64, 64), self.devicePixelRatioF()))
        row.addWidget(picture)
        column = QVBoxLayout()
        column.setSpacing(SPACE // 2)
        name = QLabel(f"SmearSeg {program_version}")
        set_role(name, "title")
        column.addWidget(name)
        column.addWidget(wrapped(tr("Mark a few cells, train, export masks.")))
        column.addWidget(wrapped(tr(_LICENCE), "muted"))
        row.addLayout(column, 1)
        return row

    def _make_environment(self) -> QPlainTextEdit:
        text = _reader("versions", tr("Environment"))
        text.setPlainText(self._environment)
        return text

    def _make_licences(self) -> QSplitter:
        self.list = QTreeWidget()
        self.list.setObjectName("licenceList")
        self.list.setAccessibleName(tr("Parts and their licences"))
        self.list.setProperty("framed", True)
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        self.list.currentItemChanged.connect(lambda *_: self._show_text())
        self.licence = _reader("licenceText", tr("Text of the licence"))
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.list)
        self._both.addWidget(self.licence)
        return self._both

    def _turned(self) -> None:
        self.say("")
        if self.tabs.currentIndex() == 1 and not self._parts:
            self._fill()
            self._end_whole()

    def _end_whole(self) -> None:
        """Neither the list nor the text under it ends in the middle of a line."""
        self.layout().activate()
        upper, lower = self._both.sizes()
        spare = cut_off(self.list)
        upper, lower = upper - spare, lower + spare
        spare = (cut_off(self.licence) + spare) % self.licence.fontMetrics().lineSpacing()
        self.resize(self.width(), self.height() - spare)
        self._both.setSizes([upper, lower - spare])

    def _fill(self) -> None:
        """The parts are read when somebody wants to see them: that takes a moment."""
        self._parts = parts()
        for part in self._parts:
            self.list.addTopLevelItem(QTreeWidgetItem([part.name, part.version, part.licence]))
            self.list.topLevelItem(self.list.topLevelItemCount() - 1).setToolTip(2, part.licence)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((190, 100)):
            header.resizeSection(column, scaled(width))
        self.list.setCurrentItem(self.list.topLevelItem(0))

    def _show_text(self) -> None:
        row = self.list.indexOfTopLevelItem(self.list.currentItem())
        self.licence.setPlainText(self._parts[row].text() if row >= 0 else "")

    def copy(self) -> None:
        """Put what this page says on the clipboard, licences with their texts."""
        if self.tabs.currentIndex() == 0:
            said = self._environment
        else:
            heads = [f"{part.name} {part.version}: {part.licence}" for part in self._parts]
            texts = [
                f"{head}\n\n{part.text()}"
                for head, part in zip(heads, self._parts, strict=True)
                if part.texts
            ]
            said = "\n".join(heads) + "\n\n\n" + "\n\n\n".join(texts)
        QGuiApplication.clipboard().setText(said)
        self.say(tr("Copied."), "success")


def _reader(name: str, spoken: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setObjectName(name)
    text.setAccessibleName(spoken)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    return text
