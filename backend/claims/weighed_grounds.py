"""What an article says, quoted, in; whether it is about a company's financing out.

Any page has dates, prices and names joined by "and". What its sentences with claims are made of
speaks for a financing or against it; how much was learnt (`make train`, docs/model.md).
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from backend.claims.ground_phrases import COMMON_ROUNDS, COMPANY_FINANCING
from backend.claims.masking import Masked
from backend.claims.weighing import NONE, Voice, likeliest, spoken, words_of
from backend.claims.writing import Quoted
from backend.model.claim import RoundValue
from backend.values.money import Money

# Of articles that the training had not read nearly all on financings lie above .5, and nine in ten
# of the others below (docs/model.md).
GROUNDS: Final = Voice((NONE, "financing"), "ground_weights.tsv", 0.5)

# Fewer claims without a word of financings are none: of such articles one in six was on another
# matter.
_MUCH: Final = 3
_MOST_CLAIMS, _MOST_COMPANIES, _MOST_SENTENCES, _MOST_WORDED = 12, 4, 6, 3
# Claims are counted for a thousand characters; a text below the least is as good as that long.
_THOUSAND, _LEAST = 1_000, 300
_LENGTH, _MOST_LENGTHS = 500, 7


def is_about_financing(found: Sequence[Quoted], title: str) -> bool:
    """Tell whether an article in which all this was found is about a company's financing."""
    seen = features(found, title)
    is_little = len(found) < _MUCH and "worded0" in seen
    return not is_little and likeliest(GROUNDS, seen) is not None


def features(found: Sequence[Quoted], title: str) -> set[str]:
    """Return what is seen of an article by what was found in it, which must not be nothing.

    `S` are words of the sentences with claims, `T` of the title, `a` are attributes, `l` labels;
    `worded` tells how many sentences have words that are said of such financings alone, the rest
    counts claims, companies and sentences, and how large the sums are.
    """
    sentences = {each.draft.masked.sentence.start: each.draft.masked for each in found}
    length = len(found[0].draft.masked.article)
    worded = sum(_is_worded(masked) for masked in sentences.values())
    seen = {f"T:{word}" for word in words_of(title.lower())}
    for masked in sentences.values():
        seen.update(spoken(masked.text))
    for each in found:
        seen.update(_of_claim(each))
    return seen | {
        "any",
        f"worded{min(_MOST_WORDED, worded)}",
        f"attributes{len({each.draft.attribute for each in found})}",
        f"claims{min(_MOST_CLAIMS, len(found))}",
        f"companies{min(_MOST_COMPANIES, len({each.company.name for each in found}))}",
        f"sentences{min(_MOST_SENTENCES, len(sentences))}",
        f"dense{min(_MOST_CLAIMS, _THOUSAND * len(found) // max(_LEAST, length))}",
        f"long{min(_MOST_LENGTHS, length // _LENGTH)}",
    }


def _is_worded(masked: Masked) -> bool:
    named = any(mark.value not in COMMON_ROUNDS for mark in masked.rounds)
    return named or COMPANY_FINANCING.search(masked.text) is not None


def _of_claim(each: Quoted) -> Iterator[str]:
    attribute, value = each.draft.attribute, each.draft.value
    yield f"a:{attribute}"
    if isinstance(value, RoundValue):
        yield f"l:{value.label}"
    money = getattr(value, "money", None)
    if isinstance(money, Money):
        yield f"m:{attribute}{int(math.log10(max(money.amount, 1)))}"
