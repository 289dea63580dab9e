"""Articles with their statements and a store in, schema.org claim reviews as JSON-LD out.

A review holds what an article of the corpus claims against all that other sources say, as `check`
does. A claim of which nothing agrees and nothing conflicts has no review. No review has a day or
a page of its own, because it is made when it is asked for; who publishes it adds both.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from backend.model.claim import Source, SourceKind
from backend.model.corpus import ArticleFile
from backend.model.evidence import CheckedClaim, Evidence, Status
from backend.service.exports.annotations import sentence_of
from backend.service.exports.corpus_lines import line_of
from backend.service.exports.names import source_name, statement_name, web_address
from backend.service.understanding import stages
from backend.store import Store

Json = dict[str, Any]

_STATUS: Final[dict[Status, str]] = {
    "disputed": "Disputed: another source, or the article itself, says otherwise",
    "corroborated": "Corroborated: another source agrees, and none conflicts",
    "echoed": "Echoed: only copies of the same text agree",
}
_TYPE: Final[dict[SourceKind, str]] = {
    "news": "NewsArticle",
    "press release": "Article",
    "filing": "DigitalDocument",
    "dataset": "Dataset",
}


def write_reviews(files: Iterable[ArticleFile], store: Store) -> Iterator[str]:
    """Write a review a line for what these articles state."""
    yield '{"@context":"https://schema.org","@graph":['
    separator = "\n"
    for file in files:
        for number, checked in _checked(file, store):
            if checked.status != "unverified":
                yield separator + _json(_review(number, checked, file.article.source))
                separator = ",\n"
    yield "\n]}\n"


def _checked(file: ArticleFile, store: Store) -> Iterator[tuple[int, CheckedClaim]]:
    line = line_of(file)
    companies = [claim.company for claim in line.claims]
    known = store.recall(companies, line.trace, apart_from=line.article)
    checked = stages().compare(
        line.article, line.trace, line.claims, known.statements, known.lookalikes
    )
    return zip((statement.id for statement in file.statements), checked, strict=True)


def _review(statement: int, checked: CheckedClaim, source: Source) -> Json:
    name, claim = statement_name(statement), sentence_of(checked.claim)
    return {
        "@type": "ClaimReview",
        "@id": f"{name}#review",
        "claimReviewed": claim,
        "author": {"@type": "Organization", "name": "Second Source"},
        "reviewRating": {"@type": "Rating", "alternateName": _STATUS[checked.status]},
        "reviewBody": checked.summary,
        "itemReviewed": {
            "@type": "Claim",
            "@id": f"{name}#claim",
            "name": claim,
            "text": checked.claim.quote.exact,
            "appearance": _work(source),
        }
        | _by(source),
        "citation": _citations(checked.evidence),
    }


def _citations(evidence: Iterable[Evidence]) -> list[Json]:
    """Return the sources that agree or conflict, each once and with its reason."""
    found: dict[str, Json] = {}
    for each in evidence:
        if each.source is not None and each.source.id and each.relation != "related":
            work = _work(each.source) | {"description": each.explanation}
            found.setdefault(source_name(each.source), work)
    return list(found.values())


def _work(source: Source) -> Json:
    url = web_address(source)
    return (
        {"@type": _TYPE[source.kind], "@id": source_name(source)}
        | ({"url": url} if url else {})
        | ({"headline": source.title} if source.title else {})
        | ({"datePublished": source.published.isoformat()} if source.published else {})
        | ({"publisher": _outlet(source.publisher)} if source.publisher else {})
    )


def _by(source: Source) -> Json:
    return {"author": _outlet(source.publisher)} if source.publisher else {}


def _outlet(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _json(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
