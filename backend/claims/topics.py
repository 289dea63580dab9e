"""Masked sentences in, the parties of the article with their scores out, and its topic.

The title, the first sentences, and how often a name stands decide; a name that gives, reports or
is a rival in passing loses points. Reasons are kept, for whoever asks "why this company?". Knows
nothing of the claims that will be linked.
"""

import re
from itertools import pairwise

from backend.claims import titles
from backend.claims.company_phrases import (
    AGENT,
    FIRST_PERSON,
    FUND_LIKE,
    NAMED_ENTRY,
    NOUN_AFTER,
    OPENING,
    RAISED_BEFORE,
    RAISES_BEHIND,
    VALUED,
)
from backend.claims.gates import Gated
from backend.claims.investors import Listed
from backend.claims.lexicon import FUNDING, INVEST
from backend.claims.masking import Mark, Masked
from backend.claims.name_words import is_ordinary, mentions
from backend.claims.parties import Parties
from backend.claims.party_names import Party, strip_legal
from backend.claims.scenes import Scene
from backend.claims.weighed_topics import Foremost, foremost, likeliest_topic
from backend.model.article import Article

# A name that is written more often says nothing more.
_MOST_MENTIONS = 8
_MANY = 50
# The opening tells whom a piece is about.
_EARLY_SENTENCES = 4
_OF_DEAL = re.compile(r"rais|invest|led|joined|backed")
_OPENS = re.compile(r"\W*(?:about )?")
_IN_A_PLACE = re.compile(
    r"\b(?:in|near|outside|between|around|(?<!board )(?<!staff )(?<!team )(?<!job )at)"
    r" (?:[a-z]+ )?$"
)
_IN_A_DEAL = re.compile(
    r"(?:invest\w*|round|stakes?|funding|money|bets?|shares|(?:share)?holdings?|confidence|interest|¤|§|"
    r"led|put|poured|capital|equity|investors?|shareholders?|backers?|join(?:s|ed|ing) ¶) (?:in|"
    r"at) (?:[a-z-]+ )?$"
)
_RIVAL = Gated(
    r"\b(?:rivals?|peers?|neighbou?rs?|counterparts?|challengers?)\b[^.¶]{0,40}$|"
    r"such as $|\blike $|compet\w+[^.¶]{0,30}$|\bunlike $"
)
# "¶ founders raise", "¶'s boss says": of whom else a story is told, their firm is not a bystander.
_FOUNDERS = re.compile(
    r" (?:co-?)?founders\b|'s (?:(?:co-?)?founders?|boss|chief|executives?|staff)\b"
)
_OWN_FIRM = (
    r"(?:his|her|their) (?!(?:former|first|last|previous|old|other|next)\b)(?:[\w-]+ )?"
    r"(?:company|start-?up|business|venture|brainchild)"
)
_OWN_FIRM_BEFORE = re.compile(rf"\b{_OWN_FIRM},? $")
_OWN_FIRM_BEHIND = re.compile(rf", {_OWN_FIRM}\b")
# "¶'s rival ¶ raised": the story is on the second.
_RIVAL_OF = re.compile(r"¶(?:'s?)? (?:rival|competitor|challenger|counterpart|neighbour),? $")
_OF_FINANCING = re.compile(
    rf"[§¤$€£₹]|\b(?:{FUNDING}|valu\w+|[mb]illion|crore|ipo|listing|spac|unicorn|worth|shares?)\b"
)
_OF_MANY = re.compile(
    r"\b(?:start-?ups|companies|unicorns|start-?up (?:rounds|deals|fundraises)|fundraises|weekly|"
    r"investment news|funding news|week|round-? ?up|digest|barometer)\b"
)
# Of whom a verb of raising is said, be it in a headline alone.
_TOLD = "subject of a raise"
# "It is putting § into ¶".
_IT_GIVES = re.compile(
    r"\W*(?:it|they|the (?:bank|fund|firm|group)) (?:(?:is|has|had|will|would|also|now) )*"
    rf"{INVEST} [^.;]{{0,40}}?§?[^.;]{{0,20}}? (?:in|into) ¶"
)
_INVESTS_IN_TITLE = "-10 invests, says the title"
_DESCRIBES = "-10 describes another in the title"
_NOT_MEANT = (_INVESTS_IN_TITLE, _DESCRIBES)
_UNSPOKEN = "in no sentence"
_EARLY = ("+7 subject", "+5 is valued", "+4 is invested", "+10 publishes")
_TIES = ("subject of a raise", "owns the round", "is invested in", "is valued", "first person")
# In so many characters an article on one company says once what that company did.
_LONG_READ = 3_000
# A text of so many characters has no room to name again whom its title names.
_BRIEF = 1_000
# On a page about one company no other reaches this share of its score.
_RIVALLING = 0.6
# A page titled as one on many names a company so often where it is on this one alone.
_OFTEN = 3
# Below this score nobody stands out among three whose scores are near one another.
_STANDS_OUT, _NEAR, _CROWD = 5, 0.5, 3
_ALONE = 0.4


