"""Captions that begin with an event of somebody’s, or with who is beside their subject."""

import re

BEFORE_THEM = re.compile(
    r" ?(?:Accompanied|Applauded|Assisted|Cheered on|Escorted|Flanked|Followed|Greeted|Joined"
    r"|Surrounded|Watched|Welcomed) by "
)
"""“Flanked by A and B, the mayor opens the hall”."""

EVENT_OF = re.compile(
    r" ?(?:An? |The )?(?:(?:[A-Z\d][\w’-]*|chain|civil|royal) ){0,2}?"
    r"(?i:(?:arrival|baptism|christening|coronation|engagement|graduation|inauguration|induction"
    r"|investiture|marriage|meeting|ordination|retirement|swearing[- ]in|visit|wedding) of"
    r"|(?:blessing|launch|naming|opening|unveiling) of (?:an? |the )?[\w’' -]*? by"
    r"|visit (?:by|from)|handover (?:of [^,;.]*? )?from) (?:the )?"
)
"""“Wedding of A and B”, “Opening of the hall by A”, of which nothing is told."""

TOLD_OF = re.compile(r"\b(?:is|are|was|were|has|had|will|[a-z]+ed|left|led|brought|took)\b")
THEN = re.compile(r"(?: and [^,;.]{3,60})?,")
GOES_ON = re.compile(r"[\s.]*$|,? ?(?:and|as|at|by|during|for|in|on|to|with)\b")


def is_event_of(head: str, behind: str) -> bool:
    """Whether a caption is no more than an event of somebody’s, “The wedding of A and B”, or begins
    with who is beside its subject, “Flanked by A, the mayor”."""
    if BEFORE_THEM.fullmatch(head):
        return bool(THEN.match(behind))
    alone = GOES_ON.match(behind) and not TOLD_OF.search(behind)
    return bool(EVENT_OF.fullmatch(head) and alone)
