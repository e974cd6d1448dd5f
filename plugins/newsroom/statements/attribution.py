"""Attribution: each quotation of an article, and who said it.

One pass reads the blocks in order, so that what a name or a pronoun means depends only on what a
reader has read before it.
"""

from bisect import insort
from collections.abc import Sequence

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.names import NameFound, NameIndex
from plugins.newsroom.prose import Block
from plugins.newsroom.schema import Person

from .beside_quotes import signature
from .cast import Cast, Mention
from .couples import couples
from .cue_places import cue_at_end
from .cues import Cue, cues_between, find_cues
from .found import Reading, found_in
from .introductions import introduced_by
from .kinds import CAPITAL, COLON, HONORIFIC, NAME, PRONOUN, QUOTE
from .model import Certainty
from .offices import Offices, office_at
from .partners import listed_people
from .piece import Piece
from .quotation_cues import read_quotation
from .quotations import PROSE
from .quoted_words import names_with_quoted, words_around
from .referring import body_meant, parent_meant, speaks_on
from .relatives import of_whom, relatives
from .resolution import PEOPLE, Answer, Focus, Words, resolve
from .sentence import LONGEST_SENTENCE, sentence_start, sentences
from .sentence_topic import is_about, opens_sentence
from .speaker_labels import attributed_speaker, labelled_speaker, may_announce
from .strangers import end_of_run, is_spoken_by_stranger, strangers
from .surroundings import brings_in_speaker, evidence, is_unknown_person
from .titled_names import beside_verb, name_label, titled_names
from .token import Places, Token
from .tokens import masked, tokenise
from .told_pronouns import told_pronoun
from .unnamed_people import definite_people, indefinite_people


