"""What reading an article's statements needs beside its blocks."""

from dataclasses import dataclass

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.names import NameIndex
from plugins.newsroom.problem import Location
from plugins.newsroom.schema import Article
from plugins.newsroom.site import Site


@dataclass(frozen=True)
class Context:
    """The register, its names, and the article that is read."""

    site: Site
    index: NameIndex
    article: Article

    @property
    def said_on(self) -> PartialDate | None:
        """The day of the article's event, if it lasted one day; else it is not known."""
        event = self.site.events.get(self.article.event or "")
        if event is None or not event.starts.is_day:
            return None
        return event.starts if event.ends in {None, event.starts} else None

    def at(self, offset: int) -> Location:
        """Return the place of an offset of the article's body."""
        return self.article.source.in_body(offset)
