"""How writers spell money: one spelling a line."""

import pytest

from backend.values.money import MoneySpan, Sum, find_money

K, M, BN, TN = 10**3, 10**6, 10**9, 10**12
LAKH, CRORE = 10**5, 10**7


def only(text: str) -> MoneySpan:
    spans = find_money(text)
    assert len(spans) == 1, [text[s.start : s.end] for s in spans]
    return spans[0]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$620 million", 620 * M, "USD"),
        ("US$600m", 600 * M, "USD"),
        ("$US1.2 billion", 1200 * M, "USD"),
        ("U.S.$5 million", 5 * M, "USD"),
        ("US $5 million", 5 * M, "USD"),
        ("USD $5m", 5 * M, "USD"),
        ("USD 5 bn", 5 * BN, "USD"),
        ("USD5bn", 5 * BN, "USD"),
        ("usd 5 million", 5 * M, "USD"),
        ("$1.2bn", 1200 * M, "USD"),
        ("$ 95 billion", 95 * BN, "USD"),
        ("$ 600 million", 600 * M, "USD"),
        ("$2.75B", 2750 * M, "USD"),
        ("$600M", 600 * M, "USD"),
        ("$5MM", 5 * M, "USD"),
        ("$40 mn", 40 * M, "USD"),
        ("$5 mln", 5 * M, "USD"),
        ("$5 mil", 5 * M, "USD"),
        ("$1.1 Bln", 1100 * M, "USD"),
        ("$4.5 BILLION", 4500 * M, "USD"),
        ("$410million", 410 * M, "USD"),
        ("$2.5-B", 2500 * M, "USD"),
        ("$600-million", 600 * M, "USD"),
        ("$600\u00a0million", 600 * M, "USD"),
        ("\\$620 million", 620 * M, "USD"),
        ("600 million dollars", 600 * M, "USD"),
        ("600 million US dollars", 600 * M, "USD"),
        ("600 million U.S. dollars", 600 * M, "USD"),
        ("600-million-dollar", 600 * M, "USD"),
        ("5 billion USD", 5 * BN, "USD"),
        ("$500k", 500 * K, "USD"),
        ("$750K", 750 * K, "USD"),
        ("$250 thousand", 250 * K, "USD"),
        ("$1,250,000", 1_250_000, "USD"),
        ("$1 trillion", TN, "USD"),
        ("$1.5tn", 1500 * BN, "USD"),
        ("€50M", 50 * M, "EUR"),
        ("€ 50 million", 50 * M, "EUR"),
        ("50 million euros", 50 * M, "EUR"),
        ("EUR 50m", 50 * M, "EUR"),
        ("Euro 50 million", 50 * M, "EUR"),
        ("50m€", 50 * M, "EUR"),
        ("50 million €", 50 * M, "EUR"),
        ("12,5 Mio. Euro", 12_500_000, "EUR"),
        ("1,2 Mrd. Euro", 1200 * M, "EUR"),
        ("1.2 milliard euros", 1200 * M, "EUR"),
        ("1.250.000 Euro", 1_250_000, "EUR"),
        ("MEUR 50", 50 * M, "EUR"),
        ("£400m", 400 * M, "GBP"),
        ("GBP 400 million", 400 * M, "GBP"),
        ("400 million pounds", 400 * M, "GBP"),
        ("400 million pounds sterling", 400 * M, "GBP"),
        ("Rs 500 crore", 500 * CRORE, "INR"),
        ("Rs. 500 crore", 500 * CRORE, "INR"),
        ("Rs500 crore", 500 * CRORE, "INR"),
        ("Rs. 4,200 cr", 4200 * CRORE, "INR"),
        ("Rs 4,200-crore", 4200 * CRORE, "INR"),
        ("Rs 80 Cr", 80 * CRORE, "INR"),
        ("INR 250 crore", 250 * CRORE, "INR"),
        ("₹4,200 crore", 4200 * CRORE, "INR"),
        ("500 crore rupees", 500 * CRORE, "INR"),
        ("5 billion rupees", 5 * BN, "INR"),
        ("Rs 5 lakh", 5 * LAKH, "INR"),
        ("5 lakh", 5 * LAKH, "INR"),
        ("30 lakhs", 30 * LAKH, "INR"),
        ("Rs 42 L", 42 * LAKH, "INR"),
        ("Rs 12.5 lakh crore", 12_500 * BN, "INR"),
        ("Rs 4.5 lakh-crore", 4500 * BN, "INR"),
        ("Rs 1 thousand crore", 1000 * CRORE, "INR"),
        ("Rs 5,60,00,000", 56 * M, "INR"),
        ("RMB 3 billion", 3 * BN, "CNY"),
        ("RMB3bn", 3 * BN, "CNY"),
        ("3 billion yuan", 3 * BN, "CNY"),
        ("3 billion renminbi", 3 * BN, "CNY"),
        ("CNY 3bn", 3 * BN, "CNY"),
        ("CN¥3bn", 3 * BN, "CNY"),
        ("30亿元", 3 * BN, "CNY"),
        ("30 億元", 3 * BN, "CNY"),
        ("人民币30亿元", 3 * BN, "CNY"),
        ("500万元", 5 * M, "CNY"),
        ("2亿美元", 200 * M, "USD"),
        ("3000万美元", 30 * M, "USD"),
        ("30億円", 3 * BN, "JPY"),
        ("5 billion yen", 5 * BN, "JPY"),
        ("JPY 5bn", 5 * BN, "JPY"),
        ("¥5 billion", 5 * BN, "JPY"),
        ("CHF 20m", 20 * M, "CHF"),
        ("20 million Swiss francs", 20 * M, "CHF"),
        ("SEK 51.9bn", 51_900 * M, "SEK"),
        ("51.9 billion kronor", 51_900 * M, "SEK"),
        ("51.9 billion Swedish kronor", 51_900 * M, "SEK"),
        ("MSEK 120", 120 * M, "SEK"),
        ("120 MSEK", 120 * M, "SEK"),
        ("500 000 kronor", 500_000, "SEK"),
        ("NOK 50 million", 50 * M, "NOK"),
        ("50 million Norwegian kroner", 50 * M, "NOK"),
        ("DKK 50m", 50 * M, "DKK"),
        ("50 million Danish kroner", 50 * M, "DKK"),
        ("A$12.5m", 12_500_000, "AUD"),
        ("AU$12.5m", 12_500_000, "AUD"),
        ("12.5 million Australian dollars", 12_500_000, "AUD"),
        ("$20 million AUD", 20 * M, "AUD"),
        ("C$20 million", 20 * M, "CAD"),
        ("CA$20 million", 20 * M, "CAD"),
        ("$20 million CAD", 20 * M, "CAD"),
        ("S$1.37 billion", 1370 * M, "SGD"),
        ("HK$6bn", 6 * BN, "HKD"),
        ("NZ$5m", 5 * M, "NZD"),
        ("NT$300 million", 300 * M, "TWD"),
        ("R$50 million", 50 * M, "BRL"),
        ("50 million reais", 50 * M, "BRL"),
        ("MX$90 million", 90 * M, "MXN"),
        ("90 million Mexican pesos", 90 * M, "MXN"),
        ("₩5bn", 5 * BN, "KRW"),
        ("5 billion won", 5 * BN, "KRW"),
        ("200억원", 20 * BN, "KRW"),
        ("₽300 million", 300 * M, "RUB"),
        ("300 million roubles", 300 * M, "RUB"),
        ("₪40 million", 40 * M, "ILS"),
        ("NIS 40 million", 40 * M, "ILS"),
        ("40 million shekels", 40 * M, "ILS"),
        ("AED 20m", 20 * M, "AED"),
        ("20 million dirhams", 20 * M, "AED"),
        ("SAR 75 million", 75 * M, "SAR"),
        ("75 million Saudi riyals", 75 * M, "SAR"),
        ("NGN 500m", 500 * M, "NGN"),
        ("500 million naira", 500 * M, "NGN"),
        ("Naira 500 million", 500 * M, "NGN"),
        ("N500 million", 500 * M, "NGN"),
        ("KES 100 million", 100 * M, "KES"),
        ("KSh100 million", 100 * M, "KES"),
        ("ZAR 90 million", 90 * M, "ZAR"),
        ("R90 million", 90 * M, "ZAR"),
        ("90 million rand", 90 * M, "ZAR"),
        ("Rp 200 billion", 200 * BN, "IDR"),
        ("IDR 200 billion", 200 * BN, "IDR"),
        ("VND 200 billion", 200 * BN, "VND"),
        ("THB 100m", 100 * M, "THB"),
        ("100 million baht", 100 * M, "THB"),
        ("PHP 100 million", 100 * M, "PHP"),
        ("₱100 million", 100 * M, "PHP"),
        ("RM4 billion", 4 * BN, "MYR"),
        ("4 billion ringgit", 4 * BN, "MYR"),
        ("TRY 100 million", 100 * M, "TRY"),
        ("PLN 100 million", 100 * M, "PLN"),
        ("100 million zlotys", 100 * M, "PLN"),
        ("half a billion dollars", 500 * M, "USD"),
        ("half a billion US dollars", 500 * M, "USD"),
        ("a half-billion dollars", 500 * M, "USD"),
        ("half-a-billion-dollar", 500 * M, "USD"),
        ("a billion dollars", BN, "USD"),
        ("one billion dollars", BN, "USD"),
        ("a quarter of a billion dollars", 250 * M, "USD"),
        ("three-quarters of a billion dollars", 750 * M, "USD"),
        ("one and a half billion dollars", 1500 * M, "USD"),
        ("two and a half million euros", 2_500_000, "EUR"),
        ("ten million dollars", 10 * M, "USD"),
        ("twenty-five million dollars", 25 * M, "USD"),
        ("six hundred million dollars", 600 * M, "USD"),
        ("a hundred million dollars", 100 * M, "USD"),
        ("one hundred and fifty million pounds", 150 * M, "GBP"),
    ],
)
def test_every_usual_spelling_is_read(text: str, amount: int, currency: str) -> None:
    span = only(f"The firm raised {text} in a round.")
    assert (span.money.amount, span.money.currency) == (amount, currency)
    assert span.money.hedge == "exact"


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("raised about $600 million", "about $600 million", "about"),
        ("raised around $600 million", "around $600 million", "about"),
        ("raised some $600 million", "some $600 million", "about"),
        ("raised roughly $600 million", "roughly $600 million", "about"),
        ("raised approximately $600 million", "approximately $600 million", "about"),
        ("valued at nearly $36 billion", "nearly $36 billion", "about"),
        ("valued at almost $9 Billion", "almost $9 Billion", "about"),
        ("raised close to $1 billion", "close to $1 billion", "about"),
        ("raised circa £5m", "circa £5m", "about"),
        ("a ~$83B value", "~$83B", "about"),
        ("spent an estimated Rs 367.8 crore", "an estimated Rs 367.8 crore", "about"),
        ("somewhere around $400 million", "somewhere around $400 million", "about"),
        ("raised just under $5m", "just under $5m", "about"),
        ("raised just shy of $5m", "just shy of $5m", "about"),
        ("in the region of £20m", "in the region of £20m", "about"),
        ("raised $5 million or so", "$5 million or so", "about"),
        ("a $100 million-ish round", "$100 million-ish", "about"),
        ("in the low $30 billion range", "in the low $30 billion range", "about"),
        ("in a $30 billion-range deal", "$30 billion-range", "about"),
        ("more than $4.5 billion", "more than $4.5 billion", "more_than"),
        ("raised over $455 million", "over $455 million", "more_than"),
        ("exceeding $4.5 billion", "exceeding $4.5 billion", "more_than"),
        ("valued above $10bn", "above $10bn", "more_than"),
        ("just north of $4 billion", "just north of $4 billion", "more_than"),
        ("upwards of $4 billion", "upwards of $4 billion", "more_than"),
        ("in excess of €4m", "in excess of €4m", "more_than"),
        ("surpassing $5bn", "surpassing $5bn", "more_than"),
        ("its value has crossed $13 billion", "crossed $13 billion", "more_than"),
        ("topped $1 billion", "topped $1 billion", "more_than"),
        ("passed the $1 billion mark", "passed the $1 billion", "more_than"),
        ("past the $1 billion mark", "past the $1 billion", "more_than"),
        ("more than the $5 million it sought", "$5 million", "exact"),
        ("a $10+ million round", "$10+ million", "more_than"),
        ("upto Rs 500 crore", "upto Rs 500 crore", "up_to"),
        ("raised by the start-up to $550 million", "$550 million", "exact"),
        ("slightly over $4 billion", "slightly over $4 billion", "more_than"),
        ("a shade over $4 billion", "a shade over $4 billion", "more_than"),
        ("well over $4 billion", "well over $4 billion", "more_than"),
        ("higher than $3 million", "higher than $3 million", "more_than"),
        ("a $100M+ round", "$100M+", "more_than"),
        ("a $1.5 billion-plus round", "$1.5 billion-plus", "more_than"),
        ("at least $500 million", "at least $500 million", "at_least"),
        ("no less than $5m", "no less than $5m", "at_least"),
        ("a minimum of $5m", "a minimum of $5m", "at_least"),
        ("raised $5 million or more", "$5 million or more", "at_least"),
        ("less than $5m", "less than $5m", "less_than"),
        ("under $5m", "under $5m", "less_than"),
        ("fell below $5bn", "below $5bn", "less_than"),
        ("a sub-$1 billion price", "sub-$1 billion", "less_than"),
        ("up to $60 billion", "up to $60 billion", "up_to"),
        ("as much as $1 billion", "as much as $1 billion", "up_to"),
        ("a maximum of $5m", "a maximum of $5m", "up_to"),
        ("no more than $5m", "no more than $5m", "up_to"),
        ("up to about $600m", "up to about $600m", "up_to"),
        ("up to an additional $20m", "up to an additional $20m", "up_to"),
        ("closed Series C. $600 million came", "$600 million", "exact"),
        ("a dispute over $5 million", "$5 million", "exact"),
        ("persuaded its backers to hand over another $5 million", "$5 million", "exact"),
        ("brings its total up to $1.2 billion", "$1.2 billion", "exact"),
        ("three times as much as $5 million", "$5 million", "exact"),
        ("estimated at $9 billion", "$9 billion", "exact"),
    ],
)
def test_a_hedge_belongs_to_the_span(text: str, words: str, hedge: str) -> None:
    span = only(text)
    assert text[span.start : span.end] == words
    assert span.money.hedge == hedge
    assert span.start <= span.core < span.end


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("$3-4 billion", 3 * BN, 4 * BN, "USD"),
        ("$3–4 billion", 3 * BN, 4 * BN, "USD"),
        ("$3 billion-$4 billion", 3 * BN, 4 * BN, "USD"),
        ("$5-$10 million", 5 * M, 10 * M, "USD"),
        ("$3bn to $4bn", 3 * BN, 4 * BN, "USD"),
        ("$900 million to $1.1 billion", 900 * M, 1100 * M, "USD"),
        ("$5 or $6 billion", 5 * BN, 6 * BN, "USD"),
        ("3 to 4 billion dollars", 3 * BN, 4 * BN, "USD"),
        ("between 3 and 4 billion dollars", 3 * BN, 4 * BN, "USD"),
        ("between €3 million and €5 million", 3 * M, 5 * M, "EUR"),
        ("between $3 and $5 billion", 3 * BN, 5 * BN, "USD"),
        ("Rs 75 crore-Rs 80 crore", 75 * CRORE, 80 * CRORE, "INR"),
        ("Rs 500-600 crore", 500 * CRORE, 600 * CRORE, "INR"),
        ("Rs 30,000-40,000 crore", 30_000 * CRORE, 40_000 * CRORE, "INR"),
        ("anywhere from $5 million to $7 million", 5 * M, 7 * M, "USD"),
        ("checks ranging from $5 million to $7 million", 5 * M, 7 * M, "USD"),
        ("$500,000-$700,000", 500 * K, 700 * K, "USD"),
        ("$600,000 to $1 million", 600 * K, M, "USD"),
    ],
)
def test_a_range_is_one_sum_with_two_ends(text: str, low: int, high: int, currency: str) -> None:
    money = only(text).money
    assert (money.amount, money.amount_max, money.currency) == (low, high, currency)
    assert money.hedge == "range"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("rose from $5 billion to $7 billion", [5 * BN, 7 * BN]),
        ("up from $3 billion to $4 billion", [3 * BN, 4 * BN]),
        ("jumped $3bn to $4bn", [3 * BN, 4 * BN]),
        ("cut from $46 billion to $6.7 billion", [46 * BN, 6700 * M]),
        ("$620 million and $4.5 billion", [620 * M, 4500 * M]),
        ("$5 million, $7 million and $9 million", [5 * M, 7 * M, 9 * M]),
        ("$5m (Series A) and $7m", [5 * M, 7 * M]),
        ("in 2018-$5 million", [5 * M]),
        ("raised $5m. Then $6m.", [5 * M, 6 * M]),
        ("up to $5 billion and up to $10 billion", [5 * BN, 10 * BN]),
    ],
)
def test_sums_that_are_no_range_stay_apart(text: str, amounts: list[int]) -> None:
    assert [s.money.amount for s in find_money(text)] == amounts


