"""`captions.txt` is the specification; each of its captions is a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.newsroom.captions.model import Caption

from .register import read

EXAMPLES = Path(__file__).with_name("captions.txt")


def examples() -> Iterator[tuple[str, list[str]]]:
    caption, expected = "", list[str]()
    for line in [*EXAMPLES.read_text("utf-8").splitlines(), "> "]:
        if line.startswith(">"):
            if caption:
                yield caption, expected
            caption, expected = line[1:].strip(), []
        elif line and not line.startswith("#"):
            expected.append(line)


def said(caption: Caption) -> Iterator[str]:
    for person in caption.pictured:
        asked = "" if person.person else "?"
        body = f" | {person.organisation}" if person.organisation else ""
        yield f"{person.name}{asked}: {person.position or '-'}{body}"
    for other in caption.not_pictured:
        yield f"not: {other.name}"
    for problem in caption.problems:
        yield f"asks: {problem.rule} {asked_about(caption, problem.where.column)}"


def asked_about(caption: Caption, column: int) -> str:
    """The two words of a name at a problem's place."""
    words = caption.photo.caption[column - 10 :].removeprefix("Dr ").split()
    return " ".join(words[:2]).strip(" ,.;")


@pytest.mark.parametrize(("text", "expected"), list(examples()), ids=lambda value: str(value)[:60])
def test_a_caption_says(text: str, expected: list[str]) -> None:
    assert sorted(said(read(text))) == sorted(expected)
    people = [line for line in said(read(text)) if not line.startswith(("not:", "asks:"))]
    assert people == [line for line in expected if line in people]
