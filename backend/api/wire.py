"""The model's dataclasses in, the contract's JSON objects out, their keys in the contract's order.

The same answer always gives the same bytes.
"""

import json
from typing import Any

from backend.model.answer import Answer, CorpusSize
from backend.model.claim import Quote, Source, Statement
from backend.model.contract import value
from backend.model.corpus import KeptArticle, KnownCompany
from backend.model.evidence import CheckedClaim, Evidence
from backend.model.ledger import Ledger, LedgerEntry, LedgerFinancing
from backend.values.names import company_key

Json = dict[str, Any]


def answer_json(answer: Answer) -> str:
    """Return an answer as one line of JSON."""
    return json.dumps(to_wire(answer), ensure_ascii=False, separators=(",", ":"))


def to_wire(answer: Answer) -> Json:
    """Return an answer as a JSON object."""
    article, notice = answer.article, answer.notice
    return {
        "article": {
            "url": article.url,
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "language": article.language,
            "words": article.words,
        },
        "notice": {"code": notice.code, "message": notice.message} if notice else None,
        "corpus": size(answer.corpus),
        "counts": dict(answer.counts),
        "claims": [_claim(checked) for checked in answer.claims],
    }


def size(corpus: CorpusSize) -> Json:
    """Return how much the corpus holds."""
    return {"statements": corpus.statements, "sources": corpus.sources}


def source(given: Source) -> Json:
    """Return where statements come from."""
    return {
        "id": given.id,
        "url": given.url,
        "publisher": given.publisher,
        "title": given.title,
        "published": given.published.isoformat() if given.published else None,
        "kind": given.kind,
    }


def statement(given: Statement) -> Json:
    """Return one statement with its source and quote."""
    claim = given.claim
    return {
        "id": given.id,
        "company": {"id": company_key(claim.company.name), "name": claim.company.name},
        "attribute": claim.attribute,
        "value": value(claim.value),
        "modality": claim.modality,
        "attribution": claim.attribution,
        "quote": claim.quote.exact,
        "sentence": claim.quote.sentence,
        "rule": claim.rule,
        "source": source(given.source),
    }


def article(given: KeptArticle) -> Json:
    """Return an article of the corpus without its text."""
    return source(given.source) | {
        "language": given.language,
        "words": given.words,
        "statements": given.statements,
    }


def company(given: KnownCompany) -> Json:
    """Return a company of the corpus."""
    return {
        "id": given.id,
        "name": given.name,
        "aliases": list(given.aliases),
        "statements": given.statements,
    }


def company_file(known: KnownCompany, ledger: Ledger) -> Json:
    """Return a company with its financings in order and what is tied to none of them."""
    return {
        "company": company(known),
        "financings": [_financing(financing) for financing in ledger.financings],
        "standing": [_entry(entry) for entry in ledger.standing],
    }


def _financing(given: LedgerFinancing) -> Json:
    return {
        "id": given.financing.id,
        "label": given.financing.label,
        "stage": given.stage,
        "attributes": [_entry(entry) for entry in given.entries],
    }


def _entry(entry: LedgerEntry) -> Json:
    return {
        "attribute": entry.attribute,
        "value": value(entry.value),
        "text": entry.text,
        "modality": entry.modality,
        "disputed": entry.disputed,
        "outlets": entry.outlets,
        "origins": entry.origins,
        "statements": [statement(each) for each in entry.statements],
    }


def _claim(checked: CheckedClaim) -> Json:
    claim, financing = checked.claim, checked.financing
    return {
        "id": claim.id,
        "company": {"id": checked.company_id, "name": claim.company.name},
        "attribute": claim.attribute,
        "value": value(claim.value),
        "modality": claim.modality,
        "attribution": claim.attribution,
        "financing": {"id": financing.id, "label": financing.label} if financing else None,
        "selector": _selector(claim.quote),
        "sentence": claim.quote.sentence,
        "status": checked.status,
        "summary": checked.summary,
        "evidence": [_evidence(evidence) for evidence in checked.evidence],
        "more": checked.more,
    }


def _selector(quote: Quote) -> Json:
    return {
        "type": "TextQuoteSelector",
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "relation": evidence.relation,
        "basis": evidence.basis,
        "rule": evidence.rule,
        "explanation": evidence.explanation,
        "value": value(evidence.value),
        "quote": evidence.quote,
        "statement": evidence.statement,
        "origin": evidence.origin,
        "known": evidence.known,
        "source": source(evidence.source) if evidence.source else None,
    }
