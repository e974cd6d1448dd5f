"""Problems are values that say where, what and what to do."""

import pytest

from plugins.newsroom.problem import Level, Location, Problem, did_you_mean, in_reading_order


def test_a_problem_reads_as_a_compiler_would_write_it() -> None:
    where = Location("content/articles/news.md", 3, 7)
    problem = Problem(where, "wrong-value", "This is wrong.", "Write that.\nOr this.")

    assert str(problem) == (
        "content/articles/news.md:3:7: error: This is wrong. [wrong-value]\n"
        "    Write that.\n"
        "    Or this."
    )


def test_problems_are_in_the_order_of_reading_and_each_once() -> None:
    places = [("b.md", 1, 1), ("a.md", 10, 1), ("a.md", 2, 9), ("a.md", 2, 10), ("b.md", 1, 1)]
    problems = [Problem(Location(*place), "rule", "Wrong.") for place in places]

    assert [str(problem.where) for problem in in_reading_order(problems)] == [
        "a.md:2:9",
        "a.md:2:10",
        "a.md:10:1",
        "b.md:1:1",
    ]


def test_problems_of_one_place_have_one_order() -> None:
    place = Location("a.md")
    problems = [Problem(place, "rule", "Gone.", expected=words) for words in ("a", "b", "c")]

    assert in_reading_order(problems) == in_reading_order(reversed(problems)) == problems


def test_an_error_is_what_a_problem_is_unless_it_says_so() -> None:
    assert Problem(Location("a.md"), "rule", "Wrong.").level is Level.ERROR


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tpoics", "topics"),
        ("Topics", "topics"),
        ("sumary", "summary"),
        ("oxfordshire lep", "Oxfordshire LEP"),
        ("colour", None),
        ("", None),
    ],
)
def test_did_you_mean(word: str, meant: str | None) -> None:
    known = ["topics", "summary", "places", "Oxfordshire LEP"]

    assert did_you_mean(word, known) == (f"Did you mean “{meant}”?" if meant else "")


def test_did_you_mean_does_not_depend_on_the_order_of_what_is_known() -> None:
    assert did_you_mean("anna", ["Annb", "Annc"]) == did_you_mean("anna", ["Annc", "Annb"])
