"""Words of a sentence in, the cues they give about which financing is meant; no claims known."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from backend.claims.gates import CLOSED_IN, Gated, likely

_TIME = r"(?:days?|weeks?|months?|years?)"
_DEAL = (
    r"(?:rounds?|financing|funding|fundrais\w+|fund[- ]rais\w+|raise|deal|investment|placement|"
    r"transaction|injection|influx|capital|money|cash|funds|tranche|loan|offering)"
)
# "Founded in 2011" says nothing of money.
_NOT_FOUNDED = "".join(
    rf"(?<!\b{word}\sin)"
    for word in ("founded", "up", "established", "launched", "started", "since")
)
# "After signing the papers" is of the deal at hand, "after raising $2m" of the one before.
_RAISING = r"(?:rais|clos|secur|land|receiv|tak|pull|bag|scor|complet|sell|hav)"
_LETTER = re.compile(r"\b(?:series|round)[ -]([a-k])(?![a-z])|\b([a-k])[ -]round\b")


class Cue(Enum):
    """What a phrase says about the financing that its clause speaks of."""

    # Enum's own hash is a call in Python, and cues are looked up all the time.
    __hash__ = object.__hash__

    AFTER = auto()
    SOME_TIME_AFTER = auto()
    AFTER_BACKER = auto()
    THEN = auto()
    THAN = auto()
    CLAUSE = auto()
    RELATIVE = auto()
    MAIN = auto()
    ANOTHER = auto()
    SEPARATE = auto()
    THAT_ONE = auto()
    EXTENSION = auto()
    THE_NEWS = auto()
    A_ROUND = auto()
    PAST = auto()
    HAD = auto()
    AT_THAT_TIME = auto()
    WAS_PLANNED = auto()


# Where two begin at one place, the first of them counts. Each is a pattern of its own, since few
# of them have a word in any one sentence.
_MARKERS = [
    (
        Cue.THEN,
        r"\bfollowed\b(?!\s+up\b)(?:\s+(?:\w+\s+){1,2}(?:after|later))?(?=[^.;,]{0,30}\bby\b)",
    ),
    (
        Cue.AFTER,
        r"(?:\b(?:just|only|barely|not even|less than|about|some|a)\s+)*"
        rf"\b(?:\w+\s+)?{_TIME}\s+(?:after|since)\b"
        r"|\b(?:that\s+)?(?:comes?|came|coming|is|was)\s+(?!followed)(?:\w+\s+){0,5}?after\b"
        rf"|\bafter\b(?!\s+(?!{_RAISING})\w+ing\b)|\bsince\s+(?=raising|closing|its|the)",
    ),
    (Cue.AFTER, r"\bfollow(?:s|ed|ing)\b"),
    (Cue.AFTER, r"\b(?:on top of|in addition to|compare[sd]? (?:with|to)|against)\b"),
    (Cue.AFTER, r"\b(?:(?<!-)up|down) from\b|\bto\s+(?=(?:last\s+\w+|(?:19|20)\d\d)['’]s\b)"),
    (Cue.AFTER, r"\bfrom (?=(?:\w+\s+){0,2}(?:us|hk|a|s|c)?[$€£¥₹]|rs\b|rmb\b)"),
    (
        Cue.THAN,
        r"\b(?:than\s+(?:in|the|its|when|at|it)|times\s+(?:what|its|the|that)|"
        r"(?:third|quarter|fifth|tenth|fraction)\s+of\s+(?:what|its|the))\b",
    ),
    (Cue.CLAUSE, r";"),
    (Cue.CLAUSE, r"\s[—–-]{1,2}\s"),
    (Cue.CLAUSE, r",\s+(?:and|but|while|whereas|set|with|upon|for)\b"),
    (Cue.CLAUSE, r"\b(?:while|whereas|upon|because)\b"),
    (Cue.CLAUSE, r",?\s+and\s+(?=(?:came|then|later|also|has|had|is|was|in)\b)"),
    (
        Cue.CLAUSE,
        r",\s+(?=(?:it|the\s+\S+|[a-z][\w'’]+)\s+(?:has|have|is|said|now|announced)\b)",
    ),
    (Cue.RELATIVE, r",\s+(?:which|who|where)\b"),
    (Cue.RELATIVE, r"\bwhen\b"),
    (
        Cue.MAIN,
        r",\s+(?=(?:is|was|are|were|has|have|had|will|would|values|gives|puts|brings|takes)\b)",
    ),
]
_CUES = [
    (
        Cue.SOME_TIME_AFTER,
        (rf"\b{_TIME}\s+(?:after|since)\b|\bfollows\b|\bfollowing\b(?!\s+an?\b)"),
    ),
    (
        Cue.ANOTHER,
        rf"\b(?:another|additional|separate|second|subsequent)\b"
        rf"(?=(?:\s+[^\s.]+){{0,4}}?\s+(?:\w+-)?(?:{_DEAL}|[A-Z]{{0,3}}[$€£¥₹\d]))"
        r"|\ba\s+further\b|\bnext\s+round\b|\bnew\s+round\b(?=[^.]*\btalks\b)|\bmore\s+should\b"
        r"|\b(?:again|more)\s+from\b",
    ),
    (Cue.SEPARATE, rf"\bseparate\s+(?:\S+\s+){{0,2}}?{_DEAL}\b"),
    (
        Cue.THAT_ONE,
        rf"^\W*(?:that|those|the\s+former)\b(?:\s+(?:\w+\s+)?(?:one|close|tender|sale|issue|{_DEAL})\b)",
    ),
    (Cue.EXTENSION, r"\b(?:extension|top-up|add-on)\b"),
    (
        Cue.THE_NEWS,
        r"\b(?:at\s+the\s+(?:issue|offer)\s+price\b|now\b|this\s+(?:time|one)\b"
        r"|new\s+(?:backers|investors)\b"
        r"|existing\s+(?:shareholders|backers|investors)\b[^.;]{0,120}?\b(?:also|too|as\s+well)\b"
        r"|among\s+the\s+newcomers\b"
        r"|(?:is|are)\s+new(?=\s*(?:[,;.]|$|(?:on|to|in|here|among)\b)))|pre-money[”\"]?\s+valuation",
    ),
    (Cue.THE_NEWS, rf"the(?<=\bthe)\s+(?:{_DEAL}|move)\b"),
    (Cue.THE_NEWS, rf"\b(?:latest|new|newest|current|fresh|this)\s+(?:\S+\s+)?{_DEAL}\b"),
    (Cue.A_ROUND, r"\b(?:a|an|one)\s+(?:\S+\s+){0,3}?(?:round|financing|deal)\b|\binvested\b"),
    (
        Cue.PAST,
        r"\b(?:last|previous|prior|earlier|preceding|past)\s+(?:year|round|financing|valuation|"
        r"funding|fall|autumn|spring|summer|winter|january|february|march|april|may|june|july|"
        r"august|september|october|november|december)\b",
    ),
    (
        Cue.PAST,
        r"\b(?:previously|formerly|used\s+to\s+be|last\s+(?:\w+ed|bought|sold|took|paid|got)|"
        r"first\s+(?:backed|invested)|"
        r"back\s+in|at\s+its\s+peak|peaked|later\s+in\s+the\s+year|the\s+year\s+before|its\s+last)\b",
    ),
    (Cue.PAST, r"\binternal\s+valuation"),
    (Cue.PAST, r"\bafter\s+(?:\w+\s+)?(?:earlier|previous|prior)\s+rounds?\b"),
    (Cue.PAST, rf"\b\w+\s+{_TIME}\s+(?:ago|before|earlier)\b"),
    (
        Cue.PAST,
        rf"\bin{_NOT_FOUNDED}\s+(?:(?:early|mid|late)[- ])?(?:[a-z]{{3,9}}\s+)?(?:19|20)\d\d\b",
    ),
    (Cue.PAST, r"^\W*an?\s+(?:later|earlier)\s+(?!date\b|stage\b)"),
    (
        Cue.HAD,
        r"(?<!it\s)(?<!that\s)\bhad\s+(?:\w+\s+)?(?:raised|secured|closed|received|taken|put|"
        r"invested"
        r"|bought|been)\b",
    ),
    (Cue.AT_THAT_TIME, r"\bat\s+(?:the|that)\s+time\b|\bthen\b"),
    (
        Cue.WAS_PLANNED,
        r"\b(?:was|were|had\s+been|had|originally|initially|first|"
        r"earlier)\b[^.;]{0,40}?\b(?:aim\w*|"
        r"seek\w*|sought|looking|planned|planning|hop\w+|in\s+talks|target\w*|want\w*|expected)\b"
        r"|\b(?:earlier|original|initial)\s+(?:target|plan|goal)\b",
    ),
]
_GATED_MARKERS = [(cue, Gated(pattern)) for cue, pattern in _MARKERS]
_GATED_CUES = [(cue, Gated(pattern)) for cue, pattern in _CUES]
_THE_NEWS = [pattern for cue, pattern in _GATED_CUES if cue is Cue.THE_NEWS]
# Where a capital tells, the words are read as they stand; first a word that each match holds.
_CASED = [
    (Cue.AFTER_BACKER, "after", re.compile(r"\b[Aa]fter\s+[A-Z]\w+")),
    (
        Cue.AFTER_BACKER,
        "with",
        re.compile(r"\b[Ww]ith\s+[A-Z]\w+(?:'s|’s)\s+(?:money|investment)"),
    ),
    (Cue.PAST, "having", re.compile(r"\bHaving\s+\w+[Ee][Dd]\b")),
]
_AFTER_ROUNDS = re.compile(
    r"after\s+(?:\w+\s+)?(?:earlier|previous|prior)\s+rounds?\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"\W*(?:In|Back|Last|Earlier|Before|After|Only|Previously|Later|Having|Since|Until|By|On|A|"
    r"The)\b[^,]*,?"
)
_STANDING = Gated(
    r"\bcounts?\b[^;]*\b(?:as|among)\b[^;]*\b(?:investors?|backers?|shareholders?)\b"
    r"|\b(?:is|are|was\s+already|were\s+already)\s+(?:an?\s+|also\s+|already\s+|among\s+(?:its|"
    r"the)\s+)*"
    r"(?:early|earlier|existing|previous|current|publicly\s+known|known|long-time)?\s*(?:an?\s+)?"
    r"(?:investors?|backers?|shareholders?)\b"
    r"|\b(?:known|early|earlier)\s+(?:backers|investors|shareholders)\s+(?:are|include)\b"
    r"|(?<!also )\bbacked\s+by\b|\bthat\s+[^.;,]{2,60}\bback\b"
)
_IN_THE_DEAL = Gated(
    rf"\b(?:{_DEAL}|series[ -][a-k]\b[^.;,]*)\b[^.;]*\bbacked\s+by\b"
    r"|\b(?:participat\w+|took\s+part|joined|joining|invested|put\s+in|led|in\s+the\s+(?:new|"
    r"latest))\b"
)
_CLAUSE_END = re.compile(r"[;:]|,\s+(?:and|but|while|which)\s")


def opens_with_earlier_rounds(words: str) -> bool:
    """Tell whether words open with "after two earlier rounds"."""
    return _AFTER_ROUNDS.match(words) is not None


def markers_in(lowered: str) -> list[tuple[int, Cue]]:
    """Return where clauses of a sentence begin that may speak of another financing, in order."""
    closed = CLOSED_IN[lowered]
    found = [
        (match.start(), rank, match.end(), cue)
        for rank, (cue, pattern) in enumerate(_GATED_MARKERS)
        if not pattern.gate & closed
        for match in pattern.compiled.finditer(lowered)
    ]
    markers, reach = [], 0
    for start, _, end, cue in sorted(found):
        if start >= reach:
            markers.append((start, cue))
            reach = end
    return markers


def clause_around(sentence: str, start: int, end: int, first: int, last: int) -> str:
    """Return the words around some claims: their stretch between commas, and how it opens.

    All offsets count in the sentence: the stretch lies between `start` and `end`, the claims
    between `first` and `last`.
    """
    before = max(sentence.rfind(", ", start, max(start, first)), start)
    comma = sentence.find(", ", min(last, end), end)
    after = end if comma < 0 else comma
    opening = _OPENING.match(sentence[start:before]) if start == 0 else None
    return (opening.group() + " " if opening else "") + sentence[before:after]


Patterns = Sequence[tuple[Cue, re.Pattern[str]]]


class LikelyCues(NamedTuple):
    """The patterns of the cues that a sentence may give: for its words in lower case, and as is."""

    lowered: Patterns
    cased: Patterns


def likely_cues(lowered: str) -> LikelyCues:
    """Return the cues that stretches of a sentence may give."""
    closed = CLOSED_IN[lowered]
    return LikelyCues(
        [(cue, pattern.compiled) for cue, pattern in _GATED_CUES if not pattern.gate & closed],
        [(cue, pattern) for cue, word, pattern in _CASED if word in lowered],
    )


def cues_in(words: str, expected: LikelyCues) -> frozenset[Cue]:
    """Return the cues that the words of a clause give."""
    lowered = words.lower()
    found = [cue for cue, pattern in expected.lowered if pattern.search(lowered)]
    if expected.cased:
        found += [cue for cue, pattern in expected.cased if pattern.search(words)]
    return frozenset(found)


def is_of_the_news(lowered: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a sentence gives the cue of the news, whatever else it gives."""
    words = lowered[start:end]
    return any([pattern.compiled.search(words) for pattern in likely(_THE_NEWS, lowered)])


def is_standing(sentence: str, quote: str, org: str) -> bool:
    """Tell whether a quoted name stands in a list of backers over time, in no financing."""
    if "-backed" in sentence and re.search(rf"{re.escape(org)}(?:'s|’s)?-backed\b", sentence):
        return True
    if not _STANDING.may_match(sentence.lower()):
        return False
    clause = next((part for part in _CLAUSE_END.split(sentence) if quote in part), sentence)
    lowered = clause.lower()
    return bool(_STANDING.search(lowered)) and not _IN_THE_DEAL.search(lowered)


@lru_cache(64)
def letters_in(text: str) -> frozenset[str]:
    """Return the letters of the rounds that a text names, in lower case."""
    lowered = text.lower()
    if "series" not in lowered and "round" not in lowered:
        return frozenset()
    return frozenset([m.group(1) or m.group(2) for m in _LETTER.finditer(lowered)])
