"""A finding is allowed where its author says so, with a reason, and nowhere else."""

from pathlib import Path

import pytest

from plugins.checks.reading import read_proof
from plugins.newsroom.problem import Level, Problem
from plugins.newsroom.rendering import to_html

from .content import NOW, SITE, files_of, problems_of

CAPTION = "Possibly Ann Lee with Sue Hill"
PEOPLE = {"people/ann-lee.md": "name: Ann Lee", "people/sue-hill.md": "name: Sue Hill"}


def found(texts: dict[str, str], root: Path) -> list[str]:
    problems = problems_of(files_of(texts), root)
    return [_short(problem) for problem in problems if problem.level is not Level.NOTE]


def _short(problem: Problem) -> str:
    return f"{problem.where.line}:{problem.where.column} {problem.rule}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<!-- allow: line-ends because of it -->\nText.", ["7:1 unused-allowance"]),
        ("<!-- allow: line-ends -->\nText.", ["7:1 allowance"]),
        ("<!-- allow: line-ends because -->\nText.", ["7:1 allowance"]),
        ("<!-- allow line-ends because of it -->\nText.", ["7:1 unused-allowance"]),
        ("Text. <!-- allow: line-end because of it -->", ["7:7 allowance"]),
        ("<!-- allow: photo-link because of it -->\nText.", ["7:1 allowance"]),
        ("<!-- Allow: line-ends, because of it -->\nText.", ["7:1 unused-allowance"]),
        ("<!-- we allow this -->\nText.", []),
        ("<!-- Allow more time for this -->\nText.", []),
        ("<!-- unclosed\n\nallow: rule because", []),
    ],
)
def test_what_is_wrong_with_an_allowance(body: str, expected: list[str], tmp_path: Path) -> None:
    assert found({"articles/news.md": body}, tmp_path) == expected


@pytest.mark.parametrize("parting", ["\n", "\n\n", " "])
def test_an_allowance_hides_no_words_and_reaches_no_page(parting: str, tmp_path: Path) -> None:
    comment = "<!-- allow: doubled-word because of a poem -->"
    body = f"{comment}{parting}“A rose is is a rose,” said Ann Lee."
    texts = {"articles/news.md": body, "people/ann-lee.md": "name: Ann Lee"}

    assert found(texts, tmp_path) == []
    proof, _ = read_proof(tmp_path / "content", SITE, NOW)
    [statement] = proof.edition.statements
    assert statement.text == "A rose is is a rose."
    assert "allow" not in to_html(body)


def test_front_matter_allows_for_the_whole_file(tmp_path: Path) -> None:
    allow = "allow:\n  - rule: unclear-person\n    because: She asked."
    texts = {"photos/meeting.md": f"caption: {CAPTION}\n{allow}", **PEOPLE}

    assert found(texts, tmp_path) == []


def test_an_allowance_of_one_file_does_not_reach_another(tmp_path: Path) -> None:
    allow = "allow:\n  - rule: unclear-person\n    because: She asked."
    texts = {
        "photos/meeting.md": f"caption: A table\n{allow}",
        "photos/talk.md": f"caption: {CAPTION}",
        **PEOPLE,
    }

    assert found(texts, tmp_path) == ["7:11 unused-allowance", "5:19 unclear-person"]
