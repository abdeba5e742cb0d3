"""`make run` without a display: the sample's job by the commands, and a picture of the window.

So that a server can see it work. Everything is written below one folder that is named at the end.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from core import commands
from core.errors import UsageError
from core.sample import FIELDS, HELD_OUT_FIELD
from gui.theme import RESOURCES

SECONDS = 20
MARKER = ".made-by-smearseg-demo"


def run(out: Path) -> int:
    """Train on the sample's first field, predict all three, evaluate on the held-out one."""
    print("There is no display here, so no window can be shown.")
    print(f"Doing the sample's job without it instead; the results go to {out.resolve()}\n")
    try:
        _lay_out(out)
    except UsageError as error:
        print(error, file=sys.stderr)
        return commands.WRONG_INPUT
    model = out / "sample.safetensors"
    values = ["--foreground", "1", "--unlabelled", "255"]
    steps = [
        ["train", "--images", out / "images", "--masks", out / "labels", "--model", model,
         *values, "--seconds", SECONDS, "--holdout", 0.5],
        ["predict", "--images", out / "images", "--model", model, "--out", out / "masks"],
        ["evaluate", "--images", out / "held_out", "--masks", out / "labels", "--model", model,
         *values],
    ]  # fmt: skip
    for step in steps:
        words = [str(word) for word in step]
        print(f"$ python main.py {' '.join(words)}", flush=True)
        code = commands.main(words)
        if code != commands.DONE:
            return code
        print(flush=True)
    picture = out / "window.png"
    _photograph(model, out, picture)
    print(f"The window, as it would look: {picture.resolve()}")
    print("To use it, run this on a machine with a screen, or with X11 forwarding (ssh -X).")
    return commands.DONE


def _lay_out(out: Path) -> None:
    """Copy the sample's files as a technician would have them: images here, labels there.

    Raises:
        UsageError: the folder is there and was not made by this; nobody's files are deleted.
    """
    marker = out / MARKER
    if out.exists() and not marker.is_file():
        raise UsageError(f"The folder {out.resolve()} is not the demo's; move it away first.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    marker.write_text(
        "Made by SmearSeg's demo, which also deletes this folder.\n", encoding="utf-8"
    )
    samples = RESOURCES / "samples"
    for folder in ("images", "labels", "held_out", "masks"):
        (out / folder).mkdir(parents=True)
    for name in FIELDS:
        shutil.copy2(samples / name, out / "images")
    shutil.copy2(samples / HELD_OUT_FIELD, out / "held_out")
    for label in sorted((samples / "labels").glob("*.png")):
        shutil.copy2(label, out / "labels")


def _photograph(model: Path, out: Path, picture: Path) -> None:
    """Open the real window offscreen on the sample project with the new network; save a picture."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["SMEARSEG_HOME"] = str(out.resolve() / "home")
    from gui.snapshot import open_on_sample, wait_until

    window = open_on_sample(model.read_bytes())
    try:
        heatmap = window.workspace.heatmap
        wait_until(lambda: heatmap.known is not None and bool(heatmap.known.all()))
        wait_until(lambda: not window.workspace.scores.waiting)
        rounds = iter(range(8))
        wait_until(lambda: next(rounds, None) is None)  # words just set get their room
        window.grab().save(str(picture))
    finally:
        window.close()
