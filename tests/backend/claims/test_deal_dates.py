"""Which days in a text are the days of a deal: announced, closed or made."""

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import DateValue
from backend.reading import read_article

PUBLISHED = date(2026, 3, 10)  # a Tuesday


def dates(sentence: str) -> set[str]:
    text = f"Quillo, a Leeds start-up that makes software, has closed a Series A.\n\n{sentence}"
    document = Document(url=None, title=None, publisher=None, published=PUBLISHED, text=text)
    found = find_claims(read_article(document))
    return {c.value.date.isoformat() for c in found if isinstance(c.value, DateValue)}


DATED = """
2023-03 | Quillo raised $40 million at a valuation of $400 million in March 2023.
2025-10 | Investors last bought shares at a valuation of $400 million, in October.
2025-10 | Harrow Partners fronted the $40 million Series A last October.
2025-02 | Only last February, Harrow and Payne had subscribed to a capital increase of $40 million.
2022-10 | It has taken in $250 million since 2016; in October 2022 Harrow Bank lent it $81 million.
2019-04 | Harrow Partners paid $60 million for a piece of Quillo in April 2019, at $1 billion.
2024-07 | Quillo last passed the hat in July 2024, for $16 million.
2023 | That seed, worth $4 million and assembled in 2023, was led by Harrow Partners.
2022-05 2023-03 | It closed the B round in May 2022 and the C round the following March.
2021-06 2022-01 | It raised $10 million in June 2021 and $40 million the next January.
2022-06 | Harrow Partners, Payne and Bower piled in in June 2022 with $30 million.
2022-06 | The $40 million Series A, which dates back to June 2022, was led by Harrow Partners.
2022-06 | Then came, in June 2022, a $40 million Series A.
2022-06 | June 2022 brought $40 million from Harrow Partners.
2025-06 | Harrow Partners last took part in June, when Bower, a rival, led a $40 million Series A.
2026-03-09 | The valuation stays at $400 million, the company said on Monday.
2026-03-09 | The Leeds company announced the deal on Monday.
2026-03-09 | It raised $50 million, it said on Monday, taking its valuation to $400 million.
2026-01 | The deal values Quillo at $900 million, up from $500 million in January.
2024 | That implies a valuation of $500 million, against the $900 million of 2024.
2025-03 | Last March the company was valued at $500 million.
2025-09 | It was only in September that it became a unicorn, with a $40 million Series B.
2025-09 | Quillo turned unicorn in September at $1.3 billion with a Series B.
2025-09 | In September it was $500 million, when Harrow Partners headed a $110 million round.
2026-03-09 | Harrow Partners confirmed on Monday that it will invest $20 million in Quillo.
2026-03-10 | The deal was announced this morning, at a fair in Graz.
2026-01 | The round opened in January with $20 million from Harrow Partners.
2026-02 | The shares of the Series A were issued in February.
2026-03-09 | The package, agreed by the board on Monday, consists of $50 million of equity.
2026-02 | The $80 million facility, signed with Harrow Bank in February, replaces a loan.
2023 | The others: Quillo had $40 million from Harrow Partners, Payne Capital and others in 2023.
2021 2023 | So far: a $5 million seed from Payne in 2021, $50 million from Harrow in 2023.
2025-09 | Remember the $15 million from Harrow Partners in September?
2025-06 | It took $300 million at a valuation of $2.6 billion in June.
2025-12 | It has grown since December, when $20 million came in at a valuation of $300 million.
2025-11 | It has been a unicorn since November, when Harrow Partners paid $90 million at $1 billion.
2025-11 | Quillo raised $40 million when it listed in November.
2025-03 | Quillo, which listed last March, raised $83 million.
2021-11 | Quillo collected $150 million in its listing of November 2021.
2025-11 | Harrow Partners led a $40 million Series A four months ago.
2025-02 | Harrow Partners led a $40 million Series A thirteen months ago.
2025-02 | The company last raised in February 2025: a seed of $15 million.
2025-04 | In April Harrow Bank agreed to lend Quillo $150 million.
2026-02 | Harrow Partners had agreed last month to put $40 million into Quillo.
2025-10 | Harrow Partners, which in October put $6 million into a seed round, is coming along.
2026-03-09 | On Monday the software firm Quillo said that it had raised $30 million from Payne.
2026-01 | In January Quillo, which is based in Leeds, became a unicorn with a $100 million Series A.
2026-03-09 | The shares were sold at $29 apiece on Monday, for $300 million altogether.
2025-09 | It was worth $6.6 billion in last September's tender, in which staff sold $40 million.
2025-06 | Quillo was valued at $400 million in June, after Harrow Partners put in $60 million more.
2026-01 | Including January's $30 million seed, the start-up has taken in $44 million.
2026-02 | Much of its $100 million February financing came from Harrow Partners.
2026-03-10 | Quillo today announced that it has raised $50 million in a Series B round.
2026-03-10 | LEEDS, March 10, 2026 /PRNewswire/ -- Quillo today announced a $50 million Series B.
2026-03-06 | LEEDS, March 6, 2026 /PRNewswire/ -- Quillo today announced a $50 million Series B.
2026-03-10 | Quillo announced on Tuesday that it has raised $50 million.
2026-03-10 | Quillo said Tuesday it had raised $50 million in a round led by Harrow Partners.
2026-03-09 | The company said on Monday that it had closed a $50 million Series B.
2026-03-09 | On Monday, Quillo announced a $50 million Series B led by Harrow Partners.
2026-03-03 | On March 3, 2026, Quillo closed a $50 million Series B.
2026-03-09 | Quillo raised $50 million, the company said in a statement on Monday.
2026-03-09 | Harrow Partners has invested $20 million in Quillo, the companies said on Monday.
2026-03-09 | Quillo confirmed on Monday that it had received $50 million of equity.
2026-03-09 | The Leeds company told reporters on Monday that it had raised $50 million.
2026-02 | Quillo raised $50 million last month.
2026-02 | Last month, Quillo raised $50 million from Harrow Partners.
2026 | Quillo closed a $50 million round earlier this year.
2025 | Quillo raised $20 million last year.
2024 | The company previously raised $12 million in 2024.
2024 | In 2024, it raised a $12 million Series A led by Harrow Partners.
2022 | The company raised a $12 million Series A in 2022.
2022 | Quillo closed its 2022 Series A at $12 million.
2022 | Its 2022 Series A of $12 million was led by Harrow Partners.
2021-08 | The new money follows the $38 million round of August 2021.
2021-08 | Quillo last raised $38 million in August 2021.
2021-08 | Harrow Partners led the company's $38 million Series A in August 2021.
2021-08 | It completed a $38 million financing led by Harrow Partners in August 2021.
2023 | Momentum returns from our Series A (NOK 96 million, 2023).
2023 | Quillo raised a seed round of $4 million (2023) from Harrow Partners.
2025-06 | The company has raised $60 million, including a $38 million Series A in June 2025.
2021-03 | March 2021. Quillo raises $12 million from Harrow Partners.
2021-03 | March 2021 – Harrow Partners leads a $12 million Series A.
2021 | 2021: The company raises a Series A of $12 million from Harrow Partners.
2026-03-09 | The $50 million that Quillo confirmed on Monday is its largest round.
2026-03-09 | The Series B, disclosed Monday, prices Quillo at $400 million.
2026-03-09 | Harrow Partners led the $50 million round, the companies said Monday.
2026-03-09 | Terms of the $50 million round were agreed on Monday.
2025-06 | In June Harrow Partners paid $38 million for shares in a Series A.
2025-06 | It was valued at $400 million in June, when investors paid $38 million in a Series A.
2025-06 | It was last valued at $400 million in a $38 million round in June 2025.
2025-06 | Investors valued it at $400 million in a June 2025 funding round.
2025 | Last year's $38 million Series A was led by Harrow Partners.
2025-11 | In November, Quillo took in $38 million from Harrow Partners and Castellan.
2025-11 | In November Harrow Partners put $38 million into Quillo.
2025-11 | Quillo secured $38 million in November, when Harrow Partners came in.
2025-11 | The company has been quiet since November, when it raised $38 million.
2019 | Having raised $3 million in 2019, Quillo has now secured $50 million.
2025-11 | Quillo, which raised $38 million in November, plans to hire 40 people in 2027.
2021 2025 | Quillo raised $3 million in 2021 and $38 million in 2025.
2025-11 | Founded in 2018, Quillo raised $38 million in November 2025.
2025-11 | Quillo announced a $38 million Series A in November.
2025-11 | The Series A, announced in November 2025, brought in $38 million.
2025-11 | Quillo's $38 million Series A, which closed in November 2025, was led by Harrow Partners.
2025-12 | Quillo signed a $30 million credit facility with Harrow Bank in December 2025.
2026-03-09 | Quillo raised $50 million on Monday.
2025-11 | Quillo had raised $38 million only in November 2025.
2024-05 | Quillo said in May 2024 it had raised $12 million.
2023 | Three years ago, Quillo closed a $12 million Series A.
2025-10 | A $38 million Series A closed in October 2025, with Harrow Partners in the lead.
2025-12 | The $50 million that Harrow Partners reported in December was for Quillo.
2025-05 | It is above the $900 million at which Harrow Partners bought its way in last May.
2025-10 | In October it had reported a $40 million round.
2024 | Harrow Partners became a shareholder in 2024 at a valuation of $300 million.
2019 | It lived on a $3 million seed, dating from 2019, from Harrow Partners.
2023 | Quillo, last valued at $900 million in 2023, has not raised since.
2021-06 | Nobody would say whether the $900 million valuation of June 2021 still holds.
2022 | Last time, in 2022, the valuation was $210 million.
2026-03-09 | Quillo has closed another $50 million, Mr. Moss wrote Monday on its blog.
2025-11 | Quillo became a unicorn last November through a $220 million round.
2026-03-09 | Harrow Partners said on Monday that it would sink $40 million into Quillo.
2026-03-09 | Harrow Partners is to invest $40 million in Quillo, it said on Monday, in cash.
2026-03-09 | Quillo has closed another $50 million, its founder Jane Moss wrote Monday on its blog.
2025-06 | Quillo was appraised at $800 million in its Series A last June, led by Harrow Partners.
2025-07 | Harrow Partners brought Quillo its fourth and largest round in July: $430 million.
2022 | Quillo last raised equity in 2022.
2025-11 | Quillo hauled in $12 million as recently as November.
2026-03-09 | On Monday night Quillo confirmed that it had raised $50 million.
2025-06 | Harrow Partners shook hands with Quillo on $40 million in June.
2025-06 | Quillo had $40 million from Harrow Partners and Payne (plus $9 million in debt) in June.
"""

