"""The data shown before training, at the real window: looked through, plotted, clicked."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from core.explore import Facts
from core.project import Role
from core.smear import Smear, SmearSettings, make_smear
from gui.explore import session as session_module
from gui.explore.findings import mistaken
from gui.explore.window import ExploreWindow
from gui.number_axis import number_axes
from gui.theme import apply_theme
from gui.words import count
from tests.gui.conftest import NAMES
from tests.gui.technician import LEFT, Technician

SHIFT = Qt.KeyboardModifier.ShiftModifier
Ranges = list[list[float]]
"""What a plot shows: from where to where, across and upwards."""
MANY = [f"field-{number}.png" for number in range(6)]


def open_explore(person: Technician) -> ExploreWindow:
    person.key(Qt.Key.Key_D, SHIFT)
    window = person.find("exploreWindow")
    assert window.isVisible()
    person.until(lambda: not window.session.running, 60_000)
    return window


def alike(these: Ranges, those: Ranges) -> bool:
    """Whether the same is in sight, but for an axis some px wider before it was first painted."""
    return all(
        abs(one - other) < 0.01 * (high - low)
        for (low, high), second in zip(these, those, strict=True)
        for one, other in zip((low, high), second, strict=True)
    )


def facts_of(window: ExploreWindow) -> Facts:
    assert window.session.facts is not None
    return window.session.facts


@pytest.fixture
def six(tmp_path: Path) -> list[Path]:
    """Six fields; the last is stained twice as strongly, and is also there under another name."""
    folder = tmp_path / "six"
    folder.mkdir()
    settings = SmearSettings(120, 160, red_cell_diameter=26, white_cells=1, noise=0.5)
    paths = []
    for seed, name in enumerate(MANY):
        image = make_smear(seed, settings).image
        if seed == 5:
            density = -np.log10((image + 1.0) / 256)
            image = np.clip(256 * 10 ** (-density * 2.5) - 1, 0, 255).astype(np.uint8)
        Image.fromarray(image).save(folder / name)
        paths.append(folder / name)
    return paths


def test_the_window_looks_all_images_through_and_says_what_it_found(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    facts = facts_of(window)
    assert [image.name for image in facts.images] == list(NAMES)
    assert person.text("exploreSizes") == "3 images of 160 × 120 pixels."
    assert person.text("exploreLabels").startswith(
        "3 of 3 images have labels: 57\u202f600\u00a0px, 100 %"
    )
    ground = "Of 38\u202f400 labelled px of 2 training images."
    assert person.text("exploreApart").startswith(ground)
    assert window.balance.legend.text() == ground
    drawn = sum(len(one.x) for one in window.colours.dots)
    told = f"{ground} {count(drawn)} of them are drawn."
    assert drawn < 38_400 and window.colours.legend.text().endswith(told)
    pairs = person.find("explorePairs")
    words = [label.text() for label in pairs.findChildren(QLabel)]
    at = words.index("Background and Cell")
    [pair] = facts.separations
    assert words[at + 1 : at + 3] == [mistaken(pair), pair.verdict]
    assert pairs.accessibleName().startswith("Background and Cell: ")
    assert "five are needed" in person.text("exploreOutliersNote")
    [training, held_out] = window.labelled.dots
    assert (training.name, len(training.x), held_out.name) == ("Training", 2, "Held out")
    assert training.symbol != held_out.symbol
    assert {one.name for one in window.colours.dots} == {"Background", "Cell"}
    assert len({one.symbol for one in window.colours.dots}) == 2
    across = window.labelled.plot.getAxis("bottom")
    assert all(step % 1 == 0 for step, _ in across.tickSpacing(0.9, 3.1, 300)), "places are whole"
    assert window.light.dots[0].images == list(person.workspace.records)
    across, upwards = window.light.plot.viewRange()
    assert across[1] - across[0] >= 19.9, "images all alike do not look far apart"
    assert upwards[1] - upwards[0] >= 0.099
    assert person.find("exploreTable").rowCount() == 3
    assert person.workspace.project.revision == 3, "it only looks"


def test_a_click_on_a_point_opens_its_image(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    person.workspace.select(person.ids[NAMES[0]])
    person.shows(NAMES[0])
    plot = window.labelled.plot
    person.settle()
    [_, held_out] = window.labelled.dots
    place = plot.getViewBox().mapViewToScene(QPointF(held_out.x[0], held_out.y[0]))
    at = plot.mapFromScene(place)
    person.bot.mouseMove(plot.viewport(), at)
    person.bot.mouseClick(plot.viewport(), LEFT, pos=at)
    person.shows(NAMES[2])
    window.session.changed.emit()  # as when labels or roles change, somewhere
    assert person.find("exploreState").full_text() == f"Opened {NAMES[2]}"


def test_the_keyboard_opens_images_from_the_table(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    window.findings.setCurrentIndex(1)
    table = person.find("exploreTable")
    table.sortItems(0, Qt.SortOrder.DescendingOrder)
    table.setFocus()
    table.setCurrentCell(0, 0)
    person.bot.keyClick(table, Qt.Key.Key_Return)
    person.shows(NAMES[2])
    table.sortItems(4)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0), "names are read whole"
    wide = table.columnWidth(0)
    window.resize(2000, window.height())
    person.until(lambda: table.columnWidth(0) > wide)
    person.settle()
    widths = [table.columnWidth(column) for column in range(table.columnCount())]
    assert sum(widths) == table.viewport().width(), "there is room for all"
    stains = [float(table.item(row, 4).text()) for row in range(3)]
    assert stains == sorted(stains)


def test_the_heading_says_the_order_of_the_rows_as_other_tables_do(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    window.findings.setCurrentIndex(1)
    table = person.find("exploreTable")
    header = table.horizontalHeader()

    def heads() -> list[str]:
        return [table.horizontalHeaderItem(column).text() for column in range(6)]

    assert heads() == ["Image ↑", "Size", "Labelled", "Light", "Stain", "Sharpness"]
    assert not header.isSortIndicatorShown(), "Qt's own would be a second sign"
    place = QPoint(header.sectionViewportPosition(4) + 9, header.height() // 2)
    wanted = table.wanted_width
    for sign in ("↑", "↓"):
        person.bot.mouseClick(header.viewport(), LEFT, pos=place)
        assert heads()[4] == f"Stain {sign}" and heads()[0] == "Image"
        assert table.wanted_width == wanted, "a click moves no plot"
    stains = [float(table.item(row, 4).text()) for row in range(3)]
    assert stains == sorted(stains, reverse=True)


@pytest.mark.parametrize("width", [900, 1280, 2000])
def test_no_column_is_cut_and_a_wide_window_shows_all(
    technician: Technician, trained: Path, width: int
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    window.findings.setCurrentIndex(1)
    window.resize(width, 720)
    person.settle()
    table = person.find("exploreTable")
    edges = list(accumulate(table.columnWidth(column) for column in range(6)))
    assert table.viewport().width() in edges
    if width >= 1280:
        assert edges[-1] == table.viewport().width(), "all are in sight"
    table.item(0, 0).setText("ward-3-second-staining-" * 2)
    table.fit()
    person.settle()
    assert (table.columnWidth(0) > table.sizeHintForColumn(0)) == (width == 2000)
    assert table.viewport().width() in accumulate(table.columnWidth(c) for c in range(6))


def test_an_image_without_labels_is_drawn_as_of_no_role(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.choose(NAMES[1])
    person.mark(smears[NAMES[1]].all_cells)
    window = open_explore(person)
    [training, bare] = window.labelled.dots
    assert (training.name, training.x) == ("Training", [2])
    assert (bare.name, bare.x, bare.y) == ("Not labelled", [1, 3], [0, 0])
    assert bare.symbol != training.symbol and bare.colour != training.colour
    assert "Not&nbsp;labelled" in window.labelled.legend.text(), "in one line"


def test_the_axis_of_places_marks_only_places_of_images(qapp: QApplication) -> None:
    axis = number_axes()["bottom"]
    axis.counts = True
    axis.mark_only(1, 26)
    levels = axis.tickValues(-1.2, 28.4, 330)
    values = [value for _, level in levels for value in level]
    assert levels[0][1] == [1, 10, 20]
    assert min(values) == 1 and max(values) <= 26
    assert axis.tickValues(8, 13, 330)[0][1][0] >= 8, "nothing is marked out of sight"


def test_what_stands_out_and_what_is_there_twice_is_listed_and_opens(
    technician: Technician, six: list[Path]
) -> None:
    person = technician
    twice = six[0].with_name("copy.png")
    with Image.open(six[1]) as image:
        image.save(twice, compress_level=1)
    person.open(*six, twice)
    window = open_explore(person)
    person.until(lambda: not person.workspace.leaks.working)
    person.until(lambda: person.find("exploreAlike").count() == 1)
    outliers = person.find("exploreOutliers")
    texts = [outliers.item(row).text().replace("\u200b", "") for row in range(outliers.count())]
    assert any(MANY[5] in text for text in texts)
    assert any("field-5.png is" in text for text in texts)
    assert any(dots.ring for dots in window.light.dots)
    alike = person.find("exploreAlike")
    assert "copy.png" in alike.item(0).text().replace("\u200b", "")
    person.bot.mouseClick(
        outliers.viewport(), LEFT, pos=outliers.visualItemRect(outliers.item(0)).center()
    )
    person.shows(MANY[5])


def test_nothing_labelled_and_nothing_there(
    technician: Technician, images: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    assert not person.action("exploreAction").isEnabled()
    person.open(*images)
    window = open_explore(person)
    assert person.text("exploreLabels").startswith("Nothing is labelled yet.")
    assert person.text("exploreApart") == "Two kinds of labels are needed to compare them."
    assert window.colours.dots == []
    assert (
        window.colours.legend.text() == window.balance.legend.text() == "Nothing is labelled yet."
    )
    assert "Every point" in window.head.words.text()
    person.workspace.new_project(images[0].parent / "empty.smearseg")
    assert person.find("exploreEmptyText").isVisible()
    assert person.text("exploreEmptyText").startswith("Add images first")
    assert not window.look_button.isEnabled()
    assert "Every point" not in window.head.words.text(), "there is none to click"
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr("gui.dialogs.choosing.choose_files", lambda *said: asked.append(said))
    person.click("exploreAddImages")
    assert [said[2] for said in asked] == [images[0].parent], "images stand beside their project"


def test_labels_of_held_out_images_alone_are_said_to_teach_nothing(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    person.workspace.set_role(list(person.workspace.records), Role.HELD_OUT)
    person.until(lambda: window.message.text().startswith("Images or labels have changed since"))
    person.click("exploreLook")
    person.until(lambda: not window.session.running and window.session.facts is not None)
    assert person.text("exploreLabels").endswith(
        "All of them are held out; the network needs labels to learn from."
    )
    assert window.balance.legend.text() == "No training image has labels yet."


def test_changed_labels_are_said_and_looked_at_again(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    window = open_explore(person)
    person.choose(NAMES[0])
    person.mark(smears[NAMES[0]].all_cells)
    person.until(lambda: "have changed since" in window.message.text())
    person.click("exploreLook")
    person.until(lambda: not window.session.running)
    assert window.message.text() == ""
    assert person.text("exploreLabels").startswith("1 of 3 images have labels")


def test_stop_keeps_what_was_found_before(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    before = facts_of(window)
    real = session_module.read_image

    said: list[str] = []
    window.session.changed.connect(lambda: said.append(window.message.text()))

    def slow(path: Path):
        window.session.cancel()
        return real(path)

    monkeypatch.setattr(session_module, "read_image", slow)
    person.click("exploreLook")
    person.until(lambda: not window.session.running)
    assert said[0] == "Shown below: the previous result, 3 images.", (
        "the old ones are not the present ones"
    )
    kept = "Shown below: the previous result, 3 images. Press Look again for a new one."
    assert window.message.text() == kept, "the stopped look gave nothing"
    assert window.session.facts is before
    assert person.find("exploreState").full_text().startswith("Stopped at image ")
    assert window.focusWidget() is person.find("exploreLook"), "it had the keyboard before"


def test_an_image_whose_file_is_gone_is_none_of_those_that_are_looked_at(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    (trained.parent / "images" / NAMES[2]).unlink()
    window = open_explore(person)
    real, seen = session_module.read_image, []

    def stopped_at_the_second(path: Path):
        seen.append(path)
        if len(seen) == 2:
            window.session.cancel()
        return real(path)

    monkeypatch.setattr(session_module, "read_image", stopped_at_the_second)
    person.click("exploreLook")
    person.until(lambda: not window.session.running)
    assert person.find("exploreState").full_text() == "Stopped at image 2 of 2."


def test_an_image_that_cannot_be_read_is_named(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    (trained.parent / "images" / NAMES[1]).write_bytes(b"no picture")
    window = open_explore(person)
    assert len(facts_of(window).images) == 2
    assert NAMES[1] in person.text("exploreFailed").replace("\u200b", "")


def test_classes_keep_their_names_and_colours_in_the_plots(
    technician: Technician, trained: Path, qapp
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    table = person.workspace.class_table
    record = table.find(1)
    person.workspace.update_class(replace(record, name="Red <cell>", colour=(10, 20, 200)))
    [cell] = [dots for dots in window.colours.dots if dots.name == "Red <cell>"]
    assert cell.colour == (10, 20, 200)
    assert cell.edge is not None and QColor(*cell.edge).name() in window.colours.legend.text()
    assert "&lt;cell>" in window.colours.legend.text()
    apply_theme(qapp, "dark")
    [cell] = [dots for dots in window.colours.dots if dots.name == "Red <cell>"]
    assert cell.colour == (10, 20, 200), "its own, on any ground; the outline parts it from that"
    assert cell.edge is not None and cell.edge != cell.colour
    ground = next(dots for dots in window.colours.dots if dots.name == "Background")
    assert len(set(ground.colour)) == 1, "grey is taken for no class"
    apply_theme(qapp, "light")
    assert window.colours.dots


def test_closing_the_window_stops_it_and_escape_closes(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    window.session.start()
    assert window.session.running
    person.bot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    person.until(lambda: not window.session.running)


def test_all_points_are_in_sight_after_another_size_unless_somebody_zoomed(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    window.resize(900, 560)
    person.settle()
    small = window.colours.plot.viewRange()
    window.resize(1600, 1000)
    person.settle()
    large = window.colours.plot.viewRange()
    assert not alike(large, small), "a large plot needs less room for points as large"
    window.resize(900, 560)
    person.until(lambda: alike(window.colours.plot.viewRange(), small))
    view = window.colours.plot.getViewBox()
    view.setRange(xRange=(1, 2), padding=0)
    view.sigRangeChangedManually.emit([True, True])
    window.resize(1600, 1000)
    person.settle()
    assert window.colours.plot.viewRange()[0] == [1, 2], "what somebody chose stays"


def test_plots_of_a_row_end_at_one_line(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    window = open_explore(person)
    person.settle()
    for left, right in ((window.labelled, window.balance), (window.colours, window.light)):
        assert left.plot.geometry().bottom() == right.plot.geometry().bottom()
    # No band is left blank under them, whatever they were before.
    for width in (window.minimumWidth(), 1800):
        window.resize(width, window.height())
        person.settle()
        for plots in ((window.labelled, window.balance), (window.colours, window.light)):
            needed = max(words_height(one.legend) for one in plots)
            assert all(one.legend.height() == needed for one in plots), width


def test_signs_of_many_images_do_not_melt_into_a_bar(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    window = open_explore(technician)
    facts = window.session.facts
    assert facts is not None and {one.size for one in window.labelled.dots} == {9}
    many = replace(facts, images=facts.images * 9)
    view = window.labelled.plot.getViewBox()
    window.labelled.show_dots(window._labelled_dots(many), {})
    window.resize(1280, 720)
    technician.settle()
    assert all(one.size < 1 / view.viewPixelSize()[0] for one in window.labelled.dots)


def words_height(legend: QLabel) -> int:
    """What a label asks for that never had more room: below its minimum it asks for nothing."""
    fresh = QLabel(legend.text())
    fresh.setTextFormat(legend.textFormat())
    fresh.setWordWrap(True)
    fresh.setFont(legend.font())
    return fresh.heightForWidth(legend.width())
