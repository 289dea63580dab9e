"""Shapes of markup that cost an article its words, or brought in those of others."""

import pytest

from backend.model.article import Document
from backend.reading import read_article

HEAD = "<h1>Fenwick Kites closes its second round</h1><p>3 March 2026 | By Ada Holm</p>"
FIRST = (
    "Fenwick Kites, which builds kites that tow barges, has raised $31 million in a Series B "
    "led by Saltmarsh Ventures, the company said on Tuesday."
)
SECOND = (
    "The round values the firm at $140 million and brings what it has raised to $44 million, "
    "said a person who has seen the papers."
)
THIRD = (
    "Loft Capital and Stonebridge Growth, who backed the first round in 2023, took part again "
    "and will each keep a seat on the board."
)
OTHER = (
    "Mossbank has raised $90 million in a Series C led by Bramble, which is more than any maker "
    "of rubber boots has raised before."
)
ARTICLE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
LOG = "".join(
    f"<p>In week {number} the kite towed {number} barges up the river, and the harbour master, who "
    "had not believed that it would, wrote down that it had.</p>"
    for number in range(12)
)
NEWER = "".join(
    f"<div><p>{age} ago</p><p>{OTHER}</p></div>"
    for age in ("8 hours", "9 hours", "a day", "2 days")
)
MENU = "".join(f"<div>Section number {number} of the paper</div>" for number in range(20))
READERS = "".join(
    f"<li><b>reader{number}</b><p>I have never seen a kite tow anything, and number {number} of "
    "my reasons is that the wind blows from the wrong side.</p></li>"
    for number in range(30)
)

KEPT = {
    "the body is named after what may follow it": (
        f"<article>{HEAD}<div class='entry-content entry-content-read-more'>{ARTICLE}</div>"
        f"</article><footer>{MENU}</footer>"
    ),
    "the body is named after a bar beside it": (
        f"<main>{HEAD}<div class='sidebar-fixed article-segment'>{ARTICLE}</div></main>"
        f"<div>{MENU}{MENU}{MENU}{MENU}</div>"
    ),
    "the body is named after a menu": (
        f"{HEAD}<div class='page main-menu-offset'>{ARTICLE}</div><p>Imprint and contact</p>"
    ),
    "the body is named a component": (
        f"{HEAD}<div class='cmp-container'>{ARTICLE}</div><p>Imprint and contact</p>"
    ),
    "its parts unfold one at a time": (
        f"{HEAD}<div role='tablist'><h3>The round</h3>{ARTICLE}</div><p>Imprint and contact</p>"
    ),
    "a teaser of it is all that is well marked": (
        f"<article>{HEAD}</article><div class='lead'><p>{FIRST}</p></div><div>Read aloud</div>"
        f"<div>4 minutes</div><div>{SECOND}</div><div>{THIRD}</div><div>{THIRD} {SECOND}</div>"
        f"<div>{SECOND} {THIRD}</div>"
    ),
    "the body is cut at each advertisement": (
        f"<article>{HEAD}<div class='grid article-body'><p>{FIRST}</p>{LOG}</div>"
        "<div class='slot'>Advertisement</div>"
        f"<div class='grid article-body'><p>{SECOND}</p><p>{THIRD}</p></div></article>"
    ),
    "another story's heading is marked better": (
        f"<div class='story'><h2 class='headline'>Fenwick Kites closes its second round</h2>"
        f"{ARTICLE}</div><article><h1 class='headline'>Mossbank makes more boots than ever</h1>"
        f"<p>{OTHER}</p></article>"
    ),
    "the name of the site is the heading of level one": (
        f"<h1>Kites of Fenwick</h1><div><h2 class='post-title'>Fenwick Kites closes its second "
        f"round</h2>{ARTICLE}</div><p>Imprint and contact</p>"
    ),
    "linked headings stand beside it": (
        f"<article>{HEAD}{ARTICLE}<p>{FIRST} {SECOND} {THIRD}</p>"
        f"<p>{THIRD} {SECOND} {FIRST}</p></article>"
        + "".join(f"<h3><a href='/{number}'>A story</a></h3>" for number in range(4))
    ),
    "readers wrote more, in its footer": (
        f"<article>{HEAD}{ARTICLE}<footer class='entry-footer'><p>Filed under Kites</p>"
        f"<div id='comments'><h2>30 responses to “Fenwick Kites”</h2><ol>{READERS}</ol></div>"
        "</footer></article>"
    ),
}
KEPT["it is written as it happens"] = (
    f"<article>{HEAD}"
    + "".join(f"<p>{n} minutes ago</p><p>{w}</p>" for n, w in enumerate((FIRST, SECOND, THIRD), 3))
    + "</article>"
)
BLOCKS = "".join(
    f"<div class='c1'><p class='c2'>{words}</p></div>" for words in (FIRST, SECOND, THIRD)
)
LISTED = (
    f"<div>{HEAD}<div>{BLOCKS}<div class='c1'><h2>How it grew</h2></div><div class='c1'><ul>"
    "<li>2023: $13 million, from Loft Capital</li></ul></div><div class='c1'><p>This spring there "
    "are three hundred kites on the river, and in the autumn there will be as many again:</p></div>"
    "<div class='c1'><ul><li>$31 million for the second round</li></ul></div></div></div>"
)
TITLE = "<title>Fenwick Kites closes its second round</title><body>"


