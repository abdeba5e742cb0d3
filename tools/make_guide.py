"""Build the guide: docs/guide/*.md to HTML in docs/html, which Help opens: ``make guide``.

What the program knows better (keys, words, measured figures) is written into the Markdown first,
between marks. The HTML is committed, so that Help works from a checkout and from the bundle alike.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from string import Template

from guide_pages import Page, fill_blocks, html_link, read_groups, read_page, redirect, whole_page
from guide_tables import BLOCKS

from gui.guide import word_page
from gui.terms import TERMS
from gui.theme import DARK, LIGHT

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "docs" / "guide"
TARGET = ROOT / "docs" / "html"


def write_blocks() -> list[Path]:
    """Write what is made from the program into the Markdown; the files that changed."""
    changed = []
    for path in (ROOT / "README.md", *sorted(SOURCES.glob("*.md"))):
        text = path.read_text(encoding="utf-8")
        filled = fill_blocks(text, BLOCKS)
        if filled != text:
            path.write_text(filled, encoding="utf-8")
            changed.append(path)
    return changed


def built() -> dict[str, str]:
    """Every file of the guide by its name."""
    groups = read_groups(SOURCES / "index.md")
    pages = [read_page(path) for path in sorted(SOURCES.glob("*.md"))]
    files = {f"{page.name}.html": whole_page(page, groups) for page in pages}
    for key, term in TERMS.items():
        name, hash_, anchor = term.place.partition("#")
        files[f"{word_page(key)}.html"] = redirect(f"{name}.html{hash_}{anchor}", term.name)
    files["guide.css"] = stylesheet()
    return files


def stylesheet() -> str:
    """The style sheet in the colours of the program."""
    colours = {
        f"{tokens.name}_{key}": value
        for tokens in (LIGHT, DARK)
        for key, value in asdict(tokens).items()
    }
    return Template((SOURCES / "style.css").read_text(encoding="utf-8")).substitute(colours)


def faults(pages: list[Page]) -> list[str]:
    """Links, anchors and pictures that lead nowhere, and pages that no list names."""
    known = {page.name: {heading.anchor for heading in page.headings} for page in pages}
    listed = {name for group in read_groups(SOURCES / "index.md") for name, _ in group.pages}
    found = [f"{name}: not in the index" for name in known.keys() - listed - {"index"}]
    for page in pages:
        for link in page.links:
            name, _, anchor = html_link(link).partition("#")
            name = name.removesuffix(".html") or page.name
            if link.startswith("http"):
                found.append(f"{page.name}: {link} needs the internet")
            elif name not in known or (anchor and anchor not in known[name]):
                found.append(f"{page.name}: {link} leads nowhere")
        lacking = (one for one in page.pictures if not (SOURCES / one).resolve().is_file())
        found += [f"{page.name}: no picture {one}" for one in lacking]
    for key, term in TERMS.items():
        name, _, anchor = term.place.partition("#")
        if name not in known or (anchor and anchor not in known[name]):
            found.append(f"the term {key}: {term.place} leads nowhere")
    return found


def main() -> int:
    """Write the guide; with --check only say what would change. The exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is not so")
    options = parser.parse_args()
    wrong: list[str] = []
    if options.check:
        for path in (ROOT / "README.md", *sorted(SOURCES.glob("*.md"))):
            text = path.read_text(encoding="utf-8")
            if fill_blocks(text, BLOCKS) != text:
                wrong.append(f"{path.name}: its tables are not the program's")
    else:
        write_blocks()
    wrong += faults([read_page(path) for path in sorted(SOURCES.glob("*.md"))])
    files = built()
    there = {path.name: path.read_text(encoding="utf-8") for path in TARGET.glob("*")}
    if options.check:
        stale = {name for name in files.keys() | there.keys() if files.get(name) != there.get(name)}
        wrong += [f"{name}: not as the Markdown is" for name in sorted(stale)]
    else:
        TARGET.mkdir(exist_ok=True)
        for name in there.keys() - files.keys():
            (TARGET / name).unlink()
        for name, text in files.items():
            (TARGET / name).write_text(text, encoding="utf-8")
        print(f"{len(files)} files in {TARGET}")
    for line in wrong:
        print(line)
    if options.check and wrong:
        print("Run: make guide")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
