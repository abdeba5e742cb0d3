"""The report: true figures, plain words, one page that needs nothing else and believes no name."""

from __future__ import annotations

import base64
import json
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.calibration import Calibration
from core.cell_recipe import CellRecipe
from core.commands import main as command
from core.cross_fit import _OWN_JUDGES, OWN_JUDGE, cross_fit
from core.errors import Cancelled
from core.evaluation import Evaluation, ImageScore
from core.images import content_hash, read_header, read_image
from core.label_tiles import PackedLabels, pack_tile
from core.labels import UNLABELLED
from core.metrics import Histogram, iou_at
from core.project import Project, Role, RunRecord
from core.region_rules import RegionRules
from core.report import gather, html_content, report_of
from core.report.blocks import (
    Drawing,
    Facts,
    Heading,
    KeyFigures,
    Notes,
    Paragraph,
    Pictures,
    Report,
    Table,
    Terms,
)
from core.report.curve import curve_drawing
from core.report.gather import chosen_examples
from core.report.html import html_of
from core.report.numbers import any_of
from core.report.order import NetworkFacts, ReportClass, ReportImage, ReportOrder
from core.report.pictures import EXTRA, MISSED, picture_of
from core.report.project_order import order_of, with_likes, with_network, with_unlike
from core.report.score_chapter import judged_of
from core.run_summary import TRAINED_ON, learnt_ids_of

SIZE = (60, 80)
NETWORK = NetworkFacts(14_497, 8, 67, (1,), "ab" * 32)
EVIL = '<script>alert("x")</script> & \u202egnp.exe'


def truth_of(seed: int) -> np.ndarray:
    """Some discs (H, W)."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    mask = np.zeros(SIZE, bool)
    for _ in range(3):
        row, column = rng.integers(8, 52), rng.integers(8, 72)
        mask |= (y - row) ** 2 + (x - column) ** 2 < 36
    return mask


def packed_labels(labels: np.ndarray, name: str) -> PackedLabels:
    """A small label map (H, W) as the project stores it."""
    return PackedLabels(name, *labels.shape, {(0, 0): pack_tile(labels.tobytes())})


def heat_of(image: np.ndarray, _step: object = None) -> np.ndarray:
    """What the images of these tests were made of: their red channel is the heat."""
    return image[None, ..., 0].copy()


class Slide:
    """A folder of images whose red channel is the heat a network would give."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.images: list[ReportImage] = []

    def add(
        self,
        role: Role,
        labelled: bool = True,
        seen: bool | None = None,
        name: str = "",
        noise: float = 0.1,
        **more,
    ) -> np.ndarray:
        """One more image; its heat (H, W)."""
        number = len(self.images) + 1
        rng = np.random.default_rng(number)
        truth = truth_of(number)
        heat = np.where(truth, 0.8, 0.2) + rng.normal(0, noise, SIZE)
        pixels = np.full((*SIZE, 3), 200, np.uint8)
        pixels[..., 0] = np.clip(255 * heat, 0, 255).astype(np.uint8)
        path = self.folder / f"field-{number}.png"
        Image.fromarray(pixels).save(path)
        labels = None
        if labelled:
            labels = packed_labels(truth.astype(np.uint8), path.name)
        self.images.append(
            ReportImage(
                number,
                name or path.name,
                path,
                SIZE[1],
                SIZE[0],
                role,
                labels,
                labels.class_pixels() if labels is not None else {},
                (role is Role.TRAINING and labelled) if seen is None else seen,
                **{"group": number, **more},
            )
        )
        return pixels[..., 0]

    def order(self, **more) -> ReportOrder:
        """The order, with a network of one class at threshold 0.5."""
        run = RunRecord(
            2,
            "2026-11-25T10:00:00+00:00",
            20.0,
            150,
            7,
            0.9,
            {"begun_from": "starter", "training_images": 1, "training_pixels": 4800},
        )
        base = ReportOrder(
            project="Ward 3",
            program="0.1.0",
            date=datetime(2026, 11, 25, 14, 3, tzinfo=UTC),
            images=tuple(self.images),
            classes=(ReportClass(1, "Cell", (120, 220, 0), 0.5),),
            revision=7,
            recipe=CellRecipe((1,), (0.5,)),
            network=NETWORK,
            run=run,
            runs=2,
        )
        return replace(base, **more)


@pytest.fixture
def slide(tmp_path: Path) -> Slide:
    return Slide(tmp_path)


@pytest.fixture
def six_held_out(slide: Slide) -> Slide:
    slide.add(Role.TRAINING)
    for number in range(6):
        slide.add(Role.HELD_OUT, noise=0.1 + 0.04 * number)
    slide.add(Role.TRAINING, labelled=False)
    return slide


