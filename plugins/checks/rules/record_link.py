"""A link that begins with a word in curly brackets leads to a kind of record.

Bad:
    She met [the chair]({human}ann-lee).
    people/ann-lee.md
        name: Ann Lee

Good:
    She met [the chair]({person}ann-lee).
    people/ann-lee.md
        name: Ann Lee
"""
