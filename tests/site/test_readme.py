"""The examples of the README, written into a folder as it tells authors to."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT, TODAY, Build, Built

FOLDER_BY_FIELD = {
    "summary": "articles/2025/valley-hub-opens.md",
    "roles": "people/asha-example.md",
    "names": "organisations/example-growth-partnership.md",
    "starts": "events/valley-hub-opening-2025.md",
    "alt": "photos/2025/valley-hub-opening.md",
}
NOT_SHOWN = {
    "people/ben-sample.md": "name: Ben Sample",
    "people/cora-specimen.md": "name: Cora Specimen",
    "places/exampleton.md": "name: Exampleton",
    "organisations/exampleton-council.md": "names: [{name: Exampleton Council}]",
}


@pytest.fixture(scope="module")
def built(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("readme")
    readme = (ROOT / "README.md").read_text("utf-8")
    examples = re.findall(r"```markdown\n(---\n.*?)```", readme, re.DOTALL)
    for name, text in NOT_SHOWN.items():
        write(folder / "content" / name, f"---\n{text}\n---\n")
    for example in examples:
        kinds = [file for field, file in FOLDER_BY_FIELD.items() if f"\n{field}:" in example]
        write(folder / "content" / kinds[0], example)
    assert len(examples) == len(FOLDER_BY_FIELD)
    picture = folder / "content" / "photos" / "2025" / "valley-hub-opening.jpg"
    Image.new("RGB", (300, 200)).save(picture)
    return build(folder / "content", folder / "output", now=TODAY)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_the_examples_have_no_problems(built: Built) -> None:
    assert built.code == 0, built.said
    assert "error" not in built.said
    assert "warning" not in built.said


def test_plain_prose_goes_on_record(built: Built) -> None:
    said = built.text("people/asha-example/")
    assert "because that is what people asked us for" in said
    assert "Programme Director" in said
    assert "emphasised that the hub is open" in built.text("people/ben-sample/")


def test_the_caption_is_read(built: Built) -> None:
    assert "1 of 2 from the left" in built.text("people/asha-example/")
    assert "standing" in built.text("people/cora-specimen/")
