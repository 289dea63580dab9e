import io
import json
import os
import pty
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from backend.cli import main

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "seeds"
COMMANDS = ["sources", "forget", "stats", "export", "import"]


@pytest.fixture(scope="module")
def seeded(tmp_path_factory):
    path = tmp_path_factory.mktemp("seeded") / "corpus.sqlite"
    assert main(["ingest", str(SEEDS), "--database", f"sqlite:///{path}"], lambda *_: 99) == 0
    return path


@pytest.fixture
def corpus(seeded, tmp_path, monkeypatch):
    """A corpus of the seeds that a test may change."""
    path = tmp_path / "corpus.sqlite"
    with sqlite3.connect(seeded) as kept, sqlite3.connect(path) as copy:
        kept.backup(copy)
    copy.close()
    kept.close()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return path


def run(*arguments):
    return main([str(argument) for argument in arguments], serve=lambda *_: 99)


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {
            name: sorted(database.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in tables
        }
    database.close()
    return rows


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(capsys, command):
    with pytest.raises(SystemExit) as left:
        run(command, "--help")
    assert left.value.code == 0
    assert f"example:\n  python -m backend {command} " in capsys.readouterr().out


def test_sources_are_a_table_of_a_hundred_columns_with_origins(corpus, capsys):
    assert run("sources") == 0
    shown = capsys.readouterr().out
    assert "Bloomberg" in shown
    assert "5 of 5 sources." in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_sources_are_chosen_and_written_as_json_a_line(corpus, capsys):
    assert run("sources", "--publisher", "bloom", "--kind", "news", "--json") == 0
    [source] = map(json.loads, capsys.readouterr().out.splitlines())
    assert (source["publisher"], source["origin"], source["statements"]) == ("Bloomberg", 1, 8)
    run("sources", "--kind", "filing")
    assert capsys.readouterr().out == "0 of 5 sources.\n"
    run("sources", "--limit", "2", "--json")
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_stats_count_the_corpus(corpus, capsys):
    assert run("stats", "--json") == 0
    counted = json.loads(capsys.readouterr().out)
    assert counted["sources"]["total"] == 5
    assert counted["sources"]["publishers"] == {"": 4, "Bloomberg": 1}
    assert counted["statements"]["total"] == sum(counted["statements"]["attributes"].values())
    assert run("stats") == 0
    shown = capsys.readouterr().out
    assert "Published 2018-04-10 to 2018-05-31" in shown
    assert str(corpus) in shown


def test_all_that_a_source_left_is_gone_when_it_is_forgotten(corpus, tmp_path, monkeypatch, capsys):
    before = rows_of(corpus)
    article = {
        "url": "https://news.example.com/face",
        "published": "2018-06-01",
        "text": "Face++ raises $40 million\n\nMegvii, also known as Face++, has raised $40 million "
        "in a Series B round led by Example Ventures, the company said on Tuesday. SenseTime had "
        "raised $620 million before.",
    }
    (tmp_path / "face.json").write_text(json.dumps(article))
    assert run("ingest", tmp_path / "face.json") == 0
    assert rows_of(corpus) != before
    capsys.readouterr()
    assert run("forget", "http://www.news.example.com/face/?utm_source=x") == 0
    assert capsys.readouterr().out.startswith("Forgot 1 source with ")
    assert rows_of(corpus) == before


def test_an_id_is_forgotten_and_an_unknown_address_named_with_those_like_it(corpus, capsys):
    run("sources", "--publisher", "bloomberg", "--json")
    number = json.loads(capsys.readouterr().out)["id"]
    assert run("forget", number, "seed:004_6892b4931faf7592", "nothing-like-it", 17) == 1
    written = capsys.readouterr()
    assert written.out == "Forgot 1 source with 8 statements.\n"
    assert written.err.splitlines() == [
        "failed: seed:004_6892b4931faf7592: no source has this address; did you mean "
        "seed:004_6892b4931faf7592.txt?",
        "failed: nothing-like-it: no source has this address: `sources` lists them with their ids",
        "failed: 17: no source has this id: `sources` lists them with their ids",
    ]
    assert len(rows_of(corpus)["articles"]) == 4


ANSWERS = [("n\n", 5, 1), ("\n", 5, 1), ("\x04", 5, 1), ("y\n", 4, 0)]


@pytest.mark.parametrize(("answer", "left", "status"), ANSWERS)
def test_at_a_terminal_forgetting_asks_first(corpus, answer, left, status):
    terminal, end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "backend", "forget", "seed:000_b1ce63eb8bdbfb10.txt"],
        cwd=ROOT,
        stdin=end,
        stdout=end,
        stderr=end,
    ) as process:
        os.close(end)
        shown = os.read(terminal, 1000).decode()
        assert shown == "Forget 1 source with 13 statements? [y/N] "
        os.write(terminal, answer.encode())
    os.close(terminal)
    assert process.returncode == status
    assert len(rows_of(corpus)["articles"]) == left


