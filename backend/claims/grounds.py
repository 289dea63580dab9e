"""Drafts of claims in, those that stand on talk of a financing out.

Any page has dates, prices and names joined by "and"; only where a sentence speaks of a financing,
or another claim on the same company stands in one that does, are they claims on funding.
"""

import re
from collections.abc import Sequence
from typing import Final

from backend.claims.draft import Draft
from backend.claims.gates import Late, Worded
from backend.claims.investor_phrases import CONTEXT
from backend.claims.lead_phrases import MAY_LEAD
from backend.claims.lexicon import RAISE
from backend.claims.masking import MONEY, NAME, Masked
from backend.claims.weighing import WEIGHED
from backend.claims.writing import Quoted
from backend.model.claim import OrgsValue, RoundValue
from backend.values.money import Money

_FINANCING: Final = re.compile(
    r"¤|§ (?:in|into) ¶|\b(?:che(?:que|ck) (?:for|of) §|wants? another §|convertibles?)|"
    r"\b(?:rounds?|financings?|funding|funded|fund-?rais\w*|rais(?:e[sd]?|ing)|"
    r"invest(?:ed|s|ing|ments?)|backed|backing|stakes?|syndicate|valuations?|valu(?:es|ed|ing)|"
    r"ventures?|equity|"
    r"seed|ipo|listing|public offering|unicorn|loans?|lent|lenders?|credit|debt|grants?|notes|"
    r"bonds?|capital|pre-money|post-money|cap table|tranche|shares|shareholders?|crowdfund\w*)\b"
)
_CAPITAL: Final = r"(?:money|funds|funding|financing|capital|equity|cash|investment)"
_SOME: Final = {most: rf"(?:[^ .]+ ){{0,{most}}}" for most in (1, 2, 3, 4)}
_NOT_JOINT: Final = r"(?<!joint )"
_PRIVATE: Final = r"(?:(?!state|federal|public|government|school|for|to)[^ .]+ ){0,2}"
# What is said of a company's financing alone. Budgets, bonds, bids, ballots and tournaments have
# the words of `_FINANCING`, too: of 718 pages of general news 74 made claims by those, 26 by these.
_IN_WORDS: Final = (
    rf"\b(?:start-?ups?|unicorns?|{_NOT_JOINT}ventures?|vcs?|valuations?|(?:pre|post)-money|"
    r"its value|valu(?:es|ed|ing) (?:at|the (?:company|business|firm|start-?up)|it)|"
    r"third-party allotment|cumulative (?:funding|financing)|"
    r"fund[- ]?rais\w+|investors?|backers|angels|stealth|pre-series|cap table|term sheet|"
    r"(?:existing|current|early|earlier|outside) (?:share)?holders|"
    r"private(?:ly)? (?:placed |round|placement|financing)s?|term-sheets?|data room|"
    rf"crowdfund\w*|rais(?:e[sd]?|ing) {_SOME[1]}{_CAPITAL}|(?:new|fresh|more) {_CAPITAL}|"
    r"(?:capital|equity|cash) (?:raise|injection|infusion)|"
    r"(?:private|growth|venture) (?:equity|capital|debt)|"
    r"(?:funding|financing|investment|equity|debt|bridge|growth|strategic) rounds?|"
    rf"rounds? of {_SOME[2]}{_CAPITAL}|rounds?,? (?:(?:was|is|being) )?(?:co-)?led|"
    rf"(?:co-)?le(?:d|ads?|ading) (?:the|an?|its|this) {_SOME[3]}"
    r"(?:round|financing|funding|investment|deal)|(?:joined|in) the (?:round|financing))\b|"
    r"\b(?:funding|financing|investment) (?:(?:co-)?led by|from) ¶"
)
_WITH_A_SUM: Final = (
    rf"\b(?:rais(?:e[sd]?|ing) {_SOME[4]}|valu(?:es|ed|ing) ¶ {_SOME[3]}|worth )§|"
    rf"§ (?:(?:in|of) )?{_PRIVATE}(?:rounds?|raise|{_CAPITAL})\b|"
    r"\b(?:invest(?:s|ed|ing)?|puts?|putting) § (?:more )?in(?:to)? ¶|\bsecur(?:ed|es|ing) §|"
    r"\b(?:commit(?:s|ted|ting)?|inject(?:s|ed|ing)?) § (?:more )?(?:in)?to ¶|"
    r"§ (?:equity )?investment in ¶|"
    rf"\brounds? (?:of|at|worth) §|§ (?!for\b|in\b){_SOME[2]}rounds?\b|"
    rf"\b(?:wired|handed|pumped|poured|drummed up|amassed|mustered) {_SOME[3]}§|"
    r"§ (?:at an? (?:price|value|valuation) of|raised (?:in|through|via|from|under)\b)|"
    rf"\b(?:{RAISE}|had) (?:another |some |up to )?§ (?:† )?(?:at § )?"
    r"from (?:an? (?:group|consortium|syndicate|club)\b|¶)|§ ¤ (?:with|from|led by) ¶|"
    r"[§¶] at §|\brights issue [^.]{0,40}§|§ (?:[^ .]+ ){0,3}rights issue\b|"
    r"\bnew shares (?:worth|for) §|§ (?:of|in) new shares\b|"
    r"\b(?:put|putting|injected|sunk|sank) § into ¶"
)
_COMPANY_FINANCING: Final = re.compile(f"{_IN_WORDS}|{_WITH_A_SUM}")


