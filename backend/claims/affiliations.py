"""A masked sentence and its names in, those that only describe another name taken out.

"Spotify" in "Spotify CEO Daniel Ek", "the founders of ¶", "whose portfolio includes ¶": an x takes
their place in the text, so that the words around them read on. What the others did is decided
elsewhere.
"""

import re
from collections.abc import Sequence

from backend.claims.gates import Gated
from backend.claims.masking import MONEY, ROUND, Mark

_TITLE = (
    r"(?:co-?)?(?:founders?|ceos?|cfo|cto|coo|chief(?: (?!(?:of|at|from|in|for|with)\b)\w+){0,3}|"
    r"chair(?:man|woman|person)?|"
    r"presidents?|executives?|partners?|boss|director|managing directors?|managing partners?|"
    r"general partners?|head|alum\w*|veterans?|angel|scout|engineers?|researchers?|scientists?)"
)
# "led by Temasek-backed Vertex": the second gives.
_BACKED_BY = re.compile(
    r"^-(?:backed|owned|funded|affiliated|linked|controlled|incubated) (?:[\w-]+ ){0,3}$"
)
_LISTED = re.compile(r"¶(?:,| and|, and) (?:the |an? )?$")
_LISTED_ON = re.compile(
    r"(?:, | and |, and )¶|(?: ha(?:s|ve|d))?(?: also| both| all)? (?:co-?invest|invest|join|"
    r"participat|t(?:ook|aking) part|c[ao]me in|put|contribut|back)"
)
_GIVES = re.compile(r"\b(?:by|from|with|including|investors?|backers?) (?:[\w-]+ ){0,3}$")
# "Alder, the Kanto unit", "Jane Doe, a former Kanto executive": whose they are.
_OWNED_BY = re.compile(r"^(?:,| \() ?(?:the|an?) (?:[a-z]+ )?$")
_UNIT = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:unit|arm|subsidiary|affiliate|division|spin-?(?:off|out)|executive|"
    r"engineer|researcher|alum\w*|veteran|backer|(?:co-)?founder)s?(?=[,.;)]|$| (?:and|who|which|"
    r"that)\b)"
)
# "Spotify's former CEO Daniel Ek", "Spotify co-founder and CEO Daniel Ek".
_AFFILIATION = re.compile(
    r"^ (?:[\w-]+ )?(?:supplier|maker|owner|parent|operator|backer|rival|unit|subsidiary|affiliate|"
    r"spin-?off|spin-?out|contractor|developer|publisher|distributor|shareholder|fund|firm|"
    r"investor|insurer|conglomerate) $|"
    rf"^(?!, (?:angel|scout))(?:'s)?,? (?:(?:former|then|ex|current|early)[ -])?{_TITLE}"
    r"(?:,? (?:and|&) (?:(?!(?:of|at|from|in)\b)[\w-]+ ?){1,3})?,? $"
)
# "the founder of Acme, Jane Doe".
_HEAD_OF = re.compile(rf"\b{_TITLE} (?:of|at) $")
# "Lind, set up by actor Jane Doe, …".
_SET_UP_BY = re.compile(
    r"^, (?:set up|(?:co-)?founded|owned|run|managed|started|created|controlled|chaired|launched) "
    r"by (?:(?!and\b)[\w'-]+ ){0,4}$"
)
_PRIVATELY = re.compile(r"\b(?:angels?|individuals|operators|executives|founders)\b[^.;]*$")
_PLAIN_PERSON = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+")
# "Harrow's Jane Doe led the deal": the firm led it.
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
    r"director|fund|firm|foundation|outfit|house|brainchild|vehicle|office|holding|wing|branch|"
    r"division|supporter|shareholder|company|bank)"
)
# "Jane Doe, founder of X", "Kima, the vehicle of X", "Lind, an early backer of X".
_OF_AFFILIATION = re.compile(
    r"^(?:,| \(| [–—-])? ?(?:(?!(?:and|or|plus|with|by|from|in|to)\b)[\w-]+ ){0,4}?"
    rf"(?:{_KINSHIP}s?(?:,? and (?:[\w-]+ ){{0,3}}?(?:ceo|officer|chairman|partner|executive))? )"
    r"(?:of|at|from|behind|with|in|for|to) (?:(?!and\b)[\w'-]+ ){0,5}$|"
    r"^, (?:one|two|three|four|both|all|some|most) of (?:the )?$|"
    r"^(?:,| \() ?(?:(?!alongside|with|join|from|includ|plus|funds?\b|accounts?\b)[a-z-]+ ){0,2}?"
    r"(?:owned|run|founded|managed|controlled|headed|started|set up|"
    r"launched|created|operated|chaired|formed|advised|named after|called)(?: by)? "
    r"(?:(?!and\b)[\w'-]+ ){0,4}$"
)
_BARE_AFFILIATION = re.compile(
    rf"^, whose (?:[\w-]+ ){{0,3}}?{_TITLE},? $|"
    r"^ \((?:[\w/-]+ ){0,3}?[\w/-]+, $|^(?:,| \()? ?(?:ex-|formerly |former |previously )?"
    r"(?:of|at|from|behind|through|via)(?: (?!(?:and|or)\b)[\w'-]+){0,3} $"
)
# A longer aside that ends in a name: "a two-partner outfit run from a converted bank in Waco".
_WITHIN_ASIDE = re.compile(
    r"^(?:,| \(| [–—-]) ?(?:an?|the|its|itself|now|part of|formerly|one of|"
    r"(?:which|that) (?:is|was|belongs|forms|comes|came|grew|spun|counts))\b"
    r"(?:(?! (?:backed|led|raised?|raising|funded|rounds?|¤) )[^¶;,§¤]){0,90} (?:of|at|from|behind|"
    r"with|in|for|to|near|like|than|(?:owned|run|founded|managed|controlled|headed|started|set up|"
    r"launched|created|operated|chaired|formed) by(?: (?:former|ex))?) (?:(?!and\b)[\w'-]+ ){0,4}$"
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
# ", which also holds shares in ¶ and ¶, led": what else it holds, told by a clause.
_HOLDS_TOO = Gated(
    r", (?:which|who) (?:(?:also|already|has|have|had|previously|earlier|once) )*(?:owns?|holds?|"
    r"back(?:s|ed)|invests?|invested|funded|seeded|counts?)\b[^.,;¶§¤]{0,40}? "
    r"¶(?:(?:, and | and |, )(?:[\w-]+ ){0,2}¶)*(?=,)"
)
# "Jane Doe (Lathe, Zenna)", "Kima Fund (managed by Lind)": what stands there describes.
_BRACKETED = Gated(
    r"¶ \((?![^()]*[§¤][^()]{0,30} (?:from|by|with) |(?:co-)?le[da]\b|with\b|includ|and\b|"
    r"alongside|join|from\b|plus\b|(?:[\w-]+ )?(?:investors?|backers?|shareholders?)[: ])([^()]*)\)"
)
# "Jane Doe, who sold Acme to Foo, and": what a person made, runs or left.
_WHO_MADE = Gated(
    r", who (?:(?:once|also|earlier|previously|now|used to|has|had) )*(?:(?:co-)?found|creat|"
    r"buil[dt]|"
    r"s[eo]l[dl]|r[ua]ns?\b|start|set up|left|owns?\b|chairs?|work|advis|manag|made|heads?\b)"
    r"([^,;.§]*¶[^,;.]*)(?=[,.;]|$)"
)
# Whoever is named there did something: "Jane Doe, partner at ¶, which led the round".
_ACTS = re.compile(
    r",? (?:which|that|who) (?:(?:also|has|is|had|have) )*(?:co-)?(?:led|lead|invest|participat|"
    r"joined|backed|anchor)"
)
_BACKS = re.compile(
    r"\b(?:(?:fund|firm|investor|group|team) behind|(?:owner|parent|maker) of|investors? in|"
    r"backers? of|stakes? in|known for|investments? in)\b"
)
_APPOSED_POSSESSOR = Gated(
    r"'s? (?:own )?(?:[\w-]+ ){0,4}?(?:arm|unit|fund|subsidiary|affiliate|parent|vehicle|owner|"
    r"division|business|wing|spin-?off|office|branch|founder|ceo|backer|investor|shareholder|"
    r"holder|lender|landlord|supporter)s?\b(?! ¶)"
)
_GOVERNED = re.compile(r"\b(?:from|by|with|including|and|alongside|as) (?:(?!¶)[\w'-]+ ){0,4}$")
_SPEAKS = re.compile(
    r" (?:has |had |later |also )?(?:sa(?:id|ys)|told|tells|added|adds|confirm|explain|wr(?:ote|"
    r"ites)|announc|disclos|reveal|note[sd]|join|not(?:ed|es)|will join|is joining)"
)
_FROM = re.compile(r"\bfrom (?:[\w'¶-]+ ){0,4}$")
_APPOSED = re.compile(r"(?:\s*\([^)]*\))?, ")
_RESTATED = re.compile(r"^(?: ?\(| ?\[|, formerly |, previously |,? (?:also )?known as |, now )$")


def without_affiliations(text: str, names: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Return the text, with an x for every name taken out, and the names that are left."""
    dropped: set[int] = set()
    gone: list[tuple[int, int]] = []
    asides = [m.span() for m in _HOLDINGS.finditer(text)]
    # One word, whatever stood there: a row goes on past it.
    gone += [(m.start() + 2, m.end()) for m in _HOLDS_TOO.finditer(text)]
    asides += gone
    asides += [m.span(1) for m in _BRACKETED.finditer(text)]
    asides += [m.span(1) for m in _WHO_MADE.finditer(text)]
    for start, end in asides:
        dropped.update(name.at for name in names if start <= name.at < end)
    previous = None
    for name, following in zip(names, [*names[1:], None], strict=True):
        at = name.at
        if following is not None and following.at - at < 120:
            between = text[at + 1 : following.at]
            if between in (" and ", ", "):
                if at in dropped and _is_held_too(text, name, following):
                    dropped.add(following.at)
            elif MONEY not in between and ROUND not in between:  # No description has a sum in it.
                if _acts_for_firm(text, name, following, between):
                    dropped.add(at)
                    gone.append((at, following.at - 1))
                else:
                    _drop_beside(text, name, following, between, dropped)
        behind = text[at + 1 : at + 2]
        if behind == "-" and _DESCRIBING.match(text, at + 1):
            dropped.add(at)
        if name.value.kind == "described" and _restates_name(text, name):
            dropped.add(at)
        if behind == "'" and previous is not None:
            apposed = _APPOSED.fullmatch(text, previous + 1, at)
            if apposed and previous not in dropped and _APPOSED_POSSESSOR.match(text, at + 1):
                dropped.add(at)
        previous = at
    if not dropped:
        return text, names
    work = list(text)
    for start, end in (*gone, *((at, at + 1) for at in dropped)):
        work[start:end] = "x" * (end - start)
    return "".join(work), [n for n in names if n.at not in dropped]


def _restates_name(text: str, described: Mark) -> bool:
    """Tell a description that stands beside the name itself from one that stands for it."""
    tail, before = text[described.at + 1 : described.at + 40], text[: described.at][-40:]
    return bool(
        re.match(r"(?: [\w-]+){0,2} ¶", tail) or re.search(r"¶[^,]{0,20}, (?:the |an? )?$", before)
    )


def _is_held_too(text: str, held: Mark, following: Mark) -> bool:
    """Tell "an investor in ¶ and ¶", where what was said of the first is said of both."""
    behind = text[following.at + 1 : following.at + 40]
    return bool(
        _BACKS.search(text[max(0, held.at - 40) : held.at])
        and re.match(r"[,.;)]| and|$", behind)
        and not _ACTS.match(behind)
    )


def _acts_for_firm(text: str, person: Mark, firm: Mark, between: str) -> bool:
    """Tell a partner who acts for a firm from a private person of some company."""
    if not _PARTNER_AT.match(between) or _PRIVATELY.search(text[: person.at]):
        return False
    if between == " at " and _PLAIN_PERSON.fullmatch(person.value.text):
        return True
    named = person.value.kind == "person"
    return named and ("partner" in between or bool(_FIRM.search(firm.value.text)))


def _is_speaker(text: str, name: Mark, between: str, behind: str) -> bool:
    """Tell "led by ¶, chief executive ¶ said" from "¶ chief executive ¶": it is the company's."""
    return (
        between.startswith(", ")
        and _SPEAKS.match(behind) is not None
        and _GOVERNED.search(text, 0, name.at) is not None
    )


def _is_from_too(text: str, name: Mark, between: str) -> bool:
    """Tell "from ¶, from ¶ and from ¶" from "¶, from ¶"."""
    return between.startswith(", from ") and _FROM.search(text, 0, name.at) is not None


def _drop_beside(text: str, name: Mark, following: Mark, between: str, dropped: set[int]) -> None:
    """Drop whichever of two neighbours only describes the other."""
    behind = text[following.at + 1 : following.at + 40]
    if following.value.kind == "person" and _FOR_FIRM.match(between) and _LEADS.match(behind):
        dropped.add(following.at)
    elif name.at in dropped and _AFFILIATION.match(between):
        dropped.add(following.at)  # "Kima, the fund of Acme founder Jane Doe": she describes it.
    elif _AFFILIATION.match(between) and _is_speaker(text, name, between, behind):
        dropped.add(following.at)
    elif _AFFILIATION.match(between) or (
        _BACKED_BY.match(between)
        and (
            _GIVES.search(text[: name.at])
            or (_LISTED.search(text[: name.at]) and _LISTED_ON.match(behind))
        )
    ):
        dropped.add(name.at)
    elif _POSSESSOR.match(between) and between.startswith("'"):
        if not _NOT_POSSESSED.search(between):
            dropped.add(name.at)
    elif (_RESTATED_ARM.match(between) and _ARM_ENDS.match(behind)) or (
        between == ", " and following.value.kind == "person" and _HEAD_OF.search(text, 0, name.at)
    ):
        dropped.add(name.at)
    elif (_SET_UP_BY.match(between) and behind.startswith(",")) or (
        _OWNED_BY.match(between) and _UNIT.match(behind)
    ):
        dropped.add(following.at)
    elif _ACTS.match(behind):
        return
    elif name.at not in dropped and (
        _OF_AFFILIATION.match(between)
        or (_BARE_AFFILIATION.match(between) and not _is_from_too(text, name, between))
        or (name.value.kind == "org" and _RESTATED.match(between))
        or (_WITHIN_ASIDE.match(between) and _ASIDE_ENDS.match(behind))
    ):
        dropped.add(following.at)
