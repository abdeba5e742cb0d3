"""Plots that give way where a panel is low: what is read comes before what is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.text_size import follow_text, scaled

LEAST_PLOT = 42
"""Height in pixels under which a curve says less than the room it takes, with text as usual."""
_MOST_PLOT = 400
"""Height after which a curve says no more."""


def least_plot() -> int:
    """``LEAST_PLOT`` with the text of the moment: its numbers take some of the height."""
    return scaled(LEAST_PLOT)


def most_plot() -> int:
    """The height that a curve can use, with the text of the moment."""
    return scaled(_MOST_PLOT)


def keep_plot_low(plot: QWidget) -> None:
    """Give a plot no more than its curve can use, also where a column has the whole screen."""
    follow_text(plot, lambda: plot.setMaximumHeight(most_plot()))


def has_room(panel: QWidget, plot: QWidget, spare: int = 0) -> bool:
    """Whether the other items of a panel's vertical layout leave enough height for its plot.

    ``spare`` pixels more are to be free.
    """
    return panel.height() - words_height(panel, plot) >= least_plot() + spare


def words_height(panel: QWidget, plot: QWidget) -> int:
    """What all but the plot of a panel's vertical layout takes, with the gap to it, in pixels.

    The items of the layout are not asked one by one: Python keeps what it was given of them, also
    when Qt has long put another thing in that place of memory, which is taken for it then.
    """
    layout = panel.layout()
    width = panel.width()
    both = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
    if both < 0:
        both = layout.totalSizeHint().height()
    if plot.isHidden():
        return both + layout.spacing()
    given = plot.sizeHint().expandedTo(plot.minimumSizeHint()).boundedTo(plot.maximumSize())
    height = given.expandedTo(plot.minimumSize()).height()
    if plot.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Ignored:
        height = 0
    return both - height
