"""What people do to an archive, as edits of its files: each changes one thing, by chance."""

from collections.abc import Callable
from random import Random

from slugify import slugify

from tests.site.incremental.archive import (
    BODIES,
    FULL,
    Fields,
    Files,
    article,
    day,
    paragraph,
    parsed,
    picture,
    record,
    words,
)

Edit = Callable[[Random, Files], None]

FUTURE_ROLE = {"title": "Chair to come", "organisation": "quay-trust", "from": "2020-09-15"}


def _of(kind: str, rng: Random, files: Files) -> str:
    """Return the path of some record of a kind."""
    return rng.choice(sorted(n for n in files if n.startswith(f"{kind}/") and n.endswith(".md")))


def edit_of(kind: str, change: Callable[[Random, Fields], None]) -> Edit:
    """Return the edit that changes the fields of some record of a kind."""

    def edit(rng: Random, files: Files) -> None:
        path = _of(kind, rng, files)
        fields, body = parsed(files[path])
        change(rng, fields)
        files[path] = record(fields, body)

    return edit


def _setting(name: str, *values: object) -> Callable[[Random, Fields], None]:
    """Return the change that gives a field one of some values, or takes it away (`None`)."""

    def change(rng: Random, fields: Fields) -> None:
        value = rng.choice(values)
        value = value(rng) if callable(value) else value
        fields.pop(name, None)
        if value is not None:
            fields[name] = value

    return change


def _rename_organisation(rng: Random, fields: Fields) -> None:
    names = fields["names"]
    names[-1].setdefault("to", "2020-08")
    names.append(
        {"name": f"{rng.choice(BODIES)} {rng.choice(['Group', 'North'])}", "from": "2020-09"}
    )


def _shorten(rng: Random, fields: Fields) -> None:
    fields["names"][0]["short"] = rng.choice(["HIN", "Coast", "QT", "Quay"])


def _body(rng: Random, files: Files) -> None:
    path = _of("articles", rng, files)
    fields, body = parsed(files[path])
    parts = body.split("\n\n")
    at = rng.randrange(len(parts))
    match rng.randrange(3):
        case 0:
            parts.insert(at, paragraph(rng))
        case 1:
            parts[at] = paragraph(rng)
        case _:
            del parts[at]
    files[path] = record(fields, "\n\n".join(parts))


def _note(rng: Random, files: Files) -> None:
    path = _of(rng.choice(["people", "organisations", "events", "photos", "topics"]), rng, files)
    fields, _ = parsed(files[path])
    files[path] = record(fields, f"{words(rng)}, says **{rng.choice(FULL)}**.")


def _new_article(rng: Random, files: Files) -> None:
    files[f"articles/2020/story-{rng.randrange(100)}.md"] = record(*article(rng))


def _delete(kind: str) -> Edit:
    def edit(rng: Random, files: Files) -> None:
        del files[_of(kind, rng, files)]

    return edit


def _move(rng: Random, files: Files) -> None:
    path = _of("articles", rng, files)
    _, _, name = path.rpartition("/")
    files[f"articles/{rng.choice(['2019', '2020', '2021/09'])}/{name}"] = files.pop(path)


def _new_id(kind: str) -> Edit:
    """Return the edit that renames a file, and all that refers to it; its old id may be kept."""

    def edit(rng: Random, files: Files) -> None:
        path = _of(kind, rng, files)
        folder, _, old = path.removesuffix(".md").rpartition("/")
        new = f"{old.rstrip('0123456789')}{rng.randrange(50)}"
        for ending in (".md", ".jpg", ".png"):
            if f"{folder}/{old}{ending}" in files:
                files[f"{folder}/{new}{ending}"] = files.pop(f"{folder}/{old}{ending}")
        for name in [name for name in files if name.endswith(".md")]:
            files[name] = files[name].replace(old.encode(), new.encode())
        fields, body = parsed(files[f"{folder}/{new}.md"])
        if kind not in {"articles", "pages"} and rng.random() < 0.7:
            fields["former_ids"] = [old]
        files[f"{folder}/{new}.md"] = record(fields, body)

    return edit


