"""What becomes of an article once it is read: what is looked at in it, and what is kept of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from .asking import Asking
from .problem import Problem
from .rendering import open_html
from .site import Site
from .story import Story


@dataclass(frozen=True, slots=True)
class Edited:
    """A story as it is kept, what was found in it beside what reading finds, and notes for what
    looks at all articles together."""

    story: Story
    problems: tuple[Problem, ...] = ()
    notes: object = None


Edit = Callable[[Story], Edited]

Tables = Mapping[str, Mapping[Any, object]]
"""What is made of a register to be looked up in, by the family of its facts."""


class Editor(Protocol):
    """Whoever looks at each article. What is found depends on the story, on what is looked up in a
    register that notes it, and on nothing else."""

    def tables(self, site: Site) -> Tables:
        """Return what is made of a register; an article is read again when a key that was looked
        up in a table stands for something else."""

    def at(self, site: Site, now: datetime, asking: Asking) -> Edit:
        """Return what is done with each article at a moment; what it looks up must be noted."""


class ForPages:
    """Keeps what pages show, and looks for nothing."""

    def tables(self, _: Site) -> Tables:
        """Return nothing."""
        return {}

    def at(self, _: Site, __: datetime, ___: Asking) -> Edit:
        """Return what keeps an article."""
        return lambda story: Edited(kept_story(story))


def kept_story(story: Story) -> Story:
    """Return a story with what pages need of it: its HTML, and not its text and blocks."""
    html = open_html(story)
    source = replace(story.article.source, body="")
    article = replace(story.article, source=source)
    words = story.paragraphs
    return replace(story, article=article, blocks=(), quotations=(), html=html, prose=words)
