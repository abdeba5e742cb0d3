"""Regions of ImageJ and Fiji."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roifile import ROI_OPTIONS, ROI_SUBTYPE, ROI_TYPE, ImagejRoi

from core.errors import MaskError
from core.masks import imagej
from core.masks.imagej import imagej_bytes, read_imagej
from core.masks.object_files import read_objects
from core.masks.objects import rasterise, rasterise_instances
from tests.core.masks.drawn import as_objects, cells, label_maps, painted, pixels_as_objects


def saved(path: Path, *regions: ImagejRoi) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for number, region in enumerate(regions):
            archive.writestr(f"{region.name or number}.roi", region.tobytes())
    return path


def box_region(kind: ROI_TYPE, left: int, top: int, right: int, bottom: int) -> ImagejRoi:
    region = ImagejRoi()
    region.roitype = kind
    region.left, region.top, region.right, region.bottom = left, top, right, bottom
    return region


def mask_of(path: Path) -> np.ndarray:
    return rasterise_instances(read_imagej(path), 20, 30) > 0


@given(label_maps(), st.booleans())
@settings(max_examples=50, deadline=None)
def test_any_label_map_comes_back(tmp_path_factory, labels, split) -> None:
    path = tmp_path_factory.mktemp("rois") / "a.zip"
    path.write_bytes(imagej_bytes(as_objects(labels, split), *labels.shape))
    if not labels.any():
        with pytest.raises(MaskError, match="no regions"):
            read_imagej(path)
        return
    again = read_imagej(path)
    assert (painted(again, labels.shape) == labels).all()
    path.write_bytes(imagej_bytes(again, *labels.shape))
    assert (painted(read_imagej(path), labels.shape) == labels).all()


def test_objects_kept_as_pixels_come_back_with_their_classes(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(imagej_bytes(pixels_as_objects(cells()), 60, 80))
    assert (painted(read_imagej(path), (60, 80)) == cells()).all()


def test_rectangles_ovals_polygons_and_freehands_cover_what_they_mark(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.zip", box_region(ROI_TYPE.RECT, 4, 2, 9, 8))
    assert mask_of(path)[2:8, 4:9].all() and mask_of(path).sum() == 30
    rows, columns = np.mgrid[:20, :30] + 0.5
    path = saved(tmp_path / "a.zip", box_region(ROI_TYPE.OVAL, 3, 2, 23, 12))
    assert (mask_of(path) == (((rows - 7) / 5) ** 2 + ((columns - 13) / 10) ** 2 < 1)).all()
    for kind in (ROI_TYPE.POLYGON, ROI_TYPE.FREEHAND, ROI_TYPE.TRACED):
        region = ImagejRoi.frompoints(np.array([[2, 3], [5, 3], [5, 7], [2, 7]]))
        region.roitype = kind
        path = saved(tmp_path / "a.zip", region)
        assert mask_of(path)[3:7, 2:5].all() and mask_of(path).sum() == 12
    fine = ImagejRoi.frompoints(np.array([[2.6, 3.4], [5.4, 3.4], [5.4, 7.4], [2.6, 7.4]]))
    path = saved(tmp_path / "a.zip", fine)
    assert mask_of(path)[3:7, 3:5].all() and mask_of(path).sum() == 8


def test_rounded_corners_are_round(tmp_path: Path) -> None:
    region = box_region(ROI_TYPE.RECT, 2, 2, 22, 18)
    region.rounded_rect_arc_size = 8
    found = mask_of(saved(tmp_path / "a.zip", region))
    assert not found[2, 2] and not found[17, 21] and found[2, 12] and found[9, 2]
    assert 20 * 16 - 16 < found.sum() < 20 * 16 - 8


def test_a_region_with_fractions_of_pixels_in_its_box(tmp_path: Path) -> None:
    region = box_region(ROI_TYPE.RECT, 2, 3, 5, 7)
    region.options |= ROI_OPTIONS.SUB_PIXEL_RESOLUTION
    region.xd, region.yd, region.widthd, region.heightd = 2.6, 3.0, 2.8, 4.0
    found = mask_of(saved(tmp_path / "a.zip", region))
    assert found[3:7, 3:5].all() and found.sum() == 8


def test_lines_and_points_count_from_the_centre_of_the_first_pixel(tmp_path: Path) -> None:
    point = ImagejRoi.frompoints(np.array([[7, 3], [0, 0]]))
    point.roitype = ROI_TYPE.POINT
    found = mask_of(saved(tmp_path / "a.zip", point))
    assert found[3, 7] and found[0, 0] and found.sum() == 2
    line = ImagejRoi()
    line.roitype = ROI_TYPE.LINE
    line.x1, line.y1, line.x2, line.y2 = 3, 5, 13, 5
    path = saved(tmp_path / "a.zip", line)
    assert mask_of(path)[5, 4:13].all() and mask_of(path)[5:6].sum() == mask_of(path).sum()
    assert "one pixel wide" in read_imagej(path).note


def test_a_composite_with_a_hole_and_a_curve(tmp_path: Path) -> None:
    region = box_region(ROI_TYPE.RECT, 0, 0, 20, 20)
    codes = [0, 0, 0, 1, 20, 0, 1, 20, 20, 1, 0, 20, 4]
    codes += [0, 5, 5, 1, 15, 5, 3, 15, 15, 5, 15, 5, 5, 4]
    region.multi_coordinates = np.array(codes, np.float32)
    region.shape_roi_size = len(codes)
    found = mask_of(saved(tmp_path / "a.zip", region))
    assert found[1, 1] and not found[7, 10] and found[18, 10]
    # The area under a cubic with these corners is 3/5 of the square's.
    assert abs(400 - found.sum() - 60) < 3


def test_one_region_alone_is_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "field 1.roi"
    path.write_bytes(box_region(ROI_TYPE.RECT, 4, 2, 9, 8).tobytes())
    assert rasterise_instances(read_objects(path), 20, 30).sum() == 30


@pytest.mark.parametrize(
    ("names", "classes"),
    [
        (["RBC", "RBC-1", "RBC-2", "Type-2", "Type-4"], ["RBC"] * 3 + ["Type-2", "Type-4"]),
        (["0001-0234-0456", "0002-0011-0022"], ["", ""]),
        ([f"cell {i}" for i in range(1, 12)], ["cell"] * 11),
        (["lymphocyte", "plt 1", "plt 2"], ["lymphocyte", "plt 1", "plt 2"]),
        (["Nucleus-1"], ["Nucleus"]),
        (["Nucleus_01", "plt 1", "CD1", "Ki-67"], ["Nucleus", "plt", "CD1", "Ki-67"]),
        (["Type-1", "Type-1-1", "Type-1-2", "Type-2"], ["Type-1"] * 3 + ["Type-2"]),
        (["PD-1", "PD-1-1", "PD-1-2"], ["PD-1"] * 3),
    ],
)
def test_classes_come_from_names(tmp_path: Path, names: list[str], classes: list[str]) -> None:
    regions = []
    for name in names:
        region = box_region(ROI_TYPE.RECT, 4, 2, 9, 8)
        region.name = name
        regions.append(region)
    found = read_imagej(saved(tmp_path / "a.zip", *regions))
    assert [item.name for item in found.objects] == classes


def test_groups_stand_in_for_names_that_are_numbers(tmp_path: Path) -> None:
    region = box_region(ROI_TYPE.RECT, 4, 2, 9, 8)
    region.name, region.group, region.stroke_color = "0001-0002", 3, bytes((255, 10, 20, 30))
    [item] = read_imagej(saved(tmp_path / "a.zip", region)).objects
    assert (item.name, item.colour) == ("group 3", (10, 20, 30))


def test_what_came_from_imagej_goes_back_as_it_was(tmp_path: Path) -> None:
    region = box_region(ROI_TYPE.OVAL, 3, 2, 23, 12)
    region.name, region.stroke_width, region.position = "an oval", 4, 2
    objects = read_imagej(saved(tmp_path / "a.zip", region))
    (tmp_path / "b.zip").write_bytes(imagej_bytes(objects, 20, 30))
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.namelist() == ["an oval.roi"]
        assert archive.read("an oval.roi") == region.tobytes()


def test_texts_are_left_out_and_slices_are_said(tmp_path: Path) -> None:
    text = box_region(ROI_TYPE.RECT, 4, 2, 9, 8)
    text.subtype, text.text, text.name = ROI_SUBTYPE.TEXT, "scale", "t"
    low, high = box_region(ROI_TYPE.RECT, 1, 1, 2, 2), box_region(ROI_TYPE.RECT, 1, 1, 2, 2)
    low.position, high.position = 1, 2
    objects = read_imagej(saved(tmp_path / "a.zip", text, low, high))
    assert len(objects.objects) == 2
    assert "several slices" in objects.note and "left out" in objects.note


def test_names_that_no_file_may_have_are_written_and_read(tmp_path: Path) -> None:
    labels = np.ones((4, 4), np.uint8)
    objects = as_objects(labels)
    from dataclasses import replace

    odd = replace(objects.objects[0], name='../a:b*c?"<>|\\ \N{MICROSCOPE}')
    path = tmp_path / "a.zip"
    path.write_bytes(imagej_bytes(replace(objects, objects=(odd, odd)), 4, 4))
    with zipfile.ZipFile(path) as archive:
        assert all("/" not in name and ".." not in name[:2] for name in archive.namelist())
        assert len(set(archive.namelist())) == 2
    assert all(o.name.startswith("../a:b*c") for o in read_imagej(path).objects)


# Hostile files -----------------------------------------------------------------------------------


def test_a_zip_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = saved(tmp_path / "bomb ü.zip", *[box_region(ROI_TYPE.RECT, 4, 2, 9, 8)] * 3)
    data = bytearray(path.read_bytes())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 24 : place + 28] = struct.pack("<I", 200 * 2**20)
        place = data.find(b"PK\x01\x02", place + 4)
    path.write_bytes(data)
    with pytest.raises(MaskError, match=r"bomb ü\.zip unpacks to far more"):
        read_imagej(path)


def test_a_zip_bomb_is_refused_while_it_unpacks(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.roi", bytes(2**20))
    monkeypatch.setattr(imagej, "MAX_BYTES", 3 * 2**20)
    with pytest.raises(MaskError, match=r"bomb\.zip"):
        read_imagej(path)


def test_a_zip_whose_header_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "lie.zip", box_region(ROI_TYPE.RECT, 4, 2, 9, 8))
    data = bytearray(path.read_bytes())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    with pytest.raises(MaskError, match=r"lie\.zip"):
        read_imagej(path)


@pytest.mark.parametrize("name", ["../../evil.roi", "/etc/evil.roi", "a/../../evil.roi"])
def test_names_that_lead_out_of_the_zip_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, box_region(ROI_TYPE.RECT, 4, 2, 9, 8).tobytes())
    with pytest.raises(MaskError, match="lead out"):
        read_imagej(path)


def test_a_count_of_points_that_lies_is_refused(tmp_path: Path) -> None:
    data = bytearray(ImagejRoi.frompoints(np.array([[2, 3], [5, 3], [5, 7]])).tobytes())
    data[16:18] = b"\0\0"
    data[18:22] = struct.pack(">i", 2**31 - 1)
    path = tmp_path / "a.roi"
    path.write_bytes(data)
    with pytest.raises(MaskError, match=r"a\.roi is damaged"):
        read_imagej(path)


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_any_damage_is_read_or_refused(tmp_path_factory, data) -> None:
    good = [
        ImagejRoi.frompoints(np.array([[2.5, 3], [5, 3], [5, 7]])).tobytes(),
        box_region(ROI_TYPE.OVAL, 3, 2, 23, 12).tobytes(),
        imagej_region_with_hole(),
    ]
    raw = bytearray(data.draw(st.sampled_from(good)))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("fuzz") / "a.roi"
    path.write_bytes(
        raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    )
    try:
        objects = read_imagej(path)
        rasterise(objects, 20, 30, dict.fromkeys(objects.names(), 1))
        imagej_bytes(objects, 20, 30)
    except MaskError as error:
        assert "a.roi" in str(error)


def imagej_region_with_hole() -> bytes:
    labels = np.ones((5, 5), np.uint8)
    labels[2, 2] = 0
    import io

    data = imagej_bytes(as_objects(labels), 5, 5)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(archive.namelist()[0])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"Iout", b"Iout" + bytes(60)])
def test_what_is_no_region_is_refused_or_empty(tmp_path: Path, content: bytes) -> None:
    for name in ("a.roi", "a.zip"):
        path = tmp_path / name
        path.write_bytes(content)
        try:
            assert read_imagej(path).objects == ()
        except MaskError as error:
            assert name in str(error)
