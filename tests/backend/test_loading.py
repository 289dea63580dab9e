"""What is loaded is not looked through for garbage, and everything else is."""

import gc

import pytest

from backend.loading import loading


@pytest.fixture(autouse=True)
def _collecting():
    was_on = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("before", [gc.enable, gc.disable])
def test_the_collector_is_off_inside_and_as_before_afterwards(before):
    before()
    was_on = gc.isenabled()
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled() == was_on


def test_what_was_loaded_is_never_looked_through_again():
    gc.unfreeze()
    with loading():
        loaded = [[]]
    assert gc.get_freeze_count() > 0
    assert not any(held is loaded for held in gc.get_objects())


def test_what_cannot_be_loaded_leaves_the_collector_on():
    gc.enable()
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
