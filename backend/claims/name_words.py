"""Words in, what they can be in a name out: word classes, and the lists behind them.

Knows single words and short surfaces only; sentences and articles are for others.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that name nothing by themselves, whatever case a sentence or a headline gives them.
CLOSED = _words(
    """a about above according across after all along alongside already also although amid among an
    and another any are around as aside at backed backers based because before behind being below
    besides between both but by can co-led companies could currently despite did do does down during
    each earlier early either else even every everyone existing few first following for former
    everybody nobody somebody
    formerly founded founders from further get given had has have having he hence her here him his
    how however i if in including indeed instead into investors is it its itself joined joining just
    last late later latest launched led less let like made many may maybe meanwhile might more
    moreover most much must my near nearly neither new next no none nor not nothing now of off on
    once one only or other others our out over overall own participants participating partners past
    people per perhaps plus previous previously prior raised raising rather recent recently rival
    rivals said says second see several she should since so some soon still such than thanks that
    the their them then there these they third this those though three through thus to today
    together too total two under unlike until up upon us using very via was we well were what
    whatever when where whether which while who whose why will with within without would yes
    yesterday yet you your additional shareholders among details bottom funding fresh participant
    notable returning sources source backing shares revenue sales meet backstory zoom driving what's
    here's that's it's they're we're i've i'm we've you're update exclusive scoop breaking opinion
    analysis report reports watch read photo image credit founder co-founder startup startups
    fintech edtech biotech proptech insurtech ai tech venture seed series valuation deal deals money
    cash round rounds advertisement subscribe share copyright follow includes included include
    disclosure correction editor's note key takeaways highlights lead leads led investor backer
    proceeds employees terms co-investors co-investor co-lead co-leads newcomers insiders
    elsewhere separately reportedly interestingly importantly allegedly apparently crucially
    surprisingly unsurprisingly supposedly notably significantly additionally ultimately
    historically traditionally currently globally remarkably consequently subsequently initially
    eventually finally similarly recently typically generally essentially specifically especially
    particularly critically unfortunately fortunately clearly obviously basically strategically
    financially technically locally nationally internationally collectively geographically
    crucially admittedly incidentally predictably funders
    post-money pre-money icymi tl;dr ps psst fyi"""
)
ROLE = re.compile(
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|Founders?|Co-?[Ff]ounders?|Cofounders?|President|"
    r"Chair(?:man|woman|person)|Professor|Prof|Mr|Mrs|Ms|Dr|Sir|Minister|Analyst|"
    r"Spokes(?:man|woman|person)|Billionaire|Mayor|Senator|Governor|Entrepreneur|"
    r"MPs?|MEPs?)\.?$"
)
ROLE_START = re.compile(
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|Founder|Co-?[Ff]ounder|Cofounder|President|"
    r"Chair(?:man|woman|person)|Mr|Mrs|Ms|Dr|Sir|Prof|Professor|Minister|Analyst|"
    r"Spokes(?:man|woman|person)|Billionaire|MP|MEP)\.?$"
)
TITLE_FIRST = re.compile(
    r"(?:Managing|General|Senior|Founding|Operating|Executive|Vice|Chief|Deputy)$"
)
TITLE_SECOND = re.compile(
    r"(?:Partner|Director|President|Executive|Officer|Manager|Chair\w*|Vice|Analyst|Scientist|"
    r"Architect|Technologist|Engineer)$"
)
JOINERS = _words(
    "of de du des van von der den la le del della do da di dos das y e et al bin ibn und für"
)
# What "Bank of …", "Fund for …" begin with.
OF_HEADS = re.compile(
    r"(?:Bank|University|Universities|Fund|Group|Authority|Board|Institute|Ministry|Government|"
    r"Kingdom|Republic|House|Office|College|School|Department|Chamber|Council|Association|"
    r"Federation|Church|Bureau|State|City|Province|District|Sons|Centre|Center|Club|Agency|"
    r"Corporation|Corp\.|Company|Society|Order|Trust|Duchy|Emirate|Founder|System|Knights|"
    r"Daughters|Canton|Municipality|County|Region|Regent|Archdiocese|Diocese|Territory|Port)s?$"
)
AND_TAIL = re.compile(
    r"(?:Management|Company|Co|Sons|Partners|Bros|Brothers|Associates|Young|Johnson|Gamble|"
    r"Development|Cie)\.?$"
)
AND_SECOND = re.compile(r"(?:Company|Co|Sons|Associates|Cie|Young|Partners|Brothers)\.?$")
CORPORATE = re.compile(r"(?:Inc|Ltd|Co|Corp|Cos|Pte|Pvt|Limited|Private|LLC|LP|PLC|plc)\.?$")
GENERIC = re.compile(
    r"(?:Asset|Wealth|Growth|Research|Trade|Trading|Pension|Science|Technology|Investment|"
    r"Investments|Food|Health|Arts|Industry|Commerce|Energy|Oil|Gas|Media|Telecom|Infrastructure|"
    r"Innovation|Property|Private|Equity|Credit|Export|Import|Insurance|Savings|Loan|Life|Fire|"
    r"Marine|Tech|Engineering|Design|Family|Finance|SMEs?|Enterprise|Reconstruction|Care|"
    r"Defen[cs]e|Space|Security|Aerospace|Logistics|Transport|Mobility|Water|Mining|Metal|"
    r"Material|Power|Electronics|Communication|Information|Education|Sport|Agriculture|Forestry|"
    r"Environment|Climate|Tourism|Medical|Internet|Digital|Business)s?$"
)
ABBREVIATION = re.compile(
    r"(?:Inc|Ltd|Co|Corp|Cos|Pte|Pvt|Bros|L\.P|S\.A|N\.V|B\.V|A\.G|a\.s|Cie|Jr|Sr|U\.S|U\.K|St|"
    r"(?<![a-z])T|(?<![A-Za-z])(?:[A-Z]\.)*[A-Z])\.$"
)
SUFFIXED = re.compile(
    r"^(?!co-)(.+?)[-‐–](?:backed|led|based|owned|style|like|funded|founded|controlled|listed|"
    r"headquartered|born|invested|supported|incubated|linked|affiliated|run|powered|focused|era|"
    r"trained|made|built|type|wide|native|first|only|plus|anchored|sponsored|adjacent|"
    r"rival|maker|founder|parent|owner|alum|veteran|(?-i:[a-z]{3,}ed))$",
    re.IGNORECASE,
)
NOT_A_NAME = _words(
    """AI IPO US UK EU UAE VC VCs PE SaaS API APIs HQ ESG IT EV EVs B2B B2C D2C ML LLM LLMs GPU GPUs
    CPU ARR GMV SPAC SPACs NYSE NASDAQ Nasdaq CEO CEOs CFO COO CTO CMO CPO CIO R&D PR HR FAQ USD EUR
    GBP INR RMB CNY JPY SGD HKD AUD CAD CHF FY FDA SEC EMA FCA FTC DOJ IRS GDP ROI KPI SDK IoT AR VR
    XR 3D 4G 5G 6G BNPL PDF TV DNA RNA CCTV PC PCs OS iOS App Web Internet Covid COVID Covid-19
    COVID-19 Web3 NFT NFTs DeFi CRM ERP HBM UX UI QA MBA PhD GST VAT AM PM ET PT GMT EST PST ETF
    Series Class Round Stage Phase Chapter Tier Level Type Part Step Seed SAFE SAFEs MOU NAV AUM
    EBITDA ADR REIT PIPE PIPEs TVL
    January February March April May June July August September October November
    December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Q1 Q2 Q3 Q4 H1 H2 Christmas Easter English Mandarin Spanish Christian
    Muslim Jewish Olympic Nobel Earth Mars Moon God Republican Democrat GOP Congress A.I. A.I GenAI
    Generative AGI Unicorn Fintech Big Tech Wall Main Street Term Sheet Pro Rata Delaware
    HK DRHP RHP OFS HNI HNIs NCD NCDs
    Bitcoin Bitcoins BTC ETH Ethereum Litecoin Dogecoin XRP PIPE PIPEs TVL CAGR
    Chapter AI/ML M&A SME Article CCPS ESOP ESOPs LPs GPs NBFC OTC CVC IP Valuation"""
)
# Of these, what may yet end a name: "Hack VC", "Scale AI", "Fifth Wall".
MAY_END = _words(
    "AI VC VR AR PE PC TV App Web Internet Big Tech Wall Street Chapter Earth Moon Mars Round"
)
ORGISH = re.compile(
    r"(?:Capital|Ventures?|Partners|Fund|Funds|Group|Holdings?|Investments?|Management|Bank|Equity|"
    r"Growth|Labs?|Technologies|Inc|Ltd|Corp|LLC|LP|Advisors|Advisers|Associates|Authority|Board|"
    r"Trust|Securities|Angels?|VC|Company|Foundation|Global|Pension|Bancorp|Kapital|Bancário|"
    r"Impact|Investors|Financial|Insurance|University|Family|Office|Plan|Lines|Energy|Collective|"
    r"Syndicate|Endowment)\.?$"
)
# A list of firms is none of them.
RANKING = re.compile(r"(?:Fortune|Forbes|Inc\.?|FTSE|S&P|Global|Russell|Nasdaq|CAC|Nikkei) \d+")
# A name that is nothing but the word for its kind ("the Company", "the Fund") names nobody.
BARE_KIND = re.compile(
    r"(?:(?:The|This|Our|Business|Angel|Family|Private) )?(?:Capital|Ventures?|Partners|Funds?|"
    r"Group|Holdings?|Investments?|Management|Bank|Equity|Growth|Labs?|Inc|Ltd|Corp|LLC|LP|"
    r"Advisors|Advisers|Associates|"
    r"Authority|Board|Trust|Securities|Angels?|Company|Foundation|Financial|Insurance|Family|"
    r"Offices?|Plan|Energy|Lines|University|Pension|Markets?|Wire|Team|Firm|Notes?|Debt|Loans?|"
    r"Lead|Collective|Syndicate|"
    r"Investors?)\.?"
)
# After a plural's apostrophe these go on with the name: "Teachers' Pension Plan".
AFTER_PLURAL = re.compile(
    r"(?:Pension|Retirement|Superannuation|Provident|Union|Mutual|Savings|Benefit|Venture|Fund|"
    r"Co-op|Cooperative|Collective|Circle)s?$"
)
_DEMONYM = re.compile(
    r"(?:ese|ish|[ie]an|can|ch|ss|ni|li|ri|ti|wi|xon|ek|ai)$|^(?:German|Dutch|Czech|Korean|US|"
    r"U\.S\.|"
    r"UK|U\.K\.|EU|Nordic|Baltic|Arab|Gulf|Philippine|Argentine)$"
)
_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
_NUMBERED = re.compile(r"\d{1,4}[A-Z]|\d-[A-Z][a-z]{4,}|(?:500|1001|01|3i|8vc|4wrd|1kx|7percent)$")
_QUANTITY = re.compile(r"\d+(?:[MBKX]|GW|MW|TB|GB|D|G|AM|PM|Q)\b")


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
    """Return first names that business news is full of; a name that begins so is a person's."""
    return frozenset((files(__package__) / "data/given_names.txt").read_text("utf-8").split())


