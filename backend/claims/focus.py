"""The scenes of an article in, whom "it" and an unnamed round mean in each out.

A paragraph that opens with a company, or that stands under its name, speaks of it. Which company
the whole article is about was decided before; what is claimed is not known.
"""

import re
from itertools import groupby

from backend.claims.company_phrases import (
    ABOUT,
    ENTRY,
    FIELD,
    GOES_ON,
    NAMED_ENTRY,
    OF_THE_TOPIC,
    OPENING,
    OPENS,
    SUBJECT,
    THE_LATEST,
)
from backend.claims.masking import Mark
from backend.claims.name_words import mentions
from backend.claims.party_names import Party
from backend.claims.scenes import Scene
from backend.claims.topics import Topics
from backend.model.article import Article

MARKS = " \"'“”‘’•*-–—|[]().\t"
"""Characters that say nothing at the beginning of a line."""

_ACCORDING = re.compile(r"\baccording to [^¶]{0,80}$")
_NAME_ALONE = re.compile(r"[^\w§¤¶]*¶[^\w§¤¶]*")
_OPENS_ITEM = re.compile(r"\W*(?:[a-z-]+ ){0,3}")
_THAT_COMPANY = re.compile(
    r"\W*that (?:[\w-]+ )?(?:company|firm|start-?up|business|venture|outfit)\b"
)
# "Orlo fared better.": a sentence so short only turns to somebody.
_TURNS = re.compile(
    r"\W*(?:(?:and|but|not|then|so|yet) )?(?:¶(?: [\w-]+){1,4}|(?:enter|meet) ¶)\W*"
)
# A name that stands behind so many characters is no beginning, unless it is the sentence's first.
_BEGINNING = 90


