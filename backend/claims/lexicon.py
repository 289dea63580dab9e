"""Word classes of funding news, as regular-expression fragments: no text in, nothing out.

Fragments match lower-cased text. The verbs were collected from how outlets of every kind phrase
a raise; none of them is a company's name.
"""

import re


def one_of(words: str) -> str:
    """Return a group of the alternatives that " | " parts in `words`."""
    return "(?:" + "|".join(part.strip() for part in words.split(" | ")) + ")"


def inflected(verbs: str) -> str:
    """Return the forms of regular verbs, for `one_of`; a + doubles the last letter before "ed"."""
    return " | ".join(map(_forms, verbs.split()))


def _forms(verb: str) -> str:
    if verb.endswith("+"):
        return rf"{verb[:-1]}(?:s|{verb[-2]}ed|{verb[-2]}ing)?"
    if verb.endswith("e"):
        return rf"{verb[:-1]}(?:e[sd]?|ing)"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return rf"{verb[:-1]}(?:y|ies|ied|ying)"
    return rf"{verb}(?:e?s|ed|ing)?"


RAISE = (
    r"(?:rais(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|clos(?:e[sd]?|ing)(?! to\b)(?: on)?|"
    r"land(?:s|ed|ing)?|bag(?:s|ged|ging)?|net(?:s|ted|ting)?|nab(?:s|bed|bing)?|snag(?:s|ged|ging)?|"
    r"pull(?:s|ed|ing)?(?: in| down| together)|scor(?:e[sd]?|ing)|pick(?:s|ed|ing)? up|"
    r"t(?:ook|ake[ns]?|aking)(?: (?:in|on)\b|(?= (?:(?:just|only|another|an?|its|some|further|"
    r"about|in) )*§(?! (?:[\w-]+ )?(?:stake|holding|hit|loss|charge|position|bet|off|away|out|"
    r"bite|share|slice|interest|write-?down|to|of)\b)))|attract(?:s|ed|ing)?|receiv(?:e[sd]?|ing)|"
    r"obtain(?:s|ed|ing)?|complet(?:e[sd]?|ing)|get(?:s|ting)?(?! for\b)|got(?:ten)?|"
    r"w[io]n(?:s|ning)?|"
    r"bank(?:s|ed|ing)|lock(?:s|ed|ing)? (?:in|up)|garner(?:s|ed|ing)?|gather(?:s|ed|ing)?|"
    r"collect(?:s|ed|ing)?|haul(?:s|ed|ing)? in|rak(?:e[sd]?|ing) in|reel(?:s|ed|ing)? in|"
    r"rop(?:e[sd]?|ing) in|bring(?:s|ing)? in|brought in|draw(?:s|n|ing)?(?: in)?|drew(?: in)?|"
    r"mop(?:s|ped|ping)? up|grab(?:s|bed|bing)?|captur(?:e[sd]?|ing)|clinch(?:e[sd]|ing)?|"
    r"cinch(?:e[sd])?|amass(?:e[sd])?|accumulat(?:e[sd])|add(?:s|ed|ing)?|acquir(?:e[sd]|ing)|"
    r"wrap(?:s|ped|ping)? up|finali[sz](?:e[sd]?|ing)|finish(?:e[sd])?|"
    r"borrow(?:s|ed|ing)?|pocket(?:s|ed|ing)?|reap(?:s|ed|ing)?|muster(?:s|ed|ing)?|"
    r"(?:round(?:s|ed|ing)?|rustl(?:e[sd]?|ing)|scrap(?:e[sd]?|ing)|cobbl(?:e[sd]?|ing)) (?:up|"
    r"together)|top(?:s|ped|ping)? up(?: with)?|feast(?:s|ed)? on|score|hoover(?:s|ed)? up|"
    r"scoop(?:s|ed)? up|fetch(?:e[sd])?|drum(?:s|med)? up|line[sd]? up|"
    r"been (?:given|handed|awarded|granted)|"
    r"unveil(?:s|ed)?|announc(?:e[sd]?|ing)|disclos(?:e[sd]?|ing)|reveal(?:s|ed|ing)?|"
    r"report(?:s|ed)?|emerg(?:e[sd]|ing) from stealth with|launch(?:e[sd]|ing)? with|"
    r"come[s]? out of stealth with|"
    r"snap(?:s|ped|ping)? up|sold|sell(?:s|ing)?|gain(?:s|ed)?|tap(?:s|ped)?|"
    r"corral(?:s|led)?|gross(?:es|ed|ing)?|extend(?:s|ed)?)"
)
INVEST = (
    r"(?:invest(?:s|ed|ing)?|put(?:s|ting)?(?: in| up)?|pour(?:s|ed|ing)?|"
    r"pump(?:s|ed|ing)?(?: in)?|inject(?:s|ed|ing)?|infus(?:e[sd]?|ing)|suppl(?:y|ies|ied|ying)|"
    r"provid(?:e[sd]?|ing)|contribut(?:e[sd]?|ing)|commit(?:s|ted|ting)?|sink(?:s|ing)?|sank|sunk|"
    r"plough(?:s|ed|ing)?|"
    r"plow(?:s|ed|ing)?|funnel(?:s|led|ed)?|channel(?:s|led|ed)?|chip(?:s|ped)? in|pitch(?:es|ed|"
    r"ing)? in|kick(?:s|ed)? in|lend(?:s|ing)?|lent|wr(?:ote|ites|iting|itten)|stump(?:s|ed)? up|"
    r"fork(?:s|ed)? (?:over|out)|"
    r"pledg(?:e[sd]?|ing)|deploy(?:s|ed|ing)?|back(?:s|ed|ing)|fund(?:s|ed)|splurg(?:e[sd]|ing)|"
    r"bet(?:s|ting)?|plunk(?:s|ed)? down|underwr(?:ote|itten)|"
    r"hand(?:s|ed|ing)?(?: over)?|g[ai]ve[sn]?|"
    r"part(?:s|ed|ing)? with|c[oa]me[s]? up with|cough(?:s|ed)? up|shell(?:s|ed)? out|"
    r"bought|buy(?:s|ing)?)"
)
ROUND_NOUN = (
    r"(?:rounds?|financings?|funding|fundings|raise|raises|fundrais(?:e|es|er|ers|ing)|"
    r"fund[- ]rais(?:e|er|ing)|"
    r"investments?|capital|equity|injections?|infusions?|deals?|tranche|cash|money|infusion|"
    r"backing|commitments?|cheques?|checks?|haul|placement|offering|issue|issuance|transaction|"
    r"series|seed|loan|lifeline|vote of confidence|shot in the arm|"
    r"facility|facilities|(?:credit |debt |finance |project-finance |"
    r"bank )line|line of credit|financing round|war chest|boost|top-up|extension|stake|"
    r"funds|bonds?|convertibles?|"
    r"(?:first|second|final|initial|interim) close|tender(?: offer)?|notes|package|"
    r"public issue|rights issue)"
)
FUNDING = (
    r"(?:rounds?|financings?|funding|fundrais\w*|fund[- ]rais\w*|raise[sd]?|raising|"
    r"invest\w*|series|seed|backers?|capital|tranche|equity|stakes?|syndicate|venture)"
)
INVESTOR_NOUN = (
    r"(?:investors?|backers?|shareholders?|participants?|funders?|financiers?|supporters?|insiders|"
    r"stakeholders?|syndicate|consortium|angels?|vcs?|lenders?|owners|funds|firms|subscribers|"
    r"buyers|contributors|"
    r"names|ones|newcomers?|followers|players|entrants|institutions|holders|the likes of|partners)"
)
COMPANY_NOUN = (
    r"(?:company|start-?up|firm|business|unicorn|decacorn|group|maker|platform|developer|"
    r"provider|bank|neobank|lender|insurer|fintech|edtech|biotech|insurtech|proptech|retailer|"
    r"marketplace|manufacturer|operator|outfit|venture|upstart|scale-?up|carmaker|automaker|"
    r"chipmaker|drugmaker|studio|lab|app|giant|processor|specialist|player|service|team|"
    r"spin-?out|spin-?off|challenger|brand|chain|carrier|airline|publisher|agency|broker|exchange)"
)

COMPANY_NOUN_RE = re.compile(COMPANY_NOUN)
