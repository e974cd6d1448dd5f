"""Every mistake in a file's fields is told in plain English, in its place, with a remedy."""

from pathlib import Path

import pytest

from plugins.newsroom.problem import Level, in_reading_order
from plugins.newsroom.reading import read_record
from plugins.newsroom.schema import Article, Person, Photo

from .expected import assert_problems, expected_problems
from .records import a_photo, a_record, an_article

PROBLEMS = Path(__file__).parent / "problems"
MISTAKES = [str(path.relative_to(PROBLEMS)) for path in sorted(PROBLEMS.glob("*/*.md"))]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_explained_in_its_place(name: str) -> None:
    _, problems = read_record(PROBLEMS / name, f"content/{name}")

    assert_problems(in_reading_order(problems), expected_problems(PROBLEMS / name))
    assert {problem.where.path for problem in problems} == {f"content/{name}"}


def test_there_is_a_fixture_for_every_file() -> None:
    assert len(MISTAKES) > 70
    assert {path.stem for path in PROBLEMS.glob("*/*.txt")} == {
        Path(name).stem for name in MISTAKES
    }


@pytest.mark.parametrize("name", MISTAKES)
def test_no_problem_speaks_of_the_code(name: str) -> None:
    _, problems = read_record(PROBLEMS / name, f"content/{name}")

    for problem in problems:
        shown = f"{problem.message} {problem.hint}"
        for jargon in ("Traceback", "Error", "pydantic", "None", "tuple", "string", "{'", "['"):
            assert jargon not in shown
        assert problem.message.endswith(".")
        assert problem.hint.strip()


@pytest.mark.parametrize("name", MISTAKES)
def test_only_a_record_whose_fields_are_clear_is_read(name: str) -> None:
    record, problems = read_record(PROBLEMS / name, f"content/{name}")
    unclear = {
        problem.rule
        for problem in problems
        if problem.level is Level.ERROR
    } - {"duplicate-key", "comment", "unknown-field", "file-name"}  # fmt: skip

    assert record is None or not unclear


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("010", "010"),
        ("12:30", "12:30"),
        ("12:30:45", "12:30:45"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("yes", "yes"),
        ("off", "off"),
        ("true", "true"),
        ("2014-05-13", "2014-05-13"),
        ("2014-13-45", "2014-13-45"),
        ("99999999999999999999999999", "99999999999999999999999999"),
        (".inf", ".inf"),
        ("=", "="),
        ('"null"', "null"),
        ("'~'", "~"),
        ("Zoë 🚀 𠀀", "Zoë 🚀 𠀀"),
        ('"\\U0001F680"', "🚀"),
        ("  padded  ", "padded"),
        ("a\n# a comment\n  # and another", "a"),
        ("'a # b'", "a # b"),
        ("a#b", "a#b"),
        (">\n  folded\n  text", "folded text"),
        ("'!'", "!"),
    ],
)
def test_a_value_stays_the_text_that_was_written(written: str, read: str) -> None:
    assert an_article(fields=f"byline: {written}").byline == read


@pytest.mark.parametrize("written", ["true", "True", "yes", "on"])
def test_true_has_several_spellings(written: str) -> None:
    assert an_article(fields=f"draft: {written}").draft is True


@pytest.mark.parametrize("written", ["false", "False", "no", "off"])
def test_false_has_several_spellings(written: str) -> None:
    assert an_article(fields=f"draft: {written}").draft is False


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_no_value_is_no_text(written: str) -> None:
    assert an_article(fields=f"byline: {written}").byline is None


def test_an_optional_field_that_is_left_out_is_unknown() -> None:
    article = an_article()

    assert (article.event, article.photo, article.byline, article.withdrawn) == (None,) * 4
    assert (article.topics, article.people, article.corrections) == ((), (), ())
    assert article.draft is False


def test_rows_use_the_words_of_authors() -> None:
    person = a_record(
        "people/ann", "name: Ann\nroles:\n  - {title: Chair, from: 2014, to: 2015-03}"
    )

    assert isinstance(person, Person)
    assert (str(person.roles[0].start), str(person.roles[0].end)) == ("2014", "2015-03")


def test_numbers_are_read_where_numbers_are_meant() -> None:
    photo = a_photo("focus: [0.5, .25]")

    assert isinstance(photo, Photo)
    assert photo.focus == (0.5, 0.25)


def test_a_record_keeps_its_source_and_equals_itself() -> None:
    first, second = an_article("One."), an_article("One.")

    assert isinstance(first, Article)
    assert first.source.body == "One."
    assert first == second
    assert len({first, second}) == 1
