"""Gold JSON in, articles, claims and scores out: how figures of this project are counted.

The rules are those of groups/README.md. Nothing here decides what is true of a claim.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from backend.claims.financing_reader import Reader
from backend.claims.financings import group_financings
from backend.claims.sentences import split_sentences
from backend.comparison import compare, trace
from backend.model.article import Article, Block, BlockKind, Document
from backend.model.claim import (
    ChangeValue,
    Claim,
    Company,
    ContributionValue,
    DateValue,
    Mention,
    MoneyValue,
    OrgsValue,
    Quote,
    RoundValue,
    Source,
    Statement,
    TotalValue,
    Trace,
    ValuationValue,
    Value,
)
from backend.model.evidence import Evidence
from backend.reading import read_article
from backend.values.dates import PartialDate
from backend.values.money import Money, Sum, find_money

GROUPS = Path(__file__).parent / "groups"
SEEDS = Path(__file__).parents[2] / "seeds"
PART = "part of another financing"
Json = dict[str, Any]
Pair = tuple[str, str]


@dataclass(frozen=True)
class GoldDocument:
    """A document of a group with its marked claims, `events` by claim id."""

    id: str
    article: Article
    trace: Trace
    claims: tuple[Claim, ...]
    events: dict[str, str]
    optional: frozenset[str]


@dataclass(frozen=True)
class GoldRelation:
    """A marked relation between two claims, each named `document#claim`."""

    a: str
    b: str
    relation: str
    why: str


@dataclass(frozen=True)
class GoldGroup:
    """Documents on one company's financings with the relations marked between them."""

    name: str
    documents: tuple[GoldDocument, ...]
    relations: tuple[GoldRelation, ...]

    def document(self, claim: str) -> GoldDocument:
        """Return the document that a claim named `document#claim` stands in."""
        return next(document for document in self.documents if document.id == claim.split("#")[0])


@dataclass
class Score:
    """Counts of relations judged, with the pairs that were judged otherwise than marked."""

    judged: int = 0
    right: int = 0
    conflicts: int = 0
    conflicts_found: int = 0
    conflicts_shown: int = 0
    wrong: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        return self.right / self.judged if self.judged else 1.0

    @property
    def precision(self) -> float:
        return self.conflicts_found / self.conflicts_shown if self.conflicts_shown else 1.0

    @property
    def recall(self) -> float:
        return self.conflicts_found / self.conflicts if self.conflicts else 1.0

    def add(self, other: "Score") -> None:
        self.judged += other.judged
        self.right += other.right
        self.conflicts += other.conflicts
        self.conflicts_found += other.conflicts_found
        self.conflicts_shown += other.conflicts_shown
        self.wrong += other.wrong


def group_names() -> list[str]:
    """Return the names of the groups at hand, the seeds last."""
    return [*sorted(path.stem for path in GROUPS.glob("*.json") if path.stem != "seeds"), "seeds"]


def load_group(name: str) -> GoldGroup:
    """Read a group of facts with its texts."""
    return read_group(GROUPS / f"{name}.json")


def read_group(path: Path) -> GoldGroup:
    """Read a group from its JSON, which names the texts that lie beside it."""
    data = json.loads(path.read_text("utf-8"))
    aliases = data.get("aliases") or {}
    return GoldGroup(
        path.stem,
        tuple(_document(entry, aliases, path.parent) for entry in data["documents"]),
        tuple(
            GoldRelation(entry["a"], entry["b"], entry["relation"], entry.get("why") or "")
            for entry in data["relations"]
        ),
    )


def score_relations(group: GoldGroup) -> Score:
    """Check each document against the others with the marked claims in, and count its relations."""
    statements = statements_of(group.documents)
    answers = {document.id: answer(document, statements) for document in group.documents}
    return count(group, lambda claim, other, _: answers[claim.split("#")[0]].get((claim, other)))


def count(group: GoldGroup, judged: Callable[[str, str, str], str | None]) -> Score:
    """Count relations in both directions; pairs in one document only where they conflict."""
    score = Score()
    for relation in group.relations:
        a, b = group.document(relation.a), group.document(relation.b)
        if relation.a.split("#")[1] in a.optional or relation.b.split("#")[1] in b.optional:
            continue
        if a.id == b.id and relation.relation != "conflicts":
            continue
        modalities = {_modality(a, relation.a), _modality(b, relation.b)}
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            found = judged(one, other, relation.relation) or "none"
            right = found == relation.relation or (
                "planned" in modalities
                and len(modalities) > 1
                and {found, relation.relation} <= {"agrees", "related"}
            )
            score.judged += 1
            score.right += right
            score.conflicts += relation.relation == "conflicts"
            score.conflicts_shown += found == "conflicts"
            score.conflicts_found += found == "conflicts" == relation.relation
            if not right:
                score.wrong.append((group.name, one, other, relation.relation, found, relation.why))
    return score


