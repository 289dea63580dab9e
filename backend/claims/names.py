"""Sentences in, names of organisations and people out; which of them matter is decided elsewhere.

Capital letters carry the news in English, except at the start of a sentence and in headlines in
title case. There the words of the rest of the article, and a list of common words, decide.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.sentences import Sentence

_TOKEN = re.compile(r"[^\W_][\w.&'’+\-@!]*[\w+!]|[^\W_]|&|\S")
_CLOSED = frozenset(
    """a about above according across after all along alongside already also although amid among an
    and another any are around as aside at backed backers based because before behind being below
    besides between both but by can co-led companies could currently despite did do does down during
    each earlier early either else even every everyone existing few first following for former formerly
    founded founders from further get given had has have having he hence her here him his how however
    i if in including indeed instead into investors is it its itself joined joining just last late later
    latest launched led less let like made many may maybe meanwhile might more moreover most much must
    my near nearly neither new next no none nor not nothing now of off on once one only or other others
    our out over overall own participants participating partners past people per perhaps plus previous
    previously prior raised raising rather recent recently rival rivals said says second see several
    she should since so some soon still such than thanks that the their them then there these they
    third this those though three through thus to today together too total two under unlike until up
    upon us using very via was we well were what whatever when where whether which while who whose why
    will with within without would yes yesterday yet you your additional shareholders among details
    bottom details funding fresh led other participants notable returning sources source backing
    shares revenue sales meet backstory zoom driving what's here's that's it's they're we're update
    exclusive scoop breaking opinion analysis report reports watch read photo image credit founder
    co-founder startup startups fintech edtech biotech proptech insurtech ai tech venture seed series
    valuation deal deals money cash round rounds advertisement subscribe share copyright follow
    total includes included include disclosure correction editor's note key takeaways highlights
    """.split()
)
_ROLE = re.compile(
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|Founders?|Co-?[Ff]ounders?|Cofounders?|President|Chair(?:man|woman|person)|Professor|Prof|"
    r"Mr|Mrs|Ms|Dr|Sir|Minister|Analyst|Spokes(?:man|woman|person)|Billionaire|Mayor|Senator|Governor|Entrepreneur)\.?$"
)
_ROLE_START = re.compile(
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|Founder|Co-?[Ff]ounder|Cofounder|President|Chair(?:man|woman|person)|"
    r"Mr|Mrs|Ms|Dr|Sir|Prof|Professor|Minister|Analyst|Spokes(?:man|woman|person)|Billionaire)\.?$"
)
_PERSON_BEFORE = re.compile(
    r"(?:ceo|cfo|coo|cto|chief executive(?: officer)?|chief \w+ officer|(?:co-?)?founders?|president|chair(?:man|woman)?|"
    r"director|partner|investor|billionaire|entrepreneur|boss|executive|spokes(?:man|woman|person)|mr|mrs|ms|dr|sir|"
    r"professor|analyst|tycoon|brothers|actor|singer|angel|angels|minister),?\s+(?:and (?:ceo|chief executive),?\s+)?$",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(
    r"^(?:,? (?:the |its |our |who |a )?(?:[\w-]+ )?(?:co-?)?(?:founder|ceo|chief|president|partner|chair|director|managing|"
    r"general partner|head of|vice|spokes|principal|analyst)\b| \(.{0,20}(?:ceo|founder)\)|,? (?:told|tweeted|wrote in|added)\b)",
    re.IGNORECASE,
)
_JOINERS = frozenset("of de du van von der den la le del do da di dos y et al bin ibn".split())
_OF_HEADS = re.compile(
    r"(?:Bank|University|Universities|Fund|Group|Authority|Board|Institute|Ministry|Government|Kingdom|Republic|House|Office|"
    r"College|School|Department|Chamber|Council|Association|Federation|Church|Bureau|State|City|Province|District|Sons|"
    r"Centre|Center|Club|Agency|Corporation|Company|Society|Order|Trust|Duchy|Emirate|Founder)s?$"
)
_AND_TAIL = re.compile(r"(?:Management|Company|Co|Sons|Partners|Bros|Brothers|Associates|Young|Johnson|Gamble|Development|Cie)\.?$")
_GENERIC = re.compile(
    r"(?:Asset|Wealth|Growth|Research|Trade|Trading|Pension|Science|Technology|Investment|Investments|Food|Health|Arts|"
    r"Industry|Commerce|Energy|Oil|Gas|Media|Telecom|Infrastructure|Innovation|Property|Private|Equity|Credit|Export|"
    r"Import|Insurance|Savings|Loan|Life|Fire|Marine|Tech|Engineering|Design|Family|Finance)s?$"
)
_ABBREVIATION = re.compile(r"(?:Inc|Ltd|Co|Corp|Cos|Pte|Pvt|Bros|L\.P|S\.A|N\.V|B\.V|A\.G|a\.s|Cie|Jr|Sr|U\.S|U\.K|St|T|[A-Z])\.$")
_SUFFIXED = re.compile(
    r"^(.+?)[-‐–](?:backed|led|based|owned|style|like|funded|founded|controlled|listed|headquartered|born|invested|supported|"
    r"incubated|linked|affiliated|run|powered|focused|era|trained|made|built|type|wide|native|first|only|plus)$",
    re.IGNORECASE,
)
_NOT_A_NAME = frozenset(
    """AI IPO US UK EU UAE VC VCs PE SaaS API APIs HQ ESG IT EV EVs B2B B2C D2C ML LLM LLMs GPU GPUs CPU ARR GMV SPAC SPACs
    NYSE NASDAQ Nasdaq CEO CEOs CFO COO CTO CMO CPO CIO R&D PR HR FAQ USD EUR GBP INR RMB CNY JPY SGD HKD AUD CAD CHF FY FDA
    SEC EMA FCA FTC DOJ IRS GDP ROI KPI SDK IoT AR VR XR 3D 4G 5G 6G BNPL PDF TV DNA RNA CCTV PC PCs OS iOS App Web Internet
    Covid COVID Covid-19 COVID-19 Web3 NFT NFTs DeFi CRM ERP HBM UX UI QA MBA PhD GST VAT AM PM ET PT GMT EST PST ETF
    Series Class Round Stage Phase Chapter Tier Level Type Part Step Seed SAFE SAFEs MOU NAV AUM EBITDA ADR REIT
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
    Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Q1 Q2 Q3 Q4 H1 H2 Christmas Easter
    English Mandarin Spanish Christian Muslim Jewish Olympic Nobel Earth Mars Moon God Republican Democrat Congress
    A.I. A.I GenAI Generative AGI Unicorn Fintech Big Tech Wall Main Street Term Sheet Pro Rata Delaware Chapter""".split()
)
_ORGISH = re.compile(
    r"(?:Capital|Ventures?|Partners|Fund|Funds|Group|Holdings?|Investments?|Management|Bank|Equity|Growth|Labs?|Technologies|"
    r"Inc|Ltd|Corp|LLC|LP|Advisors|Advisers|Associates|Authority|Board|Trust|Securities|Angels?|VC|Company|Foundation|Global)\.?$"
)


# A possessive that is the name itself: "Byju's has raised", "Moody's said".
_BRAND = re.compile(r"\b([A-Z][\w&]+['’]s)(?= (?:has|had|is|was|will|said|says|raise[sd]?|closes|secures|also|announced|plans|bags|gets)\b|[.,;)] )")
# "SAN FRANCISCO, March 3, 2026 --", "WOLFSBURG (dpa-AFX) -", "(Bloomberg) --".
_DATELINE = re.compile(r"\W{0,3}(?:[A-Z][A-Za-z.,/'’ ]{1,45}?(?:, (?:[A-Z][\w.]+ ?)+(?:\d{1,2})?(?:, \d{4})?)?)?(?: ?/[\w ]+/)?(?: ?\([\w /.,-]{2,30}\))? ?(?:--|-|–|—|/) ")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at code points `start` to `end` of Article.text, without its possessive."""

    start: int
    end: int
    text: str
    kind: str


