"""The accelerators that torch finds on this machine, beside the processor."""

from __future__ import annotations

import torch


def accelerators() -> list[tuple[str, str]]:
    """Each accelerator's name for torch (``cuda:0``) and its name for people."""
    found = [
        (f"cuda:{number}", _name(torch.cuda, number, "Graphics processor"))
        for number in range(torch.cuda.device_count() if torch.cuda.is_available() else 0)
    ]
    found += [
        (f"xpu:{number}", _name(torch.xpu, number, "Intel graphics processor"))
        for number in range(torch.xpu.device_count() if torch.xpu.is_available() else 0)
    ]
    if torch.backends.mps.is_available():
        found.append(("mps", "Apple graphics processor"))
    return found


def is_there(device: torch.device) -> bool:
    """Whether this machine has it now; the processor always is."""
    if device.type == "cpu":
        return True
    number = device.index or 0
    return any(key in (device.type, f"{device.type}:{number}") for key, _ in accelerators())


def _name(kind: object, number: int, instead: str) -> str:
    try:
        return str(kind.get_device_name(number))  # type: ignore[attr-defined]
    except (RuntimeError, AssertionError):
        return instead
