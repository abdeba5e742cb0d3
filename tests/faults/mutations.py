"""How a whole file becomes a damaged or a hostile one."""

from __future__ import annotations

import random
import re
import sqlite3
import struct
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 2**63 - 1)
_VALUES = (
    None, "", 0, -1, 255, 2**31, 2**63 - 1, -(2**63), 1e308, float("inf"), b"", b"\xff" * 40, "nan",
    "../../../../etc/passwd", "C:\\evil.png", "/", "\0", "{" * 5000, "[]", "{}", '{"1": 1e400}',
    '{"1": 99999999999999}', '{"300": 5}', "null", "[[" * 20_000, "x" * 100_000,
    zlib.compress(bytes(80_000_000), 9), zlib.compress(bytes(4800)),
)  # fmt: skip
_TEXTS = (
    b"null", b"true", b"-1", b"1e308", b"NaN", b"Infinity", b"99999999999999999999", b'""', b"[]",
    b"{}", b"[[[[[[[[]]]]]]]]", b'"../../../etc/passwd"', b'"C:\\\\evil"', b'"\\ud800"', b"0.1",
)  # fmt: skip


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """One to four mutations in a row."""
    if data.startswith(b"SQLite") and chance.random() < 0.5:
        return _with_odd_rows(data, chance)
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        chance.choice(_WAYS)(found, others, chance)
    if data.startswith(b"\x89PNG") and chance.random() < 0.7:
        _put_checksums_right(found)
    return bytes(found)


def _with_odd_rows(data: bytes, chance: random.Random) -> bytes:
    """A database that is whole, with values that make no sense."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(data)
        database = sqlite3.connect(path)
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master") if row[0]]
        for _ in range(chance.choice((1, 1, 2, 5))):
            table = chance.choice([t for t in tables if not t.startswith(("sqlite_", "image_by"))])
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            try:
                database.execute(
                    f"UPDATE {table} SET {chance.choice(columns)} = ?", (chance.choice(_VALUES),)
                )
            except (sqlite3.Error, OverflowError, UnicodeEncodeError):
                continue  # the table's own rules forbid it
        database.commit()
        database.close()
        return path.read_bytes()


def _put_checksums_right(data: bytearray) -> None:
    """So that what was changed inside a PNG is looked at."""
    at = 8
    while at + 12 <= len(data):
        [length] = struct.unpack_from(">I", data, at)
        end = at + 8 + length
        if end + 4 > len(data):
            return
        struct.pack_into(">I", data, end, zlib.crc32(data[at + 4 : end]))
        at = end + 4


def _at(data: bytearray, chance: random.Random) -> int:
    """A place, more often near the beginning, where headers are."""
    if not data:
        return 0
    return chance.randrange(min(len(data), 200) if chance.random() < 0.5 else len(data))


def _flip(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 20))):
        if data:
            data[_at(data, chance)] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    del data[_at(data, chance) :]


def _cut_out(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    at = _at(data, chance)
    del data[at : at + chance.choice((1, 4, 100))]


def _repeat(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    at = _at(data, chance)
    data[at:at] = data[at : at + chance.choice((1, 8, 500))] * chance.choice((1, 3, 50))


def _blank(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    at, length = _at(data, chance), chance.choice((4, 64, 4096))
    length = min(length, len(data) - at)
    data[at : at + length] = bytes([chance.choice((0, 0xFF))]) * length


def _number(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    """A count, size or offset that lies."""
    at, width = _at(data, chance), chance.choice((1, 2, 4, 8))
    value = chance.choice(_NUMBERS) % (1 << (8 * width))
    piece = value.to_bytes(width, chance.choice(("little", "big")))
    data[at : at + width] = piece[: max(0, len(data) - at)]


def _splice(data: bytearray, others: list[bytes], chance: random.Random) -> None:
    """A piece of a file of another kind."""
    other = chance.choice(others)
    start = chance.randrange(max(1, len(other)))
    at = _at(data, chance)
    data[at : at + 50] = other[start : start + chance.choice((10, 300))]


def _text(data: bytearray, _others: list[bytes], chance: random.Random) -> None:
    """Another value in the place of a number or a text of JSON, XML or INI."""
    values = list(re.finditer(rb'-?\d+(?:\.\d+)?|"[^"]{0,60}"|(?<==)[^\n]+', data[:200_000]))
    if values:
        found = chance.choice(values)
        data[found.start() : found.end()] = chance.choice(_TEXTS)


_WAYS: tuple[Callable[[bytearray, list[bytes], random.Random], None], ...] = (
    _flip, _cut, _cut_out, _repeat, _blank, _number, _number, _splice, _text, _text,
)  # fmt: skip
