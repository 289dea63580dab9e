from backend.values.remembering import Remembered


def test_a_text_is_read_once():
    read: list[str] = []
    lengths = Remembered(lambda text: read.append(text) or len(text), 4)

    assert [lengths[text] for text in ("seed", "round", "seed")] == [4, 5, 4]
    assert read == ["seed", "round"]


def test_no_more_is_remembered_than_was_asked_for():
    lengths = Remembered(len, 2)

    assert [lengths[text] for text in ("a", "to", "the", "a")] == [1, 2, 3, 1]
    assert len(lengths) <= 2
