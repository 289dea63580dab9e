"""Drafts with their companies in, claims out: quoted, with mood and source, and numbered.

Whose a draft is and which financing it speaks of is decided elsewhere.
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from backend.claims.attribution import find_attribution
from backend.claims.carried_moods import carried_mood, goes_on
from backend.claims.companies import Companies
from backend.claims.denials import is_taken_back
from backend.claims.draft import Draft, Said
from backend.claims.linking import Link
from backend.claims.masking import Masked
from backend.claims.modality import find_modality
from backend.model.article import Article
from backend.model.claim import Claim, Company, DateValue, Mention, Modality, Quote
from backend.values.dates import days_of

# How many characters of context go with a quote, so that a page can find it again.
CONTEXT = 40
# A quote longer than this covers more than the words that carry one claim.
LONGEST_QUOTE = 160
_EDGES = " ,;:.\n"


class Quoted(NamedTuple):
    """A draft with its company, why it is that one, and the words of the article."""

    draft: Draft
    company: Company
    reason: str
    quote: Quote


def quoted(article: Article, companies: Companies, linked: Sequence[Link]) -> list[Quoted]:
    """Return the drafts with their quotes.

    Repeats, what has no words, and days that were still to come are left out.
    """
    text = article.text
    found: list[Quoted] = []
    seen: set[tuple[str, str, str, str]] = set()
    sentence, told = None, ""
    for draft, party, reason in linked:
        start, end = _words(text, draft)
        if start == end or _is_to_come(draft, article):
            continue
        if draft.masked.sentence is not sentence:
            sentence = draft.masked.sentence
            told = text[sentence.start : sentence.end]
        company = companies.company(party)
        repeat = (company.name, draft.attribute, text[start:end], told)
        if repeat not in seen:
            seen.add(repeat)
            block = article.blocks[sentence.block]
            prefix = text[max(block.start, start - CONTEXT) : start]
            suffix = text[end : min(block.end, end + CONTEXT)]
            quote = Quote(start, end, text[start:end], prefix, suffix, told)
            found.append(Quoted(draft, company, reason, quote))
    return found


def _is_to_come(draft: Draft, article: Article) -> bool:
    """Tell a date that lies behind the day on which the article was published."""
    if article.published is None or not isinstance(draft.value, DateValue):
        return False
    return days_of(draft.value.date)[0] > article.published + timedelta(days=1)


def _words(text: str, draft: Draft) -> tuple[int, int]:
    """Return where the words that carry a draft begin and end in the article's text."""
    start, end = draft.masked.original(draft.start, draft.end)
    if end - start > LONGEST_QUOTE:
        end = start + text[start : start + LONGEST_QUOTE].rfind(" ")
    words = text[start:end]
    bare = words.strip(_EDGES)
    start += words.find(bare)
    return start, start + len(bare)


def in_mood(article: Article, found: Sequence[Quoted], sentences: Sequence[Masked]) -> list[Said]:
    """Tell in which mood and on whose word each is said; `sentences` are all that were read."""
    before = {after.sentence.start: masked for masked, after in pairwise(sentences)}
    said: list[Said] = []
    masked = None
    latest: tuple[int, Modality] | None = None
    for (attribute, value, inside, start, end, _, rule, _), company, _, quote in found:
        if inside is not masked:
            told = latest[1] if latest and latest[0] == inside.sentence.block else None
            masked = inside
            previous, source = before.get(masked.sentence.start), find_attribution(masked)
            sentence = masked.sentence
            behind = article.text[sentence.end : article.blocks[sentence.block].end]
            wrong = is_taken_back(masked.text, behind)
        modality = find_modality(inside, start, end, attribute, rule, previous)
        if modality != "denied":
            modality = carried_mood(inside, start, end, attribute, told) or modality
        if attribute != "date":
            modality = "denied" if wrong else modality
            if not goes_on(told, modality, masked):
                latest = sentence.block, modality
        said.append(Said(company, attribute, value, modality, source, quote, rule))
    return said


def written(said: Sequence[Said], mentions: Sequence[Mention]) -> list[Claim]:
    """Write the claims, numbered in their order, each with the financing that it speaks of."""
    return [
        Claim(f"c{number}", company, attribute, value, modality, source, quote, mention, rule)
        for number, ((company, attribute, value, modality, source, quote, rule), mention) in (
            enumerate(zip(said, mentions, strict=True), start=1)
        )
    ]
