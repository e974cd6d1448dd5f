"""The organisation of a role that a text prints by its kind alone: “Chair of the Trust”."""

import re
from collections.abc import Callable

from plugins.newsroom.schema import Organisation, Person

from .credit import OUTSIDER, PAST
from .model import Credit
from .offices import Words

OF_BODY = re.compile(r"(?P<role>[^,]+?) (?:of|at|for) the (?P<body>\w+(?: \w+)?)")
BODYS = re.compile(r"the (?P<body>\w+(?: \w+)?)[’']s (?P<role>[^,]+)", re.IGNORECASE)

Holder = Callable[[Words], Person | Organisation | None]


def with_body(credit: Credit, holder: Holder) -> Credit:
    """Return a credit with the organisation that its role calls “the Trust”, where `holder` tells
    that one organisation alone can be meant; else as it was."""
    if credit.organisation or not credit.role or PAST.search(credit.role):
        return credit
    found = OF_BODY.fullmatch(credit.role) or BODYS.fullmatch(credit.role)
    if found is None or OUTSIDER.search(credit.role):
        return credit
    body = holder(tuple(found["body"].casefold().split()))
    return Credit(found["role"], body.id) if isinstance(body, Organisation) else credit
