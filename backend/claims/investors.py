"""A masked sentence in, its lists of investors out, each with the part they played.

The words before a row's first name and behind its last decide for all of its names: who led, who
took part, who merely holds shares, or none of these. Which company they invest in is decided
elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from backend.claims import bystander_phrases as other
from backend.claims import investor_phrases as say
from backend.claims import lead_phrases as lead
from backend.claims.investor_rows import Row, find_rows
from backend.claims.masking import Mark, Masked

Part = Literal["lead_investor", "investor", "standing", "none"]

# A field's value begins this close behind its label, or a heading's list to its own start.
_FIELD_REACH = 40
_NOT_LISTED = re.compile(r"[.:;§]")
_FIELD_END = re.compile(r"\W*$|\s*[.;(]|,? (?:and|plus|as well as)\b[^.;]{0,60}\W*$| \(")
# "backed by Kima's deep pockets": not the firm itself.
_BACKED = re.compile(r"\b(?:backed|supported) by $")
_OWN = re.compile(r"'s? (?!(?:[\w-]+ ){0,3}(?:funds?|arms?|unit|vehicle|office|division)\b)")
_CLAUSE_END = re.compile(r"(?:'s [\w ]{2,20})?\W*$|[.;),]| (?:†|(?:last|this|in|on|at) )")
_WITHIN_ROUND = re.compile(r"\b(?:round|financing|¤|funding|deal|latest|tranche|raise)\b|[§¤]")
_STANDING_ROUND = re.compile(r"[§¤]|\b(?:round|financing|raise|deal|latest|tranche|injection)\b")
# "A, which led the seed, and B": the aside is a list of its own.
_LED_ASIDE = re.compile(
    r"(?:'s)?, (?:which|who) (?:(?:had|has|also|previously|earlier|itself) )*(?:co-)?led\b"
    r"[^.;,]{0,40}?(?:¤|§|rounds?|financing|it|raise)(?!\w)"
)
_OTHERS_SUCH_AS = re.compile(r"\b[a-z]+s (?:such as|like|including) $")
_AS_LEAD = re.compile(
    r"(?:'s)?[^.;¶]{0,70}?(?:\bas (?:the |a )?(?:co-)?lead investors?|in which (?:it|they) (?:was|"
    r"were) the (?:co-)?lead investors?)\b"
)
_TEAM_LED = re.compile(r"team|company|firm|¶ (?:is|was)|led by(?: its| the)? (?:ceo|founder|chief)")
_STRONG_LOOSE = re.compile(r"(?:and from|next to|alongside|along with|together with|joining)")
_FINANCING_NOUN = re.compile(
    r"\b(?:rounds?|financing|investors?|backers?|deal|syndicate|raise[sd]?|raising|funding)\b|[¤§]"
)
_DRAWN = re.compile(r"(?:rop|persuad|convinc|lur|enlist|secur|tapp|pull|add|introduc)")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of investors; `start` and `end` bound the deciding words in the masked text."""

    part: Part
    rule: str
    marks: tuple[Mark, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A row in its sentence: what stands around it, and what the sentence stands under."""

    work: str
    row: Row
    heading: str
    nearby: bool

    @property
    def persons(self) -> bool:
        return all(m.value.kind == "person" for m in self.row.marks)

    @property
    def financing(self) -> bool:
        return self.nearby or bool(say.ROUND_CONTEXT.search(self.work + " " + self.heading))


# The part, its rule, and how many characters its words reach before the row and behind it.
_Hit = tuple[Part, str, int, int]


def find_investors(masked: Masked, heading: str = "", nearby: bool = False) -> list[Listed]:
    """Return the lists of names in a sentence that are said to have led or taken part, or to hold.

    `heading` is the text of a heading or a field's label that the sentence stands under, in
    lower case ("lead investors:"); `nearby` tells that the sentence before speaks of a financing.
    """
    if not any(m.value.kind != "place" for m in masked.of("name")):
        return []
    field = lead.LEAD_FIELD.search(heading) or say.PART_FIELD.search(heading)
    if not (say.CONTEXT.search(masked.text) or field or nearby):
        return []
    work, rows = find_rows(masked)
    found = []
    for row in rows:
        part, rule, before, behind = _decide(_Place(work, row, heading, nearby))
        if part == "none":
            continue
        cut = _angels_from(row) if part == "lead_investor" else len(row.marks)
        end = row.last + 1 + behind if cut == len(row.marks) else row.marks[cut - 1].at + 1
        found.append(Listed(part, rule, row.marks[:cut], row.first - before, end))
        if row.marks[cut:]:
            rest = row.marks[cut:]
            found.append(Listed("investor", "investor.within", rest, rest[0].at, row.last + 1))
        found += _led_asides(work, row)
    return found


def _angels_from(row: Row) -> int:
    """Return where those begin who only joined ("…, and angels such as ¶"), or the length."""
    at = (i + 1 for i, gap in enumerate(row.between) if _OTHERS_SUCH_AS.search(gap))
    return next(at, len(row.marks))


def _led_asides(work: str, row: Row) -> list[Listed]:
    found = []
    for mark in row.marks:
        aside = _led_aside(work[mark.at + 1 : mark.at + 150])
        if aside:
            end = mark.at + 1 + aside
            found.append(Listed("lead_investor", "lead.aside", (mark,), mark.at, end))
    return found


def _led_aside(right: str) -> int:
    """Return the length of an aside that says who led and is closed by a comma, or 0."""
    aside = _LED_ASIDE.match(right)
    closed = aside and re.match(r"[^.;,]{0,50},", right[aside.end() :])
    return aside.end() if aside and closed else 0


# "Days after leading a round in ¶, it has led …": what follows is said of another.
_NEW_SUBJECT = re.compile(r"(?:'s)?, (?:it|they|he|she|we)\b")


def _decide(place: _Place) -> _Hit:
    for judge in (_none, _lead, _field, _standing, _part):
        hit = judge(place)
        if hit:
            return hit
    return "none", "none.no-rule", 0, 0


def _before(part: Part, rule: str, place: _Place, match: re.Match[str]) -> _Hit:
    return part, rule, len(place.row.left) - match.start(), 0


def _continuations(right: str) -> Iterator[tuple[str, int]]:
    """Yield what goes on behind a row, asides and auxiliaries skipped, farthest first."""
    places = [0]
    while len(places) < 6:
        rest = right[places[-1] :]
        step = next((m.end() for m in (a.match(rest) for a in say.ASIDES) if m), 0)
        if not step:
            break
        places.append(places[-1] + step)
    for place in reversed(places):
        auxiliary = say.AUXILIARY.match(right, place)
        if auxiliary:
            yield right[auxiliary.end() :], auxiliary.end()
        yield right[place:], place


def _none(place: _Place) -> _Hit | None:
    row = place.row
    if other.SPEECH_LEFT.search(row.left, within=place.work):
        return "none", "none.speaks", 0, 0
    if other.EXCEPT_LEFT.search(row.left, within=place.work):
        return "none", "none.except", 0, 0
    if other.PEOPLE_LEFT.search(row.left, within=place.work):
        return "none", "none.employers-or-team", 0, 0
    if other.CUSTOMER_LEFT.search(row.left, within=place.work) or other.ADVISER_LEFT.search(
        row.left, within=place.work
    ):
        return "none", "none.customer-or-adviser", 0, 0
    if any(
        other.ADVISER_RIGHT.match(rest, within=place.work) for rest, _ in _continuations(row.right)
    ):
        return "none", "none.customer-or-adviser", 0, 0
    if other.BESIDE_LEFT.search(row.left, within=place.work) and other.BESIDE_RIGHT.match(
        row.right
    ):
        return "none", "none.beside", 0, 0
    if _OWN.match(row.right) and _BACKED.search(row.left):
        return "none", "none.what-it-has", 0, 0
    speaks = len(row.marks) == 1 and other.SPEECH_RIGHT.match(row.right, within=place.work)
    if speaks and not other.GOVERNED_LEFT.search(row.left):
        return "none", "none.speaks", 0, 0
    return None


def _lead(place: _Place) -> _Hit | None:
    row, left, right = place.row, place.row.left, place.row.right
    as_lead = _AS_LEAD.match(right)
    if as_lead:
        return "lead_investor", "lead.as-lead-investor", 0, as_lead.end()
    suffix = lead.LEAD_SUFFIX.match(right, within=place.work)
    if suffix:
        return "lead_investor", "lead.led-suffix", 0, suffix.end()
    led_by = lead.LEAD_LEFT.search(left, within=place.work)
    if (
        led_by
        and not lead.NOT_A_ROUND_LED.search(left)
        and not (place.persons and _TEAM_LED.search(left[-60:]))
        and (place.financing or "invest" in place.work or say.CONTEXT.search(place.heading))
    ):
        return _before("lead_investor", "lead.led-by", place, led_by)
    if _NEW_SUBJECT.match(right):
        return None
    if place.persons and re.search(r"\bpartner\b|who led", row.right[:40]):
        return None
    aside = _led_aside(right)
    for rest, offset in _continuations(right):
        end = 0 if aside and offset < aside else _leads(rest, place)
        if end:
            return "lead_investor", "lead.led", 0, offset + end
    return None


def _leads(rest: str, place: _Place) -> int:
    """Return where the words end that make a row the leader; 0 when there are none."""
    led = lead.LEAD_RIGHT.match(rest, within=place.work)
    if led and lead.LEAD_OBJECT.search(rest[led.end() : led.end() + 90]):
        return led.end() if place.financing or "invest" in place.work else 0
    weak = lead.LEAD_RIGHT_WEAK.match(rest, within=place.work)
    if weak and re.match(
        r"(?: [\w'-]+){0,3}? ?(?:rounds?|financing|¤|raise|deal|one\b|[a-k]\b)", rest[weak.end() :]
    ):
        return weak.end()
    noun = lead.LEAD_RIGHT_NOUN.match(rest, within=place.work)
    if noun and place.financing:
        return noun.end()
    return 0


def _field(place: _Place) -> _Hit | None:
    """Read a label or a heading only for a list that makes up what stands under it."""
    heading, row = place.heading, place.row
    if not heading or other.NOT_A_FIELD.search(heading) or re.search("[¶§¤]", heading):
        return None
    label = place.work.find(heading + ":")
    start = label + len(heading) + 1 if label >= 0 else 0
    listed = label >= 0 and not _NOT_LISTED.search(place.work, start, row.first)
    near = listed or row.first - start <= _FIELD_REACH
    if not near or not _FIELD_END.match(row.right):
        return None
    if lead.LEAD_FIELD.search(heading) and not re.search(r"participant|other|investors", heading):
        return "lead_investor", "lead.heading", 0, 0
    if say.PART_FIELD.search(heading):
        return "investor", "investor.heading", 0, 0
    return None


def _standing(place: _Place) -> _Hit | None:
    left, right = place.row.left, place.row.right
    suffix = say.SUFFIX_STANDING.match(right, within=place.work)
    if suffix:
        return "standing", "standing.suffix", 0, suffix.end()
    for rest, offset in _continuations(right):
        holds = say.STANDING_RIGHT.match(rest, within=place.work)
        if holds:
            around = rest[: holds.end() + 45] + left[-70:]
            if not _WITHIN_ROUND.search(around):
                return "standing", "standing.counts", 0, offset + holds.end()
    backed = say.STANDING_LEFT.search(left, within=place.work)
    if backed and not _STANDING_ROUND.search(backed.group() + right[:25]):
        return _before("standing", "standing.backed-by", place, backed)
    return None


def _part(place: _Place) -> _Hit | None:
    portfolio = bool(other.PORTFOLIO_LEFT.search(place.row.left, within=place.work))
    return (
        _part_by_left(place, portfolio)
        or (None if portfolio else _part_by_right(place))
        or (None if portfolio else _part_by_place(place))
    )


def _part_by_left(place: _Place, portfolio: bool) -> _Hit | None:
    left, right = place.row.left, place.row.right
    money = say.FROM_LEFT.search(left, within=place.work)
    if money and not other.EARNED_LEFT.search(left[: money.start()]):
        return _before("investor", "investor.from", place, money)
    if portfolio:
        return None
    for rule, pattern in (
        ("investor.participation", say.JOINED_LEFT),
        ("investor.by", say.BY_LEFT),
        ("investor.inverted", say.INVERTED_LEFT),
        ("investor.includes", say.INCLUDES_LEFT),
        ("investor.issued", say.ISSUED_LEFT),
        ("investor.so-did", say.SO_DID_LEFT),
    ):
        match = pattern.search(left, within=place.work)
        if match and _accepts(rule, match.group(), place):
            return _before("investor", rule, place, match)
    talks = say.TALKS_LEFT.search(left, within=place.work)
    if talks and (say.TALKS_RIGHT.match(right) or say.ROUND_CONTEXT.search(talks.string[:-1])):
        leads = re.match(r"[^.;]{0,20}\bto (?:co-)?lead\b", right)
        return _before("lead_investor" if leads else "investor", "investor.talks", place, talks)
    described = say.DESCRIBED_LEFT.search(left, within=place.work)
    if described and place.financing and not say.OWN_RIGHT.match(right):
        return _before("investor", "investor.described", place, described)
    loose = say.LOOSE_LEFT.search(left, within=place.work)
    if loose and _is_loose_part(loose.group(), place):
        return _before("investor", "investor.along", place, loose)
    return None


def _accepts(rule: str, trigger: str, place: _Place) -> bool:
    if rule == "investor.by" and place.persons:
        return not re.search(r"(?:owned|made|provided|held|given) by", trigger)
    if rule == "investor.so-did":
        told = re.search(
            r"participat|took part|invest|joined|chipp|return|re-?up|follow", place.work
        )
        return bool(told) or place.nearby
    if rule == "investor.inverted":
        return place.financing or bool(say.PLAIN_PART.search(trigger))
    return bool(say.CONTEXT.search(place.work))


def _is_loose_part(trigger: str, place: _Place) -> bool:
    """Accept a loose trigger ("alongside", "drew in") only where a financing is spoken of."""
    subject = re.match(r"[^.;]{0,40} (?:is|are|was|were|will be) ¶", place.row.right)
    if _STRONG_LOOSE.match(trigger):
        told = place.financing or say.PLAIN_PART.search(place.work)
        return bool(told) and not subject
    if _DRAWN.match(trigger):
        backed = re.search(r"\b(?:investors?|backers?|rounds?|syndicate)\b", place.work)
        to_invest = re.match(r"[^.;]{0,30}\bto (?:invest|join|back|lead|come|put)", place.row.right)
        return bool(
            to_invest
            or (
                backed
                and re.search(r"\binvestors?|\bbackers?|as\b|too\b", trigger + place.row.right[:40])
            )
        )
    return bool(_FINANCING_NOUN.search(place.work)) or place.nearby


def _part_by_right(place: _Place) -> _Hit | None:
    row = place.row
    for rest, offset in _continuations(row.right):
        rule, end = _takes_part(rest, place)
        if end:
            return "investor", rule, 0, offset + end
    if row.behind != row.right:
        for rest, _ in _continuations(row.behind):
            rule, end = _takes_part(rest, place)
            if end:
                return "investor", rule, 0, 0
    return None


def _takes_part(rest: str, place: _Place) -> tuple[str, int]:
    """Return the rule and where its words end; 0 when the row did not take part."""
    strong = say.PART_RIGHT.match(rest)
    if strong and (place.financing or say.PLAIN_PART.search(strong.group())):
        return "investor.took-part", strong.end()
    weak = say.PART_RIGHT_WEAK.match(rest, within=place.work)
    if weak:
        target = say.WEAK_OBJECT.match(rest[weak.end() :])
        backs = re.match(r",? ?(?:back|support)", weak.group())
        if not target and backs and say.ROUND_CONTEXT.search(place.work):
            target = say.BACK_OBJECT.match(rest[weak.end() :])
        if target:
            return "investor.took-part", weak.end() + target.end()
    member = say.MEMBER_RIGHT.match(rest, within=place.work)
    if member:
        return "investor.member", member.end()
    present = say.PRESENT_RIGHT.match(rest)
    if present and place.financing:
        return "investor.present", present.end()
    withdrew = say.WITHDREW_RIGHT.match(rest, within=place.work)
    if withdrew and place.financing:
        return "investor.withdrew", withdrew.end()
    return "", 0


def _part_by_place(place: _Place) -> _Hit | None:
    row = place.row
    beside = say.ROUND_WITH_LEFT.search(row.left)
    if beside and _CLAUSE_END.match(row.right):
        return _before("investor", "investor.round-with", place, beside)
    comma = say.ROUND_COMMA_LEFT.search(row.left)
    if comma and re.match(r"\W*$|\.(?: |$)|[;)]", row.right):
        return _before("investor", "investor.round-comma", place, comma)
    if place.financing and any(re.search(say.INVESTOR + " $", gap) for gap in row.between):
        return "investor", "investor.within", 0, 0
    others = say.ASIDES[-1].match(row.right)
    if others and re.search(r"\b(?:from|by|with|including)\b[^.;]*$", row.left):
        named = re.search(r"investor|backer|angel|others", others.group())
        if named and re.search(r"investor|backer|§|¤|round", place.work):
            return "investor", "investor.and-others", 0, others.end()
    return None
