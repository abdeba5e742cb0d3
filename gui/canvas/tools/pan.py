"""The hand: moves the image about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor

from gui.canvas.tools.tool import Tool


class PanTool(Tool):
    """Drags the image about; the canvas does the dragging, as with the middle button."""

    name = "pan"

    def cursor(self) -> QCursor:
        """An open hand."""
        return QCursor(Qt.CursorShape.OpenHandCursor)
