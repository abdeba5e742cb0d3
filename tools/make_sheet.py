"""Photograph every panel, dialog and state, light and dark, in a small and a large window.

All comes from the real program at work on the sample, into out/sheet: a PNG each, and index.html
that shows them side by side, to be looked at before a release.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from make_screenshots import (
    cells,
    classes,
    compare,
    empty,
    evaluation,
    explore,
    export,
    heatmap,
    import_masks,
    report,
    runs,
    term_card,
    threshold,
    tools,
    verify,
)
from sheet_classes import every_class
from sheet_dialogs import box_counts, class_dialogs, removals, report_written
from sheet_empty import no_images, no_network
from sheet_errors import (
    image_missing,
    network_damaged,
    project_damaged,
    project_in_use,
    project_moved,
)
from sheet_german import german
from sheet_panels import images, layers, menus, near, tour, training
from sheet_states import (
    better_threshold,
    folded,
    large_text,
    more_pages,
    outline,
    patterns,
    questions,
    start,
    untrained,
)
from sheet_studio import SheetStudio
from sheet_working import beside, failed_training, in_and_out, live, reporting
from studio import Studio, temporary_home

ROOT = Path(__file__).resolve().parent.parent
STEPS: tuple[Callable[[Studio], None], ...] = (
    untrained, tour, no_network, start, outline, training, folded, menus, layers, heatmap,
    threshold, term_card, cells, compare, verify, tools, near, classes, import_masks, export,
    better_threshold, report, explore, runs, evaluation, every_class, images, patterns, more_pages,
    questions, large_text, class_dialogs, box_counts, report_written, removals, live, in_and_out,
    reporting, beside, failed_training, image_missing, project_in_use, project_moved,
    project_damaged, network_damaged, empty, no_images, german,
)  # fmt: skip


def make(out: Path, seconds: int, only: Sequence[str] = ()) -> list[Path]:
    """Take all pictures, or those of some steps, training for ``seconds``; the files written."""
    out.mkdir(parents=True, exist_ok=True)
    with temporary_home() as home:
        studio = SheetStudio(out, home, seconds)
        try:
            for step in STEPS:
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


def twins(pictures: Sequence[Path]) -> list[tuple[Path, Path]]:
    """Pictures of different names that are equal: one of them does not show what it is called."""
    first: dict[str, Path] = {}
    found = []
    for path in dict.fromkeys(pictures):
        one = first.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
        if one is not path:
            found.append((one, path))
    return found


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
    if not options.only:
        for path in set(options.out.glob("*.png")).difference(pictures):
            path.unlink()  # of a state that is no more
    page = write_index(options.out, pictures)
    print(f"{len(pictures)} pictures: {page}")
    for one, other in twins(pictures):
        print(f"{other.name} shows what {one.name} shows")
    return int(bool(twins(pictures)))


if __name__ == "__main__":
    ended = main()
    sys.stdout.flush()
    # Two windows stand here, one of them German, and Python takes modules down in no order: what
    # is written is written, and the program that a person ends has one.
    os._exit(ended)
