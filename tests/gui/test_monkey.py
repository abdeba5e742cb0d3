"""A monkey at the real window: everything at random, with dialogs and restarts, and no leak."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from tests.faults.tally import counted, seed
from tests.gui.monkey import Monkey
from tests.gui.technician import Technician

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="counts files as POSIX does")
SHORT = 120
FULL = 20_000
LONG = int(os.environ.get("SMEARSEG_SOAK_ACTIONS", FULL))
MOST_GROWTH = 50.0
"""Megabytes."""


def leave(person: Technician, monkey: Monkey) -> None:
    monkey.fault.on = False
    person.leave()
    assert person.window.workers.close()
    names = {worker.name for worker in threading.enumerate()}
    assert not names & {lane.name for lane in person.window.workers.lanes}


def told(person: Technician, monkey: Monkey) -> str:
    return "\n  ".join(["The last actions:", *monkey.log[-60:], *person.problems[-5:]])


def test_whatever_is_done_labels_stay_right_and_nothing_crashes(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkey = Monkey(technician, trained, 24, monkeypatch)
    try:
        monkey.run(SHORT, check_every=60)
        monkey.fault.on = False
        for act in (monkey.dialog, monkey.backup, monkey.reopen, monkey.restore):
            act()
            monkey.look()
        monkey.check_all()
    except BaseException:
        print(told(technician, monkey))
        raise
    assert monkey.reopened and monkey.restored
    leave(technician, monkey)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_twenty_thousand_actions_leave_labels_right_and_nothing_behind(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = seed()
    with counted("Random actions in the real window", "actions", used) as count:
        monkey = Monkey(technician, trained, used, monkeypatch)
        warm = min(max(1000, LONG // 5), LONG // 2)  # memory levels off after some 1000
        try:
            monkey.run(warm, check_every=250)
            count.add(warm)
            count.hold(warm)
            before = monkey.footprint()
            done = warm
            while done < LONG:
                part = min(500, LONG - done)
                count.add(part)
                monkey.run(part, check_every=250)
                count.hold(part)
                done += part
        except BaseException:
            print("Seed:", used, told(technician, monkey))
            raise
        after = monkey.footprint()
        grown = after.megabytes - before.megabytes
        count.note = (
            f"{monkey.dialogs} dialogs, {monkey.reopened} reopenings, {monkey.restored} restored "
            f"backups, {monkey.trainings} trainings; after the first {warm} actions memory "
            f"{grown:+.0f} MB, open files {after.files - before.files:+d}, threads "
            f"{after.threads - before.threads:+d}"
        )
        if LONG < FULL:
            count.note += f" (shortened from {FULL} actions)"
        assert grown < MOST_GROWTH, (used, count.note)
        assert after.files <= before.files + 2, (used, count.note)
        assert after.threads <= before.threads, (used, count.note)
        leave(technician, monkey)
