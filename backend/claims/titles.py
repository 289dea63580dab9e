"""A name and a title in, what the title says of whom it names out: raises, gives, or opens it.

Knows neither the article nor any other name.
"""

import re

from backend.claims.lexicon import RAISE
from backend.claims.name_words import is_of_word, places_of

_OTHER_NAMES = r"(?:[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3})"
_INVESTS = re.compile(
    rf"(?:(?:,| and| &) {_OTHER_NAMES})*(?: (?!\w+s back\b)[\w-]+)? "
    r"(?:wants? a (?:slice|piece|stake)|(?:takes?|buys?) "
    r"(?:\d[\d.]*(?: ?%| pct\b| per ?cent\b)|a (?:third|quarter|fifth|tenth|half) of)|"
    r"takes? (?:(?:an? )?stakes?|over|control)|rescues?|bails? out|props? up|"
    r"gets? (?:for|in return)|buys? into|puts? money|"
    r"(?:reveals?|discloses?|reports?|holds?|owns?|buys?|gets?|builds?|sells?|trims?|ups|raises?)"
    r"(?: [\w$€£.,%-]+){0,4}? (?:stakes?|holding|bet|interest) (?:in|on)|invests?|backs?|"
    r"leads?|co-leads?|"
    r"joins?(?! (?:the )?(?:[\w-]+ ){0,2}?(?:unicorns?|decacorns?|club|ranks|league|race|list|"
    r"elite|fray|rush)\b)|bets?|"
    r"funds?|supports?|participates?|doubles? down|commits?|(?:pours?|pumps?)(?! \S+ from\b))\b"
)
_BEGINS_WITH_NAMES = re.compile(rf"\W*(?:{_OTHER_NAMES}(?:, | and | & ))*")
# "Alder follows Birch into Zenna", "Alder puts £50m behind Zenna".
_INVESTED_IN = re.compile(
    r"\b(?:follows?|joins?|bets?|bac\w+|stakes?|money|invest\w*|pours?|puts?|pumps?|buys?|piles?|"
    r"moves?|plunges?|ploughs?|plows?)\b[^;:]* (?:in|into|behind) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
# A title keeps its figures: "takes $9m" is "takes §".
_SUM = (
    r"(?>(?:[A-Z]{0,3}[$€£¥₹]|Rs\.? ?|[A-Z]{3} ?)\d[\d.,]*"
    r"(?:[kmb]n?\b|-?(?: ?[mb]illion| crore| cr\b| [mb]ln\b))?)"
)
_RAISE = RAISE.replace("§", _SUM)
# "Leeds boat builders get §", "Leeds's Jane Doe raises §": a place, it seems.
_MANY_RAISE = r"(?:get|raise|land|secure|win|bag|net|close|take|pull|attract|receive|bank)"
_RAISES = re.compile(
    rf"(?:['’]s(?! [A-Z]))?(?! (?:[\w-]+ )?[a-z-]+s {_MANY_RAISE}\b)"
    rf"(?: [\w-]+){{0,2}} (?:{_RAISE}|valued|worth|hits|reaches|tops|confirms|in talks|seeks|to "
    rf"raise)\b"
    r".*?(?:[$€£¥₹]|\b(?:Rs|[A-Z]{3}) ?\d|\d ?(?:million|billion|crore|[mb]n)\b)"
)
_BEGINS = re.compile(
    r"\W*(?:(?!(?:tap(?:s|ped)?|from|with|by|backs?|joins?|leads?)\b)[\w'’.-]+ ){0,3}",
    re.IGNORECASE,
)
# "Alder-backed Zenna": of whom the title speaks stands behind.
_BACKED = re.compile(r"-(?:backed|funded|owned|led|linked)\b")
_RAISES_BEHIND = re.compile(
    rf" (?:has )?(?:(?!s[eo]l[dl])(?:{_RAISE})\b.{{0,25}}?(?:[$€£¥₹\d]|series|seed)|in [$€£¥₹])",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?:(?!(?:to|of|for|from|with|by|like|as)\b)[\w'’.-]+ ){0,3}", re.IGNORECASE
)
_AN_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
# "The Leeds boy", but not "the Zenna filing", which is about Zenna.
_SMALL_NOUN = re.compile(
    r" (?!(?:accounts|affair|bid|cap table|debut|float|deal|deck|filing|flotation|funding|"
    r"fund-?rais\w+|ipo|listing|memo|money|numbers|prospectus|raise|round|saga|sale|story|valuation)\b)[a-z]+"
)


def invests(name: str, title: str) -> bool:
    """Tell "Alder and Birch back Zenna" of either of the two."""
    at = title.find(name)
    return bool(
        _BEGINS_WITH_NAMES.fullmatch(title, 0, at) and _INVESTS.match(title, at + len(name))
    )


def describes_another(name: str, title: str) -> bool:
    """Tell "The Leeds boy": of whom a title speaks stands behind."""
    return any(
        _AN_ARTICLE.search(title, 0, at) and _SMALL_NOUN.match(title, at + len(name))
        for at in places_of(name, title)
    )


def raises(name: str, title: str) -> bool:
    """Tell whether a verb of raising, with a sum behind it, follows a name."""
    return any(_RAISES.match(title, at + len(name)) for at in places_of(name, title))


def is_invested_in(name: str, title: str) -> bool:
    """Tell "Alder follows Birch into Zenna" of the last of the three."""
    return any(_INVESTED_IN.search(title, 0, at) for at in places_of(name, title))


def raises_plainly(name: str, title: str) -> bool:
    """Tell "Lathe maker Zenna raises $9m": nothing else in the title can be who raises."""
    at = title.find(name)
    return bool(
        at >= 0
        and _DESCRIBED.fullmatch(title, 0, at)
        and _RAISES_BEHIND.match(title, at + len(name))
    )


def begins(name: str, title: str) -> bool:
    """Tell whether a name, with at most three words before it, opens a title."""
    ends = ((at, at + len(name)) for at in places_of(name, title))
    return any(
        _BEGINS.fullmatch(title, 0, at)
        and not is_of_word(title[end : end + 1])
        and not _BACKED.match(title, end)
        for at, end in ends
    )
