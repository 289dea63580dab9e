"""What the tests of claims build: sentences as the rules see them, and what a text claims."""

from __future__ import annotations

from datetime import date

from backend.claims import find_claims
from backend.claims.masking import Mark, Masked
from backend.claims.names import Name
from backend.claims.sentences import Sentence
from backend.model.article import Document
from backend.reading import read_article


def masked(text: str) -> Masked:
    """Return a masked sentence in which each ¶ is an organisation, called by its number."""
    places = [at for at, sign in enumerate(text) if sign == "¶"]
    names = [
        Mark("name", at, at + 1, at, Name(at, at + 1, f"Acme {number}", "org"), at + 1)
        for number, at in enumerate(places)
    ]
    sentence = Sentence(0, len(text), 0, "paragraph")
    return Masked(text, text, sentence, marks=names, names=names)


def companies_of(text: str, title: str | None = None) -> set[str]:
    """Return the companies of all claims in a text."""
    document = Document(text=text, title=title, published=date(2026, 7, 1))
    return {claim.company.name for claim in find_claims(read_article(document))}
