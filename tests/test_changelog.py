"""What the list of changes says."""

from __future__ import annotations

from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


_ALIKE = 60
"""Characters in which two entries begin alike, and are taken for two wordings of one."""


def test_no_change_is_told_twice() -> None:
    """A merge may keep an entry beside its newer wording."""
    for release in CHANGELOG.read_text(encoding="utf-8").split("\n## "):
        told = [line[:_ALIKE] for line in release.splitlines() if line.startswith("- ")]
        assert [one for one in told if told.count(one) > 1] == []