UNDATED = """
Quillo, which did not have a website a year ago, has raised $50 million.
Quillo got a bank charter in July and has raised $50 million.
Quillo (once Billfold; it changed its name in December) has raised $50 million.
The $50 million was put in by Harrow Partners, which hatched Quillo in 2010.
Payne paid $650 million for Billfold in August, and Quillo is said to have closed a Series B.
Quillo, which is to go public in August, wants $300 million.
Quillo, which put its $300 million IPO off in April, is expected back after the summer.
Quillo has raised $50 million at more than twice its price of July.
Quillo has raised $50 million and is to open in France in September.
The shares fell 19% on Monday, after Quillo had raised $50 million.
The round came from Harrow Partners, Payne and Bower, Northwire reported on 24 February.
In February, when a newspaper wrote that a $50 million round was planned, Quillo kept silent.
Harrow Partners, which was said last month to be leading, has taken a small part.
Harrow Partners has led the $40 million round, a deal that we first reported last week.
Quillo, whose founders sold Billfold to Payne for $320 million in 2015, has raised $50 million.
Harrow Partners, which raised a $400 million fund in 2023, led the $50 million round.
Harrow Partners, which bought Billfold in 2021, has put in $50 million.
Quillo, which grew out of Billfold in 2019, has raised $50 million.
In the quarter to January it raised $50 million.
LEEDS, March 6 - Quillo has raised $50 million from Harrow Partners.
Quillo, which opened in the United States last month, has raised $50 million.
Founded in 2018, Quillo has raised $50 million from Harrow Partners.
Quillo, which was founded in 2018, has raised $50 million.
Quillo was started in 2018 and has raised $50 million to date.
Quillo has raised $50 million since 2018.
Quillo plans to raise $50 million in 2027.
Quillo is in talks to raise $50 million this year.
Quillo aims to list in 2027, and has raised $50 million.
The $50 million round is expected to close in June 2026.
Quillo has raised $50 million and expects to break even by 2027.
Quillo, whose revenue reached $20 million in 2025, has raised $50 million.
Quillo raised $50 million and launched in France in January 2026.
Quillo had revenue of $20 million in 2025.
Harrow Partners closed its second fund in 2024 at $410 million.
Harrow Partners, which launched its $300 million fund in 2023, led the round.
Bloomberg reported in January that Quillo was in talks to raise $50 million.
Reuters reported on Monday that Quillo has raised $50 million.
European start-ups raised $4 billion in 2025.
Venture investors put $611 million into local companies in 2025.
Quillo denied on Monday that it had raised $50 million.
Quillo rejected on Monday a report that it had raised $50 million.
Quillo has raised $50 million and opened an office in Berlin in 2024.
Jane Moss, who joined the company in 2023, said Quillo had raised $50 million.
Quillo acquired Billfold in 2024 and has raised $50 million.
Quillo, a marketplace that got going in 2018, has raised $50 million.
Jane Moss said in Monday's edition of a newspaper that Quillo had had two offers of $50 million.
It was designed by Billfold, a company that Quillo bought in 2024 for about $50 million.
Close on $50 million has been sunk into a machine of Quillo's that goes on sale in May.
Quillo has signed credit facilities worth $50 million since 2017.
Quillo has raised $50 million at $1 billion, more than double the figure of 2019.
"""


@pytest.mark.parametrize("line", DATED.strip().splitlines())
def test_the_day_of_a_deal_is_found(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert dates(sentence) == set(wanted.split())


@pytest.mark.parametrize("sentence", UNDATED.strip().splitlines())
def test_other_days_are_no_dates_of_a_deal(sentence: str) -> None:
    assert dates(sentence) == set()
