"""Dates as people write them in Britain, for what an author is told to write instead."""

import re

from .dates import parse_publication_date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR = r"(?P<year>\d{4})"
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
CLOCK = r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap]m)?)?"
WRITTEN = tuple(
    re.compile(rf"(?:[a-z]+day,?\s+)?{form}{CLOCK}", re.ASCII | re.IGNORECASE)
    for form in (
        rf"{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
        rf"{MONTH}\s+{DAY},?\s+{YEAR}",
        rf"{MONTH}\s+{YEAR}",
        rf"{DAY}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark){YEAR}",
        rf"{YEAR}[-/.](?P<number>\d{{1,2}})[-/.]{DAY}",
    )
)


def as_date(text: str) -> str:
    """Return a date, with its time of day if it has one, as fields hold it (`2014-05-13 09:30`).

    The day comes before the month, as it does in Britain: 3/5/2014 is in May. Returns an empty
    string where the words are no date, or one that does not exist.
    """
    found = next(filter(None, (form.fullmatch(text.strip()) for form in WRITTEN)), None)
    if found is None:
        return ""
    part = found.groupdict()
    name, day = part.get("month"), part.get("day")
    month = MONTHS.index(name.casefold()) + 1 if name else int(part["number"])
    date = f"{part['year']}-{month:02}" + (f"-{int(day):02}{_clock(part)}" if day else "")
    try:
        parse_publication_date(date)
    except ValueError:
        return ""
    return date


def _clock(part: dict[str, str | None]) -> str:
    """Return the time of day that was found, behind a space, or nothing."""
    hour, minute, half = part["hour"], part["minute"], part["half"]
    if hour is None or not (minute or half):
        return ""
    noon = {None: 0, "am": -12 * (hour == "12"), "pm": 12 * (hour != "12")}
    return f" {int(hour) + noon[half and half.casefold()]:02}:{minute or '00'}"
