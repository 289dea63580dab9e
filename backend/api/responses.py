"""The schemas of what goes out: they describe the objects of wire.py for OpenAPI and check them."""

from typing import get_args

from marshmallow import RAISE, Schema, fields, validate

from backend.model.claim import Attribute, Modality, SourceKind
from backend.model.corpus import Outcome
from backend.model.evidence import Basis, Relation, Status
from backend.model.ledger import Stage


class Wire(Schema):
    """An object with just these keys, in this order."""

    class Meta:
        """Refuse what is not named here."""

        unknown = RAISE


def _text(*, nullable: bool = False) -> fields.String:
    return fields.String(required=True, allow_none=nullable)


def _number() -> fields.Integer:
    return fields.Integer(required=True, strict=True)


def _one_of(kind: object) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(get_args(kind)))


def _day() -> fields.String:
    return fields.String(
        required=True,
        allow_none=True,
        validate=validate.Regexp(r"\d{4}-\d\d-\d\d$"),
        metadata={"format": "date"},
    )


def _value() -> fields.Dict:
    return fields.Dict(
        keys=fields.String(),
        required=True,
        metadata={
            "description": "By attribute: money (amount, amount_max, currency, hedge, also) for "
            "amount, valuation (and money: pre or post), total_raised (and window) and "
            "contribution (and orgs or part); label for round; orgs for lead_investor and "
            "investor; date and precision for date; multiple and window for valuation_change."
        },
    )


class SizeSchema(Wire):
    """How much the corpus holds."""

    statements = _number()
    sources = _number()


class HealthSchema(Wire):
    """That the server is there, and how much it knows."""

    name = _text()
    version = _text()
    corpus = fields.Nested(SizeSchema, required=True)


class NoticeSchema(Wire):
    """Why the article was not searched for claims."""

    code = fields.String(required=True, validate=validate.OneOf(["no-article", "not-english"]))
    message = _text()


class PageSchema(Wire):
    """The article that was read."""

    url = _text(nullable=True)
    title = _text(nullable=True)
    publisher = _text(nullable=True)
    published = _day()
    language = _text(nullable=True)
    words = _number()


class SourceSchema(Wire):
    """Where a statement comes from."""

    id = _number()
    url = _text(nullable=True)
    publisher = _text(nullable=True)
    title = _text(nullable=True)
    published = _day()
    kind = _one_of(SourceKind)


class NamedSchema(Wire):
    """A company."""

    id = _text()
    name = _text()


class FinancingSchema(Wire):
    """A financing."""

    id = _text()
    label = _text()


class SelectorSchema(Wire):
    """Where a claim stands in the page: its words and those around them."""

    type = fields.String(required=True, validate=validate.Equal("TextQuoteSelector"))
    exact = _text()
    prefix = _text()
    suffix = _text()


class EvidenceSchema(Wire):
    """A statement's relation to a claim, the rule that decided, and why."""

    relation = _one_of(Relation)
    basis = _one_of(Basis)
    rule = _text()
    explanation = _text()
    value = _value()
    quote = _text()
    statement = fields.Integer(required=True, allow_none=True, strict=True)
    origin = _number()
    known = fields.Boolean(
        required=True, metadata={"description": "False where it appeared after the article."}
    )
    source = fields.Nested(SourceSchema, required=True, allow_none=True)


class ClaimSchema(Wire):
    """A claim of the article with its evidence."""

    id = _text()
    company = fields.Nested(NamedSchema, required=True)
    attribute = _one_of(Attribute)
    value = _value()
    modality = _one_of(Modality)
    attribution = _text(nullable=True)
    financing = fields.Nested(FinancingSchema, required=True, allow_none=True)
    selector = fields.Nested(SelectorSchema, required=True)
    sentence = _text()
    status = _one_of(Status)
    summary = _text()
    evidence = fields.List(fields.Nested(EvidenceSchema), required=True)
    more = fields.Integer(
        required=True, strict=True, metadata={"description": "How much evidence is left out."}
    )


class CountsSchema(Wire):
    """How many claims have which status."""

    disputed = _number()
    corroborated = _number()
    echoed = _number()
    unverified = _number()


class AnswerSchema(Wire):
    """The answer to a check."""

    article = fields.Nested(PageSchema, required=True)
    notice = fields.Nested(NoticeSchema, required=True, allow_none=True)
    corpus = fields.Nested(SizeSchema, required=True)
    counts = fields.Nested(CountsSchema, required=True)
    claims = fields.List(fields.Nested(ClaimSchema), required=True)


class ArticleSchema(SourceSchema):
    """An article of the corpus."""

    language = _text(nullable=True)
    words = _number()
    statements = _number()


class StatementSchema(Wire):
    """A statement with its source and quote."""

    id = _number()
    company = fields.Nested(NamedSchema, required=True)
    attribute = _one_of(Attribute)
    value = _value()
    modality = _one_of(Modality)
    attribution = _text(nullable=True)
    quote = _text()
    sentence = _text()
    rule = _text()
    source = fields.Nested(SourceSchema, required=True)


class ArticlesSchema(Wire):
    """A part of the list of articles, and how many there are in all."""

    articles = fields.List(fields.Nested(ArticleSchema), required=True)
    total = _number()


class KeptSchema(Wire):
    """An article, and what was new about it."""

    outcome = _one_of(Outcome)
    article = fields.Nested(ArticleSchema, required=True)


class ArticleFileSchema(Wire):
    """An article with its text and what it states."""

    article = fields.Nested(ArticleSchema, required=True)
    text = _text()
    statements = fields.List(fields.Nested(StatementSchema), required=True)


class CompanySchema(NamedSchema):
    """A company of the corpus, with the other names that its texts give it."""

    aliases = fields.List(fields.String(), required=True)
    statements = _number()


class CompaniesSchema(Wire):
    """The companies that were found, the best known first."""

    companies = fields.List(fields.Nested(CompanySchema), required=True)


class EntrySchema(Wire):
    """One value of one attribute, and the statements that give it."""

    attribute = _one_of(Attribute)
    value = _value()
    text = _text()
    modality = _one_of(Modality)
    disputed = fields.Boolean(required=True)
    outlets = _number()
    origins = _number()
    statements = fields.List(fields.Nested(StatementSchema), required=True)


class LedgerFinancingSchema(FinancingSchema):
    """A financing with all that is said of it."""

    stage = _one_of(Stage)
    attributes = fields.List(fields.Nested(EntrySchema), required=True)


class CompanyFileSchema(Wire):
    """A company's financings in order, and what is tied to none of them."""

    company = fields.Nested(CompanySchema, required=True)
    financings = fields.List(fields.Nested(LedgerFinancingSchema), required=True)
    standing = fields.List(fields.Nested(EntrySchema), required=True)


class TokenSchema(Wire):
    """The key to send with every call."""

    token = _text()
