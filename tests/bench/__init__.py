"""Benchmarks of the real window and the headless commands; see __main__."""

import os

# As main.py does, before torch loads: its threads sleep while they wait for each other.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
