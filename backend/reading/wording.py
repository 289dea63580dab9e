"""A short text from the edge of an article in, what part it plays out.

Knows the wording of pages in English: cross-references, invitations, credits and bylines. Knows
no outlet by name.
"""

import re
from typing import Final

# Headings over lists of other stories, comments and biographies.
_OTHER_STORIES: Final = re.compile(
    r"(?:more )?(?:related|recommended|suggested|similar|popular|trending|latest|recent|featured"
    r"|top|sponsored|other)"
    r"(?: \w+)?(?: (?:stories|story|news|articles|articles?|posts?|reads?|reading|content|coverage"
    r"|topics|links|headlines|videos?|now|for you|from .{2,40}|in .{2,40}|on .{2,40}))"
    r"|related|recommended(?: for you)?|trending(?: now)?|read (?:next|also)|up next|next up"
    r"|more (?:from|on|in|like|stories|news|articles|headlines|coverage|to read|reads|by)\b.{0,60}"
    r"|(?-i:More(?: [A-Z][\w.&']*){1,3})"
    r"|most (?:read|popular|viewed|shared|recent|commented)\b.{0,20}"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)\b.{0,20}"
    r"|what to read next|what's next|keep reading|further reading|see also|also read|read more"
    r"|(?:don't|do not) miss|in case you missed it|editors?['’]?s? (?:picks?|choice)"
    r"|around the web|from (?:around )?the web|promoted(?: stories| content)?"
    r"|(?:\d+ |leave a |post a |join the )?(?:comments?|reply|replies|conversation|discussion)"
    r"(?: \(\d+\))?"
    r"|(?:\d+|one) (?:comments?|repl(?:y|ies)|responses?|thoughts?) (?:to|on) [“\"‘'].{2,120}"
    r"|about the authors?|meet the author|share this(?: article| story)?|follow us|tags|topics"
    r"|(?:sign up|subscribe)\b.{0,60}|newsletters?|get the newsletter",
    re.IGNORECASE,
)

# Lines that point away from the article or belong to the site, whatever follows in them; in lower
# case, since a pattern that ignores case tries all of its branches on every line.
_FURNITURE: Final = re.compile(
    r"(?:read (?:more|also|next|this|the full story)|also read|more to read|see also|related(?: "
    r"(?:stories|story|articles?|news|reading|coverage|links?))?|recommended(?: reading)?"
    r"|further reading|don't miss|watch(?: (?:now|also|more))?|listen(?: now)?|must[- ]read"
    r"|more on this|also on .{2,30}|more from .{2,40}|up next|continue reading|keep reading)"
    r"(?::| ?[|»>–—-] |$).*"
    r"|advertisements?|(?:story|article) continues (?:below|after)\b.*|scroll to continue\b.*"
    r"|(?:click|tap) here (?:to|for)\b.*|(?:sign|log) (?:up|in|on)\b.*|sign me up|register now\b.*"
    r"|(?:please )?(?:subscribe|log in|sign in|register)(?: now| today| here)?(?: to| for|$|!|\.)"
    r".*"
    r"|(?:get|receive) (?:the|our|all|more|daily|weekly|breaking|top|exclusive)\b.{0,80}"
    r"\b(?:inbox|email|newsletter|alerts)\b.*"
    r"|(?:want|like|enjoy(?:ed|ing)?) (?:more|this|what you)\b.{0,80}"
    r"\b(?:newsletter|subscribe|sign up)\b.*"
    r"|(?:we|this (?:web)?site|our (?:web)?sites?) uses? cookies\b.*|(?:accept|reject|manage)(?: "
    r"(?:all|cookies|preferences|settings|choices))+"
    r"|by (?:continuing|clicking|signing up|submitting|subscribing|using)\b.{0,80}"
    r"\b(?:agree|accept|consent|terms|privacy)\b.*"
    r"|(?:©|\(c\)|copyright ©?|© copyright) ?\d{4}\b.*|all rights reserved\.?"
    r"|(?:share|tweet|pin|email|print|copy link|facebook|whatsapp|linkedin|bookmark|save)"
    r"(?: (?:this|article|story|on|via|by|to|facebook|twitter|x|linkedin|whatsapp|email|link|print"
    r"|page|post))*"
    r"|follow (?:us|him|her|them|me)\b.{0,80}|like us on\b.*|join (?:our|the) (?:\w+ ){0,3}"
    r"(?:newsletter|community|channel|group|conversation)\b.*|(?:leave a|post a|add a)? ?comment"
    r"|\d+ comments?|view (?:all )?comments|back to top|skip to (?:main )?content"
    r"|[·•|–-]? ?\d{1,2}[- ]min(?:ute)?s?(?: read(?:ing)?(?: time)?)?"
    r"|(?:estimated )?reading time:? .{1,20}|listen to this (?:article|story)\b.*"
    r"|(?:\w+ )?markets (?:open|close) in \d.*"
    r"|(?:this|the) (?:article|story) is (?:for|only for) (?:subscribers|members)\b.*"
    r"|already (?:a|have) (?:a |an )?(?:subscriber|member|subscription|account)\b.*"
    r"|to (?:read|continue)\b.{0,40}\b(?:subscribe|sign in|log in|register)\b.*"
    r"|you(?: are|'re|’re) receiving this\b.*|unsubscribe\b.*|play all audios:?"
    r"|(?:reporting|writing|editing) by\b.{0,200}"
    r"|the post .{3,250} (?:first appeared|appeared first) on .{2,80}"
    r"|to (?:view|read|see) the (?:full|original|complete) (?:press )?(?:release|article|story)\b.*"
    r"|(?:view|read) (?:the )?(?:source version|full release"
    r"|original (?:release|article|story|version)) on\b.*"
)

