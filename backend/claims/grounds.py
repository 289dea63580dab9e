"""Drafts of claims in, those that stand on talk of a company's financing out.

Before names are found, which pages may hold any is told by their words alone.
"""

from collections.abc import Sequence
from typing import Final

from backend.claims.draft import Draft
from backend.claims.gates import Worded
from backend.claims.ground_phrases import (
    COMMON_ROUNDS,
    MAYBE_IN_WORDS,
    MAYBE_NAMES,
    MAYBE_WITH_A_SUM,
)
from backend.claims.investor_phrases import CONTEXT
from backend.claims.lead_phrases import MAY_LEAD
from backend.claims.masking import MONEY, Masked
from backend.claims.weighed_grounds import is_about_financing
from backend.claims.weighing import WEIGHED
from backend.claims.writing import Quoted
from backend.model.article import Article
from backend.model.claim import OrgsValue
from backend.values.money import Money

# The small print of a release says nothing of its financing, and neither do takings or lots.
_SMALL_PRINT: Final = Worded(
    r"\b(?:forward-looking|terms of use|disclaimers?|safe harbou?r|key assumptions|investor "
    r"relations|investor contact|investment objectives|sms alerts|not constitute an? (?:offer|"
    r"solicitation)|risks and uncertainties|box[- ]office|reserve price|hammer price)\b"
)
# A text as short as this may turn out dense: its names are read, whatever its words.
_BRIEF: Final = 1_000
# The smallest cheque and the lowest valuation that news has reason to report, in any currency.
_LEAST: Final = {"amount": 5_000, "valuation": 100_000}


def may_speak_of_a_company(sentence: Masked) -> bool:
    """Tell whether a sentence, its names not yet found, may be one that claims stand on."""
    return bool(
        any(mark.value not in COMMON_ROUNDS for mark in sentence.rounds)
        or MAYBE_IN_WORDS.search(sentence.text)
        or (
            MONEY in sentence.text
            and (
                MAYBE_WITH_A_SUM.compiled.search(sentence.text) or MAYBE_NAMES.search(sentence.raw)
            )
        )
    )


def _without_known(found: Sequence[Quoted], known: Sequence[Quoted]) -> list[Quoted]:
    """Leave out what only weights speak for where a rule knows the same."""
    sums = {said for each in known if (said := _sum(each.draft))}
    told = {(each.company.name, each.draft.value) for each in known}
    givers = {(each.company.name, org) for each in known for org in _orgs(each.draft)}
    left = []
    for each in found:
        if each.draft.rule.endswith(WEIGHED):
            if orgs := _orgs(each.draft):
                new = tuple(org for org in orgs if (each.company.name, org) not in givers)
                if not new:
                    continue
                each = each._replace(draft=each.draft._replace(value=OrgsValue(new)))
            elif (each.company.name, each.draft.value) in told or _sum(each.draft) in sums:
                continue
        left.append(each)
    return left


def _orgs(draft: Draft) -> tuple[str, ...]:
    return draft.value.orgs if isinstance(draft.value, OrgsValue) else ()


def is_brief(text: str) -> bool:
    """Tell whether a text is so short that its claims alone may say what it is about."""
    return len(text) <= _BRIEF


def may_say_who_led(sentences: Sequence[Masked]) -> bool:
    """Tell whether one may say who led, which is kept anywhere; their names are not yet found.

    It stands under a heading, in a field, or beside talk of a financing.
    """
    before: Masked | None = None
    for sentence in sentences:
        if MAY_LEAD.search(sentence.text):
            near = [sentence] if before is None else [before, sentence]
            if ":" in sentence.text or any(
                s.sentence.kind in ("heading", "cell") or CONTEXT.search(s.text) for s in near
            ):
                return True
        before = sentence
    return False


def grounded(found: Sequence[Quoted], article: Article) -> list[Quoted]:
    """Return what is kept of an article about a company's financing, nothing of any other."""
    left = kept(found)
    return left if left and is_about_financing(left, article.title or "") else []


def kept(found: Sequence[Quoted]) -> list[Quoted]:
    """Return what may be a claim wherever it stands, in its order; dates alone are none.

    Left out are the small print, sums too small for a round or a valuation, and what only weights
    speak for where a rule knows the same.
    """
    large = [
        each
        for each in found
        if not _is_small(each.draft) and not _SMALL_PRINT.search(each.draft.masked.text)
    ]
    known = [each for each in large if not each.draft.rule.endswith(WEIGHED)]
    if all(each.draft.attribute == "date" for each in known):
        return []
    return _without_known(large, known) if len(known) < len(large) else large


def _sum(draft: Draft) -> tuple[float, str] | None:
    money = getattr(draft.value, "money", None)
    return (money.amount, money.currency) if isinstance(money, Money) else None


def _is_small(draft: Draft) -> bool:
    money = getattr(draft.value, "money", None)
    if not isinstance(money, Money) or money.also:
        return False
    return money.amount < _LEAST.get(draft.attribute, 0)
