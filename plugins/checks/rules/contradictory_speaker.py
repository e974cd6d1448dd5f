"""The line under a quotation and its attributes name the same speaker.

Bad:
    > [We are ready to begin.]{by=tom-okoro}
    >
    > — Ann Lee
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
