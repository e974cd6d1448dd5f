"""What all writers of sources share: front matter, and files that folders are made for."""

import json
from pathlib import Path
from typing import Any


def write(path: Path, text: str) -> None:
    """Write a text file, and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def front_matter(fields: dict[str, Any], body: str = "") -> str:
    """Return a Markdown file with YAML front matter. JSON's values are YAML's too; fields that
    are `None` or empty are left out."""
    kept = {name: value for name, value in fields.items() if value not in (None, [], "")}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in kept.items()]
    return "\n".join(["---", *lines, "---", *([body] if body else []), ""])
