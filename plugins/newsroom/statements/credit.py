"""The role and organisation in which somebody spoke: as printed, else by the register and date."""

import re

from plugins.newsroom.dates import PartialDate, may_overlap
from plugins.newsroom.names import NameFound, NameIndex, is_role_word
from plugins.newsroom.rows import Role
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.word_lists import word_list

from .lexicon import grammar_words
from .model import Credit

EDGES = re.compile(r"^(?:[\s,;]|\d\d(?:,|$))+|[\s,;.]+$")
ARTICLE = re.compile(r"^the\s(?!.*[’']s\s)", re.IGNORECASE)
JOINTS = re.compile(
    r"(?:,\s*|(?<!\S)(?:of|at|for|from|in|on|with|within|the|and)\s+)+$", re.IGNORECASE
)
POSSESSIVE = re.compile(r"[’']s?(?!\w)")
GOES_ON = re.compile(r"\s*(?:$|[,;.()]|(?:and|at|for|from|in|of|on|under|which|who|with|within)\b)")
"""What follows an organisation’s name and is no part of the role."""

PAST = re.compile(
    r"\b(?:former|formerly|previously|past|retired|ex|erstwhile|one-time|predecessor|late of)\b",
    re.IGNORECASE,
)
LAST_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'&-]* $")
ENDED = re.compile(r"\s*,?\s*(?:until|till)\b")
OUTSIDERS = grammar_words("outsiders") | word_list("kin.txt")
OUTSIDER = re.compile(rf"\b(?:{'|'.join(OUTSIDERS)})\s+(?:at|in|of|to)\b", re.IGNORECASE)
"""Who speaks for no organisation that stands after them: “a patient at”, “the Friends of”."""


def roles_at(person: Person, moment: PartialDate | None) -> list[Role]:
    """Return the roles that a person can have held at a moment, as far as is known."""
    return [role for role in person.roles if may_overlap(role.start, role.end, moment)]


def parse_credit(text: str, index: NameIndex) -> Credit:
    """Read what is printed beside a name: “Chief Operating Officer, Oxford AHSN”.

    The organisation is the first one that the words name, if the register knows it, and the role
    what stands before or after it; of several roles, the first. Where the organisation stands
    within the words of the role, or they tell of the past, or of somebody who does not speak for
    it, all of them are the role.
    """
    whole = ARTICLE.sub("", _tidy(text)) or None
    named = [name for name in index.find(text) if _organisation(name) is not None]
    if not named or _is_apart(text, named[0]):
        return Credit(whole)
    first, *others = named
    after = text[first.end : others[0].start if others else None]
    role = _role_around(text[: first.start], after)
    organisation = _organisation(first)
    credited = text[first.start : first.end]
    return Credit(whole if role is None else role or None, organisation, credited)


def _is_apart(text: str, name: NameFound) -> bool:
    """Whether words tell that somebody speaks for an organisation no longer, or never did, or that
    its name is the end of another’s: “President of Young Labour”."""
    before = text[: name.start]
    word = LAST_CAPITAL.search(before)
    longer = word is not None and not is_role_word(word[0].strip())
    ended = PAST.search(before) or OUTSIDER.search(before) or ENDED.match(text, name.end)
    return longer or bool(ended)


def _organisation(name: NameFound) -> str | None:
    """Return the organisation that a name means, `None` where it is no one organisation's."""
    found = [record.id for record in name.records if isinstance(record, Organisation)]
    return found[0] if len(found) == 1 else None


def _role_around(before: str, after: str) -> str | None:
    """Return the role in the words around an organisation, `None` if it cannot be parted."""
    joint = JOINTS.search(f"{before} ")
    role = ARTICLE.sub("", _tidy(before[: joint.start()] if joint else before))
    if role:
        return role if joint and GOES_ON.match(after) else None
    possessive = POSSESSIVE.match(after)
    after = after[possessive.end() :] if possessive else after.removeprefix(",")
    return "" if GOES_ON.match(after) else _tidy(JOINTS.sub("", f"{after} "))


def complete(credit: Credit, speaker: Person | Organisation, moment: PartialDate | None) -> Credit:
    """Fill in what the text does not print, where the register knows exactly one answer: a role,
    or the organisation of the very role that is printed."""
    if isinstance(speaker, Organisation):
        return credit
    held = roles_at(speaker, moment)
    if credit.organisation:
        held = [role for role in held if role.organisation == credit.organisation]
    if credit.role:
        held = [role for role in held if (role.title or "").casefold() == credit.role.casefold()]
    if len(held) != 1 or (credit.role and credit.organisation):
        return credit
    role = held[0]
    return Credit(
        credit.role or role.title,
        credit.organisation or role.organisation,
        credit.organisation_name,
        role_from_register=not credit.role,
    )


def _tidy(text: str) -> str:
    return EDGES.sub("", " ".join(text.split()))
