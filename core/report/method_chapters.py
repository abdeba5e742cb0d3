"""What was done, and with which network."""

from __future__ import annotations

from core.labels import BACKGROUND
from core.project_records import Role
from core.report.blocks import Block, Facts, Heading, Paragraph, Table
from core.report.gather import Gathered
from core.report.numbers import NONE, any_of, count, day_of, images, listed, percent
from core.report.order import ReportImage, ReportOrder
from core.words import mark, tr, tr_n

_BEGINNINGS = {
    "starter": mark("a network that comes with the program and has seen made-up smears only"),
    "warm": mark("the network of the run before"),
    "random": mark("random weights"),
}


def done_blocks(found: Gathered) -> list[Block]:
    """Images, their roles, and what was labelled."""
    order = found.order
    blocks: list[Block] = [Heading(tr("What was done"))]
    sizes = sorted({(image.width, image.height) for image in order.images})
    size = NONE
    if len(sizes) == 1:
        size = tr("{width} × {height} pixels", width=count(sizes[0][0]), height=count(sizes[0][1]))
    elif sizes:
        (w0, h0), (w1, h1) = sizes[0], sizes[-1]
        size = tr(
            "from {low} to {high} pixels",
            low=f"{count(w0)} × {count(h0)}",
            high=f"{count(w1)} × {count(h1)}",
        )
    calibration = order.calibration
    pixel = tr("not given, so sizes are in pixels")
    if calibration is not None:
        pixel = f"{calibration.um_per_pixel:.4g} µm ({tr(calibration.source)})"
    blocks.append(
        Facts(
            (
                (tr("Images"), f"{images(len(order.images))}, {size}"),
                (tr("What was looked for"), _looked_for(order)),
                (tr("Size of a pixel"), pixel),
                (tr("Report written"), tr("by SmearSeg {program}", program=order.program)),
            )
        )
    )
    blocks.append(_roles(found))
    blocks.append(_labels(found))
    return blocks


def _looked_for(order: ReportOrder) -> str:
    """The classes with labels; others are named as what nothing is labelled as."""
    labelled = [one.name for one in order.classes if order.is_labelled(one.id)]
    others = [one.name for one in order.classes if not order.is_labelled(one.id)]
    if not labelled or not others:
        return listed(labelled or others)
    return tr(
        "{names}; nothing is labelled as {others}", names=listed(labelled), others=any_of(others)
    )


def _roles(found: Gathered) -> Table:
    every = found.order.images
    groups = (
        (tr("Training, with labels"), [i for i in every if _is(i, Role.TRAINING) and i.labels]),
        (tr("Held out, with labels"), [i for i in every if _is(i, Role.HELD_OUT) and i.labels]),
        (tr("Without labels"), [i for i in every if not i.labels]),
    )
    rows = [
        (
            name,
            listed([image.name for image in group], 4) or NONE,
            count(len(group)),
            count(sum(image.labelled for image in group)),
            percent(sum(i.labelled for i in group) / max(1, sum(i.width * i.height for i in group)))
            if group
            else NONE,
        )
        for name, group in groups
    ]
    return Table(
        tr(
            "Images by role. The network learns from training images; held-out "
            "images never train it; they judge it."
        ),
        (tr("Role"), tr("Which"), tr("Images"), tr("Labelled pixels"), tr("Share labelled")),
        tuple(rows),
        frozenset({2, 3, 4}),
    )


def _is(image: ReportImage, role: Role) -> bool:
    return image.role is role


def _labels(found: Gathered) -> Table:
    order = found.order
    values = [(one.id, one.name) for one in order.classes] + [(BACKGROUND, tr("Background"))]
    total = sum(image.labelled for image in order.images)
    rows = []
    for value, name in values:
        pixels = {
            role: sum(i.class_pixels.get(value, 0) for i in order.images if i.role is role)
            for role in Role
        }
        number = sum(bool(i.class_pixels.get(value)) for i in order.images)
        share = sum(pixels.values()) / total if total else 0.0
        rows.append(
            (
                name,
                count(number),
                count(pixels[Role.TRAINING]),
                count(pixels[Role.HELD_OUT]),
                percent(share),
            )
        )
    return Table(
        tr("The labels, in pixels."),
        (
            tr("Class"),
            tr("Images"),
            tr("On training images"),
            tr("On held-out images"),
            tr("Share of all labels"),
        ),
        tuple(rows),
        frozenset({1, 2, 3, 4}),
    )


def network_blocks(found: Gathered) -> list[Block]:
    """The network in use and the run that made it."""
    order = found.order
    network, run = order.network, order.run
    blocks: list[Block] = [Heading(tr("The network"))]
    if network is None:
        blocks.append(Paragraph(tr("No network has been trained in this project yet.")))
        return blocks
    rows = [
        (
            tr("Kind"),
            tr(
                "stride-1 convolutional network, {layers}, {weights}",
                layers=tr_n("{n} layer", "{n} layers", network.layers, n=count(network.layers)),
                weights=tr_n(
                    "{n} weight", "{n} weights", network.weights, n=count(network.weights)
                ),
            ),
        ),
        (
            tr("Receptive field"),
            tr("{field} × {field} pixels: what a pixel’s answer is based on", field=network.field),
        ),
    ]
    if run is not None:
        summary = run.summary
        begun = tr(_BEGINNINGS.get(str(summary.get("begun_from")), NONE))
        state = tr("revision {number}", number=count(run.labels_revision))
        if run.labels_revision != order.revision:
            state = tr("revision {number}; changed since", number=count(run.labels_revision))
        steps = tr_n("{n} step", "{n} steps", run.steps, n=count(run.steps))
        rows += [
            (
                tr("Training run"),
                tr(
                    "number {number} of {total}, {date}",
                    number=run.id,
                    total=order.runs,
                    date=day_of(run.started),
                ),
            ),
            (tr("Length"), f"{run.seconds:.0f} s, {steps}"),
            (tr("Begun from"), begun),
            (tr("Learnt from"), _learnt(summary)),
            (tr("State of the labels"), state),
        ]
    rows.append((tr("Check sum (SHA-256)"), network.sha256))
    blocks.append(Facts(tuple(rows)))
    blocks.append(
        Paragraph(
            tr(
                "The network gives each pixel a probability of being a cell, from its "
                "surroundings alone. Pixels at or above the threshold are the mask."
            ),
            "small",
        )
    )
    return blocks


def _learnt(summary: dict[str, object]) -> str:
    number, pixels = summary.get("training_images"), summary.get("training_pixels")
    if not isinstance(number, int) or not isinstance(pixels, int):
        return NONE
    labelled = tr_n("{n} labelled pixel", "{n} labelled pixels", pixels, n=count(pixels))
    return f"{images(number)}, {labelled}"
