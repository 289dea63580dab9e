"""Words of a sentence in, the cues they give about which financing is meant; no claims known."""

import re
from enum import Enum, auto

from backend.claims.gates import Gated
from backend.claims.masking import lower

_TIME = r"(?:days?|weeks?|months?|years?)"
_DEAL = (
    r"(?:rounds?|financing|funding|fundrais\w+|fund[- ]rais\w+|raise|deal|investment|placement|"
    r"transaction|injection|influx|capital|money|cash|funds|tranche|loan|offering)"
)
# "Founded in 2011" says nothing of money.
_NOT_FOUNDED = "".join(
    rf"(?<!\b{word}\s)" for word in ("founded", "up", "established", "launched", "started", "since")
)
# "After signing the papers" is of the deal at hand, "after raising $2m" of the one before.
_RAISING = r"(?:rais|clos|secur|land|receiv|tak|pull|bag|scor|complet|sell|hav)"


class Cue(Enum):
    """What a phrase says about the financing that its clause speaks of."""

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


# What stands before "after" and "since", and is looked for in vain where they are missing.
_TIME_AFTER = rf"""
    (?:\b(?:just|only|barely|not\ even|less\ than|about|some|a)\s+)*
        \b(?:\w+\s+)?{_TIME}\s+(?:after|since)\b
    |\b(?:that\s+)?(?:comes?|came|coming|is|was)\s+(?!followed)(?:\w+\s+){{0,5}}?after\b
    |\bafter\b(?!\s+(?!{_RAISING})\w+ing\b)|\bsince\s+(?=raising|closing|its|the)|
"""