def blocks(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


def words(report) -> str:
    """All that the report says, as one text."""
    parts = []
    for block in report.blocks:
        match block:
            case Paragraph(text, _) | Heading(text, _):
                parts.append(text)
            case Notes(title, sentences):
                parts += [title, *sentences]
            case KeyFigures(figures):
                parts += [f"{f.value} {f.name} {f.basis}" for f in figures]
            case Facts(rows):
                parts += [f"{a}: {b}" for a, b in rows]
            case Table():
                parts += [block.caption, *block.head, *(c for row in block.rows for c in row)]
            case Pictures() | Drawing():
                parts.append(block.caption)
    return "\n".join(parts)


def test_what_nobody_labelled_is_not_said_to_have_been_looked_for(six_held_out: Slide) -> None:
    names = ("Cell", "Ring", "Speck")
    classes = tuple(ReportClass(n, name, (n, 2, 3), 0.5) for n, name in enumerate(names, 1))
    order = six_held_out.order(
        classes=classes,
        network=replace(NETWORK, class_ids=(1, 2, 3)),
        recipe=CellRecipe((1, 2, 3), (0.5, 0.5, 0.5)),
    )
    report = report_of(gather(order, lambda image, _=None: np.stack([image[..., 0]] * 3)))
    said = words(report)
    assert "What was looked for: “Cell”; nothing is labelled as “Ring” or “Speck”\n" in said
    assert "learnt from 1 labelled image to mark “Cell” in" in said
    assert "How good the masks of “Ring” are" not in said
    untrained = words(report_of(gather(replace(order, network=None, recipe=None), None)))
    assert "7 of them with labels for “Cell”. No network" in untrained


def of_three(slide: Slide, **facts) -> ReportOrder:
    """Three classes; of the second the held-out images alone have labels."""
    classes = tuple(
        ReportClass(n, name, (n, 2, 3), 0.5) for n, name in enumerate(("Cell", "Ring", "Speck"), 1)
    )
    images = tuple(
        replace(one, class_pixels={**one.class_pixels, 2: 40}) if one.judges else one
        for one in slide.images
    )
    return slide.order(
        images=images,
        classes=classes,
        network=replace(NETWORK, class_ids=(1, 2, 3), **facts),
        recipe=CellRecipe((1, 2, 3), (0.5, 0.5, 0.5)),
    )


def three_heats(image: np.ndarray, _step: object = None) -> np.ndarray:
    return np.stack([image[..., 0]] * 3)


def test_a_class_that_no_training_image_showed_is_not_said_to_be_learnt(
    six_held_out: Slide,
) -> None:
    report = report_of(gather(of_three(six_held_out, learnt_ids=(1,)), three_heats))
    said = words(report)
    assert "learnt from 1 labelled image to mark “Cell” in" in said
    assert "had no label of “Ring”, so masks" in said
    assert "How good the masks of “Ring” are" in said, "they are judged all the same"
    [thresholds] = blocks(report, KeyFigures)
    by_name = {figure.name: figure.basis for figure in thresholds.figures}
    assert by_name["Threshold, Cell"] == "proposed by the program"
    assert by_name["Threshold, Ring"] == "set by the program; no label of it was learnt from"
    assert "Threshold, Speck" not in by_name
    older = words(report_of(gather(of_three(six_held_out), three_heats)))
    assert "to mark “Cell” and “Ring” in" in older and "had no label of" not in older


def test_a_class_that_was_learnt_is_told_of_though_its_labels_are_gone(
    six_held_out: Slide,
) -> None:
    said = words(report_of(gather(of_three(six_held_out, learnt_ids=(1, 3)), three_heats)))
    assert "to mark “Cell” and “Speck” in" in said


def test_what_was_not_judged_is_named_in_one_sentence(six_held_out: Slide) -> None:
    order = of_three(six_held_out, learnt_ids=(1, 2, 3))
    images = tuple(replace(one, class_pixels={1: 1}) for one in order.images)
    found = gather(replace(order, images=images), three_heats)
    histograms = {1: found.results[1].histograms[1]}
    only = [
        replace(one, histograms=histograms, counts={1: one.counts[1]}) for one in found.results[:-1]
    ]
    said = words(report_of(replace(found, results=tuple(only), examples={})))
    assert "For “Ring” and “Speck”, its masks have not been judged on images" in said
    assert said.count("not been judged") == 1 and "For “Cell”, its masks agree" in said


def test_what_was_learnt_is_known_by_the_place_of_a_class_whatever_its_name_is_now() -> None:
    run = RunRecord(1, "", 1.0, 1, 1, None, {"classes": ["A", "B", "C"], "learnt_classes": ["C"]})
    assert learnt_ids_of(run, (4, 2, 9)) == (9,)
    assert learnt_ids_of(run, (4, 2)) is None
    assert learnt_ids_of(replace(run, summary={"classes": ["A", "B", "C"]}), (4, 2, 9)) is None
    assert learnt_ids_of(None, (4, 2, 9)) is None
    on = replace(run, summary={**run.summary, "begun_from": "warm"})
    assert learnt_ids_of(on, (4, 2, 9)) is None, "what it knew before is not told"
    known = replace(on, summary={**on.summary, "known_classes": ["A", "C"]})
    assert learnt_ids_of(known, (4, 2, 9)) == (4, 9)


def test_of_many_names_the_first_are_listed() -> None:
    assert any_of(["a"]) == "“a”"
    assert any_of([*"abc"]) == "“a”, “b” or “c”"
    assert any_of([*"abcd"], most=2) == "“a”, “b” or 2 more"


# Figures -----------------------------------------------------------------------------------------


def test_scores_counts_and_interval_are_those_of_core(six_held_out: Slide) -> None:
    found = gather(six_held_out.order(), heat_of)
    report = report_of(found)
    held_out = [result for result in found.results if result.image.judges]
    assert len(held_out) == 6
    for result in held_out:
        heat = read_image(result.image.path)[..., 0]
        labels = result.image.labels.unpack()
        expected = Histogram.of(heat, labels, 1)
        assert np.array_equal(result.histograms[1].foreground, expected.foreground)
        assert result.iou(1) == pytest.approx(iou_at(expected, 0.5))
    in_use = Evaluation(tuple(ImageScore(r.image.name, r.counts[1]) for r in held_out))
    [scores] = [t for t in blocks(report, Table) if "cross-fitted" in " ".join(t.head)]
    assert scores.rows[0][2] == f"{in_use.mean_iou:.3f}"
    tile = blocks(report, KeyFigures)[0].figures[0]
    fit = cross_fit([(r.image.name, r.histograms[1]) for r in held_out])
    assert tile.value == scores.rows[0][1] == f"{fit.scored.mean_iou:.3f}"
    assert re.search(r"95 % interval 0\.\d{3} to 0\.\d{3}, on 6 held-out images", tile.basis)
    total = sum(len(result.measured) for result in found.results)
    assert f"{total} objects in 8 images" in words(report).replace("\u202f", "")
    [by_image] = [t for t in blocks(report, Table) if t.caption.startswith("Objects by image")]
    assert by_image.rows[-1] == ("All images", "", f"{total:,}".replace(",", "\u202f"))
    assert len(by_image.rows) == 9


def test_best_median_and_worst_are_shown_in_pairs(six_held_out: Slide) -> None:
    found = gather(six_held_out.order(), heat_of)
    shown = found.examples[1]
    assert [example.what for example in shown] == ["Best", "Median", "Worst"]
    scores = sorted(result.iou(1) for result in found.judged(1))
    assert [e.result.iou(1) for e in shown] == [scores[-1], scores[3], scores[0]]
    pictures = blocks(report_of(found), Pictures)
    assert len(pictures) == 3
    assert all(len(one.pictures) == 2 and one.pictures[0].alt for one in pictures)


def test_examples_are_never_the_same_image_twice() -> None:
    assert chosen_examples([], 1) == []


def test_rules_for_cells_are_followed_and_told(six_held_out: Slide) -> None:
    from core.cell_recipe import CellRecipe

    plain = gather(six_held_out.order(), heat_of)
    rules = RegionRules(smallest_area=30, split=0.5)
    order = six_held_out.order(recipe=CellRecipe((1,), (0.5,), {1: rules}))
    ruled = gather(order, heat_of)

    def objects(found):
        return sum(len(result.measured) for result in found.results)

    assert objects(ruled) < objects(plain)
    said = words(report_of(ruled))
    assert "smaller than 30 px² dropped" in said
    assert "touching cells split (strength 0.5)" in said
    assert "no cell rules" not in said
    assert "no cell rules" in words(report_of(plain))
    assert "are of the mask before them" in said
    assert "are of the mask before them" not in words(report_of(plain))


def test_with_a_calibration_sizes_are_in_micrometres_and_counts_per_area(slide: Slide) -> None:
    from core.cell_recipe import CellRecipe

    slide.add(Role.HELD_OUT)
    calibration = Calibration(0.5, "typed")
    order = slide.order(calibration=calibration, recipe=CellRecipe((1,), (0.5,), {}, calibration))
    found = gather(order, heat_of)
    said = words(report_of(found))
    assert "0.5 µm (typed)" in said
    assert "Area, median (µm²)" in said
    assert "Cell per mm²" in said
    field = SIZE[0] * SIZE[1] * 0.25 / 1e6
    [by_image] = [
        t for t in blocks(report_of(found), Table) if t.caption.startswith("Objects by image")
    ]
    number = len(found.results[0].measured)
    assert 10 <= number < 100, "so that two digits mean something"
    assert by_image.rows[0][3].replace("\u202f", "") == f"{float(f'{number / field:.2g}'):.0f}"


@pytest.mark.parametrize("number", [1, 2, 3, 6])
def test_numbers_and_densities_of_many_classes_have_a_table_each(slide: Slide, number: int) -> None:
    slide.add(Role.HELD_OUT)
    ids, calibration = tuple(range(1, number + 1)), Calibration(0.5, "typed")
    order = slide.order(
        classes=tuple(ReportClass(i, f"Kind {i}", (i, 2, 3), 0.5) for i in ids),
        network=replace(NETWORK, class_ids=ids, learnt_ids=ids),
        calibration=calibration,
        recipe=CellRecipe(ids, (0.5,) * number, {}, calibration),
    )
    heats = lambda image, _=None: np.stack([image[..., 0]] * number)  # noqa: E731
    tables = blocks(report_of(gather(order, heats)), Table)
    by_image = [table for table in tables if table.caption.startswith("Objects")]
    assert len(by_image) == (1 if number <= 2 else 2)
    assert sum(len(table.head) - 2 for table in by_image) == 2 * number
    for table in by_image:
        assert all(len(row) == len(table.head) for row in table.rows)
        assert table.rows[0][2:] == table.rows[-1][2:], "all images are this one"


# Honesty -----------------------------------------------------------------------------------------


def test_a_threshold_in_use_that_is_clearly_worse_is_said_beside_the_figure_and_first_of_all(
    six_held_out: Slide,
) -> None:
    low = 0.97
    order = six_held_out.order(
        classes=(ReportClass(1, "Cell", (120, 220, 0), low),), recipe=CellRecipe((1,), (low,))
    )
    found = gather(order, heat_of)
    there = [iou_at(r.histograms[1], low) for r in found.results if r.image.judges]
    said = words(report_of(found))
    in_use = f"{sum(there) / len(there):.3f}"
    assert f"At the threshold in use, 0.970, it is {in_use}." in said
    assert "The threshold in use, 0.970, scores clearly lower on the held-out images" in said
    assert f"a mean IoU of {in_use} rather than 0." in said
    # At what they chose together nothing is held against it.
    best = judged_of(found, order.trained_classes[0]).fit.threshold
    order = six_held_out.order(
        classes=(ReportClass(1, "Cell", (120, 220, 0), best),), recipe=CellRecipe((1,), (best,))
    )
    usual = words(report_of(gather(order, heat_of)))
    assert "clearly lower" not in usual and ", it is 0." not in usual


def test_few_held_out_images_have_no_interval_and_that_is_said(slide: Slide) -> None:
    slide.add(Role.TRAINING)
    slide.add(Role.HELD_OUT)
    slide.add(Role.HELD_OUT)
    said = words(report_of(gather(slide.order(), heat_of)))
    assert "Only 2 images with labels were held out." in said
    assert "too few images for an interval" in said
    assert "95 % confidence" not in said


def test_one_held_out_image_is_scored_at_the_threshold_in_use(slide: Slide) -> None:
    slide.add(Role.HELD_OUT)
    report = report_of(gather(slide.order(), heat_of))
    assert "cross-fitted" not in " ".join(h for t in blocks(report, Table) for h in t.head)
    assert words(report).count(OWN_JUDGE) == 2, "in the chapter and at the top"
    assert blocks(report, KeyFigures)[0].figures[0].basis.endswith("may flatter")


def test_the_iou_of_one_image_says_whether_it_is_after_the_rules_for_cells(slide: Slide) -> None:
    from core.cell_recipe import CellRecipe

    slide.add(Role.HELD_OUT)
    plain = words(report_of(gather(slide.order(), heat_of)))
    rules = {1: RegionRules(smallest_area=30)}
    order = slide.order(recipe=CellRecipe((1,), (0.5,), rules))
    ruled = words(report_of(gather(order, heat_of)))
    assert "and after the cell rules the IoU is" in ruled
    assert "cell rules the IoU" not in plain and "0.500, the IoU is" in plain


@pytest.mark.parametrize(("number", "stage"), [(1, "after cell rules"), (6, "before cell rules")])
def test_at_the_top_each_figure_says_whether_it_is_after_the_cell_rules(
    slide: Slide, number: int, stage: str
) -> None:
    for _ in range(number):
        slide.add(Role.HELD_OUT)
    rules = {1: RegionRules(smallest_area=30)}
    plain = report_of(gather(slide.order(), heat_of))
    order = slide.order(recipe=CellRecipe((1,), (0.5,), rules))
    found = gather(order, heat_of)
    ruled = report_of(found)
    [judged, _threshold, counted] = blocks(ruled, KeyFigures)[0].figures
    assert stage in judged.basis and counted.basis.endswith(", after cell rules")
    lead = next(one.text for one in blocks(ruled, Paragraph) if one.kind == "lead")
    mean = judged_of(found, order.trained_classes[0]).mean
    assert f"IoU of {mean:.3f}" in lead and f"{stage}. " in lead
    assert lead.endswith(", after cell rules.")
    assert "Cell rules" in dict(blocks(ruled, Terms)[0].entries), "the word is explained"
    assert not re.search("(after|before) cell rules", words(plain))
    assert "Cell rules" not in dict(blocks(plain, Terms)[0].entries)


def test_the_report_says_of_held_out_images_what_the_evaluation_panel_says(slide: Slide) -> None:
    for _ in range(6):
        slide.add(Role.HELD_OUT)
    found = gather(slide.order(), heat_of)
    judged = judged_of(found, found.order.trained_classes[0])
    assert judged.fit is not None
    assert judged.fit.fairness in words(report_of(found))
    assert OWN_JUDGE not in words(report_of(found))


def test_without_held_out_images_nothing_is_claimed(slide: Slide) -> None:
    slide.add(Role.TRAINING)
    slide.add(Role.TRAINING)
    report = report_of(gather(slide.order(), heat_of))
    said = words(report)
    assert blocks(report, KeyFigures)[0].figures[0].value == "–"
    assert "how good the masks are on new images is not known" in said
    assert "such figures flatter" in said
    assert "training images (which flatter)" in said


def test_an_image_that_was_learnt_from_never_judges(slide: Slide) -> None:
    slide.add(Role.HELD_OUT, seen=True)
    slide.add(Role.HELD_OUT)
    found = gather(slide.order(), heat_of)
    assert [r.image.id for r in found.judged(1)] == [2]
    assert "held out now, but the network learnt from it before" in words(report_of(found))


def test_an_image_whose_like_was_learnt_from_never_judges(slide: Slide) -> None:
    slide.add(Role.HELD_OUT)
    slide.add(Role.HELD_OUT)
    slide.images[0] = replace(slide.images[0], like_seen=True)
    found = gather(slide.order(), heat_of)
    report = report_of(found)
    assert [r.image.id for r in found.judged(1)] == [2]
    assert "is held out now, but the network learnt from it before, or from an" in words(report)
    [by_image] = [t for t in blocks(report, Table) if t.head[:2] == ("Image", "Role")]
    assert [row[1] for row in by_image.rows] == ["its like learnt from", "held out", ""]


def test_judges_that_show_the_same_are_told_of(slide: Slide) -> None:
    """Each has an IoU of its own, so three pictures of one field look like three fields."""
    for _ in range(4):
        slide.add(Role.HELD_OUT)
    assert "show the same" not in words(report_of(gather(slide.order(), heat_of)))
    for number in (0, 2):
        slide.images[number] = replace(slide.images[number], group=77)
    said = words(report_of(gather(slide.order(), heat_of)))
    names = " and ".join(f"“{slide.images[number].name}”" for number in (0, 2))
    assert f"{names} show the same, and each of them counts" in said
    assert "of the 4 held-out images only 3 are different ones" in said
    assert _OWN_JUDGES not in said
    slide.images[0] = replace(slide.images[0], seen=True)
    assert "show the same, and" not in words(report_of(gather(slide.order(), heat_of))), (
        "it judges no more"
    )


def test_copies_that_are_all_the_judges_there_are_choose_no_threshold(slide: Slide) -> None:
    for number in range(3):
        slide.add(Role.HELD_OUT)
        slide.images[number] = replace(slide.images[number], group=77)
    said = words(report_of(gather(slide.order(), heat_of)))
    assert said.count(_OWN_JUDGES) == 2, "in the chapter and at the top"
    assert OWN_JUDGE not in said


def test_the_command_looks_for_images_that_show_the_same(project_file: Path) -> None:
    with Project.open(project_file) as project:
        order = order_of(project)
    first, second, judge = order.images
    assert [i.group for i in with_likes(order).images] == [i.id for i in order.images]
    twin = replace(judge, path=first.path)
    order = replace(order, images=(replace(first, path=None), second, judge, twin))
    assert [i.judges for i in with_likes(order).images] == [False, False, True, True]
    order = replace(order, images=(first, second, judge, twin))
    found = with_likes(order).images
    assert [i.like_seen for i in found] == [False, False, False, True]
    assert [i.judges for i in found] == [False, False, True, False]
    assert found[3].group == found[0].group == first.id


def test_the_command_says_which_images_are_unlike_those_learnt_from(
    project_file: Path, tmp_path: Path
) -> None:
    note, out = "“s2.png” is unlike the images that the network learnt from", tmp_path / "r.html"
    with Project.open(project_file) as project:
        order = unread = order_of(project)
    assert not any(image.unlike for image in with_unlike(order).images)
    copy, judge = tmp_path / "odd.smearseg", order.images[2].path
    assert judge is not None
    shutil.copy(project_file, copy)
    density = -np.log10((read_image(judge) + 1.0) / 256)
    odd = np.clip(256 * 10 ** (-density * 3.5) - 1, 0, 255).astype(np.uint8)
    before = judge.read_bytes()
    Image.fromarray(odd).save(judge)
    try:
        with Project.open(copy) as project:
            order = with_unlike(order_of(project))
        learnt = tuple(
            replace(image, seen=number == 2) for number, image in enumerate(order.images)
        )
        from_it = with_unlike(replace(order, images=learnt)).images
        assert command(["report", str(copy), "--out", str(out)]) == 0
        judge.write_bytes(b"no image")
        assert not any(image.unlike for image in with_unlike(unread).images)
    finally:
        judge.write_bytes(before)
    assert [bool(image.unlike) for image in order.images] == [False, False, True]
    assert [bool(image.unlike) for image in from_it][:2] == [True, True], (
        "labels alone teach nothing"
    )
    assert note in out.read_text("utf-8")
    [how] = re.findall(r"network learnt from \((.*?)\); masks", out.read_text("utf-8"))
    first, second = how.split("; ")
    assert first[0].islower() and second[0].islower() and ". " not in how
    assert command(["report", str(project_file), "--out", str(out)]) == 0
    assert "unlike the images" not in out.read_text("utf-8")
    unlabelled = tuple(replace(image, labels=None, unlike="") for image in order.images)
    order_without = with_unlike(replace(order, images=unlabelled))
    assert not any(image.unlike for image in order_without.images)
    image = order.images[0]
    gone = replace(order, images=(replace(image, path=None), *order.images[1:]))
    assert len(with_unlike(gone).images) == 3


def test_a_training_that_was_never_judged_is_noted(slide: Slide) -> None:
    slide.add(Role.TRAINING)
    slide.add(Role.HELD_OUT)
    order, note = slide.order(), "a training that was stopped before it was judged"
    chosen = (replace(order.classes[0], chosen=True),)
    early = "set by the program; the training was stopped early"
    for stopped, iou in ((True, 0.9), (False, None), (True, None)):
        unjudged = stopped and iou is None
        summary = {**order.run.summary, "stopped": stopped, "held_out_iou": iou}
        run = replace(order.run, summary=summary)
        report = report_of(gather(replace(order, run=run), heat_of))
        assert (note in words(report)) == unjudged
        assert threshold_basis(report) == (early if unjudged else "proposed by the program")
        report = report_of(gather(replace(order, run=run, classes=chosen), heat_of))
        assert (note in words(report)) == unjudged
        assert threshold_basis(report) == "chosen by hand"
    # Without held-out labels nothing was to judge it.
    report = report_of(gather(replace(order, run=run, images=order.images[:1]), heat_of))
    assert note not in words(report)
    assert threshold_basis(report) == "proposed by the program"


def threshold_basis(report: Report) -> str:
    """Where the report says that the threshold comes from."""
    return next(f.basis for f in blocks(report, KeyFigures)[0].figures if f.name == "Threshold")


def test_changed_labels_partial_labels_and_unlike_images_are_noted(slide: Slide) -> None:
    slide.add(Role.TRAINING)
    slide.add(Role.HELD_OUT, unlike="the stain is weaker than in the training images")
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[:10, :10] = 1
    packed = packed_labels(labels, "x")
    slide.images[0] = replace(slide.images[0], labels=packed, class_pixels=packed.class_pixels())
    said = words(report_of(gather(slide.order(revision=9), heat_of)))
    assert "Labels have been changed since the network was trained." in said
    assert "labelled in part only (100 of" in said
    assert "is unlike the images that the network learnt from" in said
    assert "the stain is weaker than in the training images" in said


def test_images_that_cannot_be_read_are_named_and_the_rest_is_told(slide: Slide) -> None:
    slide.add(Role.HELD_OUT)
    slide.add(Role.HELD_OUT)
    slide.images[0].path.write_text("no picture")
    slide.images.append(replace(slide.images[1], id=9, name="gone.png", path=None))
    found = gather(slide.order(), heat_of)
    assert [result.image.name for result in found.failed] == ["field-1.png", "gone.png"]
    assert "Left out, since they could not be read" in words(report_of(found))
    assert len(found.judged(1)) == 1


def test_without_a_network_it_tells_of_images_and_labels(slide: Slide) -> None:
    slide.add(Role.TRAINING)
    slide.add(Role.TRAINING, labelled=False, unlike="the stain is weaker")
    order = slide.order(network=None, recipe=None, run=None, runs=0)
    report = report_of(gather(order, None))
    said = words(report)
    assert "by hand" not in said and "hand-made" not in said, "masks may have been imported"
    assert "No network has been trained" in said
    assert not blocks(report, KeyFigures)
    assert "The labels, in pixels." in said
    assert "the network learnt from" not in said


def test_an_empty_project_has_a_report_too(slide: Slide) -> None:
    report = report_of(gather(slide.order(), heat_of))
    assert "0 objects in 0 images" in words(report)
    assert html_of(report).count("<h1>") == 1


def test_it_can_be_cancelled_and_tells_how_far_it_is(six_held_out: Slide) -> None:
    told: list[float] = []
    gather(six_held_out.order(), heat_of, told.append)
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        gather(six_held_out.order(), heat_of, cancelled=lambda: True)


# The page ----------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "wbr", "line", "rect", "circle", "polyline"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"{tag} is closed out of turn"

    def handle_data(self, data):
        self.texts.append(data)


def test_names_are_only_names(slide: Slide) -> None:
    slide.add(Role.HELD_OUT, name=EVIL + "\x00\udcff.png")
    slide.add(Role.TRAINING, name="y" * 300 + ".png")
    classes = (ReportClass(1, "<b onclick=x>Cell", (1, 2, 3), 0.5),)
    order = slide.order(classes=classes, title=EVIL, remarks=f"{EVIL}\n</body>", project=EVIL)
    text = html_of(report_of(gather(order, heat_of)))
    page = Page(text)
    assert not page.open
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "iframe", "object", "embed", "form", "base", "a"}
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert "<script" not in text
    assert "\u202e" not in text
    assert "\x00" not in text
    assert "alert(" in "".join(page.texts), "the name is shown as it is"
    text.encode("utf-8")  # no half of a surrogate pair is left


