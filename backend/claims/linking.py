"""Drafts in, drafts with their companies out; no company is left among its own investors."""

import re

from backend.claims.companies import Companies
from backend.claims.draft import Draft
from backend.claims.masking import Masked, paired_name
from backend.claims.money_roles import NO_FINANCING
from backend.claims.party_names import Party
from backend.claims.tables import Row, draft_row
from backend.model.claim import ContributionValue, MoneyValue, OrgsValue

Link = tuple[Draft, Party, str]
"""A draft, its company, and why it is that one."""

# What a fund collects from its own investors is no financing.
_FUND = re.compile(r"\bfunds?(?: [ivx\d]+)?\W*$", re.IGNORECASE)
# "¶ and ¶, each valued at §": of both.
_EACH = re.compile(
    r"¶(?:,| and) (?:[\w'-]+ )*¶ ?[,—–-]+ ?(?:which are )?(?:now )?(?:each|both)(?: of which)?"
    r"(?: is| are)?(?: now)? (?:valued|worth)"
)
_GIVERS = re.compile(r"\b(?:investors?|backers?|lenders?|contribut|commit|puts? in\b)")
_OWN_SUMS = ("amount", "total_raised", "valuation")
"""What is said of the company that stands at the sum's place in a list."""


def link_rows(companies: Companies, rows: list[Row], sentences: list[Masked]) -> list[Link]:
    """Give the drafts of each row of a table to the company in it, or to the article's topic."""
    linked: list[Link] = []
    by_start = {masked.sentence.start: masked for masked in sentences} if rows else {}
    for row in rows:
        drafts, subject = draft_row(row, by_start)
        if subject and _FUND.search(subject):
            continue
        party = companies.named(subject) if subject else companies.topic
        reason = "the row's company" if subject else "the article's topic"
        linked += [(draft, party, reason) for draft in drafts if party]
    return linked


def link_drafts(companies: Companies, drafts: list[Draft]) -> list[Link]:
    """Find the company of each draft of one sentence; those without one are dropped.

    A company is taken out of its own list of investors.
    """
    if not drafts:
        return []
    linked: list[Link] = []
    speech = companies.speech(drafts[0].masked)
    for draft in drafts:
        both = _each_of(companies, draft) if draft.attribute == "valuation" else []
        if both:
            linked += both
            continue
        pair = paired_name(draft.masked, draft.at) if draft.attribute in _OWN_SUMS else None
        paired = companies.party(pair) if pair else None
        if paired:
            linked.append((draft, paired, "named in the same order"))
        elif found := speech.link(max(draft.start, draft.at - 1), draft.end):
            own_sum = _own_bracket(companies, draft, found[0])
            linked += [(own_sum, *found)] if own_sum else []
    deals = [link for link in linked if link[0].attribute != "date"]
    own: list[Link] = []
    for draft, party, reason in linked:
        if draft.attribute == "date" and deals:
            own.append(_dated(draft, deals))
        elif not isinstance(draft.value, OrgsValue):
            own.append((draft, party, reason))
        elif orgs := tuple(
            companies.full_name(org) for org in draft.value.orgs if not companies.bears(party, org)
        ):
            if orgs != draft.value.orgs:
                draft = draft._replace(value=OrgsValue(orgs))
            own.append((draft, party, reason))
    return own


def _own_bracket(companies: Companies, draft: Draft, party: Party) -> Draft | None:
    """Return "¶ (§)" as what ¶ raised where nobody gives, None where ¶ was bought."""
    value = draft.value
    if not isinstance(value, ContributionValue) or draft.rule != "contribution.bracket":
        return draft
    own = any([companies.bears(party, org) for org in value.orgs])
    if not own or _GIVERS.search(draft.masked.text):
        return draft
    if NO_FINANCING.search(draft.masked.text):
        return None
    return draft._replace(attribute="amount", value=MoneyValue(value.money), rule="amount.bracket")


def _each_of(companies: Companies, draft: Draft) -> list[Link]:
    """Return a valuation's links to all of whom it is said: "¶ and ¶, each valued at §"."""
    said = next((m for m in _EACH.finditer(draft.masked.text, 0, draft.at)), None)
    if said is None:
        return []
    marks = [m for m in draft.masked.names if said.start() <= m.at < said.end()]
    parties = [party for mark in marks if (party := companies.party(mark))]
    return [(draft, party, "each of them is valued") for party in parties]


def _dated(draft: Draft, deals: list[Link]) -> Link:
    """Give a date the company of the nearest deal in its sentence."""
    _, party, reason = min(deals, key=lambda deal: abs(deal[0].at - draft.at))
    return draft, party, reason
