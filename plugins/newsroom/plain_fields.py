"""Front matter whose fields are right beyond doubt, made a record without pydantic.

Nearly all files are so, and to load what validates and explains takes longer than an edit of one.
Everything else is left to `validation`; a test holds the two together.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from .declaring import Unclear, written_name
from .frontmatter import FrontMatter
from .schema import UNWRITTEN, Record

R = TypeVar("R", bound=Record)
Read = Callable[[Any], Any]
"""Returns what a value of the front matter means. Raises `Unclear` or `ValueError`."""

TRUTH = {"true": True, "false": False}


class _Field(NamedTuple):
    """A field of a class: its name, how authors write that, and how its values are read."""

    name: str
    written: str
    is_needed: bool
    fewest: int
    read: Read


def plain_record(kind: type[R], record_id: str, matter: FrontMatter) -> R | None:
    """Return a record of a kind, `None` if it is not plain that the front matter is right."""
    try:
        values = _values(kind, matter.fields)
    except (Unclear, ValueError):
        return None
    return kind(id=record_id, source=matter.source, **values)


def _values(kind: Any, written: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the fields of a mapping mean."""
    if type(written) is not dict:
        raise Unclear
    declared = _fields_of(kind)
    values = {each.name: _value(each, written) for each in declared if each.written in written}
    if len(values) != len(written) or any(
        each.is_needed and each.name not in values for each in declared
    ):
        raise Unclear
    return values


def _value(field: _Field, written: Mapping[str, Any]) -> Any:
    value = field.read(written[field.written])
    if field.fewest and len(value) < field.fewest:
        raise Unclear
    return value


@cache
def _fields_of(kind: Any) -> Sequence[_Field]:
    """Return the fields that authors write in a class."""
    return tuple(
        _Field(
            field.name,
            written_name(field),
            field.default is MISSING,
            field.metadata.get("min_length", 0),
            _reader(field.type),
        )
        for field in fields(kind)
        if not (issubclass(kind, Record) and field.name in UNWRITTEN)
    )


def _reader(annotation: Any) -> Read:
    """Return what reads values of a type."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(*parts)
    if origin in {Union, UnionType}:
        return _optional(*(_reader(part) for part in parts if part is not type(None)))
    if origin is tuple:
        return _many(_reader(parts[0])) if parts[1:] == (...,) else _these(*map(_reader, parts))
    if origin is Literal:
        return _one_of({part: part for part in parts})
    if annotation is bool:
        return _one_of(TRUTH)
    return lambda value: annotation(**_values(annotation, value))


def _marked(base: type[Any], *marks: Any) -> Read:
    """Return what reads values of a type by its marks, which say all but that a text is one."""
    reads = [*([_text] if base is str else []), *(mark.read for mark in marks)]

    def read(value: Any) -> Any:
        for each in reads:
            value = each(value)
        return value

    return read


def _text(value: Any) -> str:
    if type(value) is not str:
        raise Unclear
    return value


def _optional(read: Read) -> Read:
    return lambda value: None if value is None else read(value)


def _many(read: Read) -> Read:
    return lambda value: tuple(map(read, _list(value)))


def _these(*reads: Read) -> Read:
    def read(value: Any) -> tuple[Any, ...]:
        if len(_list(value)) != len(reads):
            raise Unclear
        return tuple(each(part) for each, part in zip(reads, value, strict=True))

    return read


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise Unclear
    return value


def _one_of(meant: Mapping[Any, Any]) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not str or value not in meant:
            raise Unclear
        return meant[value]

    return read
