"""Words of a sentence in, the cues they give about which financing is meant; no claims known."""

import re
from collections.abc import Iterable
from enum import Enum, auto

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


_MARKERS = re.compile(
    rf"""
    (?P<THEN>\bfollowed\b(?!\s+up\b)(?:\s+(?:\w+\s+){{1,2}}(?:after|later))?(?=[^.;,]{{0,30}}\bby\b))
    |(?P<AFTER>
        (?:\b(?:just|only|barely|not\ even|less\ than|about|some|a)\s+)*
            \b(?:\w+\s+)?{_TIME}\s+(?:after|since)\b
        |\b(?:that\s+)?(?:comes?|came|coming|is|was)\s+(?!followed)(?:\w+\s+){{0,5}}?after\b
        |\bafter\b(?!\s+(?!{_RAISING})\w+ing\b)|\bfollow(?:s|ed|ing)\b|\bon\ top\ of\b
        |\bin\ addition\ to\b|(?<!-)\bup\ from\b|\bdown\ from\b
        |\bcompared\ (?:with|to)\b|\bagainst\b
        |\bfrom\ (?=(?:\w+\s+){{0,2}}(?:US|HK|A|S|C)?[$€£¥₹]|Rs\b|RMB\b)
        |\bsince\s+(?=raising|closing|its|the)
    )
    |(?P<THAN>\bthan\s+(?:in|the|its|when|at|it)\b|\btimes\s+(?:what|its|the|that)\b)
    |(?P<CLAUSE>
        ;|\s[—–-]{{1,2}}\s|,\s+(?:and|but|while|whereas|set|with|upon|for)\b
        |\b(?:while|whereas|upon|because)\b|,?\s+and\s+(?=(?:came|then|later|also|has|had|is|was|in)\b)
        |,\s+(?=(?:it|the\s+\S+|[A-Z][\w'’]+)\s+(?:has|have|is|said|now|announced)\b)
    )
    |(?P<RELATIVE>,\s+(?:which|who|where)\b|\bwhen\b)
    |(?P<MAIN>,\s+(?=(?:is|was|are|were|has|have|had|will|would|values|gives|puts|brings|takes)\b))
    """,
    re.VERBOSE | re.IGNORECASE,
)

_CUES = {
    Cue.SOME_TIME_AFTER: rf"\b{_TIME}\s+(?:after|since)\b|\bfollow(?:s|ing)\b",
    Cue.AFTER_BACKER: (
        r"(?-i:\b[Aa]fter\s+[A-Z]\w+|\b[Ww]ith\s+[A-Z]\w+(?:'s|’s)\s+(?:money|investment))"
    ),
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
        r"\bat\s+the\s+(?:issue|offer)\s+price\b|"
        rf"\b(?:latest|new|newest|current|fresh|this)\s+(?:\S+\s+)?{_DEAL}\b|\bthis\s+time\b"
        r"|\bnew\s+(?:backers|investors)\b|\b(?:is|are)\s+new(?=\s*(?:[,;.]|$|(?:on|to|in|here|among)\b))"
        rf"|\bthe\s+(?:{_DEAL})\b|\bthe\s+move\b|\bnow\b|[“\"]?pre-money[”\"]?\s+valuation"
    ),
    Cue.A_ROUND: r"\b(?:a|an|one)\s+(?:\S+\s+){0,3}?(?:round|financing|deal)\b|\binvested\b",
    Cue.PAST: (
        r"\b(?:last|previous|prior|earlier|preceding|past)\s+(?:year|round|financing|valuation|"
        r"funding|fall|autumn|spring|summer|winter|january|february|march|april|may|june|july|"
        r"august|september|october|november|december)\b"
        rf"|\b\w+\s+{_TIME}\s+(?:ago|before|earlier)\b|\b(?:previously|formerly|used\s+to\s+be|"
        r"(?-i:Having)\s+\w+ed|last\s+\w+ed|first\s+(?:backed|invested)|back\s+in|at\s+its\s+peak|peaked|later\s+in\s+the\s+year|the\s+year\s+before)\b"
        rf"|{_NOT_FOUNDED}\bin\s+(?:(?:early|mid|late)[- ])?(?:[a-z]{{3,9}}\s+)?(?:19|20)\d\d\b"
        r"|\bits\s+last\b|\binternal\s+valuation"
        r"|\bafter\s+(?:\w+\s+)?(?:earlier|previous|prior)\s+rounds?\b"
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
# Most cues are written and looked for in lower case, in half the time that ignoring case takes.
_CASED = {
    cue: re.compile(pattern, re.IGNORECASE) for cue, pattern in _CUES.items() if "(?-i:" in pattern
}
_LOWERED = {cue: re.compile(pattern) for cue, pattern in _CUES.items() if cue not in _CASED}
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


def earlier_rounds(words: str) -> str:
    """Return the "after two earlier rounds" with which words open; nothing where they do not."""
    found = _AFTER_ROUNDS.match(words)
    return found.group() if found else ""


def markers_in(sentence: str) -> list[tuple[int, Cue]]:
    """Return where clauses begin that may speak of another financing, in order."""
    return [
        (match.start(), Cue[match.lastgroup])
        for match in _MARKERS.finditer(sentence)
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


def cues_in(words: str, among: Iterable[Cue] = tuple(_CUES)) -> frozenset[Cue]:
    """Return those of the cues that the words of a clause give."""
    lowered = words.lower()
    return frozenset(
        cue
        for cue in among
        if (_LOWERED[cue].search(lowered) if cue in _LOWERED else _CASED[cue].search(words))
    )


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
