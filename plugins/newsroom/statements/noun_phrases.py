"""Names with what stands around them: titles before, brackets and letters after."""

from collections.abc import Sequence
from itertools import pairwise

from plugins.newsroom.schema import Person
from plugins.newsroom.word_lists import word_list

from .kinds import (
    ADVERB,
    CAPITAL,
    CLOSE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    HONORIFIC,
    NAME,
    OPEN,
    OTHER,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .strangers import BODIES, may_be_people, names_stranger
from .token import Token
from .word_classes import MONTHS

AFFILIATIONS = grammar_words("affiliations")

TITLE_KINDS = frozenset({ROLE, HONORIFIC, CAPITAL, DETERMINER, OWNER, OTHER, ADVERB})

NO_FRONTS = grammar_words("no-fronts")
IN_FRONTS = frozenset({CAPITAL, DETERMINER, NAME, OWNER, PREPOSITION, ROLE, WORDKIND})
"""What may stand between the preposition that opens a clause and its subject."""

LETTERS = 5
WORDS = 4
THEY = "they"

GROUPS = grammar_words("groups")
REFERRING = frozenset({"both", "the"})


def is_group(determiner: Token, noun: Token) -> bool:
    """Whether two words mean several people named before: “the ministers”, “both senators”."""
    return determiner.lower in REFERRING and noun.lower in GROUPS


def group_at(tokens: Sequence[Token], start: int) -> int | None:
    """Return where the words for several people end that begin at a place: “the two ministers”."""
    if start >= len(tokens) or tokens[start].lower not in REFERRING:
        return None
    words = tokens[start : start + 3]
    noun = words[1:2]
    if noun and noun[0].lower == "two":
        noun = words[2:]
    return start + words.index(noun[0]) + 1 if noun and is_group(words[0], noun[0]) else None


def joins_stranger(tokens: Sequence[Token], floor: int, start: int) -> bool:
    """Whether “and” joins a name and its titles to one before it that nobody in the register
    has."""
    if start <= floor + 1 or tokens[start - 1].lower != "and":
        return False
    before = without_brackets(tokens[floor : start - 1])
    while before and before[-1].kind == COMMA:
        before.pop()
    if before and (len(before) == 1 or before[-2].kind == COMMA) and before[-1].kind == CAPITAL:
        return True
    if before and not before[-1].records and may_be_people(before[-1]):
        return True
    return (
        len(before) > 1
        and before[-1].kind == CAPITAL
        and before[-2].kind in (CAPITAL, HONORIFIC, OTHER, ROLE)
    )


def without_brackets(gap: Sequence[Token]) -> list[Token]:
    """Return tokens without those in brackets."""
    kept = []
    depth = 0
    for token in gap:
        if token.kind == OPEN:
            depth += 1
        elif token.kind == CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(token)
    return kept


def is_person(token: Token) -> bool:
    """Whether a token is a person’s name or a pronoun."""
    return token.is_person or (token.kind == PRONOUN and token.lower != "it")


def is_post_nominal(token: Token) -> bool:
    """Whether a token is the letters after a name, such as MBE or MP."""
    letters = token.text.isupper() and 1 < len(token.text) <= LETTERS
    return letters and token.kind in (CAPITAL, ROLE)


def owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is in the possessive."""
    return at + 1 < len(tokens) and tokens[at + 1].kind == OWNER


def after_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands before a name and its titles: “with Chair A B”."""
    place = at - 1
    while place >= 0 and tokens[place].kind in (HONORIFIC, ROLE, CAPITAL, OTHER, DETERMINER):
        place -= 1
    return place >= 0 and tokens[place].kind == PREPOSITION


def lead_start(tokens: Sequence[Token], floor: int, at: int) -> int:
    """Return where the title, role and organisation before a name begin."""
    place = at
    while place > floor:
        before = tokens[place - 1]
        listed = _title_list(tokens, floor, place, at) if before.kind == COMMA else None
        if listed is not None:
            place = listed
        elif before.kind == CLOSE:
            opening = next((at for at in range(place - 1, floor, -1) if tokens[at].kind == OPEN), 0)
            if not opening or tokens[opening - 1].kind not in (CAPITAL, HONORIFIC, ROLE):
                break
            place = opening
        elif _belongs(tokens, floor, place, at):
            place -= 1
        else:
            break
    bare = _past_honorifics(tokens, floor, at)
    return bare if floor < place < bare and _ends_front(tokens, place - 1, bare) else place


def follows_front(tokens: Sequence[Token], floor: int, at: int) -> bool:
    """Whether a clause begins with a preposition and a thing or a day, and goes on with a name:
    “In a statement Ms B said”, “On Monday A B said”."""
    end = _past_honorifics(tokens, floor, at)
    front = tokens[floor + 1 : end]
    plain = all(token.kind in IN_FRONTS and not token.is_person for token in front)
    return plain and _ends_front(tokens, floor, end)


def _past_honorifics(tokens: Sequence[Token], floor: int, at: int) -> int:
    while at > floor and tokens[at - 1].kind == HONORIFIC:
        at -= 1
    return at


def _ends_front(tokens: Sequence[Token], preposition: int, end: int) -> bool:
    """Whether the words after a preposition end with a thing or a day: no title stands there, as
    in “for Chair A B”, and nobody was met, as in “after meeting A B”."""
    front = tokens[preposition + 1 : end]
    if not front or tokens[preposition].kind != PREPOSITION:
        return False
    last = front[-1]
    if last.kind != WORDKIND or last.lower in word_list("role-heads.txt"):
        return last.lower in MONTHS
    return not last.text.endswith("ing") or bool(front[1:])


def _title_list(tokens: Sequence[Token], floor: int, place: int, at: int) -> int | None:
    """Return where a list of what an office is for begins, if the comma before a place stands in
    one: “Minister for Small Business, Trade and the Service Economy A B”. Its last part, after
    “and”, holds no office of its own."""
    last = tokens[place:at]
    joint = next((number for number, token in enumerate(last) if token.lower == "and"), None)
    if joint is None or not last[joint + 1 :] or any(map(_heads_role, last[joint + 1 :])):
        return None
    start = place - 1
    while start > floor and (
        tokens[start].kind in (CAPITAL, COMMA, ROLE) or tokens[start].lower in {"&", "and", "the"}
    ):
        start -= 1
    opens = tokens[start].lower in {"for", "of"} and start > floor
    return start if opens and _heads_role(tokens[start - 1]) else None


def _heads_role(token: Token) -> bool:
    return token.kind == ROLE and token.lower in word_list("role-heads.txt")


def _belongs(tokens: Sequence[Token], floor: int, place: int, at: int) -> bool:
    """Whether the token before a place is part of what stands before the name at `at`."""
    before = tokens[place - 1]
    if before.kind in TITLE_KINDS or before.is_organisation:
        return True
    in_charge = before.lower == "in" and tokens[place].lower == "charge"
    if in_charge or before.lower in {"of", "for", "in", "on", "&", "and"}:
        return in_title(tokens, floor, place)
    return before.kind == WORDKIND and _in_phrase(tokens, floor, place, at)


def in_title(tokens: Sequence[Token], floor: int, place: int) -> bool:
    """Whether “of”, “for” or “and” joins the words of a role: “Minister for Health”."""
    named = tokens[place].kind in (NAME, HONORIFIC) and not tokens[place].is_organisation
    if place < floor + 2 or named:
        return False
    before = tokens[place - 2]
    if tokens[place - 1].lower in {"and", "&"}:
        if _is_titled(tokens, place - 2):
            return False
        following = tokens[place]
        if following.lower == "the" and not any(map(_heads_role, tokens[place : place + 4])):
            following = tokens[place + 1]  # “Trade and the Service Economy”
        return before.kind in (ROLE, CAPITAL) and following.kind in (ROLE, CAPITAL)
    return before.kind in (ROLE, CAPITAL, HONORIFIC) or before.is_organisation


def _is_titled(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title stands right before a word with a capital: “President Lowe and …”."""
    title = tokens[at - 1] if at else None
    if title is None or tokens[at].kind != CAPITAL:
        return False
    return title.kind == HONORIFIC or title.lower in word_list("role-heads.txt")


def _in_phrase(tokens: Sequence[Token], floor: int, place: int, at: int) -> bool:
    """Whether a plain word stands in a role: “the new deputy chair”, “chief scientific officer”."""
    if place == at and tokens[place - 1].lower not in word_list("role-heads.txt"):
        return False
    start = place - 1
    while start > floor and tokens[start - 1].kind == WORDKIND and place - start < WORDS:
        start -= 1
    return start == floor or tokens[start - 1].kind in {
        DETERMINER,
        OWNER,
        CAPITAL,
        ROLE,
        QUOTE,
        COMMA,
        NAME,
    }


def passes_stranger(lead: Sequence[Token]) -> bool:
    """Whether a name that nobody has stands before the name: “said Mr Smith and A B”, “said Ann
    and Dave Waller”."""
    plain = [token for token in lead if token.text != "."]
    given = word_list("given-names.txt")
    if any(first.lower in given and second.lower == "and" for first, second in pairwise(plain)):
        return True
    if names_stranger(plain):
        return True
    return any(
        first.kind in (HONORIFIC, ROLE) and second.kind == CAPITAL
        for first, second in pairwise(plain)
    ) and any(token.kind == COMMA or token.lower == "and" for token in lead)


def may_be_newcomer(tokens: Sequence[Token], floor: int, at: int) -> bool:
    """Whether a given name alone stands with what presents somebody new: “Dave, a plumber from
    Leeds,”, “her son, Dave,”."""
    token = tokens[at]
    if not token.short or not any(
        isinstance(record, Person) and record.name.partition(" ")[0] == token.text
        for record in token.records
    ):
        return False
    after = [following.lower for following in tokens[at + 1 : at + 3]]
    start = lead_start(tokens, floor, at)
    before = tokens[max(floor, start - 2) : start]
    presented = bool(before[1:]) and before[1].kind == COMMA and may_be_people(before[0])
    presented = presented and before[0].lower not in BODIES  # “Of the charity, Mary said”
    return after in ([",", "a"], [",", "an"]) or presented


def lead_fits(tokens: Sequence[Token], floor: int, at: int) -> bool:
    """Whether a clause begins before a name, or with a title, role and organisation before it."""
    place = lead_start(tokens, floor, at)
    if place <= floor:
        return True
    before = tokens[place - 1]
    if before.kind in (COMMA, DASH):
        return is_front(tokens, floor, place - 1)
    return before.kind in (CONJUNCTION, END, COLON, QUOTE, VERB) and before.lower not in NO_FRONTS


def is_front(tokens: Sequence[Token], floor: int, comma: int) -> bool:
    """Whether what stands before a comma only opens the sentence: “Speaking to A B, …”."""
    front = without_brackets(tokens[floor:comma])
    if not front:
        return True
    people = [at for at in range(floor, comma) if is_person(tokens[at])]
    if people and tokens[people[0]].is_person and lead_start(tokens, floor, people[0]) == floor:
        return False
    if front[-1].is_person and not after_preposition(front, len(front) - 1):
        return front[0].text.endswith("ing") or front[1].lower in {"by", "with"}
    return not (len(front) == 1 and front[0].kind == NAME)
