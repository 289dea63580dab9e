"""Claims: one assertion about one company's funding, where it stands and what it says."""

from dataclasses import dataclass
from datetime import date
from struct import pack
from typing import Literal

from backend.values.dates import PartialDate
from backend.values.money import Money

Attribute = Literal[
    "amount",
    "valuation",
    "total_raised",
    "round",
    "lead_investor",
    "investor",
    "contribution",
    "date",
    "valuation_change",
]
Modality = Literal["completed", "planned", "rumoured", "denied"]
SourceKind = Literal["news", "press release", "filing", "dataset"]


@dataclass(frozen=True, slots=True)
class MoneyValue:
    """The value of an `amount`."""

    money: Money


@dataclass(frozen=True, slots=True)
class ValuationValue:
    """The value of a `valuation`; `basis` is None when pre- or post-money is not said."""

    money: Money
    basis: Literal["pre", "post"] | None = None


@dataclass(frozen=True, slots=True)
class TotalValue:
    """The value of a `total_raised`; `window` is "to date" or the words of the text."""

    money: Money
    window: str = "to date"


@dataclass(frozen=True, slots=True)
class ContributionValue:
    """The value of a `contribution`: who put it in, or which part of the financing it is."""

    money: Money
    orgs: tuple[str, ...] = ()
    part: Literal["tranche", "debt", "equity"] | None = None


@dataclass(frozen=True, slots=True)
class RoundValue:
    """The value of a `round`: a label such as "series-c+"."""

    label: str


@dataclass(frozen=True, slots=True)
class OrgsValue:
    """The value of a `lead_investor` or an `investor`: names as the text gives them."""

    orgs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateValue:
    """The value of a `date`; `relative` when the text said "Monday" or "last July"."""

    date: PartialDate
    relative: bool = False


@dataclass(frozen=True, slots=True)
class ChangeValue:
    """The value of a `valuation_change`: 3 for tripled, 0.6 for a cut of 40 %."""

    multiple: float
    window: str | None = None


Value = (
    MoneyValue
    | ValuationValue
    | TotalValue
    | ContributionValue
    | RoundValue
    | OrgsValue
    | DateValue
    | ChangeValue
)


@dataclass(frozen=True, slots=True)
class Company:
    """A company by its usual short name, and the other names that the article teaches for it."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that carry a claim: code points `start` to `end` of Article.text.

    `exact` is those words, `prefix` and `suffix` the text around them, `sentence` the sentence.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The financing that a claim speaks of, as far as its own article tells.

    `key` numbers the financings of one company in one article, in order of appearance; claims
    with one key speak of one financing. It is None where no financing is meant: a company's
    standing backers. `role` is "news" for the financing that the article reports, "background"
    for the others. `after` is the key of a financing which the text puts before this one ("just
    months after scoring a similar amount"), None where it says nothing.
    """

    key: int | None
    role: Literal["news", "background"] = "background"
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion found in an article. `rule` names the rule that found it."""

    id: str
    company: Company
    attribute: Attribute
    value: Value
    modality: Modality
    attribution: str | None
    quote: Quote
    mention: Mention
    rule: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What is kept of a text to recognise its copies: a MinHash signature and whom it credits.

    `signature` is empty for a text too short to have one; `credits` are outlets or companies
    that the text names as the place it has its news from, as the text writes them.
    """

    signature: tuple[int, ...] = ()
    credits: tuple[str, ...] = ()

    @property
    def packed(self) -> bytes:
        """The signature as it is kept and compared: eight little-endian bytes a number."""
        return pack(f"<{len(self.signature)}Q", *self.signature)


@dataclass(frozen=True, slots=True)
class Source:
    """Where statements come from."""

    id: int
    url: str | None
    publisher: str | None
    title: str | None
    published: date | None
    kind: SourceKind
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim that is kept, with its source. `id` never changes while the source's text stands."""

    id: int
    claim: Claim
    source: Source
