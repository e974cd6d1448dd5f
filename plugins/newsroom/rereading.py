"""Reading a content folder again: what did not change is neither read nor worked out again.

An article is read again when its file changed, when a fact that its reading asked for did, or
when the name of somebody that changed in the register stands in it. `changed` then says which
facts of the edition differ from the build before, and pages follow from those.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any

from .article_reading import ArticleReader, Articles, read_all
from .asking import ALL, Fact, depends_on, differing, numbers
from .cache import Cache, unpack
from .card import Card
from .checksums import DamagedCacheError
from .desk import read_register, statement_problems
from .editing import Editor, ForPages
from .edition import Edition
from .files import find_pictures
from .kept_edition import kept_edition
from .kept_stories import KeptCards
from .lists import Lists, changes, make_lists, with_register
from .moment import Moment, day_of
from .names import people_and_organisations
from .problem import Problem, in_reading_order
from .publication import as_of
from .reading import ContentFile, find_files, id_of
from .register import (
    Register,
    differences,
    digest_of,
    read_files,
    read_glossary_file,
    records_in,
    site_of,
)
from .schema import Article
from .settling import SETTLING
from .site import Site, same_ids
from .stale import (
    captions_that_stay,
    facts_of_article,
    facts_of_articles,
    facts_of_reading,
    facts_of_register,
    naming,
)
from .walking import Stamp, walk_through

TODAY: Fact = ("today", ALL)

OF_TEXTS = frozenset({"story", "told", "article"})
"""Families of facts that no list depends on; on `where`, only problems between articles do."""

OF_ARTICLE_LISTS = frozenset({"card", "topic", "where"})
"""Families of facts that the lists of articles and statements depend on, as time does."""

FEW = 500
"""Articles whose last readings are held in memory while they are read again, about 10 kB each."""

NOTHING_READ: tuple[Any, ...] = ((Register(), None), {}, (None, []), (None, 0, None))
"""What the cache holds of the last reading where there was none."""


@dataclass(frozen=True)
class Reread:
    """An edition with every problem of its content; `changed` are the facts that differ from the
    last build, `None` where there was none; nothing changes by itself before `until`. `site` holds
    what is not public yet too, and `register` the files it was read from. `read` and `kept` count
    articles."""

    edition: Edition
    site: Site
    register: Register
    problems: list[Problem]
    changed: frozenset[Fact] | None
    until: datetime
    read: int
    kept: int


def reread(moment: Moment, cache: Cache, editor: Editor | None = None) -> Reread:
    """Read the content folder of a moment, with what `cache` holds of the last reading, and keep
    there what is new; `editor` looks at each article, and a cache has always the same one. Raises
    `DamagedCacheError` where the cache is not whole, or of a later moment."""
    return _Rereading(moment, cache, editor or ForPages()).run()


class _Rereading:
    """One reading: its parts in the order in which they follow from each other.

    The cache keeps `register` (with its site), `problems` (of each article's file in which there
    are any), `lists` (with the problems between articles) and `last reading`: its moment, the time
    before which all files were settled, and the facts that changed since pages were last published,
    `None` for all of them.
    """

    def __init__(self, moment: Moment, cache: Cache, editor: Editor) -> None:
        self._moment, self._cache, self._editor = moment, cache, editor
        kept = [cache.get(name) for name in ("register", "problems", "lists", "last reading")]
        if None in kept and (any(kept) or cache.stamps()):
            raise DamagedCacheError  # they are kept together
        register, problems, lists, last = kept if any(kept) else NOTHING_READ
        self._register: Register = register[0]
        self._site: Site | None = register[1]
        self._ahead = None if self._site else moment.ahead
        self._before: Mapping[str, tuple[Problem, ...]] = problems
        self._of_files: dict[str, tuple[Problem, ...]] = dict(problems)
        self._lists: Lists | None = lists[0]
        self._list_problems: list[Problem] = lists[1]
        self._last: datetime | None = last[0]
        self._settled: int = last[1]
        self._pending: frozenset[Fact] | None = last[2]
        if self._last is not None and moment.now < self._last:
            raise DamagedCacheError  # what was made for a later time cannot be trusted for this one
        self._problems: list[Problem] = []
        self._facts: set[Fact] = set()
        self._names: dict[str, str] = {}
        self._cards: list[tuple[str, Card]] = []  # of a first reading
        self._kept: Set[str] = set()
        self._register_stays = False

    def run(self) -> Reread:
        """Read all that must be read, and keep it."""
        with self._moment.work.stage("Finding files"):
            walked = self._moment.walked or walk_through(str(self._moment.root))
            files, problems = find_files(self._moment.root, walked)
            self._problems += problems
        found = [file for file in files if file.folder == Article.folder]
        articles = list({file.id: file for file in reversed(found)}.values())[::-1]
        with self._moment.work.stage("Reading the register"):
            register, site = self._read_register([f for f in files if f.folder != Article.folder])
        self._register_stays = register is self._register
        site = replace(site, articles=Articles(articles))
        self._names = {file.id: file.name for file in articles}
        self._problems += same_ids(found)
        with self._cache.changing():
            wanted = list(self._wanted(site, articles))
            self._read_articles(site, wanted)
            with self._moment.work.stage("Reading the register"):
                register = self._read_together(register, site)
            self._facts.update(self._register_facts(register, site))
            self._problems += [*register.problems, *chain.from_iterable(self._of_files.values())]
            with self._moment.work.stage("Making lists"):
                lists, clashes = self._make_lists(register, site)
            self._keep(register, site, lists, clashes, walked.began)
        self._problems += clashes
        names = {key: name for key, name in self._names.items() if key in lists.states}
        edition, site = kept_edition(self._moment, self._cache, names, (register, site), lists)
        problems = in_reading_order(self._problems)
        kept = len(articles) - len(wanted)
        until = min(filter(None, (lists.until, self._moment.midnight)))
        return Reread(edition, site, register, problems, self._pending, until, len(wanted), kept)

    def _read_register(self, files: Sequence[ContentFile]) -> tuple[Register, Site]:
        """Read the records that are no articles; what they say together is as before, or nothing
        where one of them changed."""
        last = self._register.files, self._settled
        ahead = self._ahead.files if self._ahead else None
        read = read_files(files, *((ahead.files, ahead.settled) if ahead else last))
        pictures, missing = find_pictures(records_in(read), self._moment.root)
        glossary = read_glossary_file(self._moment.root, self._register.glossary)
        site, clashes = site_of(read, glossary, pictures)
        self._problems += [*missing, *glossary.problems, *clashes]
        if self._site is None or not self._register.says_the_same(read):
            return Register(read, glossary), site
        register = replace(self._register, files=read, glossary=glossary)
        stays = register == self._register and site == self._site
        return self._register if stays else register, site

    def _read_together(self, register: Register, site: Site) -> Register:
        """Return a register with what its records say together."""
        if self._site is not None and self._register.says_the_same(register.files):
            return register
        together = self._ahead.together(register, site.pictures) if self._ahead else None
        if together is None:
            known = captions_that_stay(self._site, site, self._register.captions)
            together = read_register(site, people_and_organisations(site), known)
        return register.saying(*together)

    def _register_facts(self, register: Register, site: Site) -> Iterator[Fact]:
        """Yield what differs in the register, as pages may show it."""
        if self._site is None or self._last is None:
            return
        today, last = self._moment.today, day_of(self._last)
        if today != last:
            yield TODAY
        if register.captions is not self._register.captions:
            yield from differing("caption", self._register.captions, register.captions)
            yield from differing("note", self._register.notes, register.notes)
        if today != last or register is not self._register:
            yield from differences(as_of(self._site, last), as_of(site, today))

    def _wanted(self, site: Site, files: Sequence[ContentFile]) -> Iterator[ContentFile]:
        """Yield the articles that must be read; forget those whose files are gone."""
        if self._site is None:
            yield from files
            return
        stamps = self._cache.stamps()
        self._kept = stamps.keys()
        present = {file.name: file for file in files}
        gone = stamps.keys() - present.keys()
        self._cache.forget(gone)
        for name in gone & self._of_files.keys():
            del self._of_files[name]
        new = present.keys() - stamps.keys()
        for name in gone | new:
            self._facts |= {*facts_of_article(id_of(name)), ("card", id_of(name))}
        stamped = set(self._changed_files(files, stamps))
        stale = self._stale(site, {id_of(name) for name in gone | new}, files)
        yield from (file for file in files if file.name in stale or file.name in stamped)

    def _changed_files(
        self, files: Iterable[ContentFile], stamps: Mapping[str, tuple[Stamp, bytes]]
    ) -> Iterator[str]:
        """Yield the names of the files whose content is new, or that are read every time."""
        for file in files:
            stamp, digest = stamps.get(file.name, (file.stamp, b""))
            if not digest:
                yield file.name
            elif stamp != file.stamp or stamp[1] >= self._settled:
                if digest_of(file.read()) != digest:
                    yield file.name
                elif stamp != file.stamp:
                    self._cache.restamp([(file.name, file.stamp)])

    def _stale(self, site: Site, ids: set[str], files: Sequence[ContentFile]) -> set[str]:
        """Return the articles whose reading depended on what changed, or on the `ids` of articles
        that came or went."""
        facts = facts_of_articles(ids)
        named: set[str] = set()
        if self._last is not None:
            facts |= {TODAY} if day_of(self._last) != self._moment.today else set()
        if self._site is not None and not self._register_stays:
            facts |= facts_of_register(self._site, site, self._editor)
            moment = self._moment
            named = naming(self._site, site, files, moment.work, statements=moment.statements)
        if not facts:
            return named
        changed = numbers(facts)
        return named | {name for name, asks in self._cache.asks() if depends_on(asks, changed)}

    def _read_articles(self, site: Site, files: Sequence[ContentFile]) -> None:
        few = {file.name for file in files if file.name in self._kept} if len(files) <= FEW else ()
        known = {name: kept for name in few if (kept := self._cache.reading_of(name))}
        reader = ArticleReader(site, self._moment, self._editor, known)
        for reading in read_all(reader, files, self._moment.work):
            kept = reading.kept
            self._of_files.pop(kept.name, None)
            if reading.problems:
                self._of_files[kept.name] = reading.problems
            before = known.get(kept.name)
            if before is None and kept.name in self._kept:
                before = self._cache.reading_of(kept.name)
            if self._site is not None:
                self._facts.update(facts_of_reading(before, kept))
            elif kept.card:
                self._cards.append((kept.name, unpack(kept.card)))
            self._cache.keep([kept])

    def _make_lists(self, register: Register, site: Site) -> tuple[Lists, list[Problem]]:
        """Return the lists, and the problems between articles; anew only if they may differ."""
        before, moment = self._lists, self._moment
        families = {family for family, _ in self._facts}
        until = before.until if before else None
        time_passed = until is not None and until <= moment.now
        of_no_list = OF_TEXTS if self._list_problems else OF_TEXTS | {"where"}
        if before is not None and not time_passed and families <= of_no_list:
            return before, self._list_problems
        public = site if moment.preview else as_of(site, moment.today)
        read = register.captions, register.notes, moment.now
        if before is not None and not time_passed and families.isdisjoint(OF_ARTICLE_LISTS):
            cards = KeptCards(self._cache, self._names)
            lists = with_register(before, public, cards.__getitem__, *read)
            problems = self._list_problems
        else:
            all_cards = [card for _, card in sorted(self._cards) or self._cache.cards()]
            lists = make_lists(public, all_cards, *read, preview=moment.preview)
            problems = list(statement_problems(all_cards)) if moment.statements else []
        if before is not None:
            self._facts |= set(changes(before, lists))
        return lists, problems

    def _keep(
        self, register: Register, site: Site, lists: Lists, problems: list[Problem], started: int
    ) -> None:
        cold = self._site is None or self._pending is None
        site = replace(site, articles={})
        if not self._register_stays:
            self._cache.put("register", (register, site))
        if cold or self._of_files != self._before:
            self._cache.put("problems", self._of_files)
        if lists is not self._lists:
            self._cache.put("lists", (lists, problems))
        self._pending = None if cold else frozenset(self._facts) | (self._pending or frozenset())
        settled = started - SETTLING
        self._cache.put("last reading", (self._moment.now, settled, self._pending))
