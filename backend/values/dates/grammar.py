"""The grammar of dates: regular expressions for the ways in which English news writes a day.

Patterns and tables only; `resolving` turns a match into a date. A group called "date" marks the
words that are the date where the pattern needs others around them.
"""

import re

from backend.values.dates.calendar_dates import MONTH_NAMES

WEEKDAY_NAMES = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "couple": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
}

_FULL = tuple(form for name in MONTH_NAMES for form in (name, name.upper()))
_SHORT = ("Sept", "SEPT", *dict.fromkeys(name[:3] for name in _FULL if name.title() != "May"))
_MONTH = rf"(?:{'|'.join(_FULL)}|(?:{'|'.join(_SHORT)})\b\.?)"
_YEAR = r"(?:19[5-9]\d|20[0-6]\d)(?!\d|,\d|\.\d|%)"
_ANY_YEAR = rf"(?:{_YEAR}|['’][0-4]\d(?!\d))"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_WEEKDAY = "|".join(WEEKDAY_NAMES)
_DAY_NAME = rf"(?:(?:{_WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,?\s+(?:the\s+)?\(?)?"
_COUNT = rf"(?:a\scouple\sof|{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,2}})"
_PART = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart)(?:\sin|\sof)?[-\s])"
_QUARTER = (
    r"(?:[Qq][1-4]|[Hh][12]|(?:first|second|third|fourth|final|last)[-\s](?:quarter|half)"
    r"|(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter))"
)
# "May" and "March" are words, "April" and "June" people: a bare month needs one of these before it.
_BEFORE_MONTH = (
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter"
    r"|[Oo]f|[Tt]o|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur|[Aa]n?|[Aa]nd|[Bb]etween|[Aa]round|[Ff]or"
    r"|[Ff]iscal|[Yy]ear|(?:[Rr]ecently|early|late|far\sback|long\sago)\sas|[Tt]hat\swas)"
)
# What makes a deal of "October's" or "today's".
_A_DEAL = (
    r"(?:[\w-]+\s){0,2}?(?:[A-Z]{0,3}[$€£¥₹]|Rs\b|[Ss]eries\b|[Ss]eed\b|round\b|funding\b|"
    r"financing\b|fund-?rais|raise\b|investment\b|close\b|closing\b|deal\b|announcement\b|"
    r"tranche\b|loan\b|facility\b|injection\b|cash\b|listing\b|IPO\b)"
)


# Strings of which one stands in every date of a kind, and around which alone its rules are tried.
# Few letters begin one, so that a scan for them is fast.
A_MONTH = re.compile("|".join((*_FULL, *(rf"{name}\b" for name in _SHORT))))
A_YEAR = re.compile(r"(?:19|20)\d\d")
A_DAY = re.compile("day|DAY|orrow|orning|noon|ening|night")
A_SPAN = re.compile("year|month|week")
A_SEASON = re.compile("pring|ummer|fall|Fall|utumn")
AN_AGO = re.compile(r"(?:ago|Ago|AGO|back|Back|BACK)\b")