def _before_names(pattern: str) -> str:
    """Return a pattern that matches wherever `pattern` may once names are found."""
    for hidden in (*_SOME.values(), _PRIVATE, NAME):
        pattern = pattern.replace(hidden, ".*")
    return pattern.replace(_NOT_JOINT, "")


# "§ from Alder, Birch and others": before names are found, capitals in a row stand for them.
_MAYBE_NAMES: Final = re.compile(r"[A-Z]\S*,? (?:(?:and|&|with|from|of|the) )*[A-Z]\S*")
_MAYBE_IN_WORDS: Final = Worded(_before_names(_IN_WORDS))
_MAYBE_WITH_A_SUM: Final = Late(_before_names(_WITH_A_SUM))
# Labels that only companies' rounds have; a state has loans, grants and bonds as well.
_COMMON_ROUNDS: Final = ("debt", "grant", "ipo")
# Where nothing but names is claimed, "investors" is said of any listed company.
_INVESTORS: Final = re.compile(r"\b(?:co-)?(?:investors?|backers?|lead investors?)\b")
# The small print of a release says nothing of its financing, and neither do takings or lots.
_SMALL_PRINT: Final = Worded(
    r"\b(?:forward-looking|terms of use|disclaimers?|safe harbou?r|key assumptions|investor "
    r"relations|investor contact|investment objectives|sms alerts|not constitute an? (?:offer|"
    r"solicitation)|risks and uncertainties|box[- ]office|reserve price|hammer price)\b"
)
# So many claims, one in so many characters, some sixty words: most short news items on financings
# that use none of the words above, and hardly a page on anything else, are as dense.
_MUCH, _A_CLAIM_IN = 3, 360
# A text as short as this may turn out dense: its names are read, whatever its words.
_BRIEF: Final = 1_000
_SUMS: Final = ("amount", "total_raised", "valuation")
_ANCHORS: Final = ("amount", "round", "total_raised", "valuation", "contribution")
# The smallest cheque and the lowest valuation that news has reason to report, in any currency.
_LEAST: Final = {"amount": 5_000, "valuation": 100_000}


def may_speak_of_a_company(sentence: Masked) -> bool:
    """Tell whether a sentence, its names not yet found, may be one that claims stand on."""
    return bool(
        any(mark.value not in _COMMON_ROUNDS for mark in sentence.rounds)
        or _MAYBE_IN_WORDS.search(sentence.text)
        or (
            MONEY in sentence.text
            and (
                _MAYBE_WITH_A_SUM.compiled.search(sentence.text)
                or _MAYBE_NAMES.search(sentence.raw)
            )
        )
    )


