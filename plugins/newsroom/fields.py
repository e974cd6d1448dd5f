"""The types that fields of front matter have, and how they are declared."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple

from .dates import (
    PARTIAL_DATE,
    PUBLICATION_DATE,
    PartialDate,
    PublicationDate,
    parse_partial_date,
    parse_publication_date,
)
from .declaring import Between, Checked, Declared, Written
from .slugs import slug

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
SEGMENT = r"[\w~][\w.,~+@()'!-]*"
ADDRESS_PATTERN = rf"(/{SEGMENT})+/?"

A_FILE = re.compile(r"\.(md|jpe?g|png|webp|avif)$", re.IGNORECASE)

IDS_ALONE = {"ids": "alone"}
"""The context of a validation after which nothing else looks at a record’s references."""


def id_in(text: str) -> str:
    """Return the id that is meant by the name of a file, or nothing."""
    name = A_FILE.sub("", PurePosixPath(text.replace("\\", "/")).name)
    return name if re.fullmatch(ID_PATTERN, name) else ""


def _day(text: object) -> PartialDate:
    moment = parse_partial_date(text)
    if not moment.is_day:
        raise ValueError(f"“{text}” needs a day here, such as {moment.year}-05-13")
    return moment


def _address(text: str) -> str:
    if not re.fullmatch(ADDRESS_PATTERN, text) or ".." in text:
        raise ValueError(
            f"“{text}” cannot be kept as an address: write it as /news/old-name/ or /old.html, "
            "in letters, digits, hyphens and dots"
        )
    if folder := re.search(r"[^/]+\.html?(?=/)", text, re.IGNORECASE):
        raise ValueError(f"“{text}” takes the file {folder[0]} for a folder: end it with .html")
    return text


def _word(text: str) -> str:
    if re.match("[“‘„«]", text) or re.search("[”»]$", text):
        bare = text.strip("“”‘’„«»")
        raise ValueError(f"“{bare}” would keep its quotation marks: leave them out")
    return text


@lru_cache(4096)  # many articles have the same topics
def _topic(text: str) -> str:
    if not slug(text):
        raise ValueError(f"“{text}” has no letter or digit to make an address of")
    return _word(text)


def _web_link(text: str) -> str:
    if not text.startswith(("https://", "http://")) or any(map(str.isspace, text)):
        raise ValueError(f"“{text}” is not a web address: it begins with https://")
    return text


def _pattern(pattern: str) -> tuple[tuple[str, str], ...]:
    return ("type", "string"), ("pattern", f"^{pattern}$")


class OfARecord(NamedTuple):
    """The id of another record. What is no id is told with the records that there are, unless this
    record is alone (`IDS_ALONE`)."""

    pattern: str = ID_PATTERN

    def read(self, value: str) -> str:
        """Return the id, whatever it is."""
        return value

    def __get_pydantic_core_schema__(
        self, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core import PydanticCustomError  # noqa: PLC0415
        from pydantic_core.core_schema import (  # noqa: PLC0415
            with_info_after_validator_function,
        )

        def check(text: str, info: "ValidationInfo") -> str:
            if info.context is IDS_ALONE and not re.fullmatch(self.pattern, text):
                raise PydanticCustomError("string_pattern_mismatch", "not an id")
            return text

        return with_info_after_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(
        self, _schema: "CoreSchema", _handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return {"type": "string", "pattern": f"^{self.pattern}$"}


Text = Annotated[str, Written()]
Word = Annotated[Text, Checked(_word)]
TopicWord = Annotated[Text, Checked(_topic)]
Id = Annotated[str, Written(ID_PATTERN)]
RecordId = Annotated[Text, OfARecord()]
Fraction = Annotated[float, Between(0, 1)]
WebLink = Annotated[str, Checked(_web_link, (("type", "string"), ("format", "uri")))]
Address = Annotated[Text, Checked(_address, (("type", "string"), ("pattern", "^/")))]
Partial = Annotated[
    PartialDate, Checked(parse_partial_date, _pattern(PARTIAL_DATE), from_text=False)
]
Day = Annotated[
    PartialDate, Checked(_day, (("type", "string"), ("format", "date")), from_text=False)
]
Publication = Annotated[
    PublicationDate,
    Checked(parse_publication_date, _pattern(PUBLICATION_DATE), from_text=False),
]


class Row(Declared):
    """A mapping inside a field, such as one role of a person; `example` shows authors one."""

    example: ClassVar[Mapping[str, str]] = {}
