"""Make the pictures of docs/pictures from the real window at work on the sample project.

No picture is composed: the window is driven as a person drives it, and grabbed. Only the made-up
smears of the sample are shown. Settings and projects go to a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import cv2
import numpy as np
from make_samples import SEEDS, SETTINGS
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QRadioButton, QWidget

from core.labels import BACKGROUND
from core.smear import make_smear
from gui.actions import Key
from gui.dialogs.export import ExportDialog, ExportReportDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.dialogs.verify import VerifyDialog
from gui.snapshot import PATIENCE_S, open_on_sample, wait_until
from gui.theme import Scheme, apply_theme

if TYPE_CHECKING:
    from gui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SIZE = QSize(1280, 800)
SMALL = QSize(1024, 700)
COMPARE_SIZE = QSize(1280, 760)
MAX_BYTES = 400_000
EXACT_COLOURS = 200
MAX_TOTAL_BYTES = 3_000_000
_Dialog = TypeVar("_Dialog", bound=QDialog)


class Studio:
    """One window on the sample, and the folder its pictures go to."""

    def __init__(self, out: Path, home: Path, seconds: int) -> None:
        self.out = out
        self.home = home
        self.seconds = seconds
        self.window: MainWindow = open_on_sample()
        self.window.resize(SIZE)
        self.written: list[Path] = []

    def rest(self) -> None:
        """Wait until nothing is under way that would change the picture."""
        workspace = self.window.workspace
        wait_until(lambda: workspace.opening_id is None and workspace.intake.adding is None)
        heatmap = workspace.heatmap
        wait_until(lambda: not heatmap.starter.working)
        stands = heatmap.shown_model is not None
        if workspace.current is not None and stands and not workspace.training.running:
            wait_until(lambda: heatmap.known is not None and bool(heatmap.known.all()))
            wait_until(lambda: not heatmap.working and not workspace.scores.waiting)
        wait_until(lambda: not self.window.workers.thumbnails.busy)
        self.settle()

    def settle(self) -> None:
        """Let the events in the queue be dealt with."""
        rounds = iter(range(8))
        wait_until(lambda: next(rounds, None) is None)

    def photograph(self, name: str, widget: QWidget | None = None, scale: int = 1) -> None:
        """Write the window, or a widget in it, or a dialog, as ``name``.png."""
        self.settle()
        widget = widget or self.window
        whole = widget.window()
        ratio = scale * whole.devicePixelRatioF()
        pixmap = QPixmap(whole.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        whole.render(pixmap)
        corner = widget.mapTo(whole, QPoint(0, 0))
        path = self.out / f"{name}.png"
        pixmap.copy(QRect(corner * ratio, widget.size() * ratio)).save(str(path))
        self.written.append(path)

    def dress(self, scheme: Scheme) -> None:
        """Change the theme."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, scheme)
        self.rest()

    def do(self, key: Key) -> None:
        """Trigger an action, as its key or menu entry would."""
        self.window.action(key).trigger()
        self.rest()

    def select(self, number: int) -> None:
        """Show an image by its place in the list."""
        self.window.workspace.select(list(self.window.workspace.records)[number])
        self.rest()

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog of a kind that the window has opened."""
        found: list[_Dialog] = []

        def shown() -> bool:
            found[:] = [d for d in self.window.findChildren(kind) if d.isVisible()]
            return bool(found)

        wait_until(shown)
        return found[0]


def shrink(path: Path) -> None:
    """Write a PNG anew, the noise of the smear as coarse as its size demands.

    Colours that are used much are the window's own, and stay as they are.
    """
    with Image.open(path) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    _, place, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    much = np.isin(place, np.argsort(-counts)[:EXACT_COLOURS]).reshape(*pixels.shape[:2], 1)
    for bits in range(5):
        coarse = (pixels >> bits << bits) + (1 << bits >> 1)
        few = np.where(much, pixels, coarse).astype(np.uint8)
        Image.fromarray(few).save(path)
        if path.stat().st_size <= MAX_BYTES:
            return


# What is photographed, in this order ----------------------------------------------------------


def training(studio: Studio) -> None:
    """A run from start to end; the picture is of its second half."""
    panel, workspace = studio.window.training_panel, studio.window.workspace
    panel.seconds.setValue(studio.seconds)
    panel.train_button.click()
    run = workspace.training
    wait_until(lambda: run.progress is not None and run.progress.fraction > 0.6)
    studio.photograph("training")
    wait_until(lambda: not run.running)
    studio.rest()


def window(studio: Studio) -> None:
    """The window with a mask, light and dark."""
    studio.select(0)
    studio.photograph("window-light")
    studio.dress("dark")
    studio.photograph("window-dark")
    studio.dress("light")


def heatmap(studio: Studio) -> None:
    """The heatmap over the field that nobody has labelled."""
    studio.select(1)
    studio.do(Key.SHOW_HEATMAP)
    studio.do(Key.SHOW_MASK)
    studio.photograph("heatmap")
    studio.do(Key.SHOW_HEATMAP)
    studio.do(Key.SHOW_MASK)


def threshold(studio: Studio) -> None:
    """The threshold panel alone, with the curve of the held-out field."""
    studio.select(2)
    panel = studio.window.threshold_panel
    button = panel.findChild(QRadioButton, "held_outScopeButton")
    assert button is not None
    button.click()
    dock = next(dock for dock in studio.window.docks if dock.isAncestorOf(panel))
    studio.photograph("threshold", dock, scale=2)


def small(studio: Studio) -> None:
    """The smallest window that is promised to work."""
    studio.select(0)
    studio.window.resize(SMALL)
    studio.photograph("small")
    studio.window.resize(SIZE)


def compare(studio: Studio) -> None:
    """The ladder of methods, run on the field that is held out and fully labelled."""
    studio.select(2)
    studio.do(Key.COMPARE)
    window = studio.window.tools.compare_window
    assert window is not None
    window.resize(COMPARE_SIZE)
    window.seconds.setValue(max(1, studio.seconds // 2))
    window.run_button.click()
    wait_until(lambda: not window.session.running, 10 * PATIENCE_S)
    studio.photograph("compare", window)
    window.close()


def verify(studio: Studio) -> None:
    """The heatmap against single patches."""
    studio.select(0)
    studio.window.action(Key.VERIFY).trigger()
    found = studio.dialog(VerifyDialog)
    wait_until(lambda: bool(found.text()))
    studio.photograph("verify", found)
    found.accept()
    studio.rest()


def import_masks(studio: Studio) -> None:
    """Choosing masks, then saying what their values mean."""
    folder = studio.home / "masks"
    _write_masks(folder)
    studio.window.action(Key.IMPORT_MASKS).trigger()
    chooser = studio.dialog(ImportMasksDialog)
    chooser.set_sources([folder])
    wait_until(chooser.accept_button.isEnabled)
    studio.photograph("import", chooser)
    chooser.accept_button.click()
    values = studio.dialog(MaskValuesDialog)
    meanings = (BACKGROUND, BACKGROUND, BACKGROUND, 1)
    for combo, meaning in zip(values.findChildren(QComboBox), meanings, strict=False):
        combo.setCurrentIndex(combo.findData(meaning))
    studio.photograph("mask-values", values)
    values.reject()
    studio.rest()


def _write_masks(folder: Path) -> None:
    """Masks as another program might write them: a grey for each kind of thing in the smear."""
    folder.mkdir()
    for number, name in ((0, "smear-field-1_mask.png"), (1, "smear-field-2_mask.png")):
        smear = make_smear(SEEDS[number], SETTINGS)
        cv2.imwrite(str(folder / name), (smear.classes.astype(np.uint16) * 60).astype(np.uint8))
    shutil.copy(folder / "smear-field-1_mask.png", folder / "smear-field-9_mask.png")


def export(studio: Studio) -> None:
    """Asking where masks go, and the report."""
    folder = studio.home / "results"
    folder.mkdir()
    studio.window.action(Key.EXPORT).trigger()
    asked = studio.dialog(ExportDialog)
    asked.set_folder(str(folder))
    all_images = asked.findChild(QRadioButton, "scopeAll")
    assert all_images is not None
    all_images.setFocus()
    all_images.click()
    studio.photograph("export", asked)
    asked.accept_button.click()
    report = studio.dialog(ExportReportDialog)
    studio.photograph("export-report", report)
    report.accept()
    studio.rest()


def empty(studio: Studio) -> None:
    """A new project, and what is said of a file that is no image."""
    studio.window.workspace.new_project(studio.home / "projects" / "Ward 3.smearseg")
    studio.rest()
    studio.photograph("empty")
    broken = studio.home / "slide 12.png"
    broken.write_text("This is no picture.\n")
    studio.window.files.open_paths([broken])
    wait_until(studio.window.notice_bar.isVisible)
    studio.rest()
    studio.photograph("problem")


STEPS: tuple[Callable[[Studio], None], ...] = (
    training, window, heatmap, threshold, small, compare, verify, import_masks, export, empty,
)  # fmt: skip


@contextmanager
def _temporary_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="smearseg-") as name:
        os.environ["SMEARSEG_HOME"] = name
        yield Path(name)


def make(out: Path, seconds: int) -> list[Path]:
    """Take all pictures, training for ``seconds``; the files that were written."""
    out.mkdir(parents=True, exist_ok=True)
    with _temporary_home() as home:
        studio = Studio(out, home, seconds)
        try:
            for step in STEPS:
                step(studio)
        finally:
            studio.window.close()
    for path in studio.written:  # only now: it would take the processor from a running training
        shrink(path)
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB")
    return studio.written


def main() -> int:
    """Take the pictures and check their sizes; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--seconds", type=int, default=20, help="how long to train")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as main.py does
    sizes = {path: path.stat().st_size for path in make(options.out, options.seconds)}
    total = sum(sizes.values())
    print(f"{len(sizes)} pictures, {total / 1e6:.2f} MB")
    heavy = [path.name for path, size in sizes.items() if size > MAX_BYTES]
    if heavy or total > MAX_TOTAL_BYTES:
        print(f"Too large for the repository: {', '.join(heavy) or 'all together'}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
