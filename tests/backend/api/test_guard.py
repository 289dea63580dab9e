import pytest

from tests.backend.api.conftest import CODE, EXTENSION

OTHER_EXTENSION = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"
TOKEN = "X-Second-Source-Token"
DOCUMENT = {"text": "Acme raised $5 million."}

HOSTS = [
    ("127.0.0.1:8017", 200),
    ("localhost:8017", 200),
    ("LOCALHOST:8017", 200),
    ("127.0.0.1", 400),
    ("127.0.0.1:80", 400),
    ("127.0.0.1:8018", 400),
    ("evil.test:8017", 400),
    ("evil.test", 400),
    ("127.0.0.1.evil.test:8017", 400),
    ("127.0.0.1:8017.evil.test", 400),
    ("localhost.evil.test:8017", 400),
    ("[::1]:8017", 400),
    ("0.0.0.0:8017", 400),
    ("127.1:8017", 400),
    ("", 400),
]


@pytest.mark.parametrize("path", ["/health", "/articles"])
@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_only_this_machines_own_names_are_answered(call, path, host, status):
    assert call("GET", path, headers={"Host": host}).status_code == status


ORIGINS = [
    (None, 200),
    (EXTENSION, 200),
    (OTHER_EXTENSION, 200),
    ("https://news.example.com", 403),
    ("http://127.0.0.1:8017", 403),
    ("http://localhost:8017", 403),
    ("null", 403),
    ("", 403),
    ("chrome-extension://", 403),
    ("chrome-extension://abc/evil", 403),
    ("chrome-extension://abc, https://evil.test", 403),
    ("https://chrome-extension://abc", 403),
    ("file://", 403),
]


@pytest.mark.parametrize("path", ["/health", "/articles"])
@pytest.mark.parametrize(("origin", "status"), ORIGINS)
def test_only_an_extension_or_no_browser_at_all_is_answered(call, path, origin, status):
    assert call("GET", path, headers={"Origin": origin}).status_code == status


FORMS = [
    ("application/json", 200),
    ("application/json; charset=utf-8", 200),
    ("text/plain", 415),
    ("application/x-www-form-urlencoded", 415),
    ("multipart/form-data; boundary=x", 415),
    ("application/jsonp", 415),
    (None, 415),
]


@pytest.mark.parametrize(("form", "status"), FORMS)
def test_only_json_is_taken(call, form, status):
    answer = call(
        "POST",
        "/pair",
        data='{"code": "1234-5678"}',
        content_type=form,
        headers={"Origin": EXTENSION},
    )
    assert answer.status_code == status


CALLS = [
    ("GET", "/openapi.json"),
    ("POST", "/check"),
    ("POST", "/articles"),
    ("GET", "/articles"),
    ("GET", "/articles/1"),
    ("DELETE", "/articles/1"),
    ("GET", "/companies"),
    ("GET", "/companies/acme"),
    ("GET", "/statements/1"),
    ("GET", "/nowhere"),
    ("OPTIONS", "/check"),
    ("OPTIONS", "/health"),
    ("POST", "/health"),
    ("GET", "/pair"),
]


@pytest.mark.parametrize("token", [None, "", "nonsense", "0123abcd.0123456789"])
@pytest.mark.parametrize(("method", "path"), CALLS)
def test_everything_but_health_and_pairing_needs_a_token(call, method, path, token):
    body = {"json": DOCUMENT} if method == "POST" else {}
    answer = call(method, path, headers={TOKEN: token}, **body)
    assert answer.status_code == 401
    assert "pair the extension" in answer.json["message"]


def test_health_needs_no_token(call):
    assert call("GET", "/health", headers={TOKEN: None}).status_code == 200


REFUSED = [
    ({"Host": "evil.test", "Origin": "https://evil.test", TOKEN: None}, "text/plain", 400),
    ({"Origin": "https://evil.test", TOKEN: None}, "text/plain", 403),
    ({TOKEN: None}, "text/plain", 415),
    ({TOKEN: None}, "application/json", 401),
]


@pytest.mark.parametrize(("headers", "form", "status"), REFUSED)
def test_host_comes_before_origin_before_form_before_token(call, headers, form, status):
    answer = call("POST", "/check", headers=headers, content_type=form, data="x")
    assert answer.status_code == status


def pair(call, origin=EXTENSION, code=CODE):
    return call("POST", "/pair", json={"code": code}, headers={"Origin": origin, TOKEN: None})


def test_the_code_pairs_an_extension_and_its_token_works(call):
    token = pair(call).json["token"]
    for origin in (EXTENSION, None):
        headers = {TOKEN: token, "Origin": origin}
        assert call("GET", "/articles", headers=headers).status_code == 200


CODES = ["1234-5678", "12345678", " 1234 5678 "]


@pytest.mark.parametrize("code", CODES)
def test_the_code_counts_by_its_digits(call, code):
    assert pair(call, code=code).status_code == 200


def test_a_paired_token_is_worth_nothing_to_another_extension(call):
    token = pair(call).json["token"]
    answer = call("GET", "/articles", headers={TOKEN: token, "Origin": OTHER_EXTENSION})
    assert answer.status_code == 403
    assert "another extension" in answer.json["message"]


def test_pairing_again_leaves_the_other_tokens_alone(call, store):
    tokens = [pair(call).json["token"], pair(call).json["token"]]
    tokens.append(pair(call, OTHER_EXTENSION).json["token"])
    assert len(set(tokens)) == 3
    for token in tokens:
        assert call("GET", "/articles", headers={TOKEN: token}).status_code == 200
    assert {token.origin for token in store.tokens()} == {None, EXTENSION, OTHER_EXTENSION}


def test_a_revoked_token_is_refused(call, store):
    token = pair(call).json["token"]
    store.revoke_token(token.partition(".")[0])
    assert call("GET", "/articles", headers={TOKEN: token}).status_code == 401


def test_only_an_extension_can_pair(call):
    assert pair(call, origin=None).status_code == 403
    assert pair(call, origin="https://evil.test").status_code == 403


def test_a_wrong_code_pairs_nobody(call, store):
    before = store.tokens()
    for code in ("1234-5679", "", "1234", "12345678 9", "१२३४५६७८"):
        assert pair(call, code=code).status_code == 403
    assert store.tokens() == before


def test_after_five_wrong_codes_even_the_right_one_must_wait(call, clock):
    for _ in range(5):
        assert pair(call, code="0000-0000").status_code == 403
        clock.now += 1
    answer = pair(call)
    assert answer.status_code == 429
    wait = int(answer.headers["Retry-After"])
    assert 54 <= wait <= 56
    assert str(wait) in answer.json["message"]
    clock.now += wait
    assert pair(call).status_code == 200


def test_right_codes_do_not_count_as_wrong(call):
    for _ in range(7):
        assert pair(call).status_code == 200


def test_no_answer_ever_lets_a_page_read_it(call):
    answers = [
        call("GET", "/health"),
        call("GET", "/health", headers={"Origin": EXTENSION}),
        call("GET", "/articles", headers={"Origin": "https://evil.test"}),
        call("OPTIONS", "/check", headers={"Origin": "https://evil.test"}),
        call("OPTIONS", "/check"),
        pair(call),
    ]
    for answer in answers:
        assert not [name for name in dict(answer.headers) if name.lower().startswith("access-")]
        assert answer.headers["Cache-Control"] == "no-store"
