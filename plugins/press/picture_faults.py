"""What can be wrong with a picture, as it is kept."""

from dataclasses import dataclass

from plugins.newsroom.problem import Problem
from plugins.newsroom.schema import Photo


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a picture cannot be published: the kind of mistake, in a sentence, and what to do."""

    rule: str
    message: str
    hint: str

    def of(self, photo: Photo) -> Problem:
        """Return the problem that it is of a photo."""
        return Problem(photo.source.at(), self.rule, self.message, self.hint)
