"""A picture is whole, so that it can be shown.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        cut

Good:
    photos/meeting.md
    photos/meeting.jpg
        size: 1600 x 1200
"""
