"""Heat becomes the same cells wherever it is asked: in the window, by ``predict``, in exports."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.calibration import Calibration
from core.cell_recipe import CellRecipe
from core.cells import cell_masks, cell_regions, cells_of, class_counts, numbers_of_class
from core.errors import ModelError
from core.export.kinds import INSTANCES, LABELME, MASK_255, VOC_BOXES
from core.export.outlines import coco_json, view_objects
from core.export.view import ExportClass, ExportView
from core.export.whole_files import write_whole
from core.images import read_image
from core.masks.coco import read_coco
from core.masks.voc_boxes import read_voc_boxes
from core.metrics import class_masks, mask_counts
from core.region_rules import RegionRules
from core.regions import Regions


@pytest.fixture
def heat() -> np.ndarray:
    """Class 3: two discs that touch, one alone, a speck, one at the border; 5: in the third."""
    planes = np.zeros((2, 120, 160), np.uint8)
    for x, y, radius in ((40, 50, 18), (72, 50, 18), (112, 60, 14), (120, 100, 2), (150, 20, 15)):
        cv2.circle(planes[0], (x, y), radius, 200, -1)
    cv2.circle(planes[1], (112, 60), 6, 230, -1)
    return planes


RULES = {3: RegionRules(None, 40, None, 0.0, True, 0.8)}
RECIPE = CellRecipe((3, 5), (0.5, 0.6), RULES)


def test_without_rules_masks_are_those_of_the_thresholds(heat: np.ndarray) -> None:
    plain = CellRecipe((3, 5), (0.5, 0.6))
    assert not plain.changes_masks
    assert (cell_masks(heat, plain) == class_masks(heat, (3, 5), (0.5, 0.6))).all()
    assert cell_regions(heat, plain).count == 5


def test_rules_part_drop_and_never_take_another_class_pixels(heat: np.ndarray) -> None:
    regions = cell_regions(heat, RECIPE)
    assert regions.class_ids.tolist() == [3, 3, 3, 5]
    masks = cell_masks(heat, RECIPE)
    assert (masks == regions.class_map()).all()
    before = class_masks(heat, (3, 5), (0.5, 0.6))
    assert ((masks == 5) == (before == 5)).all()
    assert not masks[95:105, 115:125].any(), "the speck"
    assert not masks[:40, 134:].any(), "what the border cuts"


def test_all_is_measured_in_the_units_of_the_calibration(heat: np.ndarray) -> None:
    image = np.full((120, 160, 3), 90, np.uint8)
    found = cells_of(heat, replace(RECIPE, calibration=Calibration(0.5)), image)
    measured = found.measured
    assert measured is not None
    assert len(measured) == found.regions.count == 4
    assert measured.area_um2 == pytest.approx(measured.area * 0.25)
    assert measured.colour == pytest.approx(90)
    assert measured.probability[:3] == pytest.approx(200 / 255)
    assert measured.probability[3] == pytest.approx(230 / 255)
    assert measured.counts() == {3: 3, 5: 1}


def test_counts_by_class_are_those_of_each_mask(heat: np.ndarray) -> None:
    labels = np.full((120, 160), 255, np.uint8)
    labels[:80], labels[30:70, 20:95], labels[54:66, 106:118] = 0, 3, 5
    masks = cell_masks(heat, RECIPE)
    counts = class_counts(masks, labels, (3, 5))
    for class_id in (3, 5):
        assert counts[class_id] == mask_counts(masks == class_id, labels, class_id)


@pytest.mark.parametrize("class_id", [3, 5, 9])
def test_cells_are_drawn_by_numbers_of_16_bits(heat: np.ndarray, class_id: int) -> None:
    regions = cell_regions(heat, RECIPE)
    drawn = numbers_of_class(regions, class_id)
    assert drawn.dtype == np.uint16
    assert ((drawn > 0) == (regions.class_map() == class_id)).all()
    assert (drawn[drawn > 0] == regions.labels[drawn > 0]).all()
    many = Regions(
        np.arange(70_000, dtype=np.int32).reshape(200, 350), np.full(69_999, 3, np.uint8)
    )
    drawn = numbers_of_class(many, 3)
    assert (drawn.ravel()[1:] > 0).all() and drawn[0, 0] == 0
    assert drawn.ravel()[65_535] == 65_535 and drawn.ravel()[65_536] == 1


def view(heat: np.ndarray, class_id: int | None) -> ExportView:
    regions = cell_regions(heat, RECIPE)
    classes = (ExportClass(3, "Cell", (230, 80, 60)), ExportClass(5, "Nucleus", (40, 90, 220)))
    return ExportView("a.png", regions.class_map(), classes, class_id, regions=regions)


@pytest.mark.parametrize(("class_id", "expected"), [(None, 4), (3, 3), (5, 1)])
def test_exports_have_the_parted_cells(
    heat: np.ndarray, tmp_path: Path, class_id: int | None, expected: int
) -> None:
    one = view(heat, class_id)
    for kind in (INSTANCES, VOC_BOXES, LABELME, MASK_255):
        assert kind.encode is not None
        content = kind.encode(one)
        write_whole(tmp_path / f"{kind.key}{kind.suffix}", content.data, content.reads_back)
        assert content.facts.get("objects", expected) == expected, kind.key
    numbers = cv2.imread(str(tmp_path / f"instances{INSTANCES.suffix}"), cv2.IMREAD_UNCHANGED)
    assert set(np.unique(numbers)) == set(range(expected + 1))
    for number in range(1, expected + 1):
        parts, _ = cv2.connectedComponents((numbers == number).view(np.uint8), connectivity=4)
        assert parts == 2, "one part each, beside the ground"
    found = read_voc_boxes(tmp_path / f"voc-boxes{VOC_BOXES.suffix}")
    assert len(found.boxes) == expected
    together = coco_json([view_objects(one)])
    write_whole(tmp_path / "coco.json", together.data, together.reads_back)
    [image] = read_coco(tmp_path / "coco.json")
    assert len(image.objects) == expected


class TestModelFile:
    @pytest.fixture
    def model(self):
        from core.model import ModelConfig, StrideOneCNN, TrainedModel

        config = ModelConfig(classes=2)
        network = StrideOneCNN(config)
        network.initialise(0)
        weights = TrainedModel.weights_of(network)
        names, mean = ("Cell", "Nucleus"), (120.0, 120.0, 120.0)
        return TrainedModel(config, weights, (3, 5), names, mean, (50.0,) * 3, (0.4, 0.6))

    def test_it_carries_the_rules(self, model) -> None:
        from core.model import TrainedModel

        plain = TrainedModel.from_bytes(model.to_bytes())
        assert plain.rules == ()
        assert plain.rules_by_class == {}
        with_rules = replace(model, rules=(RULES[3], RegionRules()))
        found = TrainedModel.from_bytes(with_rules.to_bytes())
        assert found.rules_by_class == {3: RULES[3], 5: RegionRules()}
        with pytest.raises(ModelError):
            replace(model, rules=(RULES[3],))

    @pytest.mark.parametrize("entry", [[], {"split": 9}, {"smallest_area": "x"}, "{}", 7])
    def test_rules_that_make_no_sense_are_refused(self, model, entry: object) -> None:
        from core.model import TrainedModel

        data = replace(model, rules=(RULES[3], RegionRules())).to_bytes()
        length = int.from_bytes(data[:8], "little")
        head = json.loads(data[8 : 8 + length])
        inner = json.loads(head["__metadata__"]["smearseg"])
        inner["classes"][0]["rules"] = entry
        head["__metadata__"]["smearseg"] = json.dumps(inner)
        packed = json.dumps(head).encode()
        packed += b" " * (-len(packed) % 8)
        broken = len(packed).to_bytes(8, "little") + packed + data[8 + length :]
        with pytest.raises(ModelError):
            TrainedModel.from_bytes(broken)

    def test_predict_writes_the_masks_after_the_rules(
        self, model, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        from core.commands import main
        from core.prediction import Predictor

        pixels = np.random.default_rng(0).integers(0, 255, (90, 110, 3), np.uint8)
        pixels = cv2.GaussianBlur(pixels, (0, 0), 3)
        cv2.imwrite(str(tmp_path / "a.png"), pixels)
        heat = Predictor(model).predict(read_image(tmp_path / "a.png"))
        level = float(np.median(heat[0]) / 255)
        own = replace(
            model,
            thresholds=(level, 1.0),
            rules=(RegionRules(0, 60, None, 1.0, True), RegionRules()),
        )
        own.save(tmp_path / "m.safetensors")
        out = tmp_path / "out"
        command = ["predict", "--images", str(tmp_path / "a.png"), "--model"]
        assert main([*command, str(tmp_path / "m.safetensors"), "--out", str(out), "--json"]) == 0
        said = json.loads(capsys.readouterr().out)
        assert said["cell_rules"]["Cell"]["smallest_area"] == 60
        found = cv2.imread(str(out / "a_mask.png"), cv2.IMREAD_UNCHANGED)
        recipe = CellRecipe((3, 5), own.thresholds, own.rules_by_class)
        expected = cell_masks(heat, recipe)
        assert ((found > 0) == (expected > 0)).all()
        plain = class_masks(heat, (3, 5), own.thresholds)
        assert ((found > 0) != (plain > 0)).any(), "the rules changed something"
