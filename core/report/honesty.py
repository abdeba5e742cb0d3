"""What a reader has to know before believing the figures of a report."""

from __future__ import annotations

from core.intervals import MIN_IMAGES
from core.project_records import Role
from core.report.gather import Gathered
from core.report.numbers import count, listed, score, some
from core.report.order import ReportImage
from core.report.score_chapter import Judged

_FLAT = 0.01
_THIN = 0.2


def notes_of(found: Gathered, judged: dict[int, Judged]) -> list[str]:
    """The notes, the gravest first; empty where there is nothing to say."""
    order = found.order
    notes = list(order.notes)
    if order.network is not None:
        notes += _judges(found, judged)
        notes += _labels(found)
    unlike = [image for image in order.images if image.unlike]
    if unlike:
        notes.append(
            f"{_names(unlike)} {'is' if len(unlike) == 1 else 'are'} unlike the images that the "
            f"network learnt from ({unlike[0].unlike.rstrip('.').lower()}"
            f"{'' if len(unlike) == 1 else ', and other differences'}); masks and counts there "
            "are less certain."
        )
    failed = found.failed
    if failed:
        names = listed([result.image.name for result in failed])
        notes.append(f"Left out, since they could not be read: {names}. {failed[0].failure}")
    if order.network is not None and order.recipe is not None and not order.recipe.has_rules:
        notes.append(
            "Cells that touch count as one object, and small specks count, too: no rules for cells "
            "are set."
        )
    return notes


def _names(images: list[ReportImage]) -> str:
    return listed([image.name for image in images], 3)


def _judges(found: Gathered, judged: dict[int, Judged]) -> list[str]:
    order = found.order
    notes = []
    held_out = [i for i in order.images if i.role is Role.HELD_OUT and i.labels is not None]
    spoilt = [image for image in held_out if image.judge_spoilt]
    if spoilt:
        single = len(spoilt) == 1
        notes.append(
            f"{_names(spoilt)} {'is' if single else 'are'} held out now, but the network learnt "
            f"from {'it' if single else 'them'} before, or from an image that shows the same, so "
            f"{'it judges' if single else 'they judge'} nothing here."
        )
    numbers = {one.number for one in judged.values()}
    most = max(numbers, default=0)
    if most == 0:
        notes.append(
            "No labelled image was held out: how good the masks are on new images is not known."
        )
    elif most < MIN_IMAGES:
        notes.append(
            f"Only {some(most, 'image')} with labels {'was' if most == 1 else 'were'} held out. "
            f"From {count(MIN_IMAGES)} on there is an interval that says how sure the figure is."
        )
    for class_id, one in judged.items():
        optimism = one.fit.optimism if one.fit is not None else None
        if optimism is not None and optimism > _FLAT:
            notes.append(
                f"The threshold matters for {listed([order.class_named(class_id)])}: chosen on the "
                f"same held-out images it would have shown {score((one.mean or 0) + optimism)}."
            )
    return notes


def _labels(found: Gathered) -> list[str]:
    order = found.order
    notes = []
    training = [i for i in order.images if i.labels is not None and i.role is Role.TRAINING]
    pixels = sum(image.width * image.height for image in training)
    labelled = sum(image.labelled for image in training)
    if training and labelled < _THIN * pixels:
        which = "training image is" if len(training) == 1 else f"{count(len(training))} training "
        which += "" if len(training) == 1 else "images are"
        notes.append(
            f"The {which} labelled in part only ({count(labelled)} of {count(pixels)} pixels): "
            "strokes do not say where cells end, so edges follow what the network knew before."
        )
    judges = [image for image in order.images if image.judges]
    partly = [image for image in judges if image.labelled < 0.9 * image.width * image.height]
    if partly:
        notes.append(
            f"{some(len(partly), 'held-out image')} {'is' if len(partly) == 1 else 'are'} labelled "
            "in part only; what nobody labelled there counts neither for nor against the mask."
        )
    if order.run is not None and order.run.labels_revision != order.revision:
        notes.append("Labels have been changed since the network was trained.")
    return notes
