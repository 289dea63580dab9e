"""A run of capitalised words in, the names in it out, each without what only stands beside it.

What a sentence's start capitalised, a nationality, a title or another firm behind an "&" is no part
of a name. What kind of name it is, is decided elsewhere.
"""

import re
from functools import cache, lru_cache
from itertools import islice

from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.name_learning import Learned, Line
from backend.claims.name_phrases import (
    AFTER_AMPERSAND,
    AFTER_BRAND,
    INTRODUCED_BRAND,
    JOINED_BEFORE,
    JOINED_BEHIND,
    LISTED_BEFORE,
    LISTED_BEHIND,
    OWNED_ROUND,
    RAISES,
)
from backend.claims.name_tokens import Token, surface
from backend.claims.name_words import (
    BARE_KIND,
    CLOSED,
    GENERIC,
    JOINERS,
    MAY_END,
    NOT_A_NAME,
    ORGISH,
    ROLE_START,
    TITLE_FIRST,
    TITLE_SECOND,
    common_words,
    ends_orgish,
    given_names,
    is_demonym,
    is_ordinary,
    is_possessive,
    places,
    places_of,
    without_possessive,
)

# "Drone maker Acme": a trade, unless the text writes it with a capital again.
_OF_WHAT_IT_MAKES = re.compile(r" (?:maker|operator) [A-Z]")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_TRADES = re.compile(r"[a-z](?:hold|writ|runn|work|go)ers$")
_INFLECTED = re.compile(r"(?:ly|ing)$")
# "Lanterns is not alone": one, and not several.
_PLURAL, _IS = re.compile(r"[^suiw]s$"), re.compile(r" (?:is|was|has|isn['’]t|wasn['’]t)\b")
_DESCRIBED = re.compile(r", an? ")
# "Compare Acme, which raised more", "Smaller Acme": what a reader is bidden to do, or which it is.
_BIDDINGS = frozenset(
    (
        *("compare", "consider", "contrast", "recall", "remember", "forget", "imagine", "picture"),
        *("smaller", "larger", "bigger", "younger", "older", "newer", "fellow", "competitor"),
        *("challenger", "contender", "neighbour", "neighbor", "stablemate", "peer", "compatriot"),
        *(
            "add",
            "enter",
            "sibling",
            "sister",
            "incumbent",
            "newcomer",
            "upstart",
            "rival",
            "counterpart",
            "competitors",
            "peers",
            "newcomers",
            "incumbents",
            "challengers",
            "siblings",
        ),
    )
)
# What may begin a firm's name as well as a sentence.
_COUNTS = frozenset(("one", "two", "three", "first", "second", "third", "next", "all"))
# "(It raised more": these name nobody, whatever stands before their capital.
_PRONOUNS = frozenset(
    ("it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those")
)
# "They'd raised", "Don't": a verb is in it.
_CONTRACTED = re.compile(
    r"(?:n['’]t|(?i:\b(?:i|you|he|she|it|we|they|who|that))['’](?:d|ve|ll|re|m))$"
)
# "AMD, already a shareholder": capitals that the sentence's start did not give.
_GOES_ON_SMALL = re.compile(r"(?:['’]s)?,? (?:[a-z]|[A-Z][a-z])")
_NEVER_ENDS = NOT_A_NAME - MAY_END


def trim_start(run: list[Token], text: str, learned: Learned) -> list[Token]:
    """Drop the capital that only the start of the sentence gave."""
    name = without_possessive(surface(run, text))
    if name.title() in places():
        return run
    if len(run) == 1:
        if _CONTRACTED.search(name):
            return []
        if _INNER_CAPITAL.search(name) or not all(map(_is_word, name.split("-"))):
            return run
        if name.isupper() and len(name) > 2 and _GOES_ON_SMALL.match(text, run[0].end):
            return run
        written = name in learned.words and name.lower() not in CLOSED
        called = name in learned.runs and name.lower() not in _PRONOUNS
        return run if written or called or _is_subject(run[0], text) else []
    while len(run) > 1 and name not in learned.runs:
        rest = surface(run[1:], text)
        if not _is_capital_of_start(run, rest, text, learned) or BARE_KIND.fullmatch(rest):
            break
        run, name = run[1:], rest
    if len(run) == 1 and run[0].text.lower() in CLOSED:
        return []
    return run


def _is_word(part: str) -> bool:
    """Tell a word of the language, or one that more than one of a trade are called by."""
    return not part or is_ordinary(part) or _TRADES.search(part) is not None


def _is_capital_of_start(run: list[Token], rest: str, text: str, learned: Learned) -> bool:
    """Tell whether a run's first word is none of the name, which is the `rest`."""
    first, second = run[0].text.lower(), run[1].text
    if first in CLOSED and not _is_firm(run):
        return first not in ("first", "next") or text.count(rest) > text.count(surface(run, text))
    if first in _BIDDINGS:
        return True
    if first not in common_words():
        return False
    if rest in learned.runs and rest not in NOT_A_NAME:
        return True
    if (
        COMPANY_NOUN_RE.fullmatch(first)
        and second[0].isupper()
        and second.lower() not in common_words()
    ):
        return True
    return bool(_INFLECTED.search(first)) and not _raises(run, text)


def _is_firm(run: list[Token]) -> bool:
    """Tell "New Enterprise Associates", "One Peak Partners" from "New Acme boats"."""
    first, second, *_ = (token.text.lower() for token in run)
    named = first == "new" or (first in _COUNTS and second in common_words())
    return named and len(run) > 2 and bool(ORGISH.fullmatch(run[-1].text))


