"""The place of a row in its sentence in, the words that say that the row led out."""

import re

from backend.claims import lead_phrases as say
from backend.claims.investor_places import Hit, Place, speaks_of_money, speaks_of_round

_UNDER = re.compile(r"\b(?:under|with) $")
_ROUND_THAT = re.compile(
    r"(?:[§¤]|rounds?|financing|deal|raise)(?: (?:of|in|from) †)?,? (?:(?:that|which) )?$"
)
_TEAM_LED = re.compile(r"team|company|firm|¶ (?:is|was)|led by(?: its| the)? (?:ceo|founder|chief)")
# "Led by ¶, the firm grows": a company's head, unless money is spoken of next.
_HEADED = re.compile(
    r"\W*(?:(?:led|headed|spearheaded|helmed) by|under the \w+ of)\b(?!.*\binvest)[^;§¤]*$"
)
_GROWS = re.compile(
    r"(?:[^.;§¤]{2,90})?, (?:the|this|our|its) (?:[\w-]+ )?(?:firm|company|fund|team|group|"
    r"organi[sz]ation|initiative|project|program\w*|event|campaign)\b(?!')|"
    r"(?:, [^.;,§¤]{2,60})?, ¶(?!'s|,| and\b)"
)
_LED_BY = re.compile(r"(?:co-?|\w+ly )?(?:led|headed|spearheaded|anchored|helmed|steered)\b.* by\b")
# What may be led by an investor.
_LED_MONEY = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:\w+ly |also |again |both |all )*(?:co-)?$|"
    r"[§¤]|\b(?:rounds?|financings?|fund-?rais\w+|fund\w*|raise[sd]?|raising|invest(?:ed|ments?|"
    r"ors?|ing)|backe\w+|backing|deals?|tranche|loans?|facilit\w+|seed|capital|money|cash|equity|"
    r"stakes?|transactions?|injections?|infusions?|placement|offering|syndicate|consortium|group|"
    r"series|commitments?|extension|it|that|this|which|one|top-up|haul|lifeline|bridge|a|b|"
    r"support|participa\w+|shareholders?|holders|lenders?|trio|list|line-?up|notes?|bonds?|close)\b"
)
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
        and not _leads_people(place, before)
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


def _leads_people(place: Place, before: re.Match[str]) -> bool:
    """Tell who leads a firm, a team or an effort from who leads a round."""
    head, right = place.left.text[: before.start()], place.right.text
    if _HEADED.match(place.left.text) and _GROWS.match(right):
        return not speaks_of_round(right[:120])
    told = f"{head} {before.group()}" if place.heading or not head.strip() else head
    passive = _LED_BY.match(before.group())
    return bool(passive and head.strip()) and not _LED_MONEY.search(told)


def _leadership(place: Place) -> re.Match[str] | None:
    """Return the words behind a row in "under ¶'s leadership"."""
    behind = place.right.match(say.LEADERSHIP)
    return behind if behind and _UNDER.search(place.left.text) else None


def led_aside(right: str) -> int:
    """Return the length of an aside that says who led and is closed by a comma, or 0."""
    aside = say.LED_ASIDE.match(right)
    if aside is None or not (
        aside.group().endswith(")") or _ASIDE_CLOSED.match(right, aside.end())
    ):
        return 0
    return aside.end()


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
