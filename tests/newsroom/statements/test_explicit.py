"""Statements in their explicit form, as the fixtures in `explicit/` show them."""

from pathlib import Path

import pytest

from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.problem import in_reading_order
from plugins.newsroom.prose import read_blocks
from plugins.newsroom.schema import Article
from plugins.newsroom.statements import Certainty, Statement
from plugins.newsroom.statements.context import Context
from plugins.newsroom.statements.explicit import read_explicit
from plugins.newsroom.statements.quoted import mode_of, without_marks

from ..expected import assert_problems, expected_problem  # noqa: TID252
from ..records import a_record, the_register  # noqa: TID252

FIXTURES = Path(__file__).parent / "explicit"
NAMES = [path.stem for path in sorted(FIXTURES.glob("*.md")) if path.stem != "README"]


def shown(statement: Statement) -> str:
    """Write a statement as the fixtures do."""
    joint = f" with {', '.join(statement.joint)}" if statement.joint else ""
    place = f"{statement.where.line}:{statement.where.column}"
    credit = statement.credit
    printed = f" ({credit.organisation_name})" if credit.organisation_name else ""
    register = ", from register" if credit.role_from_register else ""
    lines = [
        f"{place} {statement.mode} by {statement.speaker}{joint}",
        statement.text.replace("\n\n", " / "),
        statement.id,
        f"credit: {credit.role}, {credit.organisation}{printed}{register}",
        f"on: {statement.said_on}",
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_statements(name: str) -> None:
    fields, _, body = (FIXTURES / f"{name}.md").read_text("utf-8").partition("---\n")
    fields = f"title: News\nsummary: News\n{fields}"
    article = a_record("articles/news", fields.rstrip(), body)
    assert isinstance(article, Article)
    site = the_register()
    context = Context(site, people_and_organisations(site), article)
    statements, problems = read_explicit(context, read_blocks(article.source.body))

    expected = (FIXTURES / f"{name}.txt").read_text("utf-8").split("\n\n")
    texts = [text.strip() for text in expected if " error " not in text and text.strip()]
    lines = [line for text in expected if " error " in text for line in text.strip().split("\n")]
    assert [shown(statement) for statement in statements] == texts
    assert_problems(in_reading_order(problems), [expected_problem(line) for line in lines])
    for statement in statements:
        assert statement.certainty is Certainty.EXPLICIT
        assert statement.article == "news"
        for start, end in statement.pieces:
            assert 0 <= start < end <= len(article.source.body)


@pytest.mark.parametrize(
    ("words", "mode", "inside"),
    [
        ("“We agree.”", "direct", "We agree."),
        ('"We agree."', "direct", "We agree."),
        ("“We agree”.", "direct", "We agree"),
        ("  “We agree,”, ", "direct", "We agree,"),
        ("We agree.", "reported", None),
        ("that “we agree” on this", "mixed", None),
        ("“One,” she said, “two.”", "mixed", None),
        ('"One," she said, "two."', "mixed", None),
        ("“open", "reported", None),
        ("closed”", "reported", None),
        ("", "reported", None),
    ],
)
def test_a_span_is_direct_when_all_of_it_stands_in_quotation_marks(
    words: str, mode: str, inside: str | None
) -> None:
    assert (mode_of(words), without_marks(words)) == (mode, inside)
