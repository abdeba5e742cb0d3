"""The system's choosers of files and folders, for which nobody waits.

Each opens over ``parent`` and returns at once; ``chosen`` is called when the person has chosen, and
not at all when they gave up.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.dialogs.kept import open_kept
from gui.dialogs.sign import wear_warning
from gui.words import tr


def choose_file(
    parent: QWidget, title: str, folder: Path, kinds: str, chosen: Callable[[Path], object]
) -> None:
    """Have a file chosen that is there; ``kinds`` is a filter, such as ``Images (*.png)``."""
    chooser = QFileDialog(parent, title, str(folder), kinds)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(lambda name: chosen(Path(name)))
    open_kept(chooser)


def choose_files(
    parent: QWidget, title: str, folder: Path, kinds: str, chosen: Callable[[list[Path]], object]
) -> None:
    """Have one or more files chosen that are there."""
    chooser = QFileDialog(parent, title, str(folder), kinds)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chooser.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    open_kept(chooser)


def choose_folder(
    parent: QWidget, title: str, folder: Path, chosen: Callable[[Path], object]
) -> None:
    """Have a folder chosen."""
    chooser = QFileDialog(parent, title, str(folder))
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    chooser.fileSelected.connect(lambda name: chosen(Path(name)))
    open_kept(chooser)


def choose_target(
    parent: QWidget, title: str, start: Path, kinds: str, chosen: Callable[[Path], object]
) -> None:
    """Have a name chosen to write to, with the ending of ``start``.

    ``kinds`` is a filter. Whether a file may be replaced is asked before ``chosen`` is called.
    """
    suffix = start.suffix
    chooser = QFileDialog(parent, title, str(start.parent), kinds)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(suffix)  # so that the dialog asks about the file that is written
    chooser.selectFile(start.name)
    chooser.fileSelected.connect(lambda name: _named(parent, Path(name), suffix, chosen))
    open_kept(chooser)


def _named(parent: QWidget, path: Path, suffix: str, chosen: Callable[[Path], object]) -> None:
    """Give a name its ending; of “field 0.25” the dialog takes “.25” for one, and asks of that."""
    if path.suffix.lower() == suffix:
        chosen(path)
        return
    path = path.with_name(path.name + suffix)
    if not path.exists():
        chosen(path)
        return
    box = QMessageBox(
        QMessageBox.Icon.Question,
        tr("File exists"),
        tr("“{name}” exists already. Replace it and lose what is in it?", name=path.name),
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
        parent,
    )
    wear_warning(box)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.accepted.connect(lambda: chosen(path))
    open_kept(box)
