"""A masked sentence in, the phrases that its names stand in out: looked up once for all who ask.

Names are signs here: which party each means, and what is claimed of it, is not known.
"""

import re
from collections.abc import Collection

from backend.claims.company_phrases import (
    ADJACENT,
    AS_TOLD_BY,
    HAS_WORTH,
    IN_PASSING,
    IS_GIVEN_WORTH,
    NOUN_BEFORE,
    OBJECT,
    OUTLET_BEFORE,
    POSSESSIVE,
    SUBJECT,
    VALUED,
    WITHIN_ASIDE,
)
from backend.claims.lexicon import COMPANY_NOUN, INVEST, RAISE
from backend.claims.masking import NAME, Mark, Masked

# In so many characters before a name stands all that OUTLET_BEFORE or NOUN_BEFORE matches.
REACH = 24
# In so many behind it stands all that OBJECT, which ends in a name, looks at.
_LOOKAHEAD = 20
_INVESTS = re.compile(
    rf"(?:,[^,;§]{{2,90}},|, which\b)?(?: \w+)? (?:{INVEST}|led|leads|co-led|"
    rf"joined(?! the (?:[\w-]+ )?(?:unicorns?|club|ranks)\b)|"
    rf"participat\w+)\b[^.;]{{0,60}}?(?: in| into|¶|§)|"
    r" (?:[\w-]+ ){1,5}as an? (?:[\w-]+ )?(?:investor|backer|shareholder)\b"
)
_BRACKET = re.compile(r"(?:, (?:an?|the|which|whose|[a-z]+ing) [^,;.()§¶]{2,60})? \(")
_VALUES = re.compile(r"(?:that|which) ¶ valued")
_RAISES = re.compile(
    rf"(?:, (?:which|who)[^,;§]{{2,90}},)? (?:(?:has |have )?(?:{RAISE})\b|ha[sd] (?:[\w-]+ )?§)"
)
# "with ¶'s §": what ¶ gives.
_GIVEN_BY = re.compile(r"\b(?:with|from|by|via|thanks to|counting|including|than) $")
_HOLDS = re.compile(r"(?:invest|backer|shareholder|stake)")
_GIVER_ASIDE = re.compile(r"¶(?:'s)?, (?:itself |also )?(?:an?|the|which|who)(?: [\w-]+){0,3} $")
_GIFT = re.compile(
    r" (?:che(?:que|ck)|bet|stake|commitment|injection|punt|pledge|entry|contribution|ticket|share|"
    r"portion|slice)\b|"
    r"(?:, [^,;§]{2,40},)? (?:now )?(?:values?|valued|valuing) (?:it|the)\b"
)
# "¶, which bought ¶ this summer, has raised": the verb is the first one's.
_RELATIVE = re.compile(rf"(?:¶|\b{COMPANY_NOUN}), (?:which|who|whose) [^.;]{{0,90}}$")
_RELATIVE_CLOSED = re.compile(
    r"[^,.;¶]{0,60}, (?:last |also |then |now )?"
    r"(?:ha[sd]|have|is|was|will|would|[a-z]+(?:[^s]s|ed))\b"
)
# "¶ picked up § of ¶ shares": who takes shares raises nothing.
_TAKES_SHARES = re.compile(
    r" (?:has |have )?[a-z]+(?: up| in)? (?:§ (?:worth )?(?:of|in) ¶(?:'s)? (?:shares|stock|"
    r"equity)|"
    r"(?:(?:an?|another|more) (?:[\w.%§-]+ ){0,3})?(?:stakes?|shares|stock) (?:worth § )?in ¶)"
)
_OF_GIVER = re.compile(
    r" (?:(?<!announced )(?<!raised )(?<!closed )(?<!secured )(?<!completed )by|from) "
    r"(?:[\w'-]+,? ){0,8}?¶$|^investments? of ¶$"
)
_RAISED_FOR = re.compile(r"\b(?:raised|raising|raises|secured|landed|bagged|closed) § for ¶$")
# "paying § for ¶": the price of the whole firm.
_PAID_FOR = re.compile(
    r"\b(?:pay(?:s|ing)?|paid|spen[dt]\w*|offer\w*|bid\w*|hand\w* over|price\w*)\b[^.;]{0,60}? for "
    r"(?:[\w'-]+ ){0,5}¶$"
)
_TO_NAME = re.compile(r"\b(?:to|of|at|for) ¶$")
# "an agreement with ¶ valued at §": the sum is the agreement's.
_IN_A_DEAL = re.compile(
    r"\b(?:agreements?|deals?|contracts?|orders?|transactions?|partnerships?) "
    r"(?:with|for|from) (?:[\w-]+ ){0,3}$"
)
_OF_SHARES = re.compile(
    r"(?:stakes?|shares|investors?|backers?|shareholders?|loan|round|investment|financing)\b|¤|"
    r"\d ?(?:%|per ?cent|pct) of"
)

# "…, ¶ reports" and "…, says ¶" end a headline: where the news is from.
_SAYS = re.compile(r", (?:(?P<first>¶) (?:says|reports)|(?:says|reports) (?P<last>¶))\W*$")


