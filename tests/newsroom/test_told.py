"""What other pages show of an article changes with what is said in it, and with nothing else."""

import pytest

from plugins.newsroom.card import card_of
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.story import Story, read_story
from plugins.newsroom.told import Told, told_of

from .records import an_article, the_register

BODY = "Ann Lee from the Growth Network said: “We begin on Monday, and we end on Friday.”\n"


def story(body: str, fields: str = "") -> Story:
    site = the_register()
    return read_story(site, people_and_organisations(site), an_article(body, fields))[0]


def told(body: str, fields: str = "") -> Told:
    return told_of(story(body, fields))


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


@pytest.mark.parametrize(
    ("body", "fields", "moves"),
    [
        (f"Two lines above.\n\n{BODY}", "", True),
        (f"{BODY}\nA paragraph below.\n", "", True),
        (BODY.replace("We begin", "We all begin"), "", False),
        (BODY, "topics: [rail]", False),
    ],
)
def test_what_only_moves_in_a_text_changes_no_list(body: str, fields: str, moves: bool) -> None:  # noqa: FBT001
    cards = [card_of(story(BODY)), card_of(story(body, fields))]

    assert (cards[0].without_places == cards[1].without_places) is moves
    assert cards[0].statements[0].id in str(cards[0].without_places)


def test_statements_of_a_withdrawn_article_keep_their_places() -> None:
    fields = "withdrawn: {date: 2014-06-01, reason: It was wrong.}"
    cards = [card_of(story(body, fields)) for body in (BODY, f"Above.\n\n{BODY}")]

    assert cards[0].without_places != cards[1].without_places