def _new_person(rng: Random, files: Files) -> None:
    name = rng.choice(["Tom Okoro Smith", "Eve Fernby", "Al Al", "José Núñez", "Una Q", "Jo Ng"])
    files[f"people/{slugify(name)}.md"] = record({"name": name}, "")


def _new_body(rng: Random, files: Files) -> None:
    name = rng.choice(["Coast", "Northshire", "Quay Trust North", "Docks", "Health Innovation"])
    files[f"organisations/{name.casefold().replace(' ', '-')}.md"] = record(
        {"names": [{"name": name}], "places": ["northshire"]}, ""
    )


def _new_event(rng: Random, files: Files) -> None:
    number = rng.randrange(4)
    fields = {"name": f"Boat Day {number}", "starts": day(rng)[:10], "series": "Harbour Day"}
    files[f"events/boat-day-{number}.md"] = record(fields, "")


def _new_photo(rng: Random, files: Files) -> None:
    path = f"photos/2020/photo-{rng.randrange(9)}"
    caption = f"{rng.choice(FULL)} (left) and {rng.choice(FULL)}, {rng.choice(BODIES)}."
    files[f"{path}.md"] = record({"alt": "Somebody.", "caption": caption, "credit": "Drawn"}, "")
    files[f"{path}.jpg"] = picture(rng, "JPEG")


def _picture(rng: Random, files: Files) -> None:
    path = rng.choice(sorted(name for name in files if name.endswith((".jpg", ".png"))))
    stem = path.rpartition(".")[0]
    del files[path]
    ending, form = rng.choice([(".jpg", "JPEG"), (".png", "PNG")])
    files[f"{stem}{ending}"] = picture(rng, form)


def _without_picture(rng: Random, files: Files) -> None:
    del files[rng.choice(sorted(name for name in files if name.endswith((".jpg", ".png"))))]


def _new_topic(rng: Random, files: Files) -> None:
    name = rng.choice(["harbours", "skills", "Skills"])
    files[f"topics/{name.casefold()}.md"] = record({"name": name}, f"About {words(rng)}.")


def _new_page(rng: Random, files: Files) -> None:
    number = rng.randrange(3)
    files[f"pages/page-{number}.md"] = record({"title": words(rng)}, f"By {rng.choice(FULL)}.")


def _mistake(rng: Random, files: Files) -> None:
    path = _of(rng.choice(["articles", "people", "organisations", "photos"]), rng, files)
    text = files[path].decode()
    broken = rng.choice(["", "---\n", f"{text}\n[x]({{person}}nobody)", text.replace(":", ";", 1)])
    files[path] = broken.encode()


def _glossary(rng: Random, files: Files) -> None:
    files["glossary.yaml"] = f"HIN: {words(rng)}\nQT: Quay Trust\n".encode()


def _also(rng: Random) -> list[str]:
    return [rng.choice(["Al", "JL", "A. Fernby", "Tommy Okoro", "Asha"])]


def _roles(rng: Random) -> list[Fields]:
    known = {"title": rng.choice(["Clerk", "Chair"]), "organisation": "coast-partnership"}
    return rng.sample([known, {**known, "from": "2019"}, dict(FUTURE_ROLE)], rng.randint(1, 3))


def _name(rng: Random) -> str:
    given = rng.choice(["Asha", "Tom", "Ada", "Jo", "Al"])
    return f"{given} {rng.choice(['Fernby', 'Okoro', 'Li', 'Ng'])}"


def _redirected(rng: Random) -> list[str]:
    former = ["/old.html", "/old.html/more/", "/news/was-here/", "/first/", "/first/x.html"]
    return [rng.choice(former)]


