"""Pages in, what a whole check and an ingest of them cost beside trafilatura's extraction out."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from lxml.html import fromstring
from trafilatura import bare_extraction

from backend import service
from backend.model.article import Document
from backend.store import Store, open_store
from tests.bench.measuring import Ratio, compare_items, seconds
from tests.bench.pages import make_pages
from tests.bench.prose import retell

Batches = Sequence[Sequence[Document]]

TELLINGS = 2
"""How many other stories the corpus holds on the company of each page."""


def make_batches(first: int, funding: int, count: int, size: int) -> list[list[Document]]:
    """Return `count` batches of `size` pages, numbered on from `first`."""
    return [make_pages(first + size * batch, size, funding) for batch in range(count)]


def fill(store: Store, first: int, count: int) -> None:
    """Keep other stories about the companies of the stories numbered from `first`."""
    documents = (
        Document(
            url=f"https://other-{telling}.example/{number}",
            publisher=f"Other {telling}",
            text=retell(number, telling).text,
        )
        for number in range(first, first + count)
        for telling in range(TELLINGS)
    )
    report = service.ingest(documents, store)
    if report.failures:
        raise RuntimeError(f"the bench's own stories do not go in: {report.failures[0]}")


def measure_checks(batches: Batches, store: Store) -> Ratio:
    """Return the cost of checks of whole pages ÷ extraction as trafilatura does it by default."""
    service.warm_up()
    bare_extraction(batches[0][0].html)
    return compare_items(
        batches,
        lambda page: service.check(page, store),
        lambda page: bare_extraction(page.html),
    )


def measure_ingests(batches: Batches) -> Ratio:
    """Return the cost of ingests of pages into a file ÷ extraction with metadata."""
    bare_extraction(batches[0][0].html, with_metadata=True)
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'bench.sqlite'}")
        try:
            return compare_items(
                batches,
                lambda page: service.ingest_one(page, store),
                lambda page: bare_extraction(page.html, with_metadata=True),
            )
        finally:
            store.close()


def measure_floors(pages: Sequence[Document]) -> dict[str, float]:
    """Return the milliseconds per page of what the libraries offer below a default extraction."""
    sources = [(page.html or "").encode() for page in pages]
    actions = {
        "lxml parses a page": lambda: [fromstring(source) for source in sources],
        "bare_extraction, fast": lambda: [bare_extraction(page.html, fast=True) for page in pages],
        "bare_extraction, default": lambda: [bare_extraction(page.html) for page in pages],
        "bare_extraction, with_metadata": lambda: [
            bare_extraction(page.html, with_metadata=True) for page in pages
        ],
    }
    return {
        name: 1000 * min(seconds(action) for _ in range(3)) / len(pages)
        for name, action in actions.items()
    }


def measure_stages(batch: Sequence[Document], store: Store) -> dict[str, float]:
    """Return the milliseconds per page of each stage of a check; their sum is the check."""
    stages = service.understanding.stages()
    spent = dict.fromkeys(("read", "find claims", "trace", "look up", "compare"), 0.0)
    for page in batch:
        times = [process_time()]
        article = service.understanding.read(page)
        times.append(process_time())
        claims = service.understanding.claims_of(article)
        times.append(process_time())
        trace = stages.trace(article)
        times.append(process_time())
        companies = [claim.company for claim in claims]
        known = store.recall(companies, trace, apart_from=article)
        times.append(process_time())
        stages.compare(article, trace, claims, known.statements, known.lookalikes)
        times.append(process_time())
        for name, (start, end) in zip(spent, pairwise(times), strict=True):
            spent[name] += 1000 * (end - start) / len(batch)
    return spent
