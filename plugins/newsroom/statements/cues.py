"""Cues: verbs of saying with their subjects, and the quotations to which they belong."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from .joint import is_joint
from .kinds import (
    ADVERB,
    CLOSE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE_WORD,
    DASH,
    DETERMINER,
    MODAL,
    NAME,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .noun_phrases import lead_start
from .sentence import LONGEST_SENTENCE, clause_floor, sentence_start
from .subject import REACH, Subject
from .subject_after import subject_after
from .subject_before import subject_before
from .token import Places, Token

DENIALS = grammar_words("denials")
"""Verbs after which words are somebody else’s: “denied that it was “a sham””."""

REPLIES = grammar_words("replies")
ASKED = frozenset({"ask", "asked", "asks", "challenged", "pressed", "questioned"})

MEANS = frozenset({"noting", "saying", "stating", "telling", "warning"})
"""Verbs after “by” with which words are the speaker's own: not “improved it by adding “…””."""

REPUTED = frozenset({"believed", "estimated", "reported", "said", "thought"})
"""Verbs that before “to” tell what others think of their subject."""

ASIDE = frozenset({ADVERB, COMMA, CONJUNCTION, DASH, QUOTE})
"""What may stand before “saying” where it goes on about the subject of its sentence."""

STATEMENT_NOUNS = grammar_words("statement-nouns")

NOUNS = STATEMENT_NOUNS | {"according"}


class Cue(NamedTuple):
    """A verb of saying at a place among a block's tokens, with its subject if that is known.

    `behind` is true where the subject follows the verb. `tail` is the first token after both.
    """

    verb: int
    subject: Subject | None
    behind: bool
    tail: int

    @property
    def head(self) -> int:
        """The first token of the cue."""
        if self.subject is None or self.behind or self.subject.inherited:
            return self.verb
        return self.subject.start


def cues_between(cues: Sequence[Cue], start: int, end: int) -> Sequence[Cue]:
    """Return those of a block's cues, in order, whose verbs stand in a range of its tokens."""
    if not cues or (start <= cues[0].verb and cues[-1].verb < end):
        return cues
    first = bisect_left(cues, start, key=_verb_of)
    return cues[first : bisect_left(cues, end, lo=first, key=_verb_of)]


_verb_of = attrgetter("verb")


def find_cues(tokens: Sequence[Token], places: Places) -> list[Cue]:
    """Return the cues of a block in order; a verb that is not used as one becomes a word."""
    cues: list[Cue] = []
    noted = places[CUE_WORD]
    nouns = [at for at in noted if tokens[at].lower in NOUNS]
    for at in places[VERB]:
        if not _is_used(tokens, at):
            tokens[at].kind = WORDKIND
        elif at + 1 < len(tokens) and tokens[at + 1].text == ";" and _leads(tokens, at + 2):
            tokens[at + 1].kind = COLON  # “A B said; “…””
    for at in sorted({*places[VERB], *nouns}):
        if tokens[at].kind == VERB:
            cue = _cue(tokens, at, cues)
            cues.append(_unless_reply(tokens, _unless_joint(tokens, cue) if noted else cue))
        elif _names_source(tokens, at):
            subject = subject_after(tokens, at + 1)
            cue = Cue(at, subject, behind=True, tail=subject.end if subject else at + 2)
            cues.append(_unless_joint(tokens, cue))
    return cues


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation follows, or the block ends: “A B said; “…””."""
    return at == len(tokens) or tokens[at].kind == QUOTE


def _unless_joint(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Leave the subject out of a joint statement of which only one speaker is known."""
    each = tokens[cue.verb].lower == "statements"
    if cue.subject is None or not (each or len(cue.subject.names) == 1):
        return cue
    if each or is_joint(tokens, cue.verb):
        return Cue(cue.verb, None, behind=False, tail=cue.tail)
    return cue


