import json
import sqlite3

import pytest

from backend.api import create_api
from backend.store import open_store
from tests.backend.api.conftest import CODE, PORT

FORM = ["code", "status", "message", "errors"]
OK = {"text": "Acme raised $5 million."}

BAD_DOCUMENTS = [
    # body, status, the field that errors names
    ({}, 422, "html"),
    ({"html": None, "text": None}, 422, "html"),
    ({"html": "", "text": " \n"}, 422, "html"),
    ({"html": "<p>One</p>", "text": "Two"}, 422, "html"),
    ({"text": 5}, 422, "text"),
    ({"text": ["Acme"]}, 422, "text"),
    ({"text": {"a": 1}}, 422, "text"),
    ({"text": True}, 422, "text"),
    (OK | {"url": 5}, 422, "url"),
    (OK | {"url": "x" * 10_000}, 422, "url"),
    (OK | {"title": []}, 422, "title"),
    (OK | {"published": "yesterday"}, 422, "published"),
    (OK | {"published": "2018-02-30"}, 422, "published"),
    (OK | {"published": "31.05.2018"}, 422, "published"),
    (OK | {"published": 2018}, 422, "published"),
    (OK | {"published": "2018-05-31T00:00:00Z"}, 422, "published"),
    (OK | {"headline": "x"}, 422, "headline"),
    ([], 422, "_schema"),
    ("text", 422, "_schema"),
    (7, 422, "_schema"),
    (None, 422, "_schema"),
]


@pytest.mark.parametrize("path", ["/check", "/articles"])
@pytest.mark.parametrize(("body", "status", "field"), BAD_DOCUMENTS)
def test_a_bad_document_is_refused_and_its_field_named(call, path, body, status, field):
    answer = call("POST", path, data=json.dumps(body), content_type="application/json")
    assert answer.status_code == status
    assert list(answer.json) == FORM
    assert field in answer.json["errors"]


BAD_BODIES = [
    (b"", 400),
    (b"{", 400),
    (b"{'text': 1}", 400),
    (b'{"text": "\xff\xfe"}', 400),
    (b"[" * 100_000, 422),
    (b'{"text": ' + b'{"a":' * 50_000, 422),
    (b'{"text": ' + b"9" * 5_000 + b"}", 400),
    (b'{"text": NaN}', 422),
    (b"\x00", 400),
]


@pytest.mark.parametrize(("body", "status"), BAD_BODIES, ids=range(len(BAD_BODIES)))
def test_a_body_that_is_no_json_is_refused_and_never_a_server_error(call, body, status):
    answer = call("POST", "/check", data=body, content_type="application/json")
    assert answer.status_code == status
    assert list(answer.json) == FORM
    assert answer.json["message"]


BAD_ARGUMENTS = [
    ("POST", "/check", {"json": OK | {"as_of": "soon"}}, "as_of"),
    ("POST", "/check", {"json": OK | {"kind": "news"}}, "kind"),
    ("POST", "/articles", {"json": OK | {"kind": "gossip"}}, "kind"),
    ("POST", "/articles", {"json": OK | {"as_of": "2018-05-31"}}, "as_of"),
    ("POST", "/pair", {"json": {}}, "code"),
    ("POST", "/pair", {"json": {"code": 5}}, "code"),
    ("GET", "/articles?limit=0", {}, "limit"),
    ("GET", "/articles?limit=many", {}, "limit"),
    ("GET", "/articles?offset=-1", {}, "offset"),
    ("GET", "/articles?offset=99999999999999999999", {}, "offset"),
    ("GET", f"/companies?q={'x' * 201}", {}, "q"),
]


@pytest.mark.parametrize(("method", "path", "body", "field"), BAD_ARGUMENTS)
def test_a_bad_argument_is_named(call, method, path, body, field):
    answer = call(method, path, **body)
    assert answer.status_code == 422
    assert list(answer.json) == FORM
    assert field in answer.json["errors"]


NOT_THERE = [
    ("GET", "/nowhere", "openapi.json lists what there is"),
    ("GET", "/articles/1", "No article has the id 1."),
    ("DELETE", "/articles/1", "No article has the id 1."),
    ("GET", "/articles/0", "No article has the id 0."),
    ("GET", "/articles/99999999999999999999999", "openapi.json"),
    ("GET", "/articles/abc", "openapi.json"),
    ("GET", "/articles/-1", "openapi.json"),
    ("GET", "/statements/9007199254740991", "No statement has the id"),
    ("GET", "/companies/acme", "No company has the id 'acme'"),
    ("GET", "/companies/%00%ff", "No company"),
    ("GET", f"/companies/{'x' * 5000}", "No company"),
]


@pytest.mark.parametrize(("method", "path", "words"), NOT_THERE)
def test_what_is_not_there_is_a_404_that_helps(call, method, path, words):
    answer = call(method, path)
    assert answer.status_code == 404
    assert list(answer.json) == FORM
    assert words in answer.json["message"]


METHODS = [
    ("GET", "/check", "POST"),
    ("DELETE", "/articles", "POST"),
    ("PUT", "/articles/1", "DELETE"),
    ("POST", "/health", "GET"),
    ("DELETE", "/companies", "GET"),
]


@pytest.mark.parametrize(("method", "path", "allowed"), METHODS)
def test_a_wrong_method_names_the_right_ones(call, method, path, allowed):
    answer = call(method, path, json={} if method == "POST" else None)
    assert answer.status_code == 405
    assert list(answer.json) == FORM
    assert allowed in answer.headers["Allow"]
    assert allowed in answer.json["message"]


def test_more_than_nine_megabytes_are_too_much(call):
    answer = call("POST", "/check", json={"text": "x" * 9_000_000})
    assert answer.status_code == 413
    assert list(answer.json) == FORM
    assert "9 MB" in answer.json["message"]


def test_a_locked_database_is_a_503_that_says_try_again(tmp_path, call):
    path = tmp_path / "corpus.sqlite"
    store = open_store(f"sqlite:///{path}", patience=0.05)
    app = create_api(store, port=PORT, pairing_code=CODE)
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    answer = app.test_client().post(
        "/api/v1/pair",
        json={"code": CODE},
        base_url=f"http://127.0.0.1:{PORT}",
        headers={"Origin": "moz-extension://abc"},
    )
    blocker.close()
    store.close()
    assert answer.status_code == 503
    assert list(answer.json) == FORM
    assert "in use by another process" in answer.json["message"]
    assert answer.headers["Retry-After"] == "1"


def test_a_database_server_that_is_gone_is_a_503_until_it_is_back(postgresql_server):
    name = postgresql_server.make()
    store = open_store(postgresql_server.address(name))
    client = create_api(store, port=PORT, pairing_code=CODE).test_client()

    def ask():
        return client.get("/api/v1/health", base_url=f"http://127.0.0.1:{PORT}")

    assert ask().status_code == 200
    postgresql_server.stop()
    try:
        answer = ask()
    finally:
        postgresql_server.start()
    assert answer.status_code == 503
    assert "cannot be reached: see that its server runs" in answer.json["message"]
    assert answer.headers["Retry-After"] == "1"
    assert ask().status_code == 200
    store.close()
    postgresql_server.drop(name)


def test_a_mistake_of_the_server_has_the_same_form(store, token):
    app = create_api(store, port=PORT, pairing_code=CODE)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.view_functions["second-source.health"] = lambda: 1 / 0
    answer = app.test_client().get("/api/v1/health", base_url=f"http://127.0.0.1:{PORT}")
    assert answer.status_code == 500
    assert list(answer.json) == FORM
    assert "division" not in answer.text
