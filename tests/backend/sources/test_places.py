"""Files and addresses side by side."""

from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.places import Network, is_address, read_places
from tests.backend.web_site import serving_site


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("https://a.example.com/1", True),
        ("HTTP://a.example.com", True),
        ("ftp://a.example.com", True),
        ("a.example.com/1", False),
        ("c:/news/a.html", False),
        ("news.html", False),
        ("-", False),
    ],
)
def test_an_address_is_told_from_the_name_of_a_file(name: str, expected: bool) -> None:
    assert is_address(name) == expected


def test_files_and_addresses_come_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Acme")
    with serving_site() as site:
        page = site.put("/page", "<p>Acme</p>")
        places = [page, str(tmp_path), "missing.txt"]
        first, second, third = read_places(places, Network(allow_private=True))
    assert first == Document(url=page, html="<p>Acme</p>")
    assert isinstance(second, Document)
    assert second.text == "Acme"
    assert isinstance(third, Failure)


def test_the_private_network_is_closed_unless_it_is_opened() -> None:
    with serving_site() as site:
        (failure,) = read_places([site.put("/page", "<p>Acme</p>")])
    assert isinstance(failure, Failure)
    assert "--allow-private" in failure.message
    assert site.asked == []


def test_what_an_address_holds_can_be_said() -> None:
    with serving_site() as site:
        page = site.put("/page", "<p>Acme</p>")
        (failure,) = read_places([page], Network(allow_private=True, form="feed"))
    assert isinstance(failure, Failure)
    assert "neither a feed" in failure.message
