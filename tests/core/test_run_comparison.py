"""Two runs side by side: every setting of either has a line, and differences are marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.project_records import RunRecord
from core.run_comparison import best_above, clearly_lower, compare_runs, comparison_sentence

FIRST = RunRecord(
    id=1,
    started="2026-11-24T10:00:00+00:00",
    seconds=15.0,
    steps=180,
    labels_revision=12,
    held_out_iou=0.81,
    summary={
        "begun_from": "starter",
        "learning_rate": 0.001,
        "held_out_images": 5,
        "held_out_pixels": 900,
        "stopped": False,
        "image_ids": [1, 2, 3],
        "held_out_iou": 0.81,
    },
)


def rows_of(first, second):
    return {row.name: row for row in compare_runs(first, second)}


def test_equal_runs_differ_in_nothing():
    assert not any(row.differs for row in compare_runs(FIRST, FIRST))


def test_result_labels_and_settings_stand_beside_each_other():
    summary = {**FIRST.summary, "learning_rate": 0.002, "stopped": True, "image_ids": [1, 2, 4]}
    second = replace(FIRST, held_out_iou=0.86, labels_revision=20, summary=summary)
    rows = rows_of(FIRST, second)
    assert rows["Held-out IoU, when trained"].difference == pytest.approx(0.05)
    assert (
        rows["Held-out IoU, when trained"].first,
        rows["Held-out IoU, when trained"].second,
    ) == ("0.810", "0.860")
    assert (rows["Revision of the labels"].first, rows["Learning rate"].second) == ("12", "0.002")
    assert rows["Stopped by hand"].second == "yes"
    assert rows["Stopped by hand"].difference is None
    assert rows["Image ids"].differs
    assert rows["Image ids"].first == "3 entries"
    assert not rows["Begun from"].differs
    assert next(iter(rows)) == "Held-out IoU, when trained"
    assert len(rows) == len(compare_runs(FIRST, second))


def test_what_only_one_run_knows_is_shown_with_a_dash():
    second = replace(FIRST, held_out_iou=None, started="no date", summary={"new_setting": 7})
    rows = rows_of(FIRST, second)
    assert (rows["New setting"].first, rows["New setting"].second) == ("–", "7")
    assert rows["Held-out IoU, when trained"].second == "–"
    assert rows["Trained"].second == "no date"


def test_a_figure_has_the_digits_that_it_has_elsewhere():
    first = replace(FIRST, held_out_iou=0.9413, seconds=20.55, summary={"loss": 0.08688})
    second = replace(first, held_out_iou=0.94, seconds=25.2, summary={"loss": 0.057})
    rows = rows_of(first, second)
    names = ("Trained for", "Loss on training images")
    assert [rows[name].first for name in names] == ["21 s", "0.087"]
    assert [rows[name].second for name in names] == ["25 s", "0.057"]
    assert (
        rows["Held-out IoU, when trained"].first,
        rows["Held-out IoU, when trained"].second,
    ) == ("0.941", "0.940")


def test_a_difference_is_that_of_the_figures_shown():
    first = replace(FIRST, held_out_iou=0.8104, summary={"loss": 0.0694})
    second = replace(first, held_out_iou=0.8196, summary={"loss": 0.0555})
    rows = rows_of(first, second)
    assert (rows["Loss on training images"].first, rows["Loss on training images"].second) == (
        "0.069",
        "0.056",
    )
    assert f"{rows['Loss on training images'].difference:.3f}" == "-0.013", (
        "not the -0.014 of what is behind them"
    )
    assert f"{rows['Held-out IoU, when trained'].difference:.3f}" == "0.010", "and not 0.009"
    assert "is 0.010 higher" in comparison_sentence(first, second)


def test_times_have_their_unit_and_stand_side_by_side():
    first = replace(FIRST, seconds=20.1, summary={"asked_seconds": 20})
    second = replace(first, seconds=125.0, summary={"asked_seconds": 120})
    rows = list(rows_of(first, second).values())
    names = [row.name for row in rows]
    at = names.index("Trained for")
    assert names[at + 1] == "Time asked for"
    took, asked = rows[at : at + 2]
    assert (took.first, took.second, took.said) == ("20 s", "2 min 05 s", "+1 min 45 s")
    assert (asked.first, asked.second, asked.said) == ("20 s", "2 min 00 s", "+1 min 40 s")


def test_what_looks_the_same_does_not_differ():
    alike = rows_of(FIRST, replace(FIRST, seconds=15.04, held_out_iou=0.8102))
    assert not alike["Trained for"].differs and not alike["Held-out IoU, when trained"].differs
    apart = rows_of(FIRST, replace(FIRST, seconds=15.2))["Trained for"]
    assert (apart.first, apart.second, apart.said) == ("15.0 s", "15.2 s", "+0.2 s")


@pytest.mark.parametrize(
    "odd", [float("nan"), float("inf"), 10**400], ids=["NaN", "infinity", "huge"]
)
def test_a_number_that_is_none_to_reckon_with_is_shown_and_compared_with_nothing(odd):
    first = replace(FIRST, summary={"asked_seconds": odd, "loss": odd})
    rows = rows_of(first, replace(FIRST, summary={"asked_seconds": 20, "loss": 0.1}))
    assert (rows["Time asked for"].second, rows["Time asked for"].difference) == ("20 s", None)
    assert (rows["Loss on training images"].second, rows["Loss on training images"].difference) == (
        "0.100",
        None,
    )


def test_dates_have_the_time_between_them():
    later = rows_of(FIRST, replace(FIRST, started="2026-11-24T10:02:43+00:00"))["Trained"]
    assert later.said == "+2 min 43 s"
    other_day = rows_of(FIRST, replace(FIRST, started="2026-11-29T12:00:00+00:00"))["Trained"]
    assert other_day.said == "+5 days"
    assert rows_of(FIRST, replace(FIRST, started="no date"))["Trained"].said == ""


def test_the_sentence_says_which_is_better_and_on_what():
    second = replace(FIRST, held_out_iou=0.86)
    assert comparison_sentence(FIRST, second).endswith("is 0.050 higher than that of run 1.")
    assert "0.050 lower" in comparison_sentence(second, FIRST)
    assert "is the same" in comparison_sentence(FIRST, FIRST)
    other = replace(second, summary={**FIRST.summary, "held_out_images": 9})
    assert "different held-out labels" in comparison_sentence(FIRST, other)
    assert "no held-out IoU" in comparison_sentence(FIRST, replace(FIRST, held_out_iou=None))


def test_changed_labels_are_told_where_their_number_is_the_same():
    """A held-out image may be painted otherwise: its pixels are as many as before."""
    assert "changed" not in comparison_sentence(FIRST, replace(FIRST, id=2, held_out_iou=0.82))
    later = replace(FIRST, id=2, held_out_iou=0.82, labels_revision=13)
    assert comparison_sentence(FIRST, later).endswith("Labels have changed between them.")


LOSS, IOU = "Loss on training images", "Held-out IoU, when trained"


@pytest.mark.parametrize(
    ("key", "row", "other"), [("classes", LOSS, IOU), ("judged_classes", IOU, LOSS)]
)
def test_means_of_other_classes_are_not_subtracted(key: str, row: str, other: str) -> None:
    one = replace(FIRST, summary={**FIRST.summary, "loss": 0.2, key: ["Cell"]})
    two = replace(one, held_out_iou=0.7, summary={**one.summary, "loss": 0.1, key: ["Cell", "WBC"]})
    rows = rows_of(one, two)
    assert (rows[row].difference, rows[row].said) == (None, "not comparable")
    assert rows[row].differs, "though nothing can be subtracted"
    assert rows[other].difference is not None
    said = comparison_sentence(one, two)
    assert ("means of different classes" in said) == (row == IOU)
    assert ("0.1" in said) == (row != IOU), "nor in words"
    turned = replace(two, summary={**two.summary, key: ["WBC", "Cell"]})
    assert rows_of(two, turned)[row].difference == 0, "the same ones in another order"
    older = replace(two, summary={**FIRST.summary, "loss": 0.1})
    assert rows_of(one, older)[row].difference is not None, "an older run does not tell of which"


@pytest.mark.parametrize(
    ("iou", "summary", "lower"),
    [
        (0.80, {}, True),
        (0.8004, {}, True),  # 0.800, as it is shown
        (0.801, {}, False),
        (0.9, {}, False),
        (None, {}, False),
        (0.5, {"held_out_pixels": 901}, False),
        (0.5, {"judged_by": [4, 5]}, False),
        (0.5, {"judged_revisions": [12, 14]}, False),
        (0.5, {"judged_classes": ["Red cell"]}, False),
    ],
)
def test_a_run_is_worse_only_by_the_same_held_out_labels(iou, summary, lower):
    told = {**FIRST.summary, "judged_by": [2, 5], "judged_revisions": [12, 13]}
    first = replace(FIRST, summary=told)
    second = replace(FIRST, held_out_iou=iou, summary={**told, **summary})
    assert clearly_lower(first, second) is lower
    assert not clearly_lower(replace(first, held_out_iou=None), second)
    older = replace(FIRST, held_out_iou=0.5)
    assert not clearly_lower(FIRST, older), "they do not tell of which labels they are"


def test_runs_that_each_lose_a_little_have_lost_much_together():
    told = {**FIRST.summary, "judged_by": [2, 5], "judged_revisions": [12, 13]}
    ious = (0.930, 0.948, 0.948, 0.942, 0.937)
    runs = [
        replace(FIRST, id=n, held_out_iou=iou, summary=told) for n, iou in enumerate(ious, start=1)
    ]
    assert not clearly_lower(runs[-2], runs[-1]), "none alone is clear"
    assert best_above(runs[:-1], runs[-1]) == runs[2], "the newest of the best"
    assert best_above(runs[:3], runs[3]) is None
    other = replace(runs[1], held_out_iou=1.0, summary={**told, "judged_by": [2]})
    assert best_above([other, runs[1]], runs[-1]) == runs[1], "others judged that one"
    assert best_above([], runs[-1]) is None
