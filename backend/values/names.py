"""Names: how writers spell an organisation in, keys under which spellings meet out.

A wrong merge is worse than a miss: two names are one only where their words say so. Knows no
list of companies; the one table of names here holds the sovereign funds that news calls by
description ("Singapore's state investment firm").
"""

import functools
import re
import unicodedata

from cleanco import basename
from rapidfuzz.distance import DamerauLevenshtein

# Words after a name that say what the firm is and not which: "Silver Lake Partners" is Silver
# Lake. "Ventures" and "Capital" are kept: they name another arm ("Qualcomm Ventures") or firm.
_FIRM_WORDS = frozenset(
    "group holding holdings partners management advisors advisers associates company corporation"
    " global international private limited lp llc llp".split()
)
# A last word that often names another firm: never dropped when one word would be left that is
# shorter or plainer than a name.
_SOFT_WORDS = frozenset("global international partners management group holdings holding".split())
_LEGAL_WORDS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc pte pty pvt private ag sa"
    " ab as asa gmbh bv nv oy oyj spa srl sarl kk kg se sas aps bhd sdn berhad tbk pt jsc pjsc kgaa".split()
)
_ARM_WORDS = frozenset("ventures capital venture labs cloud pay health ai".split())
_NATIVE = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,6}")
# Little words that an acronym leaves out.
_LITTLE = frozenset("of the and for de la du des et & in".split())
# A letter may differ in names at least this long; shorter ones collide ("Ola", "Oda").
_TYPO_LENGTH = 8
_TYPO_LENGTH_TWO = 14

# Descriptions that news uses in place of a state investor's name. Public facts; only descriptions
# that fit one fund. Abu Dhabi and Dubai have several, so their "sovereign fund" is not here.
_DESCRIBED: dict[str, str] = {
    "singapore state investment firm": "temasek",
    "singapore state investor": "temasek",
    "singapore state investment company": "temasek",
    "singapore state owned investment firm": "temasek",
    "singapore state owned investor": "temasek",
    "singaporean state investment firm": "temasek",
    "singaporean state investor": "temasek",
    "singaporean state owned investor": "temasek",
    "singapore sovereign wealth fund": "gic",
    "singaporean sovereign wealth fund": "gic",
    "government of singapore investment corporation": "gic",
    "saudi arabia sovereign wealth fund": "public investment fund",
    "saudi arabia sovereign fund": "public investment fund",
    "saudi sovereign wealth fund": "public investment fund",
    "saudi arabia public investment fund": "public investment fund",
    "saudi public investment fund": "public investment fund",
    "public investment fund of saudi arabia": "public investment fund",
    "saudi pif": "public investment fund",
    "pif": "public investment fund",
    "qatar sovereign wealth fund": "qatar investment authority",
    "qatari sovereign wealth fund": "qatar investment authority",
    "qatar sovereign fund": "qatar investment authority",
    "kuwait sovereign wealth fund": "kuwait investment authority",
    "kuwaiti sovereign wealth fund": "kuwait investment authority",
    "norway sovereign wealth fund": "norges bank investment",
    "malaysia sovereign wealth fund": "khazanah nasional",
    "malaysian sovereign wealth fund": "khazanah nasional",
    "china sovereign wealth fund": "china investment",
    "chinese sovereign wealth fund": "china investment",
    "canada pension plan investment board": "cppib",
    "canada pension plan": "cppib",
    "cpp investments": "cppib",
    "cpp investment board": "cppib",
    "ontario teachers": "ontario teachers pension plan",
    "ontario teachers pension plan board": "ontario teachers pension plan",
    "ottp": "ontario teachers pension plan",
    "otpp": "ontario teachers pension plan",
    "caisse de depot et placement du quebec": "cdpq",
    "la caisse": "cdpq",
    "ireland sovereign development fund": "ireland strategic investment fund",
}


@functools.lru_cache(maxsize=20_000)
def org_key(name: str) -> str:
    """Return the key under which one organisation's spellings meet.

    Lower case without accents, punctuation, a leading "the", a possessive, a native name in
    brackets and legal suffixes; "Group" and "Holdings" go where a name is left without them.
    """
    words = _strip_tail(_plain_words(name), _LEGAL_WORDS | {"group", "holding", "holdings"})
    key = " ".join(words)
    return _DESCRIBED.get(key, _DESCRIBED.get(" ".join(_plain_words(name)), key))


