"""A masked sentence and the place of a claim in, whether it is done, planned, rumoured or denied out.

The scope is the clause: "raised $1 billion and plans to hire" is done, "plans to raise" is not.
"""

import re

from backend.claims.masking import Masked
from backend.model.claim import Modality

_PLANNED = re.compile(
    r"\b(?:in (?:early |advanced |active |preliminary |late-stage |final |exclusive )*(?:talks|discussions|negotiations)|(?:is|are|was|were|been) (?:talking|speaking) (?:to|with)|"
    r"negotiat\w+|discussing|seek(?:s|ing)?|sought|aim(?:s|ed|ing)? (?:to|for|at)|plan(?:s|ned|ning)?(?: (?:to|for|on|is)|\b(?= (?:ipo|¤|round)))|hop(?:es|ed|ing) to|looking (?:to|for|at)|looks (?:to|set|ready)|look to|intend(?:s|ed|ing)?|"
    r"want(?:s|ed|ing)? (?:to|new|fresh|more|another|§)|could|may(?! \d)|might|would|will(?! be used| go (?:to|toward)| use| help| fund| allow| enable| bankroll| support| provide| also (?:bankroll|fund))|shall|(?:is|are|was|were) (?:set|poised|due|about|expected|likely|slated|scheduled|preparing|ready|on track|close|gearing up|getting ready) to|expected to|"
    r"to raise (?=(?:up to |as much as |around |about |an? )?§)|targeting|eye(?:s|ing)|near(?:ing|s)|near to|close to (?:raising|closing|securing|finali\w+|a deal|agreeing)|weigh(?:s|ing)|consider(?:s|ing|ed)?|explor(?:es|ing)|prepar(?:es|ing)|"
    r"think(?:s|ing) (?:of|about)|trying to|tr(?:ies|ied) to|attempt\w*|mull(?:s|ing)|lin(?:es|ing) up|pitching|target(?:s|ed)?\b(?! (?:market|audience))|goal of|if (?:it|the|completed|closed|successful)|subject to|conditional|letter of intent|term sheet|proposed|potential|possible|prospective|"
    r"upcoming|forthcoming|ask(?:s|ing)? (?:for|investors|new|existing)|pursu(?:es|ing)|courting|on the verge|on the cusp|expects|anticipat\w+|hopes|yet to (?:close|raise|be)|has (?:filed|hired)|"
    r"filed (?:papers|for|paperwork|to)|in the market|authoriz\w+|authoris\w+|approved the|said to be (?:raising|seeking|in talks|planning|close|weighing|looking|considering|nearing)|reportedly (?:raising|seeking|in talks|planning|looking|close)|"
    r"(?:is|are|'s|be) (?:reportedly |currently |now |also |already |still |said to be |rumou?red to be )*(?:raising|closing in|finali[sz]ing|negotiating|fund-?raising|looking|set|about)|to be valued|going for|ready to|eligible|option (?:to|on)|sprint to raise|begins? (?:raising|talks)|"
    r"earlier (?:target|plan|goal)|(?:initial|original) (?:target|plan|goal)|undertak\w+ to|agreed in principle|open to|plan\b|planned|ongoing talks|floated|pre-?ipo plans|hoped|wanted to|opt to)\b"
)
_PLAN_FULFILLED = re.compile(r"\b(?:raised|closed|secured|completed|has raised|have raised|landed)\b[^.;]{0,80}$")
_RUMOURED = re.compile(
    r"\b(?:people|persons?|sources?|insiders?|two people|three people|someone|individuals?|one person|a person|investors?) (?:who |that )?(?:are |is |were |was )?(?:close|familiar|with (?:direct )?knowledge|briefed|aware|in the know|involved|said|say|says|told|speaking|claim|tell|who|know\w*)\b|"
    r"\b(?:according to (?:people|a person|sources?|one source|one person|insiders?|multiple sources|two|three|several|unnamed|an insider|someone|a source|the (?:people|person|sources?)))|"
    r"\breportedly\b|\b(?:is|are|was|were|has been|have been) (?:reported|rumou?red|believed|understood|thought|said) to\b|\bsaid to (?:have|value|raise|be worth|be valued)\b|\brumou?r\w*\b|\b(?:sources?|insiders?) (?:say|said|told|tell|close|familiar|with|have|had|put|estimate|indicat\w+)|"
    r"\b(?:asked not|declined|did not want|not authori[sz]ed|requested not|spoke on (?:the )?condition|on condition of anonymity) (?:to be|of)? ?(?:named|identified|anonymity)?|\bunconfirmed\b|\bis said to\b|\b(?:a|one|the) source (?:said|says|told|close|at|who|with|put|familiar|added|confirmed|then)|\bapparently\b|\b(?:per|from) (?:a |two |multiple |several )?(?:sources?|people)\b|\bunnamed\b|\banonymous\b|\bspeculat\w+|\bscuttlebutt\b|\bwhisper\w*|\bchatter\b|"
    r"\b(?:several|multiple|media|press|some|news|local|various|recent) reports? (?:put|say|said|suggest\w*|claim\w*|indicat\w*|that)|\breports (?:say|suggest|put|claim|that)|\b(?:amid|were|are) (?:media )?reports of|\breport says\b|\bmay have (?:been )?raised\b|\bsay(?:s)? (?:people|sources)"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|refut\w+|debunk\w*|rebuff\w*|reject(?:s|ed|ing)? (?:the |a )?(?:report|claim|rumou?r|suggestion|idea|story)\w*|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|contradict\w*|"
    r"(?:did|does|do|has|have|had|was|were|is|are|will|would) ?(?:not|n't|never) (?:take part|taken part|participat\w+|invest\w*|join\w*|rais\w+|been (?:involved|part|raising)|led|lead|put|a party|involved|part of|back\w*|receiv\w+|clos\w+|made (?:any|an) invest\w*|in talks|accurate|true|correct|part(?:y|icipated))|"
    r"never (?:invested|took part|participated|raised|joined|happened|closed)|not (?:true|accurate|correct)|no truth|(?:is|was|are|were) (?:false|untrue|incorrect|inaccurate|wrong|fabricated|baseless|unfounded)|no (?:such|plans? to|involvement|investment in|part in|stake in)|"
    r"not from|rather than from|neither \w+ nor|isn't|wasn't|aren't|weren't|that (?:number|figure|sum|valuation) is not|long way off|far from|fake|baseless|unfounded|hoax|mistaken(?:ly)?|retract\w*|pulled out|walked away|backed out|withdr[ae]w\w*|called off|collapsed|fell through|scrapped|abandoned)\b"
)
_NOT_DENIED = re.compile(r"(?:not (?:disclos|reveal|outlin|say|comment|named|identified|respond|immediately|to be|yet|only|just|unlike)|declined to|would not (?:name|say|comment|give|discuss)|whether or not|could not be reached|denied (?:wrongdoing|any wrongdoing|boarding|access))")
_ATTRIBUTION = re.compile(
    r"(?:according to|reported by|as reported by|first reported by|citing|per) (?:the |a report (?:by|from|in) (?:the )?|reports? (?:by|in|from) (?:the )?)?(?P<a>¶|(?:two |three |several |multiple )?(?:people|sources?|persons?|a person|a source|insiders?|filings?|regulatory filings|documents?|media reports|reports)[^.,;§]{0,45}|[^.,;¶§]{3,40})|"
    r"(?:the )?(?P<b>¶)(?:'s [\w ¶]{2,30})? (?:first |has |had |also |earlier |previously )?(?:reports?|reported|wrote|writes|had [\w ¶]{2,30} looking|has reported|has learned|learned|learnt|said last|says|suggests)\b|"
    r"(?P<c>(?:two |three |several |multiple |one |a |some )?(?:people|sources?|persons?|insiders?|person)(?: (?:who|with|close|familiar|aware|briefed|in)[^.,;§]{0,60}?)?) (?:said|say|says|told|tell|have said|put)\b|, (?P<d>(?:people|sources?|insiders|reports?) (?:say|said|familiar[^.,;]{0,40}))"
)
_THEY_SAID = re.compile(r"\b(?:they|the (?:people|sources?|person|insiders?)|(?:one|another) of the people) (?:said|added|say)\b")
# "the $639 million round of last June" was done, whatever stands around it.
_LOOKS_BACK = re.compile(r"\bthe (?:previous |last |earlier )?(?:[\w-]+ ){0,2}§[^.;§]{0,35}?(?:(?:of|in|from) †|†|a year (?:ago|earlier)|(?:months|years) (?:ago|earlier|before))")
# Reporting verbs that make a plan out of whatever they report: "said to raise" is a rumour.
_SAID_TO_RAISE = re.compile(r"\b(?:is |are )?said to (?:raise|have raised|close|have closed|get|secure|have secured)\b")
_SUPPOSED = re.compile(r"\b(?:could|may|might) (?:be|now be|already be) (?:worth|valued)")


