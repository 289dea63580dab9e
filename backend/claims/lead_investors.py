"""The place of a row in its sentence in, the words that say that the row led out."""

import re

from backend.claims import lead_phrases as say
from backend.claims.investor_places import Hit, Place, speaks_of_money

_UNDER = re.compile(r"\b(?:under|with) $")
_ROUND_THAT = re.compile(
    r"(?:[§¤]|rounds?|financing|deal|raise)(?: (?:of|in|from) †)?,? (?:(?:that|which) )?$"
)
_TEAM_LED = re.compile(r"team|company|firm|¶ (?:is|was)|led by(?: its| the)? (?:ceo|founder|chief)")
_PARTNER_LED = re.compile(r"\bpartner\b|who led")
# "Days after leading a round in ¶, it has led …": what follows is said of another.
_NEW_SUBJECT = re.compile(r"(?:'s)?, (?:it|they|he|she|we)\b")
_ASIDE_CLOSED = re.compile(r"[^.;,]{0,50},")
_WEAK_OBJECT = re.compile(r"(?: [\w'-]+){0,3}? ?(?:rounds?|financing|¤|raise|deal|one\b|\b[a-k]\b)")


def led(place: Place) -> Hit | None:
    """Return the part of a row that is said to have led, None elsewhere."""
    left, right = place.left, place.right
    behind = right.match(say.AS_LEAD)
    if behind:
        return "lead_investor", "lead.as-lead-investor", 0, behind.end()
    behind = right.match(say.LEAD_SUFFIX) or _leadership(place)
    if behind:
        return "lead_investor", "lead.led-suffix", 0, behind.end()
    before = left.search(say.LEAD_LEFT)
    if (
        before
        and not say.NOT_A_ROUND_LED.search(left.text)
        and not (place.persons and _TEAM_LED.search(left.text[-60:]))
        and (place.financing or "invest" in place.work or speaks_of_money(place.heading))
    ):
        return place.governed("lead_investor", "lead.led-by", before)
    going_on = place.going_on(
        say.LEAD_RIGHT, say.LEAD_RIGHT_WEAK, say.LEAD_RIGHT_NOUN, say.LEAD_RIGHT_MOST
    )
    if not going_on or _NEW_SUBJECT.match(right.text):
        return None
    if place.persons and _PARTNER_LED.search(right.text[:40]):
        return None
    for at in going_on:
        end = _leads(place, at)
        if end and at >= led_aside(right.text):
            return "lead_investor", "lead.led", 0, end
    return None


def _leadership(place: Place) -> re.Match[str] | None:
    """Return the words behind a row in "under ¶'s leadership"."""
    behind = place.right.match(say.LEADERSHIP)
    return behind if behind and _UNDER.search(place.left.text) else None


def led_aside(right: str) -> int:
    """Return the length of an aside that says who led and is closed by a comma, or 0."""
    aside = say.LED_ASIDE.match(right)
    return aside.end() if aside and _ASIDE_CLOSED.match(right, aside.end()) else 0


def _leads(place: Place, at: int) -> int:
    """Return where the words at a place end that make a row the leader; 0 when there are none."""
    right = place.right
    verb = right.match(say.LEAD_RIGHT, at)
    if verb and (
        say.LEAD_OBJECT.search(right.text[verb.end() : verb.end() + 90])
        or _ROUND_THAT.search(place.row.left)
    ):
        return verb.end() if place.financing or "invest" in place.work else 0
    weak = right.match(say.LEAD_RIGHT_WEAK, at)
    if weak and _WEAK_OBJECT.match(right.text, weak.end()):
        return weak.end()
    noun = right.match(say.LEAD_RIGHT_NOUN, at) or right.match(say.LEAD_RIGHT_MOST, at)
    return noun.end() if noun and place.financing else 0