WITHDRAWN = {"date": "2020-06-09", "reason": "It was wrong.", "replaced_by": "trials-begin"}
CORRECTED = [{"date": "2020-06-08", "note": "The quay is new."}]

EDITS: tuple[tuple[int, Edit], ...] = (
    (12, _body),
    (4, _note),
    (4, _new_article),
    (4, _delete("articles")),
    (3, _move),
    (2, _new_id("articles")),
    (3, _new_id("people")),
    (2, _new_id("organisations")),
    (1, _new_id("photos")),
    (1, _new_id("events")),
    (3, _new_person),
    (2, _new_body),
    (2, _new_event),
    (2, _new_photo),
    (1, _new_topic),
    (1, _new_page),
    (3, _picture),
    (1, _without_picture),
    (3, _mistake),
    (1, _glossary),
    (1, _delete("people")),
    (1, _delete("organisations")),
    (1, _delete("events")),
    (1, _delete("photos")),
    (1, _delete("topics")),
    (1, _delete("pages")),
    (3, edit_of("articles", _setting("title", words))),
    (2, edit_of("articles", _setting("summary", words))),
    (3, edit_of("articles", _setting("date", day))),
    (3, edit_of("articles", _setting("draft", "true", None))),
    (3, edit_of("articles", _setting("withdrawn", dict(WITHDRAWN), None))),
    (2, edit_of("articles", _setting("corrections", CORRECTED, None))),
    (3, edit_of("articles", _setting("former_urls", _redirected, None))),
    (2, edit_of("articles", _setting("topics", ["boats"], ["Ships", "skills"], None))),
    (2, edit_of("articles", _setting("event", "harbour-day", "boat-day-1", None))),
    (2, edit_of("articles", _setting("photo", "group", "harbour-day", "photo-1", None))),
    (2, edit_of("articles", _setting("people", ["una-quill"], ["sam-ng", "jo-li"], None))),
    (1, edit_of("articles", _setting("places", ["saltmouth"], ["northshire"], None))),
    (6, edit_of("people", _setting("name", _name))),
    (4, edit_of("people", _setting("also", _also, None))),
    (4, edit_of("people", _setting("roles", _roles, None))),
    (2, edit_of("people", _setting("honorific", "Dr", "Mr", "Mrs", None))),
    (2, edit_of("people", _setting("unlisted", "true", None))),
    (1, edit_of("people", _setting("photo", "group", "harbour-day", None))),
    (1, edit_of("people", _setting("sort", "Aa, Zed", None))),
    (4, edit_of("organisations", _rename_organisation)),
    (2, edit_of("organisations", _shorten)),
    (2, edit_of("organisations", _setting("labels", ["Coast"], ["North", "Quay"], None))),
    (1, edit_of("organisations", _setting("closed", "2020-08", "2020-09-16", None))),
    (1, edit_of("organisations", _setting("parent", "northshire-council", None))),
    (2, edit_of("events", _setting("starts", lambda rng: day(rng)[:10]))),
    (2, edit_of("events", _setting("name", words))),
    (1, edit_of("events", _setting("series", "Harbour Day", "Boats", None))),
    (1, edit_of("events", _setting("organisers", ["quay-trust"], None))),
    (2, edit_of("photos", _setting("caption", lambda rng: f"{_name(rng)} and {_name(rng)}."))),
    (2, edit_of("photos", _setting("expires", "2020-09-14", "2020-09-21", None))),
    (1, edit_of("photos", _setting("event", "harbour-day", None))),
    (1, edit_of("photos", _setting("taken", "2020-06-01", "2019", None))),
    (1, edit_of("places", _setting("name", words))),
    (1, edit_of("topics", _setting("name", "boats", "ships", "vessels", "Trials"))),
    (1, edit_of("topics", _setting("also", ["ships"], ["trials"], ["craft"], None))),
)
"""Every edit, with how often it is made beside the others."""