@functools.lru_cache(maxsize=50_000)
def is_same_org(a: str, b: str) -> bool:
    """Return whether two names are one organisation, for the purpose of agreement.

    An investment arm is not its parent: "Qualcomm Ventures" is not "Qualcomm".
    """
    key_a, key_b = org_key(a), org_key(b)
    if not key_a or not key_b:
        return False
    if key_a == key_b or key_a.replace(" ", "") == key_b.replace(" ", ""):
        return True
    if _is_acronym(a, b) or _is_acronym(b, a):
        return True
    if _without_firm_words(key_a) == _without_firm_words(key_b):
        return True
    return _is_misspelt(key_a, key_b)


def company_key(name: str) -> str:
    """Return a company's id: lower-case words of its short name joined by hyphens ("sensetime")."""
    key = org_key(name)
    if key.endswith((" com", " io", " ai")) and re.search(r"\w\.(?:com|io|ai)\b", name, re.IGNORECASE):
        key = key.rsplit(" ", 1)[0] + "-" + key.rsplit(" ", 1)[1]
    slug = re.sub(r"\s+", "-", key).strip("-")
    return slug or re.sub(r"\s+", "-", name.strip().lower())


@functools.lru_cache(maxsize=50_000)
def is_same_company(a: str, b: str) -> bool:
    """Return whether two names are one company, with a higher bar than for investors.

    Keys must be equal but for hyphens and spaces ("Sense-Time" is "SenseTime"); a misspelling,
    an acronym or a firm word is not enough to put one company's money to another.
    """
    key_a, key_b = company_key(a), company_key(b)
    return bool(key_a) and key_a.replace("-", "") == key_b.replace("-", "")


def _plain_words(name: str) -> list[str]:
    """Return the words of a name in lower case without accents, brackets and possessives."""
    bare = _NATIVE.sub(" ", name) or name
    bare = bare if re.search(r"\w", bare) else name
    folded = unicodedata.normalize("NFKD", bare)
    text = "".join(c for c in folded if not unicodedata.combining(c))
    text = text.replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae")
    text = re.sub(r"['’‘`´]s\b|(?<=s)['’](?=\s|$)", "", text.casefold().strip())
    text = re.sub(r"(?<=\w)\+\+", "plusplus", text)
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)|['’‘`´]", "", text)
    text = re.sub(r"\s*&\s*", " and ", text)
    words = re.sub(r"[\W_]+", " ", text).split()
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _strip_tail(words: list[str], droppable: frozenset[str]) -> list[str]:
    """Drop trailing words as long as a name of at least one word is left.

    cleanco knows the suffixes of eighty countries; the short list here catches what it leaves
    after a first suffix ("Suning Commerce Group Co" of "... Group Co Ltd").
    """
    while len(words) > 1:
        cleaned = basename(" ".join(words)).split()
        if cleaned and len(cleaned) < len(words) and words[: len(cleaned)] == cleaned:
            words = cleaned
        elif words[-1] in droppable or (words[-1] == "and" and len(words) > 2):
            words = words[:-1]
        else:
            break
    return words


def _without_firm_words(key: str) -> str:
    """Return the key without "Partners", "Management" and the like, where two words are left.

    One distinctive word is left alone only before "Partners" or "Management": "Tiger Global" is
    not "Tiger".
    """
    words = key.split()
    while len(words) > 2 and words[-1] in _FIRM_WORDS:
        words = words[:-1]
    return " ".join(words)


def _is_acronym(short: str, long: str) -> bool:
    """Return whether `short` is the initials of `long`: TCV, Technology Crossover Ventures."""
    bare = short.strip()
    if _ACRONYM.fullmatch(bare) is None or len(bare) < 3:
        return False
    words = re.findall(r"[A-Za-z][\w'’]*", _NATIVE.sub(" ", long))
    if len(words) < 3:
        return False
    strict = "".join(w[0] for w in words if w.lower() not in _LITTLE and w.lower() not in _LEGAL_WORDS)
    every = "".join(w[0] for w in words)
    return bare.upper() in {strict.upper(), every.upper()}


def _is_misspelt(a: str, b: str) -> bool:
    """Return whether two keys differ by a slip of the pen in a long word.

    Never in the first letter, and never by a digit or a whole word, which name other things.
    """
    if a[0] != b[0] or len(a.split()) != len(b.split()) or re.search(r"\d", a + b):
        return False
    length = min(len(a), len(b))
    allowed = 2 if length >= _TYPO_LENGTH_TWO else 1 if length >= _TYPO_LENGTH else 0
    if not allowed:
        return False
    for word_a, word_b in zip(a.split(), b.split(), strict=True):
        if word_a != word_b and min(len(word_a), len(word_b)) < _TYPO_LENGTH - 1:
            return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed
