"""Build the bundle that runs without Python, try it, and pack it: ``make package``.

The bundle is a folder (``dist/smearseg``); beside it comes one archive of it to hand out. The
trial runs in an empty environment, away from this checkout: the commands train, predict and
evaluate on the sample, then the window opens offscreen and is closed again.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUNDLE = DIST / "smearseg"
PROGRAM = BUNDLE / ("smearseg.exe" if sys.platform == "win32" else "smearseg")
SAMPLES = ROOT / "resources" / "samples"
_WINDOW_STAYS_S = 8


def build() -> None:
    """Have PyInstaller make the folder."""
    shutil.rmtree(BUNDLE, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(ROOT / "build")]
    subprocess.run([*command, str(ROOT / "tools/package/smearseg.spec")], check=True, cwd=ROOT)
    if sys.platform == "linux":
        shutil.copy(ROOT / "resources/desktop/install.sh", BUNDLE / "install.sh")
    shutil.copy(ROOT / "LICENSE", BUNDLE / "LICENSE")


def try_commands(folder: Path, environment: dict[str, str]) -> float:
    """Train, predict, evaluate with the bundle; the IoU on the sample's held-out field."""
    model, out = folder / "cells.safetensors", folder / "masks"
    images, masks = ["--images", str(SAMPLES)], ["--masks", str(SAMPLES / "labels")]
    values = ["--foreground", "1", "--unlabelled", "255"]
    run = [str(PROGRAM)]
    calls = {
        "train": [*images, *masks, *values, "--holdout", "0.5", "--seconds", "8"],
        "predict": [*images, "--out", str(out)],
        "evaluate": ["--images", str(SAMPLES / "smear-field-3.png"), *masks, *values, "--json"],
    }
    answers = {
        name: subprocess.run(
            [*run, name, *call, "--model", str(model)],
            check=True,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
        for name, call in calls.items()
    }
    written = len(list(out.glob("*_mask.png")))
    if written != len(list(SAMPLES.glob("*.png"))):
        raise SystemExit(f"the bundle wrote {written} masks only")
    return float(json.loads(answers["evaluate"])["mean_iou"])


def try_window(folder: Path, environment: dict[str, str]) -> None:
    """Open the window on the sample and see that it stays open and complains of nothing."""
    window = subprocess.Popen(
        [str(PROGRAM)], cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    )
    time.sleep(_WINDOW_STAYS_S)
    ended = window.poll()
    window.terminate()
    complaint = (window.communicate(timeout=30)[1] or "").strip()
    log = folder / "home" / "config" / "smearseg.log"
    if log.exists():
        complaint += log.read_text(encoding="utf-8")
    known = "This plugin does not support"  # the offscreen platform's word on any window
    worries = [line for line in complaint.splitlines() if line and known not in line]
    if ended is not None or worries:
        raise SystemExit(f"the bundle's window did not stay open (code {ended}): {worries}")


def trial() -> None:
    """Use the bundle as on a machine that has no Python and none of our files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = ("SYSTEMROOT", "TEMP", "TMP", "LANG")  # without these Windows starts nothing
        environment = {key: os.environ[key] for key in kept if key in os.environ}
        environment |= {"HOME": name, "SMEARSEG_HOME": str(folder / "home")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "PATH": str(folder)}
        iou = try_commands(folder, environment)
        try_window(folder, environment)
    print(f"Tried: trained, wrote masks (IoU {iou:.3f} on the held-out sample), opened the window.")


def pack() -> Path:
    """One archive of the folder, named after version and platform."""
    sys.path.insert(0, str(ROOT))
    from core import __version__

    name = f"smearseg-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    if sys.platform == "win32":
        target = DIST / f"{name}.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(BUNDLE.rglob("*")):
                archive.write(path, Path("smearseg") / path.relative_to(BUNDLE))
        return target
    target = DIST / f"{name}.tar.xz"
    app = DIST / "SmearSeg.app"
    with tarfile.open(target, "w:xz", preset=3) as archive:
        what = app if app.exists() else BUNDLE
        archive.add(what, what.name)
    return target


def tell_sizes(archive: Path) -> None:
    """What the bundle weighs, by its largest parts."""
    sizes: Counter[str] = Counter()
    inner = BUNDLE / "_internal"
    for path in BUNDLE.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.is_relative_to(inner)
            part = path.relative_to(inner).parts[0] if inside else path.name
            sizes[part] += path.stat().st_size
    print(f"{BUNDLE}: {sum(sizes.values()) / 1e6:.0f} MB")
    for part, size in sizes.most_common(10):
        print(f"  {size / 1e6:7.1f} MB  {part}")
    print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB")


def main() -> None:
    """Build, try, pack, tell."""
    build()
    trial()
    tell_sizes(pack())


if __name__ == "__main__":
    main()
