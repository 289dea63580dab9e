"""Article in, claims out: one spaCy pipeline of our own components over the sentences with a cue.

Sentences without money, a round or a word of investing are never looked at again, and neither are
pages that say nothing a claim could stand on; that is where long pages become cheap. Nothing here
is downloaded.
"""

import re
from functools import cache
from itertools import groupby, pairwise
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from backend.claims.companies import Companies
from backend.claims.drafts import Memory, draft_sentence
from backend.claims.elsewhere import is_of_nobody
from backend.claims.financings import group_financings
from backend.claims.gates import Gated
from backend.claims.grounds import grounded, is_brief, may_say_who_led, may_speak_of_a_company
from backend.claims.investors import Listed, find_investors
from backend.claims.linking import Link, link_drafts, link_rows
from backend.claims.masking import MONEY, ROUND, Masked, mask
from backend.claims.names import NameFinder
from backend.claims.sentences import Sentence, has_cue, split_sentences
from backend.claims.settling import (
    settle_contributions,
    settle_financings,
    settle_totals,
    without_leads,
)
from backend.claims.spans import add_dates, add_names, described_in, sums_and_rounds
from backend.claims.tables import find_rows
from backend.claims.weighed_dates import weighed_dates
from backend.claims.weighed_names import scenes, weighed_givers
from backend.claims.writing import in_mood, quoted, written
from backend.model.article import Article
from backend.model.claim import Claim
from backend.values.money import find_money
from backend.values.rounds import find_rounds

# How many sentences at the top are read for names even without a cue.
OPENING = 5
# A line this short may be the heading of what follows.
LONGEST_HEAD = 70

_FINANCING = Gated(
    r"\b(?:led (?:this|the) (?:time|one|deal)|round|financing|funding|investors?|backers?|raised|"
    r"shareholders?)\b"
)
_LABEL = re.compile(r"\W*([a-z][a-z '/&-]{2,40}):")


@cache
def _pipeline() -> Language:
    nlp = Language(Vocab(), create_tokenizer=lambda nlp: lambda _: Doc(nlp.vocab))
    for name in (
        "sums",
        "grounds",
        "dates",
        "names",
        "investors",
        "drafts",
        "companies",
        "weighed",
        "links",
        "claims",
    ):
        nlp.add_pipe(f"second_source_{name}")
    return nlp


def find_claims(article: Article) -> list[Claim]:
    """Return the funding claims of an article in the order of their quotes.

    Empty when the article is not in English, holds no text, or says nothing about funding.
    """
    doc = run_components(article)
    return [] if doc is None else list(doc.user_data["claims"])


def run_components(article: Article, thorough: bool = False) -> Doc | None:
    """Return the Doc with all that was found; None for an article without a sentence to read.

    `thorough` reads on where nothing that is found could become a claim.
    """
    if not article.text.strip() or article.language not in (None, "en"):
        return None
    nlp = _pipeline()
    sentences = split_sentences(article)
    cued = [s for s in sentences if has_cue(article.text[s.start : s.end])]
    if not cued:
        return None
    # The opening names the company, whether or not it speaks of money; so does the line above an
    # entry of a round-up.
    heads = [
        a for a, b in pairwise(sentences) if a.end - a.start <= LONGEST_HEAD and a.block != b.block
    ]
    first = {s.block: s for s in reversed(sentences)}
    rows = find_rows(article)
    tabled = {start for row in rows for start in row.cells.values()}
    cells = [s for s in sentences if s.start in tabled]
    cued = sorted(
        {*cued, *cells, *sentences[:OPENING], *heads, *(first[s.block] for s in cued)},
        key=lambda s: s.start,
    )
    # A Doc without tokens: each component leaves in it what it found, and reads the article's text
    # itself. Tokens that nobody reads would cost time, and memory too: spaCy's vocabulary keeps
    # every word that it has ever seen, and its English tokenizer takes a quarter of a second to
    # load.
    doc = Doc(nlp.vocab)
    doc.user_data["article"] = article
    doc.user_data["rows"] = rows
    doc.user_data["sentences"] = cued
    doc.user_data["thorough"] = thorough
    return nlp(doc)


