"""Two more cases for rules of which the posts that others wrote held none: faults as they stand on
real pages, with names that are made up. They are in the notation of the manual pages."""

from pathlib import Path

import pytest

from plugins.newsroom.problem import Level

from .content import problems_of
from .examples import examples

CASES = """
role-not-held-then
Bad: a release names the office that somebody has since left
    articles/bridge.md
        date: 2020-06-02
        ---
        “The bridge opens in May,” Transport Minister Ann Lee says.
    people/ann-lee.md
        name: Ann Lee
        roles:
          - {title: Transport Minister, from: 2016-12, to: 2018-10}
          - {title: Health Minister, from: 2018-11}
Bad: an obituary of a committee's chair gives the later office
    articles/board.md
        date: 2011-03-01
        ---
        Ann Lee, Chief Executive of River Board, said that the wall had held.
    people/ann-lee.md
        name: Ann Lee
        roles: [{title: Chief Executive, organisation: river-board, from: 2014}]
    organisations/river-board.md
        names: [{name: River Board}]

organisation-name-not-then
Bad: the present name in a report of the past
    articles/board.md
        date: 2011-03-01
        ---
        Ann Lee from River Agency said that the wall had held.
    people/ann-lee.md
        name: Ann Lee
    organisations/river-agency.md
        names: [{name: River Board, to: 2014-04}, {name: River Agency, from: 2014-05}]
Bad: the old name long after
    articles/board.md
        date: 2019-03-01
        ---
        “The wall has held,” said Ann Lee, head of walls at River Board.
    people/ann-lee.md
        name: Ann Lee
    organisations/river-agency.md
        names: [{name: River Board, to: 2014-04}, {name: River Agency, from: 2014-05}]

organisation-closed-then
Bad: a partnership that was wound up still speaks
    articles/board.md
        date: 2025-01-10
        ---
        “The wall has held,” said Coast Partnership.
    organisations/coast-partnership.md
        names: [{name: Coast Partnership}]
        closed: 2024-03-31
Bad: reported speech too
    articles/board.md
        date: 2013-01-10
        ---
        The Old Health Trust said that it welcomed the report.
    organisations/old-health-trust.md
        names: [{name: Old Health Trust}]
        closed: 2012

role-after-closure
Bad: a chair appointed after the last day
    people/ann-lee.md
        name: Ann Lee
        roles: [{title: Chair, organisation: old-trust, from: 2013-04}]
    organisations/old-trust.md
        names: [{name: Old Trust}]
        closed: 2013-03
Bad: known on a later day
    people/ann-lee.md
        name: Ann Lee
        roles: [{title: Chair, organisation: old-trust, known_on: 2020-05-13}]
    organisations/old-trust.md
        names: [{name: Old Trust}]
        closed: 2013

end-before-start
Bad: a conference with its days exchanged
    events/conference.md
        name: The coast conference
        starts: 2025-05-14
        ends: 2025-05-13
    articles/news.md
        event: conference
        ---
        They met.
Bad: a year mistyped
    people/ann-lee.md
        name: Ann Lee
        roles: [{title: Chair, from: 2018-09, to: 2017-09}]

statement-before-event
Bad: words of the week before in a report of the summit
    articles/news.md
        date: 2025-05-09
        event: summit
        ---
        Ann Lee had said: “We look forward to the summit next week.”{by=ann-lee on=2025-05-01}
    people/ann-lee.md
        name: Ann Lee
    events/summit.md
        name: The summit
        starts: 2025-05-08
Bad: last year's event
    articles/news.md
        date: 2025-05-09
        event: summit
        ---
        [“Forty people came to it.”]{by=ann-lee on=2024-05-08}
    people/ann-lee.md
        name: Ann Lee
    events/summit.md
        name: The summit
        starts: 2025-05-08

circular-reference
Bad: two trusts that follow each other
    organisations/east-trust.md
        names: [{name: East Trust}]
        closed: 2013
        succession: [{type: merged, to: west-trust}]
    organisations/west-trust.md
        names: [{name: West Trust}]
        closed: 2014
        succession: [{type: merged, to: east-trust}]
Bad: a town within its district within the town
    places/town.md
        name: Town
        within: district
    places/district.md
        name: District
        within: town

succession-undated
Bad: a list of mergers without years
    organisations/east-trust.md
        names: [{name: East Trust}]
        succession: [{type: merged, to: west-trust}]
    organisations/west-trust.md
        names: [{name: West Trust}]
Bad: a successor named in a footnote
    organisations/board.md
        names: [{name: Old Board}]
        succession: [{type: replaced, to: agency}]
    organisations/agency.md
        names: [{name: New Agency}]

alt-repeats
Bad: one box of the form was copied into the other
    photos/meeting.md
        alt: Business woman stops to use a mobile phone
        caption: Business woman stops to use a mobile phone.
Bad: the name of the file
    photos/summit-panel-2.md
        alt: summit-panel-2
        caption: The panel

photo-link
Bad: an uploaded picture by its address
    The board met.

    ![The board](/assets/uploads/board.jpg)
Bad: a picture of another site
    ![A tweet](https://example.org/tweet.png "A tweet")

link-out-of-content
Bad: a link of the old site's folders
    See [the plan](../../../../downloads/plan.pdf).
Bad: by way of a picture's folder
    See [the map](../../../static/map.png).

comment
Bad: a hashtag in a headline
    articles/news.md
        title: Join us for Coast Day #CoastDay
        ---
        They met.
Bad: a number
    articles/news.md
        byline: Office of Ward # 4
        ---
        They met.

duplicate-key
Bad: a form that wrote a field again
    articles/news.md
        topics: [harbours]
        byline: Ann Lee
        topics: [harbours, coast]
        ---
        They met.
Bad: the summary twice
    articles/news.md
        summary: They met.
        summary: They met again.
        ---
        They met.

secret-reference
Bad: next week's announcement is linked today
    See [what comes next]({article}next).
    articles/next.md
        date: 2026-03-01
        ---
        It comes.
Bad: a draft
    As [we shall report]({article}next), they met.
    articles/next.md
        draft: true
        ---
        It comes.

date-moved
Published:
    articles/news.md
        date: 2025-05-13
        ---
        The board met in Oxford to talk about the river.
Bad: put on top of the news again
    articles/news.md
        date: 2025-05-30
        ---
        The board met in Oxford to talk about the river.
Bad: dated back
    articles/news.md
        date: 2025-05-03
        ---
        The board met in Oxford to talk about the river.

published-words-changed
Published:
    “We are spending $40 million on the wall over three years,” Ann Lee said.
    people/ann-lee.md
        name: Ann Lee
Bad: the figure is put right in silence
    “We are spending $44 million on the wall over three years,” Ann Lee said.
    people/ann-lee.md
        name: Ann Lee
Bad: a word is taken back
    “We are spending $40 million on the wall over four years,” Ann Lee said.
    people/ann-lee.md
        name: Ann Lee

statement-withdrawn-silently
Published:
    The wall is to be mended. The board met in Oxford to talk about it for a long time.

    “We shall resign if it fails,” Ann Lee said.
    people/ann-lee.md
        name: Ann Lee
Bad: the paragraph is taken out
    The wall is to be mended. The board met in Oxford to talk about it for a long time.
    people/ann-lee.md
        name: Ann Lee
Bad: other words stand in its place
    The wall is to be mended. The board met in Oxford to talk about it for a long time.

    “Nobody need worry about this,” Ann Lee said.
    people/ann-lee.md
        name: Ann Lee
"""


def _cases() -> list[tuple[str, str]]:
    """Return each rule with its cases."""
    blocks = [block.split("\n", 1) for block in CASES.strip().split("\n\n")]
    found: list[list[str]] = []
    for block in blocks:
        if block[0][0].islower() and len(block) > 1:
            found.append(block)
        else:  # an empty line within a case
            found[-1][1] += "\n\n" + "\n".join(block)
    return [(rule, text) for rule, text in found]


@pytest.mark.parametrize(
    ("rule", "number"),
    [(rule, number) for rule, _ in _cases() for number in (0, 1)],
)
def test_a_fault_of_real_pages_is_found(rule: str, number: int, tmp_path: Path) -> None:
    case = list(examples(dict(_cases())[rule]))[number]
    found = problems_of(case.files, tmp_path, case.published)

    assert {problem.rule for problem in found if problem.level is not Level.NOTE} == {rule}
