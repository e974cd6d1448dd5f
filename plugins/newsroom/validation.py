"""From front matter to a record, with every mistake explained in plain English."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .frontmatter import FrontMatter
from .problem import Problem, did_you_mean
from .schema import UNWRITTEN, Record, field_names

R = TypeVar("R", bound=Record)

LONGEST_SHOWN = 60
"""Characters of a wrong value that a message quotes."""


def validate(kind: type[R], record_id: str, matter: FrontMatter) -> tuple[R | None, list[Problem]]:
    """Build a record of `kind` from its front matter.

    Returns `None` where a mistake leaves no record to speak of, and all the mistakes at once.
    """
    fields = {name: value for name, value in matter.fields.items() if name not in UNWRITTEN}
    problems = [_unknown(kind, matter, (name,)) for name in matter.fields if name in UNWRITTEN]
    try:
        written = {**fields, "id": record_id, "source": matter.source}
        return kind.model_validate(written, by_alias=True, by_name=False), problems
    except ValidationError as errors:
        problems += [_explain(kind, error, matter) for error in _distinct(errors)]
        return None, problems


def _distinct(errors: ValidationError) -> Iterator[ErrorDetails]:
    """Yield one error a field: a union reports each of its members."""
    seen = set()
    for error in errors.errors(include_url=False):
        place = (error["loc"], error["type"])
        if place not in seen:
            seen.add(place)
            yield error


def _explain(kind: type[Record], error: ErrorDetails, matter: FrontMatter) -> Problem:
    path = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        return _unknown(kind, matter, path)
    field = _without_numbers(path)
    name = str(field[-1])
    helps = _help(_model_at(kind, field[:-1]), name)
    if error["type"] == "missing" and path == field:
        where = matter.source.key_at(*path[:-1])
        return Problem(where, "missing-field", f"“{name}” is missing.", f"Add {name}: … ({helps}).")
    where = matter.source.at(*path)
    if error["input"] is None or error["type"] == "string_too_short":
        hint = f"Write a value after the colon, or remove the line ({helps})."
        return Problem(where, "empty-field", f"“{name}” has no value.", hint)
    message, hint = _wrong_value(name, error)
    return Problem(where, "wrong-value", message, hint or f"{name}: {helps}.")


def _without_numbers(path: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Return the path of a field, given that of an item of its list."""
    while isinstance(path[-1], int):
        path = path[:-1]
    return path


def _wrong_value(name: str, error: ErrorDetails) -> tuple[str, str]:
    """Return the message and, where the help text of the field does not serve, the hint."""
    kind, given = error["type"], error["input"]
    text_expected = kind in {"string_type", "value_error", "string_pattern_mismatch"}
    if text_expected and not isinstance(given, str):
        hint = f"Write {name}: followed by text; put text that holds brackets in quotation marks."
        return f"“{name}” should be text, and is {_shown(given)}.", hint
    if kind == "value_error":
        return f"“{name}”: {error['ctx']['error']}.", ""
    if kind in {"missing", "too_short", "too_long"}:
        return f"“{name}” has too {'many' if kind == 'too_long' else 'few'} values.", ""
    if kind in {"tuple_type", "list_type"}:
        hint = f"Write {name}: [{given}]" if isinstance(given, str) else ""
        return f"“{name}” should be a list.", hint
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return f"“{name}” should be a group of fields, and is {_shown(given)}.", ""
    if kind.startswith("bool"):
        return f"“{name}” should be true or false, and is {_shown(given)}.", ""
    if kind.startswith("float"):
        return f"“{name}” should be a number such as 0.5, and is {_shown(given)}.", ""
    if kind == "literal_error":
        return f"“{name}” cannot be {_shown(given)}.", f"It is one of {error['ctx']['expected']}."
    if kind == "string_pattern_mismatch":
        hint = "An id is a file’s name without .md: small letters, digits and hyphens."
        return f"“{name}”: “{given}” is not an id.", hint
    return f"“{name}”: {error['msg'][0].lower()}{error['msg'][1:]}.", ""


def _shown(given: object) -> str:
    """Return a value of the front matter as a message shows it."""
    if isinstance(given, str):
        return f"“{given if len(given) <= LONGEST_SHOWN else given[:LONGEST_SHOWN] + '…'}”"
    return "a list" if isinstance(given, list) else "a group of fields"


def _unknown(kind: type[Record], matter: FrontMatter, path: tuple[int | str, ...]) -> Problem:
    model = _model_at(kind, path[:-1])
    known = field_names(model) if model else ()
    hint = did_you_mean(str(path[-1]), known) or f"The fields here are {', '.join(known)}."
    message = f"There is no field “{path[-1]}” here."
    return Problem(matter.source.key_at(*path), "unknown-field", message, hint)


def _model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel] | None:
    """Return the class that declares the fields at a path of the front matter."""
    current: type[BaseModel] | None = model
    for step in path:
        if current is not None and isinstance(step, str):
            current = _row_class(_declared(current, step))
    return current


def _row_class(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_row_class, get_args(annotation))), None)


def _declared(model: type[BaseModel], name: str) -> Any:
    return next(
        (
            field.annotation
            for key, field in model.model_fields.items()
            if name in {key, field.alias}
        ),
        None,
    )


def _help(model: type[BaseModel] | None, name: str) -> str:
    fields: Mapping[str, Any] = model.model_fields if model else {}
    for key, field in fields.items():
        if name in {key, field.alias}:
            return str(field.description or "")
    return ""
