"""The word that governs a name: back over its role, to “with”, “of”, “by” or nothing."""

import re

from .nouns import without_titles
from .page import Page
from .people import Named
from .roles import is_within_role
from .titles import is_head

GOVERNORS = frozenset(
    {
        "&",
        "about",
        "after",
        "against",
        "alongside",
        "and",
        "are",
        "as",
        "at",
        "before",
        "behind",
        "beside",
        "between",
        "beyond",
        "but",
        "by",
        "during",
        "featuring",
        "for",
        "from",
        "in",
        "including",
        "inside",
        "is",
        "like",
        "near",
        "of",
        "on",
        "outside",
        "than",
        "that",
        "to",
        "under",
        "until",
        "via",
        "was",
        "were",
        "when",
        "where",
        "which",
        "whose",
        "while",
        "who",
        "with",
    }
)
LONGEST_ROLE = 4
"""Words from a comma to “of” that are about the person before: “A, a native of Ohio, and B”."""

PLACES = frozenset({"at", "from", "of"})
TOKEN = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*\.?|&|[,;:()/–—“”\"-]")
BRACKETS = re.compile(r"\([^()]*\)|\(|\[[^\[\]]*\]")


def leads_to(page: Page, start: int, name: Named) -> bool:
    """Whether only a role or an organisation stands between a place and a name."""
    lead = masked(page, start, name.start)
    _, governor, _ = governor_of(lead)
    return governor in {None, "are", "is", "were"} and not re.match(
        r"\s*[a-z]+s\s+(?:an?|the|his|her|their)\s", lead
    )


def is_joined(page: Page, first: Named, second: Named) -> bool:
    """Whether nothing but commas, “and” and the words of a role part two names."""
    gap = masked(page, first.end, second.start)
    _, governor, crossed = governor_of(gap)
    return governor is None and crossed and not re.search(r"[.;]\s", gap) and not has_verb(gap)


def words_before(page: Page, name: Named) -> str:
    """Return the words before a name, back to what they do not belong to."""
    start = page.sheet.sentence(name.start)[0]
    before = [other.end for other in page.names.people if start <= other.end <= name.start]
    before += [marker.end for marker in page.markers if start <= marker.end <= name.start]
    gap = masked(page, max([start, *before]), name.start)
    cut = [match.end() for match in re.finditer(r"[,;:)]\s*", gap) if gap[match.end() :].strip()]
    tail = gap[cut[-1] if cut else 0 :]
    lead, _, _ = governor_of(tail)
    verb = re.match(r"\s*[a-z]+(?:s|ed|ing)\s+(?=\S)", lead)
    if verb and not is_head(verb[0].strip()):
        lead = lead[verb.end() :]
    return lead


def masked(page: Page, start: int, end: int) -> str:
    """Return the words between two places, with spaces for what stands in brackets or quotation
    marks and for words of position."""
    gap = BRACKETS.sub(lambda found: " " * len(found[0]), page.sheet.text[start:end])
    ranges = [(marker.start, marker.end) for marker in page.markers]
    ranges += [(part.start, part.end) for part in page.sheet.regions]
    for first, last in ranges:
        low, high = max(first, start), min(last, end)
        if low < high:
            gap = gap[: low - start] + " " * (high - low) + gap[high - start :]
    return gap


def governor_of(gap: str) -> tuple[str, str | None, bool]:
    """Walk back from a name over its role. Returns the words passed over, the word before them
    that governs the name, and whether a comma or “and” was passed."""
    tokens = list(TOKEN.finditer(gap))
    crossed = False
    at = len(gap)
    for number in range(len(tokens) - 1, -1, -1):
        word = tokens[number][0]
        low = word.lower().rstrip(".")
        if word in {",", ";", "and", "&", "–", "—", "-"}:
            crossed = True
        elif word == ":":
            return gap[tokens[number].end() :], None, True
        elif (
            low in PLACES
            and (crossed or number == 0)
            and _is_apposition(tokens, number, crossed=crossed)
        ):
            pass
        elif (
            low in GOVERNORS and not _within_role(tokens, number) and not _is_title(tokens, number)
        ):
            return gap[tokens[number].end() :], low, crossed
        at = tokens[number].start()
    return gap[at:], None, crossed


def _is_apposition(tokens: list[re.Match[str]], number: int, *, crossed: bool) -> bool:
    """Whether a word such as “of” says where somebody comes from: “A of Oxford and B”, “A, 24, of
    the City, and B”, “A of Oxford greets B”."""
    opened = tokens[0][0] == "," and number <= LONGEST_ROLE
    before = "," if opened else tokens[number - 1][0] if number else ","
    behind = [token[0] for token in tokens[number + 1 :] if token[0] != "the"]
    leads_on = crossed or any(word.islower() and word not in GOVERNORS for word in behind)
    return before == "," and leads_on and bool(behind) and behind[0][0].isupper()


def _is_title(tokens: list[re.Match[str]], number: int) -> bool:
    return [token[0] for token in tokens[number : number + 2]] == ["Under", "Secretary"]


def _within_role(tokens: list[re.Match[str]], number: int) -> bool:
    """Whether a word such as “of” stands in a role: “Minister of Energy”."""
    low = tokens[number][0].lower()
    if low not in {"of", "for", "to", "in", "on", "at", "from"}:
        return False
    words = [token[0] for token in tokens]
    if words[number + 1 : number + 3] == ["the", "Year"]:
        return True
    return is_within_role(words[:number], low, without_titles(words[number + 1 :]))


def has_verb(gap: str) -> bool:
    """Whether words begin with what looks like a verb: “ greets the mayor”."""
    return bool(re.match(r"\s+[a-z]+(?:s|ed)\b(?!\s*,)", gap))
