"""Which masks cannot be their images' by their size, told before any of them is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from core.decoding import opened, orientation_of
from core.errors import ImageError
from core.masks.arrays import npy_size
from core.masks.rare_tiff import is_rare
from core.masks.source_reading import stored_orientation
from core.masks.sources import Format, MaskSource, SourcePairing

Size = tuple[int, int]
"""Height and width."""


def with_sizes(
    sources: Iterable[MaskSource],
    images: Collection[Size],
    check: Callable[[], object] = lambda: None,
) -> list[MaskSource]:
    """The sources with the sizes that the beginnings of their files tell.

    ``images`` are the sizes of images: only masks that one of them fits on its side are asked how
    they are to be shown. ``check`` is called before each file, and may raise to stop.
    """
    sized, wanted = [], set(images)
    for source in sources:
        check()
        sized.append(_with_size(source, wanted))
    return sized


def sizes_taken(
    images: Mapping[Path, Size],
    sources: Iterable[MaskSource],
    check: Callable[[], object] = lambda: None,
) -> dict[Path, frozenset[Size]]:
    """The sizes that a mask of each image may have: its own, and the one in which it is stored.

    ``images`` have their sizes as they are shown. Only of those that a mask fits on its side the
    file is looked into; ``check`` as above.
    """
    found = {source.size for source in sources}
    taken = {}
    for path, size in images.items():
        check()
        stored = size[::-1]
        on_its_side = stored != size and stored in found and stored_orientation(path) >= 5
        taken[path] = frozenset({size, stored} if on_its_side else {size})
    return taken


def without_misfits(
    pairing: SourcePairing, taken: Mapping[Path, Collection[Size]]
) -> SourcePairing:
    """The pairing with those pairs apart that differ in size; what is not known may fit."""
    fits = [_fits(source, taken.get(image)) for image, source in pairing.pairs]
    pairs = [pair for pair, fit in zip(pairing.pairs, fits, strict=True) if fit]
    misfits = [pair for pair, fit in zip(pairing.pairs, fits, strict=True) if not fit]
    return replace(pairing, pairs=pairs, misfits=misfits)


def _fits(source: MaskSource, taken: Collection[Size] | None) -> bool:
    if source.size is None or taken is None:
        return True
    return source.size in taken or (source.on_its_side and source.size[::-1] in taken)


def _with_size(source: MaskSource, images: Collection[Size]) -> MaskSource:
    if source.format is Format.ARRAY:
        return replace(source, size=npy_size(source.path))
    if source.format is not Format.IMAGE:
        return source
    try:
        with opened(source.path) as file:
            size = (file.height, file.width)
            turns = size[::-1] in images and orientation_of(file, source.path) >= 5
            if turns and file.format == "TIFF":  # Pillow has turned its size
                return source if is_rare(file) else replace(source, size=size)
    except ImageError:  # reading it says what is wrong, or does better
        return source
    return replace(source, size=size, on_its_side=turns)
