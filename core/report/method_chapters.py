"""What was done, and with which network."""

from __future__ import annotations

from core.labels import BACKGROUND
from core.project_records import Role
from core.report.blocks import Block, Facts, Heading, Paragraph, Table
from core.report.gather import Gathered
from core.report.numbers import NONE, count, day_of, listed, percent, some
from core.report.order import ReportImage

_BEGINNINGS = {
    "starter": "a network that comes with the program and has seen made-up smears only",
    "warm": "the network of the run before",
    "random": "random weights",
}


def done_blocks(found: Gathered) -> list[Block]:
    """Images, their roles, and what was labelled."""
    order = found.order
    blocks: list[Block] = [Heading("What was done")]
    sizes = sorted({(image.width, image.height) for image in order.images})
    size = NONE
    if len(sizes) == 1:
        size = f"{count(sizes[0][0])} × {count(sizes[0][1])} pixels"
    elif sizes:
        (w0, h0), (w1, h1) = sizes[0], sizes[-1]
        size = f"from {count(w0)} × {count(h0)} to {count(w1)} × {count(h1)} pixels"
    calibration = order.calibration
    pixel = "not given, so sizes are in pixels"
    if calibration is not None:
        pixel = f"{calibration.um_per_pixel:.4g} µm ({calibration.source})"
    blocks.append(
        Facts(
            (
                ("Images", some(len(order.images), "image") + f", {size}"),
                ("What was looked for", listed([one.name for one in order.classes])),
                ("Size of a pixel", pixel),
                ("Report written", f"by SmearSeg {order.program}"),
            )
        )
    )
    blocks.append(_roles(found))
    blocks.append(_labels(found))
    return blocks


def _roles(found: Gathered) -> Table:
    images = found.order.images
    groups = (
        ("Training, with labels", [i for i in images if _is(i, Role.TRAINING) and i.labels]),
        ("Held out, with labels", [i for i in images if _is(i, Role.HELD_OUT) and i.labels]),
        ("Without labels", [i for i in images if not i.labels]),
    )
    rows = [
        (
            name,
            count(len(group)),
            count(sum(image.labelled for image in group)),
            percent(sum(i.labelled for i in group) / max(1, sum(i.width * i.height for i in group)))
            if group
            else NONE,
            listed([image.name for image in group], 4) or NONE,
        )
        for name, group in groups
    ]
    return Table(
        "Images by role. The network learns from training images; held-out images never train it; "
        "they judge it.",
        ("Role", "Images", "Labelled pixels", "Labelled", "Which"),
        tuple(rows),
        frozenset({1, 2, 3}),
    )


def _is(image: ReportImage, role: Role) -> bool:
    return image.role is role


def _labels(found: Gathered) -> Table:
    order = found.order
    values = [(one.id, one.name) for one in order.classes] + [(BACKGROUND, "Background")]
    total = sum(image.labelled for image in order.images)
    rows = []
    for value, name in values:
        pixels = {
            role: sum(i.class_pixels.get(value, 0) for i in order.images if i.role is role)
            for role in Role
        }
        images = sum(bool(i.class_pixels.get(value)) for i in order.images)
        share = sum(pixels.values()) / total if total else 0.0
        rows.append(
            (
                name,
                count(images),
                count(pixels[Role.TRAINING]),
                count(pixels[Role.HELD_OUT]),
                percent(share),
            )
        )
    return Table(
        "What was labelled by hand, in pixels.",
        ("Class", "Images", "On training images", "On held-out images", "Share"),
        tuple(rows),
        frozenset({1, 2, 3, 4}),
    )


def network_blocks(found: Gathered) -> list[Block]:
    """The network in use and the run that made it."""
    order = found.order
    network, run = order.network, order.run
    blocks: list[Block] = [Heading("The network")]
    if network is None:
        blocks.append(Paragraph("No network has been trained in this project yet."))
        return blocks
    rows = [
        (
            "Kind",
            f"stride-1 convolutional network, {some(network.layers, 'layer')}, "
            f"{some(network.weights, 'weight')}",
        ),
        (
            "Receptive field",
            f"{network.field} × {network.field} pixels: what a pixel's answer is based on",
        ),
    ]
    if run is not None:
        summary = run.summary
        begun = _BEGINNINGS.get(str(summary.get("begun_from")), NONE)
        changed = "" if run.labels_revision == order.revision else "; changed since"
        rows += [
            ("Training run", f"number {run.id} of {order.runs}, {day_of(run.started)}"),
            ("Length", f"{run.seconds:.0f} s, {some(run.steps, 'step')}"),
            ("Begun from", begun),
            ("Learnt from", _learnt(summary)),
            ("State of the labels", f"revision {count(run.labels_revision)}{changed}"),
        ]
    rows.append(("Check sum (SHA-256)", network.sha256))
    blocks.append(Facts(tuple(rows)))
    blocks.append(
        Paragraph(
            "The network gives each pixel a probability of being a cell, from its surroundings "
            "alone. Pixels at or above the threshold are the mask.",
            "small",
        )
    )
    return blocks


def _learnt(summary: dict[str, object]) -> str:
    images, pixels = summary.get("training_images"), summary.get("training_pixels")
    if not isinstance(images, int) or not isinstance(pixels, int):
        return NONE
    return f"{some(images, 'image')}, {some(pixels, 'labelled pixel')}"
