"""An example in, the same sentence about other companies, sums and letters out.

What the encoder must learn is how funding is spoken of, never who raised what: every time it sees
an example, its names and numbers are others. A name keeps its sort: "X Capital" becomes another
firm that is named like a fund.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from backend.training.examples import Candidate, Example

# How often an example is changed at all, and each sort of change in it.
CHANGED, INVENTED, CURRENCY, LETTER = 0.85, 0.5, 0.3, 0.5
_FINANCE = re.compile(
    r"^(?P<head>.+?) (?P<tail>(?:[A-Z][a-z]+ )?"
    r"(?:Capital|Ventures?|Partners|Fund|Management|Investments?|Equity|Holdings?|Group|Bank|"
    r"Advisors|Securities|Global|Growth|Angels)(?: [A-Z][a-z]+)?)$"
)
_SYLLABLES = re.findall(
    r"\w+",
    "ba be bo bra ca ce co cre da de do dri fa fe flo fo ga ge gla go ha he ho hy ja jo ka ke ki"
    " ko la le li lo lu ma me mi mo na ne ni no nu o pa pe pi plo po qua ra re ri ro sa se si so"
    " sta su ta te ti to tra u va ve vi vo wa we xa xe ya yo za ze zi zo",
)
_ENDINGS = re.findall(r"\w+", "n r s l x m th ck nd st ry a o ix on el us ly io")
_TAILS = (
    "AI",
    "Labs",
    "Bio",
    "Pay",
    "Health",
    "Energy",
    "Robotics",
    "Systems",
    "Technologies",
    "Networks",
)
_SIGNS = ("$", "€", "£", "US$", "₹", "A$")
_SERIES = re.compile(r"(?<=[Ss]eries )[A-H](?=\b|\d)")


class Augmenter:
    """Changes examples; the names of the training examples are its stock."""

    def __init__(self, examples: Iterable[Example], random: Random) -> None:
        """Collect the names of the examples, in a fixed order."""
        names = {
            e.sentence[c.start : c.end] for e in examples for c in e.candidates if c.kind == "name"
        }
        self._heads = sorted({_head(name) for name in names if len(name) > 2})
        self._random = random

    def change(self, example: Example) -> Example:
        """Return an example with other names, digits, currencies and letters, or as it is."""
        random = self._random
        if random.random() > CHANGED:
            return example
        names = self._names(
            [example.sentence[c.start : c.end] for c in example.candidates if c.kind == "name"]
        )
        sign = random.choice(_SIGNS) if random.random() < CURRENCY else ""
        letter = random.choice("ABCDEFGH") if random.random() < LETTER else ""
        pieces, candidates, position, length = [], [], 0, 0
        for number in sorted(
            range(len(example.candidates)), key=lambda n: example.candidates[n].start
        ):
            candidate = example.candidates[number]
            if candidate.start < position:
                return example
            before = example.sentence[position : candidate.start]
            words = example.sentence[candidate.start : candidate.end]
            words = self._word(words, candidate.kind, names, sign, letter)
            pieces += [before, words]
            start = length + len(before)
            length = start + len(words)
            candidates.append((number, replace(candidate, start=start, end=length)))
            position = candidate.end
        pieces.append(example.sentence[position:])
        return replace(
            example,
            sentence="".join(pieces),
            title=_swap(example.title, names),
            previous=_swap(example.previous, names),
            candidates=_in_order(candidates),
        )

    def _word(self, words: str, kind: str, names: dict[str, str], sign: str, letter: str) -> str:
        if kind == "name":
            return names.get(words, words)
        if kind == "money":
            if sign:
                words = re.sub(r"(?:US)?[$€£₹]", lambda _: sign, words, count=1)
            return re.sub(r"\d", lambda _: str(self._random.randint(1, 9)), words)
        if kind == "round" and letter:
            return _SERIES.sub(letter, words)
        return words

    def _names(self, names: Sequence[str]) -> dict[str, str]:
        """Give each name another; a name that begins another's begins the other's new one too."""
        table: dict[str, str] = {}
        for name in sorted(set(names), key=lambda n: (len(n), n)):
            stem = next(
                (n for n in sorted(table, key=len, reverse=True) if name.startswith(n + " ")), ""
            )
            if stem:
                table[name] = table[stem] + name[len(stem) :]
                continue
            match = _FINANCE.match(name)
            table[name] = f"{self._new()} {match.group('tail')}" if match else self._new(True)
        return table

    def _new(self, tailed: bool = False) -> str:
        random = self._random
        if random.random() >= INVENTED:
            return random.choice(self._heads)
        name = "".join(random.choice(_SYLLABLES) for _ in range(random.randint(1, 2)))
        name = (name + random.choice(_ENDINGS)).capitalize()
        return f"{name} {random.choice(_TAILS)}" if tailed and random.random() < 0.2 else name


def _head(name: str) -> str:
    match = _FINANCE.match(name)
    return match.group("head") if match else name


def _swap(text: str, names: dict[str, str]) -> str:
    if not names:
        return text
    longest = sorted(names, key=lambda n: (-len(n), n))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    return pattern.sub(lambda match: names[match.group()], text)


def _in_order(candidates: list[tuple[int, Candidate]]) -> tuple[Candidate, ...]:
    return tuple(candidate for _, candidate in sorted(candidates, key=lambda pair: pair[0]))
