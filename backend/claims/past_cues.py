"""The words that tell a figure of the past from the news, as patterns on masked, lower-cased text.

What they reach is decided in `modality`; nothing here knows where a claim stands.
"""

import re

from backend.claims.gates import Gated

_COMPARISON = (
    r"(?:(?:\b(?:up|down|rise|rose|risen|jump\w*|increase\w*|fall|fell|drop\w*|climb\w*|leap|"
    r"slump\w*|"
    r"slip\w*|slash\w*|cut|reduced|lowered)(?: sharply)? from |\b(?:compared|versus)(?: with|"
    r" to)? )(?:an? |its |the |around |about |some |¶'s )?(?:[\w'-]+ ){0,3}?|"
    r"\bagainst (?:(?:the|its) )?|\b(?:uplift|increase|premium|discount|improvement|jump|rise|drop|"
    r"step[- ]up|markdown|"
    r"expansion|extension|enlargement|refinancing|renewal)(?: of (?:\w+ ){0,2}[\d.]+(?:%|"
    r" per cent))? "
    r"(?:on|over|to|of) (?:its|the|that|¶'s|an existing) (?:[\w'-]+ ){0,3}|"
    r"\bfrom (?:its|their|¶'s|the) (?:[\w†-]+ ){0,2}(?:peak|high|record)(?: valuation)?(?: of)? |"
    r"\b(?:than|below|above|exceed\w*|surpass\w*|eclips\w*|top\w*) (?:its|their|¶'s) "
    r"(?:current|recent|record|last|previous|present|prior|latest) |"
    r"\b(?:than|below|above|double|triple|twice|times|half(?: of)?|exceed\w*|surpass\w*|eclips\w*|"
    r"top\w*|beyond|past|matching|against) "
    r"(?:its|their|the|that|¶'s) (?:[\w'-]+ ){0,4}?"
    r"(?:valuation|price[- ]?tag|value|worth|peak|record|high|mark)(?: of| at)? (?:[\w-]+ly )?)"
)
COMPARISON = Gated(_COMPARISON)
# Where a claim is left behind by a comparison: "up from §", "compared with the § of †".
COMPARED = Gated(rf"{_COMPARISON}$")
LOOKS_BACK = Gated(
    r"\b(?:the|its) (?:previous |last |earlier )?(?:[\w-]+ ){0,2}"
    r"(?:§|¤ (?:round|raise|financing|funding))(?![^.;§,]{0,35}\b(?:seek|sought|want|hop|plan|"
    r"target|ask|aim|after|opens?\b))[^.;§,]{0,35}?"
    r"(?:(?:of|in|from) †|†|a year (?:ago|earlier)|(?:months|years) (?:ago|earlier|before)|"
    r"(?:that )?(?:it|the (?:[\w-]+ ){1,4}?|¶|investors) ?(?:had |last |previously )?"
    r"(?:raised|fetched|secured|received|got|closed|commanded|was valued|paid|reached|hit))"
)
# What stands beside a figure that the news is compared with: "up from § in its ¤".
BESIDE_COMPARED = Gated(
    r"\b(?:(?:up|down) from|compared (?:with|to)|(?:more|"
    r"less) than the) (?!§ to )[^.;,§]{0,40}§[^.;,§]{0,40}$"
)
# A clause of the past, whose figures stand apart from whatever the sentence reports or plans.
PAST_CLAUSE = Gated(
    r"(?:†,? when (?![^.;,]{0,40}\b(?:will|would|is|are|plan\w*|expect\w*|hope\w*|"
    r"aim\w*|wrote|report\w*|said|talk\w*|spoke\w*|seek\w*|sought|wanted)\b)|"
    r"\bthe §,? at which (?:it|they|investors|¶(?:(?:,|,? and) ¶)*|the [\w-]+) (?:had |last |"
    r"first )?(?:[a-z]+ed|led|took|sold|bought|got|put|paid|was|were)\b|"
    r", (?:which|who) (?:had|first|last) )(?!(?:been|is) (?:said|rumou?red|reported))"
)
# Where such a clause ends.
PAST_CLAUSE_ENDS = re.compile(
    r"; |, (?:(?:and|but) (?:is|are|now|it|will|would|plans?)\b|(?:has|have|is|are|was|were|will|"
    r"would|said|say|according|people|sources|sold|raised|took|led)\b)"
)
# A price of the past that the news is measured against: "double what it fetched in §".
MEASURED_AGAINST = Gated(
    r"\b(?:what|when|since|than|where) (?:it|they|the [\w-]+|¶|investors) (?:had |was |were |"
    r"last )*(?:fetched|raised|closed|got|paid|valued|worth|secured|commanded|received)\b"
)
