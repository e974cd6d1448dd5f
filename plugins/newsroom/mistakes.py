"""What is wrong with a field's value, in plain English, and what to write instead."""

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

from .dates import PublicationDate
from .declaring import Declared, written_name
from .examples import as_yaml, example_of, holds_list, row_class
from .fields import ID_PATTERN, id_in
from .frontmatter import FrontMatter
from .problem import Problem, did_you_mean
from .schema import Record, field_names
from .slugs import slug
from .written_dates import as_date

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST_SHOWN = 60
"""Characters of a wrong value that a message quotes."""

OTHER_WORDS = {
    "alt": {"alt_text", "alttext", "description"},
    "byline": {"author", "authors", "by", "writer"},
    "credit": {"copyright", "photographer"},
    "ends": {"end", "end_date", "finishes"},
    "honorific": {"title"},
    "name": {"title"},
    "photo": {"cover", "featured_image", "image", "picture"},
    "places": {"location", "locations"},
    "roles": {"job", "job_title", "position"},
    "starts": {"date", "start", "start_date"},
    "summary": {"description", "excerpt", "intro", "standfirst", "subtitle", "teaser"},
    "title": {"headline", "name"},
    "topics": {"categories", "category", "keywords", "tags"},
    "venue": {"location"},
    "website": {"link", "site", "url"},
}
"""What other systems, and authors, call the fields; of those that fit, the first that a kind has
is meant."""

OUT_OF_RANGE = frozenset({"greater_than_equal", "less_than_equal", "finite_number"})


def explain(kind: type[Record], error: "ErrorDetails", matter: FrontMatter) -> Problem:
    """Return the problem that an error of a record's validation is to its author."""
    path = tuple(error["loc"])
    if error["type"] == "unexpected_keyword_argument":
        return unknown_field(kind, matter, path, error["input"])
    field = _without_numbers(path)
    name = str(field[-1])
    help_text, annotation = _declared(_model_at(kind, field[:-1]), name)
    if error["type"] == "missing" and path == field:
        example = example_of(name, annotation, None) or f"{name}: …"
        where = matter.source.key_at(*path[:-1])
        hint = f"Add {example} ({help_text})." if example.endswith("…") else f"Add {example}"
        return Problem(where, "missing-field", f"“{name}” is missing.", hint)
    where = matter.source.at(*path)
    example = example_of(name, annotation, error["input"])
    if error["input"] is None or error["type"] == "string_too_short":
        hint = f"Write a value after the colon, or remove the line ({help_text})."
        hint = f"Write {example}" if example else hint
        return Problem(where, "empty-field", f"“{name}” has no value.", hint)
    message, hint = _wrong_value(name, annotation, error)
    hint = f"Write {example}" if example else hint or f"{name}: {help_text}."
    return Problem(where, "wrong-value", message, hint)


def unknown_field(
    kind: type[Record], matter: FrontMatter, path: tuple[int | str, ...], given: object = None
) -> Problem:
    """Return the problem of a field that a kind, or a row in it, does not have."""
    model = _model_at(kind, path[:-1])
    known = field_names(model) if model else ()
    nearest = _by_another_word(str(path[-1]), known) or did_you_mean(str(path[-1]), known)
    hint = nearest or f"The fields here are {', '.join(known)}."
    if nearest:
        name = re.sub("^.*“|”.*$", "", nearest)
        example = example_of(name, _declared(model, name)[1], given)
        hint += f" Write {example}" if example and given else ""
    message = f"There is no field “{path[-1]}” here."
    return Problem(matter.source.key_at(*path), "unknown-field", message, hint)


def _by_another_word(name: str, known: Sequence[str]) -> str:
    meant = [field for field in known if name.casefold() in OTHER_WORDS.get(field, ())]
    return f"Did you mean “{meant[0]}”?" if meant else ""


