import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from backend.api import responses
from backend.cli import main

ROOT = Path(__file__).resolve().parents[3]

ARTICLE = {
    "url": "https://news.example.com/acme",
    "publisher": "Example News",
    "published": "2024-03-05",
    "text": "Acme Robotics raises $40 million\n\nAcme Robotics has raised $40 million in a "
    "Series B round led by Example Ventures, the company said on Tuesday.",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'corpus.sqlite'}")
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "acme.json").write_text(json.dumps(ARTICLE))
    return documents


def run(*arguments):
    return main([str(argument) for argument in arguments], serve=lambda *_: 99)


def backend(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "backend", *map(str, arguments)],
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        **options,
    )


def test_ingest_is_idempotent_and_counts(folder, capsys):
    assert run("ingest", folder) == 0
    assert run("ingest", folder) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 new, 0 changed, 0 unchanged, 0 failed",
        "0 new, 0 changed, 1 unchanged, 0 failed",
    ]


def test_a_bad_document_is_named_and_the_others_go_in(folder, capsys):
    (folder / "broken.json").write_text('{"text": ')
    (folder / "empty.txt").write_text("  \n")
    assert run("ingest", folder) == 1
    written = capsys.readouterr()
    assert written.out == "1 new, 0 changed, 0 unchanged, 2 failed\n"
    assert "broken.json" in written.err
    assert "empty.txt" in written.err


def test_checking_twice_prints_the_same_bytes(folder):
    twice = [backend("check", "--json", folder / "acme.json") for _ in range(2)]
    assert [result.returncode for result in twice] == [0, 0]
    assert twice[0].stdout == twice[1].stdout
    assert responses.AnswerSchema().validate(json.loads(twice[0].stdout)) == {}


def test_json_answers_come_one_a_line_in_the_order_of_the_arguments(folder, capsys):
    second = folder / "second.json"
    second.write_text(json.dumps(ARTICLE | {"url": "https://b.example.com/"}))
    missing = folder / "missing.html"
    assert run("check", "--json", second, missing, folder / "acme.json") == 1
    written = capsys.readouterr()
    urls = [json.loads(line)["article"]["url"] for line in written.out.splitlines()]
    assert urls == ["https://b.example.com/", ARTICLE["url"]]
    assert "missing.html" in written.err


def test_a_new_database_given_to_check_starts_empty(folder, capsys):
    assert run("check", "--json", folder / "acme.json") == 0
    assert json.loads(capsys.readouterr().out)["corpus"] == {"statements": 0, "sources": 0}


def test_the_table_reads_in_a_hundred_columns(folder, capsys):
    other = ARTICLE | {"url": "https://b.example.com/", "publisher": "Other Paper"}
    (folder / "other.json").write_text(json.dumps(other))
    run("ingest", folder / "other.json")
    assert run("check", folder / "acme.json") == 0
    table = capsys.readouterr().out
    assert "Acme Robotics raises $40 million" in table
    assert "= Other Paper, 5 Mar 2024, a copy of this text" in table
    assert max(map(len, table.splitlines())) <= 100


