"""A sentence in, its runs of capitalised words out, with the small words that names contain.

A run is a candidate, not yet a name: what a sentence's start or a headline capitalised is still
in it. Knows no article beyond the brands that were learned from it.
"""

import re
from collections.abc import Container, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from backend.claims.name_words import (
    ABBREVIATION,
    AFTER_PLURAL,
    AND_SECOND,
    AND_TAIL,
    CLOSED,
    CORPORATE,
    GENERIC,
    JOINERS,
    NOT_A_NAME,
    OF_HEADS,
    ORGISH,
    ROLE,
    ROLE_START,
    SUFFIXED,
    common_words,
    given_names,
    is_capital,
    is_possessive,
    places,
)

_TOKEN = re.compile(
    r"[A-Z]\*(?!\w)|[A-Z]{2,4}/[A-Z]{2,4}\b|[^\W_](?:[\w.&'’+@!]|-(?!-))*[\w+!&]|[^\W_]|&|\S"
)
_DOMAIN = re.compile(
    r"[a-z][a-z0-9\-]+\.(?:ai|io|com|co|xyz|de|org|net|ly|app|tech|vc|dev|so|eu|fr|nl|se|uk|in)"
)
_NUMBERED_BRAND = re.compile(r"[a-z]+\d+[a-z]*")
_CAMEL = re.compile(r"[a-z]+[A-Z]")
_FIGURES_FIRST = re.compile(r"\d+[a-z]+\d*")
_MEASURE = re.compile(r"\d+(?:st|nd|rd|th|s|m|mm|mn|bn|k|pc|am|pm|tn|cr|gb|hr)")
_FIGURES = re.compile(r"(\d{1,4})(?:[A-Z]{1,3})?")
_SMALL_LETTERS = re.compile(r"[a-zà-ÿ]{3,}")
_LISTABLE = re.compile(r"[a-z][a-z0-9]{3,}")
# "2048 Ventures": figures before one of these are a name, unless they are a year.
_AFTER_FIGURES = re.compile(
    r"(?:Ventures?|Capital|Advisors|Global|Holdings|Partners|Industries|Group|Labs?|Fund|Angels)$"
)
# "SoftBank Vision Fund 2, Lightspeed": a figure that ends a name in a list.
_NUMBER_TAIL = re.compile(r"(?:[1-9]\d?|I{1,3}|IV|V)")
_NEVER_LAST = JOINERS | {"&", "+", "and", "for", "the"}
_LIST_BEFORE = frozenset({",", "and", "&", "by", "from", "with", "including", "+", ":"})
_LED = frozenset({"led", "co-led", "headed", "backed"})
_LIST_BEHIND = frozenset({",", "and", "&", ".", ";", "+"})
# "Teachers' Pension Plan": the apostrophe stays inside the name.
_APOSTROPHES = ("'", "’")
_PLURAL = re.compile(rf"s['’](?= {AFTER_PLURAL.pattern.removesuffix('$')}\b)")
# A plural, a participle or an adverb in a list is a word, not a brand.
_INFLECTED = re.compile(r"(?:s|ed|ing|ly|er|or|al|ic|ist|ion|ive|ble)$")
LONGEST_RUN = 6


# Words whose kind is remembered: some articles of them, and those of every day are never forgotten.
_REMEMBERED = 1 << 11


class Token(NamedTuple):
    """A word at code points `start` to `end` of the text; no name crosses a barrier."""

    start: int
    end: int
    text: str
    barrier: bool


