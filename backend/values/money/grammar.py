"""The grammar of sums: regular expressions for numbers, scale words, currencies and hedges.

Patterns and tables only; `finding` puts them together. Every pattern is anchored on a digit or a
scale word, or looks at a window of fixed length beside one, so that reading stays linear.
"""

import re
from collections.abc import Iterable

from backend.values.money.currencies import (
    ADJECTIVES,
    CODES,
    HAN_UNITS,
    NOUNS,
    SCALED_CODES,
    SIGNS,
)
from backend.values.money.sums import Hedge

SPACES = " \t\u00a0\u2007\u2009\u202f"
SPACE = f"[{SPACES}]"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
DASH = f"[{_DASHES}]"

SCALES: dict[str, int] = {
    "k": 10**3,
    "thousand": 10**3,
    "hundred thousand": 10**5,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "hundred million": 10**8,
    "b": 10**9,
    "bn": 10**9,
    "bil": 10**9,
    "bln": 10**9,
    "billion": 10**9,
    "billions": 10**9,
    "thousand million": 10**9,
    "mrd": 10**9,
    "milliard": 10**9,
    "milliards": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "tr": 10**12,
    "trn": 10**12,
    "trillion": 10**12,
    "trillions": 10**12,
    "l": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "lakh": 10**5,
    "lakhs": 10**5,
    "cr": 10**7,
    "crs": 10**7,
    "crore": 10**7,
    "crores": 10**7,
    "thousand crore": 10**10,
    "thousand crores": 10**10,
    "lakh crore": 10**12,
    "lakh crores": 10**12,
}
INDIAN_SCALES = frozenset(
    word for word in SCALES if word[:2] in {"la", "cr", "l"} or "crore" in word
)
HAN_SCALES = {"万": 10**4, "萬": 10**4, "百万": 10**6, "千万": 10**7, "千萬": 10**7, "亿": 10**8}
HAN_SCALES |= {"億": 10**8, "万亿": 10**12, "兆": 10**12}
HAN_SCALES |= {"만": 10**4, "억": 10**8, "조": 10**12}


def _any(words: Iterable[str]) -> str:
    """Return an alternation of words, the longest first, blanks in them standing for any space.

    Their first letters part them, so that most are passed over by one letter.
    """
    parted = _by_first_letter(words, f"{SPACE}?")
    return "|".join(f"{re.escape(letter)}(?:{rests})" for letter, rests in parted)


def _any_case(words: Iterable[str], blank: str) -> str:
    """Return an alternation of words in any case, which are given in small letters.

    An alternative that ignores case from its first letter on would have to be tried in full.
    """
    parted = _by_first_letter(words, blank)
    return "|".join(f"[{letter}{letter.upper()}](?ai:{rests})" for letter, rests in parted)


def _by_first_letter(words: Iterable[str], blank: str) -> Iterable[tuple[str, str]]:
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]).replace("\\ ", blank))
    return ((letter, "|".join(rests)) for letter, rests in by_letter.items())


_SCALE_WORDS = _any_case(SCALES, f"(?:{SPACE}|{DASH})")
_NOUN = (
    rf"(?:(?P<adjective>{_any_case(ADJECTIVES, f'{SPACE}?')})(?:{SPACE}|{DASH}))?"
    rf"(?P<noun>{_any_case(NOUNS, f'{SPACE}?')})(?i:e?s?)(?![A-Za-z])"
)
_SUFFIX_CODE = f"(?:{_any([*CODES, *SCALED_CODES, 'RMB', 'NIS'])})(?![A-Za-z]|{SPACE}?[0-9])"
_SUFFIX_SIGN = f"(?:[€£₹¥$₩₽₪₺₫]|kr(?![A-Za-z])|zł|Kč|Rs(?![A-Za-z]))(?!{SPACE}?[0-9])"
_SUFFIX_NATION = r"(?:US|Canadian|Australian|Singapore)(?![A-Za-z$])"

