"""The line under a quotation begins with a dash and names one speaker.

Bad:
    > We are ready to begin.
    >
    > — Ann Lee, with Tom Okoro
    people/ann-lee.md
        name: Ann Lee
    people/tom-okoro.md
        name: Tom Okoro

Good:
    > We are ready to begin.
    >
    > — Ann Lee
    people/ann-lee.md
        name: Ann Lee
"""