def find_runs(
    text: str,
    start: int,
    end: int,
    barriers: Sequence[tuple[int, int]],
    brands: Container[str],
    small: Container[str],
) -> list[list[Token]]:
    """Return the runs between `start` and `end`.

    `barriers` are spans that no name may cross, in order; `brands` are names that end in an 's of
    their own ("byju's"), `small` brands written in small letters, both in lower case.
    """
    runs: list[list[Token]] = []
    current: list[Token] = []
    tokens = _tokens(text, start, end, barriers)
    for index, token in enumerate(tokens):
        kind = _kind(token.text)
        if token.barrier:
            current = _close(runs, current)
        elif kind == "name" or token.text in small or (kind == "odd" and _is_brand(tokens, index)):
            if current and (
                token.start - current[-1].end > 1 or _ends_run(current[-1], token, brands)
            ):
                current = _close(runs, current)
            current.append(token)
        elif current:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            joined = following is not None and _joins(current, tokens, index, brands)
            if joined or _numbers(current, token, following):
                current.append(token)
            else:
                current = _close(runs, current)
    _close(runs, current)
    return runs


def _tokens(text: str, start: int, end: int, barriers: Sequence[tuple[int, int]]) -> list[Token]:
    near = iter([b for b in barriers if b[0] < end and b[1] > start])
    ahead = next(near, None)
    tokens: list[Token] = []
    reached = start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first < reached:
            continue
        word = match.group()
        if word == ".":
            tokens.append(Token(first, last, word, True))
            continue
        behind = text[last : last + 1]
        if behind == ".":
            if last + 1 < end and ABBREVIATION.search(word + "."):
                last, word = last + 1, word + "."
        elif behind in _APOSTROPHES and _PLURAL.match(text, last - 1):
            last, word = last + 1, word + behind
        suffixed = SUFFIXED.match(word) if "-" in word else None
        if suffixed:
            word = suffixed.group(1)
            last = first + len(word)
        while ahead is not None and ahead[1] <= first:
            ahead = next(near, None)
        tokens.append(Token(first, last, word, ahead is not None and ahead[0] < last))
        if suffixed:
            tokens.append(Token(last, match.end(), "-", False))
        reached = tokens[-1].end
    return tokens


def _close(runs: list[list[Token]], current: list[Token]) -> list[Token]:
    while current and current[-1].text.lower() in _NEVER_LAST:
        current.pop()
    if current:
        runs.append(current)
    return []


def _joins(current: list[Token], tokens: list[Token], index: int, brands: Container[str]) -> bool:
    token, following = tokens[index], tokens[index + 1]
    word = token.text.lower()
    tight = token.start - current[-1].end <= 1 and following.start - token.end <= 1
    goes_on = is_capital(following.text) or word == "of" or following.text.lower() in JOINERS
    if not tight or not goes_on or following.barrier:
        return False
    if is_possessive(current[-1].text) and current[-1].text.lower() not in brands:
        return False
    if word == "&" or token.text == "+":
        return True
    if word in ("of", "for"):
        head = any(OF_HEADS.search(t.text) for t in current)
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        article = following.text == "the" and after is not None and is_capital(after.text)
        named = is_capital(following.text) and following.text not in NOT_A_NAME
        return head and (named or article)
    if word in JOINERS:
        return is_capital(following.text) or word in ("de", "van", "von")
    if word == "the":
        return current[-1].text == "of"
    return word == "and" and _and_inside(current, tokens, index)


def _numbers(current: list[Token], token: Token, following: Token | None) -> bool:
    """Tell the figure that ends a name ("Formation 8") from a date's or a count's."""
    if not _NUMBER_TAIL.fullmatch(token.text) or token.start - current[-1].end != 1:
        return False
    if current[-1].text in NOT_A_NAME or is_possessive(current[-1].text):
        return False
    return following is None or following.text in _LIST_BEHIND


def _and_inside(current: list[Token], tokens: list[Token], index: int) -> bool:
    """Tell "Asset and Wealth Management", "Harrow and Sons" from two names."""
    after = []
    for token in tokens[index + 1 : index + 4]:
        if not is_capital(token.text):
            break
        after.append(token)
    if not after or len(current) > 5:
        return False
    if len(after) == 1 and AND_SECOND.match(after[0].text):
        return len(current) <= 2
    if any(re.match(r"Ministry|Department", t.text) for t in current):
        return len(current) > 2
    if not (GENERIC.match(current[-1].text) and GENERIC.match(after[0].text)):
        return False
    last = after[-1].text
    closed = AND_TAIL.search(last) or ORGISH.search(last) or GENERIC.match(last)
    return bool(closed) and (len(after) > 1 or len(current) > 1)


