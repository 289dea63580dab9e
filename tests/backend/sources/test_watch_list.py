"""What a list of feeds says, and where it stands that something in it cannot be used."""

from pathlib import Path

import pytest

from backend.sources.watch_list import BadWatchList, WatchedFeed, read_watch_list

URL = 'url = "https://news.example.com/feed"'


def feeds(folder: Path, text: str) -> tuple[WatchedFeed, ...]:
    path = folder / "feeds.toml"
    path.write_text(text)
    return read_watch_list(str(path))


def test_a_list_names_feeds_with_intervals_and_kinds(tmp_path: Path) -> None:
    text = f"""every = "2h"  # for all
    [[feed]]
    {URL}
    [[feed]]
    url = "HTTP://127.0.0.1:8080/press"
    every = "90s"
    kind = "press release"
    """
    assert feeds(tmp_path, text) == (
        WatchedFeed("https://news.example.com/feed", 7200.0, "news"),
        WatchedFeed("HTTP://127.0.0.1:8080/press", 90.0, "press release"),
    )


@pytest.mark.parametrize(
    ("every", "seconds"), [("60s", 60), ("1m", 60), ("15 m", 900), ("2h", 7200), ("1d", 86400)]
)
def test_an_interval_has_a_unit(tmp_path: Path, every: str, seconds: float) -> None:
    assert feeds(tmp_path, f'[[feed]]\n{URL}\nevery = "{every}"')[0].every == seconds


def test_half_an_hour_is_the_interval_where_none_is_given(tmp_path: Path) -> None:
    assert feeds(tmp_path, f"[[feed]]\n{URL}")[0].every == 1800.0


MISTAKES = [
    ("", ": names no feed; write for each one"),
    ("feed = 3", ": names no feed"),
    ("feed = [3]", ", feed 1: a feed is a table"),
    (f"feed = [{{{URL}, every = 3}}]", ", feed 1: every: give a time"),
    ("[[feed]]\nurl = ", ": not valid TOML: Invalid value (at end of document)"),
    ("[[feed]]\nurl == 3", ": not valid TOML: Invalid value (at line 2"),
    ("[[feed]]\n\n[[feed]]", ", line 1: the feed has no url"),
    (f"[[feed]]\n{URL}\n[[feed]]\nevery='1h'", ", line 3: the feed has no url"),
    ("[[feed]]\nurl = 'feed.xml'", ", line 2: url: give an address"),
    ("[[feed]]\nurl = 'ftp://a.example.com'", ", line 2: url: give an address"),
    ("[[feed]]\nurl = 3", ", line 2: url: give an address"),
    (f"[[feed]]\n{URL}\nevery = 30", ", line 3: every: give a time such as"),
    (f"[[feed]]\n{URL}\nevery = 'soon'", ", line 3: every: give a time such as"),
    (f"[[feed]]\n{URL}\nevery = '-5m'", ", line 3: every: give a time such as"),
    (f"[[feed]]\n{URL}\nevery = '59s'", ", line 3: every: give at least 60s"),
    (f"every = '1s'\n[[feed]]\n{URL}", ", line 1: every: give at least 60s"),
    (f"[[feed]]\n{URL}\nkind = 'blog'", ", line 3: kind: give one of news, press release"),
    (f"[[feed]]\n{URL}\n\ninterval = '5m'", ", line 4: interval: a feed has url, every, kind"),
    (f"feeds = []\n[[feed]]\n{URL}", ", line 1: feeds: give [[feed]] tables"),
    (f"[[feed]]\n{URL}\n[[feed]]\n{URL}", ", line 4: url: this feed is in the list twice"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadWatchList) as caught:
        feeds(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'feeds.toml'}{message}")


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadWatchList, match=r"none\.toml: cannot be read: No such file"):
        read_watch_list(str(tmp_path / "none.toml"))
