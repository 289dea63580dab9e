"""A chain of copies: how many origins there are, whatever was done to the words."""

from collections.abc import Sequence

import pytest

from backend.comparison.credits import credits_of
from tests.backend.comparison.annotated import Text, checked, text_of

Story = tuple[str, list[tuple[str, str]]]

# Each sentence once as its first author wrote it and once as a rewriter would.
LUMEN: Story = (
    "Lumen [[amount|lands $40 million]] to light greenhouses",
    [
        (
            "Lumen, a Rotterdam maker of lamps that follow the sun, has [[amount|raised $40 "
            "million]] in a [[round|Series B]] [[lead Northgate|led by Northgate]], the "
            "company said on Tuesday.",
            "Rotterdam-based Lumen, which makes sun-following lamps, said on Tuesday that it had "
            "[[amount|raised $40 million]] in a [[round|Series B]] that [[lead Northgate|"
            "Northgate led]].",
        ),
        (
            "The money will pay for a second assembly hall in Tilburg and for forty engineers who "
            "are to teach the lamps what a tomato wants at four in the morning.",
            "A second assembly hall in Tilburg and forty engineers, who are to teach the lamps "
            "what a tomato wants at four in the morning, will be paid for with the money.",
        ),
        (
            "[[investor Harbour Fund; Oak & Elm|Harbour Fund and Oak & Elm also took part]], as "
            "did a growers' cooperative from the Westland that had tested the first lamps "
            "for free.",
            "A growers' cooperative from the Westland, which had tested the first lamps for free, "
            "took part beside [[investor Harbour Fund; Oak & Elm|Harbour Fund and Oak & Elm]].",
        ),
        (
            "The deal values the firm at [[valuation|$310 million]], according to two people who "
            "saw the papers and were not allowed to speak about them.",
            "Two people who saw the papers, and were not allowed to speak about them, said the "
            "deal values the firm at [[valuation|$310 million]].",
        ),
        (
            "Growers in Spain and Morocco order most of the lamps today, because cheap winter "
            "power lets them harvest in weeks in which their northern rivals cannot.",
            "Most of the lamps today are ordered by growers in Spain and Morocco, whose cheap "
            "winter power lets them harvest in weeks in which northern rivals cannot.",
        ),
        (
            "“We used to sell light, now we sell mornings,” said the founder Anneke Vos, who "
            "studied the sleep of plants before she left the university to solder "
            "her first fixture.",
            "The founder Anneke Vos, who studied the sleep of plants and left the university to "
            "solder her first fixture, said: “We used to sell light, now we sell mornings.”",
        ),
    ],
)
# Reports of the same round by people who picked up the telephone themselves.
OTHERS = (
    """Greenhouse lighting firm closes B round
The horticultural lighting company Lumen told suppliers this week that its Series B is done. It
comes to [[amount|$40 million]], says a letter which this paper has read; the chief financial
officer, reached by telephone in Utrecht, confirmed the figure and the name of the leader,
[[lead Northgate|Northgate]]. Two suppliers said that they had been promised faster payment, and
that orders for diodes had doubled since spring.""",
    """Northgate bets on plants that never sleep
In its third purchase of the year the London fund Northgate has [[lead Northgate|led]] a
[[amount|$40 million investment]] in Lumen. A partner of the fund, Idris Kane, explained over
coffee that he had looked at eleven firms that sell light to farmers and found one whose customers
answered the telephone with enthusiasm. Rivals from Denmark undercut it by a fifth, he admitted,
but lose the buyers again after one winter.""",
)
OWN_REPORTING = (
    "Our own calls to four nurseries near Almería found three that use the lamps and one that sent "
    "them back, complaining of flicker and of a service line that rings out at weekends.",
    "In the Dutch trade register the company shows a loss of two million for last year, and a "
    "mortgage on the land under its first hall, neither of which it mentions to investors.",
)


def _write(story: Story, *, reworded: bool = False, keep: Sequence[int] = range(6)) -> str:
    headline, sentences = story
    return "\n".join([headline, *(sentences[index][reworded] for index in keep)])


def _copy(kind: str, publisher: str) -> Text:
    headline, body = "How a Dutch firm sells mornings to tomatoes", LUMEN
    made = {
        "verbatim": _write(body),
        "shortened": _write(body, keep=(0, 2, 3, 5)),
        "first half": _write(body, keep=(0, 1, 2)),
        "reworded": _write(body, reworded=True),
        "reworded and shortened": _write(body, reworded=True, keep=(0, 1, 2, 3, 5)),
        "new headline": "\n".join([headline, *_write(body).split("\n")[1:]]),
        "one number changed": _write(body).replace("$310 million", "$130 million"),
        "mixed": "\n".join([_write(body, keep=(0, 2, 3)), *OWN_REPORTING]),
        "reworded and mixed": "\n".join(
            [_write(body, reworded=True, keep=(0, 1, 2, 3, 4)), OWN_REPORTING[0]]
        ),
    }[kind]
    return text_of(made, published="2024-05-15", publisher=publisher)


