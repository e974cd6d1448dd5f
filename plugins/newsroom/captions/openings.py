"""What may stand before the first name of a sentence that says who is in the picture."""

import re

from .company import APART, TIE
from .groups import is_many
from .nouns import AGENT, VERBAL, is_person, names_thing, singular
from .phrases import split_phrase
from .words import any_of, caption_words

SETTING = re.compile(
    r"\s*(?:At|In|On|During|Inside|Outside|Near|Behind|Beside|From|After|Before|With|While|As|Under"
    r"|Above|Here|Today|To(?= [a-z]+ )"
    r"|(?!(?:According|Commenting|Featuring|Including|Reading|Regarding|Replying|Responding|Speaking"
    r"|Standing for|Starring|Writing)\b)[A-Z][a-z]+ing)"
    r"\b[^:;]*, ?"
    r"|\s*[Hh]ere "
    r"|\s*After (?:more than |nearly |over )?[\w-]+ years?(?: (?:as|at|in|of|with) [^,;:]*?)? "
)
"""Where or when it was: “In the laboratory, A”, “Cutting the ribbon, A”, “After 30 years A”."""

SHOWN = (
    r"(?i:in attendance|included|pictured|seen|shown|featur(?:ed|ing)|present"
    r"|pos(?:ed|ing)|standing|seated|sitting"
    r"|joined by)"
)
THERE = (
    r"(?:(?i:joining|flanking|with|next to|beside|looking on|among|(?:in|on|at) the|kneeling"
    r"|watching|up|out|here|there|all set|all smiles|ready|delighted|pleased|proud|hard at work)"
    r"|(?:(?:The|Our) |[A-Z])[a-z -]*s(?= are\b)|[A-Z][a-z]+ing)"
)
SAID = re.compile(
    rf" ?(?:(?:The|Our|These) [^,;.]*?, )?(?:(?:Also|Here) )?(?:{SHOWN}\b[^.;]*?"
    r"(?:\b(?:is|are|was|were|with|also|here|above|below|left|right)\b[ ,:]*)+"
    rf"|{THERE}\b[^.;]*?\b(?:is|are|was|were)(?: also| here)?[ ,:]*)"
    r"(?:[a-z]+ of (?:(?:his|her|its|their|the) [a-z]+, )?)?"
)
"""Words that say who is there: “Pictured with the trophy are A”, “Standing behind him is A”."""

PRESENT = re.compile(
    r" ?(?:(?:Among|Also|Others?|Those)"
    r" (?:attending|gathered|pictured|present|shown|taking part|there)"
    r"|Others in (?:the|this) (?:image|photo|photograph|picture)"
    r"|(?:Attendees|Guests|Participants|Speakers (?:at|on) [^.;:]*?|Visitors)"
    r"|The (?:group|panel|party|team|winners))\b"
    r"[^.;:]*?(?:\b(?:is|are|was|were|comprised|included?s?)|(?<=ing),|(?<=present),|:) "
)
"""“Others gathered include A”, “Also attending, A”, “Guests included A”."""

NAMED = re.compile(
    r" ?(?:The |Our )?(?:[\w’'-]+ ){0,4}?"
    r"(?:finalists?|guests?|hosts?|judges?|recipients?|runners?-up|speakers?|winners?)"
    r" (?:(?:of|at|for|in|from) [^;.,]*? )?(?:is|are|was|were) "
    r"| ?(?:Our|(?:This (?:week|month|year)|Today)[’']s) (?:[\w’'-]+ ){1,6}?(?:is|are) "
    r"| ?(?:The|Your) new (?:[\w’'-]+ ){0,3}?(?:captain|chair|chairman|chairwoman|chief executive"
    r"|coach|dean|director|editor|head|headteacher|leader|manager|mayor|president|principal|rector"
    r"|secretary|treasurer|vicar|warden) (?:(?:of|for|at) [^;.,]*? )?(?:is|are) ",
    re.IGNORECASE,
)
"""“The winner of the cup was A”."""

PICTURED = re.compile(
    r" ?(?:[\w’'-]+ ){1,4}?(?:pictured|present|seen|shown) (?:here )?(?:are|include|is):? "
    r"| ?(?:Pictured|Seen|Shown)(?: here)?,? (?:also )?includes? "
)
"""“Boys pictured include: A and B”."""

PHOTO_SHOWS = re.compile(
    r" ?(?:[\w’'/-]+,? ){0,6}?(?:photo(?:graph)?|picture|image|screenshot)s?,? (?:[^;]*?"
    r"(?:captures|depicts|features|shows|showing|depicting)|(?:is|are) of) (?:an? [a-z]+, )?",
    re.IGNORECASE,
)
GIVEN_BY = re.compile(
    r" ?(?:(?:An?|The) (?:[a-z]+ )?)?(?i:(?:closing|guest|keynote|opening|welcome) )?"
    rf"(?i:{any_of('heard')}) by "
)
"""“Keynote by A”: who gives it is there."""

HONOURED = re.compile(
    rf"(?i) ?(?:[\w’'-]+ ){{0,3}}?(?:(?:an? )?guard of honour|{any_of('honours')}) for (?:our )?"
)
"""“Graduation joy for A”."""

BETWEEN = re.compile(
    r" ?(?:(?!online\b|phone\b|telephone\b|video\b|virtual\b)[\w’'-]+ ){0,4}?"
    rf"(?i:{any_of('between')})s? (?:[^;,.]*? )?between ",
    re.IGNORECASE,
)
"""“Meeting between A and B”."""

DONE_BY = re.compile(
    r" ?(?:The )?(?i:presentation|signing"
    r"|ribbon[- ]cutting|sod[- ]turning|tree[- ]planting|wreath[- ]laying)"
    r" (?:(?:at|of) (?:an? |the )?[\w’' -]*? )?by "
    r"| ?(?:[\w’'-]+ ){1,4}?(?:handed over|presented) by "
    r"| ?(?:[\w’'-]+ ){0,3}?(?:cake|ribbon|sod|tape|turf) (?:(?:is|was) )?(?:being )?"
    r"(?:cut|turned) by "
    r"| ?(?:[\w’'-]+ ){1,4}?being (?:cut|laid|lit|opened|planted|unveiled) by "
)
"""“Signing of the agreement by A”, “Cheque presented by A”."""

PRAISED = re.compile(
    r" ?(?:[\w’']+ ){0,2}?(?:congratulations|congrats|well done|welcome|farewell|good luck"
    r"|happy (?:[\w-]+ )?(?:birthday|retirement)|best of luck|(?:say )?hello|hats off) to"
    r" (?:our )?"
    r"| ?(?:meet|introducing|here we see|we see|this is|these are|three cheers for) ",
    re.IGNORECASE,
)
"""“Congratulations to A”, “Meet A”."""

PORTRAIT = re.compile(
    r"(?:.*;)? ?"
    r"(?:(?!(?:bears|carries|displays|features|holds|with|[a-z]+ing)\b)[\w’'.-]+,? ){0,6}?"
    r"(?:portrait|photo(?:graph)?|picture|image|headshot|snapshot|selfie|shot|view)s?"
    r" of (?:the )?(?:[a-z]+ )?",
    re.IGNORECASE,
)
CREW = re.compile(
    r"\b(?:crew|team|trio|duo|quartet|cast|band|line-up|made up|consists|consisting) of ?$"
)
DESCRIBED = re.compile(
    r" ?(?:The|This) (?:[\w’'-]+ ){0,2}?"
    r"(?:baby|boy|child|figure|gentleman|girl|lady|man|person|woman)"
    r" (?:(?:holding|near|next|wearing|with) [^,;.:]*? "
    r"|in (?:an?|the) (?:[a-z]+ )?(?:cap|coat|dress|glasses|hat|jacket|jumper|kilt|mask|scarf|shirt"
    r"|suit|top|wheelchair) )?"
    r" *is (?:the [\w-]+, )?"
)
"""“The girl in the hat is A”, “The man at the door is the caretaker, A”, where no words of position
say who of several is meant."""

GESTURE = re.compile(
    r" ?(?:An? |All )?(?:[a-z]+ )?(?:cuddle|handshake|high five|hug|kiss|smile|thumbs[- ]up|wave)s?"
    r" (?:for|from) (?:the )?",
    re.IGNORECASE,
)
"""“A hug for A”, “All smiles from A”."""

COMPANY = re.compile(
    r" ?(?:(?:The|Our) (?:[a-z-]+ ){0,2}|(?:Members|Part|Some) of (?:the|our) (?:[\w’-]+ ){0,2})"
    r"(?:band|cast|committee|couple|crew|duo|pair|quartet|team|trio), "
)
"""“The happy couple, A and B”."""

MADE_TO = re.compile(r" ?(?:An? |The )?(?:[a-z]+ ){0,2}[Pp]resentation (?:of [^,;.]*? )?to ")
WHO = (
    *(SAID, PRESENT, NAMED, PICTURED, PHOTO_SHOWS, GIVEN_BY, HONOURED, BETWEEN, DONE_BY, PRAISED),
    *(GESTURE, COMPANY, MADE_TO),
)
"""What may say that somebody is shown, up to their name."""

IN_THE_PICTURE = re.compile(
    r"\b(?:[Pp]hoto|[Pp]icture|[Ii]mage) (?:by|from)\b"
    r"|\b(?:with|by|near|beside|before|of|holds?|holding|carr(?:y|ies)|[a-z]+s|[a-z]+ing)"
    r" (?:an?|the|his|her|their)\b"
)
"""A picture that is in the picture: “A woman stands by a portrait of A”."""

DRAWN = re.compile(rf"\b(?:{any_of('drawn')})\b")
"""“In this courtroom sketch, A”: nobody is there in person."""

QUOTED = re.compile(r",[’”'\"]+ $")
TOLD_THEM = re.compile(r" (?:explained|said|says|tells|told)\b")
"""“It is a big step,” A told the hall."""

TEACHER = re.compile(r"(?:his|her|their) (?:[a-z]+ ){0,2}(?:coach|mentor|teacher|tutor)s?\b")
"""“Pupils who took part with their teacher, A”."""

DOING = re.compile(
    r"\s*(?:Also )?(?:Alongside|Behind|Beside|Next to|Opposite|With|Pictured with|[A-Z][a-z]+ing)\b"
)
"""“Next to A is B”, “Presenting the cheque to A are B and C”."""

ARE_MEMBERS = re.compile(
    r"(?: (?:after|at|during|for|from|in|on|to|with) [^.;,]*?)? ?,? ?(?:is|are)(?: [^.;:]*:|,)? ?"
)
"""“Pictured with A are members of the club: B”."""

FROM_BODY = re.compile(r" from (?=(?:the )?[A-Z])")
EVENT = re.compile(
    rf" ?(?:[\w’'-]+ ){{0,4}}?(?:{any_of('events')})s?\b",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"\b(?:is|are|was|were|has|had|said|says|will|would|that|which|whose|who|whom)\b(?![^,]*,)"
)
"""A clause that has not ended, in which a name belongs to what it tells."""

CLAUSE = re.compile(r"\b(?:when|where)\b")
FINITE = re.compile(r"\bshows\b|\b[a-z]+[^s\W]s (?:an?|the)\b")
MEDIUM = re.compile(r"\b(?:audio|photo|video|virtual)\b", re.IGNORECASE)
MANY = re.compile(r" ?(?:[A-Z][a-z]+ )?[A-Za-z]{4,}(?:ers|ists)\b")
"""“Protesters with A”."""

ANIMAL = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:bull|cat|cow|dog|donkey|ewe|horse|mascot|pony|ram)(?: [A-Z][a-z]+)?"
)
NEAR_BEGINNING = 6
"""Words in which the subject of a sentence is looked for."""

PRONOUN = re.compile(r" ?(?:Here,? )?(?:he|she|they) ", re.IGNORECASE)


def leads_straight(head: str) -> bool:
    """Whether nothing but a setting and a role stand before a name."""
    lead = head.strip()
    if not lead.strip("‘“'\"") or SETTING.fullmatch(head):
        return True
    for link in ("and", "&"):
        if lead.endswith(f" {link}"):
            first = lead.removesuffix(f" {link}")
            group = bool(ANIMAL.fullmatch(first)) or is_group(first)
            return group or not split_phrase(first, opens=True)[0].strip()
    return lead.endswith(",") and _is_role(lead)


def _is_role(words: str) -> bool:
    """Whether words before a name tell what it is: “Director of Physics at the Institute, A”."""
    noun = re.split(r"\b(?:of|for|at|to|in|on|from)\b|,", words)[0].lower().split()
    role = any(
        (is_person(word) or AGENT.fullmatch(word)) and singular(word) == word for word in noun
    )
    told = TELLS.search(words.rstrip(" ,")) or FINITE.search(words) or CLAUSE.search(words)
    return role and not told


def says_who(head: str) -> bool:
    """Whether words say that somebody is shown: “Pictured here are”, “The photo shows”."""
    return any(form.fullmatch(head) for form in WHO)


def is_described(head: str) -> bool:
    """Whether words describe somebody up to their name: “The girl in the hat is”."""
    return bool(DESCRIBED.fullmatch(head))


def is_portrait(head: str) -> bool:
    """Whether words say of whom a picture is: “Portrait of”."""
    return bool(PORTRAIT.fullmatch(head)) and not IN_THE_PICTURE.search(head)


def is_group(head: str) -> bool:
    """Whether words are no more than those of a group, or of an event: “Pupils of the school”."""
    words = re.findall(r"[\w’'-]+", head)
    if APART.search(FROM_BODY.sub(" ", head.replace(" of ", " "))):
        return False
    done = [word for word in words if word.islower() and word.endswith(("ed", "ing"))]
    plain = caption_words("qualifiers").issuperset(done)
    few = len(words) <= NEAR_BEGINNING
    return (few and plain and names_people(head)) or bool(EVENT.match(head))


def is_scene(head: str) -> bool:
    """Whether words tell where or at what somebody is, with no verb: “The stand at the show”."""
    words = re.findall(r"[\w’'-]+|[,;:]", head)
    plain = not any(_may_be_verb(word, first=at == 0) for at, word in enumerate(words))
    told = TELLS.search(head) or MEDIUM.search(head) or {",", ";", ":"} & {*words}
    return bool(words) and plain and not (told or APART.search(head) or TIE.search(head))


def _may_be_verb(word: str, *, first: bool) -> bool:
    if not (word.islower() or first):
        return False
    low = word.lower()
    noun = names_thing(low) or is_many(low)
    return low in caption_words("plain-verbs") or (bool(VERBAL.fullmatch(low)) and not noun)


def names_people(head: str) -> bool:
    """Whether a sentence begins with people who are there: “Pupils of the school”, “She”."""
    if PRONOUN.match(head):
        return True
    words = [word.lower() for word in re.findall(r"[\w’'-]+", head)[:NEAR_BEGINNING]]
    return any(
        is_many(word) or word in caption_words("groups") or is_person(word) for word in words
    ) or bool(MANY.match(head))


def is_said(head: str, behind: str) -> bool:
    """Whether the first name is of who said words in quotation marks."""
    return bool(QUOTED.search(head) and TOLD_THEM.match(behind))
