"""How fields are declared: frozen data of the standard library, with what a value must be.

Pydantic reads values by these declarations, and explains what is wrong with them. It is loaded when
it is first asked: to load it takes longer than an edit.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

T = TypeVar("T")

PLAIN_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Declared:
    """Frozen data; each class below this one is a dataclass of the fields that it declares."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid"}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Other methods are defined once below: to define them for each class takes longer.
        dataclass(frozen=True, kw_only=True, eq=False, repr=False)(cls)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"


def about(help_text: str, default: object = None, alias: str | None = None) -> Any:
    """Declare an optional field with the help that authors are shown, and the name by which they
    write it, where that is another one."""
    return field(default=default, metadata=_told(description=help_text, alias=alias))


def needed(help_text: str, min_length: int | None = None) -> Any:
    """Declare a required field with the help that authors are shown, and how many values a list
    needs."""
    return field(metadata=_told(description=help_text, min_length=min_length))


def written_name(declared: Field[Any]) -> str:
    """Return the name of a field as authors write it."""
    return str(declared.metadata.get("alias", declared.name))


def _told(**words: object) -> dict[str, object]:
    return {name: word for name, word in words.items() if word is not None}


class Unclear(Exception):  # noqa: N818 (nothing is wrong yet)
    """Whether a value is right, and what is wrong with it, is left to pydantic."""


class Written(NamedTuple):
    """A text without space around it that is not empty, and has a `pattern` where one is given."""

    pattern: str = ""

    def read(self, value: object) -> str:
        """Return a value that is plainly right. Raises `Unclear` for any other."""
        if type(value) is not str or not value or value.strip() != value:
            raise Unclear
        if self.pattern and not re.fullmatch(self.pattern, value):
            raise Unclear
        return value

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core.core_schema import str_schema  # noqa: PLC0415

        if self.pattern:
            return str_schema(pattern=f"^{self.pattern}$")
        return str_schema(strip_whitespace=True, min_length=1)


class Checked(NamedTuple):
    """A value that a function returns as it is meant, or raises `ValueError`; `in_schema` is what
    the JSON Schema says of it."""

    check: Callable[[Any], Any]
    in_schema: tuple[tuple[str, str], ...] = ()
    from_text: bool = True
    """Whether the value must be a text first, as the type before this says."""

    def read(self, value: Any) -> Any:
        """Return a value as it is meant. Raises `ValueError` for a wrong one."""
        return self.check(value)

    def __get_pydantic_core_schema__(
        self, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core import core_schema  # noqa: PLC0415

        if self.from_text:
            return core_schema.no_info_after_validator_function(self.check, handler(source))
        return core_schema.no_info_plain_validator_function(self.check)

    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return dict(self.in_schema) or handler(schema)


class Between(NamedTuple):
    """A number from `lowest` to `highest`."""

    lowest: int
    highest: int

    def read(self, value: object) -> float:
        """Return a number that is plainly one of these. Raises `Unclear` for any other."""
        if type(value) is not str or not PLAIN_NUMBER.fullmatch(value):
            raise Unclear
        if not self.lowest <= float(value) <= self.highest:
            raise Unclear
        return float(value)

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core.core_schema import float_schema  # noqa: PLC0415

        return float_schema(ge=self.lowest, le=self.highest, allow_inf_nan=False)


_VALIDATORS: dict[type[Any], "TypeAdapter[Any]"] = {}


def validator(kind: type[T]) -> "TypeAdapter[T]":
    """Return what reads a declared class from what an author wrote."""
    from pydantic import TypeAdapter  # noqa: PLC0415

    if kind not in _VALIDATORS:
        _VALIDATORS[kind] = TypeAdapter(kind)
    return _VALIDATORS[kind]
