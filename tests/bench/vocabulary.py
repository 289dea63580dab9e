"""Words and patterns of invented business news; whole sentences are made of them in prose.py."""

from typing import Final

SYLLABLES: Final = (
    *("bal", "cor", "den", "fer", "gil", "hol", "jas", "kel", "lum", "mar", "nor", "ost"),
    *("pel", "quin", "ras", "sol", "tav", "ul", "ver", "wex", "yar", "zen"),
)
ENDINGS: Final = ("a", "ix", "on", "era", "ify", "eo", "um", "ity", "ora", "ane", "et", "ia")
FIRM_WORDS: Final = (
    *("Capital", "Ventures", "Partners", "Growth", "Holdings", "Fund"),
    *("Asset Management", "Investment Corporation"),
)
FIRST_NAMES: Final = ("Anna", "Bruno", "Clara", "David", "Elif", "Farid", "Greta", "Hugo", "Irene")
PLACES: Final = ("Lisbon", "Toronto", "Warsaw", "Nairobi", "Osaka", "Austin", "Lyon", "Leeds")
TRADES: Final = (
    *("warehouse robots", "payroll software", "battery recycling", "crop insurance"),
    *("medical imaging", "freight booking", "language courses", "cement testing"),
    *("water sensors", "identity checks"),
)
ROUNDS: Final = ("seed", "Series A", "Series B", "Series C", "Series D", "Series E", "pre-seed")
DAYS: Final = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
MONTHS: Final = ["January", "March", "April", "May", "June", "September", "October", "November"]

# {c} the company, {i}-{l} investors, {a} an amount, {b} a larger one, {v} a valuation, {r} a round.
FUNDING: Final = (
    "{c} has raised {a} in a {r} round led by {i}, with {j} and {k} also taking part",
    "The {place}-based maker of {trade} said on {day} that it had closed a {a} {r}",
    "The deal values {c} at more than {v}, according to two people familiar with the matter",
    "{i} led the round, which was joined by existing investors {j}, {k} and {l}",
    "With the new money {c} has now raised {b} to date, the company said in a statement",
    "{c} was last valued at {v} in {month} {year}, when it completed its {r}",
    "{j} put in {a} of the total, while {k} and {l} contributed the rest of the financing",
    "The startup is in talks to raise a further {b} at a valuation of about {v}",
    "Its previous round, a {a} {r} in {month} {year}, was led by {k}",
    "A spokesman for {j} denied that the fund had invested in the {r} of {c}",
    "The valuation of {c} has tripled in under a year, from {v} when {l} came in",
    "The company also secured {a} in debt financing from {l} to pay for new equipment",
    "{c}, which makes {trade}, announced a {b} investment from {i} and {j} on {day}",
    "Investors including {i}, {j} and {k} agreed to buy shares worth {a} in the {r}",
    "Terms were not disclosed, but a filing shows that {c} sold stock for {a} in {month}",
    "{c} plans to use the {a} to hire engineers and to open an office in {place}",
)

# Sentences of the same pages that report no financing, some of them with money all the same.
ORDINARY: Final = (
    "The company, which started in a garage in {place}, now employs {n} people in {m} countries",
    "Customers use its {trade} to find out early when something in a process is about to go wrong",
    "Revenue rose by {m} per cent to {a} last year, helped by a weaker currency and higher prices",
    "Analysts said that demand for {trade} would stay strong as long as labour remained scarce",
    "It is a crowded field, and at least {m} rivals sell something similar to the same buyers",
    "{p}, the chief executive, said that the next product would ship before the end of {month}",
    "“We have learnt to say no to most of what we are asked for,” {p} told a conference in {place}",
    "The first version took {m} months to build and was used by no more than a handful of shops",
    "Regulators in {place} have asked for more information about how the data are kept and shared",
    "Neither side would say how long the contract runs or what happens when it comes to an end",
    "Staff costs are the largest item in the accounts, followed by rent and by cloud computing",
    "The new office near the station in {place} has room for {n} desks and a small laboratory",
    "Older machines need a person to watch them, which is expensive at night and at weekends",
    "A survey of {n} managers found that most of them expected to replace equipment this decade",
    "Prices start at {m} dollars a month for small teams and fall as the number of users grows",
    "Some former employees describe long hours and a culture in which doubts were seldom welcome",
    "The software runs on ordinary computers and does not need a connection to the internet",
    "Exports to the region fell in {month} after new rules on labelling came into force",
    "Its best known customer, a chain of {n} stores, renewed for another {m} years in {month}",
    "People who know the plan say that a version for hospitals may follow, though not this year",
    "{p} studied physics before joining the business that an uncle had founded in {place}",
    "Trade unions have welcomed the change and want the same rules to apply to contractors",
    "The market for {trade} is growing by about {m} per cent a year, two research firms estimate",
    "Critics point out that the tests were run on a small sample and have not been repeated",
    "Shares in listed competitors were little changed on {day} in quiet trading before a holiday",
    "A second plant is being built outside {place} and should be working by {month} {year}",
    "The team moved out of its first building when the lift broke down for the third time",
    "What happens next depends on the weather, on freight rates and on a court in {place}",
)
