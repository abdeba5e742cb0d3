"""The door: the window, or without one the commands train, predict and evaluate."""

from __future__ import annotations

import os
import sys

COMMANDS = ("train", "predict", "evaluate", "-h", "--help")


def main() -> int:
    """Run what the command line asks for; the exit code."""
    # Read once, when torch loads: its threads then sleep while they wait for each other. Spinning,
    # they take the core that the other one needs as soon as anything else runs on the machine.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if len(sys.argv) > 1 and sys.argv[1] in COMMANDS:
        from core.commands import main as command

        return command(sys.argv[1:])
    from gui.app import main as window

    return window(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
