"""A quotation in its block: what stands around it, its cue, and whom that names."""

from collections.abc import Sequence
from itertools import chain, pairwise

from plugins.newsroom.schema import Organisation, Person

from .beside_quotes import introduced_speaker, reported_speaker, signature
from .cue_places import GOES_ON, cue_before, cue_behind
from .cues import DENIALS, Cue, cues_between
from .found import Found, Reading, found_in
from .kinds import (
    ADVERB,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    END,
    FAMILY,
    HONORIFIC,
    PRONOUN,
    QUOTE,
)
from .model import Certainty
from .piece import Piece
from .resolution import Answer, Focus
from .retelling import is_hearsay, is_retold, is_told
from .sense import holds_much, is_fragment, is_label
from .sentence import LONGEST_SENTENCE, STOPS, clause_floor, closes_sentence, sentence_start
from .strangers import is_spoken_by_stranger, names_stranger
from .surroundings import (
    brings_in_another,
    closes_clause,
    mixed,
    only_cue_between,
)
from .token import Token

PAUSES = frozenset({ADVERB, COMMA, CONJUNCTION, END})
"""What may follow a quotation whose sentence ends, or goes on with another verb."""

ASKING = frozenset({"ask", "asks", "asked", "asking"})

VAGUE = frozenset({Certainty.PRONOUN, Certainty.ORGANISATION})
"""Speakers to whom no single term is given: “it” and an organisation seldom speak in one."""

TERM_REACH = 14
"""How many words may stand between “said” and a word or two in quotation marks."""


def read_quotation(reading: Reading, piece: Piece, at: int, focus: Focus) -> Found:
    """Return a quotation with its place in the block, and with its cue if it has one."""
    tokens = reading.tokens
    rest = tokens[at + 1 : at + LONGEST_SENTENCE]
    found = found_in(reading.block, piece)
    found.candidates = tuple(focus.nearest())
    found.at = at
    found.starts_block = at == 0
    found.fills_block = at == 0 and closes_clause(tokens, at)
    ends = found.words.rstrip("’'")[-1:] in STOPS
    found.left_open = not ends and bool(rest) and rest[0].kind not in PAUSES
    found.left_open = found.left_open or (
        ends and brings_in_another(rest, shouts=found.words[-1:] in "!?")
    )
    previous = reading.found[-1] if reading.found else None
    found.clear_before = previous is not None and only_cue_between(tokens, at, previous)
    before, behind = _cues(reading, found, at)
    cue = _chosen(reading, before, behind, found.words)
    if cue is not None:
        found.candidates = _candidates(tokens, cue, found.candidates)
        _tell(reading, found, cue)
        if cue is before:
            _mix(reading, found, previous, at)
    elif (introduced := introduced_speaker(reading, found.words, at, focus)) is not None:
        found.answer = introduced
    elif rest and _may_sign(reading, found, rest[0]):
        found.answer = signature(rest, reading.block.prose.text, focus)
    elif found.words[:1].isupper() and (not rest or _is_closed(tokens, at)):
        found.report = reported_speaker(reading, at)
    return found


def _candidates(
    tokens: Sequence[Token], cue: Cue, nearest: tuple[Person | Organisation, ...]
) -> tuple[Person | Organisation, ...]:
    """Return who may be meant by a verb's own clause: the organisations that it names alone, none
    of `nearest` where it names somebody whom the register lacks, else them."""
    start, end = clause_floor(tokens, cue.verb), cue.verb + 1
    while end < len(tokens) and tokens[end].kind not in (COLON, COMMA, END, QUOTE):
        end += 1
    clause = tokens[start:end]
    if any(token.is_person or token.kind == PRONOUN for token in clause):
        return nearest
    if bodies := [token.records for token in clause if token.is_organisation]:
        return tuple(dict.fromkeys(chain.from_iterable(bodies)))
    titled = any(
        title.kind == HONORIFIC and name.kind in (CAPITAL, FAMILY)
        for title, name in pairwise(clause)
    )
    stranger = titled or names_stranger(clause) or is_spoken_by_stranger(tokens, cue.verb)
    return () if stranger else nearest


def _may_sign(reading: Reading, found: Found, first: Token) -> bool:
    """Whether what follows a quotation may be the line that signs it."""
    if first.kind == DASH or reading.block.quote is not None:
        return True
    place = reading.block.prose.source(first.start)
    begins_line = any(found.source[1] <= line <= place for line, _ in reading.block.lines)
    return begins_line and found.words[-1:] in STOPS


