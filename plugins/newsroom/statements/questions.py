"""What an author is asked where the text does not tell who spoke, and what to write instead."""

from collections.abc import Iterable, Mapping, Sequence

from plugins.newsroom.problem import Level, Location, NewFile, Problem
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.slugs import slug
from plugins.newsroom.word_lists import word_list

from .piece import Piece
from .sense import holds_sentence

BEGINNING = 50
SOMEBODY = "{by=…} with the id of a person or organisation, whose file you may have to add"
SOMEBODY_ELSE = "{by=…} with the id of somebody else, whose file you may have to add"


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
    piece: Piece,
    *,
    is_imagined: bool = False,
) -> Problem:
    """Return the question who said some words; where they hold no sentence, or one that nobody
    seems to have said, it is a warning."""
    spans = [f"{{by={candidate.id}}}" for candidate in candidates]
    spans.append(SOMEBODY_ELSE if spans else SOMEBODY)
    question = f"Who said this? “{beginning(text)}”"
    if holds_sentence(text) and not is_imagined:
        nobody = "\nIf it is nobody’s statement: {.not-a-statement}"
        return Problem(where, "who-said-this", question, _right_behind(spans, piece) + nobody)
    hint = _right_behind(["{.not-a-statement} if it is nobody’s statement", *spans], piece)
    return Problem(where, "words-in-marks", question, hint, Level.WARNING)


def _right_behind(spans: Iterable[str], piece: Piece) -> str:
    """Return what to write behind quoted words, to be copied as it stands."""
    opening = "Right after the closing quotation mark, write:"
    if not piece.marked:
        opening = "Put square brackets around the paragraph, and right after them write:"
    elif not piece.closed:
        opening = "Close this paragraph with ”, and right after it write:"
    return opening + "\n" + "\nor: ".join(spans)


def unknown_speaker(
    where: Location,
    text: str,
    name: str,
    speakers: Mapping[str, Person | Organisation],
    *,
    body: bool = False,
) -> Problem:
    """Return the problem of a speaker whom the register lacks, with a file that adds them;
    `body` is true where somebody speaks for an organisation of that name."""
    message = f"Nobody in the register is called “{name}”, who says “{beginning(text)}”"
    hint, fixes = file_for(name, speakers, body=body)
    return Problem(where, "unknown-speaker", message, hint, fixes=fixes)


def file_for(
    name: str, speakers: Mapping[str, Person | Organisation], *, body: bool = False
) -> tuple[str, tuple[NewFile, ...]]:
    """Return how a name gets into the register, and the file that may be written unseen: only that
    of what surely is a person’s name. `speakers` are all who are there, by their ids."""
    record_id = slug(name) or "their-name"
    if record_id in speakers:
        return _another_name(speakers[record_id], name), ()
    words = name.casefold().split()
    folder, stub = "people", f"---\nname: {name}\n---"
    if body or not word_list("organisation-words.txt").isdisjoint(words):
        folder, stub = "organisations", f"---\nnames:\n  - name: {name}\n---"
    path = f"content/{folder}/{record_id}.md"
    is_certain = folder == "people" and words[0] in word_list("given-names.txt")
    fixes = (NewFile(path, f"{stub}\n"),) if is_certain else ()
    return f"Add {path}:\n{stub}", fixes


def _another_name(record: Person | Organisation, name: str) -> str:
    """Return how the record whose id tells of a name gets that name too."""
    path = record.source.path
    if isinstance(record, Organisation):
        return f"If that is {record.id}, add to “names” in {path}:\n  - name: {name}"
    return f"If that is {record.id}, add to {path}:\nalso: [{name}]"


def ambiguous_name(
    where: Location,
    text: str,
    name: str,
    namesakes: Iterable[Person | Organisation],
    piece: Piece,
) -> Problem:
    """Return the question which of those who share a name said some words."""
    spans = [f"{{by={record.id}}}" for record in namesakes]
    message = f"More than one is called “{name}”. Who said “{beginning(text)}”?"
    return Problem(where, "ambiguous-name", message, _right_behind(spans, piece))


def without_words(where: Location) -> Problem:
    """Return the problem of quotation marks with nothing to read between them."""
    hint = "Put the words that were said between the marks, or leave the marks out."
    return Problem(where, "statement-without-words", "The quotation holds no words.", hint)


def beginning(text: str) -> str:
    """Return the beginning of a quotation, by which its author finds it."""
    words = " ".join(text.split())
    if len(words) <= BEGINNING:
        return words
    return words[: words.rfind(" ", 0, BEGINNING) if " " in words[:BEGINNING] else BEGINNING] + " …"
