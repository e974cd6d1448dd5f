"""Whether a quotation whose closing mark is missing runs on into the words of somebody else."""

import re
from functools import cache

from plugins.newsroom.schema import Person

from .found import Found
from .resolution import Answer
from .verbs import cue_verbs


@cache
def hidden_cue() -> re.Pattern[str]:
    """Return what finds a cue within words that should be a speaker’s: “…, said Kim”, “…, she
    said”. It is long, and few texts need it."""
    saying = "|".join(
        word
        for word, verb in cue_verbs().items()
        if verb.finite and not verb.base and "quotation" in verb.uses
    )
    return re.compile(
        rf"[,.?!] (?:(?:{saying}) (?:[A-Z]|he\b|she\b)|(?:(?:[A-Z]\S+ )+|he |she )(?:{saying})\b)"
    )


def hides_cue(item: Found, answer: Answer | None = None) -> bool:
    """Whether a quotation without a closing mark may have ended before its paragraph does, since
    a verb of saying stands in it beside a pronoun, or a name that is not the answer’s."""
    cue = None if item.piece.closed else hidden_cue().search(item.words)
    speakers = [who for who in answer.speakers if isinstance(who, Person)] if answer else []
    return cue is not None and not any(who.name.split()[-1] in cue[0] for who in speakers)
