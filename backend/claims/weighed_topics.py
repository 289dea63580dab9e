"""The foremost parties of an article and its sentences in, whom it is most likely about out.

What rules hold of a party, where its name stands and the words around it speak for it or against;
how much was learnt from annotated articles (`make train`, docs/model.md). Knows no claims.
"""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from backend.claims.company_phrases import FUND_LIKE
from backend.claims.masking import MONEY, ROUND, Mark
from backend.claims.name_words import is_ordinary, mentions
from backend.claims.party_names import Party, strip_legal
from backend.claims.scenes import Scene
from backend.claims.weighing import words_of
from backend.values.weights import UNIT, read_weights

WEIGHTS: Final = "topic_weights.tsv"
# So many parties, by the points that rules give, hold nearly every topic (docs/model.md).
MOST_PARTIES: Final = 6
_MOST_PLACES, _MOST_MENTIONS = 8, 8
# Less certainty than this leaves the topic to the points; the more where they name nobody.
_LIKELY, _CERTAIN = 0.4, 0.6
# How many characters and words to either side of a name are read, and which sentences open a text.
_REACH, _LEFT, _RIGHT, _OPENING = 60, 3, 4, 4
_POINTS: Final = re.compile(r"^[-+]?\d+ ")
# Where the features of numbers begin anew.
_SCORES: Final = (-20, -8, -3, 0, 2, 4, 7, 10, 14, 18, 24, 32)
_GAPS: Final = (0, 1, 3, 6, 10, 15)
_COUNTS: Final = (0, 1, 2, 3, 5)
_SENTENCES: Final = (0, 1, 2, 3, 5, 9)
_FUNDED: Final = (0, 1, 2, 4)
_FEW, _SOME, _MOST_WORDS = 2, 3, 4


class Place(NamedTuple):
    """Where a party is named: the number of the sentence, the sentence, and the name in it."""

    number: int
    scene: Scene
    mark: Mark


class Foremost(NamedTuple):
    """The parties of an article with the most points, in their order, and what tells of them.

    `places` are by the key of a party. `listed` tells whether a name stands in a list of investors.
    """

    parties: Sequence[Party]
    title: str
    text: str
    places: dict[str, list[Place]]
    listed: Callable[[Mark], bool]
    first_sum: int | None


def foremost(
    ranked: Sequence[Party],
    title: str,
    text: str,
    scenes: Sequence[Scene],
    bearer: Callable[[Mark], Party | None],
    listed: Callable[[Mark], bool],
) -> Foremost:
    """Gather what is known of the first of `ranked`; `bearer` tells whose name a mark is."""
    parties = ranked[:MOST_PARTIES]
    keys = {party.key for party in parties}
    places: dict[str, list[Place]] = defaultdict(list)
    for number, scene in enumerate(scenes):
        for mark in scene.names:
            party = bearer(mark)
            if party is not None and party.key in keys:
                places[party.key].append(Place(number, scene, mark))
    first_sum = next(
        (
            number
            for number, scene in enumerate(scenes)
            if scene.masked.sentence.kind != "headline" and _tells_money(scene)
        ),
        None,
    )
    return Foremost(parties, title, text, places, listed, first_sum)


def likeliest_topic(known: Foremost, certain: bool) -> Party | None:
    """Return the party for which most speaks, of equals the first; None where that is unsure.

    With `certain` it takes more than where another is named already.
    """
    if len(known.parties) < 2:
        return None
    weights = read_weights(__package__, WEIGHTS)
    scores = [
        sum([weights[feature][0] for feature in seen if feature in weights])
        for seen in features_of_all(known)
    ]
    highest = max(scores)
    whole = sum([math.exp((score - highest) / UNIT) for score in scores])
    least = _CERTAIN if certain else _LIKELY
    return known.parties[scores.index(highest)] if 1 / whole >= least else None


