"""A sentence in quotation marks ends as a statement or as a question, wherever it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.statements import Outcome, Statements

from .register import read

SENTENCES = st.sampled_from(
    [
        *("We deliver for all our patients", "There are many ways to build on this"),
        *("I am proud of what they have done", "It was a great day for the town"),
        *("The workers’ rights don’t stop here", "They said it’s the ’90s again, and it is"),
        *("WE ARE READY FOR MORE", "This is “growth” as we know it", "Are we there yet"),
    ]
)
ENDS = st.sampled_from([".", "!", "?", ",", "…", ""])
MARKS = st.sampled_from(["“”", '""', "‘’", "''"])
CUES = st.sampled_from(
    [
        *("{}", "{} said Nigel Keen.", "Dave Waller said: {}", "{}, she said.", "{} he added"),
        *("Asked about it, a volunteer said {}.", "Dave Waller: {}", "According to them, {}"),
        *(
            "{} reads the sign.",
            "Nigel Keen welcomed it. {} It was late.",
            "The mayor: {} (cheers)",
        ),
        *(
            "{} – Neil Gibson",
            "In a letter, the {} of the town",
            "Q. {}",
            "Dear Dave, {} Yours, Tom",
        ),
    ]
)
PLACES = st.sampled_from(
    [
        *("{}", "* {}", "1. First\n2. {}", "- A\n    - {}", "> {}", "> He came.\n>\n> {}"),
        *("# {}", "{}\n---", "| A | B |\n|---|---|\n| C | {} |", "<p>{}</p>", "<div>\n{}\n</div>"),
        *(
            "<figcaption>{}</figcaption>",
            "[^1]: He came. {}",
            "[1]: http://example.org/\n{}",
            "**{}**",
        ),
        *(
            "[{}](http://example.org/)",
            "![]({{photo}}hall)\n{}",
            "*Caption: {}*",
            "> * {}",
            "Ann\n{}",
        ),
        "Term\n: {}",
        "<!-- allow --> {}",
    ]
)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, str]:
    """Return a sentence, and a passage of Markdown with it in quotation marks."""
    marks = draw(MARKS)
    said = draw(SENTENCES) + draw(ENDS)
    if '"' in marks:
        said = said.replace("“", "'").replace("”", "'")
    words = f"{marks[0]}{said}{marks[1]}"
    return said, draw(PLACES).format(draw(CUES).format(words))


@settings(max_examples=600, deadline=None)
@given(st.lists(passages(), min_size=1, max_size=4))
def test_no_sentence_is_lost(parts: list[tuple[str, str]]) -> None:
    body = "\n\n".join(passage for _, passage in parts)
    found = read(body)
    places = []
    position = 0
    for said, passage in parts:
        places.append((said, body.index(said, position)))
        position = body.index(passage, position) + len(passage)
    assert [said for said, place in places if not is_answered(found, body, place, said)] == []


def is_answered(found: Statements, body: str, place: int, said: str) -> bool:
    """Whether words are a statement or a question, or the marks in their line are a problem."""
    end = place + len(said)
    for quotation in found.quotations:
        if quotation.outcome is not Outcome.NONE and quotation.start < end <= quotation.end:
            return True
    line = body.count("\n", 0, place) + 1
    return any(problem.where.line == line for problem in found.problems)


@pytest.mark.parametrize(
    "body",
    [
        "‘We deliver for all our patients’, said Nigel Keen. The “levelling” went on.",
        "“Never.”",
        "> We deliver.\n>\n> It is “growth” for all.",
        "> “We deliver for patients.”\n>\n> That is what counts for us.",
        "[^1]: “We deliver for patients,” said Nigel Keen.",
        "<blockquote>We deliver for patients.</blockquote>",
        '“We deliver for all our patients. "I am glad of it.\nIt is late.',
        "Dave Waller’s friends went on calling the plan “Soviet-style”.",
    ],
)
def test_each_is_answered(body: str) -> None:
    found = read(body)
    told = [quotation.outcome for quotation in found.quotations]
    assert told.count(Outcome.OPEN) + told.count(Outcome.STATEMENT) + len(found.problems) > 0
