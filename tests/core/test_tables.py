"""Tables of cells as files: what is written is what is read, and no name becomes a formula."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calibration import Calibration
from core.cell_files import (
    MeasuredImage,
    cells_table,
    coco_content,
    counts_table,
    region_objects,
    voc_content,
)
from core.errors import ExportError
from core.export.content import FileContent
from core.export.whole_files import write_whole
from core.masks.coco import read_coco
from core.masks.objects import rasterise_instances
from core.masks.voc_boxes import read_voc_boxes
from core.measurements import measure
from core.regions import RegionRules, Regions, regions_of
from core.tables import Table, csv_content, is_formula, xlsx_content

NAMES = {1: "Red cell", 2: "=White, „cell“"}
TEXTS = st.text(max_size=20) | st.sampled_from(["=1+1", "-2", "@a", "_x0041_", " =x", "a\r\nb"])
FIELDS = st.none() | TEXTS | st.integers(-(10**9), 10**9) | st.floats(width=32)


def written(content: FileContent, path: Path) -> Path:
    write_whole(path, content.data, content.reads_back)
    return path


def two_cells(calibration: Calibration | None = None) -> tuple[Regions, MeasuredImage]:
    labels = np.zeros((40, 60), np.int32)
    labels[5:15, 5:15], labels[5:15, 15:30] = 1, 2  # they touch
    regions = Regions(labels, np.array([1, 2], np.uint8))
    image = np.full((40, 60, 3), (10, 20, 30), np.uint8)
    heat = np.full((2, 40, 60), 51, np.uint8)
    cells = measure(regions, image, heat, (1, 2), calibration)
    return regions, MeasuredImage("-a.png", cells)


@given(st.lists(st.tuples(FIELDS, FIELDS), max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_table_reads_back_as_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[object, object]]
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    first, second = (Table(title, ("one", "two"), (2, 0), tuple(rows)) for title in "AB")
    written(csv_content(first), folder / "a.csv")
    written(xlsx_content([first, second]), folder / "a.xlsx")


@given(TEXTS)
@settings(deadline=None)
def test_no_text_in_a_csv_begins_a_formula(text: str) -> None:
    data = csv_content(Table("Any", ("one",), (0,), ((text,),))).data.decode("utf-8-sig")
    field = next(iter(list(csv.reader(data.splitlines(keepends=True)))[1:]), [""])
    assert not field or not is_formula(field[0])
    assert data.endswith("\r\n")


def test_the_csv_has_a_mark_and_crlf_and_opens_everywhere(tmp_path: Path) -> None:
    _, image = two_cells(Calibration(0.5))
    path = written(csv_content(cells_table([image], NAMES)), tmp_path / "cells.csv")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert first["Image"] == "'-a.png"
    assert second["Class"] == "'=White, „cell“"
    assert float(first["Area (px)"]) == 100
    assert float(first["Area (µm²)"]) == 25
    assert float(second["Mean probability"]) == 0.2
    assert (first["Mean red"], first["Mean green"], first["Mean blue"]) == ("10.0", "20.0", "30.0")
    assert (second["Box left (px)"], second["Box width (px)"]) == ("15", "15")
    assert (first["Centre x (px)"], first["Centre y (px)"]) == ("10.0", "10.0")


def test_in_xlsx_texts_stay_texts_and_keep_their_name(tmp_path: Path) -> None:
    _, image = two_cells()
    tables = [cells_table([image], NAMES), counts_table([image], NAMES)]
    content = xlsx_content(tables)
    path = written(content, tmp_path / "cells.xlsx")
    import zipfile

    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        texts = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert ">-a.png<" in texts
    assert xlsx_content(tables).data == content.data


def test_a_wrong_byte_is_found_before_the_file_has_its_name(tmp_path: Path) -> None:
    _, image = two_cells()
    table = cells_table([image], NAMES)
    for content, suffix in ((csv_content(table), "csv"), (xlsx_content([table]), "xlsx")):
        half = len(content.data) // 2
        damaged = content.data[:half] + b"5" + content.data[half + 1 :]
        with pytest.raises(ExportError, match="did not read back"):
            write_whole(tmp_path / f"a.{suffix}", damaged, content.reads_back)
    assert not list(tmp_path.iterdir())


def test_columns_in_um_stand_only_where_there_is_a_calibration() -> None:
    _, plain = two_cells()
    _, known = two_cells(Calibration(0.25))
    assert not any("µm" in head for head in cells_table([plain], NAMES).heads)
    both = cells_table([plain, known], NAMES)
    column = both.heads.index("Area (µm²)")
    assert math.isnan(both.rows[0][column])
    assert both.rows[2][column] == 6.25
    assert [field[column] for field in list(both.fields())[1:4]] == [None, None, 6.25]


def test_counts_name_every_class_and_count_per_field() -> None:
    regions = regions_of(np.eye(100, dtype=bool)[:50], RegionRules(), class_id=1)
    image = MeasuredImage("a.png", measure(regions, calibration=Calibration(10)))
    table = counts_table([image], NAMES)
    red, white = (dict(zip(table.heads, row, strict=True)) for row in table.rows)
    assert (red["Class"], red["Cells"]) == ("Red cell", 50)
    assert red["Field (mm²)"] == pytest.approx(0.5)
    assert red["Cells per mm²"] == pytest.approx(100)
    assert red["Covered (%)"] == pytest.approx(1)
    assert (white["Cells"], white["Cells per mm²"]) == (0, 0)


def test_touching_cells_stay_apart_in_coco_and_voc(tmp_path: Path) -> None:
    regions, _ = two_cells()
    objects = region_objects("a.png", regions, NAMES)
    found = read_coco(written(coco_content([objects]), tmp_path / "a.json"))[0]
    assert np.array_equal(rasterise_instances(found, 40, 60), regions.labels)
    boxes = read_voc_boxes(written(voc_content(objects), tmp_path / "a.xml")).boxes
    assert [tuple(one.box) for one in boxes] == [(5, 5, 15, 15), (5, 15, 15, 30)]
    assert [one.name for one in boxes] == list(NAMES.values())


def test_an_image_without_cells_still_makes_whole_files(tmp_path: Path) -> None:
    regions = regions_of(np.zeros((5, 6), np.bool_), RegionRules())
    image = MeasuredImage("a.png", measure(regions))
    tables = [cells_table([image], NAMES), counts_table([image], NAMES)]
    written(csv_content(tables[0]), tmp_path / "a.csv")
    written(xlsx_content(tables), tmp_path / "a.xlsx")
    objects = region_objects("a.png", regions, NAMES)
    written(coco_content([objects]), tmp_path / "a.json")
    written(voc_content(objects), tmp_path / "a.xml")


def test_a_table_longer_than_a_sheet_is_refused_in_one_sentence() -> None:
    table = Table("Cells", ("a",), (0,), ((1,),) * 1_048_576)
    with pytest.raises(ExportError, match="choose CSV"):
        xlsx_content([table])
