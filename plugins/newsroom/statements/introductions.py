"""Sentences that lead to somebody's words without a verb of saying: “A B would like more of it:”,
“As A B puts it:”, “For A B, the point is simple:”, “A B’s advice:”."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .kinds import COLON, COMMA, OWNER, QUOTE, VERB, WORDKIND
from .lexicon import grammar_words
from .noun_phrases import is_post_nominal, lead_start
from .sense import holds_sentence, is_title
from .sentence import STOPS, sentence_start
from .sentence_topic import is_about, opens_sentence
from .strangers import brings_up_somebody, may_be_people
from .subject import Subject
from .token import Token

UNSAID = (
    grammar_words("words-of-somebody")
    | grammar_words("labels")
    | grammar_words("sayings")
    | grammar_words("hearing")
    | grammar_words("claims")
    | grammar_words("bearers")
)
"""Words after which a quotation may be what stands somewhere, or what somebody else said."""

OWN_WORDS = grammar_words("own-words")
SENT = frozenset({"letter", "message", "post", "statement", "tweet"})
"""What holds the words of whose it is: “A B’s letter reads, in part:”."""

FEELINGS = grammar_words("feelings")
BEING = frozenset({"are", "be", "been", "being", "got", "is", "was", "were"})
SOME = frozenset({"a", "one", "some", "this"})
LONGEST = 40
MANY = 12
"""How many words are more than a heckle or a slogan."""

PUTTING = frozenset({"put", "puts", "say"})
FIRST_PERSON = grammar_words("first-person")


class Introduction(NamedTuple):
    """Who is introduced, and whether the sentence does not even say that they have something to
    say, so that the words themselves must sound like somebody's."""

    subject: Subject
    vague: bool


def introduced_by(tokens: Sequence[Token]) -> Introduction | None:
    """Return the one person of whom a sentence speaks that ends with a colon, and that tells of
    nobody else, of no speech and of nothing that bears words."""
    if len(tokens) <= 1 or tokens[-1].kind != COLON:
        return None
    start = sentence_start(tokens, len(tokens) - 1)
    people = [at for at in range(start, len(tokens)) if tokens[at].is_person]
    if len(people) != 1 or len(tokens) - start > LONGEST:
        return None
    at = people[0]
    rest = _what_is_told(tokens, start, at)
    if rest is None:
        return None
    if tokens[start].lower == "as" and PUTTING.isdisjoint(token.lower for token in rest):
        return None
    if tokens[start].lower == "as":  # “As A B likes to say:”
        rest = [token for before, token in pairwise([tokens[at], *rest]) if before.lower != "to"]
    if any(map(_forbids, [*tokens[start:at], *rest])) or _is_passive(rest):
        return None
    if any(map(may_be_people, rest)) or brings_up_somebody(tokens[start:-1]):
        return None
    subject = Subject((tokens[at],), start=start, end=len(tokens) - 1)
    told = {token.lower for token in tokens[start:]} & PUTTING
    vague = bool(rest) and not told and tokens[start].lower != "for"
    return Introduction(subject, vague)


def is_introduced(words: str, *, vague: bool) -> bool:
    """Whether words are a sentence to which another may lead: neither a term nor a title; and after
    a vague one, long, or in the first person, unlike a heckle or a slogan."""
    found = words.casefold().replace("’", "'").split()
    if vague and len(found) < MANY and FIRST_PERSON.isdisjoint(found):
        return False
    ends = words[-1:] in STOPS and not is_title(words)
    return words[:1].isupper() and (ends or holds_sentence(words))


def _what_is_told(tokens: Sequence[Token], start: int, at: int) -> Sequence[Token] | None:
    """Return the words of a sentence that tell of the person at a place, without what it says
    between commas that they are; `None` if it does not open with them."""
    if tokens[start].lower == "for" and lead_start(tokens, start, at) in (start, start + 1):
        return tokens[at + 2 : -1] if tokens[at + 1].kind == COMMA else None
    if not opens_sentence(tokens, at):
        return None
    if tokens[at + 1].kind == OWNER:
        owned = tokens[at + 2 : -1]
        if [word.lower for word in owned[1:2]] in (["read"], ["reads"]):
            return () if owned[0].lower in SENT else None
        own = any(word.lower in OWN_WORDS for word in owned[:3])
        borrowed = any(word.lower == "from" or word.kind in (QUOTE, VERB) for word in owned)
        return () if own and not borrowed else None  # what follows tells for whom it is
    if not is_about(tokens, at):
        return None
    if [token.lower for token in tokens[at + 2 : at + 5]] == ["this", "to", "say"]:
        return () if tokens[at + 1].lower in {"had", "has"} else None
    if tokens[at + 1].lower in {"has", "have"} and tokens[at + 2].lower in SOME:
        own = any(token.lower in OWN_WORDS for token in tokens[at + 3 : at + 5])
        return () if own and not any(word.lower == "from" for word in tokens[at:]) else None
    commas = [place for place in range(at + 1, len(tokens)) if tokens[place].kind == COMMA]
    apposed = commas[1:] and all(map(is_post_nominal, tokens[at + 1 : commas[0]]))
    return tokens[commas[1] + 1 : -1] if apposed else tokens[at + 1 : -1]


def _forbids(token: Token) -> bool:
    saying = token.verb is not None and not token.verb.particle  # “the point is simple”
    return token.kind in (QUOTE, VERB) or token.lower in UNSAID or saying


def _is_passive(rest: Sequence[Token]) -> bool:
    """Whether something is done to somebody: “was heckled”; “is delighted” tells what they feel."""
    return any(
        first.lower in BEING
        and second.kind == WORDKIND
        and second.text.endswith(("ed", "en"))
        and second.lower not in FEELINGS
        for first, second in pairwise(rest)
    )
