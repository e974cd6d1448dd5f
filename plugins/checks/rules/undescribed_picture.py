"""Every picture is described in a file beside it; without one, it is not shown.

Bad:
    photos/meeting.jpg

Good:
    photos/meeting.jpg
    photos/meeting.md
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
