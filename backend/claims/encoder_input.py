"""A sentence with its candidates in, the numbers that the encoder reads out.

The input is the sentence, the title, and the words before the sentence, each with a cap; every
token carries what stands there, so that candidates are told apart from the words around them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backend.claims.encoder_roles import KINDS
from backend.claims.encoder_tokens import Token, WordPieces
from backend.claims.masking import Masked
from backend.model.article import Article

# Tokens of the sentence, the title, and the last ones before the sentence: in the gold,
# 99 % of the sentences with a candidate are shorter.
SENTENCE, TITLE, BEFORE = 128, 24, 24
LONGEST = 1 + SENTENCE + 1 + TITLE + 1 + BEFORE + 1
# Characters that are surely enough for BEFORE tokens.
_REACH = 160


@dataclass(frozen=True, slots=True)
class Span:
    """A candidate: code points `start` to `end` of its sentence, and its kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Numbers of tokens and of what stands at each; `spans` are token ranges, None past the cap."""

    ids: tuple[int, ...]
    kinds: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]


def contexts(article: Article, sentences: Sequence[Masked]) -> Iterator[tuple[Masked, str, str]]:
    """Give each sentence with the article's title and the text directly before the sentence.

    An article without a title lends its first block.
    """
    title = article.title or ""
    if not title and article.blocks:
        title = article.text[article.blocks[0].start : article.blocks[0].end]
    for masked in sentences:
        start = masked.sentence.start
        yield masked, title, article.text[max(0, start - _REACH) : start]


def spans_of(masked: Masked) -> tuple[Span, ...]:
    """Return the candidates of a masked sentence, in the order of its marks."""
    base = masked.sentence.start
    return tuple(Span(mark.start - base, mark.end - base, mark.kind) for mark in masked.marks)


def read(
    pieces: WordPieces, sentence: str, spans: Sequence[Span], title: str, previous: str
) -> Reading:
    """Put a sentence, its candidates and its context together."""
    tokens = pieces.tokenize(sentence)[:SENTENCE]
    ids = [pieces.begin, *(token.id for token in tokens), pieces.separator]
    kinds = [KINDS.index("sentence")] * len(ids)
    ranges = [_range(tokens, span) for span in spans]
    for span, found in zip(spans, ranges, strict=True):
        if found:
            for place in range(*found):
                kinds[place] = KINDS.index(span.kind)
    for text, kind, cut in (
        (title, "title", slice(TITLE)),
        (previous, "previous", slice(-BEFORE, None)),
    ):
        more = [token.id for token in pieces.tokenize(text)][cut]
        ids += [*more, pieces.separator]
        kinds += [KINDS.index(kind)] * (len(more) + 1)
    return Reading(tuple(ids), tuple(kinds), tuple(ranges))


def _range(tokens: Sequence[Token], span: Span) -> tuple[int, int] | None:
    """Return the places of a span's tokens in the input, where the first token is a sign."""
    inside = [n for n, t in enumerate(tokens) if t.start < span.end and t.end > span.start]
    return (inside[0] + 1, inside[-1] + 2) if inside else None
