"""An element in, its names out, and what they say of its part in the page.

Names of classes are habits, not promises: whether to believe them is for the caller to judge.
"""

import re
from functools import lru_cache
from typing import Final, Literal

from lxml.html import HtmlElement

Surround = Literal["chrome", "comments", "recirculation", "doubtful"]

_CHROME: Final = re.compile(
    r"\b(?:cookies?|consent|gdpr|ccpa|onetrust|didomi|privacy (?:banner|notice)"
    r"|cmp (?:banner|box|wrapper|modal|overlay|popup)"
    r"|skip (?:link|to)|site (?:nav|navigation|header|footer|menu)|nav ?bar|navigation"
    r"|breadcrumbs?|global (?:nav|header|footer)|main (?:nav|menu)|footer (?:nav|links|menu)"
    r"|mega ?menu)\b"
)
_RECIRCULATION: Final = re.compile(
    r"\b(?:related|recirc|recirculation|recommended|recommendations?|most (?:read|popular|viewed"
    r"|shared|recent)|mostread|trending|popular (?:posts|stories|articles)|taboola|outbrain"
    r"|more (?:stories|news|articles|posts|from"
    r"|like|on)|up next|read (?:next|also|more)|next (?:article|story|post)|also (?:read|like)"
    r"|you may|latest (?:news|stories|articles|posts)|infinite scroll|teasers?"
    r"|author (?:bio|box|info|card|profile|about)|about (?:the )?author|post author|bio box)\b"
)
_COMMENTS: Final = re.compile(r"\b(?:comments|disqus|comment (?:list|section|thread|area))\b")
_DOUBTFUL: Final = re.compile(
    r"\b(?:newsletters?|sign ?up|subscribe|subscription|promo|promos|promotion|share|sharing"
    r"|share ?(?:bar|this|tools|buttons)|social|follow|tickers?|marquee|stock (?:quotes?|prices?)"
    r"|market data|sidebar|side bar|rail|advert\w*|ads?|ad (?:slot|unit|wrapper)|sponsored"
    r"|sponsor|partner content|bio|modal|pop ?up|overlay|menu|nav|footer|pagination|pager|tool ?bar"
    r"|tags?|tag list|topics|login|log in|regwall|paywall (?:prompt|message|overlay)|donate"
    r"|donation|survey|poll|rating|print only|visually hidden|sr only|screen reader text"
    r"|credits?|copyright|legal|back to top|load more)\b"
)
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LONGEST_LABEL: Final = 30


def names_of(element: HtmlElement) -> str:
    """Return the names that the authors of a page gave to an element, "" where it has none."""
    get = element.get
    label = get("aria-label", "")
    # Longer labels are sentences about the contents: "Share prices fall as …".
    label = label if len(label) <= _LONGEST_LABEL else ""
    names = f"{get('id', '')} {get('class', '')} {get('data-testid', '')}"
    return f"{names} {get('data-component', '')} {get('data-module', '')} {label}".strip()


def words_of(names: str) -> str:
    """Return the words that names are made of: "siteHeader main-nav" is "site Header main nav"."""
    return " ".join(_WORDS.findall(names))


@lru_cache(maxsize=2048)
def kind_of_names(names: str) -> Surround | None:
    """Return what a part with these names is, None where they do not say."""
    words = words_of(names).lower()
    if _CHROME.search(words):
        return "chrome"
    if _COMMENTS.search(words):
        return "comments"
    if _RECIRCULATION.search(words):
        return "recirculation"
    return "doubtful" if _DOUBTFUL.search(words) else None
