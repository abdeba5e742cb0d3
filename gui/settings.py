"""What the program remembers between starts: preferences, folders, recent projects, window.

A missing or broken settings file never stops the start: every value has a default and is checked
when read. Preferences are declared in ``gui/preferences.py``; the rest is what the window was left
as, and is read by ``text``, ``number``, ``flag`` and ``state``.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

from gui.preferences import EXPORTS_FOLDER, PROJECTS_FOLDER, Folder, Preference, T
from gui.settings_file import checked

MAX_RECENT = 10


def _home() -> Path | None:
    """The folder that ``SMEARSEG_HOME`` names, if it does (tests, kiosks, portable use)."""
    value = os.environ.get("SMEARSEG_HOME")
    return Path(value) if value else None


def config_folder() -> Path:
    """Where settings and log files stand."""
    home = _home()
    if home is not None:
        return home / "config"
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(base) / "smearseg"


def projects_folder() -> Path:
    """Where projects go that nobody chose a place for, unless the preferences say otherwise."""
    home = _home()
    if home is not None:
        return home / "projects"
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(base or Path.home()) / "SmearSeg"


class Settings(QObject):
    """The settings file, with a default and a check for every value."""

    changed = Signal(object)
    """This preference (a :class:`Preference`) has another value."""

    def __init__(self) -> None:
        super().__init__()
        self.path = checked(config_folder() / "settings.ini")
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    # Preferences ---------------------------------------------------------------------------------

    def get(self, preference: Preference[T]) -> T:
        """Its value; the default where the file has none, or nonsense."""
        return preference.read(self._store.value(preference.key, preference.default))

    def set(self, preference: Preference[T], value: T) -> None:
        """Remember it, and tell whoever follows ``changed`` if it is another value."""
        before = self.get(preference)
        self._store.setValue(preference.key, value)
        if self.get(preference) != before:
            self.changed.emit(preference)

    @property
    def projects_folder(self) -> Path:
        """Where projects go that nobody chose a place for."""
        return self._chosen(PROJECTS_FOLDER) or projects_folder()

    def exports_folder(self, last: str) -> Path | None:
        """Where exports begin: the preferred folder, or the one used ``last``, if it is there."""
        chosen = self._chosen(EXPORTS_FOLDER)
        if chosen is not None:
            return chosen
        return Path(last) if last and os.path.isdir(last) else None  # noqa: PTH112

    def _chosen(self, preference: Folder) -> Path | None:
        stored = self.get(preference)
        # Unlike Path.is_dir, this says False for a name that the file system cannot have.
        return Path(stored) if stored and os.path.isdir(stored) else None  # noqa: PTH112

    # What the window was left as -----------------------------------------------------------------

    def text(self, key: str, default: str, allowed: tuple[str, ...] = ()) -> str:
        """The text under ``key``; ``default`` if absent or not among ``allowed``."""
        value = self._store.value(key, default)
        if not isinstance(value, str) or (allowed and value not in allowed):
            return default
        return value

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """The number under ``key``, held between ``low`` and ``high``."""
        try:
            value = float(self._store.value(key, default))  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return default
        return min(max(value, low), high) if value == value else default

    def flag(self, key: str, default: bool) -> bool:
        """The yes or no under ``key``."""
        value = str(self._store.value(key, default)).lower()
        return value == "true" if value in ("true", "false") else default

    def put(self, key: str, value: str | float | bool) -> None:
        """Remember ``value`` under ``key``."""
        self._store.setValue(key, value)

    def state(self, key: str) -> QByteArray:
        """A window's or splitter's saved state; empty if there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_state(self, key: str, state: QByteArray) -> None:
        """Remember a window's or splitter's state."""
        self._store.setValue(key, state)

    def recent_projects(self) -> list[Path]:
        """Projects opened lately, newest first; the disk is not asked whether they are there."""
        value = self._store.value("recent", [])
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text][:MAX_RECENT]

    def add_recent(self, path: Path) -> None:
        """Put ``path`` at the head of the recent projects."""
        path = path.resolve()
        rest = [other for other in self.recent_projects() if other != path]
        self._store.setValue("recent", [str(p) for p in [path, *rest][:MAX_RECENT]])

    def forget_recent(self, path: Path) -> None:
        """Take one project off the list; its file is left alone."""
        rest = [other for other in self.recent_projects() if other != path]
        self._store.setValue("recent", [str(other) for other in rest])

    def clear_recent(self) -> None:
        """Forget the recent projects."""
        self._store.remove("recent")

    def sync(self) -> bool:
        """Write the file now; whether that went well."""
        self._store.sync()
        return self._store.status() is not QSettings.Status.AccessError