@cache
def common_words() -> frozenset[str]:
    """Return words that English writes with a small letter far more often than with a capital.

    From the casing counts of spacy-lookups-data (MIT): log probability at least 1.1 above that of
    the capitalised form.
    """
    return frozenset((files(__package__) / "data/common_words.txt").read_text("utf-8").split("\n"))


@cache
def places() -> frozenset[str]:
    """Return countries, their adjectives, and cities that business news names."""
    return frozenset((files(__package__) / "data/places.txt").read_text("utf-8").split("\n"))


@cache
def given_names() -> frozenset[str]:
    """Return first names that business news is full of; a name that begins with one is a person's."""
    return frozenset((files(__package__) / "data/given_names.txt").read_text("utf-8").split())


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    barrier: bool


class NameFinder:
    """Finds the names of one article; learns first from its running text, then reads headlines."""

    def __init__(self, text: str, sentences: Iterable[Sentence], barriers: Iterable[tuple[int, int]]) -> None:
        """Read the running text once. `barriers` are spans that no name may cross: money, rounds."""
        self._text = text
        self._barriers = sorted(barriers)
        self._runs: Counter[str] = Counter()
        self._possessive_brands: set[str] = {m.group(1).lower() for m in _BRAND.finditer(text)}
        sentences = list(sentences)
        self._titled = {s.start: _is_title_case(text[s.start : s.end], s.kind) for s in sentences}
        self.names: dict[int, list[Name]] = {}
        for sentence in sentences:
            if not self._titled[sentence.start]:
                for run in self._find_runs(sentence):
                    if run[0].start > self._first_word(sentence) and not self._after_mark(run[0].start):
                        self._runs[self._surface(run)] += 1
                        self._note_brand(run)
        self._words = {word for run in self._runs for word in run.split()}
        for sentence in sentences:
            self.names[sentence.start] = self._find_names(sentence)

    def is_title_case(self, sentence: Sentence) -> bool:
        """Tell whether capitals say nothing in this sentence."""
        return self._titled[sentence.start]

    def _in_dateline(self, start: int, sentence: Sentence) -> bool:
        match = _DATELINE.match(self._text, sentence.start, sentence.end)
        return match is not None and start < match.end()

    def _after_mark(self, start: int) -> bool:
        return self._text[max(0, start - 2) : start].strip(' "“') in (":", "•", "–", "—", "|")

    def read_title(self, title: str) -> list[str]:
        """Return the names in a title that is not part of the text."""
        sentence = Sentence(0, len(title), -1, "headline")
        text, barriers, self._text, self._barriers = self._text, self._barriers, title, []
        self._titled[0], kept = _is_title_case(title, "headline"), self._titled.get(0, False)
        try:
            return [n.text for n in self._find_names(sentence) if n.kind == "org"]
        finally:
            self._text, self._barriers, self._titled[0] = text, barriers, kept

    def _first_word(self, sentence: Sentence) -> int:
        match = re.compile(r"[^\w$€£¥₹]*").match(self._text, sentence.start, sentence.end)
        return match.end() if match else sentence.start

    def _find_names(self, sentence: Sentence) -> list[Name]:
        titled, first = self._titled[sentence.start], self._first_word(sentence)
        found = []
        for run in self._find_runs(sentence):
            if titled:
                pieces = self._trim_headline(run, sentence)
            elif run[0].start <= first or self._after_mark(run[0].start):
                pieces = [self._trim_start(run)]
            else:
                pieces = [run]
            for piece in pieces:
                found += self._name(self._trim_descriptor(piece), sentence)
        return found

    def _tokens(self, sentence: Sentence) -> list[_Token]:
        barriers = [b for b in self._barriers if b[0] < sentence.end and b[1] > sentence.start]
        tokens = []
        for match in _TOKEN.finditer(self._text, sentence.start, sentence.end):
            start, end = match.span()
            word = match.group()
            if word == ".":
                tokens.append(_Token(start, end, word, True))
                continue
            if word.endswith(".") and not _ABBREVIATION.search(word):
                end, word = end - 1, word[:-1]
            elif end < sentence.end and self._text[end] == "." and _ABBREVIATION.search(word + "."):
                if self._text[end : end + 2] != "." or end + 1 < sentence.end:
                    end, word = end + 1, word + "."
            suffixed = _SUFFIXED.match(word)
            if suffixed:
                word = suffixed.group(1)
                end = start + len(word)
            barrier = any(start < b[1] and end > b[0] for b in barriers)
            tokens.append(_Token(start, end, word, barrier))
            if suffixed:
                tokens.append(_Token(end, match.end(), "-", False))
        return tokens

    def _find_runs(self, sentence: Sentence) -> list[list[_Token]]:
        """Join neighbouring capitalised words, with the small words that names contain."""
        runs: list[list[_Token]] = []
        current: list[_Token] = []
        tokens = self._tokens(sentence)
        for index, token in enumerate(tokens):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if current and token.start - current[-1].end > 1 and self._text[current[-1].end : token.start].strip(" ") == "":
                pass
            if token.barrier:
                current = self._close(runs, current)
            elif _is_capital(token.text) or self._is_small_brand(token, following):
                if current and (token.start - current[-1].end > 1 or self._ends_run(current[-1], token)):
                    current = self._close(runs, current)
                current.append(token)
            elif current and following and self._joins(current, token, following, tokens, index):
                current.append(token)
            else:
                current = self._close(runs, current)
        self._close(runs, current)
        return runs

    @staticmethod
    def _close(runs: list[list[_Token]], current: list[_Token]) -> list[_Token]:
        while current and current[-1].text.lower() in _JOINERS | {"&", "and", "for", "the"}:
            current.pop()
        if current:
            runs.append(current)
        return []

    def _joins(self, current: list[_Token], token: _Token, following: _Token, tokens: list[_Token], index: int) -> bool:
        word = token.text.lower()
        tight = token.start - current[-1].end <= 1 and following.start - token.end <= 1
        if not tight or not _is_capital(following.text) and word != "of" or following.barrier:
            return False
        if _possessive(current[-1].text):
            return False
        if word == "&" or token.text == "+":
            return True
        if word in ("of", "for"):
            head = any(_OF_HEADS.search(t.text) for t in current)
            nxt = following.text == "the" and index + 2 < len(tokens) and _is_capital(tokens[index + 2].text)
            return head and (_is_capital(following.text) or nxt) and following.text not in _NOT_A_NAME
        if word in _JOINERS:
            return True
        if word == "the":
            return current[-1].text == "of"
        if word == "and":
            return self._and_inside(current, tokens, index)
        return False

    @staticmethod
    def _and_inside(current: list[_Token], tokens: list[_Token], index: int) -> bool:
        after = []
        for token in tokens[index + 1 : index + 4]:
            if not _is_capital(token.text):
                break
            after.append(token)
        if not after or len(current) > 5:
            return False
        if len(after) == 1 and re.match(r"(?:Company|Co|Sons|Associates|Cie|Young|Partners|Brothers)\.?$", after[0].text):
            return len(current) <= 2
        return bool(
            _GENERIC.match(current[-1].text) and _GENERIC.match(after[0].text) and (len(after) > 1 or len(current) > 1)
        ) and bool(_AND_TAIL.search(after[-1].text) or _ORGISH.search(after[-1].text) or _GENERIC.match(after[-1].text))

    def _ends_run(self, last: _Token, token: _Token) -> bool:
        if _possessive(last.text) and last.text.lower() not in self._possessive_brands:
            return True
        if last.text == "-":
            return True
        return bool(_ROLE_START.match(token.text) or _ROLE.match(last.text)) and not _ORGISH.search(token.text)

    def _is_small_brand(self, token: _Token, following: _Token | None) -> bool:
        word = token.text
        if re.fullmatch(r"[a-z]+\d+[a-z]*", word) and not re.fullmatch(r"[a-z]\d+", word):
            return True
        if re.match(r"[a-z]+[A-Z]", word) or re.fullmatch(r"[a-z][a-z0-9\-]+\.(?:ai|io|com|co|xyz|de|org|net|ly|app|tech)", word):
            return True
        return bool(
            following
            and following.start - token.end == 1
            and _ORGISH.match(following.text)
            and re.fullmatch(r"[a-z]{3,}", word)
            and word not in common_words()
            and word not in _CLOSED
            and word not in _JOINERS
        )

    def _surface(self, run: list[_Token]) -> str:
        return self._text[run[0].start : run[-1].end]

    def _note_brand(self, run: list[_Token]) -> None:
        """Remember names that carry an 's of their own ("Byju's has raised")."""
        last = run[-1]
        if _possessive(last.text):
            after = self._text[last.end : last.end + 14]
            if re.match(r"(?: (?:has|had|is|was|will|said|says|raise[sd]?|and|also)\b|[.,;)]|$)", after):
                self._possessive_brands.add(last.text.lower())

    def _trim_start(self, run: list[_Token]) -> list[_Token]:
        """Drop the capital that only the start of the sentence gave."""
        surface = _without_possessive(self._surface(run))
        if len(run) == 1:
            word = _without_possessive(run[0].text)
            lower = word.lower()
            if surface in self._runs or surface in self._words:
                return run
            if self._brandlike_start(run[0]):
                return run
            return [] if lower in _CLOSED or lower in common_words() else run
        while len(run) > 1 and surface not in self._runs:
            lower = run[0].text.lower()
            rest = self._surface(run[1:])
            drop = (
                lower in _CLOSED
                or (rest in self._runs and lower in common_words())
                or (lower in common_words() and bool(COMPANY_NOUN_RE.fullmatch(lower)) and run[1].text[0].isupper() and run[1].text.lower() not in common_words())
                or bool(re.search(r"(?:ly|ing)$", lower) and lower in common_words())
            )
            if not drop:
                break
            run = run[1:]
            surface = rest
        if len(run) == 1 and run[0].text.lower() in _CLOSED:
            return []
        return run

    def _brandlike_start(self, token: _Token) -> bool:
        """Tell a one-word subject ("Stripe has raised") from a sentence that merely begins."""
        after = self._text[token.end : token.end + 40]
        lower = token.text.lower()
        return lower not in _CLOSED and bool(
            re.match(
                r"(?:['’]s\b|,? (?:a|an|the|which|who)\b.{3,30}|,? (?:has|had|said|says|announced|raised|secured|closed|plans|"
                r"is (?:in talks|raising|seeking|valued|set)|was (?:valued|founded)|raises|lands|bags|nabs|snags|secures|closes)\b)",
                after,
            )
        )

    def _trim_headline(self, run: list[_Token], sentence: Sentence) -> list[list[_Token]]:
        """Keep what a headline in title case names: known from the text, or no common word."""
        pieces: list[list[_Token]] = []
        current: list[_Token] = []
        index = 0
        while index < len(run):
            length = self._known_length(run, index)
            if length:
                if current:
                    pieces.append(current)
                    current = []
                pieces.append(run[index : index + length])
                index += length
                continue
            token = run[index]
            word = _without_possessive(token.text)
            lower = word.lower()
            ordinary = lower in common_words() or lower in _CLOSED or lower in _JOINERS
            extends = current and (_ORGISH.match(token.text) or token.text in ("&",))
            if ordinary and re.search(r"[a-z][A-Z]|\d", word):
                ordinary = False
            if not ordinary or extends:
                current.append(token)
            elif (
                not pieces
                and not current
                and index + 1 < len(run)
                and _ORGISH.match(run[index + 1].text)
                and not COMPANY_NOUN_RE.fullmatch(lower)
                and lower not in _CLOSED
            ):
                current.append(token)
            elif current:
                pieces.append(current)
                current = []
            index += 1
        if current:
            pieces.append(current)
        if not pieces and run[0].start <= self._first_word(sentence):
            return self._headline_subject(run)
        return [p for p in pieces if p]

    def _headline_subject(self, run: list[_Token]) -> list[list[_Token]]:
        """Take the words before a headline's verb when nothing else in it can be the company."""
        verb = re.compile(
            r"(?:raises?|secures?|closes?|lands|bags|nets|nabs|snags|scores|gets|grabs|pulls|picks|attracts|receives|wins|"
            r"valued|seeks|eyes|hits|completes|adds|announces|to)$",
            re.IGNORECASE,
        )
        lead = []
        for token in run:
            if verb.match(token.text):
                break
            lead.append(token)
        lead = [t for t in lead if t.text.lower() not in _CLOSED and not COMPANY_NOUN_RE.fullmatch(t.text.lower())]
        if 0 < len(lead) <= 3 and len(lead) < len(run):
            return [lead]
        return []

    def _known_length(self, run: list[_Token], index: int) -> int:
        for length in range(min(6, len(run) - index), 0, -1):
            surface = _without_possessive(self._text[run[index].start : run[index + length - 1].end])
            if surface in self._runs and (length > 1 or surface.lower() not in _CLOSED):
                return length
        return 0

    def _trim_descriptor(self, run: list[_Token]) -> list[_Token]:
        """Drop a nationality before a name and a title before a person."""
        while len(run) > 1:
            first, second = run[0].text, run[1].text
            pair = f"{first} {second}"
            if len(run) > 2 and pair in places() and run[2].text.lower() not in common_words():
                run = run[2:]
            elif re.match(r"(?:Managing|General|Senior|Founding|Operating|Executive|Vice|Chief|Deputy)$", first) and re.match(
                r"(?:Partner|Director|President|Executive|Officer|Manager|Chair\w*|Vice|Analyst)$", second
            ):
                run = run[2:] or run[1:]
            elif (
                _without_possessive(first) in places()
                and second.lower() not in common_words()
                and not _ORGISH.match(second)
                and second not in _JOINERS
                and second not in _NOT_A_NAME
                and self._surface(run) not in self._runs
            ) or (_ROLE_START.match(first) and not _ORGISH.search(run[-1].text)):
                run = run[1:]
            else:
                break
        if len(run) > 1 and re.fullmatch(r"[A-Z]{4,5}", run[-1].text) and re.fullmatch(r"(?:Group|Inc|Corp|Co|Ltd)\.?", run[-2].text):
            run = run[:-1]
        while run and (run[-1].text in _NOT_A_NAME or run[-1].text in ("-",)) and len(run) > 1:
            run = run[:-1]
        return run

    def _name(self, run: list[_Token], sentence: Sentence) -> list[Name]:
        if not run or (len(run) == 1 and _ROLE.match(run[0].text)):
            return []
        start, end = run[0].start, run[-1].end
        text = self._text[start:end]
        if _possessive(text) and run[-1].text.lower() not in self._possessive_brands:
            text = _without_possessive(text)
            end = start + len(text)
        if text.endswith(".") and not _ABBREVIATION.search(text):
            text, end = text[:-1], end - 1
        if not text or text in _NOT_A_NAME or re.fullmatch(r"(?:FY|Q|H)'?\d+(?:[-/]\d+)?|\d+[MBK]", text) or (len(run) > 1 and all(t.text in _NOT_A_NAME for t in run)):
            return []
        if len(text) == 1 and not text.isupper():
            return []
        before = self._text[max(sentence.start, start - 40) : start]
        after = self._text[end : min(sentence.end, end + 40)]
        if text in places() or (text.isupper() and len(text) > 3 and text.title() in places()) or self._in_dateline(start, sentence):
            kind = "place"
        elif _looks_like_person(text, before, after):
            kind = "person"
        else:
            kind = "org"
        return [Name(start, end, text, kind)]


