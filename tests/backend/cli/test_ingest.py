"""`ingest` as real processes that are ended in the middle of their work."""

import json
import os
import pty
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest

from backend.cli import main
from backend.store import open_store
from tests.backend.cli.ingests import (
    corpus,
    finish,
    ingested,
    kept,
    start,
    text,
    wait_until,
    write_documents,
)
from tests.backend.cli.test_serve import ask, serving
from tests.backend.sources.archives import page, write_packed

COUNT = 40


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> Path:
    return write_documents(tmp_path_factory.mktemp("documents"), COUNT)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, documents) -> list[str]:
    return ingested(tmp_path_factory.mktemp("undisturbed"), documents)


def test_an_ingest_killed_at_any_moment_is_completed_by_the_next(tmp_path, documents, undisturbed):
    database = tmp_path / "corpus.sqlite"
    for count in (0, 1, 15):
        process = start(database, documents)
        while not database.exists():
            time.sleep(0.001)
        wait_until(database, count, process)
        process.kill()
        finish(process)
        assert len(corpus(database)) < len(undisturbed)
    assert finish(start(database, documents))[0] == 0
    assert corpus(database) == undisturbed


def descendants(process: subprocess.Popen) -> list[psutil.Process]:
    return psutil.Process(process.pid).children(recursive=True)


def workers_of(process: subprocess.Popen) -> list[psutil.Process]:
    """The processes that a start server has made: they alone have a grandparent in the family."""
    family = descendants(process)
    starters = {each.pid for each in family}
    return [each for each in family if each.ppid() in starters]


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(tmp_path, documents, undisturbed):
    database = tmp_path / "corpus.sqlite"
    process = start(database, "--workers", 2, documents)
    for count in (0, 1):
        wait_until(database, count, process)
        while not (workers := workers_of(process)):
            time.sleep(0.01)
        workers[0].kill()
    status, out, _ = finish(process)
    assert (status, out) == (0, f"{COUNT} new, 0 changed, 0 unchanged, 0 failed\n")
    assert corpus(database) == undisturbed


def test_an_owner_killed_leaves_no_workers_and_a_corpus_that_the_next_completes(
    tmp_path, documents, undisturbed
):
    database = tmp_path / "corpus.sqlite"
    process = start(database, "--workers", 2, documents)
    while len(workers_of(process)) < 2:
        time.sleep(0.01)
    family = descendants(process)
    process.kill()
    finish(process)
    assert psutil.wait_procs(family, timeout=60)[1] == []
    assert finish(start(database, "--workers", 2, documents))[0] == 0
    assert corpus(database) == undisturbed


def test_a_server_that_dies_in_the_middle_is_told_and_the_next_ingest_completes(
    postgresql_server, documents
):
    name = postgresql_server.make()
    address = postgresql_server.address(name)
    open_store(address).close()

    def sources() -> int:
        return postgresql_server.execute(name, "SELECT sources FROM corpus")[0][0]

    process = start(address, documents)
    while sources() < 5:
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    postgresql_server.crash()
    status, _, err = finish(process)
    postgresql_server.start()
    assert status == 2
    assert "cannot be reached: see that its server runs, and try again; what was kept stays" in err
    before = sources()
    assert 5 <= before < COUNT
    status, out, _ = finish(start(address, documents))
    assert (status, out) == (
        0,
        f"{COUNT - before} new, 0 changed, {before} unchanged, 0 failed\n",
    )
    assert postgresql_server.execute(name, "SELECT count(*) FROM articles") == [(COUNT,)]
    postgresql_server.drop(name)


