"""The place of a row in its sentence in, the words that say that the row took part out."""

import re

from backend.claims import backing_phrases as backing
from backend.claims import bystander_phrases as other
from backend.claims import investor_openings as opening
from backend.claims import investor_phrases as say
from backend.claims.continuation_phrases import AND_OTHERS
from backend.claims.gates import Piece
from backend.claims.investor_places import (
    Hit,
    Part,
    Place,
    continuations,
    speaks_of_money,
    speaks_of_round,
)

_LEFT = {
    opening.JOINED_LEFT: "investor.participation",
    opening.BY_LEFT: "investor.by",
    opening.INVERTED_LEFT: "investor.inverted",
    opening.INCLUDES_LEFT: "investor.includes",
    opening.ISSUED_LEFT: "investor.issued",
    opening.SO_DID_LEFT: "investor.so-did",
}
# Only where a financing is spoken of.
_BACKED_IT = {
    backing.GAVE_MONEY: "investor.gave-money",
    backing.TOOK_SHARES: "investor.took-shares",
    backing.HOLDS_SHARES: "investor.took-shares",
    backing.CAME: "investor.came",
    backing.IS_IN: "investor.present",
    backing.STAYED_OUT_RIGHT: "investor.withdrew",
}
_RIGHT = (
    say.PART_RIGHT,
    say.PART_RIGHT_WEAK,
    say.MEMBER_RIGHT,
    say.PRESENT_RIGHT,
    say.SEVERAL_RIGHT,
    say.ADDED_RIGHT,
    *_BACKED_IT,
)
# "Investment brokerage certified by ¶", "an investment firm led by ¶": nothing is given.
_NOT_GIVEN = re.compile(
    r"\b(?:firms?|whether|interest|brokerage|content|certified|acquired|bolstered|frozen|driven|"
    r"hosted|organi[sz]ed|published|reviewed|overseen|inspired|affected)\b"
)
# "¶ shareholders": whose they are, not who they are.
_THEIRS = re.compile(r" (?:(?:share|stake)?holders|investors?|lenders?|owners|buyers|supporters)")
# "April 2022. Existing shareholders": a capital of the entry's start.
_NEW = re.compile(r"(?:^\W*|[.†]\W*)$")
# ", investors had to wait": another subject.
_ELSE = re.compile(
    r", (?:(?:share|stake)?holders|investors) (?:are|were|ha(?:ve|d)|can|could|will|would|should|"
    r"may|might|must|seem|remain|now)\b"
)
# "Investors are watching ¶", "assets such as ¶".
_IS_DOING = re.compile(
    r"(?: (?:are|were|is|was) (?!including|joining|returning)[a-z]+ing |\b(?:assets|crypto\w+|"
    r"coins|tokens|campaigns|products|stocks|markets) (?:such as|like|including) )"
)
# "Investors must own ¶", "investor webinar", "investors bought the ¶".
_DOES = re.compile(
    r"\b(?:must|can|should|may|might|reportedly|across|relations|contact|webinar|conference|"
    r"returns|consider\w*|accept\w*|bought|buy|own|hold|trade|love|like)\b|"
    r"(?:[sr]|vc),? (?!(?:an?|the) )\w[\w' -]* (?:an?|the) "
)
_TO_LEAD = re.compile(r"[^.;]{0,20}\bto (?:co-)?lead\b")
_OWNED_BY = re.compile(r"(?:owned|made|provided|held|given) by")
_INVESTORS_NAMED = re.compile(
    r"new names?|names on|newcomer|follower|investor|backer|holder|subscriber|particip|syndic"
)
_PART_OF_IT = re.compile(r"rest|remainder|balance|half|most of it|all of it|whole|close|part|book")
# "¶ led with §; ¶ added §": the company would not add to what was given to it.
_GAVE = re.compile(
    r"\b(?:led|leads|invested|invests|puts?(?: in)?|pumped in|provided|contributed|gave) "
    r"(?:[\w-]+ )"
    r"{0,2}§"
)
_SO_DID = re.compile(
    r"participat|took part|invest|joined|chipp|return|re-?up|follow|shareholder|stake|shares|backer"
)
_RAISES_ITSELF = re.compile(
    r", (?:which|who) (?:[\w†-]+ ){0,5}?(?:rais|sell|sold|secur|clos|land|collect)"
)
_IS_OTHER = re.compile(r"[^.;]{0,40} (?:is|are|was|were|will be) ¶")
_STRONG_LOOSE = re.compile(r"(?:and from|next to|alongside|along with|together with|joining)")
# "A fund that it runs together with ¶": what they share is no round.
_RUN_WITH = re.compile(
    r"\b(?:r[ua]ns?|running|manag(?:e[sd]?|ing)|operat(?:e[sd]?|ing)|own(?:s|ed|ing)?|found(?:ed|"
    r"ing)?|set up|buil[dt]s?|develop(?:s|ed|ing)?|work(?:s|ed|ing)?) (?:[\w'-]+ ){0,2}"
    r"(?:alongside|along with|together with) [^¶]*$"
)
_DRAWN = re.compile(r"(?:rop|persuad|convinc|lur|enlist|secur|tapp|pull|add|introduc)")
_LED = re.compile(r"\b(?:co-)?(?:led|leads?|leading)\b")
_ROUND_DRAWS = re.compile(
    r"(?:¤|\b(?:rounds?|deal|financing|raise)) (?:(?:also|has|have|had) )*"
    r"(?:pull|rop|lur|add|persuad|convinc|enlist)\w*(?: in)? "
)
_BACKED = re.compile(r"\b(?:investors?|backers?|rounds?|syndicate)\b")
_TO_INVEST = re.compile(
    r"[^.;]{0,30}\b(?:to (?:invest|join|back|lead|come|put|chip|club|part with|fund|give|lend|"
    r"write|"
    r"stump|commit|provide|follow|take (?:an?|part))|out of §|into (?:backing|investing|joining|"
    r"putting|leading))"
)
_AS_INVESTOR = re.compile(r"\binvestors?|\bbackers?|as\b|too\b")
_FINANCING_NOUN = re.compile(
    r"\b(?:rounds?|financing|investors?|backers?|deal|syndicate|raise[sd]?|raising|funding)\b|[¤§]"
)
# "¶, an investor in ¶": told of who it is, not of this deal.
_HOLDS = re.compile(r" in [¶x]")
_HOLDER = re.compile(r"(?:shareholder|stakeholder|owner)s?$")
_TO_WHICH = re.compile(r"\b(?:to|in|from|by|of|with) wh(?:ich|om)\b")
_BACKS = re.compile(r",? ?(?:back|support)")
_CLAUSE_END = re.compile(r"(?:'s [\w ]{2,20})?\W*$|[.;),]| (?:†|(?:last|this|in|on|at) )")
# "valued at §, ¶ and ¶": a price before a list is no round's.
_PRICED = re.compile(r"\b(?:valued|valuation|worth)\b[^.;§]{0,40}§\s?, $")
_SENTENCE_END = re.compile(r"\W*$|\.(?: |$)|[;)]|, (?:signed|agreed|closed|dated|done|all in) ")
_INVESTORS_LAST = re.compile(say.INVESTOR + " $")
_GIVEN_BY = re.compile(r"\b(?:from|by|with|including)\b[^.;]*$")
_INVESTORS = re.compile(r"investor|backer|angel|others")
_INVESTED = re.compile(r"investor|backer|§|¤|round")


