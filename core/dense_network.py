"""A trained network in the form that predicts fastest: a list of convolutions and nothing else.

What is fixed after training is folded into the weights: batch norm, and the normalisation of
colours. On a processor that oneDNN knows each layer is one call, the ReLU applied while its
pixels are still in a register.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.errors import Cancelled
from core.model import TrainedModel, fold_batch_norm
from core.processor import has_amx, has_fused_layers

Precision = Literal["float32", "bfloat16", "mixed"]
"""``mixed``: bfloat16, but for the last two layers, which are float32."""

_FAR_ROWS: Final = 4
"""From this dilation on, bfloat16 layers are computed on rows dealt into groups where AMX
multiplies: oneDNN's kernel for it copies all rows that a layer reaches over first, so that
dilation 16 measured 4 times as long as 1 (other columns cost nothing). Its kernel for AVX-512
does not, and dealing alone would cost it a third of its time."""
_OPAQUE: Final = 255
_EXACT_LAYERS: Final = 2
"""Layers at the end that "mixed" keeps in float32: what the head is given, rounded, makes half to
all of what bfloat16 is off by (1.0 to 1.8 of 255 levels against 0.7 to 1.0 without it)."""


@dataclass(frozen=True, eq=False)
class _Layer:
    """A convolution as (rows, columns); ``groups`` is how many its rows are dealt into."""

    weight: Tensor
    bias: Tensor
    padding: tuple[int, int]
    dilation: tuple[int, int]
    rectified: bool
    groups: int
    dtype: torch.dtype


class DenseNetwork:
    """RGB image in, logits of the image's size out, computed in one precision on one device.

    The answers are those of ``model.network()`` on normalised colours, to rounding. In bfloat16
    an image enters as its colours less the (whole-numbered) mean and a fourth plane that is 1
    inside it; the scale goes into the first layer's weights, what is left of the mean into the
    fourth plane's. Zeros around the image then mean what they meant in training, and all numbers
    that enter are whole and below 256, so that bfloat16 holds them exactly. Its first weights
    are kept as a sum of two numbers each, for which the planes enter twice, and those after them
    are rounded so that their errors cancel; rounded each by itself, images in colours unlike
    the training's came out twice as far from float32.
    """

    def __init__(self, model: TrainedModel, precision: Precision, device: torch.device) -> None:
        self.precision: Precision = precision
        self.device = device
        self._dtype = torch.float32 if precision == "float32" else torch.bfloat16
        """What the image enters in."""
        self._fused = device.type == "cpu" and has_fused_layers()
        self._mean = torch.tensor(model.mean, device=device)
        offsets = [min(max(round(value), 0), 255) for value in model.mean]
        # Alpha is 255 in every pixel.
        self._offsets = torch.tensor([*offsets, _OPAQUE - 1], dtype=self._dtype, device=device)
        convolutions = [m for m in fold_batch_norm(model.network()) if isinstance(m, nn.Conv2d)]
        dilations = [int(conv.dilation[0]) for conv in convolutions]
        count = len(convolutions)
        rounded = {"float32": 0, "mixed": max(1, count - _EXACT_LAYERS), "bfloat16": count}
        groups = [1] * count
        if precision != "float32" and has_amx():
            groups = _row_groups(dilations[: rounded[precision]])
            groups += [1] * (count - len(groups))
        self._layers = [
            self._layer(
                conv.weight if number else self._first_weight(conv.weight, model, offsets),
                conv,
                rectified=number < count - 1,
                groups=groups[number],
                dtype=torch.bfloat16 if number < rounded[precision] else torch.float32,
            )
            for number, conv in enumerate(convolutions)
        ]
        self._head: tuple[Tensor, Tensor] | None = None
        if self._fused and self._layers[-1].dtype == torch.float32:
            # oneDNN's convolution computes 16 outputs a pixel at least; as a product of matrices
            # one to five take a third of the time. Weight (K, C), bias (K, 1).
            head = convolutions[-1]
            assert head.bias is not None
            self._head = head.weight.detach().flatten(1).contiguous(), head.bias.detach()[:, None]
            self._layers.pop()

    def _first_weight(self, weight: Tensor, model: TrainedModel, offsets: Sequence[int]) -> Tensor:
        """The first layer's weights for what ``_planes`` gives, colours not yet scaled."""
        if self.precision != "float32":
            return _split_weight(weight, model, offsets)
        std = torch.tensor(model.std, dtype=torch.float64)[:, None, None]
        return (weight.detach().double() / std).float()

    def _layer(
        self, weight: Tensor, conv: nn.Conv2d, rectified: bool, groups: int, dtype: torch.dtype
    ) -> _Layer:
        dilation = int(conv.dilation[0])
        apart = (max(1, dilation // groups), dilation)
        reach = conv.kernel_size[0] // 2
        padding = (reach * apart[0], reach * apart[1])
        if dtype == torch.bfloat16:
            weight = _rounded(weight)
        weight = weight.detach().to(dtype).contiguous(memory_format=torch.channels_last)
        assert conv.bias is not None
        bias = conv.bias.detach().to(self.device)
        if self._fused:
            size = [groups, weight.shape[1], 256, 256]
            reorder: Any = torch._C._nn.mkldnn_reorder_conv2d_weight
            weight = reorder(weight.to_mkldnn(), list(padding), [1, 1], list(apart), 1, size)
        else:
            weight, bias = weight.to(self.device), bias.to(dtype)
        return _Layer(weight, bias, padding, apart, rectified, groups, dtype)

    def logits(
        self, pixels: NDArray[np.uint8], cancelled: Callable[[], bool] = lambda: False
    ) -> Tensor:
        """Logits (K, h, w), float32, of an image (h, w, 3) taken as a whole.

        ``cancelled`` is asked before each layer. Raises Cancelled.
        """
        height = pixels.shape[0]
        x = self._planes(pixels)
        groups = 1
        for layer in self._layers:
            if cancelled():
                raise Cancelled
            if layer.groups != groups:
                x = _deal_rows(_gather_rows(x, height), layer.groups)
                groups = layer.groups
            x = self._convolve(x.to(layer.dtype), layer)
            if height % groups:  # rows beyond the image are zeros to every layer
                x[height % groups :, :, -1] = 0
        x = _gather_rows(x, height)
        return self._apply_head(x) if self._head else x[0].float()

    def _apply_head(self, x: Tensor) -> Tensor:
        """Logits (K, h, w) of the last features (1, C, h, w), channels-last.

        In a network of two layers what goes before a float32 head may be bfloat16.
        """
        assert self._head is not None
        weight, bias = self._head
        height, width = x.shape[2:]
        pixels = x[0].permute(1, 2, 0).reshape(height * width, -1).to(weight.dtype)
        return torch.mm(weight, pixels.T).add_(bias).view(-1, height, width)

    def _planes(self, pixels: NDArray[np.uint8]) -> Tensor:
        """The image as the first layer takes it: (1, 3, h, w), or (1, 8, h, w) for bfloat16."""
        height, width = pixels.shape[:2]
        # By whole rows: an operation on three numbers at a time takes several times as long.
        if self.precision == "float32":
            rgb = torch.from_numpy(np.array(pixels, order="C")).to(self.device)
            rows = rgb.view(height, 3 * width).float().sub_(self._mean.repeat(width))
            planes = rows.view(height, width, 3)
        else:
            rgba = torch.from_numpy(cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA)).to(self.device)
            rows = rgba.view(height, 4 * width).bfloat16().sub_(self._offsets.repeat(width))
            pixel = rows.view(height, width, 4).view(torch.int64)  # four copied as one number
            planes = pixel.expand(height, width, 2).contiguous().view(self._dtype)
        # (h, w, planes) in memory is what channels-last means, so nothing is copied here.
        return planes.permute(2, 0, 1).unsqueeze(0)

    def _convolve(self, x: Tensor, layer: _Layer) -> Tensor:
        if self._fused:
            fused: Tensor = torch.ops.mkldnn._convolution_pointwise(
                x,
                layer.weight,
                layer.bias,
                layer.padding,
                (1, 1),
                layer.dilation,
                1,
                "relu" if layer.rectified else "none",
                [],
                "",
            )
            return fused
        y = nn.functional.conv2d(
            x, layer.weight, layer.bias, padding=layer.padding, dilation=layer.dilation
        )
        return y.relu_() if layer.rectified else y


def _split_weight(weight: Tensor, model: TrainedModel, offsets: Sequence[int]) -> Tensor:
    """Weights (C, 8, k, k) of the planes: what bfloat16 holds of each, and what is left of it."""
    std = torch.tensor(model.std, dtype=torch.float64)[:, None, None]
    mean = torch.tensor(model.mean, dtype=torch.float64)[:, None, None]
    colours = weight.detach().double() / std
    inside = (colours * (torch.tensor(offsets)[:, None, None] - mean)).sum(1, keepdim=True)
    planes = torch.cat([colours, inside], 1)
    coarse = planes.bfloat16().double()
    return torch.cat([coarse, planes - coarse], 1)


def _rounded(weight: Tensor) -> Tensor:
    """Weights (C, I, k, k) as bfloat16, the error of each handed on to its neighbour.

    What a layer is given changes little from pixel to pixel, so that errors which cancel within
    a kernel cancel in the answer: error diffusion (Floyd & Steinberg 1976) along the kernel.
    Numbers that bfloat16 holds stay what they are.
    """
    kernel = weight.detach().double().clone()
    kernel[:, :, 1::2] = kernel[:, :, 1::2].flip(3)  # to and fro, each weight beside the last
    path = kernel.flatten(2)
    error = torch.zeros_like(path[:, :, 0])
    for place in range(path.shape[2]):
        wanted = path[:, :, place] + error
        path[:, :, place] = wanted.bfloat16()
        error = wanted - path[:, :, place]
    kernel = path.view_as(kernel)
    kernel[:, :, 1::2] = kernel[:, :, 1::2].flip(3)
    return kernel.bfloat16()


def _row_groups(dilations: Sequence[int]) -> list[int]:
    """Into how many groups each layer's rows are dealt, so that its rows lie close together.

    With rows r, r + g, r + 2g… in one group a dilation of d is one of d / g.
    """
    groups, plan = 1, []
    for dilation in dilations:
        if dilation % groups or dilation < _FAR_ROWS:
            groups = 1
        if dilation // groups >= _FAR_ROWS:
            groups = dilation
        plan.append(groups)
    return plan


def _deal_rows(x: Tensor, groups: int) -> Tensor:
    """(1, C, H, W) -> (groups, C, ceil(H / groups), W); missing rows are zeros."""
    if groups == 1:
        return x
    channels, height, width = x.shape[1:]
    each = -(-height // groups)
    rows = x[0].permute(1, 2, 0)
    if each * groups > height:
        rows = nn.functional.pad(rows, (0, 0, 0, 0, 0, each * groups - height))
    dealt = rows.reshape(each, groups, width, channels).transpose(0, 1).contiguous()
    return dealt.permute(0, 3, 1, 2)


def _gather_rows(x: Tensor, height: int) -> Tensor:
    """What ``_deal_rows`` has dealt as one image (1, C, H, W)."""
    groups, channels, _, width = x.shape
    if groups == 1:
        return x
    rows = x.permute(2, 0, 3, 1).reshape(-1, width, channels)[:height]
    return rows.permute(2, 0, 1).unsqueeze(0)
