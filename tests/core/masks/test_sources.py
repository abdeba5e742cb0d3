"""Masks of every kind are found among files and folders, and each finds its image."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import MaskError
from core.masks import (
    Form,
    MaskSource,
    apply_mapping,
    default_mapping,
    find_sources,
    pair_sources,
    read_source,
)
from core.masks.coco import coco_bytes
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.labelme import labelme_bytes
from core.masks.objects import ImageObjects, objects_of
from core.masks.source_reading import value_of_class
from core.masks.sources import Doubt, Format

SHAPE = (20, 30)


@pytest.fixture
def labels() -> np.ndarray:
    made = np.zeros(SHAPE, np.uint8)
    made[2:8, 3:12], made[10:18, 15:28], made[12:14, 18:20] = 1, 2, 0
    return made


def picture(path: Path, values: np.ndarray | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros(SHAPE, np.uint8) if values is None else values).save(path)
    return path


def image_objects(labels: np.ndarray, name: str = "a.jpg") -> ImageObjects:
    found = objects_of(labels, {1: "Red cell", 2: "White cell"}, split=True)
    return ImageObjects(name, *labels.shape, tuple(found))


def paired(images: list[Path], folder: Path, suffix: str = "") -> dict[str, str]:
    pairing = pair_sources(images, find_sources([folder], images), suffix)
    return {image.name: source.name for image, source in pairing.pairs}


class TestFinding:
    def test_every_kind_in_a_folder_is_found_and_nothing_else(self, tmp_path, labels):
        objects = image_objects(labels)
        picture(tmp_path / "a.png", labels)
        np.save(tmp_path / "b_seg.npy", labels)
        (tmp_path / "c.json").write_bytes(labelme_bytes(objects, *SHAPE))
        (tmp_path / "d.geojson").write_bytes(geojson_bytes(objects, *SHAPE))
        (tmp_path / "e_RoiSet.zip").write_bytes(imagej_bytes(objects, *SHAPE))
        (tmp_path / "f.json").write_bytes(coco_bytes([image_objects(labels, "x/g.jpg")]))
        (tmp_path / "settings.json").write_text('{"version": 1}')
        for name in (".DS_Store", "._a.png", "Thumbs.db", "notes.txt", "photo.jpg", "table.xml"):
            (tmp_path / name).write_bytes(b"x")
        (tmp_path / "__MACOSX").mkdir()
        picture(tmp_path / "__MACOSX" / "a.png")
        found = find_sources([tmp_path])
        assert {(s.path.name, s.image_stem, s.format) for s in found} == {
            ("a.png", "a", Format.IMAGE),
            ("b_seg.npy", "b_seg", Format.ARRAY),
            ("c.json", "c", Format.LABELME),
            ("d.geojson", "d", Format.GEOJSON),
            ("e_RoiSet.zip", "e_RoiSet", Format.IMAGEJ),
            ("f.json", "g", Format.COCO),
        }

    def test_missing_and_empty_places_are_told(self, tmp_path):
        with pytest.raises(MaskError, match="holds no masks"):
            find_sources([tmp_path])
        with pytest.raises(MaskError, match="is not in"):
            find_sources([tmp_path / "gone"])

    def test_jpeg_files_are_masks_by_their_name_or_by_being_alone(self, tmp_path):
        for name in ("one/a_mask.jpg", "one/a.jpg", "one/b.png", "two/a.jpg", "two/b.jpg"):
            picture(tmp_path / name)
        assert [s.path.name for s in find_sources([tmp_path / "one"])] == ["a_mask.jpg", "b.png"]
        assert [s.path.name for s in find_sources([tmp_path / "two"])] == ["a.jpg", "b.jpg"]

    def test_a_jpeg_called_as_its_image_is_a_mask_or_is_listed_as_not_used(self, tmp_path):
        marks = np.zeros((64, 64), np.uint8)
        marks[16:40, 16:40] = 255
        photo = np.random.default_rng(1).integers(0, 256, (64, 64, 3)).astype(np.uint8)
        images = [picture(tmp_path / "i" / f"{stem}.jpg", photo) for stem in "abcd"]
        folder = tmp_path / "m"
        for name, pixels in (("a", marks), ("b", photo), ("c", photo), ("stranger", photo)):
            picture(folder / f"{name}.jpg", pixels)
        picture(folder / "b_mask.png", marks)
        picture(folder / "d.png", marks)
        found = find_sources([folder], images)
        doubts = {source.path.name: source.doubt for source in found}
        assert doubts == {
            "b_mask.png": None,
            "d.png": None,
            "a.jpg": None,
            "b.jpg": Doubt.OTHER_MASK,
            "c.jpg": Doubt.UNREADABLE,
        }
        pairing = pair_sources(images, found)
        assert [(i.name, s.name) for i, s in pairing.pairs] == [
            ("a.jpg", "a.jpg"),
            ("b.jpg", "b_mask.png"),
            ("d.jpg", "d.png"),
        ]
        assert [source.name for source in pairing.unused] == ["b.jpg", "c.jpg"]
        assert [image.name for image in pairing.images_without_mask] == ["c.jpg"]

    def test_the_images_themselves_are_not_listed_beside_their_masks(self, tmp_path):
        images = [picture(tmp_path / f"{stem}.jpg") for stem in "ab"]
        picture(tmp_path / "a_mask.png")
        assert [s.path.name for s in find_sources([tmp_path], images)] == ["a_mask.png"]

    def test_an_image_beside_a_jpeg_of_its_name_does_not_count_as_its_mask(self, tmp_path):
        image = picture(tmp_path / "a.png")
        picture(tmp_path / "a.jpg", np.zeros((5, 5), np.uint8))
        assert paired([image], tmp_path) == {"a.png": "a.jpg"}

    def test_folders_are_looked_into_but_not_those_of_images(self, tmp_path):
        for name in ("train/images/a.png", "train/masks/a.png", "test/masks/b.png"):
            picture(tmp_path / name)
        found = [str(s.path.relative_to(tmp_path)) for s in find_sources([tmp_path])]
        assert sorted(found) == ["test/masks/b.png", "train/masks/a.png"]

    def test_a_broken_file_is_found_and_refused_when_read(self, tmp_path):
        (tmp_path / "a.json").write_text('{"shapes": [')
        (tmp_path / "b.json").write_text('{"images": [], "annotations": 3')
        for source in find_sources([tmp_path]):
            with pytest.raises(MaskError, match=source.path.name):
                read_source(source, *SHAPE)

    @pytest.mark.parametrize(
        ("name", "part"),
        [("a.h5", "HDF5"), ("a.ilp", "HDF5"), ("a.xml", "boxes"), ("a.txt", "no|not")],
    )
    def test_files_that_cannot_be_masks_say_why_when_chosen(self, tmp_path, name, part):
        (tmp_path / name).write_bytes(b"nothing of the kind")
        [source] = find_sources([tmp_path / name])
        with pytest.raises(MaskError, match=part) as caught:
            read_source(source, *SHAPE)
        assert name in str(caught.value)


class TestPairing:
    def test_any_extension_goes_with_any(self, tmp_path, labels):
        images = [picture(tmp_path / "i" / f"{stem}.bmp") for stem in "abcde"]
        objects = image_objects(labels)
        folder = tmp_path / "m"
        picture(folder / "a.tif", labels)
        np.save(folder / "b_seg.npy", labels)
        (folder / "c.json").write_bytes(labelme_bytes(objects, *SHAPE))
        (folder / "D_RoiSet.zip").write_bytes(imagej_bytes(objects, *SHAPE))
        picture(folder / "e_cp_masks.png", labels)
        assert paired(images, folder) == {
            "a.bmp": "a.tif",
            "b.bmp": "b_seg.npy",
            "c.bmp": "c.json",
            "d.bmp": "D_RoiSet.zip",
            "e.bmp": "e_cp_masks.png",
        }

    @pytest.mark.parametrize(
        "end", ["_mask", "-mask", "_gt", "_seg", "_labels", "_Simple Segmentation", "_instances"]
    )
    def test_usual_endings_are_known(self, tmp_path, end):
        image = picture(tmp_path / "i" / "a.png")
        picture(tmp_path / "m" / f"a{end}.png")
        assert paired([image], tmp_path / "m") == {"a.png": f"a{end}.png"}

    def test_names_with_spaces_accents_and_chinese_are_found_however_written(self, tmp_path):
        composed = [
            unicodedata.normalize("NFC", name) for name in ("cell 1", "Zählung é", "血细胞")
        ]
        images = [picture(tmp_path / "i" / f"{name}.png") for name in composed]
        for name in composed:
            picture(tmp_path / "m" / f"{unicodedata.normalize('NFD', name)}_mask.png")
        assert len(paired(images, tmp_path / "m")) == 3

    def test_masks_without_images_and_images_without_masks_are_told(self, tmp_path):
        images = [picture(tmp_path / "i" / name) for name in ("a.png", "b.png")]
        for name in ("a.png", "z.png"):
            picture(tmp_path / "m" / name)
        pairing = pair_sources(images, find_sources([tmp_path / "m"]))
        assert [image.name for image in pairing.images_without_mask] == ["b.png"]
        assert [source.name for source in pairing.sources_without_image] == ["z.png"]

    def test_two_sources_for_one_image_are_told_and_not_guessed(self, tmp_path, labels):
        image = picture(tmp_path / "i" / "a.png")
        picture(tmp_path / "m" / "a_mask.png")
        np.save(tmp_path / "m" / "a_seg.npy", labels)
        pairing = pair_sources([image], find_sources([tmp_path / "m"]))
        assert pairing.pairs == []
        [(images, sources)] = pairing.ambiguous
        assert images == [image]
        assert len(sources) == 2

    def test_an_image_is_not_its_own_mask(self, tmp_path):
        image = picture(tmp_path / "a.png")
        picture(tmp_path / "a_mask.png")
        assert paired([image], tmp_path) == {"a.png": "a_mask.png"}

    def test_a_given_suffix_is_the_only_one(self, tmp_path):
        images = [picture(tmp_path / "i" / name) for name in ("a.png", "b.png")]
        for name in ("a_x.png", "b_mask.png"):
            picture(tmp_path / "m" / name)
        assert paired(images, tmp_path / "m", "_X") == {"a.png": "a_x.png"}

    def test_images_of_one_coco_file_are_told_apart(self, tmp_path, labels):
        images = [picture(tmp_path / "i" / f"{stem}.png") for stem in "ab"]
        path = tmp_path / "all.json"
        views = [image_objects(labels, "deep/a.jpg"), image_objects(labels[::-1].copy(), "b.jpg")]
        path.write_bytes(coco_bytes(views))
        pairing = pair_sources(images, find_sources([path]))
        assert [source.image_stem for _, source in pairing.pairs] == ["a", "b"]
        found = [read_source(source, *SHAPE).values for _, source in pairing.pairs]
        assert np.array_equal(found[0][::-1], found[1])


class TestReading:
    def test_objects_of_one_name_have_one_value_in_every_file_and_format(self, tmp_path, labels):
        objects = image_objects(labels)
        for name, data in {
            "a.json": labelme_bytes(objects, *SHAPE),
            "a.geojson": geojson_bytes(objects, *SHAPE),
            "a.zip": imagej_bytes(objects, *SHAPE),
            "coco.json": coco_bytes([objects]),
        }.items():
            (tmp_path / name).write_bytes(data)
            [source] = find_sources([tmp_path / name])
            mask = read_source(source, *SHAPE)
            assert mask.form is Form.OBJECTS
            assert default_mapping(mask, 1) is None
            for number, wanted in ((1, "Red cell"), (2, "White cell")):
                value = value_of_class(wanted)
                assert mask.names[value] == wanted
                assert np.array_equal(mask.values == value, labels == number), name

    def test_an_object_file_of_another_image_is_refused(self, tmp_path, labels):
        (tmp_path / "a.json").write_bytes(labelme_bytes(image_objects(labels), *SHAPE))
        [source] = find_sources([tmp_path / "a.json"])
        with pytest.raises(MaskError, match="30 × 20"):
            read_source(source, 20, 31)

    def test_ilastiks_files_are_known_by_their_names(self, tmp_path, labels):
        for name in ("a_Simple Segmentation.png", "ilastik/a_Labels.png"):
            path = picture(tmp_path / name, labels + 1)
            mask = read_source(MaskSource(path), *SHAPE)
            assert mask.form is Form.ILASTIK
            assert default_mapping(mask, 1) is None

    def test_unknown_json_chosen_by_itself_is_refused_with_a_sentence(self, tmp_path):
        (tmp_path / "a.json").write_text(json.dumps({"version": 1}))
        [source] = find_sources([tmp_path / "a.json"])
        with pytest.raises(MaskError, match=r"a\.json"):
            read_source(source, *SHAPE)


class TestObjectFolders:
    def data_set(self, tmp_path: Path, labels: np.ndarray) -> Path:
        folder = tmp_path / "set" / "3f2a"
        picture(folder / "images" / "3f2a.png")
        for number in (1, 2):
            one = np.where(labels == number, 255, 0).astype(np.uint8)
            picture(folder / "masks" / f"object{number}.png", one)
        (folder / "masks" / ".DS_Store").write_bytes(b"x")
        return folder

    @pytest.mark.parametrize("chosen", [".", "..", "masks"])
    def test_one_file_an_object_becomes_numbers(self, tmp_path, labels, chosen):
        folder = self.data_set(tmp_path, labels)
        image = folder / "images" / "3f2a.png"
        pairing = pair_sources([image], find_sources([(folder / chosen).resolve()]))
        [(_, source)] = pairing.pairs
        assert source.format is Format.OBJECT_FILES
        assert source.name == "3f2a/masks"
        mask = read_source(source, *SHAPE)
        assert np.array_equal(mask.values, labels)
        assert mask.instances
        assert np.array_equal(apply_mapping(mask, default_mapping(mask, 5)) == 5, labels > 0)

    def test_a_folder_with_an_images_name_holds_its_objects(self, tmp_path, labels):
        image = picture(tmp_path / "i" / "a.png")
        picture(tmp_path / "m" / "a" / "1.png", np.where(labels == 1, 255, 0).astype(np.uint8))
        [source] = find_sources([tmp_path / "m"], [image])
        assert (source.format, source.image_stem) == (Format.OBJECT_FILES, "a")

    def test_a_folder_of_masks_is_no_folder_of_objects(self, tmp_path, labels):
        for stem in "ab":
            picture(tmp_path / "set" / "images" / f"{stem}.png")
            picture(tmp_path / "set" / "masks" / f"{stem}.png", labels)
        assert len(find_sources([tmp_path / "set"])) == 2

    def test_overlap_is_noted_and_other_sizes_are_refused(self, tmp_path, labels):
        folder = self.data_set(tmp_path, labels)
        picture(folder / "masks" / "zz.png", np.where(labels == 1, 255, 0).astype(np.uint8))
        mask = read_source(MaskSource(folder / "masks", "", "3f2a", Format.OBJECT_FILES), *SHAPE)
        assert "overlap in 54 pixels" in mask.note
        Image.fromarray(np.zeros((20, 31), np.uint8)).save(folder / "masks" / "zzz.png")
        with pytest.raises(MaskError, match=r"zzz\.png is 31 × 20 pixels but object1\.png"):
            read_source(MaskSource(folder / "masks", "", "", Format.OBJECT_FILES), *SHAPE)

    def test_a_file_of_many_values_among_them_is_refused(self, tmp_path, labels):
        folder = self.data_set(tmp_path, labels)
        picture(folder / "masks" / "many.png", labels + 4)
        with pytest.raises(MaskError, match=r"many\.png holds 3 values"):
            read_source(MaskSource(folder / "masks", "", "", Format.OBJECT_FILES), *SHAPE)

    def test_the_real_data_set_is_found_and_read(self, shared_data):
        folder = shared_data / "nuclei"
        images = sorted(folder.glob("*/images/*.png"))
        pairing = pair_sources(images, find_sources([folder], images))
        assert len(pairing.pairs) == len(images) == 30
        smallest = sorted(pairing.pairs, key=lambda p: len(list(p[1].path.iterdir())))[:3]
        for image, source in smallest:
            with Image.open(image) as opened:
                width, height = opened.size
            mask = read_source(source, height, width, image)
            assert len(mask.counts) == 1 + len(list(source.path.glob("*.png")))


def test_looking_through_folders_can_be_stopped_before_each_file(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for number in range(3):
        Image.fromarray(np.zeros((4, 4), np.uint8)).save(tmp_path / "more" / f"{number}_mask.png")
    seen: list[int] = []

    def stop_at_the_third() -> None:
        seen.append(1)
        if len(seen) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        find_sources([tmp_path], check=stop_at_the_third)
    assert len(find_sources([tmp_path])) == 3
