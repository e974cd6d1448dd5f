"""Permissions by what people do to one another: “A greets B”, “A presents the cup to B”."""

import re

from .company import ASIDE, does_with, ends_with_company, hands, is_done_by, presents, shows_round
from .distance import LED_THERE, ON_A_LINE, ON_BODY, SENT, TO_NOBODY
from .openings import GESTURE, names_people
from .slot import Slot
from .words import caption_words

BESIDE = re.compile(
    r"(?:(?:^|[,)]) ?|\b(?:stand|sit|pos|kneel|walk|stood|sat|seat|squeez|sandwich|gather)"
    r"(?:s|es|ing|ed|e|) (?:[a-z]+ ){0,2}?)"
    r"(?:beside|next to|alongside|behind|between|in between|opposite"
    r"|a?round) ?$"
    r"|\blean(?:s|ing) over ?$|\b(?:in the (?:company|presence)|with the help"
    r"|under the [a-z]+ (?:eye|gaze)|to the (?:delight|amusement)"
    r"|(?:clasp|grip|hold|shak|tak)(?:es|s|ing) (?:the )?hands?) of ?$"
    r"|\bwith (?:some |a little )?help from ?$"
    r"|\b(?:is|are) (?:photographed|pictured|seen|shown)"
    r" (?:beside|next to|alongside|behind|between) ?$"
    r"|\bput(?:s|ting) (?:[a-z]+ )?questions? to ?$"
    r"|\b(?:call|drop|look|pop)(?:s|ed|ing|ped|ping)? in on ?$"
    r"|\b(?:pays|paid|paying) (?:an?|another) (?:[a-z]+ )?visit to ?$"
    r"|\bget(?:s|ting)? to know ?$"
    r"|\b(?:pour|serv|sign)(?:s|es|ing) (?:[a-z]+ ){1,5}for ?$"
)
BY_WHOM = re.compile(r"[^,;.]* (?:is|are) ")
GIVING = re.compile(r"[A-Z][a-z]+ing\b")
GIVEN = re.compile(r"\b(?:is|are|being) (?:awarded|given|handed|presented|shown)\b")
OF_THINGS = re.compile(r" of [a-z]+$")
SIGNED = re.compile(r"\bsigning of (?:an?|the) [^,;.]*\bby ?$")
LED = re.compile(
    r"\b(?:class|delegation|demonstration|discussion|lesson|masterclass|parade|party|procession"
    r"|seminar|session|tour|visit|walk|workshop)\b[^,;]*,? (?:given|hosted|led|run|taken) by ?$",
    re.IGNORECASE,
)
FOR_YEARS = re.compile(r" (?:for|in|since) [^,;.]*?(?:\d{4}|years?)\b")
REPRESENTED = re.compile(r"\b(?:to|with) [^,;.]*, represented by ?$")
"""“A hands the cup to Otmoor Farm, represented by B”."""

RIDDEN = re.compile(r"\b(?:crewed|handled|modelled|piloted|ridden) by ?$")
"""“The winning horse, ridden by A”."""

ACTS = re.compile(
    r" ?(?:[’'‘]\d\d)?(?:,[^;.]*,)? ?(?:and (?:[a-z]+ )?[A-Z][^,;.]*? )?"
    r"(?!at\b|in\b|on\b|for\b)[a-z]+\b"
)
ARE = re.compile(r"\b(?:is|are|was|were)\b")
ALONE = re.compile(r"[^,;]*$")
"""Behind somebody, up to the end: “Welcoming A to the college.” tells of nobody else."""

INTRODUCES = re.compile(
    r"\bintroduc(?:e|es|ed|ing) (?:[^,;.]|, )*$"
    r"|^ ?(?:[\w’'-]+ ){1,4}?presented by (?:[^,;.]|, )*$"
    r"|^ ?(?:The )?(?:[\w’'-]+ ){0,3}?(?:[Pp]resentation|[Hh]andover)"
    r" (?:[^,;.]*? )?(?:by|from) [^,;.]*$"
)
"""“A introduces B to C”, “Cheque presented by A to B”: all are there."""

PRESENTED = re.compile(
    r" ?(?!(?:An?|The|These|This) )(?:[\w’'-]+ ){1,4}?(?:given|handed|presented) (?:over )?to "
    r"| ?(?:The )?Presentation (?:of [^,;.]*? )?to "
)
"""“Cheque presented to A”."""

LOOKS_ON = re.compile(r",[^;.]*\b(?:looks? on|watch(?:es)?)\b")
WITH_COMPLEMENT = (
    (
        re.compile(r"\b(?:takes?|took|taking) ?$"),
        re.compile(r" (?:(?:for|on) an?|through|a?round) "),
    ),
    (re.compile(r"\b(?:talk|walk)(?:s|ing)? ?$"), re.compile(r" through ")),
    (re.compile(r"\bput(?:s|ting)? ?$"), re.compile(r" through (?:his|her|their) paces\b")),
    (re.compile(r"\bask(?:s|ing)? ?$"), re.compile(r" (?:an? |some )?(?:[a-z]+ )?questions?\b")),
    (re.compile(r"\bserv(?:es|ing) ?$"), re.compile(r" (?:with )?(?:an?|some|tea|lunch|dinner) ")),
    (re.compile(r"\b(?:hand|pass) ?$"), re.compile(r" (?:an?|his|her|the|their) ")),
)
"""Verbs whose object is there if the words behind it are these: “takes A round the hall”."""

