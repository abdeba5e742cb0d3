"""The summary of a soak run: printed, and put where docs/reliability.md quotes it.

``python -m tests.faults.summary COUNTS`` reads what tests/faults/tally.py gathered.
"""

from __future__ import annotations

import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
FIGURES = ROOT / "docs" / "reliability.json"
BEGIN, END = "<!-- soak: begin -->", "<!-- soak: end -->"


def read(counts: Path) -> list[dict[str, Any]]:
    """The counts of a run, a later one of the same kind in the place of an earlier."""
    rows = [json.loads(line) for line in counts.read_text(encoding="utf-8").splitlines()]
    return list({row["what"]: row for row in rows}.values())


def number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def table(rows: list[dict[str, Any]]) -> str:
    """The rows as a table, with what they come to."""
    lines = ["| fault | injected | survived | lost | commit |", "|---|---:|---:|---:|---|"]
    for row in rows:
        counted, whole = f"{number(row['injected'])} {row['unit']}", number(row["survived"])
        commit = row.get("commit", "")
        lines.append(f"| {row['what']} | {counted} | {whole} | {row['lost']} | {commit} |")
    injected, survived, lost = (sum(r[k] for r in rows) for k in ("injected", "survived", "lost"))
    lines.append(f"| **In all** | {number(injected)} | {number(survived)} | **{lost}** | |")
    return "\n".join(lines)


def page_part(rows: list[dict[str, Any]], when: str, machine: str) -> str:
    """What stands between the marks of the page."""
    seeds = sorted({row["seed"] for row in rows})
    said = f"Seed {', '.join(map(str, seeds))}; {when}; {machine}."
    notes = "\n".join(f"- {row['what']}: {row['note']}." for row in rows if row["note"])
    return "\n\n".join(part for part in (BEGIN, said, table(rows), notes, END) if part)


def main(counts: Path) -> int:
    if not counts.exists():
        print("The soak run counted nothing.")
        return 1
    rows = read(counts)
    when = datetime.now(UTC).strftime("%d %b %Y")
    machine = f"{platform.system()}, Python {platform.python_version()}"
    FIGURES.write_text(
        json.dumps({"when": when, "machine": machine, "faults": rows}, indent=1) + "\n",
        encoding="utf-8",
    )
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + page_part(rows, when, machine) + after, encoding="utf-8")
    print(f"\nSeed: {', '.join(str(s) for s in sorted({row['seed'] for row in rows}))}")
    width = max(len(row["what"]) for row in rows)
    for row in rows:
        print(
            f"  {row['what']:<{width}}  {row['injected']:>6} {row['unit']:<11} "
            f"survived {row['survived']:>6}  lost {row['lost']}"
        )
    return int(any(row["lost"] for row in rows))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
