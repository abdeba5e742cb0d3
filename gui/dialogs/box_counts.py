"""Boxes of another program beside the objects of the labels, image by image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.box_counts import BoxCounts, total_counts
from gui.dialogs.frame import FramedDialog, wrapped
from gui.icons import icon
from gui.theme import set_role
from gui.words import count, images_text, mark, tr, tr_n

_COLUMNS = (
    mark("Image"),
    mark("Boxes"),
    mark("Objects in the labels"),
    mark("Boxes with an object"),
)
_NAMED = 3


class BoxCountsDialog(FramedDialog):
    """A row an image and one for all; what could not be read or matched stands below."""

    def __init__(
        self,
        found: Sequence[BoxCounts],
        failures: Sequence[str],
        unmatched: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Counts compared"), parent, accept_text=tr("Close"), reject_text="")
        self._rows = rows_of(found)
        self.body.addWidget(wrapped(self._headline(found), "section"))
        self.body.addWidget(
            wrapped(
                tr(
                    "Objects are connected regions of the labels: cells that touch count as "
                    "one, and what nobody has labelled is not counted. A box has an object "
                    "where the middle of one lies in it, of whatever class."
                ),
                "muted",
            )
        )
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        self.message.say(remarks(failures, unmatched), "warning")
        copy = self.add_button(
            tr("&Copy table"), QDialogButtonBox.ButtonRole.ResetRole, "copyButton"
        )
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self.copy)
        self.resize(760, 420)

    def _headline(self, found: Sequence[BoxCounts]) -> str:
        boxes, objects = sum(f.total_boxes for f in found), sum(f.total_objects for f in found)
        return tr(
            "{boxes} and {objects} on {images}",
            boxes=tr_n("{n} box", "{n} boxes", boxes, n=count(boxes)),
            objects=tr_n("{n} object", "{n} objects", objects, n=count(objects)),
            images=images_text(len(found)),
        )

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), len(_COLUMNS))
        table.setTabKeyNavigation(False)
        table.setObjectName("boxCountsTable")
        table.setAccessibleName(tr("Boxes and objects of each image"))
        table.setHorizontalHeaderLabels([tr(title) for title in _COLUMNS])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for row, cells in enumerate(self._rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # only names are shortened
        header.setHighlightSections(False)
        set_role(table, "table")
        return table

    def copy(self) -> None:
        """Put the table on the clipboard, for a spreadsheet."""
        lines = ["\t".join(cells) for cells in (tuple(map(tr, _COLUMNS)), *self._rows)]
        QGuiApplication.clipboard().setText("\n".join(lines))


def rows_of(found: Sequence[BoxCounts]) -> list[tuple[str, ...]]:
    """The table's cells: a row an image, and of several a last one for all."""
    rows = [
        (
            one.image,
            listed(one.boxes),
            listed(one.objects),
            tr("{part} of {whole}", part=one.overlaid, whole=one.total_boxes),
        )
        for one in found
    ]
    if len(found) > 1:
        boxes, objects = total_counts(list(found))
        overlaid = sum(one.overlaid for one in found)
        whole = tr("{part} of {whole}", part=overlaid, whole=sum(boxes.values()))
        rows.append((tr("Together"), listed(boxes), listed(objects), whole))
    return rows


def listed(counts: Mapping[str, int]) -> str:
    """Counts with their names, as “RBC 12, WBC 1”; “none” where there are none."""
    said = [f"{name or tr('no name')} {number}" for name, number in counts.items()]
    return ", ".join(said) or tr("none")


def remarks(failures: Sequence[str], unmatched: Sequence[str]) -> str:
    """What was left out, in at most some lines."""
    lines = list(failures[:_NAMED])
    if len(failures) > _NAMED:
        more = len(failures) - _NAMED
        lines.append(
            tr_n("1 more file could not be read.", "{n} more files could not be read.", more)
        )
    if unmatched:
        names = ", ".join(unmatched[:_NAMED])
        more = len(unmatched) - _NAMED
        lines.append(
            tr("No image of this project fits {names}.", names=names)
            if more < 1
            else tr(
                "No image of this project fits {names} and {more} more.", names=names, more=more
            )
        )
    return "\n".join(lines)
