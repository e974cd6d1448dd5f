"""What is edited between builds, the same in every tool's sources.

Each edit takes the number of the round, so that it changes something in every round.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.archive.files import front_matter, write

CASES: Mapping[str, str] = {
    "cold": "cold",
    "unchanged": "nothing changed",
    "body": "one article’s body",
    "title": "one article’s title",
    "person": "a person renamed who stands in 1% of the articles",
    "organisation": "an organisation renamed that stands in about 1%",
    "new": "a new article",
    "deleted": "an article deleted",
    "template": "the template of an article’s page",
    "css": "the style sheet",
}


class Sources:
    """A tool's sources, and where in them the files to edit lie."""

    articles: str
    template: str
    css: str

    def __init__(self, root: Path, manifest: Mapping[str, Any]) -> None:
        self.root = root
        self.manifest = manifest

    def edit(self, case: str, number: int) -> None:
        """Make the edit of a case; `cold` and `unchanged` have none."""
        edits: dict[str, Callable[[int], None]] = {
            "body": self.edit_body,
            "title": self.edit_title,
            "person": self.rename_person,
            "organisation": self.rename_organisation,
            "new": self.add_article,
            "deleted": self.delete_article,
            "template": self.edit_template,
            "css": self.edit_css,
        }
        if case in edits:
            edits[case](number)

    def edit_body(self, number: int) -> None:
        """Add a paragraph to an article."""
        path = self._article()
        write(path, f"{path.read_text('utf-8')}\nThis paragraph is number {number}.\n")

    def edit_title(self, number: int) -> None:
        """Change a headline."""
        _substitute(
            self._article(), r"(?im)^(title): .*", rf"\1: Another headline, number {number}"
        )

    def rename_person(self, number: int) -> None:
        """Give a person another name."""
        raise NotImplementedError

    def rename_organisation(self, number: int) -> None:
        """Give an organisation another name."""
        raise NotImplementedError

    def add_article(self, number: int) -> None:
        """Add an article, the newest of all."""
        write(self._file(f"new-article-{number}", 2025), self.new_article(number))

    def new_article(self, number: int) -> str:
        """Return a short article in the tool's own notation."""
        fields = {
            "title": f"A new article, number {number}",
            "date": "2025-12-28",
            "summary": "It is the newest of all.",
            "description": "It is the newest of all.",
            "topics": ["rail", "ferries"],
        }
        return front_matter(fields, "It says little, and nobody speaks in it.")

    def delete_article(self, number: int) -> None:
        """Delete an article, another one in each round."""
        folder = self.root / self.articles / str(self.manifest["deleted_year"])
        kept = {self.manifest["article"]}
        candidates = [path for path in sorted(folder.glob("*.md")) if path.stem not in kept]
        candidates[number % len(candidates)].unlink()

    def edit_template(self, number: int) -> None:
        """Change a class in the template of an article's page."""
        path = self.root / self.template
        _substitute(path, r"<article[^>]*>", f'<article class="round-{number}">')

    def edit_css(self, number: int) -> None:
        """Add a rule to the style sheet."""
        path = self.root / self.css
        write(path, f"{path.read_text('utf-8')}\n.round-{number} {{ margin: {number}px; }}\n")

    def _article(self) -> Path:
        return self._file(self.manifest["article"], self.manifest["year"])

    def _file(self, article: str, year: int) -> Path:
        return self.root / self.articles / str(year) / f"{article}.md"

    def _other_name(self, number: int) -> str:
        given, family = self.manifest["person_name"].split(" ")
        return f"{given} {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}. {family}"