def test_the_page_needs_and_may_load_nothing(six_held_out: Slide) -> None:
    text = html_of(report_of(gather(six_held_out.order(), heat_of)))
    page = Page(text)
    assert not page.open
    sources = [attrs.get("src") or attrs.get("href") for _, attrs in page.tags]
    sources = [source for source in sources if source]
    assert len(sources) == 6
    for source in sources:
        assert source.startswith("data:image/png;base64,")
        assert base64.b64decode(source.partition(",")[2]).startswith(b"\x89PNG")
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in text.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
    [policy] = [a["content"] for t, a in page.tags if a.get("http-equiv")]
    assert policy.startswith("default-src 'none'")
    assert [a["lang"] for t, a in page.tags if t == "html"] == ["en-GB"]
    assert all(attrs["alt"] for tag, attrs in page.tags if tag == "img")
    assert any(a.get("role") == "img" and a.get("aria-label") for t, a in page.tags if t == "svg")


def test_the_bytes_are_read_back(tmp_path: Path, slide: Slide) -> None:
    content = html_content(report_of(gather(slide.order(), heat_of)))
    path = tmp_path / "r.html"
    path.write_bytes(content.data)
    assert content.reads_back(path)
    path.write_bytes(content.data[:-1])
    assert not content.reads_back(path)


