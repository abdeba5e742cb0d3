"""The report at the real window: asked for, written whole as HTML and PDF, opened and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget

from core.errors import Cancelled, ExportError
from core.leaks import Kind, Likeness
from core.project import Role
from core.report.blocks import (
    Drawing,
    Facts,
    Heading,
    KeyFigure,
    KeyFigures,
    Legend,
    Notes,
    Paragraph,
    Picture,
    Pictures,
    Report,
    Table,
    Terms,
)
from core.report.curve import curve_drawing
from core.report.pictures import picture_of
from gui.dialogs.path_field import PathField
from gui.dialogs.report import ReportDialog, ReportWrittenDialog, safe_name
from gui.report import job as report_job
from gui.report.paper import pdf_content
from gui.report.tables import dealt_out, start_of
from gui.scores import Scope
from tests.core.test_report import truth_of
from tests.gui.technician import LEFT, Technician

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def ask(person: Technician) -> ReportDialog:
    person.key(Qt.Key.Key_R, CONTROL_SHIFT)
    return person.dialog(ReportDialog)


def press(person: Technician, button) -> None:
    assert button.isEnabled()
    person.bot.mouseClick(button, LEFT)


def written(person: Technician) -> ReportWrittenDialog:
    """The dialog that tells of it; torch is loaded and images are predicted first."""
    window, kind = QApplication.activeModalWidget, ReportWrittenDialog
    person.until(lambda: isinstance(window(), kind), 60_000)
    return window()


def write(person: Technician, folder: Path) -> ReportWrittenDialog:
    dialog = ask(person)
    person.type_into("reportFolder", str(folder), dialog)
    press(person, dialog.accept_button)
    return written(person)


def test_what_was_written_is_named_once_and_what_is_missing_stands_over_it(qtbot) -> None:
    folder = Path("/mnt") / ("a_long_name_of_a_folder" * 6)
    files = [folder / "Sample report.html", folder / "Sample report.pdf"]
    told = ReportWrittenDialog(files, ["a.png is missing."])
    qtbot.addWidget(told)
    told.show()
    said = [label.text() for label in told.findChildren(QLabel) if label.isVisible()]
    assert "The report is written, without 1 image." in said
    assert "Sample report.html and Sample report.pdf" in said
    assert sum("a_long_name" in text for text in said) == 1


def test_enter_replaces_no_report_that_is_there_as_the_dialog_opens(qtbot, tmp_path: Path) -> None:
    (tmp_path / "Sample report.html").write_text("mine")
    dialog = ReportDialog("Sample", tmp_path, ["html"], "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.accept_button.text() == "&Replace" and not dialog.accept_button.isDefault()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_long_folder_is_shown_with_its_end_while_nobody_edits_it(qtbot) -> None:
    long = "/mnt/laboratory/" + "second_staining_" * 8 + "field-17"
    box = QWidget()
    qtbot.addWidget(box)
    field, other = PathField(long, box), QLineEdit(box)
    field.resize(300, 28)
    box.show()
    other.setFocus()
    shown = field.shown_path()
    assert shown.startswith("/mnt") and shown.endswith("field-17") and "…" in shown
    assert field.text() == long and field.toolTip() == long
    resting = field.grab().toImage()
    qtbot.waitUntil(other.hasFocus)
    field.setFocus()
    assert field.grab().toImage() != resting


def test_a_shortened_folder_is_not_drawn_under_the_button_that_clears_it(qtbot) -> None:
    field = PathField("/mnt/laboratory/" + "second_staining_" * 8 + "field-17")
    field.setClearButtonEnabled(True)
    qtbot.addWidget(field)
    field.resize(300, 28)
    field.show()
    button = field.findChild(QToolButton)
    assert button is not None and button.isVisible()
    shown = field.shown_path()
    assert shown.endswith("field-17")
    assert field.fontMetrics().horizontalAdvance(shown) < button.x()


# The window --------------------------------------------------------------------------------------


def test_a_report_is_written_as_html_and_pdf_and_opened(
    technician: Technician, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    dialog = ask(person)
    person.type_into("reportTitle", "Ward 3, November", dialog)
    dialog.findChild(type(dialog.remarks), "reportRemarks").setPlainText("Asked for by Dr Lee.")
    person.type_into("reportFolder", str(tmp_path), dialog)
    press(person, dialog.accept_button)
    told = written(person)
    html, pdf = tmp_path / "trained report.html", tmp_path / "trained report.pdf"
    text = html.read_text(encoding="utf-8")
    for said in ("Ward 3, November", "Asked for by Dr Lee.", "smear-3.png", "How good the masks"):
        assert said in text
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert sorted(p.name for p in tmp_path.glob("trained report*")) == [html.name, pdf.name]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    for name, target in (("openReport_html", html), ("openReport_pdf", pdf)):
        press(person, told.findChild(type(told.accept_button), name))
        assert Path(opened[-1].toLocalFile()) == target
    press(person, told.accept_button)
    assert person.window.report.why_not == ""


def test_its_figures_are_those_of_the_window(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    person.window.threshold_panel.go_to_best()
    person.settle()
    [held_out] = [i for i, r in person.workspace.records.items() if r.role == Role.HELD_OUT]
    shown = person.workspace.scores.image_iou(held_out)
    write(person, tmp_path).accept()
    text = (tmp_path / "trained report.html").read_text(encoding="utf-8")
    assert f"<b>{shown:.3f}</b>" in text
    assert f"<b>{person.workspace.threshold:.3f}</b>" in text


def test_it_judges_on_the_images_that_the_window_judges_on(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    workspace = person.workspace
    first, second, held_out = workspace.records
    workspace.heatmap.trained_on = frozenset({first, second})
    for pairs in ([], [Likeness(second, held_out, Kind.OVERLAP, 0.5, 0.99)]):
        workspace.leaks._pairs, workspace.leaks._likes = pairs, None
        images = person.window.report.order("", "").images
        judges = [image.id for image in images if image.judges]
        assert judges == workspace.scores.images_of(Scope.HELD_OUT)
        assert judges == ([] if pairs else [held_out])
        assert [image.id for image in images if image.seen] == [first, second]


def test_both_files_that_are_there_are_named_in_one_sentence(qtbot, tmp_path: Path) -> None:
    for kind in ("html", "pdf"):
        (tmp_path / f"Sample report.{kind}").write_text("mine")
    dialog = ReportDialog("Sample", tmp_path, ["html", "pdf"], "")
    qtbot.addWidget(dialog)
    assert dialog.message.text() == (
        "Sample report.html and Sample report.pdf are there already and will be replaced."
    )


def test_existing_files_are_replaced_only_after_it_was_said(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    old = tmp_path / "trained report.html"
    old.write_text("mine")
    dialog = ask(person)
    person.type_into("reportFolder", str(tmp_path), dialog)
    assert dialog.message.text() == "trained report.html is there already and will be replaced."
    assert dialog.accept_button.text() == "&Replace"
    assert not dialog.accept_button.isDefault(), "Enter in a field loses no file"
    assert dialog.accept_button.property("role") == "danger", "as where masks are replaced"
    person.type_into("reportName", "another", dialog)
    assert dialog.accept_button.isDefault() and dialog.accept_button.property("role") == ""
    press(person, dialog.reject_button)
    assert old.read_text() == "mine"
    write(person, tmp_path).accept()
    assert "Segmentation report" in old.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said_in_the_dialog(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    dialog = ask(technician)
    for name, text, said in (
        ("reportFolder", str(tmp_path / "none"), "There is no folder"),
        ("reportFolder", str(tmp_path), ""),
        ("reportName", "a/b", "The name may not hold any of"),
        ("reportName", "", "Give the files a name."),
        ("reportName", "good", ""),
    ):
        technician.type_into(name, text, dialog)
        if not text:
            dialog.name.clear()
        assert dialog.message.text().startswith(said)
        assert dialog.accept_button.isEnabled() == (not said)
    for box in dialog.boxes.values():
        technician.bot.mouseClick(box, LEFT, pos=box.rect().center().__class__(9, 9))
    assert dialog.message.text() == "Choose HTML, PDF, or both."
    dialog.reject()


def test_the_kinds_and_the_folder_are_remembered(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    dialog = ask(technician)
    technician.type_into("reportFolder", str(tmp_path), dialog)
    dialog.boxes["pdf"].setChecked(False)
    press(technician, dialog.accept_button)
    told = written(technician)
    assert told.findChild(type(told.accept_button), "openReport_pdf") is None
    told.accept()
    assert not (tmp_path / "trained report.pdf").exists()
    again = ask(technician)
    assert not again.boxes["pdf"].isChecked()
    assert again.folder.text() == str(tmp_path)
    again.reject()


def test_it_can_be_cancelled_and_leaves_nothing(
    technician: Technician, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    feature = person.window.report
    real = report_job.gather

    def slow(order, predict, progress, cancelled):
        feature.cancel()
        return real(order, predict, progress, cancelled)

    monkeypatch.setattr(report_job, "gather", slow)
    dialog = ask(person)
    person.type_into("reportFolder", str(tmp_path), dialog)
    press(person, dialog.accept_button)
    person.settle()
    assert "No report was written." in person.notices
    assert not list(tmp_path.glob("trained report*"))
    assert feature.why_not == ""


def test_a_full_disk_is_said_and_leaves_nothing(
    technician: Technician, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes, reads_back) -> None:
        raise ExportError(f"The disk of {path.parent} is full; make room.")

    technician.open(trained)
    monkeypatch.setattr(report_job, "write_whole", full)
    dialog = ask(technician)
    technician.type_into("reportFolder", str(tmp_path), dialog)
    press(technician, dialog.accept_button)
    technician.settle()
    assert technician.problems and "is full" in technician.problems[-1]


def test_missing_images_are_left_out_and_named(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    (trained.parent / "images" / "smear-2.png").unlink()
    told = write(technician, tmp_path)
    said = told.message.text().replace("\u200b", "")
    where = technician.action("findImagesAction").text().replace("&", "").rstrip("…")
    assert "smear-2.png" in said and f"“File, {where}”" in said, "and how to have it again"
    told.accept()
    text = (tmp_path / "trained report.html").read_text(encoding="utf-8")
    assert "could not be read: “smear-2.png”" in text


def test_without_a_network_and_while_training(
    technician: Technician, trained: Path, images: list[Path], tmp_path: Path
) -> None:
    person = technician
    assert not person.action("reportAction").isEnabled()
    person.open(*images)
    dialog = ask(person)
    dialog.reject()
    write(person, tmp_path).accept()
    assert "No network has been trained" in next(tmp_path.glob("*report.html")).read_text("utf-8")
    person.open(trained)
    person.type_into("trainingSeconds", "30")
    person.click("trainButton")
    assert not person.action("reportAction").isEnabled()
    assert "being trained" in person.window.report.why_not
    person.until(person.find("stopButton").isEnabled)
    person.click("stopButton")
    person.settle(60_000)
    assert person.action("reportAction").isEnabled()


def test_names_of_projects_become_names_of_files() -> None:
    assert safe_name('a/b:c*"d" report') == "a-b-c--d- report"
    assert safe_name(" .. ") == "report"
    assert len(safe_name("x" * 300)) <= 120


# The paper ---------------------------------------------------------------------------------------


def long_report() -> Report:
    """Every kind of block, with texts that are too long for everything."""
    import numpy as np

    from core.metrics import Histogram

    truth = truth_of(1)
    histogram = Histogram.of(np.where(truth, 200, 40).astype(np.uint8), truth.astype(np.uint8), 1)
    picture = picture_of(np.full((60, 80, 3), 90, np.uint8), truth, None, "alt")
    tall = picture_of(np.full((900, 30, 3), 90, np.uint8), None, None, "alt")
    name = "slide_" * 40 + ".png"
    rows = tuple((f"{i} {name}", f"{i / 7:.3f}", "learnt from") for i in range(120))
    blocks = (
        Heading("In short"),
        Paragraph("word " * 1500 + "\n" + "x" * 3000),
        KeyFigures(tuple(KeyFigure("0.912", "Held-out IoU " * i, name) for i in range(1, 6))),
        Notes("To be kept in mind", tuple("Some sentence. " * 6 for _ in range(8))),
        Facts((("Check sum", "ab" * 64), (name, name))),
        Table("A caption " * 20, ("Image", "IoU", "Role"), rows, frozenset({1}), total=True),
        Legend((((0, 90, 255), "missed"), ((255, 150, 0), "too much " * 12))),
        Pictures((picture, picture), "caption " * 30),
        Pictures((tall, tall), "tall"),
        curve_drawing(histogram, 0.5, "caption"),
        Heading("Words"),
        Terms(tuple((f"Term {i}", "meaning " * 20) for i in range(30))),
    )
    return Report("A title " * 30, "A subtitle " * 30, blocks)


def test_every_block_finds_its_place_on_numbered_pages(qapp: QApplication, tmp_path: Path) -> None:
    content = pdf_content(long_report())
    path = tmp_path / "r.pdf"
    path.write_bytes(content.data)
    assert content.reads_back(path)
    assert len(content.data) < 3_000_000
    path.write_bytes(content.data[:-40])
    assert not content.reads_back(path)


def test_nothing_of_a_pdf_leaves_its_page(qapp: QApplication) -> None:
    from gui.report import paper
    from gui.report.page import Pages

    places: list[tuple[float, float]] = []
    real = Pages.text

    def spy(self, text, rect, font, colour="#1d2024", right=False):
        wide = self.measure(text, font)
        places.append((rect.x() + (0 if right else wide), rect.y() + font.pointSizeF()))
        assert rect.x() + wide <= self.width + 12 or right, text
        return real(self, text, rect, font, colour, right)

    pages = None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pages, "text", spy)
        pages = Pages("t", "f", 99)
        paper.set_report(pages, long_report(), lambda: None)
        pages.finish()
    assert pages.number > 6
    assert places
    assert all(0 <= y <= pages.height + 40 for _, y in places)


def test_a_long_term_is_not_printed_over_what_it_means(qapp: QApplication) -> None:
    """“Über Kreuz bestimmt” was: in English no term is so long."""
    from gui.report import paper
    from gui.report.page import Pages

    term, ends, starts = "Über Kreuz bestimmt", [], []
    lines, text = Pages.lines, Pages.text

    def spy_lines(self, found, left, *rest, **more):
        starts.append(left)
        return lines(self, found, left, *rest, **more)

    def spy_text(self, written, rect, font, *rest, **more):
        if written == term:
            ends.append(rect.x() + self.measure(written, font))
        return text(self, written, rect, font, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pages, "lines", spy_lines)
        patch.setattr(Pages, "text", spy_text)
        pages = Pages("t", "f", 1)
        paper._terms(pages, ((term, "Jedes Bild wird " * 12), ("IoU", "meaning")))
        pages.finish()
    assert ends and starts and max(ends) < min(starts)


CLASSES = ("Erythrocytes", "Granulocytes", "Lymphocytes", "Monocytes", "Thrombocytes", "Parasites")


@pytest.mark.parametrize("columns", [2, 4, 6])
def test_no_word_of_a_heading_is_broken_where_type_can_be_smaller(
    qapp: QApplication, columns: int
) -> None:
    from gui.report import paper
    from gui.report.page import Pages

    head = ("Image", "Role", *CLASSES[:columns])
    rows = tuple((f"blood-smear-field-{i}.png", "held out", *("1,234",) * columns) for i in (1, 2))
    drawn, sizes = [], []
    text = Pages.text

    def spy(self, written, rect, font, *rest, **more):
        drawn.append(written)
        sizes.append(font.pointSizeF())
        return text(self, written, rect, font, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pages, "text", spy)
        pages = Pages("t", "f", 1)
        paper._table(pages, Table("", head, rows, frozenset(range(2, len(head)))))
        pages.finish()
    assert set(head) <= set(drawn), "each in one piece"
    assert min(sizes) >= 6
    if columns == 2:
        assert max(sizes) == paper._BODY - 0.7, "no smaller than it has to be"


@pytest.mark.parametrize("number", [1, 3, 7, 24, 31, 32, 33, 34, 61, 62, 63, 64, 65, 400])
@pytest.mark.parametrize("first", [-5.0, 9.0, 29.0, 31.0, 200.0, 310.0])
def test_no_row_of_a_long_table_stands_alone_on_a_page(number: int, first: float) -> None:
    counts = dealt_out([10.0] * number, first, 310.0)
    assert sum(counts) == number
    assert counts[0] * 10 <= max(first, 0)
    assert all(several * 10 <= 310 for several in counts)
    if len(counts) > 1 and number >= 6:
        assert counts[-1] >= 3


def test_short_tables_stay_together_and_of_long_ones_some_rows() -> None:
    assert start_of([10.0] * 15, 310.0) == 150
    assert start_of([10.0] * 16, 310.0) == 30
    assert start_of([400.0], 310.0) == 310


def test_cancelling_while_pages_are_set_ends_the_painting(qapp: QApplication) -> None:
    asked = iter(range(5))

    def cancelled() -> None:
        if next(asked, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        pdf_content(long_report(), cancelled)
    assert pdf_content(Report("t", "s", ())).data.startswith(b"%PDF-")


def test_a_picture_that_is_none_stops_nothing(qapp: QApplication) -> None:
    broken = Picture(b"no png", 10, 10, "x")
    report = Report("t", "s", (Pictures((broken, broken), "c"),))
    assert pdf_content(report).data.startswith(b"%PDF-")


def test_the_drawing_is_drawn(qapp: QApplication) -> None:
    import numpy as np
    from PySide6.QtSvg import QSvgRenderer

    from core.metrics import Histogram

    truth = truth_of(2)
    histogram = Histogram.of(np.where(truth, 200, 40).astype(np.uint8), truth.astype(np.uint8), 1)
    drawing = curve_drawing(histogram, 0.5, "")
    assert isinstance(drawing, Drawing)
    renderer = QSvgRenderer(QByteArray(drawing.svg.encode()))
    assert renderer.isValid()
    assert renderer.viewBox().width() == drawing.width