def _looks_like_person(text: str, before: str, after: str) -> bool:
    words = text.split()
    if not 1 < len(words) <= 4 or _ORGISH.search(text) or not all(re.match(r"[A-Z][\w.'’\-]*$", w) for w in words):
        return False
    if words[0] in given_names() and not any(w.lower() in common_words() for w in words[1:]):
        return True
    return bool(_PERSON_BEFORE.search(before) or _PERSON_AFTER.match(after))


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return True
    return word[0].isdigit() and bool(re.match(r"\d{1,4}[A-Z]|(?:500|1001|01|3i|8vc|4wrd|1kx|7percent)$", word)) and not re.match(
        r"\d+(?:[MBKX]|GW|MW|TB|GB|D|G|AM|PM|Q)\b", word
    )


def _possessive(text: str) -> bool:
    return text.endswith(("'s", "’s", "s'", "s’", "S'S", "'S"))


def _without_possessive(text: str) -> str:
    if text.endswith(("'s", "’s", "'S", "’S")):
        return text[:-2]
    return text[:-1] if text.endswith(("s'", "s’")) else text


def _is_title_case(text: str, kind: str) -> bool:
    words = re.findall(r"[A-Za-z][\w'’\-]{3,}", text)
    capital = sum(w[0].isupper() for w in words)
    if kind in ("headline", "heading") and len(words) >= 3:
        return capital >= 0.7 * len(words)
    return len(words) >= 5 and capital >= 0.8 * len(words) and text.count(",") <= 2 and len(text) < 160
