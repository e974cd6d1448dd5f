"""The forms in which captions name whom they show. Nobody else is put into the picture.

Each permission takes the place of a name and says whether it is one of those forms: see
`PERMISSIONS`, the list of all. Whom none of them covers is a question to the author.
"""

import re
from collections.abc import Callable

from .company import (
    APART,
    ASIDE,
    TIE,
    does_with,
)
from .deeds import (
    acts_meanwhile,
    does_it,
    has_company,
    is_beside,
    is_greeted,
    is_handed,
    opens_with_deed,
)
from .distance import ON_A_LINE
from .events import is_event_of
from .nouns import is_person
from .openings import (
    ARE_MEMBERS,
    CREW,
    DOING,
    TEACHER,
    TELLS,
    is_described,
    is_group,
    is_portrait,
    is_said,
    is_scene,
    names_people,
    says_who,
)
from .owners import shares_possessive
from .rolls import is_on_roll
from .slot import Slot
from .subjects import is_subject, stands_by
from .titles import LETTERS_AFTER
from .words import any_of

INVERTED = frozenset({"Alongside", "Behind", "Beside", "Flanking", "Joining", "Next to", "With"})
SAYS = re.compile(r"\s*[“\"].*[”\"],? (?:says|said|explains)\s", re.DOTALL)
ARE = re.compile(r"\b(?:is|are|was|were)\b")
"""“Next to A is B”."""

PICTURED_ABOVE = re.compile(r" ?(?i:pictured|seen|shown) (?:above|below) (?:[A-Z][\w-]+ )*")
"""“The day was a success – pictured above A, B and C”."""

ALSO = re.compile(r"\balso (?:pictured|present|seen|shown)(?: here)?(?: is| are|[:,]) ?$")
"""“A cuts the cake, also pictured is B”."""

PICTURED_ARE = re.compile(r"[\s(]*(?:Also |Here )?(?:Pictured|Seen|Shown)(?: above| here)?:")
"""“The fair was a success. Pictured: A and B.”"""

AND_TO = re.compile(r",? and (?P<link>by|from|to|with) ?$")
"""“A presents cheques to B and to C”."""

LINKS = ("as well as", "along with", "and", "plus", ",", ";", ":", "&", "–", "—", " -", "+", "•")
APPOSED = re.compile(
    r" ?(?:$|[,;(’'‘“\"A-Z0-9]|and\b"
    r"|(?:of|from|at|in|on|as(?= [A-Z])|with|wearing|holding|dressed (?:as|in)) "
    r"|: [a-z’'-]+(?: [\w’'-]+){0,4}$)"
)
"""What may stand behind the name before, in a list: a role, a place, what somebody wears."""

BETWEEN = re.compile(r" \((?!(?:photo|pic|image|credit))[^()]*\) ", re.IGNORECASE)
BRACKET_BEHIND = re.compile(r" \((?!photo|pic|image|credit)|,| and\b", re.IGNORECASE)
OCCASION = re.compile(r", (?:about|after|before|by|following|for) [^,;]*$")
"""“A, for the wedding of Moore and B”."""

LIST = 3
LEADS_AWAY = re.compile(rf"\b(?:{any_of('leads-away')}) ?$|\b[a-z]+(?:[^s\W]s|ed|ing) ?$")
"""What leads from the beginning of a sentence to people who need not be there."""

WITH = ("w/", "together with", "along with", "alongside", "with")
AND_THEIRS = re.compile(r"and (?:(?:his|her|their|the) )?(?:[\w’'-]+ ){0,2}[\w’'-]+")
AT = re.compile(
    r"(?:at|on|during|inside|outside) (?!.*[a-z](?:ed|ing|nown|rown|awn)\b)"
    r"|in (?:the|his|her|their) (?!.*[a-z]ed\b)"
    r"|(?:deep )?in (?:conversation|concert|dialogue|discussion|rehearsal|talks)$"
)
TOUR = re.compile(
    rf"(?:on|during) (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,2}}(?:{any_of('tours')}|visit)"
    r" (?:of|to) [^,;.]*$"
)
FROM_BODY = re.compile(
    r"from (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
    r"(?: (?:[a-z-]+ )?(?:board|committee|council|staff|team))?"
)
AGO = re.compile(rf"\b(?:(?!(?:{any_of('ed-nouns')})\b)[a-z]+ed|fought|ran|sang|taught)\b")
PICTURED_WITH = re.compile(r"\b(?:is|are) (?:pictured|photographed|seen|shown) $")
NEAR = 6
"""Words before “including” in which the group is looked for."""

