"""What this program is, in which versions of its parts, under which licence."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.frame import FramedDialog, heading, wrapped
from gui.icons import app_icon, icon
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


def environment(program_version: str) -> str:
    """The versions that a report of a fault needs, a line each."""
    lines = [
        f"SmearSeg {program_version}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        *(f"{name} {installed(name)}" for name in _PARTS),
        f"System {platform.platform()}",
    ]
    return "\n".join(lines)


class AboutDialog(FramedDialog):
    """Version, parts and licence, to be read and copied."""

    def __init__(self, program_version: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("About SmearSeg"), parent, accept_text=tr("Close"), reject_text="")
        self._environment = environment(program_version)
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
        self.body.addLayout(row)
        self.body.addSpacing(SPACE)
        self.body.addWidget(heading(tr("Versions")))
        self.body.addWidget(self._versions(), 1)
        copy = self.add_button(tr("&Copy"), QDialogButtonBox.ButtonRole.ResetRole, "copyVersions")
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self.copy_versions)
        self.resize(480, 420)
        self.accept_button.setFocus()

    def copy_versions(self) -> None:
        """Put the versions on the clipboard."""
        QGuiApplication.clipboard().setText(self._environment)
        self.say(tr("Copied."), "success")

    def _versions(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._environment)
        text.setObjectName("versions")
        text.setAccessibleName(tr("Versions"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        return text
