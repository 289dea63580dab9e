"""Two placed items that name backers in, the rule that decides their relation out."""

import re
from itertools import product

from backend.comparison.affinity import share_org
from backend.comparison.descriptions import is_description, same_description
from backend.comparison.placed import (
    Placed,
    are_told_alike,
    count_planned,
    other_tranche,
    same_financing,
)
from backend.comparison.rules import Verdict, decide
from backend.model.claim import OrgsValue
from backend.values.names import may_be_short

_LED = re.compile(r"(?: jointly)? (?:co-)?le(?:d|ads?)\b")
_ALONE = re.compile(
    r"\b(?<!not )(?<!not the )(?:sole|only|lone|single) lead(?:er)?\b"
    r"|(?<!not )\balone\b"
    r"(?! (?:of|among|put|contribut|invest|bought|gave|brought in|paid|h[oe]ld|own))"
    r"|(?<!not )\b(?:by itself|on its own|single-handed(?:ly)?)\b"
    r"|\bwithout (?:any(?:body|one)|an?other|a partner|a co-lead(?:er)?|company)\b"
    r"|\b(?:nobody|no[- ]one) (?:else|beside)\b",
    re.IGNORECASE,
)
_BESIDE_QUOTE = 40
_TOOK_PART = re.compile(r"\b(?:participat|join|along|also|with|from|includ|invest|part|back)")


def _orgs(placed: Placed) -> tuple[str, ...]:
    value = placed.item.claim.value
    assert isinstance(value, OrgsValue)
    return value.orgs


def share_backer(a: Placed, b: Placed) -> bool:
    """Tell whether two items name one organisation."""
    return _have_in_common(_orgs(a), _orgs(b))


def _have_in_common(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return share_org(some, others) or any(same_description(x, y) for x, y in product(some, others))


def relate_leads(a: Placed, b: Placed) -> Verdict:
    """Relate those who led."""
    if not same_financing(a, b):
        if count_planned(a, b) == 0 and share_backer(a, b) and are_told_alike(a, b):
            return decide("lead.same-financing.shared")
        return decide("lead.other-financing")
    if count_planned(a, b) == 1:
        return decide("lead.plan-and-outcome")
    if share_backer(a, b):
        alone = _led_alone(a, b) or _led_alone(b, a)
        return decide(f"lead.same-financing.{'alone' if alone else 'shared'}")
    if _may_be_unnamed(a, b) or _may_be_unnamed(b, a):
        return decide("lead.same-financing.unnamed")
    if any(may_be_short(x, y) or may_be_short(y, x) for x, y in product(_orgs(a), _orgs(b))):
        return decide("lead.same-financing.short-name")
    if count_planned(a, b) == 2:
        return decide("lead.plan-and-outcome")
    if a.telling and b.telling and _have_in_common(a.telling.leads, b.telling.leads):
        return decide("lead.same-financing.one-of-several")
    if _names_beside(a, b) or _names_beside(b, a):
        return decide("lead.same-financing.named-beside")
    return decide("lead.same-financing.different")


def _led_alone(a: Placed, b: Placed) -> bool:
    """Tell whether a text says that its leader led alone, and the other names another as well."""
    if len(_orgs(a)) != 1 or count_planned(a, b) or other_tranche(a, b):
        return False
    if all(is_description(org) or share_org((org,), _orgs(a)) for org in _orgs(b)):
        return False
    quote = a.item.claim.quote
    place = max(0, quote.sentence.find(quote.exact))
    end = place + len(quote.exact) + _BESIDE_QUOTE
    return _ALONE.search(quote.sentence[max(0, place - _BESIDE_QUOTE) : end]) is not None


def _names_beside(a: Placed, b: Placed) -> bool:
    """Tell "theirs, X and ours led": a long list of leaders is read in part."""
    sentence = a.item.claim.quote.sentence
    for ours, theirs in product(_orgs(a), _orgs(b)):
        first, last = sentence.find(theirs), sentence.find(ours)
        if 0 <= first < last and _LED.match(sentence, last + len(ours)):
            return not _TOOK_PART.search(sentence, first + len(theirs), last)
    return False


def _may_be_unnamed(a: Placed, b: Placed) -> bool:
    """Tell whether a leader whom one text only describes may be one whom the other names.

    It is not, where the describing text itself names that firm beside the described one.
    """
    if not any(is_description(org) for org in _orgs(a)):
        return False
    beside = a.telling.investors + a.telling.leads if a.telling else ()
    return not all(share_org((org,), beside) for org in _orgs(b))


def relate_investors(a: Placed, b: Placed) -> Verdict:
    """Relate those who took part, or who stand behind a company."""
    if a.financing is None and b.financing is None and share_backer(a, b):
        return decide("investor.standing.shared")
    if not same_financing(a, b):
        if count_planned(a, b) == 0 and share_backer(a, b) and are_told_alike(a, b):
            return decide("investor.same-financing.shared")
        return decide("investor.other-financing")
    if count_planned(a, b) == 1:
        return decide("investor.plan-and-outcome")
    shared = share_backer(a, b)
    if not shared and other_tranche(a, b):
        return decide("investor.other-financing")
    return decide(
        "investor.same-financing.shared" if shared else "investor.same-financing.different-names"
    )


def relate_investor_and_lead(a: Placed, b: Placed) -> Verdict | None:
    """Relate one who took part to one who led: only where they are the same."""
    if same_financing(a, b) and count_planned(a, b) == 0 and share_backer(a, b):
        return decide("investor.and-lead")
    return None
