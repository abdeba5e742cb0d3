"""What the processor is quick at, told by what it says of itself.

Never by a stopwatch: a network has one precision on one machine, whatever else runs there.
"""

from __future__ import annotations

import torch


def has_fused_layers() -> bool:
    """Whether torch can do a convolution, its bias and its ReLU in one call (oneDNN)."""
    return bool(torch._C._has_mkldnn) and hasattr(torch.ops.mkldnn, "_convolution_pointwise")


def has_amx() -> bool:
    """Whether it multiplies whole matrices of bfloat16 (Intel's AMX)."""
    return bool(torch.cpu.get_capabilities().get("amx_bf16"))


def predicts_faster_in_bfloat16() -> bool:
    """Whether a heatmap takes less time in bfloat16 than in float32.

    With AMX it does: measured 1.2 to 1.7 times less. AVX-512's instruction for bfloat16 serves on
    AMD's processors (1.6 to 1.8 times less, EPYC), not on Intel's (1.4 times more).
    """
    return (has_amx() or _is_amd_with_bfloat16()) and has_fused_layers()


def trains_faster_in_bfloat16() -> bool:
    """Whether a training step does: on AMD's measured 1.8 to 2.2 times less, with AMX no less."""
    return _is_amd_with_bfloat16()


def _is_amd_with_bfloat16() -> bool:
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16")) and str(able.get("cpu_name")).startswith("AMD")
