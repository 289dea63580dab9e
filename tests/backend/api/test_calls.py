import json

import pytest
from marshmallow import Schema

from backend.api import examples, responses
from tests.backend.api.conftest import CODE, EXTENSION

FIRST = {
    "url": "https://news.example.com/acme-robotics-raises",
    "title": "Acme Robotics raises $40 million",
    "publisher": "Example News",
    "published": "2024-03-05",
    "text": "Acme Robotics raises $40 million\n\nAcme Robotics has raised $40 million in a "
    "Series B round led by Example Ventures at a valuation of $300 million, the company said on "
    "Tuesday.\n\nCustomers rent the machines by the hour, a model that its chief executive "
    "compares with taxis. Nurses in three hospitals have tried one that fetches linen at night.",
}
SECOND = FIRST | {
    "url": "https://wire.example.org/acme-robotics",
    "title": "Acme Robotics closes Series B",
    "publisher": "Example Wire",
    "text": "Acme Robotics closes Series B\n\nA Series B of $40 million was closed by Acme "
    "Robotics in March, people who know the robot maker told us. Example Ventures led the "
    "financing.\n\nIts arms sort parcels in warehouses across Europe, and the founders, two "
    "former engineers of a car factory, want to hire eighty people in Lisbon and Ghent.",
}
OTHER = FIRST | {
    "url": "https://third.example.net/acme-robotics",
    "publisher": "Third Paper",
    "title": "Robot maker is worth $600 million",
    "text": "Robot maker is worth $600 million\n\nAcme Robotics raised $40 million in a Series B "
    "round that values it at $600 million, a filing of 5 March 2024 shows.\n\nCompetitors from "
    "Korea and Denmark have sold cheaper grippers since last autumn, which weighs on prices; "
    "analysts had therefore expected a smaller sum and longer talks.",
}


def body(answer, schema: type[Schema], status: int = 200):
    assert answer.status_code == status, answer.text
    assert answer.content_type == "application/json"
    assert schema().validate(answer.json) == {}
    return answer.json


def keep(call, document, status=201):
    return body(call("POST", "/articles", json=document), responses.KeptSchema, status)


def amounts(answer):
    return [claim for claim in answer["claims"] if claim["attribute"] == "amount"]


def test_health_tells_version_and_size(call):
    keep(call, FIRST)
    health = body(call("GET", "/health"), responses.HealthSchema)
    assert health["name"] == "Second Source"
    assert health["corpus"]["sources"] == 1
    assert health["corpus"]["statements"] >= 2


def test_a_check_keeps_nothing(call, store):
    body(call("POST", "/check", json=FIRST), responses.AnswerSchema)
    assert store.size().sources == 0


def test_a_claim_that_nobody_else_speaks_of_is_unverified(call):
    answer = body(call("POST", "/check", json=FIRST), responses.AnswerSchema)
    assert {claim["status"] for claim in answer["claims"]} == {"unverified"}
    assert answer["counts"]["unverified"] == len(answer["claims"]) >= 2
    assert answer["corpus"] == {"statements": 0, "sources": 0}
    assert answer["notice"] is None


def test_another_source_corroborates_and_a_third_disputes(call):
    keep(call, SECOND)
    answer = body(call("POST", "/check", json=FIRST), responses.AnswerSchema)
    assert {claim["status"] for claim in amounts(answer)} == {"corroborated"}
    keep(call, OTHER)
    answer = body(call("POST", "/check", json=FIRST), responses.AnswerSchema)
    [valuation] = [claim for claim in answer["claims"] if claim["attribute"] == "valuation"]
    assert valuation["status"] == "disputed"
    conflict = valuation["evidence"][0]
    assert conflict["relation"] == "conflicts"
    assert conflict["value"]["amount"] == 600_000_000
    assert conflict["source"]["url"] == OTHER["url"]
    statement = call("GET", f"/statements/{conflict['statement']}")
    assert body(statement, responses.StatementSchema)["source"] == conflict["source"]


def test_what_is_kept_of_the_page_itself_corroborates_nothing(call):
    keep(call, FIRST)
    again = FIRST | {"url": f"{FIRST['url']}/?utm_source=feed#top"}
    answer = body(call("POST", "/check", json=again), responses.AnswerSchema)
    assert {claim["status"] for claim in answer["claims"]} == {"unverified"}
    assert all(not claim["evidence"] for claim in amounts(answer))


