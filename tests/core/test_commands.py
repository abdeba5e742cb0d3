"""The commands do what they say, say what went wrong, and end with the right exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from core.commands import main
from core.metrics import mask_iou
from core.model import TrainedModel
from tests.core.test_training import discs

ROOT = Path(__file__).resolve().parents[2]
SENTENCE_LIMIT = 300


def write_images(folder, count=4, first=0, kind="png"):
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(first, first + count):
        cv2.imwrite(str(folder / f"cell {n}.{kind}"), discs(n)[0][:, :, ::-1])


def write_masks(folder, count=4, first=0, values=(0, 255), suffix=""):
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(first, first + count):
        mask = np.array(values, np.uint8)[discs(n)[1]]
        cv2.imwrite(str(folder / f"cell {n}{suffix}.png"), mask)


@pytest.fixture
def data(tmp_path):
    write_images(tmp_path / "images")
    write_masks(tmp_path / "masks")
    return tmp_path


@pytest.fixture(scope="module")
def model_file(tmp_path_factory):
    """A model that knows discs, trained by the command itself."""
    folder = tmp_path_factory.mktemp("model")
    write_images(folder / "images")
    write_masks(folder / "masks")
    assert main(train_line(folder, "--steps", "60")) == 0
    return folder / "m.safetensors"


def train_line(data, *more, images="images", masks="masks"):
    return [
        *["train", "--images", str(data / images), "--masks", str(data / masks)],
        *["--model", str(data / "m.safetensors"), *more],
    ]


def evaluate_line(data, model, *more):
    return [
        *["evaluate", "--images", str(data / "images"), "--masks", str(data / "masks")],
        *["--model", str(model), *more],
    ]


def predict_line(data, model, *more):
    return [
        *["predict", "--images", str(data / "images"), "--model", str(model)],
        *["--out", str(data / "out"), *more],
    ]


def one_sentence(capsys):
    """What standard error says, which must be a single line; nothing may be on standard output."""
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert len(err) < SENTENCE_LIMIT
    assert "Traceback" not in err
    return err


def the_json(capsys):
    return json.loads(capsys.readouterr().out)


def test_train_writes_a_model_and_says_what_it_did(data, capsys):
    assert main(train_line(data, "--steps", "8", "--holdout", "0.25", "--json")) == 0
    result = the_json(capsys)
    assert result["steps"] == 8
    assert result["images"] == 3
    assert result["held_out"]["images"] == 1
    assert result["failed"] == []
    model = TrainedModel.load(data / "m.safetensors")
    assert model.thresholds == (result["threshold"],)
    assert result["held_out"]["iou"] == model.summary["held_out_iou"]


def test_the_same_seed_writes_the_same_weights(data):
    files = []
    for seed in ("1", "1", "2"):
        assert main(train_line(data, "--steps", "4", "--seed", seed)) == 0
        weights = TrainedModel.load(data / "m.safetensors").weights
        files.append({name: value.numpy().tobytes() for name, value in weights.items()})
    assert files[0] == files[1]
    assert files[0] != files[2]


def test_predict_writes_masks_of_the_images_own_size(data, model_file, capsys):
    odd = discs(9)[0][:41, :93]
    cv2.imwrite(str(data / "images" / "odd.bmp"), odd)
    assert main(predict_line(data, model_file, "--json")) == 0
    result = the_json(capsys)
    assert len(result["written"]) == 5
    assert {p.name for p in (data / "out").iterdir()} == {
        *(f"cell {n}_mask.png" for n in range(4)),
        "odd_mask.png",
    }
    for n in range(4):
        mask = cv2.imread(str(data / "out" / f"cell {n}_mask.png"), cv2.IMREAD_UNCHANGED)
        assert mask.dtype == np.uint8
        assert mask.ndim == 2
        assert set(np.unique(mask)) <= {0, 255}
        assert mask_iou(mask, discs(n)[1], 1) > 0.8
    assert cv2.imread(str(data / "out" / "odd_mask.png"), -1).shape == (41, 93)


def test_heatmaps_and_masks_agree_at_the_threshold(data, model_file):
    assert main(predict_line(data, model_file, "--heatmaps", "--threshold", "0.3")) == 0
    heat = cv2.imread(str(data / "out" / "cell 1_heatmap.png"), cv2.IMREAD_UNCHANGED)
    mask = cv2.imread(str(data / "out" / "cell 1_mask.png"), cv2.IMREAD_UNCHANGED)
    assert heat.dtype == np.uint8
    assert np.array_equal(mask == 255, heat / 255 >= 0.3)


def test_evaluate_s_figures_are_those_of_the_masks_that_predict_writes(data, model_file, capsys):
    assert main(predict_line(data, model_file)) == 0
    capsys.readouterr()
    assert main(evaluate_line(data, model_file, "--json")) == 0
    result = the_json(capsys)
    assert result["threshold"] == TrainedModel.load(model_file).thresholds[0]
    ious, sums = [], np.zeros(3, int)
    for n, row in enumerate(result["images"]):
        mask = cv2.imread(str(data / "out" / f"cell {n}_mask.png"), -1) > 0
        truth = discs(n)[1] == 1
        counts = [(mask & truth).sum(), (mask & ~truth).sum(), (~mask & truth).sum()]
        assert row["name"] == f"cell {n}.png"
        assert [row["tp"], row["fp"], row["fn"]] == counts
        ious.append(counts[0] / sum(counts))
        assert row["iou"] == pytest.approx(ious[-1])
        sums += counts
    assert result["mean_iou"] == pytest.approx(np.mean(ious))
    assert result["pooled_iou"] == pytest.approx(sums[0] / sums.sum())
    assert result["ci95"] is None  # four images
    assert result["interval_note"] == "too few images for an interval"
    tp, fp, fn = sums
    assert result["dice"] == pytest.approx(2 * tp / (2 * tp + fp + fn))
    assert result["precision"] == pytest.approx(tp / (tp + fp))
    assert result["recall"] == pytest.approx(tp / (tp + fn))
    assert result["mean_dice"] == pytest.approx(np.mean([2 * v / (1 + v) for v in ious]))
    assert set(result) == {
        *("threshold", "mean_iou", "pooled_iou", "ci95", "interval_note", "mean_dice"),
        *("dice", "precision", "recall", "images", "failed", "cell_rules"),
    }


def test_the_help_of_evaluate_explains_every_field_of_its_answer(data, model_file, capsys):
    assert main(evaluate_line(data, model_file, "--json")) == 0
    fields = set(the_json(capsys))
    assert main(["evaluate", "--help"]) == 0
    words = set(re.findall(r"\w+", capsys.readouterr().out))
    assert fields <= words


def test_evaluate_takes_another_threshold_and_gives_an_interval(data, model_file, capsys):
    write_images(data / "images", 6)
    write_masks(data / "masks", 6)
    assert main(evaluate_line(data, model_file, "--threshold", "0.9", "--json")) == 0
    result = the_json(capsys)
    assert result["threshold"] == 0.9
    low, high = result["ci95"]
    assert result["interval_note"] == ""
    assert low <= result["mean_iou"] <= high


def test_an_image_without_foreground_does_not_count_as_a_score(data, model_file, capsys):
    cv2.imwrite(str(data / "images" / "empty.png"), np.full((50, 50, 3), (200, 190, 215), np.uint8))
    cv2.imwrite(str(data / "masks" / "empty.png"), np.zeros((50, 50), np.uint8))
    assert main(evaluate_line(data, model_file, "--threshold", "1", "--json")) == 0
    result = the_json(capsys)
    row = next(row for row in result["images"] if row["name"] == "empty.png")
    assert row == {"name": "empty.png", "iou": None, "tp": 0, "fp": 0, "fn": 0}
    scores = [row["iou"] for row in result["images"] if row["iou"] is not None]
    assert result["mean_iou"] == pytest.approx(np.mean(scores))


def test_without_json_a_sentence_is_printed(data, model_file, capsys):
    assert main(evaluate_line(data, model_file)) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("Mean IoU 0.")


# What masks mean -----------------------------------------------------------------------------


def test_more_than_two_values_are_asked_for_never_guessed(data, capsys):
    mask = np.array([0, 128], np.uint8)[discs(0)[1]]
    mask[:5] = 255
    cv2.imwrite(str(data / "masks" / "cell 0.png"), mask)
    assert main(train_line(data, "--steps", "3")) == 2
    sentence = one_sentence(capsys)
    for word in ("0:", "128:", "255:", "--foreground"):
        assert word in sentence
    assert not (data / "m.safetensors").exists()
    line = train_line(data, "--steps", "3", "--foreground", "128", "255", "--json")
    assert main(line) == 0


def test_one_bit_masks_and_grey_masks_mix(data, capsys):
    from PIL import Image

    Image.fromarray(discs(1)[1] > 0).save(data / "masks" / "cell 1.png")
    cv2.imwrite(str(data / "masks" / "cell 2.png"), np.zeros((96, 96), np.uint8))
    assert main(train_line(data, "--steps", "3", "--json")) == 0
    assert the_json(capsys)["images"] == 4


def test_a_mask_of_one_value_that_could_be_either_is_asked_for(data, capsys):
    write_masks(data / "masks", values=(7, 7))
    assert main(train_line(data, "--steps", "3")) == 2
    assert "only the value 7" in one_sentence(capsys)


def test_unlabelled_pixels_count_nowhere(data, model_file, capsys):
    for n in range(4):
        mask = np.array([0, 255], np.uint8)[discs(n)[1]]
        mask[:, 40:] = 100
        cv2.imwrite(str(data / "masks" / f"cell {n}.png"), mask)
    assert main(evaluate_line(data, model_file, "--unlabelled", "100", "--json")) == 0
    row = the_json(capsys)["images"][0]
    assert row["tp"] + row["fn"] == (discs(0)[1][:, :40] == 1).sum()
    assert main(train_line(data, "--steps", "3", "--unlabelled", "100", "--json")) == 0
    model = TrainedModel.load(data / "m.safetensors")
    assert model.summary["training_pixels"] == 4 * 96 * 40


def test_a_foreground_value_that_no_mask_holds_is_told(data, capsys):
    assert main(train_line(data, "--steps", "3", "--foreground", "128")) == 2
    assert "No mask holds the value 128" in one_sentence(capsys)


def test_masks_pair_by_suffix(data):
    write_masks(data / "named", suffix="_nuclei")
    line = train_line(data, "--steps", "3", masks="named")
    assert main(line) == 2
    assert main([*line, "--suffix", "_nuclei"]) == 0


# What goes wrong -----------------------------------------------------------------------------


def test_a_mask_of_an_image_stored_on_its_side_is_turned_with_it_and_that_is_said(
    data, model_file, capsys
):
    picture, cells = discs(0)
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = np.ascontiguousarray(np.rot90(picture[:-20]))
    Image.fromarray(stored).save(data / "images" / "cell 0.png", exif=exif)
    mask = np.rot90(cells[:-20]).astype(np.uint8) * 255
    cv2.imwrite(str(data / "masks" / "cell 0.png"), np.ascontiguousarray(mask))
    assert main(evaluate_line(data, model_file, "--json")) == 0
    written = capsys.readouterr()
    assert "Masks turned as their images are shown (1): cell 0.png\n" in written.err
    scores = {one["name"]: one["iou"] for one in json.loads(written.out)["images"]}
    assert scores["cell 0.png"] > 0.7


def test_partial_failures_are_listed_and_the_rest_is_done(data, model_file, capsys):
    (data / "images" / "cell 0.png").write_text("hello")
    whole = (data / "images" / "cell 1.png").read_bytes()
    (data / "images" / "cell 1.png").write_bytes(whole[: len(whole) // 2])
    cv2.imwrite(str(data / "masks" / "cell 2.png"), np.eye(50, dtype=np.uint8))
    expected = {
        "predict": (predict_line(data, model_file, "--json"), ["cell 0.png", "cell 1.png"], 2),
        "evaluate": (
            evaluate_line(data, model_file, "--json"),
            ["cell 0.png", "cell 1.png", "cell 2.png"],
            1,
        ),
        "train": (
            train_line(data, "--steps", "3", "--json"),
            ["cell 0.png", "cell 1.png", "cell 2.png"],
            1,
        ),
    }
    for command, (line, names, done) in expected.items():
        assert main(line) == 1, command
        out, err = capsys.readouterr()
        result = json.loads(out)
        assert sorted(entry["name"] for entry in result["failed"]) == names
        for name in names:
            assert name in err
        rest = result["images"] if command != "predict" else result["written"]
        assert (rest if isinstance(rest, int) else len(rest)) == done


def test_where_everything_fails_the_input_is_wrong(data, model_file, capsys):
    for n in range(4):
        (data / "images" / f"cell {n}.png").write_text("hello")
    for line in (
        predict_line(data, model_file),
        evaluate_line(data, model_file),
        train_line(data, "--steps", "3"),
    ):
        assert main(line) == 2
        assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (["--threshold", "1.5"], "--threshold"),
        (["--threshold", "nan"], "--threshold"),
        (["--out"], "--out"),
        (["--no-such-flag"], "--no-such-flag"),
    ],
)
def test_a_wrong_command_line_is_one_clear_line(data, model_file, capsys, change, word):
    assert main([*predict_line(data, model_file), *change]) == 2
    assert word in one_sentence(capsys)


@pytest.mark.parametrize(
    "change",
    [
        ["--seconds", "0"],
        ["--seconds", "inf"],
        ["--steps", "-1"],
        ["--steps", "2", "--seconds", "3"],
        ["--holdout", "1"],
        ["--seed", "x"],
    ],
)
def test_wrong_settings_of_a_training_are_one_clear_line(data, capsys, change):
    assert main(train_line(data, *change)) == 2
    assert change[0].removeprefix("-") in one_sentence(capsys)


def test_missing_and_empty_folders_are_told(data, model_file, capsys):
    (data / "empty").mkdir()
    for line in (
        train_line(data, images="empty"),
        train_line(data, images="none"),
        train_line(data, masks="empty"),
        train_line(data, masks="none"),
        evaluate_line(data, data / "none.safetensors"),
        evaluate_line(data, data / "images" / "cell 0.png"),
        predict_line(data, data / "images"),
    ):
        assert main(line) == 2
        one_sentence(capsys)


def test_no_place_for_the_model_is_told_before_training(data, capsys):
    line = train_line(data, "--seconds", "600")
    for place in (data / "none" / "m.safetensors", data / "images"):
        assert main([*line, "--model", str(place)]) == 2
        one_sentence(capsys)


def test_an_output_folder_that_cannot_be_made_is_told(data, model_file, capsys):
    (data / "out").write_text("in the way")
    assert main(predict_line(data, model_file)) == 2
    assert "cannot be made" in one_sentence(capsys)


def test_images_are_never_written_over(data, model_file, capsys):
    image = data / "images" / "cell 0.png"
    for name in ("cell 0_mask.png", "cell 0_heatmap.png"):
        image.rename(data / "x.png")
        (data / "x.png").rename(image)
        (data / "images" / name).write_bytes(image.read_bytes())
    files = [str(p) for p in sorted((data / "images").iterdir())]
    before = {p: Path(p).read_bytes() for p in files}
    line = ["predict", "--images", *files, "--model", str(model_file), "--heatmaps"]
    assert main([*line, "--out", str(data / "images")]) == 1
    assert "cell 0" in capsys.readouterr().err
    assert all(Path(p).read_bytes() == content for p, content in before.items())


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="root and Windows may write where permissions say no",
)
def test_a_read_only_folder_is_told(data, model_file, capsys):
    (data / "out").mkdir()
    (data / "out").chmod(0o500)
    assert main(predict_line(data, model_file)) == 2
    assert "Traceback" not in capsys.readouterr().err


# The door ------------------------------------------------------------------------------------


def run_door(*arguments, code=None):
    line = [sys.executable, *(("-c", code) if code else (str(ROOT / "main.py"), *arguments))]
    return subprocess.run(line, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)


def test_help_lists_the_commands_and_their_flags():
    shown = run_door("--help")
    assert shown.returncode == 0
    for word in ("train", "predict", "evaluate", "Exit codes"):
        assert word in shown.stdout
    flags = run_door("train", "--help").stdout
    for flag in (
        "--images",
        "--masks",
        "--model",
        "--suffix",
        "--foreground",
        "--unlabelled",
        "--steps",
        "--seconds",
        "--holdout",
        "--seed",
        "--json",
    ):
        assert flag in flags


def test_a_wrong_command_line_is_answered_without_loading_torch_or_qt():
    code = (
        "import sys; from core.commands import main; code = main(['train']);"
        "print(code, 'torch' in sys.modules, 'PySide6' in sys.modules)"
    )
    assert run_door(code=code).stdout.split() == ["2", "False", "False"]


def test_standard_output_holds_one_json_object_and_nothing_else(data, model_file):
    done = run_door(*evaluate_line(data, model_file, "--json"))
    assert done.returncode == 0
    assert len(done.stdout.strip().splitlines()) == 1
    assert json.loads(done.stdout)["mean_iou"] > 0.8
