"""The sheet of all keys: searched, printed, and left open beside the work."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from gui.dialogs.action_tree import (
    ActionTree,
    Section,
    action_sections,
    canvas_sections,
    with_keys,
)
from gui.dialogs.frame import FramedDialog
from gui.dialogs.lower_edge import end_whole
from gui.shortcuts import Shortcuts
from gui.words import tr


def sheet_sections(shortcuts: Shortcuts) -> list[Section]:
    """What stands on the sheet: the actions that have keys, and the canvas's own keys."""
    return [*with_keys(action_sections(shortcuts.bindings)), *canvas_sections()]


def sheet_html(sections: list[Section]) -> str:
    """The sheet for paper: two columns, a heading over each group."""
    rows = []
    for section in sections:
        rows.append(f"<tr><td colspan=2><br><b>{escape(section.title)}</b></td></tr>")
        rows += [
            f"<tr><td width='60%'>{escape(line.text)}</td><td>{escape(line.keys)}</td></tr>"
            for line in section.lines
        ]
    table = f"<table width='100%' cellspacing=2>{''.join(rows)}</table>"
    return f"<h2>{escape(tr('SmearSeg: keys'))}</h2>{table}"


class ShortcutSheet(FramedDialog):
    """All keys in force; it keeps up with edits."""

    edit_asked = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(tr("Shortcuts"), parent, accept_text=tr("Close"), reject_text="")
        self.setModal(False)
        self._shortcuts = shortcuts
        self.search = QLineEdit()
        self.search.setObjectName("shortcutSearch")
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.sheet = ActionTree("shortcutSheet", tr("Shortcuts"))
        self.search.textChanged.connect(self.sheet.search)
        self.body.addWidget(self.search)
        self.body.addWidget(self.sheet, 1)
        role = QDialogButtonBox.ButtonRole.ResetRole
        self.add_button(tr("Change…"), role, "editShortcutsButton").clicked.connect(self.edit_asked)
        self.add_button(tr("Print…"), role, "printShortcutsButton").clicked.connect(self._print)
        shortcuts.changed.connect(self._show)
        self._show()
        self.resize(640, 640)

    def showEvent(self, event: QShowEvent) -> None:
        """The last row is shown whole."""
        super().showEvent(event)
        end_whole(self, self.sheet)

    def _show(self) -> None:
        self.sheet.show_sections(sheet_sections(self._shortcuts))

    def document(self) -> QTextDocument:
        """The sheet as it is printed."""
        made = QTextDocument(self)
        made.setHtml(sheet_html(sheet_sections(self._shortcuts)))
        return made

    def _print(self) -> None:
        # Loaded when asked for: few print, and the start need not wait for it.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(tr("SmearSeg keys"))
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.document().print_(printer)
