"""Rules on sums that only sound like a financing: funds of investors, markets, thresholds, stocks.

A table alone: money_roles tries these behind the rules on valuations, before those on totals.
"""

from backend.claims.money_phrases import Rule, rule

_FUND = r"(?:funds?|vehicles?|aifs?)"
_FIRM = (
    r"(?:funds?|venture(?: capital)? (?:firm|investor|fund)|vcs?(?: firm)?|investment (?:firm|company|"
    r"manager)|private equity (?:firm|investor)|buyout (?:firm|shop)|growth equity firm|"
    r"asset manager|fund of funds)"
)

OTHER_SUMS_RULES: tuple[Rule, ...] = (
    # "Raised § for its second seed fund", "across two funds".
    rule(
        "none.own-fund",
        "none",
        right=(
            r"^(?: [\w-]+){0,3}? (?:for|across|in|into|over|to) (?:an?|its|their|his|her|the|two|"
            rf"three|four|several|multiple) (?:(?!round|company|start|platform)[\w†¶'&-]+ ){{0,7}}?"
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
            rf"\b{_FUND}\b[^.;§]{{0,80}}\b(?:commitments (?:of|totall?ing|from)|corpus of|"
            r"(?:first|second|final|interim) close\b[^.;§]{0,15})(?: an?)?"
        ),
    ),
    # "¶, a london-based venture firm, raised §".
    rule(
        "none.own-fund",
        "none",
        left=(
            rf", (?:an?|the|[\w-]+'s) [^,;§]{{0,60}}\b{_FIRM}(?: (?!in )[^,;§]{{0,60}})?, (?:has |"
            r"have |had |is )?(?:announced (?:that )?it (?:has )?)?(?:just |also |reportedly )*"
            r"(?:rais\w+|clos\w+|secur\w+|held|launch\w+)(?: (?:on|with|a|an|another|its|first|"
            r"close|of|at))*"
        ),
    ),
    # "Rounds of more than §", "the § and up rounds": how large deals of a market are.
    rule(
        "none.threshold",
        "none",
        left=(
            r"\b(?:rounds|financings|deals|raises|cheques|checks|fundings|funding rounds) "
            r"(?:of|above|over|worth|exceeding|larger than|that exceed)"
        ),
        right=r"^(?! (?:to|in|from|led|and §))",
        sentence=r"\b(?:funding|start-?ups|share|per cent|percent|%|record|year)\b",
    ),
    rule(
        "none.threshold",
        "none",
        right=(
            r"^(?:-plus|\+)?[ -](?:[\w-]+ ){0,2}(?:rounds|financings|raises|megarounds|mega-rounds|"
            r"fundings)\b"
        ),
        left=r"\b(?:\d+|more|most|of|to|in|five|six|seven|eight|nine|ten|several|few|fewer|many|these)",
        sentence=r"(?:-plus|\+|% of|percent|per cent|number of|so far)",
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
            r"some |between |as many as |(?:a|another) (?:handful|dozen) )+(?:\d|companies|start-?ups|"
            r"of\b|\w+ (?:companies|start-?ups))"
        ),
    ),
    rule("none.stock", "none", right=r"^ (?:in|of) ¤ (?:sales|issuance|supply)\b"),
)
