"""Annotated articles in, one example a sentence out: candidates with their roles and companies.

The candidates are the claim finder's own; a role is what the gold says of the words where a
candidate stands. Where the gold says nothing certain of a candidate, it teaches nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backend.claims.encoder_input import contexts
from backend.claims.encoder_roles import ROLES
from backend.claims.masking import Mark, Masked
from backend.claims.pipeline import _run
from backend.training.gold import GoldArticle, GoldMark

# A candidate of which the gold says nothing certain.
UNKNOWN = -1
_ROLE_OF = {
    "amount": "AMOUNT",
    "valuation": "VALUATION",
    "total_raised": "TOTAL",
    "contribution": "CONTRIB",
    "investor": "INVESTOR",
    "lead_investor": "LEAD",
    "round": "ROUND",
    "date": "DATE",
}
_KIND_OF = {
    "AMOUNT": "money",
    "VALUATION": "money",
    "TOTAL": "money",
    "CONTRIB": "money",
    "INVESTOR": "name",
    "LEAD": "name",
    "ROUND": "round",
    "DATE": "date",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate at `start` to `end` of the sentence.

    `role` indexes ROLES, or is UNKNOWN. `owners` are the places in the list of candidates of the
    names that bear the company, -1 for the article's topic; empty where nothing is taught.
    """

    start: int
    end: int
    kind: str
    role: int
    owners: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its candidates, the article's title and the sentence before."""

    group: str
    sentence: str
    title: str
    previous: str
    candidates: tuple[Candidate, ...]


def make_examples(articles: Iterable[GoldArticle]) -> list[Example]:
    """Return the sentences of the articles that hold a candidate, in order."""
    return [example for article in articles for example in _of_article(article)]


def _of_article(gold: GoldArticle) -> list[Example]:
    found = []
    text = gold.article.text
    doc = _run(gold.article)[0]
    if doc is None:
        return []
    for masked, title, previous in contexts(gold.article, doc.user_data["masked"]):
        if not masked.marks:
            continue
        roles, companies = _label(gold, masked)
        base = masked.sentence.start
        candidates = tuple(
            Candidate(
                mark.start - base,
                mark.end - base,
                mark.kind,
                roles[number],
                _owners(gold, masked, number, roles, companies[number]),
            )
            for number, mark in enumerate(masked.marks)
        )
        sentence = text[base : masked.sentence.end]
        found.append(Example(gold.group, sentence, title, previous, candidates))
    return found


def _label(gold: GoldArticle, masked: Masked) -> tuple[list[int], list[set[str]]]:
    roles, companies = [], []
    for mark in masked.marks:
        told = [m for m in gold.marks if m.attribute in _ROLE_OF and _is_value(gold, m, mark)]
        here = [m for m in told if _stands_in(m, mark.start, mark.end)] or [
            m for m in told if _stands_in(m, masked.sentence.start, masked.sentence.end)
        ]
        role = _role(gold, mark, told, here)
        roles.append(role)
        companies.append({m.company for m in here if not m.neutral})
    return roles, companies


def _role(gold: GoldArticle, mark: Mark, told: list[GoldMark], here: list[GoldMark]) -> int:
    certain = [m for m in here if not m.neutral]
    if here and not certain:
        return UNKNOWN
    names = {_ROLE_OF[m.attribute] for m in certain}
    if not names and mark.kind == "money":
        # The gold marks a repeated sum once; elsewhere in the article it plays the same part.
        names = {_ROLE_OF[m.attribute] for m in told if not m.neutral}
    if names == {"LEAD", "INVESTOR"}:
        return ROLES.index("LEAD")
    if names:
        return ROLES.index(names.pop()) if len(names) == 1 else UNKNOWN
    if told or _is_piece(gold, mark):
        return UNKNOWN
    if mark.kind == "name" and any(
        gold.aliases.same_company(m.company, mark.value.text) for m in gold.marks
    ):
        return ROLES.index("COMPANY")
    return ROLES.index("O")


def _is_piece(gold: GoldArticle, mark: Mark) -> bool:
    """Tell whether a name is cut otherwise than the gold cuts one that stands in its place."""
    return mark.kind == "name" and any(
        m.attribute in ("investor", "lead_investor")
        and _stands_in(m, mark.start, mark.end)
        and any(mark.value.text in org or org in mark.value.text for org in m.value["orgs"])
        for m in gold.marks
    )


def _stands_in(gold: GoldMark, start: int, end: int) -> bool:
    return any(start < last and end > first for first, last in gold.places)


def _is_value(gold: GoldArticle, told: GoldMark, mark: Mark) -> bool:
    if _KIND_OF[_ROLE_OF[told.attribute]] != mark.kind:
        return False
    value = told.value
    if mark.kind == "name":
        return any(gold.aliases.same_org(org, mark.value.text) for org in value["orgs"])
    if mark.kind == "round":
        return bool(value["label"] == mark.value)
    if mark.kind == "date":
        return bool(mark.value.date.isoformat()[: len(value["date"])] == value["date"])
    sums = [(value["amount"], value["currency"])]
    sums += [(other["amount"], other["currency"]) for other in value.get("also", [])]
    money = mark.value
    return any(c == money.currency and abs(a - money.amount) <= 0.01 * a for a, c in sums)


def _owners(
    gold: GoldArticle, masked: Masked, number: int, roles: list[int], companies: set[str]
) -> tuple[int, ...]:
    """Return the names of a claim's company in its sentence, -1 when none of them stands there."""
    if not companies or roles[number] == UNKNOWN:
        return ()
    found = [
        place
        for place, mark in enumerate(masked.marks)
        if mark.kind == "name"
        and place != number
        and any(gold.aliases.same_company(company, mark.value.text) for company in companies)
    ]
    return tuple(found) or (-1,)
