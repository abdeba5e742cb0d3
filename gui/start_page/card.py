"""One recent project: its picture, name, folder, age and numbers, as one button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.project_glance import Glance
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.restore import ago
from gui.icons import icon_pixmap
from gui.start_page.looking import PICTURE, Looked
from gui.theme import current_tokens, set_role
from gui.words import count, images_text, tr, tr_n

_ICON = 22


class Picture(QWidget):
    """A small picture on the canvas's ground, or a sign while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(*PICTURE)
        self._pixmap: QPixmap | None = None

    def show_picture(self, looked: Looked) -> None:
        """Show the picture that was made, if one was."""
        rgb = looked.picture
        if rgb is not None:
            height, width = rgb.shape[:2]
            image = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            self._pixmap = QPixmap.fromImage(image)  # copies, so the array may go
            self._pixmap.setDevicePixelRatio(2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle, its corners as round as the card's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().canvas))
        painter.drawRoundedRect(self.rect(), 4, 4)
        if self._pixmap is not None:
            size = self._pixmap.deviceIndependentSize().toSize()
            picture, faint = self._pixmap, 1.0 if self.isEnabled() else 0.4
        else:
            size, faint = QSize(_ICON, _ICON), 0.7
            picture = icon_pixmap("image", _ICON, "canvas_text", self.devicePixelRatioF())
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center())
        painter.setOpacity(faint)
        painter.drawPixmap(place, picture)


class CardButton(QPushButton):
    """A button as large as what is in it."""

    def sizeHint(self) -> QSize:
        """Room for what is in it, not for a text of its own."""
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as what is in it."""
        return self.layout().minimumSize()


class ProjectCard(QWidget):
    """A button that opens the project; where its file is gone, one that forgets it."""

    opened = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, path: Path, now: datetime) -> None:
        super().__init__()
        self.path = path
        self._now = now
        self.button = CardButton()
        self.button.setObjectName("recentProject")
        set_role(self.button, "card")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(lambda: self.opened.emit(self.path))
        self.picture = Picture()
        self.name, self.folder = ElidedLabel(path.stem), ElidedLabel(str(path.parent))
        self.facts = ElidedLabel("…")
        self.remove = QPushButton(tr("Remove"))
        self.remove.setObjectName("forgetProject")
        self.remove.setToolTip(tr("Remove it from this list; its files stay where they are"))
        self.remove.setAccessibleName(tr("Remove {name} from the list", name=path.stem))
        set_role(self.remove, "link")
        self.remove.clicked.connect(lambda: self.forgotten.emit(self.path))
        self.remove.setParent(self)  # not of the button: that is off where the file is gone
        self.remove.hide()
        self._room = QWidget()
        """What the words leave free for the button that lies over them."""
        self._room.hide()
        self._lay_out()
        self._tell("")

    def _lay_out(self) -> None:
        set_role(self.name, "section")
        for label in (self.folder, self.facts):
            set_role(label, "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.facts, 1)
        last.addWidget(self._room)
        for label in (self.name, self.folder, self.facts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.addWidget(self.name)
        words.addWidget(self.folder)
        words.addLayout(last)
        words.addStretch(1)
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self.button)
        inside.setContentsMargins(10, 10, 12, 10)
        inside.setSpacing(12)
        inside.addWidget(self.picture)
        inside.addLayout(words, 1)
        outside = QGridLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.button, 0, 0)

    def _offer_removal(self) -> None:
        self._room.setFixedWidth(self.remove.sizeHint().width())
        self._room.show()
        self.remove.show()
        self.remove.raise_()
        self._place_removal()

    def _place_removal(self) -> None:
        size = self.remove.sizeHint()
        line = QRect(self.facts.mapTo(self, QPoint(0, 0)), self.facts.size())
        left = self._room.mapTo(self, QPoint(0, 0)).x()
        self.remove.setGeometry(
            QRect(QPoint(left, line.center().y() - size.height() // 2 + 1), size)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the removal in the last line; the words have their places only afterwards."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place_removal)

    def show_looked(self, looked: Looked) -> None:
        """Say what was found out."""
        self.picture.show_picture(looked)
        glance = looked.glance
        if looked.problem:
            self._offer_removal()
            self._tell(tr("Cannot be read"))
            self.button.setToolTip(looked.problem)
        elif glance is None:
            self.button.setEnabled(False)
            self._offer_removal()
            self._tell(tr("Not found"))
        else:
            when = ago(glance.changed, self._now)
            shorter = (f"{when} · {images_text(glance.images)}", when) if glance.images else (when,)
            self._tell(f"{when} · {numbers_text(glance)}", shorter)

    def _tell(self, facts: str, shorter: Sequence[str] = ()) -> None:
        self.facts.set_full_text(facts or "…", shorter=shorter)
        told = [self.path.stem, facts, str(self.path.parent)]
        self.button.setAccessibleName(", ".join(filter(None, told)))


def numbers_text(glance: Glance) -> str:
    """How many images there are, and with how many of them somebody began."""
    if not glance.images:
        return tr("no images yet")
    return tr_n(
        "{n} image, {labelled} labelled",
        "{n} images, {labelled} labelled",
        glance.images,
        n=count(glance.images),
        labelled=count(glance.labelled_images),
    )
