"""Run the benchmarks, all or those named, print their tables and write docs/benchmarks.md.

Figures of benchmarks that are not run stay as they were, with their own date; all of them are
kept in docs/benchmarks.json.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

from tests.bench.machine import ROOT, find_screen
from tests.bench.result import Result, table

NAMES = (
    "start",
    "stroke",
    "waits",
    "label_scale",
    "whole_edits",
    "threshold",
    "first_heatmap",
    "memory",
    "throughput",
    "megapixels",
    "scan",
    "accelerator",
    "quality",
    "coverage",
    "cells",
    "cell_time",
    "cell_slider",
    "stored_threshold",
    "unlike",
    "few_strokes",
    "ceiling",
    "learning",
    "labelling",
)
ELSEWHERE = " elsewhere "
PAGE = ROOT / "docs" / "benchmarks.md"
RAW = ROOT / "docs" / "benchmarks.json"
HEAD = """# Benchmarks

Written by `make bench` (`python -m tests.bench [NAME…]`); not to be edited by hand. The figures
that missed their target stand here too. Other programs on the machine make the slowest figures
slower: “load before” is the one-minute load average when the benchmark began.
"""


def main() -> int:
    """The exit code: 0 if all that was asked ran."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all")
    parser.add_argument(
        "--elsewhere",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="what a benchmark wrote with --json on another machine; stands after this one's",
    )
    asked = parser.parse_args()
    names = asked.names or ([] if asked.elsewhere else list(NAMES))
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(NAMES)}")
    results = kept()
    for path in asked.elsewhere:
        result = from_elsewhere(path)
        results[result.name] = result
    write(results)
    find_screen()
    failed = []
    for name in names:
        result = run(name)
        if result is None:
            failed.append(name)
        else:
            results[name] = result
            write(results)
    if failed:
        print(f"These did not run to their end: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def kept() -> dict[str, Result]:
    """The results of earlier runs."""
    if not RAW.exists():
        return {}
    entries = json.loads(RAW.read_text(encoding="utf-8"))
    return {entry["name"]: Result.from_dict(entry) for entry in entries}


def from_elsewhere(path: Path) -> Result:
    """A result of another machine or day, to stand after the newest under a name of its own."""
    result = Result.from_dict(json.loads(path.read_text(encoding="utf-8")))
    date = result.conditions["date"]
    return replace(
        result,
        name=f"{result.name}{ELSEWHERE}{date}",
        title=f"{result.title}, on another machine, {date}",
        method="As above, of the program as it stood then; where nothing is called complete, "
        "the window was so when it was first seen.",
    )


def run(name: str) -> Result | None:
    """Run one benchmark in a process of its own, which prints its table; None if it failed."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "result.json"
        command = [sys.executable, "-m", f"tests.bench.{name}", "--json", str(out)]
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode or not out.exists():
            return None
        return Result.from_dict(json.loads(out.read_text(encoding="utf-8")))


def write(results: dict[str, Result]) -> None:
    """Write the page and the raw figures."""
    ordered = []
    for name in NAMES:
        others = sorted(key for key in results if key.startswith(name + ELSEWHERE))
        ordered += [results[key] for key in (name, *others) if key in results]
    raw = [asdict(result) for result in ordered]
    RAW.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    parts = [HEAD, *("\n".join(section(result)) for result in ordered)]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def section(result: Result) -> list[str]:
    """One benchmark's part of the page."""
    under = ", ".join(f"{name} {value}" for name, value in result.conditions.items())
    lines = [f"## {result.title}", "", result.method, ""]
    if result.skipped:
        lines += [f"Not run: {result.skipped}.", ""]
    else:
        lines += [*table(result), ""]
    for note in result.notes:
        lines += [note, ""]
    return [*lines, f"*Measured: {under}.*", ""]


if __name__ == "__main__":
    sys.exit(main())
