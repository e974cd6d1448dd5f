"""Whether a sentence is about somebody, and shows them: “Dr A opens the laboratory”."""

import re

from .distance import JOINS_ON_A_LINE
from .openings import DRAWN, leads_straight
from .owners import shares_possessive
from .slot import Slot
from .words import any_of

SAYS_THAT = re.compile(r" ?(?:,[^,]*,)? [a-z]+ed that\b")
"""“A announced that B …”: it is B of whom the caption tells."""

WORK = re.compile(
    r"(?: and (?:his|her|their) [^,;.]*)?, an? [^,;.]*"
    rf"\b(?:{any_of('likenesses')})\b"
    r"|: [^,;.]*\bby\b|: An? [A-Z]"
)
"""“A, a sculpture by B”, “A: A Biography”."""

PRINTED = re.compile(rf"[^;]*, \d{{4}},? (?:[a-z]+ )?(?:{any_of('likenesses')})s?\b")
"""“A makes his approach, 2005 lithograph series by B”."""

OF_A_THING = re.compile(
    r" (?:[a-z]+ly )?(?:[a-z]+ed|bought|built|drew|found|made|took|wrote) (?:this|these)\b"
    r"(?! (?:afternoon|evening|month|morning|spring|summer|week|winter|year)\b)"
)
"""“A found this booklet”: it is the booklet that is shown."""

LONG_AGO = re.compile(
    r"[^;.]*?\b(?:(?:was|were) still|used to|(?:photo|photograph|picture)s? (?:was|were) taken)\b"
)
PLAYED = re.compile(r"[^.;]*\b(?:impersonated|performed|played|portrayed|voiced) by\b")
IN_PLACE = re.compile(rf" (?:{any_of('in-place')})\b")
"""Who or what is there in place of somebody: “A supporters cheer”."""

VERB = re.compile(r" (?:isn[’']t|is|was|has|had|will|could|would|can|[a-z]+(?:ed|[^s\W]s))\b")
PASSED = re.compile(
    r" ?(?:,[^;]*,| and [A-Z][^,;.]*?)? ?(?:[a-z]+ly )?(?<![a-z])"
    r"(?!photographed\b|pictured\b)(?:was|were|had|has|did|said|says|told|gave|made|took|led|won|wrote|[a-z]+ed)\b"
)
"""Behind the subject of a later sentence, what was at another time."""

THING = re.compile(
    r"\s*(?:An?\s|The\s)?(?:(?:[Aa]erial|[Cc]omputer[- ]generated|[Pp]roposed)\s)?"
    r"(?:(?:[Aa]rtist|[Aa]rchitect)[’']s\simpression|CGI|[Cc]utaway|[Dd]iagram|[Ff]loor\splan"
    r"|[Ii]llustration|[Ll]ogo|[Mm]ap|[Mm]odel|[Mm]ock-up|[Pp]lans?|[Rr]endering|[Vv]isualisation)\b"
    r"(?!\s[A-Z])"
)
"""What the first sentence says that the picture shows: “Artist’s impression of the bridge”."""

STANDS_BY = re.compile(
    r"(?: ?(?:,|and [A-Z])[^;.]*?)?"
    r" (?:joined them|stands?|sits?|kneels?|poses?|listens?|looks? on|watch(?:es)?"
    r"|(?:is|are) (?:also )?"
    rf"(?:(?:being )?(?:{any_of('done')})(?= by )|{any_of('standing-by')}"
    r"|behind|beside|next to|on the (?:left|right)|in the (?:back|fore)ground))\b"
)
"""What a second sentence says of somebody who is there: “B stands behind him”."""

TOLD = re.compile(
    r" ?(?:,[^;]*?,)?(?: [a-z]+ly| once again)?"
    r" (?:(?!(?:accompanied|flanked|joined|photographed|pictured|seated|surrounded)\b)[a-z]+ed"
    r"|gave|held|took|won)\b"
)
SPEAKS = re.compile(r" ?(?:,[^;]*?,)? (?:said|says|explained|explains|added|adds)\b")
WERE = re.compile(r"\b(?:was|were)\b")
OTHERS_ARE = re.compile(
    r"[.!?][”’\"']?\s+"
    r"(?:(?P<word>Included|Pictured|Seen|Shown)\b(?:(?!\bwith\b)[^.;])*? (?:is|are)\b"
    r"|\(?(?:From (?:the )?left|Left to right|L(?:-| to )R)\b)"
)
"""“A opened the hall. Included are B and C”, “A said: “…” From left: B and C”."""


def is_subject(slot: Slot) -> bool:
    """“Dr A opens the laboratory”: what the caption is about."""
    if not (slot.opens and slot.begins) or slot.other_is_shown or DRAWN.search(slot.head):
        return False
    if not (leads_straight(slot.head) or (slot.head.endswith(", ") and VERB.match(slot.behind))):
        return False
    if shares_possessive(slot.page, slot.name) or IN_PLACE.match(slot.behind):
        return False
    if WORK.match(slot.behind) or PLAYED.match(slot.after) or PRINTED.match(slot.behind):
        return False
    if (
        JOINS_ON_A_LINE.match(slot.behind)
        or OF_A_THING.match(slot.behind)
        or LONG_AGO.match(slot.behind)
    ):
        return False
    if slot.is_first:
        return not _others_are_shown(slot) and not (
            slot.is_followed and SAYS_THAT.match(slot.behind)
        )
    thing = THING.match(slot.page.sheet.text, slot.page.sheet.starts[0])
    return slot.is_headed and thing is None and not PASSED.match(slot.behind)


def _others_are_shown(slot: Slot) -> bool:
    """“A welcomed people to the hall. Included are B and C”, “A was a guest. Pictured is the hall”:
    A need not be shown."""
    sheet = slot.page.sheet
    others = OTHERS_ARE.search(sheet.text, slot.name.end)
    if others is None:
        return False
    end = sheet.sentence(others.end())[1]
    named = [one for one in slot.page.names.people if others.end() < one.start < end]
    if any(one.people == slot.name.people for one in named):
        return False
    if not named:
        past = PASSED.match(slot.behind) or WERE.search(slot.behind)
        return others["word"] != "Included" and past is not None
    return bool(TOLD.match(slot.behind) or SPEAKS.match(slot.behind))


def stands_by(slot: Slot) -> bool:
    """“B looks on”: a later sentence says what they are doing there."""
    there = slot.opens and leads_straight(slot.head) and not DRAWN.search(slot.head)
    return there and bool(STANDS_BY.match(slot.behind))
