"""Memory that a layer gave back stays with the process, so that the next layer need not wait."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.machine import ROOT

LAYERS = """
import resource, sys, threading
import numpy as np
from core.freed_memory import keep_freed_memory
if sys.argv[1] == "kept":
    assert keep_freed_memory()
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
def layers(times):
    for _ in range(times):
        one = np.empty(20_000_000, np.uint8); one.fill(1)
        two = np.empty(20_000_000, np.uint8); two.fill(1)
        del one, two
def count():
    layers(3)
    before = faults()
    layers(10)
    print((faults() - before) // 10)
count()
thread = threading.Thread(target=count); thread.start(); thread.join()
"""


def faults_a_pass(mode: str) -> list[int]:
    """In the main thread and in a worker's, which has a heap of its own."""
    done = subprocess.run(
        [sys.executable, "-c", LAYERS, mode], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [int(line) for line in done.stdout.split()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's setting")
def test_two_layers_of_20_mb_cost_hardly_a_page_fault_once_they_were_there():
    assert max(faults_a_pass("kept")) < max(faults_a_pass("left alone")) / 5
