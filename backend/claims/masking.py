"""A sentence and the spans found in it in, a masked sentence out, in which one sign is one span.

"¶ has raised § from ¶ at a valuation of §" is what the rules read. Each sign leads back to its
span, and each position to the article's text. Nothing is decided here.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from backend.claims.gates import Gated
from backend.claims.lexicon import RAISE
from backend.claims.name_words import places
from backend.claims.sentences import Sentence
from backend.values.casing import lower

MONEY, NAME, ROUND, DATE = "§", "¶", "¤", "†"
SIGNS = {"money": MONEY, "name": NAME, "round": ROUND, "date": DATE}
# Where a span starts and ends in Article.text, its kind and its value.
Span = tuple[int, int, str, Any]
_FOLD = {
    MONEY: " ",
    NAME: " ",
    ROUND: " ",
    DATE: " ",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "‐": "-",
    "‑": "-",
    "®": " ",
    "™": " ",
    "\n": " ",
    "\t": " ",
}
_FOLDED = re.compile(f"[{''.join(_FOLD)}]")
# The stops of "U.S." end no sentence: rules read it as one word.
_INITIALS = re.compile(r"\b(?:u\.(?:s|k|n|a\.e)|e\.u)\.(?= )")
# A ticker, a native name or an abbreviation in brackets behind a name: "(BABA.N)", "(阿里巴巴)".
_NAME_BRACKET = re.compile(
    r"\s*[(\[](?!(?:co-)?lead|new|existing|returning)(?:[A-Z]{2,10}[:\s.]\s?[\w.]{1,8}|[\w.]{1,12}|"
    r"[^\x00-\x7f]{1,20}|"
    r"(?:now|formerly|previously|then) [^()]{2,40}|"
    r"[A-Za-z .]{1,12}: ?[A-Z.]{1,8}|@\w+|https?:[^)]*)[)\]]"
)


# "Lind of Oslo", "Kima from New York": where a firm sits. What is no name by itself behind "of"
# is a place, known or not.
_OF_PLACE = re.compile(r" (?P<of>of|from) (?:the )?(?P<place>[A-Z][\w.]+(?: [A-Z]\w+){0,2})")

# What closes a legal name behind its bracket: "Temasek Holdings (Private) Ltd".
_LEGAL_TAIL = re.compile(r" (?:Ltd|Limited|Co|Inc|LP|LLC|Corp|Pte)\b\.?(?= |,|$)")


class Mark(NamedTuple):
    """One span of a masked sentence: its kind, its value, and where it stands in both texts.

    `start`, `end` and `behind`, where the text goes on (brackets left out), are code points of
    Article.text, `at` is one of the masked text.
    """

    kind: str
    start: int
    end: int
    at: int
    value: Any
    behind: int


_PLACE = attrgetter("at")


class Masked(NamedTuple):
    """A masked sentence in lower case; `raw` is the same in the article's own letters.

    "U.S." is "u-s-" in `text`. `marks` are those of all kinds in order.
    """

    text: str
    raw: str
    sentence: Sentence
    titled: bool = False
    article: str = ""
    marks: Sequence[Mark] = ()
    sums: Sequence[Mark] = ()
    names: Sequence[Mark] = ()
    rounds: Sequence[Mark] = ()
    dates: Sequence[Mark] = ()

    def words(self, mark: Mark) -> str:
        """Return the article's words that a mark stands for."""
        return self.article[mark.start : mark.end]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of the masked text into code points of Article.text."""
        return self._stretch(start)[0], self._stretch(end - 1)[1]

    def _stretch(self, at: int) -> tuple[int, int]:
        """Return where in Article.text the character or the span at a place begins and ends."""
        index = bisect_right(self.marks, at, key=_PLACE)
        if not index:
            return self.sentence.start + at, self.sentence.start + at + 1
        _, start, end, last, _, behind = self.marks[index - 1]
        return (start, end) if last == at else (behind + at - last - 1, behind + at - last)


_PAIRED = Gated(
    r"(?P<names>¶(?:(?:, |,? and )(?:[\w-]+'s |the )?¶)+)[^¶§]{0,60}(?P<sums>§(?:(?:, |,? and "
    r")§)+),? respectively\b"
)
# "¶ and ¶ have raised § and §": without the word only raising is told in this way.
_RAISED_IN_ORDER = Gated(
    rf"(?P<names>¶(?:(?:, |,? and )¶)+)(?: [\w-]+){{0,3}}? (?:{RAISE}) "
    r"(?P<sums>§(?:(?:, |,? and )§)+)"
)


# "§ for ¶, § for ¶ and a § cheque for ¶".
FOR_EACH = re.compile(r"§(?: [\w-]+){0,2} (?:for|to|into) ¶(?!'s)")


def paired_name(masked: Masked, at: int) -> Mark | None:
    """Return the name that goes with the sum at `at`: "¶ and ¶ raised § and §, respectively"."""
    each = {found.start(): found.end() - 1 for found in FOR_EACH.finditer(masked.text)}
    if len(each) > 1 and at in each:
        return next(mark for mark in masked.names if mark.at == each[at])
    for match in chain(_PAIRED.finditer(masked.text), _RAISED_IN_ORDER.finditer(masked.text)):
        names = [m for m in masked.names if match.start("names") <= m.at < match.end("names")]
        sums = [m.at for m in masked.sums if match.start("sums") <= m.at < match.end("sums")]
        if at in sums and len(names) == len(sums):
            return names[sums.index(at)]
    return None


def _behind_brackets(text: str, position: int, end: int, spans: list[Span]) -> int:
    for _ in range(2):
        bracket = _NAME_BRACKET.match(text, position, end)
        if bracket is None or any(
            start < bracket.end() and last > bracket.start()
            for start, last, kind, _ in spans
            if kind != "name"
        ):
            break
        position = bracket.end()
        legal = _LEGAL_TAIL.match(text, position, end)
        if legal:
            position = legal.end()
    seat = _OF_PLACE.match(text, position, end)
    if (
        seat
        and (seat["of"] == "of" or seat["place"] in places())
        and not any(start < seat.end() and last > position for start, last, _, _ in spans)
    ):
        return seat.end()
    return position


def mask(text: str, sentence: Sentence, spans: list[Span], titled: bool) -> Masked:
    """Replace spans of `text`, which must not overlap, by their signs."""
    first, last = sentence.start, sentence.end
    folded = _FOLDED.sub(lambda sign: _FOLD[sign[0]], text[first:last])
    pieces: list[str] = []
    marks: list[Mark] = []
    by_kind: dict[str, list[Mark]] = {kind: [] for kind in SIGNS}
    position, at = first, 0
    for start, end, kind, value in sorted(spans, key=itemgetter(0)):
        if start < position:
            continue
        pieces += folded[position - first : start - first], SIGNS[kind]
        at += start - position
        position = _behind_brackets(text, end, last, spans) if kind == "name" else end
        mark = Mark(kind, start, end, at, value, position)
        marks.append(mark)
        by_kind[kind].append(mark)
        at += 1
    pieces.append(folded[position - first :])
    joined = "".join(pieces)
    lowered = lower(joined)
    if "u." in lowered:
        lowered = _INITIALS.sub(lambda initials: initials[0].replace(".", "-"), lowered)
    return Masked(
        lowered,
        joined,
        sentence,
        titled,
        text,
        marks,
        by_kind["money"],
        by_kind["name"],
        by_kind["round"],
        by_kind["date"],
    )
