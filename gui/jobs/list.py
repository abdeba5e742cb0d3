"""The list of jobs: what waits, what runs, and the last that ended, as a model."""

from __future__ import annotations

import time
from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from gui.errand import Errand, State
from gui.jobs.telling import spoken
from gui.worker import Lane

LISTED_AFTER = 0.5
"""Seconds: what is over sooner is neither shown nor kept."""
KEPT = 50
"""Errands that are over and still listed."""
TICK_MS = 250
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What can be asked of a row beside its text, which is the errand's name."""

    ERRAND = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1


class JobList(QAbstractListModel):
    """Errands under way in the order they were asked for, then those that are over, newest first.

    Progress is not passed on as it comes: tiles and steps come by the hundred a second. While
    anything is under way, the list looks four times a second how far it all is.
    """

    changed = Signal()
    """Something that is listed came, moved on, or ended."""
    ended = Signal(object)
    """An errand that was long enough to be listed is over."""

    def __init__(self, lanes: Iterable[Lane], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._new: list[Errand] = []
        """Under way, and not long enough yet to be listed."""
        self._active: list[Errand] = []
        self._over: list[Errand] = []
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.look)
        for lane in lanes:
            lane.submitted.connect(self._submitted)

    # The model -----------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._active) + len(self._over)

    def errand(self, row: int) -> Errand:
        """The errand of a row."""
        active = len(self._active)
        return self._active[row] if row < active else self._over[row - active]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        errand = self.errand(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return errand.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(errand)
        if role == Role.ERRAND:
            return errand
        return errand.state if role == Role.STATE else None

    # What there is -------------------------------------------------------------------------------

    @property
    def active(self) -> list[Errand]:
        """What is under way or waits, as listed."""
        return list(self._active)

    @property
    def over(self) -> list[Errand]:
        """What is over, newest first."""
        return list(self._over)

    @property
    def under_way(self) -> list[Errand]:
        """The same with what has not been under way for long enough to be listed."""
        return [*self._active, *self._new]

    @property
    def foremost(self) -> Errand | None:
        """The one to be shown where there is room for one: what a person asked for goes first."""
        shown = [one for one in self._active if one.began is not None or not one.by_itself]
        shown.sort(key=lambda one: (one.by_itself, one.began is None))
        return shown[0] if shown else None

    @property
    def looks(self) -> bool:
        """Whether it looks again and again how far all is."""
        return self._tick.isActive()

    def set_pace(self, milliseconds: int) -> None:
        """How often to look; quicker while somebody watches."""
        self._tick.setInterval(milliseconds)

    def clear_over(self) -> None:
        """Forget what is over."""
        if self._over:
            self.beginRemoveRows(_ROOT, len(self._active), self.rowCount() - 1)
            self._over = []
            self.endRemoveRows()
            self.changed.emit()

    # Following -----------------------------------------------------------------------------------

    @Slot(object)
    def _submitted(self, errand: Errand) -> None:
        if errand in self._new or errand in self._active:
            return
        self._new.append(errand)
        errand.ended.connect(self._ended)
        if not self._tick.isActive():
            self._tick.start()

    @Slot()
    def look(self) -> None:
        """See what has become long enough to be listed, and how far all is."""
        for errand in [*self._new, *self._active]:
            errand.look()
        now = time.monotonic()
        self._list([one for one in self._new if now - one.asked >= LISTED_AFTER])
        if self._active:
            self.dataChanged.emit(self.index(0), self.index(len(self._active) - 1))
            self.changed.emit()
        elif not self._new:
            self._tick.stop()

    def list_new(self) -> None:
        """List what is under way now, however new: somebody looks what there is."""
        self.look()  # what nobody waits for any more ends
        self._list(list(self._new))
        self.changed.emit()

    def _list(self, errands: Iterable[Errand]) -> None:
        for errand in errands:
            self._new.remove(errand)
            self.beginInsertRows(_ROOT, len(self._active), len(self._active))
            self._active.append(errand)
            self.endInsertRows()

    @Slot(object)
    def _ended(self, errand: Errand) -> None:
        listed = errand in self._active
        if errand in self._new:
            self._new.remove(errand)
        if listed:
            row = self._active.index(errand)
            self.beginRemoveRows(_ROOT, row, row)
            self._active.remove(errand)
            self.endRemoveRows()
        if kept := self._is_kept(errand):
            self._keep(errand)
            self.ended.emit(errand)
        if listed or kept:  # of the rest, which come all the time, nothing is shown
            self.changed.emit()
        if not self._active and not self._new:
            self._tick.stop()

    def _is_kept(self, errand: Errand) -> bool:
        """Whether it is still listed when it is over: what the program does by itself is often
        asked to wait, and tells nothing by being over quickly then."""
        if errand.state is State.GONE:
            return False
        assert errand.over is not None
        spent = errand.seconds_spent() if errand.by_itself else errand.over - errand.asked
        return spent >= LISTED_AFTER or (errand.state is State.FAILED and not errand.by_itself)

    def _keep(self, errand: Errand) -> None:
        # The same done by itself again and again, such as heatmaps, is one row: the last of them.
        same = [o for o in self._over if errand.by_itself and o.by_itself]
        for former in [o for o in same if o.title == errand.title]:
            self._drop(self._over.index(former))
        first = len(self._active)
        self.beginInsertRows(_ROOT, first, first)
        self._over.insert(0, errand)
        self.endInsertRows()
        if len(self._over) > KEPT:
            self._drop(KEPT)

    def _drop(self, place: int) -> None:
        row = len(self._active) + place
        self.beginRemoveRows(_ROOT, row, row)
        del self._over[place]
        self.endRemoveRows()
