"""Masked sentences in, the organisations that they name out, each with all that it is called.

Two names are united where one is the other's short form, or where the text says so. Knows nothing
of who raises and who gives.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from backend.claims.company_phrases import ALIAS, FORMER, FUND_LIKE, NAMED_ENTRY, NO_PARTY, PARENT
from backend.claims.masking import Mark, Masked
from backend.claims.name_words import common_words, given_names
from backend.claims.names import Name
from backend.model.article import Article
from backend.model.claim import Company

_LEGAL = re.compile(
    r"(?:,? (?:inc|ltd|co|corp|corporation|llc|plc|gmbh|ag|sa|s\.a|nv|n\.v|bv|b\.v|ab|"
    r"as|oy|oyj|se|pte|pvt|pty|limited|incorporated|"
    r"holdings?|group|company|srl|spa|kk|k\.k|lp|l\.p|llp|sas|aps|sro|berhad|bhd|"
    r"tbk)\.?)+$"
)


_WRITTEN_LEGAL = re.compile(
    r"(?:,? (?:Inc|Ltd|Co|Corp|Corporation|LLC|PLC|plc|GmbH|AG|SA|S\.A|NV|N\.V|BV|B\.V|"
    r"AB|AS|Oy|SE|Pte|Pvt|Pty|Limited|Incorporated|Holdings?|Group|LP|L\.P|LLP|SAS|"
    r"ApS)\.?)+$"
)
# A word that makes a longer name another firm: "Acme Ventures" is not Acme.
_ARM = re.compile(
    r"(?:ventures?|capital|cloud|labs?|bank|pay|fund|partners|investments?|financial|"
    r"asset|global|growth|alpha)$"
)


_PLAIN_NAME = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+")
_FULL_NAME = re.compile(
    r"([A-Z](?<=\b[A-Z])[a-zé]+) ([A-Z][a-zA-Z]+)(?![\w&]| (?:Capital|Ventures|Partners|Group)\b)"
)


@dataclass
class Party:
    """Everything that one article calls one organisation."""

    key: str
    names: dict[str, int] = field(default_factory=dict)
    score: float = 0.0
    invests: int = 0
    first: int = 1 << 30
    reasons: list[str] = field(default_factory=list)
    taught: set[str] = field(default_factory=set)
    person: bool = False


@lru_cache(1 << 9)
def short_key(name: str) -> str:
    """Return a name in lower case without article, legal form, brackets and possessive."""
    key = re.sub(r"[’‘]", "'", name.lower()).strip()
    key = re.sub(r"\s*\(.*?\)", "", key)
    key = re.sub(r"^the ", "", key)
    key = re.sub(r"[.,]+$", "", key)
    previous = ""
    while key != previous:
        previous = key
        key = _LEGAL.sub("", key).strip(" .,") or key
    return re.sub(r"[^\w&+' ]", "", key.replace("-", "")).strip()


class Parties:
    """Everything that one article names, each organisation under all of its names."""

    def __init__(self, article: Article, sentences: list[Masked], title_names: list[str]) -> None:
        """Group the names, tell people from firms, and unite what the text says is one firm.

        `title_names` are the names in a title that is not part of the text.
        """
        self._article = article
        self.parties: dict[str, Party] = {}
        self._title_names = title_names
        self._companies: dict[str, Company] = {}
        self._group(sentences)
        self._mark_people(sentences)
        self._teach(sentences)
        self._bearers = {
            mark.start: self._bearer(mark) for masked in sentences for mark in masked.of("name")
        }

    def party(self, mark: Mark) -> Party | None:
        """Return the party that a name belongs to; None for places and descriptions."""
        return self._bearers[mark.start]

    def _bearer(self, mark: Mark) -> Party | None:
        key = _party_key(mark)
        return None if key is None else self.parties.get(self._merged.get(key, ""))

    def company(self, party: Party) -> Company:
        """Return a party under its usual short name: the shortest it bears, without legal form."""
        if party.key not in self._companies:
            self._companies[party.key] = self._company(party)
        return self._companies[party.key]

    def _company(self, party: Party) -> Company:
        usable = sorted(
            party.names,
            key=lambda n: (
                short_key(n) != party.key,
                -party.names[n],
                len(n),
                n,
            ),
        )
        best = usable[0]
        plain = next(
            (
                n
                for n in usable
                if short_key(n) == party.key
                and short_key(n) == n.lower().replace("’", "'")
                and party.names[n] * 3 >= party.names[best]
            ),
            None,
        )
        name = plain or strip_legal(best)
        others = (set(party.names) | party.taught) - {name}
        # Other texts write two names as one: "Megvii Face++".
        joint = {f"{name} {other}" for other in others if _are_strangers(name, other)}
        return Company(name, tuple(sorted(others | joint)))

    def named(self, name: str) -> Party | None:
        """Return the party of a name that stands alone, as in the company column of a table."""
        return self.parties.get(self._merged.get(short_key(name), ""))

    def bears(self, party: Party, name: str) -> bool:
        """Tell whether a name is one of the party's own."""
        return self._merged.get(short_key(name)) == party.key

    def _group(self, sentences: list[Masked]) -> None:
        counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        first: dict[str, int] = {}
        for masked in sentences:
            for mark in masked.of("name"):
                key = _party_key(mark)
                if key is None:
                    continue
                counts[key][mark.value.text] += 1
                first[key] = min(first.get(key, 1 << 30), mark.start)
        for name in (n for n in self._title_names if not _names_no_party(n)):
            counts[short_key(name)][name] += 1
            first[short_key(name)] = -1
        self._merged = {key: key for key in counts}
        for key in sorted(counts, key=lambda k: (len(k.split()), k), reverse=True):
            words = key.split()
            for cut in range(1, len(words)):
                prefix = " ".join(words[:cut])
                if prefix not in counts or len(prefix) <= 3:
                    continue
                longer = [k for k in counts if k.startswith(prefix + " ")]
                legal = any(strip_legal(name) != name for name in counts[key])
                if len(longer) == 1 and (legal or not _arm(words[cut:])):
                    self._merged[key] = prefix
                    break
            acronym = "".join(w[0] for w in words if w not in ("of", "and", "the", "for", "&"))
            if len(words) > 2 and acronym in counts and self._merged[key] == key:
                self._merged[acronym] = key
        for key, names in counts.items():
            root = self._root(key)
            party = self.parties.setdefault(root, Party(root))
            for name, count in names.items():
                party.names[name] = party.names.get(name, 0) + count
            party.first = min(party.first, first[key])

    def _mark_people(self, sentences: list[Masked]) -> None:
        """Mark people, and their surnames standing alone."""
        people = {
            m.value.text
            for masked in sentences
            for m in masked.of("name")
            if m.value.kind == "person"
        }
        surnames = {short_key(name.split()[-1]) for name in people}
        # "Jane Doe" anywhere in the article tells that a lone "Doe" is she.
        written = f"{self._article.title or ''}\n{self._article.text}"
        for match in _FULL_NAME.finditer(written):
            if match.group(1) in given_names() and match.group(2).lower() not in common_words():
                surnames.add(short_key(match.group(2)))
        for key, party in self.parties.items():
            party.person = key in surnames or bool(set(party.names) & people)
        fields = {
            short_key(m.of("name")[0].value.text) for m in sentences if NAMED_ENTRY.match(m.text)
        }
        # People are called by their last word later on, companies by their first.
        for key in list(self.parties):
            words = key.split()
            if (
                len(words) == 2
                and words[1] in self.parties
                and words[0] not in self.parties
                and not FUND_LIKE.search(key)
                and any(_PLAIN_NAME.fullmatch(name) for name in self.parties[key].names)
                and words[0] not in common_words()
                and key not in fields
            ):
                self.parties[key].person = self.parties[words[1]].person = True

    def _root(self, key: str) -> str:
        seen = set()
        while self._merged.get(key, key) != key and key not in seen:
            seen.add(key)
            key = self._merged[key]
        self._merged[key] = key
        for link in seen:
            self._merged[link] = key
        return key

    def _unite(self, keep: Party, drop: Party) -> None:
        if keep is drop:
            return
        for name, count in drop.names.items():
            keep.names[name] = keep.names.get(name, 0) + count
        keep.taught |= drop.taught
        keep.first = min(keep.first, drop.first)
        for key, root in self._merged.items():
            if root == drop.key:
                self._merged[key] = keep.key
        self.parties.pop(drop.key, None)

    def _teach(self, sentences: list[Masked]) -> None:
        """Unite two names where the text says that they are one company's."""
        for masked in sentences:
            for pattern in (ALIAS, PARENT):
                for match in pattern.finditer(masked.text):
                    if pattern is ALIAS and not re.search(
                        r"\b(?:known|called|named|branded|formerly|as|trading|under the)\b",
                        match.group(),
                    ):
                        continue
                    ends = [
                        m
                        for m in masked.marks
                        if m.kind == "name" and match.start() <= m.at < match.end()
                    ]
                    if len(ends) < 2 or any(m.value.kind != "org" for m in (ends[0], ends[-1])):
                        continue
                    left, right = self._bearer(ends[0]), self._bearer(ends[-1])
                    if left and right and left is not right:
                        # "X, better known as Y" keeps X, unless the text goes on with Y alone;
                        # "X maker Y" keeps Y, unless it goes on with X alone.
                        more = 2 if pattern is ALIAS else -1 if " maker " in match.group() else 0
                        shift = sum(right.names.values()) > sum(left.names.values()) + more
                        keep, drop = (right, left) if shift else (left, right)
                        self._unite(keep, drop)
            for mark in masked.of("name"):
                party = self._bearer(mark)
                bracket = re.match(
                    r"\s*\(([^()]{2,40})\)", self._article.text[mark.end : mark.end + 44]
                )
                if party and bracket and mark.value.kind == "org":
                    inside = re.sub(
                        r"^(?:formerly|previously|also known as|aka|or|now|“|\")\s*(?:known as )?",
                        "",
                        bracket.group(1),
                        flags=re.IGNORECASE,
                    ).strip('”"“ ')
                    foreign = bool(re.search(r"[^\x00-\x7f]", inside)) and not re.search(
                        r"[€£¥₹\d]", inside
                    )
                    initials = "".join(word[0] for word in mark.value.text.split())
                    short = inside.isupper() and len(inside) > 1 and initials.startswith(inside)
                    if short:
                        # "Advanced Lathe Makers Group (ALM)" goes on as ALM or as ALM Group.
                        rest = mark.value.text.split()[len(inside) :]
                        party.taught.add(" ".join([inside, *rest]))
                    if (
                        foreign
                        or short
                        or (
                            FORMER.match(bracket.group(1))
                            and re.match(r"[A-Z]", inside)
                            and len(inside.split()) <= 4
                        )
                    ):
                        party.taught.add(inside)
                        other = self.parties.get(self._merged.get(short_key(inside), ""))
                        if other and other is not party:
                            self._unite(party, other)


@lru_cache(1 << 9)
def _names_no_party(name: str) -> bool:
    return NO_PARTY.fullmatch(name) is not None


def _party_key(mark: Mark) -> str | None:
    """Return the key of the organisation or person that a name means; None where it means none."""
    name: Name = mark.value
    if name.kind in ("place", "described") or _names_no_party(name.text):
        return None
    return short_key(name.text)


def _arm(words: list[str]) -> bool:
    return bool(_ARM.match(words[0]))


@lru_cache(1 << 9)
def strip_legal(name: str) -> str:
    """Return a name without its legal form; a name that is nothing else stays as it is."""
    return _WRITTEN_LEGAL.sub("", name) or name


def _are_strangers(a: str, b: str) -> bool:
    """Tell whether two names of one word each have nothing in common."""
    x, y = a.lower(), b.lower()
    return not (" " in x or " " in y or x.startswith(y[:3]) or y in x) and b.isascii()
