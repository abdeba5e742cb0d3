"""A line in a dialog: the proposed threshold is clearly better, and a button that sets it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.better_proposal import BetterProposal
from gui.dialogs.frame import InlineMessage
from gui.theme import SPACE
from gui.words import tr, tr_n


@dataclass(frozen=True)
class Proposals:
    """Where better thresholds are known from, and who sets them, by ids of classes."""

    better: Callable[[], Sequence[BetterProposal]] = list
    use: Callable[[Collection[int]], object] = lambda _class_ids: None


class ProposalOffer(QWidget):
    """Says what is better for the classes that are asked about; hidden where nothing is."""

    def __init__(self, proposals: Proposals, named: bool) -> None:
        """``named``: there are several classes, so each line says which one it is of."""
        super().__init__()
        self._proposals, self._named = proposals, named
        self._classes: frozenset[int] = frozenset()
        self._done = ""
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
        self._classes = frozenset(classes)
        self.look_again()

    def _better(self) -> list[BetterProposal]:
        return [one for one in self._proposals.better() if one.class_id in self._classes]

    def look_again(self) -> None:
        """Say what is better now: a training may have ended."""
        said = "\n".join(one.sentence(self._named) for one in self._better())
        done = self._done if self._classes else ""
        self.message.say(said or done, "warning" if said else "success")
        self.button.setVisible(bool(said))
        self.setVisible(bool(said or done))

    def _use(self) -> None:
        taken = [one.class_id for one in self._better()]
        self._done = tr_n(
            "The proposed threshold is set.", "{n} proposed thresholds are set.", len(taken)
        )
        self._proposals.use(taken)
        self.look_again()
