"""Every kind of file is written, read back by our own readers, and says what it holds."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from core.errors import ExportError
from core.export import ExportJob, export_masks, mask_name, mask_names
from core.export.content import FileContent
from core.export.kinds import (
    COCO,
    COLOURS,
    ILASTIK,
    MASK_1,
    PROGRAMS,
    VOC,
    What,
    kind_of,
    kinds_for,
)
from core.export.names import single_name
from core.export.outlines import coco_json, view_objects
from core.export.pixels import instances_png
from core.export.receipt import (
    ExportedFile,
    Receipt,
    file_sha256,
    image_facts,
    write_receipt,
)
from core.export.view import ExportClass, ExportView
from core.export.whole_files import write_whole
from core.images import read_image
from core.masks import Form, MaskSource, find_sources, read_mask, read_source
from core.masks.sources import Format
from core.masks.voc_boxes import read_voc_boxes
from tests.core.odd_files import exif_bytes, png_with

RED, WHITE = ExportClass(1, "Red cell", (230, 80, 60)), ExportClass(7, "White cell", (40, 90, 220))
KINDS = {kind.key: kind for program in PROGRAMS for kind in program.kinds}
KINDS |= {kind.key: kind for what in What for kind in kinds_for(PROGRAMS[0], what)}
KINDS = {key: kind for key, kind in KINDS.items() if kind.tabulate is None}
"""Tables have tests of their own (test_tables.py, test_cell_export.py)."""
label_maps = arrays.arrays(
    np.uint8,
    arrays.array_shapes(min_dims=2, max_dims=2, max_side=24),
    elements=st.sampled_from([0, 1, 7, 255]),
)
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def view(labels: np.ndarray, class_id: int | None = None) -> ExportView:
    heat = (np.arange(labels.size, dtype=np.int64) * 7 % 256).astype(np.uint8).reshape(labels.shape)
    picture = np.dstack([heat, 255 - heat, heat // 2])
    return ExportView("cell 1.jpg", labels, (RED, WHITE), class_id, heat, picture)


@pytest.fixture
def labels() -> np.ndarray:
    made = np.zeros((30, 41), np.uint8)
    made[2:9, 3:12], made[12:20, 5:15], made[14:17, 8:11] = 1, 1, 0
    made[5:25, 20:30], made[28:, :] = 7, 255
    return made


def written(folder: Path, key: str, one: ExportView) -> Path:
    kind = KINDS[key]
    content = kind.encode(one) if kind.encode else coco_json([view_objects(one)])
    path = folder / f"file{kind.suffix}"
    write_whole(path, content.data, content.reads_back)
    return path


class TestEveryKind:
    @pytest.mark.parametrize("key", sorted(KINDS))
    @FEW
    @given(drawn=label_maps)
    def test_what_is_written_is_read_back(self, tmp_path, key, drawn):
        assume(key != "imagej" or ((drawn == 1) | (drawn == 7)).any())
        written(tmp_path, key, view(drawn, 1 if KINDS[key].one_class else None))

    @pytest.mark.parametrize("key", sorted(KINDS))
    def test_a_file_with_other_content_is_not_taken_for_it(self, tmp_path, key, labels):
        kind = KINDS[key]
        other = labels.copy()
        other[2:9, 3:12] = 0
        contents = [
            kind.encode(view(one, 1 if kind.one_class else None))
            if kind.encode
            else coco_json([view_objects(view(one))])
            for one in (labels, other)
        ]
        if kind.key.startswith("heat"):
            pytest.skip("the heat is the same")
        path = tmp_path / f"file{kind.suffix}"
        with pytest.raises(ExportError, match="did not read back"):
            write_whole(path, contents[1].data, contents[0].reads_back)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("key", sorted(KINDS))
    def test_a_file_cut_short_is_noticed(self, tmp_path, key, labels):
        kind = KINDS[key]
        one = view(labels, 1 if kind.one_class else None)
        content = kind.encode(one) if kind.encode else coco_json([view_objects(one)])
        for end in (0, len(content.data) // 2, len(content.data) - 30):
            with pytest.raises(ExportError, match="did not read back"):
                write_whole(tmp_path / f"f{kind.suffix}", content.data[:end], content.reads_back)

    def test_every_kind_has_a_key_title_and_pattern_of_its_own(self):
        for key, kind in KINDS.items():
            assert kind_of(key) is kind
            name = mask_name("cell", kind.pattern, kind.suffix) if kind.encode else kind.pattern
            assert name.endswith(kind.suffix)
            assert kind.note.endswith(".")


class TestValues:
    def test_a_0_and_1_mask_says_that_it_looks_black(self, tmp_path, labels):
        assert "Looks black" in MASK_1.note
        mask = read_mask(written(tmp_path, "mask-1", view(labels, 1)))
        assert list(mask.counts) == [0, 1]
        assert np.array_equal(mask.values == 1, labels == 1)

    def test_one_class_is_foreground_and_the_others_are_not(self, tmp_path, labels):
        for suffix in ("255", "tiff", "bmp"):
            mask = read_mask(written(tmp_path, f"mask-{suffix}", view(labels, 7)))
            assert np.array_equal(mask.values == 255, labels == 7)

    def test_class_numbers_keep_unlabelled_pixels(self, tmp_path, labels):
        for key in ("numbers", "numbers-tiff", "voc"):
            mask = read_mask(written(tmp_path, key, view(labels)))
            assert np.array_equal(mask.values, labels)
        assert mask.form is Form.PALETTE
        assert mask.swatches[1] == (128, 0, 0)
        assert mask.swatches[255] == (224, 224, 192)

    def test_class_colours_are_the_classes_own(self, tmp_path, labels):
        mask = read_mask(written(tmp_path, "colours", view(labels)))
        assert set(mask.swatches.values()) == {(0, 0, 0), RED.colour, WHITE.colour, (224, 224, 192)}

    def test_two_classes_of_one_colour_are_refused_with_a_sentence(self, labels):
        twins = (RED, ExportClass(7, "Twin", RED.colour))
        with pytest.raises(ExportError, match="class 1 and class 7 would both be #e6503c"):
            COLOURS.encode(ExportView("a", labels, twins))

    def test_ilastik_gets_0_for_unlabelled_and_1_for_background(self, labels):
        content = ILASTIK.encode(view(labels))
        with Image.open(io.BytesIO(content.data)) as image:
            numbers = np.asarray(image)
        assert np.array_equal(
            numbers, np.select([labels == 255, labels == 0, labels == 1], [0, 1, 2], 3)
        )
        assert content.facts["values"] == {
            "0": "unlabelled", "1": "background", "2": "Red cell", "3": "White cell",
        }  # fmt: skip

    def test_objects_are_numbered_by_connected_region(self, tmp_path, labels):
        content = instances_png(view(labels))
        assert content.facts["objects"] == 3
        path = written(tmp_path, "cellpose", view(labels))
        with Image.open(path) as image:
            assert image.mode == "I;16"
            numbers = np.asarray(image)
        assert np.array_equal(numbers > 0, (labels == 1) | (labels == 7))
        assert len(np.unique(numbers)) == 4

    def test_more_objects_than_16_bits_can_number_are_refused(self):
        checks = np.zeros((520, 520), np.uint8)
        checks[::2, ::2] = 1
        with pytest.raises(ExportError, match="67\u202f600 separate objects"):
            instances_png(view(checks))

    def test_heat_keeps_its_levels_in_16_bits_and_floats(self, tmp_path, labels):
        heat = view(labels).heat
        with Image.open(written(tmp_path, "heat-16", view(labels, 1))) as image:
            assert np.array_equal(np.asarray(image), heat.astype(np.uint16) * 257)
        numbers = tifffile.imread(written(tmp_path, "heat-float", view(labels, 1)))
        assert numbers.dtype == np.float32
        assert np.array_equal(np.rint(numbers * 255), heat)

    def test_the_overlay_changes_only_what_is_foreground(self, tmp_path, labels):
        one = view(labels)
        drawn = read_image(written(tmp_path, "overlay", one))
        assert np.array_equal(
            (drawn != one.picture).any(axis=2) & ~one.foreground(), np.zeros_like(labels, bool)
        )
        assert tuple(drawn[2, 3]) == RED.colour
        assert (drawn[5, 6] != one.picture[5, 6]).any()

    def test_boxes_are_counted(self, tmp_path, labels):
        assert read_voc_boxes(written(tmp_path, "voc-boxes", view(labels))).counts() == {
            "Red cell": 2,
            "White cell": 1,
        }

    @pytest.mark.parametrize("key", ["labelme", "coco", "imagej", "qupath"])
    def test_outlines_come_back_as_the_same_pixels_by_the_import(self, tmp_path, key, labels):
        path = written(tmp_path, key, view(labels))
        [source] = find_sources([path])
        mask = read_source(source, *labels.shape)
        by_name = {name: value for value, name in mask.names.items()}
        assert np.array_equal(mask.values == by_name["Red cell"], labels == 1)
        assert np.array_equal(mask.values == by_name["White cell"], labels == 7)

    def test_no_objects_at_all_can_be_written(self, tmp_path):
        for key in sorted(KINDS.keys() - {"imagej"}):
            kind = KINDS[key]
            written(tmp_path, key, view(np.zeros((4, 5), np.uint8), 1 if kind.one_class else None))

    def test_without_objects_imagej_gets_no_file_and_a_sentence(self):
        with pytest.raises(ExportError, match=r"cell 1\.jpg holds no objects"):
            KINDS["imagej"].encode(view(np.zeros((4, 5), np.uint8)))

    def test_coco_has_the_classes_of_the_project_with_their_numbers(self, labels):
        only_white = view_objects(
            ExportView("cell 1.jpg", np.where(labels == 7, 7, 0).astype(np.uint8), (RED, WHITE))
        )
        classes = {1: RED.name, 4: "Other", 7: WHITE.name}
        whole = json.loads(coco_json([only_white], classes).data)
        assert [(row["id"], row["name"]) for row in whole["categories"]] == list(classes.items())
        assert {row["category_id"] for row in whole["annotations"]} == {7}

    def test_coco_holds_all_images_in_one_file(self, tmp_path, labels):
        views = [
            ExportView(f"cell {n}.jpg", np.roll(labels, n, axis=1), (RED, WHITE)) for n in range(3)
        ]
        content = coco_json([view_objects(one) for one in views])
        path = tmp_path / "annotations.json"
        write_whole(path, content.data, content.reads_back)
        sources = find_sources([path])
        assert [source.image_stem for source in sources] == ["cell 0", "cell 1", "cell 2"]
        for source, one in zip(sources, views, strict=True):
            assert source.format is Format.COCO
            painted = read_source(source, *labels.shape).values > 0
            assert np.array_equal(painted, one.foreground())


class TestGuarantees:
    """What holds for a PNG mask holds for every kind."""

    @pytest.mark.parametrize("key", sorted(KINDS))
    def test_no_kind_is_ever_written_over_an_image(self, tmp_path, key, labels):
        kind = KINDS[key]
        image = tmp_path / f"cell{kind.suffix}"
        image.write_bytes(b"the only copy")
        job = ExportJob("cell", image, lambda: pytest.fail("computed"))
        report = export_masks([job], overwrite=[image], protected=[image])
        assert "one of the images" in report.failed[0][1]
        assert image.read_bytes() == b"the only copy"

    @pytest.mark.parametrize("suffix", sorted({kind.suffix for kind in KINDS.values()}))
    def test_names_of_no_kind_can_leave_the_folder(self, suffix):
        for pattern in (f"../{{stem}}{suffix}", f"a/{{stem}}{suffix}", f"{{stem}}:{suffix}"):
            with pytest.raises(ExportError, match="name pattern"):
                mask_name("cell", pattern, suffix)
        for name in (f"../a{suffix}", f"a/b{suffix}", suffix, "a", f"{{stem}}{suffix}"):
            with pytest.raises(ExportError):
                single_name(name, suffix)
        with pytest.raises(ExportError, match=f"must end in {suffix}"):
            mask_name("cell", "{stem}.exe", suffix)
        assert mask_names(["a", "A"], f"{{stem}}{suffix}", suffix) == [f"a{suffix}", f"A-2{suffix}"]

    def test_what_is_known_of_each_file_is_reported(self, tmp_path, labels):
        content = VOC.encode(view(labels))
        report = export_masks([ExportJob("cell", tmp_path / "cell.png", lambda: content)])
        assert report.contents[tmp_path / "cell.png"]["values"]["255"] == "unlabelled"

    def test_the_kind_with_one_file_has_no_encoder_of_its_own(self):
        assert COCO.encode is None
        assert [key for key, kind in KINDS.items() if kind.encode is None] == ["coco"]


class TestReceipt:
    def receipt(self, folder: Path) -> Receipt:
        image = folder / "cell 1.jpg"
        image.write_bytes(b"pixels")
        facts = FileContent(b"x", lambda _: True).with_facts(values={"255": "Red cell"}).facts
        return Receipt(
            "Mask at the threshold", "Any program", "PNG, 0 and 255", "A note.", "ab" * 32,
            {"Red cell": 0.42},
            [ExportedFile(folder / "cell 1_mask.png", {image.name: file_sha256(image)}, facts)],
            [("b.jpg", "b.jpg is not there.")],
            datetime(2026, 11, 24, 12, 0, 5, tzinfo=UTC),
        )  # fmt: skip

    def test_it_says_from_what_the_files_were_made(self, tmp_path):
        path = write_receipt(tmp_path, self.receipt(tmp_path))
        assert path.name == "smearseg-export_2026-11-24_12-00-05.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        assert content["model_sha256"] == "ab" * 32
        assert content["thresholds"] == {"Red cell": 0.42}
        assert content["date"] == "2026-11-24T12:00:05+00:00"
        assert content["written_by"].startswith("SmearSeg ")
        [file] = content["files"]
        assert file["file"] == "cell 1_mask.png"
        assert len(file["images"]["cell 1.jpg"]) == 64
        assert file["values"] == {"255": "Red cell"}
        assert content["failed"] == [{"image": "b.jpg", "why": "b.jpg is not there."}]

    def test_an_image_that_is_stored_turned_is_told(self, tmp_path):
        data = io.BytesIO()
        Image.fromarray(np.zeros((3, 4), np.uint8)).save(data, "PNG")
        path = tmp_path / "cell.png"
        path.write_bytes(data.getvalue())
        assert image_facts(path) == {}
        path.write_bytes(png_with(data.getvalue(), b"eXIf", exif_bytes(6)))
        assert "lies as the image is shown" in image_facts(path)["note"]

    def test_a_receipt_never_replaces_another(self, tmp_path):
        first = write_receipt(tmp_path, self.receipt(tmp_path))
        second = write_receipt(tmp_path, self.receipt(tmp_path))
        assert first != second
        assert first.exists()
        assert second.name.endswith("-2.json")

    def test_a_receipt_is_not_taken_for_a_mask(self, tmp_path, labels):
        write_receipt(tmp_path, self.receipt(tmp_path))
        written(tmp_path, "mask-255", view(labels, 1))
        (tmp_path / "cell 1.jpg").unlink()
        assert find_sources([tmp_path]) == [MaskSource(tmp_path / "file.png", "", "file")]
