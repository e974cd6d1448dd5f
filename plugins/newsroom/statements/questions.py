"""What an author is asked where the text does not tell who spoke, and what to write instead."""

from collections.abc import Iterable, Sequence

from plugins.newsroom.problem import Level, Location, NewFile, Problem
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.word_lists import word_list

from .sense import holds_sentence

BEGINNING = 50


def unmatched_mark(where: Location, *, opening: bool) -> Problem:
    """Return the problem of a quotation mark without its partner."""
    if opening:
        message = "This quotation mark opens words that no other mark closes."
        hint = (
            "Put ” where the words end. A quotation may go on in the next paragraph, which opens "
        )
        hint += "with a mark too."
    else:
        message = "This quotation mark closes words that no other mark opens."
        hint = "Put “ where the words begin, or leave this mark out."
    return Problem(where, "unpaired-quotation-marks", message, hint, length=1)


def nested_marks(where: Location) -> Problem:
    """Return the problem of a quotation inside another that has the same marks."""
    message = "A quotation stands inside another, with the same marks."
    hint = "Set the inner one in single marks, ‘…’, or close the outer one before it."
    return Problem(where, "unpaired-quotation-marks", message, hint, length=1)


def who_said_this(
    where: Location,
    text: str,
    candidates: Sequence[Person | Organisation],
    *,
    is_imagined: bool = False,
) -> Problem:
    """Return the question who said some words; where they hold no sentence, or one that nobody
    seems to have said, it is a warning."""
    words = beginning(text)
    hint = [f"[“{words}”]{{by={candidate.id}}}" for candidate in candidates]
    if not hint:
        hint = [f"[“{words}”]{{by=…}} with the id of a person or organisation"]
    hint[0] = f"Write: {hint[0]}"
    hint[1:] = [f"or:    {line}" for line in hint[1:]]
    nobody = f"If it is nobody’s statement: “{words}”{{.not-a-statement}}"
    question = f"Who said this? “{words}”"
    if holds_sentence(text) and not is_imagined:
        return Problem(where, "who-said-this", question, "\n".join([*hint, nobody]))
    hint = [nobody, *hint]
    return Problem(where, "words-in-marks", question, "\n".join(hint), Level.WARNING)


def unknown_speaker(where: Location, text: str, name: str, record_id: str) -> Problem:
    """Return the problem of a speaker whom the register lacks, with a file that adds them.

    The file may be written unseen only for what surely is a person’s name.
    """
    message = f"Nobody in the register is called “{name}”, who says “{beginning(text)}”"
    words = name.casefold().split()
    folder, stub = "people", f"---\nname: {name}\n---"
    if not word_list("organisation-words.txt").isdisjoint(words):
        folder, stub = "organisations", f"---\nnames:\n  - name: {name}\n---"
    path = f"content/{folder}/{record_id}.md"
    is_certain = folder == "people" and words[0] in word_list("given-names.txt")
    fixes = (NewFile(path, f"{stub}\n"),) if is_certain else ()
    return Problem(where, "unknown-speaker", message, f"Add {path}:\n{stub}", fixes=fixes)


def ambiguous_name(
    where: Location, text: str, name: str, namesakes: Iterable[Person | Organisation]
) -> Problem:
    """Return the question which of those who share a name said some words."""
    words = beginning(text)
    lines = [f"[“{words}”]{{by={record.id}}}" for record in namesakes]
    message = f"More than one is called “{name}”. Who said “{words}”?"
    return Problem(where, "ambiguous-name", message, "Write: " + "\nor:    ".join(lines))


def beginning(text: str) -> str:
    """Return the beginning of a quotation, by which its author finds it."""
    words = " ".join(text.split())
    if len(words) <= BEGINNING:
        return words
    return words[: words.rfind(" ", 0, BEGINNING) if " " in words[:BEGINNING] else BEGINNING] + " …"
