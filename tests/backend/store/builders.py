"""Articles and claims with only what a test is about."""

from datetime import date

from backend.model.article import Article
from backend.model.claim import Claim, Company, Mention, MoneyValue, Quote, Trace, Value
from backend.values.money import Money

TRACE = Trace((1, 2**64 - 1), ("Example Wire",))


def article(
    text: str = "Acme raised $5 million.",
    url: str | None = "https://news.example.com/acme",
    published: date | None = date(2018, 5, 31),
    title: str | None = "Acme raises",
    publisher: str | None = "Example News",
) -> Article:
    return Article(url, title, publisher, published, "en", text, ())


def claim(
    company: str = "Acme",
    amount: int = 5_000_000,
    *,
    aliases: tuple[str, ...] = (),
    value: Value | None = None,
    attribute: str = "amount",
    identifier: str = "c1",
) -> Claim:
    return Claim(
        identifier,
        Company(company, aliases),
        attribute,
        value or MoneyValue(Money(amount, "USD")),
        "completed",
        None,
        Quote(0, 4, "Acme", "", " raised", "Acme raised."),
        Mention(1, "news"),
        "amount.raised",
    )
