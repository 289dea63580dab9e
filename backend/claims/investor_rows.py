"""A masked sentence in, its rows of names out: names that one phrase speaks of together.

A row is joined by commas, "and" and the like, each name with its description. What a row did is
decided elsewhere.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from backend.claims.affiliations import without_affiliations
from backend.claims.gates import Gated, Late
from backend.claims.lexicon import INVEST
from backend.claims.masking import Mark, Masked

# Words that end the description before a name: prepositions, verbs, conjunctions.
STOP = (
    r"from|by|with|at|to|on|who|which|that|led|joined|said|says|is|was|has|have|had|are|were|be|"
    r"while|after|before|including|include[sd]?|such|alongside|participat\w+|took|also|will|would|"
    r"could|may|rais\w+|put|when|as|than|because|but|it|they|where|whose|since|until|plus|"
    r"invest(?:ed|s|ing)|co-led|backed|in|into|for|if|though|during|through|via|joining|did|do|"
    r"does|told|customers?|clients?|users?|rivals?|competitors?|employees|underwriters?|among|"
    r"bookrunners?|lawyers|counsel|and|about|against|between|not|nor|so|or|over|under|we|he|she|"
    r"you|i|what|how|why|this|except|excluding|minus|without|bringing|valuing|taking|pushing|"
    r"lifting|giving|putting|making|helping|confirming|although|despite|whereas|unless"
)
_WORD = (
    rf"(?:(?!(?:{STOP})\b)[^\W¶§¤†][\w&$.'\-]*"
    r"(?:,(?= (?:[\w.'-]+ ){0,2}(?:¶|$)))? )"
)
_KIN = r"arm|unit|wing|fund|vehicle|subsidiary|affiliate|branch|part|division|office|firm"
# What may stand between a phrase and the first name it governs.
DESC = (
    r"(?:(?:an?|the|its|one of|several|two|three|existing|other|new) (?:[\w'-]+ ){0,7}?(?:angels|"
    r"individuals|funds?|firms?|investors?|vehicles?|company|companies|banks?|arms?|backers?|offices?|group|parent|"
    r"conglomerate|giants?),? (?:and|as well as) )?"
    rf"(?:(?:{_WORD}{{0,5}}(?:{_KIN}) of )|names (?:like|such as) |the likes of |"
    r"(?:[\w-]+ ){0,3}(?:others|investors|funds|firms|shareholders|individuals|"
    r"angels|angel investors|executives|founders|operators|athletes|"
    r"entrepreneurs|celebrities|backers|family offices|advis[eo]rs|leaders|researchers)"
    r"(?: and [\w-]+)? (?:such as|like|including) |"
    r"(?:our|the|its|their|my) (?:[\w-]+ ){0,2}(?:friends|folks|people|team) (?:over )?at |"
    r"(?:funds?|accounts?|clients?)(?: and accounts)? (?:(?:managed|advised|run) by|of|from) |the "
    r"following:? |venture capital and private equity |both |and an? |"
    rf"\"?{_WORD}){{0,8}}"
)
_ASIDE_START = (
    r"the|an?|its|itself|part of|which|whose|who|former(?:ly)?|ex|one of|founder|co-?founder|"
    r"also|set up|once|owner|maker|chief|ceo|cto|cfo|coo|president|partner|head|chair\w*|"
    r"managing|general|owned|"
    r"run|now|both|another|known|best known|based|backed|managed|headed|home of|parent|x|whom|"
    r"previously|already|led by its|in its|through|via|as"
)
# ", the German utility," and "(the utility's venture arm)" behind a name.
_ACTS = (
    r", (?:[a-z]+ly )?(?:(?:co-?)?(?:led|lead)|invest|participat|join|took|put|came|follow|chipp|"
    r"ha[sd]|have|is|are|was|were)"
)
_APPOSITIVE = (
    rf"(?:(?:,| [–—-]) (?:{_ASIDE_START})\b(?:(?!{_ACTS}|(?:round|¤|§|financing) (?:co-)?led by)"
    r"[^;:¶]){2,110}?(?=,|;| and | [–—-] |\)|"
    rf"$))"
)
_SEPARATOR = (
    r"(?:(?:,|;|/|\+|&|\||·| [–—-](?= ))\s*(?:and |& |or |plus |as well as |along with |jointly "
    r"with |followed by |and also |then |also |including |together with |from |and from |and by |"
    r"and most recently,? |and, (?:[a-z]+ ){1,4}?[a-z]+, )?| (?:and(?:, (?:[a-z]+ ){1,4}?[a-z]+,)?|"
    r"&|n?or|but also|plus|as well as|along with|as also|\+|together with|jointly with|"
    r"and also|and from|and by|and in part) )"
)
_BRACKETS = r"(?:\s*\([^()¶]*\))*"
# The look ahead turns most verbs away: " has", " raised", " led".
_GLUE = re.compile(
    r"(?=\S|\s[\s,;/+&|·(–—\-abfinoptv])"
    r"(?:'s?(?: [\w-]+){1,4}?(?=,| and |;|$))?(?: (?:funds?|family|team))?"
    r"(?:(?:,? of| (?:at|from|in|behind|via|through))(?! (?:the )?(?:lead|helm|head|front|fore|"
    r"wheel|charge|round|mix|deal|driv))(?: [^\W§¶¤†][\w'.-]*){1,4}?)?"
    rf"{_BRACKETS}{_APPOSITIVE}?\s*?(?: too| again)?{_SEPARATOR}\s*{DESC}$"
)
# "…, ¶ and the founders of ¶ and ¶": the names behind are those of firms that did nothing.
_EMPLOYERS = Gated(
    r"\b(?:(?:co-?)?founders|executives|operators|engineers|employees|alumni|leaders|angels|"
    r"veterans|researchers) (?:of|at|from|behind)(?: [\w-]+){0,2} $"
)
_SHARE = r"(?:an? (?:third|quarter|fifth|tenth)|half|most|two-thirds|the bulk)"
_SHARED = re.compile(r"[§†]|\b(?:half|most|third|quarter|fifth|tenth|bulk)\b")
# "B about §, the two C funds §": the verb stands before the first sum only.
_GAPPED = re.compile(
    r"^(?: (?:funds?|family|units?))?(?: (?:"
    rf"{INVEST}|did|took|joined|came (?:in|on board|aboard)|(?:is|are|was|were) (?:in|good))"
    r"(?: for)?)?(?: (?:about|for|"
    rf"with|another|around|some|a further|nearly|"
    r"over|roughly|an additional))* "
    r"(?:\(?§\)?(?: of (?:it|that|the [\w-]+))?(?: each)?(?: (?:in |on )?†(?=,? and|;))?|"
    rf"(?P<part>(?:in |on )?†|{_SHARE}(?: of (?:it|that|the [\w-]+))?))"
    rf",?(?: and| while|;| plus)? {DESC}$"
)
# "A came in in 2019 and B in 2021", "A put in half, B the rest": what has no sum stands twice.
_GAPPED_TOO = re.compile(
    rf"(?:(?:,| and|, and) ¶)* (?:(?:in |on )?†|the (?:rest|remainder|balance|other)\b|"
    rf"{_SHARE}\b|§)"
)
_REPORTS = re.compile(
    r"(?:'s [\w ]{2,20})? (?:writes|wrote|reports|reported|said|says|noted|told|has reported|"
    r"first reported|added|explained|recalled|argues?|thinks|understands|"
    r"(?:(?:has|have|can) )?(?:exclusively )?(?:learn(?:ed|t)|reveal))\b"
)
_FINITE = re.compile(
    r"(?:,[^,;¶]{2,60},| in [\w-]+)? (?:is|was|has|have|are|were|will|would|had|led|leads|"
    r"co-led|said|says|did|does|plans|wants|raise[sd]|received|secured|closed|landed|bagged|"
    r"(?:also|both) (?:participated|joined|invested|took|contributed|chipped|came|returned|put))\b"
)
# "A source told A, and B and C joined": whom it was told is in no row.
_TOLD = re.compile(r"\b(?:told|tells?|telling|according to|interview with) (?:the )?\Z")
# "Led by A, and B and C joined": behind a comma a new subject begins.
_JOIN_IN = re.compile(
    r"(?:(?:,| and|, and) ¶)*(?: in [\w-]+)?(?: (?:both|all|also|then|each|have|had|has))* "
    r"(?:(?:participat|join|invest|contribut|chipp?|return|follow|add|re-?upp?|doubl|exercis)e?[ds]?"
    r"\b|took|take|c[ao]me |put |b(?:ought|uy))"
)
# "Backed by A and B, C plans to …": the last is the subject of what follows.
_PARTICIPLE = re.compile(r"\W*(?:backed|led|co-led|funded|supported|armed|with|after|owned)\b")
_SUBJECT = re.compile(
    r" (?:[a-z]+ly |now |also )?(?:is|was|has|had|will|would|[a-z]+(?:[^s]s|ed))\b"
)
_GOVERNED = Late(
    r"\b(?:from|(?<!managed )(?<!advised )by|including|includes?|included|with|alongside)(?: "
    r"both)? "
    rf"{DESC}$"
)
_SENTENCE_START = re.compile(r";|\.\s|: (?=[a-z]+ [a-z]+ (?:has|raised))")
# What stands between most names of a row.
_JOINTS = frozenset({", ", " and ", ", and "})
_AND = re.compile(r"\band\b")
_COMMA_AND = re.compile(r"(?:,| [–—-]) and ")
# "¶ and Kanto-backed ¶": the last only describes what follows.
_DESCRIBING = re.compile(r"-(?:backed|led|owned|funded)")
_JOINS_LAST = re.compile(r"\band |, the")
LONGEST_STEP = 200


class Row(NamedTuple):
    """Names that stand together; `left` and `right` are what stands around them.

    `behind` is what follows the first name of a gapped row ("A put in §, B §"), else `right`.
    """

    marks: tuple[Mark, ...]
    left: str
    right: str
    behind: str
    between: tuple[str, ...]

    @property
    def first(self) -> int:
        """The place of the first name in the masked text."""
        return self.marks[0].at

    @property
    def last(self) -> int:
        """The place of the last name in the masked text."""
        return self.marks[-1].at


def find_rows(masked: Masked) -> tuple[str, list[Row]]:
    """Return the masked text, with an x for every name taken out, and its rows."""
    work, names = without_affiliations(masked.text, masked.names)
    groups: list[list[Mark]] = []
    for name in names:
        if groups and _goes_with(work, groups[-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return work, [_row(work, group) for group in groups]


def _row(work: str, marks: list[Mark]) -> Row:
    first, last = marks[0].at, marks[-1].at
    left = _SENTENCE_START.split(work[max(0, first - LONGEST_STEP) : first])[-1]
    right = behind = work[last + 1 : last + 260]
    between = tuple([work[a.at + 1 : b.at] for a, b in pairwise(marks)])
    for mark, gap in zip(marks, between, strict=False):
        if _is_gapped(gap, work[mark.at + 1 + len(gap) + 1 :]):
            behind = work[mark.at + 1 : mark.at + 261]
            break
    return Row(tuple(marks), left, right, behind, between)


def _goes_with(work: str, group: list[Mark], name: Mark) -> bool:
    last = group[-1]
    between, after = work[last.at + 1 : name.at], work[name.at + 1 : name.at + 120]
    if between not in _JOINTS:
        if len(between) > LONGEST_STEP or _EMPLOYERS.search(between, within=work):
            return False
        if _is_gapped(between, after):
            return True
        if not _GLUE.match(between):
            return False
    if between == ", " and _SUBJECT.match(after) and _PARTICIPLE.match(work):
        return False
    if ";" in between and not _semicolon_list(work, group, between, after):
        return False
    if _DESCRIBING.match(after) and _JOINS_LAST.search(between):
        return False
    if _REPORTS.match(after) and not _AND.search(between):
        return False
    pair = len(group) == 1 and " and " in between
    apart = _COMMA_AND.search(between)
    if apart and len(group) == 1 and _TOLD.search(work, 0, group[0].at):
        return False
    if pair or apart:
        before = work[max(0, group[0].at - 120) : group[0].at]
        acts = _FINITE.match(after) or (apart and _JOIN_IN.match(after))
        return not (acts and _GOVERNED.compiled.search(before))
    return True


def _is_gapped(between: str, after: str) -> bool:
    """Tell whether one verb governs two names: "A put in §, B §", "A came in in † and B in †"."""
    gapped = _GAPPED.match(between) if _SHARED.search(between) else None
    return bool(gapped and (gapped["part"] is None or _GAPPED_TOO.match(after)))


def _semicolon_list(work: str, group: list[Mark], between: str, after: str) -> bool:
    """Tell "A, of X; B, of Y; and C" from two sentences that a semicolon parts."""
    if _FINITE.match(after) or re.match(r"[^.;]{0,40} (?:participat|joined|invest|took)", after):
        return False
    again = re.match(r"[^.;§]{0,80};", after) is not None
    before = any(";" in work[a.at : b.at] for a, b in pairwise(group))
    return "; and" in between or again or before
