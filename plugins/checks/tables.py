"""What is looked up in the register while a text is read, as tables whose use can be noted."""

from collections.abc import Mapping

from plugins.newsroom.names import words_of
from plugins.newsroom.site import Site, names_of

from .spelling import OwnName, names_by_word

NEAR_NAME, OWN_WORD, LONG_FORM = "near name", "own word", "long form"


def near_names(site: Site) -> Mapping[str, tuple[OwnName, ...]]:
    """Return the names of people and organisations, by each of their words."""
    return names_by_word(name for one in site.speakers.values() for name in names_of(one))


def own_words(site: Site) -> Mapping[str, str]:
    """Return the words of names and of the glossary, which are right as they are, by
    themselves."""
    named = [name for one in site.speakers.values() for name in names_of(one)]
    named += [place.name for place in site.places.values()]
    named += [*site.glossary, *site.glossary.values()]
    return {word: word for name in named for word, _, _ in words_of(name)}


def long_forms(site: Site) -> Mapping[str, str]:
    """Return the long form of each abbreviation: the glossary's, else an organisation's full
    name."""
    rows = [row for body in site.organisations.values() for row in body.names]
    names = {row.short: row.name for row in rows if row.short and row.short.isupper()}
    return {**names, **site.glossary}


TABLES = {NEAR_NAME: near_names, OWN_WORD: own_words, LONG_FORM: long_forms}
"""What makes each table, by the family of its facts."""