def statements_of(documents: Sequence[GoldDocument]) -> list[Statement]:
    """Return the marked claims as statements, numbered in the order of documents."""
    statements = []
    for number, document in enumerate(documents, 1):
        article = document.article
        source = Source(
            number,
            article.url,
            article.publisher,
            article.title,
            article.published,
            "news",
            document.trace,
        )
        statements += [
            Statement(number * 1000 + place, claim, source)
            for place, claim in enumerate(document.claims)
        ]
    return statements


def answer(document: GoldDocument, statements: Sequence[Statement]) -> dict[Pair, str]:
    """Return how each claim relates to each other document's, and to others of its own article."""
    number = next(
        (
            statement.source.id
            for statement in statements
            if statement.source.url == document.article.url
        ),
        0,
    )
    elsewhere = [statement for statement in statements if statement.source.id != number]
    names = {statement.id: statement for statement in elsewhere}
    documents = {
        statement.source.id: (statement.source.url or "").removeprefix("gold:")
        for statement in elsewhere
    }
    found: dict[Pair, str] = {}
    for checked in compare(document.article, document.trace, document.claims, elsewhere):
        one = f"{document.id}#{checked.claim.id}"
        for evidence in checked.evidence:
            if evidence.statement is not None:
                statement = names[evidence.statement]
                other = f"{documents[statement.source.id]}#{statement.claim.id}"
                found[one, other] = evidence.relation
            for claim in contradictions_of(evidence, document.claims):
                found[one, f"{document.id}#{claim.id}"] = evidence.relation
    return found


