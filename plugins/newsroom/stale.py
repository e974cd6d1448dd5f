"""Which articles must be read again as the register, the day or the other articles change."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .article_reading import ANY_OF_THE_REGISTER
from .asking import ALL, Fact, differing
from .editing import Editor
from .name_traces import Trace, has_trace, traces_of
from .reading import ContentFile
from .register import differences
from .site import Site
from .work import Work


def facts_of_register(before: Site, after: Site, editor: Editor) -> set[Fact]:
    """Return the facts about two registers that differ, as reading an article may ask for them."""
    facts = set(differences(before, after))
    if facts:
        tables = editor.tables(before), editor.tables(after)
        for family, table in tables[0].items():
            facts |= set(differing(family, table, tables[1][family]))
        facts.add(ANY_OF_THE_REGISTER)
    return facts


def facts_of_article(article_id: str) -> set[Fact]:
    """Return the facts that an article's file decides."""
    return {("article", article_id), ("story", article_id)}


def facts_of_articles(ids: set[str]) -> set[Fact]:
    """Return the facts that articles which came or went decide."""
    return {("article", key) for key in (*ids, ALL)} if ids else set()


def naming(
    before: Site, after: Site, files: Sequence[ContentFile], work: Work, *, statements: bool
) -> set[str]:
    """Return the names of the files in which a name stands of anybody whose record differs between
    two registers; `statements` says whether theirs are read."""
    speakers = before.speakers, after.speakers
    changed = [str(key) for _, key in differing("speaker", *speakers)]
    traces = {
        trace
        for key in changed
        for each in speakers
        for trace in traces_of(each.get(key), statements=statements)
    }
    if not traces:
        return set()
    return set(work.over("Looking for names", lambda part: _naming(part, traces), files))


def _naming(files: Iterable[ContentFile], traces: set[Trace]) -> Iterator[str]:
    for file in files:
        try:
            text = Path(file.path).read_text("utf-8", errors="replace")
        except OSError:
            continue  # one that cannot be read names nobody
        if has_trace(text, traces):
            yield file.name
