"""What two vocabularies ask of a document, as far as the exports use them: a test's own checker.

From the Web Annotation Data Model (W3C Recommendation of 2017, sections 3 to 5) and from
schema.org's pages on ClaimReview, Claim and Rating. Each check asserts.
"""

import re
from typing import Any

ANNO = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing"),
    *("highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_TERMS = {
    "AnnotationCollection": ({"@context", "id", "type", "label", "total", "first"}, {"id", "type"}),
    "AnnotationPage": ({"id", "type", "startIndex", "items"}, {"id", "type", "items"}),
    "Annotation": ({"id", "type", "motivation", "body", "target"}, {"id", "type", "target"}),
    "TextualBody": ({"type", "purpose", "format", "language", "value"}, {"type", "value"}),
    "SpecificResource": ({"type", "source", "selector"}, {"source"}),
    "TextQuoteSelector": ({"type", "exact", "prefix", "suffix"}, {"type", "exact"}),
    "Text": ({"id", "type"}, {"id"}),
    "funding:Claim": ({"id", "type"}, {"id"}),
}
_CREATIVE_WORK = {
    *("@type", "@id", "name", "description", "url", "author", "citation", "datePublished"),
    *("headline", "publisher", "text"),
}
_CLASSES = {
    "ClaimReview": (
        _CREATIVE_WORK | {"claimReviewed", "itemReviewed", "reviewBody", "reviewRating"},
        {"claimReviewed", "itemReviewed", "reviewRating", "author"},
    ),
    "Claim": (_CREATIVE_WORK | {"appearance", "firstAppearance"}, {"appearance"}),
    "Rating": ({"@type", "alternateName", "ratingValue"}, {"alternateName"}),
    "Organization": ({"@type", "@id", "name", "url"}, {"name"}),
    **dict.fromkeys(
        ("NewsArticle", "Article", "DigitalDocument", "Dataset"), (_CREATIVE_WORK, {"@id"})
    ),
}

Json = dict[str, Any]


def check_collection(collection: Json) -> list[Json]:
    """Check a collection of annotations and return these."""
    [anno, words] = collection["@context"]
    assert anno == ANNO
    assert all(_IRI.fullmatch(iri) and iri.endswith("#") for iri in words.values())
    _check(collection, "AnnotationCollection")
    assert isinstance(collection["total"], int)
    if "first" not in collection:
        assert collection["total"] == 0
        return []
    page = collection["first"]
    _check(page, "AnnotationPage")
    assert page["startIndex"] == 0
    assert len(page["items"]) == collection["total"] > 0
    for annotation in page["items"]:
        _check_annotation(annotation)
    names = [annotation["id"] for annotation in page["items"]]
    assert len(set(names)) == len(names)
    return page["items"]


def _check_annotation(annotation: Json) -> None:
    _check(annotation, "Annotation")
    assert annotation["motivation"] in MOTIVATIONS
    for body in annotation["body"]:
        _check(body, body["type"])
        assert body.get("purpose", "describing") in MOTIVATIONS
    target = annotation["target"]
    _check(target, "SpecificResource")
    _check(target["source"], "Text")
    _check(target["selector"], "TextQuoteSelector")
    assert target["selector"]["exact"]


def _check(node: Json, kind: str) -> None:
    known, required = _TERMS[kind]
    assert node["type"] == kind
    assert required <= node.keys()
    assert all(key in known or key.startswith("funding:") for key in node), node.keys()
    assert None not in node.values()
    if "id" in node:
        assert _IRI.fullmatch(node["id"]), node["id"]


def funding_terms(node: object) -> set[str]:
    """Return the words of the contract's vocabulary that stand anywhere in a document."""
    if isinstance(node, list):
        return set().union(*map(funding_terms, node))
    if not isinstance(node, dict):
        return set()
    own = {key for key in node if key.startswith("funding:")}
    if str(node.get("type")).startswith("funding:"):
        own.add(node["type"])
    return own.union(*map(funding_terms, node.values()))


def check_reviews(graph: Json) -> list[Json]:
    """Check a graph of claim reviews and return these."""
    assert graph.keys() == {"@context", "@graph"}
    assert graph["@context"] == "https://schema.org"
    for review in graph["@graph"]:
        assert review["@type"] == "ClaimReview"
        _check_thing(review)
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["reviewRating"]["@type"] == "Rating"
    names = [review["@id"] for review in graph["@graph"]]
    assert len(set(names)) == len(names)
    return graph["@graph"]


def _check_thing(node: Json) -> None:
    known, required = _CLASSES[node["@type"]]
    assert required <= node.keys() <= known, node.keys()
    assert None not in node.values()
    for name in ("@id", "url"):
        assert name not in node or _IRI.fullmatch(node[name]), node[name]
    if "datePublished" in node:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", node["datePublished"])
    for value in node.values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                _check_thing(each)
