"""Gives each person in a picture their position: from a list, or from words beside the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .beside import (
    OF_OTHERS,
    Reach,
    reach_of,
    tells_apart,
    unreadable,
)
from .contrast import (
    SEVERAL_PLACES,
    doubt_several,
    is_paired,
    is_set_against,
    place_in_turn,
    tell_page_from_picture,
)
from .described import described, doubt_half_read
from .governors import is_joined
from .groups import place_groups
from .marker import Marker
from .page import Page
from .place_before import next_to, stands_before
from .placed import PeopleList, Placed, agrees, doubt_all, doubt_rest
from .referred import place_called
from .shared import (
    PAIR,
    STRANGERS,
    doubt_between_semicolons,
    doubt_company,
    doubt_pair,
    everyone_covered,
    joined_behind,
    may_be_of_other,
    pair_covered,
)

ON_BOTH_SIDES = re.compile(
    r"\b[a-z]+(?<!ed|ng),?\s+on (?:the )?(?:left and (?:the )?right|right and (?:the )?left)$"
)
"""“windows on left and right” is about things."""

POSED_GROUP = re.compile(r"\s+[a-z]+\s*:")
"""Behind a posture: “three seated women: A, B and C”."""

SINGLE = "contradictory-caption"


@dataclass(frozen=True)
class Scene:
    """A caption and the people in its picture."""

    page: Page
    placed: Sequence[Placed]

    def before(self, marker: Marker) -> list[Placed]:
        """Return the people whom a marker's sentence names before it."""
        begun, _ = self.page.sheet.sentence(marker.start)
        return [
            person
            for person in self.placed
            if begun <= person.name.start and person.name.end <= marker.start
        ]


def place(page: Page, placed: Sequence[Placed], lists: Sequence[PeopleList]) -> None:
    """Give everyone who has one their position."""
    scene = Scene(page, placed)
    for person in placed:
        if person.group:
            _place_in_list(person, person.group)
        elif words := unreadable(page.sheet.text, person.name):
            person.doubt = ("unclear-position", f"“{words}” is no position that can be read")
    read = {group.marker.start for group in lists} | place_in_turn(page, placed)
    for marker in page.markers:
        if marker.start in read or page.sheet.region(marker.start):
            continue
        if marker.direction or marker.colon:
            _doubt_unlisted(scene, marker)
        else:
            _place_singly(scene, marker)
    doubt_several(page, placed, lists)
    for group in lists:
        if group.direction is None and len(group.members) == 1:
            _doubt_second(scene, group)
        elif group.marker.row and group.direction is None:
            _doubt_other_posture(scene, group)
        doubt_company(page, placed, group)
    tell_page_from_picture(page, placed, lists)
    place_groups(page, placed)
    doubt_half_read(page, placed)
    _find_clashes(scene)


def _doubt_second(scene: Scene, group: PeopleList) -> None:
    """In “On the left, A and B” it is open where B is."""
    for first, second in pairwise(scene.placed):
        joined = first.group is group and is_joined(scene.page, first.name, second.name)
        if joined and second.position is None and second.group is None:
            doubt_rest([second], group.marker)


def _doubt_joined(scene: Scene, first: Placed, marker: Marker) -> None:
    """In “and, standing, A and B” it is open whether B stands, too."""
    for one, other in pairwise(scene.placed):
        if one is first and marker.row and is_joined(scene.page, one.name, other.name):
            doubt_rest([other], marker)


def _doubt_other_posture(scene: Scene, group: PeopleList) -> None:
    """In “women seated at a table, including A and B; standing: C and D” A and B may be seated."""
    start = scene.page.sheet.sentence(group.marker.start)[0]
    for marker in scene.page.markers:
        if start <= marker.start < group.marker.start and marker.row and not marker.side:
            later = [
                one for one in scene.placed if marker.end <= one.name.start < group.marker.start
            ]
            doubt_rest(later, marker)


