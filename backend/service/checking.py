"""A document and a store in, an answer out; nothing is kept."""

from datetime import date

from backend.loading import loading
from backend.model.answer import Answer
from backend.model.article import Document
from backend.service.understanding import claims_of, read, stages, trace_of, unsearched
from backend.store import Store


def check(document: Document, store: Store, as_of: date | None = None) -> Answer:
    """Check a document's claims against the corpus, with `as_of` as it was known on that day.

    With `as_of`, a source whose day of publication is not known is left out: nobody can say that
    it had appeared. What the corpus keeps from the document's own address is the document itself
    and no evidence. A copy of it elsewhere is evidence, which the comparison tells as a copy.
    Raises DocumentRefused where there is nothing to read.
    """
    article = read(document)
    claims = claims_of(article, document.record)
    if not claims:
        # Most pages that a reader opens: what their text shares with others need not be known.
        return Answer(article, store.size(as_of), (), unsearched(article))
    trace = trace_of(article, document.record)
    known = store.recall(
        [claim.company for claim in claims], trace, as_of=as_of, apart_from=article
    )
    checked = stages().compare(article, trace, claims, known.statements, known.lookalikes)
    return Answer(article, known.size, tuple(checked), unsearched(article))


def warm_up() -> None:
    """Load the stages and all that they load for the first English article.

    The model that tells other languages apart is left to the first page that needs it.
    """
    text = (
        "The maker of boats said that it has raised $5 million from Example Capital, which led the "
        "Series A and valued Acme at $50 million."
    )
    with loading():
        article = read(Document(text=text))
        stages().compare(article, trace_of(article), claims_of(article), [], {})
