"""A store that an earlier release filled, in; the same with signatures of this release out."""

from backend.model.article import Article
from backend.model.corpus import KeptArticle
from backend.service.understanding import trace_of
from backend.store import Store


def renew_traces(store: Store) -> None:
    """Make the signatures again where they are an earlier release's. Safe to break off and repeat.

    An article that had none, for its text is short or a record, gets none.
    """
    for file in store.survey.files():
        if file.article.source.trace.signature:
            store.retrace(file.article.source.id, trace_of(_text_of(file.article)))
    store.note_traced()


def _text_of(kept: KeptArticle) -> Article:
    source = kept.source
    return Article(
        source.url,
        source.title,
        source.publisher,
        source.published,
        kept.language,
        kept.text,
        (),
    )
