"""A masked sentence and a claim's place in, whether its words make a rumour of it out.

A source without a name reaches the whole sentence but for its clauses set apart; hearsay reaches
what stands behind it in its clause.
"""

import re
from functools import lru_cache

from backend.claims import hearsay_cues as cues
from backend.claims.asides import stands_in_aside
from backend.claims.masking import Masked

# "On the heels of a § round, ¶ is said to seek more": what the sources speak of stands behind.
_OPENING = re.compile(
    r"\W*(?:on the heels of|fresh (?:off|from)|after|following|months after|weeks after|having|"
    r"since)\b[^,]*$"
)
_TURNS = re.compile(r";|\bwhile\b|\bwhereas\b|, but\b|\bbut it\b")
_BREAKS_OFF = re.compile(
    r";|, (?:which|but|while|although|and (?:has|is|was|had|it))\b|\b(?:after|since) [a-z]+ing\b"
)
_OF_ALL = re.compile(r"rumou?r|report|speculat|circles|rounds|hear\b|told")
_SUM_OR_ROUND = re.compile("[§¤]")
_DESCRIBED = re.compile("¶, (?:which|who) ")
# "According to a filing and a person": what is on paper is no rumour.
_ON_PAPER = re.compile(
    r"\b(?:filings?|register|registry|prospectus|press release|announcement|(?:court|company|"
    r"public) (?:papers|records|documents))\b[^.;§]{0,50}\b(?:and|as well as)(?: to)? $"
)
# What is to be announced is a rumour until then; so close behind it must be said.
_CLOSE = 60


def is_hearsay(text: str, at: int, end: int, previous: Masked | None) -> bool:
    """Tell whether the claim at `at`, whose words go to `end`, is a rumour.

    `previous` is the sentence before, for "they said".
    """
    unnamed, hearsay, otherwise = _cues_in(text)
    for match in unnamed:
        if _source_reaches(text, match, at, end):
            return True
    for match in hearsay:
        if _hearsay_reaches(text, match, at, end):
            return True
    return otherwise and _is_otherwise(text, at, end, previous)


# A sentence is asked about for as long as its claims are looked at, one after the other.
@lru_cache(16)
def _cues_in(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]], bool]:
    """Return unnamed sources, words of hearsay, and whether anything else may make a rumour."""
    return (
        list(cues.UNNAMED.finditer(text)),
        list(cues.HEARSAY.finditer(text)),
        bool(
            cues.TO_BE_ANNOUNCED.search(text)
            or cues.THEY_SAID.search(text)
            or cues.THE_OTHER.search(text)
            or _asks(text)
        ),
    )


def _is_otherwise(text: str, at: int, end: int, previous: Masked | None) -> bool:
    behind = cues.TO_BE_ANNOUNCED.search(text, end)
    if (
        behind
        and behind.start() - end < _CLOSE
        and not cues.OFFICIAL.search(text, 0, behind.start())
    ):
        return True
    told = cues.THEY_SAID.search(text) or cues.THE_OTHER.search(text)
    if told and not (end < told.start() and _stands_apart(text, at, end, told.start())):
        if previous is not None and cues.UNNAMED.search(previous.text):
            return True
        if told.start() < at and cues.UNNAMED.search(text, 0, told.start()):
            return True
    return _asks(text)


def _asks(text: str) -> bool:
    return text.rstrip(" \"'").endswith("?") and cues.QUESTION.match(text) is not None


def _source_reaches(text: str, source: re.Match[str], at: int, end: int) -> bool:
    """Tell whether an unnamed source speaks of the claim, not another clause or an announcement."""
    if _ON_PAPER.search(text, max(0, source.start() - 90), source.start()):
        return False
    if source.start() < at:
        return _TURNS.search(text, source.end(), at) is None
    if _is_apart(text, end, source.start()):
        return False
    if cues.OFFICIAL.search(text, end, max(end, source.start())):
        return False
    return not (
        (_OPENING.match(text, 0, at) and "," in text[end : source.start() - 2])
        or _stands_apart(text, at, end, source.start())
    )


def _stands_apart(text: str, at: int, end: int, source: int) -> bool:
    """Tell whether a claim stands in an aside that is over before the source is named."""
    aside = stands_in_aside(text, 0, at) or _DESCRIBED.match(text, at, end)
    return bool(aside) and "," in text[end : source - 2]


def _is_apart(text: str, end: int, source: int) -> bool:
    """Tell whether a new clause begins between the claim's end and the source."""
    return any(apart.end() <= source for apart in cues.APART.finditer(text, end))


def _hearsay_reaches(text: str, hearsay: re.Match[str], at: int, end: int) -> bool:
    if at < hearsay.start() < end:
        return True
    if hearsay.start() <= at:
        return _BREAKS_OFF.search(text[hearsay.end() : at]) is None
    if _is_apart(text, end, hearsay.start()):
        return False
    if cues.OFFICIAL.search(text, end, hearsay.start()):
        return False
    if _stands_apart(text, at, end, hearsay.start() + 2):
        return False
    behind = re.split(r"[,;]", text[hearsay.end() :], maxsplit=1)[0]
    near = hearsay.start() - end < 40
    return (near or bool(_OF_ALL.search(hearsay.group()))) and not _SUM_OR_ROUND.search(behind)