class OurSources(Sources):
    """The content of this project, and a copy of a theme beside it."""

    articles = "content/articles"
    template = "theme/templates/article.html"

    @property
    def css(self) -> str:  # type: ignore[override]
        """The first style sheet of the theme."""
        first = min((self.root / "theme/static/css/base").glob("*.css"))
        return str(first.relative_to(self.root))

    def rename_person(self, number: int) -> None:
        """Give the person's file another name, and keep the old one as another spelling."""
        path = self.root / "content" / "people" / f"{self.manifest['person']}.md"
        old, new = self.manifest["person_name"], self._other_name(number)
        _substitute(path, r"(?m)^also: .*\n", "")
        _substitute(path, r"(?m)^name: .*", f'name: "{new}"\nalso: ["{old}"]')

    def rename_organisation(self, number: int) -> None:
        """Add a row to the organisation's names, or change the one that was added."""
        path = self.root / "content" / "organisations" / f"{self.manifest['organisation']}.md"
        text = path.read_text("utf-8")
        found = re.search(r"(?m)^names: (.*)", text)
        assert found, "the archive's files have their names in one line"
        rows = [row for row in json.loads(found[1]) if row.get("from") != "2026-01"]
        rows[-1]["to"] = "2025-12"
        rows.append({"name": f"Mereshire Partnership {number}", "from": "2026-01"})
        write(path, text.replace(found[0], f"names: {json.dumps(rows, ensure_ascii=False)}"))

    def new_article(self, number: int) -> str:
        """Return a short article, without the field that other tools have for the summary."""
        return re.sub(r"(?m)^description: .*\n", "", super().new_article(number))


class HugoSources(Sources):
    """A Hugo site: terms have files of their own."""

    articles = "content/news"
    template = "layouts/page.html"
    css = "static/site.css"

    def rename_person(self, number: int) -> None:
        """Change the title of the person's term."""
        self._retitle("people", self.manifest["person"], self._other_name(number))

    def rename_organisation(self, number: int) -> None:
        """Change the title of the organisation's term."""
        name = f"Mereshire Partnership {number}"
        self._retitle("organisations", self.manifest["organisation"], name)

    def _retitle(self, taxonomy: str, term: str, title: str) -> None:
        path = self.root / "content" / taxonomy / term / "_index.md"
        _substitute(path, r"(?m)^title: .*", f'title: "{title}"')


class EleventySources(Sources):
    """An Eleventy site: one data file holds the names."""

    articles = "news"
    template = "_includes/article.liquid"
    css = "site.css"

    def rename_person(self, number: int) -> None:
        """Change the person's name in the data file."""
        self._rename("people", self.manifest["person"], self._other_name(number))

    def rename_organisation(self, number: int) -> None:
        """Change the organisation's name in the data file."""
        key = self.manifest["organisation"]
        self._rename("organisations", key, f"Mereshire Partnership {number}")

    def _rename(self, kind: str, key: str, name: str) -> None:
        path = self.root / "_data" / "names.json"
        names = json.loads(path.read_text("utf-8"))
        names[kind][key] = name
        write(path, json.dumps(names, indent=0, ensure_ascii=False))


class PelicanSources(Sources):
    """A plain Pelican site: a name stands in each article that uses it."""

    articles = "content/news"
    template = "theme/templates/article.html"
    css = "theme/static/site.css"

    def rename_person(self, number: int) -> None:
        """Change the name in the list of authors of every article."""
        given, family = self.manifest["person_name"].split(" ")
        pattern = rf"(?m)^(Authors: .*?){given} (?:\w\. )?{family}"
        self._everywhere(pattern, self._other_name(number))

    def rename_organisation(self, number: int) -> None:
        """Change the name in the tags of every article."""
        old = re.escape(self.manifest["organisation_name"])
        pattern = rf"(?m)^(Tags: .*?)(?:{old}|Mereshire Partnership \d+)"
        self._everywhere(pattern, f"Mereshire Partnership {number}")

    def new_article(self, number: int) -> str:
        """Return a short article in Pelican's own notation."""
        title = f"Title: A new article, number {number}\nDate: 2025-12-28\nCategory: 2025\n"
        rest = "Authors: Nobody Known\nTags: rail, ferries\nSummary: It is the newest of all.\n"
        return f"{title}{rest}\nIt says little, and nobody speaks in it.\n"

    def _everywhere(self, pattern: str, name: str) -> None:
        for path in (self.root / self.articles).rglob("*.md"):
            text = path.read_text("utf-8")
            changed = re.sub(pattern, rf"\1{name}", text, count=1)
            if changed != text:
                write(path, changed)


def _substitute(path: Path, pattern: str, replacement: str) -> None:
    """Replace the first match in a file."""
    write(path, re.sub(pattern, replacement, path.read_text("utf-8"), count=1))
