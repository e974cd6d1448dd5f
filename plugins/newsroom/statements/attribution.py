"""Attribution: each quotation of an article, and who said it.

One pass reads the blocks in order, so that what a name or a pronoun means depends only on what a
reader has read before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from plugins.newsroom.names import NameFound, NameIndex
from plugins.newsroom.prose import Block
from plugins.newsroom.schema import Person

from .beside_quotes import introduced_speaker, reported_speaker, signature
from .cast import Cast
from .credit_in_text import printed_credit
from .cue_places import (
    GOES_ON,
    cue_at_end,
    cue_before,
    cue_behind,
    is_retold,
    is_told,
)
from .cues import DENIALS, Cue, find_cues
from .found import Found, Reading
from .kinds import (
    ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    END,
    HONORIFIC,
    NAME,
    PRONOUN,
    QUOTE,
)
from .model import Certainty
from .offices import note_offices, office_at
from .partners import listed_people
from .quotations import PROSE, Piece
from .resolution import PEOPLE, Answer, Focus, is_about, opens_sentence, resolve
from .sense import holds_much, is_fragment, is_label
from .sentence import STOPS, closes_sentence, sentence_start, sentences
from .speaker_labels import labelled_speaker
from .strangers import definite_people, indefinite_people, is_spoken_by_stranger, names_relative, strangers
from .surroundings import (
    beside_saying,
    beside_somebody,
    brings_in_another,
    evidence,
    is_called,
    is_unknown_person,
    mixed,
    only_cue_between,
)
from .titled_names import name_label, name_titled
from .token import Token
from .tokens import masked, tokenise

PAUSES = frozenset({ADVERB, COMMA, CONJUNCTION, END})
"""What may follow a quotation whose sentence ends, or goes on with another verb."""

ASKING = frozenset({"ask", "asks", "asked", "asking"})

TELLING = frozenset({NAME, PRONOUN, HONORIFIC})
"""The kinds of tokens that tell who is spoken of."""

VAGUE = frozenset({Certainty.PRONOUN, Certainty.ORGANISATION})
"""Speakers to whom no single term is given: “it” and an organisation seldom speak in one."""

TERM_REACH = 14
"""How many words may stand between “said” and a word or two in quotation marks."""


class Attribution:
    """Reads an article's blocks in order; `readings` are what it finds in them.

    `names` are the names in the blocks that hold no quotations, by the numbers of these blocks.
    """

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self.cast = Cast()
        self.focus = Focus(self.cast)
        self.readings: list[Reading | None] = []
        self.names: dict[int, Sequence[NameFound]] = {}
        self.words: dict[int, str] = {}

    def hear(self, text: str) -> None:
        """Take note of who is named in a headline or summary."""
        tokens, _ = tokenise(text, self.index, self.cast)
        for token in tokens:
            self._name(token)
        self.cast.strangers.clear()

    def read(self, blocks: Sequence[Block], pieces: Sequence[Piece]) -> None:
        """Read all blocks."""
        by_block: dict[int, list[Piece]] = {}
        for piece in pieces:
            by_block.setdefault(piece.block, []).append(piece)
            words = piece.words(blocks[piece.block].prose.text)
            self.words[piece.block] = f"{self.words.get(piece.block, '')} {words}"
        for number, block in enumerate(blocks):
            if block.kind in PROSE:
                self.readings.append(self._read(number, block, by_block.get(number, [])))
            else:
                self.readings.append(None)

    def _read(self, number: int, block: Block, pieces: Sequence[Piece]) -> Reading:
        text = block.prose.text
        nicknames = [piece for piece in pieces if piece.is_nickname(text)]
        if nicknames:
            pieces = [piece for piece in pieces if piece not in nicknames]
        for nickname in nicknames:
            blank = " " * (nickname.end - nickname.start)
            text = text[: nickname.start] + blank + text[nickname.end :]
        text = masked(text, [(piece.start, piece.end) for piece in pieces])
        tokens, names = tokenise(text, self.index, self.cast)
        if names_relative(tokens):
            self.cast.doubt_surnames()
            tokens, names = tokenise(text, self.index, self.cast)
        if text == block.prose.text:
            self.names[number] = names
        tokens = name_titled(tokens, self.index.families, self.cast)
        name_label(tokens, self.cast)
        quotes = [at for at, token in enumerate(tokens) if token.kind == QUOTE] if pieces else []
        for piece, at in zip(pieces, quotes, strict=True):
            tokens[at].text = piece.words(block.prose.text)[-1:]
        reading = Reading(number, block, tokens, find_cues(tokens))
        self._follow(reading, number, text)
        for piece, at in zip(pieces, quotes, strict=True):
            reading.found.append(self._found(reading, piece, at))
        reading.nicknames = [Found(piece, piece.words(block.prose.text)) for piece in nicknames]
        last = cue_at_end(tokens, reading.cues)
        label = labelled_speaker(tokens)
        if label is not None:
            reading.handover = resolve(label, tokens, text, self.focus, number)
            self._heed(reading.handover, number)
        elif last is None:
            reading.signature = signature(tokens, text, self.focus)
            reading.report = reported_speaker(reading, len(tokens))
        else:
            reading.handover = reading.answers.get(last.verb) if last.subject else Answer()
        return reading

    def _follow(self, reading: Reading, number: int, text: str) -> None:
        """Go through a block's names and cues in order, and resolve each subject in its turn."""
        tokens = reading.tokens
        note_offices(self.focus.offices, tokens)
        spans = dict(sentences(tokens))
        by_verb = {cue.verb: cue for cue in reading.cues}
        known = dict(definite_people(tokens))
        somebody = {*indefinite_people(tokens), *strangers(tokens, self.cast.strangers)}
        telling = [at for at, token in enumerate(tokens) if token.kind in TELLING]
        several = sum(tokens[at].is_person for at in telling) > 1
        for at in sorted({*spans, *by_verb, *somebody, *telling, *known}):
            if several and at in spans:
                self._gather(listed_people(tokens, at, spans[at]))
            if at in by_verb:
                self._resolve(reading, by_verb[at], text, number)
            if at in known and not self._is_heard(reading, at):
                self._name_known(tokens, at, known[at])
            if at in somebody or is_unknown_person(tokens, at):
                self.focus.name_somebody()
            if at in spans and tokens[at].kind == PRONOUN:
                self._recall(tokens[at], number)
            person = self._name(tokens[at])
            if person is not None:
                self._mention(reading, at, text, person)
                if opens_sentence(tokens, at) and is_about(tokens, at):
                    self.focus.take(person, number)

    def _is_heard(self, reading: Reading, at: int) -> bool:
        """Whether a place stands in what somebody says in the writer's words, who goes on."""
        tokens = reading.tokens
        start = sentence_start(tokens, at)
        said = (cue.verb for cue in reading.cues if start <= cue.verb < at - 1)
        return any(reading.answers.get(verb, Answer()).speakers for verb in said)

    def _name_known(self, tokens: Sequence[Token], start: int, end: int) -> None:
        """Take note of “the mayor”: whoever that is in the article, or somebody."""
        office = office_at(tokens, start, end)
        holder = self.focus.offices.holder(office) if office else None
        if isinstance(holder, Person):
            self.focus.name(holder)
        else:
            self.focus.name_somebody()

    def _mention(self, reading: Reading, at: int, text: str, person: Person) -> None:
        """Keep the role and organisation printed with a full name first."""
        member = self.cast.members[person.id]
        if member.credit is None and not reading.tokens[at].short:
            member.credit = printed_credit(reading.tokens, at, text, self.index)

    def _gather(self, names: Sequence[Token]) -> None:
        """Take note of the people with whom a sentence begins, for “the ministers” after it."""
        people = [record for name in names for record in name.records if isinstance(record, Person)]
        if people and len(people) == len(names):
            self.focus.group = tuple(dict.fromkeys(people))

    def _recall(self, token: Token, number: int) -> None:
        """Keep to the person of whom a sentence goes on to speak as “he” or “she”."""
        person = self.focus.meant_by(token.lower, number) if token.lower in PEOPLE else None
        if person is not None:
            self.focus.take(person, number)

    def _name(self, token: Token) -> Person | None:
        if not token.is_person:
            return None
        if not token.short and token.text in self.cast.strangers:
            self.focus.lose()
            return None
        for record in token.records:
            if isinstance(record, Person):
                self.focus.name(record)
        record = token.records[0]
        return record if len(token.records) == 1 and isinstance(record, Person) else None

    def _resolve(self, reading: Reading, cue: Cue, text: str, number: int) -> None:
        if cue.subject is not None and cue.behind:
            for name in cue.subject.names:
                self._name(name)
        said = self.words.get(number) or self.words.get(number + 1, "")
        answer = resolve(cue.subject, reading.tokens, text, self.focus, number, said)
        answer = replace(answer, evidence=evidence(reading.tokens, cue, text) or answer.evidence)
        reading.answers[cue.verb] = answer
        self._heed(answer, number)
        office = cue.subject is not None and cue.subject.office and not answer.speakers
        if office or (cue.subject is None and is_spoken_by_stranger(reading.tokens, cue.verb)):
            self.focus.lose()

    def _heed(self, answer: Answer, number: int) -> None:
        """Take note of who spoke, or that it is not certain who did."""
        speakers = answer.speakers
        if len(speakers) == 1 and isinstance(speakers[0], Person):
            self.focus.take(speakers[0], number)
        elif answer.printed or answer.namesakes or len(speakers) > 1:
            self.focus.lose()

    def _found(self, reading: Reading, piece: Piece, at: int) -> Found:
        """Return a quotation with its place in the block, and with its cue if it has one."""
        tokens = reading.tokens
        rest = tokens[at + 1 :]
        found = Found(piece, piece.words(reading.block.prose.text))
        found.candidates = tuple(self.focus.nearest())
        found.beside_somebody = beside_somebody(tokens, at)
        found.beside_saying = beside_saying(tokens, at)
        found.called = is_called(tokens, at)
        found.starts_block = at == 0
        alone = [token.kind for token in rest] in ([], [END])
        found.fills_block = at == 0 and (alone or closes_sentence(tokens, at))
        found.ends_block = not any(token.kind not in {END, COMMA} for token in rest)
        ends = found.words.rstrip("’'")[-1:] in STOPS
        found.left_open = not ends and bool(rest) and rest[0].kind not in PAUSES
        found.left_open = found.left_open or (
            ends and brings_in_another(rest, shouts=found.words[-1:] in "!?")
        )
        previous = reading.found[-1] if reading.found else None
        found.clear_before = previous is not None and only_cue_between(tokens, at, previous)
        before, behind = self._cues(reading, found, at)
        cue = self._chosen(reading, before, behind, found.words)
        if cue is not None:
            self._tell(reading, found, cue)
            if cue is before:
                self._mix(reading, found, previous, at)
        elif (introduced := introduced_speaker(reading, found.words, at, self.focus)) is not None:
            found.answer = introduced
        elif rest and (rest[0].kind == DASH or reading.block.quote is not None):
            found.answer = signature(rest, reading.block.prose.text, self.focus)
        elif found.words[:1].isupper() and (not rest or _is_closed(tokens, at)):
            found.report = reported_speaker(reading, at)
        return found

    def _cues(self, reading: Reading, found: Found, at: int) -> tuple[Cue | None, Cue | None]:
        """Return the cues before and behind a quotation; a name or title in marks has none."""
        tokens, words = reading.tokens, found.words
        before = cue_before(tokens, at, reading.cues)
        behind = cue_behind(tokens, at, reading.cues, words[-1:])
        if not is_label(words):
            return before, behind
        rest = tokens[at + 1 :]
        if before is not None and tokens[at - 1].kind not in {COLON, COMMA}:
            before = None
        if words[-1:] != "," and rest and rest[0].kind != COMMA:
            behind = None
        return before, behind

    def _tell(self, reading: Reading, found: Found, cue: Cue) -> None:
        found.cue = cue
        found.verb_start = reading.tokens[cue.verb].start
        found.asks = found.words[-1:] == "?" and reading.tokens[cue.verb].lower in ASKING
        found.answer = reading.answers.get(cue.verb, Answer()) if cue.subject else Answer()
        if is_retold(reading.tokens, cue, reading.cues) and not self._is_own(reading, cue):
            found.answer = Answer()

    def _is_own(self, reading: Reading, cue: Cue) -> bool:
        """Whether the verb before a cue has the same subject: “A B said that he told them: “…””."""
        earlier = [other for other in reading.cues if other.verb < cue.verb][-1:]
        told = [reading.answers.get(other.verb, Answer()).speakers for other in earlier]
        denied = any(reading.tokens[other.verb].lower in DENIALS for other in earlier)
        return told == [reading.answers[cue.verb].speakers] and not denied

    def _mix(self, reading: Reading, found: Found, previous: Found | None, at: int) -> None:
        """Find the sentence of which a quotation is only a part."""
        tokens, cue = reading.tokens, found.cue
        assert cue is not None
        if previous is not None and previous.mixed and found.piece.start < previous.mixed[1]:
            found.mixed = previous.mixed
        elif previous is None or previous.cue is None or previous.cue.verb != cue.verb:
            found.mixed = mixed(tokens, at, found.words)
        if found.mixed and not (holds_much(found.words) or _is_term(reading, found)):
            found.answer = Answer()

    def _chosen(
        self, reading: Reading, before: Cue | None, behind: Cue | None, words: str
    ) -> Cue | None:
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


def _is_term(reading: Reading, found: Found) -> bool:
    """Whether a word or two are the speaker’s own, by their verb: called it “unexpected”; not
    where another tells of the speaker: “A B alleged that C D called it “unexpected””."""
    tokens, cue = reading.tokens, found.cue
    assert cue is not None
    verb = tokens[cue.verb].verb
    unsure = found.answer is None or found.answer.certainty in VAGUE
    near = [token for token in tokens[cue.verb :] if token.end <= found.piece.start]
    if verb is None or not verb.finite or len(near) > TERM_REACH:
        return False
    if not verb.uses & {"term", "that"} or is_told(tokens, cue, reading.cues):
        return False
    return not unsure and is_fragment(found.words)
