"""Files of pixels: masks, numbers of classes and objects, heat, overlay pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import ExportError, MaskError
from core.export.content import FileContent, grey_content, pixel_content
from core.export.view import ExportView
from core.images import read_image
from core.labels import BACKGROUND, UNLABELLED
from core.masks.colours import coloured, label_colours
from core.masks.raster import read_mask
from core.masks.writing import bmp_bytes, palette_png_bytes, png_bytes, tiff_bytes, voc_palette
from core.words import tr

_OVERLAY = 0.4
_BAND = 256
MAX_OBJECTS = 65535


def mask_255_png(view: ExportView) -> FileContent:
    """Foreground 255, all else 0."""
    return grey_content(_two_values(view, 255)).with_facts(values=_values(view, 255))


def mask_1_png(view: ExportView) -> FileContent:
    """Foreground 1, all else 0."""
    return grey_content(_two_values(view, 1)).with_facts(values=_values(view, 1))


def mask_255_tiff(view: ExportView) -> FileContent:
    """As ``mask_255_png``, in a TIFF."""
    pixels = _two_values(view, 255)
    return pixel_content(tiff_bytes(pixels), pixels).with_facts(values=_values(view, 255))


def mask_255_bmp(view: ExportView) -> FileContent:
    """As ``mask_255_png``, in a BMP."""
    pixels = _two_values(view, 255)
    return pixel_content(bmp_bytes(pixels), pixels).with_facts(values=_values(view, 255))


def numbers_png(view: ExportView) -> FileContent:
    """Each class as its label, 0 background, 255 unlabelled."""
    return grey_content(view.chosen()).with_facts(values=_label_values(view))


def numbers_tiff(view: ExportView) -> FileContent:
    """As ``numbers_png``, in a TIFF."""
    pixels = view.chosen()
    return pixel_content(tiff_bytes(pixels), pixels).with_facts(values=_label_values(view))


def voc_png(view: ExportView) -> FileContent:
    """A palette PNG in VOC's colours: labels as indices, 255 unlabelled."""
    indices = view.chosen()
    colours = {index: tuple(map(int, colour)) for index, colour in enumerate(voc_palette())}
    content = pixel_content(palette_png_bytes(indices), indices)

    def reads_back(path: Any) -> bool:
        mask = read_mask(path)
        shown = all(mask.swatches[value] == colours[value] for value in mask.counts)
        return shown and np.array_equal(mask.values, indices)

    return FileContent(content.data, reads_back, {"values": _label_values(view)})


def colours_png(view: ExportView) -> FileContent:
    """An RGB PNG in the classes' own colours, black background, VOC's grey-yellow unlabelled.

    Raises ExportError where two classes have one colour.
    """
    labels = view.chosen()
    present = set(np.unique(labels).tolist())
    classes = {one.id: one.colour for one in view.shown if one.id in present}
    try:
        colours = label_colours(classes)
    except MaskError as error:
        raise ExportError(str(error)) from error
    pixels = coloured(labels, colours)
    values = _label_values(view)
    named = {
        "#{:02x}{:02x}{:02x}".format(*colours[int(label)]): name
        for label, name in values.items()
        if int(label) in colours
    }
    content = FileContent(png_bytes(pixels), lambda path: np.array_equal(read_image(path), pixels))
    return content.with_facts(values=named)


def ilastik_png(view: ExportView) -> FileContent:
    """Numbers as ilastik's labels have them: 0 unlabelled, 1 background, the classes from 2."""
    numbers, values = _ilastik(view)
    return grey_content(numbers).with_facts(values=values)


def ilastik_tiff(view: ExportView) -> FileContent:
    """As ``ilastik_png``, in a TIFF."""
    numbers, values = _ilastik(view)
    return pixel_content(tiff_bytes(numbers), numbers).with_facts(values=values)


def instances_png(view: ExportView) -> FileContent:
    """16 bits: 0 background, each connected region of a class a number from 1."""
    numbers, facts = _instances(view)
    return grey_content(numbers).with_facts(**facts)


def instances_tiff(view: ExportView) -> FileContent:
    """As ``instances_png``, in a TIFF."""
    numbers, facts = _instances(view)
    return pixel_content(tiff_bytes(numbers), numbers).with_facts(**facts)


