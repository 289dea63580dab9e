"""Examples in, trained parameters out. Seeds are fixed; one thread makes a run repeatable.

The recipe was measured on articles put aside: embeddings of words stay as they were pretrained,
what is new learns ten times as fast as what is not.
"""

import math
from collections.abc import Callable, Sequence
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from backend.claims.encoder_input import Reading, Span, read
from backend.claims.encoder_tokens import WordPieces
from backend.training.augmentation import Augmenter
from backend.training.examples import UNKNOWN, Example
from backend.training.network import Answer, forward
from backend.training.weights import new_heads, read_pretrained

EPOCHS, BATCH, SLOW, FAST, WARM = 8, 16, 1e-4, 1e-3, 0.06
# How many tokens of the words around candidates are hidden, so that no single word decides.
HIDDEN = 0.06
_POOL = 8


def fit(
    examples: Sequence[Example],
    seed: int = 0,
    epochs: int = EPOCHS,
    tell: Callable[[str], None] = print,
) -> tuple[list[str], dict[str, Tensor]]:
    """Return the vocabulary and the parameters after training on the examples."""
    torch.manual_seed(seed)
    random = Random(seed)
    vocabulary, parameters = read_pretrained()
    pieces = WordPieces(vocabulary)
    heads = new_heads(seed)
    parameters |= heads
    for name, tensor in parameters.items():
        tensor.requires_grad_(name != "pieces")
    slow = [t for n, t in parameters.items() if n not in heads and n != "pieces"]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": SLOW}, {"params": list(heads.values()), "lr": FAST}],
        weight_decay=0.01,
    )
    steps = epochs * math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, steps))
    augmenter = Augmenter(examples, random)
    for epoch in range(epochs):
        loss = 0.0
        for batch in _batches(examples, random):
            changed = [augmenter.change(example) for example in batch]
            readings = [_hide(reading_of(pieces, e), pieces.mask, random) for e in changed]
            kinds = [[c.kind for c in example.candidates] for example in changed]
            step = _loss(changed, forward(parameters, readings, kinds, training=True))
            optimizer.zero_grad()
            step.backward()
            torch.nn.utils.clip_grad_norm_([*slow, *heads.values()], 1.0)
            optimizer.step()
            schedule.step()
            loss += float(step.detach())
        tell(f"epoch {epoch + 1} of {epochs}: loss {loss * BATCH / len(examples):.3f}")
    return vocabulary, {name: tensor.detach() for name, tensor in parameters.items()}


def reading_of(pieces: WordPieces, example: Example) -> Reading:
    """Read an example as the claim finder would."""
    spans = [Span(c.start, c.end, c.kind) for c in example.candidates]
    return read(pieces, example.sentence, spans, example.title, example.previous)


def _pace(step: int, steps: int) -> float:
    warm = max(1, int(WARM * steps))
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))


def _batches(examples: Sequence[Example], random: Random) -> list[list[Example]]:
    """Shuffle, and put sentences of like length together, so that little is padding."""
    order = list(examples)
    random.shuffle(order)
    batches = []
    for start in range(0, len(order), BATCH * _POOL):
        pool = sorted(
            order[start : start + BATCH * _POOL], key=lambda e: len(e.sentence) + len(e.title) // 2
        )
        batches += [pool[n : n + BATCH] for n in range(0, len(pool), BATCH)]
    random.shuffle(batches)
    return batches


def _hide(reading: Reading, mask: int, random: Random) -> Reading:
    ids = tuple(
        mask if number and random.random() < HIDDEN else token
        for number, token in enumerate(reading.ids)
    )
    return Reading(ids, reading.kinds, reading.spans)


def _loss(examples: Sequence[Example], answers: Sequence[Answer | None]) -> Tensor:
    """Add what the roles and the companies cost, a mean over the candidates of each."""
    roles, labels, owners = [], [], []
    for example, answer in zip(examples, answers, strict=True):
        if answer is None:
            continue
        rows = {place: row for row, place in enumerate(answer.places)}
        for place, row in rows.items():
            candidate = example.candidates[place]
            if candidate.role != UNKNOWN:
                roles.append(answer.roles[row])
                labels.append(candidate.role)
            columns = [0 if o < 0 else rows[o] + 1 for o in candidate.owners if o < 0 or o in rows]
            if columns:
                chances = functional.log_softmax(answer.owners[row], dim=0)
                owners.append(-torch.logsumexp(chances[columns], dim=0))
    loss = torch.zeros(())
    if roles:
        loss = loss + functional.cross_entropy(torch.stack(roles), torch.tensor(labels))
    if owners:
        loss = loss + torch.stack(owners).mean()
    return loss
