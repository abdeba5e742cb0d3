"""An errand in words: where it stands, for the list, the status bar and who reads the screen."""

from __future__ import annotations

from gui.errand import Errand, State
from gui.time_left import left_text
from gui.words import short_time, tr


def percent(errand: Errand) -> int | None:
    """How far it is in whole percents, of which 100 are shown only at the end."""
    return None if errand.share is None else min(int(100 * errand.share), 99)


def under_way(errand: Errand) -> str:
    """Where an errand that is not over stands: what is known of it, in one line."""
    if errand.state is State.WAITING:
        return tr("Waiting for its turn")
    if errand.state is State.STOPPING:
        return tr("Stopping…")
    done = percent(errand)
    parts = []
    if errand.steps > 1:
        parts.append(
            tr("{done} of {total}", done=min(errand.done, errand.steps), total=errand.steps)
        )
    elif done is not None and not errand.is_guessed:
        parts.append(f"{done} %")
    left = left_text(errand.told_left)
    if left:
        parts.append(left)
    return " · ".join(parts)


def outcome(errand: Errand) -> str:
    """What became of an errand that is over."""
    spent = short_time(errand.seconds_spent())
    if errand.state is State.FAILED:
        return tr("Failed: {sentence}", sentence=errand.sentence)
    if errand.state is State.STOPPED:
        begun = errand.began is not None
        text = tr("Cancelled after {time}.", time=spent) if begun else tr("Cancelled.")
    else:
        text = tr("Done in {time}.", time=spent)
    if errand.failures and errand.state is State.DONE:
        failed = tr(
            "{failed} of {total} failed: {sentence}",
            failed=errand.failures,
            total=errand.done,
            sentence=errand.sentence,
        )
        text = f"{text} {failed}"
    return f"{text} {errand.remark}".strip()


def in_short(errand: Errand) -> str:
    """Name and time left of one that is under way, where there is little room."""
    said = left_text(errand.told_left)
    if errand.state is State.WAITING:
        said = tr("waiting for its turn")
    elif errand.state is State.STOPPING:
        said = tr("stopping…")
    return f"{errand.title}, {said}" if said else errand.title


def where_it_stands(errand: Errand) -> str:
    """The second line of a row."""
    return outcome(errand) if errand.is_over else under_way(errand)


def named(errand: Errand) -> str:
    """Its name and what it was asked on."""
    return f"{errand.title}, {errand.about}" if errand.about else errand.title


def spoken(errand: Errand) -> str:
    """All of it, for tool tips and for who reads the screen."""
    stands = where_it_stands(errand) or tr("Under way")
    when = f" ({errand.when:%H:%M:%S})" if errand.when is not None else ""
    return f"{named(errand)}: {stands}{when}"
