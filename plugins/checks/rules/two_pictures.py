"""Beside a photo's file lies one picture, so that it is clear which is meant.

Bad:
    photos/meeting.md
    photos/meeting.jpg
    photos/meeting.png

Good:
    photos/meeting.md
    photos/meeting.png
"""
