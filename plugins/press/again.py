"""A build like the last one: by the same code with the same settings, so without Pelican.

To load Pelican and find its plugins takes longer than an edit takes to show. The last build kept
its settings, and what plugins publish by name; where neither can have changed, they serve again.
"""

import locale
from collections.abc import Mapping
from pkgutil import resolve_name
from typing import Any

from plugins.newsroom.walking import Walked
from plugins.press.ahead import Ahead
from plugins.press.site_build import SiteBuild


def can_build_again(last: Mapping[str, Any]) -> bool:
    """Whether the last build kept all that another one needs."""
    return last["settings"] is not None and None not in last["outputs"]


def build_again(
    last: Mapping[str, Any], walked: Mapping[str, Walked], ahead: Ahead | None = None
) -> None:
    """Build the site as in the last build, with what lies in its folders now; raises `SystemExit`
    if the content is refused. What was known `ahead` need not be looked for."""
    locale.setlocale(locale.LC_ALL, last["locale"])
    site_build = SiteBuild(dict(last["settings"]), last["ways"], walked, ahead)
    # An output is loaded when its plan is asked for: few builds need them all.
    site_build.run(lambda: site_build.make(map(resolve_name, last["outputs"]), last["outputs"]))
