"""A message is over the canvas as long as it holds, and in the words that do."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from pytestqt.qtbot import QtBot

from gui.holding import Holding, Watch, until
from gui.notice import NoticeBar


class World(QObject):
    """What messages are about."""

    changed = Signal(str)
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.broken = {"disk", "lamp"}
        self.asked = 0

    def mend(self, *names: str) -> None:
        self.broken -= set(names)
        self.changed.emit("mended")

    def is_broken(self, name: str) -> bool:
        self.asked += 1
        return name in self.broken

    def while_broken(self, name: str) -> Holding:
        return Holding(lambda: self.is_broken(name), self.changed)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def said(bar: NoticeBar) -> str:
    return "" if bar.isHidden() else bar.text.text()


def watches(bar: NoticeBar) -> int:
    """How many messages are listened for."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(bar.findChildren(Watch))


def test_a_message_goes_on_the_signal_after_which_it_no_longer_holds(
    bar: NoticeBar, world: World
) -> None:
    bar.problem("The disk is broken.", holding=world.while_broken("disk"))
    world.mend("lamp")
    assert said(bar) == "The disk is broken." and world.asked == 1
    world.mend("disk")
    assert said(bar) == ""


@pytest.mark.parametrize("how", ["notice", "problem", "ask"])
def test_each_kind_of_message_can_be_said_as_long_as_it_holds(
    bar: NoticeBar, world: World, how: str
) -> None:
    if how == "ask":
        bar.ask("Broken?", ("Yes", lambda: None), holding=world.while_broken("disk"))
    else:
        getattr(bar, how)("Broken.", "Mend", lambda: None, world.while_broken("disk"))
    assert said(bar).startswith("Broken")
    world.mend("disk")
    assert said(bar) == ""


def test_it_goes_from_where_it_waits_and_the_others_stay(bar: NoticeBar, world: World) -> None:
    bar.problem("Always true.")
    bar.problem("The disk is broken.", holding=world.while_broken("disk"))
    bar.problem("The lamp is broken.", holding=world.while_broken("lamp"))
    world.mend("disk")
    assert said(bar) == "The lamp is broken." and bar.more.text() == "1 more message"
    world.mend("lamp")
    assert said(bar) == "Always true." and bar.more.isHidden()


def test_until_needs_no_condition(bar: NoticeBar, world: World) -> None:
    bar.notice("Fill all of it?", holding=until(world.changed, world.other))
    world.other.emit()
    assert said(bar) == ""


def test_words_follow_also_where_they_wait_and_keep_their_button(
    bar: NoticeBar, world: World
) -> None:
    def words() -> str:
        return f"Broken: {', '.join(sorted(world.broken))}."

    pressed: list[str] = []
    broken = Holding(lambda: bool(world.broken), world.changed, words=words)
    bar.problem(words(), "Mend", lambda: pressed.append("mend"), broken)
    bar.problem("Something else.")
    world.mend("disk")
    bar.dismiss()
    assert said(bar) == "Broken: lamp."
    world.broken.add("roof")
    world.changed.emit("worse")
    assert said(bar) == "Broken: lamp, roof." == bar.text.accessibleName()
    bar.button.click()
    assert pressed == ["mend"] and said(bar) == ""


@pytest.mark.parametrize("waits", [False, True])
def test_what_stays_true_afterwards_is_said_without_its_buttons(
    bar: NoticeBar, world: World, waits: bool
) -> None:
    broken = Holding(
        lambda: world.is_broken("disk"), world.changed, afterwards="Look after the disk."
    )
    bar.problem("The disk is broken.", "Mend", lambda: None, broken)
    if waits:
        bar.problem("Something else.")
    world.mend("disk")
    if waits:
        bar.dismiss()
    assert said(bar) == "Look after the disk." == bar.text.accessibleName()
    assert bar.button.isHidden() and watches(bar) == 0
    world.broken.add("disk")
    world.changed.emit("worse")
    assert said(bar) == "Look after the disk.", "it does not come back"


def test_of_one_thing_only_the_last_is_said(bar: NoticeBar) -> None:
    bar.problem("2 are missing.", about="missing")
    bar.problem("Something else.")
    bar.problem("1 is missing.", about="missing")
    assert said(bar) == "1 is missing." and bar.more.text() == "1 more message"
    bar.dismiss()
    assert said(bar) == "Something else." and bar.more.isHidden()


def test_what_was_closed_does_not_come_back(bar: NoticeBar, world: World) -> None:
    broken = Holding(lambda: True, world.changed, words=lambda: "Still broken.")
    bar.problem("Broken.", holding=broken)
    bar.dismiss()
    world.changed.emit("worse")
    assert said(bar) == ""


@pytest.mark.parametrize("waits", [False, True])
def test_the_same_said_again_goes_on_the_same_condition(
    bar: NoticeBar, world: World, waits: bool
) -> None:
    bar.problem("Broken.", holding=world.while_broken("disk"))
    if waits:
        bar.problem("Something else.")
    bar.problem("Broken.", "Mend", lambda: None)
    assert said(bar) == "Broken." and not bar.button.isHidden()
    world.mend("disk")
    assert said(bar) == ("Something else." if waits else "")


def test_nothing_is_asked_for_a_message_that_is_gone(bar: NoticeBar, world: World) -> None:
    for name in ("disk", "lamp"):
        bar.problem(f"The {name} is broken.", holding=world.while_broken(name))
    for number in range(30):  # more than wait
        bar.problem(f"Problem {number}.", holding=until(world.other))
    assert watches(bar) == 9
    world.other.emit()
    assert said(bar) == "" and watches(bar) == 0
    world.mend("disk")
    assert world.asked == 0


@pytest.mark.parametrize("way", ["closed", "answered", "talked over", "another project"])
def test_what_a_message_needed_is_let_go_with_it(qtbot: QtBot, world: World, way: str) -> None:
    work: list[object] = ["one"]
    bar = NoticeBar(lambda: work[0])
    qtbot.addWidget(bar)
    holding = until(world.changed)
    gone = weakref.ref(holding)
    bar.notice("Done.", "Undo", lambda: None, holding)
    del holding
    if way == "closed":
        bar.close_button.click()
    elif way == "answered":
        bar.button.click()
    elif way == "talked over":
        bar.notice("Something else.", "Undo", lambda: None)
    else:
        work[0] = "another"
        bar.forget_former()
    assert watches(bar) == 0
    gc.collect()
    assert gone() is None