def _without_known(found: Sequence[Quoted], known: Sequence[Quoted]) -> list[Quoted]:
    """Leave out sums and givers for which only weights speak where a rule knows the same."""
    sums = {_sum(each.draft) for each in known}
    givers = {(each.company.name, org) for each in known for org in _orgs(each.draft)}
    left = []
    for each in found:
        if each.draft.rule.endswith(WEIGHED):
            if orgs := _orgs(each.draft):
                new = tuple(org for org in orgs if (each.company.name, org) not in givers)
                if not new:
                    continue
                each = each._replace(draft=each.draft._replace(value=OrgsValue(new)))
            elif _sum(each.draft) in sums:
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


def grounded(found: Sequence[Quoted]) -> list[Quoted]:
    """Return what rests on a sentence about a financing, in its order.

    Where one sum or round stands in such a sentence the article is about a financing, and all stay;
    so they do where one sentence tells a sum and its givers, or a short text tells much. Elsewhere
    a date alone is no claim. Sums too small for a round or a valuation are left out, and
    so are sums and givers for which only weights speak where a rule knows the same.
    """
    large = [
        each
        for each in found
        if not _is_small(each.draft) and not _SMALL_PRINT.search(each.draft.masked.text)
    ]
    known = [each for each in large if not each.draft.rule.endswith(WEIGHED)]
    if len(known) < len(large):
        large = _without_known(large, known)
    if _tells_sum_and_givers(known) or _are_dense(known):
        return large
    if not any(_speaks_of_a_company(each.draft) for each in known):
        return []
    if any(each.draft.attribute in _ANCHORS and _speaks_of_financing(each.draft) for each in known):
        return large
    companies = {
        each.company.name
        for each in known
        if each.draft.attribute != "date" and _speaks_of_financing(each.draft)
    }
    return [each for each in large if each.company.name in companies]


def _are_dense(found: Sequence[Quoted]) -> bool:
    """Tell whether a text says so much of financings, for its length, that it is about them."""
    if not found:
        return False
    told = {
        (each.company.name, each.draft.attribute, said)
        for each in found
        if each.draft.attribute != "date"
        for said in _orgs(each.draft) or (each.draft.value,)
    }
    several = len({attribute for _, attribute, _ in told}) > 1
    much = max(_MUCH, len(found[0].draft.masked.article) / _A_CLAIM_IN)
    return several and len(told) >= much


def _tells_sum_and_givers(found: Sequence[Quoted]) -> bool:
    """Tell whether one sentence says of one company a sum, and two or more who gave it."""
    told = {
        (each.company.name, each.draft.masked.sentence.start)
        for each in found
        if each.draft.attribute in _SUMS
    }
    return any(
        isinstance(each.draft.value, OrgsValue)
        and len(each.draft.value.orgs) > 1
        and (each.company.name, each.draft.masked.sentence.start) in told
        for each in found
    )


def _speaks_of_a_company(draft: Draft) -> bool:
    named = isinstance(draft.value, RoundValue) and draft.value.label not in _COMMON_ROUNDS
    return (
        named
        or draft.attribute == "lead_investor"
        or bool(_COMPANY_FINANCING.search(draft.masked.text))
    )


def _speaks_of_financing(draft: Draft) -> bool:
    text = draft.masked.text
    if isinstance(draft.value, OrgsValue):
        several = "§" in text or len(draft.value.orgs) > 2
        return bool(_FINANCING.search(text) or (several and _INVESTORS.search(text)))
    raised = draft.rule == "amount.raise-verb"
    return raised or bool(_FINANCING.search(text) or _INVESTORS.search(text))


def _sum(draft: Draft) -> tuple[float, str] | None:
    money = getattr(draft.value, "money", None)
    return (money.amount, money.currency) if isinstance(money, Money) else None


def _is_small(draft: Draft) -> bool:
    money = getattr(draft.value, "money", None)
    if not isinstance(money, Money) or money.also:
        return False
    return money.amount < _LEAST.get(draft.attribute, 0)