# Pictures ----------------------------------------------------------------------------------------


def test_missed_and_extra_pixels_have_their_colours_and_unlabelled_ones_none() -> None:
    image = np.full((500, 500, 3), 128, np.uint8)
    truth = np.zeros((500, 500), np.uint8)
    truth[100:200, 100:200] = 1
    truth[400:] = UNLABELLED
    mask = np.zeros((500, 500), bool)
    mask[300:350, 300:350] = True
    mask[420:450, 100:150] = True
    picture = picture_of(image, mask, truth, "x")
    pixels = decoded(picture.png)

    def near(pixel, colour):
        return np.abs(pixel.astype(int) - np.array(colour)).max() < 60

    assert near(pixels[150, 150], MISSED)
    assert near(pixels[325, 325], EXTRA)
    assert not near(pixels[435, 125], EXTRA), "nobody labelled that"
    assert not near(pixels[50, 50], MISSED)


def test_the_outline_hides_no_narrow_rim_of_missed_pixels() -> None:
    y, x = np.mgrid[:480, :640]
    far = np.hypot(y - 240, x - 320)
    mask, truth = far < 100, (far < 101.5).astype(np.uint8)
    picture = picture_of(np.full((480, 640, 3), 200, np.uint8), mask, truth, "x")
    rim = decoded(picture.png)[(truth == 1) & ~mask].astype(int)
    assert (np.abs(rim - np.array(MISSED)).max(axis=1) < 60).all()
    outline = decoded(picture.png)[mask & (far > 99.2)]
    assert (outline < 60).all(), "and is drawn"