def _raises(run: list[Token], text: str) -> bool:
    """Tell "Thinking Lathes raised" from "Joining Acme were": the gerund is of the name."""
    end = run[-1].end
    return len(run) > 2 and bool(RAISES.match(text, end) or INTRODUCED_BRAND.match(text, end))


def _is_subject(token: Token, text: str) -> bool:
    """Tell a one-word subject ("Stripe has raised") from a sentence that merely begins."""
    after = text[token.end : token.end + 80]
    if is_possessive(token.text) and (
        OWNED_ROUND.match(after) or not given_names().isdisjoint(after.split(" ", 2)[1:2])
    ):
        return True
    if _OF_WHAT_IT_MAKES.match(after) and len(list(islice(places_of(token.text, text), 2))) < 2:
        return False
    if token.text.lower() in CLOSED:
        return False
    return bool(AFTER_BRAND.match(after) or (_PLURAL.search(token.text) and _IS.match(after)))


def trim_descriptor(run: list[Token], text: str, learned: Learned) -> list[Token]:
    """Drop a nationality before a name and a title before a person."""
    while len(run) > 1 and _may_describe(run[0].text):
        dropped = _descriptor_length(run, text, learned)
        if not dropped:
            break
        run = run[dropped:]
        if run[0].text == "of" and len(run) > 1:
            run = run[1:]
    while len(run) > 1 and run[-1].text in _NEVER_ENDS:
        if len(run) == 2 and run[1].text in ("UK", "EU") and is_ordinary(run[0].text):
            break  # "Innovate UK": without it nothing is named.
        run = run[:-1]
    return run


@lru_cache(1 << 11)
def _may_describe(word: str) -> bool:
    """Tell whether a word can begin what `_descriptor_length` measures: most cannot."""
    return bool(
        word in _starts_of_places()
        or TITLE_FIRST.match(word)
        or ROLE_START.match(word)
        or word.title() in places()
        or is_demonym(word)
    )


@cache
def _starts_of_places() -> frozenset[str]:
    return frozenset(place.split(" ")[0] for place in places())


def _descriptor_length(run: list[Token], text: str, learned: Learned) -> int:
    first, second = run[0].text, run[1].text
    if len(run) > 2:
        pair = f"{first} {second}"
        if pair in places() and run[2].text.lower() not in common_words():
            return 2
        if TITLE_FIRST.match(first) and TITLE_SECOND.match(second):
            return 2
    if ROLE_START.match(first) and not ends_orgish(run[-1].text):
        return 1
    if len(run) > 2 and _opens_and_is_described(run, text):
        return 0
    if first.isupper() and len(first) > 3 and first.title() in places():
        return int(not second.isupper())
    country = is_demonym(first) and (
        second.lower() not in common_words()
        and not ORGISH.match(second)
        and second not in JOINERS
        and second not in NOT_A_NAME
        and learned.runs[surface(run, text)] < 2
    )
    return int(country)


def _opens_and_is_described(run: list[Token], text: str) -> bool:
    """Tell "American Perpetuals Exchange, a developer of …" at the start of a paragraph."""
    start = run[0].start
    opens = start == 0 or text[start - 1] == "\n"
    return opens and bool(_DESCRIBED.match(text, run[-1].end))


def part_at_ampersand(run: list[Token], text: str, learned: Learned) -> list[list[Token]]:
    """Part two names at an "&" or "+" when either stands alone elsewhere."""
    if len(run) < 3:
        return [run] if run else []
    at = next((i for i, token in enumerate(run) if token.text in ("&", "+")), 0)
    if not 0 < at < len(run) - 1:
        return [run]
    left, right = run[:at], run[at + 1 :]
    behind = surface(right, text)
    if AFTER_AMPERSAND.fullmatch(right[0].text) or surface(left, text) == behind:
        return [run]
    kinds = ORGISH.fullmatch(left[-1].text) and ORGISH.fullmatch(right[-1].text)
    both = kinds and len(left) > 1 and len(right) > 1 and not GENERIC.match(right[0].text)
    if (
        both
        or _stands_alone(behind, text, learned)
        or (len(left) > 1 and _stands_alone(surface(left, text), text, learned))
    ):
        return [left, *part_at_ampersand(right, text, learned)]
    return [run]


def _stands_alone(name: str, text: str, learned: Learned) -> bool:
    if name not in learned.alone:
        learned.alone[name] = any(
            not JOINED_BEFORE.search(text[max(0, at - 5) : at])
            and not JOINED_BEHIND.match(text[at + len(name) : at + len(name) + 5])
            for at in places_of(name, text)
        )
    return learned.alone[name]


def is_listed(run: list[Token], text: str) -> bool:
    """Tell a headline's two words between a list's marks: "led by General Catalyst, Kima"."""
    if len(run) != 2 or run[0].text.lower() in CLOSED:
        return False
    start, end = run[0].start, run[-1].end
    listed = LISTED_BEFORE.search(text[max(0, start - 12) : start])
    return bool(listed and LISTED_BEHIND.match(text[end : end + 5]))


def rejoined(pieces: list[list[Token]], line: Line) -> list[list[Token]]:
    """Join a headline's neighbours that the rest of the text writes as one name."""
    joined: list[list[Token]] = []
    for piece in pieces:
        if joined and piece[0].start - joined[-1][-1].end == 1:
            both = surface(joined[-1] + piece, line.text)
            if both in line.text[line.end :] or both in line.text[: line.start]:
                joined[-1] = joined[-1] + piece
                continue
        joined.append(piece)
    return joined
