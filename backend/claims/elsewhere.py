"""A masked sentence in, money that is no company's financing out: averages, budgets, factories.

Knows no rule on sums; what it finds is left out before they are asked.
"""

from collections.abc import Sequence

from backend.claims.gates import Gated
from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.masking import NAME

_FINANCING = r"(?:rounds?|¤|raises?|deals?|financings?|valuations?|cheques?|checks?)"
# "The average seed round is now §", "In a typical ¤, founders sell", "A ¤ usually comes with",
# "Topics: AI, ¤", "A previous version of this story said", "¶ contributed to this report".
_OF_NOBODY = Gated(
    rf"^\W*(?:in |for |with |at )?(?:an?|the) (?:average|median|typical|normal|ordinary|usual) "
    rf"(?:[\w-]+ ){{0,3}}?{_FINANCING}(?![\w-])|"
    rf"^\W*an? (?:[\w-]+ )?{_FINANCING} (?:usually|typically|normally|generally|often|tends?)\b|"
    r"^\W*if an? (?:start-?up|company|founder|firm|business)\b|"
    r"\b(?:the|its|a) (?:rival|competitor|peer)'s (?:[\w-]+ ){0,2}(?:round|¤|raise|financing)\b|"
    r"\b(?:concerns?|questions?|objections?|doubts|eyebrows|alarm)\b[^.;]{0,20} raised by\b|"
    r"^\W*(?:related )?(?:topics?|tags?|tagged|filed under|categor(?:y|ies)|keywords)\s*:|"
    r"^\W*(?:an?|the|this) (?:previous|earlier|prior|original) version of (?:this|the) (?:story|"
    r"article|post|report)\b|"
    r"\bcontribut(?:ed?|ing) (?:additional |further )?(?:reporting\b|to (?:this|the) (?:report|"
    r"story|article|piece|post)\b)|"
    r"^\W*(?:(?:additional |further )?reporting|writing|editing|edited|written|photographs?) by ¶|"
    r"^\W*¶ (?:covers|reports on|writes about|is an? (?:[\w-]+ ){0,3}(?:reporter|correspondent|"
    r"editor|writer|journalist|columnist))\b"
)
# "The city council approved a § bond issue", where no company is named.
_PUBLIC = Gated(
    r"^\W*(?:the )?(?:[\w-]+ ){0,3}?(?:council|county|city|state|government|parliament|congress|"
    r"senate|assembly|legislature|voters|ministry|treasury|district|province) (?:\w+ )?"
    r"(?:approve[sd]?|issue[sd]?|passe[sd]|voted|set aside|sets aside|sold|sells|borrow(?:s|ed))\b"
)
_MORE = (
    r"(?: (?:up to|as much as|at least|more than|an additional|a further|another|about|some|over|"
    r"nearly|roughly))*"
)
# What is said to be invested in, and may be a company or its round.
_COMPANYS = (
    rf"(?:¶|¤|†|§|it\b|us\b|them\b|{COMPANY_NOUN}s?\b|manager|rounds?\b|deals?\b|financing|rais\w+|"
    r"funding|offering|shares\b|stocks?\b|stakes?\b|equity|return\b|exchange\b|cash\b|tranches?\b|"
    r"debt\b|notes\b|total\b|all\b|what\b|two\b|three\b|four\b|stages\b|series\b|capital\b|"
    r"new money|convertible|rival|seed\b|loans?\b|one\b|"
    r"its maker)"
)
# "Will invest § in a battery plant", "is pouring § into data centres", "buying § of computing".
_IN_WORKS = Gated(
    rf"\b(?:invest(?:s|ed|ing)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|"
    rf"plow(?:s|ed|ing)?|sink(?:s|ing)?|sank|sunk|put(?:s|ting)?|commit(?:s|ted|ting)?){_MORE} § "
    rf"(?:more )?in(?:to)? (?!(?:[\w'%&,-]+ ){{0,7}}?{_COMPANYS})|"
    rf"\b(?:commit(?:s|ted|ting)?|agree[sd]?|plan(?:s|ned)?|promis(?:es|ed)|pledge[sd]?) to "
    rf"(?:buy|buying|purchas(?:e|ing)|spend|spending|rent|lease){_MORE} § (?:worth )?(?:of|on) "
    rf"(?!(?:(?!from\b)[\w'%&,-]+ ){{0,2}}?{_COMPANYS})"
)


def is_of_nobody(text: str) -> bool:
    """Tell a sentence on financings as such, or on a public body's, from one on a company's."""
    return bool(_OF_NOBODY.search(text) or (NAME not in text and _PUBLIC.search(text)))


def spent_elsewhere(text: str) -> Sequence[tuple[int, int]]:
    """Return the stretches in which somebody spends a sum on what is no company."""
    if not _IN_WORKS.may_match(text):
        return ()
    return [match.span() for match in _IN_WORKS.finditer(text)]
