"""A sentence in, its runs of capitalised words out, with the small words that names contain.

A run is a candidate, not yet a name: what a sentence's start or a headline capitalised is still
in it. Knows no article beyond the brands that were learned from it.
"""

import re
from collections.abc import Container, Iterable, Set
from functools import lru_cache
from itertools import takewhile

from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.name_tokens import (
    FIGURES,
    FIGURES_FIRST,
    LINKS,
    Token,
    Words,
    is_listable,
    is_uncommon,
    read_words,
)
from backend.claims.name_words import (
    AFTER_PLURAL,
    AND_SECOND,
    AND_TAIL,
    BARE_KIND,
    CORPORATE,
    GENERIC,
    JOINERS,
    NOT_A_NAME,
    OF_HEADS,
    ORGISH,
    ROLE,
    ROLE_START,
    common_words,
    ends_orgish,
    given_names,
    is_capital,
    is_ordinary,
    is_possessive,
    places,
)

_MEASURE = re.compile(r"\d+(?:st|nd|rd|th|s|m|mm|mn|bn|k|pc|am|pm|tn|cr|gb|hr|kg|km|ft)")
_SCALE = re.compile(r"thousand|million|billion|trillion|crores?|lakhs?|bn|mn|tn|%|per")
# "2048 Ventures": figures before one of these are a name, unless they are a year.
_AFTER_FIGURES = re.compile(
    r"(?:Ventures?|Capital|Advisors|Global|Holdings|Partners|Industries|Group|Labs?|Fund|Angels)$"
)
# "SoftBank Vision Fund 2, Lightspeed": a figure that ends a name in a list.
_NUMBER_TAIL = re.compile(r"(?:[1-9]\d?|I{1,3}|IV|V)")
_OPENING_NUMBER = re.compile(r"[1-9]\d{2}")
_LIST_BEFORE = frozenset({",", "and", "&", "by", "from", "with", "including", "+", ":"})
_AND = frozenset({",", "and", "&", "+"})
_LED = frozenset({"led", "co-led", "headed", "backed"})
_LIST_BEHIND = frozenset({",", "and", "&", ".", ";", "+"})
_SUBJECT_BEHIND = _LIST_BEHIND | {"was", "is", "has", "had", "led", "leads", "co-led"}
# Behind a figure and a capitalised word of every day these tell a name from a count.
_ARTICLES = frozenset({"a", "an", "the", "which"})
_SUBJECT_VERBS = frozenset(
    {"has", "raised", "raises", "secured", "secures", "closed", "said", "announced", "plans"}
)
_COMPANY = re.compile(r"Co(?:mpany)?\b")
_OFFICE = re.compile(r"Ministry|Department")
_FOUNDATION = re.compile(r"(?:Foundation|Fund|Trust|Family)$")
_FOUNDERS = re.compile(r"Entrepreneurs?|Founders?")
_AFTER_POSSESSIVE = re.compile(r"(?:Ventures|Capital|Inc|Holdings)\b")


def find_runs(
    text: str,
    start: int,
    end: int,
    barriers: Iterable[tuple[int, int]],
    brands: Container[str],
    small: Set[str],
    whole: re.Pattern[str] | None = None,
) -> list[list[Token]]:
    """Return the runs between `start` and `end`.

    `barriers` are spans that no name may cross, in order; `brands` are names that end in an 's of
    their own ("byju's"), `small` brands written in small letters, both in lower case; `whole`
    matches a name that its capitals do not hold together.
    """
    runs: list[list[Token]] = []
    current: list[Token] = []
    words = read_words(text, start, end, barriers, small, whole)
    for index, kind in enumerate(words.kinds):
        if kind == "plain" or kind == "barred":
            if current:
                current = _close(runs, current)
        elif kind == "name" or (kind == "odd" and _is_brand(words, index, small)):
            token = words.token(index)
            if token.text.isdigit() and _is_counted(words, index):
                current = _close(runs, current)
                continue
            if current and (
                token.start - current[-1].end > 1
                or _ends_run(current[-1].text, token.text, current[-1].text.lower() in brands)
            ):
                current = _close(runs, current)
            current.append(token)
        elif current:
            if _joins(current, words, index, brands) or (
                kind == "odd" and _numbers(current, words, index)
            ):
                current.append(words.token(index))
            else:
                current = _close(runs, current)
    _close(runs, current)
    return runs


