"""Published words of a person do not change without a correction that says so.

Who cited a statement must be able to rely on it. If what was published was wrong, correct it and
say so: the correction names the statement, and readers are shown it.

Published:
    Ann Lee said: “We will build forty homes by the river.”
    people/ann-lee.md
        name: Ann Lee

Bad: the words are others
    Ann Lee said: “We will build fifty homes by the river.”
    people/ann-lee.md
        name: Ann Lee

Bad: the speaker is another
    [“We will build forty homes by the river.”]{by=tom-okoro #ann-lee-we-will-build-forty}
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good:
    articles/news.md
        corrections:
          - date: 2026-01-12
            note: An earlier version said forty homes.
            statement: ann-lee-we-will-build-forty
        ---
        Ann Lee said: “We will build fifty homes by the river.”{#ann-lee-we-will-build-forty}
    people/ann-lee.md
        name: Ann Lee

Good: the marks alone are others
    Ann Lee said: "We will build forty homes by the river."
    people/ann-lee.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.changes import Change, as_compared, how_to_correct
from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.site import Site
from plugins.newsroom.statements import Statement
from plugins.newsroom.statements.model import Mode


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the published statements that are said otherwise now, or by others."""
    day = proof.edition.today
    for change in proof.changes:
        for before, now in change.pairs:
            if now is None or change.is_corrected(before, now):
                continue
            if _speakers(before, proof.site) != set(now.speakers):
                yield _finding(change, before, now, f"as said by {before.speaker}", day)
            elif before.mode is not Mode.REPORTED and as_compared(before.text) != as_compared(
                now.text
            ):
                yield _finding(change, before, now, "in other words", day)


def _speakers(statement: Statement, site: Site) -> set[str]:
    """Return the speakers' ids as they are now."""
    renamed = {old: record.id for record in site.speakers.values() for old in record.former_ids}
    return {renamed.get(speaker, speaker) for speaker in statement.speakers}


def _finding(
    change: Change, before: Statement, now: Statement, how: str, day: PartialDate
) -> Finding:
    message = f"This statement was published {how}, and no correction says that it changed."
    correct = how_to_correct(change.now.article, day, "An earlier version …", before.id)
    hint = f"Put the words back, or {correct}"
    if now.id != before.id:
        hint += (
            f"\nand keep the statement’s id: write {{#{before.id}}} right after its closing mark,"
        )
        hint += f"\nor [“…”]{{by={now.speaker} #{before.id}}} around the words."
    return Finding(now.where, message, hint, expected=f"{before.speaker}: “{before.text}”")
