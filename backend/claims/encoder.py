"""A sentence with its candidates in, how likely each part and each company is for them out.

The third voice beside the rules: a small pretrained encoder that read annotated news. It decides
nothing; `voices` weighs what it says. Without its file there is no voice, and rules stand alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.claims.encoder_arithmetic import Network
from backend.claims.encoder_input import Span, contexts, read, spans_of
from backend.claims.encoder_roles import ROLES
from backend.claims.encoder_tokens import WordPieces
from backend.claims.masking import Masked
from backend.model.article import Article

MODEL = Path(__file__).with_name("encoder.npz")
# Sentences whose scores are kept; a page is often checked twice, and an article seldom has more.
_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the encoder says of one candidate.

    `roles` gives each role its probability; `owners` the names that its company could be, by
    their place among the sentence's candidates, -1 for the article's topic.
    """

    roles: Mapping[str, float]
    owners: Mapping[int, float]


class Encoder:
    """A model file, read. The same words get the same scores, whatever was scored before."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Take the arrays of a model file: `vocabulary` in UTF-8, a piece a line, and weights."""
        self.pieces = WordPieces(bytes(arrays["vocabulary"]).decode().split("\n"))
        self._network = Network(arrays)
        self._remembered = lru_cache(_REMEMBERED)(self._compute)

    def score(
        self, sentence: str, spans: Sequence[Span], title: str, previous: str
    ) -> tuple[Opinion | None, ...]:
        """Return an opinion of each candidate; None of one that stands past the encoder's reach."""
        return self._remembered(sentence, tuple(spans), title, previous)

    def _compute(
        self, sentence: str, spans: tuple[Span, ...], title: str, previous: str
    ) -> tuple[Opinion | None, ...]:
        reading = read(self.pieces, sentence, spans, title, previous)
        roles, owners = self._network.roles_and_owners(reading, tuple(s.kind for s in spans))
        return tuple(
            Opinion(dict(zip(ROLES, map(float, role), strict=True)), owner)
            if role is not None and owner is not None
            else None
            for role, owner in zip(roles, owners, strict=True)
        )


def load_encoder(path: Path = MODEL) -> Encoder | None:
    """Read a model file; None when there is none."""
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as arrays:
        return Encoder({name: arrays[name] for name in arrays.files})


@cache
def shipped_encoder() -> Encoder | None:
    """Return the encoder that comes with the claim finder, read when first asked for."""
    return load_encoder()


def score_sentences(
    encoder: Encoder, article: Article, sentences: Sequence[Masked]
) -> dict[int, tuple[Opinion | None, ...]]:
    """Return the opinions on the marks of each masked sentence, by the sentence's start."""
    return {
        masked.sentence.start: encoder.score(
            article.text[masked.sentence.start : masked.sentence.end],
            spans_of(masked),
            title,
            previous,
        )
        for masked, title, previous in contexts(article, sentences)
        if masked.marks
    }
