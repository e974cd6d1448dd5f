"""What an author is told of a caption that cannot be read for certain."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plugins.newsroom.names import is_honorific, words_of
from plugins.newsroom.problem import Level, NewFile, Problem
from plugins.newsroom.schema import Person, Photo
from plugins.newsroom.slugs import slug

from .lexicon import CaptionIndex
from .people import Named
from .reading import Doubt, Reading

ADVICE = {
    "unclear-person": (
        "It is not certain that {name} is in this picture ({why}).",
        "If so, write their place: “{name} (left)”. If not, write “(not pictured)” after the name.",
        Level.WARNING,
    ),
    "unclear-position": (
        "It is not certain where {name} is in this picture: {why}.",
        "Write the place in brackets after each name, such as “{name} (left)”.",
        Level.WARNING,
    ),
    "unclear-list": (
        "It is not certain who is where in the list of {name}: {why}.",
        "Part people with commas, end the list with “and”, and put what is no person in brackets.",
        Level.WARNING,
    ),
    "contradictory-caption": (
        "This caption contradicts itself about {name}: {why}.",
        "Give each person one place that nobody else has.",
        Level.ERROR,
    ),
}


def problems_of(photo: Photo, reading: Reading, index: CaptionIndex) -> Iterator[Problem]:
    """Yield what is wrong or not certain in a caption; a list in doubt is one problem."""
    lists: dict[tuple[str, int | None], list[Doubt]] = defaultdict(list)
    for doubt in reading.doubts:
        if doubt.rule == "ambiguous-name":
            yield _ambiguous(photo, doubt.name)
        elif doubt.rule == "unknown-person":
            yield _unknown(photo, doubt.name, index, certain=False)
        elif doubt.rule == "unclear-list":
            lists[doubt.why, doubt.at].append(doubt)
        else:
            yield _doubt(photo, doubt, [doubt])
    for doubts in lists.values():
        yield _doubt(photo, doubts[0], doubts)
    for person in reading.placed:
        if not person.name.people:
            yield _unknown(photo, person.name, index, certain=True)


def people_asked_about(photo: Photo, reading: Reading, index: CaptionIndex) -> Iterator[Person]:
    """Yield those of the register who may be meant by what is asked about a caption."""
    for doubt in reading.doubts:
        yield from doubt.name.people or _alike(_printed(photo, doubt.name), index)
    for person in reading.placed:
        if not person.name.people:
            yield from _alike(_printed(photo, person.name), index)


def _doubt(photo: Photo, doubt: Doubt, together: list[Doubt]) -> Problem:
    message, hint, level = ADVICE[doubt.rule]
    names = ", ".join(_meant(photo, one.name) for one in together)
    start = doubt.at if doubt.at is not None else doubt.name.start
    return Problem(
        photo.source.within(start, "caption"),
        doubt.rule,
        message.format(name=names, why=doubt.why),
        hint.format(name=names),
        level,
    )


def _meant(photo: Photo, name: Named) -> str:
    """Return what is printed, or in place of a single word the full name of whom it means."""
    printed = _printed(photo, name)
    return name.people[0].name if len(name.people) == 1 and " " not in printed else printed


def _printed(photo: Photo, name: Named) -> str:
    return photo.caption[name.name_start : name.end]


def _ambiguous(photo: Photo, name: Named) -> Problem:
    printed = _printed(photo, name)
    message = f"“{printed}” is the name of {len(name.people)} people."
    who = " or ".join(f"{person.id}" for person in name.people)
    hint = f"Write a name that only one of them has in its file, under name or also: {who}."
    return Problem(photo.source.within(name.start, "caption"), "ambiguous-name", message, hint)


def _unknown(photo: Photo, name: Named, index: CaptionIndex, *, certain: bool) -> Problem:
    """Return the problem of a person whom the register lacks, with the file to add: a warning if
    it is not `certain` that the picture shows them."""
    printed = _printed(photo, name)
    where = "is" if certain else "may be"
    message = f"“{printed}” {where} in this picture, and no person has that name."
    alike = _alike(printed, index)
    file = _file_for(printed, photo.caption[name.start : name.name_start].strip())
    lines = []
    if alike:
        lines = [
            f"Did you mean {' or '.join(person.name for person in alike)}? Write the full name."
        ]
    elif " " not in printed:
        lines = ["Write the full name, if it is known."]
    lines += [f"{'Else add' if lines else 'Add'} {file.path}:", *file.text.splitlines()]
    fixes = () if alike or " " not in printed else (file,)
    level = Level.ERROR if certain else Level.WARNING
    place = photo.source.within(name.start, "caption")
    return Problem(place, "unknown-person", message, "\n".join(lines), level, fixes=fixes)


def _file_for(printed: str, title: str) -> NewFile:
    """Return the file of a person; a name of one word keeps its title (“Lord Marrow”), for alone
    it would be found wherever that word stands: “the Marrow fund”."""
    titled = [f"honorific: {title.rstrip('.')}"] if is_honorific(title) else []
    if titled and " " not in printed:
        printed, titled = f"{title} {printed}", []
    stub = ["---", f"name: {printed}", *titled, "---", ""]
    return NewFile(f"content/people/{slug(printed)}.md", "\n".join(stub))


def _alike(printed: str, index: CaptionIndex) -> Sequence[Person]:
    """Return the people who share the last word of a name that nobody has."""
    surname = [word for word, _, _ in words_of(printed)][-1:]
    return index.surnames.get(surname[0], ()) if surname else ()
