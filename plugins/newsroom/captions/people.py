"""The people whom a caption names: those of the register, and what can only be a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.names import is_honorific, words_of
from plugins.newsroom.schema import Organisation, Person

from .candidates import candidate_length
from .lexicon import CaptionIndex, Word
from .titles import BRETHREN, INITIALS, is_suffix, is_title, touch
from .use import Bounds, Use, use_of

GLUED = re.compile(r"(?<=[a-z]{2})\.(?=[A-Z][a-z])")
"""A full stop without a space behind it, which is no part of a name."""

CHANGES = r"(?<=[a-z])(?=[A-Z0-9¹²³⁰-⁹₀-₉])|(?<=[^\W_])(?=[A-Z][a-z])"
RUN_TOGETHER = (re.compile(rf"[’'.&]|{CHANGES}"), re.compile(rf"[-’'.&]|{CHANGES}"))
"""Where words may have lost the space between them: “ofDave Waller”, “Dave Waller-Director”."""

CREDIT_RUN_ON = re.compile(r"(?:Image|Photo|Picture):")
"""A credit that has lost the space before it: “Dave WallerPhoto: …”."""

CLOSING = re.compile(r"[\])”\"]")
OPENED = re.compile(r"\[[^\]]*$|\([^)]*$|“[^”]*$|^[^\"]*\"[^\"]*$")


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name in a caption. `start` is that of the title before it, if there is one.

    `people` are those of the register who have it: none if it has no such name.
    """

    start: int
    name_start: int
    end: int
    people: tuple[Person, ...]
    use: Use = Use.PERSON


@dataclass(frozen=True, slots=True)
class OrganisationNamed:
    """An organisation's name in a caption, or its label, and who has it."""

    start: int
    end: int
    organisations: tuple[Organisation, ...]
    label: bool


@dataclass(frozen=True)
class Names:
    """Every name in a caption, in order."""

    people: tuple[Named, ...]
    organisations: tuple[OrganisationNamed, ...]


def find_names(text: str, index: CaptionIndex, bounds: Bounds) -> Names:
    """Return the people and organisations that a caption names; no two overlap.

    Of names that begin at one word the longest counts: “Dave Waller Trust” is no Dave Waller.
    """
    words = words_of(GLUED.sub(" ", text))
    people: list[Named] = []
    organisations: list[OrganisationNamed] = []
    at = 0
    while at < len(words):
        person = index.person_at(text, words, at)
        body = index.organisation_at(text, words, at)
        if body and (person is None or body.length > person.length):
            last = words[at + body.length - 1]
            owners = tuple(record for record in body.records if isinstance(record, Organisation))
            organisations.append(OrganisationNamed(words[at][1], last[2], owners, body.label))
            at += body.length
        elif person and not (person.length == 1 and candidate_length(text, words, at, index) > 1):
            owners_of_name = tuple(
                record for record in person.records if isinstance(record, Person)
            )
            people.append(_named(text, words, at, person.length, owners_of_name, index, bounds))
            at += person.length
        else:
            marked = words[at][1] in bounds.marked
            length = 0 if marked else candidate_length(text, words, at, index)
            if length:
                people.append(_named(text, words, at, length, (), index, bounds))
            at += length or 1
    return _with_glued(text, words, index, people, organisations)


def _with_glued(
    text: str,
    words: list[Word],
    index: CaptionIndex,
    people: list[Named],
    organisations: list[OrganisationNamed],
) -> Names:
    """Return all names, with those that other words run into in place of what is no name."""
    taken = [(name.start, name.end) for name in people if name.people]
    taken += [(body.start, body.end) for body in organisations]
    glued = list(_run_together(text, words, index, taken))
    kept = [
        name
        for name in people
        if not any(name.start < other.end and other.start < name.end for other in glued)
    ]
    people = sorted([*kept, *glued], key=lambda name: name.start)
    return Names(tuple(people), tuple(organisations))


def _run_together(
    text: str, words: list[Word], index: CaptionIndex, taken: list[tuple[int, int]]
) -> Iterator[Named]:
    """Yield the registered names that other words run into; they may be other people's."""
    for boundary in RUN_TOGETHER:
        parts = [part for word in words for part in _parts(word, boundary)]
        if parts == words:
            continue
        for at in range(len(parts)):
            found = index.person_at(text, parts, at)
            if found is None:
                continue
            start, end = parts[at][1], parts[at + found.length - 1][2]
            if not any(begun < end and start < ended for begun, ended in taken):
                taken.append((start, end))
                owners = tuple(record for record in found.records if isinstance(record, Person))
                use = Use.PERSON if CREDIT_RUN_ON.match(text, end) else Use.LONGER
                yield Named(start, start, end, owners, use)


def _parts(word: Word, boundary: re.Pattern[str]) -> Iterator[Word]:
    """Yield the parts of a word between the places where it may be two."""
    written, start, _ = word
    if written.isalpha() and written[1:].islower():
        yield word
        return
    at = 0
    for cut in (*boundary.finditer(written), None):
        stop, following = cut.span() if cut else (len(written), len(written))
        if stop > at:
            yield written[at:stop], start + at, start + stop
        at = following


def _named(
    text: str,
    words: list[Word],
    at: int,
    length: int,
    people: tuple[Person, ...],
    index: CaptionIndex,
    bounds: Bounds,
) -> Named:
    last = words[at + length - 1]
    end = last[2]
    if text[end : end + 1] == "." and (is_suffix(last[0]) or INITIALS.fullmatch(last[0])):
        end += 1
    if CLOSING.match(text, end) and OPENED.search(text[words[at][1] : end]):
        end += 1
    before = at
    while (
        before and is_title(words[before - 1][0]) and touch(text, words[before - 1], words[before])
    ):
        before -= 1
    if before < at and words[before][0].casefold() in BRETHREN:
        before -= bool(before and re.fullmatch(r"[A-Z]{1,2}", words[before - 1][0]))
    first = at
    while first < at + length - 1 and is_honorific(words[first][0]):
        first += 1
    while before < at and words[before][0].lower() == "the":
        before += 1
    use = use_of(text, words, (before, at, at + length), end, index, bounds)
    return Named(words[before][1], words[first][1], end, people, use)
