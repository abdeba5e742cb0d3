"""The data in a pickle, read without running anything that the pickle asks for.

A pickle is a program for a small stack machine, and loading one can start any other program. Here
its steps are walked one by one (``pickletools.genops`` only lists them): numbers, texts, lists,
tuples, dictionaries and NumPy arrays are put together by our own code; a step that would call or
import anything else ends the reading. So there is nothing that a hostile file could call.
"""

from __future__ import annotations

import pickletools
import re
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import IO, Any, Final

import numpy as np

MAX_STEPS: Final = 2_000_000
_MAX_DEPTH: Final = 100_000
_KINDS = re.compile(r"[<>|=]?([biufSU]\d{1,6}|O8?|\?)")
_Memo = dict[int, Any]


class PickleRefused(ValueError):  # noqa: N818 - it is refused, nothing failed
    """The pickle asks for something that is no plain data, or is damaged."""


@dataclass(frozen=True)
class _Name:
    """A name that the pickle wants to import; it stands for nothing but itself."""

    module: str
    name: str


class _Mark:
    """Where the items of a list, tuple or dictionary begin on the stack."""


@dataclass
class _Kind:
    """A NumPy type that is being put together."""

    text: str
    order: str = ""

    def dtype(self) -> np.dtype[Any] | None:
        """The type; None for objects, whose items are data of their own."""
        if self.text.strip("<>|=").startswith("O"):
            return None
        kind = np.dtype(self.text)
        return kind.newbyteorder(self.order) if self.order in ("<", ">") else kind  # type: ignore[arg-type]


@dataclass
class _Array:
    """A NumPy array that is being put together; ``value`` once its data has come."""

    value: Any = None


_RECONSTRUCT = {_Name(f"{m}.multiarray", "_reconstruct") for m in ("numpy.core", "numpy._core")}
_SCALAR = {_Name(f"{m}.multiarray", "scalar") for m in ("numpy.core", "numpy._core")}
_FROM_BUFFER = {_Name(f"{m}.numeric", "_frombuffer") for m in ("numpy.core", "numpy._core")}
_NDARRAY = {_Name("numpy", "ndarray")}
_DTYPE = {_Name("numpy", "dtype")}
_ENCODE = {_Name("_codecs", "encode")}
_KNOWN = _RECONSTRUCT | _SCALAR | _FROM_BUFFER | _NDARRAY | _DTYPE | _ENCODE


def read_inert(file: IO[bytes]) -> Any:
    """The data of the pickle that begins where the file stands.

    Arrays come as ``numpy.ndarray``, arrays of objects as lists. Raises PickleRefused.
    """
    machine = _Machine()
    try:
        for step, (opcode, argument, _position) in enumerate(pickletools.genops(file)):
            if step >= MAX_STEPS:
                raise PickleRefused("it has too many steps")
            if opcode.name == "STOP":
                return _finished(machine.stack.pop())
            machine.take(opcode.name, argument)
    except PickleRefused:
        raise
    except (ValueError, TypeError, IndexError, KeyError, OverflowError, AttributeError) as error:
        raise PickleRefused(f"it is damaged ({type(error).__name__})") from error
    raise PickleRefused("it has no end")


class _Machine:
    """The stack, the memo, and what each step does to them."""

    def __init__(self) -> None:
        self.stack: list[Any] = []
        self._memo: _Memo = {}

    def take(self, name: str, argument: Any) -> None:
        """One step."""
        if name in _CONSTANTS:
            self.stack.append(_CONSTANTS[name])
        elif name in _LITERALS:
            self.stack.append(argument)
        elif name in _STEPS:
            _STEPS[name](self, argument)
        elif name not in ("PROTO", "FRAME"):
            raise PickleRefused(f"it holds the step {name}, which plain data never needs")
        if len(self.stack) > _MAX_DEPTH * 20:
            raise PickleRefused("it is nested too deeply")

    def _since_mark(self) -> list[Any]:
        for place in range(len(self.stack) - 1, -1, -1):
            if isinstance(self.stack[place], _Mark):
                items = self.stack[place + 1 :]
                del self.stack[place:]
                return items
        raise PickleRefused("it is damaged (no mark)")

    def mark(self, _: Any) -> None:
        self.stack.append(_Mark())

    def pop(self, _: Any) -> None:
        self.stack.pop()

    def pop_mark(self, _: Any) -> None:
        self._since_mark()

    def duplicate(self, _: Any) -> None:
        self.stack.append(self.stack[-1])

    def memoise(self, _: Any) -> None:
        self._memo[len(self._memo)] = self.stack[-1]

    def put(self, index: int) -> None:
        if index > MAX_STEPS:
            raise PickleRefused("its memo is too large")
        self._memo[index] = self.stack[-1]

    def get(self, index: int) -> None:
        self.stack.append(self._memo[index])

    def empty_list(self, _: Any) -> None:
        self.stack.append([])

    def empty_dict(self, _: Any) -> None:
        self.stack.append({})

    def tuple_of(self, count: int) -> None:
        items = [self.stack.pop() for _ in range(count)]
        self.stack.append(tuple(reversed(items)))

    def tuple_since_mark(self, _: Any) -> None:
        self.stack.append(tuple(self._since_mark()))

    def append(self, _: Any) -> None:
        value = self.stack.pop()
        self._list().append(value)

    def appends(self, _: Any) -> None:
        values = self._since_mark()
        self._list().extend(values)

    def set_item(self, _: Any) -> None:
        value, key = self.stack.pop(), self.stack.pop()
        self._dict()[_key(key)] = value

    def set_items(self, _: Any) -> None:
        items = self._since_mark()
        target = self._dict()
        for key, value in zip(items[::2], items[1::2], strict=True):
            target[_key(key)] = value

    def global_text(self, argument: str) -> None:
        module, name = argument.split(" ", 1)
        self._name(module, name)

    def global_stack(self, _: Any) -> None:
        name, module = self.stack.pop(), self.stack.pop()
        self._name(module, name)

    def reduce(self, _: Any) -> None:
        arguments, called = self.stack.pop(), self.stack.pop()
        if not isinstance(arguments, tuple):
            raise PickleRefused("it is damaged (a call without arguments)")
        self.stack.append(_known_call(called, arguments))

    def build(self, _: Any) -> None:
        state = self.stack.pop()
        target = self.stack[-1]
        if isinstance(target, _Kind) and isinstance(state, tuple):
            target.order = state[1] if state[1] in ("<", ">", "|", "=") else ""
        elif isinstance(target, _Array) and isinstance(state, tuple):
            _version, shape, kind, fortran, data = state
            target.value = _array(shape, kind, data, "F" if fortran else "C")
        else:
            raise PickleRefused("it fills something that is no NumPy array")

    def _name(self, module: Any, name: Any) -> None:
        wanted = _Name(str(module), str(name))
        if wanted not in _KNOWN:
            raise PickleRefused(f"it asks for {wanted.module}.{wanted.name}")
        self.stack.append(wanted)

    def _list(self) -> list[Any]:
        if type(self.stack[-1]) is not list:
            raise PickleRefused("it is damaged (no list)")
        return self.stack[-1]

    def _dict(self) -> dict[Any, Any]:
        if type(self.stack[-1]) is not dict:
            raise PickleRefused("it is damaged (no dictionary)")
        return self.stack[-1]


