"""Every quotation has one speaker who is certain.

Words between quotation marks that hold a sentence are somebody's statement. Name the speaker
beside a verb of saying, or mark the words with who said them, or as nobody's statement.

Bad:
    Ann Lee met Tom Okoro. “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good:
    Ann Lee met Tom Okoro. “We are ready to begin this work,” said Ann Lee.
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good: it is nobody's statement
    The sign read “Please do not walk on the grass.”{.not-a-statement}
"""