def find_modality(
    masked: Masked, start: int, end: int, role: str, rule: str = "", previous: Masked | None = None
) -> tuple[Modality, str]:
    """Return the modality of the words from `start` to `end`, and the words that decided.

    `rule` is the rule that found the claim; `previous` the sentence before, for "they said".
    """
    text = masked.text
    left, right = _clause(text, start, end)
    before, clause = text[left:end], text[left:right]
    denied = _DENIED.search(clause)
    if denied and role in ("round", "date") and abs(denied.start() + left - start) > 30:
        denied = None
    if denied and not _NOT_DENIED.search(clause[max(0, denied.start() - 12) : denied.end() + 30]):
        return "denied", denied.group()
    if _SAID_TO_RAISE.search(clause):
        return "rumoured", "said to raise"
    if _SUPPOSED.search(clause):
        return "rumoured", "could be worth"
    looks_back = rule == "valuation.carried" or _LOOKS_BACK.search(text[max(0, start - 30) : end + 50])
    for planned in _PLANNED.finditer(before):
        if not looks_back and not _overtaken(before, planned, start - left):
            return "planned", planned.group()
    if role in ("lead_investor", "investor", "contribution", "round", "date"):
        behind = re.match(r"[^.;§¶]{0,40}?\b(?:would|could|may|might|is expected|are expected|is in talks|are in talks|plans?|will invest|will lead|to lead|is set|are set|will join|will participate|is likely|considering|weighing)\b", text[end:right])
        if behind:
            return "planned", behind.group().strip()
    elif re.match(r" (?:would|could|may|might) (?:come|be|value)|[^.;§]{0,30}(?:is being discussed|under discussion|being sought|is sought|is on the table|was under discussion|are sought)", text[end:right]):
        return "planned", "would come"
    rumoured = _RUMOURED.search(clause) or _RUMOURED.search(text)
    if rumoured and _covers(text, rumoured.group(), start, end):
        return "rumoured", rumoured.group()
    if previous is not None and _THEY_SAID.search(clause) and _RUMOURED.search(previous.text):
        return "rumoured", "they said"
    return "completed", ""


