"""What the words before a name in a list are: a role, a body, or the end of the list."""

import re

from .chunks import Chunk
from .governors import leads_to
from .page import Page
from .people import Named
from .roles import is_role
from .titles import is_head

DOING = re.compile(
    r"(?:^|\s)(?!(?:including|acting|incoming|outgoing|founding|managing)$)[a-z]{2,}ing$"
)


def has_plural_role(page: Page, chunk: Chunk, name: Named) -> bool:
    """Whether a role of several people leads to a name, so that their list stands in the list."""
    words = page.sheet.text[chunk.start : name.start].split()
    return bool(words) and words[-1].endswith("s") and is_head(words[-1][:-1])


def leads_to_name(page: Page, chunk: Chunk, name: Named) -> bool:
    """Whether the words before a name in its chunk can be a role or an organisation."""
    lead = page.sheet.text[chunk.start : name.start].strip(" (")
    if lead.endswith(":"):
        return True
    if re.search(r"\s(?:holding|carrying|hugging|wearing|with)\b", lead) or DOING.search(lead):
        return False
    return (leads_to(page, chunk.start, name) or is_role(lead)) and not re.match(
        r"(?:with|at|in|on|during|for|after|before|as|while|to|by|surrounded|joined"
        r"|posed|holding|in front)\b",
        lead,
    )
