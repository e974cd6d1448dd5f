"""Which cue belongs to a quotation: one behind it, before it, or at the end of the block above."""

from collections.abc import Sequence

from .cues import DENIALS, STATEMENT_NOUNS, Cue, cues_between, has_noun, names_person
from .kinds import (
    ADVERB,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    DETERMINER,
    END,
    HONORIFIC,
    MODAL,
    NAME,
    OTHER,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
)
from .lexicon import grammar_words
from .sentence import LONGEST_SENTENCE, sentence_start
from .token import Token

SAID_TO = grammar_words("listeners")
"""Verbs whose object is a person who does not speak."""

CLAUSE = 15
"""How many tokens a subject that nobody knows may have."""

TAIL = 8
"""How many tokens may follow “said” to the end of its clause: “told me on Monday”."""

BEFORE = 2 * LONGEST_SENTENCE
"""How many tokens may stand before the end of what announces words."""

GOES_ON = frozenset(",?!—–")
"""The last characters of a quotation with which its sentence goes on."""

LABELS = grammar_words("labels")
"""Words after which quotation marks hold a name or term of nobody in particular."""

WORDS = grammar_words("words-of-somebody")
"""Nouns that mean somebody's words."""

CLAIMS = grammar_words("claims")
HEARING = grammar_words("hearing")
BEING = frozenset({"are", "been", "being", "is", "was", "were"})


def cue_behind(tokens: Sequence[Token], quote: int, cues: Sequence[Cue], ending: str) -> Cue | None:
    """Return the cue that follows a quotation: “…,” said A B. `ending` is its last character."""
    if quote and tokens[quote - 1].lower in LABELS:
        return None
    following = quote + 1
    while following < len(tokens) and tokens[following].kind in (COMMA, DASH):
        following += 1
    goes_on = ending in GOES_ON or following > quote + 1
    for cue in cues_between(cues, following, following + LONGEST_SENTENCE):
        if cue.behind or cue.subject is None or cue.subject.inherited:
            adjacent = all(token.kind == ADVERB for token in tokens[following : cue.verb])
            unknown = cue.subject is None and goes_on and _is_near(tokens, following, cue.verb)
        else:
            adjacent = cue.head <= following
            unknown = False
        if not adjacent and not unknown:
            return None
        return cue if goes_on or _ends_soon(tokens, cue) else None
    return None


def _is_near(tokens: Sequence[Token], start: int, verb: int) -> bool:
    kinds = {token.kind for token in tokens[start:verb]}
    return verb - start < CLAUSE and not kinds & {END, QUOTE, COLON}


