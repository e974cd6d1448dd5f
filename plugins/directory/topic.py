"""The pages of topics: free words of articles, which a file may describe."""

from collections.abc import Iterator

from plugins.directory.profiles import description
from plugins.directory.views import TopicView
from plugins.newsroom.addresses import topic_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import RecordEntry, article_entry
from plugins.newsroom.page import Page, portions


def topic_pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of each topic's articles, newest first."""
    described = {topic.name: topic for topic in edition.site.topics.values()}
    for name, stories in edition.topics.items():
        topic = described.get(name)
        for part in portions(edition.addresses, topic_path(name), stories):
            first = part.position.number == 1
            view = TopicView(
                name=name,
                also=topic.also if topic else (),
                body=description(edition, topic) if topic and first else "",
                entries=tuple(article_entry(edition, story.article) for story in part.entries),
                position=part.position,
            )
            yield Page(part.path, "topic", name, view, f"News about {name}.")


def topic_entries(edition: Edition) -> list[RecordEntry]:
    """Return the topics as an index lists them, with the number of their articles."""
    return [
        RecordEntry(
            name,
            edition.addresses.topic(name),
            f"{len(stories)} article{'s' * (len(stories) != 1)}",
            name.casefold(),
        )
        for name, stories in edition.topics.items()
    ]