# A number, and the scale word and the currency behind it. It begins with one class of characters,
# for which a search is fast.
NUMBER = re.compile(
    r"(?P<number>[0-9](?<![0-9].)(?:"
    r"[0-9]{0,2}+(?:[,'’][0-9]{2,3}){1,6}(?:[.][0-9]{1,4})?(?![0-9])"
    r"|[0-9]{0,2}+(?:[.][0-9]{3}){2,5}(?:,[0-9]{1,2})?(?![0-9])"
    "|[0-9]{0,2}+(?:[ \u00a0\u202f][0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9]|[.,][0-9])"
    r"|[0-9]{0,14}(?:[.,·][0-9]{1,6})?(?![0-9])))"
    rf"(?:(?:{SPACE}{{0,2}}+|{DASH}|[+]{SPACE}?)(?:(?P<scale>(?:{_SCALE_WORDS})(?![A-Za-z])[.]?)"
    rf"|(?P<han_scale>{_any(HAN_SCALES)})))?"
    rf"(?:(?:{SPACE}{{0,2}}+|{DASH})(?:(?P<han>{_any(HAN_UNITS)})|(?P<code>{_SUFFIX_CODE})"
    rf"|{_NOUN}|(?P<sign>{_SUFFIX_SIGN})|(?P<nation>{_SUFFIX_NATION})))?"
)
# What a rate may have before it.
BEFORE_RATE = f"{SPACES}{_DASHES}+"

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORD_VALUES = (
    {word: i for i, word in enumerate(_UNITS, 1)}
    | {word: i for i, word in enumerate(_TEENS, 10)}
    | {word: i * 10 for i, word in enumerate(_TENS, 2)}
)
_ONE_WORD = "|".join(sorted(WORD_VALUES, key=len, reverse=True))
_GAP = rf"(?:{SPACE}|{DASH})"
_SMALL = rf"(?:{'|'.join(_TENS)}){_GAP}(?:{'|'.join(_UNITS)})|{_ONE_WORD}"
# Stands before a scale word; `numbers` reads the named parts.
SPELT = re.compile(
    rf"(?<![A-Za-z0-9])(?:"
    rf"(?P<hundreds>a|{_SMALL}){_GAP}hundred(?:{_GAP}and)?(?:{_GAP}(?P<rest>{_SMALL}))?"
    rf"|(?P<whole>{_SMALL})(?P<fraction>{_GAP}and{_GAP}a{_GAP}(?:half|quarter))?"
    rf"|(?P<half>(?:(?:a|one){_GAP})?half(?:{_GAP}(?:of{_GAP})?an?)?)"
    rf"|(?P<quarter>(?P<quarters>a|one|three)?{_GAP}?quarters?(?:{_GAP}of)?(?:{_GAP}a)?)"
    rf"|(?P<one>an?)"
    rf"){_GAP}$",
    re.IGNORECASE,
)
_ROUND_SCALES = ("million", "billion", "trillion", "crore", "lakh")
# Matched where one of the parts below stands; `numbers` checks what stands before.
SCALE_WORD = re.compile(
    rf"(?P<scale>{'|'.join(form for w in _ROUND_SCALES for form in (w, w.title(), w.upper()))})"
    rf"(?![A-Za-z])(?:(?P<gap>{_GAP})(?:(?P<code>{_SUFFIX_CODE})|{_NOUN}))?"
)

# What no other common word holds: a plain search for these is a hundred times as fast as one for
# the scale words, which begin one letter before them, "trillion" two.
SCALE_PARTS = ("illion", "ILLION", "rore", "RORE", "akh", "AKH")

_LETTERED = [s for s in (*SIGNS, *CODES, *SCALED_CODES) if s[0].isascii() and s[0].isalpha()]
_LETTERED += [f"{code}$" for code in CODES] + [f"{code} $" for code in CODES]
_LETTERED += ["usd", "inr", "eur", "gbp", "Usd", "Eur"]
_OTHER = [f"{escape}{sign}" for sign in SIGNS if sign not in _LETTERED for escape in ("", "\\")]
# The longest sign before a number, in letters only behind no other letter or figure: both are read
# backwards, since it is known where a sign ends.
SIGN_BACKWARDS = re.compile(
    rf"\n?{SPACE}{{0,2}}+(?P<sign>(?:{_any(sign[::-1] for sign in _LETTERED)})(?![A-Za-z0-9])"
    rf"|{_any(sign[::-1] for sign in _OTHER)})"
)
PREFIX_WINDOW = 9