@pytest.mark.parametrize("shape", KEPT)
def test_an_article_is_found_where(shape: str) -> None:
    article = read_article(Document(html=TITLE + KEPT[shape]))
    assert article.readable
    assert article.title == "Fenwick Kites closes its second round"
    assert [words for words in (FIRST, SECOND, THIRD) if words not in article.text] == []
    assert [words for words in ("Section number", "reader", OTHER) if words in article.text] == []


def test_headings_and_lists_are_kept_where_no_name_tells_the_body() -> None:
    blocks = read_article(Document(html=TITLE + LISTED)).text.split("\n")
    assert blocks[-4:-2] == ["How it grew", "2023: $13 million, from Loft Capital"]
    assert blocks[-1] == "$31 million for the second round"


def test_a_headline_that_nothing_is_left_of_is_none() -> None:
    page = f"<body><h1><nav>Fenwick Kites closes its second round</nav></h1>{ARTICLE}</body>"
    blocks = read_article(Document(html=page)).blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 3


def test_a_page_may_leave_out_the_tag_of_its_body() -> None:
    html = f"{TITLE.removesuffix('<body>')}<main>{HEAD}<p>{FIRST}</p></main><div>{SECOND}</div>"
    article = read_article(Document(html=html))
    assert [words for words in (FIRST, SECOND) if words not in article.text.split("\n")] == []


LEFT_OUT = {
    "other stories with their age": f"<article>{HEAD}{ARTICLE}<h2>More Kites</h2>{NEWER}</article>",
    "an imprint below a brief of one paragraph": (
        f"<div>{HEAD}<div class='article-body'><p>{FIRST}</p></div></div><div>"
        "<div>Information</div><div>Tools and services</div>"
        "<p>The customer service of the paper answers questions on weekdays between "
        f"nine and five, call reader services on extension four.</p>{MENU}</div>"
    ),
    "teasers and polls beside a short article": (
        f"<div><article>{HEAD}<p>{FIRST}</p><p>{SECOND}</p></article><div>Close</div></div>"
        f"<div><h4>Column</h4><ul><li>{OTHER}</li></ul><h4>Polls</h4><p>Does a reader fly kites? "
        f"It is an old question that no reader has answered so far.</p>{MENU}</div>"
    ),
    "comments in a list without a name": (
        f"<article>{HEAD}{ARTICLE}<div><h3>One thought on “Fenwick Kites closes its second round” "
        f"</h3><ol><li>{OTHER}</li></ol></div></article>"
    ),
}

