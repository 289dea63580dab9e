"""Feeds that are watched: what is read when, by a clock that the test turns."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from backend.model.failure import Failure
from backend.service import watching
from backend.service.ingesting import Ingested
from backend.service.watching import watch
from backend.sources.watch_list import WatchedFeed
from backend.sources.web import Fetcher
from backend.store import Store, StoreError, open_store
from tests.backend.web_site import Clock, Site, serving_site

HOUR = 3600.0


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as served:
        yield served


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    yield opened
    opened.close()


def article(name: str) -> str:
    return f"""<html><head><title>{name} raises $40 million</title></head><body><article>
    <h1>{name} raises $40 million</h1><p>{name} has raised $40 million in a Series B round led by
    Example Ventures, the company said on Tuesday. The money will pay for a second plant, where the
    company wants to build four hundred machines a year from next spring.</p></article></body>
    """


def feed(site: Site, *names: str, path: str = "/feed") -> str:
    items = "".join(f"<item><link>{site.address}/{name}</link></item>" for name in names)
    return site.put(path, f"<rss><channel>{items}</channel></rss>")


Said = list[tuple[str, str]]
"""The last part of an address, and the outcome or the complaint."""


def watched(
    store: Store, *urls: str, till: float, then: dict[float, Callable[[], object]] | None = None
) -> Said:
    """Watch for some hours with an interval of one; what is in `then` happens at its hour."""
    clock = Clock()
    start = clock.now()
    said: Said = []
    events = sorted((then or {}).items())

    def wait(seconds: float) -> bool:
        while events and clock.now() + seconds > start + events[0][0] * HOUR:
            events.pop(0)[1]()
        return clock.now() + seconds > start + till * HOUR or clock.wait(seconds)

    def report(address: str, result: Ingested | Failure) -> None:
        words = result.message if isinstance(result, Failure) else result.outcome
        said.append((address.rpartition("/")[2], words))

    feeds = [WatchedFeed(url, HOUR, "news") for url in urls]
    fetcher = Fetcher(allow_private=True, wait=clock.wait, now=clock.now)
    watch(feeds, store, fetcher, now=clock.now, wait=wait, report=report)
    return said


def test_what_a_feed_lists_is_kept_and_then_only_what_is_new(site: Site, store: Store) -> None:
    for name in ("Acme", "Bolt", "Crux"):
        site.put(f"/{name}", article(name))
    later = {0.5: lambda: feed(site, "Crux", "Acme")}
    said = watched(store, feed(site, "Acme", "Bolt"), till=3.5, then=later)
    assert said == [("Acme", "new"), ("Bolt", "new"), ("Crux", "new")]
    assert site.pages_asked == ["/feed", "/Acme", "/Bolt", "/feed", "/Crux", "/feed", "/feed"]
    assert store.size().sources == 3


def test_what_the_corpus_holds_is_not_asked_for_after_a_restart(site: Site, store: Store) -> None:
    site.put("/Acme", article("Acme"))
    address = feed(site, "Acme")
    assert watched(store, address, till=0.5) == [("Acme", "new")]
    assert watched(store, address, till=2.5) == []
    assert site.asked.count("/Acme") == 1


def test_a_page_that_two_feeds_list_is_asked_for_once(site: Site, store: Store) -> None:
    site.put("/Acme", article("Acme"))
    feeds = feed(site, "Acme"), feed(site, "Acme", path="/other")
    assert watched(store, *feeds, till=2.5) == [("Acme", "new")]
    assert site.asked.count("/Acme") == 1


def test_a_page_behind_a_redirect_is_read_once(site: Site, store: Store) -> None:
    site.put("/Acme", article("Acme"))
    site.redirect("/short", "/Acme")
    assert watched(store, feed(site, "short"), till=3.5) == [("short", "new")]


def test_a_feed_that_has_not_changed_is_not_sent_again(site: Site, store: Store) -> None:
    site.put("/Acme", article("Acme"))
    address = feed(site, "Acme")
    _, headers, page = site.pages["/feed"]
    site.pages["/feed"] = (200, headers | {"ETag": '"7"'}, page)
    later = {0.5: lambda: site.put("/feed", "", 304)}
    assert watched(store, address, till=2.5, then=later) == [("Acme", "new")]
    assert [heard.get("If-None-Match") for heard in site.heard[-2:]] == ['"7"', '"7"']


def test_a_feed_that_fails_is_asked_less_and_less_often_and_no_other_waits(
    site: Site, store: Store
) -> None:
    said = watched(store, site.put("/bad", "", 500), feed(site), till=60)
    assert [words.partition("; ")[2] for _, words in said] == [
        "asked again in 1 hour",
        "asked again in 2 hours",
        "asked again in 4 hours",
        "asked again in 8 hours",
        "asked again in 16 hours",
        "asked again in 24 hours",
        "asked again in 24 hours",
    ]
    assert site.asked.count("/feed") == 60


def test_a_feed_that_is_well_again_is_asked_as_often_as_before(site: Site, store: Store) -> None:
    later = {6.5: lambda: feed(site)}
    said = watched(store, site.put("/feed", "", 500), till=10.5, then=later)
    assert len(said) == 3
    assert site.pages_asked == ["/feed"] * (3 + 4)


def test_a_feed_that_says_when_to_come_back_is_not_asked_before(site: Site, store: Store) -> None:
    said = watched(store, site.put("/feed", "", 503, Retry_After="18000"), till=4.5)
    assert len(said) == 1
    assert said[0][1].endswith("asked again in 5 hours")


def test_a_page_that_a_server_in_trouble_does_not_give_is_asked_for_four_times(
    site: Site, store: Store
) -> None:
    site.put("/Acme", "", 503)
    site.put("/Bolt", article("Bolt"))
    said = watched(store, feed(site, "Acme", "Gone", "Bolt"), till=9.5)
    assert [name for name, _ in said] == ["Acme", "Gone", "Bolt", "Acme", "Acme", "Acme"]
    assert dict(said[1:3]) == {
        "Gone": "is an address at which there is nothing (404)",
        "Bolt": "new",
    }
    assert ["asked for again" in words for name, words in said if name == "Acme"] == [
        *[True] * (watching.MOST_TRIES - 1),
        False,
    ]


def test_a_page_that_comes_late_is_kept(site: Site, store: Store) -> None:
    site.put("/Acme", "", 503)
    later = {0.5: lambda: site.put("/Acme", article("Acme"))}
    said = watched(store, feed(site, "Acme"), till=3.5, then=later)
    assert said[1:] == [("Acme", "new")]


def test_a_host_that_wants_much_time_holds_up_no_other(site: Site, store: Store) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 600")
    slow = feed(site, "Acme", "Bolt")
    with serving_site("localhost") as other:
        quick = feed(other, "Crux", "Dune")
        for place, name in ((site, "Acme"), (site, "Bolt"), (other, "Crux"), (other, "Dune")):
            place.put(f"/{name}", article(name))
        said = watched(store, slow, quick, till=0.5)
    assert [name for name, _ in said] == ["Crux", "Dune", "Acme", "Bolt"]


def test_pages_that_take_longer_than_the_interval_are_no_failure(site: Site, store: Store) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 2400")
    for name in ("Acme", "Bolt"):
        site.put(f"/{name}", article(name))
    said = watched(store, feed(site, "Acme", "Bolt"), till=3.5)
    assert said == [("Acme", "new"), ("Bolt", "new")]
    assert site.pages_asked == ["/feed", "/Acme", "/Bolt", "/feed", "/feed"]


def test_a_database_in_use_costs_no_page(
    site: Site, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.put("/Acme", article("Acme"))

    def locked(*_: object) -> None:
        raise StoreError("locked", "it is in use")

    monkeypatch.setattr(Store, "keep_many", locked)
    said = watched(store, feed(site, "Acme"), till=1.5, then={0.5: monkeypatch.undo})
    assert said == [("feed", "it is in use; asked again in 1 hour"), ("Acme", "new")]


def test_a_database_that_fails_ends_the_watch(
    site: Site, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("full", "no room")

    monkeypatch.setattr(Store, "article_at", fail)
    with pytest.raises(StoreError):
        watched(store, feed(site, "Acme"), till=0.5)


def test_a_mistake_of_the_program_costs_no_other_feed(
    site: Site, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    site.put("/Acme", article("Acme"))
    bad, good = feed(site, path="/bad"), feed(site, "Acme")
    real = watching.read_feed

    def read_feed(address: str, *others: Any) -> Any:
        if address == bad:
            raise IndexError("beyond the end")
        return real(address, *others)

    monkeypatch.setattr(watching, "read_feed", read_feed)
    said = dict(watched(store, bad, good, till=0.5))
    assert said["Acme"] == "new"
    assert "beyond the end" in said["bad"]
    assert "Traceback" in caplog.text


def test_a_page_that_the_program_stumbles_over_costs_no_other(
    site: Site, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    site.put("/Bolt", article("Bolt"))
    real = watching.read_page

    def read_page(address: str, *others: Any) -> Any:
        if address.endswith("/Acme"):
            raise IndexError("beyond the end")
        return real(address, *others)

    monkeypatch.setattr(watching, "read_page", read_page)
    said = watched(store, feed(site, "Acme", "Bolt"), till=2.5)
    assert ["beyond the end" in said[0][1], *said[1:]] == [True, ("Bolt", "new")]
    assert "Traceback" in caplog.text


def test_whoever_cannot_be_told_anything_ends_the_watch(site: Site, store: Store) -> None:
    def report(*_: object) -> None:
        raise BrokenPipeError

    clock = Clock()
    fetcher = Fetcher(allow_private=True, wait=clock.wait, now=clock.now)
    feeds = [WatchedFeed(site.put("/feed", "", 500), HOUR, "news")]
    with pytest.raises(BrokenPipeError):
        watch(feeds, store, fetcher, now=clock.now, wait=clock.wait, report=report)


def test_a_watch_stops_between_two_pages_when_told(site: Site, store: Store) -> None:
    for name in ("Acme", "Bolt"):
        site.put(f"/{name}", article(name))
    assert watched(store, feed(site, "Acme", "Bolt"), till=1.5 / HOUR) == [("Acme", "new")]
    assert store.size().sources == 1


def test_an_empty_list_is_no_watch(store: Store) -> None:
    assert watched(store, till=1) == []
