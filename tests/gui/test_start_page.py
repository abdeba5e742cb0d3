"""The start page: when it stands, what it says of recent projects, and what its choices do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QToolBar, QWidget

from gui.preferences import START_PAGE
from gui.start_page import looking
from gui.start_page.card import ProjectCard
from gui.start_page.looking import Looked
from gui.start_page.page import StartPage
from gui.worker import JobContext
from tests.gui.technician import LEFT, Technician
from tests.gui.widget_tree import nameless, roleless

SitDown = Callable[[], Technician]


def page_of(person: Technician) -> StartPage:
    """The page in sight, once its cards say what they have to say."""
    person.until(lambda: person.window.start_page.shown)
    person.settle()
    page = person.window.start_page.page
    assert page is not None and page.isVisible()
    return page


def card_of(page: StartPage, name: str) -> ProjectCard:
    [card] = [card for card in page.cards if card.path.stem == name]
    return card


def close_project(person: Technician) -> StartPage:
    person.control(Qt.Key.Key_W)
    return page_of(person)


def test_closing_the_project_leads_to_the_page_and_the_card_back(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    page = close_project(technician)
    assert technician.workspace.project is None
    card = card_of(page, "trained")
    assert card.facts.full_text() == "just now · 3 images, 3 labelled"
    measure = card.facts.fontMetrics().horizontalAdvance
    for said in ("just now · 3 images", "just now"):  # nothing is cut where there is less room
        card.facts.resize(measure(said) + 8, card.facts.height())
        assert card.facts.text() == said
    assert card.folder.full_text() == str(trained.resolve().parent)
    assert card.button.hasFocus(), "Enter goes on with the last project"
    technician.bot.keyClick(card.button, Qt.Key.Key_Space)
    technician.settle()
    assert not page.isVisible()
    assert len(technician.ids) == 3
    assert technician.canvas.hasFocus()


def test_the_page_covers_all_between_menus_and_status_bar_and_nothing_under_it_takes_the_keyboard(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    page, window = close_project(technician), technician.window
    for size in ((1280, 720), (1700, 1000)):
        window.resize(*size)
        QApplication.processEvents()
        assert page.width() == window.width()
        assert page.geometry().top() == window.menuBar().geometry().bottom() + 1
        assert page.geometry().bottom() + 1 == window.statusBar().geometry().top()
    [bar] = window.findChildren(QToolBar, "toolBar")
    under = [window.canvas, bar, *window.docks]
    assert not any(part.isEnabled() for part in under)
    seen = set()
    for _ in range(12):
        technician.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert page.isAncestorOf(focus) or window.statusBar().isAncestorOf(focus), focus
        seen.add(focus.objectName())
    assert {"startOpenImages", "startOpenProject", "startSample", "recentProject"} <= seen
    technician.open(trained)
    assert all(part.isEnabled() for part in under)


def test_cards_of_projects_end_where_the_ways_to_begin_end(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.window.resize(1280, 720)
    technician.open(trained)
    page = close_project(technician)
    ways = [page.images_button, page.project_button, page.sample_button]
    edges = [(way.mapTo(page, way.rect().topLeft()).x(), way.width()) for way in ways]
    lost = [tmp_path / f"{name}.smearseg" for name in ("one", "two", "three")]
    for number in (1, 2, 3, 4):
        cards = page.show_projects([trained, *lost][:number], datetime.now().astimezone())
        QApplication.processEvents()
        for place, card in enumerate(cards):
            at = card.mapTo(page, card.rect().topLeft()).x(), card.width()
            assert abs(at[0] - edges[place % 3][0]) <= 1, number
            assert abs(at[1] - edges[place % 3][1]) <= 1, number


def test_what_is_wrong_with_a_project_is_said_whole_beside_its_removal(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.window.resize(1280, 720)
    technician.open(trained)
    page = close_project(technician)
    [card] = page.show_projects([tmp_path / "bad.smearseg"], datetime.now().astimezone())
    card.show_looked(Looked(problem="It is damaged."))
    QApplication.processEvents()
    assert card.facts.text() == card.facts.full_text() == "Cannot be read"


def test_nothing_stands_in_the_status_bar_where_nothing_is_open_and_nothing_runs(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    assert technician.find("jobsButton").isVisible()
    technician.workspace.close_project()
    technician.settle()
    assert technician.find("statusBar").isVisible()
    bar = technician.window.status
    shown = [w for w in bar.findChildren(QWidget) if w.isVisible() and not w.findChildren(QWidget)]
    assert [w.objectName() for w in shown if not isinstance(w, QLabel) or w.text()] == []
    technician.open(trained)
    assert technician.find("jobsButton").isVisible()


def test_tab_goes_over_the_page_as_the_eye_does(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    page = close_project(technician)
    technician.find("startSample").setFocus()
    visited = []
    for _ in range(2):
        technician.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    card = card_of(page, "trained")
    assert visited == [card.button, page.at_start]
    for expected in (card.button, page.sample_button):
        focus = QApplication.focusWidget()
        technician.bot.keyClick(focus, Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is expected


def test_enter_opens_the_project_whose_card_has_the_keyboard(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    page = close_project(technician)
    page.take_focus()
    technician.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    technician.settle()
    assert technician.workspace.project is not None and not page.isVisible()


def test_the_list_of_jobs_can_be_used_over_the_page(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    panel = technician.window.jobs.panel
    technician.action("jobsAction").trigger()
    assert panel.isVisible()
    close_project(technician)
    at = panel.mapTo(technician.window, panel.rect().center())
    assert panel.isAncestorOf(technician.window.childAt(at)), "it lies under the page"
    technician.click("closeJobs")
    assert not panel.isVisible()
    technician.action("jobsAction").trigger()
    assert panel.isVisible() and panel.isEnabled()


def test_a_drive_that_does_not_answer_keeps_no_thumbnail_waiting(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), threading.Event()

    def dead(_context: JobContext, _path: Path) -> Looked:
        asked.set()
        gate.wait(20)
        return Looked()

    monkeypatch.setattr(looking, "look_at_project", dead)
    technician.open(trained)
    technician.control(Qt.Key.Key_W)
    technician.until(asked.is_set)
    technician.window.files.open_paths([trained])
    thumbnails, first = technician.window.images_panel.thumbnails, min(technician.ids.values())
    try:
        technician.until(lambda: first in thumbnails._pixmaps, 5000)
    finally:
        gate.set()


def test_between_two_projects_the_page_never_comes(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.workspace.new_project(tmp_path / "other.smearseg")
    technician.settle()
    assert technician.window.start_page.page is None, "it is not even made"


def test_a_project_that_is_gone_is_greyed_and_can_be_taken_off_the_list(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.workspace.new_project(tmp_path / "lost.smearseg")
    technician.open(trained)
    (tmp_path / "lost.smearseg").unlink()
    page = close_project(technician)
    assert nameless(page) == [] and roleless(page) == []
    lost = card_of(page, "lost")
    assert lost.facts.full_text() == "Not found"
    assert not lost.button.isEnabled()
    assert card_of(page, "trained").button.isEnabled()
    assert not card_of(page, "trained").remove.isVisible()
    technician.bot.mouseClick(lost.remove, LEFT)
    assert [card.path.stem for card in page.cards] == ["trained"]
    names = [path.stem for path in technician.window.settings.recent_projects()]
    assert names == ["trained"]


def test_a_file_that_is_no_project_says_so_on_its_card_and_when_it_is_chosen(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.workspace.new_project(tmp_path / "spoilt.smearseg")
    technician.open(trained)
    (tmp_path / "spoilt.smearseg").write_text("nothing of ours" * 100)
    page = close_project(technician)
    card = card_of(page, "spoilt")
    assert card.facts.full_text() == "Cannot be read"
    technician.bot.mouseClick(card.button, LEFT)
    technician.settle()
    assert page.isVisible()
    assert "spoilt" in technician.told, "the message is not behind the page"
    notice = technician.find("noticeBar")
    assert page.isAncestorOf(notice)
    technician.open(trained)
    assert technician.window.centralWidget().isAncestorOf(notice), "back over the canvas"


def test_files_dropped_on_the_page_are_opened(
    technician: Technician, trained: Path, images: list[Path]
) -> None:
    technician.open(trained)
    page = close_project(technician)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(images[0]))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, LEFT, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), action, data, LEFT, none))
    technician.settle()
    assert list(technician.ids) == [images[0].name]
    assert not page.isVisible()


def test_open_images_makes_a_project_of_their_own(
    technician: Technician, trained: Path, images: list[Path]
) -> None:
    technician.open(trained)
    close_project(technician)

    def choose(dialog: QFileDialog) -> None:
        technician.stand_still()
        [field] = dialog.findChildren(QLineEdit, "fileNameEdit")
        field.setText(str(images[1]))
        technician.bot.keyClick(field, Qt.Key.Key_Return)

    technician.soon(QFileDialog, choose)
    technician.click("startOpenImages")
    technician.settle()
    assert list(technician.ids) == [images[1].name]
    assert technician.workspace.project is not None
    assert technician.workspace.project.path.stem == "images", "named after their folder"


def test_the_sample_opens_from_the_page(technician: Technician) -> None:
    technician.window.start_page.look()
    page = page_of(technician)
    assert not page.cards and page.no_projects.isVisible()
    assert page.sample_button.hasFocus()
    technician.click("startSample")
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    assert technician.workspace.is_sample


@pytest.mark.parametrize("wanted", [False, True])
def test_at_the_next_start_comes_the_last_project_or_the_page_as_the_person_chose(
    sit_down: SitDown, trained: Path, wanted: bool
) -> None:
    person = sit_down()
    person.open(trained)
    page = close_project(person)
    assert not page.at_start.isChecked()
    if wanted:
        person.click("startPageAtStart")
    assert person.window.settings.get(START_PAGE) is wanted
    person.leave()
    again = sit_down()
    again.window.files.start([])
    if wanted:
        assert card_of(page_of(again), "trained").facts.full_text().endswith("3 labelled")
        assert again.workspace.project is None
    else:
        again.settle()
        assert len(again.ids) == 3 and not again.window.start_page.shown


def test_a_message_covers_nothing_of_a_page_that_is_full(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.window.resize(1100, 620)
    page = close_project(person)
    page.show_projects([Path(f"ward-{n}.smearseg") for n in range(9)], datetime.now().astimezone())
    bar = person.window.notice_bar
    bar.problem("The project could not be opened.", "Restore", lambda: None)
    person.settle()
    [name] = [label for label in page.findChildren(QLabel) if label.text() == "SmearSeg"]

    def top_of(widget: QWidget) -> int:
        return widget.mapTo(person.window, QPoint(0, 0)).y()

    assert bar.isVisible() and top_of(name) >= top_of(bar) + bar.height()
    assert top_of(bar) == top_of(page) and bar.width() == page.width()


def test_the_box_on_the_page_follows_the_preferences(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    page = close_project(technician)
    for wanted in (True, False):
        technician.window.settings.set(START_PAGE, wanted)
        assert page.at_start.isChecked() is wanted


def test_where_the_last_project_is_gone_the_page_comes_and_says_so(
    sit_down: SitDown, trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.leave()
    trained.unlink()
    again = sit_down()
    again.window.files.start([])
    page = page_of(again)
    assert "trained.smearseg" in again.told
    assert card_of(page, "trained").facts.full_text() == "Not found"


def test_the_window_is_remembered_as_it_is_without_the_page(
    sit_down: SitDown, trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    dock = person.window.docks[0]
    dock.setFloating(True)
    dock.show()
    page = close_project(person)
    assert not dock.isVisible(), "a panel of its own would lie beside the page"
    person.leave()
    assert not page.isVisible()
    again = sit_down()
    assert again.window.docks[0].isVisible()
