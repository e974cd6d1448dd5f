"""What is pickled as the values of its fields comes back as it was."""

import pickle

import pytest

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.problem import Location
from plugins.newsroom.story import Mention


@pytest.mark.parametrize(
    "value",
    [
        Location("content/articles/a.md", 3, 7),
        Location("b"),
        PartialDate(2014, 5),
        Mention("person", "ann-lee", Location("b"), 1, 8, "Ann Lee"),
    ],
)
def test_it_comes_back_as_it_was(value: object) -> None:
    again = pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))  # noqa: S301 (our own)

    assert again == value
    assert type(again) is type(value)
