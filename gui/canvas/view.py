"""The picture on the canvas: image, layers, and the camera they are seen through.

A scene carries the layers as children of one item. The camera here is the only keeper of zoom and
place; the item is told, never asked. The scene's coordinates are the widget's own pixels, since a
view scrolls by whole ones only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPalette, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsRectItem, QGraphicsScene, QGraphicsView, QWidget

from core.labels import Box
from gui.canvas.bringing import brought
from gui.canvas.camera import MAX_SCALE, Camera
from gui.canvas.coverings import Coverings
from gui.canvas.error_layer import ErrorLayer
from gui.canvas.layers import (
    Colour,
    Heat,
    HeatmapLayer,
    ImageLayer,
    LabelLayer,
    Layer,
    MaskLayer,
)
from gui.canvas.marks import draw_focus, draw_frame, draw_pixel_grid
from gui.canvas.placard import draw_message
from gui.canvas.sampling import Pyramid

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SURROUNDINGS = "#3c3e41"
"""Around the image, light or dark: grey, as the eye judges colours by what is beside them."""
_TRIES = 3
"""What lies over the image may go elsewhere as the image does; it is asked so often where it is."""


class LayeredView(QGraphicsView):
    """Shows an image and its layers; points are image coordinates, pixel centres at half integers.

    A label map or heatmap stays the caller's: it may change in place, and then the view is told
    where.
    """

    view_changed = Signal()
    """Zoom or place is another."""
    layers_changed = Signal()
    """Which layers are shown is another, what the heatmap's shows, or whether there is an image."""
    marked = Signal(str)
    """A frame was drawn around a place; for whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._be_a_picture()
        self.setScene(QGraphicsScene(self))
        self._ground = QGraphicsRectItem()
        self._ground.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemHasNoContents)
        self.scene().addItem(self._ground)
        self._image = ImageLayer()
        self._heatmap = HeatmapLayer()
        self._labels = LabelLayer()
        self._mask = MaskLayer()
        self._errors = ErrorLayer()
        self._layers: dict[str, Layer] = {
            "image": self._image,
            "heatmap": self._heatmap,
            "labels": self._labels,
            "mask": self._mask,
            "errors": self._errors,
        }
        for height, layer in enumerate(self._layers.values()):
            layer.setZValue(height)
            layer.setParentItem(self._ground)
        self._heat: Heat | None = None
        self._camera = Camera(1, 1, 1.0, 1.0)
        self._fits = True
        self._covered, self._kept_free, self._key_room = 0, 0, (0, 0)  # widget pixels
        self._leaves_key_room = False
        self._grid = False
        self._focus_shown = False
        self._marked: Box | None = None
        self._marker = ""
        """Who asked for that frame."""
        self.coverings = Coverings()
        self._message = ""
        self._message_colour = QColor("#e6e7e9")

    def _be_a_picture(self) -> None:
        """As a picture: no frame, no scroll bars, no moving of its own accord."""
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setBackgroundBrush(QColor(_SURROUNDINGS))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(self.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)

    # What is shown

    def set_image(
        self,
        rgb: npt.NDArray[np.uint8] | None,
        pyramid: Pyramid | None = None,
        keep_view: bool = False,
    ) -> None:
        """Show an RGB image (H, W, 3), or the message. Labels and heatmap are taken away.

        ``pyramid`` is ``Pyramid(rgb).build()`` from a worker; without it the halves are made here
        when first needed. ``keep_view`` keeps zoom and place for an image of the same size.
        """
        self.set_labels(None)
        self.set_heatmap(None)
        self._marked = None
        if pyramid is None and rgb is not None:
            pyramid = Pyramid(rgb)
        self._image.set_image(pyramid)
        if pyramid is not None:
            height, width = pyramid.array.shape[:2]
            same = (height, width) == (self._camera.image_height, self._camera.image_width)
            if keep_view and same:
                self._look(self._camera, self._fits)
            else:
                self._camera = replace(self._camera, image_height=height, image_width=width)
                self.fit()
        self.viewport().update()

    @property
    def has_image(self) -> bool:
        """Whether an image is shown."""
        return self._image.has_data

    def set_labels(
        self,
        label_map: npt.NDArray[np.uint8] | None,
        colours: Mapping[int, Colour] | None = None,
    ) -> None:
        """Show a label map (H, W), which may go on changing: see ``labels_changed``."""
        self._check_size(label_map)
        self._labels.set_labels(label_map)
        self._errors.set_labels(label_map)
        self._cover_labels()
        if colours is not None:
            self._labels.set_colours(colours)

    def set_label_colours(self, colours: Mapping[int, Colour | None]) -> None:
        """Set the colour of each label number; 0 is background, unlabelled is always clear."""
        self._labels.set_colours(colours)

    def labels_changed(self, box: Box) -> None:
        """The label map changed inside the box: show it."""
        self._labels.changed(box)
        self._errors.labels_changed(box)
        self._update_box(box)

    def set_heatmap(
        self,
        plane: npt.NDArray[np.uint8] | None,
        known: npt.NDArray[np.bool_] | npt.NDArray[np.uint8] | None = None,
        cell: int = 1,
    ) -> None:
        """Show a class's heatmap plane (H, W), as heatmap and as mask.

        ``known`` says where it was predicted: an entry for each square of ``cell`` x ``cell``
        pixels. Both arrays may go on changing: see ``heatmap_changed``.
        """
        self._check_size(plane)
        self._heat = None if plane is None else Heat(plane, known, cell)
        self._heatmap.set_heat(self._heat)
        self._mask.set_heat(self._heat)
        self._errors.set_heat(self._heat)
        self._cover_labels()

    def _check_size(self, array: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | None) -> None:
        """Raise ValueError for an array that is not of the image's size: it would lie askew."""
        size = (self._camera.image_height, self._camera.image_width)
        if array is not None and (not self.has_image or array.shape != size):
            raise ValueError(f"an array of shape {array.shape} over an image of {size}")

    def heatmap_changed(self, box: Box) -> None:
        """The plane, or what is known of it, changed inside the box: show it."""
        if self._heat is not None:
            self._heat.changed(box)
            self._heatmap.mark(box)
            self._mask.mark(box)
            self._errors.mark(box)
            self._update_box(box)

    def set_objects(self, numbers: npt.NDArray[np.uint16] | None) -> None:
        """Have the mask outline objects, numbered (H, W) from 1, instead of the plane; or not."""
        if numbers is not None:
            self._check_size(numbers)
        self._mask.set_objects(numbers)

    def set_threshold_level(self, level: int) -> None:
        """The mask is where the plane is at least ``level``, 0..256."""
        self._mask.set_level(level)
        self._errors.set_level(level)
        self._heatmap.set_level(level)

    def set_uncertainty(self, on: bool) -> None:
        """Have the heatmap show how unsure the network is, or its probabilities."""
        self._heatmap.set_uncertainty(on)
        self.layers_changed.emit()

    @property
    def shows_uncertainty(self) -> bool:
        """Whether the heatmap shows how unsure the network is."""
        return self._heatmap.shows_uncertainty

    def set_error_class(self, class_id: int) -> None:
        """Show errors of the mask of this class."""
        self._errors.set_class(class_id)

    def set_patterns(self, on: bool) -> None:
        """Have classes, mask and errors told apart by stripes and dots, or by colour alone."""
        self._labels.set_pattern(on)
        self._errors.set_pattern(on)
        self._cover_labels()

    @property
    def has_patterns(self) -> bool:
        """Whether they are striped and dotted."""
        return self._errors.has_pattern

    @property
    def has_heatmap(self) -> bool:
        """Whether there is a plane for heatmap and mask."""
        return self._heat is not None

    @property
    def labels_covered(self) -> bool:
        """Whether the labels are not drawn, although asked for: errors say what they would."""
        return self._labels.covered

    def _cover_labels(self) -> None:
        """Errors show all labelled pixels: what shines through would change colour or pattern."""
        covered = self._errors.isVisible() and self._errors.has_data
        self._labels.covered = covered
        self._mask.set_pattern(self._errors.has_pattern and not covered)

    def set_mask_class(self, class_id: int, colour: Colour) -> None:
        """Set the class of the mask, which says its pattern, and its colour."""
        self._mask.set_class(class_id, colour)

    def set_layer_visible(self, name: str, visible: bool) -> None:
        """Show or hide the layer ``image``, ``labels``, ``heatmap``, ``mask`` or ``errors``."""
        self._layers[name].setVisible(visible)
        self._cover_labels()
        if name == "heatmap" and visible:
            self._leave_key_room()
        self.layers_changed.emit()

    def layer_visible(self, name: str) -> bool:
        """Whether the layer is not hidden."""
        return self._layers[name].isVisible()

    def set_layer_opacity(self, name: str, opacity: float) -> None:
        """Set a layer's opacity, 0..1."""
        self._layers[name].set_strength(opacity)

    def layer_opacity(self, name: str) -> float:
        """A layer's opacity, 0..1."""
        return self._layers[name].strength

    def set_message(self, text: str) -> None:
        """Set what stands in the canvas while there is no image."""
        self._message = text
        self.viewport().update()

    def set_message_colour(self, colour: QColor) -> None:
        """Set the colour of that text."""
        self._message_colour = QColor(colour)
        self.viewport().update()

    def set_background(self, colour: QColor) -> None:
        """Set the colour around the image."""
        self.setBackgroundBrush(QColor(colour))

    def set_pixel_grid(self, on: bool) -> None:
        """Draw the borders of the pixels, or not, when they are large enough."""
        self._grid = on
        self.viewport().update()

    def mark(self, box: Box, owner: str) -> None:
        """Draw a frame around a place of the image; ``owner`` is who asks for it."""
        self._marked, self._marker = box, owner
        self.viewport().update()
        self.marked.emit(owner)

    def unmark(self, owner: str) -> None:
        """Take the frame away, unless it is another's."""
        if self._marker == owner:
            self._marked = None
            self.viewport().update()

    # The view

    @property
    def fits(self) -> bool:
        """Whether the whole image is shown, and goes on being so in a window of another size."""
        return self._fits

    def fit(self) -> None:
        """Show the whole image, and go on doing so when the window is resized."""
        self._fits, self._leaves_key_room = True, self.layer_visible("heatmap")
        self._take_rooms()

    def zoom(self) -> float:
        """Screen pixels per image pixel."""
        return self._camera.scale

    def set_zoom(self, scale: float) -> None:
        """Set the screen pixels per image pixel around the middle; 1 is one to one."""
        middle = (self._camera.width / 2, self._camera.height / 2)
        self._look(self._camera.zoomed(scale, middle).snapped())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with the widget point ``at`` (or the middle) held still."""
        if at is None:
            at = QPointF(self.width() / 2, self.height() / 2)
        ratio = self._ratio()
        point = (at.x() * ratio, at.y() * ratio)
        self._look(self._camera.zoomed(self._camera.scale * factor, point))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the image by widget pixels."""
        self._look(self._camera.panned(dx * self._ratio(), dy * self._ratio()))

    def centre(self) -> tuple[float, float]:
        """The image point in the middle of the window."""
        return self._camera.to_image(self._camera.width / 2, self._camera.height / 2)

    def centre_on(self, x: float, y: float) -> None:
        """Bring an image point to the middle of the window."""
        self._look(self._camera.centred_on(x, y).snapped())

    def show_box(self, box: Box, share: float = 1.0, nearest: float = MAX_SCALE) -> None:
        """Bring an image box into sight, so large that it takes a ``share`` of the window.

        ``nearest`` bounds the zoom, in screen pixels per image pixel.
        """
        if box.is_empty:
            return
        camera = self._camera
        middle = (camera.width / 2, camera.height / 2)
        scale = share * min(camera.width / box.width, camera.height / box.height)
        self.bring(box, camera.zoomed(min(scale, nearest), middle))

    def bring(self, box: Box, camera: Camera | None = None) -> None:
        """Bring an image box to the middle, as near as the image's edges and what is over it allow.

        It is as large as seen through ``camera``, else as now.
        """
        for _ in range(_TRIES):
            over = self.coverings.areas(self._camera, self._ratio(), self._covered)
            if (found := brought(camera or self._camera, box, over)) == self._camera:
                return
            self._look(found)

    @property
    def shows_whole_image(self) -> bool:
        """Whether no part of the image is out of sight."""
        return self._camera.shows_all

    def visible_box(self) -> Box:
        """The image pixels in view, also partly; empty when there is no image."""
        return self._camera.visible_box() if self.has_image else Box(0, 0, 0, 0)

    def image_rect(self) -> QRectF:
        """Where the image lies, in widget pixels, also outside the widget; empty without one."""
        if not self.has_image:
            return QRectF()
        camera = self._camera
        corner = self.widget_point(camera.image_width, camera.image_height)
        return QRectF(self.widget_point(0, 0), corner)

    def image_point(self, at: QPointF) -> tuple[float, float]:
        """The image point under a widget point."""
        return self._camera.to_image(at.x() * self._ratio(), at.y() * self._ratio())

    def widget_point(self, x: float, y: float) -> QPointF:
        """The widget point that shows an image point."""
        return QPointF(*self._camera.to_screen(x, y)) / self._ratio()

    def widget_scale(self) -> float:
        """Widget pixels per image pixel; differs from ``zoom`` where the desktop is scaled."""
        return self._camera.scale / self._ratio()

    def _ratio(self) -> float:
        return float(self.viewport().devicePixelRatioF())

    def _look(self, camera: Camera, fits: bool = False) -> None:
        self._camera, self._fits = camera, fits
        left, top = camera.to_image(0, 0)
        scale = self.widget_scale()
        self._ground.setTransform(QTransform(scale, 0, 0, scale, -left * scale, -top * scale))
        self.viewport().update()
        self.view_changed.emit()

    def _update_box(self, box: Box) -> None:
        """Repaint the part of the widget that shows an image box."""
        corner = self.widget_point(box.left, box.top)
        scale = self.widget_scale()
        around = scale + 6.0
        rect = QRectF(corner.x(), corner.y(), box.width * scale, box.height * scale)
        self.viewport().update(rect.adjusted(-around, -around, around, around).toAlignedRect())

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the image fitted, or its middle in the middle."""
        super().resizeEvent(event)
        self._take_size()

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the window to a screen of another scaling."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._take_size()
        return bool(super().viewportEvent(event))

    def _take_size(self) -> None:
        size: QSize = self.viewport().size()
        self.setSceneRect(0, 0, size.width(), size.height())
        ratio = self._ratio()
        self._camera = self._camera.resized(size.width() * ratio, size.height() * ratio)
        self._take_rooms()

    def _leave_key_room(self) -> None:
        """Have a fitted image leave room to the heatmap's key, until it is fitted anew without.

        Hiding the heatmap moves nothing: who compares with and without would see the image jump.
        """
        if not self._leaves_key_room:
            self._leaves_key_room = True
            self._take_rooms()

    def _take_rooms(self) -> None:
        """Keep a fitted image out of what is kept free; one that somebody put stays there."""
        ratio = self._ratio()
        length, width = self._key_room if self._leaves_key_room else (0, 0)
        key = (length * ratio, width * ratio)
        camera = replace(self._camera, covered=self._kept_free * ratio, key=key)
        self._look(camera.fitted() if self._fits else camera, self._fits)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw grid and frame over the image, or the message where there is none."""
        if self.has_image:
            if self._grid:
                draw_pixel_grid(painter, self._camera, self._ratio(), self.visible_box())
            if self._marked is not None:
                corner = self.widget_point(self._marked.left, self._marked.top)
                other = self.widget_point(self._marked.right, self._marked.bottom)
                draw_frame(painter, QRectF(corner, other))
        elif self._message:
            area = QRectF(self.viewport().rect())
            draw_message(painter, area, self._message, self._message_colour)
        if self._focus_shown:
            draw_focus(painter, QRectF(self.viewport().rect()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard came here, unless a hand on the mouse brought it."""
        self._focus_shown = event.reason() in _KEYBOARD_REASONS
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        if self._focus_shown:
            self._focus_shown = False
            self.viewport().update()
        super().focusOutEvent(event)
