"""An allowance that nothing needs any more is removed.

Bad:
    photos/meeting.md
        caption: A meeting
        allow:
          - rule: unclear-person
            because: She asked us not to say.

Good:
    photos/meeting.md
        caption: Possibly Ann Lee with Susan Hill
        allow:
          - rule: unclear-person
            because: She asked us not to say.
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