_MUCH = r"(?:just|slightly|a\s+little|a\s+bit|a\s+shade|a\s+tad|marginally|only\s+just|a\s+hair)"
_FAR = rf"(?:{_MUCH}|well|far|much|way|comfortably)"
_HEDGE_WORDS: dict[Hedge, str] = {
    "about": (
        r"about|around|roughly|approximately|approx\.?|nearly|almost|close\s+to|closer\s+to|circa"
        r"|(?-i:ca\.?|c\.)|some|somewhere\s+(?:around|near|about)|something\s+like|an?\s+estimated|estimated"
        r"|more\s+or\s+less|in\s+the\s+(?:region|neighbou?rhood|vicinity|order|ballpark)\s+of"
        r"|on\s+the\s+order\s+of|of\s+the\s+order\s+of|the\s+best\s+part\s+of|nigh\s+on|approaching|nearing"
        r"|verging\s+on|not\s+far\s+(?:off|from|short\s+of)"
        rf"|{_MUCH}\s+(?:under|below|less\s+than|short\s+of|shy\s+of)|(?:a\s+)?shy\s+of|not\s+quite"
        r"|in\s+the\s+(?:low|mid|high)(?:[-\s](?:to[-\s](?:mid|high)))?|~|∼|≈"
    ),
    "more_than": (
        rf"(?:(?:{_FAR}\s+)?(?:more\s+than|over|above|north\s+of|in\s+excess\s+of|upwards?\s+of|beyond"
        r"|past|higher\s+than|greater\s+than|bigger\s+than|better\s+than|larger\s+than)"
        rf"|(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops?|cross(?:es|ed|ing)?"
        r"|breach(?:es|ed|ing)?|eclips(?:es?|ed|ing)|outstripp(?:ed|ing)|passed|passing))(?P<the>\s+the)?"
    ),
    "at_least": (
        r"at\s*least|at\s+the\s+very\s+least|no\s+less\s+than|no\s+fewer\s+than|not\s+less\s+than"
        r"|(?:a\s+)?minimum\s+(?:of)?|at\s+a\s+minimum|>=|≥"
    ),
    "less_than": (
        r"(?:(?:well|far|much)\s+)?(?:less\s+than|lower\s+than|under|below|short\s+of|fewer\s+than)"
        r"|sub-|<"
    ),
    "up_to": (
        r"(?<!-)up\s*to|as\s+much\s+as|as\s+many\s+as|as\s+high\s+as|(?:a\s+)?maximum\s+(?:of)?|at\s+most"
        r"|no\s+more\s+than|not\s+more\s+than|no\s+higher\s+than|capped\s+at|a\s+cap\s+of|≤"
    ),
}
_HEDGE_WORDS["more_than"] += "|>"
_FILLER = (
    r"(?:an?\s+(?:additional|extra|further|total\s+of|combined|collective|record|whopping|staggering|cool|hefty)"
    r"|another|the\s+equivalent\s+of)"
)
_HEDGE_BEFORE = (
    r"(?<![A-Za-z0-9])(?:"
    + "|".join(f"(?P<{hedge}>{words})" for hedge, words in _HEDGE_WORDS.items())
    + rf")(?:\s+{_FILLER})?\s*$"
)
HEDGE_BEFORE = re.compile(_HEDGE_BEFORE, re.IGNORECASE)
# The same for words in lower case, a tenth of the work.
HEDGE_BEFORE_LOWER = re.compile(_HEDGE_BEFORE.replace("(?-i:", "(?:"))
# "CA $5 million" is no "ca. $5 million": where one of these stands, case has to tell.
HEDGE_CAPITALS = ("CA", "Ca", "C.")
HEDGE_WINDOW = 52
# The words with which a hedge can end: most sums have none of them before, and are spared the
# search.
_LAST_WORDS = (
    "about around roughly approximately approx nearly almost to circa ca c some near like estimated"
    " less of on approaching nearing off from under below than quite low mid high over above beyond"
    " past exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top tops topped"
    " topping cross crosses crossed crossing breach breaches breached breaching eclipse eclipses"
    " eclipsed eclipsing outstripped outstripping passed passing the least minimum as at most"
    " maximum additional extra further combined collective record whopping staggering cool hefty"
    " another sub upto atleast"
)
HEDGE_LAST_WORDS = frozenset(_LAST_WORDS.split())
# Some of them end few hedges: one of these strings stands before them.
HEDGE_WORDS_BEFORE = {
    "at": ("capped",),
    "to": ("up", "close"),
    "from": ("far",),
    "of": (
        *("region", "hood", "vicinity", "order", "ballpark", "part", "short", "shy", "north"),
        *("excess", "upward", "minimum", "maximum", "cap", "total", "equivalent"),
    ),
    "the": (
        *("than", "over", "above", "of", "beyond", "past", "exceed", "pass", "top", "cross"),
        *("breach", "eclips", "outstrip"),
    ),
}
# "Past the $1 billion mark" sets a bound; "more than the $5 million it sought" compares.
MARK = re.compile(r"\s(?:mark|threshold|milestone|barrier|level)\b", re.IGNORECASE)
# Words before which "over", "up to" and "as much as" are no hedge: "a dispute over $5 million",
# "brings the total up to $1.2 billion", "twice as much as $5 million".
NO_HEDGE = {
    "more_than": re.compile(
        r"\b(?:disput\w*|fight\w*|fought|row|battl\w*|lawsuits?|su(?:ed|ing|es)|control|feud\w*"
        r"|wrangl\w*|argu\w*|(?:hand|turn|sign|fork)(?:s|ed|ing)?)\s+over(?:\s+(?:another|an?\s+\w+))?\s*$",
        re.IGNORECASE,
    ),
    "up_to": re.compile(
        r"\b(?:bring|brought|tak(?:e|es|ing)\b|took|push|lift|driv|drove|mov|nudg|bump|inch)\w*\s[^.;:]{0,45}"
        r"(?:valuation|total|value|raised|funding|haul|tally|worth|figure|capital)\s+up\s+to\s*$"
        r"|\b(?:twice|times|half)\s+as\s+(?:much|many|high)\s+as\s*$|\badd(?:s|ed|ing)?\s+up\s+to\s*$",
        re.IGNORECASE,
    ),
}
NO_HEDGE_WINDOW = 90