@Language.component("second_source_sums")
def _sums(doc: Doc) -> Doc:
    """Find sums and round labels in the sentences with a cue.

    Sums are read over the whole article, since "S$1.4 billion" in one place says what "$" means
    in another.
    """
    article: Article = doc.user_data["article"]
    outlet = f"{article.publisher or ''} {article.url or ''}"
    doc.user_data["sums"] = sums = find_money(article.text, outlet)
    doc.user_data["spans"] = sums_and_rounds(article.text, doc.user_data["sentences"], sums)
    return doc


@Language.component("second_source_grounds")
def _grounds(doc: Doc) -> Doc:
    """Leave no sentence to be read where none can say what is kept: most pages of news end here.

    Whether one says who led is known only when names are found; tables say what they are about.
    """
    doc.user_data["unless_led"] = False
    article: Article = doc.user_data["article"]
    if doc.user_data["thorough"] or doc.user_data["rows"] or is_brief(article.text):
        return doc
    read: list[Masked] = []
    for sentence in doc.user_data["sentences"]:
        masked = mask(article.text, sentence, doc.user_data["spans"][sentence.start], False)
        if may_speak_of_a_company(masked):
            return doc
        read.append(masked)
    if may_say_who_led(read):
        doc.user_data["unless_led"] = True
    else:
        doc.user_data["sentences"] = []
    return doc


@Language.component("second_source_dates")
def _dates(doc: Doc) -> Doc:
    """Find dates; they are read over each block, for "the year before"."""
    article: Article = doc.user_data["article"]
    for number, block in groupby(doc.user_data["sentences"], attrgetter("block")):
        add_dates(article, article.blocks[number], list(block), doc.user_data["spans"])
    return doc


@Language.component("second_source_names")
def _names(doc: Doc) -> Doc:
    """Find names, and mask every sentence."""
    article: Article = doc.user_data["article"]
    spans = doc.user_data["spans"]
    sentences: list[Sentence] = doc.user_data["sentences"]
    if not sentences:
        doc.user_data["masked"] = doc.user_data["title_names"] = []
        return doc
    barriers = [(start, end) for s in sentences for start, end, _, _ in spans[s.start]]
    finder = NameFinder(article.text, sentences, barriers, article.title or "")
    masked = []
    for sentence in sentences:
        found = spans[sentence.start]
        described = described_in(article.text, sentence)
        add_names(found, [*described, *finder.names[sentence.start]])
        masked.append(mask(article.text, sentence, found, finder.is_title_case(sentence)))
    doc.user_data["masked"] = masked
    title = article.title or ""
    doc.user_data["title_names"] = []
    if title not in article.text:
        spoken = [(s.start, s.end) for s in find_money(title)]
        spoken += [(r.start, r.end) for r in find_rounds(title)]
        doc.user_data["title_names"] = finder.read_title(title, spoken)
    return doc


@Language.component("second_source_investors")
def _investors(doc: Doc) -> Doc:
    """Find the lists of investors of every sentence."""
    heading, nearby, last, funding = "", False, 0, False
    before = told = False  # A sum or a round is spoken of for two sentences.
    lists: dict[int, list[Listed]] = {}
    for masked in doc.user_data["masked"]:
        lists[masked.sentence.start] = find_investors(
            masked,
            _label(masked) or heading,
            (nearby or before) and masked.sentence.block - last <= 1,
        )
        before, told = told, MONEY in masked.text or ROUND in masked.text
        nearby = bool(lists[masked.sentence.start]) or _speaks_of_financing(masked.text)
        last = masked.sentence.block
        funding = funding or (nearby and masked.sentence.kind != "headline")
        heading = (
            masked.text
            if masked.sentence.kind in ("heading", "cell") and len(masked.text) < 60
            else ""
        )
    if doc.user_data["unless_led"] and not any(
        row.part == "lead_investor" for rows in lists.values() for row in rows
    ):
        doc.user_data["masked"] = []
    doc.user_data["lists"] = lists
    doc.user_data["funding"] = funding
    return doc


