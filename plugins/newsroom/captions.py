"""Photo captions: plain sentences, in which people and organisations are named."""

from dataclasses import dataclass

from .names import Mention, NameIndex, mentions_in
from .prose import plain_prose
from .schema import Person, Photo


@dataclass(frozen=True)
class Caption:
    """A photo's caption and who it names, in the order of the words."""

    photo: Photo
    mentions: tuple[Mention, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """The people it names, each once, in order."""
        named = (mention.record for mention in self.mentions)
        return tuple(dict.fromkeys(record for record in named if isinstance(record, Person)))


def read_caption(photo: Photo, index: NameIndex) -> Caption:
    """Find who is named in a photo's caption."""
    return Caption(photo, tuple(mentions_in(plain_prose(photo.caption), index)))
