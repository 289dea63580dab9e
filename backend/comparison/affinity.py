"""Two tellings in, how much speaks for their being one financing out.

Evidence is in the sense of odds, as a logarithm: every feature of a pair speaks for one financing
or against it, by what annotated groups of articles taught (`make train`, docs/model.md). What no
weight can outvote is a veto. Symmetric, and blind to who published what.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from backend.comparison.affinity_of_days import are_of_two_years, features_of_days, was_told_before
from backend.comparison.affinity_of_sums import features_of_sums, features_of_worths
from backend.comparison.sums import share_sum
from backend.comparison.tellings import Telling
from backend.values import names, rounds
from backend.values.weights import UNIT, read_weights

WEIGHTS: Final = "affinity_weights.tsv"
ENOUGH: Final = 0.0
"""Less evidence than this makes no financing of two tellings."""

_LETTERED: Final = "series-"
_TOLD_ONCE: Final = (_LETTERED, "seed", "pre-seed")
# Money of these kinds is another financing than an equity round, however alike the sums.
_KINDS_APART: Final = ("ipo", "debt", "grant", "secondary", "convertible", "crowdfunding")
_MOST: Final = 3
# Pairs are asked for again claim by claim, and what is remembered keeps whole articles alive: with
# a thousand pairs memory grew by 6 % from the 100th check to the 1,000th, with these by 1 %.
_REMEMBERED: Final = 1 << 6

# Of so many words, one with a plural more or less makes no other name.
_LONG_NAME: Final = 4
_PLURAL: Final = re.compile(r"(?<=\w{4})s(?=\s)")


def affinity(a: Telling, b: Telling) -> float | None:
    """Return the evidence that two tellings are of one financing, None where it is ruled out.

    The same whichever is named first. It is asked for again once the two are placed.
    """
    return _affinity(a, b) if a.items[0].order < b.items[0].order else _affinity(b, a)


@lru_cache(_REMEMBERED)
def _affinity(a: Telling, b: Telling) -> float | None:
    if a.source_key == b.source_key:
        return 0.0 if _is_its_price(a, b) or _is_its_price(b, a) else None
    if is_ruled_out(a, b):
        return None
    weights = _weights_of(roles(a, b))
    return sum([weights.get(feature, 0) for feature in features(a, b)]) / UNIT


def is_ruled_out(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings cannot be of one financing, whatever else they say."""
    return (
        (a.tranche is not None and b.tranche is not None and a.tranche != b.tranche)
        or was_told_before(a, b)
        or was_told_before(b, a)
        or are_of_two_years(a, b)
        or _are_parts(a, b)
    )


def roles(a: Telling, b: Telling) -> str:
    """Return what two tellings are, in order: background, news or plans."""
    return "".join(sorted((_role(a), _role(b))))


def _role(telling: Telling) -> str:
    return "p" if telling.is_planned else "n" if telling.is_news else "b"


def features(a: Telling, b: Telling) -> Iterator[str]:
    """Yield what is seen of two tellings, each feature once."""
    yield "any"
    yield from features_of_days(a, b)
    yield _labels(a, b)
    # A round that is told of again when it has grown has two sums.
    grown = ", grown" if a.is_extension != b.is_extension else ""
    for feature in features_of_sums(a, b):
        yield f"{feature}{grown}"
    yield from features_of_worths(a, b)
    yield from _backers(a, b)
    yield f"extensions{a.is_extension + b.is_extension}"


@cache
def _weights_of(kinds: str) -> dict[str, int]:
    """Return what each feature weighs between tellings of two kinds."""
    table = read_weights(__package__, WEIGHTS)
    ending = f"&{kinds}"
    weights = {feature: weight for feature, (weight,) in table.items() if "&" not in feature}
    for feature, (weight,) in table.items():
        if feature.endswith(ending):
            bare = feature.removesuffix(ending)
            weights[bare] = weights.get(bare, 0) + weight
    return weights


def _is_its_price(a: Telling, b: Telling) -> bool:
    """Tell whether one of two things of the past in an article may be the other's price.

    "Up from $7bn", and elsewhere "the $568m round of April": whose price it was others may know.
    """
    if a.is_news or b.is_news or a.is_planned or b.is_planned:
        return False
    bare = not (a.amounts or a.labels or a.dates or a.leads or a.investors)
    return bare and bool(a.valuations) and not b.valuations and bool(b.amounts or b.labels)


def any_starts(labels: Sequence[str], starts: str | tuple[str, ...]) -> bool:
    """Tell whether one of the labels starts so."""
    return bool(labels) and any(label.startswith(starts) for label in labels)


def _labels(a: Telling, b: Telling) -> str:
    if not a.labels or not b.labels:
        told = a.labels or b.labels
        return f"label of one: {_kind(told)}" if told else "no label"
    shared = [label for label in a.labels if label in b.labels]
    if shared:
        return f"one label: {_kind(shared)}"
    if any((kind in a.labels) != (kind in b.labels) for kind in _KINDS_APART):
        return "kinds apart"
    if any(rounds.is_compatible(x, y) for x in a.labels for y in b.labels):
        return "labels fit"
    return "other label"


def _kind(labels: Sequence[str]) -> str:
    if any_starts(labels, _LETTERED):
        return "letter"
    return "seed" if any_starts(labels, _TOLD_ONCE) else "kind"


def _backers(a: Telling, b: Telling) -> Iterator[str]:
    some, others = (*a.leads, *a.investors), (*b.leads, *b.investors)
    if not some or not others:
        yield f"backers of {bool(some) + bool(others)}"
        return
    if a.leads and b.leads:
        if _overlap(a.leads, b.leads):
            yield "one lead"
        else:
            joins = _overlap(a.leads, others) or _overlap(b.leads, some)
            yield "lead joins" if joins else "other leads"
    both = min(_overlap(some, others), _overlap(others, some))
    yield f"backers{min(_MOST, both)}"
    if not both:
        yield f"strangers{min(_MOST, len(some), len(others))}"


def _overlap(some: Sequence[str], others: Sequence[str]) -> int:
    return sum(share_org((org,), others) for org in some)


def share_org(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether a name on one side is one organisation with a name on the other."""
    for x in some:
        for y in others:
            if is_same_org(x, y):
                return True
    return False


@lru_cache(maxsize=4096)
def is_same_org(a: str, b: str) -> bool:
    """Tell whether two names are one organisation, remembering what was asked before."""
    return names.is_same_org(a, b) or (
        min(len(a.split()), len(b.split())) >= _LONG_NAME
        and names.is_same_org(_PLURAL.sub("", a), _PLURAL.sub("", b))
    )


def _are_parts(a: Telling, b: Telling) -> bool:
    """Tell whether the article of one tells the other's sum as well, of the extension or whole."""
    if not (a.parts or b.parts) or share_sum(a.amounts, b.amounts):
        return False
    return share_sum(a.parts, b.amounts) or share_sum(b.parts, a.amounts)
