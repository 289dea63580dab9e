"""An encoder of the real shape with weights from a seed, and a vocabulary of a few words."""

import re
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.claims.encoder import Encoder
from backend.claims.encoder_arithmetic import LAYERS, WIDTH
from backend.claims.encoder_input import LONGEST
from backend.claims.encoder_roles import KINDS, ROLES

VOCABULARY = re.findall(
    r"\S+",
    "[PAD] [UNK] [CLS] [SEP] [MASK] acme raised $ 5 million from orchard capital and "
    "led the round in may series b of ##ed ##s rais cap ##ital caf ##e . , 1 ##2 ##bn",
)


def small_encoder(seed: int = 7) -> Encoder:
    """Return an encoder of the real shape with weights from one seed."""
    return Encoder(small_arrays(seed))


@cache
def small_arrays(seed: int = 7) -> dict[str, NDArray[Any]]:
    """Return the arrays of a model file."""
    random = np.random.default_rng(seed)

    def drawn(*shape: int) -> NDArray[Any]:
        return (random.integers(-1000, 1001, shape) / 4000).astype(np.float32)

    def bytes_(*shape: int) -> NDArray[Any]:
        return random.integers(-127, 128, shape).astype(np.int8)

    arrays = {
        "vocabulary": np.frombuffer("\n".join(VOCABULARY).encode(), dtype=np.uint8),
        "pieces": bytes_(len(VOCABULARY), WIDTH),
        "pieces.scale": np.full(len(VOCABULARY), 0.001, np.float32),
        "positions": drawn(LONGEST, WIDTH),
        "kinds": drawn(len(KINDS), WIDTH),
        "norm.weight": np.ones(WIDTH, np.float32),
        "norm.bias": np.zeros(WIDTH, np.float32),
        "role.weight": drawn(192, len(ROLES)),
        "role.bias": drawn(len(ROLES)),
        "pair.claim": drawn(192, 64),
        "pair.name": drawn(192, 64),
        "pair.both": drawn(192, 64),
        "pair.place": drawn(2, 64),
        "pair.bias": drawn(64),
        "pair.out": drawn(64),
        "pair.topic": drawn(192),
    }
    shapes = {"attention": (WIDTH, 3 * WIDTH), "output": (WIDTH, WIDTH)}
    shapes |= {"inner": (WIDTH, 4 * WIDTH), "outer": (4 * WIDTH, WIDTH)}
    named = {f"layer{n}.{part}": shape for n in range(LAYERS) for part, shape in shapes.items()}
    for name, shape in (named | {"span": (3 * WIDTH, 192)}).items():
        arrays[f"{name}.weight"] = bytes_(*shape)
        arrays[f"{name}.scale"] = np.full(shape[1], 0.0006, np.float32)
        arrays[f"{name}.bias"] = drawn(shape[1])
    for number in range(LAYERS):
        for norm in ("norm1", "norm2"):
            arrays[f"layer{number}.{norm}.weight"] = np.ones(WIDTH, np.float32)
            arrays[f"layer{number}.{norm}.bias"] = np.zeros(WIDTH, np.float32)
    return arrays
