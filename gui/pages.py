"""The window's own pages: preferences, shortcuts, about.

Each is loaded when first asked for: the start of the program does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from core import __version__
from gui.actions import Key
from gui.dialogs.kept import open_kept
from gui.feature import Feature, Slots
from gui.preferences import DEVICE, TEXT_SIZE, THEME, WHEEL
from gui.theme import apply_theme
from gui.torch_loading import open_torch_library
from gui.words import tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from gui.dialogs.preferences import PreferencesDialog
    from gui.dialogs.shortcut_sheet import ShortcutSheet
    from gui.window import MainWindow


def find_devices(context: JobContext) -> list[tuple[str, str]]:
    """The accelerators here, by a worker: only torch knows, and it takes a while to load."""
    open_torch_library(context)
    from core.devices import accelerators

    return accelerators()


class Pages(Feature):
    """Opens the pages and carries out what they change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: ShortcutSheet | None = None
        self._preferences: PreferencesDialog | None = None
        self.devices: list[tuple[str, str]] | None = None
        window.settings.changed.connect(self._follow)
        self._follow(WHEEL)

    def slots(self) -> Slots:
        """The pages."""
        return {
            Key.PREFERENCES: lambda: self.preferences(),
            Key.SHORTCUTS: self.shortcuts,
            Key.ABOUT: self.about,
        }

    def preferences(self, keys: bool = False) -> None:
        """Show the preferences; ``keys`` turns to those of the actions."""
        shortcuts = self._window.shortcuts
        from gui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(
            self._window.settings.get, shortcuts.hand, shortcuts.bindings, self._window
        )
        if keys:
            dialog.show_keys()
        dialog.finished.connect(lambda code: self._preferred(dialog, code))
        self._preferences = dialog
        self._offer_devices()
        dialog.open()

    def _offer_devices(self) -> None:
        if self.devices is not None:
            if self._preferences is not None:
                self._preferences.offer_devices(self.devices)
            return
        job = self._window.workers.prediction.submit(tr("Looking for processors"), find_devices)
        job.returned.connect(self._devices_found)

    def _devices_found(self, devices: list[tuple[str, str]]) -> None:
        self.devices = devices
        self._offer_devices()

    def _preferred(self, dialog: PreferencesDialog, code: int) -> None:
        self._preferences = None
        chosen = dialog.values()
        dialog.deleteLater()
        if code != QDialog.DialogCode.Accepted:
            return
        settings = self._window.settings
        for preference, value in chosen.items():
            settings.set(preference, value)
        self._window.shortcuts.use(dialog.editor.hand, dialog.editor.bindings)
        if not settings.sync():
            self._window.notice_bar.problem_of_program(
                tr(
                    "The preferences hold until you close the program: “{file}” cannot be written.",
                    file=settings.path,
                )
            )

    def _follow(self, preference: object) -> None:
        """What no other part of the window follows by itself."""
        settings, app = self._window.settings, QApplication.instance()
        if preference is WHEEL:
            self._window.canvas.wheel_moves = settings.get(WHEEL) == "move"
        elif preference is DEVICE:
            self._window.workspace.heatmap.use_device()
        elif preference in (THEME, TEXT_SIZE) and isinstance(app, QApplication):
            apply_theme(app, settings.get(THEME), settings.get(TEXT_SIZE))

    def shortcuts(self) -> None:
        """Show all keys, on a sheet that may stay open beside the work."""
        if self._sheet is None:
            from gui.dialogs.shortcut_sheet import ShortcutSheet

            self._sheet = ShortcutSheet(self._window.shortcuts, self._window)
            self._sheet.edit_asked.connect(lambda: self.preferences(keys=True))
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.search.setFocus()

    def about(self) -> None:
        """Show version, licences and surroundings."""
        from gui.dialogs.about import AboutDialog

        dialog = AboutDialog(__version__, self._window, self.devices or ())
        open_kept(dialog)

    def close(self) -> None:
        """Close the sheet of keys."""
        if self._sheet is not None:
            self._sheet.close()
