"""Whether “to” and “from” lead to somebody who is there: “presents a cheque to A”."""

import re

from .titles import is_head

TRIBUTE_TO = re.compile(
    r"\b(?:tribute|dedicated|thanks|thank\s+you|according|belong(?:s|ing|ed)?|letter"
    r"|memorial|homage|monument|successor|attributed|due|wife|widow|heir"
    r"|testament|devoted|named|plaque|statue|ode)\s+to\s*$"
    r"|\b(?:letter|card|message|telegram|note)\s+(?:[a-z]+|from\b[^.;]*)\s+to\s*$",
    re.IGNORECASE,
)
RELATED_TO = re.compile(
    r"\b(?:farewell|toast|married|engaged|related|linked|close|opposed|loyal|addressed|phone|telephone|call"
    r"|calls|messages?|similar|compared|named)\s+to\s*$"
)
LETTER_FROM = re.compile(
    r"\b(?:letter|card|postcard|telegram|poem|e-?mail|invitation|message|donation|funding|money|quote|words|track|song|artwork|gift"
    r"|bequest|statement|inherited|retired|took\s+over)\s+from\s*$",
    re.IGNORECASE,
)

GIVING = (
    r"(?:administer|announc|award|bow|chat|deliver|demonstrat|describ|dictat|explain|extend|gestur|giv"
    r"|hand|hold|introduc|listen|offer|outlin|pass|point|present|pitch|read|return|say|serv|show|sing"
    r"|speak|spoke|talk|teach|tend|transfer|turn|wav|whisper)(?:e?s|ed|ing|e)?"
)
TOWARDS = re.compile(rf"\b(?:{GIVING}\b.*|next|close|closest|nearest|selling\b.*|sells\b.*)\s+to$")
"""Who hands, shows or says something to somebody is beside them."""

PASSIVE_TO = re.compile(
    r"(?:,|\b(?:was|were|been))\s+(?:(?:[a-z]+ly|first|later)\s+)?(?:[a-z]+ed|given|shown)\b[^,]*\sto$"
)
"""What was handed over at another time: “the cup, presented to B in 1950”."""

RECEIVES = re.compile(
    r"\b(?:accept|buy|collect|get|gett|hear|learn|purchas|receiv|tak)(?:e?s|ed|ing|e)?\b(?!\s+questions?\b).*"
    r"\sfrom$|\b(?:across|opposite)\b[^,;]*\sfrom$"
)


def _clause(before: str) -> str:
    return re.split(r"[.;]\s", before)[-1]


def is_towards(before: str) -> bool:
    """Whether words that end with “to” lead to whom something is handed, shown or said."""
    last = before.removesuffix(" to").rpartition(" ")[2]
    if TRIBUTE_TO.search(before) or RELATED_TO.search(before) or is_head(last):
        return False
    clause = _clause(before)
    return bool(TOWARDS.search(clause)) and not PASSIVE_TO.search(clause)


def is_received(before: str) -> bool:
    """Whether words that end with “from” lead to who hands something over."""
    if LETTER_FROM.search(before):
        return False
    return bool(RECEIVES.search(_clause(before)))
