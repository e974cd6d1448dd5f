"""Every kind of page, at every width, light and dark: axe, overflow, console and network."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.browser import axe, console, network, overflow
from tests.browser.fixtures import NewPage, Serve
from tests.browser.kinds_of_page import KINDS, SCHEMES, WIDTHS
from tests.conftest import Built


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_clean(
    new_page: NewPage,
    serve: Serve,
    toy_under_path: Built,
    kind: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    server = serve(toy_under_path.output)
    page = new_page(width=width)
    page.emulate_media(color_scheme=scheme)
    messages = console.watch(page)
    requests = network.watch(page, server.origin)
    page.goto(server.url(KINDS[kind]))

    assert [*axe.check(page), *overflow.check(page), *messages, *requests] == []
