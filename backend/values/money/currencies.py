"""Currencies: the signs, codes and words that stand before or after a number, as ISO 4217 codes.

Tables only. A word that several countries share ("kr", "¥", "pesos") is resolved with the words
around it by `resolve`; what nothing settles takes the currency that English-language news means
most often.
"""

import functools
import re

# Codes that are safe to read in capitals before or after a number. "ALL", "TOP" and other codes
# that are English words are left out.
_CODES = (
    "USD EUR GBP INR CNY JPY CHF SEK NOK DKK ISK AUD CAD NZD SGD HKD TWD KRW RUB ILS AED SAR QAR"
    " KWD BHD OMR JOD EGP MAD TND NGN KES GHS UGX TZS RWF ZAR IDR VND THB PHP MYR TRY PLN CZK HUF"
    " RON BGN UAH KZT GEL BRL MXN ARS CLP COP PEN PKR BDT LKR NPR XOF XAF"
)
CODES = tuple(_CODES.split())

SIGNS: dict[str, str] = {
    "US$": "USD",
    "U.S.$": "USD",
    "U$S": "USD",
    "US $": "USD",
    "U.S. $": "USD",
    "$US": "USD",
    "$": "$",
    "A$": "AUD",
    "AU$": "AUD",
    "Au$": "AUD",
    "$A": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "Can$": "CAD",
    "CDN$": "CAD",
    "S$": "SGD",
    "SG$": "SGD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "$NZ": "NZD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "AR$": "ARS",
    "CL$": "CLP",
    "€": "EUR",
    "Euro": "EUR",
    "euro": "EUR",
    "Euros": "EUR",
    "£": "GBP",
    "E£": "EGP",
    "LE": "EGP",
    "₹": "INR",
    "Rs.": "INR",
    "Rs": "INR",
    "RS": "INR",
    "RS.": "INR",
    "rs": "INR",
    "rs.": "INR",
    "Rupees": "INR",
    "₨": "INR",
    "CN¥": "CNY",
    "RMB": "CNY",
    "Rmb": "CNY",
    "rmb": "CNY",
    "CNH": "CNY",
    "人民币": "CNY",
    "人民幣": "CNY",
    "¥": "¥",
    "￥": "¥",
    "JP¥": "JPY",
    "SFr": "CHF",
    "SFr.": "CHF",
    "Sfr": "CHF",
    "Fr.": "CHF",
    "kr": "kr",
    "kr.": "kr",
    "Kr": "kr",
    "SKr": "SEK",
    "NKr": "NOK",
    "DKr": "DKK",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "NIS": "ILS",
    "Dh": "AED",
    "Dhs": "AED",
    "Dhs.": "AED",
    "SR": "SAR",
    "QR": "QAR",
    "KD": "KWD",
    "₦": "NGN",
    "Naira": "NGN",
    "naira": "NGN",
    "KSh": "KES",
    "Ksh": "KES",
    "KSh.": "KES",
    "Ksh.": "KES",
    "KShs": "KES",
    "Sh": "KES",
    "USh": "UGX",
    "TSh": "TZS",
    "GH₵": "GHS",
    "GH¢": "GHS",
    "GH¢.": "GHS",
    "Rp": "IDR",
    "Rp.": "IDR",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "Php": "PHP",
    "RM": "MYR",
    "TL": "TRY",
    "₺": "TRY",
    "zł": "PLN",
    "Kč": "CZK",
    "₴": "UAH",
    "₸": "KZT",
    "Tk": "BDT",
    "Tk.": "BDT",
    "৳": "BDT",
    "S/": "PEN",
    "FCFA": "XOF",
    "CFA": "XOF",
    # One letter is a currency only directly before a number with a scale word: "R500 million".
    "R": "ZAR",
    "N": "NGN",
    "P": "PHP",
}
OTHER_DOLLARS = frozenset({"SGD", "AUD", "CAD", "NZD", "HKD", "TWD"})
LONE_LETTERS = frozenset("RNP")

# "120 MSEK", "MEUR 50": Nordic companies write the scale into the code.
SCALED_CODES = {
    f"{letter}{code}": (scale, code)
    for letter, scale in (("M", 10**6), ("T", 10**3), ("K", 10**3), ("k", 10**3), ("m", 10**6))
    for code in ("SEK", "EUR", "USD", "NOK", "DKK", "CHF", "GBP", "ISK")
}