def _close(runs: list[list[Token]], current: list[Token]) -> list[Token]:
    while current and current[-1].text.lower() in LINKS:
        current.pop()
    if current:
        runs.append(current)
    return []


def _joins(current: list[Token], words: Words, index: int, brands: Container[str]) -> bool:
    texts = words.texts
    word = texts[index].lower()
    if (
        word not in LINKS
        or words.starts[index] - current[-1].end > 1
        or index + 1 == len(texts)
        or words.gap(index) > 1
        or words.kinds[index + 1] == "barred"
    ):
        return False
    following = texts[index + 1]
    goes_on = is_capital(following)
    if not (goes_on or word == "of" or following.lower() in JOINERS):
        return False
    if is_possessive(current[-1].text) and current[-1].text.lower() not in brands:
        return False
    if word in ("&", "+"):
        return True
    if word in ("of", "for"):
        if not any(OF_HEADS.search(t.text) for t in current):
            # "Partners for Growth": without it the name is but a word for what it is.
            bare = len(current) == 1 and BARE_KIND.fullmatch(current[0].text)
            return bool(bare and word == "for" and goes_on and following not in NOT_A_NAME)
        if following == "the":
            following = texts[index + 2] if index + 2 < len(texts) else following
            goes_on = is_capital(following)
        return goes_on and following not in NOT_A_NAME
    if word in JOINERS:
        return goes_on or word in ("de", "van", "von")
    if word == "the":
        return current[-1].text == "of"
    return _and_inside(current, texts, index)


def _numbers(current: list[Token], words: Words, index: int) -> bool:
    """Tell the figure that ends a name ("Formation 8") from a date's or a count's."""
    word = words.texts[index]
    # "Padel 100, a chain of courts": more figures are a name's at the start of a sentence only.
    fits = _NUMBER_TAIL.fullmatch(word) or (index == 1 and _OPENING_NUMBER.fullmatch(word))
    if not fits or words.starts[index] - current[-1].end != 1:
        return False
    if current[-1].text in NOT_A_NAME or is_possessive(current[-1].text):
        return False
    if index + 1 == len(words.texts) or words.texts[index + 1] in _SUBJECT_BEHIND:
        return True
    return current[-1].text == "Fund" and not _is_counted(words, index)


def _and_inside(current: list[Token], texts: list[str], index: int) -> bool:
    """Tell "Asset and Wealth Management", "Harrow and Sons" from two names."""
    after = list(takewhile(is_capital, texts[index + 1 : index + 4]))
    if not after or len(current) > 5:
        return False
    if len(after) == 1 and AND_SECOND.match(after[0]):
        return len(current) <= 2
    if current[-1].text == "Management" and after[0] == "Research":
        return True
    if len(after) > 1 and _COMPANY.match(after[-1]) and (len(after) < 3 or GENERIC.match(after[0])):
        return bool(GENERIC.match(current[-1].text) or AND_TAIL.match(current[-1].text))
    if len(current) == 1 and current[0].text in given_names() and after[0] in given_names():
        return bool(_FOUNDATION.search(after[-1]))
    if any(_OFFICE.match(t.text) for t in current):
        return len(current) > 2
    if not (GENERIC.match(current[-1].text) and GENERIC.match(after[0])):
        return False
    last = after[-1]
    closed = AND_TAIL.search(last) or ends_orgish(last) or GENERIC.match(last)
    return bool(closed) and (len(after) > 1 or len(current) > 1)


