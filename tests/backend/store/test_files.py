"""What can go wrong with a file: the message says what to do, and what was kept stays."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from backend.model.answer import CorpusSize
from backend.model.claim import Company
from backend.store import Finding, StoreError, open_store
from tests.backend.store.builders import TRACE, article, claim

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "corpus.sqlite"


def numbered(number, length=2000):
    text = article(f"{number} " + "word " * length, f"https://n{number}.example/")
    return Finding(text, "news", TRACE, [claim(f"Company {number}", identifier="c1")])


def error_of(function, *arguments):
    with pytest.raises(StoreError) as caught:
        function(*arguments)
    return caught.value


def is_sound(file):
    """Ask SQLite whether the file is whole, and the corpus whether its counters say what is in."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        counted = connection.execute("SELECT statements, sources FROM corpus").fetchone()
        there = connection.execute(
            "SELECT (SELECT count(*) FROM statements), (SELECT count(*) FROM articles)"
        ).fetchone()
        named = connection.execute("SELECT coalesce(sum(statements), 0) FROM companies").fetchone()
    return counted == there and named == counted[:1]


def test_a_locked_file_says_so_and_takes_the_article_later(file):
    store = open_store(f"sqlite:///{file}", patience=0.05)
    blocker = sqlite3.connect(file, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    error = error_of(store.keep_many, [numbered(1)])
    assert error.reason == "locked"
    assert str(error) == (
        f"The database {file} is in use by another process; try again when that has finished."
    )
    assert store.statements_for([Company("Company 1")]) == []
    blocker.execute("ROLLBACK")
    assert store.keep_many([numbered(1)])[0].outcome == "new"
    blocker.close()
    store.close()


def test_who_reads_does_not_wait_for_who_writes(file):
    store = open_store(f"sqlite:///{file}", patience=0.05)
    store.keep_many([numbered(1)])
    blocker = sqlite3.connect(file, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    blocker.execute("DELETE FROM statements")
    assert len(store.statements_for([Company("Company 1")])) == 1
    blocker.close()
    store.close()


def test_a_full_disk_says_so_and_keeps_nothing_by_halves(file):
    store = open_store(f"sqlite:///{file}")
    store.keep_many([numbered(1)])
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    error = error_of(store.keep_many, [numbered(number) for number in range(2, 60)])
    assert error.reason == "full"
    assert f"{file} has no room left on its disk; make room and run this again" in str(error)
    assert store.size() == CorpusSize(1, 1)
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert len(store.keep_many([numbered(number) for number in range(1, 60)])) == 59
    store.close()
    assert is_sound(file)


UNFINISHED = """
import resource, signal
from backend.store import StoreError, open_store
from tests.backend.store.test_files import numbered
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store("sqlite:///{file}")
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    for start in range(1, 200, 20):
        store.keep_many([numbered(number) for number in range(start, start + 20)])
except StoreError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_write_that_the_system_refuses_is_an_error_and_no_harm(file):
    ran = run(UNFINISHED.format(file=file))
    assert "could not be read or written: the disk is full or damaged" in ran.stdout, ran.stderr
    assert is_sound(file)


MOMENTS = range(1, 10)
KILLED = """
import os, signal
from sqlalchemy import event
from backend.store import open_store
from tests.backend.store.test_files import MOMENTS, numbered

for moment in MOMENTS:
    if os.fork() == 0:
        store = open_store(f"sqlite:///{folder}/{{moment}}.sqlite")
        store.keep_many([numbered(1)])
        passed = iter(range(1, moment))

        def strike(*_):
            if next(passed, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(store._engine, "after_cursor_execute", strike)
        event.listen(store._engine, "commit", strike)
        store.keep_many([numbered(number) for number in range(1, 30)])
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """Return a folder of files: the writer of each was killed after another statement."""
    folder = tmp_path_factory.mktemp("killed")
    ran = run(KILLED.format(folder=folder))
    assert ran.stdout.split() == [str(-signal.SIGKILL)] * len(MOMENTS), ran.stderr
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork a process")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_process_killed_at_any_statement_leaves_a_sound_file(killed, moment):
    file = killed / f"{moment}.sqlite"
    assert is_sound(file)
    store = open_store(f"sqlite:///{file}")
    assert store.size() == CorpusSize(1, 1)
    kept = store.keep_many([numbered(number) for number in range(1, 30)])
    assert [each.outcome for each in kept] == ["unchanged"] + 28 * ["new"]
    assert store.size() == CorpusSize(29, 29)
    store.close()
    assert is_sound(file)


WRITER = """
import sys
from backend.store import open_store
from tests.backend.store.test_files import numbered
store = open_store("{address}")
print("ready", flush=True)
sys.stdin.readline()
for start in range({first}, {first} + 60, 10):
    store.keep_many([numbered(number, 50) for number in range(start, start + 10)])
"""


def test_processes_that_write_at_once_lose_and_double_nothing(address):
    """Half of what each of the two writes is what the other writes."""
    open_store(address).close()
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER.format(address=address, first=first)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in (0, 30)
    ]
    for process in started:
        assert process.stdout.readline() == "ready\n"
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in started:
        process.communicate()
    assert [process.returncode for process in started] == [0, 0]
    store = open_store(address)
    assert store.size() == CorpusSize(90, 90)
    assert [company.statements for company in store.find_companies("", 100)] == [1] * 90
    store.close()


def test_a_file_that_may_only_be_read_is_named(file):
    open_store(f"sqlite:///{file}").close()
    store = open_store(f"sqlite:///file:{file}?mode=ro&uri=true")
    error = error_of(store.keep_many, [numbered(1)])
    assert error.reason == "unwritable"
    assert "cannot be written; check the rights of file and folder" in str(error)
    assert store.size() == CorpusSize(0, 0)
    store.close()


def test_a_file_that_is_no_database_is_named(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("These are notes and no database.\n" * 99)
    assert str(error_of(open_store, f"sqlite:///{file}")) == (
        f"The database {file} is not an SQLite database; name another file."
    )
    assert file.read_text().startswith("These are notes")


def test_a_database_of_another_program_is_left_as_it_is(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("INSERT INTO articles VALUES (1, 'a chair')")
        connection.commit()
    error = error_of(open_store, f"sqlite:///{file}")
    assert f"The database {file} belongs to another program; name another one." == str(error)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM articles").fetchall() == [("a chair",)]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_told_as_damaged(file, share):
    store = open_store(f"sqlite:///{file}")
    store.keep_many([numbered(number) for number in range(40)])
    store.close()
    os.truncate(file, int(file.stat().st_size * share))

    def read_all():
        store = open_store(f"sqlite:///{file}")
        try:
            store.articles(limit=100)
            store.statements_for([Company(f"Company {number}") for number in range(40)])
        finally:
            store.close()

    error = error_of(read_all)
    assert error.reason == "damaged"
    assert str(error) == f"The database {file} is damaged; restore a copy or name another file."


def test_a_copy_of_file_and_log_is_the_corpus(file, tmp_path):
    store = open_store(f"sqlite:///{file}")
    store.keep_many([numbered(1)])
    other = tmp_path / "copy.sqlite"
    for ending in ("", "-wal"):
        shutil.copy(f"{file}{ending}", f"{other}{ending}")
    store.close()
    copied = open_store(f"sqlite:///{other}")
    assert copied.size() == CorpusSize(1, 1)
    copied.close()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "nowhere" / "corpus.sqlite"
    error = error_of(open_store, f"sqlite:///{path}")
    assert f"The database {path} cannot be opened; check that its folder" in str(error)


def test_a_folder_is_no_database(tmp_path):
    assert "cannot be opened" in str(error_of(open_store, f"sqlite:///{tmp_path}"))


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
