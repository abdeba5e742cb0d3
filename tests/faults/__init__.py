"""Faults injected on purpose: hostile files, kills, full disks; and what became of them."""