def decoded(png: bytes) -> np.ndarray:
    import io

    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ((3000, 1000), (213, 640)),
        ((60, 80), (480, 360)),
        ((1, 5000), (640, 1)),
        ((1, 1), (480, 480)),
    ],
)
def test_pictures_have_a_bounded_size_and_keep_their_shape(shape, size) -> None:
    picture = picture_of(np.zeros((*shape, 3), np.uint8), np.ones(shape, bool), None, "x")
    assert (picture.width, picture.height) == size
    assert decoded(picture.png).shape[:2] == size[::-1]


def test_the_curve_is_plain_svg_with_the_threshold_in_use() -> None:
    histogram = Histogram.of(
        np.where(truth_of(1), 200, 40).astype(np.uint8), truth_of(1).astype(np.uint8), 1
    )
    drawing = curve_drawing(histogram, 0.62, "caption")
    assert "in use: 0.62" in drawing.svg
    assert drawing.svg.count("<polyline") == 4
    assert "style" not in drawing.svg
    assert "nan" not in drawing.svg
    nothing = curve_drawing(Histogram.empty(), 1.0, "")
    assert "<polyline" not in nothing.svg


# The command -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def project_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a network that trained for a few steps."""
    from core.dataset import LabelledImage
    from core.smear import SmearSettings, make_smear
    from core.training import TrainingRequest, train

    folder = tmp_path_factory.mktemp("report")
    settings = SmearSettings(120, 160, red_cell_diameter=26, white_cells=1)
    labels, paths = {}, []
    for seed in range(3):
        smear = make_smear(seed, settings)
        path = folder / f"s{seed}.png"
        Image.fromarray(smear.image).save(path)
        paths.append(path)
        labels[path] = smear.all_cells.astype(np.uint8)
    images = [LabelledImage(p.name, labels=labels[p], path=p) for p in paths[:2]]
    request = TrainingRequest(images, class_ids=(1,), class_names=("Cell",), steps=3, threads=1)
    *_, last = train(request)
    target = folder / "p.smearseg"
    with Project.create(target) as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        for image_id, path in zip(ids, paths, strict=True):
            project.write_labels(image_id, labels[path])
        project.set_roles(ids[2:], Role.HELD_OUT)
        told = {TRAINED_ON: ids[:2], "classes": ["Cell"], "learnt_classes": ["Cell"]}
        run = RunRecord(0, "2026-11-25T10:00:00+00:00", 1.0, 3, 3, None, told)
        project.add_model(last.model.to_bytes(), run)
    return target


