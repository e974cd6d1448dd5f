"""Lists are cut into pages, and each says where it stands."""

import pytest

from plugins.newsroom.addresses import Addresses
from plugins.newsroom.asking import Looked
from plugins.newsroom.page import (
    PAGE_SIZE,
    SECTION_SIZE,
    Page,
    Planned,
    Portion,
    planned_list,
    portion,
    section,
)

ADDRESSES = Addresses("https://example.org/site")


def portions(total: int) -> list[Portion[int]]:
    """Return the pages of a list, as they are planned."""
    planned = planned_list("people/", range(total), Page)
    everything = Looked(range(total), int)
    parts = [portion(ADDRESSES, "people/", everything, int(page.keys[-1])) for page in planned]
    assert [page.path for page in planned_list("people/", range(total), Page)] == [
        part.path for part in parts
    ]
    return parts


@pytest.mark.parametrize(
    ("total", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (PAGE_SIZE, [PAGE_SIZE]),
        (PAGE_SIZE + 1, [PAGE_SIZE, 1]),
        (3 * PAGE_SIZE, [PAGE_SIZE] * 3),
    ],
)
def test_a_list_is_cut_into_pages(total: int, sizes: list[int]) -> None:
    pages = portions(total)

    assert [len(page.entries) for page in pages] == sizes
    assert [entry for page in pages for entry in page.entries] == list(range(total))
    assert {page.position.total for page in pages} == {total}
    assert {page.position.pages for page in pages} == {len(sizes)}


def test_a_page_leads_to_those_beside_it() -> None:
    first, second, third = portions(2 * PAGE_SIZE + 1)

    assert [page.path for page in (first, second, third)] == [
        "people/",
        "people/page/2/",
        "people/page/3/",
    ]
    assert (first.position.previous, first.position.following) == (None, "/site/people/page/2/")
    assert second.position.previous == "/site/people/"
    assert second.position.following == "/site/people/page/3/"
    assert (third.position.number, third.position.following) == (3, None)


@pytest.mark.parametrize(
    ("total", "more"),
    [(0, None), (SECTION_SIZE, None), (SECTION_SIZE + 1, "/site/people/ann/statements/")],
)
def test_a_section_leads_to_the_whole_list_if_it_is_longer(total: int, more: str | None) -> None:
    shown = section(ADDRESSES, "people/ann/statements/", range(total))

    assert (list(shown.entries), shown.total) == (list(range(min(total, SECTION_SIZE))), total)
    assert shown.more == more


def test_a_plan_holds_ids_and_no_records() -> None:
    with pytest.raises(AssertionError, match="a key is an id"):
        Planned("people/", Page, (("ann", 1),))  # type: ignore[arg-type]
