"""Photograph every panel, dialog and state, light and dark, in a small and a large window.

All comes from the real program at work on the sample, into out/sheet: a PNG each, and index.html
that shows them side by side, to be looked at before a release.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from make_screenshots import STEPS, empty
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from sheet_states import (
    large_text,
    more_pages,
    patterns,
    questions,
    start,
    unsaved,
    untrained,
)
from studio import Studio, temporary_home

from gui.snapshot import wait_until
from gui.theme import apply_theme

ROOT = Path(__file__).resolve().parent.parent
SIZES = (QSize(1280, 720), QSize(2560, 1440))
SCHEMES = ("light", "dark")
LAYOUT_S = 0.25
BEFORE: tuple[Callable[[Studio], None], ...] = (untrained, start)
AFTER: tuple[Callable[[Studio], None], ...] = (patterns, more_pages, questions, large_text, unsaved)


class SheetStudio(Studio):
    """Takes each picture that a step asks for in both themes, of a window in both sizes."""

    text_size = 100

    def photograph(
        self,
        name: str,
        widget: QWidget | None = None,
        scale: int = 1,
        crop: QSize | None = None,
        corner: bool = False,
    ) -> None:
        """Write the whole window, or the dialog, as ``name``-theme-width.png; nothing is cut."""
        whole = (widget or self.window).window()
        before = whole.size()
        sizes = SIZES if whole is self.window else (before,)
        for scheme in SCHEMES:
            self._dress(scheme)
            for size in sizes:
                if whole is self.window:
                    whole.resize(size)
                self.wait(LAYOUT_S)
                pixmap = QPixmap(whole.size())
                whole.render(pixmap)
                path = self.out / f"{name}-{scheme}-{size.width()}.png"
                pixmap.save(str(path))
                self.written.append(path)
        self._dress("light")
        whole.resize(before)
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let panels come to rest: some divide their room a moment after a change of size."""
        end = time.monotonic() + seconds
        wait_until(lambda: time.monotonic() > end)
        self.settle()

    def _dress(self, scheme: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, scheme, self.text_size)
        self.settle()


def make(out: Path, seconds: int, only: Sequence[str] = ()) -> list[Path]:
    """Take all pictures, or those of some steps, training for ``seconds``; the files written."""
    out.mkdir(parents=True, exist_ok=True)
    training, *others = STEPS
    steps = [*BEFORE, training, *others[:-1], *AFTER, empty]
    with temporary_home() as home:
        studio = SheetStudio(out, home, seconds)
        try:
            for step in steps:
                if not only or step is training or step.__name__ in only:
                    print(step.__name__, flush=True)
                    step(studio)
        finally:
            studio.window.close()
    return studio.written


def write_index(out: Path, pictures: Sequence[Path]) -> Path:
    """A page of all pictures, those of one state beside each other."""
    states: dict[str, list[Path]] = {}
    for path in pictures:
        states.setdefault(path.stem.rsplit("-", 2)[0], []).append(path)
    rows = []
    for name, paths in states.items():
        shown = "".join(
            f'<a href="{html.escape(p.name)}"><img loading="lazy" src="{html.escape(p.name)}" '
            f'alt="{html.escape(p.stem)}"></a>'
            for p in dict.fromkeys(paths)
        )
        rows.append(f"<h2>{html.escape(name)}</h2><div>{shown}</div>")
    style = (
        "body{font:15px sans-serif;margin:24px;background:#888}"
        "div{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}img{width:100%}"
    )
    page = out / "index.html"
    page.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Sheet</title>'
        f"<style>{style}</style><body>{''.join(rows)}</body></html>\n",
        encoding="utf-8",
    )
    return page


def main() -> int:
    """Make the sheet; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "sheet")
    parser.add_argument("--seconds", type=int, default=20, help="how long to train")
    parser.add_argument("--only", nargs="*", default=[], help="names of steps; training is made")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as main.py does
    pictures = make(options.out, options.seconds, options.only)
    page = write_index(options.out, pictures)
    print(f"{len(pictures)} pictures: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
