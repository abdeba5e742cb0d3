"""From the optical density of a synthetic smear to the picture a camera takes of it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.smear_cells import Floats


@dataclass(frozen=True)
class Optics:
    """Lamp, lens and camera of one field. Lengths in pixels, levels in 0..255."""

    background: tuple[float, float, float]
    """Camera level of the empty, evenly lit slide."""
    gradient: tuple[float, float]
    """Relative change of the light from the middle to the right and to the lower border."""
    vignetting: float
    """Relative loss of light in the corners."""
    tint: float
    """How much more red than blue is lost towards the border."""
    blur: float
    """Standard deviation of the point spread, green light."""
    colour_shift: tuple[float, float]
    """Displacement of red against green, and of blue the other way: lateral chromatic error."""
    saturation: float
    noise: float
    """1 is an ordinary camera, 0 none."""
    jpeg_quality: int | None


def expose(density: Floats, optics: Optics, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Photograph a field: ``density`` (H, W, 3), base 10 -> uint8 (H, W, 3) RGB."""
    # Beer-Lambert: what passes is 10 to the minus density.
    light: Floats = np.exp(density * np.float32(-np.log(10.0)))
    light *= _lamp(density.shape[0], density.shape[1], optics)
    light = _through_lens(light, optics)
    grey = light.mean(axis=2, keepdims=True)
    light = grey + np.float32(optics.saturation) * (light - grey)
    light = _with_noise(light, optics.noise, rng)
    image: NDArray[np.uint8] = np.clip(np.rint(light), 0, 255).astype(np.uint8)
    return _as_jpeg(image, optics.jpeg_quality)


def _lamp(height: int, width: int, optics: Optics) -> Floats:
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    even = 1 + optics.gradient[0] * x + optics.gradient[1] * y
    corner = (x * x + y * y) / 2
    planes = [
        level * even * (1 - (optics.vignetting + tint) * corner)
        for level, tint in zip(optics.background, (optics.tint, 0.0, -optics.tint), strict=True)
    ]
    return np.stack(planes, axis=2).astype(np.float32)


def _through_lens(light: Floats, optics: Optics) -> Floats:
    """Blur and colour fringes: red is focused a little worse than blue, and lands beside it."""
    height, width = light.shape[:2]
    planes = []
    for channel, (way, wide) in enumerate(((1, 1.1), (0, 1.0), (-1, 1.05))):
        plane: Floats = np.ascontiguousarray(light[..., channel])
        if way:
            shift = np.array(
                [[1, 0, way * optics.colour_shift[0]], [0, 1, way * optics.colour_shift[1]]]
            )
            moved = cv2.warpAffine(plane, shift, (width, height), borderMode=cv2.BORDER_REFLECT)
            plane = np.asarray(moved, np.float32)
        if optics.blur > 0:
            plane = np.asarray(cv2.GaussianBlur(plane, (0, 0), optics.blur * wide), np.float32)
        planes.append(plane)
    return np.asarray(np.stack(planes, axis=2), np.float32)


def _with_noise(light: Floats, strength: float, rng: np.random.Generator) -> Floats:
    """Shot noise (grows with the root of the light) and read noise, as a colour camera mixes it."""
    if strength <= 0:
        return light
    raw = rng.standard_normal(light.shape, np.float32)
    # Demosaicing spreads each sensor pixel over its neighbours.
    noise = np.asarray(cv2.GaussianBlur(raw, (0, 0), 0.7), np.float32) * np.float32(2.0)
    deviation = np.sqrt(np.maximum(light, 0) * np.float32(0.024) + np.float32(1.0))
    return np.asarray(light + np.float32(strength) * noise * deviation, np.float32)


def _as_jpeg(image: NDArray[np.uint8], quality: int | None) -> NDArray[np.uint8]:
    if quality is None:
        return image
    done, data = cv2.imencode(".jpg", image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise RuntimeError("OpenCV could not encode a JPEG image in memory.")
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    return np.ascontiguousarray(decoded, np.uint8)
