"""What is said of a company's financing alone: patterns of masked sentences, nothing decided."""

import re
from typing import Final

from backend.claims.gates import Late, Worded
from backend.claims.lexicon import RAISE
from backend.claims.masking import NAME

_CAPITAL: Final = r"(?:money|funds|funding|financing|capital|equity|cash|investment)"
_SOME: Final = {most: rf"(?:[^ .]+ ){{0,{most}}}" for most in (1, 2, 3, 4)}
_NOT_JOINT: Final = r"(?<!joint )"
_PRIVATE: Final = r"(?:(?!state|federal|public|government|school|for|to)[^ .]+ ){0,2}"
# Not enough are "round", "stake", "investment", "capital": budgets, bonds, bids, ballots and
# tournaments have them, too.
_IN_WORDS: Final = (
    rf"\b(?:start-?ups?|unicorns?|{_NOT_JOINT}ventures?|vcs?|valuations?|(?:pre|post)-money|"
    r"its value|valu(?:es|ed|ing) (?:at|the (?:company|business|firm|start-?up)|it)|"
    r"third-party allotment|cumulative (?:funding|financing)|"
    r"fund[- ]?rais\w+|investors?|backers|angels|stealth|pre-series|cap table|term sheet|"
    r"(?:existing|current|early|earlier|outside) (?:share)?holders|"
    r"private(?:ly)? (?:placed |round|placement|financing)s?|term-sheets?|data room|"
    rf"crowdfund\w*|rais(?:e[sd]?|ing) {_SOME[1]}{_CAPITAL}|(?:new|fresh|more) {_CAPITAL}|"
    r"(?:capital|equity|cash) (?:raise|injection|infusion)|"
    r"(?:private|growth|venture) (?:equity|capital|debt)|"
    r"(?:funding|financing|investment|equity|debt|bridge|growth|strategic) rounds?|"
    rf"rounds? of {_SOME[2]}{_CAPITAL}|rounds?,? (?:(?:was|is|being) )?(?:co-)?led|"
    rf"(?:co-)?le(?:d|ads?|ading) (?:the|an?|its|this) {_SOME[3]}"
    r"(?:round|financing|funding|investment|deal)|(?:joined|in) the (?:round|financing))\b|"
    r"\b(?:funding|financing|investment) (?:(?:co-)?led by|from) ¶"
)
_WITH_A_SUM: Final = (
    rf"\b(?:rais(?:e[sd]?|ing) {_SOME[4]}|valu(?:es|ed|ing) ¶ {_SOME[3]}|worth )§|"
    rf"§ (?:(?:in|of) )?{_PRIVATE}(?:rounds?|raise|{_CAPITAL})\b|"
    r"\b(?:invest(?:s|ed|ing)?|puts?|putting) § (?:more )?in(?:to)? ¶|\bsecur(?:ed|es|ing) §|"
    r"\b(?:commit(?:s|ted|ting)?|inject(?:s|ed|ing)?) § (?:more )?(?:in)?to ¶|"
    r"§ (?:equity )?investment in ¶|"
    rf"\brounds? (?:of|at|worth) §|§ (?!for\b|in\b){_SOME[2]}rounds?\b|"
    rf"\b(?:wired|handed|pumped|poured|drummed up|amassed|mustered) {_SOME[3]}§|"
    r"§ (?:at an? (?:price|value|valuation) of|raised (?:in|through|via|from|under)\b)|"
    rf"\b(?:{RAISE}|had) (?:another |some |up to )?§ (?:† )?(?:at § )?"
    r"from (?:an? (?:group|consortium|syndicate|club)\b|¶)|§ ¤ (?:with|from|led by) ¶|"
    r"[§¶] at §|\brights issue [^.]{0,40}§|§ (?:[^ .]+ ){0,3}rights issue\b|"
    r"\bnew shares (?:worth|for) §|§ (?:of|in) new shares\b|"
    r"\b(?:put|putting|injected|sunk|sank) § into ¶"
)
COMPANY_FINANCING: Final = re.compile(f"{_IN_WORDS}|{_WITH_A_SUM}")


def _before_names(pattern: str) -> str:
    """Return a pattern that matches wherever `pattern` may once names are found."""
    for hidden in (*_SOME.values(), _PRIVATE, NAME):
        pattern = pattern.replace(hidden, ".*")
    return pattern.replace(_NOT_JOINT, "")


# "§ from Alder, Birch and others": before names are found, capitals in a row stand for them.
MAYBE_NAMES: Final = re.compile(r"[A-Z]\S*,? (?:(?:and|&|with|from|of|the) )*[A-Z]\S*")
MAYBE_IN_WORDS: Final = Worded(_before_names(_IN_WORDS))
MAYBE_WITH_A_SUM: Final = Late(_before_names(_WITH_A_SUM))
# Labels that only companies' rounds have; a state has loans, grants and bonds as well.
COMMON_ROUNDS: Final = ("debt", "grant", "ipo")