ISO = re.compile(
    rf"(?<![\d./-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<d>{_DAY})(?![\d/-])"
)
HAN = re.compile(rf"(?<!\d)(?P<y>(?:19|20)\d\d)年(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>{_DAY})日)?")
SLASHED = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\d/-])"
)
MONTH_DAY_YEAR = re.compile(
    rf"\b{_DAY_NAME}(?P<m>{_MONTH})\s(?P<d>{_DAY}){_TH}(?:,\s?|\s)(?P<y>{_ANY_YEAR})"
)
DAY_MONTH_YEAR = re.compile(
    rf"\b{_DAY_NAME}(?P<d>{_DAY}){_TH}[\s-](?:of\s)?(?P<m>{_MONTH}),?[\s-](?P<y>{_ANY_YEAR})"
)
MONTH_YEAR = re.compile(rf"\b{_PART}?(?P<m>{_MONTH})(?:,\s|\s|-|\sof\s|\sin\s)(?P<y>{_ANY_YEAR})")
MONTH_DAY = re.compile(
    rf"\b{_DAY_NAME}(?P<m>{_MONTH})\s(?P<d>{_DAY}){_TH}"
    r"(?![\d:,.]*\d|%|\s?(?:million|billion|percent|per\scent))\b"
)
DAY_MONTH = re.compile(
    rf"(?<![\d$€£₹.,])\b{_DAY_NAME}(?P<d>{_DAY}){_TH}\s(?:of\s)?(?P<m>{_MONTH})(?![A-Za-z])"
)
MONTH_OF_NEAR_YEAR = re.compile(
    rf"\b{_PART}?(?P<m>{_MONTH}),?\s(?:of\s)?(?P<which>last|this|next)\syear\b"
)
NEAR_MONTH = re.compile(rf"\b(?P<which>[Ll]ast|[Tt]his|[Pp]ast)\s(?P<m>{_MONTH})(?![A-Za-z])")
# After "by", "from", "of", "with" and the like a name may follow: "led by August Capital".
MONTH = re.compile(
    rf"(?:{_BEFORE_MONTH}|[\w.]['’]s|s['’]|[-—(]|\d[a-z]{{0,2}},(?=\s{_MONTH}[,;)])|"
    rf"(?:(?<![^\n])|(?<=[.;]))(?=\s?{_MONTH}:\s))\s?(?:the\s)?"
    rf"(?P<date>{_PART}?(?P<m>{_MONTH}))(?![A-Za-z\d]|\s(?:Capital|Ventures|Partners|Fund)\b)"
)
# "2021: the founders leave; in May they raise $5m": a line of a timeline gives its year.
MONTH_IN_LINE_OF_YEAR = re.compile(
    rf"(?<![^\n])\W{{0,3}}(?P<y>{_YEAR})\s?[:–—-]\s[^\n]{{0,160}}?\b[Ii]n\s(?P<date>(?P<m>{_MONTH}))"
    r"(?![A-Za-z]|,?\s\d)"
)
# "Including January's $30m seed", "its $1bn February financing": a deal's month without a
# preposition.
MONTH_OF_DEAL = re.compile(
    rf"(?:\b(?:[Tt]han|[Ww]ith|[Ii]ncluding|[Ee]xcluding|[Cc]ounting|[Vv]ersus|[Aa]gainst|[Pp]lus|"
    rf"[Ff]ollowing"
    r"|[Bb]eyond|[Oo]ver|[Bb]elow|[Aa]bove|[Oo]n|[Uu]nlike|[Ll]ike|[Mm]atch\w*|[Tt]op\w*)\s|"
    rf"(?<![A-Za-z,]\s)|\b[a-z]+\s(?=\w+['’]s\s{_A_DEAL}))"
    rf"\b(?P<date>(?P<m>{_MONTH}))(?=['’]s\s)"
)
MONTH_BEFORE_WORD = re.compile(
    rf"\b(?P<m>{_MONTH})(?=\s(?:[Ss]eries|round|funding|financing|deal|raise|investment|injection|"
    rf"fundraise"
    r"|fundraising|extension|[Ss]eed|tranche|top-up|placement|loan)\b)"
)
# The letters that it can begin with come first: few places have one, and all the rest is dear.
WEEKDAY = re.compile(
    r"(?=[LlMTWFS])(?<!\bBlack )(?<!\bCyber )(?<!\bGood )(?<!\bRuby )(?<!\bSuper )(?<!\bevery )"
    rf"(?<!\beach )(?<!\bnext )(?<!\bMail on )\b(?:(?P<last>[Ll]ast)\s)?(?P<w>{_WEEKDAY})"
    r"(?![A-Za-z]|\.com|\s(?:Times|Telegraph|Express|Mirror|Post|Night|Ventures|Capital)\b)"
)
NEAR_DAY = re.compile(
    r"\b(?:[Tt]oday|TODAY|[Yy]esterday|[Tt]omorrow|[Tt]his\s(?:morning|afternoon|evening)"
    r"|[Tt]onight|[Ll]ast\snight)\b"
    rf"(?!['’]s(?!\s{_A_DEAL}))"
)
NEAR = re.compile(
    r"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Mm]id)[-\s])?"
    r"(?<![Tt]he\s)(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<unit>year|month|week)\b"
)
AGO = re.compile(
    rf"\b(?P<n>{_COUNT})\s(?P<unit>year|month|fortnight|week|day)s?\s(?:ago|back)\b", re.IGNORECASE
)
SEASON = re.compile(
    r"\b(?P<which>[Ll]ast|[Tt]his)\s(?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn)\b"
    r"(?!\s(?:short|in|into|to|by)\b)"
)
YEAR_AFTER_WORD = re.compile(
    rf"(?:{_BEFORE_MONTH}\s|[(\[]|['’]s\s)(?:the\s)?"
    rf"(?P<date>{_PART}?(?:{_QUARTER}\s(?:of\s)?)?(?P<y>{_YEAR}))"
    r"(?!\s(?:people|employees|users|workers|staff|jobs|customers|stores|cities|companies|startups"
    r"|million|billion|crore|lakh|dollars)\b|[-–]\d)"
)
YEAR_AFTER_PART = re.compile(rf"\b(?:{_PART}|{_QUARTER},?\s(?:of\s)?)(?P<y>{_YEAR})")
YEAR_BEFORE_WORD = re.compile(
    rf"\b(?P<y>{_YEAR})(?=\s(?:[Ss]eries|round|funding|financing|deal|price|valuation|raise"
    r"|investment|fundraise|fundraising|IPO|listing|loan|[Ss]eed)\b)"
)
# Words, in lower case, that start from a date named before them.
ANCHORED = re.compile(
    r"\b(?:(?P<before>the\s(?:year|month)\s(?:before|earlier|prior)"
    r"|the\s(?:previous|prior|preceding)\s(?:year|month))"
    r"|(?P<after>the\s(?:year|month)\s(?:after|later)"
    r"|the\s(?:next|following|subsequent)\s(?:year|month))"
    r"|(?P<same>(?:(?:later|earlier|early|late)\s)?(?:(?:in|on)\s)?(?:that|the\s(?:very\s)?same)"
    rf"\s(?:year|month|(?:very\s)?day)|(?P<m>{_MONTH.lower()})(?:\sof\s(?:that|"
    rf"(?:that|the)\s(?:very\s)?same)\syear)"
    rf"|(?:that|(?P<next>the\s(?:following|next|subsequent)))\s(?P<that>{_MONTH.lower()})(?!\w)"
    r"|(?:later|earlier)\sin\sthe\syear)"
    rf"|(?P<n>{_COUNT})\s(?P<unit>year|month|day)s?\s(?P<way>later|earlier|before|prior|"
    rf"afterwards?))\b"
)
