"""What other pages show of an article changes with what is said in it, and with nothing else."""

import pytest

from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.story import read_story
from plugins.newsroom.told import Told, told_of

from .records import an_article, the_register

BODY = "Ann Lee from the Growth Network said: “We begin on Monday, and we end on Friday.”\n"


def told(body: str, fields: str = "") -> Told:
    site = the_register()
    story, _ = read_story(site, people_and_organisations(site), an_article(body, fields))
    return told_of(story)


@pytest.mark.parametrize(
    "body",
    [
        f"Two lines above.\n\n{BODY}",
        f"{BODY}\nA paragraph below.\n",
        BODY.replace("Ann Lee", "*Ann Lee*"),
    ],
)
def test_the_rest_of_the_text_changes_nothing(body: str) -> None:
    assert told(BODY).statements
    assert told(body) == told(BODY)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (BODY.replace("Friday", "Thursday"), ""),
        (BODY, "corrections: [{date: 2014-06-01, note: It said forty.}]"),
        (BODY.replace("Ann Lee from the Growth Network", "Ben Hall"), ""),
        (f"{BODY}\n“It was time,” Ben Hall said.\n", ""),
    ],
)
def test_what_is_said_and_corrected_is_told(body: str, fields: str) -> None:
    assert told(body, fields) != told(BODY)


def test_an_organisation_is_called_as_the_text_first_does() -> None:
    named = told("The Regional Growth Network, or Growth Network, has met.\n")

    assert dict(named.organisations)["growth-network"] == ("Regional Growth Network")
