"""Statements and captions as lines for a person to review, or for a program to read."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.newsroom.schema import Article
from plugins.newsroom.statements import Outcome, Quotation, Statement
from plugins.newsroom.story import Story

Line = Mapping[str, Any]
WIDTH = 88


def statement_lines(story: Story) -> Iterator[Line]:
    """Yield the statements of an article in order, and among them the quotations that are left
    without a speaker."""
    lines = [
        *((statement.pieces[0], _statement(statement)) for statement in story.statements),
        *(
            ((quotation.start, quotation.end), _open(story.article, quotation))
            for quotation in story.quotations
            if quotation.outcome is Outcome.OPEN
        ),
    ]
    for _, line in sorted(lines, key=lambda pair: pair[0]):
        yield line


def _statement(statement: Statement) -> Line:
    credit = statement.credit
    return {
        "id": statement.id,
        "article": statement.article,
        "line": statement.where.line,
        "column": statement.where.column,
        "mode": str(statement.mode),
        "speaker": statement.speaker,
        "joint": list(statement.joint),
        "as_role": credit.role,
        "role_from_register": credit.role_from_register,
        "organisation": credit.organisation,
        "organisation_name": credit.organisation_name,
        "text": statement.text,
        "certainty": str(statement.certainty),
        "evidence": statement.evidence,
        "said_on": str(statement.said_on) if statement.said_on else None,
        "event": statement.event,
        "candidates": [],
    }


def _open(article: Article, quotation: Quotation) -> Line:
    nothing = dict.fromkeys(
        ("as_role", "organisation", "organisation_name", "certainty", "evidence", "said_on")
    )
    return {
        "id": None,
        "article": article.id,
        "line": quotation.where.line,
        "column": quotation.where.column,
        "mode": "direct",
        "speaker": None,
        "joint": [],
        "role_from_register": False,
        **nothing,
        "text": quotation.text,
        "event": article.event,
        "candidates": list(quotation.candidates),
    }


def as_json(line: Line) -> str:
    """Return a line of JSONL."""
    return json.dumps(line, ensure_ascii=False)


def as_text(line: Line) -> str:
    """Return a line as a person reads it."""
    if "photo" in line:
        place = f" {line['position']}" if line["position"] else ""
        label = f" ({line['organisation']})" if line["organisation"] else ""
        return f"{line['photo']}: {line['order']}. {line['person']}{place}{label}"
    where = f"{line['article']}:{line['line']}:{line['column']}"
    words = " ".join(line["text"].split())
    words = words if len(words) <= WIDTH else words[: words.rfind(" ", 0, WIDTH)] + " …"
    if line["speaker"] is None:
        candidates = ", ".join(line["candidates"]) or "nobody named before it"
        return f"{where}: who said this? ({candidates})\n    {words}"
    credit = ", ".join(part for part in (line["as_role"], line["organisation"]) if part)
    speakers = " and ".join([line["speaker"], *line["joint"]])
    how = f"{line['mode']}, {line['certainty']}: {line['evidence']}"
    return f"{where}: {speakers}{f' ({credit})' if credit else ''} [{how}]\n    {words}"
