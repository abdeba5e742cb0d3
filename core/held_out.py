"""Held-out images during training: a bounded part of them, read once, scored now and then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.dataset import LabelledImage
from core.errors import SmearSegError
from core.labels import UNLABELLED
from core.parts import MAX_PART_PIXELS, MAX_PARTS, MAX_PIXELS, Part
from core.words import tr


@dataclass(frozen=True, eq=False)
class HeldOutSet:
    """What the held-out IoU is computed on."""

    parts: list[Part]
    failures: list[tuple[str, str]]
    in_parts: bool = False
    """Whether of some image a part of the labels was read: the figure is not that of all of them.
    """

    @property
    def images(self) -> int:
        return len(self.parts)

    @property
    def pixels(self) -> int:
        """Labelled pixels scored."""
        return sum(part.pixels for part in self.parts)

    def able(self, class_ids: Sequence[int]) -> tuple[bool, ...]:
        """For each class whether the labels show it and something beside it."""
        values = [part.labels[part.labels != UNLABELLED] for part in self.parts]
        return tuple(
            any((known == class_id).any() for known in values)
            and any((known != class_id).any() for known in values)
            for class_id in class_ids
        )

    @classmethod
    def read(
        cls,
        images: Sequence[LabelledImage],
        halo: int,
        rng: np.random.Generator,
        cancelled: Callable[[], bool],
    ) -> HeldOutSet:
        """Read at most 48 images, of each its share of 1.5 million pixels around labels.

        A share is at most 0.4 million. Which images and which parts is drawn at random once, so
        that scores of one run compare.
        """
        chosen = sorted(rng.permutation(len(images))[:MAX_PARTS].tolist())
        share = min(MAX_PART_PIXELS, MAX_PIXELS // max(1, len(chosen)))
        parts: list[Part] = []
        failures: list[tuple[str, str]] = []
        in_parts = False
        for number in chosen:
            if cancelled():
                break
            image = images[number]
            try:
                labels = image.read_labels()
                pixels = image.read_image()
            except SmearSegError as error:
                failures.append((image.name, str(error)))
                continue
            if pixels.shape[:2] != labels.shape:
                failures.append(
                    (image.name, tr("{name} and its labels differ in size.", name=image.name))
                )
                continue
            part = Part.of(pixels, labels, halo, share, rng)
            if part is not None:
                parts.append(part)
                in_parts |= part.pixels < int(np.count_nonzero(labels != UNLABELLED))
        return cls(parts, failures, in_parts)
