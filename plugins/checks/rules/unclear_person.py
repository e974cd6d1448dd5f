"""A caption says for certain who is in the picture.

Bad:
    photos/meeting.md
        caption: Possibly Ann Lee with Susan Hill
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill

Good:
    photos/meeting.md
        caption: Ann Lee with Susan Hill
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill

Good:
    photos/meeting.md
        caption: Susan Hill at the desk of Ann Lee (not pictured)
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