HEDGE_AFTER = re.compile(
    rf"(?P<more_than>\+|{DASH}plus(?![A-Za-z])|{SPACE}plus(?=\s*(?:[,.;:!?)\u201d\"]|$|valuation|round"
    r"|deal|raise|funding|financing|price|stake|fund|investment|in\s))"
    rf"|and\scounting)"
    rf"|{SPACE}(?P<at_least>or\smore(?!\sthan)|or\shigher|at\sleast|minimum|and\sup(?!\sto\b)|upwards)(?![A-Za-z])"
    rf"|{SPACE}(?P<up_to>or\sless|at\s(?:the\s)?most|maximum|tops)(?![A-Za-z])"
    rf"|(?:{SPACE}or\sso|{DASH}ish|ish|{SPACE}or\sthereabouts|{SPACE}or\sthereabout"
    rf"|{SPACE}give\sor\stake|(?:{SPACE}|{DASH})range)(?P<about>)(?![A-Za-z])",
    re.IGNORECASE,
)

# A rate, not a sum: "per share", "$5 million-a-year"; "a year ago" is a time and stays money.
# It begins with one of RATE_LETTERS behind a blank or a dash.
RATE_LETTERS = frozenset("/paeym")
RATE = re.compile(
    rf"(?:{SPACE}|{DASH})?(?:/{SPACE}?(?:share|year|yr|month|mo|week|day|hour|user|kWh|ton)\b"
    rf"|per{_GAP}[A-Za-z]"
    rf"|(?:an?|each|every){_GAP}(?:share|year|month|week|day|hour|barrel|ton|tonne|head|piece|user"
    r"|person|night|unit|seat|kilo|mile|quarter)(?![A-Za-z])"
    r"(?!\s(?:and\sa\shalf\s)?(?:ago|earlier|later|before|after|prior|previously|on|from\snow))"
    r"|(?:annually|yearly|monthly|annuali[sz]ed|apiece)(?![A-Za-z]))",
    re.IGNORECASE,
)