def test_an_export_imported_elsewhere_is_the_same_corpus(corpus, tmp_path, capsys):
    exported, again = tmp_path / "corpus.jsonl", tmp_path / "again.jsonl"
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    assert run("export", "--output", exported) == 0
    assert run("import", exported, "--database", other) == 0
    assert run("import", exported, "--database", other) == 0
    assert capsys.readouterr().out.splitlines() == [
        "5 new, 0 changed, 0 unchanged, 0 failed",
        "0 new, 0 changed, 5 unchanged, 0 failed",
    ]
    assert run("export", "--output", again, "--database", other) == 0
    assert again.read_bytes() == exported.read_bytes()
    run("check", "--json", SEEDS)
    run("check", "--json", SEEDS, "--database", other)
    checked = capsys.readouterr().out.splitlines()
    assert checked[:5] == checked[5:]
    # How a document once came here is not said by an export.
    with sqlite3.connect(corpus) as database:
        database.execute("UPDATE articles SET digest = NULL")
    database.close()
    assert rows_of(corpus) == rows_of(tmp_path / "other.sqlite")


def test_standard_output_and_input_carry_the_same_bytes(
    corpus, tmp_path, capsysbinary, monkeypatch
):
    assert run("export", "--output", tmp_path / "corpus.jsonl") == 0
    assert run("export") == 0
    written = capsysbinary.readouterr().out
    assert written == (tmp_path / "corpus.jsonl").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written)))
    assert run("import", "-", "--database", f"sqlite:///{tmp_path / 'other.sqlite'}") == 0
    assert capsysbinary.readouterr().out.startswith(b"5 new")


FORMS = ["jsonl", "csv", "annotations", "claimreview"]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_of_one_company_by_any_of_its_names(corpus, capsys, form):
    assert run("export", "--format", form, "--company", "sensetime") == 0
    assert "SenseTime" in capsys.readouterr().out


def test_a_company_that_nobody_knows_is_not_exported(corpus, tmp_path, capsys):
    output = tmp_path / "none.csv"
    assert run("export", "--company", "Nobody", "--output", output) == 2
    assert "knows no company called 'Nobody'" in capsys.readouterr().err
    assert not output.exists()


def test_an_export_that_breaks_off_leaves_the_earlier_file(corpus, tmp_path, monkeypatch, capsys):
    output = tmp_path / "corpus.jsonl"
    output.write_text("earlier")

    def breaks_off(*_: object):
        yield "half"
        raise KeyboardInterrupt

    monkeypatch.setattr("backend.cli.corpus.export", breaks_off)
    assert run("export", "--output", output) == 130
    assert output.read_text() == "earlier"
    assert sorted(path.name for path in tmp_path.glob("*jsonl*")) == ["corpus.jsonl"]


def test_an_export_into_no_folder_says_what_to_change(corpus, tmp_path, capsys):
    assert run("export", "--output", tmp_path / "missing" / "corpus.jsonl") == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "cannot be written: No such file or directory. Name another file" in line


def test_an_export_into_a_full_disk_is_one_line(corpus, capsys):
    assert run("export", "--output", "/dev/full") == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "No space left on device" in line
    assert Path("/dev/full").is_char_device()


def test_files_that_cannot_be_imported_are_named_and_the_others_go_in(corpus, tmp_path, capsys):
    run("export", "--output", tmp_path / "corpus.jsonl")
    run("export", "--format", "csv", "--output", tmp_path / "corpus.csv")
    paths = [tmp_path / name for name in ("missing", "corpus.csv", "corpus.jsonl", "")]
    assert run("import", *paths) == 1
    written = capsys.readouterr()
    assert written.out == "0 new, 0 changed, 5 unchanged, 3 failed\n"
    missing, table, folder = written.err.splitlines()
    assert "missing: cannot be read: No such file or directory" in missing
    assert "corpus.csv: no export that can be imported" in table
    assert "cannot be read: Is a directory" in folder


WRONG = [
    (("sources", "--limit", "0"), "'0' is no number of lines"),
    (("sources", "--limit", "-1"), "'-1' is no number of lines"),
    (("sources", "--kind", "gossip"), "gossip"),
    (("export", "--format", "xml"), "xml"),
    (("forget",), "URL|ID"),
    (("import",), "FILE"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_arguments_are_status_2_and_say_what_is_wrong(capsys, arguments, words):
    with pytest.raises(SystemExit) as left:
        run(*arguments)
    assert left.value.code == 2
    assert words in capsys.readouterr().err


def test_a_source_without_publisher_and_title_is_named_in_words(corpus, capsys):
    run("check", "--json", SEEDS)
    answers = map(json.loads, capsys.readouterr().out.splitlines())
    claims = [claim for answer in answers for claim in answer["claims"]]
    told = [each["explanation"] for claim in claims for each in claim["evidence"]]
    assert any("Seed 000 (30 May 2018)" in explanation for explanation in told)
    assert not [explanation for explanation in told if ".txt" in explanation]
    run("company", "SenseTime")
    assert "seed 000, 30 May 2018" in capsys.readouterr().out
