"""Rules on what a value moved from or to, and on one that carries on from words before it.

A table alone: money_roles tries the rules in this order, behind those of valuation_phrases.
"""

from backend.claims.lexicon import INVEST, RAISE, ROUND_NOUN
from backend.claims.money_phrases import NO_ROUND, OLD, Rule, rule

MOVED_VALUATION_RULES: tuple[Rule, ...] = (
    rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"\bvaluation\b[^.;]{{0,60}}§[^.;§]{{0,60}}?\b(?:from|up from|down from|"
            rf"compared (?:with|to)|against|versus|vs\.?|than|after|to|over|instead of|on|double|"
            rf"triple|twice|times|half){OLD}"
        ),
        right=NO_ROUND,
    ),
    rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"(?:\bvalu(?:ed|es|ing)|(?:¶|\bit|company|start-?up|firm|to be|bank)(?: (?:is|was|"
            rf"now|then|once))* worth)\b[^.;]{{0,40}}§(?:[^.;§]|\.\d){{0,50}}?"
            rf"\b(?:from|up from|down from|compared (?:with|to)|against|versus|vs\.?|than|after|to|"
            rf"over|or|double|triple|twice|times|half){OLD}"
        ),
        right=NO_ROUND,
    ),
    rule(
        "valuation.moved",
        "valuation",
        left=(
            r"(?:\b(?:it|company|start-?up|firm)|¶)"
            r"(?: (?:has|had|have|once|previously|then|later|since|first|briefly))* "
            r"(?:soared|plunged|plummeted|tumbled|slumped|sank|ballooned|swelled|slid|dropped|"
            r"peaked|crashed|rises|rose|jumped|surged|climbed|fell) (?:from|to|at)"
            r"(?: around| about| just)?"
        ),
        right=r"^(?! (?:in|of) (?!†|an?\b|the|its))",
        sentence=r"\b(?:valuations?|valued|worth|value)\b",
    ),
    rule(
        "valuation.at-after-raise",
        "valuation",
        left=(
            rf"(?:(?<!\w)(?:{RAISE}|{INVEST}|{ROUND_NOUN}|paid|pays|"
            rf"¤)(?!\w)[^;§]{{0,60}}§[^;§]{{0,130}}?|§ (?:[\w-]+ ){{0,2}}¤(?: round)? |"
            rf"§ from [^;§]{{2,100}}?, |\bcame §(?: [^;§]{{2,60}}?)?, )"
            rf"(?<!stood )(?<!stands )(?<!closed )(?<!ended up )(?<!stopped )(?<!ended "
            rf")(?<!settled )\bat(?: an?)?(?: just)?(?: \w+ly|"
            rf" cool| whopping| chunky| lofty| flat| massive)*"
        ),
        right=(
            r"^(?! (?:per|a share|each|interest))(?:[,.;)]| (?:pre|post|valuation|target|price|"
            r"mark|cap\b|in|with|from|led|when|after|and|as|which|,|\()|$)"
        ),
    ),
    rule(
        "valuation.moved-from",
        "valuation",
        left=(
            r"(?:\bper ?cent|%|\b(?:times|double|twice|triple|treble|half|third|quarter|fifth))"
            r"(?: (?:more|less|higher|lower|up|down|increase|rise|jump|fall|drop|cut|discount|"
            r"premium|step-?up))*(?: (?:than|on|from|over|above|below|off|against|to))? (?:the|its)"
        ),
        right=r"^ (?!of (?:revenue|sales|arr|profit))(?:of|at|in|when|from|that|set|paid|it|†)",
        sentence=r"\bvalu|\bworth\b|\bprice|\braised money\b",
    ),
    rule(
        "valuation.value-of",
        "valuation",
        left=(
            r"\b(?:g[ai]v(?:e|es|ing)|at|put\w*|carr\w+|with|had|has|command\w*|impl\w+|to|for) "
            r"(?:it |¶ |the (?:[\w-]+ ){1,3}?)?an? (?:(?:implied|total|market|current|estimated|"
            r"paper|"
            r"equity|enterprise|post-money|pre-money|new|notional|company) )*(?:value|"
            r"worth) of(?: an?)?"
        ),
        sentence=(
            r"\b(?:implied|company|enterprise|equity|paper) value\b|¤|\brounds?\b|\brais|\binvest|"
            r"financing|funding|equity|\bdeal\b|"
            r"\bstakes?\b|\bshares\b"
        ),
    ),
    rule(
        "valuation.its-previous",
        "valuation",
        left=r"\b(?:its|the|their) (?:previous|former|last|earlier|peak|old|prior)",
        right=NO_ROUND,
        sentence=r"\bvalu|\bworth\b",
    ),
    rule(
        "valuation.at-is",
        "valuation",
        left=r"^\W*at(?: an?)?",
        right=(
            r"^,? (?:it|¶|(?:the|its) (?:company|firm|start-?up|group|maker|price|value)|"
            r"according)\b"
        ),
        sentence=r"\bvalu|\bworth\b|\bprice\b|\bunicorns?\b|venture-backed",
    ),
    rule(
        "valuation.it-was-worth",
        "valuation",
        left=r"^\W*(?:in †,? )?it (?:was|stood at)(?: an?)?",
        sentence=r"\bworth\b|\bvalu",
    ),
    rule(
        "valuation.at-behind-sum",
        "valuation",
        left=r"§ at(?: an?)?(?: just| only)?",
        right=(
            r"^(?:[,.;)]|$| (?:in|on|from|with|led|when|after|and|as|pre|post|two|three|a|the|"
            r"†)\b| †)"
        ),
    ),
    rule(
        "valuation.value-of",
        "valuation",
        left=(
            r"(?:¶|\b(?:it|company|firm|start-?up))(?: (?:has|had|once|now|already|briefly))* "
            r"(?:reached|hit|commanded|attained|got) an? (?:[\w-]+ )?value of(?: an?)?"
        ),
    ),
    rule(
        "valuation.carried",
        "valuation",
        left=r"§ valuation[^.;]{0,40}?\bcompar\w+ (?:with|to) §[^.;]{0,90}? and (?:with|to)",
    ),
    rule(
        "valuation.figure-after-price",
        "valuation",
        left=(
            r"\b(?:value|valuation|price)[^.;§]{0,50}§[^.;§]{0,20}?(?:(?:,|and|or|to|from|-)|"
            r",? (?:but|though|although|while|whereas) [^.;§]{2,40}?\b(?:says?|said|gives?|gave|"
            r"speaks? of|spoke of|confirms?|confirmed)(?: only| just)? ?[\"']?(?:only |just )?)"
        ),
        right=r"^(?! (?:more|less|higher|lower|above|below))",
    ),
    # "More than double the § of its previous round", "up on the § of last March".
    rule(
        "valuation.measured",
        "valuation",
        left=(
            r"\b(?:than|from|below|above|against|with|double|twice|times|half|on|doubl\w+|"
            r"tripl\w+) (?:the|its)"
        ),
        right=(
            r"^ of (?:(?:its|¶'s|the) (?:previous|last|prior|earlier) (?:round|raise|financing)|†|"
            r"(?:a|two|three|twelve) (?:years?|months) (?:ago|before|earlier))"
        ),
        sentence=r"^(?!.*\b(?:revenues?|sales|loss(?:es)?|profits?|raise[sd]?|round of)\b)"
        r".*\b(?:valu|worth|price)",
    ),
)