RANGE_JOIN = re.compile(rf"{SPACE}*(?P<word>{DASH}|to|and|or){SPACE}*", re.IGNORECASE)
# The most that stands between the two ends of a range, and how far back its first word stands.
RANGE_GAP = 8
RANGE_WINDOW = 40
JOIN_ENDS = frozenset(f"{_DASHES}odr")
JOINS_NEXT = re.compile(rf"{SPACE}{{0,2}}(?:{DASH}|(?:to|and|or)\b)")
JOINS_LAST = re.compile(rf"(?:{DASH}|\b(?:to|and|or)){SPACE}{{0,2}}$")
BETWEEN = re.compile(r"(?:somewhere\s+|anywhere\s+)?(?:in\s+)?between\s+$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
RANGING = re.compile(
    r"(?:\b(?:anywhere|somewhere|ranging|ranges?|ranged|varying|varies|estimates?|sums?|sizes?"
    r"|checks?|cheques?|tickets?|invests|investments?|amounts)(?:\s+of|\s+(?:sizes?|sum))?)\s+from\s+$",
    re.IGNORECASE,
)
# "rose $3bn to $4bn", "up $3bn to $4bn": a change and its outcome, no range.
CHANGE = re.compile(
    r"\b(?:rose|rise[ns]?|up|climbed|jumped|increased?|grew|fell|down|dropped|by|cut|slashed|lowered"
    r"|raised\s+its\s+\w+)\s+(?:by\s+)?$",
    re.IGNORECASE,
)

_SAME_WORDS = (
    r"(?:(?:or|about|around|roughly|approximately|approx\.?|nearly|almost|over|more\s+than|some|worth"
    r"|equivalent\s+to|equal\s+to|the\s+equivalent\s+of|equivalent|i\.e\.,?|that\s+is,?|=|~|≈|circa|ca\.?|c\."
    r"|just\s+(?:over|under)|under|less\s+than|close\s+to|an\s+estimated|a\s+little\s+(?:over|under))\s*){0,3}"
)
SAME_IN_BRACKET = re.compile(rf"\s?[(\[（]\s*{_SAME_WORDS}", re.IGNORECASE)
# "$12 million in Series A funding (US$7.6 million)".
IN_BRACKET_NEAR = re.compile(rf"(?:{SPACE}[\w-]+){{0,5}}{SAME_IN_BRACKET.pattern}", re.IGNORECASE)
SAME_AFTER_WORD = re.compile(
    rf"(?:,?\s*(?:or|equal(?:ling|ing|s)?(?:\s+to)?|equivalent\s+to|the\s+equivalent\s+of|that\s+is|i\.e\.)"
    rf"(?:,)?\s+{_SAME_WORDS}|\s?[/=≈]\s?|\s?{DASH}\s?(?:or|about|roughly|around)\s+{_SAME_WORDS})",
    re.IGNORECASE,
)
SAME_NEXT = re.compile(rf"\s?(?:[;,/]|and|or)\s?{_SAME_WORDS}", re.IGNORECASE)
CLOSING = re.compile(
    r"\s?(?:(?:at|as)\s[^()\d]{0,40}|today|now|USD|equivalent|approx\.?)?[)\]）]", re.IGNORECASE
)
# What may follow "500 crore" without a currency when it is money and not a count of people.
INDIAN_MONEY_FOLLOWS = re.compile(
    r"\s*(?:$|[.,;:!?)\]\n]|(?:in|from|for|at|to|by|round|funding|investment|fund|deal|stake|valuation"
    r"|loan|debt|equity(?!\s+shares?\b)|capital|seed|series|pre-series|raise|financing|cheque)\b"
    r"|of\s+(?:funding|capital|equity|debt|investment|financing)\b)",
    re.IGNORECASE,
)
