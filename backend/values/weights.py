"""A table of learnt weights in, the weights by feature out; what the features are others know."""

from functools import cache
from importlib.resources import files
from typing import Final

UNIT: Final = 100
"""Weights are kept as whole hundredths."""

Weights = dict[str, tuple[int, ...]]


@cache
def read_weights(package: str, file: str) -> Weights:
    """Return the weights by feature, one for each part, from a file in a package's data."""
    lines = (files(package) / "data" / file).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {feature: tuple(map(int, weights)) for feature, *weights in rows}
