"""The settings of the published site: those of `pelicanconf.py`, at its own address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

SITEURL = "https://example.org"
