"""Names that no phrase lists, in their masked sentence, in; those that most likely gave money out.

Whom the article is about and who is listed already is told by signs of their own. Knows no rules;
what the words weigh was learnt (`make train`, docs/model.md).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, cast

from backend.claims.companies import Companies
from backend.claims.draft import Draft
from backend.claims.masking import Mark, Masked
from backend.claims.weighing import NONE, WEIGHED, Voice, around, likeliest, words_of
from backend.model.claim import OrgsValue

Part = Literal["investor", "lead_investor"]

NAMES: Final = Voice((NONE, "investor", "lead_investor"), "name_weights.tsv", 0.9)
TOPIC, GIVER = "♦", "♥"
"""Signs of whom the article is about, and of who is known to give."""

_ROW_BEFORE: Final = re.compile(r"(?:[¶♦♥](?:'s)?(?:,? and |, | & )(?:the )?)+$")
_ROW_BEHIND: Final = re.compile(r"(?:(?:,? and |, | & )(?:the )?[¶♦♥])+")
_BETWEEN: Final = re.compile(r"(?:,? and |, | & )(?:the )?")
# How many characters a row of names may have to either side, and how many words are read there.
_ROW, _ENDS, _WORDS = 60, 60, 4
_MOST_NAMES, _MOST_IN_ROW, _MOST_WORDS, _MOST_GIVERS = 6, 4, 4, 3
# What the sentence before or behind may speak of, and how late a sentence stands, in doublings.
_TELLING: Final = re.compile(
    r"[§¤]|\b(?:rounds?|financing|funding|investors?|investments?|invested|backers?|backed|raised|"
    r"shareholders?|stakes?|led|partners?|customers?|clients?)\b"
)
_LATE: Final = 6
_NO_GIVING: Final = re.compile(
    r"\b(?:panel|book-?runners?|underwriters?|placement agents?|arrangers?|chief \w+ officer and|"
    r"executives|consists? of|advis(?:ed|[eo]rs?)|insights? from|owns? (?:shares|a stake)|"
    r"(?:joins?|joined|joining) [^.]{0,30}\bboard|(?:share)?holders? who (?:sell|leave|exit))\b"
)
# "The third such round after ¶ (§) and ¶ (§)": what others raised.
_AFTER_OTHERS: Final = re.compile(
    r"\b(?:after|following|than|like|unlike|behind|besides) (?:the )?¶ \(§\)"
)
# Words that say what a firm is; the others would learn firms by heart.
_KINDS: Final = re.compile(
    r"\b(?:capital|ventures?|partners|funds?|group|holdings|investments?|bank|management|equity|"
    r"growth|advisors|associates|foundation|trust|family|university)\b"
)


class Scene(NamedTuple):
    """A masked sentence, the signs of names in it by place, and what stands near it.

    `signs` has TOPIC or GIVER for the names of which that is known. `near` are features of where
    the sentence stands. `barred` are the places of names that stand for an outlet or somebody
    beside.
    """

    masked: Masked
    signs: dict[int, str]
    near: frozenset[str]
    barred: frozenset[int] = frozenset()


def scenes(sentences: Sequence[Masked], companies: Companies) -> Iterator[Scene]:
    """Yield each sentence of an article with what the ones before and behind it speak of."""
    signs = [_signs(masked, companies) for masked in sentences]
    for number, masked in enumerate(sentences):
        near = {f"at{min(_LATE, number.bit_length())}", f"of:{masked.sentence.kind}"}
        for name, other in (("before", number - 1), ("behind", number + 1)):
            if 0 <= other < len(sentences):
                near |= {f"{name}:{word}" for word in _TELLING.findall(sentences[other].text)}
                near |= {f"{name}:{sign}" for sign in signs[other].values()}
        barred = {mark.at for mark in masked.names if companies.is_passed_by(masked, mark)}
        yield Scene(masked, signs[number], frozenset(near), frozenset(barred))


def _signs(masked: Masked, companies: Companies) -> dict[int, str]:
    signs: dict[int, str] = {}
    for mark in masked.names:
        if companies.is_listed(mark):
            signs[mark.at] = GIVER
        elif companies.topic is not None and companies.party(mark) is companies.topic:
            signs[mark.at] = TOPIC
    return signs


def weighed_givers(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """Yield who most likely gave money, as one draft for each row of names not known by a sign.

    Where one of the `known` drafts of the sentence says who led, nobody else does.
    """
    masked = scene.masked
    if _NO_GIVING.search(masked.text) or _AFTER_OTHERS.search(masked.text):
        return
    led = any(draft.attribute == "lead_investor" for draft in known)
    row: list[Mark] = []
    last: Part | None = None
    for mark in masked.names:
        skipped = mark.at in scene.signs or mark.at in scene.barred
        part = None if skipped else likeliest_giver(scene, mark)
        part = None if led and part == "lead_investor" else part
        goes_on = part == last and row and _BETWEEN.fullmatch(masked.text, row[-1].at + 1, mark.at)
        if last and not goes_on:
            yield _draft(masked, row, last)
            row = []
        if part:
            row.append(mark)
        last = part
    if last:
        yield _draft(masked, row, last)


def _draft(masked: Masked, row: list[Mark], part: Part) -> Draft:
    orgs = tuple(dict.fromkeys(mark.value.text for mark in row))
    first, last = row[0].at, row[-1].at
    return Draft(part, OrgsValue(orgs), masked, first, last + 1, first, f"{part}{WEIGHED}")


def likeliest_giver(scene: Scene, mark: Mark) -> Part | None:
    """Return the part that a name most likely plays; None where that is not certain enough."""
    if mark.value.kind == "place":
        return None
    return cast(Part | None, likeliest(NAMES, features(scene, mark)))


def features(scene: Scene, mark: Mark) -> set[str]:
    """Return what is seen of a name: the words around it and around its row, and its kind.

    `BL0` and `BR0` are the words next to the row, `Bb` and `Be` those near it, `row` and `names`
    count names, `givers` those known to give, `k` is a word like "capital" in the name itself.
    """
    text, at = _signed(scene.masked.text, mark.at, scene.signs), mark.at
    seen = {*around(text, at), *_of_row(text, at), *_of_name(mark), *_of_others(scene, mark)}
    return seen | scene.near


def _signed(text: str, at: int, signs: dict[int, str]) -> str:
    letters = list(text)
    for place, sign in signs.items():
        if place != at:
            letters[place] = sign
    return "".join(letters)


def _of_row(text: str, at: int) -> Iterator[str]:
    before = _ROW_BEFORE.search(text, max(0, at - _ROW), at)
    behind = _ROW_BEHIND.match(text, at + 1)
    start, end = (before.start() if before else at), (behind.end() if behind else at + 1)
    count = text.count(",", start, end) + (before is not None) + (behind is not None)
    yield f"row{min(_MOST_IN_ROW, count)}"
    left = words_of(text[max(0, start - _ENDS) : start])[::-1][:_WORDS]
    right = words_of(text[end : end + _ENDS])[:_WORDS]
    for place, word in enumerate(left):
        yield f"BL{place}:{word}"
        yield f"Bb:{word}"
    for place, word in enumerate(right):
        yield f"BR{place}:{word}"
        yield f"Be:{word}"
    yield f"BLL:{' '.join(left[:2])}"
    yield f"BRR:{' '.join(right[:2])}"


def _of_name(mark: Mark) -> Iterator[str]:
    first, *others = mark.value.text.lower().split() or [""]
    yield f"kind:{mark.value.kind}"
    yield f"words{min(_MOST_WORDS, len(others) + bool(first))}"
    for word in _KINDS.findall(" ".join(others)):
        yield f"k:{word}"


def _of_others(scene: Scene, mark: Mark) -> Iterator[str]:
    others = [sign for place, sign in scene.signs.items() if place != mark.at]
    yield f"names{min(_MOST_NAMES, len(scene.masked.names))}"
    yield f"givers{min(_MOST_GIVERS, sum(sign == GIVER for sign in others))}"
    yield f"topic{int(TOPIC in others)}"