def took_part(place: Place) -> Hit | None:
    """Return the part of a row that is said to have taken part, None elsewhere."""
    money = place.left.search(opening.FROM_LEFT) or place.left.search(opening.VIA_LEFT)
    if money and not other.EARNED_LEFT.search(place.row.left[: money.start()]):
        return place.governed("investor", "investor.from", money)
    hit = _by_left(place) or _by_right(place) or _by_place(place)
    return None if hit is None or place.left.search(other.PORTFOLIO_LEFT) else hit


def _by_left(place: Place) -> Hit | None:
    left, right = place.left, place.row.right
    for pattern in left.likely(_LEFT):
        match = pattern.compiled.search(left.text)
        if match and _accepts(_LEFT[pattern], match.group(), place):
            return place.governed("investor", _LEFT[pattern], match)
    talks = left.search(opening.TALKS_LEFT)
    if talks and (say.TALKS_RIGHT.match(right) or speaks_of_round(left.text[:-1])):
        part: Part = "lead_investor" if _TO_LEAD.match(right) else "investor"
        return place.governed(part, "investor.talks", talks)
    described = left.search(opening.DESCRIBED_LEFT)
    if (
        described
        and (place.financing or " new " in described.group())
        and not _DOES.search(described.group())
        and not say.OWN_RIGHT.match(right)
    ):
        return place.governed("investor", "investor.described", described)
    joins = left.search(opening.JOINS_LEFT)
    if joins and place.financing and say.JOINED_RIGHT.match(right):
        return place.governed("investor", "investor.joined", joins)
    loose = left.search(opening.LOOSE_LEFT)
    if loose and _is_loose_part(loose.group(), place):
        return place.governed("investor", "investor.along", loose)
    return None


def _accepts(rule: str, trigger: str, place: Place) -> bool:
    if rule == "investor.by" and place.persons:
        return not _OWNED_BY.search(trigger)
    if rule == "investor.includes" and _IS_DOING.search(trigger):
        return False
    if rule == "investor.by" and _NOT_GIVEN.search(trigger):
        return False
    if rule == "investor.so-did":
        told = place.nearby or _SO_DID.search(place.work) is not None
        return told and not _RAISES_ITSELF.match(place.row.right)
    if rule == "investor.inverted":
        return place.financing or say.PLAIN_PART.search(trigger) is not None
    if rule == "investor.includes" and place.nearby and _INVESTORS_NAMED.search(trigger):
        return True
    if rule == "investor.issued" and place.nearby:
        return True
    if rule == "investor.by" and place.nearby and _PART_OF_IT.match(trigger):
        return True
    if rule == "investor.participation" and place.persons and trigger.startswith("joined by"):
        return speaks_of_round(place.work)
    led = rule == "investor.participation" and place.nearby and _LED.search(place.work)
    return bool(led) or speaks_of_money(place.work)


