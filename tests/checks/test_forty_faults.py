"""Forty different faults, one in each file of a folder: each is found at its line, and no more is.

Files are in the notation of the rules’ examples: an article without fields of its own has its
text from line 7 on, and required fields that it leaves out stand before its own.
"""

from pathlib import Path

from .content import problems_of
from .examples import File

SOUND = (
    File(
        "articles/sound.md",
        "event: launch\n---\nAnn Lee said: “We will build forty homes by the river.”\n\n"
        "Sue Hill and Tom Okoro of River Board and Old Trust thanked her. Ben Moss was there.",
    ),
    File("events/launch.md", "name: Launch of the homes\nstarts: 2026-01-10"),
    File("people/ann-lee.md", "name: Ann Lee\nroles:\n  - {title: Chair, to: 2024-05}"),
    File("people/sue-hill.md", "name: Sue Hill"),
    File("people/tom-okoro.md", "name: Tom Okoro"),
    File("organisations/river-board.md", "names: [{name: River Board}]"),
    File("organisations/old-trust.md", "names: [{name: Old Trust}]\nclosed: 2020-05"),
)
FAULTS: dict[tuple[str, int, str], str] = {
    # Fields
    ("articles/comment.md", 4, "comment"): "title: Platform #2 opens\n---\nThe board met.",
    ("articles/key.md", 6, "duplicate-key"): "byline: A\nbyline: B\n---\nThe board met.",
    ("articles/month.md", 4, "embargo"): "date: 2026-09\n---\nThe board met.",
    ("articles/empty.md", 5, "empty-field"): "topics:\n---\nThe board met.",
    ("articles/unknown.md", 5, "unknown-field"): "sumary: The board met.\n---\nThe board met.",
    ("articles/event.md", 5, "unknown-record"): "event: lunch\n---\nThe board met.",
    ("articles/date.md", 4, "wrong-value"): "date: 13 May 2025\n---\nThe board met.",
    ("articles/long.md", 4, "summary-too-long"): f"summary: The{' very' * 40} end\n---\nIt met.",
    # Statements
    ("articles/who.md", 7, "who-said-this"): "“We are ready to begin this work today.”",
    ("articles/stranger.md", 7, "unknown-speaker"): "“We are ready to begin,” said Jo Park.",
    ("articles/open.md", 7, "unpaired-quotation-marks"): "Ann Lee said: “We met in the hall.",
    ("articles/misspelt.md", 7, "name-misspelt"): "The hall was full of friends of Tom Okorro.",
    ("articles/role.md", 7, "role-not-held-then"): "Ann Lee, Chair, said that the hall was warm.",
    ("articles/closed.md", 7, "organisation-closed-then"): "Old Trust said that it was glad.",
    # Text
    ("articles/anchor.md", 7, "broken-link"): "See [what she said](#ann-lee-words).",
    ("articles/record.md", 7, "record-link"): "See [her]({persons}ann-lee).",
    ("articles/accent.md", 7, "decomposed-letter"): r"The board met in a cafe\u0301 by the river.",
    ("articles/twice.md", 7, "doubled-word"): "The board met in the the hall.",
    ("articles/control.md", 7, "encoding"): r"The board\x0b met.",
    ("articles/heading.md", 9, "heading-level-skipped"): "## The hall\n\n#### Its roof",
    ("articles/ends.md", 7, "line-ends"): r"The board met.\r",
    ("articles/out.md", 7, "link-out-of-content"): "See [the report](../../../report.pdf).",
    ("articles/here.md", 7, "link-text"): "To read it, [click here](https://example.org/report).",
    ("articles/space.md", 7, "missing-space"): "The board met.Nobody spoke.",
    ("articles/spelling.md", 9, "misspelling"): "The board met.\n\nIt recieved the report.",
    ("articles/image.md", 7, "photo-link"): "![](https://example.org/meeting.jpg)",
    ("articles/raw.md", 7, "raw-html"): 'The board <font color="red">met</font>.',
    ("articles/marks.md", 7, "typed-marks"): "It is the board's hall.",
    ("articles/unsafe.md", 7, "unsafe-link"): "See [the report](javascript:alert(1)).",
    ("articles/allowed.md", 7, "allowance"): "<!-- allow: unclear-person -->\nThe board met.",
    # Records
    ("articles/Board Meeting.md", 1, "file-name"): "The board met.",
    ("pages/search.md", 1, "address-clash"): "What we look for.",
    ("places/oxford.md", 3, "own-id"): "name: Oxford\nwithin: oxford",
    ("events/lunch-2025.md", 2, "event-without-articles"): "starts: 2025-05-13",
    ("people/ben-moss.md", 6, "end-before-start"): (
        "name: Ben Moss\nroles:\n  - title: Chair\n    from: 2015\n    to: 2014-03"
    ),
    # Photos
    ("photos/repeats.md", 4, "alt-repeats"): "alt: Ann Lee speaks\ncaption: Ann Lee speaks.",
    ("photos/guests.md", 5, "caption-names-nobody"): "caption: Guests at the meeting",
    ("photos/expired.md", 6, "expired-consent"): "caption: Ann Lee\nexpires: 2026-01-01",
    ("photos/lonely.jpg", 1, "undescribed-picture"): "",
    ("photos/unused.md", 7, "unused-allowance"): (
        "caption: Ann Lee at a meeting\nallow:\n  - rule: unclear-person\n    because: She asked."
    ),
}


def test_each_fault_is_found_at_its_line_and_nothing_else(tmp_path: Path) -> None:
    planted = tuple(File(path, text) for (path, _, _), text in FAULTS.items())
    assert len({rule for _, _, rule in FAULTS}) == len({file.path for file in planted}) == 40

    found = problems_of((*SOUND, *planted), tmp_path)

    places = [(one.where.path.removeprefix("content/"), one.where.line, one.rule) for one in found]
    assert sorted(places) == sorted(FAULTS)


def test_without_them_nothing_is_found(tmp_path: Path) -> None:
    assert problems_of(SOUND, tmp_path) == []
