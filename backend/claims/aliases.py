"""A masked sentence in, the names out that it says are one company's.

Which of them the company keeps depends on the rest of the article, which is not known here.
"""

import re
from collections.abc import Iterator

from backend.claims.company_phrases import ALIAS, FORMER, PARENT
from backend.claims.masking import Mark, Masked

_NAMING = re.compile(r"\b(?:known|calls|called|named|branded|formerly|as|trading|under the)\b")
_AND_ANOTHER = re.compile(r" and (?:of )?(?:the )?(?:[a-z-]+ ){0,3}¶")
_BRACKET = re.compile(r"\s*\(([^()]{2,40})\)")
# In so many characters behind a name stands the whole of its bracket.
_LONGEST_BRACKET = 44
_INTRODUCTION = re.compile(
    r"^(?:formerly|previously|also known as|aka|or|now|“|\")\s*(?:known as )?", re.IGNORECASE
)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_SUM = re.compile(r"[€£¥₹\d]")
_CAPITAL = re.compile(r"[A-Z]")


def same_companies(masked: Masked) -> Iterator[tuple[Mark, Mark, int]]:
    """Yield pairs of names that are one company's, as "¶, better known as ¶" says.

    The first is kept unless the article has the second more often, by more than the number.
    """
    names = masked.names
    if len(names) < 2:
        return
    for pattern in (ALIAS, PARENT):
        for match in pattern.finditer(masked.text):
            phrase = match.group()
            # Who owns several firms is none of them.
            if pattern is PARENT and _AND_ANOTHER.match(masked.text, match.end()):
                continue
            if pattern is ALIAS and not _NAMING.search(phrase):
                continue
            named = [mark for mark in names if match.start() <= mark.at < match.end()]
            if len(named) < 2 or not named[0].value.kind == named[-1].value.kind == "org":
                continue
            # "X, better known as Y" keeps X, unless the text goes on with Y alone; "X maker Y"
            # keeps Y, unless it goes on with X alone.
            more = 2 if pattern is ALIAS else -1 if " maker ¶" in phrase else 0
            yield named[0], named[-1], more


def taught_in_brackets(masked: Masked) -> Iterator[tuple[Mark, list[str]]]:
    """Yield names, and what the bracket behind each teaches for it, what it holds last."""
    names = masked.names
    if not names:
        return
    last = names[-1].end + _LONGEST_BRACKET
    if masked.article.find("(", names[0].end, last) < 0:
        return
    for mark in names:
        taught = _names_in_bracket(mark, masked.article)
        if taught:
            yield mark, taught


def _names_in_bracket(mark: Mark, text: str) -> list[str]:
    bracket = _BRACKET.match(text, mark.end, mark.end + _LONGEST_BRACKET)
    if bracket is None or mark.value.kind != "org":
        return []
    inside = _INTRODUCTION.sub("", bracket.group(1)).strip('”"“ ')
    words = mark.value.text.split()
    initials = "".join(word[0] for word in words)
    if inside.isupper() and len(inside) > 1 and initials.startswith(inside):
        # "Advanced Lathe Makers Group (ALM)" goes on as ALM or as ALM Group.
        return [" ".join([inside, *words[len(inside) :]]), inside]
    foreign = _FOREIGN.search(inside) and not _SUM.search(inside)
    former = FORMER.match(bracket.group(1)) and _CAPITAL.match(inside) and len(inside.split()) <= 4
    return [inside] if foreign or former else []