class Scene:
    """A sentence and its names, each by its place `at` in the masked text.

    `into` are the phrases whose money goes into a name, `own` those of a name that has a round;
    `passing` says of a name that it is an outlet, a holder of shares or a bystander; who is
    `credited` is where the news is from.
    """

    __slots__ = (
        "_subjects",
        "beside",
        "credited",
        "into",
        "masked",
        "names",
        "own",
        "passing",
        "text",
        "valued",
    )

    def __init__(self, masked: Masked, investing: Collection[int] = ()) -> None:
        """Look up what each name of the sentence may be asked about.

        `investing` holds the ids of marks in lists of investors: no money goes into these.
        """
        self.masked = masked
        self.names = masked.names
        self.text = text = masked.text
        self.into: dict[int, re.Match[str]] = {}
        self.own: dict[int, re.Match[str]] = {}
        self.valued: list[re.Match[str]] = []
        self.beside: list[re.Match[str]] = []
        self.passing: dict[int, str | None] = {}
        self.credited: set[int] = set()
        self._subjects: dict[int, bool] = {}
        if not self.names:
            return
        takers = [mark.at for mark in self.names if id(mark) not in investing]
        if takers:
            into = OBJECT.finditer(text, 0, takers[-1] + _LOOKAHEAD)
            self.into = {
                at: found
                for found in into
                if (at := found.end() - 1) in takers
                and not _is_of_giver(text, found)
                and not _PAID_FOR.search(text, max(0, found.start() - REACH), at + 1)
            }
        self.own = {
            found.start(): found
            for found in POSSESSIVE.finditer(text)
            if not (
                found.group().endswith("§")
                and (_GIVEN_BY.search(text, 0, found.start()) or _GIFT.match(text, found.end()))
            )
        }
        valued = VALUED if IS_GIVEN_WORTH.may_match(text) else HAS_WORTH
        self.valued = [
            m
            for m in valued.finditer(text)
            if not _IN_A_DEAL.search(text, 0, m.start()) and not _is_valuer(text, m)
        ]
        # Each match holds one of these, or ends the sentence.
        if "§ ¶" in text or "¤ ¶" in text or "-valued ¶" in text or text.endswith("¶"):
            self.beside = list(ADJACENT.finditer(text))
        told = AS_TOLD_BY.finditer(text) if "as " in text else ()
        told_by = {m.start() + m.group().index(NAME) for m in told}
        if masked.sentence.kind in ("headline", "heading"):
            told_by |= {match.start(match.lastgroup or 0) for match in _SAYS.finditer(text)}
        for mark in self.names:
            at = mark.at
            behind = IN_PASSING.match(text, at + 1)
            if behind:
                self.passing[at] = behind.lastgroup
            if OUTLET_BEFORE.search(text, max(0, at - REACH), at) or at in told_by:
                self.credited.add(at)

    def is_described(self, at: int) -> bool:
        """Tell whether "the start-up" or another noun for a company stands before a name."""
        return NOUN_BEFORE.search(self.text, max(0, at - REACH), at) is not None

    def has_bracket(self, mark: Mark) -> bool:
        """Tell whether a bracket behind an organisation may speak of it: "¶ (valued at §)"."""
        return mark.value.kind == "org" and _BRACKET.match(self.text, mark.at + 1) is not None

    def is_subject(self, mark: Mark) -> bool:
        """Tell whether a name is the subject of a verb of raising."""
        at = mark.at
        if at not in self._subjects:
            text = self.text
            self._subjects[at] = bool(
                SUBJECT.match(text, at)
                and not _VALUES.search(text, max(0, at - 6), at + 8)
                and not (text.startswith(",", at + 1) and WITHIN_ASIDE.search(text, 0, at))
                and (
                    _RAISES.match(text, at + 1) is not None
                    or not (_RELATIVE.search(text, 0, at) and _RELATIVE_CLOSED.match(text, at + 1))
                )
                and not self.invests(at)
            )
        return self._subjects[at]

    def invests(self, at: int) -> bool:
        """Tell whether a name is the subject of a verb of investing."""
        if _TAKES_SHARES.match(self.text, at + 1):
            return True
        if _RAISES.match(self.text, at + 1):
            return False
        return _INVESTS.match(self.text, at + 1) is not None


def _is_valuer(text: str, valued: re.Match[str]) -> bool:
    """Tell "the maker that ¶ valued at §": who set the price."""
    return valued.group().startswith("¶ valued") and text.endswith(
        (" that ", " which "), 0, valued.start()
    )


def _is_of_giver(text: str, into: re.Match[str]) -> bool:
    """Tell "¶, an investor in ¶, joined": who that is, and no part of what is told."""
    return (
        _HOLDS.match(into.group()) is not None
        and _GIVER_ASIDE.search(text, 0, into.start()) is not None
    )


def is_giver(into: re.Match[str]) -> bool:
    """Tell whether a phrase of money names who gives it: "the round by ¶", "the § of ¶"."""
    phrase = into.group()
    if _RAISED_FOR.search(into.string, 0, into.end()):
        return False
    return _OF_GIVER.search(phrase) is not None or (
        _TO_NAME.search(phrase) is not None and _OF_SHARES.search(phrase) is None
    )
