"""Reading articles from their files, one by one or many at once, into what a cache keeps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from .asking import Asking, packed
from .cache import KeptReading, pack
from .card import card_of
from .desk import read_article
from .names import people_and_organisations
from .problem import Problem
from .reading import ContentFile, parse_record, unreadable
from .register import digest_of
from .rendering import marked_html
from .schema import Article
from .side_by_side import side_by_side
from .site import Site
from .story import Story


@dataclass(frozen=True, slots=True)
class FileReading:
    """An article's file, read: what is kept of it, and all that is wrong in it."""

    kept: KeptReading
    problems: tuple[Problem, ...]


class Articles(Mapping[str, Article]):
    """The articles by id, each parsed when it is looked up; few are, while others are read."""

    def __init__(self, files: Iterable[ContentFile]) -> None:
        self._files = {file.id: file for file in files}

    def __getitem__(self, article_id: str) -> Article:
        file = self._files[article_id]
        record, _ = parse_record(Path(file.path).read_bytes(), file.name)
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
    """Reads articles against a register, and notes what each reading asked of it."""

    def __init__(self, site: Site, now: datetime, *, statements: bool) -> None:
        self._asking = Asking()
        self._site = site.listening(self._asking)
        self._index = people_and_organisations(site)
        self._now, self._statements = now, statements

    def read(self, file: ContentFile) -> FileReading:
        """Read an article's file, with all that is wrong in it."""
        try:
            data = Path(file.path).read_bytes()
        except OSError as error:
            return FileReading(_nothing(file), (unreadable(file.name, error),))
        record, problems = parse_record(data, file.name)
        if not isinstance(record, Article):
            return FileReading(_nothing(file), tuple(problems))
        with self._asking.listening() as asked:
            story, found = read_article(
                self._site, self._index, record, self._now, statements=self._statements
            )
        problems += found
        kept = KeptReading(
            name=file.name,
            stamp=file.stamp,
            digest=b"" if problems else digest_of(data),
            card=pack(card_of(story)),
            asks=packed(asked),
            story=pack(kept_story(story)),
        )
        return FileReading(kept, tuple(problems))


def _nothing(file: ContentFile) -> KeptReading:
    """Return what is kept of a file whose mistakes left no article: that it is there."""
    return KeptReading(file.name, file.stamp, b"", b"", packed(()), b"")


def kept_story(story: Story) -> Story:
    """Return a story with what pages need of it: its HTML, and not its text and blocks."""
    html = marked_html(story)
    source = replace(story.article.source, body="")
    article = story.article.model_copy(update={"source": source})
    words = story.paragraphs
    return replace(story, article=article, blocks=(), quotations=(), html=html, prose=words)


def read_all(
    reader: ArticleReader, files: Sequence[ContentFile], count: int
) -> Iterator[FileReading]:
    """Yield the readings of many files, in any order, with up to `count` processes."""
    return side_by_side(lambda part: map(reader.read, part), files, count)
