"""A list of people in a caption can be told apart.

Bad:
    photos/meeting.md
        caption: (left-right) Ann Lee, the mayor and friends, Susan Hill
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill

Good:
    photos/meeting.md
        caption: (left-right) Ann Lee and Susan Hill
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
