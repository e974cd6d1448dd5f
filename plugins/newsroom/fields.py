"""The types that fields of front matter have, and how they are declared."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from .dates import (
    PARTIAL_DATE,
    PUBLICATION_DATE,
    PartialDate,
    PublicationDate,
    parse_partial_date,
    parse_publication_date,
)
from .packing import PackedModel
from .slugs import slug

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


def _record_id(text: str, info: ValidationInfo) -> str:
    if info.context is IDS_ALONE and not re.fullmatch(ID_PATTERN, text):
        raise PydanticCustomError("string_pattern_mismatch", "not an id")
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


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Word = Annotated[Text, AfterValidator(_word)]
TopicWord = Annotated[Text, AfterValidator(_topic)]
Id = Annotated[str, StringConstraints(pattern=f"^{ID_PATTERN}$")]
RecordId = Annotated[
    Text,
    AfterValidator(_record_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"}),
]
"""The id of another record. What is no id is told with the records that there are, unless this
record is alone (`IDS_ALONE`)."""
Fraction = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
WebLink = Annotated[
    str, AfterValidator(_web_link), WithJsonSchema({"type": "string", "format": "uri"})
]
Address = Annotated[
    Text, AfterValidator(_address), WithJsonSchema({"type": "string", "pattern": "^/"})
]
Partial = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    WithJsonSchema({"type": "string", "pattern": f"^{PARTIAL_DATE}$"}),
]
Day = Annotated[
    PartialDate,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Publication = Annotated[
    PublicationDate,
    PlainValidator(parse_publication_date),
    WithJsonSchema({"type": "string", "pattern": f"^{PUBLICATION_DATE}$"}),
]


def about(help_text: str, **kwargs: Any) -> Any:
    """Declare an optional field with the help that authors are shown."""
    return Field(default=kwargs.pop("default", None), description=help_text, **kwargs)


def needed(help_text: str) -> Any:
    """Declare a required field with the help that authors are shown."""
    return Field(description=help_text)


class Row(PackedModel):
    """A mapping inside a field, such as one role of a person; `example` shows authors one."""

    example: ClassVar[Mapping[str, str]] = {}
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)
