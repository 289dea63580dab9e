"""When two addresses are one document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.values.urls import normalise_url, publisher_from_url

ONE = "https://example.com/2018/05/story"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/2018/05/story",
        "http://example.com/2018/05/story",
        "HTTP://WWW.Example.COM/2018/05/story",
        "//example.com/2018/05/story",
        "example.com/2018/05/story",
        "https://example.com:443/2018/05/story",
        "http://example.com:80/2018/05/story",
        "https://www.example.com/2018/05/story/",
        "https://m.example.com/2018/05/story",
        "https://amp.example.com/2018/05/story",
        "https://example.com/2018/05/story/amp",
        "https://example.com/2018/05/story/amp/",
        "https://example.com/amp/2018/05/story",
        "https://example.com/2018/05/story#comments",
        "https://example.com/2018/05/story?utm_source=x&utm_medium=y",
        "https://example.com/2018/05/story?fbclid=abc",
        "https://example.com/2018/05/story?gclid=abc",
        "https://example.com/2018/05/story?ref=home",
        "https://example.com/2018/05/story/index.html",
        "https://example.com//2018/05//story",
        "https://example.com/2018/05/%73tory",
        " https://example.com/2018/05/story\n",
        "https://www.google.com/amp/s/www.example.com/2018/05/story",
        "https://example-com.cdn.ampproject.org/c/s/example.com/2018/05/story",
    ],
)
def test_one_document_has_one_address(url: str) -> None:
    assert normalise_url(url) == ONE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://example.com/?p=5", "https://example.com/?p=6"),
        ("https://example.com/story?id=1", "https://example.com/story"),
        ("https://example.com/a", "https://example.com/b"),
        ("https://example.com/a", "https://news.example.com/a"),
        ("https://example.com/a", "https://example.com:8080/a"),
        ("https://example.com/A", "https://example.com/a"),
        ("https://example.com/#!/a", "https://example.com/#!/b"),
        ("seed:000", "seed:001"),
    ],
)
def test_two_documents_keep_their_addresses(a: str, b: str) -> None:
    assert normalise_url(a) != normalise_url(b)


def test_the_order_of_query_keys_makes_no_difference() -> None:
    first = normalise_url("https://example.com/s?b=2&a=1&utm_source=x")
    assert (
        first == normalise_url("https://example.com/s?a=1&b=2") == "https://example.com/s?a=1&b=2"
    )


@pytest.mark.parametrize("text", ["seed:000_b1", "not a url", "http://[bad", "", "mailto:a@b.c"])
def test_what_is_no_web_address_is_left_as_it_is(text: str) -> None:
    assert normalise_url(text) == text
    assert publisher_from_url(text) is None


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://techcrunch.com/2018/05/30/x", "techcrunch.com"),
        ("https://www.reuters.com/article/x", "reuters.com"),
        ("https://edition.cnn.com/x", "cnn.com"),
        ("https://www.bbc.co.uk/news/x", "bbc.co.uk"),
        ("https://tech.economictimes.indiatimes.com/x", "indiatimes.com"),
        ("https://writer.substack.com/p/x", "writer.substack.com"),
        ("http://127.0.0.1:8000/x", None),
        ("http://localhost/x", None),
    ],
)
def test_a_publisher_is_the_domain_that_a_reader_knows(url: str, publisher: str | None) -> None:
    assert publisher_from_url(url) == publisher


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.text(alphabet="abcé/?&=%#.:-_ ~+!2", max_size=40).map("https://example.com/".__add__),
    )
)
def test_normalising_again_changes_nothing(url: str) -> None:
    once = normalise_url(url)
    assert normalise_url(once) == once
