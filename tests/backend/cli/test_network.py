"""Commands that take addresses, and those that watch feeds, as a person uses them."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend.cli import main
from tests.backend.cli.test_serve import ROOT, ask, serving, stop
from tests.backend.web_site import Site, serving_site

ARTICLE = """<html><head><title>%s raises $40 million</title></head><body><article>
<h1>%s raises $40 million</h1><p>%s has raised $40 million in a Series B round led by Example
Ventures, the company said on Tuesday. The money will pay for a second plant, where the company
wants to build four hundred machines a year from next spring.</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as served:
        for name in ("Acme", "Bolt"):
            served.put(f"/{name}", ARTICLE.replace("%s", name))
        yield served


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "corpus.sqlite"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return path


def feed(site: Site, *names: str) -> str:
    items = "".join(f"<item><link>{site.address}/{name}</link></item>" for name in names)
    return site.put("/feed", f"<rss><channel>{items}</channel></rss>")


def watch_list(folder: Path, *urls: str) -> str:
    path = folder / "feeds.toml"
    path.write_text("".join(f'[[feed]]\nurl = "{url}"\n' for url in urls))
    return str(path)


def run(*arguments: str) -> int:
    return main(arguments, serve=lambda *_: 99)


def sources(database: Path) -> int:
    connection = sqlite3.connect(database)
    try:
        return int(connection.execute("SELECT sources FROM corpus").fetchone()[0])
    finally:
        connection.close()


def eventually(is_so: Callable[[], bool]) -> None:
    """Wait for another process, for as long as a slow machine may need."""
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_feed_is_ingested_and_what_it_lists_in_vain_is_named(
    site: Site, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ingest", "--allow-private", "--quiet", feed(site, "Acme", "Gone")) == 1
    written = capsys.readouterr()
    assert written.out.startswith("1 new, 0 changed, 0 unchanged, 1 failed")
    assert f"{site.address}/Gone: is an address at which there is nothing (404)" in written.err
    assert sources(database) == 1


def test_what_the_corpus_holds_of_a_feed_is_asked_for_again_unless_only_what_is_new_is_wanted(
    site: Site, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("ingest", "--allow-private", "--quiet")
    assert run(*command, feed(site, "Acme")) == 0
    assert run(*command, "--only-new", feed(site, "Acme", "Bolt")) == 0
    assert run(*command, f"{site.address}/feed") == 0
    assert [line.partition(", 0 failed")[0] for line in capsys.readouterr().out.splitlines()] == [
        "1 new, 0 changed, 0 unchanged",
        "1 new, 0 changed, 0 unchanged",
        "0 new, 0 changed, 2 unchanged",
    ]
    assert site.asked.count("/Acme") == 2


def test_an_address_of_the_private_network_takes_a_word(
    site: Site, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("ingest", "check"):
        assert run(command, f"{site.address}/Acme") == 1
        assert "give --allow-private if that is meant" in capsys.readouterr().err
    assert run("explain", f"{site.address}/Acme") == 1
    assert site.asked == []


def test_an_address_is_checked_and_explained_like_a_file(
    site: Site, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--allow-private", f"{site.address}/Acme") == 0
    assert run("explain", "--allow-private", f"{site.address}/Acme") == 0
    assert capsys.readouterr().out.count("Acme raises $40 million") >= 2
    assert sources(database) == 0


@pytest.mark.parametrize("command", [("watch",), ("serve", "--watch")])
def test_a_list_that_is_no_good_is_told_before_anything_begins(
    command: tuple[str, ...], tmp_path: Path, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*command, watch_list(tmp_path, "feed.xml")) == 2
    written = capsys.readouterr().err
    assert written.startswith(f"second-source: {tmp_path / 'feeds.toml'}, line 2: url: give an")
    assert not database.exists()


@contextmanager
def watching(database: Path, feeds: str) -> Iterator[subprocess.Popen[str]]:
    """A watch as a person starts it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", "watch", "--allow-private", feeds],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{database}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == "Watching. Ctrl-C stops.\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_watch_keeps_what_is_new_stops_when_told_and_goes_on(
    site: Site, database: Path, tmp_path: Path
) -> None:
    feeds = watch_list(tmp_path, f"{site.address}/none", feed(site, "Acme"))
    with watching(database, feeds) as process:
        assert process.stdout
        assert process.stdout.readline() == f"new: {site.address}/Acme\n"
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "Stopped.\n")
        assert err.startswith(f"failed: {site.address}/none: is an address at which there is")
    feed(site, "Acme", "Bolt")
    with watching(database, feeds) as process:
        assert process.stdout
        assert process.stdout.readline() == f"new: {site.address}/Bolt\n"
        assert stop(process, signal.SIGINT)[0] == 0
    assert sources(database) == 2
    assert site.asked.count("/Acme") == 1


def test_a_server_watches_beside_its_work_and_stops(
    site: Site, database: Path, tmp_path: Path
) -> None:
    feeds = watch_list(tmp_path, feed(site, "Acme"))
    with serving(database, "--watch", feeds, "--allow-private") as (process, address, _):
        eventually(lambda: ask(f"{address}/api/v1/health")["corpus"]["sources"] == 6)
        assert stop(process, signal.SIGINT) == (0, "")
    assert site.asked.count("/Acme") == 1
