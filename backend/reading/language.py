"""The text of an article and the language that its page declares in, a language code out.

The only place that loads py3langid, and only for texts that do not show by their commonest words
that they are English: its model takes most of a second of processor time and 60 MB.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

import py3langid

# Words that carry English sentences and are rare in the languages that share its letters: "in",
# "was", "on", "at", "by" and "for" are not among them. Of the first 2,000 characters of 58 English
# funding stories they make up 12 to 25 %; of sentences in German, Dutch, Spanish and
# Indonesian at most 4 %.
_ENGLISH: Final = "the of and to that with has its said have which from are as their this it"
_ENGLISH_WORDS: Final = frozenset(_ENGLISH.split())
_ENGLISH_SHARE: Final = 0.09
# Where the page declares English as well, less will do: tables and lists of names have few verbs.
_DECLARED_SHARE: Final = 0.05
_FEWEST_WORDS: Final = 12
_FEWEST_LETTERS: Final = 20
_SAMPLE: Final = 2000

# The languages in which most news is written; fewer choices, fewer mistakes on short texts.
_NEWS_LANGUAGES: Final = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nl"
    " no pl pt ro ru sk sl sr sv ta te th tr uk ur vi zh"
)


def detect_language(text: str, declared: str | None) -> str | None:
    """Return an ISO 639-1 code, None for a text of too few words to tell.

    What the text shows wins over what the page declares: templates declare the language that they
    were sold in.
    """
    sample = text[:_SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    # So many words have that many letters.
    if len(words) < max(_FEWEST_LETTERS, _FEWEST_WORDS) and _are_too_few(words):
        return declared
    share = _DECLARED_SHARE if declared == "en" else _ENGLISH_SHARE
    if sum(map(_ENGLISH_WORDS.__contains__, words)) >= share * len(words):
        return "en"
    return _classify(sample)


def _are_too_few(words: Sequence[str]) -> bool:
    letters = sum(map(len, words))
    ascii_letters = sum(map(len, filter(str.isascii, words)))
    return letters < _FEWEST_LETTERS or (len(words) < _FEWEST_WORDS and ascii_letters > letters / 2)


def _classify(sample: str) -> str:
    _restrict()
    code, _ = py3langid.classify(sample)
    return str(code)


@cache
def _restrict() -> None:
    py3langid.set_languages(_NEWS_LANGUAGES.split())
