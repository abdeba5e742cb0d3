"""Cells leave the program as tables and boxes, from the Export dialog and from the panel."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QDialog

from core.calibration import Calibration
from core.cells import cells_of
from core.export.kinds import CELL_KINDS, What
from core.masks.coco import read_coco
from core.masks.voc_boxes import read_voc_boxes
from core.region_rules import RegionRules
from core.tables import _read_xlsx
from gui.dialogs.export import ExportDialog, ExportReportDialog
from tests.gui.technician import Technician

RULES = RegionRules(None, 30, None, 0.0, False, 0.8)


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    workspace = technician.workspace
    workspace.cell_rules.choose(RULES)
    workspace.calibration.set(Calibration(0.25))
    technician.action("measurementsAction").trigger()
    cells = workspace.cells
    technician.until(lambda: cells.now is not None and cells.now.cells.measured is not None)
    return technician


def exported(person: Technician, out: Path, kind: str, name: str, scope: str) -> None:
    """Through the dialog that the panel's button opens."""
    asked: list[QDialog] = []
    person.window.mask_export.asked.connect(asked.append)
    person.click("exportCellsButton")
    [dialog] = asked
    assert isinstance(dialog, ExportDialog)
    assert person.find("exportWhat", dialog).currentText() == What.CELLS.value
    kinds = person.find("exportKind", dialog)
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentText(kind)
    dialog.set_folder(str(out))
    person.type_into("exportPattern", name, dialog)
    person.click(scope, dialog)
    person.click("acceptButton", dialog)
    person.until(lambda: isinstance(asked[-1], ExportReportDialog))
    asked[-1].accept()
    person.until(lambda: person.window.mask_export.course._job is None)


def test_tables_say_what_the_panel_says(person: Technician, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    workspace = person.workspace
    expected = cells_of(
        workspace.heatmap.heat, workspace.cell_rules.recipe, workspace.current.image
    ).measured
    exported(person, out, "CSV, a row for each cell", "my cells.csv", "scopeCurrent")
    with (out / "my cells.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["Area (px)"]) for row in rows] == expected.area.tolist()
    assert [float(row["Area (µm²)"]) for row in rows] == pytest.approx(
        (expected.area / 16).tolist()
    )
    assert {row["Image"] for row in rows} == {workspace.current.name}
    [receipt] = [json.loads(p.read_text("utf-8")) for p in out.glob("smearseg-export_*.json")]
    assert receipt["um_per_pixel"] == 0.25
    assert receipt["cell_rules"]["Cell"]["split"] == 0.8
    assert receipt["files"][0]["objects"] == len(expected)
    assert list(receipt["files"][0]["images"]) == [workspace.current.name]


def test_all_images_in_one_workbook(person: Technician, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    exported(person, out, "XLSX, cells and counts", "cells.xlsx", "scopeAll")
    cells, counts = _read_xlsx(out / "cells.xlsx", 2)
    names = [record.name for record in person.workspace.records.values()]
    assert [row[0] for row in counts[1:]] == names
    counted = [sum(row[0] == name for row in cells[1:]) for name in names]
    assert [row[2] for row in counts[1:]] == counted
    assert min(counted) > 2
    exported(person, out, "CSV, counts of each image", "counts.csv", "scopeAll")
    with (out / "counts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [int(row["Cells"]) for row in csv.DictReader(file)] == counted


def test_boxes_are_those_of_the_cells(person: Technician, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    workspace = person.workspace
    boxes = cells_of(workspace.heatmap.heat, workspace.cell_rules.recipe).measured.box
    exported(person, out, "JSON, one file for all images", "boxes.json", "scopeCurrent")
    [image] = read_coco(out / "boxes.json")
    size = workspace.current.labels.shape
    assert sorted(one.box(*size) for one in image.objects) == sorted(map(tuple, boxes.tolist()))
    exported(person, out, "XML, a box for each object", "{stem}.xml", "scopeCurrent")
    [path] = out.glob("*.xml")
    found = read_voc_boxes(path)
    assert sorted(one.box for one in found.boxes) == sorted(map(tuple, boxes.tolist()))
    assert np.array(boxes).shape[1] == 4


@pytest.mark.parametrize(("view", "scope"), [(0, "scopeCurrent"), (1, "scopeAll"), (2, "scopeAll")])
def test_the_cells_in_view_are_those_proposed(person: Technician, view: int, scope: str) -> None:
    asked: list[QDialog] = []
    person.window.mask_export.asked.connect(asked.append)
    person.window.measurements_panel.scope.setCurrentIndex(view)
    person.click("exportCellsButton")
    [dialog] = asked
    assert person.find(scope, dialog).isChecked()
    dialog.reject()


def test_an_export_of_cells_leaves_what_is_exported_otherwise(
    person: Technician, tmp_path: Path
) -> None:
    asked: list[QDialog] = []
    person.window.mask_export.asked.connect(asked.append)

    def chosen() -> tuple[str, str]:
        return person.find("exportWhat", asked[-1]).currentText(), person.find(
            "exportKind", asked[-1]
        ).currentText()

    person.click("exportButton")
    person.find("exportWhat", asked[-1]).setCurrentText(What.HEAT.value)
    person.find("exportKind", asked[-1]).setCurrentIndex(1)
    of_masks = chosen()
    asked[-1].set_folder(str(tmp_path))
    person.click("acceptButton", asked[-1])
    person.until(lambda: isinstance(asked[-1], ExportReportDialog))
    asked[-1].accept()
    person.until(lambda: not person.window.mask_export.running)
    asked.clear()
    exported(person, tmp_path, "XLSX, cells and counts", "cells.xlsx", "scopeAll")
    person.click("exportButton")
    assert chosen() == of_masks
    asked[-1].reject()
    person.click("exportCellsButton")
    assert chosen() == (What.CELLS.value, "XLSX, cells and counts"), "these have their own"
    asked[-1].reject()


@pytest.mark.parametrize("name", ["../cells.csv", "a/b.csv", "cells.xls", "con.csv", "{stem}.csv"])
def test_a_name_never_leaves_the_folder(person: Technician, tmp_path: Path, name: str) -> None:
    asked: list[QDialog] = []
    person.window.mask_export.asked.connect(asked.append)
    person.click("exportCellsButton")
    [dialog] = asked
    assert isinstance(dialog, ExportDialog)
    person.find("exportKind", dialog).setCurrentText("CSV, a row for each cell")
    dialog.set_folder(str(tmp_path))
    person.type_into("exportPattern", name, dialog)
    assert not person.find("acceptButton", dialog).isEnabled()
    assert dialog.result() is None
    dialog.reject()


def test_tables_are_offered_for_every_program(person: Technician) -> None:
    asked: list[QDialog] = []
    person.window.mask_export.asked.connect(asked.append)
    person.click("exportCellsButton")
    [dialog] = asked
    for number in range(person.find("exportProgram", dialog).count()):
        person.find("exportProgram", dialog).setCurrentIndex(number)
        kinds = person.find("exportKind", dialog)
        assert [kinds.itemText(i) for i in range(kinds.count())] == [k.title for k in CELL_KINDS]
    dialog.reject()
