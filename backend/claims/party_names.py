"""The names of one organisation in, the key that unites them and its usual short name out."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from backend.claims.name_words import NOT_A_NAME
from backend.model.claim import Company
from backend.values.names import LEGAL_PREFIXES

_LEGAL = re.compile(
    r"(?<!&)(?<! and)(?:,? (?:inc|ltd|co|corp|corporation|llc|plc|gmbh|ag|sa|s\.a|nv|n\.v|bv|b\.v|"
    r"ab|as|oy|oyj|se|pte|pvt|pty|limited|incorporated|"
    r"holdings?|group|company|srl|spa|kk|k\.k|lp|l\.p|llp|sas|aps|sro|berhad|bhd|"
    r"tbk)\.?)+$"
)
_WRITTEN_LEGAL = re.compile(
    r"(?<!&)(?<! and)(?:,? (?:Inc|Ltd|Co|Corp|Corporation|LLC|PLC|plc|GmbH|AG|SA|S\.A|NV|N\.V|BV|"
    r"B\.V|AB|AS|Oy|SE|Pte|Pvt|Pty|Limited|Incorporated|Holdings?|Group|LP|L\.P|LLP|SAS|"
    r"ApS)\.?)+$"
)
_LEGAL_BEFORE = re.compile(rf"(?:{'|'.join(sorted(LEGAL_PREFIXES))}) (?=\w)", re.IGNORECASE)
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_BRACKETS = re.compile(r"\s*\(.*?\)")
_OF_NO_KEY = re.compile(r"[^\w&+' ]")


@dataclass
class Party:
    """Everything that one article calls one organisation."""

    key: str
    names: dict[str, int] = field(default_factory=dict)
    score: float = 0.0
    invests: int = 0
    placed: int = 0
    headed: int = 0
    first: int = 1 << 30
    reasons: list[str] = field(default_factory=list)
    taught: set[str] = field(default_factory=set)
    person: bool = False


@lru_cache(1 << 9)
def short_key(name: str) -> str:
    """Return a name in small plain letters without article, legal form, brackets, possessive."""
    key = unicodedata.normalize("NFKD", name.lower())
    key = _ACCENTS.sub("", key).replace("’", "'").replace("‘", "'").strip()
    key = _without_prefix(_BRACKETS.sub("", key).removeprefix("the ")).rstrip(".,")
    previous = ""
    while key != previous:
        previous = key
        key = _LEGAL.sub("", key).strip(" .,") or key
    return _OF_NO_KEY.sub("", key.replace("-", "")).strip()


@lru_cache(1 << 9)
def strip_legal(name: str) -> str:
    """Return a name without its legal form; one that would name nothing without stays as it is."""
    bare = _without_prefix(_WRITTEN_LEGAL.sub("", name))
    return name if not bare or bare in NOT_A_NAME else bare


def _without_prefix(name: str) -> str:
    form = _LEGAL_BEFORE.match(name)
    return name[form.end() :] if form else name


def company_of(party: Party) -> Company:
    """Return a party under its usual name, without legal form: as a rule the shortest it bears."""
    own = {name: short_key(name) for name in party.names}
    key = _usual_key(party, own)
    usable = sorted(own, key=lambda name: (own[name] != key, -party.names[name], len(name), name))
    best = usable[0]
    plain = (
        name
        for name in usable
        if own[name] == key == name.lower().replace("’", "'")
        and party.names[name] * 3 >= party.names[best]
    )
    short = next(plain, None) or strip_legal(best)
    others = (set(party.names) | party.taught) - {short}
    # Other texts write two names as one: "Megvii Face++".
    joint = {f"{short} {other}" for other in others if _are_strangers(short, other)}
    return Company(short, tuple(sorted(others | joint)))


def _usual_key(party: Party, own: dict[str, str]) -> str:
    """Return the party's key, or that of a full name which stands no less often."""
    counts = Counter[str]()
    for name, key in own.items():
        counts[key] += party.names[name]
    fuller = [key for key in counts if key.startswith(f"{party.key} ")]
    usual = max(fuller, key=lambda key: (counts[key], key), default=party.key)
    return usual if counts[usual] >= counts[party.key] else party.key


def _are_strangers(a: str, b: str) -> bool:
    """Tell whether two names of one word each have nothing in common."""
    x, y = a.lower(), b.lower()
    return not (" " in x or " " in y or x.startswith(y[:3]) or y in x) and b.isascii()
