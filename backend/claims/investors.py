"""A masked sentence in, its lists of investors out, each with the part they played.

A list is a row of names joined by commas and "and", each with its description. The words before
its first name and behind its last decide for all of them: who led, who took part, who merely
holds shares, or none of these.
"""

import re
from dataclasses import dataclass
from typing import Literal

from backend.claims.lexicon import FUNDING, INVESTOR_NOUN, RAISE, ROUND_NOUN
from backend.claims.masking import Mark, Masked

Part = Literal["lead_investor", "investor", "standing", "none"]

_STOP = (
    r"from|by|with|at|to|on|who|which|that|led|joined|said|says|is|was|has|have|had|are|were|be|while|after|before|"
    r"including|include[sd]?|such|alongside|participat\w+|took|also|will|would|could|may|rais\w+|put|when|as|than|because|"
    r"but|it|they|where|whose|since|until|plus|invest(?:ed|s|ing)|co-led|backed|in|into|for|if|though|during|through|via|joining|did|do|does|told"
)
_WORD = rf"(?:(?!(?:{_STOP})\b)[a-z0-9&$.'\-]+(?:,(?= [a-z-]+ (?:¶|[a-z-]+ ¶)))? )"
_DESC = rf"(?:the following:? |both |(?:venture|investment|corporate|finance|financial) (?:arm|unit|wing) of |(?:a |the )?(?:[\w-]+ )?(?:subsidiary|unit|affiliate|arm|fund|vehicle|part) of |names (?:like|such as) |the likes of |{_WORD}){{0,8}}"
_APPOSITIVE = r"(?:,? (?:\((?:[^()]*)\)|(?:the|an?|its|itself|part of|which|whose|who|formerly|one of|a co-?founder|founder|owner|maker|owned|run|now|now-|both|another)\b[^;:¶]{2,90}?)(?=,| and |\)|$))"
_GLUE = re.compile(
    rf"^(?:'s(?: [a-z-]+){{1,4}}(?=,| and ))?(?:\s*\([^()¶]*\))*{_APPOSITIVE}?\s*(?:(?:,|;|/|\+|&|\||·)\s*(?:and |& |or |plus |as well as |along with |followed by |and also |then )?|(?:and|&|or|plus|as well as|along with|as also|\+) ){_DESC}$"
)
_AFFILIATION = re.compile(
    r"^(?:'s)?,? (?:(?:former |ex-?)?(?:co-?)?(?:founders?|ceos?|cfo|cto|coo|chief [\w ]{0,25}|chair(?:man|woman|person)?|president|executives?|partner|boss|director|managing director|head)(?:,? (?:and|&) (?:[\w-]+ ?){1,3})?,? )$"
)
_POSSESSOR = re.compile(r"^'s?(?: (?:own|new|[\w&-]+)){0,5} $")
_OF_AFFILIATION = re.compile(
    r"^(?:,| \()? ?(?:(?:the|an?|its|former|ex-?|both) )*(?:(?:co-?)?(?:founders?|ceo|chief \w+(?: officer)?|owner|owners|parent|makers?|operator|boss|chair\w*|president|head|partner|investor|backer|creators?|publisher|developer|subsidiary|part|unit|arm|affiliate|member|formerly|previously|alum\w*|managing director|a director)(?:,? and (?:[\w-]+ ){1,2}?(?:ceo|officer|chairman|partner|chief executive)?)? )?(?:of|at|from|behind|with|in|for) (?:[a-z-]+ ){0,3}$"
)
_APPOSED_POSSESSOR = re.compile(r"^'s? (?:own )?(?:[\w-]+ ){0,4}?(?:arm|unit|fund|subsidiary|affiliate|parent|vehicle|owner|division|business|wing|spin-?off|office|branch|founder|ceo|backer|investor)s?\b(?! ¶)")

