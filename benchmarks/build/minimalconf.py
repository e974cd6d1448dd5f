"""The settings of the comparison: minimal templates, and the pages that others have too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pelicanconf import *  # noqa: F403

THEME = str(Path(__file__).parent / "minimal-theme")
PLUGINS = ["plugins.press.plugin", "plugins.articles.plugin", "benchmarks.build.same_pages"]
STATEMENTS = False
