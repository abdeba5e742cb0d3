"""What was found, in the words of a report: for a reader who never saw the program."""

from __future__ import annotations

from core.project_records import Role
from core.report.blocks import Block, Heading, KeyFigure, KeyFigures, Notes, Paragraph, Report
from core.report.cell_chapter import cell_blocks, cell_total
from core.report.gather import Gathered
from core.report.honesty import notes_of
from core.report.method_chapters import done_blocks, network_blocks
from core.report.numbers import NONE, count, day, listed, score, some
from core.report.order import ReportClass
from core.report.score_chapter import Judged, judged_of, score_blocks
from core.report.terms import terms_of


def report_of(found: Gathered) -> Report:
    """The whole report."""
    order = found.order
    judged = {one.id: judged_of(found, one) for one in order.trained_classes}
    blocks: list[Block] = [*_in_short(found, judged), *done_blocks(found)]
    blocks += network_blocks(found)
    if order.network is not None:
        for one in order.trained_classes:
            blocks += score_blocks(found, one, judged[one.id])
        blocks += cell_blocks(found)
    blocks += terms_of(found)
    title = order.title.strip() or order.project
    subtitle = f"Project {order.project} · {day(order.date)} · SmearSeg {order.program}"
    return Report(title, subtitle, tuple(blocks))


def _in_short(found: Gathered, judged: dict[int, Judged]) -> list[Block]:
    order = found.order
    blocks: list[Block] = []
    if order.remarks.strip():
        blocks.append(Paragraph(order.remarks.strip()))
    blocks.append(Heading("In short"))
    blocks.append(Paragraph(_summary(found, judged), "lead"))
    if order.network is not None:
        blocks.append(KeyFigures(tuple(_tiles(found, judged))))
    notes = notes_of(found, judged)
    if notes:
        blocks.append(Notes("To be kept in mind", tuple(notes)))
    return blocks


def _summary(found: Gathered, judged: dict[int, Judged]) -> str:
    order = found.order
    labelled = [image for image in order.images if image.labels is not None]
    names = listed([one.name for one in order.classes])
    if order.network is None:
        return (
            f"This project has {some(len(order.images), 'image')}, {count(len(labelled))} of them "
            f"with labels for {names}. No network has been trained on them yet, so there is "
            "nothing to score or count."
        )
    learnt = sum(image.seen and image.role is Role.TRAINING for image in order.images)
    names = listed([one.name for one in order.trained_classes])
    said = (
        f"A small neural network learnt from {some(learnt, 'labelled image')} to mark {names} in "
        "microscope images, pixel by pixel. "
    )
    for one in order.trained_classes:
        said += _quality(one, judged[one.id], len(order.trained_classes) > 1)
    if any(one.mean is not None for one in judged.values()):
        said += "An IoU of 1 would be perfect agreement. "
    counted = sum(result.measured is not None for result in found.results)
    return said + f"It marks {some(cell_total(found), 'object')} in {some(counted, 'image')}."


def _quality(one: ReportClass, judged: Judged, several: bool) -> str:
    of = f"For “{one.name}”, its" if several else "Its"
    if judged.mean is None:
        return f"{of} masks have not been judged on images that it never saw. "
    held_out = some(judged.number, "image")
    between = ""
    if judged.interval is not None:
        low, high = score(judged.interval.low), score(judged.interval.high)
        between = f" (95 % interval {low} to {high})"
    return (
        f"{of} masks agree with the hand-made labels of {held_out} that it never saw with an IoU "
        f"of {score(judged.mean)}{between}. "
    )


def _tiles(found: Gathered, judged: dict[int, Judged]) -> list[KeyFigure]:
    tiles = []
    order = found.order
    several = len(order.trained_classes) > 1
    for one in order.trained_classes[:3]:
        found_here = judged[one.id]
        of = f", {one.name}" if several else ""
        interval = found_here.interval
        basis = f"on {some(found_here.number, 'held-out image')}"
        if interval is not None:
            basis = f"95 % interval {score(interval.low)} to {score(interval.high)}, {basis}"
        elif found_here.mean is not None:
            basis = f"{basis}, {found_here.interval_note}"
        else:
            basis = "no held-out image with labels"
        tiles.append(KeyFigure(score(found_here.mean), f"Held-out IoU{of}", basis))
    for one in order.trained_classes[:3]:
        of = f", {one.name}" if several else ""
        who = "chosen by hand" if one.chosen else "proposed by the program"
        tiles.append(KeyFigure(f"{one.threshold:.2f}", f"Threshold{of}", who))
    counted = [result for result in found.results if result.measured is not None]
    number = count(cell_total(found)) if counted else NONE
    tiles.append(KeyFigure(number, "Objects found", f"in {some(len(counted), 'image')}"))
    return tiles
