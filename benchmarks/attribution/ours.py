"""What this project's reader says of the gold texts."""

from collections.abc import Mapping

from plugins.newsroom.names import NameIndex
from plugins.newsroom.prose import read_blocks
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import Site, current_name
from plugins.newsroom.statements import Context, Outcome
from plugins.newsroom.statements.reading import read_statements

from .gold import Text, as_article
from .score import Said


def attribute(text: Text, site: Site, index: NameIndex) -> Mapping[tuple[int, int], Said]:
    """Return what is said of each quotation of a text, by its line and column."""
    article = as_article(text)
    blocks = read_blocks(text.body)
    read = read_statements(Context(site, index, article), blocks)
    statements = {place: statement for statement in read.statements for place in statement.pieces}
    said: dict[tuple[int, int], Said] = {}
    for quotation in read.quotations:
        place = quotation.where.line, quotation.where.column
        if quotation.outcome is Outcome.STATEMENT:
            statement = next(
                found
                for (start, end), found in statements.items()
                if start <= quotation.start < end and found.id == quotation.statement
            )
            names = frozenset(name_of(site.speakers[who]) for who in statement.speakers)
            said[place] = Said(names, str(quotation.certainty or ""))
        else:
            said[place] = Said(asks=quotation.outcome is Outcome.OPEN)
    for problem in read.problems:
        if problem.rule == "unpaired-quotation-marks":
            said.setdefault((problem.where.line, problem.where.column), Said(asks=True))
    return said


def name_of(record: Person | Organisation) -> str:
    """Return the name by which the labels call a record."""
    return record.name if isinstance(record, Person) else current_name(record).name
