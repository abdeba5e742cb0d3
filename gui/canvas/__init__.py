"""The canvas: view (zoom, pan), layers (image, labels, heatmap, mask), tools (one class each)."""

from gui.canvas.canvas import Canvas

__all__ = ["Canvas"]
