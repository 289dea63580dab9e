"""Form D data sets that tests write, in the form in which the SEC publishes them."""

from collections.abc import Mapping
from pathlib import Path

TABLES = {
    "FORMDSUBMISSION": "ACCESSIONNUMBER FILE_NUM FILING_DATE SIC_CODE SUBMISSIONTYPE TESTORLIVE",
    "ISSUERS": "ACCESSIONNUMBER IS_PRIMARYISSUER_FLAG ISSUER_SEQ_KEY CIK ENTITYNAME CITY"
    " ISSUER_PREVIOUSNAME_1 ISSUER_PREVIOUSNAME_2 EDGAR_PREVIOUSNAME_1",
    "OFFERING": "ACCESSIONNUMBER INDUSTRYGROUPTYPE INVESTMENTFUNDTYPE ISAMENDMENT"
    " PREVIOUSACCESSIONNUMBER SALE_DATE YETTOOCCUR ISEQUITYTYPE ISDEBTTYPE ISOPTIONTOACQUIRETYPE"
    " ISSECURITYTOBEACQUIREDTYPE ISPOOLEDINVESTMENTFUNDTYPE DESCRIPTIONOFOTHERTYPE"
    " ISBUSINESSCOMBINATIONTRANS TOTALOFFERINGAMOUNT TOTALAMOUNTSOLD TOTALREMAINING",
    "RELATEDPERSONS": "ACCESSIONNUMBER RELATEDPERSON_SEQ_KEY FIRSTNAME LASTNAME RELATIONSHIP_1",
}

FIRST = "0001234567-24-000001"
AMENDMENT = "0001234567-24-000009"

Cells = Mapping[str, str]


def filing(accession: str = FIRST, **cells: str) -> dict[str, str]:
    """All cells of a filing, in whichever table they stand: an offering that is still open."""
    return {
        "ACCESSIONNUMBER": accession,
        "FILE_NUM": "021-500001",
        "FILING_DATE": "15-MAR-2024",
        "SUBMISSIONTYPE": "D",
        "TESTORLIVE": "LIVE",
        "IS_PRIMARYISSUER_FLAG": "YES",
        "ISSUER_SEQ_KEY": "1",
        "CIK": "0001234567",
        "ENTITYNAME": "ACME ROBOTICS, INC.",
        "ISSUER_PREVIOUSNAME_1": "None",
        "INDUSTRYGROUPTYPE": "Other Technology",
        "ISAMENDMENT": "false",
        "SALE_DATE": "2024-03-01",
        "ISEQUITYTYPE": "true",
        "TOTALOFFERINGAMOUNT": "45000000",
        "TOTALAMOUNTSOLD": "38000000",
        "TOTALREMAINING": "7000000",
        "FIRSTNAME": "Ada",
        "LASTNAME": "Angel",
        "RELATIONSHIP_1": "Director",
        **cells,
    }


def amendment(**cells: str) -> dict[str, str]:
    """An amendment of the filing that `filing` gives: by July all has been sold."""
    return filing(
        AMENDMENT,
        SUBMISSIONTYPE="D/A",
        FILING_DATE="20-JUL-2024",
        ISAMENDMENT="true",
        PREVIOUSACCESSIONNUMBER=FIRST,
        TOTALAMOUNTSOLD="45000000",
        TOTALREMAINING="0",
    ) | dict(cells)


def write_set(folder: Path, *filings: Cells) -> Path:
    """Write filings as the tables of a data set."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, header in TABLES.items():
        columns = header.split()
        rows = [columns, *([each.get(column, "") for column in columns] for each in filings)]
        (folder / f"{name}.tsv").write_text("".join("\t".join(row) + "\n" for row in rows))
    return folder
