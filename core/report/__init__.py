"""The report of a project: gathered from its images, told in blocks, written as one HTML page.

``gather`` computes, ``chapters`` says it in words, ``html`` writes it; ``gui.report`` prints the
same blocks as PDF. Nothing here loads Qt or torch.
"""

from core.report.chapters import report_of
from core.report.gather import gather
from core.report.html import html_content
from core.report.order import ReportClass, ReportImage, ReportOrder

__all__ = ["ReportClass", "ReportImage", "ReportOrder", "gather", "html_content", "report_of"]
