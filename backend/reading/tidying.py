"""The blocks that were taken for an article in, the article's own blocks out.

Judges by wording and order what names of classes did not give away.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from backend.reading.datelines import HEAD_BLOCKS, is_dateline
from backend.reading.pieces import Piece
from backend.reading.wording import is_age, is_biography, is_caption, is_furniture, is_other_stories

# A list of other stories ends where prose begins again. Low, since a lost paragraph costs a claim
# and a teaser left in costs little.
_PROSE_WORDS: Final = 10
# Less than this share of the words may go with a list of other stories; an article about
# "Related companies" may use such a heading for itself.
_MAX_OTHER_SHARE: Final = 0.5
# So many stories with their age are a list, if no more than so many blocks lie between two ages.
# A live blog is such a list, too, with nothing to speak of around it.
_FEWEST_AGES: Final = 3
_MAX_TEASER: Final = 4


def tidy(
    pieces: Sequence[Piece],
    headline: Piece | None = None,
    standfirst: Piece | None = None,
    captions: Sequence[Piece] = (),
) -> list[Piece]:
    """Drop furniture and lists of other stories; put headline, standfirst and captions first.

    A standfirst and captions that stand among the pieces stay where they are.

    Repeated paragraphs stay: what to make of words that stand twice is for those who read them.
    """
    stories = _without_other_stories(_without_teasers(pieces))
    kept = [piece for piece in stories if not is_furniture(piece.text)]
    kept = [_described(piece, number) for number, piece in enumerate(kept)]
    if headline:
        title = headline.text.casefold()
        kept = [piece for piece in kept if piece.text.casefold() != title]
    lead = [piece for piece in (standfirst, *captions) if piece and not is_furniture(piece.text)]
    missing = [one for one in lead if not any(one.text in piece.text for piece in kept)]
    return [*([headline] if headline else []), *missing, *kept]


def _described(piece: Piece, number: int) -> Piece:
    if piece.kind not in ("paragraph", "heading"):
        return piece
    if number < HEAD_BLOCKS and is_dateline(piece):
        return Piece("dateline", piece.text)
    return replace(piece, kind="caption", level=0) if is_caption(piece.text) else piece


def _without_teasers(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Drop a list of stories that each come with their age, unless the page is hardly more."""
    ages = [number for number, piece in enumerate(pieces) if is_age(piece.text)]
    if len(ages) < _FEWEST_AGES or max(b - a for a, b in pairwise(ages)) > _MAX_TEASER:
        return pieces
    kept = [*pieces[: ages[0]], *pieces[ages[-1] + 2 :]]
    return kept if sum(map(_is_prose, kept)) >= _FEWEST_AGES else pieces


def _without_other_stories(pieces: Sequence[Piece]) -> list[Piece]:
    # Words before each piece, and where lists under headings of a level end: a page may have a
    # heading of this kind in every other line, or none.
    words: list[int] = []
    ends: dict[int, list[int]] = {}
    kept: list[Piece] = []
    number = 0
    while number < len(pieces):
        end = _other_stories_end(pieces, number, ends)
        if end > number:
            words = words or list(accumulate((piece.words for piece in pieces), initial=0))
            if words[end] - words[number] <= _MAX_OTHER_SHARE * words[-1]:
                number = end
                continue
        kept.append(pieces[number])
        number += 1
    return kept


def _other_stories_end(pieces: Sequence[Piece], start: int, ends: dict[int, list[int]]) -> int:
    """Return the number after the last block of a list of other stories, `start` for none."""
    piece = pieces[start]
    if piece.kind not in ("heading", "paragraph", "item") or not is_other_stories(piece.text):
        return start
    if is_biography(piece.text):
        return min(start + 2, len(pieces))
    if piece.kind != "heading":
        return start + 1
    if piece.level not in ends:
        ends[piece.level] = _ends_of_lists(pieces, piece.level)
    return ends[piece.level][start]


def _ends_of_lists(pieces: Sequence[Piece], level: int) -> list[int]:
    """Return for each piece the next one that is prose or a heading above `level`."""
    ends = [len(pieces)] * len(pieces)
    for number in range(len(pieces) - 1, 0, -1):
        piece = pieces[number]
        is_above = piece.kind == "heading" and piece.level < level
        ends[number - 1] = number if is_above or _is_prose(piece) else ends[number]
    return ends


def _is_prose(piece: Piece) -> bool:
    return piece.kind == "paragraph" and piece.is_sentence and piece.words >= _PROSE_WORDS
