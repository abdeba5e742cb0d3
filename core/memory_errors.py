"""Memory that ran out, however a library says so."""

from __future__ import annotations

from core.words import tr

_SIGNS = ("not enough memory", "out of memory", "cannot allocate memory", "insufficient memory")


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether an exception says that the computer or the graphics processor has no memory left.

    torch tells the first by a RuntimeError and the second by a class of its own, OpenCV by its one
    exception; only Python itself has MemoryError.
    """
    if isinstance(error, MemoryError) or is_of_graphics(error):
        return True
    text = str(error).lower()
    return isinstance(error, Exception) and any(sign in text for sign in _SIGNS)


def is_of_graphics(error: BaseException) -> bool:
    """Whether it is the graphics processor's memory."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    text = str(error)
    return "OutOfMemoryError" in kinds or "MPS backend out of memory" in text


def memory_sentence(error: BaseException, what: str) -> str:
    """The sentence for the person; ``what`` is what could not be done, as in "Training"."""
    if is_of_graphics(error):
        return tr(
            "{what} ended because the graphics processor's memory ran out; close other programs "
            "that use it, or choose the processor in the preferences.",
            what=what,
        )
    return tr(
        "{what} ended because this computer’s memory ran out; close other programs, then try "
        "again.",
        what=what,
    )
