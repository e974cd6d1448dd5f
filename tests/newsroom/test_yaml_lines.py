"""Plain lines of front matter are read without a parser, and say what they say to the parser."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml import YAMLError

from plugins.newsroom.yaml_events import YamlError, build_mapping
from plugins.newsroom.yaml_lines import read_lines

PIECES = (
    *"ab1é😀_-.,;:()[]{}/&%!?'\"#*|>\\ \t\n", "’", "–", "title: ", "topics: [", ", ", "]\n", '": "',
    "null", "~", "2014-05-13", "a: b\n", "no", "12:30", "\u2028", "\x85", "\ufeff", "\x00",
    "\N{NO-BREAK SPACE}", "---", "<<: ",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("title: The line’s opening, at last\n", {"title": "The line’s opening, at last"}),
        ('title: "“Yes”: a #1 plan"\n', {"title": "“Yes”: a #1 plan"}),
        ("date: 2014-05-13\ntopics: [rail, new jobs]\n",
         {"date": "2014-05-13", "topics": ["rail", "new jobs"]}),
        ('topics: ["a, b", c]', {"topics": ["a, b", "c"]}),
        ("photo: null\n", {"photo": None}),
        ('photo: "null"\n', {"photo": "null"}),
        ('photo: ""\n', {"photo": ""}),
    ],
)  # fmt: skip
def test_plain_lines_are_fields(text: str, fields: dict[str, object]) -> None:
    read = read_lines(text, 1)

    assert read is not None
    assert read.fields == fields


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: one: two\n",
        "title: one # two\n",
        "title: one\n  two\n",
        "title: 'one'\n",
        'title: "one\\ttwo"\n',
        "title: one \n",
        "title: one\ntitle: two\n",
        "topics: []\n",
        "topics: [one\n",
        "roles: [{title: Chair}]\n",
        "title: &one two\n",
        "title:\n",
    ],
)
def test_everything_else_is_the_parsers(text: str) -> None:
    assert read_lines(text, 1) is None


def check(text: str) -> bool:
    """Check what plain lines say; return whether the text was read as such."""
    if (read := read_lines(text, 1)) is None:
        return False
    try:
        tree = build_mapping(text, 1)
    except (YamlError, YAMLError) as error:
        pytest.fail(f"the parser refuses {text!r}: {error}")
    assert read == tree
    assert list(read.fields) == list(tree.fields)
    return True


def test_places_count_characters() -> None:
    assert check('a: "é😀"\nb: [é, "😀, b", 12-b]\nc: é’s (b), b; 12%')


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=2000, deadline=None)
def test_plain_lines_say_what_they_say_to_the_parser(text: str) -> None:
    check(text)


VALUES = st.one_of(
    st.text(max_size=8).map(lambda text: f'"{text}"'),
    st.text("ab é1.,;()/&%!'’–-", min_size=1, max_size=8),
    st.lists(st.text("ab é1.()/’–-", min_size=1, max_size=4), max_size=3).map(
        lambda items: f"[{', '.join(items)}]"
    ),
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), VALUES, max_size=3))
@settings(max_examples=2000, deadline=None)
def test_fields_with_any_words_say_what_they_say_to_the_parser(fields: dict[str, str]) -> None:
    check("".join(f"{key}: {value}\n" for key, value in fields.items()))
