"""A small archive with something of everything, as files in memory that an editor can change."""

import io
from pathlib import Path
from random import Random
from typing import Any

import yaml
from PIL import Image

from tests.conftest import TOY

Files = dict[str, bytes]
"""The content folder: the bytes of each file, by its path within it."""

Fields = dict[str, Any]

THINGS = [
    "Boats",
    "Harbours",
    "Nets",
    "Piers",
    "Sails",
    "Tides",
    "Lamps",
    "Ropes",
    "Gulls",
    "Ferries",
    "Cranes",
    "Docks",
]
VERBS = [
    "need",
    "lift",
    "carry",
    "open",
    "mend",
    "greet",
    "paint",
    "teach",
    "count",
    "bring",
    "hold",
    "raise",
]

FULL = ("Asha Fernby", "Tom Okoro", "Ada Okoro", "Jo Li", "Sam Ng")
IDS = ("asha-fernby", "tom-okoro", "jo-li", "sam-ng", "north-health")
BODIES = ("Coast Partnership", "Northshire Council", "HIN", "Health Innovation North", "Quay Trust")

SENTENCES = (
    "{full} of {body} said: “{words}.”",
    "{body} said: “{words}.”",
    "{full} said that {more} would come.",
    "{full} welcomed “{words}” at the quay.",
    "> {words}.\n>\n> — {full}, {body}",
    "> {words}.\n>\n> — {full}",
    '[{words} said nobody.]{{by={id} as="Keeper" #{id}-{number}}}',
    "[{words} said all.]{{by={id} on=2020-06-02 #{id}-{number}}}",
    "See [them]({{person}}tom-okoro) and [it]({{article}}trials-begin).",
    "Una Quill and {full} met {body}.",
    "![]({{photo}}harbour-day)",
    "## {words}",
    "Jos&eacute; N&uacute;&ntilde;ez of the {body} walked with {surname}.",
    "The **{full}** of the _{body}_ spoke; Al was there, and JL.",
    "> {words}.\n>\n> — Dr Asha Fernby, HIN",
)  # fmt: skip
"""What articles are made of, without an error at first."""

DOUBTFUL = (
    "{full} came first. “{words},” {surname} said. “{more}.”",
    "{full} came. “{words},” she said.",
    "{full} came. “{words},” he said. “{more}.”\n\n“{third}.”",
    "“{words},” {surname} said.",
)
"""What is an error in some places, where nobody or too many are meant."""

MORE_RECORDS = {
    "people/ada-okoro.md": ({"name": "Ada Okoro", "honorific": "Mrs"}, ""),
    "people/jo-li.md": ({"name": "Jo Li", "also": ["JL"], "photo": "group"}, "Knows Tom Okoro."),
    "people/sam-ng.md": (
        {
            "name": "Sam Ng",
            "roles": [
                {"title": "Clerk", "organisation": "northshire-council", "from": "2019"},
                {"title": "Mayor", "organisation": "quay-trust", "from": "2020-09-14"},
            ],
        },
        "",
    ),
    "organisations/quay-trust.md": (
        {"names": [{"name": "Quay Trust"}], "parent": "northshire-council"},
        "For all who live by the quay, says Tom Okoro.",
    ),
    "photos/2020/group.md": (
        {
            "alt": "Three people.",
            "caption": "From left: Jo Li, Sam Ng (Quay Trust) and Ada Okoro.",
            "credit": "Drawn for the tests",
            "event": "harbour-day",
            "expires": "2020-09-20",
        },
        "",
    ),
    "pages/contact.md": ({"title": "Contact", "former_urls": ["/write-to-us/"]}, "Write to us."),
    "topics/boats.md": ({"name": "boats", "also": ["ships"]}, "All that floats."),
}


def archive(rng: Random, articles: int) -> Files:
    """Return the toy site with more people, photos and articles."""
    files = {
        path.relative_to(TOY).as_posix(): path.read_bytes()
        for path in sorted(TOY.rglob("*"))
        if path.is_file()
    }
    for path, (fields, body) in MORE_RECORDS.items():
        files[path] = record(fields, body)
    files["photos/2020/group.jpg"] = picture(rng, "JPEG")
    for number in range(articles):
        files[f"articles/2020/story-{number}.md"] = record(*article(rng))
    return files


def article(rng: Random) -> tuple[Fields, str]:
    """Return the fields and the body of a new article."""
    fields: Fields = {
        "title": f"{words(rng)}: {rng.choice(BODIES)}",
        "date": day(rng),
        "summary": f"{words(rng)} by {rng.choice(FULL)}.",
        "topics": rng.sample(["boats", "ships", "trials", "harbours", "Skills", "skills"], 2),
    }
    if rng.random() < 0.3:
        fields["event"] = "harbour-day"
    if rng.random() < 0.4:
        fields["photo"] = rng.choice(["harbour-day", "group"])
    return fields, "\n\n".join(paragraph(rng, SENTENCES) for _ in range(rng.randint(2, 6)))


def paragraph(rng: Random, sentences: tuple[str, ...] = (*SENTENCES, *DOUBTFUL)) -> str:
    """Return a paragraph in which somebody may be quoted."""
    full = rng.choice(FULL)
    return rng.choice(sentences).format(
        full=full,
        surname=full.split()[-1],
        body=rng.choice(BODIES),
        id=rng.choice(IDS),
        number=rng.randrange(1000),
        words=words(rng),
        more=words(rng),
        third=words(rng),
    )


def words(rng: Random) -> str:
    """Return a few words that hardly ever come twice: statements' ids are made of them."""
    thing, other = rng.sample(THINGS, 2)
    return f"{thing} {rng.choice(VERBS)} {rng.randrange(1000)} {other.lower()} a day"


def day(rng: Random) -> str:
    """Return a date, now and then in the days that follow the first build."""
    if rng.random() < 0.15:
        return f"2020-09-{rng.randint(13, 20)} {rng.randrange(24):02}:30"
    return f"{rng.choice([2019, 2020])}-{rng.randint(1, 9):02}-{rng.randint(1, 12):02}"


def record(fields: Fields, body: str) -> bytes:
    """Return a content file."""
    matter = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{matter}---\n{body}\n".encode()


def parsed(data: bytes) -> tuple[Fields, str]:
    """Return the fields and the body of a content file, every value as text."""
    _, matter, body = data.decode().split("---\n", 2)
    return yaml.load(matter, yaml.BaseLoader) or {}, body.strip("\n")  # noqa: S506 (it only makes text)


def picture(rng: Random, form: str) -> bytes:
    """Return a small picture."""
    colour = (rng.randrange(256), rng.randrange(256), rng.randrange(256))
    data = io.BytesIO()
    Image.new("RGB", (rng.randint(8, 40), rng.randint(8, 40)), colour).save(data, form)
    return data.getvalue()


class Folder:
    """A folder on the disk that follows files in memory."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._written: Files = {}

    def follow(self, files: Files) -> None:
        """Write what differs, and remove what is there no more."""
        for name in self._written.keys() - files.keys():
            (self.path / name).unlink()
        for name, data in files.items():
            if self._written.get(name) != data:
                (self.path / name).parent.mkdir(parents=True, exist_ok=True)
                (self.path / name).write_bytes(data)
        self._written = dict(files)
