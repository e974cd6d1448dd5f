"""A surname after a title that the register knows names its one bearer, without a full name."""

import pytest

from plugins.newsroom.rows import Role

from .register import person, read, site

MINISTER = Role(title="Minister for Health")
CHAIR = Role(title="Acme Health Chair")


@pytest.mark.parametrize(
    ("words", "people", "speaker"),
    [
        ("Minister Moor", [person("Ann Moor", roles=[MINISTER])], "ann-moor"),
        ("Chair Moor", [person("Ann Moor", roles=[CHAIR])], "ann-moor"),
        ("Minister Moor", [person("Ann Moor")], None),
        ("Minister Moor", [person("Ann Moor", roles=[CHAIR])], None),
        (
            "Minister Moor",
            [person("Ann Moor", roles=[MINISTER]), person("Tom Moor", roles=[CHAIR])],
            "ann-moor",
        ),
        ("Minister Moor", [person("Ann Moor", roles=[MINISTER]), person("Tom Moor")], None),
        (
            "Minister Moor",
            [person("Ann Moor", roles=[MINISTER]), person("Tom Moor", roles=[MINISTER])],
            None,
        ),
    ],
)
def test_a_surname_after_a_title(words: str, people: list, speaker: str | None) -> None:
    found = read(f"“We build on our strengths,” {words} said.", site(people))

    assert [statement.speakers for statement in found.statements] == (
        [(speaker,)] if speaker else []
    )
