"""What stands on the canvas of a project without images: where they go, and two ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.feature import Feature
from gui.icons import icon
from gui.theme import SPACE, set_role
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow


class BareCanvas(Feature):
    """Shows the ways to begin while the open project has no images."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.ways: Ways | None = None
        """Made when it is first wanted."""
        workspace = window.workspace
        for changed in (workspace.project_changed, workspace.images_changed):
            changed.connect(self._look)

    def _look(self) -> None:
        workspace = self._window.workspace
        wanted = workspace.project is not None and not workspace.records
        if wanted and self.ways is None:
            self.ways = self._make()
        if self.ways is not None:
            self.ways.setVisible(wanted)

    def _make(self) -> Ways:
        canvas, files = self._window.canvas, self._window.files
        ways = Ways(canvas.viewport())
        ways.add.clicked.connect(files.add_images)
        ways.sample.clicked.connect(files.open_sample)
        QWidget.setTabOrder(canvas, ways.add)
        QWidget.setTabOrder(ways.add, ways.sample)
        return ways


class Ways(QWidget):
    """A sentence with two buttons, in the middle of what it stands on."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("bareCanvas")
        words = QLabel(tr("Drop images or a folder here"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        set_role(words, "placard")
        self.add = QPushButton(icon("add-images", "accent_text"), tr("Add images…"))
        self.add.setObjectName("bareAddImages")
        set_role(self.add, "primary")
        self.sample = QPushButton(tr("Try the sample"))
        self.sample.setObjectName("bareSample")
        self.sample.setToolTip(tr("Three made-up smears to learn the program on."))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACE)
        self._row.addStretch(1)
        for button in (self.add, self.sample):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        column.setSpacing(2 * SPACE)
        column.addStretch(1)
        column.addWidget(words)
        column.addLayout(self._row)
        column.addStretch(1)
        ground.installEventFilter(self)
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the canvas."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return False

    def _fill(self) -> None:
        """Side by side where there is room for both, else one under the other."""
        ground = self.parentWidget()
        wide = self.add.sizeHint().width() + self.sample.sizeHint().width() + 6 * SPACE
        beside = wide <= ground.width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.setGeometry(ground.rect())
