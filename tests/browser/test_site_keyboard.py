"""Every kind of page, walked through with Tab and Shift+Tab, on a phone and on a desk."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.browser import tab_walk
from tests.browser.fixtures import NewPage, Serve
from tests.browser.kinds_of_page import KINDS
from tests.conftest import Built


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything(
    new_page: NewPage,
    serve: Serve,
    toy_under_path: Built,
    kind: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = new_page(width=width)
    page.emulate_media(color_scheme=scheme)
    page.goto(serve(toy_under_path.output).url(KINDS[kind]))

    assert tab_walk.check(page) == []
