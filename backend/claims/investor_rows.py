"""A masked sentence in, its rows of names out: names that one phrase speaks of together.

A row is joined by commas, "and" and the like, each name with its description. Names that only
describe another ("Spotify" in "Spotify CEO Daniel Ek") are taken out. What a row did is decided
elsewhere.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from backend.claims.gates import Gated
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
    r"lifting|giving|putting|making|helping|confirming"
)
_WORD = (
    rf"(?:(?!(?:{STOP})\b)[^\W¶§¤†][\w&$.'\-]*"
    r"(?:,(?= (?:[\w-]+ ){0,2}(?:¶|$)))? )"
)
_KIN = r"arm|unit|wing|fund|vehicle|subsidiary|affiliate|branch|part|division|office|firm"
# What may stand between a phrase and the first name it governs.
DESC = (
    r"(?:(?:an?|the|its|one of|several|two|three|existing|other|new) (?:[\w'-]+ ){1,7}?(?:funds?|"
    r"firms?|investors?|vehicles?|company|companies|banks?|arms?|backers?|offices?|group|parent|"
    r"conglomerate|giants?),? "
    r"(?:and|as well as) )?"
    rf"(?:(?:{_WORD}{{0,5}}(?:{_KIN}) of )|names (?:like|such as) |the likes of |"
    r"(?:[\w-]+ ){0,3}(?:individuals|angels|angel investors|executives|founders|operators|athletes|"
    r"entrepreneurs|celebrities|backers|family offices|advis[eo]rs|leaders|researchers)"
    r"(?: and [\w-]+)? (?:such as|like|including) |"
    r"(?:funds?|accounts?|clients?)(?: and accounts)? (?:managed|advised) by |the following:? |"
    r"venture capital and private equity |both |and an? |"
    rf"\"?{_WORD}){{0,8}}"
)
_ASIDE_START = (
    r"the|an?|its|itself|part of|which|whose|who|former(?:ly)?|ex|one of|founder|co-?founder|"
    r"owner|maker|chief|ceo|cto|cfo|coo|president|partner|head|chair\w*|managing|general|owned|"
    r"run|now|both|another|known|best known|based|backed|managed|headed|home of|parent|x|whom|"
    r"previously|already|led by its|in its|through|via|as"
)
# ", the German utility," and "(the utility's venture arm)" behind a name.
_APPOSITIVE = rf"(?:(?:,| [–—-]) (?:{_ASIDE_START})\b[^;:¶]{{2,110}}?(?=,|;| and | [–—-] |\)|$))"
_SEPARATOR = (
    r"(?:(?:,|;|/|\+|&|\||·| [–—-](?= ))\s*(?:and |& |or |plus |as well as |along with |followed "
    r"by |and also |then |also |including |together with |and from |and by |"
    r"and most recently,? )?| (?:and|&|or|plus|as well as|along with|as also|\+|together with|"
    r"and also|and from|and by|and in part) )"
)
_BRACKETS = r"(?:\s*\([^()¶]*\))*"
_GLUE = re.compile(
    r"^(?:'s?(?: [\w-]+){1,4}?(?=,| and |;|$))?(?: (?:funds?|family|team))?"
    r"(?: (?:of|at|from|in|behind|via|through)(?: [^\W§¶¤†][\w'.-]*){1,4}?)?"
    rf"{_BRACKETS}{_APPOSITIVE}?\s*?(?: too| again)?{_SEPARATOR}\s*{DESC}$"
)
# "…, ¶ and the founders of ¶ and ¶": the names behind are those of firms that did nothing.
_EMPLOYERS = Gated(
    r"\b(?:(?:co-?)?founders|executives|operators|engineers|employees|alumni|leaders|angels|"
    r"veterans|researchers) (?:of|at|from|behind)(?: [\w-]+){0,2} $"
)
# "B about §, the two C funds §": the verb stands before the first sum only.
_GAPPED = re.compile(
    r"^(?: (?:funds?|family|units?))?(?: (?:put in|invested|contributed|pumped in|chipped in|"
    r"infused|gave|supplies|supplied|provides|provided|bought|took))?(?: (?:about|with|another|"
    r"around|some|a further|nearly|over|roughly|an additional))* "
    rf"\(?§\)?(?: each)?,?(?: and| while|;| plus)? {DESC}$"
)
_TITLE = (
    r"(?:co-?)?(?:founders?|ceos?|cfo|cto|coo|chief (?:(?!(?:of|at|from|in|for|with)\b)\w+ ?){0,3}|"
    r"chair(?:man|woman|person)?|"
    r"presidents?|executives?|partners?|boss|director|managing directors?|managing partners?|"
    r"general partners?|head|alum\w*|veterans?|angel|scout|engineers?|researchers?|scientists?)"
)
# "Spotify's former CEO Daniel Ek", "Spotify co-founder and CEO Daniel Ek".
# "led by Temasek-backed Vertex": the second gives.
_BACKED_BY = re.compile(
    r"^-(?:backed|owned|funded|affiliated|linked|controlled|incubated) (?:[\w-]+ ){0,3}$"
)
_GIVES = re.compile(r"\b(?:by|from|with|including|investors?|backers?) (?:[\w-]+ ){0,3}$")
_AFFILIATION = re.compile(
    r"^ (?:[\w-]+ )?(?:supplier|maker|owner|parent|operator|backer|rival|unit|subsidiary|affiliate|"
    r"spin-?off|spin-?out|contractor|developer|publisher|distributor|shareholder) $|"
    rf"^(?:'s)?,? (?:(?:former|then|ex|current|early)[ -])?{_TITLE}"
    r"(?:,? (?:and|&) (?:(?!(?:of|at|from|in)\b)[\w-]+ ?){1,3})?,? $"
)
# "Harrow's Jane Doe led the deal": the firm led it.
_PRIVATELY = re.compile(r"\b(?:angels?|individuals|operators|executives|founders)\b[^.;]*$")
_PLAIN_PERSON = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_FOR_FIRM = re.compile(r"^(?:'s)?(?: (?:(?:general|managing|founding|senior) )?partner)? $")
_LEADS = re.compile(r"(?:,? who)? (?:(?:is|was|has|had) )?(?:led|leads|leading|co-led|headed)\b")
# "led by Jane Doe, managing director at Kima Capital": the firm led it.
_PARTNER_AT = re.compile(
    r"^(?:,| \()? ?(?:(?:an? |the )?(?:(?:general|managing|founding|senior|operating) )?"
    r"(?:partner|director|principal) )?(?:of|at|from|with) $"
)
_FIRM = re.compile(r"(?:Ventures?|Capital|Partners|Funds?|Investments?|Management|Growth|Equity)$")
_POSSESSOR = re.compile(r"^'s?(?: [\w&+-]+){0,7} $")
# "Kanto's venture arm, KVentures, led": the second name is the arm's own.
_RESTATED_ARM = re.compile(
    r"^'s? (?:[\w-]+ ){0,3}?(?:arm|unit|fund|division|vehicle|investment firm|family office),? $"
)
_ARM_ENDS = re.compile(
    r",(?! (?:¶|and ¶))|\.|$| (?:led|co-led|has|is|was|also|join|invest|participat)"
)
# Behind "Aramco's" these words leave Aramco itself the investor: "Acme's investors, Foo and Bar".
_NOT_POSSESSED = re.compile(
    r"\b(?:investors?|backers?|shareholders?|rounds?|rivals?|competitors?|lead|from|by|with|"
    r"customers?|financing|¤|in|and|stake|investment|participation|purchase|decision|money)\b"
)
_KINSHIP = (
    r"(?:co-?)?(?:founders?|c[efotmp]o|chief \w+(?: officer)?|owner|owners|parent|makers?|"
    r"operator|boss|chair\w*|president|head|partner|investor|backer|creators?|publisher|developer|"
    r"subsidiary|part|unit|arm|affiliate|member|formerly|previously|alum\w*|managing director|a "
    r"director|fund|vehicle|office|holding|wing|branch|division|supporter|shareholder|company|bank)"
)
# "Jane Doe, founder of X", "Kima, the vehicle of X", "Lind, an early backer of X".
_OF_AFFILIATION = re.compile(
    r"^(?:,| \(| [–—-])? ?(?:(?!(?:and|or|with|by|from|in|to)\b)[\w-]+ ){0,4}?"
    rf"(?:{_KINSHIP}s?(?:,? and (?:[\w-]+ ){{0,3}}?(?:ceo|officer|chairman|partner|executive))? )"
    r"(?:of|at|from|behind|with|in|for|to) (?:(?!and\b)[\w'-]+ ){0,5}$"
)
_BARE_AFFILIATION = re.compile(
    r"^ \((?:[\w/-]+ ){0,3}?[\w/-]+, $|^(?:,| \()? ?(?:ex-|formerly |former |previously )?"
    r"(?:of|at|from|behind|through|via)"
    r"(?: (?!(?:and|or)\b)[\w'-]+){0,3} $"
)
# A longer aside that ends in a name: "a two-partner outfit run from a converted bank in Waco".
_WITHIN_ASIDE = re.compile(
    r"^(?:,| \(| [–—-]) ?(?:an?|the|its|itself|now|part of|formerly|one of|"
    r"(?:which|that) (?:is|was))\b"
    r"(?:(?! (?:backed|led|raised?|raising|funded|rounds?|¤) )[^¶;,§¤]){0,90} (?:of|at|from|behind|"
    r"with|in|for|to|near|like|than|(?:owned|run|founded|managed|controlled|headed|started|set up|"
    r"launched|created|operated|chaired|formed) by(?: (?:former|ex))?) "
    r"(?:(?!and\b)[\w'-]+ ){0,4}$"
)
# "Kanto-owned Quill": the name before the hyphen only describes.
_DESCRIBING = Gated(
    r"-(?:owned|affiliated|controlled|linked|adjacent|incubated|founded|style|listed|based|focused|"
    r"run) (?:[\w-]+ ){0,3}¶"
)
_ASIDE_ENDS = re.compile(r"(?: [\w-]+){0,2}(?:[,)]| [–—-])|\.|$")
# ", whose portfolio includes ¶, ¶ and ¶": what else a firm holds.
_HOLDINGS = Gated(
    r"\b(?:whose|its|a|previous|other|prior|past|has|their) (?:[\w-]+ ){0,2}?(?:portfolio|"
    r"investments|"
    r"holdings|bets|exits|deals|track record|backed (?:companies|startups|start-ups|firms))"
    r"(?: compan(?:y|ies)| firms| start-?ups)?[^.;¶§]{0,30}? (?:includ\w+|such as|like|are|of) "
    r"(?:[\w-]+ ){0,3}¶(?:(?:, and | and |, )(?:(?!with|by|from|led|while|joined)[\w-]+ "
    r"){0,2}¶(?!'s? (?:round|cap)))*"
)
# "Jane Doe (Lathe, Zenna)", "Kima Fund (managed by Lind)": what stands there describes.
_BRACKETED = re.compile(
    r"¶ \((?!(?:co-)?le[da]\b|with\b|includ|and\b|alongside|join|from\b|plus\b)([^()]*)\)"
)
# Whoever is named there did something: "Jane Doe, partner at ¶, which led the round".
_ACTS = re.compile(
    r",? (?:which|that|who) (?:(?:also|has|is|had|have) )*(?:co-)?(?:led|lead|invest|participat|"
    r"joined|"
    r"backed|anchor)"
)
_BACKS = re.compile(r"\b(?:investors? in|backers? of|stakes? in|known for|investments? in)\b")
_APPOSED_POSSESSOR = Gated(
    r"^'s? (?:own )?(?:[\w-]+ ){0,4}?(?:arm|unit|fund|subsidiary|affiliate|parent|vehicle|owner|"
    r"division|business|wing|spin-?off|office|branch|founder|ceo|backer|investor)s?\b(?! ¶)"
)
_APPOSED = re.compile(r"(?:\s*\([^)]*\))?, ")
_RESTATED = re.compile(r"^(?: ?\(| ?\[|, formerly |, previously |,? (?:also )?known as |, now )$")
_REPORTS = re.compile(
    r"(?:'s [\w ]{2,20})? (?:writes|wrote|reports|reported|said|says|noted|told|has reported|"
    r"first reported|added|explained|recalled|argues?|thinks|understands|"
    r"(?:(?:has|have|can) )?(?:exclusively )?(?:learn(?:ed|t)|reveal))\b"
)
_FINITE = re.compile(
    r"(?:,[^,;¶]{2,60},)? (?:is|was|has|have|are|were|will|would|had|led|leads|co-led|said|says|"
    r"did|does|plans|wants|raise[sd]|received|secured|closed|landed|bagged|(?:also|both) "
    r"(?:participated|joined|invested|took|contributed|chipped|"
    r"came|returned|put))\b"
)
# "Backed by A and B, C plans to …": the last is the subject of what follows.
_PARTICIPLE = re.compile(r"\W*(?:backed|led|co-led|funded|supported|armed|with|after|owned)\b")
_SUBJECT = re.compile(
    r" (?:[a-z]+ly |now |also )?(?:is|was|has|had|will|would|[a-z]+(?:[^s]s|ed))\b"
)
_GOVERNED = re.compile(
    r"\b(?:from|(?<!managed )(?<!advised )by|including|includes?|included|with|alongside)(?: "
    r"both)? "
    rf"{DESC}$"
)
LONGEST_STEP = 200


@dataclass(frozen=True, slots=True)
class Row:
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
    names = [m for m in masked.of("name") if m.value.kind != "place"]
    work, kept = _without_affiliations(masked.text, names)
    groups: list[list[Mark]] = []
    for name in kept:
        if groups and _goes_with(work, groups[-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return work, [_row(work, group) for group in groups]


def _row(work: str, marks: list[Mark]) -> Row:
    left = work[max(0, marks[0].at - LONGEST_STEP) : marks[0].at]
    left = re.split(r"(?:;|\.\s|: (?=[a-z]+ [a-z]+ (?:has|raised)))", left)[-1]
    right = work[marks[-1].at + 1 : marks[-1].at + 260]
    between = tuple(work[a.at + 1 : b.at] for a, b in pairwise(marks))
    gapped = bool(between) and _GAPPED.match(between[0])
    behind = work[marks[0].at + 1 : marks[0].at + 260] if gapped else right
    return Row(tuple(marks), left, right, behind, between)


def _goes_with(work: str, group: list[Mark], name: Mark) -> bool:
    last = group[-1]
    between, after = work[last.at + 1 : name.at], work[name.at + 1 : name.at + 120]
    if len(between) > LONGEST_STEP or _EMPLOYERS.search(between, within=work):
        return False
    if _GAPPED.match(between):
        return True
    if not _GLUE.match(between):
        return False
    if between == ", " and _SUBJECT.match(after) and _PARTICIPLE.match(work):
        return False
    if ";" in between and not _semicolon_list(work, group, between, after):
        return False
    if re.match(r"-(?:backed|led|owned|funded)", after) and re.search(r"\band |, the", between):
        return False
    if _REPORTS.match(after) and not re.search(r"\band\b", between):
        return False
    pair = len(group) == 1 and " and " in between
    if pair or re.search(r"(?:,| [–—-]) and ", between):
        before = work[max(0, group[0].at - 120) : group[0].at]
        return not (_FINITE.match(after) and _GOVERNED.search(before))
    return True


def _semicolon_list(work: str, group: list[Mark], between: str, after: str) -> bool:
    """Tell "A, of X; B, of Y; and C" from two sentences that a semicolon parts."""
    if _FINITE.match(after) or re.match(r"[^.;]{0,40} (?:participat|joined|invest|took)", after):
        return False
    again = re.match(r"[^.;§]{0,80};", after) is not None
    before = any(";" in work[a.at : b.at] for a, b in pairwise(group))
    return "; and" in between or again or before


def _without_affiliations(text: str, names: list[Mark]) -> tuple[str, list[Mark]]:
    work = list(text)
    dropped: set[int] = set()
    asides = [m.span() for m in _HOLDINGS.finditer(text)]
    asides += [m.span(1) for m in _BRACKETED.finditer(text)]
    for start, end in asides:
        dropped.update(name.at for name in names if start <= name.at < end)
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        previous = names[index - 1] if index else None
        if following and following.at - name.at < 120:
            if _acts_for_firm(text, name, following):
                dropped.add(name.at)
                # One word, whatever stood there: a row goes on past it.
                work[name.at : following.at - 1] = "x" * (following.at - 1 - name.at)
            else:
                _drop_beside(text, name, following, dropped)
        if _DESCRIBING.match(text, name.at + 1):
            dropped.add(name.at)
        if name.value.kind == "described" and _restates_name(text, name):
            dropped.add(name.at)
        apposed = (
            previous
            and previous.at not in dropped
            and _APPOSED.fullmatch(text[previous.at + 1 : name.at])
        )
        if apposed and _APPOSED_POSSESSOR.match(text[name.at + 1 :], within=text):
            dropped.add(name.at)
    for at in dropped:
        work[at] = "x"
    return "".join(work), [n for n in names if n.at not in dropped]


def _restates_name(text: str, described: Mark) -> bool:
    """Tell a description that stands beside the name itself from one that stands for it."""
    tail, before = text[described.at + 1 : described.at + 40], text[: described.at][-40:]
    return bool(
        re.match(r"(?: [\w-]+){0,2} ¶", tail) or re.search(r"¶[^,]{0,20}, (?:the |an? )?$", before)
    )


def _acts_for_firm(text: str, person: Mark, firm: Mark) -> bool:
    """Tell a partner who acts for a firm from a private person of some company."""
    between = text[person.at + 1 : firm.at]
    if not _PARTNER_AT.match(between) or _PRIVATELY.search(text[: person.at]):
        return False
    if between == " at " and _PLAIN_PERSON.fullmatch(person.value.text):
        return True
    named = person.value.kind == "person"
    return named and ("partner" in between or bool(_FIRM.search(firm.value.text)))


def _drop_beside(text: str, name: Mark, following: Mark, dropped: set[int]) -> None:
    """Drop whichever of two neighbours only describes the other."""
    between = text[name.at + 1 : following.at]
    behind = text[following.at + 1 : following.at + 40]
    if following.value.kind == "person" and _FOR_FIRM.match(between) and _LEADS.match(behind):
        dropped.add(following.at)
    elif _AFFILIATION.match(between) or (
        _BACKED_BY.match(between) and _GIVES.search(text[: name.at])
    ):
        dropped.add(name.at)
    elif _POSSESSOR.match(between) and between.startswith("'"):
        if not _NOT_POSSESSED.search(between):
            dropped.add(name.at)
    elif _RESTATED_ARM.match(between) and _ARM_ENDS.match(behind):
        dropped.add(name.at)
    elif _ACTS.match(behind):
        return
    elif name.at not in dropped and (
        _OF_AFFILIATION.match(between)
        or _BARE_AFFILIATION.match(between)
        or (name.value.kind == "org" and _RESTATED.match(between))
        or (_WITHIN_ASIDE.match(between) and _ASIDE_ENDS.match(behind))
    ):
        dropped.add(following.at)
    elif name.at in dropped and between in (" and ", ", "):
        before = text[max(0, name.at - 40) : name.at]
        if _BACKS.search(before) and re.match(r"[,)]| and|$", text[following.at + 1 :]):
            dropped.add(following.at)
