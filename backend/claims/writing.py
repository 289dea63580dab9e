"""Drafts with their companies in, claims out: quoted, with mood and source, and numbered.

Whose a draft is was decided before, and which financing it speaks of will be afterwards.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from backend.claims.attribution import find_attribution
from backend.claims.companies import Companies
from backend.claims.draft import Draft
from backend.claims.linking import Link
from backend.claims.masking import Masked
from backend.claims.modality import find_modality
from backend.model.article import Article
from backend.model.claim import Claim, Company, Mention, Quote

# How many characters of context go with a quote, so that a page can find it again.
CONTEXT = 40
# A quote longer than this covers more than the words that carry one claim.
LONGEST_QUOTE = 160


class Quoted(NamedTuple):
    """A draft with its company, why it is that one, and the words of the article."""

    draft: Draft
    company: Company
    reason: str
    quote: Quote


def quoted(article: Article, companies: Companies, linked: Sequence[Link]) -> list[Quoted]:
    """Return the drafts with their quotes; repeats, and what has no words, are left out."""
    found: list[Quoted] = []
    seen: set[tuple[str, str, str, str]] = set()
    for draft, party, reason in linked:
        quote = _quote(article, draft)
        if quote is None:
            continue
        company = companies.company(party)
        repeat = (company.name, draft.attribute, quote.exact, quote.sentence)
        if repeat not in seen:
            seen.add(repeat)
            found.append(Quoted(draft, company, reason, quote))
    return found


def _quote(article: Article, draft: Draft) -> Quote | None:
    masked, text = draft.masked, article.text
    start, end = masked.original(draft.start, draft.end)
    if end - start > LONGEST_QUOTE:
        end = start + text[start : start + LONGEST_QUOTE].rfind(" ")
    exact = text[start:end].strip(" ,;:.\n")
    if not exact:
        return None
    start += text[start:end].find(exact)
    end = start + len(exact)
    block = article.blocks[masked.sentence.block]
    return Quote(
        start,
        end,
        exact,
        text[max(block.start, start - CONTEXT) : start],
        text[end : min(block.end, end + CONTEXT)],
        text[masked.sentence.start : masked.sentence.end],
    )


def written(found: Sequence[Quoted], sentences: Sequence[Masked]) -> list[Claim]:
    """Write the claims, numbered in their order; `sentences` are all that were read."""
    before = {after.sentence.start: masked for masked, after in pairwise(sentences)}
    return [
        _write(f"c{number}", each, before.get(each.draft.masked.sentence.start))
        for number, each in enumerate(found, start=1)
    ]


def _write(identifier: str, told: Quoted, previous: Masked | None) -> Claim:
    draft = told.draft
    modality, _ = find_modality(
        draft.masked, draft.start, draft.end, draft.attribute, draft.rule, previous
    )
    return Claim(
        identifier,
        told.company,
        draft.attribute,
        draft.value,
        modality,
        find_attribution(draft.masked),
        told.quote,
        Mention(None) if draft.standing else Mention(0),
        draft.rule,
    )
