"""Tables of rounds: whose a row is, and which tables are none."""

from __future__ import annotations

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article

LEAD = "Acme, a maker of drones, has raised $50 million in a Series B round led by Harrow Capital."


def claimed(header: str, *rows: str) -> set[tuple[str, str]]:
    """Return company and attribute of all that an article on Acme with such a table claims."""
    lines = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows
    )
    head = "".join(f"<th>{cell}</th>" for cell in header.split("|"))
    html = (
        f"<h1>Acme raises $50 million</h1><article><p>{LEAD}</p><table><tr>{head}</tr>{lines}"
        "</table><p>Acme said on Tuesday that it would hire 200 people with the money.</p>"
        "</article>"
    )
    found = find_claims(read_article(Document(html=html)))
    return {(c.company.name, c.attribute) for c in found if c.rule.startswith("table.")}


def test_the_rows_of_rivals_are_the_rivals() -> None:
    rivals = claimed("Rival|Raised|Valuation", "Quillet|$500m|$4bn", "Oravin|$1.2bn|$9bn")
    both = ("amount", "valuation")
    assert rivals == {(name, part) for name in ("Quillet", "Oravin") for part in both}


def test_a_first_column_of_names_says_whose_a_row_is_whatever_its_label() -> None:
    assert claimed("Drone builders|Raised|Round", "Quillet|$500m|Series C") == {
        ("Quillet", "amount"),
        ("Quillet", "round"),
    }


def test_a_table_without_names_is_about_the_company_of_the_article() -> None:
    assert claimed("Round|Date|Amount", "Seed|2021|$2m") == {
        ("Acme", "round"),
        ("Acme", "date"),
        ("Acme", "amount"),
    }


def test_a_table_by_country_or_sector_is_of_no_company() -> None:
    assert claimed("Country|Raised|Round", "France|$9bn|Seed") == set()
    assert claimed("Sector|Raised|Valuation", "Drones|$9bn|$2bn") == set()
