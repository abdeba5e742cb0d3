"""Verify heatmap at the real window: what it says, and that it can be left at any moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.verify import Verification
from gui.dialogs.verify import VerifyDialog, details, verdict
from gui.theme import apply_theme
from tests.gui.conftest import NAMES, SIZE
from tests.gui.technician import Technician


def begin(person: Technician) -> VerifyDialog:
    person.action("verifyAction").trigger()
    return person.dialog(VerifyDialog)


def words(dialog: VerifyDialog) -> str:
    labels = (label for label in dialog.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in labels)


def test_the_heatmap_is_found_right_with_all_figures(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    dialog = begin(technician)
    technician.until(lambda: bool(dialog.text()))

    height, width = SIZE
    assert technician.text("verdict") == "The heatmap is correct at every pixel checked."
    said = words(dialog)
    assert "200 pixels drawn at random" in said
    assert "67\u00a0×\u00a067\u00a0pixels around it" in said
    assert f"for all {width * height // 1000}\u202f{width * height % 1000:03d} pixels" in said
    assert "estimated from these 200" in said
    border = width * height - (width - 66) * (height - 66)
    assert f"{border // 1000}\u202f{border % 1000:03d} pixels along the border" in said
    assert "times quicker" in said

    technician.click("copyVerification", dialog)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        f"Heatmap of {NAMES[0]}\nThe heatmap is correct at every pixel checked. "
    )
    assert "Pixel by pixel: about " in copied
    technician.click("acceptButton", dialog)
    assert technician.window.tools.verifier.dialog is None


def test_it_can_be_cancelled_and_begun_again(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    for _ in range(2):
        dialog = begin(technician)
        assert technician.find("acceptButton", dialog).text() == "Cancel"
        job = technician.window.tools.verifier.job
        assert job is not None
        technician.click("acceptButton", dialog)
        assert not dialog.isVisible()
        assert job.cancel_requested
    technician.settle()
    assert technician.window.tools.verifier.dialog is None
    dialog = begin(technician)
    technician.until(lambda: bool(dialog.text()))
    dialog.accept()


def test_it_stays_with_its_image_when_another_is_opened(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    dialog = begin(technician)
    technician.workspace.select(technician.ids[NAMES[1]])
    technician.shows(NAMES[1])
    technician.until(lambda: bool(dialog.text()))
    assert dialog.text().startswith(f"Heatmap of {NAMES[0]}\n")
    dialog.accept()


def test_the_window_closes_while_it_runs(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    dialog = begin(technician)
    technician.leave()
    assert not dialog.isVisible()
    assert technician.window.workers.prediction.close()


def test_it_is_off_with_the_reason_until_there_is_something_to_verify(
    technician: Technician, trained: Path, images: list[Path]
) -> None:
    action = technician.action("verifyAction")
    technician.open(*images)
    assert not action.isEnabled()
    assert "no network yet" in action.toolTip()
    technician.open(trained)
    assert action.isEnabled()
    technician.type_into("trainingSeconds", "2")
    technician.click("trainButton")
    assert not action.isEnabled()
    assert "being trained" in action.toolTip()
    technician.settle(60_000)
    assert action.isEnabled()


def found(**other: object) -> Verification:
    values: dict[str, object] = {
        "pixels": 200,
        "classes": 1,
        "largest_difference": 2e-7,
        "largest_at": (12, 34),
        "precision": "float32",
        "device": "cpu",
        "image_pixels": 307_200,
        "border_pixels": 69_564,
        "patch_side": 67,
        "dense_seconds": 0.08,
        "patch_seconds_per_pixel": 0.0006,
    }
    return Verification(**(values | other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "sentence", "level"),
    [
        ({}, "The heatmap is correct at every pixel checked.", "success"),
        ({"largest_difference": 0.004}, "differs more than rounding explains", "error"),
        (
            {"largest_difference": 0.004, "precision": "bfloat16"},
            "correct at every pixel checked",
            "success",
        ),
        ({"largest_difference": 0.009, "precision": "bfloat16"}, "differs more", "error"),
        (
            {"largest_difference": 0.004, "precision": "mixed"},
            "correct at every pixel checked",
            "success",
        ),
        ({"largest_difference": 0.009, "precision": "mixed"}, "differs more", "error"),
        ({"pixels": 0, "largest_at": None}, "too small to be compared", "warning"),
    ],
)
def test_the_verdict_follows_from_difference_and_precision(
    other: dict[str, object], sentence: str, level: str
) -> None:
    said, how = verdict(found(**other))
    assert sentence in said
    assert how == level


def test_every_figure_says_what_it_was_computed_on() -> None:
    rows = dict(details(found()))
    assert rows["Heatmap"] == ("80 ms for all 307\u202f200 pixels, in float32 on the processor")
    assert rows["Pixel by pixel"] == (
        "about 3 min 04 s for all 307\u202f200 pixels, estimated from these 200 (0.6 ms each)"
    )
    assert rows["The heatmap is"] == "about 2\u202f300 times quicker than pixel by pixel"
    assert "% of the image" in dict(details(found(border_pixels=69_564)))["Cannot be compared"]
    assert "under 0.000001 of a probability" in rows["Largest difference"]
    assert "at x\u00a034, y\u00a012" in rows["Largest difference"]
    assert [name for name, _ in details(found(pixels=0))] == ["Compared", "Heatmap"]


@pytest.mark.parametrize(
    ("longer", "shorter", "times"), [(244.4, 0.1164, "2\u202f000"), (3.04, 0.0876, "34")]
)
def test_how_much_quicker_follows_from_the_two_times_that_are_shown(longer, shorter, times) -> None:
    each = longer / 307_200
    rows = dict(details(found(patch_seconds_per_pixel=each, dense_seconds=shorter)))
    assert rows["The heatmap is"].startswith(f"about {times} times")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_it_can_be_read_in_both_themes(qapp: QApplication, qtbot, scheme) -> None:
    apply_theme(qapp, scheme)
    try:
        name = "2026-11-22 ward 3 patient 0815 field 12 oil immersion 100x_final_version_2.png"
        dialog = VerifyDialog(name * 3)
        qtbot.addWidget(dialog)
        dialog.show()
        width = dialog.width()
        dialog.show_result(found())
        button = dialog.findChild(QPushButton, "copyVerification")
        assert button is not None
        button.click()
        qapp.processEvents()
        assert dialog.width() == width
        for label in dialog.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
    finally:
        apply_theme(qapp, "light")


def test_a_mixed_precision_is_told_in_words() -> None:
    told = dict(details(found(precision="mixed", largest_difference=0.004)))
    assert "in bfloat16 and float32 on the processor" in told["Heatmap"]