# An article writes its names again and again.
@lru_cache(1 << 10)
def _ends_run(last: str, word: str, is_brand: bool) -> bool:
    """Tell whether a run ends between two words; a brand's own 's does not end it."""
    if is_possessive(last) and not is_brand:
        if last.endswith(("s'", "s’")):
            return not AFTER_PLURAL.match(word)
        return not _AFTER_POSSESSIVE.match(word)
    if last.endswith(".") and CORPORATE.match(last) and not CORPORATE.match(word):
        return True
    if _FOUNDERS.fullmatch(last) and word.lower() in common_words() and word not in given_names():
        return False
    role = ROLE_START.match(word) or ROLE.match(last)
    return bool(role) and not ends_orgish(word)


def _is_counted(words: Words, index: int) -> bool:
    """Tell "500 billion", a sum without a currency, from "500 Global"."""
    return index + 1 < len(words.texts) and _SCALE.fullmatch(words.texts[index + 1]) is not None


def _is_brand(words: Words, index: int, told: Set[str]) -> bool:
    """Tell whether the neighbours of an odd word show that it is a brand."""
    texts = words.texts
    word = texts[index]
    if index + 1 < len(texts) and words.gap(index) == 1:
        following = texts[index + 1]
        if f"{word} {following}" in told:
            return True
        if FIGURES_FIRST.fullmatch(word) and (
            ORGISH.match(following) or (index == 0 and _begins_brand(texts))
        ):
            return not _MEASURE.fullmatch(word)
        figures = FIGURES.fullmatch(word)
        if figures and _AFTER_FIGURES.match(following):
            return not 1990 <= int(figures.group(1)) <= 2040 and int(figures.group(1)) > 0
        if word.isdigit() and (_counts_firm(texts, index) or _is_numbered_word(texts, index)):
            return True
        if index == 0 and word.isdigit() and len(word) < 5 and _begins_brand(texts):
            return True
        if is_uncommon(word) and ORGISH.match(following):
            return True
    return _is_listed(texts, index)


def _counts_firm(texts: list[str], index: int) -> bool:
    """Tell "and 6 Dimensions Capital" from "and 6 funds": the figure is a firm's own."""
    listed = index > 0 and texts[index - 1] in _LIST_BEFORE
    first, *behind = texts[index + 1 : index + 3]
    return bool(
        listed
        and behind
        and is_capital(first)
        and first not in places()
        and first not in NOT_A_NAME
        and _AFTER_FIGURES.match(behind[0])
    )


def _is_numbered_word(texts: list[str], index: int) -> bool:
    """Tell "from 8 Lanterns": only a name gives such a word its capital behind a figure."""
    word, following = texts[index], texts[index + 1]
    return bool(
        index
        and len(word) < 4
        and following.istitle()
        and is_ordinary(following)
        and following not in NOT_A_NAME
        and following not in places()
        and not COMPANY_NOUN_RE.match(following.lower())
        and not _SCALE.fullmatch(following.lower())
    )


def _begins_brand(texts: list[str]) -> bool:
    """Tell "30 Sundays has raised" from "12 Chinese firms", "4 April" and "10 Startups That"."""
    second = texts[1]
    if not second[0].isupper() or second in NOT_A_NAME or second in places():
        return False
    if not texts[0].isdigit():
        return True
    behind = texts[2] if len(texts) > 2 else ""
    if second.lower() in common_words():
        described = behind == "," and texts[3:4] and texts[3] in _ARTICLES
        return bool(described) or behind in _SUBJECT_VERBS
    return behind in (",", "(") or behind.islower()


def _is_listed(texts: list[str], index: int) -> bool:
    """Tell an uncommon small word, or "1835i", in a list beside a capitalised name."""
    if index < 2 or texts[index - 1] not in _LIST_BEFORE:
        return False
    word = texts[index]
    figured = FIGURES_FIRST.fullmatch(word) and not (_MEASURE.fullmatch(word) or word[-1] == "x")
    if not (figured or is_listable(word)):
        return False
    before, mark = texts[index - 2 : index]
    after = texts[index + 1 : index + 3]
    if after and after[0] not in _LIST_BEHIND:
        return False
    if mark == "by" and before in _LED and (not after or after[0] in (",", ".", "and")):
        return True
    left = mark in _AND and is_capital(before)
    return left or (len(after) > 1 and after[0] in _AND and is_capital(after[1]))
