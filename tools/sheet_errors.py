"""What goes wrong with files: an image that is gone, a project that cannot be opened or written."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox
from sheet_states import LONG, wanted_at_start
from studio import SIZE, Studio

from core.project_backups import list_backups
from gui.dialogs.restore import RestoreDialog
from gui.snapshot import wait_until

ROOT = Path(__file__).resolve().parent.parent
_HOLD = (
    "import sys; from core.project import Project\n"
    "with Project.open(sys.argv[1]) as p: print('open', flush=True); sys.stdin.read()"
)


def image_missing(studio: Studio) -> None:
    """The image shown is renamed by somebody, and another comes in its place."""
    window, workspace = studio.window, studio.window.workspace
    window.resize(SIZE)
    studio.select(1)
    path = next(iter(workspace.records.values())).path
    away = studio.home / "away"
    away.mkdir(exist_ok=True)
    path.rename(away / path.name)
    studio.select(0)
    wait_until(lambda: bool(window.missing_images.missing) or _look(studio))
    wait_until(lambda: not window.missing_images.working)
    studio.rest_of_jobs()
    studio.photograph("image-missing")
    (away / path.name).rename(path)
    wait_until(lambda: not window.missing_images.missing or _look(studio))
    studio.select(1)
    window.notice_bar.dismiss()


def _look(studio: Studio) -> bool:
    studio.window.rounds.look_again()
    return False


def project_in_use(studio: Studio) -> None:
    """A project that another program has open: the offer to look at it, looking, being refused."""
    path = _copy_of_project(studio)
    window, bar = studio.window, studio.window.notice_bar
    with _held_elsewhere(path):
        window.files.open_paths([path])
        with wanted_at_start(window.settings):
            studio.settle()
            studio.photograph("project-in-use")
        bar.button.click()
        wait_until(lambda: window.workspace.read_only and window.workspace.current is not None)
        studio.rest_of_jobs()
        studio.photograph("read-only")
        bar.dismiss()
        for refusing in window.findChildren(QShortcut):
            if refusing.isEnabled() and refusing.key() == QKeySequence("B"):  # the brush
                refusing.activated.emit()
        wait_until(bar.isVisible)
        studio.settle()
        studio.photograph("read-only-refused")
        bar.dismiss()
        window.workspace.close_project()
    window.files.open_paths([path])
    wait_until(lambda: window.workspace.current is not None)
    studio.rest()


@contextmanager
def _held_elsewhere(path: Path) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()
        yield
        other.communicate()


def _copy_of_project(studio: Studio) -> Path:
    """A copy of the project that is open, under a long name; it is closed."""
    workspace = studio.window.workspace
    path = workspace.require_project().path
    workspace.close_project()
    studio.window.notice_bar.dismiss()
    copy = path.with_name(f"{Path(LONG).stem}{path.suffix}")
    if copy != path:
        shutil.copy(path, copy)
    studio.settle()
    return copy


def project_damaged(studio: Studio) -> None:
    """A project whose file is cut short, its backups, and the state that came back."""
    window, bar = studio.window, studio.window.notice_bar
    path = _open_copy(studio)
    window.workspace.close_project()
    _make_backups_older(path)
    bytes_left = path.read_bytes()[: path.stat().st_size // 3]
    path.write_bytes(bytes_left)
    window.files.open_paths([path])
    with wanted_at_start(window.settings):
        studio.settle()
        studio.photograph("project-damaged")
    bar.button.click()
    earlier = studio.dialog(RestoreDialog)
    studio.photograph("restore-damaged", earlier)
    earlier.accept()
    wait_until(lambda: window.workspace.current is not None and bar.isVisible())
    bar._timer.stop()  # scoring many images takes longer than its message stays
    studio.rest_of_jobs()
    studio.photograph("project-restored")
    bar.dismiss()


def _make_backups_older(path: Path) -> None:
    """Have the backups of a project be of yesterday's work: made now, they tell nothing."""
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    made = yesterday.replace(hour=16, minute=42, second=7)
    for backup in list_backups(path):
        name = f"{path.stem} {made:%Y-%m-%d %H-%M-%S}{path.suffix}"
        backup.path.rename(backup.path.with_name(name))
        made -= timedelta(hours=2, minutes=11)


def _open_copy(studio: Studio) -> Path:
    """Open the copy of the project, and have a backup of it."""
    window = studio.window
    here = window.workspace.require_project().path
    path = here.with_name(f"{Path(LONG).stem}{here.suffix}")
    if not path.exists():
        path = _copy_of_project(studio)
    window.files.open_paths([path])
    wait_until(lambda: window.workspace.current is not None)
    studio.rest_of_jobs()
    wait_until(lambda: not window.backups.working)
    return path


def network_damaged(studio: Studio) -> None:
    """A project whose network cannot be read, and a network that cannot be written."""
    window, workspace = studio.window, studio.window.workspace
    path = _open_copy(studio)
    window.network_file.save(Path("/media/usb-stick/networks/ward-3.safetensors"))
    wait_until(window.notice_bar.isVisible)
    studio.settle()
    studio.photograph("network-not-written")
    window.notice_bar.dismiss()
    workspace.close_project()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE model SET data = x'00'")
    window.files.open_paths([path])
    wait_until(lambda: workspace.current is not None and window.notice_bar.isVisible())
    studio.rest_of_jobs()
    studio.photograph("network-damaged")
    window.notice_bar.dismiss()


def project_moved(studio: Studio) -> None:
    """The project's file is taken away while it is open; leaving it is asked about."""
    window, workspace = studio.window, studio.window.workspace
    path = _open_copy(studio)
    away = path.with_suffix(".away")
    path.rename(away)
    wait_until(lambda: workspace.displaced or window.rounds.look_again() is not None)
    studio.settle()
    studio.photograph("project-moved")

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, QMessageBox):
            QTimer.singleShot(50, answer)
            return
        studio.photograph("not-saved", asked)
        asked.reject()

    QTimer.singleShot(0, answer)
    window.leaving.may_leave()
    away.rename(path)
    wait_until(lambda: not workspace.displaced or window.rounds.look_again() is not None)
    studio.settle()
    studio.photograph("project-back")
    window.notice_bar.dismiss()
