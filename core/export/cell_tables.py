"""Tables of measured cells as files; what makes them is loaded when one is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.export.content import FileContent

if TYPE_CHECKING:
    from core.cell_files import MeasuredImage


def cells_xlsx(images: Sequence[MeasuredImage], names: Mapping[int, str]) -> FileContent:
    """Cells and counts as two sheets. Raises ExportError for more rows than a sheet has."""
    from core.cell_files import cells_table, counts_table
    from core.tables import xlsx_content

    return _counted(xlsx_content([cells_table(images, names), counts_table(images, names)]), images)


def cells_csv(images: Sequence[MeasuredImage], names: Mapping[int, str]) -> FileContent:
    """A row for each cell."""
    from core.cell_files import cells_table
    from core.tables import csv_content

    return _counted(csv_content(cells_table(images, names)), images)


def counts_csv(images: Sequence[MeasuredImage], names: Mapping[int, str]) -> FileContent:
    """A row for each image and class."""
    from core.cell_files import counts_table
    from core.tables import csv_content

    return _counted(csv_content(counts_table(images, names)), images)


def _counted(content: FileContent, images: Sequence[MeasuredImage]) -> FileContent:
    return content.with_facts(objects=sum(len(one.cells) for one in images))
