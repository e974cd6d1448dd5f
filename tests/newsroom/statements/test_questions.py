"""What an author is asked to write can be pasted, and answers the question."""

import re

import pytest

from .register import person, read, site

TWO = "Nigel Keen met Dave Waller."


@pytest.mark.parametrize(
    ("text", "written", "hint"),
    [
        pytest.param(
            f"{TWO} “We are ready.”",
            f"{TWO} “We are ready.”{{by=dave-waller}}",
            "Right after the closing quotation mark, write:\n"
            "{by=nigel-keen}\nor: {by=dave-waller}\n"
            "or: {by=…} with the id of somebody else, whose file you may have to add\n"
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


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("He said: “We are ready.”", ["nigel-keen", "dave-waller"]),
        ("Three of them said: “We are ready.”", ["dave-waller", "nigel-keen"]),
        ("A spokesman said: “We are ready.”", []),
        ("Ms Okonjo-Hale said: “We are ready.”", []),
        ("“We are ready,” said Ms Hale.", []),
        ("“We are ready,” Hale said.", []),
        ("“We are ready,” Webster said.", ["alison-webster", "david-webster"]),
        ("The Oxfordshire LEP and the trust said: “We are ready.”", ["oxfordshire-lep"]),
    ],
)
def test_only_those_are_offered_who_may_have_said_it(words: str, offered: list[str]) -> None:
    (problem,) = read(f"{TWO} {words}").problems
    assert re.findall("by=([a-z-]+)", problem.hint) == offered


def test_an_organisation_that_the_register_lacks_gets_a_file_of_its_own() -> None:
    (problem,) = read(f"{TWO} A spokesman for Acme Health Trust said: “We are ready.”").problems
    assert problem.hint == (
        "Add content/organisations/acme-health-trust.md:\n"
        "---\nnames:\n  - name: Acme Health Trust\n---"
    )


@pytest.mark.parametrize(
    "written",
    [
        "Dave Waller said: “…”",
        "Dave Waller said: “”",
        "Dave Waller said: “ ”",
        "They met. [“…”]{by=dave-waller}",
    ],
)
def test_a_quotation_without_words_is_no_statement(written: str) -> None:
    found = read(f"{written}\n")

    assert found.statements == []
    assert [problem.rule for problem in found.problems] == ["statement-without-words"]


def test_a_file_that_is_there_gets_another_name() -> None:
    register = site([person("Thomas Doe", "tom-doe")])
    (problem,) = read(f"{TWO} Tom Doe said: “We are ready.”", register).problems
    assert problem.hint == (
        "If that is tom-doe, add to content/people/tom-doe.md:\nalso: [Tom Doe]"
    )
    assert not problem.fixes


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("“We are ready”.{by=dave-waller}", "Move it before the “.”: ”{by=dave-waller}."),
        ("“We are ready.” {by=dave-waller}", "Take out the space before it: ”{by=dave-waller}"),
        (
            "“We are ready.”{by=dave-waller}{#its-id}",
            "Put all of it into one pair of curly brackets, such as {by=dave-waller #its-id}.",
        ),
        ("They met. {by=dave-waller}", "Write them in curly brackets right after ] or a closing"),
    ],
)
def test_attributes_that_stand_nearly_right_are_put_right(written: str, hint: str) -> None:
    hints = [each.hint for each in read(f"{TWO} {written}").problems if each.rule == "attributes"]
    assert [each.startswith(hint) for each in hints] == [True]