class Focus:
    """Whom each sentence speaks of where it does not say so; blocks are read when asked about."""

    def __init__(self, topics: Topics, article: Article, scenes: list[Scene]) -> None:
        """Find the entries and the sections of an article."""
        self._topics = topics
        self._article = article
        topic = topics.implied
        self._about = None if topic is None else (topic, "the article's topic")
        self._blocks = {
            number: list(block)
            for number, block in groupby(scenes, lambda scene: scene.masked.sentence.block)
        }
        self._investors: list[Party] = []
        self._entries = self._find_entries()
        self._sections = self._find_sections()
        self._found: dict[int, dict[int, Party | None]] = {}

    def of(self, scene: Scene) -> tuple[Party, str] | None:
        """Return whom a sentence speaks of, and why; None where nobody known is meant."""
        start, spoken_of = scene.masked.sentence.start, self._in_block(scene)
        party = spoken_of.get(start)
        if party is None:
            return None if start in spoken_of else self._about
        if self._about and (party is self._topics.topic or THE_LATEST.match(scene.text)):
            return self._about
        return party, "the paragraph speaks of it"

    def is_on_investor(self, scene: Scene) -> bool:
        """Tell whether a sentence stands in a section "About" a firm that invests."""
        if not self._investors:
            return False
        return self._in_block(scene).get(scene.masked.sentence.start) in self._investors

    def _in_block(self, scene: Scene) -> dict[int, Party | None]:
        """Return whom the sentences of a block speak of, by their starts.

        A sentence that is not here is about the topic; None is for one that may be about somebody
        else whom its paragraph has turned to.
        """
        number = scene.masked.sentence.block
        if number not in self._found:
            self._found[number] = self._read(number)
        return self._found[number]

    def _read(self, number: int) -> dict[int, Party | None]:
        found: dict[int, Party | None] = {}
        scenes = self._blocks[number]
        headed = self._entries.get(number) or self._sections.get(number)
        current = headed
        turned = headed is None and self._turns_away(scenes[0])
        before: Scene | None = None
        for scene in scenes:
            if before is not None and _THAT_COMPANY.match(scene.text):
                current = self._last_named(before) or current
            before = scene
            names_topic = self._names_topic(scene)
            turned = turned and not names_topic
            if current is not headed and names_topic:
                current = headed
            if current is not None or turned:
                found[scene.masked.sentence.start] = current
            current = self._opening_subject(scene) or headed
        return found

    def _find_entries(self) -> dict[int, Party]:
        """Return the company of each block that opens an entry or an "About" section."""
        found: dict[int, Party] = {}
        about: dict[int, Party] = {}
        for number, scenes in self._blocks.items():
            scene = scenes[0]
            party = self._topics.party(scene.names[0]) if scene.names else None
            if party is None or party.person or scene.masked.sentence.kind == "headline":
                continue
            if ABOUT.match(scene.text):
                about[number] = party
                if party is not self._topics.topic and party.invests:
                    self._investors.append(party)
            elif NAMED_ENTRY.match(scene.text):
                about[number] = party
            elif ENTRY.match(scene.text) and not party.invests and not self._is_signature(scene):
                found[number] = party
        if self._topics.implied is not None:
            spoken_of = self._spoken_of()
            unspoken = {n for n, party in found.items() if party.key not in spoken_of}
            if any(self._is_on_topic(number, found) for number in unspoken):
                found = {n: party for n, party in found.items() if n not in unspoken}
        if len({id(party) for party in found.values()}) < 2:
            found = {}
        return found | about

    def _spoken_of(self) -> set[str]:
        """Return the keys of parties that more than a heading or a line by itself names."""
        return {
            party.key
            for scenes in self._blocks.values()
            for scene in scenes
            if scene.masked.sentence.kind not in ("heading", "headline")
            and not _NAME_ALONE.fullmatch(scene.text)
            for mark in scene.names
            if (party := self._topics.party(mark)) is not None
        }

    def _is_on_topic(self, number: int, entries: dict[int, Party]) -> bool:
        """Tell a heading of an article on its topic ("Path D"): the section below names that."""
        for below, scenes in self._blocks.items():
            if below > number:
                if below in entries or scenes[0].masked.sentence.kind in ("heading", "headline"):
                    return False
                if any(map(self._names_topic, scenes)):
                    return True
        return False

    def _is_signature(self, scene: Scene) -> bool:
        """Tell a writer or an agency, named alone and once, from the head of an entry."""
        if scene.masked.sentence.kind != "paragraph" or not _NAME_ALONE.fullmatch(scene.text):
            return False
        return mentions(scene.masked.raw.strip(MARKS), self._article.text, 2) < 2

    def _find_sections(self) -> dict[int, Party]:
        """Return whose section a block stands in: that of an entry alone, up to a heading."""
        found: dict[int, Party] = {}
        section = None
        for number, scenes in self._blocks.items():
            first = scenes[0].masked
            entry = self._entries.get(number)
            if entry is not None:
                alone = first.sentence.end >= self._article.blocks[number].end
                section = entry if alone else None
            elif first.sentence.kind in ("heading", "headline") and not FIELD.match(first.text):
                section = None
            if section is not None:
                found[number] = section
        return found

    def _names_topic(self, scene: Scene) -> bool:
        return any(self._topics.party(mark) is self._topics.topic for mark in scene.names)

    def _turns_away(self, scene: Scene) -> bool:
        """Tell a paragraph that opens with an organisation other than the topic."""
        if scene.masked.sentence.kind in ("heading", "headline") or not scene.names:
            return False
        mark = scene.names[0]
        party = self._topics.party(mark)
        return (
            party is not None
            and party is not self._topics.topic
            and not party.person
            and mark.value.kind == "org"
            and not self._topics.is_listed(mark)
            and scene.passing.get(mark.at) not in ("outlet", "bystander")
            and OPENING.fullmatch(scene.text, 0, mark.at) is not None
            and GOES_ON.match(scene.text, mark.at + 1) is not None
            and not OF_THE_TOPIC.search(scene.text, mark.at)
        )

    def _opening_subject(self, scene: Scene) -> Party | None:
        """Return whom the sentence behind this one goes on about.

        In a paragraph the sentences after that one are about the topic again, and so is the next
        where it names it: of 137 annotated claims there, 124 were not that company's.
        """
        text = scene.text
        for mark in scene.names:
            at, party = mark.at, self._topics.party(mark)
            if (
                party is None
                or party.person
                or mark.value.kind != "org"
                or self._topics.is_listed(mark)
                or _ACCORDING.search(text, 0, at)
            ):
                continue
            gives = scene.into or scene.invests(at) or scene.passing.get(at) == "outlet"
            if at > _BEGINNING or gives:
                return None
            return party if self._is_spoken_of(scene, mark, party) else None
        return None

    def _is_spoken_of(self, scene: Scene, mark: Mark, party: Party) -> bool:
        text, at = scene.text, mark.at
        if SUBJECT.match(text, at):
            return scene.masked.sentence.kind == "item" or not party.invests
        if scene.masked.sentence.kind == "item":
            opens = not text[:at].strip(MARKS) and OPENS.match(text)
            return bool(opens or _OPENS_ITEM.fullmatch(text, 0, at))
        return bool(len(scene.names) == 1 and _TURNS.fullmatch(text) and not party.invests)

    def _last_named(self, scene: Scene) -> Party | None:
        """Return whom "that company" means behind a sentence: who was named last in it."""
        for mark in reversed(scene.names):
            party = self._topics.party(mark)
            if party is not None and not party.person and not self._topics.is_listed(mark):
                return party
        return None