def _without_numbers(path: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Return the path of a field, given that of an item of its list."""
    while isinstance(path[-1], int):
        path = path[:-1]
    return path


def _wrong_value(name: str, annotation: Any, error: "ErrorDetails") -> tuple[str, str]:
    """Return the message and, where the help text of the field does not serve, the hint."""
    kind, given = error["type"], error["input"]
    text_expected = kind in {"string_type", "value_error", "string_pattern_mismatch"}
    if text_expected and not isinstance(given, str):
        return f"“{name}” should be text, and is {_shown(given)}.", _text_hint(
            name, annotation, given
        )
    if kind == "value_error":
        date = as_date(given)
        date = date if PublicationDate.__name__ in str(annotation) else date.partition(" ")[0]
        return f"“{name}”: {error['ctx']['error']}.", f"Write {name}: {date}" if date else ""
    if kind in {"missing", "too_short", "too_long"}:
        return f"“{name}” has too {'many' if kind == 'too_long' else 'few'} values.", ""
    if kind in {"tuple_type", "list_type"}:
        return f"“{name}” should be a list.", _list_hint(name, annotation, given)
    if kind == "dataclass_type":
        return f"“{name}” should be a group of fields, and is {_shown(given)}.", ""
    if kind.startswith("bool"):
        return f"“{name}” should be true or false, and is {_shown(given)}.", ""
    if kind.startswith("float"):
        return f"“{name}” should be a number such as 0.5, and is {_shown(given)}.", ""
    if kind in OUT_OF_RANGE:
        return f"“{name}” should be from 0 to 1, and is {_shown(given)}.", ""
    if kind == "literal_error":
        return f"“{name}” cannot be {_shown(given)}.", f"It is one of {error['ctx']['expected']}."
    if kind == "string_pattern_mismatch":
        return f"“{name}”: “{given}” is not an id.", _id_hint(given)
    return f"“{name}” cannot be {_shown(given)}.", ""


def _id_hint(given: str) -> str:
    if name := id_in(given):
        return f"Write the id: {name}."
    example = f", such as {slug(given)}" if slug(given) else ""
    return f"An id is a file’s name without .md{example}: small letters, digits and hyphens."


def _text_hint(name: str, annotation: Any, given: object) -> str:
    if isinstance(given, list) and len(given) == 1 and not holds_list(annotation):
        return f"Write {name}: {as_yaml(str(given[0]))}" if isinstance(given[0], str) else ""
    return f"Write {name}: followed by text; put text that holds brackets in quotation marks."


def _list_hint(name: str, annotation: Any, given: object) -> str:
    """Return a list as it should be written, of what was given without brackets."""
    if _holds_numbers(annotation):
        return f"Write {name}: [0.5, 0.5]"
    if not isinstance(given, str):
        return ""
    if _holds_ids(annotation):
        ids = (slug(word) for word in given.split(","))
        return f"Write {name}: [{', '.join(filter(None, ids)) or 'an-id'}]"
    return f"Write {name}: [{as_yaml(given)}]"


def _holds_numbers(annotation: Any) -> bool:
    return annotation is float or any(map(_holds_numbers, get_args(annotation)))


def _holds_ids(annotation: Any) -> bool:
    return holds_list(annotation) and ID_PATTERN in str(annotation)


def _shown(given: object) -> str:
    """Return a value of the front matter as a message shows it."""
    if isinstance(given, str):
        return f"“{given if len(given) <= LONGEST_SHOWN else given[:LONGEST_SHOWN] + '…'}”"
    return "a list" if isinstance(given, list) else "a group of fields"


def _model_at(model: type[Declared], path: tuple[int | str, ...]) -> type[Declared] | None:
    """Return the class that declares the fields at a path of the front matter."""
    current: type[Declared] | None = model
    for step in path:
        if current is not None and isinstance(step, str):
            current = row_class(_declared(current, step)[1])
    return current


def _declared(model: type[Declared] | None, name: str) -> tuple[str, Any]:
    """Return a field's help text, and its type."""
    for field in fields(model) if model else ():
        if name in {field.name, written_name(field)}:
            return str(field.metadata.get("description", "")), field.type
    return "", None
