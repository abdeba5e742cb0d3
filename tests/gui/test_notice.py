"""Which message is over the canvas when several come, one after another."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui import notice
from gui.notice import NoticeBar

MOVED, PLAIN = "“b” was held out, too.", "“b” is darker than the training images."


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def undone() -> list[str]:
    return []


def move(bar: NoticeBar, undone: list[str]) -> None:
    bar.notice(MOVED, "Undo", lambda: undone.append("moved"))


def said(bar: NoticeBar) -> str:
    return "" if bar.isHidden() else bar.text.text()


def test_a_plain_notice_waits_while_there_is_something_to_undo(
    bar: NoticeBar, undone: list[str]
) -> None:
    move(bar, undone)
    bar.notice(PLAIN)
    assert said(bar) == MOVED and bar.more.text() == "1 more message"
    bar.button.click()
    assert undone == ["moved"] and said(bar) == PLAIN and not bar.button.isVisibleTo(bar)
    bar.dismiss()
    assert said(bar) == ""


@pytest.mark.parametrize("kind", ["notice", "problem"])
def test_what_covers_an_undo_that_was_read_gives_it_back(
    bar: NoticeBar, undone: list[str], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(notice, "_READ_S", 0.0)
    move(bar, undone)
    getattr(bar, kind)(PLAIN)
    assert said(bar) == PLAIN
    bar.close_button.click()
    assert said(bar) == MOVED and bar.button.isVisibleTo(bar)


def test_a_problem_and_a_question_do_not_wait_for_an_undo(
    bar: NoticeBar, undone: list[str]
) -> None:
    for say in (bar.problem, lambda text: bar.ask(text, ("Yes", lambda: None))):
        move(bar, undone)
        say("What cannot wait.")
        assert said(bar) == "What cannot wait."
        bar.dismiss()
        assert said(bar) == MOVED
        bar.dismiss()


def test_of_two_offers_only_the_later_is_kept(bar: NoticeBar, undone: list[str]) -> None:
    move(bar, undone)
    bar.notice("Undone.", "Redo", lambda: undone.append("redone"))
    assert said(bar) == "Undone."
    bar.dismiss()
    assert said(bar) == ""


def test_a_message_does_not_go_from_under_a_hand(
    bar: NoticeBar, undone: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came in its place was pressed instead of “1 more message”."""
    monkeypatch.setattr(notice, "_NOTICE_MS", 30)
    monkeypatch.setattr(notice, "_UNDER_HAND_MS", 30)
    over = True
    monkeypatch.setattr(NoticeBar, "underMouse", lambda _bar: over)
    bar.ask("Was that meant?", ("Use it to train", lambda: undone.append("role")))
    bar.notice(PLAIN)
    assert said(bar) == PLAIN
    qtbot.wait(150)
    assert said(bar) == PLAIN
    over = False
    qtbot.waitUntil(lambda: said(bar) == "Was that meant?")
