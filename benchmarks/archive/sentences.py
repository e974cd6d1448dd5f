"""Sentences made from templates: plausible, and no two statements of a speaker begin alike."""

from collections.abc import Sequence
from random import Random

from plugins.newsroom.statements.model import statement_id

from .words import ADJECTIVES, BENEFITS, CLAUSES, REASONS, SUBJECTS, THINGS, VERBS

CLAIMS = (
    "{Adjective} {subject} {things} {verb} {benefit}.",
    "Without {adjective} {subject} {things}, nothing of this could {verb} {benefit}.",
    "Every {subject} needs {adjective} {things} that {verb} {benefit}.",
    "When {adjective} {subject} {things} {verb} at last, they do it {benefit}.",
    "Wherever {subject} {things} {verb}, the whole county gains, and {clause}.",
    "More {subject} {things} will {verb} {benefit}.",
    "Give {adjective} {subject} {things} a chance, and they {verb} {benefit}.",
)
FACTS = (
    "The {adjective} {subject} {things} were set up two years ago in a former {subject2} building.",
    "Some {number} {subject} {things} have been opened since, most of them in the smaller towns.",
    "A {adjective} plan for the {subject} {things} lies open to the public until the summer.",
    "The work on the {subject} {things} costs {number} thousand pounds, a third less than before.",
    "Visitors can see the {adjective} {subject} {things} on any weekday from ten until four.",
    "The {subject} {things} of the county will {verb} {benefit}.",
    "Most of the {number} {adjective} {things} along the coast now {verb} {benefit}.",
    "In the first year the {subject} {things} brought in {number} companies and two colleges.",
    "The new {subject} {things} stand beside the old {subject2} hall, where the buses turn.",
    "A survey of {number} households had found little to like in the old {subject} {things}.",
)
REPORT_LEADS = (
    "On {adjective} {subject} {things}",
    "Of the {adjective} {subject} {things}",
    "As for {subject} {things}",
)
REPORT_VERBS = ("emphasised", "stressed", "noted")
REPORT_CLAUSE = "{adjective} {subject} {things} {verb} {benefit}."
WITH_REASON = 0.6
TO_BE_BROKEN = ("{Adjective} {subject} {things} {verb} {benefit}.",)
HEADLINES = (
    "{Adjective} {subject} {things} come to {place}",
    "{place} opens its {adjective} {subject} {things}",
    "How {subject} {things} change {place}",
    "{number} {subject} {things} for {place}",
    "{place} looks to {adjective} {subject} {things}",
)


class Sentences:
    """Makes sentences, and keeps account of the beginnings that each speaker has used."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def fill(self, template: str, chance: Random, **given: str) -> str:
        """Return a template with words in all of its places."""
        adjective = chance.choice(ADJECTIVES)
        return template.format_map(
            {
                "adjective": adjective,
                "Adjective": adjective.capitalize(),
                "subject": chance.choice(SUBJECTS),
                "subject2": chance.choice(SUBJECTS),
                "things": chance.choice(THINGS),
                "verb": chance.choice(VERBS),
                "benefit": chance.choice(BENEFITS),
                "clause": chance.choice(CLAUSES),
                "number": str(chance.randint(3, 98)),
                **given,
            }
        )

    def fact(self, chance: Random) -> str:
        """Return a sentence of background, which nobody says."""
        return self.fill(chance.choice(FACTS), chance)

    def headline(self, chance: Random, place: str) -> str:
        """Return a headline about a place."""
        return self.fill(chance.choice(HEADLINES), chance, place=place)

    def claim(self, chance: Random, speaker: str, templates: Sequence[str] = CLAIMS) -> str:
        """Return a sentence for a speaker to say, unlike all that they have said before."""
        while True:
            text = self.fill(chance.choice(templates), chance)
            if self._is_new(speaker, text):
                return text

    def report(self, chance: Random, speaker: str, who: str) -> str:
        """Return a sentence that reports what a speaker said. It is new from its beginning, from
        its verb and from its clause, wherever a reader of it begins the statement."""
        while True:
            lead = self.fill(chance.choice(REPORT_LEADS), chance)
            verb = chance.choice(REPORT_VERBS)
            clause = self.fill(REPORT_CLAUSE, chance)
            text = f"{lead}, {who} {verb} that {clause}"
            if self._is_new(speaker, text, f"{verb} that {clause}", clause):
                return text

    def _is_new(self, speaker: str, *texts: str) -> bool:
        """Take note of how texts begin, unless the speaker has begun so before."""
        keys = {statement_id(speaker, text) for text in texts}
        if keys & self._used:
            return False
        self._used |= keys
        return True

    def speech(self, chance: Random, speaker: str) -> str:
        """Return what a speaker says in one go: a claim, and often a reason."""
        claim = self.claim(chance, speaker)
        return f"{claim} {chance.choice(REASONS)}" if chance.random() < WITH_REASON else claim
