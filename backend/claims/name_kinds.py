"""The words of one name in, the name with its kind out: organisation, person or place.

Its own words, and a few dozen characters on either side, decide.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from backend.claims.name_learning import Learned, Line
from backend.claims.name_phrases import (
    ARM,
    CORPORATE,
    LEGAL_TAIL,
    OFFICE_AT,
    PERIOD,
    PERSON_AFTER,
    PERSON_BEFORE,
    SEAT_BEFORE,
    SEAT_BEHIND,
    SEATED,
    TICKER,
    TITLES,
)
from backend.claims.name_tokens import Token
from backend.claims.name_words import (
    ABBREVIATION,
    BARE_KIND,
    NOT_A_NAME,
    ORGISH,
    RANKING,
    ROLE,
    TITLE_FIRST,
    TITLE_SECOND,
    common_words,
    ends_orgish,
    given_names,
    is_ordinary,
    is_possessive,
    places,
    without_possessive,
)

# How far before a name and behind it is looked for what tells its kind.
_BEFORE, _BEHIND = 40, 60
_TITLE = re.compile(rf"{TITLE_FIRST.pattern}|{TITLE_SECOND.pattern}")
_NOTHING = re.compile(
    rf"{PERIOD.pattern}|{BARE_KIND.pattern}|{RANKING.pattern}|[A-Z]-[a-z]+|[^X]|"
    r"We|They|He|She|It|You|(?:(?:Executive|Management|Leadership|Founding|Investment) Team|Board)"
    r"(?: of Directors)?|\.*(?:L\.P|S\.A|N\.V|B\.V|L\.L\.C|A\.G|LLP|GmbH|PLC)\.*"
)
_PERSONS_WORD = re.compile(r"[^\W\d_a-z][\w.'’\-]*$")
# A firm speaks, too: "Dream Sports told investors".
_SPEAKS = re.compile(r",? (?:told|tweeted|wrote in|added)\b")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
# "Harrow Teachers' led the round": the apostrophe is the name's, and nobody owns what follows.
_MUTE = re.compile(
    r"(?<=s)['’] (?:(?:also|jointly|co-?)-?)?(?:leads?|led|invest(?:s|ed)|join(?:s|ed)|"
    r"participated|has|had|have|will|was|is|put|took|came|said|alone)\b"
)
_OWNS = re.compile(r"['’]s? (?:(?:first|second|third|fourth|latest|newest|new|own) )?")
_SMALL_FUND = re.compile(r" (?:growth |venture |opportunity )?fund\b")
# "the Lind family office", "the Harrow foundation": the small words are the name's, unless others
# are in it ("joined the Lind family") or it is one of several ("family offices").
_HOUSE = re.compile(
    r" (?:family(?: (?:office|foundation|trust|holding|fund))?|foundation|endowment|"
    r"pension (?:fund|scheme|plan))\b(?! (?:of|[A-Z])|['’-])"
)
_JOINING = re.compile(r"(?:\bjoin\w*|\bpart of|\b(?:in)?to|welcom\w+) the $")
_FUND_NUMBER = re.compile(r" (?:\d|I{1,3}|IV|V)$")


class Name(NamedTuple):
    """A name at code points `start` to `end` of Article.text, without its possessive.

    `kind` is org, person, place or described.
    """

    start: int
    end: int
    text: str
    kind: str


class _Look(NamedTuple):
    """What the words of a name tell by themselves.

    It names nothing, or a place, or a person: None where what stands around it must tell.
    """

    nothing: bool
    place: bool
    person: bool | None


def name_of(run: list[Token], line: Line, learned: Learned) -> Name | None:
    """Return the name that the words of `run` make up, None where they name nobody."""
    if len(run) == 1 and ROLE.match(run[0].text):
        return None
    text, start, whole = line.text, run[0].start, run[-1].end
    if len(run) > 1 and TICKER.fullmatch(run[-1].text) and CORPORATE.fullmatch(run[-2].text):
        run = run[:-1]
    end = run[-1].end
    has_ticker = whole > end
    name = text[start:end]
    if is_possessive(name) and run[-1].text.lower() not in learned.brands:
        name = without_possessive(name)
        end = start + len(name)
    if name.endswith(".") and not ABBREVIATION.search(name):
        name, end = name[:-1], end - 1
    look = _look_of(name)
    if name not in learned.told and (
        look.nothing or _is_nobody(run) or (text.startswith(":", end) and _is_label(name))
    ):
        return None
    house = _HOUSE.match(text, end, line.end) if text.startswith((" f", " e", " p"), end) else None
    if house and not look.place and not _JOINING.search(text, max(line.start, start - 20), start):
        return Name(start, house.end(), text[start : house.end()], "org")
    kind = "place" if look.place else _kind(name, look.person, start, end, line)
    if not has_ticker:
        legal = LEGAL_TAIL.match(text, end, line.end)
        whole = legal.end() if legal else end
        if not legal and _MUTE.match(text, end):
            whole = end + 1
    return Name(start, whole, name, kind)


def _kind(name: str, person: bool | None, start: int, end: int, line: Line) -> str:
    before = line.text[max(line.start, start - _BEFORE) : start]
    after = line.text[end : min(line.end, end + _BEHIND)]
    if after.startswith((",", "-", ".-")) and SEAT_BEHIND.match(after):
        is_firm = ends_orgish(name.split()[-1]) or not name[0].isupper()
        return "org" if after[0] == "," and is_firm else "place"
    if (_is_seat(before) and not ends_orgish(name)) or (
        start < line.dateline and not _INNER_CAPITAL.search(name)
    ):
        return "place"
    if person is None:
        firm = _SPEAKS.match(after) and all(map(is_ordinary, name.split()))
        person = not firm and (_is_titled(before) or PERSON_AFTER.match(after) is not None)
    return "person" if person else "org"


def _is_seat(before: str) -> bool:
    if "in " not in before or not any([word in before for word in SEATED]):
        return False
    return SEAT_BEFORE.search(before) is not None


def _is_label(text: str) -> bool:
    """Tell the label of a field ("Amount Raised:", "HQ City:") from a name before a colon."""
    return all(is_ordinary(word) or word in NOT_A_NAME for word in text.split())


# An article writes its names again and again.
@lru_cache(1 << 9)
def _look_of(name: str) -> _Look:
    return _Look(
        not name or name in NOT_A_NAME or _NOTHING.fullmatch(name) is not None,
        name in places()
        or (name.isupper() and len(name) > 3 and name.title() in places())
        or (name.endswith("ans") and name[:-1] in places()),
        _looks_like_person(name.split()),
    )


def _looks_like_person(words: list[str]) -> bool | None:
    """Tell whether words are a person's name; None where those around must tell."""
    if not 1 < len(words) <= 4 or ends_orgish(words[-1]):
        return False
    if not all(map(_PERSONS_WORD.match, words)):
        return False
    if words[0] in given_names() and not any(w.lower() in common_words() for w in words[1:]):
        return True
    return None