_TAIL = r"(?:'s? (?:[\w-]+ ){0,3}(?:arm|unit|fund|division|wing|vehicle|office))?(?:\s*\([^()]*\))*(?:,(?: (?!and\b|as\b|also\b|participated|took|joined|led|co-led|invested)[^,;§]{2,110}),(?! and))?"
_AUX = r"(?:,? (?:also|both|all|each|too|have|has|had|having|is|are|was|were|will|would|jointly|together|which|who|that|again|reportedly|then|existing|itself|to|itself|might|may|could|did not|not|never|looking to|agreed to|agreeing to|plans to|plan to|expected to|are among those that|recently|initially|previously|in turn|either|later|among others,?|and others|and other [\w ]+?|in addition|alone|first))*"
_LEAD_LEFT = re.compile(
    rf"(?:(?:co-?|jointly |equally |partly )?(?:led|headed|spearheaded|anchored|fronted|shepherded|helmed)(?: jointly| up| again| once again| equally)? by(?: both)?|"
    rf"(?:co-?)?lead(?:ing)? (?:investors?|backers?|sponsors?)(?: (?:is|are|was|were|include[sd]?|on the (?:round|deal)|in the (?:round|deal)|this time(?: is| was)?|of the (?:round|¤)))*(?:,|:| –| —| -)?|"
    rf"(?:the|its) leads?(?: (?:is|are|was|were|included))|\blead(?:s)?:|\bled:|under the lead(?:ership)? of|with|co-lead(?:s|ers)?:?|leading the (?:round|deal|investment|financing|¤|way) (?:is|are|was|were)|"
    rf"lead(?:er|ers) of the (?:round|deal|¤) (?:is|are|was|were)) {_DESC}$"
)
_LEAD_RIGHT = re.compile(
    rf"^{_TAIL}{_AUX},? (?:(?:co-?)?(?:led|leads|leading|lead|headed|heads|spearheaded|spearheading|anchored|anchoring|fronted)(?: (?:up|jointly|again|together))?|served as (?:co-?)?lead(?: investors?)?|acted as (?:co-?)?lead(?: investors?)?|(?:was|is|were|are|came in as|come in as|as|being|the|acting as|serving as) (?:the |a )?(?:co-?|joint )?(?:lead|lead investors?|leads|leaders?)|took the lead|takes the lead|taking the lead|in the lead|at the helm)\b"
    rf"(?! (?:to|times|by|team|a team|his|her|efforts|research|sales|product|engineering|the (?:company|team|way in|market|charge on|world)))"
)
_LED_SUFFIX = re.compile(rf"^-led (?:[\w§¤-]+ ){{0,4}}?(?:{ROUND_NOUN}|¤|§|group|consortium|syndicate|investors)")
_LEAD_OBJECT = re.compile(rf"(?:{ROUND_NOUN}|¤|§|\bit\b|with §|the way|valuation|syndicate|consortium|group)|^[\s.,;)]*$")
_FROM = re.compile(
    rf"(?:(?:§|¤|rounds?|funding|financing|investments?|capital|money|cash|backing|raise|cheques?|checks?|stakes?|support|participation|contributions?|commitments?|loans?|equity|debt|injection|infusion|tranche|funds|series|seed|bets?|interest|million|sum|amount|deal|notes|credit|facility|facilities|grants?|shares|participants|buy-in|came|come|comes|coming|line|topped up|chunk|rest|remainder|half|{RAISE})\b|§|¤)(?:(?!,? (?:while|whereas|but)\b|players|employees|data\b|engineers|orders|revenues?|contracts|customers|sales\b|clients)[^.;:]){{0,110}}? from(?: both)? {_DESC}$"
)
_BY = re.compile(
    rf"(?:backed|joined|supported|funded|followed|financed|bankrolled|provided|contributed|invested|underwritten|accompanied|co-funded|put up|put in|subscribed|matched|taken up|supplied|extended|arranged|won over|participation|made)(?: (?:up|again|in part|in the (?:round|deal|¤)))?(?:,? [\w ]{{0,25}})? by(?: both)? {_DESC}$"
)
_INCLUDES = re.compile(
    rf"\b{INVESTOR_NOUN}\b[^.;§]{{0,90}}?(?: include[sd]?| including| are| were| is| was| such as| like|:| –| —| -|, among them|, among others|, namely|, notably| comprise[sd]?| comprising| featuring| ranging from| counts| count| came from| consist\w* of| range from| as diverse as| to include|, which (?:also )?include[sd]?|, in particular)(?: also| now| still| again| once again| both| the likes of)?,? {_DESC}$"
)
_INVESTOR_BEFORE = re.compile(
    rf"\b(?:investors?|backers?|shareholders?|participants?|funders?|lenders?|angels|vcs?|newcomers?|firms?|funds|venture capital firms?|new names|strategics?|stalwarts?|supporters?|partners)\s+{_DESC}$"
)
_PARTICIPATION = re.compile(
    rf"(?:participation|involvement|contributions?|support|backing|investments?|money|cheques|checks|commitments|buy-in|follow-on (?:funding|investments?)|help) (?:came |also came |comes )?(?:from|by|of)(?: both)? {_DESC}$|"
    rf"\b(?:joined|backed|supported|accompanied|followed)(?: in (?:it|the (?:round|deal|financing)|this round))? by(?: both)? {_DESC}$|"
    rf"\b(?:alongside|along with|together with|in addition to|besides|next to|apart from|aside from|with the help of|as well as|joining|in addition,?|other than|and from) {_DESC}$|"
    rf"\b(?:also included|also includes?|also including|also drew|also attracted|also saw|also brought in|brought in|drew in|drew|drawn in|attracted|attracts|welcomed|welcomes|welcoming|added|adds|adding|brings in|brings on board|brought on board|bringing in|bringing on|saw|sees|includes?|included|featured|features|counts?|counted|count|won over|roped in|onboarded|tapped|introduces?|also from) {_DESC}$|"
    rf"\b(?:a|the) (?:group|consortium|clutch|string|host|syndicate|number|raft|range|slew|handful|bunch|mix|list|roster|line-?up|cast|collection|cohort|who's who|cap table) [^.;§]{{0,60}}?(?:includ\w+|of|such as|like|led by|comprising|made up of|:)(?: [a-z-]+)? {_DESC}$"
)
_WITH_RIGHT = re.compile(
    rf"^{_TAIL}(?: (?:also|both|all|again|reportedly|either|each|too))* (?:in\b(?! the (?:us|market|country))|participating|joining|returning|contributing|investing|on board|coming (?:in|on)|taking part|involved|among|following|re-?upping|chipping in|putting (?:in|up)|doubling down|backing|supporting)"
)
_WITH = re.compile(rf"\b(?:with|while|and|as) {_DESC}$")
_PART_RIGHT = re.compile(
    rf"^{_TAIL}{_AUX},? (?:participat(?:e[sd]?|ing)|tak(?:e|es|ing) part|took part|join(?:s|ed|ing)?(?! (?:the )?(?:board|as (?:ceo|chief|head|chair)|from|forces|hands))|invest(?:s|ed|ing)?|put(?:s|ting)? (?:in|up|money|more|another|further|§|fresh|new|its|cash|down|additional)|"
    rf"contribut(?:e[sd]?|ing)|c(?:a|o)me(?:s)? (?:in|on|aboard|back|along|from abroad|on board|into)|coming (?:in|on|aboard|back|on board)|return(?:s|ed|ing)?|re-?up(?:s|ped|ping)?|chip(?:s|ped|ping)? in|pour(?:s|ed|ing)? |pump(?:s|ed|ing)? |"
    rf"(?:provid(?:e[sd]?|ing)|suppl(?:y|ies|ied)|stump\w* up) (?:[\w-]+ ){{0,4}}§|inject(?:s|ed|ing)?|infus(?:e[sd]?|ing)|commit(?:s|ted|ting)?|b(?:ought|uys?|uying) (?:in|into|a|an|shares|§|more|additional|up|stakes?)|t(?:ook|akes?|aking) (?:an?|another|a further|up|§|its|part) ?(?:[\w§ ]{{0,20}}stake|in the|shares|part)?|"
    rf"acquir(?:e[sd]?|ing) (?:an?|§|shares)|sign(?:s|ed|ing)? (?:up|on)|fill(?:ed|ing|s)? out|round(?:ed|ing|s)? (?:out|off)|follow(?:ed|ing|s)?|doubl(?:ed|ing|es) down|pil(?:ed|ing|es) in|wr(?:ote|iting|ites|itten) (?:an?|another|§|cheques|checks|the)|"
    rf"support(?:s|ed|ing)|back(?:s|ed|ing) (?:it|the (?:company|start-?up|firm|round|deal|business|financing|¤)|¶|§)|(?:among|amongst) (?:the |its |those |other |others |a |[\w-]+ )|as (?:(?:a )?new |existing |fellow |co-|well as )?(?:investors?|backers?|shareholders?|participants?)|"
    rf"in (?:the (?:round|deal|financing|latest|new|¤)|it\b|on (?:it|the)|this (?:round|deal))|(?:also )?in(?:[.,;]|$)|"
    rf"(?:an? )?(?:also |new |existing |returning |current |fellow |other |earlier |previous |prior |early |longtime |co-|minority |key |major |big |other new |strategic |institutional |the (?:largest|biggest|main|only|other|new) )*(?:investors?|backers?|shareholders?|participants?|newcomers?|lenders?|funders?|part of the (?:round|deal|syndicate|¤)|parties|taking part|involved|confirmed as)|"
    rf"among them\b|new(?=[.,;]|$)|(?:are|is) (?:putting|pouring|pumping|investing)|exercis\w+|upped|increased (?:its|their) (?:stake|holding)|added (?:§|to|more)|extend(?:s|ed) (?:the|a|§)|lent|lend|len(?:ds|ding)|sank|plough\w*|plow\w*|help(?:ed|ing)? (?:fund|finance|close|fill)|make up|made up|completed? the|sit on the cap table|on the cap table|on board\b|aboard\b|sold|reinvest\w*|made (?:follow-on|additional|further|an?|its|their) [\w ]*invest\w*|subscrib\w+|anchor\w*|stepp(?:ed|ing) (?:in|up)|turned up|showed up|also there|also on)\b"
)
_OTHERS_RIGHT = re.compile(rf"^{_TAIL},? (?:and|among|as well as|along with) (?:(?:several|various|many|some|a number of|a host of|a few|existing|the|its|new) )*(?:other|others|unnamed|undisclosed|more)(?: [\w-]+){{0,3}}? ?(?:investors?|backers?|shareholders?|participants?|names|angels|funds|firms)?\b")
_PORTFOLIO = re.compile(r"(?:\b(?:which|that|who|has|have|had|also|previously|investors? in|backers? of|bets? on|portfolio [\w ]{0,30}|stakes? in|known for backing|investments? in|invested in|backed|backer of|early in|holdings in|positions? in)\b[^.;¶§]{0,40})$")
_STANDING_LEFT = re.compile(
    rf"(?:\b(?:backed|owned|part-owned|supported|funded|bankrolled) (?:[\w-]+ )?by(?: both)? {_DESC}|\b(?:count(?:s|ed|ing)?|number(?:s|ed)?) {_DESC}|\bwhose {INVESTOR_NOUN} [^.;]{{0,40}}{_DESC}|\b(?:its|the company's|¶'s|the start-?up's|the firm's|their|other|earlier|existing|previous|past|current|early|prior|publicly known|known|major|key|notable|main|largest|biggest) {INVESTOR_NOUN}[^.;§]{{0,50}}? (?:include[sd]?|are|were|is|was|including|:|such as|range from|like) {_DESC})$"
)
_STANDING_RIGHT = re.compile(
    rf"^{_TAIL},? (?:(?:as|among|amongst) (?:its |the |their |the company's |earlier |existing |early |current |other )*(?:{INVESTOR_NOUN})|(?:is|are|was|were) (?:already |also |both |all |an? |among |its |the |earlier |existing |early |current |previous |prior |past |major |significant |long-?time |largest |other |company's |start-?up's |firm's )*(?:{INVESTOR_NOUN})|-backed|-funded|-owned|already (?:holds?|held|owns?|owned))"
)
_SPEECH = re.compile(r"^(?:'s)?(?:,[^,;]{2,90},)? (?:said|says|told|wrote|writes|report(?:s|ed)|added|noted|confirmed|declined|argue[sd]|tweeted|posted|explained|commented|estimates?d?|wants?|according|acknowledged|warned|believes?|has (?:reported|said|written)|, citing)\b")
_SPEECH_LEFT = re.compile(r"(?:\b(?:according to|reported by|told|per|cited by|citing|data (?:from|by)|tracked by|estimates? (?:from|by)|interview with|research(?:er)? (?:firm|from|by)|analysts? at|spokes\w+ (?:for|of)|statement to|first reported by|seen by|reviewed by|figures from|by the count of|database|compiled by|via|newspaper|email to|report (?:from|by)|analysis by|survey by)(?: [a-z-]+){0,4} )$")
_LEAD_FURTHER = re.compile(r"^(?:'s)?[^.;¶]{0,70}?(?:\bas (?:the |a )?(?:co-)?lead investors?|in which (?:it|they) (?:was|were) the (?:co-)?lead investors?)\b")
_GAPPED = re.compile(rf"^(?: (?:about|with|another|around|some|put in|invested|contributed|a further))* \(?§\)?(?: each)?,?(?: and)? {_DESC}$")
_PLAIN_PART = re.compile(r"participat|part\b|invest|re-?up|doubl\w+ down|follow|return|came in|as well\b|round")
_CONTEXT = re.compile(rf"{FUNDING}|§|¤|\b(?:deal|money|cash|loan|shares|stakes?|valuation|shareholders?|syndicate|backing|equity|notes|lenders?|cap table|cheque|backs|backed|participat\w+|took part|taking part|co-?led|joined)\b")
_ROUND_CONTEXT = re.compile(r"§|¤|\b(?:rounds?|financing|raise[sd]?|raising|funding|deal|tranche|fund-?rais\w+|injection|investment|transaction|placement)\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of investors; `start` and `end` bound the deciding words in the masked text."""

    part: Part
    rule: str
    marks: tuple[Mark, ...]
    start: int
    end: int


def find_investors(masked: Masked, heading: str = "", nearby: bool = False) -> list[Listed]:
    """Return the lists of names in a sentence that are said to have led or taken part, or to hold.

    `heading` is the text of a heading or a field's label that the sentence stands under, in
    lower case ("lead investors:"); `nearby` tells that the sentence before speaks of a financing.
    """
    names = [m for m in masked.of("name") if m.value.kind != "place"]
    if not names or not (_CONTEXT.search(masked.text) or _CONTEXT.search(heading) or nearby):
        return []
    work, kept = _drop_affiliations(masked.text, names)
    found = []
    for row in _rows(work, kept):
        part, rule, start, end = _decide(work, row, heading, nearby)
        if part != "none":
            found.append(Listed(part, rule, tuple(row), start, end))
    return found


def _drop_affiliations(text: str, names: list[Mark]) -> tuple[str, list[Mark]]:
    """Take out names that only describe another: "Spotify" in "Spotify CEO Daniel Ek"."""
    work = list(text)
    dropped: set[int] = set()
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        between = text[name.at + 1 : following.at] if following else ""
        previous = names[index - 1] if index else None
        if following and len(between) < 60:
            if _AFFILIATION.match(between) or (_POSSESSOR.match(between) and between.startswith("'")):
                dropped.add(name.at)
            elif (name.value.kind == "person" or re.match(r"^[,( ]*(?:the |an? )?(?:owner|parent|maker|part|unit|subsidiary|affiliate|operator|arm|founder)", between)) and _OF_AFFILIATION.match(between):
                dropped.add(following.at)
        if name.value.kind == "described":
            tail = text[name.at + 1 : name.at + 40]
            lead = text[max(0, name.at - 40) : name.at]
            if re.match(r"(?: [a-z-]+){0,2} ¶", tail) or re.search(r"¶[^,]{0,20}, (?:the |an? )?$", lead):
                dropped.add(name.at)
        if previous is not None and previous.at not in dropped and _APPOSED_POSSESSOR.match(text[name.at + 1 :]):
            if re.fullmatch(r"(?:\s*\([^)]*\))?, ", text[previous.at + 1 : name.at]):
                dropped.add(name.at)
    for at in dropped:
        work[at] = "x"
    return "".join(work), [n for n in names if n.at not in dropped]


def _rows(work: str, names: list[Mark]) -> list[list[Mark]]:
    rows: list[list[Mark]] = []
    for name in names:
        between = work[rows[-1][-1].at + 1 : name.at] if rows else ""
        if rows and name.at - rows[-1][-1].at < 180 and _glued(between, work[name.at + 1 :]):
            rows[-1].append(name)
        else:
            rows.append([name])
    return rows


def _glued(between: str, after: str) -> bool:
    if _GAPPED.match(between):
        return True
    if not _GLUE.match(between):
        return False
    if ";" in between and re.match(r" (?:was|is|has|also|were|joined|partic|led)\b", after):
        return False
    if re.match(r"-(?:backed|led|owned|funded)", after) and re.search(r"\band |, the", between):
        return False
    return not (re.match(r"(?:'s [\w ]{2,20})? (?:writes|wrote|reports|reported|said|says|noted|told|has reported)\b", after) and not re.search(r"\band\b", between))


def _decide(work: str, row: list[Mark], heading: str, nearby: bool) -> tuple[Part, str, int, int]:
    first, last = row[0].at, row[-1].at
    left, right = work[max(0, first - 200) : first], work[last + 1 : last + 260]
    left = re.split(r"(?:;|\.\s|: (?=[a-z]+ [a-z]+ (?:has|raised)))", left)[-1]
    base = first - len(left)
    if _LEAD_FURTHER.match(right):
        return "lead_investor", "lead.as-lead-investor", first, last + 1 + _LEAD_FURTHER.match(right).end()  # type: ignore[union-attr]
    persons = sum(m.value.kind == "person" for m in row)

    def hit(part: Part, rule: str, before: re.Match[str] | None, behind: re.Match[str] | None) -> tuple[Part, str, int, int]:
        return part, rule, base + before.start() if before else first, last + 1 + behind.end() if behind else last + 1

    if _SPEECH_LEFT.search(left) or (len(row) == 1 and _SPEECH.match(right)):
        return "none", "none.speaks", first, last + 1
    lead_left = _LEAD_LEFT.search(left)
    lead_right = _LEAD_RIGHT.match(right)
    if lead_left and not lead_left.group().startswith("with") and not (persons == len(row) and re.search(r"team|company|firm|¶ (?:is|was)", left[-60:])):
        if _ROUND_CONTEXT.search(work) or "invest" in work or _CONTEXT.search(heading):
            return hit("lead_investor", "lead.led-by", lead_left, None)
    if _LED_SUFFIX.match(right):
        return hit("lead_investor", "lead.led-suffix", None, _LED_SUFFIX.match(right))
    if lead_right and _LEAD_OBJECT.search(right[lead_right.end() : lead_right.end() + 90]) and not (persons and re.search(r"\bpartner\b|who led", right[:40])):
        return hit("lead_investor", "lead.led", None, lead_right)
    if re.search(r"\b(?:co-?)?leads?\b|\bled by\b", heading) and not re.search(r"participant|other|investors", heading):
        return hit("lead_investor", "lead.heading", None, None)
    if re.match(r"^-(?:backed|funded|owned|supported)\b", right):
        return hit("standing", "standing.suffix", None, None)
    portfolio = _PORTFOLIO.search(left)
    standing_right = _STANDING_RIGHT.match(right)
    if standing_right and not re.search(r"\b(?:round|financing|¤|funding|deal|latest|tranche|raise)\b", right[: standing_right.end() + 45] + left[-70:]):
        return hit("standing", "standing.counts", None, standing_right)
    standing_left = _STANDING_LEFT.search(left)
    if standing_left and not re.search(r"§|¤|\b(?:round|financing|raise|deal|latest|tranche|injection)\b", standing_left.group() + right[:25]):
        return hit("standing", "standing.backed-by", standing_left, None)
    for rule, pattern in (("investor.participation", _PARTICIPATION), ("investor.by", _BY), ("investor.from", _FROM), ("investor.includes", _INCLUDES), ("investor.described", _INVESTOR_BEFORE)):
        before = pattern.search(left)
        if before and not (portfolio and rule not in ("investor.from",)):
            if rule == "investor.participation" and not _takes_part(before.group(), work, right):
                continue
            if persons == len(row) and rule in ("investor.by",) and re.search(r"(?:owned|made|provided) by", before.group()):
                continue
            return hit("investor", rule, before, None)
    behind = _WITH_RIGHT.match(right)
    if behind and _WITH.search(left) and not portfolio:
        return hit("investor", "investor.with-also-in", _WITH.search(left), behind)
    part_right = _PART_RIGHT.match(right)
    if part_right and not portfolio and (nearby or _ROUND_CONTEXT.search(work + heading) or _PLAIN_PART.search(part_right.group())):
        return hit("investor", "investor.took-part", None, part_right)
    others = _OTHERS_RIGHT.match(right)
    if others and re.search(r"investor|backer|§|¤|round", work) and not portfolio and re.search(r"\b(?:from|by|with|including|and)\b[^.;]*$", left):
        return hit("investor", "investor.and-others", None, others)
    if re.search(r"\binvestors?\b|\bbackers?\b|participa|who's in|joined by|\bsyndicate\b|angels", heading):
        return hit("investor", "investor.heading", None, None)
    return "none", "none.no-rule", first, last + 1


def _takes_part(trigger: str, work: str, right: str) -> bool:
    """Accept a loose trigger ("alongside", "included") only where a financing is spoken of."""
    if re.match(r"(?:participation|joined|backed|support|involvement|contribution|investment|follow)", trigger):
        return bool(_CONTEXT.search(work))
    if re.match(r"(?:also )?(?:drew|attracted|saw|added|adds|adding|count|includ|featur|introduc|see)", trigger) or trigger.startswith("joining"):
        return bool(re.search(r"\b(?:rounds?|financing|investors?|backers?|deal|syndicate|¤|raise|funding)\b|¤", work)) and not re.search(
            r"\b(?:customers?|clients?|users|partners|rivals?|competitors?|products?|features)\b[^.;]{0,60}$", work[: work.find(trigger) + len(trigger)]
        )
    return bool(_ROUND_CONTEXT.search(work))


