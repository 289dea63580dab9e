"""The bench's command line: which figures to take, in; a table, JSON, a page and a chart, out."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from backend.model.article import Document
from backend.store import open_store
from tests.bench import checking, figures, language, lengths, lookups, report, starting
from tests.bench.figures import Figure
from tests.bench.measuring import REPEATS
from tests.bench.pages import make_page, read_pages
from tests.bench.phrases import measure_phrases
from tests.bench.prose import write_story
from tests.postgresql import NoServer

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bench"

_PAGES = 8
_SETS = {"news pages": (0, 8), "funding pages": (10_000, 26)}
"""The number of each set's first story, and how many of its sentences are about a financing."""
_DENSE = 26
_CHECKS = 1000

Floors = dict[str, float]


def check(given: argparse.Namespace, floors: Floors) -> Iterator[Figure]:
    """Measure whole checks, and what each of their stages costs."""
    if given.pages:
        pages = read_pages(given.pages)
        store = open_store("sqlite://")
        yield from _checked("check of real pages", [pages] * REPEATS, store)
        return
    for name, (first, funding) in _SETS.items():
        batches = checking.make_batches(first, funding, REPEATS, _PAGES)
        store = open_store("sqlite://")
        checking.fill(store, first, REPEATS * _PAGES)
        yield from _checked(f"check of {name}", batches, store)
        more = checking.make_batches(first + 5000, funding, 1, _PAGES)[0]
        checking.fill(store, first + 5000, _PAGES)
        for stage, spent in checking.measure_stages(more, store).items():
            floors[f"{name}: {stage}"] = spent
        store.close()
    floors |= checking.measure_floors(batches[0])


def _checked(name: str, batches: checking.Batches, store: object) -> Iterator[Figure]:
    ratio = checking.measure_checks(batches, store)
    yield from figures.of_ratio(f"{name} ÷ extraction", ratio, 1.25, 1.8)


def claims(_: argparse.Namespace, floors: Floors) -> Iterator[Figure]:
    """Measure the finding of claims beside a tokenizer."""
    sets = {
        "ordinary news": (language.ordinary_articles(), 0.5),
        "funding news": (language.dense_articles(_DENSE), 3.0),
        "annotated funding news": (language.real_funding_articles(), 3.0),
    }
    for name, (articles, goal) in sets.items():
        ratio = language.measure_claims(articles)
        yield from figures.of_ratio(f"claims in {name} ÷ tokenizer", ratio, goal)
        thousands = language.words(articles) / len(articles) / 1000
        floors[f"{name}: blank tokenizer, 1,000 words"] = ratio.floor / thousands
        floors[f"{name}: claims found, 1,000 words"] = ratio.cost / thousands


def lookup(given: argparse.Namespace, floors: Floors) -> Iterator[Figure]:
    """Measure lookups in a small and in large corpora."""
    BUILD.mkdir(parents=True, exist_ok=True)
    sizes = [(1_000_000, 1.15)] + ([(10_000_000, 1.5)] if given.large else [])
    small = lookups.open_corpus(BUILD, 1000)
    for size, goal in sizes:
        large = lookups.open_corpus(BUILD, size)
        ratio, slow, fast = lookups.measure_lookups(small, large)
        name = f"lookup at 10^{len(str(size)) - 1} ÷ at 10^3"
        yield from figures.of_ratio(name, ratio, goal)
        floors[f"{name}: median of the wall clock, large"] = slow
        floors[f"{name}: median of the wall clock, small"] = fast
        large.close()
    small.close()


def server(_: argparse.Namespace, floors: Floors) -> Iterator[Figure]:
    """Measure lookups in a small and in a large corpus on a PostgreSQL server."""
    if not starting.is_measurable():
        return
    try:
        with lookups.server_corpora(1000, 1_000_000) as ((small, large), clock):
            ratio, slow, fast = lookups.measure_lookups(small, large, clock)
    except NoServer as missing:
        print(f"{missing}: lookups on a server are left out.", file=sys.stderr)
        return
    name = "lookup at 10^6 ÷ at 10^3, PostgreSQL"
    yield from figures.of_ratio(name, ratio, 1.5)
    floors[f"{name}: median of the wall clock, large"] = slow
    floors[f"{name}: median of the wall clock, small"] = fast


def ingest(given: argparse.Namespace, _: Floors) -> Iterator[Figure]:
    """Measure ingests of pages."""
    if given.pages:
        return
    batches = checking.make_batches(20_000, 8, REPEATS, _PAGES)
    ratio = checking.measure_ingests(batches)
    yield from figures.of_ratio("ingest ÷ extraction with metadata", ratio, 1.25)


def start(_: argparse.Namespace, floors: Floors) -> Iterator[Figure]:
    """Measure a server's start."""
    if starting.is_measurable():
        found = starting.measure_start(_page())
        yield from figures.of_start(found)
        floors["bare imports"] = 1000 * found.imports


def memory(given: argparse.Namespace, _: Floors) -> Iterator[Figure]:
    """Measure the memory of a process that checks many pages."""
    if starting.is_measurable():
        yield from figures.of_memory(starting.measure_memory(given.checks), given.checks)


def money(_: argparse.Namespace, __: Floors) -> Iterator[Figure]:
    """Measure the parser of money beside quantulum3."""
    parsed = measure_phrases()
    if parsed is None:
        print("quantulum3 is not here (make bench installs it): left out.", file=sys.stderr)
        return
    yield from figures.of_phrases(parsed)


def growth(_: argparse.Namespace, __: Floors) -> Iterator[Figure]:
    """Measure how the time for documents of extreme shape grows with their length."""
    store = open_store("sqlite://")
    yield from figures.of_lengths(lengths.measure_lengths(store))
    store.close()


_PARTS: dict[str, Callable[[argparse.Namespace, Floors], Iterator[Figure]]] = {
    part.__name__: part
    for part in (check, claims, lookup, server, ingest, start, memory, money, growth)
}


def _page() -> Document:
    return make_page(write_story(1, 8))


def main(arguments: list[str]) -> int:
    """Take the figures, print and write them. The status is 0 however they turn out."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(_PARTS)}")
    parser.add_argument("--pages", type=Path, help="a folder of real pages to check")
    parser.add_argument("--large", action="store_true", help="lookups at 10^7 as well (9 GB)")
    parser.add_argument("--checks", type=int, default=_CHECKS, help="of the memory's figure")
    parser.add_argument("--no-docs", action="store_true", help="leave docs/ as it is")
    given = parser.parse_args(arguments)
    if unknown := set(given.parts) - set(_PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    floors: Floors = {}
    found: list[Figure] = []
    for name, part in _PARTS.items():
        if not given.parts or name in given.parts:
            print(f"{name} …", file=sys.stderr, flush=True)
            found += part(given, floors)
    print(report.as_table(found, floors))
    BUILD.mkdir(parents=True, exist_ok=True)
    report.write_json(BUILD / "bench.json", found, floors)
    # A part of the figures, or those of somebody's own pages, are not the project's.
    if not (given.parts or given.pages or given.no_docs):
        report.write_page(ROOT / "docs" / "bench.md", found, floors)
        report.draw(ROOT / "docs" / "bench.svg", found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
