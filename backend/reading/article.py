"""A document in, its article out: the order of the steps, for pages and for plain texts."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from backend.model.article import Article, Document
from backend.reading.datelines import datelines, find_agency, find_dateline_day
from backend.reading.days import find_url_day
from backend.reading.extraction import extract, extract_whole
from backend.reading.facts import PageFacts, read_facts
from backend.reading.headline import (
    find_headline,
    find_lead_captions,
    find_standfirst,
    headline_piece,
    title_without_site,
)
from backend.reading.language import detect_language
from backend.reading.layout import open_layout
from backend.reading.page import (
    asks_for_password,
    count_linked_headings,
    drop_unseen,
    parse_page,
    prose_length,
)
from backend.reading.pieces import Piece, assemble
from backend.reading.plain import read_plain
from backend.reading.pruning import drop_hidden, prune
from backend.reading.publication import choose_day, find_month_day, find_shown_days, is_settled
from backend.reading.tidying import tidy
from backend.values.urls import publisher_from_url

_ERROR_TITLE: Final = re.compile(
    r"(?:\W*(?:404|403|500)\b|page not found|not found|access (?:denied|to this page)|forbidden"
    r"|(?:please )?(?:sign|log) ?in\b|error\b|search results|results for|are you a (?:robot|human)"
    r"|just a moment|attention required|verify you|subscribe to (?:read|continue))",
    re.IGNORECASE,
)
_SENTENCE_WORDS: Final = 8
# One sentence of news under a headline is an article; a page that asks for a password, or calls
# itself an error, has to show more than its own instructions.
_FEWEST_WORDS: Final = 8
_FEWEST_WORDS_UNMARKED: Final = 12
_FEWEST_WORDS_DOUBTFUL: Final = 120
_FEWEST_LISTED_WORDS: Final = 30
_FEWEST_LINKED_HEADINGS: Final = 4
# Teasers are shorter; with more words for each linked heading these stand beside an article.
_TEASER_WORDS: Final = 50
# An article that is less than this share of the prose on its page was pruned away, or it has many
# readers: the page is read again as it came.
_LOST_SHARE: Final = 0.25


class UnreadableDocument(ValueError):
    """A document that cannot be read as it was given; the message says what to change."""


def read_article(document: Document, latest: date | None = None) -> Article:
    """Find the article in a document: its text in blocks, title, publisher, day and language.

    What the document itself says about title, publisher and day wins over what is found.
    `latest` is the last day that a publication can have, None for no limit. A page that holds
    no article gives an Article that is not readable. Raises UnreadableDocument for a document
    without html and text, or with both, or with nothing in the one that it has.
    """
    if document.html is not None and document.text is not None:
        raise UnreadableDocument('give either "html" or "text", not both')
    if document.html is not None:
        if not document.html.strip("\x00 \t\r\n\ufeff"):
            raise UnreadableDocument('"html" is empty: send the whole page, document.outerHTML')
        return _read_page(document, document.html, latest)
    if document.text is not None:
        if not document.text.strip("\x00 \t\r\n\ufeff"):
            raise UnreadableDocument('"text" is empty: send the words of the article')
        return _read_text(document, document.text, latest)
    raise UnreadableDocument('"html" or "text" is missing: give one of them')


def _read_page(document: Document, html: str, latest: date | None) -> Article:
    tree = parse_page(html)
    if tree is None:
        return _article(document, PageFacts(), [], None, readable=False)
    facts = read_facts(tree)
    titles = [title_without_site(title, facts.site_names) for title in facts.titles]
    drop_unseen(tree)
    layout = open_layout(tree)
    headline = find_headline(tree, titles, facts.site_names)
    standfirst = find_standfirst(headline) if headline is not None else None
    published = choose_day(facts.dates, latest)
    shown_days = [] if is_settled(published) else list(find_shown_days(tree, headline))
    needs_password = asks_for_password(tree)
    prose = prose_length(tree) if headline is not None else 0
    prune(tree, headline)
    entries = count_linked_headings(tree)
    captions = find_lead_captions(headline) if headline is not None else []
    found = extract(tree, headline, layout)
    if _length(found) < _LOST_SHARE * prose:
        whole = _unpruned(html)
        found = whole if _length(whole) > 2 * _length(found) else found
    first = headline_piece(headline, found, titles)
    pieces = tidy(found, first, standfirst, captions)
    url = document.url or facts.url
    if not is_settled(published):
        published = choose_day(
            [
                *facts.dates,
                *shown_days,
                find_url_day(url) if url else None,
                find_dateline_day(pieces),
                find_month_day(url, datelines(pieces)),
            ],
            latest,
        )
    readable = _holds_article(pieces, facts, entries, needs_password, url)
    return _article(document, facts, pieces, published, readable=readable)


def _unpruned(html: str) -> list[Piece]:
    tree = parse_page(html)
    if tree is None:
        return []
    drop_unseen(tree)
    drop_hidden(tree)
    return extract_whole(tree)


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _read_text(document: Document, text: str, latest: date | None) -> Article:
    plain = read_plain(text)
    pieces = tidy(plain.pieces)
    url = document.url
    published = choose_day(
        [
            plain.published,
            find_url_day(url) if url else None,
            find_month_day(url, datelines(pieces)),
        ],
        latest,
    )
    facts = PageFacts(
        titles=[plain.title] if plain.title else [],
        site_names=[plain.publisher] if plain.publisher else [],
    )
    return _article(document, facts, pieces, published, readable=bool(pieces))


def _article(
    document: Document,
    facts: PageFacts,
    pieces: Sequence[Piece],
    published: date | None,
    *,
    readable: bool,
) -> Article:
    text, blocks = assemble(pieces)
    url = document.url or facts.url
    return Article(
        url=url,
        title=document.title or _title(facts, pieces),
        publisher=document.publisher or _publisher(facts, pieces, url),
        published=document.published or published,
        language=detect_language(text, facts.language),
        text=text,
        blocks=blocks,
        readable=readable,
    )


def _title(facts: PageFacts, pieces: Sequence[Piece]) -> str | None:
    if pieces and pieces[0].kind == "headline":
        return pieces[0].text
    return next((title_without_site(title, facts.site_names) for title in facts.titles), None)


def _publisher(facts: PageFacts, pieces: Sequence[Piece], url: str | None) -> str | None:
    if facts.site_names:
        return facts.site_names[0]
    # An agency is the source of the words; the outlet that prints them publishes them.
    return (publisher_from_url(url) if url else None) or find_agency(pieces)


def _holds_article(
    pieces: Sequence[Piece], facts: PageFacts, entries: int, needs_password: bool, url: str | None
) -> bool:
    """Judge whether the blocks are an article and not a list, a form or an error message.

    `entries` counts the headings that are links as a whole.
    """
    body = [piece for piece in pieces if piece.kind not in ("headline", "dateline")]
    sentences = [
        count for piece in body if piece.is_sentence and (count := piece.words) >= _SENTENCE_WORDS
    ]
    words = sum(sentences)
    if facts.kind == "article":
        return words >= _FEWEST_WORDS
    if facts.kind == "list":
        return False
    title = _title(facts, pieces) or ""
    if (needs_password or _ERROR_TITLE.match(title)) and words < _FEWEST_WORDS_DOUBTFUL:
        return False
    is_thin = len(sentences) <= 2 * entries and words < _TEASER_WORDS * entries
    if entries >= _FEWEST_LINKED_HEADINGS and (_is_front(url) or is_thin):
        return False
    listed = sum(piece.words for piece in body if piece.kind in ("cell", "item"))
    has_headline = len(body) < len(pieces)
    return words >= _FEWEST_WORDS_UNMARKED or (has_headline and listed >= _FEWEST_LISTED_WORDS)


def _is_front(url: str | None) -> bool:
    return url is not None and url.startswith("http") and url.count("/") <= 3 and url.endswith("/")
