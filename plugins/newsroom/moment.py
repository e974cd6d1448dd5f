"""The circumstances of a reading: where, when, and what for."""

import os
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from .dates import PartialDate
from .register_ahead import RegisterAhead
from .walking import Walked
from .work import Work


@dataclass(frozen=True)
class Moment:
    """The circumstances of a reading: where, when, what for, and how it is done; `walked` is what
    lies in the folder `root`, where somebody has looked, and `ahead` its register, where another
    process reads it."""

    root: Path
    site_url: str
    now: datetime
    preview: bool
    statements: bool
    work: Work
    walked: Walked | None = None
    ahead: RegisterAhead | None = None

    @property
    def today(self) -> PartialDate:
        """The day."""
        return day_of(self.now)

    @property
    def midnight(self) -> datetime:
        """When the next day begins."""
        tomorrow = self.now.date() + timedelta(days=1)
        return datetime.combine(tomorrow, time(), self.now.tzinfo)


def day_of(moment: datetime) -> PartialDate:
    """Return the day of a moment."""
    return PartialDate(moment.year, moment.month, moment.day)


def present(zone: ZoneInfo) -> datetime:
    """Return the edition's “now”: `SOURCE_DATE_EPOCH`, else the present minute."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), zone) if epoch else datetime.now(zone)
    return now.replace(second=0, microsecond=0)
