"""What a reader has to know before believing the figures of a report."""

from __future__ import annotations

from core.cross_fit import own_judge_note
from core.intervals import MIN_IMAGES
from core.project_records import Role
from core.report.gather import Gathered
from core.report.numbers import count, listed, score
from core.report.order import ReportImage, ReportOrder
from core.report.score_chapter import Judged
from core.run_summary import stopped_unjudged
from core.words import mark, tr, tr_n

_THIN = 0.2


def notes_of(found: Gathered, judged: dict[int, Judged]) -> list[str]:
    """The notes, the gravest first; empty where there is nothing to say."""
    order = found.order
    notes = list(order.notes)
    if order.network is not None:
        notes += _unlearnt(order)
        notes += _judges(found, judged)
        notes += _labels(found)
    unlike = [image for image in order.images if image.unlike]
    if unlike and order.network is not None:
        notes.append(
            tr_n(
                "{names} is unlike the images that the network learnt from ({how}); masks and "
                "counts there are less certain.",
                "{names} are unlike the images that the network learnt from ({how}, and other "
                "differences); masks and counts there are less certain.",
                len(unlike),
                names=_names(unlike),
                how=unlike[0].unlike,
            )
        )
    failed = found.failed
    if failed:
        names = listed([result.image.name for result in failed])
        notes.append(
            tr(
                "Left out, since they could not be read: {names}. {failure}",
                names=names,
                failure=failed[0].failure,
            )
        )
    if order.network is not None and order.recipe is not None and not order.recipe.has_rules:
        notes.append(
            tr(
                "Cells that touch count as one object, and small specks count, too: no "
                "cell rules are set."
            )
        )
    return notes


def is_unjudged(order: ReportOrder, judged: dict[int, Judged]) -> bool:
    """Whether held-out images can judge the network in use, but its training never came to them."""
    there = any(one.number for one in judged.values())
    return there and order.run is not None and stopped_unjudged(order.run.summary)


def _names(images: list[ReportImage]) -> str:
    return listed([image.name for image in images], 3)


def _judges(found: Gathered, judged: dict[int, Judged]) -> list[str]:
    order = found.order
    notes = []
    held_out = [i for i in order.images if i.role is Role.HELD_OUT and i.labels is not None]
    spoilt = [image for image in held_out if image.judge_spoilt]
    if spoilt:
        notes.append(
            tr_n(
                "{names} is held out now, but the network learnt from it before, or from an "
                "image that shows the same, so it judges nothing here.",
                "{names} are held out now, but the network learnt from them before, or from an "
                "image that shows the same, so they judge nothing here.",
                len(spoilt),
                names=_names(spoilt),
            )
        )
    notes += _copies(found)
    notes += _thresholds(found, judged)
    numbers = {one.number for one in judged.values()}
    most = max(numbers, default=0)
    if most == 0:
        notes.append(
            tr("No labelled image was held out: how good the masks are on new images is not known.")
        )
    elif most < MIN_IMAGES:
        notes.append(
            tr_n(
                "Only {n} image with labels was held out. From {least} on there is an interval "
                "that says how sure the figure is.",
                "Only {n} images with labels were held out. From {least} on there is an interval "
                "that says how sure the figure is.",
                most,
                least=count(MIN_IMAGES),
            )
        )
    if is_unjudged(order, judged):
        notes.append(
            tr(
                "The network in use comes from a training that was stopped before it was judged "
                "on held-out images, so no threshold was proposed for it from them."
            )
        )
    alone = [one for one in judged.values() if one.mean is not None and one.fit is None]
    return notes + list(dict.fromkeys(own_judge_note(one.number) for one in alone))


def _unlearnt(order: ReportOrder) -> list[str]:
    """Classes with figures here that no training image showed the network."""
    names = [one.name for one in order.unlearnt_classes]
    if not names:
        return []
    return [
        tr(
            "The training of the network in use had no label of {names}, so masks and figures of "
            "{names} tell nothing of a network that learnt from such labels.",
            names=listed(names),
        )
    ]


def _copies(found: Gathered) -> list[str]:
    """That images count, and count towards an interval, that show what another of them shows."""
    classes = found.order.trained_classes
    judges = {r.image.id: r.image for one in classes for r in found.judged(one.id)}
    groups: dict[int, list[ReportImage]] = {}
    for image in judges.values():
        groups.setdefault(image.group, []).append(image)
    alike = [group for group in groups.values() if len(group) > 1]
    if not alike:
        return []
    return [
        tr(
            "{names} show the same, and each of them counts: of the {n} held-out images only "
            "{different} are different ones, so the figure is less sure than their number says.",
            names="; ".join(map(_names, alike[:3])),
            n=count(len(judges)),
            different=count(len(groups)),
        )
    ]


def _thresholds(found: Gathered, judged: dict[int, Judged]) -> list[str]:
    """Thresholds in use at which the figure to quote does not hold."""
    several = len(found.order.trained_classes) > 1
    notes = []
    for one in found.order.trained_classes:
        here = judged[one.id]
        if here.lower is None or here.fit is None:
            continue
        of_class = mark(
            "The threshold in use for “{name}”, {threshold:.3f}, scores clearly lower on the "
            "held-out images than the ones they chose: a mean IoU of {iou} rather than {mean}. "
            "Masks and counts here are made at it; all these images together chose {better:.3f}."
        )
        of_all = mark(
            "The threshold in use, {threshold:.3f}, scores clearly lower on the held-out images "
            "than the ones they chose: a mean IoU of {iou} rather than {mean}. Masks and counts "
            "here are made at it; all these images together chose {better:.3f}."
        )
        notes.append(
            tr(
                of_class if several else of_all,
                name=one.name,
                threshold=one.threshold,
                iou=score(here.lower),
                mean=score(here.mean),
                better=here.fit.threshold,
            )
        )
    return notes


def _labels(found: Gathered) -> list[str]:
    order = found.order
    notes = []
    training = [i for i in order.images if i.labels is not None and i.role is Role.TRAINING]
    pixels = sum(image.width * image.height for image in training)
    labelled = sum(image.labelled for image in training)
    if training and labelled < _THIN * pixels:
        notes.append(
            tr_n(
                "The training image is labelled in part only ({labelled} of {pixels} pixels): "
                "strokes do not say where cells end, so edges follow what the network knew "
                "before.",
                "The {n} training images are labelled in part only ({labelled} of {pixels} "
                "pixels): strokes do not say where cells end, so edges follow what the network "
                "knew before.",
                len(training),
                n=count(len(training)),
                labelled=count(labelled),
                pixels=count(pixels),
            )
        )
    judges = [image for image in order.images if image.judges]
    partly = [image for image in judges if image.labelled < 0.9 * image.width * image.height]
    if partly:
        notes.append(
            tr_n(
                "{n} held-out image is labelled in part only; what nobody labelled there counts "
                "neither for nor against the mask.",
                "{n} held-out images are labelled in part only; what nobody labelled there counts "
                "neither for nor against the mask.",
                len(partly),
                n=count(len(partly)),
            )
        )
    if order.run is not None and order.run.labels_revision != order.revision:
        notes.append(tr("Labels have been changed since the network was trained."))
    return notes
