"""The tools of the canvas, one class each, a file a family; ``TOOLS`` names them all."""

from __future__ import annotations

from gui.canvas.tools.brush import SMALLEST_RING, BrushTool, EraserTool
from gui.canvas.tools.pan import PanTool
from gui.canvas.tools.tool import Tool

TOOLS: dict[str, type[Tool]] = {tool.name: tool for tool in (BrushTool, EraserTool, PanTool)}

__all__ = ["SMALLEST_RING", "TOOLS", "BrushTool", "EraserTool", "PanTool", "Tool"]
