import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).resolve().parents[3]
ADDRESS = re.compile(r"running at (http://127\.0\.0\.1:\d+)")
CODE = re.compile(r"Pairing code: (\d{4}-\d{4})")


@contextmanager
def serving(database, *arguments, port=0) -> Iterator[tuple[subprocess.Popen, str, str]]:
    """A server as a person starts it; yields it with its address and what it printed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", "serve", "--port", str(port), *arguments],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{database}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        printed = ""
        while "Ctrl-C" not in printed:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            printed += line
        yield process, ADDRESS.search(printed)[1], printed
    finally:
        process.kill()
        process.communicate()


def ask(url, body=None, **headers):
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, {"Content-Type": "application/json", **headers})
    with urlopen(request, timeout=30) as answer:
        return json.load(answer)


def stop(process, number):
    process.send_signal(number)
    _, complaints = process.communicate(timeout=20)
    return process.returncode, complaints


def test_a_person_starts_pairs_checks_stops_and_starts_again(tmp_path):
    database = tmp_path / "corpus.sqlite"
    with serving(database) as (process, address, printed):
        assert str(ROOT / "extension") in printed
        assert "chrome://extensions" in printed
        assert "about:debugging" in printed
        corpus = ask(f"{address}/api/v1/health")["corpus"]
        assert corpus["sources"] == 5
        assert corpus["statements"] > 20
        origin = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"
        code = CODE.search(printed)[1]
        token = ask(f"{address}/api/v1/pair", {"code": code}, Origin=origin)["token"]
        document = {"text": (ROOT / "seeds/002_f6418d4553d953d2.txt").read_text()}
        headers = {"Origin": origin, "X-Second-Source-Token": token}
        answer = ask(f"{address}/api/v1/check", document, **headers)
        assert answer["counts"]["disputed"] >= 1
        [seed] = ask(f"{address}/api/v1/articles?limit=1", **headers)["articles"]
        forget = Request(f"{address}/api/v1/articles/{seed['id']}", None, headers, method="DELETE")
        with urlopen(forget, timeout=30) as answer:
            assert answer.status == 204
        assert stop(process, signal.SIGINT) == (0, "")
    with serving(database) as (process, address, printed):
        assert "First start" not in printed
        assert ask(f"{address}/api/v1/health")["corpus"]["sources"] == 4
        assert ask(f"{address}/api/v1/articles", **headers)["total"] == 4
        assert stop(process, signal.SIGTERM) == (0, "")


def test_a_page_under_another_name_reaches_nothing(tmp_path):
    with serving(tmp_path / "corpus.sqlite") as (_, address, _):
        with pytest.raises(HTTPError) as refused:
            ask(f"{address}/api/v1/health", Host=f"evil.test:{address.rpartition(':')[2]}")
        with refused.value as answer:
            assert answer.code == 400
        port = int(address.rpartition(":")[2])
        with pytest.raises(OSError), socket.create_connection((_own_address(), port), timeout=2):
            pass


def _own_address() -> str:
    """An address of this machine that is not the loopback's first one."""
    return "127.0.0.2"


def refused(*arguments, database):
    return subprocess.run(
        [sys.executable, "-m", "backend", "serve", *arguments, "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_port_in_use_is_one_line_and_status_2(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = refused("--port", str(port), database=f"sqlite:///{tmp_path / 'c.sqlite'}")
    assert result.returncode == 2
    assert result.stderr == (
        f"second-source: Port {port} is in use, perhaps by another Second Source: stop that "
        f"program, or choose another port with --port {port + 1}.\n"
    )
    assert not (tmp_path / "c.sqlite").exists()


def test_another_machine_is_never_served(tmp_path):
    result = refused("--host", "0.0.0.0", database=f"sqlite:///{tmp_path / 'c.sqlite'}")
    assert result.returncode == 2
    assert "serves this machine only" in result.stderr


def test_a_database_that_cannot_be_written_is_one_line_and_status_2(tmp_path):
    result = refused("--port", "0", database=f"sqlite:///{tmp_path}")
    assert result.returncode == 2
    [line] = result.stderr.splitlines()
    assert "cannot be opened" in line


def test_seeds_that_a_kill_kept_out_are_loaded_at_the_next_start(tmp_path):
    database = tmp_path / "corpus.sqlite"
    with serving(database) as (process, _, _):
        process.kill()
    connection = sqlite3.connect(database)
    with connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM articles")
        connection.execute("DELETE FROM companies")
        connection.execute("DELETE FROM bands")
        connection.execute("UPDATE corpus SET awaits_seeds = 1, statements = 0, sources = 0")
    connection.close()
    with serving(database) as (_, address, _):
        assert ask(f"{address}/api/v1/health")["corpus"]["sources"] == 5
