"""Masked sentences in, what the encoder reads of each out: the title and the words before it."""

from collections.abc import Iterator, Sequence

from backend.claims.masking import Masked
from backend.model.article import Article

# Characters before a sentence; the tokenizer keeps the last tokens of them.
BEFORE = 240


def contexts(article: Article, sentences: Sequence[Masked]) -> Iterator[tuple[Masked, str, str]]:
    """Give each sentence with the article's title and the text directly before the sentence.

    An article without a title lends its first block.
    """
    title = article.title or ""
    if not title and article.blocks:
        title = article.text[article.blocks[0].start : article.blocks[0].end]
    for masked in sentences:
        start = masked.sentence.start
        yield masked, title, article.text[max(0, start - BEFORE) : start]
