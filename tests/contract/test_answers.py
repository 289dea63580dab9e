import json
from pathlib import Path

import pytest

from backend.api import responses
from backend.model.evidence import Relation, Status

HERE = Path(__file__).parent
EXAMPLES = [HERE / "answer.json", HERE.parent / "extension" / "fixtures" / "answer.json"]


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_what_the_extension_is_tested_with_is_what_the_server_sends(path):
    assert responses.AnswerSchema().validate(load(path)) == {}


def test_the_example_shows_every_status_and_relation_but_the_silent_one():
    claims = load(EXAMPLES[0])["claims"]
    statuses = {claim["status"] for claim in claims}
    relations = {evidence["relation"] for claim in claims for evidence in claim["evidence"]}
    assert statuses >= set(Status.__args__) - {"unverified"}
    assert relations == set(Relation.__args__)


def test_the_counts_of_the_example_add_up():
    answer = load(EXAMPLES[0])
    for status, count in answer["counts"].items():
        assert count == sum(claim["status"] == status for claim in answer["claims"])
