"""What was found, as sentences and as lists from which images are opened by the keyboard too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.explore import Facts
from gui.dialogs.frame import breakable, heading, wrapped
from gui.explore.findings import (
    duplicate_sentences,
    ground_sentence,
    label_sentence,
    outlier_note,
    size_sentence,
)
from gui.explore.pairs import PairTable
from gui.explore.plots import light_and_stain
from gui.explore.session import ExploreSession
from gui.icons import icon
from gui.sort_sign import sorted_heading
from gui.text_size import scaled
from gui.theme import SPACE, set_role
from gui.words import mark, tr
from gui.workspace import Workspace

_HIGHEST = 150
"""Of a list, in pixels; longer ones scroll."""
_ID = Qt.ItemDataRole.UserRole
_LONGEST_NAME, _LONG_NAME = 150, 320
"""Of an image, in pixels: for which other columns go out of sight, and for which the plots beside
the table give way; longer ones are shortened."""
_PANE = 2
"""Pixels of the frame around a page, at both sides together."""
_COLUMNS = (
    mark("Image"),
    mark("Size"),
    mark("Labelled"),
    mark("Light"),
    mark("Stain"),
    mark("Sharpness"),
)
_TIPS = (
    "",
    mark("Width and height in pixels"),
    mark("Labelled part of the image"),
    mark("Brightness of the background, 100 % is white"),
    mark("Mean optical density of what is stained, above the background"),
    mark("How steep its edges are, in doublings; lower is more blurred"),
)


class FindingsView(QTabWidget):
    """Two pages: what was found, and all images in a table that can be sorted."""

    chosen = Signal(int)
    """An image is to be opened."""
    wants_changed = Signal()
    """``wanted_width`` is another."""

    def __init__(self, workspace: Workspace, session: ExploreSession) -> None:
        super().__init__()
        self.setObjectName("exploreTabs")
        self._workspace = workspace
        self._session = session
        self._listed: Facts | None = None
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        self.sizes = self._part(column, tr("Images"), "exploreSizes")
        self.labels = self._part(column, tr("Labels"), "exploreLabels")
        self.apart = self._part(column, tr("How far apart the classes are"), "exploreApart")
        self.pairs = PairTable()
        column.addWidget(self.pairs)
        self.outliers_note = self._part(column, tr("Images that stand out"), "exploreOutliersNote")
        self.outliers = self._list(column, "exploreOutliers", tr("Images that stand out"))
        self.alike_note = self._part(column, tr("Images that show the same"), "exploreAlikeNote")
        self.alike = self._list(column, "exploreAlike", tr("Images that show the same"))
        self.failed_title = heading(tr("Left out"))
        self.failed = wrapped("", "warning")
        self.failed.setObjectName("exploreFailed")
        column.addWidget(self.failed_title)
        column.addWidget(self.failed)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Findings"))
        scroll.setProperty("framed", True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        self.addTab(scroll, tr("&Findings"))
        self.table = self._make_table()
        self.table.wants_changed.connect(self.wants_changed)
        self.addTab(self.table, tr("&All images"))

    @property
    def wanted_width(self) -> int:
        """Pixels in which the table of all images is whole."""
        return self.table.wanted_width + _PANE

    def _part(self, column: QVBoxLayout, title: str, name: str) -> QLabel:
        if column.count():
            column.addSpacing(SPACE)
        column.addWidget(heading(title))
        label = wrapped("")
        label.setObjectName(name)
        column.addWidget(label)
        return label

    def _list(self, column: QVBoxLayout, name: str, accessible: str) -> QListWidget:
        listed = QListWidget()
        listed.setObjectName(name)
        listed.setAccessibleName(tr("{list}; Enter opens one", list=accessible))
        listed.setProperty("framed", True)
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.itemActivated.connect(lambda item: self.chosen.emit(int(item.data(_ID))))
        listed.itemClicked.connect(lambda item: self.chosen.emit(int(item.data(_ID))))
        column.addWidget(listed)
        return listed

    def _make_table(self) -> ImageTable:
        table = ImageTable()
        table.itemActivated.connect(self._row_chosen)
        table.itemDoubleClicked.connect(self._row_chosen)
        return table

    def _row_chosen(self, item: QTableWidgetItem) -> None:
        self.chosen.emit(int(self.table.item(item.row(), 0).data(_ID)))

    # Showing -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say what the session found."""
        facts, session = self._session.facts, self._session
        if facts is None:
            return
        _say(self.sizes, size_sentence(facts))
        _say(self.labels, label_sentence(facts, session.name_of))
        self.pairs.show_pairs(facts, session.name_of)
        _say(
            self.apart,
            ground_sentence(facts)
            if facts.separations
            else tr("Two kinds of labels are needed to compare them."),
        )
        _say(self.outliers_note, outlier_note(facts))
        _fill(self.outliers, [(one.id, one.sentence) for one in facts.outliers])
        leaks = self._workspace.leaks
        pairs = duplicate_sentences(leaks.groups(), leaks.sentence)
        looking = (
            tr("Still being looked for…") if leaks.working else tr("No two images show the same.")
        )
        _say(self.alike_note, "" if pairs else looking)
        _fill(self.alike, pairs)
        failures = session.failures
        _say(self.failed, "\n".join(failures[:5]))
        self.failed_title.setVisible(bool(failures))
        if facts is not self._listed:
            self._listed = facts
            self._fill_table(facts)

    def _fill_table(self, facts: Facts) -> None:
        light, stain = light_and_stain(facts)
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(facts.images))
        standing = {one.id for one in facts.outliers}
        for row, image in enumerate(facts.images):
            cells = (
                (image.name, image.name.casefold()),
                (f"{image.width} × {image.height}", image.width * image.height),
                (f"{100 * image.labelled_share:.0f} %", image.labelled_share),
                (f"{light[row]:.0f} %", light[row]),
                (f"{stain[row]:.3f}", stain[row]),
                (f"{image.traits.edge:.2f}", image.traits.edge),
            )
            for column, (text, key) in enumerate(cells):
                item = SortedItem(text, key)
                item.setToolTip(text)
                item.setData(_ID, image.id)
                item.setTextAlignment(_alignment(column))
                if column == 0 and image.id in standing:
                    item.setIcon(icon("warning", "warning"))
                    item.setToolTip(tr("{name} stands out", name=text))
                self.table.setItem(row, column, item)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicatorShown(False)  # the headings say it
        self.table.fit()


