"""The window's own pages: preferences, shortcuts, about."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from core import __version__
from gui.actions import Key
from gui.dialogs.about import AboutDialog
from gui.dialogs.kept import open_kept
from gui.dialogs.preferences import Preferences, PreferencesDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.feature import Feature, Slots
from gui.language import SETTING, SYSTEM
from gui.live import LIVE_SECONDS
from gui.theme import apply_theme

if TYPE_CHECKING:
    from gui.window import MainWindow

WHEEL = "canvas/wheel"
"""Setting: whether the wheel zooms or moves."""


class Pages(Feature):
    """Opens the pages and carries out what they change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: ShortcutSheet | None = None
        self._use_wheel()

    def slots(self) -> Slots:
        """The pages."""
        return {
            Key.PREFERENCES: lambda: self.preferences(),
            Key.SHORTCUTS: self.shortcuts,
            Key.ABOUT: self.about,
        }

    def preferences(self, keys: bool = False) -> None:
        """Show the preferences; ``keys`` turns to those of the actions."""
        settings = self._window.settings
        cores = os.cpu_count() or 1
        present = Preferences(
            theme=settings.text("theme", "system", ("system", "light", "dark")),  # type: ignore[arg-type]
            device=settings.text("training/device", "auto", ("auto", "cpu")),  # type: ignore[arg-type]
            free_cores=int(settings.number("training/cores_for_window", 1, 0, cores - 1)),
            training_seconds=self._window.training_panel.seconds.value(),
            live_seconds=self._window.workspace.live.seconds,
            wheel=settings.text(WHEEL, "zoom", ("zoom", "move")),  # type: ignore[arg-type]
            hand=self._window.shortcuts.hand,
            bindings=self._window.shortcuts.bindings,
            language=settings.text(SETTING, SYSTEM),
        )
        dialog = PreferencesDialog(present, cores, self._window)
        if keys:
            dialog.show_keys()
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
        settings.put(LIVE_SECONDS, chosen.live_seconds)
        settings.put(WHEEL, chosen.wheel)
        settings.put(SETTING, chosen.language)
        self._use_wheel()
        self._window.shortcuts.use(chosen.hand, chosen.bindings)
        self._window.workspace.heatmap.use_device()
        self._window.training_panel.seconds.setValue(chosen.training_seconds)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, chosen.theme)

    def shortcuts(self) -> None:
        """Show all keys, on a sheet that may stay open beside the work."""
        if self._sheet is None:
            self._sheet = ShortcutSheet(self._window.shortcuts, self._window)
            self._sheet.edit_asked.connect(lambda: self.preferences(keys=True))
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.search.setFocus()

    def about(self) -> None:
        """Show version and licence."""
        dialog = AboutDialog(__version__, self._window)
        open_kept(dialog)

    def close(self) -> None:
        """Close the sheet of keys."""
        if self._sheet is not None:
            self._sheet.close()

    def _use_wheel(self) -> None:
        stored = self._window.settings.text(WHEEL, "zoom", ("zoom", "move"))
        self._window.canvas.wheel_moves = stored == "move"