def _is_loose_part(trigger: str, place: Place) -> bool:
    """Accept a loose trigger ("alongside", "drew in") only where a financing is spoken of."""
    right = place.row.right
    if _STRONG_LOOSE.match(trigger):
        if _RUN_WITH.search(place.row.left):
            return False
        told = place.financing or say.PLAIN_PART.search(place.work)
        return bool(told) and not _IS_OTHER.match(right)
    if _DRAWN.match(trigger):
        return bool(
            _TO_INVEST.match(right)
            or (_BACKED.search(place.work) and _AS_INVESTOR.search(trigger + right[:40]))
            or _ROUND_DRAWS.search(place.row.left)
        )
    return place.nearby or _FINANCING_NOUN.search(place.work) is not None


def _by_right(place: Place) -> Hit | None:
    row = place.row
    gift = place.right.match(say.GIFT_RIGHT)
    if gift:
        return "investor", "investor.gift", 0, gift.end()
    for at in place.going_on(*_RIGHT):
        rule, end = _takes_part(place, place.right, at)
        if end:
            return "investor", rule, 0, end
    if row.behind != row.right:
        behind = Piece(row.behind)
        for at in continuations(row.behind):
            rule, end = _takes_part(place, behind, at)
            if end:
                return "investor", rule, 0, 0
    return None


def _takes_part(place: Place, right: Piece, at: int) -> tuple[str, int]:
    """Return the rule and where its words end; 0 when the row did not take part."""
    strong = right.match(say.PART_RIGHT, at)
    if strong and (place.financing or say.PLAIN_PART.search(strong.group())):
        return "investor.took-part", strong.end()
    weak = right.match(say.PART_RIGHT_WEAK, at)
    if weak:
        rest = right.text[weak.end() :]
        target = say.WEAK_OBJECT.match(rest)
        if not target and _BACKS.match(weak.group()) and speaks_of_round(place.work):
            target = say.BACK_OBJECT.match(rest)
        if target:
            return "investor.took-part", weak.end() + target.end()
    member = right.match(say.MEMBER_RIGHT, at)
    holds = member and member.group()[0] == "," and _holds(right.text, member)
    theirs = member and _THEIRS.fullmatch(member.group()) and not _NEW.search(place.row.left)
    if theirs or (member and _ELSE.match(right.text, member.start())):
        member = None
    if member and not holds and not _TO_WHICH.search(right.text, 0, member.start() + 9):
        return "investor.member", member.end()
    if place.financing:
        added = right.match(say.ADDED_RIGHT, at)
        if added and _GAVE.search(place.work, 0, place.row.first):
            return "investor.added", added.end()
        present = right.match(say.PRESENT_RIGHT, at)
        if present and not place.row.left.endswith(" by "):
            return "investor.present", present.end()
        for pattern, rule in _BACKED_IT.items():
            done = right.match(pattern, at)
            if done:
                return rule, done.end()
        several = len(place.row.marks) > 1 and right.match(say.SEVERAL_RIGHT, at)
        if several and not place.persons:
            return "investor.several", several.end()
    return "", 0


def _holds(right: str, member: re.Match[str]) -> bool:
    """Tell ", an investor in ¶" and ", the largest shareholder, said" from one who took part."""
    described = _HOLDER.search(member.group()) and right.startswith(",", member.end())
    return bool(described) or _HOLDS.match(right, member.end()) is not None


def _by_place(place: Place) -> Hit | None:
    row = place.row
    beside = place.left.search(opening.ROUND_WITH_LEFT)
    if beside and _CLAUSE_END.match(row.right):
        return place.governed("investor", "investor.round-with", beside)
    comma = opening.ROUND_COMMA_LEFT.search(row.left)
    gapped = any("§" in gap for gap in row.between)
    if comma and not gapped and _SENTENCE_END.match(row.right) and not _PRICED.search(row.left):
        return place.governed("investor", "investor.round-comma", comma)
    if place.financing and any(_INVESTORS_LAST.search(gap) for gap in row.between):
        return "investor", "investor.within", 0, 0
    if place.left.search(opening.OWNED_LEFT) and say.OWNED_RIGHT.match(row.right):
        return "investor", "investor.owned", 0, 0
    if place.left.search(opening.GAVE_LEFT):
        gave = place.right.match(say.GAVE_RIGHT)
        if gave:
            return "investor", "investor.gave-it", 0, gave.end()
    if place.left.search(opening.IN_WHICH_LEFT):
        did = place.right.match(say.IN_WHICH_RIGHT)
        if did:
            return "investor", "investor.in-which", 0, did.end()
    bracket = opening.ROUND_BRACKET_LEFT.search(row.left)
    if bracket and row.right.startswith(")") and (len(row.marks) > 1 or "†" in bracket.group()):
        return place.governed("investor", "investor.round-bracket", bracket)
    others = AND_OTHERS.match(row.right)
    if (
        others
        and _GIVEN_BY.search(row.left)
        and _INVESTORS.search(others.group())
        and _INVESTED.search(place.work)
    ):
        return "investor", "investor.and-others", 0, others.end()
    return None
