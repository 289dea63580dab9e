from datetime import date

from backend.model.corpus import Token
from backend.store import open_store

DAY = date(2026, 1, 2)


def test_a_token_is_recognised_as_whose_it_is(store):
    token = store.issue_token("laptop", "moz-extension://a", DAY)
    [listed] = store.tokens()
    assert store.recognise_token(token) == listed
    assert listed == Token(listed.id, "laptop", "moz-extension://a", DAY)


def test_a_changed_token_is_nobodys(store):
    token = store.issue_token("laptop", None, DAY)
    identifier, _, secret = token.partition(".")
    for wrong in ("", ".", identifier, f"{identifier}.", f"x{token}", f"{token}x", f"x.{secret}"):
        assert store.recognise_token(wrong) is None


def test_a_revoked_token_is_nobodys_and_the_others_stay(store):
    gone, kept = store.issue_token("one", None, DAY), store.issue_token("two", None, DAY)
    assert store.revoke_token(gone.partition(".")[0])
    assert not store.revoke_token(gone.partition(".")[0])
    assert store.recognise_token(gone) is None
    assert store.recognise_token(kept).name == "two"


def test_no_secret_is_in_the_database(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'corpus.sqlite'}")
    secret = store.issue_token("one", None, DAY).partition(".")[2]
    store.close()
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert secret.encode() not in written
