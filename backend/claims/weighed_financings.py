"""A stretch of an article and the financings told so far in, the one that it is of out.

Values that agree, what stood in focus and the cues of the words speak for a financing or against;
how much was learnt from annotated articles (`make train`, docs/model.md). Knows no words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from backend.claims.financing_cues import Cue, letters_in
from backend.claims.financing_terms import Financing, Terms
from backend.claims.financing_units import Unit
from backend.values import dates, names
from backend.values.weights import Weights, read_weights

WEIGHTS: Final = "financing_weights.tsv"
HEADINGS: Final = ("headline", "heading")
# Where the features of numbers begin anew.
_AGES: Final = (3, 21, 45, 120, 400)
_LIKENESS: Final = (0, 1, 2, 3, 5, 6)
_APART: Final = (0, 21, 60, 400)
_BLOCKS: Final = (0, 1, 2, 4)
_TOLD: Final = (0, 1, 2, 4, 7)
_MANY: Final = 2
# Money of these kinds is another financing than an equity round told before.
_KINDS_APART: Final = frozenset({"ipo", "debt", "grant", "secondary", "crowdfunding"})
# Amounts, valuations, labels, days and organisations; and what ties to no financing.
_KINDS: Final = "avldo"
_OTHER_KINDS: Final = {"valuation_change": "c", "total_raised": "t", "contribution": "p"}
_NEVER: Final = -(10**6)


class SoFar(NamedTuple):
    """What an article has told so far: the financings, in order, and which of them stand out.

    `focus` is the one at hand, `last` that of the stretch before, `news` what the article reports.
    """

    financings: Sequence[Financing]
    focus: Financing | None
    last: Financing | None
    news: Financing | None
    published: date | None


def likeliest_financing(told: SoFar, unit: Unit, terms: Terms) -> Financing | None:
    """Return which of the financings a stretch most likely speaks of; None for a new one."""
    if not told.financings:
        return None
    weights = read_weights(__package__, WEIGHTS)
    known: dict[int, int] = {}
    scores = [_weigh(seen, weights, known) for seen in features(told, unit, terms)]
    for number, found in enumerate(told.financings):
        if _is_told_apart(found, told, unit, terms):
            scores[number] = _NEVER
    best = scores.index(max(scores))
    return told.financings[best] if best < len(told.financings) else None


def _is_told_apart(found: Financing, told: SoFar, unit: Unit, terms: Terms) -> bool:
    """Tell "months after scoring §", "another §", "and plans an IPO" of another one than these.

    Of 600 such stretches in annotated articles, 20 were of it after all.
    """
    if (unit.marker is Cue.RELATIVE and not unit.first) or Cue.THAT_ONE in unit.cues:
        return found is not told.last
    if found is told.focus and _turns_away(found, unit, terms):
        return True
    if Cue.SEPARATE in unit.cues and found.news:
        return True
    is_listing = "ipo" in terms.labels and "ipo" not in found.labels
    if (is_listing or Cue.ANOTHER in unit.cues) and terms.planned and not found.planned:
        return True
    if Cue.ANOTHER not in unit.cues or not (terms.amounts and found.amounts):
        return False
    return not (found.news and found.repeats(terms))


def _turns_away(focus: Financing, unit: Unit, terms: Terms) -> bool:
    """Tell whether a stretch opens with words that leave what is at hand."""
    if unit.marker is Cue.AFTER and Cue.SOME_TIME_AFTER in unit.cues:
        return bool(terms.amounts or terms.labels)
    if unit.marker is Cue.THEN:
        return terms.anchored
    return unit.marker is Cue.THAN and bool(terms.valuations) and not focus.valuations


Seen = tuple[Sequence[str], ...]
"""What is seen of a financing, in parts, of which several financings share some."""


def _weigh(seen: Seen, weights: Weights, known: dict[int, int]) -> int:
    """Add up what was seen; `known` holds by `id()` what parts weigh that others share."""
    score = 0
    for part in seen:
        if id(part) not in known:
            known[id(part)] = sum([weights[feature][0] for feature in part if feature in weights])
        score += known[id(part)]
    return score


def features(told: SoFar, unit: Unit, terms: Terms) -> list[Seen]:
    """Return what is seen of a stretch beside each financing told so far, and as a new one."""
    kinds = f"kinds {_kinds(unit, terms)}"
    cues = [f"marker {unit.marker.name if unit.marker else ''}", *[cue.name for cue in unit.cues]]
    if terms.anchored:
        cues += [f"{cue}, a sum or label" for cue in cues]
    of_focus = [kinds, *cues]
    of_role = [
        *of_focus,
        f"heading {unit.sentence.kind in HEADINGS}",
        f"mood {_mood(terms)}",
        f"first {unit.first}",
        *_age(told, terms),
    ]
    shared: dict[str, list[str]] = {}
    found_seen: list[Seen] = []
    for found in told.financings:
        role = _role(found)
        focus = "focus" if found is told.focus else "last" if found is told.last else "far"
        likeness = f"like {bisect_left(_LIKENESS, found.likeness(terms, told.published))}"
        own = list(_beside(found, told, unit, terms, (role, focus, kinds, likeness)))
        parts = [shared.setdefault(head, []) for head in (role, focus, likeness)]
        for head, part in zip((role, focus, likeness), parts, strict=True):
            if not part:
                tails = of_role if head is role else of_focus
                part += [head, *[f"{head}&{tail}" for tail in tails]]
        found_seen.append((*parts, own))
    found_seen.append((list(_as_new(told, terms, of_role, kinds)),))
    return found_seen


def _kinds(unit: Unit, terms: Terms) -> str:
    """Return a letter for each kind of what is told, and for other kinds where these are all."""
    values = terms.amounts, terms.valuations, terms.labels, terms.days, terms.orgs
    letters = [letter for letter, known in zip(_KINDS, values, strict=True) if known]
    others = {_OTHER_KINDS.get(each.claim.attribute, "") for each in unit.claims}
    return "".join(letters or sorted(others))


def _mood(terms: Terms) -> str:
    if terms.planned:
        return "planned"
    return "denied" if terms.moods == {"denied"} else "done"


def _age(told: SoFar, terms: Terms) -> Iterator[str]:
    if terms.days and told.published is not None:
        today = dates.from_day(told.published)
        yield f"age {bisect_left(_AGES, min([dates.gap_days(day, today) for day in terms.days]))}"


def _role(found: Financing) -> str:
    return ("news" if found.news else "past") + (" plan" if found.planned else "")


def _beside(
    found: Financing, told: SoFar, unit: Unit, terms: Terms, heads: tuple[str, str, str, str]
) -> Iterator[str]:
    role, focus, kinds, likeness = heads
    yield f"{focus}&{role}"
    yield f"{likeness}&{role}"
    barred = f"barred {found.is_barred_by(terms, told.published)}"
    yield f"{barred}&{role}"
    yield f"{barred}&{kinds}"
    yield f"{barred}&{focus}"
    has = _has(found)
    yield f"has {has}&{kinds}"
    yield f"adds {''.join([kind for kind in kinds[6:] if kind not in has])}&{focus}"
    if told_apart := _KINDS_APART.intersection(terms.labels):
        yield f"apart {told_apart.isdisjoint(found.labels)}&{role}"
    if found.extension or Cue.EXTENSION in unit.cues:
        yield f"extension {found.extension} {Cue.EXTENSION in unit.cues}"
    moods = f"plans {found.planned} {terms.planned}"
    yield moods
    yield f"{moods}&{focus}"
    distance = f"blocks {bisect_left(_BLOCKS, unit.sentence.block - found.block)}"
    yield distance
    yield f"{distance}&{focus}&{role}"
    if found.letters and (letters := letters_in(unit.text)):
        yield "other letter" if found.letters.isdisjoint(letters) else "one letter"
    if found.dates and terms.days:
        apart = min([dates.gap_days(x, y) for x in found.dates for y in terms.days])
        yield f"apart {bisect_left(_APART, apart)}"
    if found.orgs and terms.orgs:
        both = sum([any([names.is_same_org(x, y) for y in found.orgs]) for x in terms.orgs])
        yield f"backers {min(_MANY, both)}"
    if found.backer_in(unit.text):
        yield "backer"
        yield f"backer&{focus}"


def _has(found: Financing) -> str:
    known = found.amounts, found.valuations, found.labels, found.dates, found.orgs
    return "".join([letter for letter, values in zip(_KINDS, known, strict=True) if values])


def _as_new(told: SoFar, terms: Terms, seen: Sequence[str], kinds: str) -> Iterator[str]:
    role = "new" if told.news is None else "new beside news"
    yield role
    for feature in seen:
        yield f"{role}&{feature}"
    yield f"new {bisect_left(_TOLD, len(told.financings))}&{kinds}"
    if told.focus is not None:
        yield f"new from {_role(told.focus)}&{kinds}"
        yield f"new, barred {told.focus.is_barred_by(terms, told.published)}&{kinds}"
