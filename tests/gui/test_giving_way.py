"""Words and plots of a panel: what the words take."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QVBoxLayout, QWidget, QWidgetItem

from gui.giving_way import words_height
from gui.wrapped_label import WrappedLabel

GAP, MARGIN, PLOT = 5, 7, 40


def panel_of(*parts: QWidget, width: int = 200) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, MARGIN, 0, MARGIN)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    panel.resize(width, 500)
    panel.grab()
    return panel


def test_words_take_the_same_with_the_plot_in_sight_or_not(qapp: QApplication) -> None:
    words, button, plot = WrappedLabel(), QWidget(), QWidget()
    words.setText("words that need more than one line in so narrow a panel " * 2)
    button.setFixedHeight(30)
    plot.setMinimumHeight(PLOT)
    panel = panel_of(words, button, plot)
    expected = words.heightForWidth(200) + 30 + 2 * GAP + 2 * MARGIN
    assert words_height(panel, plot) == expected
    plot.hide()
    assert words_height(panel, plot) == expected
    plot.show()
    plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    assert words_height(panel, plot) == expected


def test_no_item_of_a_layout_is_kept_after_it_is_gone(qapp: QApplication) -> None:
    """Else what Qt makes in its place is taken for it: “QWidgetItem has no attribute hide”."""
    label, plot = QLabel("words"), QWidget()
    panel = panel_of(label, plot)
    before = items()
    words_height(panel, plot)
    gc.collect()
    assert items() == before


def items() -> list[int]:
    """Those that Python holds; other tests leave some of layouts of our own."""
    return sorted(id(one) for one in gc.get_objects() if type(one) is QWidgetItem)
