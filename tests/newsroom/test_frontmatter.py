"""Front matter is read with the place of every key and value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import frontmatter
from plugins.newsroom.frontmatter import FrontMatter
from plugins.newsroom.source import decode

PATH = "content/people/ann-lee.md"
ROLES = """\
---
name: Ann Lee
"honorific": Dr
roles:
  - title: Chair
    from: 2014
  - {title: Member, to: 2013}
also: [Anne Lee, A. Lee]
photo:
---
She chairs the board.

Since *2014*.
"""


def parsed(text: str) -> FrontMatter:
    matter, problems = frontmatter.parse(text, PATH)
    assert matter is not None
    assert problems == []
    return matter


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        (("name",), "2:1", "2:7"),
        (("honorific",), "3:1", "3:14"),
        (("roles",), "4:1", "5:3"),
        (("roles", 0), "5:5", "5:5"),
        (("roles", 0, "title"), "5:5", "5:12"),
        (("roles", 0, "from"), "6:5", "6:11"),
        (("roles", 1), "7:5", "7:5"),
        (("roles", 1, "to"), "7:21", "7:25"),
        (("also", 1), "8:18", "8:18"),
        (("photo",), "9:1", "9:7"),
        (("roles", 0, "organisation"), "5:5", "5:5"),
        (("roles", 7, "title"), "5:3", "5:3"),
        (("website",), "1:1", "1:1"),
        ((), "1:1", "1:1"),
    ],
)
def test_every_field_knows_its_place(field: tuple[str | int, ...], key: str, value: str) -> None:
    source = parsed(ROLES).source

    assert str(source.key_at(*field)) == f"{PATH}:{key}"
    assert str(source.at(*field)) == f"{PATH}:{value}"


def test_fields_are_text_lists_and_groups() -> None:
    assert parsed(ROLES).fields == {
        "name": "Ann Lee",
        "honorific": "Dr",
        "roles": [{"title": "Chair", "from": "2014"}, {"title": "Member", "to": "2013"}],
        "also": ["Anne Lee", "A. Lee"],
        "photo": None,
    }


@pytest.mark.parametrize(
    ("words", "place"), [("She", "11:1"), ("board", "11:16"), ("2014*", "13:8"), ("\n\n", "11:22")]
)
def test_every_character_of_the_body_knows_its_place(words: str, place: str) -> None:
    source = parsed(ROLES).source

    assert str(source.in_body(source.body.index(words))) == f"{PATH}:{place}"


@pytest.mark.parametrize(
    "value",
    [
        "We met Tom",
        "'We met Tom'",
        "'It''s where we met Tom'",
        r'"\"We\" met \x41nn and Tom"',
        r'"\u201cWe\u201d met Tom"',
    ],
)
def test_every_character_of_a_field_knows_its_place(value: str) -> None:
    matter = parsed(f"---\nmet: {value}\n---\n")

    found = matter.source.within(str(matter.fields["met"]).index("Tom"), "met")
    assert str(found) == f"{PATH}:2:{len('met: ') + value.index('Tom') + 1}"


def test_the_place_of_a_character_of_many_lines_is_where_they_begin() -> None:
    source = parsed("---\nmet: >-\n  We met Tom\n---\n").source

    assert str(source.within(7, "met")) == f"{PATH}:2:6"


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---\n", "", 4),
        ("---\na: b\n---", "", 4),
        ("---\na: b\n---\nText", "Text", 4),
        ("---\na: b\n---\n\nText\n", "\nText\n", 4),
        ("--- \na: b\n---  \nText", "Text", 4),
        ("---\na: b\n---\nText\n---\nmore", "Text\n---\nmore", 4),
        ("---\n# a comment\n\na: b\n---\nText", "Text", 6),
    ],
)
def test_the_body_is_what_follows_the_second_fence(text: str, body: str, line: int) -> None:
    matter = parsed(text)

    assert (matter.fields, matter.source.body, matter.source.body_line) == ({"a": "b"}, body, line)


@pytest.mark.parametrize("text", ["---\n---\n", "---\n\n---\n", "---\n# nothing\n---\n"])
def test_front_matter_may_be_empty(text: str) -> None:
    assert parsed(text).fields == {}


def test_the_first_of_two_fields_of_one_name_is_kept() -> None:
    matter, problems = frontmatter.parse("---\na: one\na: {b: c}\n---\n", PATH)

    assert matter is not None
    assert matter.fields == {"a": "one"}
    assert [str(problem.where) for problem in problems] == [f"{PATH}:3:1"]


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("a: Platform #2 opens", ["2:13"]),
        ("a: Platform#2 opens", []),
        ("a: #2", ["2:4"]),
        ("a: 'b # c' # d\nb: \"e # f\" #g", ["2:12", "3:12"]),
        ("# b\na: b\n  # c # d", []),
        ("a: # b\n  - c # d\n  # e\n  - f", ["2:4", "3:7"]),
        ("a: [b, # c\n  d] # e", ["2:8", "3:6"]),
        ("a: |\n  b # c\n  # d\nb: c # d", ["5:6"]),
        ("a: > # b\n  c # d\n\n# e\n", ["2:6"]),
        ("a: b\n  c # d", ["3:5"]),
        ("a: 'b\n  # c\n  d'", []),
        ("a: b\na: c # d", ["3:6"]),
        ("Zoë🚀: é # d", ["2:9"]),
    ],
)
def test_a_comment_after_a_value_is_not_lost_silently(written: str, places: list[str]) -> None:
    matter, problems = frontmatter.parse(f"---\n{written}\n---\n", PATH)

    assert matter is not None
    assert [str(item.where) for item in problems if item.rule == "comment"] == [
        f"{PATH}:{place}" for place in places
    ]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"]),
    min_size=1,
).filter(lambda text: "\ufeff" not in text)


@given(st.dictionaries(WORDS, WORDS, max_size=5))
def test_quoted_text_comes_back_as_it_was_written(fields: dict[str, str]) -> None:
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    lines = [f"{quoted(key)}: {quoted(value)}" for key, value in fields.items()]
    matter = parsed("\n".join(["---", *lines, "---", ""]))

    assert matter.fields == fields
    for number, key in enumerate(fields, start=2):
        assert matter.source.key_at(key).line == number
        assert matter.source.at(key).column == len(quoted(key)) + 3


@given(st.text() | st.text("ab:-[]{}'\"&*!|>#% \n\t,?", max_size=60))
def test_any_text_is_read_or_explained(text: str) -> None:
    text, _ = decode(text.encode(), PATH)
    matter, problems = frontmatter.parse_yaml(text, PATH)

    assert matter is not None or problems
    for problem in problems:
        assert 1 <= problem.where.line <= text.count("\n") + 1
