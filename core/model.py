"""The network made of stride-1 convolutions, and the file it is kept in.

No layer moves by more than one pixel and every layer is padded by its own reach, so one
forward pass gives a probability for each pixel of an image: the answer that classifying the
patch around each pixel would give, at a small part of the cost (Long, Shelhamer & Darrell
2015; dilation after Yu & Koltun 2016).
"""

from __future__ import annotations

import contextlib
import copy
import json
import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import safetensors
import safetensors.torch
import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from core.errors import DamagedModelError, ModelError
from core.labels import MAX_CLASS
from core.region_rules import RegionRules
from core.words import tr

FORMAT_VERSION: Final = 1
MAX_FILE_BYTES: Final = 64 * 1024**2
MAX_CHANNELS: Final = 512
MAX_LAYERS: Final = 32
MAX_DILATION: Final = 256
MAX_KERNEL: Final = 15
_HEADER_KEY: Final = "smearseg"
_UNSAVED_SUFFIX: Final = "num_batches_tracked"
"""A count that batch norm keeps for a kind of averaging that is not used here."""


@dataclass(frozen=True)
class ModelConfig:
    """All that is needed to rebuild the network. Raises ValueError when outside the limits.

    ``padded`` is True for the dense network. The same weights unpadded are the classifier of
    one patch: an input of ``receptive_field`` squared gives one pixel.

    ``pooling`` is how many pixels of the image one of the heatmap stands for, along each side:
    1, or a power of 2 up to the largest dilation. Above 1 the layers are the same, but where
    the dilation grows the image is halved in its place, as networks did before dilation.
    """

    channels: int = 16
    dilations: tuple[int, ...] = (1, 1, 2, 4, 8, 16, 1)
    kernel: int = 3
    classes: int = 1
    padded: bool = True
    pooling: int = 1

    def __post_init__(self) -> None:
        _require_int("channels", self.channels, 1, MAX_CHANNELS)
        _require_int("kernel", self.kernel, 1, MAX_KERNEL)
        _require_int("classes", self.classes, 1, MAX_CLASS)
        _require_int("number of layers", len(self.dilations), 1, MAX_LAYERS)
        for dilation in self.dilations:
            _require_int("dilation", dilation, 1, MAX_DILATION)
        if self.kernel % 2 == 0:
            raise ValueError(f"kernel is {self.kernel}, but must be odd to have a middle")
        _require_int("pooling", self.pooling, 1, max(self.dilations))
        if self.pooling & (self.pooling - 1) or (self.pooling > 1 and not self.padded):
            raise ValueError(f"pooling is {self.pooling}, but must be a power of 2, and padded")

    @property
    def scales(self) -> tuple[int, ...]:
        """How many pixels of the image one of each layer's stands for: all 1 without pooling."""
        scales, scale = [], 1
        for dilation in self.dilations:
            while scale < self.pooling and scale < dilation:
                scale *= 2
            scales.append(scale)
        return tuple(scales)

    @property
    def steps(self) -> tuple[int, ...]:
        """Each layer's dilation in pixels of its own: less by what pooling has shrunk."""
        layers = zip(self.dilations, self.scales, strict=True)
        return tuple(max(1, dilation // scale) for dilation, scale in layers)

    @property
    def receptive_radius(self) -> int:
        """How many pixels beyond an output pixel's own an input pixel can change the answer."""
        layers = zip(self.steps, self.scales, strict=True)
        return sum(scale * step * (self.kernel - 1) // 2 for step, scale in layers)

    @property
    def receptive_field(self) -> int:
        """Side of the square patch that decides one pixel."""
        return 2 * self.receptive_radius + self.pooling

    def output_size(self, height: int, width: int) -> tuple[int, int]:
        """Height and width of the heatmap that this network gives of an image of that size."""
        if not self.padded:
            lost = 2 * self.receptive_radius
            return max(0, height - lost), max(0, width - lost)
        return -(-height // self.pooling), -(-width // self.pooling)

    @property
    def parameter_count(self) -> int:
        """Trained weights: convolutions, scale and shift of each norm, head with bias."""
        first = 3 * self.channels * self.kernel**2
        others = (len(self.dilations) - 1) * self.channels**2 * self.kernel**2
        norms = 2 * self.channels * len(self.dilations)
        return first + others + norms + (self.channels + 1) * self.classes


def _require_int(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueError(f"{name} is {value}, but must be a whole number from {low} to {high}")


class StrideOneCNN(nn.Module):
    """(N, 3, H, W) normalised colours -> (N, K, H, W) logits, one sigmoid a class.

    Each layer pads with zeros at the border of its own input, so a tile that is cut at the
    image's border is padded just where the whole image is. Unpadded or pooled, the logits have
    the size that ``config.output_size`` says; the weights are the same in name and shape.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        blocks: list[nn.Module] = []
        incoming = 3
        for step in config.steps:
            reach = step * (config.kernel - 1) // 2
            conv = nn.Conv2d(
                incoming,
                config.channels,
                config.kernel,
                padding=reach if config.padded else 0,
                dilation=step,
                bias=False,
            )
            blocks.append(
                nn.Sequential(conv, nn.BatchNorm2d(config.channels), nn.ReLU(inplace=True))
            )
            incoming = config.channels
        self.body = nn.Sequential(*blocks)
        self.head = nn.Conv2d(incoming, config.classes, 1)

    def forward(self, x: Tensor) -> Tensor:
        before = 1
        for block, scale in zip(self.body, self.config.scales, strict=True):
            while before < scale:
                x = nn.functional.max_pool2d(x, 2, ceil_mode=True)
                before *= 2
            x = block(x)
        logits: Tensor = self.head(x)
        return logits

    def initialise(self, seed: int, shares: Sequence[float] = ()) -> None:
        """He initialisation (He et al. 2015) from a seed, leaving torch's own generator alone.

        ``shares`` are the classes' shares of the labelled pixels: the head begins by answering
        them (Lin et al. 2017, section 3.3). Begun at 0.5, a rare class spends the first hundred
        steps on learning that it is rare, and may be stuck there.
        """
        generator = torch.Generator().manual_seed(seed)
        for module in self.modules():
            if isinstance(module, nn.Conv2d) and module is not self.head:
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu", generator=generator)
        nn.init.normal_(self.head.weight, std=0.05, generator=generator)
        assert self.head.bias is not None
        nn.init.zeros_(self.head.bias)
        if shares:
            share = torch.tensor(shares).clamp(0.02, 0.98)
            self.head.bias.data.copy_(torch.logit(share))


def fold_batch_norm(model: StrideOneCNN) -> nn.Sequential:
    """A copy for inference: batch norm folded into the convolutions, channels-last, no gradients.

    In evaluation a norm is a fixed scale and shift of each channel, which the convolution
    before it can do itself: the logits stay the same and a third of the passes over memory go.
    """
    model = copy.deepcopy(model).eval()
    layers: list[nn.Module] = []
    for block in model.body:
        conv, norm, activation = block.children()
        assert isinstance(conv, nn.Conv2d)
        assert isinstance(norm, nn.BatchNorm2d)
        layers += [fuse_conv_bn_eval(conv, norm), activation]
    network = nn.Sequential(*layers, model.head).eval().requires_grad_(False)
    # Lower precision belongs here, after folding in float32, once it is measured to be safe.
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network


@dataclass(frozen=True, eq=False)
class TrainedModel:
    """A network with all that is needed to use it on another image, free of any class object.

    ``weights`` are float32 on the CPU; ``mean`` and ``std`` (3,) are of RGB in 0..255;
    ``thresholds`` belong to the classes in order; ``summary`` is plain JSON about the
    training; ``pixel_size`` is in micrometres where known. ``rules`` say for each class in order
    how its mask becomes cells; empty where no class has any. Raises ModelError if its parts do not
    fit each other.
    """

    config: ModelConfig
    weights: Mapping[str, Tensor]
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    thresholds: tuple[float, ...]
    summary: Mapping[str, Any] = field(default_factory=dict)
    pixel_size: float | None = None
    rules: tuple[RegionRules, ...] = ()

    def __post_init__(self) -> None:
        _check_classes(self)
        _check_weights(self.config, self.weights)

    @staticmethod
    def weights_of(network: StrideOneCNN) -> dict[str, Tensor]:
        """A float32 copy on the CPU of everything the network's answers depend on."""
        return {
            name: value.detach().to("cpu", torch.float32, copy=True).contiguous()
            for name, value in network.state_dict().items()
            if not name.endswith(_UNSAVED_SUFFIX)
        }

    def network(self) -> StrideOneCNN:
        """The network with these weights, for inference or to go on training."""
        network = StrideOneCNN(self.config)
        network.load_state_dict(dict(self.weights), strict=False)
        return network.eval()

    def with_thresholds(self, thresholds: Sequence[float]) -> TrainedModel:
        """The same model with other thresholds, one for each class."""
        return replace(self, thresholds=tuple(thresholds))

    @property
    def thresholds_by_class(self) -> dict[int, float]:
        """The threshold that it proposes for each class, by its id."""
        return dict(zip(self.class_ids, self.thresholds, strict=True))

    @property
    def rules_by_class(self) -> dict[int, RegionRules]:
        """The rules of each class that has some, by its id."""
        return dict(zip(self.class_ids, self.rules, strict=True)) if self.rules else {}

    def to_bytes(self) -> bytes:
        """The model file: safetensors with a JSON header under the key ``smearseg``."""
        header = {
            "version": FORMAT_VERSION,
            "config": asdict(self.config),
            "classes": self._class_entries(),
            "mean": self.mean,
            "std": self.std,
            "pixel_size": self.pixel_size,
            "summary": self.summary,
        }
        metadata = {_HEADER_KEY: json.dumps(header, ensure_ascii=False, allow_nan=False)}
        return bytes(safetensors.torch.save(dict(self.weights), metadata=metadata))

    def _class_entries(self) -> list[dict[str, Any]]:
        """The classes as the file has them; a class without rules has no entry of that name."""
        classes = zip(self.class_ids, self.class_names, self.thresholds, strict=True)
        entries: list[dict[str, Any]] = [
            {"id": i, "name": n, "threshold": t} for i, n, t in classes
        ]
        for entry, rules in zip(entries, self.rules, strict=False):
            if rules != RegionRules():
                entry["rules"] = asdict(rules)
        return entries

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "The model") -> TrainedModel:
        """Read what :meth:`to_bytes` wrote. Runs no code from the file.

        Raises ModelError, naming ``name``, for anything that is not such a model.
        """
        if len(data) > MAX_FILE_BYTES:
            raise ModelError(
                tr("{name} is too large to be a SmearSeg model; choose another file.", name=name)
            )
        header = _read_header(data, name)
        try:
            config = _config_from(header["config"])
            classes = header["classes"]
            weights = safetensors.torch.load(data)
            pixel_size = header.get("pixel_size")
            return cls(
                config=config,
                weights=weights,
                class_ids=tuple(entry["id"] for entry in classes),
                class_names=tuple(entry["name"] for entry in classes),
                thresholds=tuple(float(entry["threshold"]) for entry in classes),
                mean=_three_floats(header["mean"]),
                std=_three_floats(header["std"]),
                summary=dict(header.get("summary") or {}),
                pixel_size=None if pixel_size is None else float(pixel_size),
                rules=_rules_from(classes),
            )
        except ModelError as error:
            raise DamagedModelError(
                tr("{name} is damaged: {error}", name=name, error=error)
            ) from error
        except (KeyError, TypeError, ValueError, safetensors.SafetensorError) as error:
            raise DamagedModelError(
                tr(
                    "{name} is damaged and cannot be read; use another copy or train again.",
                    name=name,
                )
            ) from error

    def save(self, path: Path) -> None:
        """Write the file whole or not at all. Raises ModelError."""
        data = self.to_bytes()
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            with temporary.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            reason = error.strerror or error
            raise ModelError(
                tr(
                    "The network could not be written to {path} ({reason}); choose another place.",
                    path=path,
                    reason=reason,
                )
            ) from error

    @classmethod
    def load(cls, path: Path) -> TrainedModel:
        """Read a model file. Raises ModelError."""
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise ModelError(tr("{path} is too large to be a SmearSeg model.", path=path))
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or error
            raise ModelError(
                tr("The model file {path} cannot be read ({reason}).", path=path, reason=reason)
            ) from error
        return cls.from_bytes(data, str(path))


def _read_header(data: bytes, name: str) -> dict[str, Any]:
    """The JSON under our key in the safetensors header (8 bytes of length, then JSON)."""
    foreign = DamagedModelError(
        tr("{name} is not a SmearSeg model, or is damaged; choose another file.", name=name)
    )
    length = int.from_bytes(data[:8], "little")
    if len(data) < 8 or length > len(data) - 8:
        raise foreign
    try:
        metadata = json.loads(data[8 : 8 + length])["__metadata__"]
        header = json.loads(metadata[_HEADER_KEY])
        version = header["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise foreign from error
    if not isinstance(header, dict) or not isinstance(version, int):
        raise foreign
    if version > FORMAT_VERSION:
        raise ModelError(
            tr(
                "{name} was made by a newer SmearSeg (format {version}, this program "
                "reads up to {format_version}); update the program to use it.",
                name=name,
                version=version,
                format_version=FORMAT_VERSION,
            )
        )
    return header


def _config_from(entry: Mapping[str, Any]) -> ModelConfig:
    return ModelConfig(
        channels=entry["channels"],
        dilations=tuple(entry["dilations"]),
        kernel=entry["kernel"],
        classes=entry["classes"],
        pooling=entry.get("pooling", 1),  # files from before there was a choice have none
    )


def _rules_from(classes: Sequence[Mapping[str, Any]]) -> tuple[RegionRules, ...]:
    """The rules of all classes; empty where none has any. ValueError, TypeError for nonsense."""
    if not any("rules" in entry for entry in classes):
        return ()
    return tuple(RegionRules.from_object(entry.get("rules", {})) for entry in classes)


def _three_floats(values: Sequence[float]) -> tuple[float, float, float]:
    first, second, third = values
    return float(first), float(second), float(third)


def _check_classes(model: TrainedModel) -> None:
    count = model.config.classes
    ids = model.class_ids
    if not len(ids) == len(model.class_names) == len(model.thresholds) == count:
        raise ModelError(tr("its classes do not fit its network."))
    if model.rules and len(model.rules) != count:
        raise ModelError(tr("its rules for cells do not fit its classes."))
    if model.config.pooling != 1 or not model.config.padded:
        raise ModelError(tr("its heatmap would not have the size of the image."))
    if len(set(ids)) != count or not all(isinstance(i, int) and 1 <= i <= MAX_CLASS for i in ids):
        raise ModelError(tr("its class numbers are not valid."))
    if not all(isinstance(name, str) for name in model.class_names):
        raise ModelError(tr("its class names are not text."))
    if not all(0 <= threshold <= 1 for threshold in model.thresholds):
        raise ModelError(tr("its thresholds are not between 0 and 1."))
    if not all(map(math.isfinite, model.mean)) or not all(0 < s < math.inf for s in model.std):
        raise ModelError(tr("its colour normalisation is not valid."))


def _check_weights(config: ModelConfig, weights: Mapping[str, Tensor]) -> None:
    with torch.device("meta"):  # shapes without memory
        expected = {
            name: value.shape
            for name, value in StrideOneCNN(config).state_dict().items()
            if not name.endswith(_UNSAVED_SUFFIX)
        }
    if {name: value.shape for name, value in weights.items()} != expected:
        raise ModelError(tr("its weights do not fit its network."))
    for name, value in weights.items():
        if value.dtype != torch.float32 or not bool(torch.isfinite(value).all()):
            raise ModelError(tr("its weights hold values that are not numbers."))
        if name.endswith("running_var") and bool((value < 0).any()):
            raise ModelError(tr("its weights hold a negative variance."))