SHOWING = re.compile(
    r"\b(?:collage|image|montage|photo|photograph|picture|portrait)s?,?$", re.IGNORECASE
)
ACRONYMS = re.compile(r"\b[A-Z]{2,}s,?$")
"""People of a kind: MPs, CEOs."""

INCLUDING = re.compile(r"\b(?:including|featuring|among them,?) ?$")
NOT_A_GROUP = re.compile(rf"\b(?:{any_of('no-groups')})\b", re.IGNORECASE)
HANGS = re.compile(
    r" (?:is|are|was|were|has|hangs?|adorns?|stands?|appears?)\b(?! (?:seen|shown|pictured)\b)"
)
"""What is said of a picture and not of a person."""

THE_PORTRAIT = re.compile(r" ?(?:The|An?) (?:bust|likeness|painting|portrait|statue) of ")
STAYS = re.compile(r"\b(?:is|are|was|were|has|[a-z]+[^s\W]s)\b")
"""“The portrait of A in the hall still presides over the meeting”."""

CLAUSE = re.compile(r"(?:(?!\band\b)[^,;])*")
HUNG = re.compile(r"\b(?:adorns?|hangs?)\b")
PICTURE = re.compile(
    r"\s*(?:This|These|The|An?)\s(?:[\w-]+\s){0,3}?(?:photo(?:graph)?|picture|image)s?\b"
)


def is_permitted(slot: Slot) -> bool:
    """Whether one of the permissions puts somebody into the picture."""
    return any(permits(slot) for permits in PERMISSIONS)


def _is_said(slot: Slot) -> bool:
    """“Pictured with the trophy are A and B”, “The photo shows A”."""
    if slot.opens and slot.head.strip() in INVERTED:
        return bool(ARE.search(slot.behind))
    above = PICTURED_ABOVE.fullmatch(slot.head + slot.phrase)
    if slot.opens and (above or says_who(slot.head)):
        return True
    if slot.opens:
        event = slot.begins and slot.is_first and is_event_of(slot.head, slot.behind)
        later = not slot.head.strip() and PICTURED_ARE.match(slot.sentence)
        return event or bool(later) or _says_it(slot) or _is_described(slot)
    if ARE_MEMBERS.fullmatch(slot.head) and DOING.match(slot.sentence):
        return True
    if slot.joins and ALSO.search(slot.head):
        return True
    return slot.head.strip() in {"captures", "depicts", "shows"} and bool(
        PICTURE.match(slot.sentence)
    )


def _is_described(slot: Slot) -> bool:
    """“The girl in the hat is A”: words of position would be hers, and settle it by themselves."""
    start = slot.page.sheet.sentence(slot.name.start)[0]
    placed = any(start <= marker.start < slot.name.start for marker in slot.page.markers)
    return is_described(slot.head) and not placed


def _says_it(slot: Slot) -> bool:
    """“It is a big step,” says A: a caption that quotes the one person it names."""
    said = SAYS.fullmatch(slot.sentence) or (slot.begins and is_said(slot.head, slot.behind))
    return len(slot.page.names.people) == 1 and bool(said)


def _is_joined(slot: Slot) -> bool:
    """“A, the chair, and B”: in one list with somebody who is there."""
    head = slot.head.rstrip()
    if again := AND_TO.search(head):
        return _is_led_again(slot, again)
    link = next((link for link in LINKS if head.endswith(link)), None)
    if slot.joins and not head:
        letters = LETTERS_AFTER.fullmatch(slot.phrase.partition(",")[0])
        alone = is_person(slot.phrase.strip().lower()) or _ends_role(slot.phrase)
        return bool(letters) or alone or _follows_bracket(slot)
    if not slot.joins or link is None or shares_possessive(slot.page, slot.name):
        return False
    between = head.removesuffix(link)
    if slot.is_bracketed or ON_A_LINE.search(between) or slot.other_alone_is_shown:
        return False
    return bool(APPOSED.match(between)) and not (TELLS.search(head) or OCCASION.search(between))


def _ends_role(phrase: str) -> bool:
    """Whether a role behind a name without a comma leads to the next: “A CEO of Acme and B”."""
    words = phrase.split()
    linked = words[-1:] in (["and"], ["&"]) or phrase.rstrip().endswith(",")
    return linked and is_person(words[0].strip(",").lower())


