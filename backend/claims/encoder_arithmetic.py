"""The numbers of one sentence in, what the encoder makes of its candidates out; numpy alone.

Meant to give the same answer on every machine. A product of matrices is made of whole numbers
small enough for 32-bit floats to add without rounding, in whatever order a library adds them; all
else is in double precision, and answers are rounded far above its last bits.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.claims.encoder_input import Reading
from backend.claims.encoder_roles import ALLOWED, ROLES

Array = NDArray[Any]

WIDTH, HEADS, LAYERS = 384, 12, 3
# With 384 products of a weight (at most 127) and a level, sums stay below 2 ** 24, up to which a
# 32-bit float holds every whole number.
LEVELS = (2**24 - 1) // (WIDTH * 127)
# Answers are rounded to this many digits; double precision leaves ten more.
DIGITS = 4
_EPSILON = 1e-12
_STEPS = 512
_RANGE = 8


@dataclass(frozen=True, slots=True)
class Projection:
    """A matrix of whole numbers with a scale for each column, and what is added."""

    weight: Array
    scale: Array
    bias: Array


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the transformer."""

    attention: Projection
    output: Projection
    inner: Projection
    outer: Projection
    norms: tuple[Array, Array, Array, Array]


class Network:
    """The weights of the encoder and of its two heads, and the way through them."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        """Take the arrays of a model file; `encoder.py` says how they are stored."""
        self._pieces, self._piece_scale = arrays["pieces"], arrays["pieces.scale"]
        self._positions = arrays["positions"].astype(np.float64)
        self._kinds = arrays["kinds"].astype(np.float64)
        self._norm = (arrays["norm.weight"], arrays["norm.bias"])
        self._layers = [_layer(arrays, f"layer{number}") for number in range(LAYERS)]
        self._span = _projection(arrays, "span")
        self._small = {
            name: arrays[name].astype(np.float64)
            for name in ("role.weight", "role.bias", "pair.claim", "pair.name", "pair.both")
        }
        for name in ("pair.place", "pair.bias", "pair.out", "pair.topic"):
            self._small[name] = arrays[name].astype(np.float64)

    def roles_and_owners(
        self, reading: Reading, kinds: tuple[str, ...]
    ) -> tuple[list[Array | None], list[dict[int, float] | None]]:
        """Return, for each span, the probability of every role, and of every name as its company.

        The company's key is the name's place among the spans, -1 for the article's topic. None
        for a span past the cap.
        """
        states = self._states(reading)
        places = [n for n, span in enumerate(reading.spans) if span]
        if not places:
            return [None] * len(kinds), [None] * len(kinds)
        ranges = [span for span in reading.spans if span]
        vectors = _gelu(_project(np.stack([_pool(states, *r) for r in ranges]), self._span))
        logits = vectors @ self._small["role.weight"] + self._small["role.bias"]
        roles: list[Array | None] = [None] * len(kinds)
        owners: list[dict[int, float] | None] = [None] * len(kinds)
        names = [row for row, place in enumerate(places) if kinds[place] == "name"]
        for row, place in enumerate(places):
            allowed = list(ALLOWED[kinds[place]])
            found = np.zeros(len(ROLES))
            found[allowed] = _softmax(logits[row, allowed])
            roles[place] = found.round(DIGITS)
            others = [name for name in names if name != row]
            chances = self._pair(vectors, ranges, row, others)
            owners[place] = {-1: float(chances[0])} | {
                places[name]: float(chance)
                for name, chance in zip(others, chances[1:], strict=True)
            }
        return roles, owners

    def _states(self, reading: Reading) -> Array:
        ids = np.array(reading.ids)
        x = self._pieces[ids] * self._piece_scale[ids, None].astype(np.float64)
        x = x + self._positions[: len(ids)] + self._kinds[np.array(reading.kinds)]
        x = _normalise(x, *self._norm)
        for layer in self._layers:
            a, b, c, d = layer.norms
            x = _normalise(x + _project(_attend(_project(x, layer.attention)), layer.output), a, b)
            x = _normalise(x + _project(_gelu(_project(x, layer.inner)), layer.outer), c, d)
        return x

    def _pair(
        self, vectors: Array, ranges: list[tuple[int, int]], row: int, names: list[int]
    ) -> Array:
        """Return the chance of the topic, then of each name, to be the company of a claim."""
        small = self._small
        rows = np.vstack([small["pair.topic"][None, :], vectors[names]])
        place = np.array([[0.0, 0.0], *(_place(ranges[row], ranges[n]) for n in names)])
        hidden = (
            vectors[row] @ small["pair.claim"]
            + rows @ small["pair.name"]
            + (vectors[row] * rows) @ small["pair.both"]
            + place @ small["pair.place"]
            + small["pair.bias"]
        )
        return np.asarray(_softmax(_gelu(hidden) @ small["pair.out"]).round(DIGITS))


def _place(claim: tuple[int, int], name: tuple[int, int]) -> tuple[float, float]:
    """Return whether a name stands before a claim, and how far off it is."""
    return float(name[0] < claim[0]), min(abs(name[0] - claim[0]), 40) / 40


def _projection(arrays: Mapping[str, Array], name: str) -> Projection:
    return Projection(
        arrays[f"{name}.weight"].astype(np.float32),
        arrays[f"{name}.scale"].astype(np.float64),
        arrays[f"{name}.bias"].astype(np.float64),
    )


def _layer(arrays: Mapping[str, Array], name: str) -> Layer:
    attention, output, inner, outer = (
        _projection(arrays, f"{name}.{part}") for part in ("attention", "output", "inner", "outer")
    )
    first, second = (
        (arrays[f"{name}.norm{n}.weight"], arrays[f"{name}.norm{n}.bias"]) for n in (1, 2)
    )
    return Layer(attention, output, inner, outer, (*first, *second))


def _project(x: Array, by: Projection) -> Array:
    """Multiply by a matrix, each row of `x` in whole levels of its own largest value."""
    scale = np.maximum(np.abs(x).max(axis=1, keepdims=True), _EPSILON) / LEVELS
    levels = np.rint(x / scale).astype(np.float32)
    total = np.zeros((len(x), by.weight.shape[1]))
    for start in range(0, x.shape[1], WIDTH):
        total += levels[:, start : start + WIDTH] @ by.weight[start : start + WIDTH]
    return np.asarray(total * scale * by.scale + by.bias)


def _attend(mixed: Array) -> Array:
    length = len(mixed)
    query, key, value = mixed.reshape(length, 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
    weights = _softmax(query @ key.transpose(0, 2, 1) / math.sqrt(WIDTH // HEADS))
    return np.asarray((weights @ value).transpose(1, 0, 2).reshape(length, WIDTH))


def _softmax(x: Array) -> Array:
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def _normalise(x: Array, weight: Array, bias: Array) -> Array:
    centred = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _EPSILON)
    return np.asarray(centred / spread * weight + bias)


def _pool(states: Array, start: int, end: int) -> Array:
    return np.concatenate([states[start:end].mean(axis=0), states[start], states[end - 1]])


def _gelu(x: Array) -> Array:
    """Look the Gaussian error linear unit up in steps of 1/512; beyond 8 it is x or nothing."""
    steps = np.rint(np.clip(x, -_RANGE, _RANGE) * _STEPS).astype(np.int64) + _RANGE * _STEPS
    return np.where(x > _RANGE, x, _gelu_table()[steps])


@cache
def _gelu_table() -> Array:
    points = [step / _STEPS for step in range(-_RANGE * _STEPS, _RANGE * _STEPS + 1)]
    return np.array([x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in points])
