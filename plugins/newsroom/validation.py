"""From front matter to a record, with every mistake explained in plain English."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .declaring import validator
from .fields import IDS_ALONE
from .frontmatter import FrontMatter
from .mistakes import explain, unknown_field
from .problem import Problem
from .schema import UNWRITTEN, Record

R = TypeVar("R", bound=Record)


def validate(kind: type[R], record_id: str, matter: FrontMatter) -> tuple[R | None, list[Problem]]:
    """Build a record of `kind` from its front matter.

    Returns all the mistakes at once. A record is read without the optional fields that are wrong,
    so that the rest of it can be checked; a mistake in a required one leaves `None`.
    """
    fields = {name: value for name, value in matter.fields.items() if name not in UNWRITTEN}
    problems = [unknown_field(kind, matter, (name,)) for name in matter.fields if name in UNWRITTEN]
    written = {**fields, "id": record_id, "source": matter.source}
    record, errors = _read(kind, written)
    if errors:
        wrong = {error["loc"][0] for error in errors}
        kept = {name: value for name, value in written.items() if name not in wrong}
        record, more = _read(kind, kept)
        if more:
            _, errors = _read(kind, written, IDS_ALONE)
    problems += [explain(kind, error, matter) for error in _distinct(errors)]
    return record, problems


def _read(
    kind: type[R], written: Mapping[str, Any], context: Mapping[str, str] | None = None
) -> tuple[R | None, list[ErrorDetails]]:
    try:
        record = validator(kind).validate_python(
            written, by_alias=True, by_name=False, context=context
        )
    except ValidationError as errors:
        return None, errors.errors(include_url=False)
    return record, []


def _distinct(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield one error a field: a union reports each of its members, and a list whose items are
    wrong is not too short besides."""
    seen = set()
    above = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
    for error in errors:
        place = (error["loc"], error["type"])
        if place not in seen and not (error["type"] == "too_short" and error["loc"] in above):
            seen.add(place)
            yield error
