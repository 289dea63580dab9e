"""`ingest` as a person starts it, and the corpus that it leaves."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from backend.cli import main

ROOT = Path(__file__).resolve().parents[3]


def text(number: int) -> str:
    company = f"Acme{chr(97 + number % 26)}{number}"
    return (
        f"{company} raises ${number + 2} million\n\n{company} has raised ${number + 2} million in "
        "a Series B round led by Example Ventures and Sample Capital, the company said on "
        f"Tuesday. The round values {company} at ${number + 20} million. "
    ) * 3


def write_documents(folder: Path, count: int) -> Path:
    path = folder / "documents.jsonl"
    lines = (
        {"url": f"https://n.example.com/{n}", "published": "2024-03-05", "text": text(n)}
        for n in range(count)
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def ingested(folder: Path, documents: Path) -> list[str]:
    """The corpus that an ingest without any trouble makes of the documents."""
    database = folder / "undisturbed.sqlite"
    assert main(["ingest", "--database", f"sqlite:///{database}", str(documents)], None) == 0
    return corpus(database)


def start(database: Path | str, *arguments: object, **options: object) -> subprocess.Popen:
    """Start an ingest into an SQLite file, or into the database at an address."""
    address = database if isinstance(database, str) else f"sqlite:///{database}"
    return subprocess.Popen(
        [sys.executable, "-m", "backend", "ingest", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": address},
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | options,
    )


def finish(process: subprocess.Popen) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def kept(database: Path) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("SELECT sources FROM corpus").fetchone()[0]
        except (sqlite3.OperationalError, TypeError):
            return 0


def wait_until(database: Path, count: int, process: subprocess.Popen) -> None:
    while kept(database) < count:
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)


def corpus(database: Path) -> list[str]:
    """The rows of a database that must be sound, in an order that tells nothing of its history."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not connection.execute("SELECT * FROM sqlite_master").fetchall():
            return []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT sources, statements FROM corpus").fetchone() == (
            connection.execute("SELECT count(*) FROM articles").fetchone()[0],
            connection.execute("SELECT count(*) FROM statements").fetchone()[0],
        )
        return sorted(connection.iterdump())
