"""What everything depends on: our code, the libraries, the settings' own code, the machine's ways.

A change of any of them makes the next build begin anew.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.newsroom.walking import content_of

PLUGINS = Path(__file__).parents[1]

OF_THE_MACHINE = frozenset({"PATH", "OUTPUT_PATH", "CACHE_PATH", "THEME", "PROCESSES", "EDITION"})
"""Settings that say where and how, and not what is shown."""


OF_PELICAN = frozenset(
    {"PELICAN_CLASS", "ARTICLE_ORDER_BY", "PAGE_ORDER_BY", "READERS", "PAGINATION_PATTERNS"}
)
"""Settings with code in them that Pelican alone uses, when it runs whole."""


@dataclass(frozen=True)
class Ways:
    """The ways in which a build works: the digest of all `code`, which includes the files
    `settings_code`, and the digest of the `settings`."""

    settings_code: tuple[str, ...]
    code: str
    settings: str

    @property
    def fingerprint(self) -> str:
        """The digest of all of it."""
        return f"{self.code}{self.settings}"


def ways_of(settings: Mapping[str, Any]) -> Ways:
    """Return the ways of a build with settings that are loaded, and all plugins with them."""
    code = tuple(sorted(loaded_code()))
    return Ways(code, code_fingerprint(code), settings_fingerprint(settings))


def code_fingerprint(settings_code: Iterable[str]) -> str:
    """Return the digest of all code that takes part in a build, and of the versions of others'.

    `settings_code` are the files of the settings and of what they import, as `loaded_code` gives
    them once they are loaded.
    """
    digest = sha256(f"{sys.version}\0{PLUGINS}".encode())
    for name in _installed():
        digest.update(name.encode() + b"\0")
    for path in sorted({*_own_code(), *settings_code}):
        digest.update(path.encode() + b"\0" + content_of(path) + b"\0")
    return digest.hexdigest()


def _installed() -> list[str]:
    """Return the names and versions of the installed packages, as their folders have them."""
    folders = {folder for folder in sys.path if folder.endswith("site-packages")}
    return sorted(
        name
        for folder in folders
        if os.path.isdir(folder)
        for name in os.listdir(folder)
        if name.endswith(".dist-info")
    )


def _own_code() -> Iterable[str]:
    """Yield the files of our plugins: code, and the data beside it."""
    for folder, folders, names in os.walk(PLUGINS):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{folder}/{name}" for name in names if name.endswith((".py", ".txt", ".yaml")))


def loaded_code() -> Iterable[str]:
    """Yield the files of modules that are no library's: the settings, and what they import."""
    libraries = (sys.prefix, sys.base_prefix)
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None)
        if path and path.endswith(".py") and not path.startswith(libraries):
            yield path


def settings_fingerprint(settings: Mapping[str, Any]) -> str:
    """Return the digest of the settings that can change what a page shows."""
    shown = {
        name: described(value)
        for name, value in sorted(settings.items())
        if name.isupper() and name not in OF_THE_MACHINE
    }
    return sha256(repr(shown).encode()).hexdigest()


def kept_settings(settings: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return settings for a build that does not load Pelican; `None` if code is among them that
    such a build might want. The edition is not among them."""
    kept = {
        name: value
        for name, value in settings.items()
        if name != "EDITION" and name not in OF_PELICAN
    }
    return kept if _is_plain(kept) else None


def _is_plain(value: Any) -> bool:
    """Whether a value holds nothing but data."""
    if isinstance(value, Mapping):
        return all(_is_plain(each) for each in value.values())
    if isinstance(value, (list, tuple, set, frozenset)):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, (str, bytes, int, float, Path))


def described(value: Any) -> str:
    """Return a setting in a form that is the same in every run."""
    if isinstance(value, Mapping):
        items = sorted((str(key), described(each)) for key, each in value.items())
        return repr(items)
    if isinstance(value, (list, tuple)):
        return repr([described(each) for each in value])
    if isinstance(value, (set, frozenset)):
        return repr(sorted(described(each) for each in value))
    name = getattr(value, "__qualname__", None)
    return f"{value.__module__}.{name}" if name else repr(value)
