"""A masked sentence and one sum in it in, the part that the sum plays in a financing out.

Rules are tried in order; the first that fits decides and gives its name. Each looks at the words
directly before ("left", ending at the sum) and directly behind it ("right").
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from backend.claims.amount_phrases import AMOUNT_RULES
from backend.claims.business_figures_phrases import BUSINESS_FIGURES_RULES
from backend.claims.gates import gates_in
from backend.claims.lexicon import COMPANY_NOUN, FUNDING, RAISE
from backend.claims.masking import MONEY, Mark, Masked
from backend.claims.money_phrases import LINK, NOISE_NOUN, Role, Rule
from backend.claims.other_sums_phrases import OTHER_SUMS_RULES
from backend.claims.total_phrases import TOTAL_RULES
from backend.claims.valuation_phrases import NAMED_VALUATION_RULES, VALUATION_RULES

__all__ = ["MoneyRole", "Role", "assign_role"]

# How many characters before and behind a sum may say what it is.
LEFT_REACH, RIGHT_REACH = 170, 110


@dataclass(frozen=True, slots=True)
class MoneyRole:
    """The part a sum plays; `start` and `end` bound the deciding words in the masked text."""

    role: Role
    rule: str
    start: int
    end: int
    part: Literal["tranche", "debt", "equity"] | None = None


_RULES = (
    NAMED_VALUATION_RULES
    + BUSINESS_FIGURES_RULES
    + VALUATION_RULES
    + OTHER_SUMS_RULES
    + TOTAL_RULES
    + AMOUNT_RULES
)
_NOISE = re.compile(rf"\b{NOISE_NOUN}\b,?(?: {LINK})*\s*$")
_WEAK_VERB = re.compile(
    r"(?!(?:t(?:ook|ak\w+)|brought|brings?|bringing) in\b)"
    r"(?:gross|announc|disclos|reveal|report|unveil|sold|sell|add|acquir|receiv|get|got|win|"
    r"won|complet|finish|top|gain|tap|"
    r"collect|gather|accumulat|draw|drew|bring|brought|fetch|extend|tak|took|captur|"
    r"launch|bank|lock|been|scoop|extend)"
)
_MONEY_CONTEXT = re.compile(
    rf"\b{FUNDING}\b|¤|{MONEY} from|valuation|funds|money|cash|loan|notes|backing|"
    rf"pre-money|post-money|investor|{COMPANY_NOUN} (?:has|said)|financ"
)
_PART_WORD = re.compile(r"^[^§.;]{0,45}?\b(debt|loans?|credit|equity|tranche|notes)\b")


def assign_role(masked: Masked, mark: Mark, funding: bool = False) -> MoneyRole:
    """Decide what the sum `mark` is in its sentence; "none" when nothing says that it is funding.

    `funding` tells that the article speaks of a financing elsewhere, so that a headline's weak
    verb ("draws § ahead of its debut") is enough.
    """
    left = masked.text[max(0, mark.at - LEFT_REACH) : mark.at]
    right = masked.text[mark.at + 1 : mark.at + 1 + RIGHT_REACH]
    clause = re.split(r";| while | whereas |\.\s", left)[-1]
    if _names_a_fund(masked, mark):
        return MoneyRole("none", "none.own-fund", mark.at, mark.at + 1)
    gates, lenient = gates_in(masked.text), funding and masked.sentence.kind == "headline"
    for rule in _RULES:
        if rule.gates & ~gates:
            continue
        role = _try(rule, masked, mark, clause, right, lenient)
        if role is not None:
            return role
    listed = _listed_before(masked, mark)
    if listed is not None:
        role = assign_role(masked, listed, funding)
        return replace(role, start=mark.at, end=mark.at + 1)
    noise = _NOISE.search(clause)
    if noise:
        return MoneyRole("none", "none.business-noun", mark.at, mark.at + 1)
    return MoneyRole("none", "none.no-rule", mark.at, mark.at + 1)


# "§, § and §, respectively"; what the first is, the others are.
_LISTED = re.compile(r"§(?:,| and|, and) ?$")
_RESPECTIVELY = re.compile(r"(?:(?:,| and|, and) §)*,? respectively\b")


def _listed_before(masked: Masked, mark: Mark) -> Mark | None:
    """Return the sum before this one in a list that ends in "respectively"; None elsewhere."""
    if not _RESPECTIVELY.match(masked.text, mark.at + 1):
        return None
    if not _LISTED.search(masked.text, 0, mark.at):
        return None
    return [m for m in masked.of("money") if m.at < mark.at][-1]


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


def _try(
    rule: Rule, masked: Masked, mark: Mark, clause: str, right: str, lenient: bool
) -> MoneyRole | None:
    start, end = mark.at, mark.at + 1
    if rule.right:
        behind = rule.right.compiled.match(right)
        if not behind:
            return None
        end = mark.at + 1 + behind.end()
    if rule.left:
        before = rule.left.compiled.search(clause)
        if not before:
            return None
        start = mark.at - len(clause) + before.start()
    if (
        rule.sentence
        and not (lenient and rule.role == "amount")
        and not rule.sentence.search(masked.text)
    ):
        return None
    if (
        rule.role in ("amount", "total_raised")
        and rule.id.startswith(("amount.raise", "amount.of-round", "amount.from", "total"))
        and _blocked(clause, rule)
    ):
        return MoneyRole("none", "none.business-noun", mark.at, mark.at + 1)
    if rule.id == "amount.raise-verb":
        verb = masked.text[start : mark.at]
        if _WEAK_VERB.match(verb) and not lenient and not _MONEY_CONTEXT.search(masked.text):
            return None
    part: Literal["tranche", "debt", "equity"] | None = None
    if rule.role == "contribution":
        part = (
            _part(right) if rule.id in ("contribution.part-debt", "contribution.tranche") else None
        )
    return MoneyRole(rule.role, rule.id, start, end, part)


def _blocked(clause: str, rule: Rule) -> bool:
    return bool(_NOISE.search(clause)) and not re.search(rf"\b(?:{RAISE})\b[^,;]{{0,25}}$", clause)


def _part(right: str) -> Literal["tranche", "debt", "equity"]:
    match = _PART_WORD.match(right)
    word = match.group(1) if match else "debt"
    if word == "tranche" or word == "equity":
        return "tranche" if word == "tranche" else "equity"
    return "debt"