@pytest.mark.parametrize(
    ("text", "amount", "currency", "also"),
    [
        ("$4 billion (£2.9 billion)", 4 * BN, "USD", [Sum(2900 * M, "GBP")]),
        ("€50 million ($54.3 million)", 50 * M, "EUR", [Sum(54_300_000, "USD")]),
        ("about $4.5 billion (£3.2 bn)", 4500 * M, "USD", [Sum(3200 * M, "GBP")]),
        ("US$1 billion (RM4 billion)", BN, "USD", [Sum(4 * BN, "MYR")]),
        ("US$1 billion (S$1.4 billion)", BN, "USD", [Sum(1400 * M, "SGD")]),
        ("Rs 500 crore (around $60 million)", 5 * BN, "INR", [Sum(60 * M, "USD")]),
        ("Rs 500 crore (or roughly $60 million)", 5 * BN, "INR", [Sum(60 * M, "USD")]),
        ("1 trillion yuan ($158.4 billion)", TN, "CNY", [Sum(158_400 * M, "USD")]),
        ("$62m (€55m at current exchange rates)", 62 * M, "USD", [Sum(55 * M, "EUR")]),
        ("€10m ($11m; £9m)", 10 * M, "EUR", [Sum(11 * M, "USD"), Sum(9 * M, "GBP")]),
        ("€5m/$6m", 5 * M, "EUR", [Sum(6 * M, "USD")]),
        ("¥500 million (US$70 million)", 500 * M, "CNY", [Sum(70 * M, "USD")]),
        ("¥500 million ($4.2 million)", 500 * M, "JPY", [Sum(4_200_000, "USD")]),
        ("$5 billion, or about Rs 41,000 crore", 5 * BN, "USD", [Sum(410 * BN, "INR")]),
        (
            "5 billion dollars, equal to 51.9 billion kronor",
            5 * BN,
            "USD",
            [Sum(51_900 * M, "SEK")],
        ),
        ("$200 (Rs 1280 crore)", 200 * M, "USD", [Sum(12_800 * M, "INR")]),
    ],
)
def test_a_sum_given_twice_is_one_span_and_the_first_is_its_value(
    text: str, amount: int, currency: str, also: list[Sum]
) -> None:
    span = only(text)
    assert (span.money.amount, span.money.currency) == (amount, currency)
    assert list(span.money.also) == also
    assert (span.start, span.end) == (0, len(text))


def test_the_same_currency_in_brackets_is_another_sum() -> None:
    assert [s.money.amount for s in find_money("$620 million ($600 million)")] == [620 * M, 600 * M]


def test_debt_inside_the_bracket_is_another_sum() -> None:
    text = "€50 million (including $10 million in debt)"
    assert [s.money.also for s in find_money(text)] == [(), ()]


def test_a_firm_that_begins_with_figures_is_no_sum() -> None:
    assert find_money("It was backed by Harrow and 3L Capital.") == []
