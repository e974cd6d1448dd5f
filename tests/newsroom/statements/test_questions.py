"""What an author is asked can be answered by pasting what the question proposes."""

import pytest

from .register import read

PEOPLE = "Dave Waller and Neil Gibson met.\n\n"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("“We agree to it.”", "We agree to it."),
        (
            (
                "“We will open the *new* bridge to [walkers](https://example.org/) in the spring,\n"
                "and to cyclists in the summer.”"
            ),
            "We will open the new bridge to walkers in the spring, and to cyclists in the summer.",
        ),
        ("> “We agree to this,\n> and to that.”", "We agree to this, and to that."),
        ("> We agree to this,\n> and to that.", "We agree to this, and to that."),
    ],
)
@pytest.mark.parametrize("answer", [0, 1])
def test_an_answer_holds_all_the_words(written: str, words: str, answer: int) -> None:
    [problem] = read(f"{PEOPLE}{written}\n").problems
    proposed = problem.hint.split("\n")[answer].split(":", 1)[1].strip()

    answered = read(f"{PEOPLE}{'> ' * written.startswith('>')}{proposed}\n")

    assert not answered.problems
    assert [statement.text.replace("\n", " ") for statement in answered.statements] == [words]


def test_the_parts_of_a_quotation_that_goes_on_are_answered_each() -> None:
    written = "“We agree to this.\n\n“And we agree to that.”\n"
    answered = PEOPLE + written
    for problem, words in zip(read(answered).problems, written.split("\n\n"), strict=True):
        proposed = problem.hint.split("\n")[0].removeprefix("Write: ")
        answered = answered.replace(words.strip(), proposed)

    found = read(answered)

    assert found.problems == []
    assert [statement.text for statement in found.statements] == [
        "We agree to this.",
        "And we agree to that.",
    ]


@pytest.mark.parametrize("written", ["“…”", "“”", "“ ”"])
def test_a_quotation_without_words_is_no_statement(written: str) -> None:
    found = read(f"Dave Waller said: {written}\n")

    assert found.statements == []
    assert [problem.rule for problem in found.problems] == ["statement-without-words"]
