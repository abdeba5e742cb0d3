"""Brings the files of translations up to date with the sources, and makes what the window reads.

    make translations                # after texts were changed
    make translations ARGS="fr"      # begin a language: resources/translations/smearseg_fr.ts

Every text is a literal given to ``tr``, ``tr_n``, ``kept``, ``kept_n`` or ``mark``
(core/words.py), or one of the texts of a table named in ``TABLES``. The ``.ts`` files are Qt's: Qt
Linguist (``pyside6-linguist``) and the usual services edit them. What the sources no longer say
stays in them as vanished, so that a text that comes back finds its translation. ``lrelease``, which
comes with PySide6, makes the ``.qm`` files from them.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "SmearSeg"
SOURCES = ("main.py", "gui", "core")
TABLES = {
    "ActionInfo": (0, 1),
    "CanvasKey": (0, 1, 2),
    "CellColumn": (1, 5),
    "Kind": (1, 5),
    "Method": (1, 2),
    "Program": (0, 1),
    "Term": (0, 1),
}
"""Records of tables, and which of their arguments are texts, translated where they are used."""
FORMS = {1: "ja ko zh vi th id ms", 3: "cs sk pl ru uk be hr sr bs lt lv ro", 4: "sl"}
"""Languages with other than two forms for numbers, by how many they have."""


@dataclass
class Message:
    """A text of the sources: ``one`` is the singular where there is a form for numbers."""

    text: str
    one: str = ""
    files: list[str] = field(default_factory=list)


class UnreadableTextError(Exception):
    """A call whose text is no literal: it could not be translated."""


def messages(root: Path = ROOT) -> dict[str, Message]:
    """All texts of the sources in their order. Raises UnreadableTextError."""
    found: dict[str, Message] = {}
    for source in SOURCES:
        path = root / source
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            name = file.relative_to(root).as_posix()
            for text, one in texts_of(file.read_text(encoding="utf-8"), name):
                message = found.setdefault(text, Message(text))
                message.one = message.one or one
                if name not in message.files:
                    message.files.append(name)
    return found


def texts_of(source: str, name: str) -> list[tuple[str, str]]:
    """The texts of one file in their order, each with its singular or an empty one."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    found: list[tuple[str, str]] = []
    for call in calls:
        called = call.func.id if isinstance(call.func, ast.Name) else ""
        given = [_literals(argument) for argument in call.args]
        where = f"{name}:{call.lineno}"
        if called == "mark" or (called == "tr" and isinstance(call.args[0], ast.JoinedStr)):
            if not given or not given[0]:
                raise UnreadableTextError(f"{where}: the text is no literal")
            found += [(text, "") for text in given[0]]
        elif called in ("tr", "kept") and given:
            found += [(text, "") for text in given[0]]
        elif called in ("tr_n", "kept_n"):
            if [type(one) for one in call.args] == [ast.Name] * 3:
                continue  # core/words.py hands on what it was given
            if len(given) < 3 or len(given[0]) != 1 or len(given[1]) != 1:
                raise UnreadableTextError(f"{where}: tr_n takes two literals and a number")
            found.append((given[1][0], given[0][0]))
        elif called in TABLES:
            texts = [given[place] for place in TABLES[called] if place < len(given)]
            found += [(text, "") for either in texts for text in either if text]
    return found


def _literals(node: ast.expr) -> list[str]:
    """The texts that an argument may be: one, or those of both sides of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


# The files ----------------------------------------------------------------------------------------


def read(path: Path) -> dict[str, ET.Element]:
    """The messages of a ``.ts`` file by their text."""
    tree = ET.parse(path)
    return {m.findtext("source", ""): m for m in tree.getroot().iter("message")}


def forms_of(message: ET.Element) -> list[str]:
    """The translation of a message, in as many forms as it has; empty where there is none."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def update(path: Path, found: dict[str, Message]) -> tuple[int, int]:
    """Write a ``.ts`` file anew from the sources; how many messages, how many unfinished."""
    code = path.stem.removeprefix("smearseg_")
    n_forms = next((n for n, codes in FORMS.items() if code.split("_")[0] in codes.split()), 2)
    old = read(path) if path.exists() else {}
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    unfinished = 0
    for message in found.values():
        forms = forms_of(old[message.text]) if message.text in old else []
        wanted = n_forms if message.one else 1
        kept = forms if len(forms) == wanted and all(forms) else [""] * wanted
        unfinished += not all(kept)
        _add(context, message, kept, "" if all(kept) else "unfinished")
    for text, element in old.items():
        forms = forms_of(element)
        if text not in found and any(forms):
            one = "?" if element.get("numerus") == "yes" else ""
            _add(context, Message(text, one), forms, "vanished")
    ET.indent(root, " " * 4)
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")
    return len(found), unfinished


def _add(context: ET.Element, message: Message, forms: list[str], kind: str) -> None:
    element = ET.SubElement(context, "message", {"numerus": "yes"} if message.one else {})
    for file in message.files:
        ET.SubElement(element, "location", filename=f"../../{file}")
    ET.SubElement(element, "source").text = message.text
    if message.one and message.one != "?":
        ET.SubElement(element, "extracomment").text = f"For one: {message.one}"
    translation = ET.SubElement(element, "translation", {"type": kind} if kind else {})
    if not message.one:
        translation.text = forms[0]
        return
    for form in forms:
        ET.SubElement(translation, "numerusform").text = form


def release(path: Path) -> None:
    """Make the ``.qm`` file of a ``.ts`` file."""
    import PySide6

    program = Path(PySide6.__file__).parent / "lrelease"
    command = [str(program), "-silent", "-nounfinished", str(path), "-qm"]
    subprocess.run([*command, str(path.with_suffix(".qm"))], check=True)


def places(text: str) -> set[str]:
    """The named places of a text: ``{name}``, ``{share:.0f}``."""
    return set(re.findall(r"\{(\w+)[^}]*\}", text))


def main(arguments: list[str]) -> int:
    """Bring all languages, and those named, up to date; 1 if one of them lacks translations."""
    FOLDER.mkdir(exist_ok=True)
    paths = {*FOLDER.glob("smearseg_*.ts"), *(FOLDER / f"smearseg_{c}.ts" for c in arguments)}
    found = messages()
    lacking = 0
    for path in sorted(paths):
        total, unfinished = update(path, found)
        release(path)
        lacking += unfinished
        print(f"{path.name}: {total} texts, {unfinished} of them not translated yet")
    return int(lacking > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
