"""How long a message holds: a condition, and the signals after which it is asked anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance


class Holding:
    """A message is true as long as ``condition`` says so, which is asked after each signal only.

    Whoever shows the message keeps a ``Watch`` on it, and takes it away when it no longer holds.
    """

    def __init__(
        self,
        condition: Callable[[], bool],
        *signals: SignalInstance,
        words: Callable[[], str] | None = None,
        afterwards: str = "",
    ) -> None:
        """``words`` are those of now, for a message that holds on in others.

        ``afterwards`` is what of it stays true when it holds no more; nothing is offered with that.
        """
        self.signals, self.afterwards = signals, afterwards
        self._condition = condition
        self._words = words

    def words(self, said: str) -> str:
        """What is to be said now in place of what was ``said``; empty when it no longer holds."""
        if not self._condition():
            return ""
        return self._words() if self._words is not None else said


def until(*signals: SignalInstance) -> Holding:
    """It holds until one of these signals comes."""
    return Holding(lambda: False, *signals)


class Watch(QObject):
    """Calls ``ask`` after each signal of a holding, as long as this object lives."""

    def __init__(self, holding: Holding, ask: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        for signal in holding.signals:
            signal.connect(self._signalled)

    def _signalled(self) -> None:
        self._ask()
