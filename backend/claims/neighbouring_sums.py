"""What the sum before played or what was asked in, the part of the next sum out.

"It is valued at §, against § a year ago": some sums are told by another, in their own sentence or
in the one before. Does not know what the sums are.
"""

import re
from typing import Final, Literal

from backend.claims.gates import Gated
from backend.claims.money_phrases import NO_ROUND, Role
from backend.claims.money_roles import MoneyRole

Asked = Literal["amount", "valuation"]

_A: Final = r"(?: (?:the|an?|about|around|just|only|still|its|some|already|nearer|closer to))*"
_ONCE: Final = (
    r"(?:(?:(?:in|at|before|after|back in|until|by|on|as of|as recently as|as late as) "
    r"[^;.§]{1,50}?|†|(?:only |just )?(?:[\w-]+ ){1,3}(?:ago|earlier|before|previously)"
    r"(?:,? in †)?|then|now|today|once),? )?"
)
# "That compares with §", "in † it was §", "the year before the number had been §".
_CARRIED_ON: Final = Gated(
    rf"^\W*(?:and |but |so |though |while |yet |whereas )?{_ONCE}"
    r"(?:(?:that|this|it|which) compare[sd]? (?:with|to)|(?:that|this|it|which) "
    r"(?:is|was|would be|represents|marks) (?:[\w%.-]+ ){0,6}?(?:from|on|over|above|below|than|off|"
    r"double|twice|triple|half|times)|"
    r"(?:it|the (?:(?:previous|earlier|last|old) )?(?:figure|number|price|value|answer|tag)) "
    r"(?:was|is|had been|used to be|stood at|came to)|(?:up|down) from)"
    rf"{_A} $"
)
# "A filing puts that at §."
_PUT_AGAIN: Final = Gated(
    r"\b(?:puts?|putting|pegs?|pegged|estimate[sd]?|corrected) (?:that|this|the (?:sum|amount|"
    r"total|"
    rf"tally|haul)) (?:at|to){_A} $"
)
# "Valued at §, down from §", "worth §, not §", "half the §".
_AGAINST: Final = re.compile(
    r"(?!.*\b(?:raise[sd]?|raising|rounds?|secured|invest\w*|took|total|led|loans?|debt|"
    r"revenues?|sales)\b)(?!.*¤)[^;§]{0,70}\b(?:from|than|against|with|to|versus|vs|over|"
    r"not|no longer|instead of|or|on|below|above|times|twice|double|half|triple|"
    r"where it (?:had been|was|stood|stood at))"
    rf"(?: (?:previous|earlier|former|peak|original|old|last))?{_A} $"
)
# "Priced at § in a § ¤, up from §".
_MOVED: Final = re.compile(
    r"[^;§]*\b(?:up|down|compared|as) (?:from|with|to|against)(?: just| only| about| an?| the)* $"
)
_NO_ROUND: Final = re.compile(NO_ROUND)
_AT: Final = re.compile(rf"(?:,? (?:(?:in|on|last) )?†)?,? at{_A} $")
# "§ in †, § a year later and § from ¶": nothing but times, places and names between two sums.
_LISTED: Final = re.compile(
    r"(?!,? $)(?=.*(?:,|\band|\bthen|\bplus|\bby) )(?:[ ,†¤]|\b(?:in|on|from|of|via|through|"
    r"for|with|a|an|the|and|then|another|"
    r"further|more|plus|later|years?|months?|weeks?|last|this|earlier|before|after|next|"
    r"followed by|first|second|third|once|again|two|three|four|five|six|round|funding|just|"
    r"some|about)\b|¶(?!,? (?:and )?$))*"
)
# "§ in †, in a deal led by ¶, and § the year before".
_TIMED: Final = re.compile(r" (?:(?:in|on|last) )?†[^;§]{0,90}(?:,| and|, and|, then) $")
# "§ in †, § in † and § now": a list of prices has nothing but times between.
_THEN: Final = re.compile(
    r"(?: (?:(?:in|on|by|last|at the (?:start|end) of) )?†| (?:now|today|then|a year (?:ago|"
    r"earlier|"
    r"before)))(?:,|;| and|, and|, then) $"
)
_NEXT_TIME: Final = re.compile(
    r" (?:now|today|then)\b| (?:(?:in|on|by|last) )?†| (?:a|two|three|the|\w+) (?:[\w-]+ "
    r")?(?:years?|months?|weeks?|spring|"
    r"summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b"
)
# "¤: §, ¶, §": an entry without a verb gives the sum, who led, and the price.
_NO_VERB: Final = re.compile(r"(?: ¤)?(?:,(?: (?:¶|¤|led by ¶))?(?: and ¶)?)*, $")
_AND_SINCE: Final = re.compile(r" (?:since|to date|so far|in (?:all|total)|altogether)\b")
_EACH: Final = re.compile(r"[^;§]{0,40}(?:,| and|, and|;) ¶(?:'s)? $")
_PRICE_ASKED: Final = Gated(
    r"\bvaluations?\b|(?<!\bnet )\bworth\b(?! (?:of|noting|a look|the|it\b))|"
    r"\b(?:price|value) (?:on|of) (?:it|¶|itself|the (?:company|firm|start-?up|business))\b|"
    r"\bprice(?: ?tag)?\?"
)
_SUM_ASKED: Final = Gated(
    r"\b(?:how much|how big|how large|the (?:\w+ )?(?:figure|sum|amount|number|total|size|haul|"
    r"cheque|check|take|damage|raise|bill))\b[^.!]*\?"
)
_ANSWERED: Final = Gated(
    r"(?:\b(?:puts?|place[sd]?|pegs?|pegged) (?:it|that|this|the (?:figure|number|price|value)) at|"
    r"\b(?:figure|number|estimates?|guess(?:es)?|talk|price|sum|answer)\b"
    r"(?: (?!(?:in|and|but|with)\b)[\w'-]+){0,6} (?:of|is|was|to|at|around|between)|"
    r"\b(?:said|says|cite[sd]?|citing|gives?|gave|name[sd]?|mention(?:s|ed)|quote[sd]?|"
    r"reckon(?:s|ed)|hears?|heard|suggest(?:s|ed)?|sp(?:eaks?|oke) of|talk(?:s|ed)? of|"
    r"whispers?|guess(?:es|ed)?|estimate[sd]?|point(?:s|ed)? to|it is|it was)|^\W*)"
    r"(?: (?:it|that|is|was|an?|the|about|around|as much as|more than|nearly|just|only|some|"
    r"roughly|over|between|figure|number|of))* ?[\"'“‘]?$"
)


