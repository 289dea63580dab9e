import json
from pathlib import Path

import pytest

from backend.values.labels import Label, source_label

CASES = json.loads((Path(__file__).parent / "source-labels.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_the_server_names_a_source_as_the_table_says(case):
    label = Label(case["label"], case["is_title"]) if case["label"] is not None else None
    assert source_label(case["publisher"], case["title"], case["url"]) == label
