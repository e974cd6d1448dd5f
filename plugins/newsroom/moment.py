"""The edition's “now”."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo


def moment(zone: ZoneInfo) -> datetime:
    """Return the edition's “now”: `SOURCE_DATE_EPOCH`, else the present minute."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), zone) if epoch else datetime.now(zone)
    return now.replace(second=0, microsecond=0)
