"""What the Edit menu does besides tools: undo and redo, taking images out, undoing an import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.holding import Holding, until
from gui.words import told, tr, tr_n, within

if TYPE_CHECKING:
    from core.project_history import Done
    from gui.window import MainWindow


class EditMenu(Feature):
    """Undo and redo with the names of the steps; what can be taken back is offered on the bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.mask_import.imported.connect(self._imported)
        window.images_panel.removed.connect(self._removed)
        self._steps = window.workspace.painting.steps
        self._steps.exchanged.connect(self._exchanged)
        self._by_person = False
        """Whether Undo or Redo itself is under way, and no button that says what it takes back."""

    def slots(self) -> Slots:
        """Undo, redo, and what concerns whole images."""
        painting = self._window.workspace.painting
        return {
            Key.UNDO: lambda: self._step(painting.undo),
            Key.REDO: lambda: self._step(painting.redo),
            Key.UNDO_IMPORT: self.undo_import,
            Key.REMOVE_IMAGE: self._remove_images,
        }

    def _step(self, go: Callable[[], object]) -> None:
        self._by_person = True
        try:
            go()
        finally:
            self._by_person = False
        self._window.canvas.step_undone()

    def _exchanged(self, done: Done, is_done: bool) -> None:
        """Name other images than the one shown, whose role is another now: who presses Ctrl+Z once
        more than there were strokes may not look there."""
        workspace = self._window.workspace
        ids = [n for kind, n in done.records if kind == "role"]
        listed = [n for n in ids if n in workspace.records]
        if not self._by_person or not listed or workspace.current_id in ids:
            return
        step, names = told(done.step.name), self._window.role_keeping.names(listed)
        painting = workspace.painting
        if is_done:
            said, button = tr("Redone: {step} ({names}).", step=step, names=names), tr("Undo")
        else:
            said, button = tr("Undone: {step} ({names}).", step=step, names=names), tr("Redo")
        # By the button it is the same step that comes back: nothing else may have come between.
        holding = until(painting.history_changed, workspace.current_changed)
        back = painting.undo if is_done else painting.redo
        self._window.notice_bar.notice(said, button, back, holding)

    def refresh(self) -> None:
        """Name what would be undone and redone."""
        workspace, window = self._window.workspace, self._window
        history = workspace.painting.history
        can_undo = history is not None and history.can_undo
        can_redo = history is not None and history.can_redo
        # In a menu a & marks a letter; in the name of a class it is one.
        undone = history.undo_name.replace("&", "&&") if history and can_undo else ""
        redone = history.redo_name.replace("&", "&&") if history and can_redo else ""
        window.action(Key.UNDO).setText(
            tr("&Undo {step}", step=within(undone)) if undone else tr("&Undo")
        )
        window.action(Key.REDO).setText(
            tr("&Redo {step}", step=within(redone)) if redone else tr("&Redo")
        )
        window.action(Key.UNDO).setEnabled(can_undo)
        window.action(Key.REDO).setEnabled(can_redo)
        window.action(Key.UNDO_IMPORT).setEnabled(window.mask_import.can_undo)
        window.action(Key.REMOVE_IMAGE).setEnabled(bool(workspace.records))

    def undo_import(self) -> None:
        """Give the images of the last import the labels they had."""
        self._window.mask_import.undo()
        self._window.refresh()

    def _imported(self, number: int, failures: str) -> None:
        bar = self._window.notice_bar
        done = tr_n(
            "Imported masks as labels of {n} image.",
            "Imported masks as labels of {n} images.",
            number,
        )
        changed = self._window.mask_import.changed
        if number and not changed:  # Undo would take back the import before this
            done = tr_n(
                "The mask of {n} image changed nothing: its pixels are labelled so already, or "
                "keep the labels they have.",
                "The masks of {n} images changed nothing: their pixels are labelled so already, "
                "or keep the labels they have.",
                number,
            )
        undo = (tr("Undo"), self.undo_import) if changed else ("", None)
        if failures:
            said = f"{done}\n{failures}" if number else failures
            undoable = self._while_it_can_be_undone(failures) if changed else None
            bar.problem(said, *undo, undoable)
        elif number:
            bar.notice(done, *undo, self._while_it_can_be_undone() if changed else None)
        self._window.refresh()

    def _while_it_can_be_undone(self, failures: str = "") -> Holding:
        """Until the last import is taken back, or another begins; its failures are true on."""
        masks, painting = self._window.mask_import, self._window.workspace.painting
        changes = painting.history_changed, masks.progressed
        return Holding(lambda: masks.can_undo, *changes, afterwards=failures)

    def _remove_images(self) -> None:
        ids = self._window.images_panel.selected_ids()
        if ids:
            self._window.images_panel.remove(ids)

    def _removed(self, ids: list[int]) -> None:
        workspace = self._window.workspace
        self._window.notice_bar.notice(
            tr_n(
                "Removed {n} image from the project; the files are untouched.",
                "Removed {n} images from the project; the files are untouched.",
                len(ids),
            ),
            tr("Undo"),
            lambda: workspace.restore_images(ids),
            Holding(lambda: not workspace.records.keys() >= set(ids), workspace.images_changed),
        )
