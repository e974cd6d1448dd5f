"""A succession says when it happened, if the organisation does not say when it closed.

Bad:
    organisations/thames-board.md
        names: [{name: Thames Board}]
        succession:
          - type: replaced
            to: river-board
    organisations/river-board.md
        names: [{name: River Board}]

Good:
    organisations/thames-board.md
        names: [{name: Thames Board}]
        succession:
          - type: replaced
            to: river-board
            on: 2024-04
    organisations/river-board.md
        names: [{name: River Board}]
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.schema import Organisation, Record

LEVEL = Level.WARNING


def check_record(record: Record, _: Register) -> Iterator[Finding]:
    """Yield the successions of an organisation that no date belongs to."""
    if isinstance(record, Organisation) and record.closed is None:
        for number, row in enumerate(record.succession):
            if row.on is None:
                message = f"When “{row.to}” followed this organisation is not said."
                hint = "Add its date, as year, month or day:\n    on: 2024-04"
                yield Finding(record.source.at("succession", number, "to"), message, hint)
