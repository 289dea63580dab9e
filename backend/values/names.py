"""Names: how writers spell an organisation in, keys under which spellings meet out.

A wrong merge is worse than a miss: two names are one only where their words say so. Knows no
list of companies; the one table of names here holds the sovereign funds that news calls by
description ("Singapore's state investment firm").
"""

import functools
import re
import unicodedata
from typing import NamedTuple

from cleanco import basename, prepare_default_terms

# The names in an article and in what the corpus holds on its companies come up again and again;
# those of other articles are not worth their memory.
_REMEMBERED = 1 << 10


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_LEGAL_WORDS = _words(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc pte pty pvt private ag"
    " sa ab as asa gmbh bv nv oy oyj spa srl sarl kk kg se sas aps bhd sdn berhad tbk jsc pjsc"
    " kgaa"
)
# Legal forms that stand before the name: "PT Zenna", "UAB Zenna".
LEGAL_PREFIXES = frozenset({"pt", "uab", "ooo", "jsc", "pjsc", "cv", "tov"})
_SHELL_WORDS = frozenset({"group", "holding", "holdings"})
# What a firm is, after the word that says which: "Silver Lake" and "Silver Lake Partners", but
# also "Qualcomm" and "Qualcomm Ventures", are one investor of one financing.
_KIND_WORDS = _words(
    "group holding partner management advisor adviser associate company corporation capital venture"
    " investment investor fund global international asset wealth growth equity private market"
    " technology service motor bank system software solution industry commerce com financial"
    " pharmaceutical therapeutic"
)
# Words that name nothing by themselves: a name must keep one that is not among them.
_PLAIN_WORDS = (
    _KIND_WORDS
    | _LEGAL_WORDS
    | _words(
        "first new next general united national american european china india data cloud smart"
        " digital deep open clear micro advanced applied blue green face"
    )
)
_TECHNOLOGY = frozenset({"technology", "technologies"})
# A fund that carries a firm's name and up to this many words more is the firm's fund.
_FUND_WORDS = 3
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")
_NATIVE = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,6}")
_LETTER = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[A-Za-z][\w'’]*")
_JOINT = re.compile(r"[\s-]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’‘`´]s\b|(?<=s)['’](?=\s|$)")
_ENDS_POSSESSIVE = re.compile(r"['’‘`´][sS]\W*$")
_PLUS_PLUS = re.compile(r"(?<=\w)\+\+")
_A_S = re.compile(r"\ba/s\b")
# The points of initials, and apostrophes inside a word.
_INNER_MARK = re.compile(r"(?<=\b\w)\.(?=\w\b)|['’‘`´]")
# cleanco tries its thousand suffixes one by one; most names end with a word of none of them.
_LAST_OF_SUFFIX = frozenset(words[-1] for _, words in prepare_default_terms() if words)
# Little words that an acronym leaves out.
_LITTLE = _words("of the and for de la du des et & in")
# One letter may differ in a key this long, two in a longer one; shorter names collide ("Ola",
# "Oda"). The word that differs must itself be a long one.
_TYPO_LENGTH = 8
_TYPO_LENGTH_TWO = 14
_TYPO_WORD = 6

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


@functools.lru_cache(maxsize=_REMEMBERED)
def org_key(name: str) -> str:
    """Return the key under which one organisation's spellings meet.

    Lower case without accents, punctuation, a leading "the", a possessive, a native name in
    brackets and legal suffixes; "Group" and "Holdings" go where a distinctive word is left.
    """
    plain = _plain_words(name)
    key = " ".join(_strip_tail(plain))
    return _DESCRIBED.get(key, _DESCRIBED.get(" ".join(plain), key))


# "Kanto's Vision Fund" is Kanto; so is "Kanto Fund 2", where no other of its funds is named.
_OWNED = re.compile(r"(?<=\w)['’]s \S.*$")
_FUND_NUMBER = re.compile(r"(?<=Fund) (?:\d+|[IVX]+)$")
# "Alder Capital China" is Alder Capital where no other of its branches is named; "Air India" is all
# that this firm is called.
_BRANCH = re.compile(
    r"(?:(?<= Capital)|(?<= Partners)|(?<= Ventures)|(?<= Global)) "
    r"(?:China|India|Asia|Europe|Israel|Japan|Korea|Africa|Americas?|UK|US)$"
)
# "Leaves by Alder" is Alder's.
_BY = re.compile(r"^[A-Z]\w+ by (?=[A-Z])")


@functools.lru_cache(maxsize=_REMEMBERED)
def is_same_org(a: str, b: str) -> bool:
    """Return whether two names can be one organisation in one financing.

    A firm and its investment arm or fund are the same here ("Qualcomm", "Qualcomm Ventures"),
    because outlets use them for one another; two arms are not ("Tiger Global", "Tiger Capital").
    Symmetric, not transitive.
    """
    if "Fund " in a or "Fund " in b:
        numbers = _FUND_NUMBER.search(a), _FUND_NUMBER.search(b)
        if not all(numbers):
            a, b = _FUND_NUMBER.sub("", a), _FUND_NUMBER.sub("", b)
    if bool(_BRANCH.search(a)) != bool(_BRANCH.search(b)):
        a, b = _BRANCH.sub("", a), _BRANCH.sub("", b)
    if bool(_BY.match(a)) != bool(_BY.match(b)):
        a, b = _BY.sub("", a), _BY.sub("", b)
    key_a, key_b = org_key(a), org_key(b)
    if not key_a or not key_b:
        return False
    if _compact_forms(a, key_a) & _compact_forms(b, key_b):
        return True
    return (
        _is_acronym(a, b)
        or _is_acronym(b, a)
        or _is_longer_name(_parted(key_a), _parted(key_b))
        or _is_longer_name(_parted(key_b), _parted(key_a))
        or _is_misspelt(key_a, key_b)
        or _owns(a, b)
        or _owns(b, a)
    )


def may_be_short(short: str, long: str) -> bool:
    """Tell whether one name may be the other's first word: "Migdal" for "Migdal Insurance".

    Less than one organisation: "Toyota" is not "Toyota Tsusho", though a text may call it so.
    """
    one, other = org_key(short).split(), org_key(long).split()
    return len(one) == 1 < len(other) and one == other[:1] and one[0] not in _PLAIN_WORDS


def _owns(owner: str, fund: str) -> bool:
    if "s " not in fund:
        return False
    bare = _OWNED.sub("", fund)
    return bare != fund and not _OWNED.search(owner) and is_same_org(owner, bare)


@functools.lru_cache(maxsize=_REMEMBERED)
def company_key(name: str) -> str:
    """Return a company's id: lower-case words of its short name, joined by hyphens.

    A hyphen inside a word goes ("Sense-Time" is "sensetime"). "Technologies" goes after one
    distinctive word ("Uber Technologies Inc." is "uber"). A name without a letter or digit is
    its own key.
    """
    words = org_key(_HYPHEN.sub("", name)).split()
    if len(words) == 2 and words[1] in _TECHNOLOGY and len(words[0]) >= 4:
        words = words if words[0] in _PLAIN_WORDS else words[:1]
    return "-".join(words) or "-".join(name.casefold().split())


@functools.lru_cache(maxsize=_REMEMBERED)
def is_same_company(a: str, b: str) -> bool:
    """Return whether two names are one company, with a higher bar than for investors.

    Keys must be equal but for hyphens, spaces and apostrophes ("Sense-Time" is "SenseTime"); a
    misspelling, an acronym or a firm word is not enough to put one company's money to another.
    """
    key_a, key_b = company_key(a), company_key(b)
    if not key_a or not key_b:
        return False
    return bool(_compact_forms(a, key_a) & _compact_forms(b, key_b))


def _compact_forms(name: str, key: str) -> set[str]:
    """Return the key without spaces, and with the s of a possessive that may belong to the name."""
    compact = _JOINT.sub("", key)
    if _ENDS_POSSESSIVE.search(name):
        return {compact, compact + "s"}
    return {compact}


def _plain_words(name: str) -> list[str]:
    """Return the words of a name in lower case without accents, brackets and possessives."""
    bare = _NATIVE.sub(" ", name) or name
    bare = bare if _LETTER.search(bare) else name
    text = bare if bare.isascii() else _without_accents(bare)
    text = _POSSESSIVE.sub("", text.casefold().strip())
    text = _A_S.sub("as", text)
    text = _PLUS_PLUS.sub("plusplus", text)
    text = _INNER_MARK.sub("", text)
    words = _BETWEEN_WORDS.sub(" ", text.replace("&", " and ")).split()
    return words[1:] if len(words) > 1 and words[0] in {"the", *LEGAL_PREFIXES} else words


def _without_accents(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return plain.replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae")


def _strip_tail(words: list[str]) -> list[str]:
    """Drop trailing legal and shell words as long as a distinctive word is left.

    cleanco knows the suffixes of eighty countries; the short list here catches what it leaves
    after a first suffix ("Suning Commerce Group Co" of "... Group Co Ltd").
    """
    while len(words) > 1:
        cleaned = basename(" ".join(words)).split() if _may_be_legal(words[-1]) else words
        if cleaned and len(cleaned) < len(words) and words[: len(cleaned)] == cleaned:
            shorter = cleaned
        elif words[-1] in _LEGAL_WORDS | _SHELL_WORDS:
            shorter = words[:-1]
        else:
            break
        if shorter[-1] == "and":
            shorter = shorter[:-1]
        is_plain = set(map(_singular, shorter)) <= _PLAIN_WORDS
        if not shorter or (words[-1] in _SHELL_WORDS and is_plain):
            break
        words = shorter
    return words


def _may_be_legal(word: str) -> bool:
    return word in _LAST_OF_SUFFIX or not word.isascii()


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


class _Parted(NamedTuple):
    """The words of a key: those of `head` say which firm it is, and `kinds` what it is.

    `is_telling` where the head by itself names something.
    """

    words: list[str]
    head: list[str]
    kinds: set[str]
    is_telling: bool


@functools.lru_cache(maxsize=_REMEMBERED)
def _parted(key: str) -> _Parted:
    words = key.split()
    singular = [_singular(word) for word in words]
    end = len(words)
    while end > 1 and singular[end - 1] in _KIND_WORDS:
        end -= 1
    is_telling = not _PLAIN_WORDS.issuperset(singular[:end]) and len("".join(words[:end])) > 1
    return _Parted(words, words[:end], set(singular[end:]) - {"com"}, is_telling)


def _is_longer_name(one: _Parted, other: _Parted) -> bool:
    """Return whether the longer key only adds what kind of firm, or which fund of it, it is."""
    if not one.is_telling:
        return False
    if one.head == other.head:
        return one.kinds <= other.kinds
    short, long = one.words, other.words
    extra = len(long) - len(short)
    if extra <= 0 or _singular(long[-1]) != "fund" or len("".join(short)) < 5:
        return False
    # "Kanto" for "Kanto Sunrise Fund", and "Sunrise Fund" for it.
    begins = extra <= _FUND_WORDS and long[: len(short)] == short
    return begins or (extra == 1 < len(short) and long[1:] == short)


def _is_acronym(short: str, long: str) -> bool:
    """Return whether `short` is the initials of `long`: TCV, Technology Crossover Ventures.

    What kind of firm it is may stand behind either: the ABC Fund, Alder Beech Cedar Fund Board.
    """
    bare, *kinds = short.split() or [""]
    if len(bare) < 3 or _ACRONYM.fullmatch(bare) is None or not _are_kinds(kinds):
        return False
    words = _WORD.findall(_NATIVE.sub(" ", long))
    if len(words) < 3:
        return False
    telling = [w for w in words if w.lower() not in _LITTLE | _LEGAL_WORDS]
    strict, every = ("".join(w[0] for w in some).upper() for some in (telling, words))
    if not strict.startswith(bare.upper()):
        return bare.upper() == every
    return _are_kinds(telling[len(bare) :])


def _are_kinds(words: list[str]) -> bool:
    return all(_singular(word.lower()) in _KIND_WORDS | {"board"} for word in words)


def _is_misspelt(a: str, b: str) -> bool:
    """Return whether two keys differ by a slip of the pen in a long word.

    Never in the first letter, and never by a digit or a whole word, which name other things.
    """
    if a[0] != b[0] or len(a.split()) != len(b.split()) or _DIGIT.search(a + b):
        return False
    length = min(len(a), len(b))
    allowed = 2 if length >= _TYPO_LENGTH_TWO else 1 if length >= _TYPO_LENGTH else 0
    if not allowed:
        return False
    for word_a, word_b in zip(a.split(), b.split(), strict=True):
        if word_a == word_b:
            continue
        if word_a[0] != word_b[0] or min(len(word_a), len(word_b)) < _TYPO_WORD:
            return False
    # Few names come so far, and a server answers before the first does.
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed
