"""The whole road with the real server: the seeds, served as news pages under another name."""

import pytest

from tests.browser.backend import Backend
from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom


def test_the_disputed_valuation_of_002_is_marked_and_explained(
    paired: Browser, newsroom: Newsroom
) -> None:
    paired.open(newsroom.url("/002.html"))
    paired.check()
    [disputed] = paired.highlighted()["disputed"]
    assert "valuation of more than US$3 billion" in disputed
    assert paired.badge() == "1"
    paired.close_popup()
    paired.hover("US$3 billion", "disputed")
    card = until(paired.card_text)
    assert card.startswith("Disputed valuation · SenseTime")
    assert "more than $3 billion" in card
    assert "$4.5 billion" in card


def test_every_claim_of_every_seed_is_found_on_its_page(
    paired: Browser, newsroom: Newsroom
) -> None:
    for name in ("000", "001", "002", "003", "004"):
        paired.open(newsroom.url(f"/{name}.html"))
        paired.check()
        claims = paired.popup("doc.querySelectorAll('.claim').length")
        assert claims > 0
        assert sum(map(len, paired.highlighted().values())) == claims, name
        assert paired.popup("doc.querySelector('.missing')") is None
        paired.close_popup()
        paired.close_page()
    paired.open(newsroom.url("/002.html"))


def test_the_table_holds_the_page_against_the_origin_that_conflicts(
    paired: Browser, newsroom: Newsroom
) -> None:
    paired.open(newsroom.url("/002.html"))
    paired.check()
    paired.click_in_popup(".disputed > .claim")
    until(lambda: paired.popup("doc.querySelector('.comparison') !== null"))
    row = paired.popup(
        "[...doc.querySelectorAll('.comparison .chosen > *')].map((cell) => cell.innerText.trim())"
    )
    assert row[:2] == ["valuation", "> $3bn"]
    [conflict] = paired.popup(
        "[...doc.querySelectorAll('.comparison td.conflicts')].map((cell) => cell.innerText.trim())"
    )
    assert "$4.5bn" in conflict
    assert "–" in paired.popup_text(".comparison")


def test_what_only_others_say_of_the_financing_stands_in_the_table_as_missing_here(
    paired: Browser, newsroom: Newsroom
) -> None:
    paired.open(newsroom.url("/004.html"))
    paired.check()
    paired.click_in_popup(".corroborated > .claim")
    rows = (
        "[...doc.querySelectorAll('.comparison tbody tr')].map((row) => "
        "[...row.children].map((cell) => cell.innerText.trim().split(/\\s*\\n\\s*/).join(' ')))"
    )
    lead = until(lambda: [row for row in paired.popup(rows) or [] if row[0] == "lead"])[0]
    assert lead[1] == "– says nothing"
    assert any("Alibaba" in cell for cell in lead[2:])


def test_an_article_that_contradicts_itself_says_so(paired: Browser, newsroom: Newsroom) -> None:
    paired.open(newsroom.url("/004.html"))
    paired.check()
    marks = paired.highlighted()["disputed"]
    assert any("$620 Million" in words for words in marks)
    assert any("$600 Million" in words for words in marks)
    paired.close_popup()
    paired.hover("$600 Million", "disputed")
    assert "This article" in until(paired.card_text)


def test_choosing_a_claim_scrolls_the_page_to_it(paired: Browser, newsroom: Newsroom) -> None:
    paired.open(newsroom.url("/000.html"))
    paired.resize(900, 420)
    paired.check()
    paired.js("scrollTo(0, document.body.scrollHeight)")
    paired.click_in_popup(".claim")
    until(lambda: paired.js("scrollY < 200"))
    assert "SenseTime" in until(paired.card_text)


def test_an_article_can_be_kept_and_forgotten(paired: Browser, newsroom: Newsroom) -> None:
    paired.open(newsroom.url("/003.html"))
    paired.check()
    paired.click_in_popup("#keep")
    until(lambda: paired.popup_text("#keep") == "Forget it")
    paired.click_in_popup("#keep")
    until(lambda: paired.popup_text("#keep") == "Keep article")


@pytest.mark.parametrize("key", ["server", "token"])
def test_what_is_missing_is_said_with_what_to_do(
    browser: Browser, newsroom: Newsroom, backend: Backend, key: str
) -> None:
    if key == "server":
        browser.store(server="http://127.0.0.1:9", token="anything")
    else:
        browser.store(server=backend.url)
    browser.open(newsroom.url("/002.html"))
    browser.check()
    words = browser.popup_text("#notice")
    if key == "server":
        assert "The server on 127.0.0.1:9 does not answer" in words
        assert "make run" in words
    else:
        assert "Not paired" in words
        assert browser.popup_text("#notice .primary") == "Pair now"
    assert browser.badge() == "?"
    assert browser.highlighted() == {}
