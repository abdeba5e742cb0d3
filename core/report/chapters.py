"""What was found, in the words of a report: for a reader who never saw the program."""

from __future__ import annotations

from core.project_records import Role
from core.report.blocks import Block, Heading, KeyFigure, KeyFigures, Notes, Paragraph, Report
from core.report.cell_chapter import cell_blocks, cell_total
from core.report.gather import Gathered
from core.report.honesty import is_unjudged, notes_of
from core.report.method_chapters import done_blocks, network_blocks
from core.report.numbers import (
    NONE,
    any_of,
    count,
    day,
    images,
    in_images,
    listed,
    on_held_out,
    score,
)
from core.report.order import ReportClass
from core.report.score_chapter import Judged, judged_of, score_blocks
from core.report.terms import terms_of
from core.words import mark, tr, tr_n


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
    subtitle = tr(
        "Project {project} · {date} · SmearSeg {program}",
        project=order.project,
        date=day(order.date),
        program=order.program,
    )
    return Report(title, subtitle, tuple(blocks))


def _in_short(found: Gathered, judged: dict[int, Judged]) -> list[Block]:
    order = found.order
    blocks: list[Block] = []
    if order.remarks.strip():
        blocks.append(Paragraph(order.remarks.strip()))
    blocks.append(Heading(tr("In short")))
    blocks.append(Paragraph(_summary(found, judged), "lead"))
    if order.network is not None:
        blocks.append(KeyFigures(tuple(_tiles(found, judged))))
    notes = notes_of(found, judged)
    if notes:
        blocks.append(Notes(tr("To be kept in mind"), tuple(notes)))
    return blocks


def _summary(found: Gathered, judged: dict[int, Judged]) -> str:
    order = found.order
    labelled = [image for image in order.images if image.labels is not None]
    if order.network is None:
        there = [one.name for one in order.classes if order.is_labelled(one.id)]
        return tr(
            "This project has {images}, {labelled} of them with labels for {names}. "
            "No network has been trained on them yet, so there is nothing to score "
            "or count.",
            images=images(len(order.images)),
            labelled=count(len(labelled)),
            names=any_of(there or [one.name for one in order.classes]),
        )
    learnt = sum(image.seen and image.role is Role.TRAINING for image in order.images)
    names = listed([one.name for one in order.learnt_classes or order.trained_classes])
    said = [
        tr_n(
            "A small neural network learnt from {n} labelled image to mark {names} in microscope "
            "images, pixel by pixel.",
            "A small neural network learnt from {n} labelled images to mark {names} in microscope "
            "images, pixel by pixel.",
            learnt,
            n=count(learnt),
            names=names,
        )
    ]
    several = len(order.trained_classes) > 1
    scored = [one for one in order.trained_classes if judged[one.id].mean is not None]
    said += [_quality(one, judged[one.id], several) for one in scored]
    unjudged = [one.name for one in order.trained_classes if one not in scored]
    if unjudged:
        said.append(tr(_NOT_JUDGED_OF if several else _NOT_JUDGED, names=listed(unjudged)))
    if any(one.mean is not None for one in judged.values()):
        said.append(tr("An IoU of 1 would be perfect agreement."))
    total = cell_total(found)
    said.append(
        tr_n(
            "It marks {n} object {where}.",
            "It marks {n} objects {where}.",
            total,
            n=count(total),
            where=_counted_where(found),
        )
    )
    return " ".join(said)


def _counted_where(found: Gathered) -> str:
    """In how many images objects were counted, and of which masks."""
    where = in_images(sum(result.measured is not None for result in found.results))
    recipe = found.order.recipe
    if recipe is not None and recipe.has_rules:
        return tr("{where}, after cell rules", where=where)
    return where


def _quality(one: ReportClass, judged: Judged, several: bool) -> str:
    said = _agreement(one, judged, several)
    if judged.lower is None:
        return said
    lower = tr(
        "At the threshold in use, {threshold:.3f}, it is {iou}.",
        threshold=one.threshold,
        iou=score(judged.lower),
    )
    return f"{said} {lower}"


def _agreement(one: ReportClass, judged: Judged, several: bool) -> str:
    mean = score(judged.mean)
    if judged.interval is not None:
        low, high = score(judged.interval.low), score(judged.interval.high)
        mean = tr("{mean} (95 % interval {low} to {high})", mean=mean, low=low, high=high)
    if judged.stage:
        mean = tr("{mean}, {stage}", mean=mean, stage=judged.stage)
    if several:
        return tr_n(
            "For “{name}”, its masks agree with the labels of {n} image that it never "
            "saw with an IoU of {mean}.",
            "For “{name}”, its masks agree with the labels of {n} images that it never "
            "saw with an IoU of {mean}.",
            judged.number,
            n=count(judged.number),
            name=one.name,
            mean=mean,
        )
    return tr_n(
        "Its masks agree with the labels of {n} image that it never saw with an IoU of {mean}.",
        "Its masks agree with the labels of {n} images that it never saw with an IoU of {mean}.",
        judged.number,
        n=count(judged.number),
        mean=mean,
    )


_NOT_JUDGED = mark("Its masks have not been judged on images that it never saw.")
_NOT_JUDGED_OF = mark("For {names}, its masks have not been judged on images that it never saw.")


def _tiles(found: Gathered, judged: dict[int, Judged]) -> list[KeyFigure]:
    tiles = []
    order = found.order
    several = len(order.trained_classes) > 1
    for one in order.trained_classes[:3]:
        found_here = judged[one.id]
        of = f", {one.name}" if several else ""
        interval = found_here.interval
        basis = on_held_out(found_here.number)
        if found_here.stage:
            basis = tr("{basis}, {stage}", basis=basis, stage=found_here.stage)
        if interval is not None:
            basis = tr(
                "95 % interval {low} to {high}, {basis}",
                low=score(interval.low),
                high=score(interval.high),
                basis=basis,
            )
        elif found_here.fit is None and found_here.mean is not None:
            basis = tr("{basis}, may flatter", basis=basis)
        elif found_here.mean is not None:
            basis = f"{basis}, {found_here.interval_note}"
        else:
            basis = tr("no held-out image with labels")
        tiles.append(KeyFigure(score(found_here.mean), tr("Held-out IoU") + of, basis))
    # After such a training it may be that of before it, or one that nothing proposed.
    proposed = (
        tr("set by the program; the training was stopped early")
        if is_unjudged(order, judged)
        else tr("proposed by the program")
    )
    for one in order.trained_classes[:3]:
        of = f", {one.name}" if several else ""
        who = proposed
        if one in order.unlearnt_classes:
            who = tr("set by the program; no label of it was learnt from")
        if one.chosen:
            who = tr("chosen by hand")
        tiles.append(KeyFigure(f"{one.threshold:.3f}", tr("Threshold") + of, who))
    counted = any(result.measured is not None for result in found.results)
    number = count(cell_total(found)) if counted else NONE
    tiles.append(KeyFigure(number, tr("Objects found"), _counted_where(found)))
    return tiles
