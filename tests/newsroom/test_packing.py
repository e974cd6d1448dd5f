"""What is pickled as the values of its fields comes back as it was."""

import os
import pickle
import subprocess
import sys

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
        Mention("person", "ann-lee", 1, 8, "Ann Lee"),
    ],
)
def test_it_comes_back_as_it_was(value: object) -> None:
    again = pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))  # noqa: S301 (our own)

    assert again == value
    assert type(again) is type(value)


def test_a_model_is_pickled_alike_in_every_run() -> None:
    program = """
import pickle
from plugins.newsroom.rows import Contact
print(pickle.dumps(Contact(name="Press office", email="press@example.org", telephone="01")))
"""
    runs = {
        subprocess.run(  # noqa: S603 (our own program)
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "12"
    }

    assert len(runs) == 1
