"""Images, labels and projects that the benchmarks need; all made here, nothing downloaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.images import content_hash, read_header
from core.project import Project, Role
from core.smear import SmearSettings, make_smear

TWO_MEGAPIXELS = (1224, 1632)
"""Height and width of a microscope camera's picture of 2 megapixels."""

Array = NDArray[np.uint8]


def mirrored(quarter: Array) -> Array:
    """Four times the area without a visible seam: making a whole field of cells takes longer."""
    upper = np.concatenate([quarter, quarter[:, ::-1]], axis=1)
    return np.ascontiguousarray(np.concatenate([upper, upper[::-1]], axis=0))


def field(seed: int, height: int, width: int) -> tuple[Array, Array]:
    """An image (H, W, 3) and its label map: 1 white cell, 0 anything else."""
    settings = SmearSettings(height=height // 2, width=width // 2, white_cells=4)
    smear = make_smear(seed, settings)
    return mirrored(smear.image), mirrored(smear.white_cells.astype(np.uint8))


def write_jpeg(path: Path, rgb: Array, quality: int = 85) -> None:
    """Write an RGB image as JPEG."""
    bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    _done, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    path.write_bytes(data.tobytes())


def jpeg_with_comment(rgb: Array, quality: int = 88) -> Callable[[str], bytes]:
    """The image as JPEG, encoded once; the function returned gives it with a comment inside."""
    bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    _done, encoded = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    data = encoded.tobytes()

    def with_comment(text: str) -> bytes:
        comment = text.encode("ascii")
        segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        return data[:2] + segment + data[2:]

    return with_comment


def labelled_project(folder: Path, sizes: Sequence[tuple[int, int]], held_out: int = 1) -> Path:
    """A project of fully labelled fields, the last ``held_out`` of them held out; its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "Bench.smearseg"
    project = Project.create(path)
    for number, size in enumerate(sizes):
        image, labels = field(number, *size)
        file = folder / f"field-{number + 1}.jpg"
        write_jpeg(file, image)
        (image_id,) = project.add_images([(file, read_header(file), content_hash(file))])
        project.write_labels(image_id, labels)
        if number >= len(sizes) - held_out:
            project.set_roles([image_id], Role.HELD_OUT)
    project.close()
    return path
