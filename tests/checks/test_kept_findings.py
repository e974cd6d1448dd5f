"""What was found before is kept, and is never what a fresh look would not find."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest
import yaml

from plugins.checks.__main__ import main
from plugins.checks.git import git
from plugins.checks.kept import FOLDER
from plugins.checks.proof import Register
from plugins.newsroom.asking import Asking, numbers
from plugins.newsroom.reading import read_content
from plugins.newsroom.site import build_site
from tests.conftest import NOW, ROOT, TOY
from tests.newsroom.test_edition_asks import used
from tests.site.incremental.archive import Files, Folder, archive, paragraph, parsed, record
from tests.site.incremental.edits import EDITS
from tests.site.incremental.session import HOUR, changed

from .content import NOW as MOMENT
from .test_published import AUTHOR

EDITS_EACH = 30
UNREADABLE = (IndexError, KeyError, ValueError, yaml.YAMLError)
"""What an edit raises where nothing of its kind is left to edit, or a mistake was made in it."""

DOUBTFUL = (
    "The borad of the Coast Partnership met Tim Okoro and Asha Fernbi.",
    "HIN met. The QT spoke of it, and so did the NC.",
    "See [it](/people/tom-okoro/), [that](#x), [her](/people/no/) and [this]({article}story-3).",
    "<!-- allow: misspelling because it is a name. -->\nThe borad met.",
    "[Here](../../x.md) they met met, and the Quay Trusst came.",
    "Sam Ng, Mayor of the Quay Trust, said: “Nobody knows how many lamps there are.”",
    "Sam Ng, Clerk of the Northshire Council, said that the lamps were lit.",
    "HIN said: “Everybody knows how many lamps there are by now.”",
)  # fmt: skip
"""What rules about one article find, by what the register says."""


class Desk:
    """A content folder under git, what is kept of it, and all that can be done to either."""

    def __init__(self, seed: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rng = Random(seed)  # noqa: S311 (chance edits)
        self.files: Files = archive(self.rng, 8)
        self.content = Folder(folder / "content")
        self.folder, self.kept = folder, folder / FOLDER
        self.now, self._environment = NOW, monkeypatch
        self.content.follow(self.files)
        git(folder, "init", "--quiet", "--initial-branch=main")
        self.publish()

    def publish(self) -> None:
        """Commit all there is."""
        self.good = dict(self.files)
        git(self.folder, "add", "--all", "content")
        git(self.folder, *AUTHOR, "commit", "--quiet", "--allow-empty", "--message", "Write")

    def change(self) -> str:
        """Do something; return what it was."""
        others = [self._time, self._hurt, self._mend, self.publish, *[self._write] * 6]
        if self.rng.random() < 0.5:
            other = self.rng.choice(others)
            other()
            return other.__name__
        _, edit = self.rng.choices(EDITS, [weight for weight, _ in EDITS])[0]
        before = dict(self.files)
        with suppress(*UNREADABLE):
            edit(self.rng, self.files)
        return f"{edit.__qualname__}: {changed(before, self.files)}"

    def found(self) -> str:
        """Return what the checks say."""
        self.content.follow(self.files)
        self._environment.setenv("SOURCE_DATE_EPOCH", str(self.now))
        report = self.folder / "report"
        content = str(self.content.path)
        settings = str(ROOT / "pelicanconf.py")
        with report.open("w", encoding="utf-8") as out:
            self._environment.setattr("sys.stdout", out)
            main(["--settings", settings, "--content", content, "--since", "HEAD",
                  "--format", "json"])  # fmt: skip
        return report.read_text("utf-8")

    def found_afresh(self) -> str:
        """Return what they say where nothing is kept."""
        aside = self.folder / "aside"
        self.kept.rename(aside)
        try:
            return self.found()
        finally:
            shutil.rmtree(self.kept, ignore_errors=True)
            aside.rename(self.kept)

    def _mend(self) -> None:
        self.files = dict(self.good)

    def _time(self) -> None:
        self.now += self.rng.choice([60, HOUR, 24 * HOUR, 40 * HOUR])

    def _write(self) -> None:
        path = self.rng.choice(sorted(name for name in self.files if name.startswith("articles/")))
        with suppress(*UNREADABLE):
            fields, body = parsed(self.files[path])
            more = self.rng.choice(DOUBTFUL)
            self.files[path] = record(fields, f"{body}\n\n{more}\n\n{paragraph(self.rng)}")

    def _hurt(self) -> None:
        path = self.rng.choice(sorted(self.kept.rglob("*.sqlite")))
        data = bytearray(path.read_bytes())
        data[self.rng.randrange(len(data))] ^= 1 << self.rng.randrange(8)
        path.write_bytes(data[: self.rng.choice([len(data), len(data) // 2])])


@pytest.mark.parametrize("seed", range(5))
def test_no_edit_leaves_what_a_fresh_look_would_not_find(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(seed, tmp_path, monkeypatch)
    rules: set[str] = set()
    for number in range(EDITS_EACH):
        what = desk.change() if number else "nothing"
        found = desk.found()
        assert found == desk.found_afresh(), f"edit {number}: {what}"
        rules |= {problem["rule"] for problem in json.loads(found)["problems"]}
    assert len(rules & {"misspelling", "name-misspelt", "doubled-word", "broken-link"}) > 1


def test_what_is_damaged_and_looked_up_late_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(0, tmp_path, monkeypatch)
    path = min(name for name in desk.files if name.startswith("articles/"))
    for more in (b"The lamps were lit.\n", b"So were others.\n"):
        desk.files[path] += more
        desk.found()
    for kept in desk.kept.glob("*.sqlite"):
        with closing(sqlite3.connect(kept, isolation_level=None)) as file:
            file.execute("UPDATE readings SET card = card || x'00', story = story || x'00'")

    assert desk.found() == desk.found_afresh()


ARTICLE = {
    "title": "The lamps", "date": "2020-05-01", "summary": "Of lamps.", "event": "harbour-day",
}  # fmt: skip
ANSWERS: dict[str, tuple[str, str, bytes]] = {
    "a name that is nearly its": (
        "The lamps were lit by Ida Moorcroftt.",
        "people/ida-moorcroft.md", record({"name": "Ida Moorcroft"}, ""),
    ),
    "a short name and one that is nearly its": (
        "The lamps were lit by Al Morcroft.",
        "people/al-moorcroft.md", record({"name": "Al Moorcroft"}, ""),
    ),
    "a name that has a misspelling in it": (
        "The lamps were lit by the borad.",
        "organisations/borad.md", record({"names": [{"name": "The borad of quays"}]}, ""),
    ),
    "the long form of an abbreviation": (
        "The LLB lit the lamps.", "glossary.yaml", b"LLB: Lamp Lighting Board\n",
    ),
    "the dates of a role": (
        "Sam Ng, Clerk of the Northshire Council, said that the lamps were lit.",
        "people/sam-ng.md",
        record({"name": "Sam Ng", "roles": [{"title": "Clerk", "organisation": "northshire-council",
                                             "to": "2001"}]}, ""),
    ),
    "the end of an organisation": (
        "Quay Trust said that the lamps were lit.",
        "organisations/quay-trust.md",
        record({"names": [{"name": "Quay Trust"}], "closed": "2001"}, ""),
    ),
    "the dates of a name": (
        "Sam Ng of the Quay Trust said that the lamps were lit.",
        "organisations/quay-trust.md",
        record({"names": [{"name": "Quay Trust", "to": "2001"},
                          {"name": "Lamp Trust", "from": "2001"}]}, ""),
    ),
    "the day of an event": (
        "[The lamps were lit, said Sam Ng.]{by=sam-ng on=2020-05-01 #sam-ng-lamps}",
        "events/harbour-day.md", record({"name": "Harbour Day", "starts": "2020-05-09"}, ""),
    ),
    "an article to link to": (
        "See [more](/news/2020/05/more/).",
        "articles/2020/more.md", record({**ARTICLE, "title": "More", "summary": "More."}, "More."),
    ),
    "a statement to link to": (
        "See [her words]({article}more#sam-ng-lamps).",
        "articles/2020/more.md",
        record({**ARTICLE, "title": "More", "summary": "More."},
               "[The lamps were lit, said Sam Ng.]{by=sam-ng #sam-ng-lamps}"),
    ),
    "a title": (
        "The lamps were lit.", "articles/2020/more.md", record({**ARTICLE, "summary": "More."}, ""),
    ),
}  # fmt: skip
"""What a text says, and the file that changes what is found in it."""


@pytest.mark.parametrize("what", ANSWERS)
def test_another_file_decides_what_is_found(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, path, data = ANSWERS[what]
    desk = Desk(0, tmp_path, monkeypatch)
    desk.files["articles/2020/lamps.md"] = record(ARTICLE, text)
    before = found_in(desk.found(), "lamps.md", "more.md")
    desk.files[path] = data
    found = desk.found()

    assert found == desk.found_afresh()
    assert found_in(found, "lamps.md", "more.md") != before


def found_in(report: str, *names: str) -> list[tuple[str, str]]:
    return [
        (problem["rule"], problem["message"])
        for problem in json.loads(report)["problems"]
        if problem["path"].endswith(names)
    ]


def test_nothing_is_left_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(0, tmp_path, monkeypatch)
    desk.found()

    assert desk.kept.is_dir()
    assert git(tmp_path, "status", "--porcelain", "--", FOLDER) == b""


BY_TRACES = {"names": "whose names stand in a text is looked for in it, when somebody changes"}


def test_whatever_a_rule_asks_the_register_is_noted() -> None:
    asking = Asking()
    site, _ = build_site(read_content(TOY))
    register = Register(site, MOMENT, asking)
    asks: dict[str, Callable[[], object]] = {
        "site": lambda: register.site.people.get("nobody"),
        "today": lambda: register.today,
        "near_names": lambda: list(register.near_names.within("Asha Fernbi")),
        "own_words": lambda: register.own_words.get("word"),
        "long_forms": lambda: register.long_forms.get("HIN"),
    }
    public = {name for name in vars(Register) if not name.startswith("_")}

    assert public == asks.keys() | BY_TRACES.keys()
    for ask in asks.values():
        assert noted(asking, ask)
    assert noted(asking, lambda: register.site.by_name("Nobody")) == numbers({("name", "nobody")})
    with pytest.raises(LookupError, match="no other article"):
        register.site.articles["trials-begin"]


def noted(asking: Asking, ask: Callable[[], object]) -> set[int]:
    with asking.listening() as asked:
        used(ask())
    return asked
