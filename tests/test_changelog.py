"""What the list of changes says."""

from __future__ import annotations

from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


def test_no_change_is_told_twice() -> None:
    """Nor its first sentence: a merge may keep an entry beside its newer wording."""
    for release in CHANGELOG.read_text(encoding="utf-8").split("\n## "):
        told = [line.split(". ")[0] for line in release.splitlines() if line.startswith("- ")]
        assert [one for one in told if told.count(one) > 1] == []
