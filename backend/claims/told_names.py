"""A title and a text in, names out that they tell outright, whatever letters these are made of.

Whom a title is about, and of whom the text goes on by just these words, is called so: "Hugging
Lathe", "Together AI", "d-Matrel". Knows neither sentences nor runs of capitals.
"""

import re
from collections.abc import Iterator

from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.name_phrases import AFTER_BRAND, INTRODUCED_BRAND
from backend.claims.name_words import (
    CLOSED,
    JOINERS,
    NOT_A_NAME,
    SUFFIXED,
    is_demonym,
    is_ordinary,
    is_possessive,
    places,
    without_possessive,
)

_LONGEST = 4
# No title of news is longer; of a text that some page has for a title the rest is not looked up.
_LONGEST_TITLE = 300
# Small words that stand within a name: "Under the Oak", "Made by Lathes".
_INNER = JOINERS | {"the", "and", "by", "in", "at", "to", "on", "with", "for", "&", "+"}
_SEGMENT = re.compile(r"[:;|–—\"“”]|, | - ")
_TRADE = re.compile(rf"(?:.*-)?{COMPANY_NOUN}s?", re.IGNORECASE)
# One raises or takes: of several ("Charities raise £2m") none is named.
_ONE_DOES = re.compile(
    r"(?:[A-Za-z][a-z]*[^\Ws]s|is|has|to|at|in|raised|closed|secured|valued|IPO)", re.IGNORECASE
)
_IS_ABOUT = re.compile(
    rf"{AFTER_BRAND.pattern}|,? (?:is|was|will|would|wants|hopes|expects|can|could|may|declined|"
    r"took|takes|makes|sells|offers|goes|lost|opens|serves|this (?:week|month|year|quarter))\b|"
    r", (?:better|best|set|run|owned|backed|founded|known|based|led|priced|formerly|which|whose)\b"
)
_GETS = re.compile(r"\b(?:into|in|for|by|at|of|about|from) $")
# "1X", "6sense", "01.AI", "o9", "d-Matrel", "X-forge", "1047 Lathes".
_ODD = re.compile(
    r"(?<![\w.$€£¥₹,'’-])(?:\d+[A-Za-z][\w.]*|\d+\.[A-Z]\w+|[a-z]\d+|[A-Za-z]-[A-Za-z]{2}[\w.]*|"
    r"\d{1,4}(?= [A-Z][a-z]))(?<!\.)(?: [A-Z][a-z]\w+)*(?![\w-])"
)
# Of these shapes English has hardly a word, and no measure is written so.
_BRANDED = re.compile(r"\d+(?:[A-Z]\w|[a-z]{4}|X\b|\.[A-Z])|[A-Za-z]-[A-Z][A-Za-z]|\S+ [A-Z]")
_MEASURE = re.compile(r"\d+(?:[a-z]{1,2}|[A-WYZ]|[A-Z]{2}|min|yrs?|day|year|month|week|hour)\b")
_YEAR = re.compile(r"(?:19|20)\d\d ")
_OPENS = re.compile(r"(?:^|\n|[.!?][\"”]?\s)[\"“]?$")
_ACTS = re.compile(
    r" (?:(?:has|had) )?(?:also |now |just |recently |previously )?"
    r"(?:raised|raises|secured|secures|closed|closes|said|says|announced|announces|plans)\b"
)
_CALLED = re.compile(rf"\b(?:{COMPANY_NOUN}|\w-backed) $")
# What a list of investors, and nothing else, begins with and ends in.
_LED = re.compile(
    r"\b(?:led|backed|joined) by $|\b(?i:investors?|backers?) (?:include[sd]?|like|are) $"
)
_LISTED = re.compile(r"(?:, | and |\bfrom |\bby |\bwith )$")
_ENDS = re.compile(r"[,.;]| and\b|$")
_BEFORE = 20
_SMALL = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")


def told_in(title: str, text: str) -> str | None:
    """Return whom a title tells about where the text writes just these words as a name's.

    The text may begin with the title, which shows nothing. None where it tells of nobody so.
    """
    body, told = text.replace(title, "", 1), title[:_LONGEST_TITLE]
    return _opening(told.split(), body) or next(
        (name for name in _subjects(told) if _is_written(name, body)), None
    )


def _subjects(title: str) -> Iterator[str]:
    """Yield the words before what may be a verb, from where nothing describes them any more."""
    for segment in _SEGMENT.split(title):
        words = segment.split()
        first = 0
        for at, word in enumerate([*words, ""]):
            is_trade = _TRADE.fullmatch(word) is not None
            if at > first and (is_trade or not word or _ONE_DOES.fullmatch(word)):
                yield from _names(words[first:at])
                # "boat builder New Lathe", but "dbt Lathes".
                if words[first].islower():
                    yield from _names(words[first + 1 : at])
            if is_possessive(word):
                yield from _names([*words[first:at], without_possessive(word)])
            if is_trade or is_possessive(word) or (word and _describes(word)):
                first = at + 1
            elif at > first and word.islower() and word not in JOINERS:
                first = at


