"""A few words between quotation marks are somebody's, or a term.

Where they are said, name the speaker beside a verb of saying, or mark the words with who said
them. A term needs no quotation marks; where it keeps them, say that it is nobody's statement.

Bad:
    Ann Lee met Tom Okoro. It was “a great day” for both.
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good:
    Ann Lee met Tom Okoro. It was “a great day”{by=ann-lee} for both.
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good: it is nobody's statement
    Ann Lee met Tom Okoro. It was “a great day”{.not-a-statement} for both.
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro
"""

from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
