import sys
from pathlib import Path

import pytest

from backend.cli.configuration import data_folder, database_address

HOME = Path("/home/reader")

FOLDERS = [
    ("linux", {}, "/home/reader/.local/share/second-source"),
    ("linux", {"XDG_DATA_HOME": "/data"}, "/data/second-source"),
    ("darwin", {}, "/home/reader/Library/Application Support/Second Source"),
    ("win32", {}, "/home/reader/AppData/Local/Second Source"),
    ("win32", {"LOCALAPPDATA": "/local"}, "/local/Second Source"),
]


@pytest.mark.parametrize(("platform", "environment", "expected"), FOLDERS)
def test_data_stands_where_the_platform_keeps_it(monkeypatch, platform, environment, expected):
    monkeypatch.setattr(Path, "home", lambda: HOME)
    assert data_folder(environment, platform) == Path(expected)


ADDRESSES = [
    ("sqlite:///a", {}, "sqlite:///a"),
    ("sqlite:///a", {"DATABASE_URL": "sqlite:///b"}, "sqlite:///a"),
    (None, {"DATABASE_URL": "sqlite:///b"}, "sqlite:///b"),
]


@pytest.mark.parametrize(("given", "environment", "expected"), ADDRESSES)
def test_the_database_given_comes_before_the_environments(given, environment, expected):
    assert database_address(given, environment) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is Linux's")
def test_without_either_it_is_a_file_in_a_folder_that_only_the_user_reads(tmp_path):
    address = database_address(None, {"XDG_DATA_HOME": str(tmp_path)})
    assert address == f"sqlite:///{tmp_path}/second-source/corpus.sqlite"
    assert (tmp_path / "second-source").stat().st_mode & 0o777 == 0o700
