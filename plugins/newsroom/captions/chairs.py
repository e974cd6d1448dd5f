"""Chairs and fellowships that bear a name: “Bo Tenn, Dave Waller Professor of Law”."""

from .lexicon import Word

CHAIRS = frozenset(
    {
        "chair",
        "fellow",
        "lecturer",
        "postdoc",
        "professor",
        "professorship",
        "prizewinner",
        "scholar",
    }
)
ENDOWED = frozenset(
    {
        "associate",
        "career",
        "clinical",
        "distinguished",
        "early",
        "endowed",
        "junior",
        "postdoctoral",
    }
    | {"presidential", "research", "senior", "teaching", "term", "university", "visiting"}
)
"""What may stand between the name of a chair and the word for it."""


def holds_chair(text: str, words: list[Word], following: int) -> bool:
    """Whether a chair or a fellowship may bear a name: “Bo Tenn, Dave Waller Professor of Law”."""
    here = following
    while here < len(words) and text[words[here - 1][2] : words[here][1]] == " ":
        word = words[here][0].casefold()
        if word in CHAIRS:
            return True
        if word not in ENDOWED:
            return False
        here += 1
    return False
