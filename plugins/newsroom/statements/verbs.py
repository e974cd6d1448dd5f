"""The verbs that tell who said something, read from `data/cue-verbs.txt`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FILE = ("data", "cue-verbs.txt")
USES = frozenset({"quotation", "term", "that", "clause", "noun", "statement"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb, and what may follow it.

    `finite` is false for the form in -ing, which has no subject of its own; `base` is true for
    the form that an infinitive has too. `particle` is a word that must follow.
    """

    uses: frozenset[str]
    finite: bool = True
    base: bool = False
    particle: str = ""


@cache
def cue_verbs() -> Mapping[str, Verb]:
    """Return every form of every verb in the list."""
    text = files("plugins.newsroom").joinpath(*FILE).read_text("utf-8")
    return parse_verbs(text)


def parse_verbs(text: str) -> Mapping[str, Verb]:
    """Read the text of the list; a line that cannot be read raises `ValueError`."""
    verbs: dict[str, Verb] = {}
    for line in text.splitlines():
        forms, colon, uses = line.partition("#")[0].partition(":")
        if not forms.strip():
            continue
        words = forms.split()
        particle = words.pop()[1:] if words[-1].startswith("+") else ""
        if not colon or not uses.split() or not USES.issuperset(uses.split()):
            raise ValueError(f"cue-verbs.txt: “{line}” needs a colon and some of {sorted(USES)}")
        for number, word in enumerate(words):
            verb = Verb(frozenset(uses.split()), number < len(words) - 1, number == 0, particle)
            verbs[word] = verb
    return verbs


def reported_words(text: str) -> str:
    """Return the words of reported speech from its verb on, from which its id is made.

    Where no verb of the list stands in it, all words are returned.
    """
    for match in re.finditer(r"[^\W\d_]+", text):
        verb = cue_verbs().get(match[0])
        if verb is not None and verb.finite and not verb.base and match.start():
            return text[match.start() :]
    return text
