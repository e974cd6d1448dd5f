"""What holds for any text: nothing raises, no quotation is lost, and more people change nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.prose import read_blocks
from plugins.newsroom.statements import Certainty, Outcome, Statements
from plugins.newsroom.statements.quotations import find_pieces

from .register import person, read, site

WORDS = st.sampled_from(
    [
        *("“", "”", '"', "‘", "’", "'", "„", "«", "“”", '""', "(", ")", "[", "]", "{", "}"),
        *(
            ",",
            ".",
            ":",
            ";",
            "?",
            "!",
            "…",
            "—",
            "-",
            "\n",
            "\n\n",
            "\n\n> ",
            "\n* ",
            "\n# ",
            "    ",
        ),
        *("Dave Waller", "Waller", "Neil Gibson", "Mr Gibson", "Dr Nick Scott-Ram", "John Smith"),
        *("Jane Smith", "he", "she", "they", "it", "who", "Oxford AHSN", "the Oxfordshire LEP"),
        *("said", "says", "added", "told", "saying", "according to", "emphasised that", "called"),
        *(
            "spokesperson for",
            "and",
            "the ministers",
            "a farmer",
            "chair of",
            "Chair",
            "of",
            "from",
        ),
        *("There are real opportunities", "We deliver for patients", "growth", "the plan is ready"),
        *("{by=dave-waller}", "{.not-a-statement}", "{#own-id}", "*", "_", "`", "<b>", "&quot;"),
        *("released the following statement", "’s", "'s", "Ms", "MBE", "\x01", "\x02", "\ue000"),
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
    st.text(max_size=200),
)
NEWCOMERS = st.sampled_from(
    ["Ann Brown", "Peter Waller", "Dave Jones", "Gibson Keen", "Mary Ann Waller", "Said Added"]
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_quotation_is_lost(text: str) -> None:
    found = read(text)
    assert lost(text, found) == []


def lost(text: str, found: Statements) -> list[tuple[int, int]]:
    """Return the quotations of a text that have no outcome, or a wrong one."""
    blocks = read_blocks(text)
    pieces, _ = find_pieces(blocks)
    ids = {statement.id for statement in found.statements}
    told = {}
    for quotation in found.quotations:
        sound = (quotation.outcome is Outcome.STATEMENT) == (quotation.statement is not None)
        if sound and (quotation.statement is None or quotation.statement in ids):
            told[quotation.start, quotation.end] = quotation.outcome
    places = [
        (
            blocks[piece.block].prose.source(piece.start),
            blocks[piece.block].prose.source_end(piece.end),
        )
        for piece in pieces
    ]
    asked = {problem.where for problem in found.problems}
    missing = [place for place in places if place not in told]
    open_ones = any(outcome is Outcome.OPEN for outcome in told.values())
    return missing if asked or not open_ones else [*missing, (-1, -1)]


@settings(max_examples=200, deadline=None)
@given(TEXTS, NEWCOMERS)
def test_a_newcomer_changes_no_explicit_or_named_attribution(text: str, newcomer: str) -> None:
    before = read(text)
    after = read(text, site([person(newcomer)]))
    told = {statement.pieces: statement for statement in after.statements}
    problems = {problem.rule for problem in after.problems}
    for statement in before.statements:
        if statement.certainty not in {Certainty.EXPLICIT, Certainty.NAMED}:
            continue
        same = told.get(statement.pieces)
        if same is not None:
            assert same.speakers == statement.speakers
        else:
            assert problems or any(word in text for word in newcomer.split())


def test_a_namesake_makes_a_named_attribution_a_question() -> None:
    text = "Dave Waller said: “There are real opportunities.”"
    found = read(text, site([person("Dave Waller", "dave-waller-2")]))
    assert found.statements == []
    assert [problem.rule for problem in found.problems] == ["ambiguous-name"]
    assert "{by=dave-waller-2}" in found.problems[0].hint
