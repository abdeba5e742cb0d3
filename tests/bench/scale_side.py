"""One side of ``label_scale`` in a process of its own, asked by lines of JSON."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

from tests.bench.machine import ROOT

PATIENCE = 180.0
"""Seconds after which a side that does not answer is given up."""


class SideError(Exception):
    """A side ended or did not answer; with its last words."""


class Side:
    """Ours or napari's."""

    def __init__(self, name: str, python: str, module: str, path: Path) -> None:
        self.name = name
        # Without a graphics card Mesa would else wait for a picture rate that nobody has.
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "vblank_mode": "0"}
        self._words = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - see end
        self._process = subprocess.Popen(
            [python, "-m", module, str(path)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, **request: Any) -> dict[str, Any]:
        """Have it do something. Raises SideError."""
        try:
            self._send(request)
            line = self._lines.get(timeout=PATIENCE)
        except (queue.Empty, OSError) as error:
            raise SideError(self._last_words()) from error
        if not line:
            raise SideError(self._last_words())
        return dict(json.loads(line))

    def end(self) -> None:
        """Let it go."""
        try:
            self._send({"do": "end"})
            self._process.wait(30)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait(30)
        self._words.close()

    def _send(self, request: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")  # it has ended

    def _last_words(self) -> str:
        self._words.seek(0)
        said = self._words.read().strip().splitlines()
        return f"{self.name} ended or did not answer ({said[-1] if said else 'without a word'})"
