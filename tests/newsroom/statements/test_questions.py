"""What an author is asked to write can be pasted, and answers the question."""

import pytest

from .register import read

TWO = "Nigel Keen met Dave Waller."


@pytest.mark.parametrize(
    ("text", "written", "hint"),
    [
        pytest.param(
            f"{TWO} “We are ready.”",
            f"{TWO} “We are ready.”{{by=dave-waller}}",
            "Right after the closing quotation mark, write:\n"
            "{by=nigel-keen}\nor: {by=dave-waller}\n"
            "If it is nobody’s statement: {.not-a-statement}",
            id="behind the mark",
        ),
        pytest.param(
            f"{TWO} “We are ready.\n\n“We go on.”",
            f"{TWO} “We are ready.”{{by=dave-waller}}\n\n“We go on.”{{by=dave-waller}}",
            "Close this paragraph with ”, and right after it write:\n{by=nigel-keen}",
            id="where a mark is open",
        ),
        pytest.param(
            f"{TWO}\n\n> We are ready.",
            f"{TWO}\n\n> [We are ready.]{{by=dave-waller}}",
            "Put square brackets around the paragraph, and right after them write:\n"
            "{by=nigel-keen}",
            id="where there are no marks",
        ),
        pytest.param(
            "John Smith said: “We are ready.”",
            "John Smith said: “We are ready.”{by=john-smith-2}",
            "Right after the closing quotation mark, write:\n{by=john-smith",
            id="two of one name",
        ),
    ],
)
def test_a_question_says_what_to_write(text: str, written: str, hint: str) -> None:
    (asked, *_) = [problem.hint for problem in read(text).problems]
    assert asked.startswith(hint)
    assert not read(written).problems


def test_a_spokesperson_is_none_of_the_people_who_were_named() -> None:
    (problem,) = read(f"{TWO} A spokesman said: “We are ready.”").problems
    assert "keen" not in problem.hint
    assert "waller" not in problem.hint


def test_an_organisation_that_the_register_lacks_gets_a_file_of_its_own() -> None:
    (problem,) = read(f"{TWO} A spokesman for Acme Health Trust said: “We are ready.”").problems
    assert problem.hint == (
        "Add content/organisations/acme-health-trust.md:\n"
        "---\nnames:\n  - name: Acme Health Trust\n---"
    )


@pytest.mark.parametrize("written", ["“…”", "“”", "“ ”"])
def test_a_quotation_without_words_is_no_statement(written: str) -> None:
    found = read(f"Dave Waller said: {written}\n")

    assert found.statements == []
    assert [problem.rule for problem in found.problems] == ["statement-without-words"]