def _place_in_list(person: Placed, group: PeopleList) -> None:
    marker = group.marker
    words = marker.words.strip(" :,")
    if group.doubt:
        person.doubt = ("unclear-list", group.doubt)
    if group.direction is None:
        person.stand(marker.position, words, marker.side)
        if marker.side and "from" in marker.side and group.size > 1:
            why = f"“{words}” is one place, and {group.size} people are named for it"
            person.doubt = (SINGLE, why)
        return
    if "left and " in words.lower():
        _place_in_pair(person, group)
        return
    if person.name.start in group.couples:
        person.doubt = person.doubt or ("unclear-position", "two people of one name stand there")
    number = f"{group.slots[person.name.start]} of {group.size} {group.direction}"
    person.stand(", ".join(filter(None, (marker.position, number))), words, None)


def _place_in_pair(person: Placed, group: PeopleList) -> None:
    """“A and B (left and right)” is about two people."""
    side = ("left", "right")[(group.slots[person.name.start] - 1) % 2]
    person.stand(side, group.marker.words, side)
    if group.size != len(("left", "right")):
        person.doubt = ("unclear-list", f"“{group.marker.words}” is about two people")


def _doubt_unlisted(scene: Scene, marker: Marker) -> None:
    """Where no list could be read behind words that open one, leave its sentence in doubt."""
    text = scene.page.sheet.text
    begun, end = scene.page.sheet.sentence(marker.start)
    if ON_BOTH_SIDES.search(text, begun, marker.end):
        return
    later = [one.start for one in scene.page.markers if one.start >= end]
    stop = min([*later, len(text)]) if _names_nobody(scene, marker, end) else end
    for person in scene.placed:
        if begun <= person.name.start < stop and person.group is None:
            why = f"it is not clear whom “{marker.words.strip()}” is about"
            person.doubt = ("unclear-position", why)


def _names_nobody(scene: Scene, marker: Marker, end: int) -> bool:
    """Whether a sentence ends before anybody of its list is placed: its full stop may be that of
    a short form, and the list go on behind it."""
    return not any(marker.end <= one.name.start < end and one.group for one in scene.placed)


def _place_singly(scene: Scene, marker: Marker) -> None:
    """Give a position to whoever stands beside its words."""
    if place_called(scene.page, scene.placed, marker):
        return
    after = next_to(scene.page, scene.placed, marker) or described(scene.page, scene.placed, marker)
    if POSED_GROUP.match(scene.page.sheet.text, marker.end):
        _, end = scene.page.sheet.sentence(marker.start)
        doubt_rest([one for one in scene.placed if marker.end <= one.name.start < end], marker)
    elif after and after.group and after.group.direction:
        _check_against_list(scene, after, after.group, marker)
    elif after:
        after.stand(marker.position, marker.words, marker.side)
        _doubt_joined(scene, after, marker)
    elif before := scene.before(marker):
        _place_behind(scene, before, marker)
    else:
        _doubt_next(scene, marker)
        _doubt_first(scene, marker)


def _place_behind(scene: Scene, before: list[Placed], marker: Marker) -> None:
    """Give a position to the last of those before its words, if the words are theirs."""
    person = before[-1]
    if marker.side and person.group is None and may_be_of_other(scene.page, before, marker):
        doubt_rest(before[-PAIR:], marker)
        return
    paired = is_paired(scene.page, marker)
    reach = Reach.THEIRS if paired else reach_of(scene.page, person, marker)
    if reach in {Reach.NOBODY, Reach.DOUBTFUL}:
        _doubt_next(scene, marker)
    gap = scene.page.sheet.text[person.name.end : marker.start].rstrip(" (")
    if SEVERAL_PLACES.search(scene.page.sheet.text, 0, marker.start):
        doubt_rest(before, marker)
        doubt_all([one for one in before[-PAIR:] if one.group is None], marker)
    if reach is Reach.NOBODY and marker.row and not marker.side and STRANGERS.fullmatch(gap):
        doubt_rest(before, marker)
    if reach is Reach.DOUBTFUL or (reach is Reach.NOBODY and tells_apart(scene.page, marker)):
        if reach is Reach.DOUBTFUL or person.position is None:
            why = f"it is not clear whether “{marker.words}” is about this person"
            person.doubt = person.doubt or ("unclear-position", why)
            doubt_pair(scene.page, before, marker)
    elif reach is Reach.THEIRS:
        _stand(scene, before, marker)


