"""Folds of the encoder in, how claims are found on articles that it has not read out.

Run `python -m backend.training FOLDER`, then `python -m tests.gold.put_aside FOLDER`: each group
is read by the rules alone, and by the rules with the encoder that had the group put aside. Groups
of no fold were read by no encoder; the first fold's reads them. With groups named behind FOLDER,
only those are read.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import patch

from backend.claims import drafts, find_claims, pipeline
from backend.claims.companies import Companies, Party
from backend.claims.draft import Draft
from backend.claims.encoder import Encoder, load_encoder, score_sentences
from backend.claims.investors import Listed
from backend.claims.linking import Link
from backend.claims.masking import Mark, Masked
from backend.claims.voices import (
    Bars,
    Opinions,
    opinions_of,
    topic_points,
    weigh_labels,
    weigh_lists,
    weigh_money,
    weigh_owner,
)
from backend.model.article import Article
from backend.reading import read_article
from tests.gold.claims import (
    ATTRIBUTES,
    Aliases,
    Score,
    Unit,
    document,
    found_units,
    gold_units,
    score_document,
)

GOLD = Path(__file__).parent
Group = tuple[str, Encoder, Aliases, list[tuple[Article, list[Unit]]]]
# Bars that nothing passes, so that each voice can be heard alone.
SILENT = {
    "money_silent": 2.0,
    "money": 2.0,
    "name_silent": 2.0,
    "name_dropped": -1.0,
    "name_led": 2.0,
    "label_dropped": -1.0,
    "label_added": 2.0,
    "owner": 2.0,
    "owner_topic": 2.0,
    "topic": 0.0,
    "topic_investor": 0.0,
}
PARTS = {
    "names": ("name_silent", "name_dropped", "name_led"),
    "money": ("money_silent", "money"),
    "rounds and dates": ("label_dropped", "label_added"),
    "company": ("owner", "owner_topic"),
    "company, names only": ("owner",),
    "topic": ("topic", "topic_investor"),
    "all": tuple(SILENT),
}


class Voice:
    """The encoder's word in the pipeline: what each step says, weighed."""

    def __init__(self, article: Article, encoder: Encoder, bars: Bars) -> None:
        """Listen to one encoder on one article."""
        self._article, self._encoder, self._bars = article, encoder, bars
        self._heard: dict[int, Opinions] = {}

    def opinions(self, masked: Masked) -> Opinions:
        """Return the opinions on a sentence."""
        start = masked.sentence.start
        if start not in self._heard:
            scores = score_sentences(self._encoder, self._article, [masked])
            self._heard[start] = opinions_of(masked, scores.get(start, ()))
        return self._heard[start]

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Put the voice beside each step of the rules for as long as the context lasts."""
        voice, bars = self, self._bars
        assign, draft, link = (
            drafts.assign_role,
            pipeline.draft_sentence,
            pipeline.link_drafts,
        )

        class Heard(Companies):
            owners: ClassVar[dict[tuple[int, int, int], Mark | int | None]] = {}

            def _vote(self, sentences: list[Masked], *more: Any) -> None:
                super()._vote(sentences, *more)
                mentions: dict[str, list[Any]] = {}
                for masked in sentences:
                    for mark in masked.of("name"):
                        party = self.party(mark)
                        if party is not None:
                            told = voice.opinions(masked).get(mark.at)
                            mentions.setdefault(party.key, []).append(told)
                for key, told in mentions.items():
                    self.parties[key].score += topic_points(told, bars)

            def link(self, masked: Masked, start: int, end: int) -> tuple[Party, str] | None:
                owner = self.owners.get((masked.sentence.start, start, end))
                if isinstance(owner, Mark):
                    party = self.party(owner)
                    if party is not None and not party.person:
                        return party, "the encoder is sure"
                elif owner is not None:
                    focus = self._focus.get(masked.sentence.start)
                    if focus or self.topic:
                        return focus or (self.topic, "the encoder: none of these names")
                return super().link(masked, start, end)

        def linked(companies: Heard, found: list[Draft]) -> list[Link]:
            for one in found:
                owner = weigh_owner(one.masked, one.at, voice.opinions(one.masked), bars)
                companies.owners[one.masked.sentence.start, one.start, one.end] = owner
            return link(companies, found)

        def drafted(masked: Masked, lists: list[Listed], *more: Any) -> list[Draft]:
            told = voice.opinions(masked)
            found = draft(masked, weigh_lists(masked, lists, told, bars), *more)
            return weigh_labels(masked, found, told, bars)

        steps = {"draft_sentence": drafted, "Companies": Heard, "link_drafts": linked}
        with ExitStack() as stack:
            for name, step in steps.items():
                stack.enter_context(patch.object(pipeline, name, step))
            stack.enter_context(
                patch.object(
                    drafts,
                    "assign_role",
                    lambda m, mark, *a: weigh_money(
                        assign(m, mark, *a), mark, voice.opinions(m).get(mark.at), bars
                    ),
                )
            )
            yield


def main(arguments: list[str]) -> None:
    """Print micro-F1 of each set for each voice, then every attribute of rules and of all."""
    paths = [Path(name) for name in arguments[1:]]
    paths = paths or [*sorted(GOLD.glob("groups/*.json")), *sorted(GOLD.glob("written/*.json"))]
    groups = list(_read(Path(arguments[0]), paths))
    rules = _score(groups, None)
    print(_line("rules alone", rules))
    full = rules
    for name, parts in PARTS.items():
        full = _score(groups, Bars(**(SILENT | {p: getattr(Bars(), p) for p in parts})))
        print(_line(f"+ {name}", full), flush=True)
    for attribute in ATTRIBUTES:
        figures = [f"{s[k].f1(attribute)[2]:.3f}" for k in sorted(rules) for s in (rules, full)]
        print(f"{attribute:20} {'  '.join(figures)}")


def _read(folder: Path, paths: list[Path]) -> Iterator[Group]:
    """Read each group with the encoder that has not; "fresh" are those that none has read."""
    aside = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("fold?.json"))]
    encoders = [load_encoder(folder / f"fold{number}.npz") for number in range(len(aside))]
    for path in paths:
        group = json.loads(path.read_text("utf-8"))
        fold = next((n for n, names in enumerate(aside) if path.stem in names), None)
        texts = [
            (read_article(document(path, e)), gold_units(e["claims"])) for e in group["documents"]
        ]
        encoder = encoders[fold or 0]
        if encoder is None:
            raise FileNotFoundError(f"{folder} lacks the model of fold {fold or 0}")
        kind = "fresh" if fold is None else path.parent.name
        yield kind, encoder, Aliases(group.get("aliases") or {}), texts


def _score(groups: list[Group], bars: Bars | None) -> dict[str, Score]:
    """Count each set of groups, and all of them."""
    found: dict[str, Score] = {}
    for kind, encoder, aliases, texts in groups:
        for article, gold in texts:
            with ExitStack() as stack:
                if bars is not None:
                    stack.enter_context(Voice(article, encoder, bars).speaking())
                claims = find_claims(article)
            taught = {c.company.name: c.company.aliases for c in claims}
            score = score_document(gold, found_units(claims), aliases, taught)
            for name in (kind, "all"):
                found.setdefault(name, Score()).add(score)
    return found


def _line(name: str, scores: dict[str, Score]) -> str:
    figures = []
    for kind in sorted(scores):
        precision, recall, f1 = scores[kind].f1()
        figures.append(f"{kind} {f1:.3f} (P {precision:.2f} R {recall:.2f})")
    return f"{name:22} {'  '.join(figures)}"


if __name__ == "__main__":
    main(sys.argv[1:])
