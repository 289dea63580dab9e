"""Form D data sets: what a filing states, what is left out, and what is said of damaged sets."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.claim import Company
from backend.model.failure import Failure
from backend.sources import read_documents
from tests.backend.sources.data_sets import FIRST, amendment, filing, write_set


def read(path: Path) -> list[Document | Failure]:
    return list(read_documents([str(path)]))


def only(tmp_path: Path, **cells: str) -> Document:
    [document] = read(write_set(tmp_path / "2024Q1_d", filing(**cells)))
    assert isinstance(document, Document)
    return document


def quotes(document: Document) -> dict[str, str]:
    return {claim.attribute: claim.quote.exact for claim in document.record.claims}


def test_a_filing_is_a_source_with_its_address_at_the_sec(tmp_path: Path) -> None:
    document = only(tmp_path)
    assert document.url == (
        "https://www.sec.gov/Archives/edgar/data/1234567/000123456724000001/"
        "0001234567-24-000001-index.htm"
    )
    assert document.title == "Form D: Acme Robotics, SEC file 021-500001"
    assert (document.publisher, document.published) == ("SEC EDGAR", date(2024, 3, 15))
    assert document.record.kind == "filing"
    assert quotes(document) == {
        "date": "Date of first sale: 2024-03-01",
        "amount": "Total amount sold: $38,000,000 so far",
    }


def test_nobody_who_runs_the_company_is_made_an_investor(tmp_path: Path) -> None:
    assert "Angel" not in only(tmp_path).text


def test_the_primary_issuer_is_the_company_and_its_former_names_are_aliases(
    tmp_path: Path,
) -> None:
    folder = write_set(
        tmp_path,
        filing(ENTITYNAME="Co-Issuer LLC", IS_PRIMARYISSUER_FLAG="NO", ISSUER_SEQ_KEY="1"),
        filing(
            ISSUER_SEQ_KEY="2",
            ISSUER_PREVIOUSNAME_1="Acme Machines Inc.",
            EDGAR_PREVIOUSNAME_1="N/A",
        ),
    )
    (folder / "OFFERING.tsv").write_text(
        "".join((folder / "OFFERING.tsv").read_text().splitlines(keepends=True)[:2])
    )
    [document] = read(folder)
    companies = {claim.company for claim in document.record.claims}
    assert companies == {Company("Acme Robotics", ("Acme Machines",))}


AMOUNTS = [
    ({"TOTALAMOUNTSOLD": "38000000", "TOTALREMAINING": "7000000"}, 38_000_000, "at_least"),
    ({"TOTALAMOUNTSOLD": "45000000", "TOTALREMAINING": "0"}, 45_000_000, "exact"),
    ({"TOTALAMOUNTSOLD": "45000000.00", "TOTALREMAINING": "Indefinite"}, 45_000_000, "at_least"),
    ({"TOTALAMOUNTSOLD": "0", "SALE_DATE": "", "YETTOOCCUR": "true"}, 45_000_000, "up_to"),
]


@pytest.mark.parametrize(("cells", "amount", "hedge"), AMOUNTS)
def test_what_was_sold_is_a_floor_until_nothing_remains(
    tmp_path: Path, cells: dict[str, str], amount: int, hedge: str
) -> None:
    [claim] = [
        claim for claim in only(tmp_path, **cells).record.claims if claim.attribute == "amount"
    ]
    assert (claim.value.money.amount, claim.value.money.hedge) == (amount, hedge)
    assert claim.modality == ("planned" if hedge == "up_to" else "completed")


def test_a_sale_that_is_yet_to_occur_has_no_day(tmp_path: Path) -> None:
    document = only(tmp_path, TOTALAMOUNTSOLD="0", SALE_DATE="", YETTOOCCUR="true")
    assert "Date of first sale: yet to occur" in document.text
    assert "date" not in quotes(document)


def test_an_indefinite_offering_that_sold_nothing_states_no_sum(tmp_path: Path) -> None:
    document = only(tmp_path, TOTALAMOUNTSOLD="0", TOTALOFFERINGAMOUNT="Indefinite")
    assert "amount" not in quotes(document)


KINDS = [
    ({}, None),
    ({"ISEQUITYTYPE": "", "ISDEBTTYPE": "true"}, "debt"),
    ({"ISEQUITYTYPE": "", "ISDEBTTYPE": "Y", "ISOPTIONTOACQUIRETYPE": "Y"}, "convertible"),
    ({"ISEQUITYTYPE": "", "ISDEBTTYPE": "1", "ISSECURITYTOBEACQUIREDTYPE": "1"}, "convertible"),
    ({"ISDEBTTYPE": "true"}, None),
    ({"DESCRIPTIONOFOTHERTYPE": "Simple Agreement for Future Equity"}, "convertible"),
]


@pytest.mark.parametrize(("cells", "label"), KINDS)
def test_what_is_sold_names_a_kind_of_round_only_where_it_says_so(
    tmp_path: Path, cells: dict[str, str], label: str | None
) -> None:
    labels = [
        claim.value.label
        for claim in only(tmp_path, **cells).record.claims
        if claim.attribute == "round"
    ]
    assert labels == ([label] if label else [])


LEFT_OUT = [
    {"ISPOOLEDINVESTMENTFUNDTYPE": "true"},
    {"INDUSTRYGROUPTYPE": "Pooled Investment Fund"},
    {"INVESTMENTFUNDTYPE": "Venture Capital Fund"},
    {"TESTORLIVE": "TEST"},
    {"ISBUSINESSCOMBINATIONTRANS": "true"},
]


@pytest.mark.parametrize("cells", LEFT_OUT)
def test_what_is_no_companys_own_financing_is_left_out(
    tmp_path: Path, cells: dict[str, str]
) -> None:
    other = filing("0007654321-24-000002", CIK="7654321", ENTITYNAME="Boltly Inc")
    [document] = read(write_set(tmp_path / "set", filing(**cells), other))
    assert document.title.startswith("Form D: Boltly")


def test_an_amendment_names_what_it_takes_the_place_of(tmp_path: Path) -> None:
    first, second = read(write_set(tmp_path / "set", filing(), amendment()))
    assert second.title == f"Form D/A: Acme Robotics, SEC file 021-500001, in place of {FIRST}"
    assert first.url != second.url


def test_a_zip_holds_one_set_or_several(tmp_path: Path) -> None:
    other = filing("0007654321-24-000002", CIK="7654321", ENTITYNAME="Boltly Inc")
    sets = {"2024Q1_d": filing(), "2024Q2_d": other}
    with zipfile.ZipFile(tmp_path / "sets.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in sets.items():
            for path in sorted(write_set(tmp_path / name, each).iterdir()):
                archive.write(path, f"{name}/{path.name.upper()}")
    packed, unpacked = (
        read(tmp_path / "sets.zip"),
        [document for name in sets for document in read(tmp_path / name)],
    )
    assert packed == unpacked
    assert len(packed) == 2


def test_a_set_stands_among_other_files_of_a_folder(tmp_path: Path) -> None:
    write_set(tmp_path / "2024Q1_d", filing())
    (tmp_path / "a.txt").write_text("Acme raised money.")
    (tmp_path / "2024Q1_d" / "readme.txt").write_text("Acme raised money.")
    text, readme, document = read(tmp_path)
    assert (text.record, readme.record) == (None, None)
    assert document.record.kind == "filing"


def _without_issuers(folder: Path) -> None:
    (folder / "ISSUERS.tsv").unlink()


def _other_columns(folder: Path) -> None:
    (folder / "OFFERING.tsv").write_text("ACCESSIONNUMBER\tSOLD\n")


def _cut(folder: Path) -> None:
    path = folder / "OFFERING.tsv"
    path.write_text(path.read_text()[:-20])


def _no_submission(folder: Path) -> None:
    path = folder / "FORMDSUBMISSION.tsv"
    path.write_text(path.read_text().splitlines(keepends=True)[0])


DAMAGES = [
    (_without_issuers, "the Form D data set lacks ISSUERS.tsv"),
    (_other_columns, "OFFERING.tsv has the columns ACCESSIONNUMBER, SOLD; needed are"),
    (_cut, "OFFERING.tsv, line 2: has"),
    (_no_submission, f'OFFERING.tsv, line 2: "{FIRST}" has no sound row in FORMDSUBMISSION.tsv'),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGES)
def test_what_is_wrong_with_a_set_is_named(tmp_path: Path, damage, message: str) -> None:
    folder = write_set(tmp_path / "2024Q1_d", filing())
    damage(folder)
    [failure] = read(folder)
    assert isinstance(failure, Failure)
    assert message in str(failure)


def test_a_bad_row_keeps_no_other_out(tmp_path: Path) -> None:
    bad = filing("no number", CIK="x")
    first, second = read(write_set(tmp_path / "set", bad, filing()))
    assert "is no number of the SEC" in str(first)
    assert isinstance(second, Document)


ZIPS = [
    (b"PK\x03\x04 cut off", "is no zip that can be read"),
    (b"hello", "is no zip that can be read"),
]


@pytest.mark.parametrize(("content", "message"), ZIPS)
def test_a_zip_that_cannot_be_read_says_so(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    [failure] = read(tmp_path / "a.zip")
    assert message in str(failure)


def test_a_zip_of_other_files_says_what_is_missing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.txt", "hello")
    [failure] = read(tmp_path / "a.zip")
    assert "holds no Form D data set: FORMDSUBMISSION.tsv is missing" in str(failure)


def test_a_zip_that_floods_us_is_named(tmp_path: Path) -> None:
    write_set(tmp_path / "set", filing())
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (tmp_path / "set").iterdir():
            archive.write(path, path.name)
        with archive.open("ISSUERS.tsv.gz", "w") as member:
            member.write(b"x" * 20_000_000)
    found = read(tmp_path / "a.zip")
    assert any("unpacks to more than any text does" in str(each) for each in found)
