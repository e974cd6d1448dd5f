"""Imports run one way: outputs read the core and the press, and the core reads nothing of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[2] / "plugins"
FILES = sorted(PLUGINS.rglob("*.py"))
NAMES = [str(path.relative_to(PLUGINS)) for path in FILES]
SHARED = {"newsroom", "press"}
NOT_OF_THE_CORE = {"pelican", "jinja2", "PIL", "markupsafe", "logging"}


def imported(source: str, package: str) -> Iterator[str]:
    """Yield the full name of every module that a source imports, and of every name from one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")
            base = parents[: len(parents) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def imports_of(name: str) -> set[str]:
    path = PLUGINS / name
    package = ".".join(["plugins", *path.relative_to(PLUGINS).parent.parts])
    return set(imported(path.read_text("utf-8"), package))


def folder_of(name: str) -> str:
    return name.partition("/")[0]


def folders(imports: set[str]) -> set[str]:
    """Return the folders of `plugins` that the imports reach into."""
    parts = [name.split(".") for name in imports]
    return {part[1] for part in parts if part[0] == "plugins" and len(part) > 1}


CORE = [name for name in NAMES if folder_of(name) == "newsroom"]
OUTPUTS = [name for name in NAMES if folder_of(name) not in SHARED and "/" in name]


def test_there_are_files_to_read() -> None:
    assert {"newsroom/prose/inline.py", "press/plugin.py", "articles/plugin.py"} <= set(NAMES)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import pelican.utils, os", {"pelican.utils", "os"}),
        ("from pelican import signals", {"pelican.signals"}),
        ("from . import dates", {"plugins.newsroom.prose.dates"}),
        ("from ..dates import PartialDate", {"plugins.newsroom.dates.PartialDate"}),
        ("from ... import press", {"plugins.press"}),
        ("def f():\n    from plugins.press import swap", {"plugins.press.swap"}),
    ],
)
def test_every_way_to_import_is_seen(source: str, names: set[str]) -> None:
    assert set(imported(source, "plugins.newsroom.prose")) == names


@pytest.mark.parametrize("name", CORE)
def test_the_core_imports_nothing_of_the_outputs(name: str) -> None:
    imports = imports_of(name)

    assert folders(imports) <= {"newsroom"}
    assert not {module.partition(".")[0] for module in imports} & NOT_OF_THE_CORE


@pytest.mark.parametrize("name", CORE)
def test_the_core_does_not_print(name: str) -> None:
    calls = [node for node in ast.walk(ast.parse((PLUGINS / name).read_text("utf-8")))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]  # fmt: skip

    assert "print" not in {call.func.id for call in calls if isinstance(call.func, ast.Name)}


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_output_imports_another(name: str) -> None:
    command = {"build"} if folder_of(name) == "preview" else set()  # which it runs
    assert folders(imports_of(name)) <= SHARED | {folder_of(name)} | command


@pytest.mark.parametrize("name", [name for name in NAMES if folder_of(name) == "press"])
def test_the_press_knows_no_output(name: str) -> None:
    assert folders(imports_of(name)) <= SHARED


@pytest.mark.parametrize("name", [name for name in NAMES if Path(name).name != "plugin.py"])
def test_pelican_is_loaded_with_plugins_and_otherwise_late(name: str) -> None:
    module = ast.parse((PLUGINS / name).read_text("utf-8"))
    module.body = [each for each in module.body if isinstance(each, ast.Import | ast.ImportFrom)]

    names = imported(ast.unparse(module), "plugins")

    assert "pelican" not in {each.partition(".")[0] for each in names}