def _ends_soon(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether nothing follows a cue that it could introduce: “…” Stahl said."""
    rest = tokens[cue.tail : cue.tail + LONGEST_SENTENCE]
    if cue.behind:
        return not (rest and rest[0].kind == COLON)
    if not rest or rest[0].kind in (END, COMMA):
        return True
    for number, token in enumerate(rest):
        if token.kind == END:
            return number < TAIL
        if token.kind == QUOTE:
            return cue.subject is None and number < TAIL
        if token.kind in (COLON, PRONOUN, MODAL, VERB) or token.lower in {"that", "whether", "how"}:
            return False
        if token.kind == COMMA:
            return number < TAIL
    return len(rest) < TAIL


def cue_before(tokens: Sequence[Token], quote: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the cue that introduces a quotation in its sentence: A B said: “…”."""
    start = sentence_start(tokens, quote)
    if quote and tokens[quote - 1].lower in LABELS:
        return None
    for cue in reversed(cues_between(cues, start, quote)):
        between = tokens[cue.tail : quote]
        if is_released(tokens, cue) and (not between or between[-1].kind != COLON):
            continue
        if _introduces(tokens, cue, between):
            return cue
        return Cue(cue.verb, None, behind=False, tail=cue.tail)
    return None


def _introduces(tokens: Sequence[Token], cue: Cue, between: Sequence[Token]) -> bool:
    """Whether what stands between a cue and a quotation leaves them together."""
    quoted = any(token.kind == QUOTE for token in between)
    verb = tokens[cue.verb].verb
    if tokens[cue.verb].lower in DENIALS or _are_words_of_another(between):
        return False
    told = verb is not None and {"that", "clause"} & verb.uses
    for number, token in enumerate(between):
        if not names_person(token) or _is_theme(between, number, quoted=quoted):
            continue
        if told and token.kind == PRONOUN:
            continue
        before = between[number - 1] if number else tokens[cue.tail - 1]
        listened = number == 0 and tokens[cue.verb].lower in SAID_TO
        titled = [t for t in between[:number] if t.kind not in (ROLE, HONORIFIC, CAPITAL, OTHER)]
        listened = listened or (not titled and tokens[cue.verb].lower in SAID_TO)
        after_preposition = _follows_preposition(between, number)
        owned = number + 1 < len(between) and between[number + 1].kind == OWNER
        if not (listened or after_preposition or owned) or before.kind == QUOTE:
            return False
    if cue.behind:
        last = between[-1].kind if between else COMMA
        return last in (COMMA, COLON, DASH) or _is_aside(tokens, cue, between)
    return not (quoted and any(token.kind == VERB for token in between))


def _is_aside(tokens: Sequence[Token], cue: Cue, between: Sequence[Token]) -> bool:
    """Whether a cue stands between commas: “the roof, according to A B, is “beyond repair””."""
    opened = cue.verb > 0 and tokens[cue.verb - 1].kind == COMMA and between[0].kind == COMMA
    return opened and not any(token.kind in (COMMA, VERB) for token in between[1:])


def _are_words_of_another(between: Sequence[Token]) -> bool:
    """Whether what leads to a quotation tells whose words it holds, or goes on about somebody:
    “repeated the words of A B: “…””, “welcomed A B’s remarks: “…””, “the crowd, which sang “…””."""
    relative = False
    for number, token in enumerate(between):
        following = between[number + 1] if number + 1 < len(between) else None
        if token.kind == OWNER and any(word.lower in WORDS for word in between[number + 1 :]):
            return True
        joined = following is not None and following.lower in {"by", "from", "of"}
        if token.lower in WORDS and joined:
            after = between[number + 2 : number + 3]
            if any(word.kind in (NAME, CAPITAL, DETERMINER, HONORIFIC, ROLE) for word in after):
                return True
        if token.lower in HEARING or (
            token.lower in CLAIMS and following is not None and following.lower in {"of", "that"}
        ):
            return True
        if token.lower in BEING and _is_passive(between[number + 1 :]):
            return True
        relative = token.kind == RELATIVE or (relative and token.kind != COMMA)
    return relative or (bool(between) and between[-1].kind == OWNER)


def _is_passive(following: Sequence[Token]) -> bool:
    """Whether a verb of saying follows “was”: “he was told”."""
    verb = next((token for token in following if token.kind != ADVERB), None)
    return verb is not None and verb.verb is not None and verb.kind != VERB


def _is_theme(between: Sequence[Token], at: int, *, quoted: bool) -> bool:
    """Whether words in marks go on about a person: he said that A B “was a gentle soul”."""
    rest = between[at + 1 :]
    return not quoted and all(token.kind in (MODAL, ADVERB) for token in rest)


def _follows_preposition(between: Sequence[Token], at: int) -> bool:
    place = at - 1
    while place >= 0 and between[place].kind in (ROLE, HONORIFIC, CAPITAL, OTHER, DETERMINER):
        place -= 1
    return place >= 0 and between[place].kind == PREPOSITION


def cue_at_end(tokens: Sequence[Token], cues: Sequence[Cue], end: int) -> Cue | None:
    """Return the cue with which the tokens before `end` end, so that the words follow it: “A B
    said:”."""
    if not cues or tokens[end - 1].kind not in (COLON, COMMA, END):
        return None
    before = max(0, end - BEFORE)
    cues = cues_between(cues, before, end)
    ending = tokens[end - 1].kind
    released = [cue for cue in cues if is_released(tokens, cue)]
    if not released and ending == END:
        return None
    start = sentence_start(tokens, end - 1)
    last = 0
    if released:
        last = max((at for at in range(before, end) if tokens[at].kind == QUOTE), default=0)
    for cue in reversed(released):
        announced = any(
            token.lower == "following" for token in tokens[max(0, cue.verb - 6) : cue.verb + 6]
        )
        if cue.verb >= start or (announced and cue.verb > last):
            return cue
    here = cues_between(cues, start, end)
    if here and (ending == COLON or (ending == COMMA and here[-1].tail == end - 1)):
        return _unless_another(tokens[:end], here[-1])
    return None


def is_released(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a cue is of the kind “released the following statement”."""
    if tokens[cue.verb].lower in STATEMENT_NOUNS:
        return True
    verb = tokens[cue.verb].verb
    return verb is not None and "statement" in verb.uses and has_noun(tokens, cue.verb)


def _unless_another(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Leave the subject out where another person stands after it, as one who may have spoken."""
    if _introduces(tokens, cue, tokens[cue.tail :]):
        return cue
    return Cue(cue.verb, None, behind=False, tail=cue.tail)


def tells(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether somebody speaks in the writer's words, so that a quotation may follow in theirs:
    “said that …”, “welcomed the news”, “…, he said”."""
    verb = tokens[cue.verb].verb
    return verb is not None and verb.finite and "quotation" in verb.uses and cue.subject is not None