def test_as_of_leaves_later_sources_out(folder, capsys):
    run("ingest", folder)
    assert run("check", "--json", "--as-of", "2024-03-04", folder / "acme.json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["corpus"]["sources"] == 0


def test_standard_input_is_checked(folder):
    result = backend("check", "--json", "-", input=ARTICLE["text"].encode())
    assert result.returncode == 0
    assert json.loads(result.stdout)["claims"]


def test_a_companys_financings_are_shown_by_any_part_of_its_name(folder, capsys):
    run("ingest", folder)
    assert run("company", "acme") == 0
    shown = capsys.readouterr().out
    assert "Acme Robotics" in shown
    assert "Series B" in shown
    assert "Example News, 5 Mar 2024" in shown


def test_an_unknown_company_is_said_to_be_unknown(folder, capsys):
    assert run("company", "Nobody") == 2
    assert capsys.readouterr().err == (
        "second-source: The corpus knows no company called 'Nobody'.\n"
    )


def test_explain_names_the_rules_that_found_the_claims(folder, capsys):
    assert run("explain", folder / "acme.json") == 0
    assert "amount" in capsys.readouterr().out


def test_a_token_is_made_listed_and_revoked(folder, capsys):
    assert run("tokens", "--new", "script") == 0
    token = capsys.readouterr().out.strip()
    identifier = token.partition(".")[0]
    run("tokens")
    listed = capsys.readouterr().out
    assert identifier in listed
    assert token not in listed
    assert run("tokens", "--revoke", identifier) == 0
    assert run("tokens", "--revoke", identifier) == 2
    assert f"No token has the id {identifier}" in capsys.readouterr().err


def test_the_demo_checks_two_seeds_and_leaves_no_database(folder, capsys):
    assert run("demo") == 0
    shown = capsys.readouterr().out
    assert shown.count("Checked against") == 2
    assert "≠" in shown
    assert max(map(len, shown.splitlines())) <= 100
    assert not (folder.parent / "corpus.sqlite").exists()


def test_serve_is_handed_the_database_the_host_and_the_port(folder):
    given = []
    main(["serve", "--port", "9000"], serve=lambda *arguments: given.append(arguments) or 0)
    assert given == [(os.environ["DATABASE_URL"], "127.0.0.1", 9000, None)]


UNUSABLE = [
    ("corpus.sqlite", "for a file write sqlite:///corpus.sqlite"),
    ("sqlite:////nowhere/at/all/corpus.sqlite", "cannot be opened"),
    ("sqlite:////proc/corpus.sqlite", "cannot be opened"),
    (f"sqlite:///{ROOT / 'LICENSE'}", "is not an SQLite database"),
]


@pytest.mark.parametrize(("address", "words"), UNUSABLE)
@pytest.mark.parametrize("command", ["ingest x", "check x", "company x", "tokens"])
def test_an_unusable_database_is_one_line_and_status_2(capsys, command, address, words):
    assert run(*command.split(), "--database", address) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert words in line


def test_a_locked_database_is_one_line(folder, tmp_path, capsys, monkeypatch):
    run("ingest", folder)
    monkeypatch.setattr("backend.cli.terminal.PATIENCE", 0.05)
    blocker = sqlite3.connect(tmp_path / "corpus.sqlite", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    (folder / "acme.json").write_text(json.dumps(ARTICLE | {"title": "New"}))
    capsys.readouterr()
    assert run("ingest", folder) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "is in use by another process" in line
    blocker.close()


WRONG = [
    ((), "COMMAND"),
    (("check",), "PATH"),
    (("check", "--as-of", "soon", "x"), "'soon' is no day; write it as 2018-05-31"),
    (("serve", "--port", "http"), "'http' is no port"),
    (("serve", "--port", "70000"), "'70000' is no port"),
    (("ingest", "--kind", "gossip", "x"), "gossip"),
    (("tokens", "--new", "a", "--revoke", "b"), "not allowed with"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_arguments_are_status_2_and_say_what_is_wrong(capsys, arguments, words):
    with pytest.raises(SystemExit) as left:
        run(*arguments)
    assert left.value.code == 2
    assert words in capsys.readouterr().err


COMMANDS = ["serve", "ingest", "check", "company", "explain", "tokens", "demo"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(capsys, command):
    with pytest.raises(SystemExit) as left:
        run(command, "--help")
    assert left.value.code == 0
    assert f"python -m backend {command}" in capsys.readouterr().out


def test_ctrl_c_is_one_line_and_no_traceback(folder, monkeypatch, capsys):
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("backend.cli.ingesting.read_places", interrupted)
    assert run("ingest", folder) == 128 + signal.SIGINT
    assert "the same command goes on from here" in capsys.readouterr().err


def test_a_reader_that_leaves_early_makes_no_traceback(folder):
    with subprocess.Popen(
        [sys.executable, "-m", "backend", "check", folder / "acme.json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        complaint = process.stderr.read()
    assert complaint == b""
    assert process.returncode == 1