def carried_role(text: str, begin: int, at: int, last: Role | None) -> MoneyRole | None:
    """Read a sum that goes on with the one that ends at `begin` or in the sentence before.

    What was raised is put at another sum, "a filing puts that at §"; a valuation moves.
    """
    if last in ("amount", "total_raised"):
        again = _PUT_AGAIN.search(text[begin:at])
        return again and MoneyRole(last, f"{last}.put-again", begin + again.start(), at + 1)
    if last != "valuation":
        return None
    carried = _CARRIED_ON.search(text[begin:at])
    if carried is None:
        return None
    return MoneyRole("valuation", "valuation.carried-on", begin + carried.start(), at + 1)


def beside_role(
    text: str, begin: int, at: int, last: Role | None, *, valued: bool, larger: bool
) -> MoneyRole | None:
    """Read a sum by the one before it in its sentence, which ends at `begin`.

    `valued` tells that one of those before is a valuation, `larger` that this is the larger sum.
    """
    if not begin or last is None:
        return None
    between = text[begin:at]
    if valued and _MOVED.fullmatch(between) and _NO_ROUND.match(text[at + 1 :]):
        return MoneyRole("valuation", "valuation.beside", at, at + 1)
    if last == "valuation":
        if _AGAINST.fullmatch(between) or (
            _THEN.fullmatch(between) and _NEXT_TIME.match(text, at + 1)
        ):
            return MoneyRole("valuation", "valuation.beside", at, at + 1)
    elif last == "amount":
        if _AT.fullmatch(between) or (larger and _NO_VERB.fullmatch(between)):
            return MoneyRole("valuation", "valuation.beside", at, at + 1)
        if _LISTED.fullmatch(between) or (
            _TIMED.fullmatch(between) and _NEXT_TIME.match(text, at + 1)
        ):
            return MoneyRole("amount", "amount.beside", at, at + 1)
    elif last == "total_raised" and _AND_SINCE.match(text, at + 1):
        return MoneyRole("total_raised", "total.beside", at, at + 1)
    elif last == "contribution" and _EACH.fullmatch(between):
        return MoneyRole("contribution", "contribution.beside", at, at + 1)
    return None


def what_is_asked(text: str) -> Asked | None:
    """Tell of what a sentence without a sum speaks: the next one may give it."""
    if _PRICE_ASKED.search(text):
        return "valuation"
    return "amount" if _SUM_ASKED.search(text) else None


def answered_role(text: str, at: int, asked: Asked | None) -> MoneyRole | None:
    """Read a sum that answers the sentence before."""
    answered = _ANSWERED.search(text[:at]) if asked else None
    if asked is None or answered is None:
        return None
    return MoneyRole(asked, f"{asked}.answered", answered.start(), at + 1)
