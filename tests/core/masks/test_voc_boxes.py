"""Pascal VOC boxes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import MaskError
from core.labels import Box
from core.masks.voc_boxes import read_voc_boxes, voc_bytes
from tests.core.masks.drawn import NAMES, as_objects, cells, label_maps


@given(label_maps())
@settings(max_examples=60, deadline=None)
def test_the_boxes_of_any_label_map_come_back(tmp_path_factory, labels) -> None:
    path = tmp_path_factory.mktemp("voc") / "a.xml"
    objects = as_objects(labels)
    path.write_bytes(voc_bytes(objects, *labels.shape))
    again = read_voc_boxes(path)
    assert (again.image_name, (again.height, again.width)) == ("field 1.png", labels.shape)
    assert [(one.name, one.box) for one in again.boxes] == [
        (item.name, item.box(*labels.shape)) for item in objects.objects
    ]


def test_counts_of_each_class_are_what_boxes_are_read_for(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(voc_bytes(as_objects(cells()), 60, 80))
    assert read_voc_boxes(path).counts() == {NAMES[1]: 2, NAMES[2]: 1, NAMES[3]: 1}


BOX = "<object><name>RBC</name><bndbox>{}</bndbox></object>"
CORNERS = "<xmin>1</xmin><ymin>1</ymin><xmax>1</xmax><ymax>1</ymax>"


def test_pixels_count_from_one_and_the_last_is_included(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"<annotation>{BOX.format(CORNERS)}</annotation>")
    assert read_voc_boxes(path).boxes[0].box == Box(0, 0, 1, 1)
    labels = np.zeros((3, 3), np.uint8)
    labels[0, 0] = 1
    assert b"<xmax>1</xmax>" in voc_bytes(as_objects(labels), 3, 3)


LAUGHS = '<!DOCTYPE z [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "entities": f"{LAUGHS}]><annotation><filename>&i;</filename></annotation>".encode(),
    "entities in UTF-16": f"{LAUGHS}]><annotation>&i;</annotation>".encode("utf-16"),
    "outside entity": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><annotation/>',
    "declared in small letters": b"<!doctype annotation><annotation/>",
    "empty": b"",
    "cut short": b"<annotation><object>",
    "another file": b"<svg/>",
    "no corner": f"<annotation>{BOX.format('<xmin>1</xmin>')}</annotation>".encode(),
    "no number": f"<annotation>{BOX.format(CORNERS.replace('>1<', '>NaN<'))}</annotation>".encode(),
    "far away": f"<annotation>{BOX.format(CORNERS.replace('>1<', '>1e99<'))}</annotation>".encode(),
    "inside out": f"<annotation>{BOX.format(CORNERS.replace('n>1', 'n>9'))}</annotation>".encode(),
    "unknown encoding": b'<?xml version="1.0" encoding="utf-99"?><annotation/>',
    "deep": b"<annotation>" + b"<a>" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
def test_hostile_files_are_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / "boxes ü.xml"
    path.write_bytes(HOSTILE[name])
    with pytest.raises(MaskError) as caught:
        read_voc_boxes(path)
    assert "boxes ü.xml" in str(caught.value) and "\n" not in str(caught.value)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode), st.integers(0, 120))
@settings(max_examples=150, deadline=None)
def test_any_damage_is_read_or_refused(tmp_path_factory, junk, place) -> None:
    good = f"<annotation>{BOX.format(CORNERS)}</annotation>".encode()
    path = tmp_path_factory.mktemp("fuzz") / "a.xml"
    path.write_bytes(good[:place] + junk + good[place:])
    try:
        read_voc_boxes(path)
    except MaskError as error:
        assert "a.xml" in str(error)
