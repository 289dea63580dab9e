"""A masked sentence and one sum in it in, the part that the sum plays in a financing out.

Rules are tried in order; the first that fits decides and gives its name. Each looks at the words
directly before ("left", ending at the sum) and directly behind it ("right").
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from backend.claims.added_up_phrases import ADDED_UP_RULES
from backend.claims.amount_phrases import AMOUNT_RULES
from backend.claims.business_figures_phrases import BUSINESS_FIGURES_RULES
from backend.claims.company_phrases import GAP_BEHIND
from backend.claims.contribution_phrases import CONTRIBUTION_RULES
from backend.claims.deal_price_phrases import DEAL_PRICE_RULES
from backend.claims.gates import Gated, Table
from backend.claims.lexicon import COMPANY_NOUN, FUNDING, INVEST, RAISE
from backend.claims.masking import FOR_EACH, MONEY, Mark, Masked
from backend.claims.money_phrases import LINK, NOISE_NOUN, Role, Rule
from backend.claims.moved_valuation_phrases import MOVED_VALUATION_RULES
from backend.claims.named_valuation_phrases import NAMED_VALUATION_RULES
from backend.claims.other_sums_phrases import OTHER_SUMS_RULES
from backend.claims.paid_in_phrases import PAID_IN_RULES
from backend.claims.price_phrases import PRICE_RULES
from backend.claims.round_sums_phrases import ROUND_SUMS_RULES
from backend.claims.stake_phrases import STAKE_RULES
from backend.claims.total_phrases import TOTAL_RULES
from backend.claims.valuation_phrases import VALUATION_RULES

# How many characters before and behind a sum may say what it is.
LEFT_REACH, RIGHT_REACH = 170, 110

Part = Literal["tranche", "debt", "equity"]


class MoneyRole(NamedTuple):
    """The part a sum plays; `start` and `end` bound the deciding words in the masked text."""

    role: Role
    rule: str
    start: int
    end: int
    part: Part | None = None


# In the order in which they are tried.
RULES = (
    NAMED_VALUATION_RULES
    + STAKE_RULES
    + BUSINESS_FIGURES_RULES
    + VALUATION_RULES
    + MOVED_VALUATION_RULES
    + PRICE_RULES
    + DEAL_PRICE_RULES
    + OTHER_SUMS_RULES
    + ADDED_UP_RULES
    + TOTAL_RULES
    + CONTRIBUTION_RULES
    + AMOUNT_RULES
    + PAID_IN_RULES
    + ROUND_SUMS_RULES
)
_LEFTS, _RIGHTS = Table([r.left for r in RULES]), Table([r.right for r in RULES])
_CLAUSE_START = re.compile(r";| while | whereas |\.\s")
_NOISE = Gated(rf"\b{NOISE_NOUN}\b,?(?: {LINK})*\s*$")
_RAISED_CLOSE = Gated(rf"\b(?:{RAISE})\b[^,;]{{0,25}}$")
# Rules that a noun of business before the sum overrules: "posted revenue of §".
_OVERRULED = ("amount.raise", "amount.of-round", "amount.from", "total")
_WEAK_VERB = re.compile(
    r"(?!(?:t(?:ook|ak\w+)|brought|brings?|bringing) in\b)"
    r"(?:gross|announc|disclos|reveal|report|unveil|sold|sell|add|acquir|receiv|get|got|win|"
    r"won|complet|finish|top|gain|tap|"
    r"collect|gather|accumulat|draw|drew|bring|brought|fetch|extend|tak|took|captur|"
    r"launch|bank|lock|been|scoop|extend|pocket|reap|muster|round|scrap(?!\w* together))"
)
_MONEY_CONTEXT = re.compile(
    rf"\b{FUNDING}\b|¤|{MONEY} from|valuation|funds|money|cash|loan|notes|backing|"
    rf"pre-money|post-money|investor|\brivals?\b|competitor|§ at §|{COMPANY_NOUN} (?:has|said)|"
    rf"financ|\brais(?:e[sd]?|ing)\b|price of {MONEY}|{MONEY} (?:of|in) (?:stock|shares)|"
    rf"fresh {MONEY}|\b(?:first|second|third|last|final|latest|interim) clos(?:e|ing)\b"
)
# Weak verbs that speak of money got, where nothing in the sentence speaks of business.
_GETS = re.compile(
    r"(?:bank|pocket|collect|gather|br(?:ing|ought)|draw|drew|reap|muster|round|scrap|scoop|"
    r"captur|lock|receiv|g[eo]t|accumulat)"
)
_GETS_WHOLE = re.compile(
    r"^(?:[.,;:]|$| (?:from|for|to|with|in|at|on|through|via|overnight|last|this|when|after|before|"
    r"yesterday|today|as|under|†)(?!\w)(?! (?:revenues?|sales|cash|damages|profits?|compensation|"
    r"his|her)\b))"
)
_RAISED_BY = re.compile(
    r"(?:¶|\b(?:it|which|company|start-?up|firm|[a-z]+maker|maker))(?:,[^,;§]{2,80},)?(?: (?:has|"
    r"have|had|just|also|now|already|since|recently|quietly))* $"
)
# "¶ took § and ¶ §": only of money that is raised does one tell in this way.
_TAKERS = re.compile(
    r"¶(?:, [^,;§¶]{2,60},)? (?:took|takes|got|gets|received|landed|attracted|bagged|secured) §"
    rf"[^;¶§]{{0,40}}(?:,|;| and|,? while|, but) (?:the )?¶{GAP_BEHIND}§"
)
# "Close behind came ¶ with §".
_CAME_WITH = re.compile(r"\b(?:came|comes|followed by) ¶(?:, [^,;§¶]{2,60},)? with $")
_ENDS = re.compile(r"[,;.]| (?:and|from)\b|$")
_PART_WORD = re.compile(r"^[^§.;]{0,45}?\b(debt|loans?|credit|equity|tranche|notes)\b")


def assign_role(masked: Masked, mark: Mark, funding: bool = False) -> MoneyRole | None:
    """Decide what the sum `mark` is in its sentence; None where no rule knows it.

    The role is "none" where a rule says that it is no funding.

    `funding` tells that the article speaks of a financing elsewhere, so that a headline's weak
    verb ("draws § ahead of its debut") is enough.
    """
    text, at = masked.text, mark.at
    if _names_a_fund(masked, mark):
        return MoneyRole("none", "none.named-fund", at, at + 1)
    quoted = text[at - 1 : at] == '"'
    clause = _CLAUSE_START.split(text[max(0, at - LEFT_REACH) : at - quoted])[-1]
    behind = at + 1 + (text[at + 1 : at + 2] == '"')
    right = text[behind : behind + RIGHT_REACH]
    lenient = funding and masked.sentence.kind == "headline"
    for rule, start, end in _fitting(text, at, clause, right, lenient):
        if rule.role == "none" or _is_of_business(rule, clause, text):
            return MoneyRole("none", rule.id, start, end)
        if (
            rule.id == "amount.raise-verb"
            and not lenient
            and _WEAK_VERB.match(text, start, at)
            and not _MONEY_CONTEXT.search(text)
            and not _TAKERS.search(text)
            and not (
                _GETS.match(text, start, at)
                and _GETS_WHOLE.match(right)
                and _RAISED_BY.search(text, 0, start)
                and not NO_FINANCING.search(text)
            )
        ):
            continue
        if rule.id == "contribution.part-debt" and _is_lettered(masked, mark, end):
            continue
        parted = rule.id in ("contribution.part-debt", "contribution.tranche")
        return MoneyRole(rule.role, rule.id, start, end, _part(right) if parted else None)
    listed = _listed_before(masked, mark)
    role = assign_role(masked, listed, funding) if listed else _role_of_gap(masked, mark, funding)
    return role and role._replace(start=at, end=at + 1)


def _is_lettered(masked: Masked, mark: Mark, end: int) -> bool:
    """Tell whether the round behind a sum, up to `end`, is one of shares: no part of another."""
    return any(
        mark.at < label.at < end and label.value.startswith(("series-", "seed", "pre-seed"))
        for label in masked.rounds
    )


def _fitting(
    text: str, at: int, clause: str, right: str, lenient: bool
) -> Iterator[tuple[Rule, int, int]]:
    """Yield the rules that fit a sum, and where the words are that they found beside it."""
    opened = _LEFTS.open_in(clause) & _RIGHTS.open_in(right)
    while opened:
        lowest = opened & -opened
        opened ^= lowest
        rule = RULES[lowest.bit_length() - 1]
        start, end = at, at + 1
        if rule.right:
            behind = rule.right.compiled.match(right)
            if not behind:
                continue
            end += behind.end()
        if rule.left:
            before = rule.left.compiled.search(clause)
            if not before:
                continue
            start += before.start() - len(clause)
        if (
            rule.sentence is None
            or (lenient and rule.role == "amount")
            or rule.sentence.search(text)
        ):
            yield rule, start, end


# "§, § and §, respectively"; what the first is, the others are.
_LISTED = re.compile(r"§(?:,| and|, and) ?$")
_RESPECTIVELY = Gated(r"(?:(?:,| and|, and) §)*,? respectively\b")


def _listed_before(masked: Masked, mark: Mark) -> Mark | None:
    """Return the sum before this one in a list that ends in "respectively"; None elsewhere."""
    if not _RESPECTIVELY.match(masked.text, mark.at + 1):
        return None
    if not _LISTED.search(masked.text, 0, mark.at):
        return None
    return [m for m in masked.sums if m.at < mark.at][-1]


# "¶ took §, ¶ § and ¶, the youngest, §": the verb is said once.
_GAP = re.compile(
    rf"(?:[,;]|,? and|,? while|, but|, with) (?:[\w-]+-based |the )?¶{GAP_BEHIND}"
    r"(?:an? |about |some |another |a further )?$"
)
_GIVEN = re.compile(rf"\b(?:{INVEST}|cheques?|checks?|deals?)\b")
NO_FINANCING = re.compile(
    r"\b(?:pa(?:y|id|ying)|b(?:uy|ought)|acqui\w+|fine[sd]?|revenues?|sales|profits?|loss\w*|"
    r"spen[dt]\w*|contracts?|awards?|worth|damages|settle\w*|sold|earn\w*|cost\w*)\b"
)


def _role_of_gap(masked: Masked, mark: Mark, funding: bool) -> MoneyRole | None:
    """Return the role of a sum whose verb is left out, or that a list gives to one of several."""
    text, sums = masked.text, masked.sums
    if _GAP.search(text, 0, mark.at):
        roles = (assign_role(masked, m, funding) for m in reversed(sums) if m.at < mark.at)
        # "¶ took § at a valuation of §, ¶ §": the nearest of what was raised.
        role = next((r for r in roles if r and r.role not in ("valuation", "none")), None)
        if role:
            return None if role.role == "contribution" else role._replace(rule="amount.gapped")
    if _CAME_WITH.search(text, 0, mark.at) and _ENDS.match(text, mark.at + 1):
        return MoneyRole("amount", "amount.came-with", mark.at - 5, mark.at + 1)
    takers = _TAKERS.search(text)
    if takers and text.find("§", takers.start()) == mark.at:
        return MoneyRole("amount", "amount.taken", mark.at - 1, mark.at + 1)
    each = [found.start() for found in FOR_EACH.finditer(text)] if len(sums) > 1 else []
    if len(each) < 2 or mark.at not in each or NO_FINANCING.search(text):
        return None
    if not _MONEY_CONTEXT.search(text) and not _GIVEN.search(text):
        return None
    return MoneyRole("amount", "amount.for-each", mark.at, mark.at + 1)


_FUND_BEHIND = re.compile(
    r" (?:(?!from|by|with|in|to|for|and|of|at|into)[\w-]+ ){0,2}¶(?! (?:round|¤))"
)


def _names_a_fund(masked: Masked, mark: Mark) -> bool:
    """Tell "its $600 million Fund V", which an investor raises for itself."""
    behind = _FUND_BEHIND.match(masked.text, mark.at + 1)
    if not behind:
        return False
    name = next(m for m in masked.marks if m.at == behind.end() - 1)
    return bool(re.search(r"\bFunds?\b(?: [IVX\d]+)?$", name.value.text))


def _is_of_business(rule: Rule, clause: str, text: str) -> bool:
    return bool(
        rule.id.startswith(_OVERRULED)
        and _NOISE.search(clause, within=text)
        and not _RAISED_CLOSE.search(clause, within=text)
    )


def _part(right: str) -> Part:
    match = _PART_WORD.match(right)
    word = match.group(1) if match else "debt"
    if word == "tranche" or word == "equity":
        return "tranche" if word == "tranche" else "equity"
    return "debt"
