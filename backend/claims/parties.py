"""Masked sentences in, the organisations that they name out, each with all that it is called.

Two names are united where one is the other's short form, or where the text says so. Knows nothing
of who raises and who gives.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from backend.claims.aliases import same_companies, taught_in_brackets
from backend.claims.company_phrases import FUND_LIKE, NAMED_ENTRY, NO_PARTY, SUBJECT
from backend.claims.masking import Mark, Masked
from backend.claims.name_words import common_words, given_names, places_of
from backend.claims.names import Name
from backend.claims.party_names import Party, company_of, short_key, strip_legal
from backend.model.article import Article
from backend.model.claim import Company
from backend.values.casing import lower

# A word that makes a longer name another firm: "Acme Ventures" is not Acme.
_ARM = re.compile(
    r"(?:ventures?|capital|fund|partners|investments?|asset|growth|alpha|foundation)$"
)
# A firm may be taken for a person once in so many times: by an office that is held there.
_MOSTLY = 3
_BRANCH = re.compile(r"(?:labs?|bank|cloud|pay|financial|global|research|academy|institute)$")
_DOMAIN = re.compile(r"\.(?:com|co|io|ai|in|net)$")
_PLAIN_NAME = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+")
_FULL_NAME = re.compile(
    r"([A-Z](?<=\b[A-Z])[a-zé]+) ([A-Z][a-zA-Z]+)(?![\w&]| (?:Capital|Ventures|Partners|Group)\b)"
)
# "He first asked for §"; not of a firm whose spokesman goes on: "he said".
_HE = re.compile(r"\W*s?he (?!sa)")
# Between a sentence and the next stand no more characters than these.
_NEXT = 3
_FIRST_NAME = re.compile(r"([A-Z][a-zé]+) $")
# In so many characters before a surname stands the whole of any first name that is known.
_LONGEST_FIRST_NAME = 24


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
        self._keys = {
            mark.start: key
            for masked in sentences
            for mark in masked.names
            if (key := _party_key(mark)) is not None
        }
        self._group(sentences)
        self._mark_people(sentences)
        self._teach(sentences)
        self._bearers = {
            start: self.parties[self._merged[key]] for start, key in self._keys.items()
        }

    def party(self, mark: Mark) -> Party | None:
        """Return the party that a name belongs to; None for places and descriptions."""
        return self._bearers.get(mark.start)

    def company(self, party: Party) -> Company:
        """Return a party under its usual short name: the shortest it bears, without legal form."""
        if party.key not in self._companies:
            self._companies[party.key] = company_of(party)
        return self._companies[party.key]

    def named(self, name: str) -> Party | None:
        """Return the party of a name that stands alone, as in the company column of a table."""
        return self._of_key(short_key(name))

    def _of_key(self, key: str) -> Party | None:
        return self.parties.get(self._merged.get(key, ""))

    def bears(self, party: Party, name: str) -> bool:
        """Tell whether a name is one of the party's own."""
        return self._merged.get(short_key(name)) == party.key

    def full_name(self, name: str) -> str:
        """Return the full name of a person whose surname it is; any other name as it is."""
        party = self.named(name)
        if party is None or not party.person or " " in name:
            return name
        full = {
            longer
            for other in self.parties.values()
            if other.person
            for longer in other.names
            if longer.endswith(f" {name}")
        }
        return full.pop() if len(full) == 1 else name

    def _group(self, sentences: list[Masked]) -> None:
        counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        first: dict[str, int] = {}
        for masked in sentences:
            for mark in masked.names:
                key = self._keys.get(mark.start)
                if key is not None:
                    counts[key][mark.value.text] += 1
                    first.setdefault(key, mark.start)
        spoken = self._first_spoken_of(sentences)
        for name in (n for n in self._title_names if not _names_no_party(n)):
            key = short_key(name)
            # "Shoemaker Zenna": a headline's capitals make one name of what the text calls Zenna.
            spoken_as = next((known for known in counts if key.endswith(f" {known}")), key)
            counts[spoken_as][name.split(" ", key.count(" ") - spoken_as.count(" "))[-1]] += 1
            first[spoken_as] = -1
        self._merged = {key: key for key in counts}
        for key in sorted(counts, key=lambda k: (len(k.split()), k), reverse=True):
            words = key.split()
            for cut in range(1, len(words)):
                prefix = " ".join(words[:cut])
                if prefix not in counts or len(prefix) <= 3:
                    continue
                longer = [k for k in counts if k.startswith(prefix + " ")]
                legal = any(strip_legal(name) != name for name in counts[key])
                arm = _ARM.match(words[cut]) or (
                    # "Acme Bank … Acme" is one, "Acme … Acme Bank" may be two.
                    _BRANCH.match(words[cut]) and spoken.get(key, -1) > spoken.get(prefix, 1 << 30)
                )
                if len(longer) == 1 and (legal or not arm):
                    self._merged[key] = prefix
                    break
            acronym = "".join(w[0] for w in words if w not in ("of", "and", "the", "for", "&"))
            if len(words) > 2 and acronym in counts and self._merged[key] == key:
                self._merged[acronym] = key
            # "Acme.com" and "Acme".
            domain = next((_DOMAIN.sub("", name) for name in counts[key]), "")
            if short_key(domain) in counts and self._merged[key] == key:
                self._merged[key] = short_key(domain)
        for key, names in counts.items():
            root = self._root(key)
            party = self.parties.setdefault(root, Party(root))
            for name, count in names.items():
                party.names[name] = party.names.get(name, 0) + count
            party.first = min(party.first, first[key])

    def _mark_people(self, sentences: list[Masked]) -> None:
        """Mark people, and their surnames standing alone."""
        marks = [mark for masked in sentences for mark in masked.names]
        people = Counter(m.value.text for m in marks if m.value.kind == "person")
        surnames = {short_key(name.split()[-1]) for name in people}
        # "Jane Doe" anywhere in the article tells that a lone "Doe" is she.
        written = f"{self._article.title or ''}\n{self._article.text}"
        for match in _FULL_NAME.finditer(written) if self._may_hold_surname(written) else ():
            if match.group(1) in given_names() and match.group(2).lower() not in common_words():
                surnames.add(short_key(match.group(2)))
        for key, party in self.parties.items():
            told = sum(people[name] for name in party.names)
            party.person = key in surnames or told * _MOSTLY >= sum(party.names.values())
        for party in self._called_he(sentences):
            party.person = True
        spoken = self._first_spoken_of(sentences)
        # People are called by their last word later on, companies by their first.
        for key in list(self.parties):
            words = key.split()
            if (
                len(words) == 2
                and words[1] in self.parties
                and words[0] not in self.parties
                and spoken.get(key, 0) <= spoken.get(words[1], 0)
                and not FUND_LIKE.search(key)
                and any(_PLAIN_NAME.fullmatch(name) for name in self.parties[key].names)
                and words[0] not in common_words()
                and not _is_field(key, sentences)
            ):
                self.parties[key].person = self.parties[words[1]].person = True

    def _called_he(self, sentences: list[Masked]) -> Iterator[Party]:
        """Yield whom a sentence names alone that the next goes on about as "he" or "she"."""
        for before, after in pairwise(sentences):
            if _HE.match(after.text) and after.sentence.start - before.sentence.end <= _NEXT:
                named = [party for mark in before.names if (party := self._bearer_so_far(mark))]
                if len(named) == 1 and SUBJECT.match(before.text, before.names[0].at):
                    yield named[0]

    def _first_spoken_of(self, sentences: list[Masked]) -> dict[str, int]:
        """Return where each key stands first below the headline, which cuts names short."""
        spoken: dict[str, int] = {}
        for masked in sentences:
            if masked.sentence.kind != "headline":
                for mark in masked.names:
                    spoken.setdefault(self._keys.get(mark.start, ""), mark.start)
        return spoken

    def _may_hold_surname(self, text: str) -> bool:
        """Tell whether a party of one word stands behind a first name."""
        lowered = lower(text)
        for key in self.parties:
            if key.isalpha():
                for at in places_of(key, lowered):
                    before = _FIRST_NAME.search(text, max(0, at - _LONGEST_FIRST_NAME), at)
                    if before and before.group(1) in given_names():
                        return True
        return False

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

    def _bearer_so_far(self, mark: Mark) -> Party | None:
        return self._of_key(self._keys.get(mark.start, ""))

    def _teach(self, sentences: list[Masked]) -> None:
        """Unite two names where the text says that they are one company's."""
        for masked in sentences:
            for first, last, more in same_companies(masked):
                left, right = self._bearer_so_far(first), self._bearer_so_far(last)
                if left and right and left is not right:
                    shift = sum(right.names.values()) > sum(left.names.values()) + more
                    keep, drop = (right, left) if shift else (left, right)
                    self._unite(keep, drop)
            for mark, taught in taught_in_brackets(masked):
                party = self._bearer_so_far(mark)
                if party:
                    party.taught.update(taught)
                    other = self.named(taught[-1])
                    if other and other is not party:
                        self._unite(party, other)


def _is_field(key: str, sentences: list[Masked]) -> bool:
    """Tell whether a name stands as "Company: …" somewhere, whatever it looks like."""
    return any(
        short_key(masked.names[0].value.text) == key
        for masked in sentences
        if NAMED_ENTRY.match(masked.text)
    )


@lru_cache(1 << 9)
def _names_no_party(name: str) -> bool:
    return NO_PARTY.fullmatch(name) is not None


def _party_key(mark: Mark) -> str | None:
    """Return the key of the organisation or person that a name means; None where it means none."""
    name: Name = mark.value
    if name.kind in ("place", "described") or _names_no_party(name.text):
        return None
    return short_key(name.text)