def test_the_same_words_elsewhere_are_an_echo(call):
    keep(call, FIRST | {"url": "https://copy.example.com/1", "publisher": "Copyist"})
    answer = body(call("POST", "/check", json=FIRST), responses.AnswerSchema)
    assert {claim["status"] for claim in amounts(answer)} == {"echoed"}


AS_OF = [
    (None, "corroborated", 1),
    ("2024-03-05", "corroborated", 1),
    ("2024-03-04", "unverified", 0),
]


@pytest.mark.parametrize(("as_of", "status", "sources"), AS_OF)
def test_as_of_a_day_later_sources_do_not_count(call, as_of, status, sources):
    keep(call, SECOND)
    answer = call("POST", "/check", json=FIRST | {"as_of": as_of}).json
    assert amounts(answer)[0]["status"] == status
    assert answer["corpus"]["sources"] == sources


def test_the_same_page_gives_the_same_bytes(call):
    keep(call, SECOND)
    answers = {call("POST", "/check", json=FIRST).data for _ in range(2)}
    assert len(answers) == 1


def test_keys_stand_in_the_contracts_order(call):
    keep(call, SECOND)
    answer = call("POST", "/check", json=FIRST).json
    assert list(answer) == list(responses.AnswerSchema().fields)
    assert list(answer["claims"][0]) == list(responses.ClaimSchema().fields)
    evidence = amounts(answer)[0]["evidence"][0]
    assert list(evidence) == list(responses.EvidenceSchema().fields)


def test_a_quote_is_found_in_the_words_that_were_sent(call):
    answer = call("POST", "/check", json=FIRST).json
    for claim in answer["claims"]:
        selector = claim["selector"]
        assert selector["exact"] in FIRST["text"]


NOT_ENGLISH = (
    "Das Münchner Unternehmen Beispiel hat in einer Finanzierungsrunde vierzig Millionen Euro "
    "eingesammelt. Das teilte die Firma am Dienstag mit. Angeführt wurde die Runde von einem "
    "Investor aus Berlin, der schon früher beteiligt war und nun weiter mitmachen möchte."
)


def test_an_article_in_another_language_has_no_claims_and_says_so(call):
    answer = body(call("POST", "/check", json={"text": NOT_ENGLISH}), responses.AnswerSchema)
    assert answer["claims"] == []
    assert answer["article"]["language"] == "de"
    assert answer["notice"]["code"] == "not-english"


LOGIN = (
    "<html><head><title>Sign in</title></head><body><form><label>Name <input name=n></label>"
    "<label>Password <input type=password></label><button>Sign in</button></form></body></html>"
)


def test_a_page_that_is_no_article_says_so_and_is_not_kept(call):
    answer = body(call("POST", "/check", json={"html": LOGIN}), responses.AnswerSchema)
    assert answer["claims"] == []
    assert answer["notice"]["code"] == "no-article"
    kept = call("POST", "/articles", json={"html": LOGIN})
    assert kept.status_code == 422
    assert "no article" in kept.json["message"]


HARD_TEXTS = ["\ud800 half a letter", "a\x00b", "\ufffe", "🦄" * 50, "‮" * 10, "$" * 5000]


@pytest.mark.parametrize("text", HARD_TEXTS, ids=ascii)
@pytest.mark.parametrize("field", ["text", "html"])
def test_no_text_is_too_strange_to_be_answered(call, field, text):
    document = {"title": text, field: f"Acme raised $5 million. {text} It said so."}
    data = json.dumps(document)
    for path in ("/check", "/articles"):
        answer = call("POST", path, data=data, content_type="application/json")
        assert answer.status_code in (200, 201, 422)


def test_half_letters_and_nuls_are_shown_as_unknown(call):
    data = json.dumps(FIRST | {"title": "\ud800 and \x00"})
    answer = call("POST", "/check", data=data, content_type="application/json")
    assert answer.json["article"]["title"] == "\ufffd and \ufffd"


