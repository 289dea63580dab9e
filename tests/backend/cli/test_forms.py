"""All forms of sources at once through the command, and what must not be lost on the way."""

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from backend.cli import main
from tests.backend.sources.archives import page, write_packed
from tests.backend.sources.data_sets import filing, write_set

STORY = (
    "Acme Robotics has raised $40 million in a Series B round led by Example Ventures, the company "
    "said on Tuesday. "
)
HTML = f"<html><body><h1>Acme Robotics raises $40 million</h1><p>{STORY * 2}</p></body></html>"


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments], serve=lambda *_: 99)


@pytest.fixture
def database(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'corpus.sqlite'}")
    return tmp_path / "corpus.sqlite"


def counts(capsys) -> str:
    return capsys.readouterr().out.splitlines()[-1]


def is_sound(database: Path) -> bool:
    with sqlite3.connect(database) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return sound


def write_all_forms(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.html.gz").write_bytes(gzip.compress(HTML.encode()))
    (folder / "b.txt").write_text(f"{STORY}Beta.")
    line = json.dumps({"url": "https://lines.example.com/1", "text": f"{STORY}Gamma."})
    (folder / "c.jsonl.gz").write_bytes(gzip.compress(f"{line}\n".encode()))
    (folder / "d.csv").write_text("Company,Round,Amount\nAcme Robotics,Series B,$40 million\n")
    write_packed(folder / "e.warc.gz", [page("https://archive.example.com/1", HTML)])
    write_set(folder / "2024Q1_d", filing(TOTALAMOUNTSOLD="40000000"))


def test_a_folder_of_all_forms_goes_in_and_a_second_run_changes_nothing(tmp_path, database, capsys):
    write_all_forms(tmp_path / "in")
    assert run("ingest", "--quiet", tmp_path / "in") == 0
    assert counts(capsys) == "6 new, 0 changed, 0 unchanged, 0 failed"
    assert run("ingest", "--quiet", tmp_path / "in") == 0
    assert counts(capsys) == "0 new, 0 changed, 6 unchanged, 0 failed"
    assert is_sound(database)


def test_processes_make_of_all_forms_what_one_does(tmp_path, database, capsys):
    write_all_forms(tmp_path / "in")
    assert run("ingest", "--quiet", "--workers", 2, tmp_path / "in") == 0
    assert counts(capsys) == "6 new, 0 changed, 0 unchanged, 0 failed"
    assert run("ingest", "--quiet", tmp_path / "in") == 0
    assert counts(capsys) == "0 new, 0 changed, 6 unchanged, 0 failed"


ATTRIBUTES = " ".join(f"a{number}=1" for number in range(200_000))
HOSTILE = [
    ("deep.html", "<html><body>" + "<div>" * 100_000 + STORY, 1),
    ("rows.html", "<html><body>" + "<table><tr><td>" * 30_000 + STORY, 1),
    ("attribute.html", f'<html><body><p title="{"x" * 2_000_000}">{STORY}</p>', 0),
    ("attributes.html", f"<html><body><p {ATTRIBUTES}>{STORY}</p>", 0),
    ("large.html", f'<html><body><p title="{"x" * 34_000_000}">{STORY}</p>', 1),
    ("comment.html", "<html><body><!--" + "x" * 2_000_000, 1),
    ("signs.html", HTML.replace("<p>", "<p>" + "<" * 20_000), 1),
    ("zeros.html", HTML.replace("m", "m\x00"), 0),
    ("word.txt", "x" * 200_000 + " " + STORY, 0),
    ("halves.json", json.dumps({"text": f"\ud800 {STORY} \udfff"}), 0),
    ("references.html", HTML.replace("<p>", "<p>&#xD800;&#0;&#x110000;"), 0),
    ("wide.html", HTML.encode("utf-16"), 0),
    ("wrong.html", HTML.replace("<h1>", '<meta charset="utf-8"><h1>£').encode("cp1252"), 0),
]


@pytest.mark.parametrize(("name", "content", "failed"), HOSTILE, ids=[each[0] for each in HOSTILE])
def test_a_hostile_page_goes_in_or_is_named_and_the_others_are_in(
    tmp_path, database, capsys, name, content, failed
):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{STORY}One.")
    (folder / "z.txt").write_text(f"{STORY}Two.")
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert run("ingest", "--quiet", folder) == failed
    output = capsys.readouterr()
    kept = 3 - failed
    assert output.out.splitlines()[-1] == f"{kept} new, 0 changed, 0 unchanged, {failed} failed"
    assert (name in output.err) == bool(failed)
    assert "mistake of the program" not in output.err
    assert run("ingest", "--quiet", folder) == failed
    assert counts(capsys) == f"0 new, 0 changed, {kept} unchanged, {failed} failed"
    assert is_sound(database)


def test_columns_are_said_in_a_file(tmp_path, database, capsys):
    (tmp_path / "rounds.csv").write_text("Wer,Wie viel\nAcme,5.6\n")
    columns = tmp_path / "columns.toml"
    columns.write_text('currency = "INR"\nunit = "crore"\n[columns]\ncompany = "Wer"\n')
    assert run("ingest", "--quiet", "--columns", columns, tmp_path / "rounds.csv") == 1
    assert 'a sum, a round or investors was found among "Wer", "Wie viel"' in (
        capsys.readouterr().err
    )
    columns.write_text(columns.read_text() + 'amount = "Wie viel"\n')
    assert run("ingest", "--quiet", "--columns", columns, tmp_path / "rounds.csv") == 0
    assert run("company", "Acme") == 0
    assert "₹56 million" in capsys.readouterr().out
    (tmp_path / "other.csv").write_text("Wer,Wie viel\nAcme,5.6\n")
    assert run("check", "--columns", columns, tmp_path / "other.csv") == 0
    assert "₹56 million" in capsys.readouterr().out


def test_a_mistake_in_a_file_of_columns_stops_the_command(tmp_path, database, capsys):
    (tmp_path / "columns.toml").write_text("nam = 'x'")
    assert run("ingest", "--columns", tmp_path / "columns.toml", "rounds.csv") == 2
    assert 'columns.toml: unknown key "nam"' in capsys.readouterr().err


def test_the_help_names_every_form(capsys):
    with pytest.raises(SystemExit):
        run("ingest", "--help")
    text = capsys.readouterr().out
    for form in (".html", ".txt", ".json", ".jsonl", ".csv", ".tsv", ".warc", ".gz", "Form D", "-"):
        assert form in text
