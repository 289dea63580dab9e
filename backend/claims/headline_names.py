"""A run of a headline in title case in, the names in it out.

Capitals say nothing there. What the running text named, and words that are in no list of common
words, decide; when neither helps, the words before the verb are the subject.
"""

import re
from collections.abc import Container

from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.name_tokens import Token, surface
from backend.claims.name_words import (
    CLOSED,
    JOINERS,
    ORGISH,
    is_ordinary,
    without_possessive,
)

_VERB = re.compile(
    r"(?:raises?|secures?|closes?|lands|bags|nets|nabs|snags|scores|gets|grabs|pulls|picks|"
    r"attracts|"
    r"receives|wins|valued|seeks|eyes|hits|completes|adds|announces|joins|leads?|backs|invests|"
    r"launches|emerges|clinches|banks|tops|reaches|extends|values|lifts|doubles|triples|takes|"
    r"brings|puts|gives|makes|sees|says|plans|nears|wants|looks|mulls|weighs|hauls|rakes|draws|"
    r"inks|pulls|is|was|has|are|to|in|into|at|for)$",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W\d_][\w'’\-]{3,}")
# A name of the running text with more words than this is not looked for in a headline.
_LONGEST_KNOWN = 6
_EDGES = JOINERS | {"&", "+"}
# "Global Investment Round" is nobody.
_OF_A_ROUND = re.compile(r"(?:rounds?|financing|funding|deals?|push|drive)", re.IGNORECASE)
# What a firm's name may end in, unless a noun for a firm goes on: "Zenna Health Startup".
_TRADE = re.compile(
    r"Health|Bio|Biosciences|Therapeutics|Pharma|Robotics|Systems|Security|Networks|Aerospace|"
    r"Motors|Analytics|Dynamics|AI"
)
_BRANDED = re.compile(r"[a-z][A-Z]|\d")


def is_title_case(text: str, kind: str) -> bool:
    """Tell whether the capitals of a sentence (or of a block of this kind) say nothing."""
    headed = kind in ("headline", "heading")
    ended = text.rstrip().endswith((".", ".”", '."'))
    if ended and not headed:
        return False
    words: list[str] = _LONG_WORD.findall(text)
    capital = len([w for w in words if w[0].isupper()])
    if headed and len(words) >= 3:
        return capital >= 0.7 * len(words)
    if ended:
        return False
    mostly = len(words) >= 5 and capital >= 0.8 * len(words)
    return mostly and text.count(",") <= 2 and len(text) < 160


def cut_headline(
    run: list[Token], known: Container[str], text: str, first: bool
) -> list[list[Token]]:
    """Return the names in a run; `known` holds names of the running text, in lower case.

    `text` is what the tokens stand in; `first` tells that the run begins the headline.
    """
    pieces: list[list[Token]] = []
    current: list[Token] = []
    index = 0
    while index < len(run):
        length = _known_length(run[index:], known, text)
        if length:
            pieces += [current] if current else []
            current = []
            pieces.append(run[index : index + length])
            index += length
            continue
        if _belongs(run, index, current, bool(pieces)):
            current.append(run[index])
        elif current:
            pieces.append(current)
            current = []
        index += 1
    pieces += [current] if current else []
    if not pieces and first:
        return _subject(run)
    return [p for p in (_without_edges(piece) for piece in pieces) if p]


def _belongs(run: list[Token], index: int, current: list[Token], later: bool) -> bool:
    token = run[index]
    word = without_possessive(token.text)
    if not is_ordinary(word) or _BRANDED.search(word):
        return True
    if current:
        following = run[index + 1] if index + 1 < len(run) else None
        inside = token.text in ("&", "of") and following is not None
        kind = _as_title(token.text)
        trade = _TRADE.fullmatch(kind) and not (
            following and COMPANY_NOUN_RE.fullmatch(following.text.lower())
        )
        return bool(ORGISH.match(kind) or trade) or inside
    following = run[index + 1] if index + 1 < len(run) else None
    if index + 2 < len(run) and _OF_A_ROUND.fullmatch(run[index + 2].text):
        return False
    return bool(
        not later
        and following
        and ORGISH.match(_as_title(following.text))
        and not COMPANY_NOUN_RE.fullmatch(word.lower())
        and word.lower() not in CLOSED
    )


def _as_title(word: str) -> str:
    """Return a word of a headline in capitals throughout as a name would be written."""
    return word.title() if word.isupper() and len(word) > 3 else word


def _without_edges(piece: list[Token]) -> list[Token]:
    while piece and piece[-1].text.lower() in _EDGES:
        piece = piece[:-1]
    while piece and piece[0].text in ("&", "+"):
        piece = piece[1:]
    return piece


def _subject(run: list[Token]) -> list[list[Token]]:
    """Take the words before a headline's verb when nothing else in it can be the company."""
    lead: list[Token] = []
    for token in run:
        if _VERB.match(token.text):
            break
        lead.append(token)
    told = [
        t
        for t in lead
        if t.text.lower() not in CLOSED and not COMPANY_NOUN_RE.fullmatch(t.text.lower())
    ]
    return [told] if 0 < len(told) <= 3 and len(told) < len(run) else []


def _known_length(rest: list[Token], known: Container[str], text: str) -> int:
    for length in range(min(_LONGEST_KNOWN, len(rest)), 0, -1):
        name = without_possessive(surface(rest[:length], text)).lower()
        if name in known and (length > 1 or name not in CLOSED):
            return length
    return 0