def _unless_reply(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Leave out “she” who replies: whoever was heard last is the one she replies to, unless
    somebody was asked before: “Asked about the cost, she replied”."""
    pronoun = cue.subject is not None and cue.subject.pronoun
    if not pronoun or tokens[cue.verb].lower not in REPLIES:
        return cue
    before = tokens[max(0, cue.verb - LONGEST_SENTENCE) : cue.verb]
    if any(token.lower in ASKED for token in before):
        return cue
    return Cue(cue.verb, None, behind=False, tail=cue.tail)


def _names_source(tokens: Sequence[Token], at: int) -> bool:
    """“According to A B”, “The following is a statement from A B:”, “Statement by A B on …”."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if tokens[at].lower == "according":
        return following == "to"
    if tokens[at].lower not in STATEMENT_NOUNS or following not in {"from", "by", "of"}:
        return False
    before = tokens[max(0, at - LONGEST_SENTENCE) : at]
    return not any(token.kind == VERB or token.is_person for token in before)


def _is_used(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of a verb of saying is used as one here."""
    verb = tokens[at].verb
    assert verb is not None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if verb.particle and (following is None or following.lower != verb.particle):
        return False
    if "statement" in verb.uses and "quotation" not in verb.uses and not has_noun(tokens, at):
        return False
    if tokens[at].lower in STATEMENT_NOUNS and not _is_no_noun(tokens, at):
        return False
    if following is not None and _is_past_participle(tokens, at, following.lower):
        return False
    if verb.base and following is not None and following.kind == VERB:
        return False  # “the AHSN report says”
    before = at - 1
    while before >= 0 and tokens[before].kind == ADVERB:
        before -= 1
    if before < 0:
        return not verb.finite
    if verb.base and tokens[before].lower == "to":
        return _goes_on(tokens, before)
    if tokens[before].lower == "by":
        return tokens[at].lower in MEANS  # “A B closed by saying: “…””
    if verb.base and tokens[before].kind not in (PRONOUN, NAME, QUOTE, COMMA, ROLE, CLOSE):
        return tokens[before].kind == WORDKIND and tokens[before].text.endswith("s")
    return tokens[before].kind not in (MODAL, PREPOSITION, DETERMINER, OWNER, VERB)


def _is_no_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether “comments” or the like is a verb: “A B comments: “…””, “A B, of Acme, comments”."""
    following = tokens[at + 1 : at + 2]
    if any(token.kind == QUOTE or token.lower == "that" for token in following):
        return True
    verb = tokens[at].verb
    introduces = bool(following) and following[0].kind in (COLON, COMMA)
    person = at > 0 and (tokens[at - 1].is_person or tokens[at - 1].kind == COMMA)
    return introduces and person and verb is not None and not verb.base


def _is_past_participle(tokens: Sequence[Token], at: int, following: str) -> bool:
    """“A B, said to be …”, “A B, described as …”: words about somebody, and not theirs. “What
    A B described as …” is said by A B."""
    if following == "to" and tokens[at].lower in REPUTED:
        return True
    if following != "as" or tokens[at].lower in {"saying", "says", "say"}:
        return False
    start = clause_floor(tokens, at)
    parts = [number for number in range(start, at) if tokens[number].kind == COMMA]
    clause = tokens[max([start, *(number + 1 for number in parts)]) : at]
    return not any(
        token.lower in {"what", "which", "whom"} for token in tokens[start:at]
    ) and not any(token.kind == PRONOUN for token in clause)


def has_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun such as “statement” follows a verb."""
    return any(token.lower in STATEMENT_NOUNS for token in tokens[at + 1 : at + 8])


def _goes_on(tokens: Sequence[Token], to: int) -> bool:
    return to > 1 and tokens[to - 1].lower == "on" and tokens[to - 2].lower in {"went", "goes"}


def _cue(tokens: Sequence[Token], at: int, cues: Sequence[Cue]) -> Cue:
    last = at
    if at > 1 and tokens[at - 1].lower == "to" and _goes_on(tokens, at - 1):
        last = at - 3
    floor = clause_floor(tokens, at)
    after_quote = floor > 0 and tokens[floor - 1].kind in (QUOTE, COMMA)
    lead = tokens[floor:last]
    if after_quote and all(token.kind == ADVERB for token in lead):
        behind = subject_after(tokens, at)
        if behind is not None:
            return Cue(at, behind, behind=True, tail=behind.end)
    subject = None
    verb = tokens[at].verb
    if verb is not None and verb.finite:
        subject = subject_before(tokens, floor, last)
    if subject is None:
        subject = _with_speaker(tokens, last) or _inherited(tokens, last, cues)
    unknown = subject is None or (not subject.names and bool(subject.printed))
    if unknown and at and tokens[at - 1].kind == COMMA:
        behind = subject_after(tokens, at)
        if behind is not None and behind.names and not _acts(tokens, behind.end):
            return Cue(at, behind, behind=True, tail=behind.end)
    return Cue(at, subject, behind=False, tail=at + 1)


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows a name, of whom something is said: “Jane Doe, 44, says A B is …”."""
    following = tokens[at] if at < len(tokens) else None
    return following is not None and (
        following.kind in (MODAL, VERB, WORDKIND) or following.lower in {"had", "has", "have"}
    )


def _with_speaker(tokens: Sequence[Token], at: int) -> Subject | None:
    """“with A B stating: “…”” names the speaker of a form in -ing."""
    verb = tokens[at].verb if at < len(tokens) else None
    if verb is None or verb.finite or not at or not tokens[at - 1].is_person:
        return None
    start = lead_start(tokens, 0, at - 1)
    if not start or tokens[start - 1].lower != "with":
        return None
    return Subject((tokens[at - 1],), start=start, end=at)


def _inherited(tokens: Sequence[Token], last: int, cues: Sequence[Cue]) -> Subject | None:
    """Return the subject that a verb shares with the one before it in its sentence."""
    start = sentence_start(tokens, last)
    verb = tokens[last].verb if last < len(tokens) else None
    joined = last > start and tokens[last - 1].lower in {"and", "but", "then", "before"}
    participle = verb is not None and not verb.finite
    if not (joined or participle):
        return None
    means = last > start and tokens[last - 1].lower == "by"
    if participle and not (joined or means or _goes_on_adding(tokens, last)):
        return None
    if earlier := cues_between(cues, start, last):
        previous = earlier[-1]
        if tokens[previous.verb].lower in DENIALS:
            return None
        between = tokens[previous.tail : last]
        if previous.subject is None or any(names_person(token) for token in between):
            return None
        return previous.subject._replace(inherited=True)
    if not participle:
        return None
    people = [at for at in range(start, last) if names_person(tokens[at])]
    if len(people) != 1 or last - people[0] > REACH:
        return None
    if means and any(token.kind == MODAL for token in tokens[people[0] : last]):
        return None  # “A B could help by saying “…””
    begins = lead_start(tokens, start, people[0])
    owned = tokens[people[0] + 1].kind == OWNER
    if owned or not (begins == start or tokens[begins - 1].kind in (COMMA, DASH)):
        return None
    return _alone(tokens[people[0]], begins, last)._replace(inherited=True)


def _goes_on_adding(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form in -ing goes on about its sentence’s subject: “…, saying”, “… adding:”."""
    colon = [token.kind for token in tokens[at + 1 : at + 2]] == [COLON]
    return tokens[at - 1].kind in ASIDE or (tokens[at].lower == "adding" and colon)


def _alone(token: Token, start: int, end: int) -> Subject:
    if token.kind == PRONOUN:
        return Subject(pronoun=token.lower, start=start, end=start + 1)
    return Subject((token,), start=start, end=end)


def names_person(token: Token) -> bool:
    """Whether a token is a person’s name or a pronoun."""
    return token.is_person or (token.kind == PRONOUN and token.lower != "it")
