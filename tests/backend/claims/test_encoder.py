"""The encoder's arithmetic is exact, and its answers depend on the sentence alone."""

from pathlib import Path

import numpy as np
import pytest

from backend.claims.encoder import load_encoder, shipped_encoder
from backend.claims.encoder_arithmetic import LEVELS, WIDTH, Projection, _gelu, _project
from backend.claims.encoder_input import LONGEST, SENTENCE, Span, read
from backend.claims.encoder_roles import ALLOWED, KINDS, ROLES
from backend.claims.encoder_tokens import WordPieces

from .encoder_fixture import VOCABULARY, small_arrays, small_encoder

SENTENCE_TEXT = "Acme raised $5 million from Orchard Capital in May"
SPANS = (
    Span(0, 4, "name"),
    Span(12, 22, "money"),
    Span(28, 43, "name"),
    Span(47, 50, "date"),
)


def test_sums_of_levels_are_whole_numbers_that_a_float_holds() -> None:
    assert LEVELS * 127 * WIDTH < 2**24


def test_a_product_is_what_whole_numbers_make_it() -> None:
    random = np.random.default_rng(1)
    x = random.integers(-50, 51, (5, 4 * WIDTH)) / 16
    weight = random.integers(-127, 128, (4 * WIDTH, 8))
    by = Projection(weight.astype(np.float32), np.ones(8), np.zeros(8))
    scale = np.abs(x).max(axis=1, keepdims=True) / LEVELS
    exact = np.rint(x / scale).astype(np.int64) @ weight
    assert np.array_equal(_project(x, by), exact * scale)


def test_a_row_is_projected_the_same_whatever_stands_beside_it() -> None:
    random = np.random.default_rng(2)
    x = random.standard_normal((7, WIDTH))
    by = Projection(
        random.integers(-127, 128, (WIDTH, 16)).astype(np.float32), np.ones(16), np.zeros(16)
    )
    assert np.array_equal(_project(x, by)[3:4], _project(x[3:4], by))


@pytest.mark.parametrize(
    ("x", "y"), [(-9.0, 0.0), (-1.0, -0.15865525), (0.0, 0.0), (1.0, 0.84134475), (9.0, 9.0)]
)
def test_the_error_unit_is_gaussian(x: float, y: float) -> None:
    assert _gelu(np.array([x]))[0] == pytest.approx(y, abs=1e-7)


def test_scores_of_a_fixed_network_are_fixed() -> None:
    name, money, investor, day = small_encoder().score(SENTENCE_TEXT, SPANS, "Acme", "")
    assert name and money and investor and day
    assert {
        "name": [name.roles[r] for r in ("O", "INVESTOR", "LEAD", "COMPANY")],
        "money": [money.roles[r] for r in ("O", "AMOUNT", "VALUATION", "TOTAL", "CONTRIB")],
        "owners": [money.owners[n] for n in (-1, 0, 2)],
        "day": day.roles["DATE"],
    } == EXPECTED


def test_only_roles_of_its_kind_are_likely_for_a_candidate() -> None:
    for span, opinion in zip(
        SPANS, small_encoder().score(SENTENCE_TEXT, SPANS, "", ""), strict=True
    ):
        assert opinion is not None
        likely = {ROLES.index(role) for role, chance in opinion.roles.items() if chance > 0}
        assert likely <= set(ALLOWED[span.kind])
        assert sum(opinion.roles.values()) == pytest.approx(1, abs=0.001)


def test_the_company_is_a_name_or_the_topic() -> None:
    opinions = small_encoder().score(SENTENCE_TEXT, SPANS, "", "")
    assert [sorted(o.owners) for o in opinions if o] == [[-1, 2], [-1, 0, 2], [-1, 0], [-1, 0, 2]]


def test_scores_do_not_depend_on_what_was_scored_before() -> None:
    fresh = small_encoder().score(SENTENCE_TEXT, SPANS, "Acme", "in May.")
    used = small_encoder()
    used.score("Orchard Capital led the round", (Span(0, 15, "name"),), "", "")
    used.score(SENTENCE_TEXT, SPANS[:2], "Acme", "in May.")
    assert used.score(SENTENCE_TEXT, SPANS, "Acme", "in May.") == fresh


def test_a_candidate_past_the_reach_has_no_opinion() -> None:
    text = "Acme " * (SENTENCE + 5)
    first, last = small_encoder().score(
        text, (Span(0, 4, "name"), Span(5 * SENTENCE, 5 * SENTENCE + 4, "name")), "", ""
    )
    assert first is not None
    assert last is None


def test_a_sentence_of_candidates_past_the_reach_has_no_opinions() -> None:
    text = "Acme " * (SENTENCE + 5)
    assert small_encoder().score(text, (Span(5 * SENTENCE, 5 * SENTENCE + 4, "name"),), "", "") == (
        None,
    )


def test_the_longest_input_has_a_position_for_every_token() -> None:
    reading = read(WordPieces(VOCABULARY), "acme " * 500, (), "acme " * 500, "acme " * 500)
    assert len(reading.ids) == len(reading.kinds) == LONGEST


def test_the_input_says_where_candidates_title_and_context_stand() -> None:
    reading = read(
        WordPieces(VOCABULARY),
        "Acme raised $5",
        (Span(0, 4, "name"), Span(12, 14, "money")),
        "Acme",
        "May",
    )
    kinds = [KINDS[k] for k in reading.kinds]
    assert kinds == [
        "sentence",
        "name",
        "sentence",
        "money",
        "money",
        "sentence",
        "title",
        "title",
        "previous",
        "previous",
    ]
    assert reading.spans == ((1, 2), (3, 5))


def test_the_last_words_before_a_sentence_are_kept() -> None:
    reading = read(WordPieces(VOCABULARY), "acme", (), "", "acme " * 100 + "may")
    assert reading.ids[-2] == VOCABULARY.index("may")


def test_without_its_file_there_is_no_encoder(tmp_path: Path) -> None:
    assert load_encoder(tmp_path / "encoder.npz") is None


def test_a_model_file_gives_the_scores_of_its_arrays(tmp_path: Path) -> None:
    np.savez(tmp_path / "encoder.npz", **small_arrays())
    encoder = load_encoder(tmp_path / "encoder.npz")
    assert encoder is not None
    assert encoder.score(SENTENCE_TEXT, SPANS, "", "") == small_encoder().score(
        SENTENCE_TEXT, SPANS, "", ""
    )


def test_the_encoder_is_read_once() -> None:
    assert shipped_encoder() is shipped_encoder()


EXPECTED = {
    "name": [0.6391, 0.0402, 0.0037, 0.317],
    "money": [0.2371, 0.0038, 0.0628, 0.0557, 0.6405],
    "owners": [0.0005, 0.8129, 0.1867],
    "day": 0.0559,
}
