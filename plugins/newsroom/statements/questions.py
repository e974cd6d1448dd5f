"""What an author is asked where the text does not tell who spoke, and what to write instead."""

from collections.abc import Iterable, Sequence

from plugins.newsroom.problem import Level, Location, NewFile, Problem
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.word_lists import word_list

from .sense import holds_sentence

BEGINNING = 50
CLOSING = frozenset("”’\"'")


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
    written: str,
    candidates: Sequence[Person | Organisation],
    *,
    is_imagined: bool = False,
) -> Problem:
    """Return the question who said some words; where they hold no sentence, or one that nobody
    seems to have said, it is a warning. They stand in the article as `written`, with their marks,
    of which those of a blockquote have none."""
    hint = _said_by(written, candidates)
    nobody = f"If it is nobody’s statement: {_in_marks(written)}{{.not-a-statement}}"
    question = f"Who said this? “{beginning(text)}”"
    if holds_sentence(text) and not is_imagined:
        return Problem(where, "who-said-this", question, f"{hint}\n{nobody}")
    return Problem(where, "words-in-marks", question, f"{nobody}\n{hint}", Level.WARNING)


def without_words(where: Location) -> Problem:
    """Return the problem of quotation marks with nothing to read between them."""
    hint = "Put the words that were said between the marks, or leave the marks out."
    return Problem(where, "statement-without-words", "The quotation holds no words.", hint)


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
    where: Location,
    text: str,
    written: str,
    name: str,
    namesakes: Iterable[Person | Organisation],
) -> Problem:
    """Return the question which of those who share a name said some words, which stand in the
    article as `written`."""
    message = f"More than one is called “{name}”. Who said “{beginning(text)}”?"
    return Problem(where, "ambiguous-name", message, _said_by(written, namesakes))


def _said_by(written: str, speakers: Iterable[Person | Organisation]) -> str:
    """Return what to write for each who may have said some words: all of them, for what is cut
    short here would be cut short when it is pasted."""
    lines = [f"[{written}]{{by={speaker.id}}}" for speaker in speakers]
    lines = lines or [f"[{written}]{{by=…}} with the id of a person or organisation"]
    return "Write: " + "\nor:    ".join(lines)


def _in_marks(written: str) -> str:
    """Return words to which attributes can be added: in quotation marks, else in brackets."""
    return written if written[-1:] in CLOSING else f"[{written}]"


def beginning(text: str) -> str:
    """Return the beginning of a quotation, by which its author finds it."""
    words = " ".join(text.split())
    if len(words) <= BEGINNING:
        return words
    return words[: words.rfind(" ", 0, BEGINNING) if " " in words[:BEGINNING] else BEGINNING] + " …"
