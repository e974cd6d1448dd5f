"""What opens and closes a letter in a blockquote: “Dear Mr Waller,”, “Yours sincerely,” and the
name. They are printed, and are not what the letter says."""

import re
from collections.abc import Sequence

from .lexicon import grammar_words

SALUTATION = re.compile(r"Dear\b[^.!?]{1,60}")
CLOSING_WORDS = 5
CLOSINGS = grammar_words("closings")


def body_of_letter(paragraphs: Sequence[str]) -> slice:
    """Return which of a blockquote's paragraphs say something: those between a salutation and a
    closing, if it is a letter; all of them, if nothing would be left."""
    opens = bool(paragraphs) and SALUTATION.fullmatch(paragraphs[0].strip()) is not None
    first = int(opens)
    last = next((n for n, text in enumerate(paragraphs) if _closes(text)), len(paragraphs))
    return slice(first, last) if first < last else slice(None)


def _closes(paragraph: str) -> bool:
    """Whether a paragraph ends a letter: “Yours sincerely,”, “With best wishes”, and a name in
    the line below."""
    words = paragraph.strip().partition("\n")[0].rstrip(",").casefold().split()
    return 0 < len(words) <= CLOSING_WORDS and words[-1] in CLOSINGS and words[0] in CLOSINGS
