"""A line in a dialog: the proposed threshold is clearly better, and a button that sets it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.better_proposal import BetterProposal
from gui.dialogs.frame import InlineMessage
from gui.theme import SPACE
from gui.words import tr, tr_n


@dataclass(frozen=True)
class Proposals:
    """Where better thresholds are known from, and who sets that of a class, by its id.

    ``use`` says whether it could; it is not asked where nothing may be set.
    """

    better: Callable[[], Sequence[BetterProposal]] = list
    use: Callable[[int], bool] = lambda _class_id: False
    may_be_set: bool = True


class ProposalOffer(QWidget):
    """Says what is better for the classes that are asked about; hidden where nothing is."""

    done = Signal()
    """All that was better is set."""

    def __init__(self, proposals: Proposals, named: bool) -> None:
        """``named``: there are several classes, so each line says which one it is of."""
        super().__init__()
        self._proposals, self._named = proposals, named
        self._classes: frozenset[int] = frozenset()
        self._set: set[int] = set()
        """Classes that have theirs from here."""
        self._trouble = ""
        self.message = InlineMessage()
        self.button = QPushButton(tr("&Use proposed"))
        self.button.setObjectName("exportUseProposed")
        self.button.setAutoDefault(False)
        self.button.setToolTip(tr("Set it now; Undo in the window brings yours back"))
        self.button.clicked.connect(self._use)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.message, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def ask_about(self, classes: Collection[int]) -> None:
        """Speak of these classes only."""
        if self._classes != frozenset(classes):
            self._trouble = ""
        self._classes = frozenset(classes)
        self.look_again()

    def _better(self) -> list[BetterProposal]:
        return [one for one in self._proposals.better() if one.class_id in self._classes]

    def look_again(self) -> bool:
        """Say what is better now: a training may have ended. Returns whether anything changed."""
        before = self.message.text()
        better, done = self._better(), self._set & self._classes
        if better:
            lines = [one.sentence(self._named) for one in better]
            self.message.say("\n".join(filter(None, [*lines, self._trouble])), "warning")
        elif done:
            said = tr_n(
                "The proposed threshold is set.", "{n} proposed thresholds are set.", len(done)
            )
            self.message.say(said, "success")
        else:
            self.message.say("")
        self.button.setVisible(bool(better) and self._proposals.may_be_set)
        self.setVisible(bool(better or done))
        return self.message.text() != before

    def _use(self) -> None:
        better = {one.class_id for one in self._better()}
        taken = {class_id for class_id in better if self._proposals.use(class_id)}
        self._set |= taken
        self._trouble = (
            "" if taken == better else tr("It could not be set; the main window says why.")
        )
        self.look_again()
        if self.button.isHidden():
            self.done.emit()
