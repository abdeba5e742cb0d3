"""How long a step usually takes that cannot say how far it is, such as the reading of a file.

It begins with what was measured on two slow cores and learns from each time the step was done.
"""

from __future__ import annotations

from dataclasses import dataclass

_WEIGHT = 0.5
"""Of the newest time in what is expected next."""
_LEAST, _MOST = 0.1, 20.0
"""Bounds of how far a machine may be from the one it was measured on."""


class UsualTime:
    """Seconds that a step takes: some always, and some for each unit of what it is given."""

    def __init__(self, always: float, each: float = 0.0) -> None:
        self._always, self._each = always, each
        self._factor = 1.0
        """By how much slower it is here."""

    def seconds(self, amount: float) -> float:
        """What so many units are expected to take."""
        return self._factor * self._plain(amount)

    def learn(self, amount: float, seconds: float) -> None:
        """Take note of what so many units took."""
        new = min(max(seconds / self._plain(amount), _LEAST), _MOST)
        self._factor += _WEIGHT * (new - self._factor)

    def _plain(self, amount: float) -> float:
        return self._always + self._each * amount


@dataclass(frozen=True)
class Expected:
    """What a job reports as it begins such a step: of which kind it is, how large, and from where
    to where it takes the job. What is all of the job may report its progress meanwhile."""

    usual: UsualTime
    amount: float
    begin: float = 0.0
    end: float = 1.0

    @property
    def is_all(self) -> bool:
        """Whether it is all of the job."""
        return (self.begin, self.end) == (0.0, 1.0)

    @property
    def seconds(self) -> float:
        """How long it will take, as far as that is known."""
        return self.usual.seconds(self.amount)