def is_demonym(word: str) -> bool:
    """Tell whether a word is the adjective of a place, or a place whose name serves as one.

    "Swiss Acme" is Acme; a city or a country before a name belongs to it: "Boston Dynamics".
    """
    bare = without_possessive(word)
    return bare in places() and (bare != word or bool(_DEMONYM.search(bare)))


def is_capital(word: str) -> bool:
    """Tell whether a word is written as names are: a capital, or a figure that begins a brand."""
    first = word[0]
    if first.isupper() or (first in "dl" and _ELIDED.match(word)):
        return True
    return first.isdigit() and bool(_NUMBERED.match(word)) and not _QUANTITY.match(word)


@lru_cache(1 << 11)
def is_ordinary(word: str) -> bool:
    """Tell whether a word, whatever its case, is one of the language and names nothing."""
    parts = word.lower().split("-")
    return all(p in common_words() or p in CLOSED or p in JOINERS for p in parts)


@lru_cache(1 << 11)
def ends_orgish(word: str) -> bool:
    """Tell whether a word is, or ends in, one that firms' names end in: "Capital", "SoftBank"."""
    return ORGISH.search(word) is not None


def is_possessive(text: str) -> bool:
    """Tell whether a surface ends in an apostrophe's s."""
    return text.endswith(("'s", "’s", "‘s", "s'", "s’", "S'S", "'S"))


def without_possessive(text: str) -> str:
    """Return a surface without its possessive."""
    if text.endswith(("'s", "’s", "‘s", "'S", "’S")):
        return text[:-2]
    return text[:-1] if text.endswith(("s'", "s’")) else text


def places_of(name: str, text: str) -> Iterator[int]:
    """Yield where a name is written in a text, be it within a word."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def mentions(name: str, text: str, most: int) -> int:
    """Count how often a name stands in a text by itself, up to `most`."""
    count, at = 0, text.find(name)
    while at >= 0 and count < most:
        end = at + len(name)
        alone = not (is_of_word(text[at - 1 : at]) or is_of_word(text[end : end + 1]))
        count += alone
        at = text.find(name, end if alone else at + 1)
    return count


def is_of_word(character: str) -> bool:
    """Tell whether a character goes on with a word; none at all does not."""
    return character.isalnum() or character == "_"
