"""A picture is of a type that every browser shows: JPEG, PNG, WebP or AVIF.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        missing
    photos/meeting.gif

Good:
    photos/meeting.md
    photos/meeting.png
"""
