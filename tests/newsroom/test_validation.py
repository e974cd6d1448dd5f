"""Every mistake in a file's fields is told in plain English, in its place, with a remedy."""

from dataclasses import fields
from pathlib import Path

import pytest

from plugins.newsroom import frontmatter
from plugins.newsroom.declaring import validator
from plugins.newsroom.fields import IDS_ALONE, Row
from plugins.newsroom.problem import in_reading_order
from plugins.newsroom.reading import FOLDERS, read_record
from plugins.newsroom.schema import Article, Person, Photo
from plugins.newsroom.validation import validate

from .expected import assert_problems, expected_problems
from .records import a_photo, a_record, an_article, an_edition

PROBLEMS = Path(__file__).parent / "problems"
ARTICLE = "title: T\ndate: 2014-05-13\nsummary: S"
PHOTO = "alt: A\ncaption: C\ncredit: D"
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
def test_a_record_is_read_without_the_optional_fields_that_are_wrong(name: str) -> None:
    record, problems = read_record(PROBLEMS / name, f"content/{name}")
    if record is None:
        return
    for problem in problems:
        if problem.rule in {"wrong-value", "empty-field"}:
            place = problem.where.line, problem.where.column
            field = next(
                str(path[0]) for path, where in record.source.values.items() if where == place
            )
            defaults = {each.name: each.default for each in fields(record)}
            assert getattr(record, field) == defaults[field]


def test_the_rest_of_a_file_with_a_mistake_is_checked(tmp_path: Path) -> None:
    fields = "title: T\ndate: 2014-05\nsummary: S\ntopics: x\nevent: gone\ncolour: red"
    body = "[Agreed.]{by=nobody}\n"
    _, problems = an_edition(tmp_path, {"articles/a.md": f"---\n{fields}\n---\n{body}"})

    assert [problem.where.line for problem in problems] == [5, 6, 7, 9]


@pytest.mark.parametrize("row", Row.__subclasses__(), ids=lambda row: row.__name__)
def test_the_example_of_a_row_is_one(row: type[Row]) -> None:
    assert validator(row).validate_python(row.example, by_alias=True, context=IDS_ALONE)


@pytest.mark.parametrize(
    ("path", "fields", "hint"),
    [
        ("organisations/a", "names: Org Two", "Write names:\n  - name: Org Two"),
        ("organisations/a", "names: [Org Two]", "Write names:\n  - name: Org Two"),
        ("organisations/a", "names: {name: A, to: 2014}", "names:\n  - name: A\n    to: 2014"),
        ("organisations/a", "names:", "Write names:\n  - name: County Council"),
        ("organisations/a", "names: []", "Write names:\n  - name: County Council"),
        ("organisations/a", "name: A", "Add names:\n  - name: County Council"),
        ("organisations/a", "names: 'A: B'", 'Write names:\n  - name: "A: B"'),
        ("organisations/a", "names: [{name: A}]\nsuccession: b-c",
         "succession:\n  - type: merged\n    to: b-c"),
        ("organisations/a", "names: [{name: A}]\nlinks: https://a.org/",
         "  - title: Annual report\n    url: https://a.org/"),
        ("people/a", "name: A\nroles: [Mayor]", "Write roles:\n  - title: Mayor\n    org"),
        ("people/a", "name: A\nroles: b-c", "    organisation: b-c"),
        ("articles/a", f"{ARTICLE}\ncorrections: 2014-06-01", "  - date: 2014-06-01\n    note: "),
        ("articles/a", f"{ARTICLE}\ncorrections: Wrong", "    note: Wrong"),
        ("articles/a", f"{ARTICLE}\nsources: Report", "sources:\n  - title: Report\n    url: "),
        ("articles/a", f"{ARTICLE}\nwithdrawn: true", "Write withdrawn:\n  date: 2014-05-13\n  r"),
        ("articles/a", f"{ARTICLE}\ncontact: Ann", "Write contact:\n  name: Ann\n  email: "),
        ("articles/a", f"{ARTICLE}\nevent: [fair]", "Write event: fair"),
        ("articles/a", f"{ARTICLE}\npeople: Ann Lee, ben", "Write people: [ann-lee, ben]"),
        ("articles/a", f"{ARTICLE}\nformer_urls: /a/", "Write former_urls: [/a/]"),
        ("photos/a", f"{PHOTO}\nfocus: 0.5", "Write focus: [0.5, 0.5]"),
        ("photos/a", f"{PHOTO}\nfocus: {{x: 0.5}}", "Write focus: [0.5, 0.5]"),
        ("photos/a", f"{PHOTO}\nformer_ids: [old.jpg]", "Write the id: old."),
    ],
)  # fmt: skip
def test_a_hint_shows_what_to_write(path: str, fields: str, hint: str) -> None:
    matter, _ = frontmatter.parse(f"---\n{fields}\n---\n", f"content/{path}.md")
    assert matter is not None
    _, problems = validate(FOLDERS[path.partition("/")[0]], "a", matter)

    assert hint in problems[0].hint


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
