"""What is linked in, the same out once all that an article says of a company is weighed together.

One firm's part may be the whole amount, and who leads is no other investor.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from backend.claims.continuation_phrases import AND_OTHERS
from backend.claims.draft import Draft
from backend.claims.gates import Gated
from backend.claims.linking import Link
from backend.claims.money_phrases import FUNDED
from backend.claims.party_names import Party
from backend.model.claim import Claim, ContributionValue, MoneyValue, OrgsValue, TotalValue
from backend.values.money import Money
from backend.values.names import is_same_org

_WHOLE_OR_PART = frozenset(
    {
        "contribution.invest",
        "contribution.investing",
        "contribution.commitment",
        "contribution.cheque",
    }
)
"""Rules whose words are said of a whole round as well as of one firm's part in it."""

_PART_OF_MORE = re.compile(
    r"\b(?:add|be|contribute|cover|put in) the (?:rest|remainder)\b|\b(?:in|to|of|during|"
    r"join\w*) (?:the|this|that|its) (?:[\w-]+ ){0,2}?(?:round|financing|raise)\b|"
    r"\bthe round (?:also )?(?:includes|comprises|counts)\b|"
    r"\bas of (?!the\b)|\b(?:to date|so far|over the years)\b"
)
"""Words by which a sum is a part of a round that is told of, or of several rounds."""

_HAS_RAISED = Gated(
    rf"\b(?:has|have|(?<!it )had)(?: (?:now|already|since|itself|so far|thus far))* {FUNDED}(?: "
    rf"in)?"
    r"(?: an?| some| just| well)* $"
)
_ALL_BEHIND = re.compile(
    r"[.,;)\"]|$| from (?:\w+ )?(?:investors|backers|shareholders|owners)\b(?! led)|"
    r" (?:since|across|over|including|counting|to date|so far|but|and|while|according)\b"
)

_SPENT_ON = re.compile(
    r" for ¶'s? (?!(?:[\w-]+ )?(?:¤|round))| (?:from (?:the )?¶ )?to (?:build|expand|strengthen|"
    r"develop|construct|modernis|moderniz|"
    r"upgrad|boost|improv|creat|open|hire|train|support)"
)
"""Behind a sum: what the one who invests it does with it, in nobody's company."""

_GIVERS = re.compile(
    r"\b(?:investors?|backers?|shareholders?|funds?|banks?|lenders?|firms?|vcs|it|they)\b"
)


def settle_contributions(linked: list[Link]) -> list[Link]:
    """Call what one firm put in the whole amount when no larger amount of that company is told."""
    largest: dict[str, int] = {}
    for draft, party, _ in linked:
        if isinstance(draft.value, MoneyValue):
            largest[party.key] = max(largest.get(party.key, 0), draft.value.money.amount)
    settled = []
    for link in linked:
        draft, party, reason = link
        if draft.rule not in _WHOLE_OR_PART:
            settled.append(link)
            continue
        if _SPENT_ON.match(draft.masked.text, draft.at + 1):
            continue
        if draft.rule == "contribution.cheque" and _is_its_own(draft, party):
            continue
        if _PART_OF_MORE.search(draft.masked.text):
            draft = draft._replace(rule="contribution.to-the-round")
        elif (
            isinstance(draft.value, ContributionValue)
            and (draft.value.orgs or _GIVERS.search(draft.masked.text[: draft.at]))
            and (draft.value.money.amount_max or draft.value.money.amount)
            >= largest.get(party.key, 0)
        ):
            draft = draft._replace(
                attribute="amount",
                value=MoneyValue(draft.value.money),
                rule="amount.only-investment",
            )
        settled.append((draft, party, reason))
    return settled


def settle_totals(linked: Sequence[Link]) -> list[Link]:
    """Take "it has raised §" behind a smaller sum that it raised for all that it ever did.

    So it is where another company than the one whose money came first is told of in passing.
    """
    known: dict[str, Money] = {}
    settled = []
    first = next((party.key for draft, party, _ in linked if draft.attribute == "amount"), None)
    for draft, party, reason in linked:
        if isinstance(draft.value, MoneyValue):
            money, last = draft.value.money, known.get(party.key)
            if (
                draft.rule in ("amount.raise-verb", "amount.raise-by-taking")
                and (
                    party.key != first
                    if last is None
                    else last.currency == money.currency and last.amount < money.amount
                )
                and _ALL_BEHIND.match(draft.masked.text, draft.at + 1)
                and _HAS_RAISED.search(draft.masked.text, 0, draft.at)
            ):
                draft = draft._replace(
                    attribute="total_raised",
                    value=TotalValue(money, "to date"),
                    rule="total.has-raised",
                )
            else:
                known[party.key] = money
        settled.append((draft, party, reason))
    return settled


def _is_its_own(draft: Draft, party: Party) -> bool:
    """Tell a cheque that is the giver's from one that a company was given."""
    value = draft.value
    return isinstance(value, ContributionValue) and any(org in party.names for org in value.orgs)


def settle_financings(claims: Sequence[Claim]) -> list[Claim]:
    """Call what one firm put in the whole amount where its financing has no larger sum."""
    largest: dict[tuple[str, int | None], int] = {}
    for claim in claims:
        if isinstance(claim.value, MoneyValue):
            place = (claim.company.name, claim.mention.key)
            largest[place] = max(largest.get(place, 0), claim.value.money.amount)
    settled = []
    for claim in claims:
        value = claim.value
        if (
            claim.rule in _WHOLE_OR_PART
            and isinstance(value, ContributionValue)
            and value.orgs
            and claim.mention.key is not None
            and value.money.amount > largest.get((claim.company.name, claim.mention.key), 0)
        ):
            claim = replace(
                claim,
                attribute="amount",
                value=MoneyValue(value.money),
                rule="amount.only-investment",
            )
        settled.append(claim)
    return settled


def _names_others(claim: Claim) -> bool:
    """Tell "from Kima and other investors", where nobody stands for all that gave."""
    behind = claim.quote.sentence.lower().partition(claim.quote.exact.lower())[2]
    return AND_OTHERS.match(behind) is not None


def without_leads(claims: Sequence[Claim]) -> list[Claim]:
    """Take those who are said to lead a financing out of its other investors.

    "MC Global put in $224m" beside "led by MC Global" says nothing new, where "from MC Global and
    Kima" says that both gave. One sentence that tells both speaks of two rounds.
    """
    leads: dict[tuple[str, int | None], list[tuple[str, str]]] = {}
    for claim in claims:
        leads_it = claim.attribute == "lead_investor" and claim.modality != "denied"
        if leads_it and isinstance(claim.value, OrgsValue):
            leads.setdefault((claim.company.name, claim.mention.key), []).extend(
                (org, claim.quote.sentence) for org in claim.value.orgs
            )
    kept = []
    for claim in claims:
        orgs = claim.value.orgs if isinstance(claim.value, OrgsValue) else ()
        if claim.attribute == "investor" and len(orgs) == 1 and not _names_others(claim):
            told = leads.get((claim.company.name, claim.mention.key), [])
            known = {lead for lead, sentence in told if sentence != claim.quote.sentence}
            if any([is_same_org(orgs[0], lead) for lead in known]):
                continue
        kept.append(claim)
    return kept
