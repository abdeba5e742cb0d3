"""Labels whose numbers follow a slider: they keep their size, so that nothing is laid out anew."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from gui.text_size import follow_text


def keep_size(label: QLabel, widest: str) -> None:
    """Give a label room for a text once; later texts repaint it and nothing around it.

    Else each text has Qt lay out the whole panel and paint its plots, which takes longer than the
    mask.
    """

    def fit() -> None:
        label.ensurePolished()
        metrics = label.fontMetrics()
        label.setFixedSize(metrics.horizontalAdvance(widest) + 2, metrics.height())

    follow_text(label, fit)