def _ends_run(last: Token, token: Token, brands: Container[str]) -> bool:
    if is_possessive(last.text) and last.text.lower() not in brands:
        if last.text.endswith(("s'", "s’")):
            return not AFTER_PLURAL.match(token.text)
        return not re.match(r"(?:Ventures|Capital|Inc|Holdings)\b", token.text)
    if last.text == "-":
        return True
    if last.text.endswith(".") and CORPORATE.match(last.text) and not CORPORATE.match(token.text):
        return True
    if re.fullmatch(r"Entrepreneurs?|Founders?", last.text) and (
        token.text.lower() in common_words() and token.text not in given_names()
    ):
        return False
    role = ROLE_START.match(token.text) or ROLE.match(last.text)
    return bool(role) and not ORGISH.search(token.text)


@lru_cache(_REMEMBERED)
def _kind(word: str) -> Literal["name", "odd", "plain"]:
    """Tell a word that is written as names are from one of which its neighbours decide."""
    if is_capital(word):
        return "name"
    if _NUMBERED_BRAND.fullmatch(word) and not re.fullmatch(r"[a-z]\d+", word):
        return "name"
    if _CAMEL.match(word) or _DOMAIN.fullmatch(word):
        return "name"
    figures = _FIGURES_FIRST.fullmatch(word) or _FIGURES.fullmatch(word)
    return "odd" if figures or _is_uncommon(word) or _is_listable(word) else "plain"


def _is_uncommon(word: str) -> bool:
    return bool(_SMALL_LETTERS.fullmatch(word)) and not (
        word in common_words() or word in CLOSED or word in JOINERS
    )


def _is_listable(word: str) -> bool:
    if not _LISTABLE.fullmatch(word) or _INFLECTED.search(word):
        return False
    return word not in common_words() and word not in CLOSED


def _is_brand(tokens: list[Token], index: int) -> bool:
    """Tell whether the neighbours of an odd word show that it is a brand."""
    word = tokens[index].text
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following and following.start - tokens[index].end == 1:
        if _FIGURES_FIRST.fullmatch(word) and (
            ORGISH.match(following.text) or (index == 0 and _begins_brand(tokens))
        ):
            return not _MEASURE.fullmatch(word)
        figures = _FIGURES.fullmatch(word)
        if figures and _AFTER_FIGURES.match(following.text):
            return not 1990 <= int(figures.group(1)) <= 2040 and int(figures.group(1)) > 0
        if index == 0 and word.isdigit() and len(word) < 5 and _begins_brand(tokens):
            return True
        if _is_uncommon(word) and ORGISH.match(following.text):
            return True
    return _is_listed(tokens, index)


def _begins_brand(tokens: list[Token]) -> bool:
    """Tell "30 Sundays has raised" from "12 Chinese firms", "4 April" and "10 Startups That"."""
    second = tokens[1].text
    if not second[0].isupper() or second in NOT_A_NAME or second in places():
        return False
    if not tokens[0].text.isdigit():
        return True
    behind = tokens[2].text if len(tokens) > 2 else ""
    return second.lower() not in common_words() and (behind in (",", "(") or behind.islower())


def _is_listed(tokens: list[Token], index: int) -> bool:
    """Tell an uncommon small word that stands in a list beside a capitalised name."""
    if index < 2 or not _is_listable(tokens[index].text):
        return False
    after = tokens[index + 1 : index + 3]
    if tokens[index - 1].text not in _LIST_BEFORE:
        return False
    if after and after[0].text not in _LIST_BEHIND:
        return False
    led = tokens[index - 1].text == "by" and tokens[index - 2].text in _LED
    if led and (not after or after[0].text in (",", ".", "and")):
        return True
    left = tokens[index - 1].text in (",", "and", "&", "+") and is_capital(tokens[index - 2].text)
    right = len(after) > 1 and after[0].text in (",", "and", "&", "+") and is_capital(after[1].text)
    return left or right
