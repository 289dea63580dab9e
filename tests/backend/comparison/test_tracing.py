from zlib import crc32

import numpy as np
import pytest
from datasketch import MinHash

from backend.comparison import trace as trace_of
from backend.comparison import tracing
from backend.model.article import Article, Block


def signature_of(words):
    text = " ".join(words)
    article = Article(None, None, None, None, "en", text, (Block(0, len(text), "paragraph"),))
    return trace_of(article).signature


def test_a_long_text_has_the_least_hashes_of_all_its_runs_and_words():
    words = [f"word{number}" for number in range(900)]
    codes = np.array([crc32(word.encode()) for word in words], dtype=np.uint64)
    at_once = MinHash(num_perm=tracing.SHINGLE_HASHES, seed=tracing._SEED, hashfunc=int)
    for code in tracing._run_codes(codes).tolist():
        at_once.update(code)
    assert signature_of(words)[: tracing.SHINGLE_HASHES] == tuple(at_once.hashvalues.tolist())


def test_the_words_of_a_signature_do_not_depend_on_their_order():
    words = [f"word{number}" for number in range(300)]
    one, other = signature_of(words), signature_of(words[::-1])
    assert one[tracing.SHINGLE_HASHES :] == other[tracing.SHINGLE_HASHES :]
    assert one != other


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Raised $1,000.50 in Q3.", ["raised", "1,000.50", "in", "q3"]),
        ("the firm’s co-founder", ["the", "firm", "s", "co", "founder"]),
        ("under_score _1_.5", ["under", "score", "1", "5"]),
    ],
)
def test_words_are_runs_of_letters_and_digits_and_numbers_are_whole(text, words):
    assert tracing.words_of(text) == words