def test_an_article_is_kept_listed_read_and_forgotten(call):
    kept = keep(call, FIRST)
    assert kept["outcome"] == "new"
    article = kept["article"]
    listed = body(call("GET", "/articles"), responses.ArticlesSchema)
    assert listed == {"articles": [article], "total": 1}
    file = body(call("GET", f"/articles/{article['id']}"), responses.ArticleFileSchema)
    assert file["article"] == article
    assert "led by Example Ventures" in file["text"]
    assert len(file["statements"]) == article["statements"]
    assert call("DELETE", f"/articles/{article['id']}").status_code == 204
    assert call("GET", "/articles").json == {"articles": [], "total": 0}
    assert call("GET", f"/statements/{file['statements'][0]['id']}").status_code == 404


def test_keeping_again_is_unchanged_and_a_new_text_replaces_the_old(call):
    first = keep(call, FIRST)
    again = keep(call, FIRST, status=200)
    assert (again["outcome"], again["article"]) == ("unchanged", first["article"])
    changed = keep(call, FIRST | {"text": FIRST["text"].replace("40", "50")})
    assert changed["outcome"] == "changed"
    assert changed["article"]["id"] == first["article"]["id"]
    statements = call("GET", f"/articles/{first['article']['id']}").json["statements"]
    found = {each["value"]["amount"] for each in statements if each["attribute"] == "amount"}
    assert found == {50_000_000}


def test_an_article_is_found_by_its_address_however_written(call):
    kept = keep(call, FIRST)["article"]
    found = call(
        "GET", "/articles?url=http://www.news.example.com/acme-robotics-raises/?utm_source=x"
    ).json
    assert found == {"articles": [kept], "total": 1}
    assert call("GET", "/articles?url=https://elsewhere.example").json["total"] == 0


def test_a_kind_of_source_is_kept(call):
    kept = keep(call, FIRST | {"kind": "filing"})["article"]
    assert kept["kind"] == "filing"


def test_a_company_is_found_and_its_financings_read(call):
    keep(call, FIRST)
    keep(call, SECOND)
    [company] = body(call("GET", "/companies?q=ROBOT"), responses.CompaniesSchema)["companies"]
    assert company["name"] == "Acme Robotics"
    file = body(call("GET", f"/companies/{company['id']}"), responses.CompanyFileSchema)
    assert file["company"] == company
    [financing] = file["financings"]
    assert "Series B" in financing["label"]
    behind = {
        statement["source"]["publisher"]
        for entry in financing["attributes"]
        if entry["attribute"] == "amount"
        for statement in entry["statements"]
    }
    assert behind == {"Example News", "Example Wire"}
    assert body(call("GET", "/companies?q=nobody"), responses.CompaniesSchema) == {"companies": []}


CALLS = {
    ("/api/v1/health", "get"),
    ("/api/v1/pair", "post"),
    ("/api/v1/check", "post"),
    ("/api/v1/articles", "post"),
    ("/api/v1/articles", "get"),
    ("/api/v1/articles/{identifier}", "get"),
    ("/api/v1/articles/{identifier}", "delete"),
    ("/api/v1/companies", "get"),
    ("/api/v1/companies/{identifier}", "get"),
    ("/api/v1/statements/{identifier}", "get"),
}


def test_openapi_describes_every_call(call):
    spec = call("GET", "/openapi.json").json
    found = {
        (path, method)
        for path, methods in spec["paths"].items()
        for method in methods
        if method in ("get", "post", "delete")
    }
    assert found == CALLS
    for path, method in CALLS:
        assert spec["paths"][path][method]["summary"]


def test_the_examples_in_openapi_work(call):
    paths = call("GET", "/openapi.json").json["paths"]
    tried = 0
    for path, methods in paths.items():
        content = methods.get("post", {}).get("requestBody", {}).get("content", {})
        if content:
            example = content["application/json"]["example"]
            answer = call(
                "POST", path.removeprefix("/api/v1"), json=example, headers={"Origin": EXTENSION}
            )
            assert answer.status_code in (200, 201), answer.text
            tried += 1
    assert tried == 3
    assert examples.PAIR["code"] == CODE


def test_the_example_to_check_has_claims(call):
    answer = body(call("POST", "/check", json=examples.CHECK), responses.AnswerSchema)
    assert {"amount", "round", "lead_investor", "valuation"} <= {
        claim["attribute"] for claim in answer["claims"]
    }