def _follows_bracket(slot: Slot) -> bool:
    """Whether a bracket about who stands before parts two people: “A (chair) B (secretary)”."""
    text = slot.page.sheet.text
    between = text[slot.previous.end : slot.name.start] if slot.previous else ""
    return bool(BETWEEN.fullmatch(between) and BRACKET_BEHIND.match(text, slot.name.end))


def _is_led_again(slot: Slot, again: re.Match[str]) -> bool:
    """Whether one word leads to two who are there: “presents cheques to A of Otmoor and to B”."""
    if slot.previous is None or not slot.joins:
        return False
    before = slot.page.sheet.text[: slot.previous.start]
    led = re.search(rf"\b{again['link']}\b[^,;.]*$", before, re.IGNORECASE)
    return bool(led) and bool(APPOSED.match(slot.head[: again.start()]))


def _begins_list(slot: Slot) -> bool:
    """“Book fair, Oxford, A, B and C”: the first of three or more."""
    if not (slot.begins and slot.is_first) or LEADS_AWAY.search(slot.head):
        return False
    before, _, last = slot.head.rstrip().rpartition(" ")
    if not last.endswith(",") and (names_people(before) or before.endswith("s")):
        return False
    return not TELLS.search(slot.head) and len(slot.listed) >= LIST


def _is_portrait(slot: Slot) -> bool:
    """“Portrait of A”, “The crew of A and B”."""
    if HANGS.match(slot.behind) or (THE_PORTRAIT.match(slot.head) and STAYS.search(slot.behind)):
        return False
    if not slot.opens:
        return slot.joins and ";" in slot.head and is_portrait(slot.head)
    return (slot.begins and is_portrait(slot.head)) or bool(CREW.search(slot.head))


def _is_member(slot: Slot) -> bool:
    """“Students of the year, including A”: one of a group that is there."""
    found = INCLUDING.search(slot.head)
    if found is None or not (slot.joins or slot.opens) or NOT_A_GROUP.search(slot.head):
        return False
    last = " ".join(slot.head[: found.start()].split()[-NEAR:])
    return names_people(last) or bool(SHOWING.search(last) or ACRONYMS.search(last))


def _is_with(slot: Slot) -> bool:
    """“A with B”, “A, chair of the board, with B”, “Pupils with B”."""
    head = slot.head.rstrip()
    link = next((link for link in WITH if head.endswith(link)), None)
    if link is None or _is_apart(slot) or HUNG.search(slot.behind):
        return False
    before = head.removesuffix(link)
    if slot.opens and slot.begins and names_people(before) and TEACHER.match(slot.phrase):
        return True
    if ASIDE.search(before):
        return False
    if opens_with_deed(slot, before):
        return True
    if slot.opens and slot.begins and (is_group(before) or (slot.is_first and is_scene(before))):
        return True
    if PICTURED_WITH.search(before) or (slot.joins and link != "with" and not AGO.search(before)):
        return True
    return (slot.joins and _is_bare(before.strip(" –—"))) or (
        has_company(slot) and does_with(before, several=slot.follows_several)
    )


def _is_apart(slot: Slot) -> bool:
    """Whether somebody is there by telephone: “with B by video”."""
    here = CLAUSE.match(slot.behind.lstrip(" ,("))
    return bool(ON_A_LINE.search(slot.head + (here[0] if here else "")))


def _is_bare(words: str) -> bool:
    """Whether no more than a role, a place or what they wear stands behind somebody."""
    if not words or words.endswith(",") or AND_THEIRS.fullmatch(words):
        return True
    if TOUR.match(words) or FROM_BODY.fullmatch(words):
        return True
    if APART.search(words.partition(",")[0]) or TIE.search(words):
        return False
    _, comma, last = words.rpartition(",")
    return (
        words.rpartition(" ")[2][0].isupper()
        or bool(AT.match(words.lstrip(" ,")) or AT.match(last.lstrip()))
        or bool(comma and is_scene(last) and not names_people(last))
    )


PERMISSIONS: tuple[Callable[[Slot], bool], ...] = (
    is_subject,
    _is_joined,
    _begins_list,
    _is_with,
    is_greeted,
    does_it,
    is_handed,
    is_beside,
    _is_portrait,
    _is_member,
    _is_said,
    stands_by,
    acts_meanwhile,
    is_on_roll,
)