def _markers(time_after: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<THEN>
            \bfollowed\b(?!\s+up\b)(?:\s+(?:\w+\s+){{1,2}}(?:after|later))?(?=[^.;,]{{0,30}}\bby\b))
        |(?P<AFTER>{time_after}
            \b(?:follow(?:s|ed|ing)\b|on\ top\ of\b|in\ addition\ to\b|(?<!-)up\ from\b
            |down\ from\b|compared\ (?:with|to)\b|against\b
            |from\ (?=(?:\w+\s+){{0,2}}(?:us|hk|a|s|c)?[$€£¥₹]|rs\b|rmb\b))
        )
        |(?P<THAN>\b(?:than\s+(?:in|the|its|when|at|it)|times\s+(?:what|its|the|that))\b)
        |(?P<CLAUSE>
            ;|\s[—–-]{{1,2}}\s|,\s+(?:and|but|while|whereas|set|with|upon|for)\b
            |\b(?:while|whereas|upon|because)\b
            |,?\s+and\s+(?=(?:came|then|later|also|has|had|is|was|in)\b)
            |,\s+(?=(?:it|the\s+\S+|[a-z][\w'’]+)\s+(?:has|have|is|said|now|announced)\b)
        )
        |(?P<RELATIVE>,\s+(?:which|who|where)\b|\bwhen\b)
        |(?P<MAIN>
            ,\s+(?=(?:is|was|are|were|has|have|had|will|would|values|gives|puts|brings|takes)\b))
        """,
        re.VERBOSE,
    )


_MARKERS, _MARKERS_BUT_AFTER = _markers(_TIME_AFTER), _markers("")

_CUES = {
    Cue.SOME_TIME_AFTER: (rf"\b{_TIME}\s+(?:after|since)\b|\bfollows\b|\bfollowing\b(?!\s+an?\b)"),
    Cue.ANOTHER: (
        rf"\b(?:another|additional|separate|second|subsequent)\b(?=[^.]*\b(?:{_DEAL}|[$€£¥₹\d]))"
        r"|\ba\s+further\b|\bnext\s+round\b|\bnew\s+round\b(?=[^.]*\btalks\b)|\bmore\s+should\b"
        r"|\b(?:again|more)\s+from\b"
    ),
    Cue.SEPARATE: rf"\bseparate\s+(?:\S+\s+){{0,2}}?{_DEAL}\b",
    Cue.THAT_ONE: (
        rf"^\W*(?:that|those|the\s+former)\b(?:\s+(?:\w+\s+)?(?:one|close|tender|sale|issue|{_DEAL})\b)"
    ),
    Cue.EXTENSION: r"\b(?:extension|top-up|add-on)\b",
    Cue.THE_NEWS: (
        r"\b(?:at\s+the\s+(?:issue|offer)\s+price\b|the\s+move\b|now\b|this\s+time\b"
        rf"|the\s+(?:{_DEAL})\b|(?:latest|new|newest|current|fresh|this)\s+(?:\S+\s+)?{_DEAL}\b"
        r"|new\s+(?:backers|investors)\b|(?:is|are)\s+new(?=\s*(?:[,;.]|$|(?:on|to|in|here|among)\b)))"
        r"|pre-money[”\"]?\s+valuation"
    ),
    Cue.A_ROUND: r"\b(?:a|an|one)\s+(?:\S+\s+){0,3}?(?:round|financing|deal)\b|\binvested\b",
    Cue.PAST: (
        r"\b(?:(?:last|previous|prior|earlier|preceding|past)\s+(?:year|round|financing|valuation|"
        r"funding|fall|autumn|spring|summer|winter|january|february|march|april|may|june|july|"
        r"august|september|october|november|december)\b"
        r"|(?:previously|formerly|used\s+to\s+be|last\s+\w+ed|first\s+(?:backed|invested)|"
        r"back\s+in|at\s+its\s+peak|peaked|later\s+in\s+the\s+year|the\s+year\s+before|its\s+last)\b"
        r"|internal\s+valuation|after\s+(?:\w+\s+)?(?:earlier|previous|prior)\s+rounds?\b"
        rf"|\w+\s+{_TIME}\s+(?:ago|before|earlier)\b)"
        rf"|{_NOT_FOUNDED}\bin\s+(?:(?:early|mid|late)[- ])?(?:[a-z]{{3,9}}\s+)?(?:19|20)\d\d\b"
        r"|^\W*an?\s+(?:later|earlier)\s+(?!date\b|stage\b)"
    ),
    Cue.HAD: (
        r"(?<!it\s)(?<!that\s)\bhad\s+(?:\w+\s+)?(?:raised|secured|closed|received|taken|put|invested"
        r"|bought|been)\b"
    ),
    Cue.AT_THAT_TIME: r"\bat\s+(?:the|that)\s+time\b|\bthen\b",
    Cue.WAS_PLANNED: (
        r"\b(?:was|were|had\s+been|had|originally|initially|first|earlier)\b[^.;]{0,40}?\b(?:aim\w*|"
        r"seek\w*|sought|looking|planned|planning|hop\w+|in\s+talks|target\w*|want\w*|expected)\b"
        r"|\b(?:earlier|original|initial)\s+(?:target|plan|goal)\b"
    ),
}
_LOWERED = [(cue, Gated(pattern)) for cue, pattern in _CUES.items()]
_THE_NEWS = dict(_LOWERED)[Cue.THE_NEWS]
# Where a capital tells, the words are read as they stand.
_CASED = [
    (
        Cue.AFTER_BACKER,
        Gated(r"\b[Aa]fter\s+[A-Z]\w+|\b[Ww]ith\s+[A-Z]\w+(?:'s|’s)\s+(?:money|investment)"),
    ),
    (Cue.PAST, Gated(r"\bHaving\s+\w+[Ee][Dd]\b")),
]
_AFTER_ROUNDS = re.compile(
    r"after\s+(?:\w+\s+)?(?:earlier|previous|prior)\s+rounds?\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"\W*(?:In|Back|Last|Earlier|Before|After|Only|Previously|Later|Having|Since|Until|By|On|A|The)\b"
    r"[^,]*,?"
)
_STANDING = re.compile(
    r"\bcounts?\b[^;]*\b(?:as|among)\b[^;]*\b(?:investors?|backers?|shareholders?)\b"
    r"|\b(?:is|are|was\s+already|were\s+already)\s+(?:an?\s+|also\s+|already\s+|among\s+(?:its|the)\s+)*"
    r"(?:early|earlier|existing|previous|current|publicly\s+known|known|long-time)?\s*(?:an?\s+)?"
    r"(?:investors?|backers?|shareholders?)\b"
    r"|\b(?:known|early|earlier)\s+(?:backers|investors|shareholders)\s+(?:are|include)\b"
    r"|(?<!also )\bbacked\s+by\b|\bthat\s+[^.;,]{2,60}\bback\b",
    re.IGNORECASE,
)
_IN_THE_DEAL = re.compile(
    rf"\b(?:{_DEAL}|series[ -][a-k]\b[^.;,]*)\b[^.;]*\bbacked\s+by\b"
    r"|\b(?:participat\w+|took\s+part|joined|joining|invested|put\s+in|led|in\s+the\s+(?:new|latest))\b",
    re.IGNORECASE,
)


def opens_with_earlier_rounds(words: str) -> bool:
    """Tell whether words open with "after two earlier rounds"."""
    return _AFTER_ROUNDS.match(words) is not None


def markers_in(sentence: str) -> list[tuple[int, Cue]]:
    """Return where clauses begin that may speak of another financing, in order."""
    lowered = lower(sentence)
    markers = _MARKERS if "after" in lowered or "since" in lowered else _MARKERS_BUT_AFTER
    return [
        (match.start(), Cue[match.lastgroup])
        for match in markers.finditer(lowered)
        if match.lastgroup
    ]


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


def cues_in(words: str) -> frozenset[Cue]:
    """Return the cues that the words of a clause give."""
    lowered = words.lower()
    found = [cue for cue, pattern in _LOWERED if pattern.search(lowered)]
    return frozenset(found + [cue for cue, pattern in _CASED if pattern.search(words)])


def is_of_the_news(words: str) -> bool:
    """Tell whether the words of a stretch give the cue of the news, whatever else they give."""
    return _THE_NEWS.search(words.lower()) is not None


def is_standing(sentence: str, quote: str, org: str) -> bool:
    """Tell whether a quoted name stands in a list of backers over time, in no financing."""
    clause = next(
        (
            part
            for part in re.split(r"[;:]|,\s+(?:and|but|while|which)\s", sentence)
            if quote in part
        ),
        sentence,
    )
    if re.search(rf"{re.escape(org)}(?:'s|’s)?-backed\b", sentence):
        return True
    return bool(_STANDING.search(clause)) and not _IN_THE_DEAL.search(clause)
