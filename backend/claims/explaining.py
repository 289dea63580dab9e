"""An article in, what its sentences were taken for out: lines for a person to read.

Shows what the components found and which rule decided; finds nothing itself.
"""

from dataclasses import dataclass
from typing import Any

from backend.claims.companies import Companies
from backend.claims.names import Name
from backend.claims.pipeline import parties_of, run_components
from backend.model.article import Article
from backend.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence with its candidates and what became of each: lines for a person to read."""

    sentence: str
    lines: tuple[str, ...]


def explain(article: Article) -> list[Explained]:
    """Show, sentence by sentence, what was found and which rule decided.

    The company of each claim stands with the reason why it was chosen.
    """
    doc = run_components(article, thorough=True)
    if doc is None:
        return []
    by_sentence: dict[str, list[Claim]] = {}
    for claim in doc.user_data["claims"]:
        by_sentence.setdefault(claim.quote.sentence, []).append(claim)
    companies = doc.user_data["companies"] or parties_of(doc)
    shown = [Explained("(article)", tuple(_ranking(companies)))]
    for masked in doc.user_data["masked"]:
        text = article.text[masked.sentence.start : masked.sentence.end]
        lines = [f"masked: {masked.text}"]
        lines += [
            f"{m.kind}: {article.text[m.start : m.end]!r} → {_plain(m.value)}" for m in masked.marks
        ]
        for claim in by_sentence.get(text, []):
            party = doc.user_data["reasons"].get(claim.id, "")
            lines.append(
                f"claim {claim.id}: {claim.attribute} of {claim.company.name} ({party}) "
                f"by {claim.rule}, {claim.modality}: {claim.quote.exact!r}"
            )
        shown.append(Explained(text, tuple(lines)))
    return shown


def _ranking(companies: Companies) -> list[str]:
    return [
        (
            f"{'topic' if party is companies.topic else 'party'}: "
            f"{companies.company(party).name} {party.score:+.0f} "
            f"({'; '.join(dict.fromkeys(party.reasons))})"
        )
        for party in companies.ranked[:6]
    ]


def _plain(value: Any) -> str:
    if isinstance(value, Name):
        return f"{value.text} ({value.kind})"
    return str(getattr(value, "date", value))
