"""Pages as they are out there: they re-render, navigate, forbid, hide, and try to break in."""

import json

import pytest

from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom, news_page
from tests.browser.stand_in import StandIn

QUOTE = "Acme raised $5 million"
SENTENCE = f"{QUOTE} from investors in May."


def marked(browser: Browser) -> list[str]:
    """Return the words under any mark, without the ground of the one whose card is open."""
    marks = browser.highlighted().items()
    return [words for name, each in marks if name != "active" for words in each]


def check_page(browser: Browser, newsroom: Newsroom, path: str, page: str) -> None:
    """Publish a page, open it and check it."""
    newsroom.put(path, page)
    browser.open(newsroom.url(path))
    browser.check()


def test_nothing_is_in_the_page_before_the_reader_asks(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    newsroom.put("/plain", news_page("Acme", [SENTENCE]))
    browser.open(newsroom.url("/plain"))
    browser.open_popup()
    assert "Nothing checked yet" in browser.popup_text()
    assert marked(browser) == []
    assert browser.js("document.querySelector('second-source-notes')") is None
    assert [path for _, path, _, _ in stand_in.requests if "check" in path] == []


def test_the_page_is_changed_by_one_element_and_left_as_it_was(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    newsroom.put("/hash", news_page("Acme", [SENTENCE]))
    browser.open(newsroom.url("/hash"))
    look = "document.documentElement.outerHTML"
    places = "[...document.querySelectorAll('p, h1')].map((e) => e.getBoundingClientRect().top)"
    before, layout = browser.js(look), browser.js(places)
    browser.check()
    host = "<second-source-notes></second-source-notes>"
    assert browser.js(look) == before.replace("</html>", f"{host}</html>")
    assert browser.js(places) == layout
    assert browser.js("document.adoptedStyleSheets.length") == 0
    browser.click_in_popup("#toggle")
    until(lambda: browser.js(look) == before)
    assert marked(browser) == []
    browser.click_in_popup("#toggle")
    until(lambda: marked(browser) == [QUOTE])


def test_a_new_version_of_the_extension_clears_up_after_the_old_one(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    check_page(browser, newsroom, "/update", news_page("Acme", [SENTENCE]))
    assert marked(browser) == [QUOTE]
    scripts = browser.ext("import('/background/pages.js').then((pages) => pages.PAGE_SCRIPTS)")
    scripts = [f"/{path}" for path in scripts]
    browser.ext(
        f"chrome.scripting.executeScript({{target: {{tabId: {browser.tab_id()}}}, "
        f"files: {json.dumps(scripts)}}}).then(() => true)"
    )
    assert marked(browser) == []
    assert browser.js("document.querySelector('second-source-notes')") is None
    browser.check()
    assert marked(browser) == [QUOTE]
    assert browser.js("document.querySelectorAll('second-source-notes').length") == 1


def test_marks_come_back_when_the_page_renders_itself_anew(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    check_page(browser, newsroom, "/render", news_page("Acme", [SENTENCE]))
    lost = browser.js(
        "(() => { const a = document.querySelector('article'); a.innerHTML += '';"
        "return [...CSS.highlights.get('second-source-corroborated')].map(String); })()"
    )
    assert lost == [""]
    until(lambda: marked(browser) == [QUOTE])


def test_claims_that_the_page_adds_later_are_marked_then(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    check_page(browser, newsroom, "/scroll", news_page("Acme", ["Nothing yet."]))
    assert marked(browser) == []
    assert "Not located on the page" in browser.popup_text()
    browser.js(
        "document.querySelector('article').append(Object.assign("
        f"document.createElement('p'), {{textContent: {json.dumps(SENTENCE)}}}))"
    )
    until(lambda: marked(browser) == [QUOTE])
    until(lambda: "Not located" not in browser.popup_text())


def test_another_address_in_the_same_document_starts_over(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE, status="disputed")
    check_page(browser, newsroom, "/app", news_page("Acme", [SENTENCE]))
    assert browser.badge() == "1"
    browser.js("history.pushState({}, '', '/app/next')")
    until(lambda: marked(browser) == [])
    until(lambda: browser.badge() == "")
    browser.open_popup()
    assert "Nothing checked yet" in browser.popup_text()


def test_another_place_on_the_same_page_changes_nothing(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    check_page(browser, newsroom, "/place", news_page("Acme", [SENTENCE]))
    browser.js("location.hash = 'comments'")
    browser.js("new Promise((done) => setTimeout(done, 900))")
    assert marked(browser) == [QUOTE]


def test_a_loaded_page_starts_over(browser: Browser, newsroom: Newsroom, stand_in: StandIn) -> None:
    stand_in.claim(QUOTE, status="disputed")
    check_page(browser, newsroom, "/load", news_page("Acme", [SENTENCE]))
    browser.close_popup()
    browser.go(newsroom.url("/002.html"))
    until(lambda: browser.badge() == "")
    browser.open_popup()
    assert "Nothing checked yet" in browser.popup_text()


def test_the_right_button_checks_the_selected_words_alone(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    newsroom.put("/select", news_page("Acme", ["Something else.", SENTENCE]))
    browser.open(newsroom.url("/select"))
    browser.js("getSelection().selectAllChildren(document.querySelectorAll('p')[1])")
    browser.choose_from_menu("check-selection")
    until(lambda: marked(browser) == [QUOTE])
    assert stand_in.last_check() == {"url": newsroom.url("/select"), "text": SENTENCE}
    assert "Corroborated" in until(browser.card_text)


def test_every_mark_has_a_line_of_its_own_shape_under_its_words(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.check()
    browser.close_popup()
    shapes = {"disputed": "wavy", "corroborated": "solid", "echoed": "double"}
    if browser.name == "chromium":
        for status, shape in shapes.items():
            style = f"getComputedStyle(document.body, '::highlight(second-source-{status})')"
            assert browser.js(f"{style}.textDecorationStyle") == shape
        assert browser.shadow("root.querySelector('.underlines')") is None
        return
    browser.js("scrollTo(0, 60)")
    words = browser.js(
        "[...[...CSS.highlights.get('second-source-disputed')][0].getClientRects()]"
        ".map((box) => [Math.round(box.left), Math.round(box.bottom), Math.round(box.width)])"
    )
    lines = browser.shadow(
        "[...root.querySelectorAll('.underline.disputed')].map((line) => "
        "line.getBoundingClientRect()).map((box) => "
        "[Math.round(box.left), Math.round(box.bottom - 1), Math.round(box.width)])"
    )
    assert lines == words
    paths = "new Set([...root.querySelectorAll('.underline')].map((e) => e.classList[1])).size"
    assert browser.shadow(paths) == 4


HIDDEN = [
    ("display", '<p style="display:none">{}</p>'),
    ("visibility", '<p style="visibility:hidden">{}</p>'),
    ("opacity", '<p style="opacity:0">{}</p>'),
    ("attribute", "<p hidden>{}</p>"),
    (
        "clipped",
        '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">'
        "{}</p>",
    ),
    ("template", "<template>{}</template>"),
    ("script", '<script type="text/plain">{}</script>'),
    ("noscript", "<noscript>{}</noscript>"),
    ("textarea", '<textarea style="display:none">{}</textarea>'),
    ("closed details", "<details><summary>More</summary>{}</details>"),
    ("attribute value", '<p title="{}" data-text="{}"></p>'),
]


@pytest.mark.parametrize(("kind", "markup"), HIDDEN, ids=[kind for kind, _ in HIDDEN])
def test_a_hidden_copy_never_wins(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, kind: str, markup: str
) -> None:
    stand_in.claim(QUOTE, prefix="", suffix=" from investors in May.")
    page = news_page("Acme", [f"Today {SENTENCE}"])
    hidden = page.replace("<article>", "<article>" + markup.replace("{}", SENTENCE))
    check_page(browser, newsroom, "/hidden", hidden)
    assert marked(browser) == [QUOTE]
    place = browser.js(
        "[...CSS.highlights.get('second-source-corroborated')][0].startContainer.parentElement"
        ".textContent.startsWith('Today')"
    )
    assert place is True


def test_words_that_nobody_sees_are_listed_as_not_located(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    page = news_page("Acme", ["Nothing."]).replace("<p>", f"<p hidden>{SENTENCE}</p><p>")
    check_page(browser, newsroom, "/unseen", page)
    assert marked(browser) == []
    assert "Not located on the page" in browser.popup_text()


def test_open_shadow_roots_are_read_and_marked(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    text = SENTENCE + " It is a long story. " * 30
    page = news_page("Acme", ["Nothing."]).replace(
        "</article>",
        f'<div><template shadowrootmode="open"><p>{text}</p></template></div></article>',
    )
    check_page(browser, newsroom, "/shadow", page)
    assert marked(browser) == [QUOTE]
    assert QUOTE in stand_in.last_check()["html"]


def test_frames_of_the_same_origin_are_read_and_marked_and_no_others(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    newsroom.put("/inner", news_page("Inner", [SENTENCE + " It is a long story. " * 30]))
    other = newsroom.url("/inner", host="www.news.test")
    frames = f'<iframe id="other" src="{other}"></iframe><iframe id="own" src="/inner"></iframe>'
    page = news_page("Acme", ["Nothing."]).replace("</article>", f"{frames}</article>")
    check_page(browser, newsroom, "/outer", page)
    sent = stand_in.last_check()["html"]
    assert sent.count(QUOTE) == 1
    assert "Not located" not in browser.popup_text()
    inside = (
        "[...document.querySelector('#own').contentWindow.CSS.highlights.values()]"
        ".flatMap((marks) => [...marks].map((range) => range.toString()))"
    )
    assert browser.js(inside) == [QUOTE]
    assert marked(browser) == []
    browser.click_in_popup(".claim")
    until(lambda: browser.js(inside) == [QUOTE, QUOTE])
    browser.click_in_popup("#toggle")
    until(lambda: browser.js(inside) == [])


def test_a_shadow_root_that_renders_itself_anew_keeps_its_marks(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    page = news_page("Acme", ["Nothing."]).replace(
        "</article>",
        f'<div id="s"><template shadowrootmode="open"><p>{SENTENCE}</p></template></div></article>',
    )
    check_page(browser, newsroom, "/shadow-again", page)
    assert marked(browser) == [QUOTE]
    browser.js("document.querySelector('#s').shadowRoot.innerHTML += ''")
    until(lambda: marked(browser) == [QUOTE])


def test_a_reader_on_keys_keeps_the_place_when_the_page_renders_itself_anew(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    stand_in.claim(QUOTE)
    check_page(browser, newsroom, "/focus", news_page("Acme", [SENTENCE]))
    browser.close_popup()
    browser.command("next-claim")
    until(browser.card_text)
    browser.js("(() => { const a = document.querySelector('article'); a.innerHTML += ''; })()")
    until(lambda: marked(browser) == [QUOTE])
    assert browser.shadow("root.activeElement?.dataset.claim") == "c1"
    assert browser.card_text() != ""


HOSTILE = '<img src=x onerror="document.title=1">"\'</script><script>document.title=1</script>'


def test_hostile_words_stay_words(browser: Browser, newsroom: Newsroom, stand_in: StandIn) -> None:
    claim = stand_in.claim(QUOTE, status="disputed", summary=HOSTILE, company=HOSTILE)
    claim["evidence"] = [stand_in.evidence("conflicts", HOSTILE, "javascript:document.title=1")]
    stand_in.answer["article"]["title"] = HOSTILE
    check_page(browser, newsroom, "/hostile", news_page("Acme", [SENTENCE]))
    browser.click_in_popup(".claim")
    until(lambda: browser.popup("doc.querySelector('.comparison') !== null"))
    assert HOSTILE in browser.popup("doc.body.textContent")
    assert browser.popup("doc.querySelectorAll('main img, main script').length") == 0
    assert browser.popup("doc.querySelectorAll('a[href^=javascript]').length") == 0
    browser.close_popup()
    browser.hover(QUOTE, "disputed")
    assert "<img" in until(browser.card_text)
    assert browser.shadow("root.querySelectorAll('img, script, a[href^=javascript]').length") == 0
    assert browser.js("document.title") == "Acme"


def test_a_page_of_the_browser_itself_is_left_alone(browser: Browser, stand_in: StandIn) -> None:
    browser.open("about:support" if browser.name == "firefox" else "chrome://version")
    browser.check()
    assert "Extensions may not read this page" in browser.popup_text("#notice")
