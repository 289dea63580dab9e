import pytest

from backend.model.failure import Failure
from backend.sources import is_archive, metered, read_documents, read_stretch, stretches_of
from tests.backend.sources.archives import page, write_packed

PAGES = [page(f"https://n.example.com/{n}", f"<html><p>Page {n}</p></html>") for n in range(30)]


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setattr("backend.sources.stretches._PACKED", 1000)
    monkeypatch.chdir(tmp_path)
    write_packed(tmp_path / "news.warc.gz", PAGES)
    return "news.warc.gz"


def test_all_stretches_together_are_the_archive(archive):
    stretches = list(stretches_of(archive))
    assert len(stretches) > 5
    read = [document for stretch in stretches for document in read_stretch(stretch)]
    assert read == list(read_documents([archive]))
    assert len(read) == len(PAGES)


def test_what_is_damaged_is_named_as_the_archive_was_named(archive, tmp_path):
    path = tmp_path / archive
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 50] = bytes(50)
    path.write_bytes(data)
    read = [each for stretch in stretches_of(archive) for each in read_stretch(stretch)]
    failures = [each for each in read if isinstance(each, Failure)]
    assert {failure.path for failure in failures} == {archive}
    assert len(read) - len(failures) >= len(PAGES) - 2


def test_a_stretch_of_an_archive_that_has_gone_is_a_failure(archive, tmp_path):
    first, *_ = stretches_of(archive)
    (tmp_path / archive).unlink()
    [failure] = read_stretch(first)
    assert failure.path == archive


def test_handing_out_stretches_counts_as_reading(archive, tmp_path):
    with metered() as meter:
        list(stretches_of(archive))
    assert meter.read == (tmp_path / archive).stat().st_size


NAMES = [
    ("news.warc.gz", True),
    ("missing.warc.gz", False),
    ("other.txt", False),
    ("folder.warc", False),
    ("https://news.example.com/a.warc.gz", False),
    ("-", False),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_only_an_archive_that_stands_here_is_read_in_stretches(archive, tmp_path, name, expected):
    (tmp_path / "other.txt").touch()
    (tmp_path / "folder.warc").mkdir()
    # What a path would find for the address.
    host = tmp_path / "https:" / "news.example.com"
    host.mkdir(parents=True)
    (host / "a.warc.gz").touch()
    assert is_archive(name) is expected
