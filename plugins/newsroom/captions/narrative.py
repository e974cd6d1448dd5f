"""Whether people named outside lists are in the picture: by permission, or a question."""

import re

from .absences import ABSENT, is_absent
from .owners import judge_owner
from .page import Page
from .people import Named
from .permissions import is_permitted
from .sheet import Region
from .slot import SHOWN, Slot, slot_of
from .use import Use
from .verdict import PICTURED, Judgement, Verdict, last_words

SHOWS = re.compile(r"\b(?:of|with|showing|featuring|depicting)\b")
"""Behind who took a photo it may lead to whom it shows: “Photo by A of B”."""

PHOTO_OR_CREDIT = re.compile(r"\s*(?:photo|image|picture):\s*[\w’'. -]+", re.IGNORECASE)
"""“Photo: A” and no more."""

CREDITED = re.compile(
    r"[,.;|–—-]\s*(?:photo|photograph|image|pic|credits?)\s*[:–-]?\s*$", re.IGNORECASE
)

PHOTOGRAPHER = re.compile(r",\s*photographer:?\s*$", re.IGNORECASE)
FOR_BODY = re.compile(r"^\s*for(?:\s+(?:of|the|[A-Z][\w’'-]*))+\s*\.?$")
"""Behind who took a photo: “A for Oxford News”."""

CLOSED = re.compile(r"[^()]*\)")
ASIDE = "it stands in brackets behind another name"
REMOTE = re.compile(r"\s\((?:[^()]+\s)?(?:online|remotely|via|virtually)\b[^()]*\)")
"""Behind a name: “A (joining remotely)”."""

PHOTO = re.compile(r"\s*(?:photo|picture|image):\s*", re.IGNORECASE)
BODY = re.compile(r",\s[A-Z]{3,}\b")
"""“Photo: A, OTMOOR The mayor opens the hall”: the credit stands first."""

TELLING = re.compile(
    r"\s(?:at|during|with)\s|\s[a-z]+(?:s|ed|ing)\s(?:an?|the|his|her|their)\b|\s[a-z]+ly\s"
)
"""What a credit does not say."""

AGENCY = re.compile(r"\s?/\s?[A-Z]")


def judge(page: Page, name: Named, known: dict[int, Judgement]) -> Judgement:
    """Say whether a name outside lists is that of somebody in the picture.

    `known` are the judgements of the names before it, by their start.
    """
    text = page.sheet.text
    if region := page.sheet.region(name.name_start):
        if SHOWS.search(text, _behind_first(page, region), name.start):
            return Judgement(Verdict.UNCLEAR, region.why)
        if len(page.names.people) == 1 and PHOTO_OR_CREDIT.fullmatch(text):
            return Judgement(Verdict.UNCLEAR, "it may be who took the photo")
        told = _tells_more(page, region)
        return Judgement(Verdict.UNCLEAR if told else Verdict.NOT, region.why)
    if ABSENT.match(text, name.end):
        return Judgement(Verdict.NOT, "not pictured")
    if name.use is Use.NAMED_AFTER:
        return Judgement(Verdict.NOT, "part of another name")
    if name.use is Use.POSSESSIVE:
        return judge_owner(page, name)
    if name.use is Use.LONGER:
        return Judgement(Verdict.UNCLEAR, "it may be part of a longer name")
    if SHOWN.match(text, name.end) or _has_place(page, name):
        return PICTURED
    return _judge_slot(slot_of(page, name, known))


def _tells_more(page: Page, region: Region) -> bool:
    """Whether “Photo:” leads to more than who took it: “Photo: A presents the cup to B”."""
    if region.why.casefold().rstrip("s") not in {"image", "photo", "pic", "picture"}:
        return False
    words = page.sheet.text[region.start + len(region.why) : region.end]
    ways = (one.start for one in page.markers if one.direction)
    return bool(TELLING.search(words)) or any(region.start < at < region.end for at in ways)


def _judge_slot(slot: Slot) -> Judgement:
    lead = slot.head + slot.phrase
    if why := _marked(slot, lead):
        return Judgement(Verdict.UNCLEAR, why)
    aside = _is_within_credit(slot)
    if not aside and is_permitted(slot):
        return PICTURED
    if is_absent(lead):
        return Judgement(Verdict.NOT, last_words(lead))
    return Judgement(Verdict.UNCLEAR, ASIDE if aside else _why(slot, lead))


def _why(slot: Slot, lead: str) -> str:
    if lead.strip():
        return f"the words before it: “{last_words(lead)}”"
    return "it tells of another time" if slot.begins else "a later sentence names them"


def _marked(slot: Slot, lead: str) -> str | None:
    """Return what the marks around a name leave open, whatever leads to it."""
    name, text = slot.name, slot.page.sheet.text
    marks = text[name.start - 1 : name.start] + text[name.end : name.end + 1]
    if re.search(r"\b[Ll]ate\b", slot.phrase):
        return "they are called “late”"
    if name.start == name.name_start and re.search(r"\b[Tt]he\s*$", lead):
        return "“the” stands before it"
    if (
        CREDITED.search(lead)
        or (PHOTOGRAPHER.search(lead) and not slot.behind.strip(" ."))
        or AGENCY.match(slot.after)
        or lead.strip() == "/"
        or (PHOTO.fullmatch(text, 0, name.start) and BODY.match(text, name.end))
        or _is_alone_at_end(slot)
    ):
        return "it may be who took the photo"
    if remote := REMOTE.match(text, name.end):
        return f"the words behind it: “{remote[0].strip()}”"
    if marks in {"“”", '""'}:
        return "it stands in quotation marks"
    if marks == "()" and not lead.strip(" ("):
        return ASIDE
    return None


def _is_within_credit(slot: Slot) -> bool:
    """Whether a name stands in the brackets behind somebody: in “A (Cambridge, Hamilton)” it is a
    place, and in “A (Coach: B)” nobody need be there."""
    name, text = slot.name, slot.page.sheet.text
    opened = text.rfind("(", 0, name.start)
    if opened < 0 or ")" in text[opened : name.start] or not CLOSED.match(text, name.end):
        return False
    ends = {other.end for other in slot.page.names.people}
    with_them = re.search(r"\bwith\b", text[opened : name.start])
    return not with_them and len(text[:opened].rstrip()) in ends


def _is_alone_at_end(slot: Slot) -> bool:
    """Whether a name stands by itself behind the sentences of a caption, as a credit does."""
    sheet, name = slot.page.sheet, slot.name
    start = sheet.sentence(name.start)[0]
    rest = sheet.text[start : name.start] + sheet.text[name.end : sheet.ends[-1]]
    rest = FOR_BODY.sub("", rest)
    return start > sheet.starts[0] and not rest.strip(" .()|–—-")


def _behind_first(page: Page, region: Region) -> int:
    """Return where the first name of a region ends, or the region itself."""
    inside = (name.end for name in page.names.people if region.start <= name.start < region.end)
    return next(inside, region.end)


def _has_place(page: Page, name: Named) -> bool:
    """Whether words that tell one person from others, such as “(left)”, follow a name at once."""
    for marker in page.markers:
        if (
            marker.start >= name.end
            and marker.side
            and not marker.direction
            and not page.sheet.text[name.end : marker.start].strip(" ,(0123456789")
        ):
            following = page.sheet.text[marker.end :].lstrip()[:1]
            return marker.bracketed or marker.spelt or following in {",", ";", ".", ")", ""}
    return False
