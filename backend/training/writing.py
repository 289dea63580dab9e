"""Trained parameters in, the arrays of a model file out: weights in whole numbers of a byte."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from backend.claims.encoder_arithmetic import LAYERS

_BYTES = (
    "span",
    *(f"layer{n}.{p}" for n in range(LAYERS) for p in ("attention", "output", "inner", "outer")),
)


def to_arrays(
    vocabulary: Sequence[str], parameters: Mapping[str, Tensor]
) -> dict[str, NDArray[Any]]:
    """Return the arrays as `backend.claims.encoder` reads them."""
    arrays: dict[str, NDArray[Any]] = {
        "vocabulary": np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8)
    }
    for name, tensor in parameters.items():
        values = tensor.numpy()
        if name == "pieces":
            arrays[name], arrays["pieces.scale"] = _shrink(values, axis=1)
        elif name.removesuffix(".weight") in _BYTES:
            stem = name.removesuffix(".weight")
            arrays[name], arrays[f"{stem}.scale"] = _shrink(values, axis=0)
        else:
            arrays[name] = values.astype(np.float32)
    return arrays


def write(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a model file; the same arrays make the same bytes."""
    with zipfile.ZipFile(path, "w") as file:
        for name, values in sorted(arrays.items()):
            data = io.BytesIO()
            np.save(data, values)
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), data.getvalue())


def _shrink(values: NDArray[Any], axis: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Turn floats into bytes of -127 to 127 with a scale for each line along the other axis."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-9) / 127
    return np.rint(values / scale).astype(np.int8), scale.squeeze(axis).astype(np.float32)
