"""Files, folders and standard input: which documents come out of them, and which complaints."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources import read_documents

SEEDS = Path(__file__).parents[3] / "seeds"
WORDS = "Mossbank has raised £90m, it said."


def written(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def results(*paths: str | Path) -> list[Document | Failure]:
    return list(read_documents([str(path) for path in paths]))


def only(path: str) -> Document:
    (document,) = results(path)
    assert isinstance(document, Document)
    return document


def failure(path: str) -> Failure:
    (result,) = results(path)
    assert isinstance(result, Failure)
    return result


def test_the_seeds_come_with_what_their_manifest_says() -> None:
    documents = results(SEEDS)
    assert [document.url for document in documents] == [
        "seed:000_b1ce63eb8bdbfb10.txt",
        "seed:001_2fa5426fc35c44ed.txt",
        "seed:002_f6418d4553d953d2.txt",
        "seed:003_21320e83e1586818.txt",
        "seed:004_6892b4931faf7592.txt",
    ]
    assert documents[2].publisher == "Bloomberg"
    assert documents[4].published == date(2018, 5, 31)
    assert documents[0].title is None
    assert documents[0].text == (SEEDS / "000_b1ce63eb8bdbfb10.txt").read_text(encoding="utf-8")


def test_the_kind_of_a_file_tells_html_from_text(tmp_path: Path) -> None:
    page = only(written(tmp_path / "a.html", "<p>Acme</p>"))
    old = only(written(tmp_path / "b.HTM", "<p>Acme</p>"))
    text = only(written(tmp_path / "c.txt", "<p>Acme</p>"))
    assert (page.html, page.text) == ("<p>Acme</p>", None)
    assert (old.html, old.text) == ("<p>Acme</p>", None)
    assert (text.html, text.text) == (None, "<p>Acme</p>")


def test_a_folder_is_read_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c/d/3.txt", ".git/x.txt", "c/.x.txt", "pic.png"):
        written(tmp_path / name, name)
    texts = [document.text for document in results(tmp_path)]
    assert texts == ["a.txt", "b/1.txt", "b/2.txt", "c/d/3.txt"]


def test_a_file_has_one_address_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "in" / "a.txt", WORDS)
    monkeypatch.chdir(tmp_path)
    urls = {results(name)[0].url for name in (path, "in/a.txt", "in", tmp_path, "./in/../in/a.txt")}
    assert len(urls) == 1


def test_files_of_one_name_in_two_folders_have_two_addresses(tmp_path: Path) -> None:
    paths = [written(tmp_path / folder / "index.html", "<p>Acme</p>") for folder in ("a", "b")]
    assert len({document.url for document in results(*paths)}) == 2


def test_an_address_gives_no_path_of_the_machine_away(tmp_path: Path) -> None:
    url = only(written(tmp_path / "secret" / "a.txt", WORDS)).url
    assert url.startswith("file:")
    assert url.endswith("/a.txt")
    assert "secret" not in url
    assert url.count("/") == 1


ENCODINGS = [
    WORDS.encode("utf-8"),
    WORDS.encode("utf-8-sig"),
    WORDS.encode("cp1252"),
    WORDS.encode("utf-16"),
    WORDS.encode("utf-16-le"),
    WORDS.encode("utf-16-be"),
    WORDS.encode("utf-32"),
    b"\x00".join([WORDS.encode("utf-8"), b""]),
]


@pytest.mark.parametrize("content", ENCODINGS)
def test_the_encoding_of_a_file_is_found_out(tmp_path: Path, content: bytes) -> None:
    assert only(written(tmp_path / "a.txt", content)).text == WORDS


PAGES = [
    ("gb2312", "商湯科技"),
    ("shift_jis", "調達した"),
    ("windows-1250", "Łódź €5m"),
    ("iso-8859-1", "£90m – no"),
    ("utf-8", "£90m"),
]


@pytest.mark.parametrize(("charset", "words"), PAGES)
def test_a_page_is_read_in_the_charset_that_it_declares(
    tmp_path: Path, charset: str, words: str
) -> None:
    html = f'<meta charset="{charset}"><p>{words}</p>'
    encoding = {"iso-8859-1": "cp1252", "gb2312": "gb18030"}.get(charset, charset)
    assert only(written(tmp_path / "a.html", html.encode(encoding))).html == html


def test_a_json_file_is_one_document(tmp_path: Path) -> None:
    fields = {
        "url": "https://a.example/1",
        "title": "T",
        "publisher": None,
        "published": "2018-05-31",
        "html": None,
        "text": "Acme",
    }
    document = only(written(tmp_path / "a.json", json.dumps(fields)))
    assert document == Document("https://a.example/1", "T", None, date(2018, 5, 31), None, "Acme")


def test_a_json_document_without_an_address_has_its_files(tmp_path: Path) -> None:
    assert only(written(tmp_path / "a.json", '{"text": "Acme"}')).url.startswith("file:")


BAD_JSON = [
    ('{"text": "a"', 1, "not valid JSON"),
    ('{\n"text": "a",\n}', 3, "not valid JSON"),
    ("[]", None, "a document is a JSON object, this is a list"),
    ('"a"', None, 'a document is a JSON object, this is "a"'),
    ("17", None, "this is the number 17"),
    ("{}", None, '"html" or "text" is missing'),
    ('{"text": "a", "html": "b"}', None, "not both"),
    ('{"text": " "}', None, '"text" is empty'),
    ('{"text": "a", "body": "b"}', None, 'unknown field "body"'),
    ('{"text": 5}', None, '"text" is the number 5: give a string'),
    ('{"text": "a", "url": ["b"]}', None, '"url" is a list: give a string, or null'),
    ('{"text": "a", "published": "31 May 2018"}', None, 'write a day as "2018-05-31"'),
    ('{"text": "a", "published": "2018-02-30"}', None, "a day that does not exist"),
    ('{"text": "a", "published": 20180531}', None, "the number 20180531"),
    ("[" * 100_000, None, "nested too deeply"),
]


@pytest.mark.parametrize(("content", "line", "message"), BAD_JSON)
def test_a_bad_json_document_is_named_with_its_line(
    tmp_path: Path, content: str, line: int | None, message: str
) -> None:
    found = failure(written(tmp_path / "a.json", content))
    assert found.path.endswith("a.json")
    assert found.line == line
    assert message in found.message


def test_a_bad_line_keeps_no_good_one_out(tmp_path: Path) -> None:
    lines = [
        '{"text": "one"}',
        "",
        "{oops",
        '{"text": "three"}',
        '{"text": "four", "x": 1}',
        "null",
    ]
    found = results(written(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [result.text for result in found if isinstance(result, Document)] == ["one", "three"]
    assert [result.line for result in found if isinstance(result, Failure)] == [3, 5, 6]


def test_a_line_may_be_long(tmp_path: Path) -> None:
    text = "Acme raised money. " * 20_000
    assert only(written(tmp_path / "a.jsonl", json.dumps({"text": text}))).text == text


BAD_FILES = [
    ("a.pdf", b"%PDF-1.7", "unknown kind of file"),
    ("a.html", b"", "is empty"),
    ("a.txt", b"  \n", "is empty"),
    ("a.jsonl", b"", "is empty"),
    ("a.html", bytes(range(256)) * 20, "holds no text"),
    ("a.html", b"<p>" + b"x" * 9_000_000, "8.6 MB: give at most 8 MB"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES)
def test_a_bad_file_says_what_to_change(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    assert message in failure(written(tmp_path / name, content)).message


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    assert failure(str(tmp_path / "nothing.txt")).message == "there is no such file or folder"
    advice = ": give https://www.example.com/feed if an address is meant"
    assert failure("www.example.com/feed").message.endswith(advice)
    assert "the folder holds no" in failure(str(tmp_path)).message


def test_a_bad_document_keeps_no_other_out(tmp_path: Path) -> None:
    paths = [written(tmp_path / name, "Acme") for name in ("1.txt", "2.txt")]
    found = results(paths[0], tmp_path / "missing.txt", paths[1])
    assert [type(result) for result in found] == [Document, Failure, Document]


def manifest(folder: Path, *entries: object) -> str:
    return written(folder / "manifest.json", json.dumps({"documents": list(entries)}))


def test_a_manifest_speaks_for_the_texts_beside_it(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", "Acme")
    written(tmp_path / "b.txt", "Bolt")
    manifest(tmp_path, {"file": "b.txt", "url": "x:b", "title": "B", "published": "2020-01-02"})
    first, second = results(tmp_path)
    assert first.title is None
    assert (second.url, second.title, second.published) == ("x:b", "B", date(2020, 1, 2))
    assert second.text == "Bolt"


BAD_ENTRIES = [
    ({"file": "gone.txt"}, "names no file: gone.txt"),
    ({"url": "x"}, 'document 1 of the manifest has no "file"'),
    ({"file": "a.txt", "extra": 1}, "unknown field: extra"),
    ({"file": "a.txt", "title": 5}, '"title" is no string'),
    ({"file": "a.txt", "published": "soon"}, 'write a day as "2018-05-31"'),
]


@pytest.mark.parametrize(("entry", "message"), BAD_ENTRIES)
def test_a_mistake_in_a_manifest_is_named_and_the_texts_are_read(
    tmp_path: Path, entry: object, message: str
) -> None:
    written(tmp_path / "a.txt", "Acme")
    manifest(tmp_path, entry)
    complaint, document = results(tmp_path)
    assert message in complaint.message
    assert document.text == "Acme"


STANDARD_INPUT = [
    ('{"text": "Acme", "url": "x:1"}', [Document(url="x:1", text="Acme")]),
    ('{"text": "a"}\n{"text": "b"}\n', [Document(text="a"), Document(text="b")]),
    ("<!DOCTYPE html><p>Acme", [Document(html="<!DOCTYPE html><p>Acme")]),
    ("\n<!-- x --><html><p>Acme", [Document(html="\n<!-- x --><html><p>Acme")]),
    ("Acme raised <$5m.", [Document(text="Acme raised <$5m.")]),
    ("", [Failure("standard input", None, "is empty: give the words of an article")]),
]


@pytest.mark.parametrize(("content", "expected"), STANDARD_INPUT)
def test_standard_input_shows_what_it_is(content: str, expected: list[Document | Failure]) -> None:
    assert list(read_documents(["-"], io.BytesIO(content.encode()))) == expected
