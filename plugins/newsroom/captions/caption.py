"""A photo's caption, read against the register."""

from collections.abc import Iterable, Iterator

from plugins.newsroom.names import Mention
from plugins.newsroom.schema import Photo

from .credits import Credit, credits_of
from .lexicon import CaptionIndex
from .model import Caption, NotPictured, Pictured
from .placed import Placed
from .problems import people_asked_about, problems_of
from .reading import Reading, read_text

Row = dict[str, str | int | None]


def read_caption(photo: Photo, index: CaptionIndex) -> Caption:
    """Return who is where in a photo by its caption, and what in it is not certain."""
    reading = read_text(photo.caption, index)
    credited = credits_of(reading.page, reading.placed)
    pictured = tuple(
        _pictured(photo, person, credit, order)
        for order, (person, credit) in enumerate(
            zip(reading.placed, credited, strict=True), start=1
        )
    )
    others = tuple(
        NotPictured(person.id, photo.caption[name.name_start : name.end], why, name.start, name.end)
        for name, why in reading.others
        for person in name.people
    )
    problems = tuple(problems_of(photo, reading, index))
    asked = tuple(person.id for person in people_asked_about(photo, reading, index))
    return Caption(photo, tuple(_mentions(reading, pictured)), pictured, others, problems, asked)


def _pictured(photo: Photo, person: Placed, credit: Credit, order: int) -> Pictured:
    name = person.name
    return Pictured(
        person=name.people[0].id if name.people else None,
        name=photo.caption[name.name_start : name.end],
        order=order,
        position=person.position,
        organisation=credit.organisation,
        organisation_name=credit.organisation_name,
        role=credit.role,
        words=person.words,
        start=name.start,
        end=name.end,
    )


def _mentions(reading: Reading, pictured: tuple[Pictured, ...]) -> Iterator[Mention]:
    """Yield who is named, in the order of the words. A label names its organisation only where
    it is somebody's; a name that two have, or that is part of another, is nobody's mention."""
    credited = {entry.organisation for entry in pictured}
    found = [
        Mention(name.people[0], name.start, name.end)
        for name in reading.page.names.people
        if len(name.people) == 1 and _is_certain(reading, name.start)
    ]
    for body in reading.page.names.organisations:
        owners = body.organisations
        mine = [owner for owner in owners if not body.label or owner.id in credited]
        if len(mine) == 1 and (len(owners) == 1 or body.label):
            found.append(Mention(mine[0], body.start, body.end))
    yield from sorted(found, key=lambda mention: mention.start)


def _is_certain(reading: Reading, start: int) -> bool:
    part_of_another = {name.start for name, why in reading.others if why == "part of another name"}
    longer = {doubt.name.start for doubt in reading.doubts if "longer name" in doubt.why}
    return start not in part_of_another | longer


def caption_rows(captions: Iterable[Caption]) -> Iterator[Row]:
    """Yield a row for each person in a picture: photo, order, person, name, position,
    organisation and the words that said where."""
    for caption in captions:
        for entry in caption.pictured:
            yield {
                "photo": caption.photo.id,
                "order": entry.order,
                "person": entry.person,
                "name": entry.name,
                "position": entry.position,
                "organisation": entry.organisation,
                "words": entry.words,
            }
