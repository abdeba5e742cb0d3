"""Tables as CSV and XLSX, read back before they count as written.

**CSV** follows RFC 4180: commas, lines that end in CR LF, quotes doubled inside quotes. It is
UTF-8 with a byte order mark: without one Excel reads UTF-8 as the country's old code page and
breaks "µm²" and names; Python (``utf-8-sig``), R, LibreOffice and pandas take it as it is. Numbers
have a decimal point in every country; where a spreadsheet expects a comma, XLSX is the file to
choose.

**Formulas.** A spreadsheet runs text that begins with = + - @ (or a tab or a carriage return) as
a formula, so an image called ``=cmd|…`` could run a program on the reader's machine. In CSV such a
text gets an apostrophe in front (OWASP, "CSV Injection"); in XLSX texts are stored as texts, which
no program runs, and stay as they are.
"""

from __future__ import annotations

import csv
import io
import math
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from core.errors import ExportError
from core.export.content import FileContent
from core.words import tr

Value = str | int | float | None
"""One field; None, and a number that is none, is an empty one."""

MAX_XLSX_ROWS: Final = 1_048_576
_MAX_TEXT: Final = 32_767
_MAX_TITLE: Final = 31
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DATE: Final = datetime(2000, 1, 1)
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Table:
    """A sheet's title, its column heads, and rows with one field for each head.

    ``decimals`` says for each column how many decimals its numbers keep.
    """

    title: str
    heads: tuple[str, ...]
    decimals: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __post_init__(self) -> None:
        if len(self.decimals) != len(self.heads):
            raise ValueError("each column says how many decimals it keeps")
        if any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError("each row has a field for each column")

    def fields(self) -> Iterator[tuple[Value, ...]]:
        """Heads, then rows, with numbers rounded and texts cleaned as they are written."""
        yield self.heads
        for row in self.rows:
            yield tuple(map(_field, row, self.decimals))


def csv_content(table: Table) -> FileContent:
    """The table as a CSV file."""
    wanted = [[_text(field) for field in row] for row in table.fields()]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(wanted)
    data = text.getvalue().encode("utf-8-sig")

    def reads_back(path: Path) -> bool:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file)) == wanted

    return FileContent(data, reads_back, {"rows": len(table.rows)})


def xlsx_content(tables: Sequence[Table]) -> FileContent:
    """The tables as the sheets of one XLSX file, each of its own title; heads stay in sight.

    Raises ExportError where a table is longer than a sheet can be.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # loading it takes a moment

    for table in tables:
        if len(table.rows) >= MAX_XLSX_ROWS:
            raise ExportError(
                tr(
                    "{title} has {rows} rows, more than an XLSX sheet holds; choose CSV.",
                    title=table.title,
                    rows=len(table.rows),
                )
            )
    wanted = [list(table.fields()) for table in tables]
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": _DATE, "comments": "Written by SmearSeg"})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for table, rows in zip(tables, wanted, strict=True):
        sheet = book.add_worksheet(_sheet_title(table.title))
        sheet.freeze_panes(1, 0)
        formats = [_number_format(book, places) for places in table.decimals]
        for row_number, row in enumerate(rows):
            for column, field in enumerate(row):
                if isinstance(field, str):
                    sheet.write_string(row_number, column, field, None if row_number else bold)
                elif field is not None:
                    sheet.write_number(row_number, column, field, formats[column])
        for column, head in enumerate(table.heads):
            longest = max((len(str(row[column])) for row in rows[1:200]), default=0)
            sheet.set_column(column, column, min(40, max(9, longest + 2, len(head) / 2 + 2)))
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
    book.close()

    def reads_back(path: Path) -> bool:
        return _read_xlsx(path, len(tables)) == list(map(_as_read, wanted))

    return FileContent(
        file.getvalue(), reads_back, {"rows": sum(len(table.rows) for table in tables)}
    )


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run this text of a CSV file."""
    return text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)


def _field(value: Value, decimals: int) -> Value:
    if value is None:
        return None
    if isinstance(value, str):
        return _NOT_IN_XML.sub("\ufffd", value)[:_MAX_TEXT] or None
    number = float(value)
    if not math.isfinite(number):
        return None
    number = float(f"{number:.15g}")  # all that a spreadsheet keeps
    if decimals == 0:
        return round(number)
    return round(number, decimals) + 0.0  # no minus zero


def _text(field: Value) -> str:
    if field is None:
        return ""
    if isinstance(field, str):
        return f"'{field}" if is_formula(field) else field
    if isinstance(field, int):
        return str(field)
    return f"{field:.15f}".rstrip("0").rstrip(".") if abs(field) < 1e-4 else repr(field)


def _sheet_title(title: str) -> str:
    """A title that Excel takes: without [ ] : * ? / \\ and not too long."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:_MAX_TITLE].strip() or "Table"


def _number_format(book: object, places: int) -> object:
    pattern = "0" if places == 0 else "0." + "0" * places
    return book.add_format({"num_format": pattern})  # type: ignore[attr-defined]


def _as_read(rows: Sequence[Sequence[Value]]) -> list[dict[int, Value]]:
    """The fields that are not empty, by column, up to the last row that has one."""
    found: list[dict[int, Value]] = [
        {column: field for column, field in enumerate(row) if field is not None} for row in rows
    ]
    while found and not found[-1]:
        del found[-1]
    return found


def _read_xlsx(path: Path, sheets: int) -> list[list[dict[int, Value]]]:
    """The fields of a file that this module wrote: texts and numbers by row and column.

    Raises ExportError for anything else.
    """
    try:
        with zipfile.ZipFile(path) as book:
            if book.testzip() is not None:
                raise ExportError(tr("{name} did not read back as written.", name=path.name))
            texts = _shared_texts(book)
            return [
                _sheet_rows(book.read(f"xl/worksheets/sheet{number}.xml"), texts)
                for number in range(1, sheets + 1)
            ]
    except (zipfile.BadZipFile, KeyError, IndexError, ValueError, ET.ParseError) as error:
        raise ExportError(tr("{name} did not read back as written.", name=path.name)) from error


def _shared_texts(book: zipfile.ZipFile) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in book.namelist():
        return []
    root = ET.fromstring(book.read(name))
    return [_unescaped(one.findtext(f"{_MAIN}t") or "") for one in root.iter(f"{_MAIN}si")]


def _sheet_rows(data: bytes, texts: Sequence[str]) -> list[dict[int, Value]]:
    rows: list[dict[int, Value]] = []
    for _, row in ET.iterparse(io.BytesIO(data)):
        if row.tag != f"{_MAIN}row":
            continue
        number = int(row.get("r", "0"))
        while len(rows) < number:
            rows.append({})
        for cell in row:
            held = cell.findtext(f"{_MAIN}v")
            if held is None:
                continue
            if cell.find(f"{_MAIN}f") is not None:
                raise ValueError("a formula that nobody wrote")
            value: Value = texts[int(held)] if cell.get("t") == "s" else float(held)
            rows[number - 1][_column_of(cell.get("r", ""))] = value
        row.clear()
    return rows


def _column_of(reference: str) -> int:
    number = 0
    for letter in re.sub(r"\d", "", reference):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _unescaped(text: str) -> str:
    """Text as Excel means it: characters that XML cannot hold are written _x000D_."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
