"""Rules on what is worth something and is no company: deals, stakes, markets, founders, anyone's.

A table alone: valuation_phrases tries the rules in this order among its own.
"""

from backend.claims.money_phrases import Rule, rule

OTHER_WORTH_RULES: tuple[Rule, ...] = (
    # "Who owns 12% of ¶, is worth §": the owner's fortune.
    rule(
        "none.owners-worth",
        "none",
        left=(
            r"\bwho (?:[\w%.-]+ ){1,8}¶(?:'s [\w-]+)?,? (?:is|was|has been)(?: \w+)? worth"
            r"(?: (?:about|some|an estimated|more than|around|at least))*"
        ),
    ),
    # "Will be worth § within five years, one analyst predicted".
    rule(
        "none.foretold",
        "none",
        left=r"\b(?:will|could|would|might)(?: [\w]+){0,2} be (?:worth|valued at)(?: [\w-]+){0,3}",
        right=(
            r"^ (?:(?:with)?in (?:the next )?(?:an?|[\w-]+) (?:years?|decades?)\b|"
            r"by (?:†|the end of))"
        ),
    ),
    # "At a median pre-money valuation of §".
    rule("none.usual", "none", left=r"\b(?:median|average)(?: [\w-]+){0,3} of(?: about| just)?"),
    # "Analysts value the market at §".
    rule(
        "none.market",
        "none",
        left=(
            r"\bvalu(?:e[sd]?|ing) (?:the|its|this|that) (?:[\w-]+ ){0,3}?(?:market|sector|"
            r"industry|category|opportunity)(?: [\w-]+){0,2} at(?: [\w-]+){0,3}"
        ),
    ),
    rule(
        "none.worth-of-deal",
        "none",
        left=(
            r"\b(?:deals?|contracts?|orders?|"
            r"(?<!funding )(?<!financing )(?<!investment )agreements?|stakes?|holding|"
            r"(?<!sold )(?<!sell )(?<!selling )shares|stock|"
            r"options|tokens|market|industry|property|goods|assets|portfolio|transactions?|"
            r"grants? program\w*|plants?|factor(?:y|ies)|buildings?|fleet|inventory|equipment|"
            r"patents?|sector|opportunity|projects?|prize|partnership|market size|settlement|"
            r"collection|painting|sculpture|recordings|donation|campus|bitcoins?|coins?|"
            r"homes?|houses?|flats?|apartments?|villas?|tickets?)"
            r"(?: (?:for|with|from|to|signed) (?:[\w-]+ ){0,5}(?:¶(?: ¶)?)?)? ?"
            r"(?:, (?:which )?)?(?:reportedly |is |are |was |"
            r"were |has been |that (?:is|are|was) |(?:that )?(?:could|may|might|would|will) be |"
            r"to be |be |being |currently |"
            r"potentially |now |(?:is |was |are )?(?:said|thought|believed|reported|estimated|"
            r"expected|understood) to be )?(?:worth|valued(?: at)?)(?: up to| as much as| about)?"
        ),
    ),
    rule(
        "none.worth-of-stake",
        "none",
        left=(
            r"\b(?:(?:stakes?|holdings?|shareholding),? (?:(?!company |firm |business |start-?up )"
            r"[^.;¶]|\.\d){0,60}\b(?:is|are|was|were) "
            r"(?:now |currently )?(?:worth|valued at)|"
            r"valu(?:es|ed|ing) (?:its|their|the|his|her|that|¶'s) (?:[\w.%-]+ )?(?:stakes?|"
            r"holdings?|shareholding|property|estate|collection|contract) at(?: an?| about)?|"
            r"value of (?:its|their|the|his|her) (?:[\w-]+ )?(?:investments?|stakes?|holdings?|"
            r"shares|position)\b(?:(?!valu)[^.;§]){0,40} (?:at|to|from)|"
            r"\b(?:each|he|she|(?:co-)?founders?|brothers|family|chief executive|ceo|chairman|"
            r"billionaires?|owners?)(?: of [\w¶ ]{1,20}?)?(?:,[^,;§]{2,30},)? (?:is|are|was|were)"
            r"(?: (?:now|each|together|both|(?:said|thought|believed) to be))* worth)"
        ),
    ),
    # "Valued at §, the deal", "2,000 coins, valued at §", "the market will be worth §".
    rule(
        "none.worth-of-deal",
        "none",
        left=r"^\W*valued at(?: \w+ly| about| over| more than| an?)*",
        right=(
            r"^,[^.;§]{0,90}?\b(?:the|this|that) (?:[\w-]+ )?(?:deal|transaction|contract|donation|"
            r"settlement|project|property|agreement|gift|award|partnership|acquisition|purchase)\b|"
            r"^,[^.;§]{0,90}?\b(?:acres|square (?:feet|met))"
        ),
    ),
    rule(
        "none.worth-of-deal",
        "none",
        left=(
            r"\b\d[\d,.]*(?: million| billion)? (?!(?:employees|people|staff|stores|customers)\b)"
            r"(?:¶|[a-z][\w-]*),? (?:each )?"
            r"(?:currently |then |now )?(?:valued at|worth)(?: \w+ly| about| over)*"
        ),
        sentence=r"\b(?:bitcoins?|btc|coins?|tokens?|units|homes|items|shares|wallets?)\b",
    ),
    rule(
        "none.market",
        "none",
        left=(
            r"\bmarket (?:size|opportunity) at|\bmarkets?(?: size| opportunity)?"
            r"(?: for [\w-]+(?: [\w-]+)?)?(?:,? (?:which|that))? (?:is|was|are|were|has|have|had|"
            r"will|would|could|valued|worth|reach\w*)(?: (?:been|be|to|at|projected|"
            r"expected|estimated|forecast|likely|currently|already|now|anticipated|predicted|"
            r"pegged|valued|worth|reach\w*|hit|grow\w*|well|over|more|than|"
            r"about|an?|surpass\w*|exceed\w*|approximately|nearly))*"
        ),
        sentence=r"^(?!.*\bmarket (?:value|cap|price))",
    ),
    rule("none.market", "none", left="", sentence=r"\bcagr\b|\bcompound(?:ed)? annual"),
    rule(
        "none.any-company",
        "none",
        left=(
            r"(?:\b(?:start-?ups|companies|firms|businesses|unicorns|exits|deals|acquisitions|they|"
            r"these|any|every|typical|average|"
            r"median|(?:built|build|create|created|found|founded|privately held) an?)"
            r"(?: [\w-]+){0,3}?(?: that are| which are| is| are)?(?: typically| each| usually)?,? "
            r"(?:valued(?: at)?|worth|with an? valuation of)(?: an?)?(?: mere| least)?)"
        ),
    ),
)
