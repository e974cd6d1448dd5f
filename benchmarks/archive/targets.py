"""The records that a benchmark edits: chosen by how often the articles name them."""

from collections import Counter
from typing import Any

from .model import Archive

SHARE = 0.01


def targets(archive: Archive) -> dict[str, Any]:
    """Return what the edits of a benchmark are made to; the person and the organisation are
    those that come nearest to standing in one article of a hundred."""
    people = Counter(one.id for article in archive.articles for one in article.people)
    bodies = Counter(one.id for article in archive.articles for one in article.organisations)
    person, organisation = _nearest(people, archive), _nearest(bodies, archive)
    middle = archive.articles[len(archive.articles) // 2]
    return {
        "article": middle.id,
        "year": middle.day.year,
        "deleted_year": archive.articles[len(archive.articles) // 3].day.year,
        "person": person,
        "person_name": next(one.name for one in archive.people if one.id == person),
        "organisation": organisation,
        "organisation_name": next(
            one.names[-1].full for one in archive.organisations if one.id == organisation
        ),
    }


def _nearest(counts: Counter[str], archive: Archive) -> str:
    wanted = len(archive.articles) * SHARE
    return min(counts, key=lambda key: (abs(counts[key] - wanted), key))