class Topics(Parties):
    """The parties of one article, ranked by how much it is about them."""

    def __init__(
        self,
        article: Article,
        sentences: list[Masked],
        lists: dict[int, list[Listed]],
        title_names: list[str],
    ) -> None:
        """Group the names, and score who the article is about.

        `title_names` are the names in a title that is not part of the text. `implied` is whom
        words without a name are about: the topic, or None on a page about many.
        """
        super().__init__(article, sentences, title_names)
        self._sentences = sentences
        self._investing = {
            id(mark)
            for masked in sentences
            for row in lists.get(masked.sentence.start, ())
            for mark in row.marks
            if not RAISED_BEFORE.fullmatch(masked.text, 0, mark.at)
            and not RAISES_BEHIND.match(masked.text, mark.at + 1)
        }
        self._scenes = {
            masked.sentence.start: Scene(masked, self._investing) for masked in sentences
        }
        self._vote()
        ranked = sorted(
            self.parties.values(), key=lambda p: (-p.score, not is_tied(p), p.first, p.key)
        )
        self.topic = next((p for p in ranked if p.score > 0 and self._may_be_topic(p)), None)
        self.ranked = ranked
        self.implied = None if self._is_round_up() else self.topic
        self._weigh()

    @property
    def foremost(self) -> Foremost:
        """The parties with the most points, and what tells which of them is the topic."""
        return foremost(
            self.ranked,
            self._article.title or "",
            self._article.text,
            list(self._scenes.values()),
            self.party,
            self.is_listed,
        )

    def _weigh(self) -> None:
        """Put the party that is most likely meant in the place of whom the points alone name.

        Not in the place of whom the title plainly says to raise.
        """
        likeliest = likeliest_topic(self.foremost, certain=self.topic is None)
        if likeliest is None or (self.topic and self._raises_in_title(self.topic)):
            return
        if self._is_source(likeliest):
            return
        if self.topic or self._may_be_topic(likeliest):
            is_round_up = self.topic is not None and self.implied is None
            self.topic = likeliest
            self.implied = None if is_round_up else likeliest

    def _is_source(self, party: Party) -> bool:
        """Tell whom a sentence names as where the news is from."""
        return any(
            mark.at in scene.credited and self.party(mark) is party
            for scene in self._scenes.values()
            for mark in scene.names
        )

    def _raises_in_title(self, party: Party) -> bool:
        title = self._article.title or ""
        told = any(_TOLD in reason and "title" in reason for reason in party.reasons)
        return told or any(titles.raises_plainly(name, title) for name in party.names)

    def is_listed(self, mark: Mark) -> bool:
        """Tell whether a name stands in a list of investors."""
        return id(mark) in self._investing

    def is_passed_by(self, masked: Masked, mark: Mark) -> bool:
        """Tell whether a name stands for an outlet, a holder of shares or somebody beside."""
        scene = self._scenes[masked.sentence.start]
        return mark.at in scene.passing or mark.at in scene.credited

    def may_be_meant(self, scene: Scene, mark: Mark, party: Party) -> bool:
        """Leave out people, outlets, names in passing, and investors of whom no more is said."""
        if party.person or party is self._outlet or mark.at in scene.credited:
            return False
        if self.is_listed(mark) and not scene.beside and not scene.has_bracket(mark):
            return False
        if scene.masked.titled and self._is_word_of_headline(party, scene, mark):
            return False
        passing = scene.passing.get(mark.at)
        aside = passing == "bystander" and scene.text.startswith(",", mark.at + 1)
        return passing is None or aside

    def _is_word_of_headline(self, party: Party, scene: Scene, mark: Mark) -> bool:
        """Tell "§ in Used-Car Boom": a word that only a headline's capitals make a name."""
        return (
            party is not self.topic
            and all(map(is_ordinary, party.key.split()))
            and not scene.is_subject(mark)
            and mentions(min(party.names, key=len), self._article.text, 2) < 2
        )

    def _may_be_topic(self, party: Party) -> bool:
        """Leave out people, places, and words that only headlines write with a capital."""
        if party.placed and party.placed + party.headed == sum(party.names.values()):
            return not any(is_tied(other) for other in self.parties.values() if other is not party)
        if _INVESTS_IN_TITLE in party.reasons and not is_tied(party):
            return False
        if party.person or not all(map(is_ordinary, party.key.split())):
            return not party.person
        if any(reason.endswith(_UNSPOKEN) for reason in party.reasons):
            return False
        if is_tied(party):
            return True
        name, text = min(party.names, key=len), self._article.text
        small, capital = (mentions(form, text, _MANY) for form in (name.lower(), name))
        return small < capital and (capital > 2 or len(text) <= _LONG_READ)

    def _is_round_up(self) -> bool:
        """Tell a page on many companies: what names none of them is about none of them."""
        if self.topic is None:
            return False
        others = (p for p in self.ranked if p is not self.topic and self._may_be_topic(p))
        alone = next((p.score for p in others), 0) < _ALONE * self.topic.score
        titled = any("title" in r or "headline" in r for r in self.topic.reasons)
        if titled and (alone or is_tied(self.topic) or self._is_of_financing()):
            return False
        if not titled and any(_OF_MANY.search(title) for title in self._titles()):
            return not alone or self._mentions(self.topic) < _OFTEN
        if not titled and self.topic.score < _STANDS_OUT:
            least = _NEAR * self.topic.score
            if sum(p.score >= least for p in self.ranked if not p.person) >= _CROWD:
                return True
        if not any(r.startswith(_EARLY) for r in self.topic.reasons):
            return len(self._article.text) > _LONG_READ
        raising = [p for p in self.ranked if any("subject of a raise" in r for r in p.reasons)]
        return len(raising) >= 3 and raising[1].score >= _RIVALLING * self.topic.score

    def _mentions(self, party: Party) -> int:
        """Count how often a text names a party by one of its names, up to what is often."""
        text = self._article.text
        return max(mentions(name, text, _OFTEN) for name in party.names)

    def _is_of_financing(self) -> bool:
        """Tell whether a title speaks of money or a round."""
        return any(_OF_FINANCING.search(title) for title in self._titles())

    def _titles(self) -> list[str]:
        headlines = [m.text for m in self._sentences if m.sentence.kind == "headline"]
        return [*headlines, (self._article.title or "").lower()]

    def _vote(self) -> None:
        spoken_of: set[str] = set()
        order = 0
        for scene in self._scenes.values():
            for mark in scene.names:
                party = self.party(mark)
                if party is not None:
                    self._vote_one(party, scene, mark, order)
                    if scene.masked.sentence.kind != "headline" or NAMED_ENTRY.match(scene.text):
                        spoken_of.add(party.key)
            order += scene.masked.sentence.kind not in ("headline", "heading")
        self._outlet = self._find_outlet()
        for before, scene in pairwise(self._scenes.values()):
            if _IT_GIVES.match(scene.text) and before.names:
                party = self.party(before.names[0])
                if party is not None and OPENING.fullmatch(before.text, 0, before.names[0].at):
                    _add(party, -15, "puts money into another")
        unspoken: list[Party] = []
        for party in self.parties.values():
            self._vote_by_title(party)
            if spoken_of and party.key not in spoken_of and not self._is_told_of(party):
                unspoken.append(party)
        told = any(map(is_tied, self.parties.values()))
        for party in unspoken:
            if (told and not self._is_brief()) or not self._opens_title(party):
                _add(party, -12, _UNSPOKEN)

    def _is_told_of(self, party: Party) -> bool:
        """Tell whether a headline says of a party that it raises."""
        title = self._article.title or ""
        return any(reason.endswith(_TOLD) for reason in party.reasons) or any(
            titles.raises_plainly(name, title) for name in party.names
        )

    def _is_brief(self) -> bool:
        return len(self._article.text) <= _BRIEF

    def _opens_title(self, party: Party) -> bool:
        """Tell "Zenna goes back to its owners" of Zenna, whom the text may call by no name."""
        title = self._article.title or ""
        if any(reason in _NOT_MEANT for reason in party.reasons):
            return False
        if all(map(is_ordinary, party.key.split())):
            return False
        others = (p for p in self.parties.values() if p is not party and not p.person)
        alone = self._is_brief() and not any(
            name in title for other in others for name in other.names
        )
        return alone or any(titles.begins(name, title) for name in party.names)

    def _find_outlet(self) -> Party | None:
        """Return the publisher, unless the article is its own or has another reason to name it."""
        publisher = self._article.publisher
        outlet = self.named(publisher) if publisher else None
        if outlet is None:
            return None
        if any(FIRST_PERSON.search(masked.text) for masked in self._sentences):
            _add(outlet, 10, "publishes this in the first person")
            return None
        if outlet.reasons:
            return None
        _add(outlet, -30, "publishes this")
        return outlet

    def _vote_by_title(self, party: Party) -> None:
        """Count how often a party is named, and weigh whether the title names it."""
        title = self._article.title or ""
        if party.person:
            party.score -= 20
        count = mentions(min(party.names, key=len), self._article.text, _MOST_MENTIONS)
        party.score += count
        if party.first < 0:
            party.headed += 1
            raises = any(titles.raises_plainly(name, title) for name in party.names)
            opens = not count and self._is_brief() and self._opens_title(party)
            points = 10 if raises else 6 if opens else 1
            _add(party, points, f"in the title alone{', ' + _TOLD if raises else ''}")
        written = [name for name in map(strip_legal, party.names) if name in title]
        if any(titles.invests(name, title) for name in written):
            _add(party, -10, "invests, says the title")
        elif written and all(titles.describes_another(name, title) for name in written):
            _add(party, -10, "describes another in the title")
        elif count and any(mentions(name, title, 1) for name in written):
            subject = any(titles.begins(name, title) for name in written)
            raises = any(titles.raises(name, title) for name in written)
            once = count < 2 and not raises and not self._is_brief()
            points = 2 if once else 10 if subject and not party.invests else 6
            points -= 3 * (count < 2 < points)
            _add(party, points, "in the title")
            if raises:
                _add(party, 7, "subject of a raise, says the title")
            elif any(titles.is_invested_in(name, title) for name in written):
                _add(party, 7, "is invested in, says the title")
        if party.invests and not any("subject" in reason for reason in party.reasons):
            party.score -= 4 * min(party.invests, 3)
        if FUND_LIKE.search(party.key):
            party.score -= 5

    def _vote_one(self, party: Party, scene: Scene, mark: Mark, order: int) -> None:
        text, at = scene.text, mark.at
        early, first = order < _EARLY_SENTENCES, order == 0
        if mark.value.kind == "person":
            party.score -= 6
        passing = scene.passing.get(at)
        if passing == "outlet" or (
            at in scene.credited and not _OF_DEAL.search(text, max(0, at - 30), at)
        ):
            _add(party, -5, "speaks as an outlet")
            return
        if passing == "holder":
            _add(party, -6, "holds shares in another")
            return
        if passing == "bystander" and not _FOUNDERS.match(text, at + 1):
            _add(party, -6, "only says whose rival or founder another is")
            return
        if id(mark) in self._investing:
            party.invests += 1
            return
        if scene.is_subject(mark) and not AGENT.search(text, 0, at):
            _add(party, 7 if early else 3, "subject of a raise")
        if (
            scene.valued
            and any(m.start() <= at < m.end() for m in scene.valued)
            and VALUED.search(text[max(0, at - 30) : at + 40], within=text)
        ):
            _add(party, 5 if early else 2, "is valued")
        if at in scene.own:
            _add(party, 5 if early else 3, "owns the round")
        if at in scene.into:
            _add(party, 4 if early else 2, "is invested in")
        if scene.is_described(at) or NOUN_AFTER.match(text, at + 1):
            _add(party, 2, "is described as a company")
        if scene.masked.sentence.kind == "headline":
            _add(party, 4, "in the headline")
        if early and _OPENS.fullmatch(text, 0, at):
            _add(party, 4 if first else 2, "opens a sentence")
        if _OWN_FIRM_BEFORE.search(text, 0, at) or _OWN_FIRM_BEHIND.match(text, at + 1):
            _add(party, 5, "is a founder's own")
        place = _IN_A_PLACE.search(text, _two_words_back(text, at), at)
        housed = place and place.group() == "at " and text.startswith("'", at + 1)
        if place and not housed and not _IN_A_DEAL.search(text, 0, at):
            party.placed += 1
            _add(party, -3, "a place, it seems")
        elif scene.masked.sentence.kind == "headline":
            party.headed += 1
        if _RIVAL.search(text, 0, at) and not _RIVAL_OF.search(text, 0, at):
            _add(party, -4, "a rival in passing")


def _two_words_back(text: str, at: int) -> int:
    return text.rfind(" ", 0, max(0, text.rfind(" ", 0, at - 1)))


def is_tied(party: Party) -> bool:
    """Tell whether a sentence of the article says that a party raises, or is valued."""
    return any(tie in reason for reason in party.reasons for tie in _TIES)


def _add(party: Party, points: float, reason: str) -> None:
    party.score += points
    party.reasons.append(f"{points:+g} {reason}")