def heat_8_png(view: ExportView) -> FileContent:
    """Probability as 0…255."""
    return grey_content(_heat(view)).with_facts(values={"0": "0", "255": "probability 1"})


def heat_16_png(view: ExportView) -> FileContent:
    """Probability as 0…65535, in the 256 steps in which it is computed."""
    pixels = _heat(view).astype(np.uint16) * np.uint16(257)
    return grey_content(pixels).with_facts(values={"0": "0", "65535": "probability 1"})


def heat_float_tiff(view: ExportView) -> FileContent:
    """Probability as float32 0…1, in the 256 steps in which it is computed."""
    pixels = _heat(view).astype(np.float32) / np.float32(255)
    content = pixel_content(tiff_bytes(pixels), pixels)
    return content.with_facts(values={"0": "0", "1": "probability 1"})


def overlay_png(view: ExportView) -> FileContent:
    """The image with the classes in their colours over it and their edges drawn: to look at."""
    assert view.picture is not None
    labels, foreground = view.chosen(), view.foreground()
    edges = foreground & _borders(labels)
    colours = {one.id: one.colour for one in view.shown}
    pixels = view.picture.copy()
    for top in range(0, len(labels), _BAND):  # numbers with fractions take eight times the memory
        view.check()
        rows = slice(top, top + _BAND)
        share = np.where(edges[rows], 1.0, _OVERLAY)[..., np.newaxis]
        mixed = view.picture[rows] * (1 - share) + coloured(labels[rows], colours) * share
        shown = foreground[rows]
        pixels[rows][shown] = np.rint(mixed).astype(np.uint8)[shown]
    view.check()
    content = FileContent(png_bytes(pixels), lambda path: np.array_equal(read_image(path), pixels))
    return content.with_facts(values={})


def _two_values(view: ExportView, high: int) -> NDArray[np.uint8]:
    return np.where(view.foreground(), np.uint8(high), np.uint8(0))


def _values(view: ExportView, high: int) -> dict[str, str]:
    names = " or ".join(one.name for one in view.shown)
    ground = "background or unlabelled" if view.has_unlabelled else "background"
    return {"0": ground, str(high): names}


def _label_values(view: ExportView) -> dict[str, str]:
    values = {str(BACKGROUND): "background"} | {str(i): name for i, name in view.names().items()}
    return values | ({str(UNLABELLED): "unlabelled"} if view.has_unlabelled else {})


def _ilastik(view: ExportView) -> tuple[NDArray[np.uint8], dict[str, str]]:
    table = np.zeros(256, np.uint8)
    table[BACKGROUND] = 1
    values = {"0": "unlabelled", "1": "background"}
    for number, one in enumerate(view.shown, start=2):
        table[one.id] = number
        values[str(number)] = one.name
    table[UNLABELLED] = 0
    return table[view.chosen()], values


def _instances(view: ExportView) -> tuple[NDArray[np.uint16], dict[str, Any]]:
    regions, count, what = _numbered(view)
    if count > MAX_OBJECTS:
        raise ExportError(
            tr(
                "{name} has {count:,} separate objects, more than 16 bits can "
                "number; export class numbers instead.",
                name=view.image_name,
                count=count,
            )
        )
    values = {"0": "background", "1…": what}
    return np.asarray(regions, np.uint16), {"values": values, "objects": count}


def _numbered(view: ExportView) -> tuple[NDArray[Any], int, str]:
    """Objects by number (H, W), how many there are, and what one is."""
    if view.regions is not None:
        numbers, classes = view.numbered()
        return numbers, len(classes), "one number for each cell"
    from skimage.measure import label  # loading it takes a moment

    labels = np.where(view.foreground(), view.labels, BACKGROUND)
    regions = label(labels, background=BACKGROUND, connectivity=1)  # type: ignore[no-untyped-call]
    return regions, int(regions.max()), "one number for each connected region"


def _heat(view: ExportView) -> NDArray[np.uint8]:
    assert view.heat is not None
    return np.ascontiguousarray(view.heat)


def _borders(labels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Pixels with a neighbour, across a side, of another label."""
    edges = np.zeros(labels.shape, np.bool_)
    down, along = labels[1:] != labels[:-1], labels[:, 1:] != labels[:, :-1]
    edges[1:] |= down
    edges[:-1] |= down
    edges[:, 1:] |= along
    edges[:, :-1] |= along
    return edges
