import pytest

from backend.comparison import trace
from backend.comparison.source_origins import number_origins
from backend.model.article import Article
from backend.model.claim import Source, Statement, Trace
from backend.model.corpus import ArticleFile, KeptArticle
from tests.backend.store.builders import claim

TEXT = (
    "Acme Robotics has raised forty million dollars from investors who believe that machines will "
    "soon pick apples in every orchard of the valley, its founder told an audience of growers."
)
OTHER = (
    "A court in the capital heard on Tuesday how two brothers sold the same warehouse to seven "
    "buyers within one week, and how none of them had asked to see the inside of the building."
)


def file(
    number: int,
    publisher: str | None = None,
    url: str | None = None,
    text: str = "",
    credits: tuple[str, ...] = (),
    company: str = "Acme",
) -> ArticleFile:
    found = trace(Article(url, None, publisher, None, "en", text, ()))
    source = Source(number, url, publisher, None, None, "news", Trace(found.signature, credits))
    return ArticleFile(
        KeptArticle(source, "en", 1, text, 1), (Statement(number, claim(company), source),), "1"
    )


ORIGINS = [
    ("two outlets", [file(1, "A Paper"), file(2, "B Times")], [1, 2]),
    ("two addresses without an outlet", [file(1, url="x:1"), file(2, url="x:2")], [1, 2]),
    ("two articles of an outlet", [file(1, "A Paper"), file(2, "A Paper")], [1, 1]),
    ("a site", [file(1, "Techsite.com"), file(2, None, "https://techsite.com/a")], [1, 1]),
    ("a credit", [file(1, "A Paper", credits=("B Times",)), file(2, "B Times")], [1, 1]),
    ("credit to itself", [file(1, "A Paper", credits=("A Paper", "B Times")), file(2, "B Times")],
     [1, 2]),
    ("credit to the company", [file(1, "A Paper", credits=("Acme",)),
                               file(2, "B Times", credits=("Acme",))], [1, 2]),
    ("credit to one who is not there", [file(1, "A Paper", credits=("Wire",)),
                                        file(2, "B Times", credits=("Wire",))], [1, 1]),
    ("a copy", [file(1, "A Paper", text=TEXT), file(2, "B Times", text=TEXT)], [1, 1]),
    ("other words", [file(1, "A Paper", text=TEXT), file(2, "B Times", text=OTHER)], [1, 2]),
    ("through a third", [file(1, "A Paper", text=TEXT), file(2, "C Wire"),
                         file(3, "B Times", text=TEXT, credits=("C Wire",)), file(4, "D")],
     [1, 1, 1, 2]),
    ("none", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "origins"), [case[1:] for case in ORIGINS],
                         ids=[case[0] for case in ORIGINS])  # fmt: skip
def test_sources_that_copy_or_credit_one_another_have_one_origin(files, origins):
    assert number_origins(files) == origins


def test_signatures_of_two_releases_are_never_alike():
    old = file(1, "A Paper", text=TEXT)
    short = Trace(old.article.source.trace.signature[:64])
    source = Source(2, None, "B Times", None, None, "news", short)
    new = ArticleFile(KeptArticle(source, "en", 1, TEXT, 0), (), "2")
    assert number_origins([old, new, file(3, "C Wire", text=TEXT)]) == [1, 2, 1]
