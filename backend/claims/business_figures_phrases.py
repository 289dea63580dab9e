"""Rules on sums that a business has, earns, spends or is paid, and that nobody raised.

A table alone: money_roles tries these between the two tables on valuations.
"""

from backend.claims.lexicon import RAISE
from backend.claims.money_phrases import DET, FUNDED, Rule, rule

BUSINESS_FIGURES_RULES: tuple[Rule, ...] = (
    rule(
        "none.in-the-bank",
        "none",
        left=(
            r"\b(?:money|cash|funds) (?:in|at) (?:its|the|their|our) bank(?: accounts?)? "
            r"(?:[\w-]+ ){0,3}$"
        ),
    ),
    rule("none.opened-with", "none", left=r"\bopened (?:with|at) $"),
    rule("none.wished", "none", right=r"^ would (?:have been|be) (?:better|enough|plenty|wiser)\b"),
    rule(
        "none.business-figure",
        "none",
        right=(
            r"^ (?:(?:in|of|on|worth of|as) )?(?!for )(?:(?:its|the|their|net|gross|operating|"
            r"pre-tax|after-tax|total|about|new|more|global|us|yearly|monthly|quarterly|recurring|"
            r"annual(?:ly|i[sz]ed)?|recurrent|trailing|projected|expected|potential|incremental|"
            r"consolidated|adjusted|outstanding|†|¶(?:'s)?|[\w-]+) ){0,3}?(?:revenues?|sales|"
            r"turnover|profits?|income|earnings|ebitda|arr\b|gmv|run[- ]rate|bookings|losses|"
            r"loss\b|(?:stock|share)holders'? equity|value locked|home equity|orders|backlog|"
            r"damages|fines?|"
            r"penalt\w+|costs?|spending|exports|"
            r"transactions?|payments? volume|payments|deposits|premiums|aid|donations?|"
            r"purchases|savings|dividends?|taxes|fees|compensation|remittances|market\b(?! "
            r"(?:value|cap))|"
            r"industry\b|economy|opportunity|sector\b|milestones?|milestone payments|royalt\w+|"
            r"upfront payment|upfront fee|settlements?|verdicts?|recover(?:y|ies)|fine\b|lawsuit|"
            r"penalty|stimulus|(?:revenue|strategic|marketing) partnership|joint venture|"
            r"contracts?\b|budget|salary|bonus|prize|mansion|acquisition|takeover|buyout|merger|"
            r"purchase|buyback|deficit|hole|debt pile|loan book|portfolio|assets|war\b(?! chest)|"
            r"trade|"
            r"savings|loss|bill\b|gap\b|hit\b|price cut)\b"
        ),
    ),
    rule(
        "none.market",
        "none",
        left=(
            rf"\b(?:start-?ups|companies|firms|sector|industry|peers|rivals|businesses|founders|"
            rf"ecosystem|unicorns|players|competitors|venture capitalists|share sales|listings|"
            rf"offerings|flotations|"
            rf"vcs)(?: (?!¶)[\w†-]+){{0,5}}? (?:have |has |had )?(?:together |collectively |"
            rf"jointly )?(?:{RAISE}|{FUNDED}) {DET}"
        ),
        sentence=r"^(?!\W*¶ (?:and ¶ )?(?:has|have|had|rais))",
    ),
    rule(
        "none.market",
        "none",
        right=(
            r"^ (?:across|over|in|into|through|to(?! (?:fund|help|serve|support|finance|let|"
            r"offer)\b)) (?:[\d,]+ |nearly |some |about |"
            r"\w+ )?(?:[\w-]+ )?(?:deals|companies|start-?ups|transactions|ventures|businesses)\b|"
            r"^ into the (?:[\w-]+ ){0,3}?(?:sector|industry|field|market|space|region|country|"
            r"state|area|economy|continent)\b|"
            r"^ into (?!the|its|an?|this|that|our|their|them|it|what|one|both|each|new|fresh|more|"
            r"equity|¶|†)(?:\b|(?<=[¶†]))(?![^,.;§]{0,60}[¶¤])"
        ),
    ),
    rule(
        "none.held",
        "none",
        left=(
            r"\b(?:had|has|have|held|holds|sits? on|sitting on|retains?|with|report(?:s|ed|ing)|"
            r"ended|ends|ending)(?: [\w-]+){0,2}"
        ),
        right=r"^ (?:in|of) (?:cash|liquidity|reserves|the bank)\b",
    ),
    # "§ available under its credit line": lent to nobody yet.
    rule(
        "none.undrawn",
        "none",
        right=(
            r"^ (?:(?:in|of|was|is|were|are|remain\w*|still) )*(?:undrawn|unused|unutili[sz]ed)\b|"
            r"^ (?:(?:of|is|was|remains?) )?(?:availab(?:le|ility)|remaining|capacity) (?:under|on|"
            r"through) (?:its|the|their|our|an?|¶'s|this|that)\b"
        ),
    ),
    # "Holders of § in debt converted it": what is owed.
    rule(
        "none.owed",
        "none",
        left=rf"^(?!.*\b(?:{RAISE})\b[^,;]{{0,25}}$).*",
        right=r"^ (?:in|of) (?:[\w-]+ ){0,2}(?:debts?\b|¤)(?! (?:financing|funding|facilit|and))",
        sentence=(
            r"\b(?:repay\w*|repaid|pay(?:s|ing)? (?:off|down|back)|paid (?:off|down|back)|ow(?:es?|"
            r"ed|ing)|(?:have|has|had|be|been|was|were) converted|satisfied|restructur\w*|"
            r"eliminat\w*|extinguish\w*|defer(?:red|ring)?|forg[ai]v\w+|cancel\w*|creditors?)\b"
        ),
    ),
    # "A § investment yields § daily": what a saver is offered.
    rule(
        "none.yields",
        "none",
        left="",
        sentence=(
            r"§ (?:daily|profit\b)|\b(?:daily|weekly|monthly|fixed) (?:returns?|rewards?|earnings|"
            r"profits?|income|interest|payouts?|yields?)\b|referral bonus|\b(?:staking|mining|"
            r"investment) (?:plan|contract|bot|package)s?\b"
        ),
    ),
    # "Raised § for nonprofits", "secured § for his clients".
    rule(
        "none.for-others",
        "none",
        right=(
            r"^ (?:for|to (?:help|support|benefit|fund|aid|assist|empower|enrich|provide)\b|in "
            r"support of|on behalf of|benefit(?:ing|ting)) (?:(?:his|her|its|their|our|the|of|and|"
            r"in|with|to|lives|"
            r"[\w¶'-]+) ){0,8}?"
            r"(?:clients|victims|charit(?:y|ies)|causes|non-?profits?|scholarships?|veterans|"
            r"families|orphans|survivors|refugees|the (?:homeless|poor|needy)|youth|underserved|"
            r"cancer|hunger|foundation)(?=[.,;]|$| (?:across|in|and|nationwide|around|affected|"
            r"with|who|of|throughout|suffering|research|at|through|on|via)\b)"
        ),
        sentence=(
            r"^(?!.*(?:¤|\b(?:rounds?|investors?|led by|ventures?|valu\w+|equity|start-?ups?|"
            r"company|platform|app|seed|series)\b))"
        ),
    ),
    # "Raised § at its gala".
    rule(
        "none.charity",
        "none",
        left="",
        sentence=(
            r"^(?!.*(?:¤|\b(?:rounds?|investors?|led by|ventures?|valu\w+|equity|start-?ups?|"
            r"company|platform|app|software|marketplace|maker|seed|series)\b)).*"
            r"\b(?:gala|charit(?:y|ies|able)|philanthrop\w+|donors?|donations?|non-?profits?|"
            r"fund-?raisers?|scholarships?|tournament|concert|"
            r"benefit (?:concert|dinner|event|night)|silent auction|lifetime "
            r"fundraising|relay|marathon|telethon|luncheon|grateful)\b"
        ),
    ),
    rule(
        "none.managed",
        "none",
        right=(
            r"^ (?:in |of )?(?:(?:assets|capital|regulatory assets|funds|client \w+|"
            r"committed capital) )?(?:under (?:management|advisement|supervision)|in assets|aum\b)|"
            r"^ (?:in|of) (?:aggregate|committed|investor|client|lp) (?:equity |capital "
            r")?(?:capital|"
            r"commitments)\b"
        ),
    ),
    # "Since inception the firm has committed and invested § of capital."
    rule(
        "none.managed",
        "none",
        left=(
            r"(?:\b(?:firm|fund|investor|it|we)|¶) (?:has|have) (?:(?:committed|deployed|raised|"
            r"advised|originated|backed|since|already|now) (?:and )?)?(?:invested|deployed|"
            r"committed)(?: and invested| and committed| over| an?)*"
        ),
        right=(
            r"^ (?:(?:of|in) (?:[\w-]+ )?(?:capital|equity|debt|credit)|across|over|in (?:\d|"
            r"more))\b"
        ),
    ),
    # "Carried its stake at §."
    rule(
        "none.held",
        "none",
        left=(
            r"\b(?:carr(?:y|ies|ied)|book(?:s|ed)?|valu(?:es|ed)|mark(?:s|ed)|h[eo]lds?|report(?:s|"
            r"ed)|list(?:s|ed)) (?:its|the|their|his) (?:[\w%-]+ ){0,3}?(?:stake|holding|position|"
            r"shareholding|investment|shares)\b(?: (?:in|of) (?:¶|it|the [\w-]+))? at(?: an?| only|"
            r" "
            r"just)*"
        ),
    ),
    rule(
        "none.cash",
        "none",
        right=(
            r"^ (?:in |of |worth of )?(?:[\w-]+ )?(?:(?:restricted|unrestricted|reported|free|net|"
            r"available|on-hand) cash\b|cash (?:flows?|reserves?|balance|position|pile|hoard|"
            r"runway)\b)|"
            r"^ (?:in|of|worth of) (?:cash(?: on hand| reserves|,? (?:and|&) (?:cash |short-term )?"
            r"(?:equivalents|investments|marketable)|"
            r" in (?:the|its)|,? cash equivalents)|the bank|inventory|goods|gross merchandise|"
            r"merchandise|transactions?|payments|"
            r"loans? (?:to|for|approved|outstanding|granted|issued|made|on)\b|bitcoin|crypto|"
            r"tokens|"
            r"stock options|liabilities|debt (?:to|owed)|unpaid|up-?front|milestones?|royalt)"
        ),
    ),
    rule(
        "none.own-fund",
        "none",
        right=(
            r"^ (?:(?:pair|trio|set|family|suite|series) of |"
            r"(?!raise|round|series|(?:of|in|to|will|would|which|that|and|from|for|with|at|as|"
            r"by)\b)[\w-]+ ){0,3}(?:funds?|vehicle|"
            r"spac)(?: (?!rais|round|from)|[,.;)]|$)(?!rais)"
        ),
    ),
    rule(
        "none.own-fund",
        "none",
        left=(
            r"(?<!raised )\bfunds?\b(?! raised)(?:,| (?!valu|put|pric|"
            r"lift)[\w†-]+){0,4}? (?:of|at|with|on|totall?ing|"
            r"worth|to|has|above|past|exceeding)"
        ),
    ),
    rule(
        "none.price",
        "none",
        left=(
            r"\b(?:acquir\w+|bought(?! into)|buy(?:s|ing)?(?! into|[ -]now)|purchas\w+|takeover|"
            r"acquisition|merge[rd]?|sold(?: itself| out)?|sell itself|buyout|takeover bid|bid|"
            r"snapped up)\b(?:(?!proceeds|notes |convertible |"
            r"valu(?:es|ing|e (?:it|¶|the))(?!\w)|(?:equity|enterprise|market|implied|pre-money|"
            r"post-money) value|"
            r"makes |"
            r"(?<=sold )shares|(?<=sell )shares|(?<=selling )shares|(?<=bought "
            r")in\b)[^.;§]){0,110}?\b(?:for|in an?|at|(?<!\bbe )worth|valued at|"
            r"in a deal (?:worth|valued at)|of|priced at)(?: an?| the)?(?: \w+ly)?"
        ),
        right=r"^(?! (?:stakes?\b|in shares|of shares|worth of shares))",
    ),
    rule(
        "total.that-makes",
        "total_raised",
        left=(
            r"\b(?:that|this|which|it|together|told) (?:(?:makes|made|would make)(?: it| a total "
            r"of)?|(?:adds|added|sums) up to|(?:comes|came|amounts|amounted) to)(?: an?)?"
        ),
        right=(
            r"^ †|^ (?:raised |collected )?(?:since|so far|to date|this year|in (?:total|all|the "
            r"space of|less than|under|barely|\w+ "
            r"rounds|†|\w+ (?:weeks|months|years|days))|altogether|all told|(?:in|"
            r"over) (?:the )?(?:past|last|\w+) (?:\w+ )?(?:years?|months))\b|"
            r"^,? (?:if (?:you are|you're|one is) counting|for those (?:counting|keeping))"
        ),
    ),
    rule(
        "none.spent",
        "none",
        left=(
            r"\b(?:spen[dt]|spends|spending|cost(?:s|ing)?|costed|pa(?:y|ys|id|ying)|fined|"
            r"owes?|owed|owing|los(?:t|es?|ing)|burn(?:ed|s|ing|t)?(?: through)?|"
            r"earn(?:ed|s|ing)?|generat\w+|donat\w+|sav(?:ed?|es|ing)|process(?:ed|es|ing)?|"
            r"handl\w+|manag(?:es|ing|ed)|oversees|sued for|worth of|ma(?:d|k)es?(?: an?)?|"
            r"refund\w*|repa(?:y|id)|originat\w+|disburs\w+|lent(?: out)?|charg\w+|budgeted|"
            r"recorded|booked|posted|turned over|steal|stole[n]?|allocat\w+|earmark\w+|shipped|"
            r"sold|wire[sd]?|writ(?:e|ten|ing) (?:off|down)|wrote (?:off|down)|cut(?:ting)?)"
        )
        + rf" {DET}",
        right=(
            r"^(?! (?:in|of|worth of) (?:(?:new|its|fresh|common|preferred|ordinary|[\w-]+) "
            r")?(?:stock|shares|equity|preferred)\b)"
        ),
    ),
)