def test_ctrl_c_says_what_is_in_and_the_same_command_goes_on(tmp_path):
    # So many that batches are left to be interrupted when the first ones are in.
    documents = write_documents(tmp_path, 5 * COUNT)
    undisturbed = ingested(tmp_path, documents)
    database = tmp_path / "corpus.sqlite"
    for arguments in ([], ["--workers", 2]):
        process = start(database, *arguments, documents, start_new_session=True)
        wait_until(database, kept(database) + 1, process)
        os.killpg(process.pid, signal.SIGINT)
        status, out, err = finish(process)
        assert (status, out) == (130, "")
        assert "What is in stays; the same command goes on from here." in err
        assert "Traceback" not in err
    status, out, _ = finish(start(database, "--workers", 2, documents))
    assert status == 0
    assert " unchanged" in out
    assert corpus(database) == undisturbed


def test_two_ingests_at_once_make_one_corpus(tmp_path, documents, undisturbed):
    database = tmp_path / "corpus.sqlite"
    both = [start(database, documents), start(database, "--workers", 2, documents)]
    assert [finish(process)[0] for process in both] == [0, 0]
    assert corpus(database) == undisturbed


def test_a_server_answers_while_an_ingest_fills_its_corpus(tmp_path, documents):
    database = tmp_path / "corpus.sqlite"
    with serving(database) as (_, address, _):
        process = start(database, documents)
        counts = []
        while process.poll() is None:
            counts.append(ask(f"{address}/api/v1/health")["corpus"]["sources"])
            time.sleep(0.05)
        assert finish(process)[0] == 0
        assert counts == sorted(counts)
        assert ask(f"{address}/api/v1/health")["corpus"]["sources"] == counts[0] + COUNT


def test_processes_that_read_an_archive_in_stretches_make_the_same_corpus(tmp_path, monkeypatch):
    monkeypatch.setattr("backend.sources.stretches._PACKED", 2000)
    pages = [
        page(f"https://n.example.com/{n}", f"<html><article><p>{text(n)}</p></article></html>")
        for n in range(12)
    ]
    archive = write_packed(tmp_path / "news.warc.gz", pages)
    plain = ingested(tmp_path, archive)
    database = tmp_path / "corpus.sqlite"
    command = ["ingest", "--workers", "2", "--database", f"sqlite:///{database}", str(archive)]
    assert main(command, None) == 0
    assert kept(database) == len(pages)
    assert corpus(database) == plain


def test_what_failed_is_listed_until_it_is_in(tmp_path, documents, capsys):
    database, listed = tmp_path / "corpus.sqlite", tmp_path / "corpus.sqlite.failures.jsonl"
    bad = tmp_path / "bad.json"
    bad.write_text('{"text": ')
    arguments = ["ingest", "--database", f"sqlite:///{database}", str(bad)]
    assert main(arguments, serve=None) == 1
    [failure] = map(json.loads, listed.read_text().splitlines())
    assert (failure["path"], failure["line"]) == (str(bad), 1)
    assert str(listed) in capsys.readouterr().err
    bad.write_text(json.dumps({"text": text(0)}))
    assert main(arguments, serve=None) == 0
    assert not listed.exists()


def test_a_list_that_cannot_be_written_is_told_before_anything_is_read(tmp_path, capsys):
    database = f"sqlite:///{tmp_path / 'corpus.sqlite'}"
    nowhere = tmp_path / "no" / "list.jsonl"
    assert (
        main(["ingest", "--database", database, "--failures", str(nowhere), "x"], serve=None) == 2
    )
    [line] = capsys.readouterr().err.splitlines()
    assert "Name another file with --failures" in line


TERMINAL = [((), True), (("--quiet",), False)]


@pytest.mark.parametrize(("arguments", "is_shown"), TERMINAL)
def test_a_terminal_shows_how_many_documents_are_done(tmp_path, arguments, is_shown):
    ours, theirs = pty.openpty()
    process = start(tmp_path / "corpus.sqlite", *arguments, "missing.html", stderr=theirs)
    os.close(theirs)
    shown = b"".join(iter(lambda: read(ours), b""))
    os.close(ours)
    assert finish(process)[:2] == (1, "0 new, 0 changed, 0 unchanged, 1 failed\n")
    assert (b"1 document" in shown) == is_shown
    assert b"missing.html: there is no such file" in shown


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        # What reading says once nobody has the other end.
        return b""
