"""Statements in, W3C web annotations as JSON-LD out, one on the words of each statement.

The form is that of the Web Annotation Data Model, a collection of one page. The words beginning
with "funding:" are the contract's own; docs/exports.md says what each means.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from backend.model.claim import Claim, Source, Statement
from backend.model.contract import value
from backend.service.exports.names import NAMESPACE, VOCABULARY, source_name, statement_name
from backend.service.looking_up import in_words

Json = dict[str, Any]

_CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"funding": VOCABULARY}]
_COLLECTION: Final = {
    "@context": _CONTEXT,
    "id": f"{NAMESPACE}corpus",
    "type": "AnnotationCollection",
    "label": "Funding statements kept by Second Source",
}
_PAGE: Final = {"id": f"{NAMESPACE}corpus/1", "type": "AnnotationPage", "startIndex": 0}


def write_annotations(statements: Iterable[Statement]) -> Iterator[str]:
    """Write a collection, an annotation a line."""
    yield _opened(_COLLECTION)
    count = 0
    for statement in statements:
        # A page without items is not allowed: an empty collection has none.
        yield ",\n" if count else f',\n"first":{_opened(_PAGE)},\n"items":[\n'
        yield _json(_annotation(statement))
        count += 1
    yield "\n]}" if count else ""
    yield f',\n"total":{count}}}\n'


def _annotation(statement: Statement) -> Json:
    name, claim, quote = statement_name(statement.id), statement.claim, statement.claim.quote
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            _claim(f"{name}#claim", claim),
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en",
                "value": sentence_of(claim),
            },
        ],
        "target": {
            "type": "SpecificResource",
            "source": _source(statement.source),
            "selector": {
                "type": "TextQuoteSelector",
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
            },
        },
    }


def sentence_of(claim: Claim) -> str:
    """Write a claim as a line: "SenseTime, valuation: more than $4.5 billion (planned)"."""
    how = "" if claim.modality == "completed" else f" ({claim.modality})"
    what = claim.attribute.replace("_", " ")
    return f"{claim.company.name}, {what}: {in_words(claim.value)}{how}"


def _claim(name: str, claim: Claim) -> Json:
    return {"id": name, "type": "funding:Claim"} | _known(
        {
            "company": claim.company.name,
            "alias": list(claim.company.aliases),
            "attribute": claim.attribute,
            "value": _value(claim),
            "modality": claim.modality,
            "attribution": claim.attribution,
            "rule": claim.rule,
        }
    )


def _value(claim: Claim) -> Json:
    parts = value(claim.value)
    if "also" in parts:
        parts["also"] = [_known(sum_) for sum_ in parts["also"]]
    return _known(parts)


def _source(source: Source) -> Json:
    return {"id": source_name(source), "type": "Text"} | _known(
        {
            "url": source.url,
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published.isoformat() if source.published else None,
            "kind": source.kind,
        }
    )


def _known(facts: Json) -> Json:
    """Put facts into the vocabulary; what is not known is left out, as linked data has it."""
    return {f"funding:{key}": fact for key, fact in facts.items() if fact not in (None, [])}


def _opened(start: Json) -> str:
    """Write an object without its closing brace."""
    return _json(start)[:-1]


def _json(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