class Attribution:
    """Reads an article's blocks in order; `readings` are what it finds in them.

    `names` are all names in a block, by its number, where a name surely stands within a quotation
    or beside it. `moment` is when the article appeared.
    """

    def __init__(self, index: NameIndex, moment: PartialDate | None = None) -> None:
        self.index = index
        self.cast = Cast()
        self.focus = Focus(self.cast, offices=Offices(moment))
        self.blocks: Sequence[Block] = ()
        self.readings: list[Reading | None] = []
        self.names: dict[int, Sequence[NameFound]] = {}
        self.pieces: dict[int, list[Piece]] = {}

    def hear(self, text: str) -> None:
        """Take note of who is named in a headline or summary."""
        tokens, places, _ = tokenise(text, self.index, self.cast)
        for at in places[NAME]:
            if tokens[at].is_person:
                self._name(tokens[at])
        self.cast.strangers.clear()

    def read(self, blocks: Sequence[Block], pieces: Sequence[Piece]) -> None:
        """Read all blocks."""
        self.blocks = blocks
        for piece in pieces:
            self.pieces.setdefault(piece.block, []).append(piece)
        for number, block in enumerate(blocks):
            if block.kind in PROSE:
                self.readings.append(self._read(number, block, self.pieces.get(number, [])))
            else:
                self.readings.append(None)

    def _read(self, number: int, block: Block, all_pieces: Sequence[Piece]) -> Reading:
        text = printed = block.prose.text
        pieces = all_pieces
        nicknames = [piece for piece in pieces if piece.is_nickname(text)] if pieces else ()
        if nicknames:
            pieces = [piece for piece in pieces if piece not in nicknames]
        for nickname in nicknames:
            blank = " " * (nickname.end - nickname.start)
            text = text[: nickname.start] + blank + text[nickname.end :]
        text = masked(text, [(piece.start, piece.end) for piece in pieces] if pieces else ())
        tokens, places, names = self._tokens(text)
        if not all_pieces:
            self.names[number] = names
        elif not any(piece.may_stand_in_name for piece in all_pieces):
            self.names[number] = names_with_quoted(names, self.index, printed, all_pieces)
        quotes = places[QUOTE]
        for piece, at in zip(pieces, quotes, strict=True):
            tokens[at].text = piece.words(printed)[-1:]
        cues = find_cues(tokens, places)
        reading = Reading(number, block, tokens, cues, places, sentences(tokens, places))
        self._follow(reading, number, text)
        for piece, at in zip(pieces, quotes, strict=True):
            found = read_quotation(reading, piece, at, self.focus)
            if found.cue is not None and not found.candidates:
                found.candidates = beside_verb(tokens, found.cue.verb, self.index.families)
            reading.found.append(found)
        reading.nicknames = [found_in(block, piece) for piece in nicknames]
        self._look_ahead(reading, text)
        return reading

    def _look_ahead(self, reading: Reading, text: str) -> None:
        """Find whose words the end of a block announces, or whom it names for those above."""
        tokens, number = reading.tokens, reading.number
        if not (reading.cues or may_announce(tokens)):
            return
        last = cue_at_end(tokens, reading.cues, len(tokens))
        label = labelled_speaker(tokens) or attributed_speaker(tokens)
        colon = label is None and bool(tokens) and tokens[-1].kind == COLON
        introduced = introduced_by(tokens) if colon else None
        if introduced is not None:
            reading.introduction = resolve(introduced.subject, tokens, text, self.focus, number)
            reading.vague = introduced.vague
            self._heed(reading.introduction, number)
        elif label is not None:
            reading.handover = resolve(label, tokens, text, self.focus, number)
            self._heed(reading.handover, number)
        elif last is None:
            reading.signature = signature(tokens, text, self.focus)
        else:
            reading.handover = reading.answers.get(last.verb) if last.subject else Answer()

    def _tokens(self, text: str) -> tuple[list[Token], Places, list[NameFound]]:
        """Return a block's tokens, with each surname after a title or before a colon as a name;
        their places; and the names of the register in it."""
        tokens, places, names = tokenise(text, self.index, self.cast)
        related = [*relatives(tokens, places)] if self.cast.members else []
        partners = [*couples(tokens, places, self.index)] if places[NAME] else []
        for at in related:
            self.cast.doubt_surnames(of_whom(tokens, at))
        for person in partners:
            self.cast.enter(person)
        if related or partners:
            tokens, places, names = tokenise(text, self.index, self.cast)
        titled = dict(titled_names(tokens, places, self.index.families, self.cast))
        titled.update(name_label(tokens, self.cast))
        for at, name in titled.items():
            tokens[at] = name
            places[CAPITAL].remove(at)
            insort(places[NAME], at)
        return tokens, places, names

    def _follow(self, reading: Reading, number: int, text: str) -> None:
        """Go through a block's names and cues in order, and resolve each subject in its turn."""
        tokens = reading.tokens
        places = reading.places
        self.focus.offices.hear(tokens, places)
        spans = dict(reading.sentences)
        by_verb = {cue.verb: cue for cue in reading.cues}
        known = dict(definite_people(tokens, places))
        somebody = {
            *indefinite_people(tokens, places),
            *self._newcomers(tokens, places),
            *(at for at in places[HONORIFIC] if is_unknown_person(tokens, at)),
        }
        people = {at for at in places[NAME] if tokens[at].is_person}
        pronouns = spans.keys() & places[PRONOUN]
        lists = spans.keys() if len(people) > 1 else ()
        for at in sorted({*lists, *pronouns, *by_verb, *somebody, *known, *people}):
            if at in lists:
                self._gather(listed_people(tokens, at, spans[at]))
            if at in by_verb:
                self._resolve(reading, by_verb[at], text, number)
            if at in known and not self._is_heard(reading, at):
                self._name_known(tokens, at, known[at], number, opens=at in spans)
            if at in somebody:
                self.focus.name_somebody(told_pronoun(tokens, at, self.cast.strangers))
            if at in pronouns:
                self._recall(tokens[at], number)
            if at in people:
                self._mention(tokens, at, text, number)

    def _newcomers(self, tokens: Sequence[Token], places: Places) -> list[int]:
        """Return where people are named whom the register lacks; keep their given names in mind."""
        found = [*strangers(tokens, places[CAPITAL], self.cast.lacks)]
        for at in found:
            if end_of_run(tokens, at) > at + 1:
                self.cast.newcomers.add(tokens[at].text)
        return found

    def _is_heard(self, reading: Reading, at: int) -> bool:
        """Whether a place stands in what somebody says in the writer's words, who goes on."""
        tokens = reading.tokens
        start = sentence_start(tokens, at)
        said = cues_between(reading.cues, start, at - 1)
        return any(reading.answers.get(cue.verb, Answer()).speakers for cue in said)

    def _name_known(
        self, tokens: Sequence[Token], start: int, end: int, number: int, *, opens: bool
    ) -> None:
        """Take note of “the mayor”: whoever that is in the article, or somebody; where a sentence
        `opens` with it, the sentence is about the mayor."""
        parent = parent_meant(tokens, start, end)
        if parent is not None and self.focus.meant_by(parent, number):
            return
        office = office_at(tokens, start, end)
        holder = self.focus.offices.holder(office) if office else None
        if isinstance(holder, Person) and opens and is_about(tokens, end - 1):
            self.focus.take(holder, number)
        elif isinstance(holder, Person):
            self.focus.name(holder)
        else:
            self.focus.name_somebody(told_pronoun(tokens, start))

    def _mention(self, tokens: Sequence[Token], at: int, text: str, number: int) -> None:
        """Take note of a person's name, with its place, and of whom a sentence begins to speak."""
        person = self._name(tokens[at])
        if person is None:
            return
        if not tokens[at].short:
            self.cast.members[person.id].mentions.append(Mention(tokens, at, text))
        if is_about(tokens, at) and opens_sentence(tokens, at):
            self.focus.take(person, number)

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
        """Take note of those whom a person's name can mean; return the one, if it is certain."""
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
                if name.is_person:
                    self._name(name)
        at = reading.tokens[cue.verb].start
        said = self._said(number, at) if cue.subject is not None and cue.subject.pronoun else ""
        answer = resolve(cue.subject, reading.tokens, text, self.focus, number, said)
        answer = self._referred(reading, cue, answer)
        words = evidence(reading.tokens, cue, text)
        if words and words != answer.evidence:
            answer = answer._replace(evidence=words)
        reading.answers[cue.verb] = answer
        self._heed(answer, number)
        if cue.subject is None:
            lost = is_spoken_by_stranger(reading.tokens, cue.verb)
            lost = lost or brings_in_speaker(reading.tokens, cue.verb)
        else:
            lost = bool(cue.subject.office) and not answer.speakers
        if lost:
            self.focus.lose()

    def _referred(self, reading: Reading, cue: Cue, answer: Answer) -> Answer:
        """Return an answer, or that of “it said”, “a spokesman said” or “she” of a spokeswoman;
        keep its words in mind."""
        tokens, subject = reading.tokens, cue.subject
        if subject is not None and subject.document:
            return answer
        if subject is not None and (subject.pronoun or subject.spokes) and not answer.speakers:
            near = cues_between(reading.cues, cue.verb - LONGEST_SENTENCE, cue.verb)
            earlier = next((one for one in reversed(near) if one.subject), None)
            goes_on = earlier is not None and speaks_on(tokens, earlier, cue)
            known = reading.answers.get(earlier.verb, answer) if earlier and goes_on else answer
            body = body_meant(tokens, cue.verb) if subject.pronoun == "it" else None
            answer = Answer((body,), Certainty.ORGANISATION) if body else answer
            answer = known if known.certainty is Certainty.ORGANISATION else answer
        self.focus.words = Words(tokens, cue.verb, answer)
        return answer

    def _said(self, number: int, at: int) -> str:
        """Return the words in marks around a place of a block, or else at the start of the next."""
        if number in self.pieces:
            return words_around(self.pieces[number], self.blocks[number], at)
        following = self.pieces.get(number + 1)
        return words_around(following, self.blocks[number + 1], 0) if following else ""

    def _heed(self, answer: Answer, number: int) -> None:
        """Take note of who spoke, or that it is not certain who did."""
        speakers = answer.speakers
        if len(speakers) == 1 and isinstance(speakers[0], Person):
            self.focus.take(speakers[0], number)
        elif answer.printed or answer.namesakes or len(speakers) > 1:
            self.focus.lose()