ORIGINAL = text_of(_write(LUMEN), published="2024-05-14", publisher="The Lantern")
INDEPENDENT = [
    text_of(text, published="2024-05-14", publisher=publisher)
    for text, publisher in zip(OTHERS, ("Polder Post", "Fleet Review"), strict=True)
]
PROBE = text_of(
    "A weekly list of deals\nLumen, lamps: [[amount|$40 million]], Series B.",
    published="2024-05-20",
    publisher="Friday List",
)
KINDS = (
    "verbatim",
    "shortened",
    "first half",
    "reworded",
    "reworded and shortened",
    "new headline",
    "one number changed",
    "mixed",
    "reworded and mixed",
)
PAIRS = (
    ("verbatim", "shortened"),
    ("verbatim", "reworded"),
    ("shortened", "mixed"),
    ("new headline", "reworded and mixed"),
    ("reworded", "mixed"),
)
CHAINS = [
    *[((kind,), others) for kind in KINDS for others in (0, 1, 2)],
    *[(pair, others) for pair in PAIRS for others in (0, 1)],
    *[((pair[0], "one number changed", pair[1]), 2) for pair in PAIRS[:3]],
]


def test_there_are_forty_chains():
    assert len(CHAINS) == 40


@pytest.mark.parametrize(("kinds", "others"), CHAINS)
def test_copies_count_as_one_origin(kinds: tuple[str, ...], others: int):
    copies = [_copy(kind, f"Copy Desk {number}") for number, kind in enumerate(kinds)]
    answer = checked(PROBE, [ORIGINAL, *copies, *INDEPENDENT[:others]], "amount")
    agreeing = {one.origin for one in answer.evidence if one.relation == "agrees"}
    assert len(agreeing) == 1 + others


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_of_the_page_only_echoes_it(kind: str):
    answer = checked(ORIGINAL, [_copy(kind, "Copy Desk")], "amount", 1)
    assert answer.status == "echoed"
    assert {one.origin for one in answer.evidence if one.relation == "agrees"} == {0}


def test_a_changed_number_conflicts_with_its_own_source():
    answer = checked(_copy("one number changed", "Copy Desk"), [ORIGINAL], "valuation")
    assert answer.status == "disputed"


def test_a_headline_of_its_own_is_an_origin_of_its_own(seeds):
    answer = checked(seeds["000"], [seeds["004"], seeds["001"]], "amount")
    origins = {one.source.id: one.origin for one in answer.evidence if one.relation == "agrees"}
    assert origins == {1: 1, 2: 0}


CREDITED = """{lede}
The lamp maker Lumen has [[amount|raised $40 million]], {credit}. Nothing else is known of the deal,
and calls to the office in Rotterdam rang out all afternoon while rain fell on the glass."""


@pytest.mark.parametrize(
    "credit",
    [
        "the Lantern reported",
        "reports The Lantern",
        "according to The Lantern",
        "as first reported by the Lantern",
        "citing a report in The Lantern",
    ],
)
def test_a_text_that_credits_another_has_its_origin(credit: str):
    crediting = text_of(
        CREDITED.format(lede="Lamp firm raises cash", credit=credit),
        published="2024-05-16",
        publisher="Evening Wire",
    )
    answer = checked(PROBE, [ORIGINAL, crediting], "amount")
    assert {one.origin for one in answer.evidence if one.relation == "agrees"} == {1}
    assert checked(crediting, [ORIGINAL], "amount").status == "echoed"


def test_two_texts_that_credit_one_outlet_are_one_origin():
    texts = [
        text_of(
            f"{lede}\n{body}",
            published="2024-05-16",
            publisher=publisher,
        )
        for publisher, lede, body in (
            (
                "Alpha",
                "Lamps get cash",
                "Lumen [[amount|raised $40 million]], the Harbour Times reported.",
            ),
            (
                "Beta",
                "Plants and money",
                "According to Harbour Times, Lumen has [[amount|$40 million]] of new cash.",
            ),
        )
    ]
    answer = checked(PROBE, texts, "amount")
    assert {one.origin for one in answer.evidence} == {1}


@pytest.mark.parametrize(
    ("sentence", "credited"),
    [
        ("HONG KONG (Reuters) - The firm raised $5m.", ("Reuters",)),
        (
            "Talent will be hired, the firm said in a statement, reports Fortune.com.",
            ("Fortune.com",),
        ),
        ("The deal was first reported by TechCrunch.", ("TechCrunch",)),
        ("The round valued it at $3bn, according to Bloomberg.", ("Bloomberg",)),
        ("Alibaba invested, Bloomberg reports.", ("Bloomberg",)),
        ("The Wall Street Journal reported the talks on Friday.", ("Wall Street Journal",)),
        ("The new money lifts it to $4bn, sources told Reuters.", ("Reuters",)),
        ("The company reported revenue of $5m, according to people close to it.", ()),
        ("The firm said on Monday that it had raised $5m.", ()),
    ],
)
def test_credits_are_found_by_their_phrases(sentence: str, credited: tuple[str, ...]):
    assert credits_of(sentence) == credited