_CONSTANTS = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False, "EMPTY_TUPLE": ()}
_LITERALS = {
    *("BININT", "BININT1", "BININT2", "LONG1", "LONG4", "BINFLOAT"),
    *("BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8"),
    *("BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8"),
}
_STEPS: dict[str, Callable[[_Machine, Any], None]] = {
    "MARK": _Machine.mark,
    "POP": _Machine.pop,
    "POP_MARK": _Machine.pop_mark,
    "DUP": _Machine.duplicate,
    "MEMOIZE": _Machine.memoise,
    "BINPUT": _Machine.put,
    "LONG_BINPUT": _Machine.put,
    "BINGET": _Machine.get,
    "LONG_BINGET": _Machine.get,
    "EMPTY_LIST": _Machine.empty_list,
    "EMPTY_DICT": _Machine.empty_dict,
    "TUPLE": _Machine.tuple_since_mark,
    "TUPLE1": lambda machine, _: machine.tuple_of(1),
    "TUPLE2": lambda machine, _: machine.tuple_of(2),
    "TUPLE3": lambda machine, _: machine.tuple_of(3),
    "APPEND": _Machine.append,
    "APPENDS": _Machine.appends,
    "SETITEM": _Machine.set_item,
    "SETITEMS": _Machine.set_items,
    "GLOBAL": _Machine.global_text,
    "STACK_GLOBAL": _Machine.global_stack,
    "REDUCE": _Machine.reduce,
    "BUILD": _Machine.build,
}


def _key(key: Any) -> Any:
    """Keys are texts and numbers: hashing nested tuples could be made to take for ever."""
    if key is not None and type(key) not in (str, int, float, bytes, bool):
        raise PickleRefused("it has a dictionary with odd keys")
    return key


def _known_call(called: Any, arguments: tuple[Any, ...]) -> Any:
    """What the few known names make of their arguments, done here and not by calling them."""
    if called in _RECONSTRUCT and arguments[0] in _NDARRAY:
        return _Array()
    if called in _DTYPE and isinstance(arguments[0], str):
        if not _KINDS.fullmatch(arguments[0]):
            raise PickleRefused(f"it holds numbers of the kind {arguments[0][:20]}")
        return _Kind(arguments[0])
    if called in _SCALAR:
        kind, data = arguments
        return _array((), kind, data, "C")[()]
    if called in _FROM_BUFFER:
        data, kind, shape, order = arguments
        made = _Array()
        made.value = _array(shape, kind, data, "F" if order == "F" else "C")
        return made
    if called in _ENCODE and arguments[1:] == ("latin1",) and isinstance(arguments[0], str):
        return arguments[0].encode("latin1")
    raise PickleRefused("it calls something that makes no plain data")


def _array(shape: Any, kind: Any, data: Any, order: Any) -> Any:
    if not isinstance(kind, _Kind) or not isinstance(shape, tuple) or len(shape) > 8:
        raise PickleRefused("it holds an odd array")
    if not all(type(side) is int and 0 <= side < 2**40 for side in shape):
        raise PickleRefused("it holds an array of an odd shape")
    dtype = kind.dtype()
    if dtype is None:
        if not isinstance(data, list) or len(data) != prod(shape):
            raise PickleRefused("it holds an odd array of objects")
        return data
    if not isinstance(data, bytes | bytearray) or len(data) != prod(shape) * dtype.itemsize:
        raise PickleRefused("an array's size and data differ")
    if dtype.itemsize == 0:
        raise PickleRefused("it holds an empty kind of numbers")
    return np.frombuffer(data, dtype).reshape(shape, order=order)


def _finished(value: Any) -> Any:
    return value.value if isinstance(value, _Array) else value


def plain(value: Any) -> Any:
    """An item of what ``read_inert`` returned, with the array in place of its shell."""
    return _finished(value)
