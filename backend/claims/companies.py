"""Masked sentences in, the companies of the article out, and which of them a claim is about.

The topic comes from the title and the first sentences; a name beside the verb, or one that a
paragraph has turned to, goes before it. Investors and outlets are not companies that raise,
unless a sentence says so. Reasons are kept, for whoever asks "why this company?".
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from backend.claims.investors import Listed
from backend.claims.lexicon import COMPANY_NOUN, INVEST, RAISE, ROUND_NOUN
from backend.claims.masking import Mark, Masked
from backend.model.article import Article
from backend.model.claim import Company

_LEGAL = re.compile(
    r"(?:,? (?:inc|ltd|co|corp|corporation|llc|plc|gmbh|ag|sa|s\.a|nv|n\.v|bv|b\.v|ab|"
    r"as|oy|oyj|se|pte|pvt|pty|limited|incorporated|"
    r"holdings?|group|company|srl|spa|kk|k\.k|lp|l\.p|llp|sas|aps|sro|berhad|bhd|"
    r"tbk)\.?)+$"
)
_VERB_AUX = (
    r"(?:(?:,? (?:which|who|that)[^,;§]{2,140},|,(?! (?:and|but) )[^;§]{2,140}?,|"
    r" \([^)]{1,80}\)| - [^§;]{2,100} - | –[^§;]{2,100}–| —[^§;]{2,100}—)?"
    r"(?:,? (?:has|have|had|is|was|will|would|could|may|might|can|also|today|now|just|"
    r"recently|reportedly|yesterday|this week|†|on †|in †|successfully|officially|"
    r"already|previously|has been|to|be|been|said to have|said to be|is said to|quietly|"
    r"finally|since|initially|first|then|and|only|never|not|again|is reported to have|"
    r"is believed to have|late|earlier|last|week|once|who|which|that|already|"
    r"separately))*)"
)
_SAYS = (
    r"(?:(?: (?:said|says|announced|announces|confirmed|revealed|disclosed|"
    r"told [^,;§]{2,40}?|claims|claimed|reports?|reported|today|just|has|had|also|wrote|"
    r"writes|stated|unveiled))+(?: (?:†|on †|in a statement|in an? [\w ]{2,30}|today|"
    r"yesterday|to [^,;§]{2,30}|this week))*,?(?: that)?(?: (?:it|they|the company|"
    r"the start-?up|the firm|he|she))?)"
)
_SUBJECT = re.compile(
    rf"¶(?:'s)?(?={_VERB_AUX}{_SAYS}?{_VERB_AUX} (?:{RAISE}|rais\w*|seek\w*|aim\w*|"
    rf"plan\w*|look\w*|in talks|valued|worth|hit|reach\w*|go(?:es|ing)? public|file[sd]?|"
    rf"doubl\w+|tripl\w+|set to|join\w*|becam\w+|becom\w+|want\w*|hop\w+|intend\w*|"
    rf"target\w*|eye\w*|mull\w*|weigh\w*|pocket\w*|earn\w*|emerg\w*|claim\w*|cross\w*|"
    rf"exten\w*|near\w*|st(?:ands?|ood)|complet\w*|counts?)\b)"
)
_POSSESSIVE = re.compile(
    r"¶'s? (?:(?!rival|investor|backer|competitor|founder|parent|ceo)[\w+-]+ |†'s? |"
    r"† ){0,6}?(?:§|¤|rounds?\b|financings?|funding|fund-?rais\w+|raises?\b|valuation|"
    r"value|worth|total|price|backers|investors|cap table|shareholders|series)"
)
_OBJECT = re.compile(
    rf"(?<!\w)(?:{ROUND_NOUN}|invest\w*|put|puts|pour\w*|pump\w*|inject\w*|infus\w*|sunk|"
    rf"sinks?|plough\w*|plow\w*|lent|lends?|§|bets?|stakes?|confidence|shares|¤|"
    rf"investors?|shareholders?|backers?|money|invested|notes|buy-in|interest|led|"
    rf"round)(?: (?!by\b|from\b|drew\b|draws?\b|drawn\b|brought\b|brings?\b|pulled\b|"
    rf"came\b|comes?\b|took\b)[\w§¤†'-]+){{0,4}}? (?:in|into|for|at|of|to|"
    rf"by) (?:(?:¶'s )?(?:(?!(?:from|by|and|with|of|to|for|in|at|on|that|which|who|fund|"
    rf"help|finance|build|its)\b)[\w'-]+,?) ){{0,7}}?¶(?!'s)"
)
_ADJACENT = re.compile(
    r"(?:§|¤)(?:-valued)? ¶(?:'s)? (?:round|deal|funding|raise|investment|financing|¤)|"
    r"(?:§|¤)(?: \w+){0,2} (?:in|for|into|to|behind) ¶$"
)
_VALUED = re.compile(
    r"\bvalu(?:e[sd]?|ing|ation of) (?:(?:the )?[\w-]+ ){0,6}?¶|"
    r"\b(?:puts?|prices?|pegs?|priced|putting|pricing|lift\w*|"
    r"rais\w+) (?:[\w-]+ ){0,3}?¶(?:'s)? (?:at|valuation|to|value)|"
    r"¶(?:'s)?, (?:an?|the|which|whose|now)\b[^,;§¶]{2,80}(?:valued|worth) (?:at|more|"
    r"about|around|roughly|§)|¶(?:'s)?(?:,[^,;§]{2,80},)?(?:,| is| was| were| has been|"
    r" had been| being|)(?: now| last| currently| most recently| once| still| recently|"
    r" already| previously)* (?:valued|worth)\b|¶,? (?:a|an|the) §|"
    r"§ (?:startup |start-up |company |firm |unicorn )?¶"
)
_BACKED = re.compile(r"-backed (?:[a-z-]+ ){0,5}¶|\b(?:backs?|backing|fund|funding) ¶")
_NOUN_BEFORE = re.compile(rf"\b(?:{COMPANY_NOUN}),? $")
_NOUN_AFTER = re.compile(
    r"^(?: \([^)]*\))?, (?:the |an? |which |whose |one of )[^,;.]{0,70}|"
    r"^(?: is| was|, founded|, based|, headquartered| \(founded) "
)
_OUTLET = re.compile(
    r"^(?:'s [\w ]{2,30})? (?:reports?|reported|wrote|writes|has (?:reported|learned)|"
    r"news)\b|^\)? (?:--|-|—|–) ?$"
)
# "led by ¶", "from ¶": a giver, though a verb may follow.
_AGENT = re.compile(
    r"\b(?:led|headed|backed|joined|anchored|fronted|owned|funded|founded|run|bought|"
    r"acquired|by) by (?:[\w'-]+ ){0,4}$|\b(?:from|by|with|alongside|including|than|"
    r"like) (?:[\w'-]+ ){0,3}$|\b(?:in|at|near|outside|across|on) (?:[\w'-]+ )?$"
)
# A line that opens an entry of a round-up or a section: "Acme (Oslo, boats).", "2. Acme", "About Acme".
_ENTRY = re.compile(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:about )?¶(?:'s)?(?:\s*\([^)]{2,80}\)|"
    r", [^,.§¤]{2,60}(?=[:.–—|]))?\s*(?:[:.–—|]|- |$)"
)
_FIELD = re.compile(r"\W*[a-z][a-z '/&-]{1,25}:|.*[§¤]")
_ABOUT = re.compile(r"^\W*about (?:the )?¶\W*$")
_FIRST_PERSON = re.compile(
    r"\b(?:our|we|we've|we're)\b[^.]{0,60}\b(?:¤|round|raise[sd]?|raising|funding|"
    r"investors?|financing|valuation)|\b(?:investors?|round|¤|"
    r"funding)\b[^.]{0,40} (?:in us|our|we)\b"
)
_OUTLET_BEFORE = re.compile(
    r"(?:according to(?: the)?|told(?: the)?|reported by(?: the)?|reports(?: the)?|"
    r"first reported (?:by|in)(?: the)?|as(?: the)?|"
    r"(?:writes?|wrote|reports?|reported|said|published|told|appeared|story|article|"
    r"first) (?:in|at|for|on)(?: the)?|citing|an interview with|spoke to) $"
)
_IMPLICIT_COMPANY = re.compile(
    rf"^(?:\"?(?:it|its|the (?:[\w-]+ ){{0,4}}?{COMPANY_NOUN}(?:'s)?|they|their|we|our)\b)"
)
_ALIAS = re.compile(
    r"¶(?: [a-z]+(?= ¶)){0,0}(?:'s)?,? (?:\(|which is |is |"
    r", )?(?:(?:now |also |better |more |commonly |widely |otherwise |formerly |"
    r"previously |best |popularly |once |originally |formally |legally |trading |"
    r"doing business |operating |known|called|named|branded|as|under the (?:name|brand)|"
    r"for its|for the) ?){2,7} ¶"
)
_PARENT = re.compile(
    r"¶,? (?:which|that|the company that|the firm that|owner|the owner|parent|"
    r"the parent|operator|the operator|maker|the maker|creator|the company behind|"
    r"the firm behind|the start-?up behind|developer)(?: (?:owns|operates|runs|makes|"
    r"is behind|is the parent of|of|company of|behind))* (?:the )?(?:[a-z-]+ ){0,2}¶|"
    r"¶'s? parent(?: (?:company|firm|entity|group))?,? ¶|"
    r"¶ (?:operator|owner|parent|maker|parent company) ¶"
)
_FORMER = re.compile(
    (
        r"\b(?:formerly|previously|originally|also|aka|dba|now|known as|better known as|"
        r"operating as|trading as)\b"
    ),
    re.IGNORECASE,
)


# Capitalised words that no company is called by: a round's letter, a heading's noun.
_NO_PARTY = re.compile(
    r"[A-Z]\.?|(?:Start-?ups?|Markets?|Federal|Ministry|Government|University|M&A|"
    r"MARKET|Funding|Deals?|Rounds?|Series|Minister|Parliament|Congress|Senate|State|"
    r"City|County)"
)
_FUND_LIKE = re.compile(
    r"\b(?:capital|ventures?|partners|funds?|investments?|securities|equity|advisors|management)$"
)
_TITLE_INVESTS = re.compile(
    r"(?: [\w-]+)? (?:invests?|backs?|leads?|co-leads|joins|bets|funds|supports|"
    r"participates|doubles down|commits|pours|pumps)\b"
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


class Companies:
    """The parties of one article, its topic, and the company of each place in it."""

    def __init__(
        self,
        article: Article,
        sentences: list[Masked],
        lists: dict[int, list[Listed]],
        title_names: list[str],
    ) -> None:
        """Group the names, score who the article is about, and follow the paragraphs' turns.

        `title_names` are the names in a title that is not part of the text.
        """
        self._article = article
        self._sentences = sentences
        self.parties: dict[str, Party] = {}
        self._title_names = title_names
        self._group(sentences)
        self._mark_people(sentences)
        self._teach(sentences)
        self._vote(sentences, lists)
        ranked = sorted(self.parties.values(), key=lambda p: (-p.score, p.first, p.key))
        self.topic = ranked[0] if ranked and ranked[0].score > 0 else None
        self.ranked = ranked
        self._about_investor: set[int] = set()
        self._investing = {id(m) for rows in lists.values() for row in rows for m in row.marks}
        self._focus = self._follow(sentences)

    def party(self, mark: Mark) -> Party | None:
        """Return the party that a name belongs to; None for places and descriptions."""
        if mark.value.kind in ("place", "described") or _NO_PARTY.fullmatch(mark.value.text):
            return None
        return self.parties.get(self._merged.get(short_key(mark.value.text), ""))

    def company(self, party: Party) -> Company:
        """Return a party under its usual short name: the shortest it bears, without legal form."""
        usable = sorted(
            party.names,
            key=lambda n: (
                -(party.names[n] >= 2),
                -party.names[n] if short_key(n) == party.key else 0,
                len(n),
                n,
            ),
        )
        best = usable[0]
        plain = next(
            (
                n
                for n in usable
                if short_key(n) == n.lower().replace("’", "'")
                and party.names[n] * 3 >= party.names[best]
            ),
            None,
        )
        name = plain or _strip_legal(best)
        aliases = tuple(sorted((set(party.names) | party.taught) - {name}))
        return Company(name, aliases)

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
                if mark.value.kind in ("place", "described") or _NO_PARTY.fullmatch(
                    mark.value.text
                ):
                    continue
                key = short_key(mark.value.text)
                counts[key][mark.value.text] += 1
                first[key] = min(first.get(key, 1 << 30), mark.start)
        for name in (n for n in self._title_names if not _NO_PARTY.fullmatch(n)):
            counts[short_key(name)][name] += 1
            first[short_key(name)] = -1
        self._merged = {key: key for key in counts}
        for key in sorted(counts, key=lambda k: (len(k.split()), k), reverse=True):
            words = key.split()
            for cut in range(1, len(words)):
                prefix = " ".join(words[:cut])
                longer = [k for k in counts if k.startswith(prefix + " ")]
                legal = any(_strip_legal(name) != name for name in counts[key])
                if (
                    prefix in counts
                    and len(longer) == 1
                    and len(prefix) > 3
                    and (legal or not _arm(words[cut:]))
                ):
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
        for key, party in self.parties.items():
            party.person = key in surnames or bool(set(party.names) & people)
        # People are called by their last word later on, companies by their first.
        for key in list(self.parties):
            words = key.split()
            if (
                len(words) == 2
                and words[1] in self.parties
                and words[0] not in self.parties
                and not _FUND_LIKE.search(key)
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
            for pattern in (_ALIAS, _PARENT):
                for match in pattern.finditer(masked.text):
                    if pattern is _ALIAS and not re.search(
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
                    left, right = self.party(ends[0]), self.party(ends[-1])
                    if left and right and left is not right:
                        keep, drop = (
                            (right, left)
                            if sum(right.names.values()) > sum(left.names.values())
                            else (left, right)
                        )
                        self._unite(keep, drop)
            for mark in masked.of("name"):
                party = self.party(mark)
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
                    if foreign or (
                        _FORMER.match(bracket.group(1))
                        and re.match(r"[A-Z]", inside)
                        and len(inside.split()) <= 4
                    ):
                        party.taught.add(inside)
                        other = self.parties.get(self._merged.get(short_key(inside), ""))
                        if other and other is not party:
                            self._unite(party, other)

    def _vote(self, sentences: list[Masked], lists: dict[int, list[Listed]]) -> None:
        listed = {id(m) for rows in lists.values() for row in rows for m in row.marks}
        for order, masked in enumerate(sentences):
            early = masked.sentence.block <= 2 or order < 4
            for mark in masked.of("name"):
                party = self.party(mark)
                if party is None:
                    continue
                self._vote_one(party, masked, mark, id(mark) in listed, early)
        title = self._article.title or ""
        publisher = self._article.publisher or ""
        self._outlet = (
            self.parties.get(self._merged.get(short_key(publisher), "")) if publisher else None
        )
        if self._outlet is not None:
            own = sum(bool(_FIRST_PERSON.search(m.text)) for m in sentences)
            if own:
                _add(self._outlet, 10, "publishes this in the first person")
                self._outlet = None
            elif not self._outlet.reasons:
                _add(self._outlet, -8, "publishes this")
            else:
                self._outlet = None
        for party in self.parties.values():
            if party.person:
                party.score -= 20
            mentions = sum(
                len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", self._article.text))
                for name in [min(party.names, key=len)]
            )
            party.score += min(mentions, 8)
            if party.first < 0:
                _add(party, 1, "in the title alone")
            if title and any(
                re.match(rf"\W*{re.escape(_strip_legal(n))}{_TITLE_INVESTS.pattern}", title)
                for n in party.names
            ):
                _add(party, -10, "invests, says the title")
            elif (
                title
                and mentions
                and any(
                    re.search(rf"(?<!\w){re.escape(_strip_legal(name))}(?!\w)", title)
                    for name in party.names
                )
            ):
                subject = any(
                    re.match(
                        rf"\W*(?:[\w'’.-]+ ){{0,3}}{re.escape(_strip_legal(name))}(?!\w)", title
                    )
                    for name in party.names
                )
                _add(
                    party,
                    2 if mentions < 2 else 10 if subject and not party.invests else 6,
                    "in the title",
                )
            if party.invests and not any("subject" in r for r in party.reasons):
                party.score -= 4 * min(party.invests, 3)
            if _FUND_LIKE.search(party.key):
                party.score -= 5

    def _vote_one(
        self, party: Party, masked: Masked, mark: Mark, invests: bool, early: bool
    ) -> None:
        text, kind = masked.text, masked.sentence.kind
        before, after = text[: mark.at], text[mark.at + 1 :]
        if mark.value.kind == "person":
            party.score -= 6
        if _OUTLET.match(after) or (
            _OUTLET_BEFORE.search(before)
            and not re.search(r"rais|invest|led|joined|backed", before[-30:])
        ):
            _add(party, -5, "speaks as an outlet")
            return
        if invests:
            party.invests += 1
            return
        if _SUBJECT.match(text, mark.at) and not self._invests_here(text, mark):
            _add(party, 7 if early else 3, "subject of a raise")
        if _VALUED.search(text[max(0, mark.at - 30) : mark.at + 40]) and any(
            m.start() <= mark.at < m.end() for m in _VALUED.finditer(text)
        ):
            _add(party, 5 if early else 2, "is valued")
        if any(m.start() <= mark.at < m.end() for m in _POSSESSIVE.finditer(text)):
            _add(party, 3, "owns the round")
        if any(m.end() - 1 == mark.at for m in _OBJECT.finditer(text)):
            _add(party, 4 if early else 2, "is invested in")
        if _NOUN_BEFORE.search(before) or _NOUN_AFTER.match(after):
            _add(party, 2, "is described as a company")
        if kind == "headline":
            _add(party, 4, "in the headline")
        if re.match(r"\W*(?:about )?$", before) and early:
            _add(party, 2, "opens a sentence")
        if re.search(
            r"\b(?:in|near|at|outside|between|around) (?:[a-z]+ )?$", before
        ) and not re.search(
            (
                r"(?:invest\w*|round|stakes?|funding|money|bet|bets|shares|confidence|interest|¤|§|"
                r"led|put|poured|capital|equity|investors?|shareholders?|backers?) (?:in|"
                r"at) (?:[a-z-]+ )?$"
            ),
            before,
        ):
            _add(party, -3, "a place, it seems")
        if re.search(
            r"\brivals?\b[^.¶]{0,40}$|such as $|\blike $|compet\w+[^.¶]{0,30}$|\bunlike $", before
        ):
            _add(party, -4, "a rival in passing")

    @staticmethod
    def _invests_here(text: str, mark: Mark) -> bool:
        return bool(
            re.match(
                (
                    rf"(?:,[^,;§]{{2,90}},)?(?: \w+)? (?:{INVEST}|led|leads|co-led|joined|"
                    rf"participat\w+)\b[^.;]{{0,60}}?(?: in| into|¶|§)"
                ),
                text[mark.at + 1 :],
            )
        ) and not re.match(rf" (?:has |have )?(?:{RAISE})\b", text[mark.at + 1 :])

    def _follow(self, sentences: list[Masked]) -> dict[int, tuple[Party, str]]:
        """Find, for each sentence, whom "it" and an unnamed round would mean there."""
        focus: dict[int, tuple[Party, str]] = {}
        entries = self._entries(sentences)
        block, current, section = -1, None, None
        for masked in sentences:
            if masked.sentence.block != block:
                block = masked.sentence.block
                entry = entries.get(masked.sentence.start)
                alone = (
                    masked.sentence.end >= self._article.blocks[block].end
                    if 0 <= block < len(self._article.blocks)
                    else True
                )
                if entry is not None and alone:
                    section = entry
                elif entry is not None or (
                    masked.sentence.kind in ("heading", "headline")
                    and not _FIELD.match(masked.text)
                ):
                    section = None
                current = entry or section
                if entry is not None:
                    focus[masked.sentence.start] = (entry, "opens the entry")
            if section is not None and section in self._investors_described:
                self._about_investor.add(masked.sentence.start)
            if current is not None:
                focus[masked.sentence.start] = (current, "the paragraph speaks of it")
            anchor = self._opening_subject(masked)
            if anchor is not None:
                current = anchor
        return focus

    def _entries(self, sentences: list[Masked]) -> dict[int, Party]:
        """Return the sentences that open a round-up's entry or an "About" section, with their company."""
        found: dict[int, Party] = {}
        about: dict[int, Party] = {}
        block = -1
        self._investors_described: list[Party] = []
        for masked in sentences:
            if masked.sentence.block == block:
                continue
            block = masked.sentence.block
            names = masked.of("name")
            party = self.party(names[0]) if names else None
            if party is None or party.person or masked.sentence.kind == "headline":
                continue
            if _ABOUT.match(masked.text):
                about[masked.sentence.start] = party
                if party is not self.topic and party.invests:
                    self._investors_described.append(party)
            elif _ENTRY.match(masked.text) and not party.invests:
                found[masked.sentence.start] = party
        if len({id(p) for p in found.values()}) < 2:
            found = {}
        return found | about

    def _aside(self, mark: Mark) -> bool:
        party = self.party(mark)
        return party is not None and party is self._outlet

    def _opening_subject(self, masked: Masked) -> Party | None:
        for mark in masked.of("name"):
            party = self.party(mark)
            if (
                party is None
                or party.person
                or mark.value.kind != "org"
                or id(mark) in self._investing
            ):
                continue
            if mark.at > 90:
                return None
            if _OUTLET.match(masked.text[mark.at + 1 :]) or self._invests_here(masked.text, mark):
                return None
            if _SUBJECT.match(masked.text, mark.at) or (
                masked.sentence.kind == "item"
                and re.match(r"\W*(?:[a-z-]+ ){0,3}$", masked.text[: mark.at])
            ):
                return party
            return None
        return None

    def link(self, masked: Masked, start: int, end: int) -> tuple[Party, str] | None:
        """Name the company that the words from `start` to `end` of a masked sentence are about."""
        if masked.sentence.start in self._about_investor:
            return None
        explicit = self._explicit(masked, start, end)
        if explicit:
            return explicit
        focus = self._focus.get(masked.sentence.start)
        if (
            focus
            and focus[0] is not self.topic
            and not re.match(
                r"\W*the (?:latest|new|current) (?:round|funding|financing)", masked.text
            )
        ):
            return focus
        if self.topic:
            return self.topic, "the article's topic"
        return focus

    def _explicit(self, masked: Masked, start: int, end: int) -> tuple[Party, str] | None:
        text = masked.text
        clause = _clause(text, start, end)
        marks = [m for m in masked.of("name") if clause[0] <= m.at < clause[1]]
        candidates: list[tuple[int, Party, str]] = []
        for mark in marks:
            party = self.party(mark)
            if party is None or party.person:
                continue
            weight, reason = self._weight(masked, mark, start, end)
            if weight:
                candidates.append((weight, party, reason))
        if not candidates:
            return None
        best = max(candidates, key=lambda c: c[0])
        return best[1], best[2]

    def _weight(self, masked: Masked, mark: Mark, start: int, end: int) -> tuple[int, str]:
        text = masked.text
        if _OUTLET_BEFORE.search(text[: mark.at]) or self._aside(mark):
            return 0, ""
        listed = id(mark) in self._investing
        near = max(0, 40 - min(abs(mark.at - start), abs(mark.at - end)) // 4)
        if _OUTLET.match(text[mark.at + 1 :]):
            return 0, ""
        for match in _OBJECT.finditer(text):
            if (
                match.end() - 1 == mark.at
                and (abs(match.start() - end) < 80 or match.start() <= end)
                and not self._is_giver(text, match)
            ):
                return (0 if listed else 130 + near), "the money goes into it"
        for pattern, reason, weight in (
            (_ADJACENT, "its round", 120),
            (_VALUED, "it is valued", 110),
            (_POSSESSIVE, "its own round", 115),
        ):
            for match in pattern.finditer(text):
                if (
                    match.start() <= mark.at < match.end()
                    and match.start() <= end + 60
                    and match.end() >= start - 60
                ):
                    if pattern is not _ADJACENT and listed:
                        continue
                    return weight + near, reason
        if listed:
            return 0, ""
        if (
            mark.at <= start
            and not _AGENT.search(text[: mark.at])
            and _SUBJECT.match(text, mark.at)
            and not self._invests_here(text, mark)
        ):
            return 100 + near, "subject of the verb"
        if (
            masked.sentence.kind in ("headline", "heading")
            and mark.at <= start
            and self.party(mark) is self.topic
        ):
            return 50, "in the headline"
        if _BACKED.search(text[max(0, mark.at - 60) : mark.at + 1]) and mark.at > start:
            return 90, "it is backed"
        return 0, ""

    @staticmethod
    def _is_giver(text: str, match: re.Match[str]) -> bool:
        return bool(re.search(r" (?:by|from) (?:[\w'-]+ ){0,8}?¶$", match.group())) or bool(
            re.search(r"\b(?:to|of|at|for) ¶$", match.group())
            and not re.search(
                (
                    r"(?:stakes?|shares|investors?|backers?|shareholders?|loan|round|investment|¤|"
                    r"financing)\b"
                ),
                match.group(),
            )
        )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    cuts = [0]
    for match in re.finditer(
        (
            r"; |, (?:while|whereas|but) |\bwhile (?=¶)|, and (?=¶(?: has| had| is| was| raised|"
            r" closed| secured))|\. (?=\w)"
        ),
        text,
    ):
        cuts.append(match.end())
    cuts.append(len(text) + 1)
    left = max(c for c in cuts if c <= max(start, 0))
    right = min(c for c in cuts if c > max(start, end - 1))
    return left, right


def _arm(words: list[str]) -> bool:
    return bool(
        re.match(
            (
                r"(?:ventures?|capital|cloud|labs?|bank|pay|fund|partners|investments?|financial|"
                r"asset|global|growth|alpha)$"
            ),
            words[0],
        )
    )


def _strip_legal(name: str) -> str:
    stripped = re.sub(
        (
            r"(?:,? (?:Inc|Ltd|Co|Corp|Corporation|LLC|PLC|plc|GmbH|AG|SA|S\.A|NV|N\.V|BV|B\.V|"
            r"AB|AS|Oy|SE|Pte|Pvt|Pty|Limited|Incorporated|Holdings?|Group|LP|L\.P|LLP|SAS|"
            r"ApS)\.?)+$"
        ),
        "",
        name,
    )
    return stripped or name


def _add(party: Party, points: float, reason: str) -> None:
    party.score += points
    party.reasons.append(f"{points:+g} {reason}")


__all__ = ["Companies", "Party", "short_key"]
