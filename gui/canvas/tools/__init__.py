"""The tools of the canvas, one class each, a file a family; ``TOOLS`` names them all."""

from __future__ import annotations

from gui.canvas.tools.brush import SMALLEST_RING, BrushTool, EraserTool
from gui.canvas.tools.frames import EllipseTool, RectangleTool
from gui.canvas.tools.lasso import LassoTool
from gui.canvas.tools.pan import PanTool
from gui.canvas.tools.picks import AcceptTool, FillTool, PickCellTool, WandTool
from gui.canvas.tools.polygon import PolygonTool
from gui.canvas.tools.ruler import RulerTool
from gui.canvas.tools.tool import Tool
from gui.canvas.tools.zoom import ZoomTool

TOOLS: dict[str, type[Tool]] = {
    tool.name: tool
    for tool in (
        BrushTool, EraserTool, PolygonTool, LassoTool, EllipseTool, RectangleTool, FillTool,
        WandTool, AcceptTool, PanTool, ZoomTool, RulerTool, PickCellTool,
    )
}  # fmt: skip

__all__ = [
    "SMALLEST_RING",
    "TOOLS",
    "AcceptTool",
    "BrushTool",
    "EraserTool",
    "PanTool",
    "PolygonTool",
    "RulerTool",
    "Tool",
    "WandTool",
]
