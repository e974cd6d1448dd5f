"""What a rule is: a file in `rules/`, found by itself.

The file's name is the rule's, its docstring is the manual page, and its functions say what the
rule looks at. A rule is a pure function: what it is given is all that it knows.

    check_record(record, register)   the front matter of one record
    check_text(text, register)       the body of one record
    check_story(story, register)     an article, with the statements in it
    check_photo(shot, register)      a photo, with its caption and its picture
    check_edition(proof)             everything, also as it was published before
    check_notes(notes, proof)        everything, by what `note_text(text)` noted of each record
    check_file(file, secrets)        a file of the built site, and what may not be in it
    check_output(output)             all files of the built site
    check_answer(link, answer)       a link to another site, and what that site answers

Each yields findings; the rule's name and level are added to them. A file without such a function
is the manual page of what reading the content finds by itself.

What the first four find, and the notes, are kept with an article as long as its file and the
answers of the register are the same.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from plugins.newsroom.problem import Fix, Level, Location, Problem

from . import rules as folder

SCOPES = ("record", "text", "story", "photo", "edition", "notes", "file", "output", "answer")

Check = Callable[..., Iterable["Finding"]]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds: a problem without the rule's name and level."""

    where: Location
    message: str
    hint: str = ""
    expected: str = ""
    length: int = 0
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A rule, its manual page, the level of its problems, and its function for each scope; `note`
    yields what `check_notes` needs of a text."""

    name: str
    manual: str
    level: Level
    checks: Mapping[str, Check] = field(default_factory=dict)
    note: Callable[..., Iterable[object]] | None = None

    @property
    def summary(self) -> str:
        """The first sentence of its manual page."""
        return " ".join(self.manual.partition("\n\n")[0].split())

    @property
    def is_of_output(self) -> bool:
        """Whether it looks at the built site, and not at the content."""
        return bool({"file", "output"} & self.checks.keys())

    @property
    def is_of_answers(self) -> bool:
        """Whether it looks at what other sites answer, which is asked for on request alone."""
        return "answer" in self.checks

    @property
    def is_read(self) -> bool:
        """Whether its problems are found by reading the content, and not by a function here."""
        return not self.checks

    def problems(self, scope: str, *what: Any) -> Iterable[Problem]:
        """Yield what the rule finds in one thing of its scope."""
        for found in self.checks[scope](*what):
            yield Problem(
                found.where,
                self.name,
                found.message,
                found.hint,
                self.level,
                found.expected,
                found.length,
                found.fixes,
            )


@cache
def all_rules() -> Mapping[str, Rule]:
    """Return every rule by its name, in alphabetical order."""
    modules = [import_module(f"{folder.__name__}.{found.name}") for found in _files()]
    return {rule.name: rule for rule in map(_rule, modules)}


@cache
def rules_of(scope: str) -> tuple[Rule, ...]:
    """Return the rules that look at the things of a scope."""
    return tuple(rule for rule in all_rules().values() if scope in rule.checks)


@cache
def rules_that_note() -> tuple[tuple[str, Callable[..., Iterable[object]]], ...]:
    """Return the names of the rules that note something of each text, and how."""
    return tuple((rule.name, rule.note) for rule in all_rules().values() if rule.note is not None)


def _files() -> list[Any]:
    return sorted(iter_modules(folder.__path__), key=lambda found: found.name)


def _rule(module: ModuleType) -> Rule:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    functions = {scope: getattr(module, f"check_{scope}", None) for scope in SCOPES}
    checks = {scope: function for scope, function in functions.items() if function}
    level = getattr(module, "LEVEL", Level.ERROR)
    note = getattr(module, "note_text", None)
    return Rule(name, inspect.getdoc(module) or "", level, checks, note)