def _is_nobody(run: list[Token]) -> bool:
    """Tell words that are an office, or of which none is a name."""
    words = [token.text for token in run]
    if _TITLE.match(words[0]) and all(map(_TITLE.match, words)):
        return True
    return not NOT_A_NAME.isdisjoint(words) and all(
        word in NOT_A_NAME or word in places() for word in words
    )


def _is_titled(before: str) -> bool:
    titled = before.rstrip().removesuffix(",").lower().endswith(TITLES)
    return bool(titled and PERSON_BEFORE.search(before)) and not OFFICE_AT.search(before)


def join_funds(names: list[Name], text: str) -> list[Name]:
    """Join a fund or an arm that has no name of its own to its firm."""
    if not any([text.startswith(("'", "’"), name.end) for name in names]):
        return names
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before and before.kind == name.kind == "org" and _is_plain_fund(before, name, text):
            start, end = before.start, _fund_end(name, text)
            joined[-1] = Name(start, end, text[start:end], "org")
            continue
        arm = ARM.match(text, name.end) if name.kind == "org" else None
        apposed = before and text[before.end : name.start] == ", "
        if arm and not apposed:
            name = Name(name.start, arm.end(), text[name.start : arm.end()], "org")
        joined.append(name)
    return joined


def _fund_end(name: Name, text: str) -> int:
    small = _SMALL_FUND.match(text, name.end)
    return small.end() if small else name.end


def _is_plain_fund(owner: Name, name: Name, text: str) -> bool:
    if not _OWNS.fullmatch(text, owner.end, name.start):
        return False
    words = _FUND_NUMBER.sub("", name.text).split()
    fund = words[-1] in ("Fund", "Funds") or _fund_end(name, text) > name.end
    return fund and all(is_ordinary(w) or ORGISH.match(w) or w in places() for w in words)
