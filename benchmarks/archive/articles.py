"""The articles of the archive: about 450 words each, in which three or four people speak."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from slugify import slugify

from .model import Archive, Article, Event, Organisation, Paragraph, Person, Photo
from .quoting import WAYS
from .sentences import Sentences
from .words import TOPICS
from .world import FIRST_YEAR, LAST_YEAR

WORDS = 450
FIRST_DAY = date(FIRST_YEAR, 1, 2)
DAYS = (date(LAST_YEAR, 12, 20) - FIRST_DAY).days
RECENT = timedelta(days=120)
SPEAKERS = (3, 4)
MONTH_ONLY, WITH_EVENT, WITH_PHOTO, PHOTO_IN_TEXT = 0.1, 0.6, 0.2, 0.5


class Newsroom:
    """Writes the articles of a world, one after the other."""

    def __init__(self, world: Archive, articles: int, seed: int) -> None:
        self.world = world
        self.number = articles
        self.seed = seed
        self.sentences = Sentences()
        self._titles: set[str] = set()
        self._summaries: set[str] = set()
        self._reported = 0
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(len(world.people))))

    def articles(self) -> Iterator[Article]:
        """Yield every article, the oldest first."""
        for number in range(self.number):
            yield self._article(number, Random(f"article {self.seed} {number}"))

    def _article(self, number: int, chance: Random) -> Article:
        day = FIRST_DAY + timedelta(days=number * DAYS // max(1, self.number - 1))
        people = self._speakers(chance)
        photo = chance.choice(self.world.photos) if chance.random() < WITH_PHOTO else None
        event = self._event(day, chance)
        said = event.starts if event and event.ends is None else day
        place = people[0].role_on(said).organisation.place
        title = _new(self._titles, lambda: self.sentences.headline(chance, place.name))
        organisations = dict.fromkeys(one.role_on(said).organisation for one in people)
        return Article(
            id=f"{slugify(title)}-{number + 1}",
            title=title,
            day=day,
            dated=f"{day:%Y-%m}" if chance.random() < MONTH_ONLY else day.isoformat(),
            summary=_new(self._summaries, lambda: self.sentences.fact(chance)),
            event=event,
            topics=tuple(chance.sample(TOPICS, chance.randint(1, 3))),
            places=(place,),
            photo=photo,
            people=people,
            organisations=tuple(organisations),
            paragraphs=self._text(chance, people, said, event, photo),
        )

    def _event(self, day: date, chance: Random) -> Event | None:
        """Return an event held shortly before a day, the first that no article reported if there is
        one, or none."""
        events = self.world.events
        held = bisect_right(events, day, key=lambda event: event.starts)
        if self._reported < held:
            self._reported += 1
            return events[self._reported - 1]
        recent = [each for each in events[max(0, held - 4) : held] if day - each.starts < RECENT]
        return chance.choice(recent) if recent and chance.random() < WITH_EVENT else None

    def _speakers(self, chance: Random) -> tuple[Person, ...]:
        """Return people of whom no two share a name; some speak far more often than others."""
        chosen: list[Person] = []
        number = chance.choice(SPEAKERS)
        while len(chosen) < number:
            person = chance.choices(self.world.people, cum_weights=self._weights)[0]
            taken = {name for one in chosen for name in (one.given, one.family)}
            if not taken & {person.given, person.family}:
                chosen.append(person)
        return tuple(chosen)

    def _text(
        self,
        chance: Random,
        people: Sequence[Person],
        said: date,
        event: Event | None,
        photo: Photo | None,
    ) -> tuple[Paragraph, ...]:
        paragraphs = [self._opening(chance, people[0].role_on(said).organisation, said, event)]
        for person, way in zip(people, chance.sample(WAYS, len(people)), strict=True):
            paragraphs += way(self.sentences, chance, person, said)
            paragraphs.append(self._background(chance))
        if photo and chance.random() < PHOTO_IN_TEXT:
            shown = f"![{photo.alt}](/photos/{photo.id}.jpg)"
            paragraphs.insert(1, Paragraph(f"![]({{photo}}{photo.id})", shown))
        written = sum(len(paragraph.plain.split()) for paragraph in paragraphs)
        while written < WORDS:
            paragraphs.append(self._background(chance))
            written += len(paragraphs[-1].plain.split())
        return tuple(paragraphs)

    def _opening(
        self, chance: Random, organisation: Organisation, said: date, event: Event | None
    ) -> Paragraph:
        where = f" and was on show at the {event.name}" if event else ""
        text = (
            f"A year of work in {organisation.place.name} has come to its end{where}. "
            f"The {organisation.name_on(said).full} led the work. {self.sentences.fact(chance)}"
        )
        return Paragraph(text, text)

    def _background(self, chance: Random) -> Paragraph:
        text = " ".join(self.sentences.fact(chance) for _ in range(chance.randint(2, 3)))
        return Paragraph(text, text)


def _new(used: set[str], make: Callable[[], str]) -> str:
    """Return a text that was not made before, and take note of it."""
    while (text := make()) in used:
        pass
    used.add(text)
    return text
