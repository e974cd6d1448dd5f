"""Posts of other generators become plain prose, and keep their words."""

import pytest

from benchmarks.search.corpus.markup import plain, prose


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("See [the *plan*](https://example.org/a_(b)).", "See the *plan*."),
        ('See [it]({{< ref "x.md" >}} "It").', "See it."),
        ("Words.\n\n{% image 'a' 'b' %}\n\nMore.", "Words.\n\nMore."),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("> A block of words.", "A block of words."),
        ("# Heading #\nText", "## Heading\n\nText"),
        ("Fish &amp; chips\u2028here", "Fish & chipshere"),
        ("```\ncode\n```\nWords", "Words"),
        ("A note[^1].\n\n[ref]: https://example.org", "A note."),
        ("[words]{.class}", "words.class"),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, words: str) -> None:
    assert prose(markdown) == words


def test_a_title_loses_its_emphasis() -> None:
    assert plain("The *great* __plan__ of 2_0") == "The great plan of 2_0"
