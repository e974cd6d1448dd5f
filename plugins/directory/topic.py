"""The pages of topics: free words of articles, which a file may describe."""

from collections.abc import Iterator

from plugins.directory.profiles import description
from plugins.directory.views import TopicView
from plugins.newsroom.addresses import topic_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import RecordEntry, article_entries
from plugins.newsroom.page import Page, Planned, planned_list, portion


def topic_pages(edition: Edition) -> Iterator[Planned]:
    """Plan the list of each topic's articles, newest first."""
    for name, articles in edition.lists.topics.items():
        yield from planned_list(topic_path(name), articles, _page, name)


def _page(edition: Edition, name: str, number: int) -> Page:
    path = topic_path(name)
    part = portion(edition.addresses, path, edition.topics[name], number)
    topic = next((each for each in edition.site.topics.values() if each.name == name), None)
    view = TopicView(
        name=name,
        also=topic.also if topic else (),
        body=description(edition, topic) if topic and number == 1 else "",
        entries=article_entries(edition, part.entries),
        position=part.position,
    )
    return Page(part.path, "topic", name, view, f"News about {name}.")


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