HEARS = re.compile(r"\b(?:hear|listen)(?:s|ing|ed)?\b")
WATCHED = re.compile(
    r"\b(?:applaud|cheer|clap|look|salut|watch|guard of honou?r)[a-z]*(?: on)? as ?$"
)
"""“Pupils cheer as A crosses the line”."""

MEANWHILE = re.compile(r"(?<!dressed )(?<!dressed up )(?<!known )\b(?:as|while|whilst) ?$")


def has_company(slot: Slot) -> bool:
    """Whether the clause is about people who are there: somebody named before, a group, “she”."""
    return slot.joins or (slot.opens and (slot.begins or slot.follows) and names_people(slot.head))


def opens_with_deed(slot: Slot, before: str) -> bool:
    """Whether a caption begins with what is done with somebody: “Planting a tree with A”."""
    deed = before.strip()
    begins = slot.opens and slot.begins and slot.is_first and GIVING.match(deed)
    alone = begins and ALONE.match(slot.behind)
    return bool(alone) and does_with(deed[0].lower() + OF_THINGS.sub("", deed[1:]))


def is_greeted(slot: Slot) -> bool:
    """“A greets B”: the object of a verb that takes two people who are together."""
    if slot.joins and shows_round(slot.head, slot.behind):
        return True
    if (
        has_company(slot)
        and not ON_A_LINE.search(slot.behind)
        and any(
            verb.search(slot.head) and behind.match(slot.behind) for verb, behind in WITH_COMPLEMENT
        )
    ):
        return not ASIDE.search(slot.head)
    if slot.opens and GIVING.fullmatch(slot.head.strip()):
        told = BY_WHOM.match(slot.behind) or (slot.begins and ALONE.match(slot.behind))
        return bool(told) and slot.head.strip().lower() in caption_words("beside")
    elsewhere = ON_A_LINE.match(slot.behind, 1) or ON_BODY.match(slot.behind)
    return not elsewhere and has_company(slot) and ends_with_company(slot.head)


def does_it(slot: Slot) -> bool:
    """“A is joined by B”."""
    done = slot.head.rstrip().endswith("by") and has_company(slot)
    led = LED.search(slot.head) or (slot.begins and RIDDEN.search(slot.head))
    if slot.opens and led and not FOR_YEARS.match(slot.behind):
        return True
    if slot.joins and REPRESENTED.search(slot.head):
        return True
    if slot.joins and slot.head.strip() == "from" and GESTURE.match(slot.sentence):
        return True
    if slot.joins and SIGNED.search(slot.head):
        return True
    if done and slot.joins and hands(slot.head.rstrip().removesuffix("by"), "from"):
        return not LED_THERE.search(slot.head) and not (
            SENT.search(slot.head) or ASIDE.search(slot.head)
        )
    if slot.joins and slot.head.strip() == "by":
        return bool(GIVEN.search(slot.sentence) or PRESENTED.match(slot.sentence))
    return done and not ASIDE.search(slot.head) and is_done_by(slot.head)


def is_handed(slot: Slot) -> bool:
    """“A presents the cup to B”, “A receives the cup from B”, “A pins the medal on B”."""
    before, _, link = slot.head.rstrip().rpartition(" ")
    link = link.lower()
    if link not in {"at", "to", "from", "on", "onto"} or ASIDE.search(slot.head):
        return False
    if slot.opens and slot.begins and PRESENTED.fullmatch(slot.head):
        return True
    if link == "to" and not before and INTRODUCES.search(slot.sentence):
        return slot.joins
    if link == "to" and (GIVEN.search(before) or (slot.joins and presents(before))):
        return True
    if (
        slot.opens
        and link in {"from", "to"}
        and GIVING.match(slot.head)
        and ARE.search(slot.behind)
    ):
        return hands(before[0].lower() + before[1:], link)
    if not has_company(slot) or ON_A_LINE.match(slot.behind, 1) or ON_A_LINE.search(before):
        return False
    if (link == "to" and TO_NOBODY.search(slot.head)) or (link == "from" and SENT.search(before)):
        return False
    return hands(before, "on" if link == "onto" else link)


def is_beside(slot: Slot) -> bool:
    """“A stands beside B”."""
    return has_company(slot) and bool(BESIDE.search(slot.head)) and not ASIDE.search(slot.head)


def acts_meanwhile(slot: Slot) -> bool:
    """“A speaks as B looks on”."""
    acts = ACTS.match(slot.behind) or LOOKS_ON.match(slot.behind)
    if slot.opens and slot.head.strip() in {"As", "While"}:
        return bool(acts)
    if slot.opens and slot.begins and WATCHED.search(slot.head):
        return bool(acts)
    meanwhile = slot.joins and MEANWHILE.search(slot.head) and not HEARS.search(slot.head)
    return bool(meanwhile and acts)