def _speaks_of_financing(text: str) -> bool:
    return MONEY in text or ROUND in text or _FINANCING.search(text) is not None


def _label(masked: Masked) -> str:
    match = _LABEL.match(masked.text) if ":" in masked.text else None
    return match.group(1) if match else ""


@Language.component("second_source_drafts")
def _drafts(doc: Doc) -> Doc:
    """Draft what each sentence says; the cells of tables are read by row."""
    memory = Memory()
    lists, funding = doc.user_data["lists"], doc.user_data["funding"]
    doc.user_data["drafts"] = [
        draft_sentence(masked, lists[masked.sentence.start], memory, funding)
        for masked in outside_tables(doc)
    ]
    return doc


def outside_tables(doc: Doc) -> list[Masked]:
    """Return the sentences that are drafted one by one: those that are no cell of a table."""
    tabled = {start for row in doc.user_data["rows"] for start in row.cells.values()}
    return [m for m in doc.user_data["masked"] if m.sentence.start not in tabled]


@Language.component("second_source_companies")
def _companies(doc: Doc) -> Doc:
    """Find parties, topic and whom each paragraph speaks of, where there is anything to link."""
    told = doc.user_data["rows"] or any(doc.user_data["drafts"])
    doc.user_data["companies"] = parties_of(doc) if told else None
    return doc


def parties_of(doc: Doc) -> Companies:
    """Return the parties of an article whose names and lists of investors were found."""
    return Companies(
        doc.user_data["article"],
        doc.user_data["masked"],
        doc.user_data["lists"],
        doc.user_data["title_names"],
    )


@Language.component("second_source_weighed")
def _weighed(doc: Doc) -> Doc:
    """Weigh the names and dates that no rule knows, now that it is known who is the topic."""
    companies: Companies | None = doc.user_data["companies"]
    if companies is None or not doc.user_data["funding"]:
        return doc
    found = scenes(outside_tables(doc), companies)
    for scene, drafts in zip(found, doc.user_data["drafts"], strict=True):
        if is_of_nobody(scene.masked.text):
            continue
        drafts += weighed_givers(scene, drafts)
        drafts += weighed_dates(scene, drafts)
    return doc


@Language.component("second_source_links")
def _links(doc: Doc) -> Doc:
    """Link what was drafted to its company, and quote it."""
    companies: Companies | None = doc.user_data["companies"]
    doc.user_data["quoted"] = []
    if companies is not None:
        linked = link_rows(companies, doc.user_data["rows"], doc.user_data["masked"])
        for drafts in doc.user_data["drafts"]:
            linked += link_drafts(companies, drafts)
        linked.sort(key=_place)
        settled = settle_contributions(settle_totals(linked))
        doc.user_data["quoted"] = quoted(doc.user_data["article"], companies, settled)
    return doc


@Language.component("second_source_claims")
def _claims(doc: Doc) -> Doc:
    """Write the claims, where the article is about a company's financing."""
    article: Article = doc.user_data["article"]
    found = grounded(doc.user_data["quoted"], article)
    said = in_mood(article, found, doc.user_data["masked"])
    sentences, sums = doc.user_data["sentences"], doc.user_data["sums"]
    claims = written(said, group_financings(article, said, sentences, sums))
    doc.user_data["reasons"] = {
        claim.id: each.reason for claim, each in zip(claims, found, strict=True)
    }
    doc.user_data["claims"] = without_leads(settle_financings(claims))
    return doc


def _place(link: Link) -> tuple[int, int]:
    return link[0].masked.sentence.start, link[0].start
