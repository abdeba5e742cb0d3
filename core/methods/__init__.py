"""The ladder of methods: seven ways to get a heatmap, to be compared on one image.

Importing this package loads no torch; ``run_method`` does when it is called.
"""

from core.methods.ladder import (
    METHODS,
    ComparisonRequest,
    Method,
    MethodProgress,
    MethodResult,
    run_method,
)

__all__ = [
    "METHODS",
    "ComparisonRequest",
    "Method",
    "MethodProgress",
    "MethodResult",
    "run_method",
]
