"""Articles and their statements in; statements, articles and companies out; one transaction each.

Nothing here reads a text or judges a claim.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection, Engine, select, update

from backend.model.answer import CorpusSize
from backend.model.article import Article
from backend.model.claim import Claim, Company, SourceKind, Statement, Trace
from backend.model.corpus import CompanyFile, KeptArticle, KnownCompany, Token
from backend.store import companies, keeping, recall, rows, tokens
from backend.store.engines import WRITES, reading
from backend.store.errors import translated
from backend.store.identity import article_of
from backend.store.keeping import Finding, Kept, Known
from backend.store.recall import Apart, Recalled
from backend.store.schema import articles, corpus, statements
from backend.store.survey import Survey
from backend.values.names import company_key
from backend.values.urls import normalise_url


class Store:
    """A corpus in a database. Every method is one transaction and may raise StoreError."""

    def __init__(self, engine: Engine) -> None:
        """Use an engine whose database has the newest schema."""
        self._engine = engine
        self._reader = reading(engine)

    def close(self) -> None:
        """Give the database's files and connections back."""
        self._engine.dispose()

    @property
    def survey(self) -> Survey:
        """What the corpus holds as a whole: lists, counts, and all of it in order."""
        return Survey(self._reader)

    def known(self, digests: Collection[bytes]) -> dict[bytes, Known]:
        """Return the articles that this release has read from documents with these digests."""
        with self._reading() as connection:
            return keeping.known(connection, digests)

    def keep(
        self, article: Article, kind: SourceKind, trace: Trace, claims: Sequence[Claim]
    ) -> Kept:
        """Keep an article and its claims; an earlier one of the same address is replaced.

        Raises TooManyClaims where one document makes more claims than a corpus can number.
        """
        [kept] = self.keep_many([Finding(article, kind, trace, claims)])
        return kept

    def keep_many(self, findings: Sequence[Finding]) -> list[Kept]:
        """Keep articles as `keep` would one after the other, in one transaction: all or none.

        Raises TooManyClaims, before anything is written, where one of them makes too many.
        """
        keeping.refuse_too_many(findings)
        with self._writing() as connection:
            return keeping.keep_all(connection, findings)

    def forget(self, article_id: int) -> bool:
        """Remove an article with its statements; tell whether there was one of this id."""
        with self._writing() as connection:
            return keeping.forget(connection, article_id)

    def size(self, as_of: date | None = None) -> CorpusSize:
        """Return how much the corpus holds, with `as_of` only from sources published by then."""
        with self._reading() as connection:
            return recall.size(connection, as_of)

    def recall(
        self,
        sought: Iterable[Company],
        trace: Trace,
        *,
        as_of: date | None = None,
        apart_from: Article | None = None,
    ) -> Recalled:
        """Return what `statements_for`, `lookalikes` and `size` do, all as of one moment."""
        keys, apart = _keys(sought), _apart(apart_from)
        with self._reading() as connection:
            found = recall.find(connection, keys, trace.signature, as_of, apart)
            return Recalled(*found, recall.size(connection, as_of))

    def statements_for(
        self,
        sought: Iterable[Company],
        *,
        as_of: date | None = None,
        apart_from: Article | None = None,
    ) -> list[Statement]:
        """Return all statements on these companies, under any name that a text links to theirs.

        With `as_of`, only sources known to be published by then: one without a date is left out.
        `apart_from` is the article being checked: what is kept from its own address, or of the
        same words where one of the two has no address on the web, is that article and no source.
        The same words under another address are a copy, and stay in, to be told as one.
        """
        with self._reading() as connection:
            return recall.find(connection, _keys(sought), (), as_of, _apart(apart_from))[0]

    def lookalikes(
        self, trace: Trace, *, as_of: date | None = None, apart_from: Article | None = None
    ) -> dict[int, bytes]:
        """Return the packed signatures of texts that state something in near the same words, by id.

        Whether they are copies is for the comparison to say. `as_of` and `apart_from` as above.
        """
        with self._reading() as connection:
            return recall.find(connection, (), trace.signature, as_of, _apart(apart_from))[1]

    def statement(self, statement_id: int) -> Statement | None:
        """Return one statement."""
        article_id = article_of(statement_id)
        query = select(*rows.STATEMENT).where(
            statements.c.article_id == article_id, statements.c.id == statement_id
        )
        with self._reading() as connection:
            found, row = (
                keeping.article_row(connection, article_id),
                connection.execute(query).one_or_none(),
            )
            return rows.statement(row, rows.source(found)) if found and row else None

    def article(self, article_id: int) -> KeptArticle | None:
        """Return one article."""
        with self._reading() as connection:
            row = keeping.article_row(connection, article_id)
            return rows.kept_article(row) if row else None

    def article_at(self, url: str) -> KeptArticle | None:
        """Return the article that is kept from an address, however that is written."""
        query = select(articles).where(articles.c.key == normalise_url(url))
        with self._reading() as connection:
            row = connection.execute(query).one_or_none()
            return rows.kept_article(row) if row else None

    def statements_of(self, article_id: int) -> list[Statement]:
        """Return what an article states, in the order of its text."""
        query = (
            select(*rows.STATEMENT)
            .where(statements.c.article_id == article_id)
            .order_by(statements.c.id)
        )
        with self._reading() as connection:
            row = keeping.article_row(connection, article_id)
            if row is None:
                return []
            where = rows.source(row)
            return [rows.statement(found, where) for found in connection.execute(query)]

    def articles(self, offset: int = 0, limit: int = 50) -> list[KeptArticle]:
        """Return articles, the latest published first, those without a date last."""
        query = (
            select(articles)
            .order_by(articles.c.published.desc().nulls_last(), articles.c.id)
            .offset(offset)
            .limit(limit)
        )
        with self._reading() as connection:
            return [rows.kept_article(row) for row in connection.execute(query)]

    def find_companies(self, words: str, limit: int = 50) -> list[KnownCompany]:
        """Return companies with a name that contains `words`, the best known first."""
        with self._reading() as connection:
            return companies.find(connection, words, limit)

    def company(self, identifier: str) -> CompanyFile | None:
        """Return what is known of a company, by the key of any of its names."""
        with self._reading() as connection:
            found = companies.described(connection, {identifier})
            if not found:
                return None
            stated, _ = recall.find(connection, {identifier}, ())
            return CompanyFile(found[0], tuple(stated))

    @property
    def awaits_seeds(self) -> bool:
        """Tell whether the database was made to hold the seed corpus, and does not yet."""
        with self._reading() as connection:
            return bool(connection.execute(select(corpus.c.awaits_seeds)).scalar_one())

    def note_seeded(self) -> None:
        """Note that the seed corpus is in, so that a later start leaves it as it then is."""
        with self._writing() as connection:
            connection.execute(update(corpus).values(awaits_seeds=False))

    @property
    def awaits_traces(self) -> bool:
        """Tell whether the signatures are an earlier release's, and like none of this one."""
        with self._reading() as connection:
            return bool(connection.execute(select(corpus.c.awaits_traces)).scalar_one())

    def retrace(self, article_id: int, trace: Trace) -> None:
        """Put another signature in the place of an article's; nothing else of it changes."""
        with self._writing() as connection:
            keeping.retrace(connection, article_id, trace)

    def note_traced(self) -> None:
        """Note that all signatures are of this release."""
        with self._writing() as connection:
            connection.execute(update(corpus).values(awaits_traces=False))

    def issue_token(self, name: str, origin: str | None, today: date) -> str:
        """Make a key to the server, bound to an extension's origin or, with None, to nothing."""
        with self._writing() as connection:
            return tokens.issue(connection, name, origin, today)

    def recognise_token(self, token: str) -> Token | None:
        """Return whose key it is, None where it is nobody's."""
        with self._reading() as connection:
            return tokens.recognise(connection, token)

    def tokens(self) -> list[Token]:
        """Return all keys, the oldest first."""
        with self._reading() as connection:
            return tokens.listed(connection)

    def revoke_token(self, identifier: str) -> bool:
        """Make a key worthless; tell whether there was one of this id."""
        with self._writing() as connection:
            return tokens.revoke(connection, identifier)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._engine.url), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        options = {WRITES: True}
        with (
            translated(self._engine.url),
            self._engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection


def _keys(sought: Iterable[Company]) -> set[str]:
    names = {name for company in sought for name in (company.name, *company.aliases)}
    return {key for name in names if (key := company_key(name))}


def _apart(article: Article | None) -> Apart | None:
    return None if article is None else Apart(article)
