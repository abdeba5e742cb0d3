"""Lays PySide's support modules out as files, so that Python keeps their bytecode: ``make setup``.

PySide carries them in an archive within its library and compiles them anew at every start, the
fortieth part of ours. Asked by SBK_EMBED it unpacks them into a folder beside that library, and
takes those that lie there from then on.
"""

from __future__ import annotations

import compileall
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode


def unpacked() -> Path:
    """The folder that PySide looks for, whether it is there or not."""
    package = find_spec("shiboken6")
    assert package is not None and package.origin is not None
    return Path(package.origin).resolve().parent / "files.dir"


def unpack() -> bool:
    """Lay them out anew; False where the environment cannot be written to or PySide would not."""
    os.environ["SBK_EMBED"] = "0"  # read once, when Qt loads; what an older PySide left is replaced
    import PySide6.QtCore  # noqa: F401

    folder = unpacked()
    # By their contents' hash, never looked up again: a bundle's files have other times.
    mode = PycInvalidationMode.UNCHECKED_HASH
    return folder.is_dir() and compileall.compile_dir(
        folder, quiet=1, force=True, invalidation_mode=mode
    )


if __name__ == "__main__":
    if not unpack():
        print("PySide's support modules stay in its archive; starts take a little longer.")
    sys.exit(0)