def features_of_all(known: Foremost) -> list[set[str]]:
    """Return what is seen of each of the foremost parties.

    `why` is a reason of the rules, `T`, `TL` and `TR` are of the title, `L0`, `Lb`, `LL` and their
    like as in weighing, `E` in the opening and `F` beside money.
    """
    counts = [
        mentions(min(party.names, key=len), known.text, _MOST_MENTIONS) for party in known.parties
    ]
    most = max(counts, default=0)
    found = []
    for rank, (party, count) in enumerate(zip(known.parties, counts, strict=True)):
        seen = {*_of_rules(known, rank), *_of_name(party), *_of_title(known, party)}
        seen |= {f"n{bisect_left(_COUNTS, count)}", f"most{count == most}"}
        seen.update(_of_places(known, known.places.get(party.key, ())))
        found.append(seen)
    return found


def _tells_money(scene: Scene) -> bool:
    return MONEY in scene.text or ROUND in scene.text


def _of_rules(known: Foremost, rank: int) -> Iterator[str]:
    party = known.parties[rank]
    yield "any"
    yield f"rank{rank}"
    yield f"score{bisect_left(_SCORES, party.score)}"
    if rank == 0:
        second = known.parties[1].score if len(known.parties) > 1 else 0
        yield f"ahead{bisect_left(_GAPS, party.score - second)}"
    for reason in party.reasons:
        yield f"why:{_POINTS.sub('', reason)}"
    yield f"invests{min(_SOME, party.invests)}"
    yield f"placed{min(_FEW, party.placed)}"
    yield f"headed{min(_FEW, party.headed)}"


def _of_name(party: Party) -> Iterator[str]:
    name = max(party.names, key=lambda name: (party.names[name], name))
    yield f"words{min(_MOST_WORDS, len(name.split()))}"
    if party.person:
        yield "person"
    if name.isupper():
        yield "capitals"
    if all(map(is_ordinary, party.key.split())):
        yield "ordinary"
    if FUND_LIKE.search(party.key):
        yield "fund"


def _of_title(known: Foremost, party: Party) -> Iterator[str]:
    written = [name for name in map(strip_legal, party.names) if name in known.title]
    if not written:
        return
    name = max(written, key=lambda name: (len(name), name))
    start = known.title.find(name)
    before = words_of(known.title[:start].lower())
    behind = words_of(known.title[start + len(name) :].lower())
    yield "T"
    yield "T first" if not before else "T amid" if behind else "T last"
    yield f"TL:{''.join(before[-1:])}"
    yield f"TR:{''.join(behind[:1])}"


def _of_places(known: Foremost, places: Sequence[Place]) -> Iterator[str]:
    if not places:
        yield "nowhere"
        return
    first = places[0]
    yield f"first{bisect_left(_SENTENCES, first.number)}"
    yield f"first subject{first.scene.is_subject(first.mark)}"
    yield f"funded{bisect_left(_FUNDED, sum(_tells_money(place.scene) for place in places))}"
    body = [place for place in places if place.scene.masked.sentence.kind != "headline"]
    if body:
        yield f"body{bisect_left(_SENTENCES, body[0].number)}"
    if any(place.number == known.first_sum for place in places):
        yield "first sum"
    yield f"subject{min(_SOME, sum(place.scene.is_subject(place.mark) for place in places))}"
    yield f"listed{min(_FEW, sum(known.listed(place.mark) for place in places))}"
    for place in places[:_MOST_PLACES]:
        yield from _around(place)


def _around(place: Place) -> Iterator[str]:
    text, at = place.scene.text, place.mark.at
    left = words_of(text[max(0, at - _REACH) : at])[::-1]
    right = words_of(text[at + 1 : at + _REACH])
    before, behind = "".join(left[:1]), "".join(right[:1])
    yield f"L0:{before}"
    yield f"R0:{behind}"
    yield f"X:{before} {behind}"
    yield f"LL:{' '.join(left[:2])}"
    yield f"RR:{' '.join(right[:2])}"
    for word in left[1:_LEFT]:
        yield f"Lb:{word}"
    for word in right[1:_RIGHT]:
        yield f"Rb:{word}"
    if place.number < _OPENING:
        yield f"EL:{before}"
        yield f"ER:{behind}"
    if _tells_money(place.scene):
        yield f"FL:{before}"
        yield f"FR:{behind}"
    passing = place.scene.passing.get(at)
    if passing:
        yield f"passing:{passing}"
    yield f"kind:{place.mark.value.kind}"