def find_attribution(masked: Masked) -> str | None:
    """Return whom the sentence names as its source, as the article writes it; None if nobody."""
    match = _ATTRIBUTION.search(masked.text)
    if not match:
        return None
    group = next(name for name in "abcd" if match.group(name))
    start, end = match.span(group)
    if start == end:
        return None
    mark = next((m for m in masked.marks if m.at == start and end == start + 1), None)
    if mark:
        return str(mark.value.text)
    return masked.raw[start:end].strip() if not re.search("[§¶¤†]", masked.raw[start:end]) else None


def _overtaken(before: str, planned: re.Match[str], start: int) -> bool:
    """Tell whether a finished verb stands between the plan's words and the claim."""
    between = before[planned.end() : max(start, planned.end()) + 40]
    if re.search(r"\b(?:but|though|although|and (?:is|was|were|has been|have been) (?:co-)?(?:led|backed))\b", between):
        return True
    if re.match(r"(?:would|could|may|might|will)", planned.group()) and re.search(r"[,—–]\s*(?:having|after|following|which (?:has|raised|closed)|it (?:has )?raised|when it raised)\b", between):
        return True
    return bool(re.search(r"\b(?:after|since|following|having|when it|which|that) (?:it |the company )?(?:raised|raising|closed|closing|secured|securing|has raised|had raised|valued|last|a §|its §|the §)\b", between))


def _covers(text: str, cue: str, start: int, end: int) -> bool:
    """Keep a rumour to its own clause: "X raised §, which sources say values it at §"."""
    place = text.find(cue)
    if place < 0:
        return True
    low, high = sorted((place, start))
    between = text[low:high]
    return not re.search(r";|\bwhile\b|, (?:which|but|although|though|whereas)\b", between) or place >= start and not re.search(r";|\bwhile\b|, (?:which|but|and (?:is|was|has|it)|although)\b", text[end:place])


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in re.finditer(r"; |, (?:but|although|though|whereas|while) |\. |\bbut (?=it|the|has)|, after (?=rais|clos|secur|a §|its §)|, having ", text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right