def _doubt_next(scene: Scene, marker: Marker) -> None:
    """In “with seated Dave Waller” the words may say where he is."""
    for number, person in enumerate(scene.placed):
        if stands_before(scene.page, marker, person.name):
            theirs = joined_behind(scene.page, scene.placed[number:])
            doubt_rest(theirs[:1] if marker.side else theirs, marker)


def _doubt_first(scene: Scene, marker: Marker) -> None:
    """In “Third from left, holding a cup: A” it is A who is there; in “Behind them A (left)” A is
    behind others, and to the left."""
    begun, end = scene.page.sheet.sentence(marker.start)
    opens = not scene.page.sheet.text[begun : marker.start].strip()
    behind = [person for person in scene.placed if marker.end <= person.name.start < end]
    if opens and marker.side and "from" in marker.side:
        doubt_rest(behind[:1], marker)
    elif opens and OF_OTHERS.match(scene.page.sheet.text, marker.end):
        doubt_all([one for one in behind if one.group is None], marker)


def _stand(scene: Scene, before: list[Placed], marker: Marker) -> None:
    person = before[-1]
    group = person.group
    if group and group.direction:
        _check_against_list(scene, person, group, marker)
        return
    if marker.bracketed and marker.row and not marker.side:
        doubt_between_semicolons(scene.page, before, marker)
    if is_set_against(scene.page, marker):
        doubt_rest(before[:-1], marker)
    covered = everyone_covered(scene.page, before, marker)
    covered = covered or pair_covered(scene.page, scene.placed, before, marker)
    if group and person.side is None and marker.side is None:
        return
    if group and person.side and marker.side:
        why = f"the caption puts them at “{person.words}” and “{marker.words}”"
        person.doubt = (SINGLE, why)
        return
    if person.position and group is None:
        if person.position != marker.position:
            why = f"the caption puts them at “{person.words}” and “{marker.words}”"
            person.doubt = (SINGLE, why)
            doubt_rest(before[:-1], marker)
        return
    row = group.marker.row if group else ""
    for one in covered:
        position = ", ".join(filter(None, (row, marker.position)))
        one.stand(position, marker.words, marker.side)


def _check_against_list(scene: Scene, person: Placed, group: PeopleList, marker: Marker) -> None:
    """A position beside a name in an ordered list must agree with its place there."""
    postures = {
        name for one in (group.marker, marker) for kind, name in one.parts if kind == "posture"
    }
    if len(postures) > 1:
        why = f"the list is of people “{group.marker.row}”, and they “{marker.words}”"
        person.doubt = (SINGLE, why)
        if not marker.bracketed:
            for one in scene.placed:
                one.doubt = (SINGLE, why) if one.group is group else one.doubt
    if group.direction == "from left" and marker.side and not agrees(person, marker.side):
        place_there = f"{group.slots[person.name.start]} of {group.size} from left"
        why = f"the list makes them {place_there}, and “{marker.words}” says otherwise"
        person.doubt = (SINGLE, why)


def _find_clashes(scene: Scene) -> None:
    """Put in doubt those of whom the caption says that they stand at one place."""
    at: dict[str, list[Placed]] = {}
    for person in scene.placed:
        ordered = person.group and person.group.direction
        if person.position and person.side and person.side != "centre" and not ordered:
            at.setdefault(person.position, []).append(person)
    for position, people in at.items():
        if len({id(person.words) for person in people}) > 1:
            for person in people:
                person.doubt = (SINGLE, f"{len(people)} people are at “{position}”")
