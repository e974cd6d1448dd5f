"""Words that say that people are apart: by telephone, by post, for years."""

import re

from .words import any_of

ON_A_LINE = re.compile(
    r"\b(?:by|on|over|through|via) (?:(?:an?|the|his|her) )?(?:[a-z-]+ )?"
    rf"(?:{any_of('lines')})\b"
    r"|(?<!courtesy )\bcall(?= with\b)|\b(?:virtual|remote)(?:ly)?\b|\bonline\b",
    re.IGNORECASE,
)
"""“A speaks with B by telephone”."""

JOINS_ON_A_LINE = re.compile(
    rf"(?:\s*,)?\s*(?:who\s+)?(?:{any_of('takes-part')})\b[^,;.]*?"
    rf"\b(?:(?:by|over|through|via)\s(?:[\w-]+\s){{0,2}}(?:{any_of('lines')})|online|remotely|virtually)\b"
    r"|,\sin\san?\s(?:[a-z]+\s)?(?:e-?mail|letter|message|recording)\b",
    re.IGNORECASE,
)
"""“A joins the meeting by video link”, “A, in a message, …”: it is A who is elsewhere."""

ON_BODY = re.compile(rf"[^.;]*\bon the (?:[\w’'-]+ ){{0,3}}(?:{any_of('bodies')})\b")
"""“A joins B on the board”, for years."""

LED_THERE = re.compile(
    r"\b(?:directed|founded|funded|headed|led|organised|run|sponsored|written) by ?$"
)
"""“A collects samples for a project led by B”."""

SENT = re.compile(rf"\b(?<!courtesy )(?:{any_of('sent')})s?\b|\bover\b")
"""What nobody hands over in person."""

TO_NOBODY = re.compile(rf"\b(?:{any_of('to-nobody')}) to ?$")
