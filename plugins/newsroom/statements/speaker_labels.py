"""Lines without a verb that say whose words follow: “Greg:”, “Quotes attributable to A B”."""

from collections.abc import Sequence

from .kinds import (
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    END,
    HONORIFIC,
    MODAL,
    NAME,
    PRONOUN,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
)
from .lexicon import grammar_words
from .noun_phrases import is_post_nominal, lead_start, without_brackets
from .sentence import sentence_start
from .strangers import names_stranger
from .subject import Subject
from .token import Token

QUOTES = grammar_words("statement-nouns") | {"quote", "quotes"}
TOPIC = frozenset({"about", "concerning", "following", "on", "regarding"})
ENDS_OF_ROLES = frozenset({CAPITAL, HONORIFIC, NAME, ROLE})
ATTRIBUTED = frozenset({"attributable", "attributed"})


def may_announce(tokens: Sequence[Token]) -> bool:
    """Whether tokens without a verb of saying may be a line that says whose words stand above or
    below it: most paragraphs end as a sentence, and are none."""
    if not tokens or (tokens[-1].kind == END and tokens[0].kind != DASH):
        return bool(tokens) and tokens[0].lower in QUOTES
    return True


def attributed_speaker(tokens: Sequence[Token]) -> Subject | None:
    """Return the person to whom a line gives the words that follow: “Quotes attributable to
    Minister for Health A B:”, “Statement from Chair A B on the floods”."""
    if not tokens or tokens[0].lower not in QUOTES or not tokens[2:]:
        return None
    words = [token.lower for token in tokens[:3]]
    if any(token.kind in (QUOTE, VERB, PRONOUN, RELATIVE) for token in tokens[1:]):
        return None
    people = [at for at, token in enumerate(tokens) if token.is_person]
    if words[1] in ATTRIBUTED and words[2] == "to":
        return _at_the_end(tokens, 3, people)
    if words[1] in {"by", "from"} and people and lead_start(tokens, 2, people[0]) == 2:  # noqa: PLR2004 (words)
        return _before_the_topic(tokens, people[0])
    return None


def _at_the_end(tokens: Sequence[Token], start: int, people: Sequence[int]) -> Subject | None:
    """Return the one person of a line, if it ends with the name: all before that is a role."""
    if len(people) != 1:
        return None
    role = tokens[start : people[0]]
    if role and (role[-1].kind not in ENDS_OF_ROLES or names_stranger(role)):
        return None
    if any(token.kind == COMMA for token in role):
        return None
    rest = [token for token in tokens[people[0] + 1 :] if not is_post_nominal(token)]
    if any(token.kind not in (COLON, END) for token in rest):
        return None
    return Subject((tokens[people[0]],), start=start, end=len(tokens))


def _before_the_topic(tokens: Sequence[Token], at: int) -> Subject | None:
    following = next((t for t in tokens[at + 1 :] if not is_post_nominal(t)), None)
    ends = following is None or following.kind in (COLON, END)
    if ends or (following is not None and following.lower in TOPIC):
        return Subject((tokens[at],), start=2, end=at + 1)
    return None


def labelled_speaker(tokens: Sequence[Token]) -> Subject | None:
    """Return the person whose name, with a title and role at most, stands by itself before the
    colon with which tokens end: “Congresswoman A B:”, “A B, chair of Acme:”."""
    if len(tokens) <= 1 or tokens[-1].kind != COLON:
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
    if any(token.kind in (END, MODAL, PRONOUN, QUOTE, VERB) for token in tokens[start:]):
        return None
    return Subject((tokens[people[0]],), start=start, end=len(tokens) - 1)
