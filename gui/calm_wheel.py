"""The wheel scrolls; it changes a field or a slider only while that has the keyboard.

Qt lets it change whatever lies under the pointer. Where a panel scrolls, a slider then comes under
a wheel that still turns, and a threshold or a preference is another one, without anybody's will.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QWidget

_KNOWN = "wheelIsCalm"
_FIELDS = (QAbstractSpinBox, QComboBox, QAbstractSlider)


class CalmWheel(QObject):
    """Keeps the wheel from the fields of a panel or dialog; whoever owns it is its parent."""

    def calm(self, panel: QWidget) -> None:
        """Look after the fields that are in it now; those of before are known."""
        for kind in _FIELDS:
            for field in panel.findChildren(kind):
                if isinstance(field, QScrollBar) or field.property(_KNOWN):
                    continue
                field.setProperty(_KNOWN, True)
                field.installEventFilter(self)
                if field.focusPolicy() == Qt.FocusPolicy.WheelFocus:  # the wheel would take it
                    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what lies around the field, which may scroll."""
        if event.type() != QEvent.Type.Wheel or not isinstance(watched, QWidget):
            return False
        if watched.hasFocus():
            return False
        event.ignore()
        return True