def contradictions_of(evidence: Evidence, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of an article that evidence from within it speaks of."""
    if evidence.statement is not None or evidence.basis != "stated":
        return []
    return [
        claim
        for claim in claims
        if claim.value == evidence.value and claim.quote.exact == evidence.quote
    ]


def score_events(groups: Iterable[GoldGroup]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of pairs of claims of one document put into one financing."""
    both = ours = marked = 0
    for group in groups:
        for document in group.documents:
            for a, b in combinations(_with_event(document), 2):
                if a.company.name != b.company.name:
                    continue
                same = document.events[a.id] == document.events[b.id]
                put = a.mention.key is not None and a.mention.key == b.mention.key
                both += same and put
                ours += put
                marked += same
    precision, recall = both / max(ours, 1), both / max(marked, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _with_event(document: GoldDocument) -> Iterator[Claim]:
    for claim in document.claims:
        if claim.id not in document.optional and document.events[claim.id] != "hist":
            yield claim


def _modality(document: GoldDocument, name: str) -> str:
    return next(claim for claim in document.claims if claim.id == name.split("#")[1]).modality


def _document(entry: Json, aliases: dict[str, list[str]], folder: Path) -> GoldDocument:
    article = _with_quotes(_article(entry, folder), [marked["quote"] for marked in entry["claims"]])
    claims = [_claim(marked, article, aliases) for marked in entry["claims"]]
    mentions = mentions_of(article, claims)
    return GoldDocument(
        entry["id"],
        article,
        trace(article),
        tuple(map(_with_mention, claims, mentions)),
        {marked["id"]: marked["event"] for marked in entry["claims"]},
        frozenset(marked["id"] for marked in entry["claims"] if marked.get("optional")),
    )


def mentions_of(
    article: Article, claims: Sequence[Claim], reader: Callable[[Article, bool], Reader] = Reader
) -> list[Mention]:
    """Return which financing of its article each claim speaks of, as `reader` tells."""
    sums = find_money(article.text)
    return group_financings(article, claims, split_sentences(article), sums, reader)


def _with_mention(claim: Claim, mention: Mention) -> Claim:
    return replace(claim, mention=mention)


def text_path(entry: Json, folder: Path) -> Path:
    """Return where the text or page of a document lies; the seeds have a folder of their own."""
    name: str = entry.get("html_file") or entry["text_file"]
    return SEEDS / Path(name).name if "seeds/" in name else folder / name


def text_of(entry: Json, folder: Path) -> str:
    """Return the text or page of a document, which stands in its entry or in a file of its own."""
    told: str | None = entry.get("text")
    return text_path(entry, folder).read_text("utf-8") if told is None else told


def _article(entry: Json, folder: Path) -> Article:
    """Read a page as the product does; a text line by line, so that every quote is in it."""
    url, content = f"gold:{entry['id']}", text_of(entry, folder)
    published = date.fromisoformat(entry["published"]) if entry["published"] else None
    title, publisher = entry["title"], entry["publisher"]
    if "html_file" in entry:
        return read_article(Document(url, title, publisher, published, html=content))
    return Article(url, title, publisher, published, "en", content, blocks_of(content))


def _with_quotes(article: Article, quotes: Iterable[str]) -> Article:
    """Append as paragraphs the marked words that reading left out: the marks are given here."""
    text, blocks = article.text, list(article.blocks)
    for quote in quotes:
        if quote not in text:
            blocks.append(Block(len(text) + 1, len(text) + 1 + len(quote), "paragraph"))
            text += "\n" + quote
    return replace(article, text=text, blocks=tuple(blocks))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return one block a line; the first line is the headline where no full stop ends it."""
    blocks: list[Block] = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group().strip()
        if not line:
            continue
        kind: BlockKind = "paragraph"
        if (
            not blocks and len(line) < 160 and not re.search(r"[.!?…]\W*$", line)
        ) or line.startswith("## "):
            kind = "headline"
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        blocks.append(Block(start, start + len(line), kind))
    return tuple(blocks)


def _claim(marked: Json, article: Article, aliases: dict[str, list[str]]) -> Claim:
    return Claim(
        marked["id"],
        Company(marked["company"], tuple(aliases.get(marked["company"], ()))),
        "contribution" if _is_part(marked) else marked["attribute"],
        value_of(marked),
        marked["modality"],
        None,
        _quote(article.text, marked["quote"]),
        Mention(None),
        "gold",
    )


def _quote(text: str, words: str) -> Quote:
    start = text.index(words)
    end = start + len(words)
    before, after = text[max(0, start - 32) : start], text[end : end + 32]
    return Quote(start, end, words, before, after, _sentence(text, start, end))


def _sentence(text: str, start: int, end: int) -> str:
    before = max(
        text.rfind("\n", 0, start) + 1,
        max(
            (m.end() for m in re.finditer(r"(?<!Inc)(?<!Ltd)(?<!Co)[.!?] ", text[:start])),
            default=0,
        ),
    )
    after = re.search(r"(?<!Inc)(?<!Ltd)(?<!Co)[.!?](?=\s)|\n|$", text[end:])
    return text[before : end + (after.end() if after else 0)].strip()


def _is_part(marked: Json) -> bool:
    return marked["attribute"] == "amount" and marked.get("optional") == PART


def value_of(marked: Json) -> Value:
    """Return a marked value as the model holds it."""
    value = marked["value"]
    match marked["attribute"]:
        case "amount":
            money = _money(value, marked["quote"])
            return ContributionValue(money) if _is_part(marked) else MoneyValue(money)
        case "contribution":
            given = tuple(value.get("orgs", ()))
            return ContributionValue(_money(value, marked["quote"]), given, value.get("part"))
        case "valuation":
            return ValuationValue(_money(value, marked["quote"]), value.get("money"))
        case "total_raised":
            return TotalValue(_money(value, marked["quote"]), value["window"])
        case "round":
            return RoundValue(value["label"])
        case "lead_investor" | "investor":
            return OrgsValue(tuple(value["orgs"]))
        case "date":
            year, *rest = map(int, value["date"].split("-"))
            return DateValue(PartialDate(year, *rest), bool(value.get("relative")))
        case "valuation_change":
            return ChangeValue(value["multiple"], value.get("window"))
    raise ValueError(marked["attribute"])


def _money(value: Json, quote: str) -> Money:
    written = [
        span.money
        for span in find_money(quote)
        if span.money.currency == value["currency"] and span.money.amount == value["amount"]
    ]
    return Money(
        value["amount"],
        value["currency"],
        value["hedge"],
        value.get("amount_max"),
        written[0].unit if written else None,
        tuple(Sum(other["amount"], other["currency"]) for other in value.get("also", [])),
    )
