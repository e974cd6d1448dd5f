"""A caption says for certain where each person is in the picture.

Bad:
    photos/meeting.md
        caption: On the left, Ann Lee and Susan Hill
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill

Good:
    photos/meeting.md
        caption: Ann Lee (left) and Susan Hill (right)
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
