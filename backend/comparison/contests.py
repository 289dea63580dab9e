"""Claims in, whether the words at a sum set it against another that was told of the same thing.

"A filing shows only $40m of that", "another put it at close to $2bn", "the true number was nearer
$200m". Reads the sentence of a claim alone, never the values of others.
"""

import re
from collections.abc import Sequence

from backend.comparison.sums import are_tight, likeness_of, ratio
from backend.model.claim import Claim, MoneyValue, TotalValue, ValuationValue
from backend.values.money import Money, find_money, is_slip

# What is told again is told within so many characters, some paragraphs.
_NEAR_BY = 800
_REACH = 100
_AFTER = 30
# Sums further apart are hardly of one thing, whoever tells them.
_FAR = 0.45
# Sums nearer than this are one number, whoever holds that his is nearer to the truth.
SAME = 0.97
_TELLER = (
    r"(?:analysts?|sources?|persons?|people|somebody|someone|investors?|shareholders?|bankers?|"
    r"rivals?|researchers?|firms?|filings?|documents?|prospectus|letters?|decks?|slides?|drafts?|"
    r"registers?|registry|records?|accounts?|books|reports?|papers?|newspapers?|daily|dailies|"
    r"outlets?|sites?|websites?|media|press|magazines?|blogs?|newsletters?|sister|another|others?|"
    r"second|third|we|i)"
)
_THING = (
    r"(?:it|that|this|them|(?:the|its|their|last|this)\b[^.;,]{0,25}?(?:figures?|numbers?|sums?|total|"
    r"amount|proceeds|price|valuation|value|worth|round|deal|raise|financing|investment|cheque|check|"
    r"stake|size|series [a-k]|seed))"
)
_ABOUT = (
    r"(?:\s+(?:at|as|to|was|is|were|only|just|about|around|some|roughly|close|nearly|almost|over|"
    r"under|perhaps|maybe|nearer|closer|less|more|than))*\s*$"
)
_PUTS = (
    r"(?:puts?|pegs?|pegged|makes?|reckon(?:s|ed)?|counts?|counted|estimates?|estimated|had|has|"
    r"thinks?|thought|believes?)\s+(?:that\s+)?"
)
_BEFORE = re.compile(
    # "A research firm puts that at", "some analysts make it", "Harbour Wire had the round at".
    rf"\b(?:{_TELLER}\b[^.;:]{{0,60}}\b|(?-i:[A-Z])[\w.&’']+\s+){_PUTS}{_THING}\b{_ABOUT}"
    # "A filing shows only", "we can find only".
    rf"|\b{_TELLER}\b[^.;:]{{0,40}}\b(?:shows?|finds?|found|lists?|records?|counts?|gives?|names?|"
    r"mentions?|speaks?\s+of)\s+(?:only|just|merely|no\s+more\s+than)\s+(?:[\w-]+\s+)?$"
    # "An Indian daily had", "its American sister says", "other outlets gave".
    r"|\b(?:another|others?|(?:some|several|earlier|other|an?(?:\s+[\w-]+){1,2}|its(?:\s+[\w-]+)?)\s+"
    r"(?:reports?|papers?|newspapers?|daily|dailies|outlets?|sites?|media|magazines?|sister|rival))"
    r"\s+(?:had|has|says?|said|gave|gives?|wrote|writes?|reported|mentions?|mentioned|spoke\s+of|"
    rf"speaks?\s+of|heard)(?:\s+(?:that\s+)?it\b)?{_ABOUT}"
    # "By another count it was", "the true figure is".
    r"|\bby\s+(?:another|other|some|one|our|(?:its|their)\s+own|[\w’']+['’]s)\s+(?:count|reckoning|"
    rf"estimates?|tally|calculations?|account|arithmetic)\b(?:,?\s+(?:it|that|{_THING}))?{_ABOUT}"
    r"|\b(?:true|real|actual|correct|right)\s+(?:[\w-]+\s+)?(?:figure|number|sum|amount|valuation|"
    rf"price|total|worth)\b{_ABOUT}"
    r"|\bnever\s+(?:been\s+)?more\s+than\s+$"
    r"|\brather\s+than\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HEDGE = re.compile(r"(?:[a-z-]+\s+)+(?=[^a-z])")
_NEARER_BEFORE = re.compile(r"\b(?:nearer|closer)\s+(?:to\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE)
_NEARER_AFTER = re.compile(
    r"^[^.;$€£¥₹]*\b(?:is|are|was|were|would\s+be)\s+(?:much\s+)?(?:closer|nearer)\b", re.IGNORECASE
)


def is_set_against(claim: Claim) -> bool:
    """Tell whether a text says that its sum, and not another one, is nearer to the truth."""
    sentence = claim.quote.sentence.lower()
    if "nearer" not in sentence and "closer" not in sentence:
        return False
    before, after = _around(claim)
    return bool(_NEARER_BEFORE.search(before) or _NEARER_AFTER.search(after))


def contested_by(later: Claim, told: Sequence[Claim]) -> Claim | None:
    """Return which of the claims before it in its article a claim sets its sum against.

    That is the last one on the same financing, or else the last one of all.
    """
    earlier = [
        claim
        for claim in told
        if claim.attribute == later.attribute
        and 0 < later.quote.start - claim.quote.start <= _NEAR_BY
        and _is_another(claim, later)
    ]
    # Few claims have another one near them, and what stands around a sum is dear to find.
    if not earlier or not (is_set_against(later) or _BEFORE.search(_around(later)[0])):
        return None
    key = later.mention.key
    own = [claim for claim in earlier if key is not None and claim.mention.key == key]
    return max(own or earlier, key=lambda claim: claim.quote.start)


def mistyped(later: Claim, told: Sequence[Claim]) -> Claim | None:
    """Return a claim before it whose sum a claim of the article gives with other zeros.

    One digit alone tells nothing: $5 million may have come long before $5 billion.
    """
    y = _sum_of(later)
    for claim in told:
        if claim.attribute != later.attribute or claim.quote.start >= later.quote.start:
            continue
        x = _sum_of(claim)
        if x is None or y is None or x.currency != y.currency:
            continue
        if len(str(x.amount).rstrip("0")) > 1 and is_slip(x, y):
            return claim
    return None


def _is_another(first: Claim, later: Claim) -> bool:
    x, y = _sum_of(first), _sum_of(later)
    if x is None or y is None or are_tight(x, y):
        return False
    likeness, share = likeness_of(x, y, None), ratio(x, y)
    if likeness == "slip" or share is None:
        return likeness == "slip" or is_set_against(later)
    return share > _FAR and (likeness != "compatible" or (share < SAME and is_set_against(later)))


def _sum_of(claim: Claim) -> Money | None:
    value = claim.value
    return value.money if isinstance(value, MoneyValue | ValuationValue | TotalValue) else None


def _around(claim: Claim) -> tuple[str, str]:
    """Return the words before and after a claim's sum in its sentence."""
    sentence, exact = claim.quote.sentence, claim.quote.exact
    start = max(0, sentence.find(exact))
    end = start + len(exact)
    sum_ = _sum_of(claim)
    for span in find_money(exact):
        if sum_ is not None and are_tight(span.money, sum_):
            start, end = start + span.start, start + span.end
            break
    if hedge := _HEDGE.match(sentence, start, end):
        start = hedge.end()
    return sentence[max(0, start - _REACH) : start], sentence[end : end + _AFTER]
