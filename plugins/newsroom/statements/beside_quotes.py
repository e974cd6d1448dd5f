"""Who is named beside a quotation that has no verb of saying of its own: in a line that signs it, a
name with a colon, a statement announced, or a report in the writer's words."""

from collections.abc import Sequence

from .cue_places import BEFORE, cue_at_end, tells
from .cues import cues_between
from .found import Reading
from .introductions import introduced_by, is_introduced
from .kinds import COLON, COMMA, DASH, END, MODAL, OPEN, PRONOUN, QUOTE, VERB
from .noun_phrases import lead_start
from .resolution import Answer, Focus, resolve
from .sentence import sentence_start
from .speaker_labels import labelled_speaker
from .strangers import brings_up_somebody
from .subject import REACH, Subject
from .token import Token, is_within

LINE = 25
"""How many words a line under a quotation may have, if no dash begins it."""


def signature(tokens: Sequence[Token], text: str, focus: Focus) -> Answer | None:
    """Return who signs a quotation above: “— A B, Director of X”."""
    dash = bool(tokens) and tokens[0].kind == DASH
    if len(tokens) > REACH or not (dash or (tokens and tokens[-1].kind != END)):
        return None
    at = next((at for at, token in enumerate(tokens) if token.is_person), None)
    if at is None:
        return None
    rest = tokens[at + 1 :]
    if not dash and not (1 < len(rest) <= LINE and rest[0].kind in (COMMA, DASH, OPEN)):
        return None
    if lead_start(tokens, int(dash), at) > int(dash):
        return None
    if any(token.kind in (QUOTE, COLON, VERB, PRONOUN, MODAL, END) for token in rest[:-1]):
        return None
    subject = Subject((tokens[at],), start=int(dash), end=len(tokens))
    return resolve(subject, tokens, text, focus, 0)


def introduced_speaker(reading: Reading, words: str, at: int, focus: Focus) -> Answer | None:
    """Return who speaks by what ends just before a quotation: a name and colon, or a sentence
    that announces a statement."""
    if not at or reading.tokens[at - 1].kind not in (COLON, END):
        return None
    before = reading.tokens[max(0, at - BEFORE) : at]
    label = labelled_speaker(before)
    if label is not None:
        return resolve(label, before, reading.block.prose.text, focus, 0)
    led = introduced_by(before)
    if led is not None and is_introduced(words, vague=led.vague):
        return resolve(led.subject, before, reading.block.prose.text, focus, 0)
    if before[-1].kind != END or not words[:1].isupper():
        return None
    cue = cue_at_end(reading.tokens, reading.cues, at)
    return reading.answers.get(cue.verb) if cue is not None and cue.subject else None


def reported_speaker(reading: Reading, end: int) -> Answer | None:
    """Return whose speech the sentence before a token reports, if it holds no quotation."""
    if not reading.cues or not end or reading.tokens[end - 1].kind != END:
        return None
    tokens = reading.tokens
    start = sentence_start(tokens, end - 1)
    while start > 1 and tokens[start - 1].text == ";":
        start = sentence_start(tokens, start - 1)
    cues = cues_between(reading.cues, start, end)
    if not cues or is_within(reading.places[QUOTE], start, end):
        return None
    answer = reading.answers.get(cues[0].verb)
    if answer is None or not answer.speakers or not tells(tokens, cues[0]):
        return None
    sentence = tokens[start:end]
    named = {record for token in sentence if token.is_person for record in token.records}
    alone = named <= set(answer.speakers) and not brings_up_somebody(sentence)
    return answer if alone else None
