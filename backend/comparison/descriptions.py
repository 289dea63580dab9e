"""Names of backers in, whether they are names at all: "a state fund" only describes.

Works on words of every day, not on a list of funds.
"""

import re
from functools import lru_cache

_STATE = re.compile(r"\b(?:state(?:-\w+)?|government|sovereign|national)\b", re.IGNORECASE)
_PLAIN = re.compile(
    r"^(?:(?:an?|the|one|some|several|other|existing|new|unnamed|undisclosed|local|foreign|state|"
    r"state-(?:owned|backed|run)|government|government-backed|sovereign|wealth|venture|private|"
    r"public|equity|pension|hedge|strategic|family|fund|funds|firm|firms|investor|investors|"
    r"office|company|group|of|country's|bank|capital|investment|"
    r"[A-Z]\w*(?:ese|ian|ean|ish|an|i|ch)|[A-Z][\w]+(?:'s|’s))(?:\s+|$))+$"
)
_NATION = re.compile(r"\b[A-Z]\w*(?:ese|ian|ean|ish|ch)\b|\b[A-Z]\w+(?=(?:'s|’s)\b)")


@lru_cache(maxsize=512)
def is_description(name: str) -> bool:
    """Tell whether a backer is described by what it is and not named."""
    return bool(_PLAIN.match(name.strip()))


def same_description(a: str, b: str) -> bool:
    """Tell whether two descriptions can be of one state's fund: neither names another nation."""
    if not (is_description(a) and is_description(b)):
        return False
    if not (_STATE.search(a) and _STATE.search(b)):
        return False
    nations = [set(_NATION.findall(name)) for name in (a, b)]
    return not (nations[0] and nations[1]) or bool(nations[0] & nations[1])
