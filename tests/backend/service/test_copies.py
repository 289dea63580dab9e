"""Copies that the index of near-copies finds, whatever company they name."""

from datetime import date

from backend import service
from backend.model.article import Document
from backend.store import open_store

OPENING = (
    "Founded by two hydrologists in a shed behind the harbour of Esbjerg, the company sells "
    "sensors that listen to pipes at night and tell a leak from a running tap. Forty waterworks "
    "in Denmark and Poland pay for them by the kilometre, and none has left since the first "
    "winter. Its newest sensor runs for nine years on a battery of the size of a coin."
)
ENDING = (
    "Engineers at the firm teach the sensors with recordings from disused mains, which the town "
    "of Ribe floods for them twice a year. A second workshop opens in Gdansk in spring, where "
    "thirty people will solder and test what the shed can no longer hold. Exports to the dry "
    "south of Spain, where every third litre is lost, are to begin before the summer."
)
RELEASE = Document(
    url="https://release.example/vandlyd",
    publisher="Release Desk",
    published=date(2024, 3, 4),
    text=f"{OPENING} Vandlyd Holding has raised $21 million in a Series B round led by Stormflod "
    f"Ventures. {ENDING}",
)
OTHER = Document(
    url="https://other.example/pipewhisper",
    publisher="The Other",
    published=date(2024, 3, 5),
    text=f"{ENDING} Pipewhisper raised $21 million in a Series B round, which Stormflod led.",
)
READ = Document(
    url="https://reader.example/pipewhisper",
    publisher="Reader",
    published=date(2024, 3, 6),
    text=f"Pipewhisper has raised $21 million in a Series B round. {OPENING}",
)


def status_with(*documents):
    store = open_store("sqlite://")
    assert service.ingest(documents, store).failures == []
    answer = service.check(READ, store)
    store.close()
    [amount] = [each for each in answer.claims if each.claim.attribute == "amount"]
    return amount.status


def test_two_that_copy_one_text_are_one_origin_though_it_names_the_company_otherwise():
    assert status_with(OTHER) == "corroborated"
    assert status_with(OTHER, RELEASE) == "echoed"
    assert status_with(RELEASE, OTHER) == "echoed"


def test_a_source_that_copies_nothing_stays_a_second_one():
    own_words = Document(
        url="https://third.example/a",
        publisher="The Third",
        published=date(2024, 3, 7),
        text="Pipewhisper raised $21 million. The Series B was confirmed by its chairwoman, who "
        "told this newspaper on a windy quay that the money is for a factory beyond the sea.",
    )
    assert status_with(RELEASE, own_words) == "corroborated"