def _describes(word: str) -> bool:
    """Tell what stands before a name: "German", "Saab-backed", and small words of every day."""
    small = word.islower() and is_ordinary(word) and word not in JOINERS
    return small or is_demonym(word) or SUFFIXED.match(word) is not None


def _names(words: list[str]) -> Iterator[str]:
    if 0 < len(words) <= _LONGEST and all(map(_may_be_in_name, words)):
        yield " ".join(words)


def _may_be_in_name(word: str) -> bool:
    return not word.islower() or word in _INNER or not is_ordinary(word)


def _opening(words: list[str], body: str) -> str | None:
    """Return the words up to what may be a verb, where the text has the last of them nowhere else.

    "Made by Many", "Moe's Garage": a possessive and small words are part of them.
    """
    for at, word in enumerate(words[: _LONGEST + 1]):
        if at > 1 and _ONE_DOES.fullmatch(word):
            name, last = " ".join(words[:at]), words[at - 1]
            count = body.count(name)
            inner = words[1 : at - 1]
            if (
                count > 1
                and words[0][0].isupper()
                and not last.islower()
                and all(not w.islower() or w in _INNER for w in inner)
                and count == body.count(last)
            ):
                return name
    return None


def _is_written(name: str, body: str) -> bool:
    """Tell a name from words: a sentence is about it, and none has "the" before small letters."""
    if name not in body or name in places() or (name in NOT_A_NAME and name.isupper()):
        return False
    written = list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", body))
    is_word = name.lower() in CLOSED or name in NOT_A_NAME
    about = INTRODUCED_BRAND if is_word else _IS_ABOUT
    if not any(about.match(body, m.end()) for m in written) and not (
        name.islower() and any(_GETS.search(_ahead(body, m.start())) for m in written)
    ):
        return False
    if " " in name and not all(map(is_ordinary, name.split())):
        return True
    small = rf"\b(?i:the|an?|its|this|that|our|each|every) (?:[\w-]+ )?{re.escape(name.lower())}\b"
    return re.search(small, body) is None


def _ahead(text: str, at: int) -> str:
    """Return the few characters before a place."""
    return text[max(0, at - _BEFORE) : at]


def is_whole(name: str) -> bool:
    """Tell a name that its capitals alone would not hold together."""
    words = name.split()
    return len(words) > 1 and any(
        not word[0].isupper() or word[-1] == "." or is_possessive(word) for word in words
    )


def odd_words(name: str) -> set[str]:
    """Return those of a name's words that no capital makes a name."""
    return {w for w in name.split() if not (w[0].isupper() or w.isdigit() or w in JOINERS)}


def odd_in(title: str, text: str) -> set[str]:
    """Return names that no capital begins, of which a text speaks as of names."""
    found: set[str] = set()
    body = text.replace(title, "", 1)
    for odd in _ODD.finditer(body):
        name = odd.group()
        if not (name in found or is_ordinary(name) or _is_counted(name)) and _is_spoken_of(
            odd, name in title, body
        ):
            found.add(name)
    small = _SMALL.findall(title[:_LONGEST_TITLE])
    return found | {word for word in small if _is_small_name(word, body)}


def _is_small_name(word: str, body: str) -> bool:
    """Tell a brand in small letters from a rare word: a sentence begins with it, or it acts."""
    return not is_ordinary(word) and any(
        _ACTS.match(body, m.end()) or _OPENS.search(_ahead(body, m.start()))
        for m in re.finditer(rf"(?<![\w-]){word}(?![\w-])", body)
    )


def _is_counted(name: str) -> bool:
    """Tell "12 April", "8 African", "5G" from a name."""
    last = name.rsplit(" ", 1)[-1]
    return last in NOT_A_NAME or last in places()


def _is_spoken_of(odd: re.Match[str], is_in_title: bool, text: str) -> bool:
    start, end = odd.span()
    name = odd.group()
    before = _ahead(text, start)
    ends = _ENDS.match(text, end)
    if ends and _LED.search(before):
        return True
    if _MEASURE.fullmatch(name) or _YEAR.match(name):
        told = _OPENS.search(before) and INTRODUCED_BRAND.match(text, end)
        return bool(told or (is_in_title and _CALLED.search(before)))
    if (is_in_title and _BRANDED.match(name)) or (ends and " " in name and _LISTED.search(before)):
        return True
    if _ACTS.match(text, end) or (is_in_title and _CALLED.search(before)):
        return True
    return bool(_OPENS.search(before) and AFTER_BRAND.match(text, end))