BOXES = {
    "a box that asks for an address": (
        "<div class='letter'><h2>The Tow Rope</h2><p>Kites, ropes and what they cost, every Friday "
        "before the harbour wakes up.</p><form><input type='email'></form></div>"
    ),
    "a box that leads to more of what it lists": (
        "<div><h3>Ropes</h3><table><tr><td>Mossbank</td><td>$90 million Series C</td></tr></table>"
        "<a href='/ropes'>All ropes</a></div>"
    ),
    "a box with a link to a newsletter": (
        "<div><p>The Tow Rope. Now: a $90 million round.</p><a href='/newsletter'>Join</a></div>"
    ),
    "a titled box that names nobody in the article": (
        "<div class='x9'><div>Cheques of the week</div><table><tr><td>Mossbank</td>"
        "<td>Series C</td><td>$90 million</td></tr></table></div>"
    ),
    "a box that asks for an address in capitals": (
        "<div><h4>The Tow Rope</h4><input name='EMAIL'><p>Now: a $90 million round</p></div>"
    ),
    "who wrote it, with a link to the rest": (
        "<div><div>Jo Tow</div><p>Jo Tow writes about kites and has told before how Mossbank came "
        "by its $90 million.</p><a href='/jo'>View bio</a></div>"
    ),
    "a line that is a link as a whole": (
        "<p>[ <a href='/boots'>Mossbank raises $90 million for rubber boots</a> ]</p>"
    ),
    "a titled box in another language": (
        "<div class='x9'><span>Mira también</span><div>Mossbank raises $90 million</div></div>"
    ),
    "other stories under a title that is no heading": (
        "<div><div>Most read</div><p>Mossbank raises $90 million for rubber boots</p></div>"
    ),
}
IN_PARTS = (
    f"<article>{HEAD}<div class='b'><p>{FIRST}</p><p>{SECOND}</p>%s<p>{THIRD}</p></div></article>"
)


@pytest.mark.parametrize("shape", BOXES)
def test_an_article_leaves_out_between_its_paragraphs(shape: str) -> None:
    text = read_article(Document(html=TITLE + IN_PARTS % BOXES[shape])).text
    assert text.split("\n")[-3:] == [FIRST, SECOND, THIRD]


FITTING = {
    "a titled box of the names in the article": (
        "<div class='x9'><h3>Who paid</h3><ul><li>Saltmarsh Ventures</li>"
        "<li>Loft Capital</li></ul></div>"
    ),
    "a table without a title": (
        "<div class='x9'><table><tr><td><b>Oda Lien</b></td><td>2019</td><td>$1 million</td></tr>"
        "<tr><td>Bramble</td><td>2021</td><td>$3 million</td></tr></table></div>"
    ),
    "a box with the company in its title": (
        "<div class='x9'><b>Behind Fenwick Kites</b><ul><li>2019: $1m, Oda Lien</li></ul></div>"
    ),
    "a titled box whose title says what it is": (
        "<div class='x9'><h3>The round in brief</h3><p>Oda Lien of Bramble watches.</p></div>"
    ),
    "a paragraph with a link to more": (
        "<p>Oda Lien of Bramble watches. <a href='/lien'>See what she has to say</a></p>"
    ),
    "a paragraph with a link to a newsletter": (
        "<p>Oda Lien wrote it in <a href='/newsletters/tow'>The Tow Rope</a>.</p>"
    ),
}


@pytest.mark.parametrize("shape", FITTING)
def test_an_article_keeps_between_its_paragraphs(shape: str) -> None:
    text = read_article(Document(html=TITLE + IN_PARTS % FITTING[shape])).text
    assert "Oda Lien" in text or "Who paid\nSaltmarsh Ventures\nLoft Capital\n" in text


@pytest.mark.parametrize("shape", LEFT_OUT)
def test_an_article_leaves_out(shape: str) -> None:
    text = read_article(Document(html=TITLE + LEFT_OUT[shape])).text
    assert FIRST in text
    assert [words for words in ("Section number", "reader", OTHER) if words in text] == []
