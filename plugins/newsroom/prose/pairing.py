"""Which brackets and which stars of a block are markup: those that have a partner."""

import re
from collections.abc import Sequence

Tokens = Sequence[re.Match[str]]


def pair_brackets(tokens: Tokens) -> set[int]:
    """Return the numbers of the opening brackets whose closing one makes a link or a span."""
    stack: list[int] = []
    partners: set[int] = set()
    for number, token in enumerate(tokens):
        if token["open"]:
            stack.append(number)
        elif token["close"] or ends_link(token) or ends_span(token):
            opening = stack.pop() if stack else None
            if opening is not None and not token["close"]:
                partners.add(opening)
    return partners


def pair_emphasis(raw: str, tokens: Tokens, brackets: set[int]) -> set[int]:
    """Return the numbers of the runs of stars and underscores that open or close emphasis.

    `brackets` are those that `pair_brackets` found: emphasis does not cross the edge of a link.
    """
    paired: set[int] = set()
    scopes: list[list[tuple[int, str]]] = [[]]
    for number, token in enumerate(tokens):
        if number in brackets:
            scopes.append([])
        elif (ends_link(token) or ends_span(token)) and len(scopes) > 1:
            inside = scopes.pop()
            scopes[-1] += [] if ends_link(token) else inside
        elif token["emphasis"]:
            _pair(raw, scopes[-1], number, token, paired)
    return paired


def _pair(
    raw: str, opened: list[tuple[int, str]], number: int, token: re.Match[str], paired: set[int]
) -> None:
    """Pair a run with the nearest like it that is open, if it closes; else open it, if it opens.

    A run opens before a word and closes after one; an underscore within a word does neither.
    """
    before, after = raw[: token.start()][-1:], raw[token.end() :][:1]
    if "_" in token[0] and before.isalnum() and after.isalnum():
        return
    runs = [run for _, run in opened]
    if before.strip() and token[0] in runs:
        place = len(runs) - 1 - runs[::-1].index(token[0])
        paired |= {opened[place][0], number}
        del opened[place:]
    elif after.strip():
        opened.append((number, token[0]))


def ends_link(token: re.Match[str]) -> bool:
    """Whether a token is the `](address)` of a link or an image."""
    return token["target"] is not None


def ends_span(token: re.Match[str]) -> bool:
    """Whether a token is the `]{attributes}` of a bracketed span."""
    return bool(token["attributes"]) and token["attributes"].startswith("]")