# What the noun alone means, and what an adjective before it makes of it.
NOUNS: dict[str, dict[str, str]] = {
    "dollar": {
        "": "$",
        "us": "USD",
        "u.s.": "USD",
        "american": "USD",
        "australian": "AUD",
        "canadian": "CAD",
        "singapore": "SGD",
        "singaporean": "SGD",
        "hong kong": "HKD",
        "new zealand": "NZD",
        "taiwan": "TWD",
        "taiwanese": "TWD",
        "new taiwan": "TWD",
    },
    "euro": {"": "EUR"},
    "pound": {"": "GBP", "egyptian": "EGP"},
    "rupee": {"": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR"},
    "yuan": {"": "CNY"},
    "renminbi": {"": "CNY"},
    "rmb": {"": "CNY"},
    "yen": {"": "JPY"},
    "won": {"": "KRW"},
    "franc": {"": "CHF", "cfa": "XOF", "rwandan": "RWF"},
    "krona": {"": "SEK", "icelandic": "ISK"},
    "kronor": {"": "SEK"},
    "kronur": {"": "ISK"},
    "krone": {"": "kr", "norwegian": "NOK", "danish": "DKK"},
    "kroner": {"": "kroner", "norwegian": "NOK", "danish": "DKK"},
    "crown": {"": "crowns", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "czech": "CZK"},
    "koruna": {"": "CZK"},
    "rouble": {"": "RUB"},
    "ruble": {"": "RUB"},
    "shekel": {"": "ILS"},
    "dirham": {"": "AED", "moroccan": "MAD"},
    "riyal": {"": "SAR", "qatari": "QAR", "omani": "OMR"},
    "rial": {"omani": "OMR", "qatari": "QAR"},
    "dinar": {
        "": "KWD",
        "kuwaiti": "KWD",
        "bahraini": "BHD",
        "jordanian": "JOD",
        "tunisian": "TND",
    },
    "naira": {"": "NGN"},
    "cedi": {"": "GHS"},
    "shilling": {"": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
    "rand": {"": "ZAR"},
    "rupiah": {"": "IDR"},
    "dong": {"": "VND"},
    "baht": {"": "THB"},
    "peso": {
        "": "pesos",
        "mexican": "MXN",
        "philippine": "PHP",
        "argentine": "ARS",
        "chilean": "CLP",
        "colombian": "COP",
    },
    "ringgit": {"": "MYR"},
    "lira": {"": "TRY"},
    "zloty": {"": "PLN"},
    "złoty": {"": "PLN"},
    "real": {"brazilian": "BRL"},
    "reais": {"": "BRL"},
    "forint": {"": "HUF"},
    "lei": {"": "RON"},
    "hryvnia": {"": "UAH"},
    "tenge": {"": "KZT"},
    "taka": {"": "BDT"},
}
ADJECTIVES = sorted(
    {adjective for family in NOUNS.values() for adjective in family if adjective}
    | {
        "swiss",
        "swedish",
        "indian",
        "chinese",
        "japanese",
        "british",
        "turkish",
        "russian",
        "israeli",
        "korean",
        "south korean",
        "south african",
        "nigerian",
        "kenyan",
        "ghanaian",
        "thai",
        "indonesian",
        "malaysian",
        "vietnamese",
        "polish",
        "ukrainian",
        "hungarian",
        "romanian",
        "bangladeshi",
        "saudi",
        "uae",
        "emirati",
    },
    key=len,
    reverse=True,
)
HAN_UNITS = {
    "美元": "USD",
    "美金": "USD",
    "人民币": "CNY",
    "人民幣": "CNY",
    "元": "CNY",
    "日元": "JPY",
    "日圓": "JPY",
    "円": "JPY",
    "港元": "HKD",
    "港币": "HKD",
    "港幣": "HKD",
    "新台币": "TWD",
    "新台幣": "TWD",
    "欧元": "EUR",
    "歐元": "EUR",
    "英镑": "GBP",
    "英鎊": "GBP",
    "韩元": "KRW",
    "韓元": "KRW",
    "新元": "SGD",
    "卢比": "INR",
    "원": "KRW",
    "달러": "USD",
}

# Datelines are in capitals.
_DANISH = (
    "DKK",
    re.compile(r"\b(?:DKK|MDKK|(?i:Denmark|Danish|Danes?|Copenhagen|Aarhus|Odense))\b"),
)
_NORDIC = (
    ("SEK", re.compile(r"\b(?:SEK|MSEK|kronor|(?i:Swed(?:en|ish)|Stockholm|Gothenburg|Malmö))\b")),
    ("NOK", re.compile(r"\b(?:NOK|MNOK|(?i:Norw(?:ay|egian)|Oslo|Bergen|Trondheim|Stavanger))\b")),
    _DANISH,
    ("ISK", re.compile(r"\b(?:ISK|(?i:Iceland(?:ic)?|Reykjav[ií]k))\b")),
)
# A shared sign means the first currency one of whose words stands in the text, else the last.
_CONTEXT: dict[str, tuple[tuple[str, re.Pattern[str] | None], ...]] = {
    "¥": (
        ("JPY", re.compile(r"\b(?:yen|JPY|Japan(?:ese)?|Tokyo)\b")),
        ("CNY", re.compile(r"\b(?:yuan|RMB|CNY|renminbi|Beijing|Shanghai|Shenzhen|Chinese)\b")),
        ("JPY", None),
    ),
    "kr": (*_NORDIC, ("SEK", None)),
    "kroner": (_DANISH, ("NOK", None)),
    "crowns": (
        *_NORDIC[:3],
        ("CZK", re.compile(r"\b(?:CZK|(?i:Czechs?|Czechia|Prague|Brno))\b")),
        ("SEK", None),
    ),
    "pesos": (
        ("PHP", re.compile(r"\b(?:PHP|Philippines?|Filipino|Manila)\b")),
        ("COP", re.compile(r"\b(?:COP|Colombian?|Bogot[aá])\b")),
        ("ARS", re.compile(r"\b(?:ARS|Argentin[ae]|Argentinian|Buenos Aires)\b")),
        ("CLP", re.compile(r"\b(?:CLP|Chilean|Chile|Santiago)\b")),
        ("MXN", None),
    ),
    # Only asked where the text itself shows that its bare "$" is not the US dollar.
    "local dollar": (
        ("SGD", re.compile(r"(?<![A-Za-z])S\$|\b(?:SGD|Singapore(?:an)?)\b")),
        (
            "AUD",
            re.compile(
                r"(?<![A-Za-z])A\$|\b(?:AUD|Australian?|Sydney|Melbourne|Brisbane|Perth|Adelaide|"
                r"Canberra|Queensland|ASX)\b"
            ),
        ),
        (
            "CAD",
            re.compile(
                r"(?<![A-Za-z])C\$|\b(?:CAD|Canadian|Canada|Toronto|Vancouver|Montr[eé]al|Ottawa|"
                r"Calgary|Ontario|Qu[eé]bec)\b"
            ),
        ),
        ("NZD", re.compile(r"NZ\$|\b(?:NZD|New Zealand|Auckland|Wellington|Christchurch|Kiwi)\b")),
        ("HKD", re.compile(r"HK\$|\b(?:HKD|Hong Kong)\b")),
        ("USD", None),
    ),
}


def resolve(token: str, text: str) -> str:
    """Return the ISO code that a sign or shared word means in this text."""
    if token == "$":
        return "USD"
    return _by_context(token, text) if token in _CONTEXT else token


def local_dollar(text: str) -> str:
    """Return the dollar of the country that the text speaks of, USD where none shows."""
    return _by_context("local dollar", text)


_DOLLARS = {
    "Australian": "AUD",
    "Canadian": "CAD",
    "Singapore": "SGD",
    "New Zealand": "NZD",
    "Hong Kong": "HKD",
}
_ALL_IN = re.compile(
    rf"\b(?i:figures|amounts|sums|prices|currency|dollars)[^.\n$]{{0,40}}\b"
    rf"({'|'.join(_DOLLARS)}) dollars"
)
_HOMES = {
    "AUD": re.compile(r"(?i)\.au(?=[/:\s]|$)|/au/|\bAustralian?\b"),
    "CAD": re.compile(r"(?i)\.ca(?=[/:\s]|$)|\bCanad(?:a|ian)\b"),
    "SGD": re.compile(r"(?i)\.sg(?=[/:\s]|$)|/sg/|\bSingapore\b"),
    "NZD": re.compile(r"(?i)\.nz(?=[/:\s]|$)|/nz/|\bNew Zealand\b"),
    "HKD": re.compile(r"(?i)\.hk(?=[/:\s]|$)|\bHong Kong\b"),
}
# How much of a story says whose it is.
OPENING = 500


def bare_dollar(text: str, outlet: str) -> str:
    """Return what "$" alone means in a text: what it says itself, or the dollar of its outlet.

    An outlet, here its name and address, writes its own country's dollar so in stories that open
    with that country.
    """
    spelt = any([f"{nation} dollars" in text for nation in _DOLLARS])
    said = _ALL_IN.search(text) if spelt else None
    if said:
        return _DOLLARS[said.group(1)]
    for code, home in _HOMES.items():
        if home.search(outlet):
            local = dict(_CONTEXT["local dollar"])[code]
            return code if local and local.search(text, 0, OPENING) else "USD"
    return "USD"


# A text is asked again for each of its sums; only the last few texts are worth keeping.
@functools.lru_cache(maxsize=8)
def _by_context(token: str, text: str) -> str:
    return next(code for code, words in _CONTEXT[token] if words is None or words.search(text))