def _cues(reading: Reading, found: Found, at: int) -> tuple[Cue | None, Cue | None]:
    """Return the cues before and behind a quotation; a name or title in marks has none."""
    tokens, words = reading.tokens, found.words
    before = cue_before(tokens, at, reading.cues)
    behind = cue_behind(tokens, at, reading.cues, words[-1:])
    joins_before = before is not None and tokens[at - 1].kind not in (COLON, COMMA)
    following = tokens[at + 1 : at + 2] if behind is not None else ()
    joins_behind = words[-1:] != "," and any(token.kind != COMMA for token in following)
    if (joins_before or joins_behind) and is_label(words):
        return None if joins_before else before, None if joins_behind else behind
    return before, behind


def _tell(reading: Reading, found: Found, cue: Cue) -> None:
    found.cue = cue
    found.verb_start = reading.tokens[cue.verb].start
    found.asks = found.words[-1:] == "?" and reading.tokens[cue.verb].lower in ASKING
    found.answer = reading.answers.get(cue.verb, Answer()) if cue.subject else Answer()
    retold = is_retold(reading.tokens, cue, reading.cues) and not _is_own(reading, cue)
    if retold or is_hearsay(reading.tokens, cue):
        found.answer = Answer()


def _is_own(reading: Reading, cue: Cue) -> bool:
    """Whether the verb before a cue has the same subject: “A B said that he told them: “…””."""
    start = sentence_start(reading.tokens, cue.verb)
    earlier = cues_between(reading.cues, start, cue.verb)[-1:]
    told = [reading.answers.get(other.verb, Answer()).speakers for other in earlier]
    denied = any(reading.tokens[other.verb].lower in DENIALS for other in earlier)
    return told == [reading.answers[cue.verb].speakers] and not denied


def _mix(reading: Reading, found: Found, previous: Found | None, at: int) -> None:
    """Find the sentence of which a quotation is only a part."""
    tokens, cue = reading.tokens, found.cue
    assert cue is not None
    if previous is not None and previous.mixed and found.piece.start < previous.mixed[1]:
        found.mixed = previous.mixed
    elif previous is None or previous.cue is None or previous.cue.verb != cue.verb:
        found.mixed = mixed(tokens, at, found.words)
    if found.mixed and not (holds_much(found.words) or _is_term(reading, found)):
        found.answer = Answer()


def _chosen(reading: Reading, before: Cue | None, behind: Cue | None, words: str) -> Cue | None:
    """Return the cue that tells; where two tell of different people, none is certain."""
    if before is None or behind is None:
        return before or behind
    first = reading.answers.get(before.verb, Answer())
    second = reading.answers.get(behind.verb, Answer())
    if before.subject is None and not is_fragment(words) and words[-1:] in GOES_ON:
        return behind
    if first.speakers == second.speakers:
        return before if is_fragment(words) else behind
    return Cue(behind.verb, None, behind=False, tail=behind.tail)


def _is_closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends with a quotation."""
    return closes_sentence(tokens, at) or tokens[at + 1].kind == END


def _is_of_themselves(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a pronoun speaks of itself: “She said she was “proud” of it”."""
    words = [token.lower for token in tokens[cue.tail : cue.tail + 2] if token.lower != "that"]
    return cue.subject is not None and words[:1] == [cue.subject.pronoun]


def _is_term(reading: Reading, found: Found) -> bool:
    """Whether a word or two are the speaker’s own, by their verb: called it “unexpected”; not
    where another tells of the speaker: “A B alleged that C D called it “unexpected””."""
    tokens, cue = reading.tokens, found.cue
    assert cue is not None
    verb = tokens[cue.verb].verb
    unsure = found.answer is None or found.answer.certainty in VAGUE
    unsure = unsure and not _is_of_themselves(tokens, cue)
    near = tokens[cue.verb : found.at]
    goes_on = cue.subject is not None and cue.subject.inherited
    if verb is None or not (verb.finite or goes_on) or len(near) > TERM_REACH:
        return False
    if not verb.uses & {"term", "that"} or is_told(tokens, cue, reading.cues):
        return False
    return not unsure and is_fragment(found.words)
