"""Tables of the guide that the program itself knows: keys, words, what was measured."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from gui.dialogs.action_tree import Section, action_sections, canvas_sections, with_keys
from gui.preferences import FREE_CORES, TABLE, Choice, Flag, Folder, Number, Page, Preference
from gui.shortcuts import defaults
from gui.terms import TERMS
from gui.words import rough_time, short_time

ROOT = Path(__file__).resolve().parent.parent


def keys() -> str:
    """All keys, a row for each group."""
    sections: list[Section] = [*with_keys(action_sections(defaults())), *canvas_sections()]
    rows = [
        f"| **{one.title}** | {' · '.join(f'{line.text} `{line.keys}`' for line in one.lines)} |"
        for one in sections
    ]
    return "\n".join(["| | |", "|---|---|", *rows])


def keys_by_group() -> str:
    """All keys, a table for each group."""
    sections: list[Section] = [*with_keys(action_sections(defaults())), *canvas_sections()]
    tables = [
        "\n".join(
            [f"## {one.title}", "", "| action | key |", "|---|---|"]
            + [f"| {line.text} | {', '.join(_key(k) for k in line.keys.split(', '))} |"
               for line in one.lines]
        )
        for one in sections
    ]  # fmt: skip
    return "\n\n".join(tables)


def _key(text: str) -> str:
    """A key as such, a gesture as words."""
    return f"`{text}`" if " " not in text else text


def words() -> str:
    """Every word that the window explains, a heading each."""
    entries = []
    for term in sorted(TERMS.values(), key=lambda one: one.name.lower()):
        name, hash_, anchor = term.place.partition("#")
        path = ROOT / "docs" / "guide" / f"{name}.md"
        title = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        link = f"[{title}]({name}.md{hash_}{anchor})"
        entries.append(f"### {term.name}\n\n{term.sentence} More: {link}")
    return "\n\n".join(entries)


def preferences() -> str:
    """Every preference that the dialog shows, a table for each of its pages."""
    parts = []
    for page in Page:
        rows = [
            f"| {one.text.replace('&', '')} | {_usual(one)} | {_note(one)} |"
            for one in TABLE
            if one.page is page
        ]
        parts.append(
            "\n".join(
                [f"## {page.value}", "", "| preference | usually | |", "|---|---|---|", *rows]
            )
        )
    return "\n\n".join(parts)


def _usual(one: object) -> str:
    """What a preference is until somebody changes it."""
    if isinstance(one, Flag):
        return "on" if one.default else "off"
    if isinstance(one, Choice):
        return dict(one.options)[one.default]
    if isinstance(one, Folder):
        return one.usual
    assert isinstance(one, Number)
    # One core at most is left free by itself, and none where there is but one.
    return "1" if one is FREE_CORES else f"{one.default}{one.unit}"


def _note(one: Preference) -> str:
    """Its note, without what only the machine at hand can tell."""
    return one.note.replace("Of {cores} cores. ", "")


def scan() -> str:
    """What the patch classifier costs beside one pass, from docs/benchmarks.json."""
    found = benchmark("scan")
    figures = {f"{one['what']} {one['unit']}": one["value"] for one in found["figures"]}
    dense, patches = figures["Dense heatmap ms"], figures["Patches, extrapolated s"]
    ratio, difference = figures["Ratio ×"], figures["Largest difference of a probability / 10⁶"]
    conditions = found["conditions"]
    return "\n".join(
        [
            "| an image of 1024 × 1024 pixels | time |",
            "|---|---|",
            f"| a square for every pixel, one after the other | {patches / 60:.1f} min |",
            f"| all pixels in one pass | {dense / 1000:.2f} s |",
            f"| how many times as quick | {ratio:,.0f} × |".replace(",", "\u202f"),
            f"| largest difference of a probability | {difference / 1e6:.7f} |",
            "",
            f"Measured by `make bench` on {conditions['cores']} cores of an "
            f"{conditions['processor']}, {conditions['date'][:10]}; of the squares 1024 were "
            "classified and the rest is extrapolated.",
        ]
    )


def quality() -> str:
    """Mean IoU on real smears beside the classical threshold, from docs/benchmarks.json."""
    found = benchmark("quality")
    figures = {one["what"]: one for one in found["figures"]}
    rows = ["| set | SmearSeg, mean IoU | Otsu's threshold |", "|---|---|---|"]
    for what, figure in figures.items():
        name, _, rest = what.partition(", ")
        if not rest.endswith(": mean IoU"):
            continue
        otsu = max(
            one["value"] for key, one in figures.items() if key.startswith(name) and "Otsu" in key
        )
        interval = figure["detail"].partition(",")[0]
        rows.append(
            f"| {name}, {rest.removesuffix(': mean IoU')} of training "
            f"| {figure['value']:.3f} ({interval}) | {otsu:.3f} |"
        )
    return "\n".join(rows)


def ladder() -> str:
    """What the window Compare methods said when its picture was taken."""
    lines = (ROOT / "docs" / "pictures" / "compare.tsv").read_text(encoding="utf-8").splitlines()
    image, head, *rest = lines
    rows = ["| method | heatmap | prediction | IoU |", "|---|---|---|---|"]
    for line in rest:
        one = dict(zip(head.split("\t"), line.split("\t"), strict=True))
        guessed = one["prediction estimated from pixels"]
        size = f"{one['output width']} × {one['output height']}"
        seconds, iou = float(one["prediction s"]), float(one["IoU"])
        # As the window says it: what is known of a sample only, no finer than that tells it.
        time = f"{rough_time(seconds)}, estimated" if guessed else short_time(seconds)
        shown = f"≈ {iou:.2f}" if guessed else f"{iou:.3f}"
        rows.append(f"| {one['method']} | {'a sample' if guessed else size} | {time} | {shown} |")
    said = f"Of {image}; each method that learns trained for some seconds from the same labels."
    return "\n".join([*rows, "", said])


def benchmark(name: str) -> dict:
    """One benchmark's record."""
    found = json.loads((ROOT / "docs" / "benchmarks.json").read_text(encoding="utf-8"))
    return next(one for one in found if one["name"] == name)


BLOCKS: dict[str, Callable[[], str]] = {
    "keys": keys,
    "keys_by_group": keys_by_group,
    "words": words,
    "preferences": preferences,
    "scan": scan,
    "quality": quality,
    "ladder": ladder,
}
"""What stands in the Markdown between marks of these names."""
