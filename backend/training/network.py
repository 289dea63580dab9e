"""A batch of readings in, scores of roles and companies out: the encoder as torch can train it.

The same way through the weights as `backend.claims.encoder_arithmetic` goes, for several
sentences at once and with gradients. Names and shapes of the parameters are the file's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from backend.claims.encoder_arithmetic import HEADS, LAYERS, WIDTH
from backend.claims.encoder_input import Reading
from backend.claims.encoder_roles import ALLOWED, ROLES

_FORBIDDEN = -1e9
_DROPOUT = 0.1


@dataclass(frozen=True)
class Answer:
    """Logits of the roles of each span, and of its company: the topic first, then each span.

    Both are listed by sentence, in the order of the sentence's spans that are in reach, whose
    places are `places`.
    """

    places: list[int]
    roles: Tensor
    owners: Tensor


def forward(
    parameters: Mapping[str, Tensor],
    readings: Sequence[Reading],
    kinds: Sequence[Sequence[str]],
    training: bool,
) -> list[Answer | None]:
    """Score the spans of every reading; None for a sentence with no span in reach."""
    states = _states(parameters, readings, training)
    return [
        _heads(parameters, states[row], reading, kinds[row], training)
        for row, reading in enumerate(readings)
    ]


def _states(
    parameters: Mapping[str, Tensor], readings: Sequence[Reading], training: bool
) -> Tensor:
    longest = max(len(reading.ids) for reading in readings)
    ids = torch.tensor([r.ids + (0,) * (longest - len(r.ids)) for r in readings])
    kinds = torch.tensor([r.kinds + (0,) * (longest - len(r.kinds)) for r in readings])
    lengths = torch.tensor([len(r.ids) for r in readings])
    seen = torch.arange(longest)[None, :] < lengths[:, None]
    x = parameters["pieces"][ids] + parameters["positions"][:longest] + parameters["kinds"][kinds]
    x = _norm(x, parameters, "norm")
    x = functional.dropout(x, _DROPOUT, training)
    for number in range(LAYERS):
        x = _layer(x, seen, parameters, f"layer{number}.", training)
    return x


def _layer(x: Tensor, seen: Tensor, p: Mapping[str, Tensor], name: str, training: bool) -> Tensor:
    batch, length, _ = x.shape
    mixed = x @ p[name + "attention.weight"] + p[name + "attention.bias"]
    query, key, value = mixed.reshape(batch, length, 3, HEADS, WIDTH // HEADS).permute(
        2, 0, 3, 1, 4
    )
    attended = functional.scaled_dot_product_attention(query, key, value, seen[:, None, None, :])
    attended = attended.permute(0, 2, 1, 3).reshape(batch, length, WIDTH)
    out = attended @ p[name + "output.weight"] + p[name + "output.bias"]
    x = _norm(x + functional.dropout(out, _DROPOUT, training), p, name + "norm1")
    inner = functional.gelu(x @ p[name + "inner.weight"] + p[name + "inner.bias"])
    out = inner @ p[name + "outer.weight"] + p[name + "outer.bias"]
    return _norm(x + functional.dropout(out, _DROPOUT, training), p, name + "norm2")


def _norm(x: Tensor, p: Mapping[str, Tensor], name: str) -> Tensor:
    return functional.layer_norm(x, (WIDTH,), p[name + ".weight"], p[name + ".bias"], 1e-12)


def _heads(
    p: Mapping[str, Tensor], states: Tensor, reading: Reading, kinds: Sequence[str], training: bool
) -> Answer | None:
    places = [n for n, span in enumerate(reading.spans) if span]
    ranges = [span for span in reading.spans if span]
    if not places:
        return None
    pooled = torch.stack(
        [torch.cat([states[a:b].mean(0), states[a], states[b - 1]]) for a, b in ranges]
    )
    pooled = functional.dropout(pooled, _DROPOUT, training)
    vectors = functional.gelu(pooled @ p["span.weight"] + p["span.bias"])
    vectors = functional.dropout(vectors, _DROPOUT, training)
    roles = vectors @ p["role.weight"] + p["role.bias"]
    barred = torch.full((len(places), len(ROLES)), _FORBIDDEN)
    for row, place in enumerate(places):
        barred[row, list(ALLOWED[kinds[place]])] = 0.0
    return Answer(places, roles + barred, _owners(p, vectors, ranges, [kinds[n] for n in places]))


def _owners(
    p: Mapping[str, Tensor], vectors: Tensor, ranges: list[tuple[int, int]], kinds: list[str]
) -> Tensor:
    count = len(ranges)
    rows = torch.cat([p["pair.topic"][None, :], vectors])
    starts = torch.tensor([float(a) for a, _ in ranges])
    apart = starts[None, :] - starts[:, None]
    place = torch.stack([(apart < 0).float(), apart.abs().clamp(max=40) / 40], dim=-1)
    place = torch.cat([torch.zeros(count, 1, 2), place], dim=1)
    hidden = (
        (vectors @ p["pair.claim"])[:, None, :]
        + (rows @ p["pair.name"])[None, :, :]
        + (vectors[:, None, :] * rows[None, :, :]) @ p["pair.both"]
        + place @ p["pair.place"]
        + p["pair.bias"]
    )
    scores = functional.gelu(hidden) @ p["pair.out"]
    barred = torch.zeros(count, count + 1)
    barred[:, [n + 1 for n, kind in enumerate(kinds) if kind != "name"]] = _FORBIDDEN
    barred[range(count), range(1, count + 1)] = _FORBIDDEN
    return scores + barred
