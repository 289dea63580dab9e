"""Rules on sums that only sound like a financing: funds of investors, markets, thresholds, stocks.

A table alone: money_roles tries these behind the rules on valuations, before those on totals.
"""

from backend.claims.money_phrases import Rule, rule

_FUND = r"(?:funds?|vehicles?|aifs?)"
_FIRM = (
    r"(?:fund|venture(?: capital)? (?:firm|investor|fund)|vc(?: firm)?|investment (?:firm|manager)|"
    r"private equity (?:firm|investor)|buyout (?:firm|shop)|growth equity firm|asset manager)"
)

OTHER_SUMS_RULES: tuple[Rule, ...] = (
    # "Extended the round from § to §": the first is what it was before.
    rule(
        "none.grown-from",
        "none",
        left=r"(?:\b(?:round|raise|financing|deal)|¤) from(?: an?)?",
        right=r"^ to (?:an? )?§",
    ),
    rule(
        "none.founders-first",
        "none",
        right=(
            r"^ for (?:her|his|their) (?:first|previous|earlier|last|former|old|second) "
            r"(?:start-?up|company|business|venture|firm)\b"
        ),
    ),
    # "Raised § for its second seed fund", "across two funds".
    rule(
        "none.own-fund",
        "none",
        right=(
            r"^(?: [\w-]+){0,3}? (?:for|across|in|into|over|to) (?:an?|its|their|his|her|the|two|"
            rf"three|four|several|multiple) (?:(?!round|financing|funding|raise|deal|investment|"
            rf"led|by|from|with|company|start|"
            r"platform)[\w†¶'&-]+ ){0,7}?"
            rf"{_FUND}(?=[,.;:)]|$| (?:to|in|from|led|with|and|of|that|which|for|focus\w*|"
            r"target\w*|dedicated|aimed|anchored|backed|as|at|on|by|¶)\b)"
        ),
    ),
    # "The fund aims to raise §", "its third fund, ¶, securing commitments of §".
    rule(
        "none.own-fund",
        "none",
        left=(
            rf"\b{_FUND}\b(?:,? (?:which|that))? (?:aims?|plans?|hopes?|intends?|seeks?|wants?|"
            r"expects?|looks?|is (?:targeting|seeking|aiming|looking|raising|expected)|target\w*)"
            r"(?: to)?(?: (?:raise|close|reach|secure|target|collect))?(?: on| at| for)?(?: an?)?"
        ),
    ),
    rule(
        "none.own-fund",
        "none",
        left=(
            rf"\b{_FUND}\b[^.;§]{{0,80}}\b(?:commitments (?:of|totall?ing|from)|corpus of)(?: "
            rf"an?)?|"
            r"\b(?:limited partners|lps)\b[^.;§]{0,40}"
        ),
    ),
    rule(
        "none.own-fund",
        "none",
        left=r"\b(?:first|second|final|interim) close\b[^.;§]{0,15}",
        sentence=rf"^(?!.*(?:¤|round)).*\b{_FUND}\b(?! ?-?rais)",
    ),
    # "Raises § to back late-stage companies."
    rule(
        "none.own-fund",
        "none",
        right=(
            r"^(?: in (?:[\w-]+ )?(?:capital|funds?|commitments))? to (?:back|invest in|bet on) "
            r"(?:[\w-]+ ){0,3}(?:start-?ups|companies|founders|bets|deals|ventures)\b"
        ),
    ),
    # "¶, a london-based venture firm, raised §".
    rule(
        "none.own-fund",
        "none",
        left=(
            rf", (?:an?|the|[\w-]+'s) (?:(?!that|which|for|of|to|by|from|with)[\w¶'.-]+,? "
            rf"){{0,6}}?{_FIRM}"
            r"(?: (?!in )[^,;§]{0,60})?, (?:has |"
            r"have |had |is )?(?:announced (?:that )?it (?:has )?)?(?:just |also |reportedly )*"
            r"(?:rais\w+|clos\w+|secur\w+|held|launch\w+)(?: (?:on|with|a|an|another|its|first|"
            r"close|of|at))*"
        ),
    ),
    # "Late-stage funding reached §", "57 deals totalling §", "a total of § across 22 projects".
    rule(
        "none.market",
        "none",
        left=(
            r"(?<!its )(?<!'s )(?<!total )\b(?:(?:(?:global|venture|vc|debt|start-?up|"
            r"(?:seed|early|late|growth)[- ]stage) (?:capital )?(?:funding|investments?|"
            r"financings?|rounds|deals|start-?ups|companies) |"
            r"(?:seed|early|late|growth)[- ]stage )(?:[^.;§¶]{0,60}, with total funding )?"
            r"(?:hit|reach\w*|totall?ed|fell|rose|surg\w+|dropp\w+|climb\w+|grew|declin\w+|stood|"
            r"increas\w+|jump\w+|soar\w+|witness\w*|saw|recorded|raised)(?: by| to| at)?"
            r"(?: an?(?: total(?: funding)? of)?| funding of)*|"
            r"\b\d+ (?:deals|rounds|transactions|financings),? (?:totall?ing|worth|for|of|raising)|"
            r"\b(?:raised|secured) by [^.;§¶]{0,30}(?:start-?ups|companies)\b[^.;§¶]{0,25} (?:is|"
            r"was))"
        ),
    ),
    rule(
        "none.market",
        "none",
        right=(
            r"^ (?:(?:splashed|spread|invested|deployed|raised) )?(?:across|over|in|into) "
            r"[\d,]+ (?:[\w-]+ )?(?:deals|companies|start-?ups|projects|rounds|financings)\b|"
            r"^ (?:globally |worldwide )?into (?:[\w-]+ ){0,4}(?:start-?ups|companies)\b"
        ),
    ),
    rule(
        "none.market",
        "none",
        right=(
            r"^[^;§¤]{0,50}, (?:an? )?(?:increase|decrease|decline|drop|rise|jump|surge|fall|"
            r"up|down)\b[^§;]{0,25}\d(?:%| per ?cent)"
        ),
    ),
    rule(
        "none.own-fund",
        "none",
        left=(
            rf"^\W*the (?:[\w-]+ ){{0,3}}{_FIRM}\b[^,;§]{{0,60}} (?:has |have |had )?"
            r"(?:rais\w+|clos\w+|secur\w+)(?: (?:on|an?|another|additional))*"
        ),
    ),
    # "Rounds of more than §", "the § and up rounds": how large deals of a market are.
    rule(
        "none.threshold",
        "none",
        left=(
            r"\b(?:rounds|financings|deals|raises|cheques|checks|fundings|funding rounds) "
            r"(?:of|above|over|worth|totall?ing|exceeding|larger than|that exceed)"
        ),
        right=r"^(?! (?:to|in|from|led|and §))",
        sentence=(
            r"\b(?:funding|start-?ups|companies|share|per cent|percent|%|record|year|month|rare|"
            r"common|usual|scarce|fewer|number)\b"
        ),
    ),
    # "The average ¤ was §", "usually invests §".
    rule(
        "none.threshold",
        "none",
        left=(
            r"\b(?:minimum|maximum|typical|average|median|usual|standard|mean) (?:[\w-]+ ){0,2}?"
            r"(?:investments?|cheques?|checks?|tickets?|rounds?|raise|deals?|¤)(?: (?:size|round))?"
            r"(?: [\w†-]+){0,3}? (?:is|was|of|at|were|to)(?: an?| about)?|"
            r"\b(?:usually|typically|generally|normally) (?:invests?|puts? in|writes?|backs?|"
            r"leads?)"
            r"(?: [\w-]+){0,3}?|"
            r"\b(?:writ(?:es?|ing)|signs?|signing) (?:[\w-]+ ){0,2}(?:cheques|checks|tickets) "
            r"of(?: an?)?"
        ),
    ),
    # "We could have raised §", "never needed to raise §": nobody did.
    rule(
        "none.never-done",
        "none",
        left=(
            r"\bcould(?: \w+)? have (?:\w+ )?(?:raised|taken|closed|got(?:ten)?|asked for|had|sold)"
            r"(?: (?:up to|more than|another|about|twice|an?))*|"
            r"\b(?:never|(?:did|do|does)(?: not|n['’]t)|no) (?:really |actually )?"
            r"(?:need(?:ed)?|have|had|want(?:ed)?) to (?:raise|take|borrow|spend)"
            r"(?: (?:up to|more than|another|about|an?))*"
        ),
    ),
    # "Its customers raised § on the platform", "bought back § of stock".
    rule(
        "none.others-money",
        "none",
        left=(
            r"\b(?:its|their|the|whose|of|his|her) (?:[\w-]+ )?(?:customers|clients|users|members|"
            r"merchants|alumni|graduates|creators|sellers|students|tenants|volunteers)"
            r"(?: [\w-]+){0,3} (?:raised?|secured?|closed?|attract(?:ed)?)(?: [\w-]+){0,3}|"
            r"\b(?:b(?:ought|uys?|uying) back|repurchas(?:ed?|es|ing))(?: [\w-]+){0,2}|"
            r"\bprize (?:money|fund|pot)(?: \w+){0,3}"
        ),
    ),
    rule(
        "none.others-money",
        "none",
        left=r"\brais(?:e[sd]?|ing)(?: [\w-]+){0,3}",
        right=(
            r"^ for (?:(?:the|an?|its|their|local) )?(?:start-?ups|companies|charit(?:y|ies)|"
            r"founders|hospices?|shelters?|hospitals?|schools?)\b"
        ),
    ),
    # "The figure dropped to §": what something is worth.
    rule(
        "none.fell-to",
        "none",
        left=(
            r"\b(?:dropp\w+|fell|fallen|slid|plung\w+|sank|slump\w+|tumbl\w+|shr[aiu]nk\w*) "
            r"(?:back )?to(?: as low as)?(?: an?| just| only)?"
        ),
    ),
    # "Signed a § deal to build data centres", "invests § in at least forty firms".
    rule(
        "none.work",
        "none",
        right=(
            r"^ (?:[\w-]+ ){0,2}(?:deals?|agreement|contract|pact|partnership)\b[^.;§¤]{0,60}? to "
            r"(?:build|buy|supply|develop|deploy|provide|use|licen[cs]e|manufacture|deliver|"
            r"construct|rent|lease|power|purchase|sell)\b"
        ),
    ),
    rule(
        "none.each",
        "none",
        right=(
            r"^ (?:each )?in(?:to)? (?:at least |up to |about |around |roughly |over |more than |"
            r"some |between |as many as |(?:a|another) (?:handful|dozen) )+(?:\d|companies|"
            r"start-?ups|of\b|\w+ (?:companies|start-?ups))"
        ),
    ),
    # What an investor holds, and what a cheque became.
    rule(
        "none.held",
        "none",
        left=(
            r"\b(?:amass\w*|buil(?:t|ding)(?: up)?|hold(?:s|ing)?|held|own(?:s|ed|ing)?|ha[sd]|"
            r"keeps?|retain\w*)(?: an?| its| their)"
        ),
        right=r"^ (?:[\w-]+ )?(?:stake|holding|position)\b",
    ),
    rule("none.held", "none", right=r"^ (?:[\w-]+ )?(?:cheque|check|investment|bet|stake) into §"),
    rule(
        "none.stock",
        "none",
        right=r"^ (?:(?:in|of) ¤ (?:sales|issuance|supply)|¤ (?:moment|price))\b",
    ),
)
