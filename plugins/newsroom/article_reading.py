"""Reading articles from their files, one by one or many at once, into what a cache keeps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from .asking import ALL, Asking, Fact, numbers, packed
from .cache import KeptReading, pack, unpack
from .card import card_of
from .desk import read_article
from .editing import Editor
from .frontmatter import split
from .moment import Moment
from .names import people_and_organisations
from .packing import by_values
from .problem import Problem
from .reading import ContentFile, parse_record, read_text, record_in, unreadable
from .register import digest_of
from .schema import Article, Record
from .site import Site
from .work import Work

ANY_OF_THE_REGISTER: Fact = ("register", ALL)
"""What is wrong in an article may depend on all of it: a hint names the nearest of the names."""

TOLD_BY_TIME = frozenset({"embargo"})
"""Rules whose problems end as time goes by."""


@by_values
class FileReading(NamedTuple):
    """An article's file, read: what is kept of it, and all that is wrong in it."""

    kept: KeptReading
    problems: tuple[Problem, ...]


class Articles(Mapping[str, Article]):
    """The articles by id, each parsed when it is looked up; few are, while others are read."""

    def __init__(self, files: Iterable[ContentFile]) -> None:
        self._files = {file.id: file for file in files}

    def __getitem__(self, article_id: str) -> Article:
        file = self._files[article_id]
        record, _ = parse_record(file.read(), file.name)
        if not isinstance(record, Article):
            raise KeyError(article_id)
        return record

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class ArticleReader:
    """Reads articles against a register, and notes what each reading asked of it. `known` are last
    readings by the files' names: where the front matter is as it was, so are the fields."""

    def __init__(
        self, site: Site, moment: Moment, editor: Editor, known: Mapping[str, KeptReading]
    ) -> None:
        self._known = known
        self._asking = Asking()
        self._site = site.listening(self._asking)
        self._index = people_and_organisations(site)
        self._now, self._statements = moment.now, moment.statements
        self._edit = editor.at(site, moment.now, self._asking)

    def read(self, file: ContentFile) -> FileReading:
        """Read an article's file, with all that is wrong in it."""
        try:
            data = file.read()
        except OSError as error:
            return FileReading(_nothing(file), (unreadable(file.name, error),))
        record, problems, head = self._record(data, file)
        if not isinstance(record, Article):
            return FileReading(_nothing(file), tuple(problems))
        with self._asking.listening() as asked:
            story, found = read_article(
                self._site, self._index, record, self._now, statements=self._statements
            )
            edited = self._edit(story)
        if found:
            asked |= numbers({ANY_OF_THE_REGISTER})
        problems += [*found, *edited.problems]
        passing = any(problem.rule in TOLD_BY_TIME for problem in found)
        kept = KeptReading(
            name=file.name,
            stamp=file.stamp,
            digest=b"" if passing else digest_of(data),
            head=head,
            asks=packed(asked),
            card=pack(card_of(story)),
            notes=pack(edited.notes),
            story=pack(edited.story),
        )
        return FileReading(kept, tuple(problems))

    def _record(self, data: bytes, file: ContentFile) -> tuple[Record | None, list[Problem], bytes]:
        """Return the record in a file, what is wrong, and the digest of the front matter, which is
        empty if anything is. Where it is as it was, only the body is read."""
        text, problems = read_text(data, file.name)
        if text is None:
            return None, problems, b""
        parts, known = split(text, file.name), self._known.get(file.name)
        whole = None if problems or isinstance(parts, Problem) else parts
        head = digest_of(whole[0].encode()) if whole else b""
        if whole and known is not None and known.head == head:
            article: Article = unpack(known.story).article
            source = replace(article.source, body=whole[1])
            return replace(article, source=source), [], head
        record, found = record_in(text, file.name)
        return record, [*problems, *found], b"" if found else head


def _nothing(file: ContentFile) -> KeptReading:
    """Return what is kept of a file whose mistakes left no article: that it is there."""
    return KeptReading(file.name, file.stamp, b"", b"", packed(()), b"", pack(None), b"")


def read_all(
    reader: ArticleReader, files: Sequence[ContentFile], work: Work
) -> Iterator[FileReading]:
    """Yield the readings of many files, in any order."""
    return work.over("Reading articles", lambda part: map(reader.read, part), files)