def test_the_command_writes_the_report(project_file: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "report.html"
    assert command(["report", str(project_file), "--out", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["report"] == str(out)
    assert (told["images"], told["held_out_images"], told["network"]) == (3, 1, True)
    text = out.read_text(encoding="utf-8")
    assert "Segmentation report" in text
    assert "s2.png" in text
    assert f"{told['objects']} objects" in text.replace("\u202f", "")
    with Project.open(project_file) as project:
        assert len(project.runs()) == 1, "it only reads"


@pytest.mark.parametrize(
    ("out", "why"),
    [("r.txt", "does not end in .html"), ("none/r.html", "no folder"), ("p.smearseg", ".html")],
)
def test_the_command_says_what_is_wrong(project_file, tmp_path, capsys, out, why) -> None:
    assert command(["report", str(project_file), "--out", str(tmp_path / out)]) == 2
    assert why in capsys.readouterr().err


def test_the_command_needs_a_project(tmp_path: Path, capsys) -> None:
    out = str(tmp_path / "r.html")
    assert command(["report", str(tmp_path / "none.smearseg"), "--out", out]) == 2
    assert "There is no project" in capsys.readouterr().err
    assert not Path(out).exists()


def test_what_is_told_of_the_network_is_true(project_file: Path) -> None:
    from core.model import TrainedModel

    with Project.open(project_file) as project:
        model = TrainedModel.from_bytes(project.model_in_use())
        order = with_network(order_of(project), model)
    assert order.network.weights == model.config.parameter_count
    assert order.network.field == model.config.receptive_field == 67
    assert order.network.class_ids == order.network.learnt_ids == (1,)
    assert [image.seen for image in order.images] == [True, True, False]
    assert [image.judges for image in order.images] == [False, False, True]
