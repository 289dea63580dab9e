"""The calls of the contract, each a few lines: a request in, a call down, an object out."""

from datetime import date
from typing import Any, cast

from flask import Response, current_app, jsonify, request
from flask_smorest import Blueprint

from backend import __version__, service
from backend.api import examples, requests, responses, wire
from backend.api.errors import refuse
from backend.api.guard import Pairing
from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.corpus import KeptArticle
from backend.store import Store

_ID = "<int(max=9007199254740991):identifier>"

blueprint = Blueprint("second-source", __name__, description="Check funding claims.")
blueprint.ARGUMENTS_PARSER = requests.JsonParser()

Json = dict[str, Any]


def _store() -> Store:
    return cast(Store, current_app.extensions["second_source_store"])


def _found(article: KeptArticle | None, identifier: int) -> KeptArticle:
    if article is None:
        refuse(404, f"No article has the id {identifier}.")
    return article


@blueprint.route("/health")
@blueprint.doc(security=[])
@blueprint.response(200, responses.HealthSchema)
def health() -> Json:
    """Tell the version and how much the corpus holds; open to everybody on this machine."""
    return {
        "name": "Second Source",
        "version": __version__,
        "corpus": wire.size(_store().size()),
    }


@blueprint.route("/pair", methods=["POST"])
@blueprint.doc(security=[])
@blueprint.arguments(requests.PairSchema, example=examples.PAIR)
@blueprint.response(200, responses.TokenSchema)
@blueprint.alt_response(403, description="A wrong code, or no extension")
@blueprint.alt_response(429, description="Too many wrong codes; wait as Retry-After says")
def pair(arguments: Json) -> Json:
    """Give an extension its token for the code that stands in the server's terminal."""
    pairing = cast(Pairing, current_app.extensions["second_source_pairing"])
    return {"token": pairing.pair(arguments["code"], request.headers.get("Origin"))}


@blueprint.route("/check", methods=["POST"])
@blueprint.arguments(requests.CheckSchema, example=examples.CHECK)
@blueprint.response(200, responses.AnswerSchema)
def check(arguments: Json) -> Response:
    """Check a document's claims against the corpus; nothing is kept."""
    document: Document = arguments["document"]
    as_of: date | None = arguments["as_of"]
    # A response of its own, since the schema would copy thousands of values as they are.
    return jsonify(wire.to_wire(service.check(document, _store(), as_of)))


@blueprint.route("/articles", methods=["POST"])
@blueprint.arguments(requests.KeepSchema, example=examples.KEEP)
@blueprint.response(201, responses.KeptSchema)
@blueprint.alt_response(200, schema=responses.KeptSchema, description="It was there, unchanged")
def keep_article(arguments: Json) -> tuple[Json, int]:
    """Keep a document in the corpus; one of the same address is replaced."""
    kind: SourceKind = arguments["kind"]
    kept = service.ingest_one(arguments["document"], _store(), kind)
    article = _found(_store().article(kept.id), kept.id)
    status = 200 if kept.outcome == "unchanged" else 201
    return {"outcome": kept.outcome, "article": wire.article(article)}, status


@blueprint.route("/articles")
@blueprint.arguments(requests.ArticlesQuery, location="query")
@blueprint.response(200, responses.ArticlesSchema)
def list_articles(arguments: Json) -> Json:
    """List the articles of the corpus, the latest published first, or the one of an address."""
    if arguments["url"] is not None:
        found = _store().article_at(arguments["url"])
        articles = [found] if found else []
        return {"articles": [wire.article(article) for article in articles], "total": len(articles)}
    articles = _store().articles(arguments["offset"], arguments["limit"])
    return {
        "articles": [wire.article(article) for article in articles],
        "total": _store().size().sources,
    }


@blueprint.route(f"/articles/{_ID}")
@blueprint.response(200, responses.ArticleFileSchema)
@blueprint.alt_response(404, description="No such article")
def read_article(identifier: int) -> Json:
    """Read an article of the corpus and what it states."""
    article = _found(_store().article(identifier), identifier)
    return {
        "article": wire.article(article),
        "text": article.text,
        "statements": [wire.statement(each) for each in _store().statements_of(identifier)],
    }


@blueprint.route(f"/articles/{_ID}", methods=["DELETE"])
@blueprint.response(204)
@blueprint.alt_response(404, description="No such article")
def forget_article(identifier: int) -> None:
    """Forget an article, with its statements."""
    if not _store().forget(identifier):
        refuse(404, f"No article has the id {identifier}.")


@blueprint.route("/companies")
@blueprint.arguments(requests.CompaniesQuery, location="query")
@blueprint.response(200, responses.CompaniesSchema)
def find_companies(arguments: Json) -> Json:
    """Find companies by a part of any of their names."""
    found = _store().find_companies(arguments["q"], arguments["limit"])
    return {"companies": [wire.company(company) for company in found]}


@blueprint.route("/companies/<identifier>")
@blueprint.response(200, responses.CompanyFileSchema)
@blueprint.alt_response(404, description="No such company")
def read_company(identifier: str) -> Json:
    """Read a company's financings, each attribute with the statements behind it."""
    found = service.ledger_of(identifier, _store())
    if found is None:
        refuse(
            404,
            f"No company has the id {identifier!r}; GET /api/v1/companies?q= finds "
            "one by its name.",
        )
    return wire.company_file(*found)


@blueprint.route(f"/statements/{_ID}")
@blueprint.response(200, responses.StatementSchema)
@blueprint.alt_response(404, description="No such statement")
def read_statement(identifier: int) -> Json:
    """Read one statement with its source and quote."""
    statement = _store().statement(identifier)
    if statement is None:
        refuse(404, f"No statement has the id {identifier}.")
    return wire.statement(statement)