class ImageTable(QTableWidget):
    """All images; their names have the room that the figures leave, and what they need at least.

    Where there is not room for all, the columns in sight are whole, and others come by scrolling.
    """

    wants_changed = Signal()
    """``wanted_width`` is another."""

    def __init__(self) -> None:
        super().__init__(0, len(_COLUMNS))
        self.setObjectName("exploreTable")
        self.setAccessibleName(tr("All images; Enter opens one"))
        self.wanted_width = 0
        """Pixels in which all is whole."""
        self.setHorizontalHeaderLabels([tr(title) for title in _COLUMNS])
        for column, tip in enumerate(_TIPS):
            head = self.horizontalHeaderItem(column)
            head.setToolTip(tr(tip) if tip else "")
            head.setTextAlignment(_alignment(column))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.sortIndicatorChanged.connect(self._head)
        self._head(0, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(lambda column, *_: self.fit() if column else None)
        set_role(self, "table")

    def _head(self, ordered: int, order: Qt.SortOrder) -> None:
        """Say in the headings which column orders the rows."""
        for column, title in enumerate(_COLUMNS):
            said = sorted_heading(tr(title), order if column == ordered else None)
            self.horizontalHeaderItem(column).setText(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to divide."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Divide the width anew."""
        header = self.horizontalHeader()
        figures = [self.columnWidth(column) for column in range(1, self.columnCount())]
        name = max(self.sizeHintForColumn(0), header.sectionSizeHint(0))
        least = taken = min(name, _LONGEST_NAME)
        room = self.viewport().width()
        for width in figures:
            if taken + width > room:
                break
            taken += width
        header.resizeSection(0, least + max(0, room - taken))
        self._want(min(name, scaled(_LONG_NAME)) + sum(figures))

    def _want(self, columns: int) -> None:
        """Note the room for columns, the same whichever of them orders the rows."""
        header = self.horizontalHeader()
        ordered = header.sortIndicatorSection()
        sign = header.fontMetrics().horizontalAdvance(
            sorted_heading("", header.sortIndicatorOrder())
        )
        plain = max(self.sizeHintForColumn(ordered), header.sectionSizeHint(ordered) - sign)
        grown = max(0, self.columnWidth(ordered) - plain) if ordered else 0
        beside = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        wanted = columns - grown + sign + beside
        if wanted != self.wanted_width:
            self.wanted_width = wanted
            self.wants_changed.emit()


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Names to the left; figures to the right, where their places stand below each other."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class SortedItem(QTableWidgetItem):
    """A cell that is sorted by its value, not by its text."""

    def __init__(self, text: str, key: float | str) -> None:
        super().__init__(text)
        self.key = key

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.key < other.key if isinstance(other, SortedItem) else super().__lt__(other)


def _say(label: QLabel, text: str) -> None:
    label.setText(breakable(text))
    label.setAccessibleName(text)
    label.setVisible(bool(text))


def _fill(listed: QListWidget, entries: Sequence[tuple[int, str]]) -> None:
    listed.clear()
    for image_id, sentence in entries:
        item = QListWidgetItem(icon("image"), breakable(sentence))
        item.setData(_ID, image_id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence)
        listed.addItem(item)
    listed.setVisible(bool(entries))
    if entries:  # as high as its lines, as far as that goes
        lines = sum(listed.sizeHintForRow(row) for row in range(min(len(entries), 8)))
        listed.setFixedHeight(min(_HIGHEST, lines + 6))
