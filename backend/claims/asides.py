"""A masked sentence and a place in it in, whether commas, dashes or brackets set it apart out.

"¶, which plans to list, raised §": what is said between them does not govern what stands outside.
"""

import re

from backend.claims.gates import Gated

_OPENS = re.compile(
    r", (?:which|who|whose|where|(?:under|in|with|by|through) which|an?|the|formerly|led by|"
    r"run by|founded)\b|\(| [—–] "
)
_CLOSES = re.compile(
    r", (?=(?:has|have|had|is|are|was|were|said|says|today|yesterday|on|in|last|this|just|also|"
    r"recently|now|will|announce[sd]|†|[a-z]+(?:ed|ised|ized|ought|ew|ook|on|ot)\b|"
    r"(?:raises|closes|secures|lands|bags|gets|wins|leads|joins|says|takes|brings|values|gives|puts|makes|"
    r"lifts)\b))|\)| [—–] "
)
_UNCLOSED = Gated(
    r", (?:which|who|whose|having|after|following|fresh off|valued at|once|formerly|"
    r"last valued|most recently valued|worth|backed by)\b[^,]*$"
)


def is_shut_in(text: str, cue: re.Match[str], left: int, at: int) -> bool:
    """Tell whether the aside that words stand in ends before `at`; they begin behind `left`."""
    opened = None
    for match in _OPENS.finditer(text, left, cue.start() + 1):
        opened = match
    if opened is None:
        return False
    kind = opened.group().strip()[:1]
    for close in _CLOSES.finditer(text, opened.end()):
        closes = {",": ",", "(": ")", "—": "—", "–": "–"}[kind]
        if close.group().strip()[:1] == closes:
            return cue.end() <= close.start() < at
    return False


def stands_in_aside(text: str, left: int, at: int) -> bool:
    """Tell whether an aside that opens behind `left` still goes on at `at`."""
    return _UNCLOSED.search(text, left, at) is not None
