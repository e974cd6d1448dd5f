"""Compares what is read out of captions with what a reader found."""

from collections import Counter
from dataclasses import dataclass, field

from plugins.newsroom.captions.caption import read_caption
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.captions.model import Caption
from plugins.newsroom.schema import Photo
from plugins.newsroom.source import Source

from .gold import GoldCaption


@dataclass
class Score:
    """Counts of people, and each error with the caption it stands in."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def note(self, kind: str, caption: GoldCaption, detail: str) -> None:
        """Count a person as of a kind, and keep what is not right."""
        self.counts[kind] += 1
        if kind != "right":
            self.errors.append(f"{kind}\t{caption.id}\t{detail}\n\t{caption.text}")


def read(caption: GoldCaption, index: CaptionIndex) -> Caption:
    """Return a gold caption as this project reads it."""
    photo = Photo(
        id=caption.id, source=Source(caption.id), alt="-", caption=caption.text, credit="-"
    )
    return read_caption(photo, index)


def score(captions: list[GoldCaption], index: CaptionIndex) -> Score:
    """Return how the reader did on some captions."""
    result = Score()
    for caption in captions:
        _score_one(result, caption, read(caption, index), index)
    return result


def _score_one(result: Score, caption: GoldCaption, found: Caption, index: CaptionIndex) -> None:
    places: dict[str, list[int]] = {}
    for number, (name, _) in enumerate(caption.people):
        places.setdefault(name, []).append(number)
    names = {person: record.name for person, record in index.site.people.items()}
    pictured = [(names[entry.person], entry.position) for entry in found.pictured if entry.person]
    last = -1
    for name, position in pictured:
        at = _meant(caption, places.get(name, []), position)
        if at is None:
            result.note("wrong person", caption, name)
        elif not _same(position, wanted := caption.people[at][1]):
            result.note("wrong position", caption, f"{name}: {position}, not {wanted}")
        elif at < last:
            result.note("wrong order", caption, name)
        else:
            result.note("right", caption, name)
        last = max(last, last if at is None else at)
    told = {name for name, _ in pictured}
    reported = _reported(caption, found)
    for name in places:
        if name not in told:
            result.note("reported" if name in reported else "lost", caption, name)


def _meant(caption: GoldCaption, places: list[int], position: str | None) -> int | None:
    """Return which of the people of one name is meant: the first who has the position."""
    same = (at for at in places if _same(position, caption.people[at][1]))
    return next(same, places[0] if places else None)


def _reported(caption: GoldCaption, found: Caption) -> set[str]:
    """Return whom the problems are about, by name."""
    said = " ".join(problem.message for problem in found.problems)
    return {name for name, _ in caption.people if name in said}


def _same(found: str | None, wanted: str | None) -> bool:
    """Whether two positions are one, whatever the order of their parts."""
    return _parts(found) == _parts(wanted)


def _parts(position: str | None) -> set[str]:
    return set(position.split(", ")) if position else set()
