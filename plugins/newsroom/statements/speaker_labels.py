"""A speaker's name with a colon and no verb, as interviews and scripts have it: “Greg:”."""

from collections.abc import Sequence

from .kinds import COLON, COMMA, END, MODAL, PRONOUN, QUOTE, VERB
from .noun_phrases import is_post_nominal, lead_start, without_brackets
from .sentence import sentence_start
from .subject import Subject
from .token import Token


def labelled_speaker(tokens: Sequence[Token]) -> Subject | None:
    """Return the person whose name, with a title and role at most, stands by itself before the
    colon with which tokens end: “Congresswoman A B:”, “A B, chair of Acme:”."""
    if not tokens[1:] or tokens[-1].kind != COLON:
        return None
    start = sentence_start(tokens, len(tokens) - 1)
    people = [at for at in range(start, len(tokens)) if tokens[at].is_person]
    if len(people) != 1 or lead_start(tokens, start, people[0]) != start:
        return None
    rest = without_brackets(tokens[people[0] + 1 : -1])
    while rest and (is_post_nominal(rest[0]) or rest[0].text == "."):
        rest = rest[1:]
    if rest and rest[0].kind != COMMA:
        return None
    if any(token.kind in {END, MODAL, PRONOUN, QUOTE, VERB} for token in tokens[start:]):
        return None
    return Subject((tokens[people[0]],), start=start, end=len(tokens) - 1)
