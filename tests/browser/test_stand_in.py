"""The road from the toolbar to the marks, with a server whose answers the test decides."""

from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom
from tests.browser.stand_in import StandIn


def test_claims_are_marked_each_with_its_status(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert browser.highlighted() == {
        "unverified": ["targeting a valuation of more than US$4.5 billion"],
        "echoed": [
            "Singaporean state investment firm Temasek Holdings PTE and shopping site Suning.com "
            "Co (蘇寧易購) also participated"
        ],
        "corroborated": [
            "raised US$600 million",
            "from Alibaba Group Holding Ltd (阿里巴巴) and other investors",
            "closed a Series C round",
        ],
        "disputed": ["a valuation of more than US$3 billion"],
    }
    assert browser.badge() == "1"


def test_hovering_a_claim_opens_its_card(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.check()
    browser.close_popup()
    browser.hover("US$3 billion", "disputed")
    text = until(browser.card_text)
    assert "more than $3 billion" in text
    assert "1 origin gives more than $4.5 billion for the same round." in text
    assert "Daily Example" in text
    browser.press("Escape")
    until(lambda: browser.card_text() == "")
