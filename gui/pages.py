"""The window's own pages: preferences, shortcuts, about."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QTableWidget, QTableWidgetItem

from core import __version__
from gui.actions import Key, table
from gui.dialogs.about import AboutDialog
from gui.dialogs.frame import FramedDialog
from gui.dialogs.preferences import Preferences, PreferencesDialog
from gui.feature import Feature, Slots
from gui.theme import apply_theme

if TYPE_CHECKING:
    from gui.window import MainWindow

_MORE_KEYS = [
    ("Paint class 1 to 9", "1 … 9"),
    ("Move the image", "Space and drag, or middle button"),
    ("Zoom at the pointer", "Wheel"),
    ("Show the whole image", "Double click"),
    ("Erase", "Right button"),
    ("Give up the stroke", "Esc"),
]


class ShortcutsDialog(FramedDialog):
    """All keys on one page."""

    def __init__(self, parent: MainWindow) -> None:
        super().__init__("Shortcuts", parent, accept_text="Close", reject_text="")
        rows = [
            (info.text.replace("&", "").rstrip("…"), _keys(info.shortcuts))
            for info in table().values()
            if info.shortcuts
        ] + _MORE_KEYS
        sheet = QTableWidget(len(rows), 2)
        sheet.setObjectName("shortcutSheet")
        sheet.setAccessibleName("Shortcuts")
        sheet.setHorizontalHeaderLabels(["Action", "Keys"])
        sheet.verticalHeader().hide()
        sheet.setShowGrid(False)
        sheet.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                sheet.setItem(row, column, item)
        sheet.horizontalHeader().setStretchLastSection(True)
        sheet.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        sheet.resizeColumnToContents(0)
        self.body.addWidget(sheet, 1)
        self.resize(560, 640)


def _keys(shortcuts: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(native) for keys in shortcuts)


class Pages(Feature):
    """Opens the pages and carries out what they change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> Slots:
        """The pages."""
        return {
            Key.PREFERENCES: self.preferences,
            Key.SHORTCUTS: self.shortcuts,
            Key.ABOUT: self.about,
        }

    def preferences(self) -> None:
        """Show the preferences."""
        settings = self._window.settings
        cores = os.cpu_count() or 1
        present = Preferences(
            theme=settings.text("theme", "system", ("system", "light", "dark")),  # type: ignore[arg-type]
            device=settings.text("training/device", "auto", ("auto", "cpu")),  # type: ignore[arg-type]
            free_cores=int(settings.number("training/cores_for_window", 1, 0, cores - 1)),
            training_seconds=self._window.training_panel.seconds.value(),
        )
        dialog = PreferencesDialog(present, cores, self._window)
        dialog.finished.connect(lambda code: self._preferred(dialog, code))
        dialog.open()

    def _preferred(self, dialog: PreferencesDialog, code: int) -> None:
        chosen = dialog.result()
        dialog.deleteLater()
        if code != QDialog.DialogCode.Accepted:
            return
        settings = self._window.settings
        settings.put("theme", chosen.theme)
        settings.put("training/device", chosen.device)
        settings.put("training/cores_for_window", chosen.free_cores)
        self._window.workspace.heatmap.use_device()
        self._window.training_panel.seconds.setValue(chosen.training_seconds)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, chosen.theme)

    def shortcuts(self) -> None:
        """Show all keys."""
        dialog = ShortcutsDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def about(self) -> None:
        """Show version and licence."""
        dialog = AboutDialog(__version__, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
