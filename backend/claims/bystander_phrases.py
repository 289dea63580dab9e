"""The phrases that tell who stands in a story of a financing without having part in it.

Outlets, advisers, customers, a fund's other holdings: patterns over masked text, nothing else.
"""

import re

from backend.claims.gates import Gated, Late
from backend.claims.investor_rows import DESC

PORTFOLIO_LEFT = Gated(
    r"\b(?:(?<!new )investors? in(?! the (?:[\w-]+ )?(?:company|start-?up|firm|business|round|"
    r"deal) )|backers? of|shareholders? (?:in|of)|bets? on|stakes? in|"
    r"holdings in|positions? in|early in|"
    r"invest(?:ed|s|ing|ments?)? in(?:to)?|portfolio|known for backing|(?:has|have|had|previously|"
    r"earlier|also|which|that|who) (?:also |previously |earlier )?back(?:s|ed)|backing(?! of\b)|"
    r"backs)(?: (?!includ|are\b|were\b|was\b|¤|§|led\b|alongside|by\b|from\b|with\b|"
    r"rounds?\b)[\w'-]+){0,6}(?: including| include)? $"
)
CUSTOMER_LEFT = Gated(
    r"\b(?:customers?|clients?|users?|rivals?|competitors?|peers|alumni|hires?|veterans|employers?|"
    r"engineers|suppliers?|vendors?|acquirers?|buyers?|acquisitions?|partnerships?|collaborat\w+|"
    r"contracts?|orders|purchases|revenue|works? with|worked (?:with|at|for)|competes? with|"
    r"competing with|versus|compared (?:with|to)|listed on|unlike|roles? at|stints? at|"
    r"previously at|formerly (?:at|of|with))\b"
    rf"(?:(?!, (?:as|so|is|are|was|were|has|have)\b)[^.;¶§¤]){{0,45}} {DESC}$"
)
# People's employers: "angels and operators from ¶", "the founders of ¶".
PEOPLE_LEFT = Gated(
    r"\b(?:angels?|angel investors|operators?|executives?|execs|leaders|co-?founders?|founders|"
    r"engineers|researchers|alumni|employees|individuals|people|veterans|advis[eo]rs|creators|"
    rf"makers|inventors)(?:,? (?:and|or) [\w-]+)? (?:from|at|of|behind) {DESC}$|"
    r"\b(?:(?:co-?)?founders|founding team|team|leadership|board(?: of directors)?|board members|"
    r"advis[eo]rs|ecosystems?|platforms?|portfolio|suite|products?|brands?|technolog(?:y|ies)|"
    r"services?|operations|winners|deals|start-?ups|companies|strateg(?:y|ies)|sectors?|verticals?|"
    r"markets?|industries|features?|topics?)(?:,? (?:which|that))? (?:also )?"
    rf"(?:includes?|included|featur\w+) {DESC}$|"
    r"\b(?:investments|rounds|deals|raises|transactions|examples|limited partners|lps)"
    rf"(?:,? (?:which|that))? (?:includ(?:es?|ed|ing)|such as|like) {DESC}$"
)
ADVISER_LEFT = Gated(
    r"\b(?:(?<!accounts )(?<!funds )advised (?:by|on)|"
    r"(?<!angels and )(?<!investors and )advis(?:e|o)rs?"
    r"(?: to| on| for| were| was| is| are| included?)?|"
    r"counsel|placement agents?|book-?runners?|underwriters?|law firms?|represented by|brokered "
    r"by|hired|"
    rf"mandated|tapped (?:banks|bankers)|working with(?: banks)?|auditors?)[^.;¶§]{{0,30}} {DESC}$"
)
ADVISER_RIGHT = Gated(
    r",? ?(?:(?:act|serv)\w* |as |the |its |an? |sole |exclusive |joint |lead |co-|financial |"
    r"legal |placement |global |structuring |led |left )*(?:advis(?:e|o)rs?|advising|advised|"
    r"counsel|placement agents?|book-?runn\w+|(?:lead )?arrangers?|underwrit(?:er|ers|ing)|"
    r"coordinators?|law firm|represent(?:ed|ing)|"
    r"(?:was|were|been) (?:hired|mandated|appointed)|legal)\b|"
    r" (?:(?:is|are|was|were|will|would|to) )?(?:jointly )?(?:r[ua]n|running|manag(?:e[sd]?|ing)|"
    r"handl(?:e[sd]?|ing)|led|leads?|leading|arrang(?:e[sd]?|ing)) (?:the|its) (?:domestic |"
    r"foreign |international |public |initial )*(?:offering|share sale|sale|ipo|listing|books?|"
    r"flotation|float|stock sale|(?<=[cn] )syndicate)\b"
)
SPEECH_LEFT = Gated(
    r"(?:\b(?:(?:sourced|accessed|obtained|filings?|documents) (?:from|by|with)|"
    r"according to|reported by|tipped by|told|per|cited by|citing|data (?:from|by)|tracked by|"
    r"estimates? (?:from|by)|interview with|research(?:er)? (?:firm|from|by)|analysts? at|"
    r"spokes\w+ (?:for|of)|statement (?:to|from)|first reported by|seen by|reviewed by|figures "
    r"from|by the count of|database|compiled by|via|newspaper|email to|report (?:from|by)|"
    r"analysis by|survey by|reported in|(?<!was )(?<!were )written by|ranked by|published by|"
    r"photo by|news outlet)(?: (?!that\b)[\w-]+){0,4} )$"
)
SPEECH_RIGHT = Gated(
    r"(?:'s)?(?:,[^,;]{2,90},)? (?:said|says|told|wr(?:ote|ites)(?! (?:an?|another|the|its|§))|"
    r"report(?:s|ed)|added(?! (?:money|cash|capital|funds|§))|noted|confirmed|argue[sd]|tweeted|"
    r"posted|explained|commented|"
    r"estimates?d?|according|acknowledged|warned|believes?|has (?:reported|said|written|learned)|"
    r", citing)\b(?! (?:(?:on )?†,? |today |yesterday |in an? [\w ]{2,24}? )?(?:that )?"
    r"(?:it|they) )"
)
EXCEPT_LEFT = Gated(rf"\b(?:except(?: for)?|excluding|minus|without|instead of) {DESC}$")
# "Joining ¶ in the round were …": the first name is another's.
BESIDE_LEFT = Gated(rf"\b(?:joining|besides|alongside|next to|together with) {DESC}$")
BESIDE_RIGHT = re.compile(r"[^.;¶]{0,40}? (?:is|are|was|were|came) ")
# "Led by Acme founder", "from Acme and Foo executives": some of their people, not the firms.
PEOPLE_RIGHT = re.compile(
    r"(?:'s?)? (?:(?:former|ex-?|early|senior|current|top) )?(?:co-?)?(?:founders?|ceos?|chief "
    r"executives?|executives|execs|employees|engineers|alumni|veterans|staff|stars|athletes|"
    r"researchers)\b(?!,? (?:(?:and|[a-z-]+) ){0,2}¶)"
)
# Holders who sell: the money goes to them.
SELLER_LEFT = Gated(
    r"\b(?:(?:offer for sale|sale of (?:existing |old |secondary )?shares|"
    r"sell-?down|exits?)\b[^.;]{0,50} (?:by|from|of)|(?:investors|backers|shareholders|holders|"
    r"those|funds) (?:who|that|which) (?:(?:are|were|will|want to|wish to|is) )*(?:leav|le[fa]|"
    r"s[eo]l[ld]|exit|cash(?:ed|ing)? out)[^.;¶]{0,30}?,?|(?:sellers|selling shareholders|those "
    r"selling)\b[^.;¶]{0,40}?)"
    rf"(?: [a-z]+){{0,2}}(?: includ\w+| such as| like| are| were)? {DESC}$"
)
# Behind these a sum is earned, not raised: "revenue of § from ¶".
EARNED_LEFT = Gated(
    r"\b(?:revenues?|sales|income|profits?|orders?|contracts?|turnover|bookings|fees|damages|"
    r"fines?|settlement|licen[cs]e|royalt\w+|milestones?|"
    r"b(?:ought|uys?|uying) back|buy-?backs?|repurchase[sd]?)\b[^,;.§]{0,25}$"
)
# Behind one of these a name is an object, whoever speaks next: "led by ¶ added §".
GOVERNED_LEFT = Late(rf"\b(?:by|from|including|includes?|alongside)(?: both)? {DESC}$")
NOT_A_FIELD = re.compile(
    r"\b(?:contact|about|relations|media|press|for more|said|source|note|photo)\b"
)