# The only furniture with words before those that tell it.
_INVITATION: Final = re.compile(
    r".{0,60}\b(?:sign up (?:for|to)|subscribe to) (?:our|the|my|this)\b.{0,60}\bnewsletters?\b.*"
    r"|.{0,40}\b(?:deliver|sen[dt])\w* (?:\w+ )?(?:straight |directly )?to your (?:inbox|email)\b.*"
)

_AGE: Final = re.compile(
    r"(?:(?:an?|\d{1,2}) (?:min(?:ute)?|hour|day|week|month)s?|\d{1,2} ?(?:m|h|hrs?|mins?|d)) ago",
    re.IGNORECASE,
)
_BIOGRAPHY: Final = re.compile(r"(?:about|meet) the authors?", re.IGNORECASE)
_CAPTION: Final = re.compile(
    r"(?:photo|image|picture|illustration|photograph|graphic|credit|source)"
    r"s?(?: (?:by|credit|courtesy|source))?\s?[:/|].{1,160}",
    re.IGNORECASE,
)
_CREDITED: Final = re.compile(
    r".{1,300}[(\[](?:photo|image|picture|file photo|pic|credit|illustration|photograph)"
    r"(?:s)?\b[^)\]]{0,60}[)\]]\.?",
    re.IGNORECASE,
)


def is_other_stories(heading: str) -> bool:
    """Say whether a heading announces other stories, comments or a biography."""
    return len(heading) <= 150 and bool(_OTHER_STORIES.fullmatch(heading.rstrip(" :.…>»→!")))


def is_biography(heading: str) -> bool:
    """Say whether a heading announces who wrote the article."""
    return bool(_BIOGRAPHY.fullmatch(heading.rstrip(" :.…")))


def is_furniture(text: str) -> bool:
    """Say whether a block belongs to the site: a cross-reference, an invitation, a button."""
    if len(text) > 400:
        return False
    words = text.lower()
    invites = "newsletter" in words or "your" in words
    return bool(_FURNITURE.fullmatch(words) or (invites and _INVITATION.fullmatch(words)))


def is_caption(text: str) -> bool:
    """Say whether a block describes a picture, by the credit that it carries."""
    if len(text) > 500:
        return False
    has_brackets = "(" in text or "[" in text
    return bool(_CAPTION.fullmatch(text) or (has_brackets and _CREDITED.fullmatch(text)))


def is_age(text: str) -> bool:
    """Say whether a block tells how old a story is, and nothing else: "8 hours ago"."""
    return bool(_AGE.fullmatch(text))
