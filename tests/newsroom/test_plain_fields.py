"""Front matter that is plainly right is read as pydantic reads it, and pydantic tells the rest."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import frontmatter
from plugins.newsroom.frontmatter import FrontMatter
from plugins.newsroom.plain_fields import plain_record
from plugins.newsroom.reading import FOLDERS
from plugins.newsroom.schema import KINDS, Photo, Record, field_names
from plugins.newsroom.source import Source, YamlValue
from plugins.newsroom.validation import validate

from .records import REGISTER

FILES = [*REGISTER.glob("*/*.md"), *(Path(__file__).parent / "problems").glob("*/*.md")]


def check(kind: type[Record], matter: FrontMatter) -> bool:
    """Check what is plain of some front matter; return whether it was."""
    plain = plain_record(kind, "a", matter)
    if plain is None:
        return False
    record, problems = validate(kind, "a", matter)
    assert not problems
    assert plain == record
    assert pickle.dumps(plain) == pickle.dumps(record)
    return True


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_is_plainly_what_it_is(path: Path) -> None:
    matter, _ = frontmatter.parse(path.read_text("utf-8", "replace"), path.name)
    if matter is not None:
        check(FOLDERS[path.parent.name], matter)


@pytest.mark.parametrize("path", sorted(REGISTER.glob("*/*.md")), ids=str)
def test_what_is_right_is_plain(path: Path) -> None:
    matter, _ = frontmatter.parse(path.read_text("utf-8"), path.name)
    assert matter is not None
    assert check(FOLDERS[path.parent.name], matter)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("alt", ""),
        ("alt", " A"),
        ("alt", None),
        ("alt", ["A"]),
        ("taken", "May 2014"),
        ("expires", "2014-05"),
        ("focus", ["0.5"]),
        ("focus", ["0.5", "1.5"]),
        ("focus", "0.5"),
        ("illustration", "yes"),
        ("former_ids", ["A B"]),
        ("allow", [{"rule": "long-caption"}]),
        ("allow", [{"rule": "long-caption", "because": "It is.", "by": "me"}]),
        ("id", "b"),
        ("colour", "red"),
    ],
)
def test_what_is_wrong_or_rare_is_left_to_pydantic(field: str, value: YamlValue) -> None:
    fields = {"alt": "A", "caption": "B", "credit": "C"}

    assert plain_record(Photo, "a", FrontMatter(fields, Source("a"))) is not None
    assert plain_record(Photo, "a", FrontMatter({**fields, field: value}, Source("a"))) is None


WORDS = st.sampled_from(
    (
        *("", " ", "a", "a b", " a", "a\n", "A-b", "ann-lee", "null", "“a”", "…"),
        *("2014", "2014-05", "2014-05-13", "2014-05-13 09:30", "2014-13", "12:30", "merged"),
        *("0", "0.5", "1", "1.0", "1.5", ".5", "1e0", "-0", "nan", "0_1"),
        *("true", "false", "yes", "on", "\N{NO-BREAK SPACE}", "\x1c", "a\u2003"),
        *("https://a.org/", "http://a", "/a/", "/a.html/b", "a/../b"),
    )
)  # fmt: skip
NAMES = sorted({name for kind in KINDS for name in field_names(kind)})
ROWS = ("title", "organisation", "from", "to", "name", "type", "url", "rule", "because", "date")


def containers(values: st.SearchStrategy[YamlValue]) -> st.SearchStrategy[YamlValue]:
    return st.lists(values, max_size=2) | st.dictionaries(st.sampled_from(ROWS), values, max_size=3)


VALUES: st.SearchStrategy[YamlValue] = st.recursive(st.none() | WORDS, containers, max_leaves=5)
NEEDED = {
    "articles": {"title": "A", "date": "2014-05", "summary": "B"},
    "people": {"name": "A"},
    "organisations": {"names": [{"name": "A"}]},
    "events": {"name": "A", "starts": "2014"},
    "places": {"name": "A"},
    "topics": {"name": "a"},
    "pages": {"title": "A"},
    "photos": {"alt": "A", "caption": "B", "credit": "C"},
}


@given(
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2),
)
@settings(max_examples=3000, deadline=None)
def test_whatever_is_plain_is_what_pydantic_reads(
    kind: type[Record], fields: dict[str, YamlValue]
) -> None:
    check(kind, FrontMatter({**NEEDED[kind.folder], **fields}, Source("a")))
