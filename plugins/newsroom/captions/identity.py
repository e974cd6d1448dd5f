"""Who is meant where a name is not written in full: “Brian and Cynthia Coomber”, “Mrs. Wilner”,
surnames behind the full name, “Hetty or Hettie Smith”."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from plugins.newsroom.schema import Person
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .lexicon import CaptionIndex
from .people import Named, Names
from .sheet import Sheet
from .titles import is_firm, is_head, is_title
from .use import Use

COUPLE = re.compile(r"\b(?:Mr|Dr|Prof|Professor|Rev|Reverend|Judge|Capt|Sir|Lord)\.? (?:and|&) $")
"""Of “Mr. and Mrs. Dave Waller” one is Dave Waller."""

NEAR = 80
"""Characters before a name in which the words that belong to it are looked for."""

GIVEN = re.compile(r"\b(?P<given>[A-Z][\w’'-]*)\.?\s+(?:\([a-z ]+\)\s+)?(?P<link>and|&|or)\s+$")
GIVENS = re.compile(r"\b(?P<givens>(?:[A-Z][\w’'-]*,\s+)+[A-Z][\w’'-]*),?\s+(?:and|&)\s+$")
WORD = re.compile(r"[\w’'-]+")

OPENING_WORD = re.compile(r"(?:Couple|Cousins|Newlyweds|Siblings|Triplets|Twins)\s$")
LETTER = re.compile(r"[\w’'-]")
LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|&|with))\s+(?:[a-z-]+\s+)?")
"""Between two names of a list."""

TWO_WAYS = re.compile(r"\b(?P<first>[A-Z]\w+) or (?P<second>[A-Z]\w+) (?P<surname>[A-Z][\w’'-]+)\b")


def identified(names: Names, sheet: Sheet, index: CaptionIndex) -> Names:
    """Return the names of a caption with those that stand there in part."""
    return Names(
        tuple(_apart(_repeated(_with_elided(names, sheet.text, index), sheet), sheet.text)),
        names.organisations,
    )


def _with_elided(names: Names, text: str, index: CaptionIndex) -> list[Named]:
    """Return the names with those whose surname stands behind the next name, and with surnames
    that stand alone behind the full name."""
    people: list[Named] = []
    for name in names.people:
        others = list(_elided(name, people, text, index))
        people = [one for one in people if all(one.name_start != other.start for other in others)]
        if others and text[others[-1].end : name.start].strip() == "or":
            people.append(replace(name, start=others[-1].start, people=_either(others[-1], name)))
        else:
            people += [*others, name]
    taken = [(person.start, person.end) for person in people]
    taken += [(body.start, body.end) for body in names.organisations]
    people += _spelt_two_ways(text, index, taken)
    surnames = Counter(
        _surname(name, text) for name in {one.people: one for one in people}.values()
    )
    for name in names.people:
        for again in _surnames_of(name, text) if surnames[_surname(name, text)] == 1 else ():
            if not any(start < again.end and again.start < end for start, end in taken):
                people.append(again)
    return _with_relatives(people, names, text, index)


def _behind_capital(text: str, start: int) -> bool:
    before = re.search(r"(?P<word>[A-Z][\w’'-]*)\.?\s$", text[max(0, start - NEAR) : start])
    return before is not None and not (is_title(before["word"]) or is_head(before["word"]))


def _spelt_two_ways(
    text: str, index: CaptionIndex, taken: list[tuple[int, int]]
) -> Iterator[Named]:
    """Yield whom “Hetty or Hettie Smith” names, if the register has one of the two."""
    for found in TWO_WAYS.finditer(text):
        names = (f"{given} {found['surname']}" for given in (found["first"], found["second"]))
        people = tuple(person for name in names for person in index.people_called(name))
        start, end = found.span()
        if people and not any(begun < end and start < ended for begun, ended in taken):
            yield Named(start, start, end, people)


def _either(first: Named, second: Named) -> tuple[Person, ...]:
    """Return whom “Jeanne or Jean Farrish” can be: one person if the register has one of them."""
    return tuple({person.id: person for person in (*first.people, *second.people)}.values())


def _with_relatives(
    people: list[Named], names: Names, text: str, index: CaptionIndex
) -> list[Named]:
    """Return the names, in order, with given names that may be those of somebody who shares a
    surname with another, so that they are asked about: “Brian (left) and his wife, Cynthia
    Coomber”."""
    alone = {name.start for name in people if not name.people and _is_word(name, text)}
    taken = [(name.start, name.end) for name in people if name.start not in alone]
    taken += [(body.start, body.end) for body in names.organisations]
    found = list(_by_given_name(people, taken, text, index))
    known = {one.start for one in found}
    kept = [name for name in people if name.start not in alone or name.name_start not in known]
    return sorted([*kept, *found], key=lambda name: name.start)


def _is_word(name: Named, text: str) -> bool:
    return " " not in text[name.name_start : name.end]


def _by_given_name(
    people: list[Named], taken: list[tuple[int, int]], text: str, index: CaptionIndex
) -> Iterator[Named]:
    named = {person.id for name in people for person in name.people}
    for surname in {_surname(name, text) for name in people if name.people}:
        for person in index.surnames.get(surname, ()):
            given = person.name.partition(" ")[0]
            if given == surname or person.id in named:
                continue
            for start in places_of(given, text, 0):
                end = start + len(given)
                free = not any(begun < end and start < ended for begun, ended in taken)
                if free and not re.match(r"\s[A-Z]", text[end : end + 2]):
                    yield Named(start, start, end, (person,), Use.LONGER)


def _surname(name: Named, text: str) -> str:
    return text[name.name_start : name.end].rpartition(" ")[2]


def _surnames_of(name: Named, text: str) -> Iterator[Named]:
    """Yield where the surname of someone registered stands alone: “… as Waller looks on”."""
    surname = _surname(name, text)
    whole = surname == text[name.name_start : name.end]
    if whole or not name.people or name.use is not Use.PERSON or not surname[:1].isupper():
        return
    for start in places_of(surname, text, name.end):
        end = start + len(surname)
        other = _behind_capital(text, start) or re.match(r"\s[A-Z]", text[end : end + 2])
        if not other and not is_firm(text, end):
            yield Named(start, start, end, name.people)


def places_of(word: str, text: str, start: int) -> Iterator[int]:
    """Yield where a word stands by itself behind a place. A pattern for each surname would have
    to be compiled, which takes longer than all else."""
    at = text.find(word, start)
    while at >= 0:
        end = at + len(word)
        inside = at > start and LETTER.match(text, at - 1)
        if not inside and not LETTER.match(text, end):
            yield at
        at = text.find(word, at + 1)


def _elided(name: Named, before: list[Named], text: str, index: CaptionIndex) -> Iterator[Named]:
    """Yield the names that share the surname of the one behind them: “Brian and Cynthia Coomber”,
    “Ann, Brian and Cynthia Coomber”."""
    surname = _surname(name, text)
    if name.use is not Use.PERSON or surname == text[name.name_start : name.end]:
        return
    several = GIVENS.search(text, max(0, name.start - NEAR), name.start)
    if several:
        words = list(WORD.finditer(text, *several.span("givens")))
        found = [_given(word.span(), surname, before, text, index) for word in words]
        if all(found):
            yield from (one for one in found if one)
            return
    last = GIVEN.search(text, max(0, name.start - NEAR), name.start)
    one = _given(last.span("given"), surname, before, text, index) if last else None
    if one and not (_behind_capital(text, one.start) and not OPENING_WORD.match(text[: one.start])):
        yield one


def _given(
    span: tuple[int, int], surname: str, before: list[Named], text: str, index: CaptionIndex
) -> Named | None:
    """Return the name of a given name without its surname, unless the word is something else.
    Somebody who is registered by the given name alone is not meant if another has both."""
    start, end = span
    called = index.people_called(f"{text[start:end]} {surname}")
    taken = [other for other in before if other.end > start]
    alone = [(other.name_start, other.end) for other in taken] == [span]
    if taken and not (alone and called):
        return None
    given = text[start:end].casefold() in word_list("given-names.txt")
    if index.organisation_named(text[start:end]) or not (called or given):
        return None
    return Named(start, start, end, called)


def _repeated(names: list[Named], sheet: Sheet) -> list[Named]:
    """Take “Mrs Wilner” or “Wilner” for the one Wilner whom the caption names in full."""
    text = sheet.text
    full: dict[str, list[Named]] = defaultdict(list)
    for name in names:
        rest, _, surname = text[name.name_start : name.end].rpartition(" ")
        if name.people and rest and not sheet.region(name.start):
            full[surname].append(name)
    people = []
    for name in names:
        whole = full.get(text[name.name_start : name.end], [])
        owners = {one.people for one in whole}
        theirs = len(owners) == 1 and not (name.people and _is_wife(name, text))
        theirs = theirs and not _is_other_before(name, whole, text)
        same = theirs and not _is_beside(name, whole, text)
        people.append(replace(name, people=owners.pop()) if same else name)
    return people


def _is_other_before(name: Named, whole: list[Named], text: str) -> bool:
    """Whether a surname stands before the whole name, and is registered by itself or has another
    title: “Dr Waller receives the cup. With him are A and Ms Ruth Waller”."""
    first = min(whole, key=lambda one: one.start)
    if name.start > first.start:
        return False
    titles = [text[one.start : one.name_start].strip() for one in (name, first)]
    return bool(name.people) or (all(titles) and titles[0] != titles[1])


def _is_beside(name: Named, whole: list[Named], text: str) -> bool:
    """Whether a name with a title is another person's than the whole one in its sentence: “Dave
    Waller, and Mr. Waller”, “groom Mr. Waller and bride Mary Waller”."""
    if name.start == name.name_start:
        return False
    return any(
        not re.search(r"[.;:!?]\s", text[min(name.end, one.end) : max(name.start, one.start)])
        and (one.start > name.start or LISTED.fullmatch(text, one.end, name.start))
        for one in whole
    )


def _apart(people: list[Named], text: str) -> Iterator[Named]:
    """Yield the names; a wife's is nobody's: “Bishop A. Hill” and “Mrs. A. Hill” are two people."""
    wives = {name.people for name in people if _is_wife(name, text)}
    others = {
        name.people
        for name in people
        if not _is_wife(name, text) and " " in text[name.name_start : name.end]
    }
    for name in people:
        both = name.people in wives & others
        his = any(_is_his(person) for person in name.people)
        yield replace(name, people=()) if _is_wife(name, text) and (both or his) else name


def _is_his(person: Person) -> bool:
    """Whether a name after “Mrs” is her husband's: he is called Mr, or has a man's given name."""
    if person.honorific:
        return person.honorific.rstrip(".").casefold() in grammar_words("he-titles")
    given = person.name.partition(" ")[0].casefold()
    return given in word_list("mens-names.txt")


def _is_wife(name: Named, text: str) -> bool:
    wife = re.match(r"Mrs\b", text[name.start : name.name_start])
    return bool(wife) and not COUPLE.search(text, 0, name.start)
