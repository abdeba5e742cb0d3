"""The canvas on stage: shows the workspace on it, and hands its gestures to the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from core.labels import BACKGROUND, UNLABELLED
from core.metrics import threshold_level
from core.region_rules import RegionRules
from core.uncertainty import uncertainty_table
from gui.canvas import Canvas
from gui.drawn_colours import drawn_colours
from gui.panels.layers import LAYERS, LayersPanel
from gui.theme import Tokens, current_tokens, theme_changed
from gui.words import tr
from gui.workspace import Workspace

ZOOM_STEP = 1.25


class Stage(QObject):
    """Keeps one canvas, the layers panel and the workspace in step."""

    def __init__(self, canvas: Canvas, layers: LayersPanel, workspace: Workspace) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self._layers = layers
        self._workspace = workspace
        self._shown_id: int | None = None
        self._listen_to_workspace()
        self._listen_to_canvas()
        layers.visible_asked.connect(self.set_visible)
        layers.opacity_asked.connect(self._set_opacity)
        theme_changed.connect(self._dress)
        self._restore_layers()
        self._dress(current_tokens())
        self._show_image()
        self._show_paint()

    def _listen_to_workspace(self) -> None:
        workspace = self._workspace
        workspace.current_changed.connect(self._show_image)
        workspace.project_changed.connect(self.show_message)
        workspace.images_changed.connect(self.show_message)
        workspace.opening_changed.connect(self.show_message)
        workspace.unreadable.changed.connect(self.show_message)
        workspace.labels_changed.connect(self.canvas.labels_changed)
        workspace.classes_changed.connect(self._show_colours)
        workspace.painting.changed.connect(self._show_paint)
        workspace.painting.begun.connect(self._show_labels)
        workspace.threshold_changed.connect(self._show_threshold)
        workspace.heatmap.reset.connect(self._show_heatmap)
        workspace.heatmap.changed.connect(self.canvas.heatmap_changed)
        workspace.cells.changed.connect(self._show_cells)
        workspace.heatmap.view_centre = self._view_centre
        self.canvas.view_changed.connect(self._tell_view)

    def _listen_to_canvas(self) -> None:
        canvas, workspace = self.canvas, self._workspace
        canvas.stroke_started.connect(workspace.painting.begin_stroke)
        canvas.stroke_moved.connect(workspace.painting.move_stroke)
        canvas.stroke_finished.connect(workspace.painting.lift_stroke)
        canvas.stroke_aborted.connect(workspace.painting.abort_stroke)
        canvas.stroke_retracted.connect(workspace.painting.retract_stroke)

    # Image, labels, heatmap ----------------------------------------------------------------------

    def _show_image(self) -> None:
        opened = self._workspace.current
        if opened is None:
            self._shown_id = None
            self.canvas.set_image(None)
            self.show_message()
            return
        self.canvas.set_image(
            opened.image, pyramid=opened.pyramid, keep_view=opened.id == self._shown_id
        )
        self._shown_id = opened.id
        self._tell_view()
        self.canvas.set_labels(opened.labels, drawn_colours(self._workspace.classes))
        self._show_heatmap()

    def _show_heatmap(self) -> None:
        heatmap = self._workspace.heatmap
        opened, plane = self._workspace.current, heatmap.plane()
        fits = opened is not None and opened.id == self._shown_id
        if plane is None or heatmap.known is None or not fits:
            self.canvas.set_heatmap(None)
            return
        self.canvas.set_heatmap(plane, heatmap.known)
        self.canvas.set_error_class(self._workspace.active_class_id)
        self._show_colours()
        self._show_threshold()

    def _show_cells(self) -> None:
        """Where the class has rules, its cells are outlined as soon as they are known."""
        workspace = self._workspace
        found = workspace.cells.latest
        plain = workspace.cell_rules.of(workspace.active_class_id) == RegionRules()
        if plain or found is None or not self._shown:
            self.canvas.set_objects(None)
        else:
            self.canvas.set_objects(found.picture)

    def _show_threshold(self) -> None:
        self.canvas.set_threshold_level(threshold_level(self._workspace.threshold))

    def _show_colours(self) -> None:
        self.canvas.set_label_colours(drawn_colours(self._workspace.classes))
        record = self._workspace.active_class
        if record is not None:
            self.canvas.set_mask_class(record.id, record.colour)

    def _show_paint(self) -> None:
        self.canvas.set_brush_diameter(self._workspace.painting.diameter)
        self._show_colours()

    def show_message(self) -> None:
        """Say on the canvas why there is no image, and what to do."""
        workspace = self._workspace
        if workspace.current is not None:
            text = ""
        elif workspace.opening_id is not None:
            text = tr("Opening…")
        elif workspace.chosen_id in workspace.records:
            state = workspace.unreadable.state(workspace.chosen_id) or tr("Cannot be opened")
            text = f"{workspace.records[workspace.chosen_id].name}\n{state}"
        elif workspace.project is None:
            text = tr("Open a project, or drop images here")
        elif workspace.records:
            text = tr("Choose an image in the list")
        else:
            text = ""  # gui/bare_canvas.py has words and buttons for that
        self.canvas.set_message(text)

    def _view_centre(self) -> tuple[float, float] | None:
        return self.canvas.centre() if self.canvas.has_image else None

    def _tell_view(self) -> None:
        """The heatmap's tiles come in the order in which they are looked at."""
        self._workspace.heatmap.view.box = self.canvas.visible_box() if self._shown else None

    @property
    def _shown(self) -> bool:
        """Whether the canvas shows the workspace's image, and not still the one before."""
        opened = self._workspace.current
        return self.canvas.has_image and opened is not None and opened.id == self._shown_id

    # Layers --------------------------------------------------------------------------------------

    def set_visible(self, name: str, visible: bool) -> None:
        """Show or hide a layer and remember it."""
        self.canvas.set_layer_visible(name, visible)
        self._workspace.settings.put(f"layers/{name}/visible", visible)
        self._layers.show_state(name, visible, self.canvas.layer_opacity(name))

    def _show_labels(self) -> None:
        """Show labels that are hidden; where errors stand for them, these show what is painted."""
        if not self.canvas.layer_visible("labels") and not self.canvas.labels_covered:
            self.set_visible("labels", True)

    def _set_opacity(self, name: str, opacity: float) -> None:
        self.canvas.set_layer_opacity(name, opacity)
        self._workspace.settings.put(f"layers/{name}/opacity", opacity)

    def _restore_layers(self) -> None:
        settings = self._workspace.settings
        for name, (_text, _tip, opacity, visible) in LAYERS.items():
            shown = settings.flag(f"layers/{name}/visible", visible)
            strength = settings.number(f"layers/{name}/opacity", opacity, 0, 1)
            self.canvas.set_layer_visible(name, shown)
            self.canvas.set_layer_opacity(name, strength)
            self._layers.show_state(name, shown, strength)

    def _dress(self, tokens: Tokens) -> None:
        self.canvas.set_background(QColor(tokens.canvas))
        self.canvas.set_message_colour(QColor(tokens.canvas_text))

    # Zoom ----------------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Look closer at the middle of the view."""
        self.canvas.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Look from farther."""
        self.canvas.zoom_by(1 / ZOOM_STEP)

    def actual_size(self) -> None:
        """One image pixel a screen pixel."""
        self.canvas.set_zoom(1.0)

    def describe(self, x: float, y: float) -> list[str]:
        """What lies under image coordinates: place, colour, label, probability."""
        opened = self._workspace.current
        if opened is None:
            return []
        row, column = int(y // 1), int(x // 1)
        height, width = opened.labels.shape
        if not (0 <= row < height and 0 <= column < width):
            return []
        red, green, blue = (int(v) for v in opened.image[row, column])
        parts = [
            f"x {column}  y {row} px",
            f"RGB {red} {green} {blue}",
        ]
        parts.append(self._label_name(int(opened.labels[row, column])))
        probability = self._workspace.heatmap.probability_at(row, column)
        record = self._workspace.active_class
        if probability is not None and record is not None:
            parts.append(tr("prob. {name} {value:.2f}", name=record.name, value=probability))
            if self.canvas.shows_uncertainty and self.canvas.layer_visible("heatmap"):
                parts.append(tr("uncertainty {value:.2f}", value=self._unsure(probability)))
        return parts

    def _unsure(self, probability: float) -> float:
        table = uncertainty_table(threshold_level(self._workspace.threshold) / 255)
        return float(table[round(255 * probability)])

    def _label_name(self, value: int) -> str:
        if value == UNLABELLED:
            return tr("unlabelled")
        if value == BACKGROUND:
            return tr("label: background")
        names = {record.id: record.name for record in self._workspace.classes}
        return tr("label: {name}", name=names.get(value, value))
