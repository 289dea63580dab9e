"""Finding rounds: a text in, every round label in it out, such as "series-b" for "its Series B".

An extension keeps its letter; a plus or a number is kept. Does not know whether a round was
planned or done, or whose it was.
"""

import re
from dataclasses import dataclass
from functools import cache

from backend.values.casing import lower
from backend.values.rounds import grammar
from backend.values.rounds.labels import is_label


@dataclass(frozen=True, slots=True)
class RoundSpan:
    """A round label found in a text, at code points `start` to `end`."""

    start: int
    end: int
    label: str


_KINDS_OF: dict[str, list[int]] = {}
"""For each stem the numbers of the kinds that it is a stem of."""
for _number, _kind in enumerate(grammar.KINDS):
    for _stem in _kind[1]:
        _KINDS_OF.setdefault(_stem, []).append(_number)
_TICKER = re.compile(r"-[A-Z0-9]{2,}\.[A-Z]")
# "From Seed Capital", "Venture Debt Partners": a firm that is called after what it gives.
_FIRM = re.compile(r"[A-Z][A-Za-z]+ (?:Capital|Investments?|Money|Equity|Debt|Funding|Finance)")
_FIRM_BEFORE = re.compile(r"(?:\b(?:from|by|with|and|alongside|including|joined)|,) $")
_FIRM_BEHIND = re.compile(
    r" (?:Partners|Funds?|Group|Management|Ventures|Advisors|Holdings|Company|AG|Ltd|LLC)\b"
)


def find_rounds(text: str) -> list[RoundSpan]:
    """Find every round label, in order of appearance; offsets are code points of `text`.

    "Series A and B" gives two. "Pre-Series A" is no label of the contract's list and is left out:
    it is neither the seed round nor the Series A.
    """
    lowered = lower(text)
    spans = _series(text) if "series" in lowered else []
    spans += _letters(text) if "round" in lowered or "extension" in lowered else []
    spans += _bare_letters(text)
    spans += _fields(text) if ":" in text else []
    spans += _kinds(text, lowered)
    return [span for span in _without_overlaps(spans) if span.label]


def parse_round(text: str) -> str | None:
    """Return the one label that a short text gives ("Series C+", "pre-seed"), else None."""
    bare = text.strip()
    key = re.sub(r"[\s_\u2010-\u2013]+", "-", bare.lower())
    if is_label(key):
        return key
    found = {span.label for span in find_rounds(bare)}
    return found.pop() if len(found) == 1 else None


def _kinds(text: str, lowered: str) -> list[RoundSpan]:
    """Return the labels that are words, such as "seed round"."""
    stems = [stem for stem in _KINDS_OF if stem in lowered]
    if not stems:
        return []
    spans: list[RoundSpan] = []
    for number in sorted({number for stem in stems for number in _KINDS_OF[stem]}):
        label, pattern = grammar.KINDS[number][0], _pattern(number)
        for match in pattern.finditer(text if pattern.flags & re.IGNORECASE else lowered):
            if _TICKER.match(text, match.end()) is None and not _names_a_firm(text, match):
                spans.append(RoundSpan(*match.span(match.lastgroup or 0), label))
    return spans


def _names_a_firm(text: str, match: re.Match[str]) -> bool:
    if not _FIRM.fullmatch(text, match.start(), match.end()):
        return False
    before = _FIRM_BEFORE.search(text, max(0, match.start() - 12), match.start())
    return before is not None or _FIRM_BEHIND.match(text, match.end()) is not None


@cache
def _pattern(number: int) -> re.Pattern[str]:
    """Return the pattern of a kind, compiled when a text first holds one of its stems."""
    return re.compile(grammar.KINDS[number][2])


def _series(text: str) -> list[RoundSpan]:
    """Return the "Series" labels; "pre-Series A" has an empty one, which keeps its letter taken."""
    spans: list[RoundSpan] = []
    for match in grammar.SERIES.finditer(text):
        if match["seed"]:
            spans.append(RoundSpan(match.start(), match.end(), "seed"))
            continue
        end = max(match.end("letter"), match.end("plus"), match.end("number"))
        spans.append(RoundSpan(match.start(), end, "" if match["pre"] else _label(match)))
        for other in grammar.MORE.finditer(text, end, match.end("more")) if match["more"] else ():
            spans.append(RoundSpan(other.start(), other.end(), _label(other)))
    return spans


def _label(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = f"-{groups['number']}" if groups.get("number") else ""
    return f"series-{match['letter'].lower()}{'+' if groups.get('plus') else ''}{number}"


def _fields(text: str) -> list[RoundSpan]:
    spans = []
    for match in grammar.FIELD.finditer(text):
        kind = match["kind"].lower()
        label = f"series-{kind}" if len(kind) == 1 else kind
        if is_label(label):
            spans.append(RoundSpan(match.start("kind"), match.end(), label))
    return spans


def _letters(text: str) -> list[RoundSpan]:
    spans: list[RoundSpan] = []
    for match in grammar.LETTER_ROUND.finditer(text):
        hyphen = not match["gap"].isspace()
        before = text[max(0, match.start() - 14) : match.start()]
        owned = grammar.OWNED.search(before) is not None
        if match["letter"] == "A" and not (hyphen or match["plus"] or match["number"] or owned):
            continue
        if match["letter"] == "A" and hyphen and not before.strip():
            continue
        spans.append(RoundSpan(match.start(), match.end(), _label(match)))
    for match in grammar.ROUND_LETTER.finditer(text):
        spans.append(RoundSpan(match.start(), match.end(), _label(match)))
    return spans


def _bare_letters(text: str) -> list[RoundSpan]:
    spans = []
    for match in grammar.BARE_LETTER.finditer(text):
        start = match.start()
        reach = max(0, start - grammar.BEFORE_LETTER_REACH)
        if grammar.BEFORE_LETTER.search(text, reach, start):
            spans.append(RoundSpan(start, match.end(), _label(match)))
    for match in grammar.LISTED_LETTER.finditer(text):
        spans.append(RoundSpan(match.start(), match.end(), _label(match)))
    return spans


def _without_overlaps(spans: list[RoundSpan]) -> list[RoundSpan]:
    """Keep the longer of two spans that overlap; of equals, the first."""
    if len(spans) < 2:
        return spans
    kept: list[RoundSpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept
