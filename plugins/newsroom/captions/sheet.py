"""A caption as sentences, and the parts of it that name people who are not in the picture."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

SHORT_FORMS = "|".join(
    [
        "no",
        "[bcd]",
        "ca",
        "dr",
        "[A-Z]",
        *(
            re.escape(word.capitalize())
            for word in sorted(
                grammar_words("abbreviations") | word_list("caption-abbreviations.txt")
            )
        ),
    ]
)
SENTENCE_END = re.compile(
    r"(?<!\b(?:[A-Z]))(?P<mark>[.!?][”\"')]*)(?=\s+[“\"'(\[]?[A-Z0-9©]|\s*$"
    r"|(?=(?:Image|Photo|Picture)\b))|(?<=[a-z])(?=(?:Image|Photo|Picture):)|\n"
)
ENDS_SHORT = re.compile(
    rf"\b(?:{SHORT_FORMS})\.$|(?:^|[,;:]\s)\d{{1,2}}\.$|\b[A-Z]{{2,}}[a-z]{{2,5}}\.$|(?:^|[,;:()\]]\s*|\b(?:and|the|with|by)\s+)[A-Z][a-z]{{0,4}}\.$"
)
OPENS_SENTENCE = re.compile(
    r"\s*(?:Photo|Image|Picture|Credit|Courtesy|From|Left|Right|Back|Front|Pictured|Above|Below|Top"
    r"|Bottom|Cent(?:re|er)|Middle|Inset|The|They|He|She|It|This|These|His|Her|Their)\b"
)

PICTURE = r"(?:photo(?:graph|graphy)?|picture|image|illustration|drawing|pic)s?"
SUPPLIED = "(?:Contributed|Courtesy|File|Handout|Provided|Submitted|Supplied)"
CAPITALISED = r"[^\W\d_a-z][\w.’'-]*"
AGENCIES = (
    "AAP|AFP|AP|Alamy|Bloomberg|EPA|FilmMagic|Getty|Invision|PA|REUTERS|Reuters|Shutterstock|Sipa"
    "|WireImage|Xinhua|ZUMA|Zuma"
)
"""Agencies behind the name of whoever took a picture: “Bo Tenn/Getty”."""

COURTESIES = r"\s(?:bus|call|car|visit)s?\b"
"""“A receives a courtesy call from B” tells of no credit."""

CREDIT = re.compile(
    rf"""(?x)
      \b(?i:{PICTURE})(?:\s*/\s*(?i:video))?\s+
        (?i:credits?|courtesy(?:\s+of)?|by|taken\s+by|copyright)\b\s*:?
    | \b(?i:(?:{PICTURE})\s*©|credits?\s*:|courtesy\s+of\b
        |courtesy\b(?!{COURTESIES})\s*:?|copyright\b
        |taken\s+by\b|photograph(?:ed|er)\s*(?:by|:))
    | (?<=\s)See\s(?:pages?|pp?\.)\s(?=\d)
    | \b{SUPPLIED}\s+(?i:{PICTURE})(?=\s*(?:[.)/]|$))
    | \s/\s{SUPPLIED}(?=\s*(?:[.)]|$))
    | (?:(?<=[.!?”")]\s)|^)
        (?:Credit|Image|Pic|Picture|Photo|Photograph|Photographer|Photography)\s+
        (?=(?:{CAPITALISED}[\s/]*|(?:for|via|the)\s)+\.?$)
    | (?<=[\w.)]\s)(?:Pic|Picture|Photo)\s
        (?!(?:{CAPITALISED}\s)*(?:Agency|Archive|Club|Editor|Gallery|House|Library|Society)\b)
        (?=(?:{CAPITALISED}\s){{1,2}}[^\W\d_a-z][\w’'-]*(?:\s*$|\.))
    | (?<![\w’-])(?:{CAPITALISED}\s)(?:[A-Z]\.?\s)?{CAPITALISED}
        \s?/\s?(?:(?i:photo)\s)?(?:{AGENCIES})\b
    | ©|(?<=[.!?”"]\s)\((?i:c)\)(?=\s*[A-Z0-9])
    | (?<=[a-z]\s)(?P<behind>\(c\))(?=(?:\s{CAPITALISED})+\s*$)
    | (?<=\()(?i:photo|picture|image|pic)s?
        (?::|\s[–—-]\s|\s(?=(?:{CAPITALISED}[\s/]*){{2,5}}(?:\)|$)))
    | (?<=[.!?”"\s()a-z])
        (?:(?:Photo|Photograph|Image|Picture|Pic)s?|Drawing|Video
          |(?:PHOTO|PHOTOGRAPH|IMAGE|PICTURE|PIC)S?)\s*:
    | (?:(?<=[.!?”"])|(?<=[.!?]\s)|(?<=\()|(?<=\)\s))
        \s*[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\s?/\s?(?=[A-Z][^.()]*\.?\)?\s*$)
    """
)
ABSENT = re.compile(
    r"""(?ix)\b(?:not\s+(?:pictured|shown|present|in\s+(?:the\s+)?(?:picture|photo))|absent
    |missing(?:\s+from\s+(?:the\s+)?(?:picture|photo))?|unable\s+to\s+attend|apologies)\b\s*(?:[:,]|is\b|are\b|was\b|were\b|from\b)?"""
)
TAKEN = re.compile(
    r"\b(?:captured|took|takes|shot|photographed|made|created|processed|painted|drew)\s+(?:this|these)"
    rf"\s+(?:[\w-]+\s+)?(?:{PICTURE}|views?|shots?|frames?|scenes?)\b|\b(?:pix|pics)\s*:",
    re.IGNORECASE,
)
MAKERS = re.compile(rf"(?:;\s(?:{CAPITALISED}[\s/]*){{2,4}}){{2,}}\.?\s*")
"""Those who took the other pictures: “Photo by A; B; C”."""

AND_ABSENT = re.compile(r"[;,]\s+(?:and|but)$")
IS_ABSENT = re.compile(r"\b(?:is|are|was|were)\s*$")
ART = re.compile(
    r"\b(?:oil|watercolou?r|acrylic|pastel|ink|tempera|gouache|bronze"
    r"|charcoal)s? on (?:canvas|paper|board|panel|linen)\b",
    re.IGNORECASE,
)
NICKNAME = 2
"""Words in quotation marks that may be part of a name."""

QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"")
READING = re.compile(
    r"(?:read|reads|reading|inscribed|says?|saying|entitled|titled|called|marked"
    r"|painting)[,:]?\s*$",
    re.IGNORECASE,
)
INTRODUCTION = re.compile(
    r"\s*(?:(?:photo|picture|image)?\s*caption|photo|picture|image|above"
    r"|(?:pictured|shown|seen)(?:\s+(?:above|below|here))?"
    r"|below)\s*(?:\d+\s*)?[:.–—-]\s*",
    re.IGNORECASE,
)
PHOTO_BY = re.compile(r"\s*(?i:photo|picture|image):\s*(?:[A-Z][\w.’'-]*[\s/]*){1,5}")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a caption whose names are not those of people in the picture; `why` says so."""

    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Sheet:
    """A caption, its sentences' ranges, and the regions that name others."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    regions: tuple[Region, ...]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return the range of the sentence that a position lies in."""
        number = max(0, bisect_right(self.starts, position) - 1)
        return self.starts[number], self.ends[number]

    def region(self, start: int) -> Region | None:
        """Return the region of others that a position lies in, if it does."""
        return next((part for part in self.regions if part.start <= start < part.end), None)

    def within(self, start: int, end: int) -> "Sheet":
        """Return the part between two places, where its sentences begin and end."""
        inside = [place for place in self.starts if start < place < end]
        return Sheet(self.text, (start, *inside), (*inside, end), self.regions)


def read_sheet(text: str) -> Sheet:
    """Cut a caption into sentences and mark the regions that name others."""
    opening = INTRODUCTION.match(text)
    starts, ends = [opening.end() if opening else 0], []
    for match in SENTENCE_END.finditer(text):
        head = text[: match.end()].rstrip("”\"')")
        if ENDS_SHORT.search(head[-14:]) and not OPENS_SENTENCE.match(text, match.end()):
            continue
        if match.end() > starts[-1]:
            ends.append(match.end())
            starts.append(match.end())
    ends.append(len(text))
    if opening and PHOTO_BY.fullmatch(text):
        return Sheet(text, (0,), (len(text),), (Region(0, len(text), opening[0].strip()),))
    regions = [*_credits(text, starts, ends), *_absent(text, starts, ends), *_quotations(text)]
    regions += _taken(text, starts)
    if art := ART.search(text):
        regions.append(Region(0, len(text), art[0]))
    return Sheet(
        text, tuple(starts), tuple(ends), tuple(sorted(regions, key=lambda part: part.start))
    )


def _end_of(text: str, position: int, starts: list[int], ends: list[int]) -> int:
    """Return where a region ends that begins at a position: with its bracket or its sentence."""
    number = max(0, bisect_right(starts, position) - 1)
    end = ends[number]
    opened = text.rfind("(", 0, position + 1)
    if opened >= 0 and ")" not in text[opened:position]:
        closing = text.find(")", position)
        return closing if closing >= 0 else end
    semicolon = text.find(";", position, end)
    if semicolon >= 0 and end == len(text) and MAKERS.fullmatch(text, semicolon):
        return end
    return semicolon if semicolon >= 0 else end


def _credits(text: str, starts: list[int], ends: list[int]) -> list[Region]:
    regions = []
    for match in CREDIT.finditer(text):
        why = match[0].strip(" :/(–—-")
        start = match.start()
        if match["behind"] and text[:start].rsplit(maxsplit=1)[-1][0].isupper():
            continue
        closed = match[0].endswith(")")
        end = _end_of(text, match.end() - (not closed), starts, ends)
        colon = -1 if ":" in match[0] else text.find(":", match.end(), end)
        regions.append(Region(start, colon if colon >= 0 else end, why))
    return regions


def _absent(text: str, starts: list[int], ends: list[int]) -> list[Region]:
    regions = []
    for match in ABSENT.finditer(text):
        before = text[: match.start()].rstrip()
        listed = bool(before.endswith((";", ",")) and IS_ABSENT.search(match[0]))
        listed |= bool(AND_ABSENT.search(before) and match[0].endswith(","))
        if match[0].rstrip().endswith(":") or before.endswith((".", "(")) or not before or listed:
            if text[match.end() :].lstrip().startswith(")"):
                continue
            regions.append(
                Region(
                    match.start(),
                    _end_of(text, match.end() - 1, starts, ends),
                    match[0].strip(" :"),
                )
            )
    return regions


def _taken(text: str, starts: list[int]) -> list[Region]:
    """Who made a picture stands before its words: “Dave Waller captured this view”."""
    found = []
    for match in TAKEN.finditer(text):
        number = max(0, bisect_right(starts, match.start()) - 1)
        found.append(Region(starts[number], match.end(), match[0]))
    return found


def _quotations(text: str) -> list[Region]:
    """Quoted words of a sign or a title; a nickname in marks is part of a name."""
    regions = []
    whole = text.strip(" .")
    for match in QUOTATION.finditer(text):
        if match[0] == whole:
            continue
        words = match[0][1:-1].split()
        if len(words) > NICKNAME or READING.search(
            text[max(0, match.start() - 20) : match.start()]
        ):
            regions.append(Region(match.start(), match.end(), "quoted words"))
    return regions
