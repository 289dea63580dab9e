"""Pages of newspapers that are long, strict, secure, hostile or about something else, and what the
real server's answer makes of them."""

import html

import pytest

from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom, news_page, seed_story

STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
QUOTE = "valuation of more than US$3 billion"
SENTENCE = (
    "SenseTime Group Ltd has raised US$600 million from Alibaba Group Holding Ltd and other "
    f"investors at a {QUOTE}."
)
META = {"article:published_time": "2018-04-10"}


def story(before: str = "", filler: list[str] | None = None) -> str:
    """Return a seed as a page, with markup before its text and paragraphs after it."""
    _, paragraphs = seed_story("002")
    page = news_page("SenseTime raises money", [*(filler or []), *paragraphs], META)
    return page.replace("<article>", f"<article>{before}")


def check_page(browser: Browser, newsroom: Newsroom, page: str, policy: str | None = None) -> None:
    """Publish a page, open it and check it."""
    newsroom.put("/news", page, policy)
    browser.open(newsroom.url("/news"))
    browser.check()
    newsroom.policies.pop("/news", None)


def disputed(browser: Browser) -> list[str]:
    """Return the words marked as disputed."""
    return browser.highlighted().get("disputed", [])


def test_a_page_that_forbids_everything_is_marked_with_a_styled_card(
    paired: Browser, newsroom: Newsroom
) -> None:
    check_page(paired, newsroom, story(), STRICT)
    paired.close_popup()
    paired.hover(QUOTE, "disputed")
    assert "Disputed" in until(paired.card_text)
    width = paired.shadow("getComputedStyle(root.querySelector('.card')).borderTopWidth")
    assert width == "1px"


def test_a_page_over_https_is_checked_as_well(paired: Browser, secure_newsroom: Newsroom) -> None:
    check_page(paired, secure_newsroom, story())
    assert paired.js("location.protocol") == "https:"
    assert QUOTE in disputed(paired)[0]


def test_a_page_of_20_000_words_is_checked(paired: Browser, newsroom: Newsroom) -> None:
    filler = [
        f"In street number {n} the market was quiet and the traders went home early, as on every "
        f"day of week {n} of that long and rainy season, said the porter of house {n}. " * 3
        for n in range(200)
    ]
    check_page(paired, newsroom, story(filler=filler))
    assert paired.js("document.body.innerText.split(/\\s+/).length") > 20_000
    assert QUOTE in disputed(paired)[0]
    paired.click_in_popup(".disputed > .claim")
    until(lambda: paired.js("scrollY > 1000"))


def test_a_page_without_claims_says_so(paired: Browser, newsroom: Newsroom) -> None:
    rain = "It rained all day, and the river rose by a hand before the evening came. " * 6
    check_page(paired, newsroom, news_page("Weather", [rain, rain.replace("river", "lake")]))
    assert "No funding claims found" in paired.popup_text("#notice")
    assert paired.badge() == ""


def test_a_page_in_another_language_says_so(paired: Browser, newsroom: Newsroom) -> None:
    words = (
        "Das Berliner Unternehmen hat in einer neuen Finanzierungsrunde 20 Millionen Euro von "
        "mehreren Geldgebern erhalten, wie der Geschäftsführer am Montag in Berlin sagte. "
    )
    check_page(paired, newsroom, news_page("Geld für Berlin", [words * 3]))
    assert paired.popup_text("#notice").startswith("Not in English")
    assert paired.highlighted() == {}


TRAPS = [
    '<p style="display:none">{}</p>',
    '<p style="visibility:hidden">{}</p>',
    "<p hidden>{}</p>",
    '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">{}</p>',
    "<template><p>{}</p></template>",
    '<script type="application/json">"{}"</script>',
    "<style>/* {} */</style>",
    "<noscript>{}</noscript>",
    "<!-- {} -->",
    '<textarea style="display:none">{}</textarea>',
    '<img alt="{}" title="{}" src="data:,">',
    '<p title="{}" data-text="{}" aria-label="{}"></p>',
]


def test_what_no_reader_sees_is_never_marked(paired: Browser, newsroom: Newsroom) -> None:
    before = "".join(trap.replace("{}", html.escape(SENTENCE)) for trap in TRAPS)
    check_page(paired, newsroom, story(before))
    seen = paired.js(
        "[...CSS.highlights].filter(([name]) => name.startsWith('second-source-'))"
        ".flatMap(([, marks]) => [...marks]).map((range) => range.startContainer.parentElement)"
        ".every((element) => element.checkVisibility({visibilityProperty: true}) && "
        "element.getBoundingClientRect().width > 100)"
    )
    assert seen is True
    assert QUOTE in disputed(paired)[0]


HOSTILE = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'


def test_a_hostile_page_gets_words_back_and_no_markup(paired: Browser, newsroom: Newsroom) -> None:
    page = story(f"<p>{html.escape(HOSTILE)} {html.escape(SENTENCE)}</p>")
    page = page.replace("<title>", f"<title>{html.escape(HOSTILE)}")
    page = page.replace("</head>", f'<meta name="author" content="{html.escape(HOSTILE)}"></head>')
    check_page(paired, newsroom, page)
    paired.click_in_popup(".disputed > .claim")
    until(lambda: paired.popup("doc.querySelector('.comparison') !== null"))
    assert paired.popup("doc.querySelectorAll('main img, main script').length") == 0
    paired.close_popup()
    paired.command("next-claim")
    until(paired.card_text)
    assert paired.shadow("root.querySelectorAll('img, script').length") == 0
    assert paired.js("window.broken === undefined")


@pytest.mark.parametrize("forced", [False, True], ids=["colours", "forced colours"])
def test_statuses_are_told_apart_by_the_shape_of_the_line_in_any_colours(
    paired: Browser, newsroom: Newsroom, forced: bool
) -> None:
    paired.set_forced_colours(forced)
    try:
        paired.open(newsroom.url("/004.html"))
        paired.check()
        assert paired.js("matchMedia('(forced-colors: active)').matches") is forced
        statuses = sorted(name.removesuffix("-dark") for name in paired.highlighted())
        assert len(statuses) >= 3
        shapes = {shape_of(paired, status) for status in statuses}
        assert len(shapes) == len(statuses)
    finally:
        paired.set_forced_colours(False)


def shape_of(browser: Browser, status: str) -> str:
    """Return what tells a mark's line from others: its style, or how it is drawn in Firefox."""
    if browser.name == "chromium":
        style = f"getComputedStyle(document.body, '::highlight(second-source-{status})')"
        shape: str = browser.js(f"{style}.textDecorationStyle")
        return shape
    line = f"root.querySelector('.underline.{status}')"
    drawn: str = browser.shadow(
        f"{line}.firstChild.getAttribute('d').replace(/[\\d.]+/g, '') + "
        f"getComputedStyle({line}).strokeDasharray"
    )
    return drawn
